"""What the condenser knows of a language: the word lists of :mod:`language_data`, ready for matching."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from briefcast.condense import language_data as data

LANGUAGES = tuple(data.STOPWORDS)
"""Languages with rules of their own; others are condensed without trims and without pronoun rules."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Patterns of one language. Those that look at an opening are to be used with ``match``."""

    language: str
    stopwords: frozenset[str]
    pronoun: re.Pattern[str]
    not_pointing: re.Pattern[str]
    definite: re.Pattern[str]
    demonstrative: re.Pattern[str]
    connective: re.Pattern[str]
    """An opening connective with its comma and blanks, or a conjunction with its blanks."""
    tied: re.Pattern[str]
    """The same connectives without a comma: they cannot be cut."""
    negation: re.Pattern[str]
    hedge: re.Pattern[str]
    condition: re.Pattern[str]
    attribution: re.Pattern[str]
    sourced: re.Pattern[str]
    """A claim with its source: "according to ...", "experts warn"."""
    said_pronoun: re.Pattern[str]
    """A verb of saying beside a pronoun: "he said", "added she"."""
    relative: re.Pattern[str]
    """A comma and a relative word: the start of a clause that may be cut."""
    auxiliary: re.Pattern[str]
    number_word: re.Pattern[str]


def _entries(text: str) -> list[str]:
    found: list[str] = []
    for line in text.splitlines():
        found += line.split("|") if "|" in line else line.split()
    return [entry.strip() for entry in found if entry.strip()]


def _alternatives(entries: list[str]) -> str:
    patterns = []
    for entry in sorted(set(entries), key=lambda e: (-len(e), e)):
        stem = entry.removesuffix("*")
        pattern = re.escape(stem).replace(r"\ ", r"\s+").replace("_", r"\s+").replace("'", "['’]")
        if entry.endswith("*"):
            pattern += r"\w*"
        patterns.append(pattern)
    return "|".join(patterns) if patterns else r"(?!)"


def _words(text: str) -> re.Pattern[str]:
    """Any of the entries as whole words, anywhere; ``n't`` and ``n'`` as parts of a word."""
    entries = text.split()
    inside = [entry for entry in entries if re.search(r"['’]", entry)]
    whole = [entry for entry in entries if entry not in inside]
    parts = [rf"\b(?:{_alternatives(whole)})\b"]
    if inside:
        parts.append(f"(?:{_alternatives(inside)})")
    return re.compile("|".join(parts), re.IGNORECASE)


def _regex(text: str) -> re.Pattern[str]:
    joined = (
        re.sub(r"\n\s*", "", text)
        .replace("'", "['’]")
        .replace("[['’]", "['’")
        .replace("’’]", "’]")
        .replace("[A-Z]", "(?-i:[A-Z])")
    )
    return re.compile(f"(?:{joined})" if joined else r"(?!)", re.IGNORECASE)


def _sourced(text: str) -> re.Pattern[str]:
    pattern = _regex(text).pattern if text else r"(?!)"
    return re.compile(rf"\b{pattern}\b" if text else pattern, re.IGNORECASE)


@cache
def rules(language: str) -> Rules:
    """The rules of ``language`` (ISO 639-1); of an unknown one patterns that never match."""

    def of(table: dict[str, str]) -> str:
        return table.get(language, "")

    connectives = _alternatives(
        [entry.strip() for entry in re.split(r"[|\n]", of(data.CONNECTIVES)) if entry.strip()]
    )
    conjunctions = _alternatives(of(data.CONJUNCTIONS).split())
    verbs, speakers = _alternatives(of(data.ATTRIBUTIONS).split()), _alternatives(of(data.SPEAKERS).split())
    return Rules(
        language=language,
        stopwords=frozenset(of(data.STOPWORDS).split()),
        pronoun=re.compile(
            rf"[\"“„«'‘(]?\s*(?:{_alternatives(_entries(of(data.PRONOUNS)))})(?:(?<=['’])|(?!\w))",
            re.IGNORECASE,
        ),
        not_pointing=_regex(of(data.NOT_POINTING)),
        definite=_regex(of(data.DEFINITE)),
        demonstrative=_regex(of(data.DEMONSTRATIVES)),
        connective=re.compile(rf"(?:(?:{connectives})\s*,\s+|(?:{conjunctions})(?:\s*,)?\s+)", re.IGNORECASE),
        tied=re.compile(rf"(?:{connectives})\s+(?!,)", re.IGNORECASE),
        negation=_words(of(data.NEGATIONS)),
        hedge=_words(of(data.HEDGES)),
        condition=_words(of(data.CONDITIONS)),
        attribution=re.compile(rf"\b(?:{verbs})\b", re.IGNORECASE),
        sourced=_sourced(of(data.SOURCED)),
        said_pronoun=re.compile(
            rf"\b(?:(?:{speakers})\s+(?:{verbs})|(?:{verbs})\s+(?:{speakers}))\b", re.IGNORECASE
        ),
        relative=re.compile(rf",\s+(?:{_alternatives(of(data.RELATIVES).split())})\b", re.IGNORECASE),
        auxiliary=re.compile(rf"(?:{_alternatives(of(data.AUXILIARIES).split())})\b", re.IGNORECASE),
        number_word=_words(of(data.NUMBER_WORDS)),
    )
