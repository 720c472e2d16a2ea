"""Markdown: CommonMark with tables and footnotes, and the front matter of the usual site builders."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefcast.article.blocks import About, Manuscript, bold_is_heading
from briefcast.article.dates import read_date
from briefcast.article.markup import parse, write_blocks
from briefcast.types import Article, BlockKind, Document

if TYPE_CHECKING:
    from markdown_it.token import Token

MAX_PARAGRAPH_CHARACTERS = 30_000
"""With a longer paragraph inline mark-up is not resolved: its worst case grows with the square."""

_YAML = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TOML = re.compile(r"\A\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_PAIR = re.compile(r"([A-Za-z][\w -]{0,40}):(?:[ \t]+(.*)|[ \t]*)")
_KEYS = {
    "title": "title", "author": "author", "authors": "author", "by": "author", "byline": "author",
    "date": "date", "published": "date", "pubdate": "date", "publishdate": "date", "created": "date",
    "lang": "language", "language": "language", "locale": "language",
    "site": "site", "publication": "site", "source": "site",
}  # fmt: skip


def read_markdown(text: str, document: Document) -> Article:
    """The blocks of a Markdown text with its inline mark-up resolved.

    Raises:
        ArticleUnreadable: there is no text below the front matter.
    """
    from markdown_it import MarkdownIt
    from mdit_py_plugins.footnote import footnote_plugin

    about, body = front_matter(text)
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"]).use(footnote_plugin)
    if any(len(part) > MAX_PARAGRAPH_CHARACTERS for part in body.split("\n\n")):
        parser.disable("inline")
    manuscript = Manuscript(document.origin)
    _Writer(manuscript).write(parser.parse(body))
    return manuscript.finish(document, about)


def front_matter(text: str) -> tuple[About, str]:
    """What a YAML (``---``) or TOML (``+++``) head tells, and the text below it.

    Of YAML only ``key: value`` and simple lists are read; unknown keys are passed over.
    """
    about = About()
    if match := _TOML.match(text):
        try:
            values = {key.lower(): _flat(value) for key, value in tomllib.loads(match[1]).items()}
        except (tomllib.TOMLDecodeError, RecursionError):
            return about, text
    elif match := _YAML.match(text):
        values = _yaml(match[1])
        if not values:
            return about, text
    else:
        return about, text
    for key, value in values.items():
        field = _KEYS.get(key)
        if not value or field is None:
            continue
        if field == "date":
            about.published = about.published or read_date(value)
            if about.published is None:
                about.notes.append(f'the date "{value[:40]}" of the front matter was not understood')
        else:
            setattr(about, field, getattr(about, field) or value)
    return about, text[match.end() :]


def _yaml(head: str) -> dict[str, str]:
    values: dict[str, str] = {}
    key = ""
    for line in head.split("\n"):
        if match := _PAIR.fullmatch(line.rstrip()):
            key = match[1].lower()
            values.setdefault(key, _scalar(match[2] or ""))
        elif key and (item := re.fullmatch(r"\s*-\s+(?:name:\s*)?(.+)", line)):
            values[key] = ", ".join(filter(None, [values[key], _scalar(item[1])]))
        elif key and re.match(r"\s+\S", line) and values[key] in ("", ">", "|", ">-", "|-"):
            values[key] = line.strip()
    return values


def _scalar(text: str) -> str:
    text = text.strip()
    if text.startswith("[") and text.endswith("]"):
        return ", ".join(_scalar(part) for part in text[1:-1].split(",") if part.strip())
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        inner = text[1:-1]
        return inner.replace('\\"', '"') if text[0] == '"' else inner.replace("''", "'")
    return re.sub(r"\s+#.*$", "", text)


def _flat(value: object) -> str:
    return ", ".join(str(part) for part in value) if isinstance(value, list) else str(value)


class _Writer:
    """Walks the flat list of tokens; what lies open around a paragraph decides its kind."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self._open: list[str] = []
        self._rows: list[list[str]] = []
        self._footnotes = False

    def write(self, tokens: Sequence[Token]) -> None:
        for token in tokens:
            if token.type == "footnote_block_open":
                self._footnotes = True
            elif token.type == "footnote_block_close":
                self._footnotes = False
            if self._footnotes:
                continue
            if token.type == "inline":
                self._inline(token)
            elif token.type in ("fence", "code_block"):
                self._manuscript.add(BlockKind.CODE, token.content)
            elif token.type == "html_block":
                if (tree := parse(token.content)) is not None:
                    write_blocks(tree, self._manuscript)
            elif token.type == "tr_open":
                self._rows.append([])
            elif token.type == "table_close":
                lines = [" | ".join(cell for cell in row if cell) for row in self._rows]
                self._manuscript.add(BlockKind.TABLE, "\n".join(lines))
                self._rows.clear()
            elif token.nesting == 1:
                self._open.append(token.tag)
                continue
            if token.nesting == -1 and self._open and token.tag == self._open[-1]:
                self._open.pop()

    def _inline(self, token: Token) -> None:
        children = token.children or []
        text = _resolved(children) if children else token.content
        around = self._open[-1] if self._open else ""
        if self._rows:
            self._rows[-1].append(" ".join(text.split()))
        elif re.fullmatch(r"h[1-6]", around):
            self._manuscript.add(BlockKind.HEADING, text, int(around[1]))
        elif not text.strip():
            captions = [child.content for child in children if child.type == "image" and child.content]
            self._manuscript.add(BlockKind.CAPTION, " ".join(captions))
        elif "li" in self._open:
            self._manuscript.add(BlockKind.ITEM, text)
        elif "blockquote" in self._open:
            self._manuscript.add(BlockKind.QUOTE, text)
        elif _all_bold(children) and bold_is_heading(text.strip()):
            self._manuscript.add(BlockKind.HEADING, text, 4)
        else:
            self._manuscript.add(BlockKind.PARAGRAPH, text)


def _resolved(children: Sequence[Token]) -> str:
    words: list[str] = []
    for child in children:
        if child.type in ("text", "code_inline", "text_special"):
            words.append(child.content)
        elif child.type == "image" and words:
            words[-1] = words[-1].rstrip()
        elif child.type in ("softbreak", "hardbreak") or (
            child.type == "html_inline" and child.content.lower().startswith("<br")
        ):
            words.append(" ")
    return "".join(words)


def _all_bold(children: Sequence[Token]) -> bool:
    depth = 0
    for child in children:
        if child.type == "strong_open":
            depth += 1
        elif child.type == "strong_close":
            depth -= 1
        elif child.content.strip() and depth == 0:
            return False
    return True
