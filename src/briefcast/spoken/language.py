"""What a language must tell so that the rules can speak it: tables, and a few ways of putting things.

The tables stand in ``languages/NAME.toml``, the ways of putting things in ``languages/NAME.py``; the
rules (calendar, figures, measures, marks, ...) hold no word of any language.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from briefcast.spoken.lexicon import EMPTY, Lexicon
from briefcast.spoken.numbers import Gender

UPPER = "A-ZÀ-ÖØ-ÞŸŒ"
LOWER = "a-zß-öø-ÿœ"
"""Insides of character classes: the capital and the small letters of the six languages."""

PatternText = str
"""A regular expression that becomes a part of a larger one."""
Rewrites = tuple[tuple[re.Pattern[str], str], ...]
"""Patterns and what stands for them."""
NOTHING = "(?!)"
"""The pattern that never matches."""


class Noun(NamedTuple):
    """A counted word: its form for one, its form for several, its gender."""

    one: str
    many: str
    gender: Gender = "m"


class Currency(NamedTuple):
    """Money and its hundredth part."""

    unit: Noun
    cent: Noun | None = None


def alternatives(words: Iterable[str]) -> PatternText:
    """A pattern for any of ``words``, the longest first; without words it never matches."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) or NOTHING


@dataclass(frozen=True, eq=False)
class Language:
    """The facts about one language."""

    tag: str
    """ISO 639-1, with a region where the spoken form differs ("en-GB")."""
    group: str
    """Characters that separate thousands, as the inside of a character class."""
    point: str
    """The decimal character."""
    words: Mapping[str, str]
    """Small words of the rules by role: "to", "minus", "percent", "and", "at", "dot", ..."""
    symbols: Mapping[str, str]
    """Characters that are said."""

    # Calendar
    months: tuple[str, ...]
    """Twelve full names."""
    month_forms: Mapping[str, int]
    """Every written form, lower case and without a full stop -> 1 to 12."""
    weekdays: Mapping[str, str]
    """Abbreviation without full stop -> full name."""
    say_date: Callable[[int, str, str, str], str]
    """(day, name of the month or "", year in words or "", the word before) -> words."""
    say_time: Callable[[int, int, int | None], str]
    """(hour, minute, second or None) -> words."""
    day: PatternText = NOTHING
    """The day of a date before the month's name ("3.", "1er")."""
    of_month: PatternText = " "
    """Between the day and the month's name (" de ")."""
    of_year: str = " "
    """Between the month and the year, as it is said."""
    date_words: PatternText = NOTHING
    """Words before a day and a month in figures ("il 10/5")."""
    minutes_counted: PatternText = NOTHING
    """Words before "90'" that make it "90 minutes", not "minute 90"."""
    clock_words: PatternText = NOTHING
    """Words before a time of day; with none of them "2:08:20" is how long something took."""
    times: tuple[PatternText, ...] = ()
    """Times of day, with the groups ``h``, ``m`` and maybe ``s``."""

    # Amounts
    currencies: Mapping[str, Currency] = field(default_factory=dict)
    """Symbols, codes and abbreviations."""
    scales: Mapping[str, Noun] = field(default_factory=dict)
    """Written scale ("bn", "million") -> its words."""
    partitive: str = ""
    """Between a scale and the noun ("millones de euros")."""
    counted_after_m: PatternText = NOTHING
    """Nouns that make a lone "m" before them a million."""
    adjective_before: frozenset[str] = frozenset()
    """Words before an amount that make it an adjective ("a $5 million grant"); none: amounts never are."""
    adjective_units: frozenset[str] = frozenset()
    """Units that are one close to their number and before a noun ("a 10km race"; not "10kg rice")."""
    adjective_nouns: frozenset[str] = frozenset()
    """Nouns before which an amount always is one."""
    adjective_not: frozenset[str] = frozenset()
    """Words before which an amount never is one."""

    # Measures
    units: Mapping[str, Noun] = field(default_factory=dict)
    """Units of measure without a slash."""
    rates: Mapping[str, Noun] = field(default_factory=dict)
    """Units that are said in their own way ("mph", "km/h")."""
    per_words: Mapping[str, str] = field(default_factory=dict)
    """What may stand behind a slash beside the units ("mo") -> its word."""
    close_units: frozenset[str] = frozenset()
    """Units only without a blank before them ("5A", not "5 A")."""
    units_not_before: frozenset[str] = frozenset()
    """No units where a number follows ("2 in 5")."""
    no_unit: PatternText = NOTHING
    """A unit's letters with what stands behind them when they are a word ("2024 ha sido")."""
    halves: frozenset[str] = frozenset()
    """Words of fractions, behind which a unit may stand."""
    phones: tuple[PatternText, ...] = ()
    """Telephone numbers as the countries of the language write them."""

    # Numbers
    count_words: PatternText = NOTHING
    """What makes a bare four-digit number before it a quantity."""
    number_words: PatternText = NOTHING
    """What makes a bare four-digit number behind it a number, not a year."""
    labels: PatternText = NOTHING
    """Words before a number that is a name: it does not agree with what follows ("Seite eins")."""
    feminine: PatternText = NOTHING
    """The word after a number, when that noun is feminine."""
    neuter: PatternText = NOTHING
    not_counted: frozenset[str] = frozenset()
    """Small words after a number that are no noun."""
    fraction: Callable[[int, int], str] = lambda top, bottom: ""
    mixed: Callable[[int, int, int], str] = lambda whole, top, bottom: ""
    """(whole, top, bottom) -> "two and a half"; "" leaves it to ``fraction`` joined by "and"."""
    ordinal: PatternText = NOTHING
    """A number with the ending of an ordinal, two groups."""
    ordinal_feminine: frozenset[str] = frozenset()
    ordinal_short: frozenset[str] = frozenset()
    """Endings of feminine ordinals, and of those before a masculine noun ("primer")."""
    sayings: Mapping[str, str] = field(default_factory=dict)
    """Fixed ones with digits ("24/7")."""
    score_words: PatternText = NOTHING
    """Words around "3-1" that make it a result."""
    score_article: PatternText = NOTHING
    """What stands right before a result that is spoken of: "el 2-1"."""
    vote_words: PatternText = NOTHING
    """Words around it that make it the result of a vote."""
    rating_words: PatternText = NOTHING
    """Words before "8/10" that make it "eight out of ten"."""
    scriptures: frozenset[str] = frozenset()
    """Books that are cited by chapter and verse ("John 3:16")."""
    colon_scores: bool = False
    """Whether results are written "3:1"."""
    before_plural: frozenset[str] = frozenset()
    """Words before "414s" that make the s a plural, not seconds."""
    designated: frozenset[str] = frozenset()
    """Names before numbers that are said in pairs ("Boeing 737")."""

    # Names and abbreviations
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    """With their full stop, case as written."""
    women: Mapping[str, str] = field(default_factory=dict)
    """Spoken titles of men and what a woman's is."""
    feminine_article: PatternText = NOTHING
    """Words before a title that tell it is a woman's."""
    before_digit: frozenset[str] = frozenset()
    """Abbreviations (lower case) only before a number."""
    before_name: frozenset[str] = frozenset()
    """Abbreviations only before a capital."""
    rewrites: Rewrites = ()
    """Abbreviations that need more of their neighbours."""
    said_as_word: frozenset[str] = frozenset()
    """Acronyms that are words (NATO)."""
    spelled: frozenset[str] = frozenset()
    """Acronyms that look like words, and those known to be acronyms in a headline of capitals."""
    capital_words: frozenset[str] = frozenset()
    """Short words that may stand in capitals for emphasis (NOT)."""
    short_words: frozenset[str] = frozenset()
    """Words that are emphasized beside another word in capitals, and else may be acronyms (MAN)."""
    onsets: frozenset[str] = frozenset()
    codas: frozenset[str] = frozenset()
    """Clusters of consonants with which its syllables begin and end; none: the language does not tell."""
    sentence_starters: frozenset[str] = frozenset()
    """Words with a capital that begin a sentence after an abbreviation."""
    host_letters: frozenset[str] = frozenset()
    """Parts of host names that are spelled (bbc)."""
    products: frozenset[str] = frozenset()
    """Names behind which a number is a version ("Python 3.12")."""
    names: Lexicon = EMPTY
    """Names in the news that the phonemizer says wrong."""

    # What a voice guesses at
    home_letters: str = ""
    """The letters of the language's own words, lower case."""
    strange: PatternText = NOTHING
    """Letters together that its own words do not have."""
    familiar: frozenset[str] = frozenset()
    """Lower-case parts of names that every voice says well enough."""

    # Roman numerals
    regnal: frozenset[str] = frozenset()
    """Names that rulers and popes share."""
    regnal_titles: frozenset[str] = frozenset()
    regnal_number: Callable[[int, str, str], str] = lambda value, name, before: ""
    """(number, name, the text before the name) -> "the Second"."""
    queens: frozenset[str] = frozenset()
    """Names whose ordinal is feminine."""
    after_ruler: PatternText = NOTHING
    """Words behind "Charles V" that tell it is a ruler."""
    numbered: frozenset[str] = frozenset()
    """Words that take a Roman cardinal (World War, Chapter)."""
    determiners: frozenset[str] = frozenset()
    first_person: frozenset[str] = frozenset()
    """Words before "stage I" and behind it that make the I a pronoun."""
    first_names: frozenset[str] = frozenset()
    """Names before "Smith III", which is an ordinal."""
    small_roman: PatternText = NOTHING
    """Roman numerals that are told in small letters too ("vii secolo")."""
    century: PatternText = ""
    roman_ordinal: PatternText = ""
    """Roman ordinals by what stands around them, with the group ``n``."""

    own: Mapping[str, Callable[[str, Language], str]] = field(default_factory=dict)
    """Rules that only this language has, by the name of the rule of which they are a part."""
    skipped: frozenset[str] = frozenset()
    """Rules that do not run."""

    @property
    def base(self) -> str:
        """ISO 639-1."""
        return self.tag[:2]

    @cached_property
    def number(self) -> PatternText:
        """A pattern for a written number without sign; linear and free of groups."""
        return (
            rf"(?:{self.foreign_number}|(?:\d{{1,3}}(?:[{self.group}]\d{{3}}){{1,4}}(?!\d)|\d{{1,15}})"
            rf"(?:[.,·]\d{{1,12}}(?![\d]|[.,]\d))?)"
        )

    @property
    def other_point(self) -> str:
        """The decimal character that the language does not use."""
        return "," if self.point == "." else "."

    @cached_property
    def foreign_number(self) -> PatternText:
        """A number whose marks can only be meant the other way round: "1,234,567" and "1,234.50" in German."""  # noqa: E501
        group, other = re.escape(self.point), re.escape(self.other_point)
        clear = rf"(?:{group}\d{{3}}){{2,4}}(?:{other}\d{{1,12}})?|{group}\d{{3}}{other}\d{{1,2}}"
        if self.point == ",":
            clear += f"|{group}000"
        return rf"\d{{1,3}}(?:{clear})(?!\d|[.,]\d)"

    def word(self, role: str) -> str:
        """The language's word for ``role``; empty when it has none."""
        return self.words.get(role, "")

    def own_rule(self, name: str, text: str) -> str:
        """``text`` after the language's own part of the rule ``name``, if it has one."""
        return self.own[name](text, self) if name in self.own else text
