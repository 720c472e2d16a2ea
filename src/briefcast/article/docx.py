"""Word documents (.docx) by python-docx, the extra ``docx``."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefcast.article.archive import Archive
from briefcast.article.blocks import About, Manuscript, bold_is_heading
from briefcast.errors import ArticleUnreadable
from briefcast.types import Article, BlockKind, Document

if TYPE_CHECKING:
    from docx.table import Table
    from docx.text.paragraph import Paragraph

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
_NOBODY = {"", "python-docx", "user", "microsoft office user", "admin", "administrator", "author"}


def read_docx(document: Document) -> Article:
    """The body of a document: headings by style, lists, quotes, tables; footnotes and comments stay out.

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
        manuscript = Manuscript(document.origin)
        for index, part in enumerate(word.iter_inner_content()):
            if index > MAX_PARAGRAPHS:
                raise ArticleUnreadable(f"{document.origin} has too many paragraphs; give a part of it")
            if isinstance(part, docx.table.Table):
                _table(part, manuscript)
            else:
                _paragraph(part, manuscript)
        about = _about(word)
    except (ArticleUnreadable, RecursionError, MemoryError):
        raise
    except Exception as error:  # python-docx lets lxml's, zipfile's and its own errors through
        raise ArticleUnreadable(f"{document.origin} is damaged: Word's own text cannot be read") from error
    return manuscript.finish(document, about)


def _paragraph(paragraph: Paragraph, manuscript: Manuscript) -> None:
    text = paragraph.text
    if not text.strip():
        return
    style = (paragraph.style.name if paragraph.style is not None else None) or ""
    if match := _HEADING.match(style):
        manuscript.add(BlockKind.HEADING, text, int(match[1]))
        return
    for pattern, kind in _STYLES:
        if pattern.search(style):
            manuscript.add(kind, text)
            return
    if paragraph._p.pPr is not None and paragraph._p.pPr.numPr is not None:
        manuscript.add(BlockKind.ITEM, text)
        return
    runs = [run for run in paragraph.runs if run.text.strip()]
    if runs and all(run.bold for run in runs) and bold_is_heading(text.strip()):
        manuscript.add(BlockKind.HEADING, text, 4)
    else:
        manuscript.add(BlockKind.PARAGRAPH, text)


def _table(table: Table, manuscript: Manuscript) -> None:
    rows = []
    for row in table.rows:
        cells = list(dict.fromkeys(" ".join(cell.text.split()) for cell in row.cells))
        rows.append(" | ".join(cell for cell in cells if cell))
    manuscript.add(BlockKind.TABLE, "\n".join(rows))


def _about(word: docx.document.Document) -> About:
    told = word.core_properties
    author = (told.author or "").strip()
    return About(
        title=(told.title or "").strip() if told.title != "Word Document" else "",
        author=author if author.lower() not in _NOBODY else None,
        published=_zoned(told.created) if author.lower() != "python-docx" else None,
        language=told.language or "",
    )


def _zoned(moment: datetime | None) -> datetime | None:
    return moment.replace(tzinfo=UTC) if moment is not None and moment.tzinfo is None else moment


if TYPE_CHECKING:
    import docx
