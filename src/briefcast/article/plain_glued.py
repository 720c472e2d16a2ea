"""Headings found again in an article whose lines were all joined to one.

Nothing but capitals tells them there: "... costs. What the Dam Changes The valley has ...". A heading is
taken where a sentence could begin, and either a small word that the text writes without a capital ("The")
begins again, or a run of words with capitals that the text else writes without is followed by a name
that is in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice, pairwise

from briefcast.article.plain_lines import Unit

_FEWEST_CHARACTERS, _MOST_CHARACTERS = 1_500, 300_000
"""Of an article; less has no sections, more is a book or no article."""
_FEWEST_HEADINGS = 2
_LONGEST = 12
"""Words of a heading."""
_SMALL_WORDS = 50
"""Among so many of the most frequent words of a text are its articles and prepositions."""
_BEGIN = re.compile(r"(?:\A|[.!?][\"”’»)]*\s+)(?P<number>\d{1,3}[.)]\s+)?(?=[^\W\d_a-z])")
_PLAIN = re.compile(r"(?<!\w)[^\W\d_]+")
_CAPITAL_WITHIN = re.compile(r"(?<![\w’'-])[a-zß-ÿ]\w*,?\s([^\W\d_a-z]\w*)")
_TOKEN = re.compile(r"\S+")
_STOPPED = re.compile(r"[.!?,;:…\"”»)]\Z")


def unglued(text: str, units: list[Unit]) -> list[Unit]:
    """``units``, where all but one are short, with the headings in the long one as units of their own."""
    longest = max(units, key=lambda unit: unit.end - unit.start, default=None)
    if longest is None or len(units) > 3 or not _FEWEST_CHARACTERS <= len(text) <= _MOST_CHARACTERS:
        return units
    if longest.end - longest.start < 0.9 * len(text):
        return units
    found = list(_headings(text, longest))
    if len(found) < _FEWEST_HEADINGS:
        return units
    bounds = [longest.start, *chain.from_iterable(found), longest.end]
    at = units.index(longest)
    return [*units[:at], *_parts(text, longest, bounds), *units[at + 1 :]]


def _parts(text: str, unit: Unit, bounds: Sequence[int]) -> Iterator[Unit]:
    """``unit`` cut at ``bounds``, without the white space there."""
    for start, end in pairwise(bounds):
        inner = text[start:end]
        if inner.strip():
            left, right = len(inner) - len(inner.lstrip()), len(inner) - len(inner.rstrip())
            yield replace(unit, start=start + left, end=end - right)


def _headings(text: str, unit: Unit) -> Iterator[tuple[int, int]]:
    """Spans of the headings in ``unit``."""
    whole = text[unit.start : unit.end]
    plain = Counter(_PLAIN.findall(whole))
    small = {word for word, _ in plain.most_common(_SMALL_WORDS) if word.islower() and len(word) <= 4}
    openers = small - {word.lower() for word in _CAPITAL_WITHIN.findall(whole)}
    for begin in _BEGIN.finditer(text, unit.start, unit.end):
        tokens = list(islice(_TOKEN.finditer(text, begin.end(), unit.end), _LONGEST + 2))
        if length := _heading_words([token[0] for token in tokens], plain, small, openers):
            number = begin.start("number")
            yield number if number >= 0 else tokens[0].start(), tokens[length - 1].end()


def _heading_words(tokens: Sequence[str], plain: Counter[str], small: set[str], openers: set[str]) -> int:
    """How many of ``tokens``, which begin where a sentence may, are a heading; 0 if none is."""
    for at in range(1, len(tokens) - 1):
        last, first, second = tokens[at - 1 : at + 2]
        if _STOPPED.search(last):
            if last[-1] not in ",:":
                return 0
        elif first[0].isupper() and second[0].islower() and last.lower() not in small:
            titled = sum(token[0].isupper() and plain[token.lower()] > 0 for token in tokens[1:at])
            opens = first.lower() in openers and (titled >= 1 or at == 1)
            names = titled >= 2 and _is_named(first, tokens[:at])
            if (opens or names) and all(token[0].isupper() or token in small for token in tokens[:at]):
                return at if opens else _before_name(tokens, at)
    return 0


def _is_named(word: str, tokens: Sequence[str]) -> bool:
    """Whether ``word`` is among ``tokens``, be it with an ending: "China's"."""
    name = re.compile(rf"{re.escape(word.rstrip(','))}(?!\w)")
    return any(name.match(token) for token in tokens)


def _before_name(tokens: Sequence[str], at: int) -> int:
    """Where the name begins whose last word is at ``at``, as it stands before: "New York Today New York"."""
    while at > 2 and f"{tokens[at - 1]} {tokens[at].rstrip(',')}" in " ".join(tokens[: at - 1]):
        at -= 1
    return at
