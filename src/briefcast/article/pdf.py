"""PDF by pypdfium2, the extra ``pdf``: lines with their size and place, put together to paragraphs."""

from __future__ import annotations

import ctypes
import math
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefcast.article.blocks import About, Manuscript
from briefcast.article.dates import read_date
from briefcast.article.pdf_layout import JOINTS, Line, write_lines
from briefcast.errors import ArticleUnreadable
from briefcast.types import Article, Document

if TYPE_CHECKING:
    import pypdfium2

MAX_PAGES = 2_000
MAX_SECONDS = 60
MAX_PAGE_CHARACTERS = 200_000
_SCANNED_CHARACTERS = 20
"""Fewer than this a page, and the pages are pictures."""
_PDF_DATE = re.compile(r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?")
_UNSEEN = f" \t\n{JOINTS}"
_WRITER = re.compile(r"\.(docx?|pdf|indd|tex|qxd|odt)\W*$|^microsoft word|^untitled|^\W*$", re.IGNORECASE)

_NOBODY = re.compile(r"\W*(anonymous|unknown|user|admin|administrator|author|unspecified)?\W*", re.IGNORECASE)


def read_pdf(document: Document) -> Article:
    """The text of a PDF; running heads and page numbers are left out, hyphens at line ends closed.

    Raises:
        ArticleUnreadable: encrypted, scanned, damaged, too long, or the extra is not installed.
    """
    try:
        import pypdfium2
    except ImportError as error:
        raise ArticleUnreadable(f"{document.origin}: to read PDF, pip install 'briefcast[pdf]'") from error
    try:
        pdf = pypdfium2.PdfDocument(document.content)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise ArticleUnreadable(
                f"{document.origin} is encrypted; save a copy without password and give that"
            ) from error
        raise ArticleUnreadable(f"{document.origin} is damaged: it is no whole PDF") from error
    try:
        pages = _pages(pdf, document.origin)
        about = _about(pdf)
    except pypdfium2.PdfiumError as error:
        raise ArticleUnreadable(f"{document.origin} is damaged: its pages cannot be read") from error
    finally:
        pdf.close()
    if sum(len(line.text) for page in pages for line in page) < _SCANNED_CHARACTERS * max(1, len(pages)):
        raise ArticleUnreadable(
            f"{document.origin} holds pictures of pages, no text; run text recognition on it (ocrmypdf) first"
        )
    manuscript = Manuscript(document.origin)
    if write_lines(pages, manuscript):
        about.notes.append("left out the running heads and page numbers of the PDF")
    return manuscript.finish(document, about)


def _pages(pdf: pypdfium2.PdfDocument, origin: str) -> list[list[Line]]:
    if len(pdf) > MAX_PAGES:
        raise ArticleUnreadable(f"{origin} has {len(pdf)} pages; give a part of at most {MAX_PAGES}")
    started = time.monotonic()
    pages = []
    for number in range(len(pdf)):
        page = pdf[number]
        text = page.get_textpage()
        pages.append(_upright(list(_lines(text, number))))
        text.close()
        page.close()
        if time.monotonic() - started > MAX_SECONDS:
            raise ArticleUnreadable(f"{origin} takes too long to read; give a part of its pages")
    return pages


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    right: float
    bottom: float
    top: float


def _upright(lines: list[tuple[int, Line]]) -> list[Line]:
    """The lines that are written as most of the page is: without a stamp up its margin."""
    letters: Counter[int] = Counter()
    for angle, line in lines:
        letters[angle] += len(line.text)
    most = letters.most_common(1)[0][0] if letters else 0
    return [line for angle, line in lines if angle == most]


def _lines(text: Any, page: int) -> Iterator[tuple[int, Line]]:
    """The lines of a page in the order of the file, each with its angle in quarter turns.

    A line has the most frequent size of its letters.
    """
    import pypdfium2.raw as pdfium

    count = min(text.count_chars(), MAX_PAGE_CHARACTERS)
    words: list[str] = []
    places: list[int] = []
    for index in range(count + 1):
        character = chr(pdfium.FPDFText_GetUnicode(text.raw, index) & 0xFFFF) if index < count else "\n"
        if character not in "\r\n":
            words.append(character)
            places.append(index)
            if character not in JOINTS:
                continue
        line = _joined_surrogates("".join(words))
        if line.strip():
            shown = [place for place, letter in zip(places, words, strict=True) if letter.strip(_UNSEEN)]
            shown = shown or places
            sample = shown[:: max(1, len(shown) // 8)]
            sizes = Counter(round(pdfium.FPDFText_GetFontSize(text.raw, place), 1) for place in sample)
            first, last = _box(text, shown[0]), _box(text, shown[-1])
            height = max(_box(text, place).top - _box(text, place).bottom for place in sample)
            bold = sum(pdfium.FPDFText_GetFontWeight(text.raw, place) >= 600 for place in sample) * 2 > len(
                sample
            )
            size = sizes.most_common(1)[0][0]
            size = max(size, height) if size <= 1.5 else size
            angle = round(pdfium.FPDFText_GetCharAngle(text.raw, shown[0]) / (math.pi / 2)) % 4
            yield angle, Line(line, page, size, first.left, last.right, first.bottom, bold)
        words.clear()
        places.clear()


def _box(text: Any, index: int) -> _Box:
    import pypdfium2.raw as pdfium

    sides = [ctypes.c_double() for _ in range(4)]
    pdfium.FPDFText_GetCharBox(text.raw, index, *map(ctypes.byref, sides))
    return _Box(*(side.value for side in sides))


def _joined_surrogates(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _about(pdf: pypdfium2.PdfDocument) -> About:
    told = pdf.get_metadata_dict(skip_empty=True)
    title = told.get("Title", "").strip()
    return About(
        title="" if _WRITER.search(title) or _NOBODY.fullmatch(title) else title,
        author=_person(told.get("Author", "")),
        published=None if (match := _PDF_DATE.match(told.get("CreationDate", ""))) is None else _date(match),
    )


def _person(author: str) -> str | None:
    names = [name for name in author.strip().split(", ") if "://" not in name and not _NOBODY.fullmatch(name)]
    return ", ".join(names) or None


def _date(match: re.Match[str]) -> Any:
    year, month, day = match[1], match[2] or "01", match[3] or "01"
    return read_date(f"{year}-{month}-{day}")
