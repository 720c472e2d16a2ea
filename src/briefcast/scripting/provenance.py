"""Where a line's words stand in the article, and what of the article is in no line."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice

from briefcast.scripting.trims import Trims
from briefcast.scripting.wording import Wording
from briefcast.types import Article, LeftOut, LineKind, Outline, Reason, Sentence, Span, written

_NEAR = 32
"""Equal sentences looked at for the one that is meant."""


@dataclass(frozen=True, slots=True)
class Found:
    """A line's provenance."""

    kind: LineKind
    spans: tuple[Span, ...]


def kind_of(sentence: Sentence, article: Article) -> LineKind:
    """Verbatim if the sentence's text is its one span, else trimmed."""
    is_whole = len(sentence.spans) == 1 and not sentence.trimmed
    if is_whole and sentence.text == written(article.text, sentence.spans):
        return LineKind.VERBATIM
    return LineKind.TRIMMED


@dataclass(slots=True)
class _Place:
    """A sentence, and the heading above it."""

    spans: tuple[Span, ...]
    kind: LineKind
    heading: str


@dataclass(slots=True)
class Finder:
    """Finds the lines of one article again, each sentence once as long as there are enough of them."""

    outline: Outline
    _places: dict[str, list[_Place]] = field(init=False)
    _trims: Trims | None = field(init=False, default=None)
    _end: int = field(init=False, default=0)

    def __post_init__(self) -> None:
        article = self.outline.article
        places: defaultdict[str, list[_Place]] = defaultdict(list)
        for section in self.outline.sections:
            heading = key(section.heading)
            for sentence in section.sentences:
                kind = kind_of(sentence, article)
                places[key(sentence.text)].append(_Place(sentence.spans, kind, heading))
        for section in self.outline.sections:
            for sentence in section.sentences:
                plain = key(written(article.text, sentence.spans))
                if plain != key(sentence.text):
                    kind = LineKind.VERBATIM if len(sentence.spans) == 1 else LineKind.TRIMMED
                    places[plain].append(_Place(sentence.spans, kind, key(section.heading)))
        for left in self.outline.left_out:
            if left.reason in (Reason.CONDENSED, Reason.REPEATED):
                span = (left.start, left.end)
                places[key(written(article.text, [span]))].append(_Place((span,), LineKind.VERBATIM, ""))
        self._places = dict(places)

    def find(self, text: str, heading: str) -> Found | None:
        """Where ``text`` stands: a whole sentence, else one with words left out; ``None``: nowhere.

        Of equal sentences the one below the same heading is meant, then the next in order.
        """
        wanted = key(text)
        if not wanted:
            return None
        if same := self._places.get(wanted):
            heading = key(heading)
            index = min(
                islice(range(len(same)), _NEAR),
                key=lambda i: (same[i].heading != heading, same[i].spans[0][0] < self._end, i),
            )
            place = same.pop(index) if len(same) > 1 else same[0]
            self._end = place.spans[-1][1]
            return Found(place.kind, place.spans)
        if self._trims is None:
            language = self.outline.article.language
            self._trims = Trims(self.outline, Wording.of(language))
        if spans := self._trims.find(wanted, self._end):
            self._end = spans[-1][1]
            return Found(LineKind.TRIMMED, spans)
        return None


def key(text: str) -> str:
    """``text`` with every run of white space as one blank, for comparing."""
    return written(text, [(0, len(text))])


def left_out(outline: Outline, spoken: Iterable[Span], headings: Sequence[str]) -> tuple[LeftOut, ...]:
    """What of the article is in no line (``spoken``) and no chapter's heading, in its order.

    What the outline left out keeps its reason, everything else is ``condensed``; neighbouring
    condensed runs are one.
    """
    text = outline.article.text
    covered = _merged(spoken)
    chapters = Counter(map(key, headings))
    condensed: list[Span] = []
    others: list[LeftOut] = []
    for left in outline.left_out:
        rest = _without((left.start, left.end), covered)
        if left.reason is Reason.CONDENSED:
            condensed += rest
        elif rest == [(left.start, left.end)]:
            others.append(left)
        else:
            others += [
                LeftOut(start, end, left.reason, text[start:end], left.detail)
                for start, end in (_stripped(text, span) for span in rest)
                if start < end
            ]
    for section in outline.sections:
        if section.heading_span:
            if chapters[key(section.heading)] > 0:
                chapters[key(section.heading)] -= 1
            else:
                condensed.append(section.heading_span)
        for sentence in section.sentences:
            for span in sentence.spans:
                condensed += _without(span, covered)
    runs: list[Span] = []
    for start, end in sorted(_stripped(text, span) for span in condensed):
        if start >= end:
            continue
        if runs and not text[runs[-1][1] : start].strip():
            runs[-1] = (runs[-1][0], max(runs[-1][1], end))
        else:
            runs.append((start, end))
    others += [LeftOut(start, end, Reason.CONDENSED, text[start:end]) for start, end in runs]
    return tuple(sorted(others, key=lambda left: (left.start, left.end)))


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], end))
        else:
            merged.append((start, end))
    return merged


def _without(span: Span, covered: list[Span]) -> list[Span]:
    """What of ``span`` is in none of ``covered`` (sorted, apart)."""
    start, end = span
    rest: list[Span] = []
    index = max(bisect_right(covered, (start, start)) - 1, 0)
    while index < len(covered) and covered[index][0] < end:
        taken_start, taken_end = covered[index]
        if taken_start > start:
            rest.append((start, taken_start))
        start = max(start, taken_end)
        index += 1
    if start < end:
        rest.append((start, end))
    return rest


def _stripped(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
