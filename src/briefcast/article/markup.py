"""A tree of HTML elements to blocks, without judging what belongs to the article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from briefcast.article.blocks import Manuscript, bold_is_heading
from briefcast.types import BlockKind

SKIPPED = frozenset(
    {"head", "script", "style", "template", "noscript", "iframe", "object", "embed", "svg", "math", "canvas"}
    | {"audio", "video", "map", "form", "button", "select", "textarea", "input", "label", "fieldset", "nav"}
    | {"menu", "dialog", "rt", "rp", "datalist", "progress", "meter", "area", "link", "meta"}
)
"""Elements whose text is never the article's."""

_BLOCKS = frozenset(
    {"html", "body", "main", "article", "section", "div", "header", "footer", "aside", "address", "p", "pre"}
    | {"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "figure", "hr"}
    | {"figcaption", "caption", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "center", "details"}
    | {"summary", "hgroup", "search"}
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_NOTE_MARK = re.compile(r"[\[(]?(\d{1,3}|[a-z*†‡↩↑^]|note \d+|citation needed)[\])]?", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_MATTER = frozenset(
    {
        "cover",
        "titlepage",
        "halftitlepage",
        "copyright-page",
        "imprint",
        "colophon",
        "toc",
        "landmarks",
        "loi",
    }
    | {
        "lot",
        "loa",
        "lov",
        "index",
        "bibliography",
        "endnotes",
        "footnotes",
        "rearnotes",
        "footnote",
        "endnote",
    }
    | {"rearnote", "page-list", "other-credits"}
)
"""Parts of a book that are not told (EPUB Structural Semantics Vocabulary 1.1; DPUB-ARIA ``doc-`` roles)."""
_TABLE_CELL_CHARACTERS = 200
_PROSE_WORDS = 16
"""A heading with more words that ends with a final stop is a standfirst."""
_SHORT_LINK = re.compile(r"\s*(?:https?://t\.co/|pic\.twitter\.com/)\w+")
"""What Twitter puts behind the text of a post."""
_TWEETED = re.compile(r"[—–-]\s.{1,100}\(@\w{1,30}\).{0,40}", re.DOTALL)
_TEMPLATE = re.compile(r"\{\{\{?[^{}]{0,2000}\}?\}\}|\{%[^{}]{0,2000}%\}")
"""What Angular, Vue, Handlebars and Jinja leave on a page whose script did not run."""
_LONG_TAG = re.compile(r"<([a-zA-Z][\w-]*)\s[^<>]{5000,}")
_MAX_ATTRIBUTES = 1_000
"""Words in a tag: libxml2 compares every attribute with every other. Above it the tag loses them."""
_LONGEST_RUN = 2_000_000
"""Characters between two tags: libxml2 refuses a run of 10 million bytes, and a character has up to four."""


def parse(text: str) -> html.HtmlElement | None:
    """A tree from any text, well formed or not; ``None`` when there is no element in it.

    Nothing is fetched, HTML has no entities of its own to expand. Nesting stops at the parser's limit, unless
    one run of text is too long for it: then the limits are off.
    """
    text = _LONG_TAG.sub(_few_attributes, text)
    long = len(text) > _LONGEST_RUN and max(map(len, text.split("<"))) > _LONGEST_RUN
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=long
    )
    try:
        return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _few_attributes(match: re.Match[str]) -> str:
    return match[0] if len(match[0].split()) <= _MAX_ATTRIBUTES else f"<{match[1]} "


def write_blocks(root: etree._Element, manuscript: Manuscript) -> None:
    """Append the blocks below ``root``: headings, paragraphs, items, quotes, captions, tables, code."""
    _Walk(manuscript).walk(root)


def drop_note_marks(tree: html.HtmlElement) -> None:
    """Take the numbers of footnotes and references out of the text."""
    for element in list(tree.iter("sup", "a")):
        if (
            _is_note_mark(element)
            and isinstance(element, html.HtmlElement)
            and element.getparent() is not None
        ):
            element.drop_tree()


class _Walk:
    """The run of inline text being gathered, and the elements around it."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self._words: list[str] = []
        self._bold: list[str] = []
        self._around: list[str] = []
        self._bold_depth = 0
        self._breaks = 0

    def walk(self, root: etree._Element) -> None:
        skipping: etree._Element | None = None
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if not isinstance(element.tag, str):
                if event == "end" and skipping is None:
                    self._text(element.tail)
                continue
            if skipping is not None:
                if event == "end" and element is skipping:
                    skipping = None
                    self._text(element.tail)
                continue
            if event == "end":
                self._end(element)
            elif self._start(element):
                skipping = element
        self._flush()

    def _start(self, element: etree._Element) -> bool:
        """Enter ``element``; true when all of it is dealt with."""
        tag = element.tag
        if tag in SKIPPED or _hidden(element) or _is_note_mark(element):
            return True
        if told := _told_kinds(element):
            if "pagebreak" in told:
                return True
            if told & _MATTER:
                self._flush()
                self._manuscript.add(BlockKind.BOILERPLATE, " ".join(element.itertext()))
                return True
        if tag == "br":
            self._breaks += 1
            if self._breaks > 1:
                self._flush()
            self._words.append(" ")
            return False
        if tag in _BLOCKS:
            self._flush()
            if tag == "table" and (rows := _rows(element)):
                self._manuscript.add(BlockKind.TABLE, "\n".join(" | ".join(row) for row in rows))
                return True
            if tag == "pre":
                self._manuscript.add(BlockKind.CODE, "".join(element.itertext()))
                return True
            self._around.append(tag)
        elif tag in ("b", "strong"):
            self._bold_depth += 1
        self._text(element.text)
        return False

    def _end(self, element: etree._Element) -> None:
        tag = element.tag
        if tag in _BLOCKS:
            self._flush()
            if self._around and self._around[-1] == tag:
                self._around.pop()
        elif tag in ("b", "strong"):
            self._bold_depth -= 1
        self._text(element.tail)

    def _text(self, text: str | None) -> None:
        if not text:
            return
        self._words.append(text)
        if text.strip():
            self._breaks = 0
            if self._bold_depth > 0:
                self._bold.append(text)

    def _flush(self) -> None:
        text = _unfilled(_SHORT_LINK.sub("", "".join(self._words))).strip()
        bold = "".join(self._bold)
        self._words.clear()
        self._bold.clear()
        self._breaks = 0
        if text:
            kind, level = self._kind()
            if kind is BlockKind.PARAGRAPH and _letters(bold) == _letters(text) and bold_is_heading(text):
                kind, level = BlockKind.HEADING, 4
            elif kind is BlockKind.HEADING and _is_prose(text):
                kind, level = BlockKind.PARAGRAPH, 0
            elif _TWEETED.fullmatch(text):
                kind = BlockKind.CAPTION
            self._manuscript.add(kind, text, level)

    def _kind(self) -> tuple[BlockKind, int]:
        for tag in reversed(self._around):
            if tag in _HEADINGS:
                return BlockKind.HEADING, _HEADINGS[tag]
            if tag in ("figcaption", "caption"):
                return BlockKind.CAPTION, 0
            if tag == "figure" and "blockquote" not in self._around:
                return BlockKind.CAPTION, 0
            if tag in ("li", "dd"):
                return BlockKind.ITEM, 0
            if tag == "blockquote":
                return BlockKind.QUOTE, 0
        return BlockKind.PARAGRAPH, 0


def _is_prose(text: str) -> bool:
    return len(text.split()) > _PROSE_WORDS and text.endswith((".", "!", "…", ".“", ".”", '."', ".»"))


def _unfilled(text: str) -> str:
    """The text without template places; but an article that writes about templates keeps its examples."""
    prose = _TEMPLATE.sub(" ", text)
    return text if len(_letters(prose)) > len(_letters(text)) / 2 else prose


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text)


def _hidden(element: etree._Element) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style")
    return bool(style and _HIDDEN.search(style))


def _told_kinds(element: etree._Element) -> set[str]:
    """What part of a book an element says it is; what its class calls boilerplate counts as an imprint."""
    kinds = set((element.get("epub:type") or "").split())
    kinds |= {
        role.removeprefix("doc-") for role in (element.get("role") or "").split() if role.startswith("doc-")
    }
    notice = element.tag not in ("html", "body") and "boilerplate" in (element.get("class") or "")
    return kinds | {"imprint"} if notice else kinds


def _is_note_mark(element: etree._Element) -> bool:
    """``<sup><a href="#fn1">1</a></sup>`` and its like: numbers of footnotes and references."""
    if element.tag == "sup":
        link = element.find(".//a")
        if link is None and "reference" not in (element.get("class") or ""):
            return False
    elif element.tag == "a":
        kind = f"{element.get('epub:type', '')} {element.get('role', '')} {element.get('class', '')}"
        if "noteref" not in kind and "footnote" not in kind and "backlink" not in kind:
            return False
    else:
        return False
    text = "".join(element.itertext()).strip()
    return len(text) < 20 and (not text or _NOTE_MARK.fullmatch(text) is not None)


def _rows(table: etree._Element) -> list[list[str]]:
    """The cells of a table of data; empty for one that only lays out a page."""
    if table.find(".//table") is not None or table.find(".//img/..//p") is not None:
        return []
    rows = [row for row in (_cells(row) for row in table.iter("tr")) if row]
    if not rows or max(len(row) for row in rows) < 2 or len(rows) < 2:
        return []
    longest = max(len(cell) for row in rows for cell in row)
    return rows if longest <= _TABLE_CELL_CHARACTERS or table.find(".//th") is not None else []


def _cells(row: etree._Element) -> list[str]:
    return [text for text in _cell_texts(row) if text]


def _cell_texts(row: etree._Element) -> Iterator[str]:
    for cell in row:
        if cell.tag in ("td", "th"):
            yield " ".join("".join(cell.itertext()).split())
