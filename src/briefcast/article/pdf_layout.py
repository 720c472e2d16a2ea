"""Lines of pages to blocks: running heads dropped, headings by size, paragraphs by place and punctuation."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from briefcast.article.blocks import Manuscript, bold_is_heading
from briefcast.types import BlockKind

HEADING_RATIO = 1.12
"""A short line whose letters are so much larger than the body's is a heading."""
HEADING_CHARACTERS = 160
FOOTNOTE_RATIO = 0.92
"""Smaller letters behind a number or a sign are a footnote."""
_ITEM = re.compile(r"^\s*(?:[•‣▪◦●○∙·–*-]|\(?\d{1,2}[.)])\s+")
_ENDS = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_FOOTNOTE = re.compile(r"^(\d{1,3}|[∗*†‡§¹²³]+)\s?[^\W\d_]")
_CONTENTS = re.compile(
    r"\W*((table of )?contents|inhalt(sverzeichnis|sübersicht)?|sommaire|table des matières|índice|"
    r"contenidos?|indice|sommario|sumário|conteúdo)\W*",
    re.IGNORECASE,
)
_PAGE_NUMBER = re.compile(r"\s[\divxlc]{1,4}$")
_LEADERS = re.compile(r"(\s?\.){4,}\s*[\divxlc]{1,4}$")
"""Dots between an entry of a table of contents and its page."""
_CAPTION = re.compile(
    r"^(figure|fig\.|table|abb\.|abbildung|tabelle|figura|tabla|tableau|photo|foto)\s*\d", re.IGNORECASE
)
JOINTS = "\ufffe\x02"
"""What PDFium gives for a hyphen that it takes for a word's division at the end of a line."""
_HYPHEN = re.compile(rf"[\u00ad{JOINTS}]$|(?<=[^\W\d_])[-‐]$")
_COMPOUND = re.compile(r"[^\W\d_]+[-‐][^\W_]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page; lengths in points (1/72 inch), the origin at the page's lower left."""

    text: str
    page: int
    size: float
    left: float
    right: float
    bottom: float
    bold: bool = False


def write_lines(pages: list[list[Line]], manuscript: Manuscript) -> bool:
    """Append the pages' blocks; whether running heads or page numbers were left out."""
    running = _running(pages)
    lines = [line for page in pages for line in page if _pattern(line) not in running]
    if not lines:
        return bool(running)
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    compounds = {word.casefold() for line in lines for word in _COMPOUND.findall(line.text)}
    body = sizes.most_common(1)[0][0]
    pitch = _pitch(lines, body)
    paragraphs: list[list[Line]] = []
    for line in lines:
        if not paragraphs or _starts_anew(paragraphs[-1], line, body, pitch):
            paragraphs.append([])
        paragraphs[-1].append(line)
    blocks = [_block(paragraph, body, compounds) for paragraph in paragraphs]
    for kind, text, level in _without_contents(blocks):
        manuscript.add(kind, text, level)
    return bool(running)


def _pattern(line: Line) -> tuple[str, int]:
    """What repeats of a running head: its words without numbers, at its height."""
    return re.sub(r"\d+|\b[ivxlc]+\b", "#", line.text.strip().lower()), round(line.bottom / 6)


def _running(pages: list[list[Line]]) -> set[tuple[str, int]]:
    """Lines at the edge of at least three pages, or of every second one."""
    if len(pages) < 3:
        return {
            _pattern(line)
            for page in pages
            for line in page[:1] + page[-1:]
            if re.fullmatch(
                r"\W*(page |seite |página |pagina )?\d{1,4}( (of|von|de|di|/) \d{1,4})?\W*",
                line.text.strip().lower(),
            )
        }
    seen: Counter[tuple[str, int]] = Counter()
    for page in pages:
        edge = sorted(page, key=lambda line: line.bottom)
        seen.update({_pattern(line) for line in edge[:3] + edge[-3:] if len(line.text) < 150})
    return {pattern for pattern, count in seen.items() if count >= max(3, len(pages) * 0.4)}


def _pitch(lines: list[Line], body: float) -> float:
    gaps = [
        above.bottom - below.bottom
        for above, below in pairwise(lines)
        if above.page == below.page and above.size == below.size == body and above.bottom > below.bottom
    ]
    return statistics.median_low(gaps) if gaps else body * 1.2


def _starts_anew(paragraph: list[Line], line: Line, body: float, pitch: float) -> bool:
    last = paragraph[-1]
    if _is_beside(last, line, body):
        return False
    if abs(line.size - last.size) > 0.06 * last.size or (line.bold != last.bold and len(paragraph) <= 2):
        return True
    if (_ITEM.match(line.text) and not _HYPHEN.search(last.text)) or _LEADERS.search(last.text):
        return True
    same_column = line.page == last.page and line.bottom < last.bottom
    if _is_large(last, body):
        return not same_column or last.bottom - line.bottom > 1.8 * last.size
    if not same_column:
        return bool(_ENDS.search(last.text.strip())) and not _continues(line)
    if last.bottom - line.bottom > 1.45 * pitch:
        return True
    widest = max(entry.right for entry in paragraph)
    indented = line.left - min(entry.left for entry in paragraph[-2:]) > 0.7 * body
    short = widest - last.right > 6 * body or (len(paragraph) == 1 and last.right < line.right - 6 * body)
    return bool(_ENDS.search(last.text.strip())) and not _continues(line) and (indented or short)


def _is_beside(last: Line, line: Line, body: float) -> bool:
    """Whether a line goes on at the height of the one before, as around an index or a raised number."""
    level = abs(line.bottom - last.bottom) < 0.5 * body
    return line.page == last.page and level and abs(line.left - last.right) < body


def _continues(line: Line) -> bool:
    return line.text.lstrip()[:1].islower()


def _is_large(line: Line, body: float) -> bool:
    return line.size >= HEADING_RATIO * body


def _block(paragraph: list[Line], body: float, compounds: set[str]) -> tuple[BlockKind, str, int]:
    text = _joined(paragraph, compounds)
    first = paragraph[0]
    if _ITEM.match(text):
        return BlockKind.ITEM, _ITEM.sub("", text, count=1), 0
    if _CAPTION.match(text):
        return BlockKind.CAPTION, text, 0
    if first.size <= FOOTNOTE_RATIO * body and _FOOTNOTE.match(text):
        return BlockKind.BOILERPLATE, text, 0
    if _is_large(first, body) and len(text) <= HEADING_CHARACTERS and _starts(text, first, body):
        return BlockKind.HEADING, text, _level(first.size / body)
    if all(line.bold for line in paragraph) and bold_is_heading(text) and not text[0].islower():
        return BlockKind.HEADING, text, 4
    return BlockKind.PARAGRAPH, text, 0


def _without_contents(blocks: list[tuple[BlockKind, str, int]]) -> Iterator[tuple[BlockKind, str, int]]:
    """The blocks, those of a table of contents as boilerplate: entries that end with the number of a page."""
    listing = False
    for kind, text, level in blocks:
        title = bool(_CONTENTS.fullmatch(text))
        listing = title or (listing and bool(_PAGE_NUMBER.search(text)))
        if listing or _LEADERS.search(text):
            kind, level = BlockKind.BOILERPLATE, 0
        yield kind, text, level


def _starts(text: str, first: Line, body: float) -> bool:
    """Whether large letters start something; a small one among them does in display type only."""
    return not text[0].islower() or _level(first.size / body) == 1


def _level(ratio: float) -> int:
    return 1 if ratio >= 1.6 else 2 if ratio >= 1.3 else 3


def _joined(paragraph: list[Line], compounds: set[str]) -> str:
    """The lines as one text.

    A hyphen at a line's end goes when a small letter follows, unless the word is written with it
    elsewhere in the document: ``compounds``, in small letters.
    """
    text = ""
    for line in paragraph:
        words = line.text.strip()
        if text and words and _HYPHEN.search(text):
            bare = _HYPHEN.sub("", text)
            compound = f"{bare.split()[-1] if bare.split() else ''}-{words.split()[0]}".casefold()
            match = _COMPOUND.match(compound)
            divided = words[0].islower() and not (match and match[0] in compounds)
            text = (
                bare + words if divided else f"{bare}-{words}" if words[0].isalnum() else f"{bare}- {words}"
            )
        else:
            text = f"{text} {words}" if text else words
    return re.sub(rf"[\u00ad{JOINTS}]", "", text)
