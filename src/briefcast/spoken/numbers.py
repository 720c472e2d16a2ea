"""Numbers as words: cardinals, ordinals, decimals, years and digit strings in six languages.

The grammar is num2words'; what it gets wrong, or leaves to the caller (gender, apocope, the
American "one hundred five"), is put right here. Numbers arrive as strings of ASCII digits,
so that nothing is ever rounded.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

Gender = Literal["", "m", "f", "n"]
"""Of the counted noun; empty: none follows (the counting form, "eins", "uno")."""

LONGEST = 15
"""Digits of the longest number that is said as one; longer ones are said digit by digit."""

_LOCALES = {
    "en": "en",
    "en-GB": "en_GB",
    "de": "de",
    "es": "es",
    "fr": "fr",
    "it": "it",
    "pt": "pt_BR",
    "pt-PT": "pt",
}

_DIGITS = {
    "en": "zero one two three four five six seven eight nine",
    "de": "null eins zwei drei vier fünf sechs sieben acht neun",
    "es": "cero uno dos tres cuatro cinco seis siete ocho nueve",
    "fr": "zéro un deux trois quatre cinq six sept huit neuf",
    "it": "zero uno due tre quattro cinque sei sette otto nove",
    "pt": "zero um dois três quatro cinco seis sete oito nove",
}

_POINT = {"en": "point", "de": "Komma", "es": "coma", "fr": "virgule", "it": "virgola", "pt": "vírgula"}


def _base(tag: str) -> str:
    return tag[:2]


@lru_cache(maxsize=8192)
def _num2words(number: int, tag: str, to: str = "cardinal") -> str:
    from num2words import num2words  # type: ignore[import-untyped]

    return str(num2words(number, lang=_LOCALES.get(tag, _LOCALES[_base(tag)]), to=to))


def digits(written: str, tag: str) -> str:
    """Each digit by itself: ``"2025"`` -> "two zero two five"."""
    names = _DIGITS[_base(tag)].split()
    return " ".join(names[int(digit)] for digit in written)


def cardinal(written: str | int, tag: str, gender: Gender = "") -> str:
    """A whole number, in agreement with a noun of ``gender``; ``written`` has digits only."""
    text = str(written)
    if len(text) > LONGEST:
        return digits(text, tag)
    number = int(text)
    words = _num2words(number, tag)
    return _AGREE[_base(tag)](words, number, gender, tag)


def _english(words: str, number: int, gender: Gender, tag: str) -> str:
    words = words.replace(",", "")
    return words if tag == "en-GB" else words.replace(" and ", " ")


def _german(words: str, number: int, gender: Gender, tag: str) -> str:
    words = words.replace("einstausend", "eintausend")
    if gender and number == 1:
        return words[:-1] if gender in "mn" else words[:-1] + "e"
    return words


def _spanish(words: str, number: int, gender: Gender, tag: str) -> str:
    words = re.sub(r"\bveintiuno (?=mil|mill|bill)", "veintiún ", words)
    words = re.sub(r"\buno (?=mil|mill|bill)", "un ", words)
    if not gender:
        return words
    head, below = _last_million(words, "millones", "millón", "billones", "billón")
    if gender == "f":
        below = below.replace("cientos", "cientas").replace("quinientos", "quinientas")
        below = re.sub(r"uno$", "una", below)
    else:
        below = re.sub(r"veintiuno$", "veintiún", below)
        below = re.sub(r"\buno$", "un", below)
    return head + below


def _french(words: str, number: int, gender: Gender, tag: str) -> str:
    return re.sub(r"\bun$", "une", words) if gender == "f" else words


def _italian(words: str, number: int, gender: Gender, tag: str) -> str:
    words = words.replace("dicotto", "diciotto").replace(",", "").replace("trémila", "tremila")
    if number > 3 and words.endswith("tre"):
        words = words[:-1] + "é"
    if number == 1 and gender:
        return "una" if gender == "f" else "un"
    return words


def _portuguese(words: str, number: int, gender: Gender, tag: str) -> str:
    words = _and_after_million(words.replace(",", ""), number)
    if gender != "f":
        return words
    head, below = _last_million(words, "milhões", "milhão", "bilhões", "bilhão", "trilhões", "trilhão")
    below = re.sub(r"(?<=\w)(ent|nt)os\b", r"\1as", below)
    below = re.sub(r"\bdois\b", "duas", below)
    below = re.sub(r"\bum\b", "uma", below)
    return head + below


def _and_after_million(words: str, number: int) -> str:
    """ "e" follows a million only before one simple group ("um milhão e duzentos mil", "um milhão dez mil e um")."""  # noqa: E501
    words = re.sub(r"(ilh(?:ão|ões)|ili(?:ão|ões)|mil milhões) e ", r"\1 ", words)
    rest = number % 10**6
    group = rest // 1000 if rest % 1000 == 0 else rest
    if number > 10**6 and rest and group < 1000 and (group <= 100 or group % 100 == 0):
        head, below = _last_million(
            words, "milhões", "milhão", "bilhões", "bilhão", "trilhões", "trilhão", "bilião", "biliões"
        )
        return f"{head} e{below}"
    return words


def _last_million(words: str, *scales: str) -> tuple[str, str]:
    cut = max((words.rfind(scale) + len(scale) for scale in scales if scale in words), default=0)
    return words[:cut], words[cut:]


_AGREE = {
    "en": _english,
    "de": _german,
    "es": _spanish,
    "fr": _french,
    "it": _italian,
    "pt": _portuguese,
}


def decimal(whole: str, fraction: str, tag: str, point: str = "") -> str:
    """``3`` and ``14`` -> "three point one four"; ``point`` overrides the language's word.

    English and German say the digits one by one. The Romance languages say two decimals
    (French and Italian: three) as a number ("virgule quatorze"); more, or a leading zero, one by one.
    """
    base = _base(tag)
    word = point or _POINT[base]
    told = digits(fraction, tag)
    together = 3 if base in ("fr", "it") else 2
    if base not in ("en", "de") and 2 <= len(fraction) <= together and fraction[0] != "0":
        told = cardinal(fraction, tag)
    return f"{cardinal(whole, tag)} {word} {told}"


def year(written: str | int, tag: str) -> str:
    """A year from 1 to 9999 as it is said: "nineteen oh eight", "neunzehnhundertacht"."""
    number = int(written)
    base = _base(tag)
    if base == "de" and 1100 <= number <= 1999:
        return (
            _num2words(number // 100, tag)
            + "hundert"
            + (_num2words(number % 100, tag) if number % 100 else "")
        )
    if base != "en" or number < 1000 or number > 9999:
        return cardinal(str(number), tag)
    century, rest = divmod(number, 100)
    if century % 10 == 0 and rest < 10:
        thousands = cardinal(str(century // 10), tag) + " thousand"
        return f"{thousands} {cardinal(rest, 'en')}" if rest else thousands
    if rest == 0:
        return f"{cardinal(century, 'en')} hundred"
    return f"{cardinal(century, 'en')} {'oh ' if rest < 10 else ''}{cardinal(rest, 'en')}"


_SPANISH_TEENS = {
    11: "undécimo",
    12: "duodécimo",
    13: "decimotercero",
    14: "decimocuarto",
    15: "decimoquinto",
    16: "decimosexto",
    17: "decimoséptimo",
    18: "decimoctavo",
    19: "decimonoveno",
}


def ordinal(written: str | int, tag: str, gender: Gender = "", ending: str = "") -> str:
    """An ordinal: "twenty-first", "einundzwanzigste" + ``ending``, "vigésima primera".

    ``gender`` "f" inflects the Romance languages; ``ending`` ("r", "n", "s") the German one.
    """
    base = _base(tag)
    number = int(written) if len(str(written)) <= LONGEST else 0
    if number == 0 or (number > 9999 and base not in ("en", "de")):
        return cardinal(written, tag, gender)
    if base == "es" and number in _SPANISH_TEENS:
        words = _SPANISH_TEENS[number]
    elif base == "fr" and number == 1:
        return "première" if gender == "f" else "premier"
    else:
        words = _num2words(number, tag, "ordinal")
    if base == "en":
        return _english(words, number, "", tag)
    if base == "de":
        return words + ending
    if base == "fr":
        return (
            words.replace("vingtsième", "vingtième")
            .replace("centsième", "centième")
            .replace("tsième", "tième")
        )
    words = words.replace("quadragésimo", "cuadragésimo") if base == "es" else words
    return re.sub(r"o\b", "a", words) if gender == "f" else words
