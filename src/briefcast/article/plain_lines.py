"""Lines of plain text put together again to the units that their author meant."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest

_LINE = re.compile(r"[^\n]+")
_UNSEEN = (
    " \t\r\f\v\u00a0\u00ad\u200b\u200c\u200d\u2007\u202f\u2060\u3000\ufeff\u2028\u2029\x1c\x1d\x1e\x1f\x85"
)
_MARKER = re.compile(r"(?:[-*+•‣▪◦●○·∙➤►–—]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])[ \t\u00a0]+(?=\S)")
_RULE = "=-_~*#•·. \t"
"""What lines without words are drawn with."""
_STOPPED = re.compile(r"[.!?…:;。][\"'”’»“)\]*_]*\Z")
_ORDINAL = re.compile(r"\b\d{1,2}\.\Z")
_BROKEN_OFF = 60
"""Characters from which a line may go on in the next one where lines are not of one width."""
_NARROWEST, _WIDEST = 30, 120
"""Characters: widths at which people and programs wrap text."""


@dataclass(slots=True)
class Unit:
    """One or more lines that belong together: ``text[start:end]`` without surrounding white space."""

    start: int
    end: int
    indent: int = 0
    lines: int = 1
    blank_before: bool = True
    marker: str = ""
    """The bullet, number or ``>`` in front of it; only a number is part of the span."""
    is_rule: bool = False
    """A line of dashes and the like, without words."""
    cells: int = 0
    """Columns, where it is a row of a table."""


def units(text: str) -> list[Unit]:
    """The units of ``text`` in order: a paragraph, heading, list item, row or rule each."""
    lines = list(_lines(text))
    width = _wrap_width(text, lines)
    joined: list[Unit] = []
    for line, after in zip_longest(lines, lines[1:]):
        if joined and _continues(text, joined[-1], line, width, after):
            joined[-1].end = line.end
            joined[-1].lines += 1
        else:
            joined.append(line)
    return joined


def _lines(text: str) -> Iterator[Unit]:
    reached = -1
    for match in _LINE.finditer(text):
        start, end = match.span()
        indent = start
        while start < end and (text[start] in _UNSEEN):
            start += 1
        while end > start and (text[end - 1] in _UNSEEN):
            end -= 1
        if start == end:
            continue
        unit = Unit(
            start, end, start - indent, blank_before="\n" in text[reached + 1 : match.start()] or reached < 0
        )
        reached = match.end()
        line = text[start:end]
        unit.is_rule = len(line) >= 3 and not line.strip(_RULE)
        unit.cells = 0 if unit.is_rule else _cells(line)
        if not unit.is_rule and not unit.cells:
            _take_marker(text, unit)
        yield unit


def _cells(line: str) -> int:
    """Number of columns if ``line`` is a row of a table."""
    bars = line.count("|")
    if bars >= 2 or (bars and line[0] == "|"):
        return bars + 1 - line.startswith("|") - line.endswith("|")
    if tabs := len(re.findall(r"\t+", line)):
        return tabs + 1
    gaps = len(re.findall(r"(?<=\S)[ \u00a0]{3,}(?=\S)", line)) if "   " in line else 0
    return gaps + 1 if gaps >= 2 else 0


def _take_marker(text: str, unit: Unit) -> None:
    if text[unit.start] == ">":
        start = unit.start
        while start < unit.end and text[start] in "> \t":
            start += 1
        if start < unit.end:
            unit.marker, unit.start = ">", start
        return
    if text[unit.start] == "#":
        hashes = re.compile(r"#{1,6}[ \t]+(?=\S)").match(text, unit.start, unit.end)
        if hashes:
            unit.marker, unit.start = hashes[0].strip(), hashes.end()
        return
    if match := _MARKER.match(text, unit.start, unit.end):
        unit.marker = match[0].strip()
        if not any(char.isalnum() for char in unit.marker):
            unit.start = match.end()


def _wrap_width(text: str, lines: list[Unit]) -> int:
    """The width at which ``text`` was wrapped; 0 if each of its lines stands for itself."""
    paired = [(one, other) for one, other in pairwise(lines) if not other.blank_before and not one.is_rule]
    lengths = sorted(line.end - line.start + line.indent for line in lines)
    if len(paired) < 3:
        return 0
    followed = sorted(one.end - one.start + one.indent for one, _ in paired)
    longest = followed[int(0.95 * len(followed))]
    if not _NARROWEST <= longest <= _WIDEST or bisect_left(lengths, 2 * longest) < 0.97 * len(lengths):
        return 0
    within = [(one, other) for one, other in paired if not other.marker]
    full = [one for one, other in within if not _would_fit(text, one, other, longest)]
    stopped = sum(bool(_STOPPED.search(text, max(one.start, one.end - 8), one.end)) for one in full)
    return longest if len(full) >= 3 and len(full) >= 0.5 * len(within) and stopped <= 0.6 * len(full) else 0


def _would_fit(text: str, line: Unit, following: Unit, width: int) -> bool:
    """Whether the next line's first word had room on this line."""
    word_end = text.find(" ", following.start, following.end)
    word = (word_end if word_end >= 0 else following.end) - following.start
    return _last_length(text, line) + 1 + word <= width


def _last_length(text: str, unit: Unit) -> int:
    """Length of a unit's last line with its indentation."""
    begin = text.rfind("\n", 0, unit.end) + 1
    return unit.end - begin


def _continues(text: str, unit: Unit, line: Unit, width: int, after: Unit | None) -> bool:
    """Whether ``line``, with the line ``after`` it, goes on with ``unit``."""
    if unit.is_rule or line.is_rule or unit.cells or line.cells or line.blank_before:
        return False
    if line.marker != (">" if unit.marker == ">" else "") and not (
        width and _runs_on(text, unit, line, width)
    ):
        return False
    if unit.marker == ">":
        return True
    first = text[line.start]
    stopped = _STOPPED.search(text, max(unit.start, unit.end - 8), unit.end)
    if not width:
        link = text.startswith(("http", "www."), line.start)
        return first.islower() and not stopped and not link and unit.end - unit.start >= _BROKEN_OFF
    if line.indent >= unit.indent + 2 and unit.lines > 1 and not unit.marker:
        return False
    if first.islower() and not stopped:
        return True
    if not _would_fit(text, unit, line, width):
        ended = (
            stopped and text[unit.end - 1] not in ":;" and not _ORDINAL.search(text, unit.end - 4, unit.end)
        )
        return not (ended and _looks_headed(text, line) and _is_short(text, line, after, width))
    return False


def _runs_on(text: str, unit: Unit, line: Unit, width: int) -> bool:
    """Whether a number or a dash at the begin of a line is part of the sentence before it."""
    if unit.marker or text[unit.end - 1] in ".!?:;":
        return False
    dashed = (
        line.marker in ("–", "—") and text[line.start].islower() and not _would_fit(text, unit, line, width)
    )
    return line.marker[:1].isdigit() or dashed


def _looks_headed(text: str, line: Unit) -> bool:
    return text[line.start].isupper() and not _STOPPED.search(text, line.start, line.end)


def _is_short(text: str, line: Unit, after: Unit | None, width: int) -> bool:
    """Whether ``line`` was not broken for its length."""
    return after is None or after.blank_before or _would_fit(text, line, after, width)
