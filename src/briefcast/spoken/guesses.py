"""The words of a text that a voice will have to guess at: names, acronyms, foreign words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from briefcast.spoken.language import Language
from briefcast.spoken.languages import language_of
from briefcast.spoken.lexicon import EMPTY, Lexicon, lookup, matcher
from briefcast.spoken.romans import roman_value

_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Guess:
    """A written form whose sound the voice does not know for certain."""

    written: str
    kind: str
    """``name``, ``acronym`` or ``foreign``."""
    count: int
    doubt: float
    """Rank: the strangeness of the spelling, times the fourth root of how often it is said."""


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
    certain = tongue.familiar | known | {name.lower() for name in (*tongue.months, *tongue.weekdays.values())}
    found = []
    for word, count in counts.items():
        if word.lower() in known or all(part in certain for part in re.split(r"[’'-]", word.lower())):
            continue
        kind = _kind(word, tongue, lower, inside)
        if kind:
            found.append(Guess(word, kind, count, round(_strangeness(word, kind, tongue) * count**0.25, 2)))
    return tuple(sorted(found, key=lambda guess: (-guess.doubt, guess.written)))


def _without(text: str, lexicon: Lexicon, language: str) -> str:
    if not lexicon.entries:
        return text
    pattern, table = matcher(lexicon, language)
    return pattern.sub(lambda match: " . " if lookup(table, match[0]) else match[0], text)


def _kind(word: str, tongue: Language, lower: set[str], inside: set[str]) -> str:
    if len(word) < 2 or roman_value(word):
        return ""
    if word.isupper() and len(word) <= 6:
        return "acronym" if len(word) > 3 and word not in tongue.said_as_word else ""
    strange = _is_strange(word, tongue)
    if word[0].isupper() and word.lower() not in lower and (word in inside or strange):
        if tongue.base == "de" and not strange:
            return ""
        return "name"
    return "foreign" if strange and len(word) > 3 else ""


def _is_strange(word: str, tongue: Language) -> bool:
    folded = word.lower()
    foreign = any(c.isalpha() and c not in tongue.home_letters for c in folded)
    return foreign or re.search(tongue.strange, folded) is not None


def _strangeness(word: str, kind: str, tongue: Language) -> float:
    folded = word.lower()
    foreign = sum(c.isalpha() and c not in tongue.home_letters for c in folded)
    odd = len(re.findall(tongue.strange, folded))
    return {"name": 1.0, "acronym": 1.5, "foreign": 0.5}[kind] + 2.0 * min(foreign, 2) + 1.5 * min(odd, 2)
