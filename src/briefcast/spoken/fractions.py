"""Rules for numbers that two numbers make: fractions, ratings, chapter and verse, versions."""

from __future__ import annotations

import re
from functools import lru_cache
from math import gcd

from briefcast.spoken.figures import DASH, gender_after, is_label, of_noun, say_number
from briefcast.spoken.language import Language, alternatives
from briefcast.spoken.numbers import cardinal, digits, ordinal


@lru_cache(maxsize=16)
def _verse(language: Language) -> re.Pattern[str]:
    book, more = alternatives(language.scriptures), alternatives(language.scales)
    verse = rf"(\d{{1,3}})[:.](\d{{1,3}})(?:\s?{DASH}\s?(\d{{1,3}}))?"
    return re.compile(rf"\b(?:([123]) )?({book}) {verse}(?![\d%]|[.,:]\d|\s?(?:{more})\b)")


def verses(text: str, language: Language) -> str:
    """Chapter and verse: "John 3:16", "Matthew 27.3-10"."""

    def say(match: re.Match[str]) -> str:
        chapter, verse, last = (cardinal(part, language.tag) if part else "" for part in match.groups()[2:])
        volume = f"{ordinal(match[1], language.tag).capitalize()} " if match[1] else ""
        return f"{volume}{match[2]} {chapter} {verse}" + (f" {language.word('to')} {last}" if last else "")

    return _verse(language).sub(say, text) if language.scriptures else text


def fractions(text: str, language: Language) -> str:
    """½, 3/4, 1 1/2, and the fixed sayings 24/7, 9/11."""
    for written, words in sorted(language.sayings.items()):
        text = re.sub(rf"(?<![\d/.,]){re.escape(written)}(?![\d/]|[.,]\d)", words, text)
    text = re.sub(
        r"(?:(\d)\s?)?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒])",
        lambda m: (m[1] + " " if m[1] else "") + _VULGAR[m[2]],
        text,
    )

    text = _part(language).sub(lambda match: _part_of_unit(match, language), text)
    if language.partitive:
        text = _MIXED_NOUN.sub(lambda match: _mixed_noun(match, language), text)

    def say(match: re.Match[str]) -> str:
        top, bottom = int(match[2]), int(match[3])
        if 0 < top <= bottom >= 5 and language.word("out of") and not match[1]:
            rated = re.search(rf"\b(?:{language.rating_words})\b[^.]{{0,20}}$", text[: match.start()][-36:])
            if top == bottom or (gcd(top, bottom) > 1 and bottom in (10, 20, 30, 40, 50, 100)) or rated:
                marks = (cardinal(number, language.tag) for number in (top, bottom))
                return f" {language.word('out of')} ".join(marks)
        words = language.fraction(top, bottom) if 0 < top < bottom else ""
        if is_label(text, match.start(), language):
            return match[0]
        if not words:
            return match[0]
        if match[1]:
            whole = cardinal(match[1].strip(), language.tag)
            return language.mixed(int(match[1]), top, bottom) or f"{whole} {language.word('and')} {words}"
        return words

    return re.sub(r"(?<![\d/.,])(\d{1,4} )?(\d{1,2})/(\d{1,3})(?:(?:th|rd|nd)s?)?(?![\w/]|[.,]\d)", say, text)


@lru_cache(maxsize=16)
def _part(language: Language) -> re.Pattern[str]:
    names = alternatives([name for name in _DIVIDED if name in language.units])
    return re.compile(rf"(?<![\d/.,])(?<!\d )(\d{{1,2}})/(\d{{1,2}}) ?({names})(?![\w/²³]|[’']\w|\.\w)")


_DIVIDED = ("l", "L", "dl", "kg", "g", "t", "h", "ha", "km", "lb", "lbs", "oz", "mi")
"""Units of which recipes and reports take parts."""


def _part_of_unit(match: re.Match[str], language: Language) -> str:
    """ "1/8 l", "1/2 kg": "one eighth of a liter", "mezzo chilogrammo"."""
    top, bottom, noun = int(match[1]), int(match[2]), language.units[match[3]]
    if (top, bottom) == (1, 2):
        half = language.word(f"half {noun.gender}") or language.word("half")
        told = f"{half} {noun.one}"
    else:
        part = language.fraction(top, bottom) if 0 < top < bottom else ""
        if not part:
            return match[0]
        joint = of_noun(language, noun.one[0]) if language.partitive else language.word("part of")
        told = f"{part}{joint}{noun.one}" if joint.endswith("’") else f"{part}{joint} {noun.one}"
    return re.sub(r"\ba (?=hour|[aeiou])", "an ", told) if language.base == "en" else told


_MIXED_NOUN = re.compile(r"(?<![\d/.,])(\d{1,4}) (\d)/(\d{1,2}) ([^\W\d_]+)(?!\w)")


def _mixed_noun(match: re.Match[str], language: Language) -> str:
    """ "3 1/2 ans": the Romance languages put the fraction behind the noun, "trois ans et demi"."""
    top, bottom, noun = int(match[2]), int(match[3]), match[4]
    unit = language.units.get(noun)
    part = language.fraction(top, bottom) if 0 < top < bottom else ""
    gender = unit.gender if unit else gender_after(match.string, match.end(3), language)
    if not part or not gender:
        return match[0]
    if (top, bottom) == (1, 2):
        part = part.split()[-1]
        if gender == "f":
            part = f"{part}e" if language.base == "fr" else f"{part[:-1]}a"
    told = (unit.one if match[1] == "1" else unit.many) if unit else noun
    return f"{cardinal(match[1], language.tag, gender)} {told} {language.word('and')} {part}"


_VULGAR = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5",  # noqa: E501
    "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8", "⅐": "1/7", "⅑": "1/9", "⅒": "1/10",  # noqa: E501
}  # fmt: skip


def versions(text: str, language: Language) -> str:
    """1.2.3 and the number after a product's name: "three point twelve"."""
    dot = language.word("version dot")

    def say(match: re.Match[str]) -> str:
        if "." in language.group and re.fullmatch(r"\d{1,3}(?:\.\d{3})+", match["v"]):
            return match[0]
        parts = match["v"].split(".")
        if len(parts) == 4 and max(map(len, parts)) == 3:
            return match["before"] + f" {language.word('dot')} ".join(
                digits(part, language.tag) for part in parts
            )
        return match["before"] + f" {dot} ".join(say_number(part, language) for part in parts)

    names = alternatives(language.products)
    text = re.sub(rf"(?P<before>\b(?:{names})[ -])v?(?P<v>\d{{1,4}}\.\d{{1,4}})(?![.,]?\d|\s?%)", say, text)
    text = re.sub(r"(?P<before>\b)[vV](?P<v>\d{1,4}(?:\.\d{1,4}){1,4})(?!\d)",
                  lambda m: language.word("version") + " " + say(m), text)  # fmt: skip
    return re.sub(
        r"(?P<before>(?<![\d.,]))(?P<v>\d{1,3}(?:\.\d{1,3}){3}|\d{1,2}\.\d{1,2}\.\d{1,2})(?![\d]|[.,]\d)",
        say,
        text,
    )
