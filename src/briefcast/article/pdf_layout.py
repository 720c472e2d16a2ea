"""Lines of pages to blocks: running heads dropped, headings by size, paragraphs by place and punctuation."""

from __future__ import annotations

import re
import statistics
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from briefcast.article.blocks import Manuscript, bold_is_heading
from briefcast.types import BlockKind

HEADING_RATIO = 1.12
"""A short line whose letters are so much larger than the body's is a heading."""
HEADING_CHARACTERS = 160
_ITEM = re.compile(r"^\s*(?:[•‣▪◦●○∙·–*-]|\(?\d{1,2}[.)])\s+")
_ENDS = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_CAPTION = re.compile(
    r"^(figure|fig\.|table|abb\.|abbildung|tabelle|figura|tabla|tableau|photo|foto)\s*\d", re.IGNORECASE
)
_HYPHEN = re.compile(r"[\u00ad\ufffe\x02]$|(?<=[^\W\d_])[-‐]$")


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
    body = sizes.most_common(1)[0][0]
    pitch = _pitch(lines, body)
    paragraph: list[Line] = []
    for line in lines:
        if paragraph and _starts_anew(paragraph, line, body, pitch):
            _write(paragraph, body, manuscript)
            paragraph = []
        paragraph.append(line)
    _write(paragraph, body, manuscript)
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
    if abs(line.size - last.size) > 0.06 * last.size or (line.bold != last.bold and len(paragraph) <= 2):
        return True
    if _ITEM.match(line.text) and not _HYPHEN.search(last.text):
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


def _continues(line: Line) -> bool:
    return line.text.lstrip()[:1].islower()


def _is_large(line: Line, body: float) -> bool:
    return line.size >= HEADING_RATIO * body


def _write(paragraph: list[Line], body: float, manuscript: Manuscript) -> None:
    text = _joined(paragraph)
    first = paragraph[0]
    if _ITEM.match(text):
        manuscript.add(BlockKind.ITEM, _ITEM.sub("", text, count=1))
    elif _CAPTION.match(text):
        manuscript.add(BlockKind.CAPTION, text)
    elif _is_large(first, body) and len(text) <= HEADING_CHARACTERS:
        manuscript.add(BlockKind.HEADING, text, _level(first.size / body))
    elif all(line.bold for line in paragraph) and bold_is_heading(text):
        manuscript.add(BlockKind.HEADING, text, 4)
    else:
        manuscript.add(BlockKind.PARAGRAPH, text)


def _level(ratio: float) -> int:
    return 1 if ratio >= 1.6 else 2 if ratio >= 1.3 else 3


def _joined(paragraph: list[Line]) -> str:
    """The lines as one text; a hyphen at a line's end goes when a small letter follows."""
    text = ""
    for line in paragraph:
        words = line.text.strip()
        if text and _HYPHEN.search(text) and words[:1].islower():
            text = _HYPHEN.sub("", text) + words
        else:
            text = f"{text} {words}" if text else words
    return re.sub(r"[\ufffe\x02\u00ad]", "", text)
