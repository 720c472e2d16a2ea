"""Years against quantities, spans of years, decades."""

from __future__ import annotations

import re

from briefcast.spoken.figures import DASH
from briefcast.spoken.language import Language
from briefcast.spoken.numbers import cardinal, year


def years(text: str, language: Language) -> str:
    """1908 as a year where nothing says that it counts; "2019-21", "the 1990s", "'90s"."""
    text = _spans(text, language)
    text = language.own_rule("years", text)
    counted = language.count_words
    before = language.number_words
    return re.sub(
        rf"(?<![\w.,$€£#/+])(?<![(\s][-−–])(?<!\b(?:No|Nr|nº)\. )(1[1-9]\d\d|20\d\d)(?![\d]|[.,:/]\d|\s?[%€$£°]|\s(?:{counted})\b)"  # noqa: E501
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
    """The 1990s, the '90s, the '08 crisis: each language by its own rule."""
    return language.own_rule("decades", text)
