"""What stays for its form, whatever it says: the turns of an interview, and the lines of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefcast.outline.cues import notice_weight
from briefcast.outline.labels import label_of
from briefcast.outline.languages.contract import Language
from briefcast.outline.said import Said, tokens_of
from briefcast.types import Block, BlockKind

_SEVERAL = 3
"""Questions or lines of one form from which an article has them for its form."""
_MANY = 5
"""Numbered lines from which they need not stand together."""
_SHARE = 0.2
"""Share of the paragraphs that are questions in an interview, at least."""
_REPLY = 8
"""Words of a paragraph that can be a reply."""
_LONGEST_QUESTION = 500
_LONGEST_LINE = 140
_NAME = r"[^\W\d_a-z][\w.’'-]{0,24}"
_TURN = re.compile(rf"({_NAME}(?: {_NAME}){{0,3}}):\s+\S")
_NUMBERED = re.compile(r"(?:\W{0,2}\d{1,4}\b|[^\W\d_]{3,10}\.?,?\s\d{1,2}\b)")
_PROSE = {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE}


def own_forms(text: str, blocks: Sequence[Block], language: Language) -> set[int]:
    """Indices of the blocks that stay for their form.

    They are questions that prose replies to, where there are several; turns that begin with a
    speaker's name; and short lines that begin with a number or a date, where there are several.
    """
    lines = [
        (index, text[block.start : block.end].strip(), block.kind)
        for index, block in enumerate(blocks)
        if block.kind in _PROSE or block.kind is BlockKind.HEADING
    ]
    return {*_questions(lines, language), *_turns(lines, language), *_numbered(lines, language)}


def _questions(lines: Sequence[tuple[int, str, BlockKind]], language: Language) -> Iterator[int]:
    found = []
    for (index, line, _), (_, reply, kind) in pairwise(lines):
        asked = line.endswith(("?", "?“", "?”", "?»")) and len(line) <= _LONGEST_QUESTION
        if asked and kind in _PROSE and len(tokens_of(reply)) >= _REPLY and not _sells(line, language):
            found.append(index)
    if len(found) >= max(_SEVERAL, _SHARE * len(lines)):
        yield from found


def _turns(lines: Sequence[tuple[int, str, BlockKind]], language: Language) -> Iterator[int]:
    speakers: dict[str, list[int]] = {}
    asking = set()
    for index, line, _ in lines:
        match = _TURN.match(line)
        if match and not label_of(line, language) and language.label_cues.isdisjoint(tokens_of(match[1])):
            speakers.setdefault(match[1], []).append(index)
            if line.endswith("?"):
                asking.add(match[1])
    several = {name for name, turns in speakers.items() if len(turns) >= 2}
    if len(several) >= 2 and asking & several:
        for name in several:
            yield from speakers[name]


def _numbered(lines: Sequence[tuple[int, str, BlockKind]], language: Language) -> Iterator[int]:
    found = [
        index
        for index, line, _ in lines
        if len(line) <= _LONGEST_LINE and _NUMBERED.match(line) and not _sells(line, language)
    ]
    near = {at for index in found for at in (index - 1, index + 1)}
    if len(found) >= _SEVERAL:
        yield from (index for index in found if index in near or len(found) >= _MANY)


def _sells(line: str, language: Language) -> bool:
    """Whether a word in it is about the page and its readers more than about the world."""
    tokens = tokens_of(line)
    if label_of(line, language) or not language.on_page.isdisjoint(tokens):
        return True
    if notice_weight(Said(line, language, line), tokens) >= 1:
        return True
    aimed = sum(
        not found.isdisjoint(tokens)
        for found in (language.consume, language.favours, language.media, language.here, language.urgent)
    )
    return aimed >= 2 or not language.favours.isdisjoint(tokens)
