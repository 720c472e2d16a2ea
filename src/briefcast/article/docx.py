"""Word documents (.docx) by python-docx, the extra ``docx``."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefcast.article.archive import Archive
from briefcast.article.authors import turned
from briefcast.article.blocks import About, Manuscript, bold_is_heading
from briefcast.errors import ArticleUnreadable
from briefcast.types import Article, BlockKind, Document

if TYPE_CHECKING:
    import docx.document
    from lxml import etree

MAX_PARAGRAPHS = 200_000
_STYLES = (
    (re.compile(r"^title$", re.IGNORECASE), BlockKind.TITLE),
    (re.compile(r"^(intense )?quote|^block text", re.IGNORECASE), BlockKind.QUOTE),
    (re.compile(r"^caption", re.IGNORECASE), BlockKind.CAPTION),
    (re.compile(r"^(list|bullet)", re.IGNORECASE), BlockKind.ITEM),
    (re.compile(r"^(code|html preformatted|macro)", re.IGNORECASE), BlockKind.CODE),
    (re.compile(r"^toc ?(heading|\d)|^table of", re.IGNORECASE), BlockKind.BOILERPLATE),
)
_HEADING = re.compile(r"^(?:heading|überschrift|titre|título|titolo) ?(\d)", re.IGNORECASE)
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BOXES = frozenset({"sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml"})
"""What stands around paragraphs: content controls, and changes that count as accepted."""
_PASSED_OVER = frozenset({"del", "moveFrom", "rt", "drawing", "pict", "object", "AlternateContent"})
"""Inside a paragraph: what was struck out, readings above letters, and pictures with their text boxes."""
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_TEMPLATE_DATES = {"1970-01-01", "1980-01-01", "2013-12-23"}
"""Of creation, as programs write that know none; the last is python-docx's own template's."""
_NOBODY = {"", "python-docx", "user", "microsoft office user", "admin", "administrator", "author"}


def read_docx(document: Document) -> Article:
    """The body of a document with all its changes accepted: headings by style, lists, quotes, tables.

    Text boxes come after the paragraph that holds them; footnotes and comments stay out.

    Raises:
        ArticleUnreadable: damaged, a zip bomb, without text, or the extra is not installed.
    """
    try:
        import docx
    except ImportError as error:
        raise ArticleUnreadable(
            f"{document.origin}: to read Word documents, pip install 'briefcast[docx]'"
        ) from error
    Archive(document.content, document.origin)
    try:
        word = docx.Document(io.BytesIO(document.content))
        styles = {style.style_id: style.name or "" for style in word.styles}
        manuscript = Manuscript(document.origin)
        for count, element in enumerate(_parts(word.element.body)):
            if count > MAX_PARAGRAPHS:
                raise ArticleUnreadable(f"{document.origin} has too many paragraphs; give a part of it")
            if _tag(element) == "tbl":
                manuscript.add(BlockKind.TABLE, "\n".join(_rows(element)))
            else:
                _paragraph(element, styles, manuscript)
        about = _about(word)
    except (ArticleUnreadable, RecursionError, MemoryError):
        raise
    except Exception as error:  # python-docx lets lxml's, zipfile's and its own errors through
        raise ArticleUnreadable(
            f"{document.origin} is damaged or in Word's strict format; save it again as .docx"
        ) from error
    return manuscript.finish(document, about)


def _parts(box: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables in a box, whatever stands around them, in their order."""
    for element in box:
        tag = _tag(element)
        if tag in ("p", "tbl"):
            yield element
        elif tag in _BOXES:
            yield from _parts(element)
        if tag == "p":
            for inner in element.iter(f"{_WORD}txbxContent"):
                if not any(_tag(above) == "Fallback" for above in inner.iterancestors()):
                    yield from _parts(inner)


def _tag(element: etree._Element) -> str:
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _text(element: etree._Element) -> str:
    tag = _tag(element)
    if tag == "t":
        return element.text or ""
    if tag in _SIGNS:
        return _SIGNS[tag]
    if tag in _PASSED_OVER or tag.endswith("Pr") or (tag == "r" and _is_on(element, "vanish")):
        return ""
    return "".join(map(_text, element))


def _is_on(run: etree._Element, name: str) -> bool:
    """Whether a run's own properties switch something on ("b", "vanish")."""
    found = run.find(f"{_WORD}rPr/{_WORD}{name}")
    return found is not None and found.get(f"{_WORD}val", "true") not in ("0", "false", "none")


def _paragraph(element: etree._Element, styles: dict[str, str], manuscript: Manuscript) -> None:
    text = _text(element)
    if not text.strip():
        return
    told = element.find(f"{_WORD}pPr/{_WORD}pStyle")
    style = styles.get(told.get(f"{_WORD}val", ""), "") if told is not None else ""
    if match := _HEADING.match(style):
        manuscript.add(BlockKind.HEADING, text, int(match[1]))
        return
    for pattern, kind in _STYLES:
        if pattern.search(style):
            manuscript.add(kind, text)
            return
    runs = [run for run in element.iter(f"{_WORD}r") if _text(run).strip()]
    if element.find(f"{_WORD}pPr/{_WORD}numPr") is not None:
        manuscript.add(BlockKind.ITEM, text)
    elif runs and all(_is_on(run, "b") for run in runs) and bold_is_heading(text.strip()):
        manuscript.add(BlockKind.HEADING, text, 4)
    else:
        manuscript.add(BlockKind.PARAGRAPH, text)


def _rows(table: etree._Element) -> Iterator[str]:
    for row in table.iter(f"{_WORD}tr"):
        cells = [
            " ".join("\n".join(map(_text, cell.iter(f"{_WORD}p"))).split()) for cell in row.iter(f"{_WORD}tc")
        ]
        yield " | ".join(cell for cell in cells if cell)


def _about(word: docx.document.Document) -> About:
    told = word.core_properties
    author = turned(" ".join((told.author or "").split()))
    return About(
        title=(told.title or "").strip() if told.title != "Word Document" else "",
        author=author if len(author) > 1 and author.lower() not in _NOBODY else None,
        published=_zoned(told.created),
        language=told.language or "",
    )


def _zoned(moment: datetime | None) -> datetime | None:
    if moment is None or moment.date().isoformat() in _TEMPLATE_DATES:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
