"""The tables of a language, from ``languages/NAME.toml``: a key for each field of ``Language`` that is data.

How a value is written follows from the field's type:

* words: text, a blank between them; ``_`` is a blank within one ("John_Paul").
* pattern: text; the ends of its lines are dropped.
* nouns: ``"kg kgs" = "kilogram, kilograms, n"``: written forms = one, several, gender; the second is
  left out where it is the first, the gender where it is "m"; "-" is no gender.
* currencies: two nouns, ``"euro, euros | cent, cents"``; the second may be missing.
* pairs: ``"Tue Tues" = "Tuesday"``: written forms = spoken form.
* lexicon: pairs too, a name = how it is respelled.
* rewrites: pattern = what stands for it; they run in the order of the file.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import fields
from importlib.resources import files
from typing import Any

from briefcast.spoken.language import Currency, Language, Noun
from briefcast.spoken.lexicon import Entry, Lexicon


def fields_of(name: str) -> dict[str, Any]:
    """The arguments of ``Language`` that ``languages/NAME.toml`` and the international table give."""
    data, shared = read(name), read("international")
    kinds = {field.name: field.type for field in fields(Language)}
    found = {key: _READERS[str(kinds[key])](value) for key, value in data.items()}
    months = found["months"]
    found["month_forms"] = {month.lower(): number for number, month in enumerate(months, 1)} | found[
        "month_forms"
    ]
    for key, text in shared.items():
        found[key] = words(text) | found.get(key, frozenset())
    return found


def read(name: str) -> dict[str, Any]:
    """``languages/NAME.toml`` as it stands."""
    return tomllib.loads((files("briefcast.spoken") / "languages" / f"{name}.toml").read_text("utf-8"))


def _row(text: str) -> tuple[str, ...]:
    return tuple(word.replace("_", " ") for word in text.split())


def words(text: str) -> frozenset[str]:
    """The value of a list of words."""
    return frozenset(_row(text))


def pattern(text: str) -> str:
    """The value of a pattern."""
    return text.replace("\n", "")


def _pairs(table: Mapping[str, Any]) -> dict[str, Any]:
    return {form: value for forms, value in table.items() for form in _row(forms)}


def _noun(text: str) -> Noun:
    one, *rest = (part.strip() for part in text.split(","))
    many, gender = [*rest, *(one, "m")[len(rest) :]]
    return Noun(one, many, "" if gender == "-" else gender)  # type: ignore[arg-type]


def _currency(text: str) -> Currency:
    unit, _, cent = text.partition("|")
    return Currency(_noun(unit), _noun(cent) if cent else None)


_READERS: dict[str, Callable[[Any], Any]] = {
    "str": str,
    "bool": bool,
    "PatternText": pattern,
    "tuple[PatternText, ...]": lambda rows: tuple(map(pattern, rows)),
    "tuple[str, ...]": _row,
    "frozenset[str]": words,
    "Mapping[str, str]": _pairs,
    "Mapping[str, int]": _pairs,
    "Mapping[str, Noun]": lambda table: {form: _noun(text) for form, text in _pairs(table).items()},
    "Mapping[str, Currency]": lambda table: {form: _currency(text) for form, text in _pairs(table).items()},
    "Lexicon": lambda table: Lexicon(tuple(Entry(*pair, case=True) for pair in _pairs(table).items())),
    "Rewrites": lambda table: tuple((re.compile(pattern), words) for pattern, words in table.items()),
}
"""By the type of the field as ``Language`` writes it."""
