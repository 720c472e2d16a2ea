"""Which lines of a plain text head its sections, told by form, place and the company of other lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from briefcast.article import plain_kinds as kinds
from briefcast.article.plain_draft import Draft
from briefcast.types import BlockKind

_SEARCHED = 300_000
"""Characters up to which every short line is looked for elsewhere in the text; articles are shorter."""
_MOST_PLACES = 8
"""Of the same words, that are looked at to tell whether the prose says them too."""
_DECK_WORDS = 9
"""From this many words a line between title and prose is a summary rather than a heading."""
_AROUND = 12
"""Characters around a line that stands alone: a bullet, a number, quotation marks, a page."""
_ASIDE = re.compile(
    r"\W*(?:so|well|ok|okay|yes|no|now|wait|huh|hm+|oh|and|ja|nein|nun|tja|na|gut|also|und|bueno|sí|pues|y|alors|oui"
    r"|non|bon|et|allora|beh|sì|e|sim|não|então|bem)[,!?…]\s|.*(?:…|\.\.\.)",
    re.IGNORECASE,
)
"""How an author talks to the reader: "So, how did we get here?", "Not too hard… right?"."""
_TWO_SENTENCES = re.compile(r"[.!?]\s")
_QUESTION_WORDS, _CALL_WORDS, _LABEL_WORDS, _STOPPED_WORDS, _NUMBERED_WORDS = 12, 8, 5, 9, 20
"""Up to which a question, a call, a line with a colon, with a full stop, or in a series heads a section.

Of questions between the paragraphs of news pages nine in ten are headings up to this length, of longer
ones every other; of calls three in four.
"""
_PROSE_WORDS, _LONG_WORDS = 8, 16
"""From which a unit is prose that may have a heading, and a paragraph that a sentence may head."""
_REPLY_WORDS = 6
"""Fewer words make a paragraph a reply: what is asked beside it is part of a talk."""
_MOST_IN_A_ROW, _BRIEF = 3, 8
"""Headings above one another, and the words of each."""
_NUMBER = re.compile(r"(?P<before>#|[^\W\d_]{2,12} )?(?P<number>\d{1,3})(?P<after>[.):]?)\s?(?![\d,.%])")


def mark_underlined(draft: Draft) -> None:
    """A line above a row of dashes is a heading."""
    for index, below in enumerate(draft.units[1:]):
        close = below.is_rule and not below.blank_before and below.end - below.start >= 3
        if close and draft.text[below.start] in "=-_~" and draft.kinds[index] in (None, BlockKind.ITEM):
            draft.kinds[index] = BlockKind.HEADING


def mark_headings(draft: Draft, title: int | None) -> None:
    """Decide the units that have the form of a heading by what stands around them."""
    series = {*_numbered(draft), *_labels(draft), *_sentences(draft)}
    for index in series:
        draft.kinds[index] = None
    proposed: list[int] = []
    for run in list(_runs(draft)):
        top = title is not None and run.start == title + 1
        for index in run:
            if index in series or (_leads(draft, run, index, top) and not (top and _is_deck(draft, index))):
                proposed.append(index)
            else:
                draft.kinds[index] = _fallen(draft, index)
    questions = sum(draft.lines[index].endswith("?") for index in proposed)
    for index in proposed:
        if _is_pull_quote(draft, index):
            draft.kinds[index] = BlockKind.QUOTE
        elif index in series or _is_believable(draft, index, questions):
            draft.kinds[index] = BlockKind.HEADING
        else:
            draft.kinds[index] = _fallen(draft, index)


def _fallen(draft: Draft, index: int) -> BlockKind:
    """What a unit is that is no heading."""
    return BlockKind.ITEM if draft.is_numbered(index) else BlockKind.PARAGRAPH


def _runs(draft: Draft) -> Iterator[range]:
    """Lines in a row that look like headings, up to one that does not."""
    begin = 0
    while begin < len(draft):
        end = begin
        while end < len(draft) and draft.kinds[end] is None:
            end += 1
        if end > begin:
            yield range(begin, end)
        begin = end + 1


def _leads(draft: Draft, run: range, index: int, top: bool) -> bool:
    """Whether a line of ``run`` stands where headings do: above prose, alone or above other headings.

    More than two in a row are believed if they are short, and not among the kickers and credits at the
    ``top``.
    """
    is_last = index == run.stop - 1
    several = len(run) <= _MOST_IN_A_ROW and not top and all(draft.words(near) <= _BRIEF for near in run)
    if not (is_last or len(run) == 2 or several):
        return False
    if draft.is_numbered(index) and not _is_numbered_heading(draft, index):
        return False
    if draft.lines[index].endswith(":"):
        names = kinds.ends_with_name(draft.lines[index])
        return is_last and names and draft.prose_follows(index, reach=1, listed=False)
    return draft.prose_follows(run.stop - 1, reach=2)


def _is_numbered_heading(draft: Draft, index: int) -> bool:
    """A number before a line that stands alone above prose is a heading's, not an item's."""
    near = [draft.units[other].marker for other in (index - 1, index + 1) if 0 <= other < len(draft)]
    return draft.units[index].marker[:1].isdigit() and not any(marker[:1].isdigit() for marker in near)


def _is_believable(draft: Draft, index: int, questions: int) -> bool:
    """Whether a line that may be a question or a call within the prose heads what follows."""
    line = draft.lines[index]
    if line[-1] not in "?!" or kinds.is_title_case(line):
        return True
    if _ASIDE.match(line) or _is_asked_among(draft, index):
        return False
    before = index - 1
    if before >= 0 and draft.kinds[before] is BlockKind.PARAGRAPH and draft.words(before) < _REPLY_WORDS:
        return False
    if line[-1] == "!":
        return draft.words(index) <= _CALL_WORDS
    return draft.words(index) <= _QUESTION_WORDS or (questions >= 2 and not _TWO_SENTENCES.search(line))


def _is_asked_among(draft: Draft, index: int) -> bool:
    """Whether questions of the prose stand beside a line."""
    return any(
        draft.kinds[near] is BlockKind.PARAGRAPH
        and draft.lines[near].endswith("?")
        and draft.words(near) <= _NUMBERED_WORDS
        for near in (index - 1, index + 1)
        if 0 <= near < len(draft)
    )


def _is_deck(draft: Draft, index: int) -> bool:
    """Whether a line below the title sums up the article."""
    line = draft.lines[index]
    return draft.words(index) >= _DECK_WORDS and "?" not in line and not kinds.is_title_case(line)


def _is_pull_quote(draft: Draft, index: int) -> bool:
    """Words of the article set apart: quoted, or said again elsewhere in the text."""
    line, text = draft.lines[index], draft.text
    if line.count(" ") < (3 if kinds.is_quoted(line) else 5):
        return False
    if len(text) <= _SEARCHED:
        core = line.strip("“”\"„«»‘’' ")
        own = draft.units[index].start + line.find(core)
        if any(
            at != own and _is_within_prose(text, at, core) for at in islice(_places(text, core), _MOST_PLACES)
        ):
            return True
    return kinds.is_quoted(line) and line.count(" ") >= 8


def _places(text: str, words: str) -> Iterator[int]:
    """Where ``words`` stand in ``text``."""
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


def _is_within_prose(text: str, at: int, words: str) -> bool:
    """Whether ``words`` at ``at`` are part of a longer line, not an entry in a table of contents."""
    begin, end = text.rfind("\n", 0, at) + 1, text.find("\n", at + len(words))
    return (end if end >= 0 else len(text)) - begin > len(words) + _AROUND


def _numbered(draft: Draft) -> Iterator[int]:
    """Lines numbered in order with prose between them: "1. The vote.", "Step 2: Dig", "#3 Toys"."""
    chains: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for index in range(len(draft)):
        if match := _number_of(draft, index):
            key = ((match["before"] or "").lower(), match["after"])
            chains.setdefault(key, []).append((index, int(match["number"])))
    for (before, after), chain in chains.items():
        steps = [
            abs(higher - lower) == 1 and _prose_between(draft, first, second)
            for (first, lower), (second, higher) in pairwise(chain)
        ]
        if sum(steps) >= (1 if before or after else 2) and sum(steps) >= 0.5 * len(steps):
            yield from (index for index, _ in chain)


def _number_of(draft: Draft, index: int) -> re.Match[str] | None:
    """The number that a unit begins with, if the rest is short enough to be a heading."""
    line = draft.lines[index]
    if draft.kinds[index] not in (None, BlockKind.PARAGRAPH, BlockKind.ITEM) or kinds.has_inner_stop(line):
        return None
    match = _NUMBER.match(line)
    if match and line[-1] == ".":
        counted = match["after"] in (":", ")") if match["before"] else match["after"]
        return match if counted and draft.words(index) <= _QUESTION_WORDS else None
    return match if draft.words(index) <= _NUMBERED_WORDS else None


def _prose_between(draft: Draft, first: int, second: int) -> bool:
    return any(draft.words(index) >= _PROSE_WORDS for index in range(first + 1, second))


def _labels(draft: Draft) -> list[int]:
    """Short lines with a colon, where there are several, and few that look like other headings."""
    ended = [
        index
        for index, line in enumerate(draft.lines[:-1])
        if line.endswith(":") and draft.kinds[index] in (None, BlockKind.PARAGRAPH) and len(line) < 200
    ]
    above_prose = [
        index
        for index in ended
        if draft.kinds[index + 1] is BlockKind.PARAGRAPH and draft.words(index + 1) >= _PROSE_WORDS
    ]
    above = above_prose + [index for index in ended if draft.kinds[index + 1] is BlockKind.ITEM]
    brief = [index for index in above if draft.words(index) <= _LABEL_WORDS]
    others = draft.kinds.count(None) - sum(draft.kinds[index] is None for index in ended)
    for found, fewest in ((brief, 2), (above_prose, max(3, others))):
        distinct = len({draft.lines[index] for index in found}) == len(found)
        if distinct and len(found) >= fewest and len(found) > 0.6 * len(ended):
            return [index for index in found if draft.words(index) <= _QUESTION_WORDS]
    return []


def _sentences(draft: Draft) -> list[int]:
    """Short lines with a full stop, each between long paragraphs, where hardly another line is as short."""
    short = [
        index
        for index, kind in enumerate(draft.kinds)
        if kind is BlockKind.PARAGRAPH and draft.words(index) <= _STOPPED_WORDS and draft.stopped(index)
    ]
    found = [
        index
        for index in short
        if 0 < index < len(draft) - 1
        and draft.lines[index][-1] == "."
        and ":" not in draft.lines[index]
        and (draft.kinds[index - 1] is None or draft.words(index - 1) >= _LONG_WORDS)
        and draft.words(index + 1) >= _LONG_WORDS
    ]
    return found if len(found) >= 3 and len(found) >= 0.6 * len(short) else []
