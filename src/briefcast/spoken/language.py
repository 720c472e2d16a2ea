"""What a language must tell so that the rules can speak it: tables, and a few ways of putting things.

One module a language fills a ``Language``; the rules (calendar, figures, names, marks) hold no
word of any language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from briefcast.spoken.lexicon import EMPTY, Lexicon
from briefcast.spoken.numbers import Gender

UPPER = "A-ZÀ-ÖØ-ÞŸŒ"
LOWER = "a-zß-öø-ÿœ"
"""Insides of character classes: the capital and the small letters of the six languages."""


class Noun(NamedTuple):
    """A counted word: its form for one, its form for several, its gender."""

    one: str
    many: str
    gender: Gender = "m"


class Currency(NamedTuple):
    """Money and its hundredth part."""

    unit: Noun
    cent: Noun | None = None


def nouns(table: str, gender: Gender = "m") -> dict[str, Noun]:
    """``"km: kilometer, kilometers"`` a line; a third word overrides ``gender``."""
    found = {}
    for line in table.strip().splitlines():
        keys, _, words = line.partition(": ")
        one, many, *rest = (word.strip() for word in words.split(","))
        noun = Noun(one, many, rest[0] if rest else gender)  # type: ignore[arg-type]
        for key in keys.split():
            found[key.replace("_", " ")] = noun
    return found


def pairs(table: str) -> dict[str, str]:
    """``"Sen.: Senator"`` a line, several keys before the colon separated by blanks (``_`` is one)."""
    found = {}
    for line in table.strip().splitlines():
        keys, _, words = line.strip().partition(": ")
        for key in keys.split():
            found[key.replace("_", " ")] = words.strip()
    return found


def alternatives(words: object) -> str:
    """A pattern for any of ``words``, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))  # type: ignore[call-overload]


@dataclass(frozen=True, eq=False)
class Language:
    """The facts about one language."""

    tag: str
    """ISO 639-1, with a region where the spoken form differs ("en-GB")."""
    group: str
    """Characters that separate thousands, as the inside of a character class."""
    point: str
    """The decimal character."""
    months: tuple[str, ...]
    """Twelve full names."""
    month_forms: Mapping[str, int]
    """Every written form, lower case and without a full stop -> 1 to 12."""
    weekdays: Mapping[str, str]
    """Abbreviation without full stop -> full name."""
    currencies: Mapping[str, Currency]
    """Symbols, codes and abbreviations."""
    scales: Mapping[str, Noun]
    """Written scale ("bn", "million") -> its words."""
    units: Mapping[str, Noun]
    """Units of measure without a slash."""
    rates: Mapping[str, Noun]
    """Units that are said in their own way ("mph", "km/h")."""
    abbreviations: Mapping[str, str]
    """With their full stop, case as written."""
    words: Mapping[str, str]
    """Small words of the rules by role: "to", "minus", "percent", "and", "at", "dot", ..."""
    symbols: Mapping[str, str]
    """Characters that are said."""
    say_date: Callable[[int, int, str, str], str]
    """(day, month, year in words or "", the word before) -> words."""
    say_time: Callable[[int, int, int | None], str]
    """(hour, minute, second or None) -> words."""
    said_as_word: frozenset[str] = frozenset()
    """Acronyms that are words (NATO)."""
    capital_words: frozenset[str] = frozenset()
    """Short words that may stand in capitals for emphasis (NOT)."""
    regnal: frozenset[str] = frozenset()
    """Names that rulers and popes share."""
    regnal_titles: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    """Words that take a Roman cardinal (World War, Chapter)."""
    count_words: str = "(?!)"
    """A pattern: what makes a bare four-digit number before it a quantity."""
    feminine: re.Pattern[str] | None = None
    """Matches the word after a number when that noun is feminine."""
    neuter: re.Pattern[str] | None = None
    halves: tuple[str, ...] = ()
    partitive: str = ""
    """Between a scale and the noun ("millones de euros")."""
    fraction: Callable[[int, int], str] = lambda top, bottom: ""
    mixed: Callable[[int, int, int], str] = lambda whole, top, bottom: ""
    """(whole, top, bottom) -> "two and a half"; "" leaves it to ``fraction`` joined by "and"."""
    own_ordinals: Callable[[str], str] | None = None
    """Ordinals that need the words around them (German "am 3. Platz")."""
    sentence_starters: frozenset[str] = frozenset()
    extra: Mapping[str, str] = field(default_factory=dict)
    names: Lexicon = EMPTY
    """Names in the news that the phonemizer says wrong."""
    skipped: frozenset[str] = frozenset()
    """Rules that do not run."""

    @property
    def base(self) -> str:
        """ISO 639-1."""
        return self.tag[:2]

    @cached_property
    def number(self) -> str:
        """A pattern for a written number without sign; linear and free of groups."""
        return (
            rf"(?:\d{{1,3}}(?:[{self.group}]\d{{3}}){{1,4}}(?!\d)|\d{{1,15}})"
            rf"(?:[.,·]\d{{1,12}}(?![\d]|[.,]\d))?"
        )

    def word(self, role: str) -> str:
        """The language's word for ``role``; empty when it has none."""
        return self.words.get(role, "")
