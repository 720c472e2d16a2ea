"""The tables of the languages: every value is read by the kind of its field, and all of them can be used."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from briefcast.spoken.language import Currency, Language, Noun
from briefcast.spoken.languages import language_of
from briefcast.spoken.tables import fields_of, pattern, words

NAMES = ("english", "german", "spanish", "french", "italian", "portuguese")


@pytest.mark.parametrize("name", NAMES)
def test_every_table_gives_fields_of_a_language(name: str) -> None:
    found = fields_of(name)
    assert set(found) <= {field.name for field in fields(Language)}
    assert len(found["months"]) == 12
    assert {found["month_forms"][month.lower()] for month in found["months"]} == set(range(1, 13))
    assert all(
        isinstance(noun, Noun) and noun.gender in ("", "m", "f", "n") for noun in found["units"].values()
    )
    assert all(isinstance(currency, Currency) for currency in found["currencies"].values())
    assert {"NATO", "UNESCO"} <= found["said_as_word"]


@pytest.mark.parametrize("name", NAMES)
def test_every_pattern_is_a_regular_expression(name: str) -> None:
    kinds = {field.name: field.type for field in fields(Language)}
    for key, value in fields_of(name).items():
        for text in (
            (value,) if kinds[key] == "PatternText" else value if "PatternText" in str(kinds[key]) else ()
        ):
            assert re.compile(text), key


def test_a_list_of_words_has_blanks_within_them_as_underscores() -> None:
    assert words("Louis John_Paul\nLeo") == {"Louis", "John Paul", "Leo"}


def test_the_ends_of_a_pattern_s_lines_are_dropped() -> None:
    assert pattern("\none|\ntwo") == "one|two"


def test_nouns_and_currencies_are_told_by_their_forms() -> None:
    english, german = language_of("en"), language_of("de")
    assert english.units["kg"] == english.units["kgs"] == Noun("kilogram", "kilograms")
    assert german.units["t"] == Noun("Tonne", "Tonnen", "f")
    assert german.scales["Tsd."] == Noun("tausend", "tausend", "")
    assert english.currencies["£"] == Currency(Noun("pound", "pounds"), Noun("penny", "pence"))
    assert english.currencies["¥"].cent is None


def test_regions_say_units_in_their_own_spelling() -> None:
    assert language_of("en-AU").units["km"].many == "kilometres"
    assert language_of("pt-PT").units["km"].many == "quilómetros"
    assert language_of("pt").units["km"].many == "quilômetros"
