"""Where everything stands: cues, chapters and music, in whole milliseconds, before a sample is moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefcast.types import Chapter, Cue, Script, Span, Take, Timeline, Word

MOST_CHAPTERS = 255
"""As many as one ID3 table of contents can list (ID3v2 Chapter Frame Addendum, section 3.2)."""
_WEB = ("http://", "https://")
_MARGIN_MS = 100
"""How far before the first word a chapter begins when no whole second lies in the pause."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """What the music adds to the length of an episode."""

    intro_ms: int = 0
    sting_ms: int = 0
    outro_ms: int = 0

    def total_ms(self, sections: int) -> int:
        """For an episode of so many sections; nothing without any."""
        return self.intro_ms + self.outro_ms + self.sting_ms * (sections - 1) if sections > 0 else 0


@dataclass(frozen=True, slots=True)
class Layout:
    """A timeline and the rests between the sections."""

    timeline: Timeline
    rests: tuple[Span, ...]
    """From the last word of a section to the first of the next, for each pair of sections."""


def lay_out(script: Script, takes: Sequence[Sequence[Take]], gaps: Gaps) -> Layout:
    """Every position follows from the takes' lengths, the lines' pauses and the music's gaps.

    The length is ``gaps.total_ms(sections that have lines)`` + the sum of takes and pauses.
    """
    now = gaps.intro_ms
    cues: list[Cue] = []
    spoken: list[tuple[int, Span]] = []
    number = 0
    for index, (section, recorded) in enumerate(zip(script.sections, takes, strict=True)):
        if not section.lines:
            continue
        if spoken:
            now += gaps.sting_ms
        first = now
        last = now
        for line, take in zip(section.lines, recorded, strict=True):
            last = now + take.duration_ms
            words = tuple(
                Word(word.text, now + word.start_ms, min(now + word.end_ms, last)) for word in take.words
            )
            cues.append(Cue(now, last, line.speaker, line.text, words, number))
            number += 1
            now = last + line.pause_after_ms
        spoken.append((index, (first, last)))
    end = now + (gaps.outro_ms if spoken else 0)
    rests = tuple((before[1], after[0]) for (_, before), (_, after) in pairwise(spoken))
    starts = _chapter_starts(rests)
    chapters = _chapters(script, [index for index, _ in spoken], starts, end)
    return Layout(Timeline(end, tuple(cues), chapters), rests)


def _chapter_starts(rests: Sequence[Span]) -> list[int]:
    """0, and a moment within each rest: the whole second nearest to its middle, if there is one.

    Some players cut a chapter's start to whole seconds; where the rest holds none, it is a
    little before the first word.
    """
    starts = [0]
    for begin, end in rests:
        middle = (begin + end) // 2
        second = max(round(middle / 1000), -(-begin // 1000)) * 1000
        if second > end:
            second = end // 1000 * 1000
        if begin <= second <= end:
            starts.append(second)
        else:
            starts.append(end - min(_MARGIN_MS, (end - begin) // 2))
    return starts


def _chapters(
    script: Script, sections: Sequence[int], starts: Sequence[int], end_ms: int
) -> tuple[Chapter, ...]:
    """Sections beyond what a table of contents can list belong to the last chapter that it lists."""
    sections, starts = sections[:MOST_CHAPTERS], starts[:MOST_CHAPTERS]
    urls = {source.id: source.url for source in script.sources if (source.url or "").startswith(_WEB)}
    chapters = []
    for index, start_ms, stop_ms in zip(sections, starts, [*starts[1:], end_ms], strict=True):
        section = script.sections[index]
        url = None if section.source is None else urls.get(section.source)
        chapters.append(Chapter(start_ms, stop_ms, section.heading or script.title, url))
    return tuple(chapters)
