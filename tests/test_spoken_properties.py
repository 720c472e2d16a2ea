"""What holds for any text: a string comes out, without digits, the same when said again, in linear time."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.spoken import speakable

LANGUAGES = ("en", "de", "es", "fr", "it", "pt")

_PIECES = st.sampled_from(
    ["5", "10", "3.5", "1,000", "1.000", "2026", "'90s", "$", "€", "£", "%", "°", "km", "km/h", "m²", "kg", "-", "–", "—", "/", ":", ".", ",", ";", "(", ")", "[", "]", "[1]", "&", "+", "=", "#", "@", "~", "×", ">", "<", "§", "½", "²", "¹", "U.S.", "NATO", "IMF", "CO2", "G7", "A320", "No.", "St.", "Dr.", "Mr.", "Jan", "Nov.", "am", "pm", "a.m.", "Uhr", "h", "II", "XIV", "IV", "I", "World", "War", "Elizabeth", "King", "won", "the", "a", "of", "de", "und", "et", "e", "the", "to", "million", "bn", "Mrd.", "Mio.", "mln", "1er", "2º", "3ª", "21st", "th", "🎉", "❤️", "①", "٣", "Ⅳ", "\u200b", "\x00"]  # noqa: E501
)  # fmt: skip
texts = st.one_of(
    st.text(max_size=60),
    st.lists(_PIECES, max_size=14).map(" ".join),
    st.lists(_PIECES, max_size=14).map("".join),
    st.text(alphabet="0123456789.,:/-–%$€°'\"()[] aAmMIVXdDeEsS", max_size=40),
)


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=texts)
@settings(max_examples=150, deadline=None)
def test_any_text_comes_out_without_digits_and_stays_when_said_again(language: str, text: str) -> None:
    spoken = speakable(text, language)
    assert not any(
        c.isdigit() or (c.isnumeric() and c.isdecimal()) for c in re.sub(r"\[pause [^\]]*\]", "", spoken)
    )
    assert speakable(spoken, language) == spoken
    assert spoken == spoken.strip()
    assert "  " not in spoken
