"""Years against quantities, spans of years, decades."""

from __future__ import annotations

import re

from briefcast.spoken.figures import DASH
from briefcast.spoken.language import Language
from briefcast.spoken.numbers import cardinal, year


def years(text: str, language: Language) -> str:
    """1908 as a year where nothing says that it counts; "2019-21", "the 1990s", "'90s"."""
    text = _spans(text, language)
    if language.base == "en":
        text = re.sub(
            r"(?:(?<=\b[Ii]n )|(?<=\bby )|(?<=\bof )|(?<=[Yy]ear ))(10\d\d|2[1-9]\d\d)(?![\d]|[.,:/-]\d|\s?[%€$£°]|\s[a-z]+s\b)",  # noqa: E501
            lambda m: year(m[1], language.tag),
            text,
        )
    counted = language.count_words
    before = language.extra.get("number words", "") or "(?!)"
    return re.sub(
        rf"(?<![\w.,$€£#/+])(?<!\b(?:No|Nr|nº)\. )(1[1-9]\d\d|20\d\d)(?![\d]|[.,:/]\d|\s?[%€$£°]|\s(?:{counted})\b)"  # noqa: E501
        rf"(?!-(?:{counted}))",
        lambda match: match[0] if re.search(rf"(?:{before})\s$", text[: match.start()][-24:], re.I)
        else year(match[1], language.tag),
        text,
    )  # fmt: skip


def _spans(text: str, language: Language) -> str:
    def say(match: re.Match[str]) -> str:
        first, last = match[1], match[2]
        if len(last) == 2:
            if int(last) <= int(first[2:]):
                return match[0]
            told = cardinal(last, language.tag) if last[0] != "0" else year(first[:2] + last, language.tag)
        else:
            told = year(last, language.tag)
        return f"{year(first, language.tag)} {language.word('to')} {told}"

    pattern = rf"(?<![\w.,/-])(1[1-9]\d\d|20\d\d)\s?(?:{DASH}|/(?=\d\d\b))\s?(1[1-9]\d\d|20\d\d|\d\d)(?![\w]|[.,]\d|{DASH}\d|\s?%)"  # noqa: E501
    return re.sub(pattern, say, text)


def decades(text: str, language: Language) -> str:
    """The 1990s, the '90s, the '08 crisis."""
    return _english_decades(text, language) if language.base == "en" else text


_TENS = ("", "", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def _english_decades(text: str, language: Language) -> str:
    def full(match: re.Match[str]) -> str:
        century, rest = int(match[1]), int(match[2])
        if rest == 0:
            return (
                f"{cardinal(century // 10, 'en')} thousands"
                if century % 10 == 0
                else f"{cardinal(century, 'en')} hundreds"
            )
        return f"{cardinal(century, 'en')} {'tens' if rest == 10 else _TENS[rest // 10]}"

    text = re.sub(rf"(\d0[’']?s){DASH}(?=[’'‘]?(?:\d\d)?[2-9]0[’']?s\b)", r"\1 to ", text)
    text = re.sub(r"(?<![\w.,])(1\d|20)(\d0)[’']?s\b", full, text)
    text = re.sub(r"(?<![\w.,$])[’'‘]?([2-9])0[’']?s\b", lambda m: _TENS[int(m[1])], text)

    def short(match: re.Match[str]) -> str:
        return f"{'oh ' if match[1][0] == '0' else ''}{cardinal(int(match[1]), 'en')}"

    return re.sub(r"(?<![\w])[’‘'](\d\d)\b(?![’'\w°%]|[.,]\d)", short, text)
