"""A plain text on its way to an article: its units, and what each is held to be so far."""

from __future__ import annotations

from dataclasses import dataclass

from briefcast.article import plain_kinds as kinds
from briefcast.article.plain_glued import unglued
from briefcast.article.plain_lines import Unit, units
from briefcast.types import BlockKind

_LOOKED_AT = 400
"""Characters of a unit that tell what it is."""
_BESIDE = (BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.BOILERPLATE)
"""What may stand between a heading and its prose."""


@dataclass(slots=True)
class Draft:
    """The units of ``text`` in order, and for each its words and its kind."""

    text: str
    units: list[Unit]
    lines: list[str]
    """The first 400 characters of each unit."""
    kinds: list[BlockKind | None]
    """``None`` where a unit has the form of a heading, and its neighbours decide."""

    @classmethod
    def of(cls, text: str) -> Draft:
        """The units of ``text``, each taken for what it is by itself."""
        found = unglued(text, units(text))
        lines = [text[unit.start : min(unit.end, unit.start + _LOOKED_AT)] for unit in found]
        return cls(text, found, lines, [_alone(*pair) for pair in zip(found, lines, strict=True)])

    def __len__(self) -> int:
        return len(self.units)

    def words(self, index: int) -> int:
        """Number of words of a unit, at most as many as 400 characters hold."""
        line = self.lines[index]
        return line.count(" ") + line.count("\n") + 1

    def stopped(self, index: int) -> bool:
        """Whether a unit ends as a sentence does."""
        unit = self.units[index]
        return kinds.stopped(self.text[max(unit.start, unit.end - 8) : unit.end])

    def is_numbered(self, index: int) -> bool:
        """Whether a unit begins with the marker of a list, "1." as well as "•"; a dash is none."""
        marker = self.units[index].marker
        return bool(marker) and marker not in "–—"

    def prose_follows(self, index: int, *, reach: int, listed: bool = True) -> bool:
        """Whether prose, or with ``listed`` a list, a quote or a table, comes within ``reach`` units.

        Captions and bylines in between do not count.
        """
        near = index
        while reach and (near := near + 1) < len(self.units):
            kind = self.kinds[near]
            if kind in _BESIDE:
                continue
            if kind in (BlockKind.ITEM, BlockKind.QUOTE, BlockKind.TABLE):
                return listed
            if kind is BlockKind.PARAGRAPH and (near == index + 1 or kinds.is_prose(self.lines[near])):
                return True
            reach -= 1
        return False


def _alone(unit: Unit, line: str) -> BlockKind | None:
    """What a unit is whatever its neighbours are."""
    if unit.is_rule or kinds.is_link(line):
        return BlockKind.BOILERPLATE
    if unit.marker == ">":
        return BlockKind.QUOTE
    if unit.marker.startswith("#"):
        return BlockKind.HEADING
    if kinds.is_stamp(line):
        return BlockKind.BYLINE
    if unit.end - unit.start <= 300 and kinds.is_credit(line):
        return BlockKind.CAPTION
    if kinds.is_headline(line) and (not unit.marker or unit.marker in "–—" or unit.marker[-1] in ".)"):
        return None
    return BlockKind.ITEM if unit.marker and unit.marker not in "–—" else BlockKind.PARAGRAPH
