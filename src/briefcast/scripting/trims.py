"""Finds a sentence of which words were left out, and nothing else was done."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from briefcast.scripting.wording import Wording
from briefcast.types import Outline, Span

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_WORD = re.compile(r"\w+")
_IGNORED = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]")
_CLAUSE = frozenset(",;:—–()")
_KEPT = re.compile(r"\d|[\"“”„«»]")
_MOST = 64
"""Sentences that have all of a line's words, tried before it is taken as edited."""
_LARGEST = 4_000_000
"""Cells of the table: a longer line is taken as edited."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A sentence of the article in tokens, with the offsets of each."""

    tokens: tuple[str, ...]
    spans: tuple[Span, ...]


class Trims:
    """The sentences of one article, to be searched for lines that are parts of them."""

    def __init__(self, outline: Outline, words: Wording) -> None:
        text = outline.article.text
        self._never_cut = frozenset(words.choices("never_cut"))
        self._connectives = frozenset(words.choices("connectives"))
        self._sources: list[_Source] = []
        self._having: defaultdict[str, set[int]] = defaultdict(set)
        for section in outline.sections:
            for sentence in section.sentences:
                source = _tokens(text, sentence.spans)
                for token in source.tokens:
                    if _WORD.match(token):
                        self._having[token.casefold()].add(len(self._sources))
                self._sources.append(source)

    def find(self, line: str, after: int) -> tuple[Span, ...]:
        """The spans whose text is ``line``, its first letter's case and final stop aside.

        They are of one sentence: the first that ends beyond ``after``, else the first of all. Of
        several ways the one with the fewest spans. Only whole clauses may be missing, and an opening
        conjunction. Empty: there is none.
        """
        words = {match[0].casefold() for match in _WORD.finditer(line)}
        if not words:
            return ()
        sets = sorted((self._having.get(word, set()) for word in words), key=len)
        having = set.intersection(*sets) if sets[0] else set()
        ordered = sorted(having, key=lambda index: (self._sources[index].spans[-1][1] <= after, index))
        for index in ordered[:_MOST]:
            source = self._sources[index]
            runs = _aligned(source, line)
            if runs and self._harmless(source, runs):
                return tuple((source.spans[first][0], source.spans[last][1]) for first, last in runs)
        return ()

    def _harmless(self, source: _Source, runs: Sequence[Span]) -> bool:
        """Whether whole clauses were cut, and no number, quote or negation with them."""
        edges = [-1, *(index for run in runs for index in run), len(source.tokens)]
        for before, after in zip(edges[::2], edges[1::2], strict=True):
            cut = source.tokens[before + 1 : after]
            words = [token.casefold() for token in cut if _WORD.match(token)]
            if not words:
                continue
            if any(_KEPT.search(token) for token in cut) or not self._never_cut.isdisjoint(words):
                return False
            inner = "".join(cut).strip()
            is_apart = inner[0] in _CLAUSE or inner[-1] in _CLAUSE
            if not is_apart and not (before < 0 and inner.casefold() in self._connectives):
                return False
        return True


def _tokens(text: str, spans: tuple[Span, ...]) -> _Source:
    tokens: list[str] = []
    places: list[Span] = []
    for start, end in spans:
        for match in _TOKEN.finditer(text, start, end):
            token = _IGNORED.sub("", match[0])
            if not token:
                continue
            tokens.append(" " if token.isspace() else token)
            places.append((match.start(), match.end()))
    return _Source(tuple(tokens), tuple(places))


def _aligned(source: _Source, line: str) -> tuple[Span, ...]:
    """The fewest runs of ``source`` that give ``line``, as first and last token of each."""
    wanted = [" " if token.isspace() else token for token in _TOKEN.findall(line)]
    chosen = _fewest_runs(source.tokens, wanted)
    if not chosen and wanted[-1] in ".!?":
        chosen = _fewest_runs(source.tokens, wanted[:-1])
    if not chosen:
        return ()
    runs = [(chosen[0], chosen[0])]
    for index in chosen[1:]:
        if index == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], index)
        else:
            runs.append((index, index))
    return tuple(runs)


def _fewest_runs(tokens: tuple[str, ...], wanted: list[str]) -> list[int]:
    """Indexes of ``tokens`` that give ``wanted`` in as few runs as can be; empty: it can't be.

    ``runs[i]`` is the least number of runs that give the words so far, the last of them being
    ``tokens[i]``; one row for each word of the line.
    """
    width = len(tokens)
    if not wanted or len(wanted) > width or width * len(wanted) > _LARGEST:
        return []
    never = len(wanted) + 1
    came_from: list[list[int]] = []
    runs = [0] * width
    for number, word in enumerate(wanted):
        now = [never] * width
        origin = [-1] * width
        best, best_at = (1, -1) if number == 0 else (never, -1)
        for index, token in enumerate(tokens):
            if number and index >= 2 and runs[index - 2] + 1 < best:
                best, best_at = runs[index - 2] + 1, index - 2
            if token != word and not (number == 0 and token.casefold() == word.casefold()):
                continue
            if number and index and runs[index - 1] < never and runs[index - 1] <= best:
                now[index], origin[index] = runs[index - 1], index - 1
            elif best < never and (best_at >= 0 or number == 0):
                now[index], origin[index] = best, best_at
        runs = now
        came_from.append(origin)
    least = min(runs)
    if least >= never:
        return []
    index = runs.index(least)
    chosen = [index]
    for origin in reversed(came_from[1:]):
        index = origin[index]
        chosen.append(index)
    return chosen[::-1]
