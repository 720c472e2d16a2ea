"""Dates and times of day, in the order and form in which the language says them."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcast.spoken.durations import durations, minutes_of_play
from briefcast.spoken.figures import DASH
from briefcast.spoken.language import NOTHING, Language, PatternText, alternatives
from briefcast.spoken.numbers import year
from briefcast.spoken.scores import no_times, scores

YEAR = r"(?:1\d\d\d|20\d\d)"
NOT_MORE = r"(?![\d]|[.,/:-]\d|%)"


@lru_cache(maxsize=16)
def month_pattern(language: Language) -> PatternText:
    """Every written form of a month; a short one with its stop, before a year or at the end."""
    short = [form for form in language.month_forms if form not in {name.lower() for name in language.months}]
    full = [form for form in language.month_forms if form not in short]
    if language.base == "en":  # "may", "march" are verbs: only a capital makes them months
        forms = [alternatives([form.capitalize(), form.upper()]) for form in (*full, *short)]
        return rf"(?:(?:{'|'.join(sorted(forms, key=len, reverse=True))})\b\.?)"
    end = rf"\.|\b(?=(?:{language.of_month}|,?\s){YEAR}|\s?(?:[,;:)|–—-]|$))"
    return rf"(?i:(?:{alternatives(full)})\b|(?:{alternatives(short)})(?:{end}))"


def number_of(name: str, language: Language) -> int:
    """1 to 12 for what ``month_pattern`` matches."""
    return language.month_forms[name.lower().rstrip(".")]


def _year_words(written: str | None, language: Language) -> str:
    return year(written, language.tag) if written else ""


def word_before(match: re.Match[str]) -> str:
    """The word in front of a match; empty when it is another character."""
    found = re.search(r"([^\W\d_]+)[ ]$", match.string[max(0, match.start() - 16) : match.start()])
    return found[1] if found else ""


def valid(day: int, month: int) -> bool:
    """Whether the numbers can be a day of a month."""
    return 1 <= month <= 12 and 1 <= day <= 31


def dates(text: str, language: Language) -> str:
    """Every written form of a date: names of months, abbreviations, numbers only, ISO 8601."""
    text = _weekdays(text, language)
    month, range_word = month_pattern(language), language.word("to")

    def say(day: str, number: int, written: str | None, match: re.Match[str]) -> str:
        if not valid(int(day), number):
            return match[0]
        return language.say_date(
            int(day), language.months[number - 1], _year_words(written, language), word_before(match)
        )

    text = re.sub(
        rf"(?<![\d/-])(\d{{4}})-(\d{{1,2}})-(\d{{1,2}})(?:T(\d{{2}}:\d{{2}})(?::\d{{2}}(?:\.\d{{1,6}})?)?(?:Z|[+-]\d\d:\d\d)?)?{NOT_MORE}",
        lambda m: say(m[3], int(m[2]), m[1], m) + (f", {m[4]}" if m[4] else ""),
        text,
    )
    text = re.sub(
        rf"(?<![\w./-])({YEAR})/(\d{{1,2}})/(\d{{1,2}}){NOT_MORE}",
        lambda m: say(m[3], int(m[2]), m[1], m),
        text,
    )
    text = language.own_rule("dates", text)
    order_us = language.tag == "en"

    def numeric(match: re.Match[str]) -> str:
        first, second = int(match[1]), int(match[3])
        day, number = (second, first) if order_us and match[2] in "/-" and first <= 12 else (first, second)
        if not valid(day, number):
            day, number = number, day
        written = match[4]
        if written and len(written) == 2:
            written = ("20" if int(written) < 50 else "19") + written
        return say(str(day), number, written, match)

    text = re.sub(
        rf"(?<![\w./-])(\d{{1,2}})([./-])(\d{{1,2}})\2({YEAR}|\d{{2}}){NOT_MORE}(?!\.\d)", numeric, text
    )
    if language.base == "de":
        text = re.sub(
            r"(?<![\w./-])(0?[1-9]|[12]\d|3[01])(\.)\s?(0?[1-9]|1[0-2])\.()(?=\s|$|[,;:!?)“”\"])",
            numeric,
            text,
        )
    if language.day == NOTHING:
        return text

    def without_year(match: re.Match[str]) -> str:
        day, number = int(match[2]), int(match[3])
        fraction = day < number and number in (2, 3, 4, 5, 8)
        return match[0] if fraction else f"{match[1]} {say(match[2], number, None, match)}"

    if language.date_words != NOTHING:
        text = re.sub(
            rf"(?<!\w)({language.date_words}) (0?[1-9]|[12]\d|3[01])/(0?[1-9]|1[0-2])(?![\w/]|[.,:/-]\d|\sd)",
            without_year,
            text,
        )
    day, of, of_year = language.day, language.of_month, language.of_year
    text = re.sub(
        rf"(?<![\d/.,-])({day})\s?{DASH}\s?({day})(?:{of}|\s)({month})(?:(?:{of}|,?\s)({YEAR}){NOT_MORE})?",
        lambda m: (
            f"{language.say_date(int(re.sub(r'[^0-9]', '', m[1])), '', '', word_before(m))} {range_word} "
            + say(re.sub(r"\D", "", m[2]), number_of(m[3], language), m[4], m)
        ),
        text,
    )
    text = re.sub(
        rf"(?<![\d/.,-])({day})(?:{of}|\s)({month})(?:(?:{of}|,?\s)({YEAR}){NOT_MORE})?(?!\w)",
        lambda m: say(re.sub(r"\D", "", m[1]), number_of(m[2], language), m[3], m),
        text,
    )
    text = re.sub(
        rf"(?<!\w)({month})(?:{of}|\s)({YEAR}){NOT_MORE}",
        lambda m: f"{language.months[number_of(m[1], language) - 1]}{of_year}{year(m[2], language.tag)}",
        text,
    )
    short = alternatives(
        [f for f in language.month_forms if len(f) <= 5 and f not in [n.lower() for n in language.months]]
    )
    name = r"(?!\s[A-ZÀ-Þ])" if language.months[0].islower() else ""  # "il gen. Rossi"
    return re.sub(
        rf"(?<!\w)((?i:{short}))\.(?=\s){name}",
        lambda m: language.months[number_of(m[1], language) - 1],
        text,
    )


def _weekdays(text: str, language: Language) -> str:
    weekdays = {name.capitalize(): day for name, day in language.weekdays.items()} | dict(language.weekdays)
    names = alternatives(weekdays)
    to = language.word("to")
    text = re.sub(
        rf"(?<!\w)({names})\.?\s?{DASH}\s?({names})(?!\w)(\.(?=,|\s[^A-Z]))?",
        lambda m: f"{weekdays[m[1]]} {to} {weekdays[m[2]]}",
        text,
    )
    months = alternatives([form.capitalize() for form in language.month_forms])
    text = re.sub(
        rf"(?<![\w])({months})\.?\s?[-–]\s?({months})(?!\w)\.?(?!\s?\d{{1,2}}(?!\d))",
        lambda m: (
            f"{language.months[number_of(m[1], language) - 1]} {to} {language.months[number_of(m[2], language) - 1]}"  # noqa: E501
        ),
        text,
    )
    joint = "|".join(map(language.word, ("and", "or", "to")))
    text = re.sub(
        rf"(?<!\w)(?:{names})\.(?:(?:,| (?:{joint})) (?:{names})\.)+",
        lambda m: re.sub(rf"\b({names})\.", lambda day: weekdays[day[1]], m[0]),
        text,
    )
    month = month_pattern(language)
    stop, digit = r"\.?,?", r"\d"
    if language.base == "de":  # "Fr. 50" is money
        digit = r"(?:0?[1-9]|[12]\d|3[01])\.(?!\d{3})"
    if all(name.islower() for name in language.weekdays):  # "ter" is a verb, "mer" the sea
        stop = rf"(?:\.,?|,?(?=\s\d{{1,2}}(?:[/.-]\d{{1,2}}(?!\d)|\.?(?:{language.of_month}|\s){month})))"
    return re.sub(
        rf"(?<!\w)({names}){stop}(?=\s(?:{digit}|{month}))(?!\s\d{{1,2}}[:.]\d\d?(?!\.))",
        lambda m: weekdays[m[1]] + ("," if m[0].endswith(",") else ""),
        text,
    )


def times(text: str, language: Language) -> str:
    """Times of day and durations."""
    text = language.own_rule("times", text)
    if language.clock_words != NOTHING:
        text = durations(text, language)
    if language.minutes_counted != NOTHING:
        text = minutes_of_play(text, language)
    if language.colon_scores and no_times(text):
        text = scores(text, language)

    def say(match: re.Match[str]) -> str:
        hour, minute = int(match["h"]), int(match["m"] or 0)
        second = match.groupdict().get("s")
        if hour > 24 or minute > 59:
            return match[0]
        gap = " " if text[match.end() :][:1].isalpha() else ""
        return language.say_time(hour, minute, int(second) if second else None) + gap

    clock = r"\d{1,2}(?:[:.h]\d\d)?"
    text = re.sub(
        rf"(?<![\d.,:-])({clock}(?:\s?(?:h|Uhr|hs))?)\s?{DASH}\s?(?={clock}\s?(?:h|Uhr|hs|horas|heures)\b)",
        rf"\1 {language.word('to')} ",
        text,
    )
    text = re.sub(
        rf"(?<![\d.,:-])(\d{{1,2}}:\d\d)\s?{DASH}\s?(?=\d{{1,2}}:\d\d(?!\d))",
        rf"\1 {language.word('to')} ",
        text,
    )
    for pattern in language.times:
        text = re.sub(pattern, say, text)
    return text
