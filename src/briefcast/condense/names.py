"""Names: who is called by a bare surname, and which units of the article tell who that is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefcast.condense.language import Rules

_LOWER = re.compile(r"(?<!\w)[a-zß-öø-ÿ][\w-]*")
_CAPITAL = r"(?:[OD]['’])?[A-ZÀ-ÖØ-Þ](?:[\w-]*\w)?"
_TITLE_STOP = "(?:" + "|".join(rf"(?<=\b\w{{{letters}}})" for letters in (1, 2, 3, 4)) + r")\."
"""The stop of an initial or a short title: "Prof. Ada K. Holm"."""
_RUN = re.compile(rf"\b{_CAPITAL}(?:(?:{_TITLE_STOP})? {_CAPITAL})*")
_BEGINS = re.compile(r"(?:^|[.!?:…\"“”„«»()])\s*$")
_LAST_WORD = re.compile(r"(\w+)[ '’]$")
_LOOK_BACK = 24
"""Characters before a name that are looked at."""
_LEAST_LETTERS = 3


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
        found = [self.told[name] for name in sorted(self.bare.get(unit, ()))]
        return [
            tuple(index for index in units if index < unit)
            for units in found
            if units[0] < unit and unit not in units
        ]


def names(texts: Sequence[str], title: str, rules: Rules) -> Names:
    """The names in ``texts``, one for each unit; who is in the ``title`` needs no introduction."""
    common = {word for text in texts for word in _LOWER.findall(text)}
    full: dict[str, list[int]] = defaultdict(list)
    bare: dict[str, list[int]] = defaultdict(list)
    inside: set[str] = set()
    for unit, text in enumerate(texts):
        for run, before, initial in _runs(text, common, rules):
            if before.isdigit() or rules.number_word.fullmatch(before):
                common.update(run)
                continue
            if len(run) == 1 and before.lower() in rules.determiners:
                common.add(run[0])
                continue
            inside.update(run[initial:])
            for word in run[initial:] if len(run) > 1 else ():
                full[word].append(unit)
            if len(run) == 1 and len(run[0]) >= _LEAST_LETTERS and not run[0].isupper():
                bare[run[0]].append(unit)
    known = frozenset(word for word in inside if common.isdisjoint((word, word.lower())))
    titled = set(title.replace("'", " ").replace("’", " ").split())
    told = {
        name: units
        for name, units in full.items()
        if name in known and name not in titled and units[0] <= min(bare.get(name, units))
    }
    by_unit: dict[int, set[str]] = defaultdict(set)
    for name in told:
        for unit in bare.get(name, ()):
            by_unit[unit].add(name)
    return Names(known, told, by_unit)


def _runs(text: str, common: set[str], rules: Rules) -> Iterator[tuple[list[str], str, bool]]:
    """Capitalised words in a row, the word right before them, and whether they begin a sentence.

    A word that has its capital only for beginning a sentence is none of them.
    """
    for match in _RUN.finditer(text):
        if text[match.end() : match.end() + 2].strip().isdigit():  # a date or a number: "March 5"
            common.add(match[0].split()[-1])
            continue
        run = match[0].replace(".", "").split()
        head = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        word_before = _LAST_WORD.search(head)
        before = word_before[1] if word_before else ""
        initial = bool(_BEGINS.search(head))
        if initial and (run[0].lower() in rules.stopwords or run[0].lower() in common):
            before, initial, run = run[0], False, run[1:]
        if run:
            yield run, before, initial
