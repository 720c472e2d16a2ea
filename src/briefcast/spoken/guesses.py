"""The words of a text that a voice will have to guess at: names, acronyms, foreign words."""

# ruff: noqa: E501, SIM905 - tables: one row a line, however long; rows of words

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from briefcast.spoken.languages import language_of
from briefcast.spoken.lexicon import EMPTY, Lexicon, lookup, matcher
from briefcast.spoken.romans import roman_value

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_HOME_LETTERS = {
    "en": "abcdefghijklmnopqrstuvwxyz",
    "de": "abcdefghijklmnopqrstuvwxyzäöüß",
    "es": "abcdefghijlmnopqrstuvxyzáéíóúüñ",
    "fr": "abcdefghijlmnopqrstuvxyzàâæçéèêëîïôœùûüÿ",
    "it": "abcdefghilmnopqrstuvzàèéìòù",
    "pt": "abcdefghijlmnopqrstuvxzáâãàçéêíóôõú",
}
_STRANGE = {
    "en": r"q(?!u)|^x|zh|^[td]j|^ng|sz|cz|^ts|^nj|aa|ii|uu|xi|dž|sch(?!ool|ed|em|ol)|bh|dh|kh|^mb|^nd|vs|eau|ij|[bcdfgklmnprstvz]j",
    "de": r"ou|oo|ea|^c(?!h)|sh|th|ee|gh|q(?!u)|zh|y$",
    "es": r"k|w|sh|th|ph|ss|tt|oo|zh|[bcdfgpt]$",
    "fr": r"w|k|sh|zh|oo|ee|sz|cz|[^g]h[aeiou]",
    "it": r"[jkwxy]|sh|th|oo|[bcdfgkmpqtvz]$",
    "pt": r"[kwy]|sh|th|oo|ll|tt|zh|[bcdfgptk]$",
}
"""Letters together that the language's own words do not have."""


@dataclass(frozen=True, slots=True)
class Guess:
    """A written form whose sound the voice does not know for certain."""

    written: str
    kind: str
    """``name``, ``acronym`` or ``foreign``."""
    count: int
    doubt: float
    """Rank: the strangeness of the spelling, times the fourth root of how often it is said."""


FAMILIAR = frozenset(
    """
        africa african america american asia asian atlantic australia australian berlin boston
        brazil britain british california canada canadian chicago china chinese christmas congress
        cuba cuban denmark dublin egypt england english europe european florida france french german
        germany greece greek hong kong house india indian iran iraq ireland irish israel italian
        italy japan japanese jerusalem korea latin london mexican mexico moscow new north pacific
        paris parliament poland polish president prime minister roman rome russia russian scotland
        senate south spain spanish sweden texas tokyo turkey ukraine united states kingdom nations
        union vienna vietnam washington western eastern northern southern west east york council
        bank court department ministry party group street university church court act security
        foreign affairs news times post day street john james mary robert david michael william
        george peter paul thomas anna maria martin charles henry elizabeth smith brown jones miller
    """.split()
)
"""Lower-case parts of names that every voice of the six languages says well enough."""


def guesses(
    texts: Iterable[str], language: str, lexicon: Lexicon = EMPTY, known: frozenset[str] = frozenset()
) -> tuple[Guess, ...]:
    """What a voice will guess at, the most doubtful first.

    Entries of the lexicon are certain, and so are ``known``: lower-case words of the engine's own dictionary.
    """
    tongue = language_of(language)
    counts: Counter[str] = Counter()
    lower: set[str] = set()
    inside: set[str] = set()
    for text in texts:
        bare = _without(text, lexicon, tongue.base)
        bare = _without(bare, tongue.names, tongue.base)
        for match in _WORD.finditer(bare):
            word = re.sub(r"[’']s?$", "", match[0])
            counts[word] += 1
            if word.islower():
                lower.add(word)
            elif re.search(r"[^\s.!?:“\"«„(—–-][\s“\"(]+$", bare[: match.start()][-4:]):
                inside.add(word)
    certain = FAMILIAR | known | {name.lower() for name in (*tongue.months, *tongue.weekdays.values())}
    found = []
    for word, count in counts.items():
        if word.lower() in known or all(part in certain for part in re.split(r"[’'-]", word.lower())):
            continue
        kind = _kind(word, tongue.base, tongue.said_as_word, lower, inside)
        if kind:
            found.append(
                Guess(word, kind, count, round(_strangeness(word, kind, tongue.base) * count**0.25, 2))
            )
    return tuple(sorted(found, key=lambda guess: (-guess.doubt, guess.written)))


def _without(text: str, lexicon: Lexicon, language: str) -> str:
    if not lexicon.entries:
        return text
    pattern, table = matcher(lexicon, language)
    return pattern.sub(lambda match: " . " if lookup(table, match[0]) else match[0], text)


def _kind(word: str, base: str, said_as_word: frozenset[str], lower: set[str], inside: set[str]) -> str:
    if len(word) < 2 or roman_value(word):
        return ""
    if word.isupper() and len(word) <= 6:
        return "acronym" if len(word) > 3 and word not in said_as_word else ""
    strange = _is_strange(word, base)
    if word[0].isupper() and word.lower() not in lower and (word in inside or strange):
        if base == "de" and not strange:
            return ""
        return "name"
    return "foreign" if strange and len(word) > 3 else ""


def _is_strange(word: str, base: str) -> bool:
    folded = word.lower()
    letters = _HOME_LETTERS.get(base, "")
    return any(c.isalpha() and c not in letters for c in folded) or bool(
        re.search(_STRANGE.get(base, "(?!)"), folded)
    )


def _strangeness(word: str, kind: str, base: str) -> float:
    folded = word.lower()
    letters = _HOME_LETTERS.get(base, "")
    foreign = sum(c.isalpha() and c not in letters for c in folded)
    odd = len(re.findall(_STRANGE.get(base, "(?!)"), folded))
    return {"name": 1.0, "acronym": 1.5, "foreign": 0.5}[kind] + 2.0 * min(foreign, 2) + 1.5 * min(odd, 2)
