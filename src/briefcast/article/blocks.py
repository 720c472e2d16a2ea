"""Puts an article together block by block, so that every offset is exact by construction."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime

from briefcast.errors import ArticleUnreadable
from briefcast.types import Article, Block, BlockKind, Document

MAX_CHARACTERS = 5_000_000
"""Of an article's text: the longest novels have four million, which are three days of speech."""

_SPACE = re.compile(r"\s+")
_KEEPS_LINES = {BlockKind.TABLE, BlockKind.CODE}
_NAMELESS = re.compile(
    r"\W*(untitled( document)?|document ?\d*|unknown|unbenannt|dokument ?\d*|sans titre|sin título"
    r"|senza titolo|sem título)?\W*",
    re.IGNORECASE,
)
_NOT_A_HEADING = re.compile(r"[.,;:…]['\"’”»)\]]*$")
BOLD_HEADING_CHARACTERS = 100
BYLINE_CHARACTERS = 120


@dataclass
class About:
    """What a document says about itself; empty where it does not."""

    title: str = ""
    author: str | None = None
    published: datetime | None = None
    language: str = ""
    site: str | None = None
    notes: list[str] = field(default_factory=list)


class Manuscript:
    """An article in the making: its text so far and the blocks in it."""

    def __init__(self, origin: str) -> None:
        self._origin = origin
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []

    def add(self, kind: BlockKind, text: str, level: int = 0) -> None:
        """Append a block; runs of white space become one blank, but lines of tables and code stay."""
        if kind in _KEEPS_LINES:
            text = "\n".join(line.rstrip() for line in text.split("\n") if line.strip()).strip()
        else:
            text = _SPACE.sub(" ", text).strip()
        if not text:
            return
        if self._parts:
            gap = "\n" if kind is BlockKind.ITEM and self._blocks[-1].kind is BlockKind.ITEM else "\n\n"
            self._parts.append(gap)
            self._length += len(gap)
        self._blocks.append(Block(kind, self._length, self._length + len(text), level))
        self._parts.append(text)
        self._length += len(text)
        if self._length > MAX_CHARACTERS:
            raise too_long(self._origin)

    def __len__(self) -> int:
        """Characters so far."""
        return self._length

    def last_words(self) -> str:
        """The text of the last block."""
        return self._parts[-1] if self._parts else ""

    def finish(self, document: Document, about: About) -> Article:
        """The article; the heading that repeats its title, or stands where none is told, is the title.

        Raises:
            ArticleUnreadable: there is no text.
        """
        if not any(block.kind not in (BlockKind.TITLE, BlockKind.HEADING) for block in self._blocks):
            raise ArticleUnreadable(f"{document.origin} holds no text to read")
        text = "".join(self._parts)
        blocks = list(self._blocks)
        title = document.title or about.title
        if _NAMELESS.fullmatch(title):
            title = ""
        for index, block in enumerate(blocks[:4]):
            if block.kind not in (BlockKind.HEADING, BlockKind.TITLE):
                continue
            words = text[block.start : block.end]
            headline = block.level == 1 and 2 * len(title) > len(words) and title in words
            if headline or same_words(words, title) or (not title and index == 0):
                title = title or words
                blocks[index] = Block(BlockKind.TITLE, block.start, block.end)
                break
        author = document.author or about.author
        for index in (*range(min(6, len(blocks))), *range(max(6, len(blocks) - 2), len(blocks))):
            block = blocks[index]
            if block.kind is BlockKind.PARAGRAPH and _is_byline(text[block.start : block.end], author):
                blocks[index] = Block(BlockKind.BYLINE, block.start, block.end)
        return Article(
            title=_SPACE.sub(" ", title).strip(),
            text=text,
            blocks=tuple(blocks),
            language=language_code(about.language or document.language or ""),
            origin=document.origin,
            url=document.url,
            author=author,
            published=document.published or about.published,
            site=about.site,
            notes=tuple(about.notes),
        )


def _is_byline(text: str, author: str | None) -> bool:
    """Whether a paragraph is the author's name with little beside it: a preposition, a date."""
    if not author or len(text) > BYLINE_CHARACTERS or text.endswith((".", "!", "?", ":", "…")):
        return False
    rest = text
    for name in author.split(", "):
        rest = rest.replace(name, "")
    return rest != text and len(re.findall(r"[^\W\d_]+", rest)) <= 4


def too_long(origin: str) -> ArticleUnreadable:
    """The refusal of a text with more than ``MAX_CHARACTERS``."""
    most = MAX_CHARACTERS // 1_000_000
    return ArticleUnreadable(
        f"{origin} has more than {most} million characters of text, more than any book; give a part of it"
    )


def same_words(one: str, other: str) -> bool:
    """Whether two titles differ only in case, spaces and punctuation."""
    return re.sub(r"\W+", "", one).casefold() == re.sub(r"\W+", "", other).casefold() != ""


def language_code(tag: str) -> str:
    """``"en-US"``, ``"EN_us"`` -> ``"en"``; empty when it names none (``"und"``, ``"x-default"``)."""
    primary = re.split(r"[-_.;, ]", tag.strip().lower())[0]
    return primary if re.fullmatch(r"[a-z]{2}", primary) else ""


def bold_is_heading(text: str) -> bool:
    """Whether a paragraph that is bold throughout reads as a heading: short, without a final stop."""
    words = text.split()
    return (
        0 < len(text) <= BOLD_HEADING_CHARACTERS
        and not _NOT_A_HEADING.search(text)
        and any(character.isalpha() for character in text)
        and len(words) <= 16
    )
