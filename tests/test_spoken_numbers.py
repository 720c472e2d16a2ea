"""Numbers never change their value: words are read back, and the grammar agrees with a second composition."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.spoken import speakable
from briefcast.spoken.numbers import cardinal, decimal, ordinal, year

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}


def read_back(words: str) -> float:
    """The value of an English number in words."""
    whole, _, fraction = words.partition(" point ")
    total = group = 0
    for word in whole.replace("-", " ").split():
        if word in _ONES:
            group += _ONES.index(word)
        elif word in _TENS:
            group += 10 * _TENS.index(word)
        elif word == "hundred":
            group *= 100
        else:
            total, group = total + group * _SCALES[word], 0
    digits = "".join(str(_ONES.index(word)) for word in fraction.split())
    return float(f"{total + group}.{digits or 0}")


whole_numbers = st.integers(min_value=0, max_value=10**15 - 1)


@given(number=whole_numbers)
@settings(max_examples=200, deadline=None)
def test_whole_numbers_keep_their_value(number: int) -> None:
    assert (
        read_back(speakable(f"It has {number:,} parts", "en").removeprefix("It has ").removesuffix(" parts"))
        == number
    )


@given(whole=st.integers(0, 999_999), fraction=st.from_regex(r"[0-9]{1,4}", fullmatch=True))
@settings(max_examples=100, deadline=None)
def test_decimals_and_money_keep_their_value(whole: int, fraction: str) -> None:
    value = float(f"{whole}.{fraction}")
    assert (
        read_back(speakable(f"up {whole:,}.{fraction}%", "en").removeprefix("up ").removesuffix(" percent"))
        == value
    )
    said = speakable(f"${whole:,}.{fraction}bn", "en")
    assert read_back(said.removesuffix(" billion dollars")) == value


@given(number=st.integers(1100, 2099))
@settings(max_examples=100, deadline=None)
def test_years_keep_their_value(number: int) -> None:
    said = speakable(f"in {number}", "en").removeprefix("in ").replace("-", " ").split()
    if "hundred" in said:
        assert read_back(" ".join(said[: said.index("hundred")])) == number // 100
    elif "thousand" in said:
        assert read_back(" ".join(said)) == number
    else:
        cut = next(at for at in range(1, len(said)) if read_back(" ".join(said[:at])) == number // 100)
        assert read_back(" ".join(word for word in said[cut:] if word != "oh")) == number % 100


@given(whole=st.integers(0, 10**9), language=st.sampled_from(["de", "es", "fr", "it", "pt"]))
@settings(max_examples=150, deadline=None)
def test_grouped_and_bare_numbers_are_said_alike(whole: int, language: str) -> None:
    group = "\u202f" if language == "fr" else "."
    grouped = f"{whole:,}".replace(",", group)
    assert speakable(f"({grouped})", language) == speakable(cardinal(whole, language), language)


_IT = [
    "zero",
    "uno",
    "due",
    "tre",
    "quattro",
    "cinque",
    "sei",
    "sette",
    "otto",
    "nove",
    "dieci",
    "undici",
    "dodici",
    "tredici",
    "quattordici",
    "quindici",
    "sedici",
    "diciassette",
    "diciotto",
    "diciannove",
]
_IT_TENS = [
    "-",
    "-",
    "venti",
    "trenta",
    "quaranta",
    "cinquanta",
    "sessanta",
    "settanta",
    "ottanta",
    "novanta",
]


def italian(n: int) -> str:
    """Composed by the rules of the grammar book, without accents: vowels elide before uno and otto."""
    if n < 20:
        return _IT[n]
    if n < 100:
        tens, ones = _IT_TENS[n // 10], n % 10
        return (tens[:-1] if ones in (1, 8) else tens) + (_IT[ones] if ones else "")
    if n < 1000:
        rest = italian(n % 100) if n % 100 else ""
        hundred = ("" if n < 200 else _IT[n // 100]) + "cento"
        return (hundred[:-1] if rest.startswith("otta") or rest == "otto" else hundred) + rest
    thousand = "mille" if n < 2000 else italian(n // 1000) + "mila"
    return thousand + (italian(n % 1000) if n % 1000 else "")


_FR = [
    "zéro",
    "un",
    "deux",
    "trois",
    "quatre",
    "cinq",
    "six",
    "sept",
    "huit",
    "neuf",
    "dix",
    "onze",
    "douze",
    "treize",
    "quatorze",
    "quinze",
    "seize",
    "dix-sept",
    "dix-huit",
    "dix-neuf",
]
_FR_TENS = [
    "-",
    "-",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "soixante",
    "quatre-vingt",
    "quatre-vingt",
]


def french(n: int, last: bool = True) -> str:
    """Composed by the traditional rules: "et" before un and onze, an s on a bare vingt or cent at the end."""
    if n < 20:
        return _FR[n]
    if n < 100:
        tens, ones = _FR_TENS[n // 10], n % 10 + (10 if n // 10 in (7, 9) else 0)
        if ones == 0:
            return tens + ("s" if n == 80 and last else "")
        return f"{tens} et {_FR[ones]}" if ones in (1, 11) and n < 80 else f"{tens}-{_FR[ones]}"
    if n < 1000:
        hundred = ("" if n < 200 else f"{_FR[n // 100]} ") + "cent"
        return (
            f"{hundred} {french(n % 100, last)}" if n % 100 else hundred + ("s" if n >= 200 and last else "")
        )
    thousand = "mille" if n < 2000 else f"{french(n // 1000, False)} mille"
    return f"{thousand} {french(n % 1000, last)}" if n % 1000 else thousand


def test_italian_and_french_agree_with_a_second_composition() -> None:
    for number in [*range(1, 2100), *range(2100, 999_999, 991)]:
        assert cardinal(number, "it").replace("é", "e") == italian(number)
        assert cardinal(number, "fr") == french(number)


@pytest.mark.parametrize(
    ("language", "number", "gender", "words"),
    [
        ("es", 21, "m", "veintiún"),
        ("es", 21, "f", "veintiuna"),
        ("es", 31_000, "", "treinta y un mil"),
        ("es", 500, "f", "quinientas"),
        ("es", 2_200_200, "f", "dos millones doscientas mil doscientas"),
        ("fr", 21, "f", "vingt et une"),
        ("fr", 81, "f", "quatre-vingt-une"),
        ("pt", 2, "f", "duas"),
        ("pt", 222, "f", "duzentas e vinte e duas"),
        ("pt", 1_010_101, "", "um milhão dez mil cento e um"),
        ("pt", 1_200_000, "", "um milhão e duzentos mil"),
        ("pt-PT", 17, "", "dezassete"),
        ("de", 1, "f", "eine"),
        ("de", 101, "m", "einhunderteins"),
        ("de", 201_000, "", "zweihunderteintausend"),
        ("it", 1, "f", "una"),
        ("it", 1918, "", "millenovecentodiciotto"),
        ("it", 103, "", "centotré"),
        ("en", 1105, "", "one thousand one hundred five"),
        ("en-GB", 1105, "", "one thousand one hundred and five"),
    ],
)
def test_agreement(language: str, number: int, gender: str, words: str) -> None:
    assert cardinal(number, language, gender) == words  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "number", "gender", "words"),
    [
        ("es", 11, "m", "undécimo"),
        ("es", 21, "f", "vigésima primera"),
        ("es", 13, "f", "decimotercera"),
        ("fr", 1, "f", "première"),
        ("fr", 80, "m", "quatre-vingtième"),
        ("fr", 200, "m", "deux centième"),
        ("it", 23, "f", "ventitreesima"),
        ("pt", 32, "f", "trigésima segunda"),
        ("de", 101, "", "einhunderterste"),
        ("en", 112, "", "one hundred twelfth"),
    ],
)
def test_ordinals(language: str, number: int, gender: str, words: str) -> None:
    assert ordinal(number, language, gender) == words  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "one point oh five"),
        ("de", "eins Komma null fünf"),
        ("fr", "un virgule zéro cinq"),
        ("es", "uno coma cero cinco"),
    ],
)
def test_a_zero_behind_the_point_is_told(language: str, said: str) -> None:
    assert decimal("1", "05", language).replace("zero", "oh") == said


@pytest.mark.parametrize(("number", "said"), [(1066, "ten sixty-six"), (1900, "nineteen hundred"), (2000, "two thousand"), (2009, "two thousand nine"), (2010, "twenty ten"), (1705, "seventeen oh five"), (79, "seventy-nine")])  # fmt: skip  # noqa: E501
def test_years(number: int, said: str) -> None:
    assert year(number, "en") == said
    assert year(1908, "de") == "neunzehnhundertacht"
    assert year(2008, "de") == "zweitausendacht"


def test_a_very_long_number_is_said_digit_by_digit() -> None:
    assert cardinal("1" * 16, "en") == " ".join(["one"] * 16)
    assert speakable("9" * 10_000, "de").split() == ["neun"] * 10_000
