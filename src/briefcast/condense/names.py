"""Names: who is called by a bare surname, and which units of the article tell who that is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefcast.condense.language import Rules

_WORD = re.compile(r"[OD]['’][A-Z]\w+|[^\W\d_](?:[\w-]*\w)?|\d+")
_NEW_START = re.compile(r"[.!?:…\"“”„«»()]")
_LEAST_LETTERS = 3
_LONGEST_TITLE = 4
"""Letters before a stop within a name: "Prof. Ada K. Holm"."""


@dataclass(frozen=True, slots=True)
class Names:
    """The names of one article."""

    known: frozenset[str]
    """Words that are names, whoever or whatever is called so."""
    told: dict[str, list[int]]
    """A name that has a first name or title when it is told first -> the units with such a form."""
    bare: dict[int, set[str]]
    """Unit -> the names that it gives without first name and title."""

    def introduced(self, unit: int) -> list[tuple[int, ...]]:
        """For each bare name of ``unit`` the earlier units that introduce it, the first one first."""
        found = [self.told[name] for name in sorted(self.bare.get(unit, ())) if name in self.told]
        return [
            tuple(index for index in units if index < unit)
            for units in found
            if units[0] < unit and unit not in units
        ]


@dataclass(frozen=True, slots=True)
class _Run:
    """Capitalised words in a row."""

    words: tuple[str, ...]
    before: str
    """The word right before it."""
    after: str
    initial: bool
    """It begins a sentence, where any word has a capital."""


def names(texts: Sequence[str], title: str, rules: Rules) -> Names:
    """The names in ``texts``, one for each unit; who is in the ``title`` needs no introduction."""
    common = {word for text in texts for word in _WORD.findall(text) if word[0].islower()}
    full: dict[str, list[int]] = defaultdict(list)
    bare: dict[str, list[int]] = defaultdict(list)
    inside: set[str] = set()
    for unit, text in enumerate(texts):
        for run in _runs(text, common, rules):
            numbered = run.before.isdigit() or run.after.isdigit() or rules.number_word.fullmatch(run.before)
            if numbered or (len(run.words) == 1 and run.before.lower() in rules.determiners):
                common.add(run.words[-1])
                continue
            if not run.initial:
                inside.update(run.words)
            for word in run.words[1:]:
                full[word].append(unit)
            if len(run.words) == 1 and len(run.words[0]) >= _LEAST_LETTERS and not run.words[0].isupper():
                bare[run.words[0]].append(unit)
    unknown = {*_WORD.findall(title), *common}
    told = {
        name: units
        for name, units in full.items()
        if name not in unknown and name.lower() not in common and units[0] <= min(bare.get(name, units))
    }
    by_unit: dict[int, set[str]] = defaultdict(set)
    for name, units in bare.items():
        for unit in units:
            by_unit[unit].add(name)
    return Names(frozenset(inside - common), told, by_unit)


def _runs(text: str, common: set[str], rules: Rules) -> Iterator[_Run]:
    words = list(_WORD.finditer(text))
    at = 0
    while at < len(words):
        first = words[at]
        at += 1
        if not first[0][0].isupper():
            continue
        gap = text[words[at - 2].end() : first.start()] if at > 1 else "."
        initial = bool(_NEW_START.search(gap))
        if initial and (first[0].lower() in rules.stopwords or first[0].lower() in common):
            continue
        begin = at - 1
        while at < len(words) and words[at][0][0].isupper() and _joined(text, words[at - 1], words[at]):
            at += 1
        yield _Run(
            words=tuple(word[0] for word in words[begin:at]),
            before=words[begin - 1][0] if begin and gap in {" ", "'", "’"} else "",
            after=words[at][0] if at < len(words) and text[words[at - 1].end() : words[at].start()] == " " else "",
            initial=initial,
        )


def _joined(text: str, left: re.Match[str], right: re.Match[str]) -> bool:
    gap = text[left.end() : right.start()]
    return gap == " " or (gap == ". " and len(left[0]) <= _LONGEST_TITLE)
