"""The endings of German ordinals and adjectives: grammar's table, by word in front, noun and case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcast.spoken.languages.german import GERMAN
from briefcast.spoken.languages.german_endings import ending


@pytest.mark.parametrize(
    ("before", "noun", "expected"),
    [
        ("der", "Platz", "e"),
        ("der", "Runde", "en"),
        ("die", "Liga", "e"),
        ("das", "Mal", "e"),
        ("dem", "Platz", "en"),
        ("des", "Jahrhunderts", "en"),
        ("im", "Quartal", "en"),
        ("zur", "Halbzeit", "en"),
        ("ins", "Jahr", "e"),
        ("ein", "Titel", "er"),
        ("ein", "Tor", "es"),
        ("eine", "Chance", "e"),
        ("sein", "Album", "es"),
        ("ihren", "Geburtstag", "en"),
        ("jeder", "Deutsche", "e"),
        ("jede", "Frau", "e"),
        ("dieses", "Spiel", "e"),
        ("in", "Instanz", "er"),
        ("mit", "Kindern", "en"),
        ("für", "Firmen", "e"),
        ("gegen", "Gegner", "en"),
        ("", "Regierung", "e"),
        ("", "Minister", "er"),
        ("", "Kabinett", "es"),
        ("Merkels", "Amtszeit", "e"),
        ("die", "Kolleginnen", "en"),
        ("respektablen", "Platz", "en"),
    ],
)
def test_ending(before: str, noun: str, expected: str) -> None:
    """Weak after "der", mixed after "ein", strong alone; feminine "der" is a genitive or dative."""
    assert ending(before, noun, GERMAN) == expected


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_words_have_an_ending(before: str, noun: str) -> None:
    """Words that nothing is known of get one of the five endings too."""
    assert ending(before, noun, GERMAN) in ("e", "er", "es", "en", "em")
