"""Dates and times of day, in the order and form in which the language says them."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcast.spoken.figures import DASH
from briefcast.spoken.language import Language, alternatives
from briefcast.spoken.numbers import cardinal, ordinal, year

_YEAR = r"(?:1\d\d\d|20\d\d)"
_NOT_MORE = r"(?![\d]|[.,/:-]\d|%)"


@lru_cache(maxsize=16)
def _month(language: Language) -> str:
    short = [form for form in language.month_forms if form not in {name.lower() for name in language.months}]
    full = [form for form in language.month_forms if form not in short]
    if language.base == "en":  # "may", "march" are verbs: only a capital makes them months
        forms = [alternatives([form.capitalize(), form.upper()]) for form in (*full, *short)]
        return rf"(?:(?:{'|'.join(sorted(forms, key=len, reverse=True))})\b\.?)"
    return rf"(?i:(?:{alternatives(full)})\b|(?:{alternatives(short)})\b\.?)"


def _number_of(name: str, language: Language) -> int:
    return language.month_forms[name.lower().rstrip(".")]


def _year_words(written: str | None, language: Language) -> str:
    return year(written, language.tag) if written else ""


def _before(match: re.Match[str]) -> str:
    found = re.search(r"([^\W\d_]+)[ ]$", match.string[max(0, match.start() - 16) : match.start()])
    return found[1] if found else ""


def _valid(day: int, month: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= 31


def dates(text: str, language: Language) -> str:
    """Every written form of a date: names of months, abbreviations, numbers only, ISO 8601."""
    text = _weekdays(text, language)
    month, range_word = _month(language), language.word("to")

    def say(day: str, number: int, written: str | None, match: re.Match[str]) -> str:
        if not _valid(int(day), number):
            return match[0]
        return language.say_date(int(day), number, _year_words(written, language), _before(match))

    text = re.sub(
        rf"(?<![\d/-])(\d{{4}})-(\d{{1,2}})-(\d{{1,2}})(?:T(\d{{2}}:\d{{2}})(?::\d{{2}}(?:\.\d{{1,6}})?)?(?:Z|[+-]\d\d:\d\d)?)?{_NOT_MORE}",
        lambda m: say(m[3], int(m[2]), m[1], m) + (f", {m[4]}" if m[4] else ""),
        text,
    )
    text = re.sub(
        rf"(?<![\w./-])({_YEAR})/(\d{{1,2}})/(\d{{1,2}}){_NOT_MORE}",
        lambda m: say(m[3], int(m[2]), m[1], m),
        text,
    )
    if language.base == "en":
        text = _english_dates(text, language, month)
    order_us = language.tag == "en"

    def numeric(match: re.Match[str]) -> str:
        first, second = int(match[1]), int(match[3])
        day, number = (second, first) if order_us and match[2] == "/" and first <= 12 else (first, second)
        if not _valid(day, number):
            day, number = number, day
        written = match[4]
        if written and len(written) == 2:
            written = ("20" if int(written) < 50 else "19") + written
        return say(str(day), number, written, match)

    text = re.sub(
        rf"(?<![\w./-])(\d{{1,2}})([./-])(\d{{1,2}})\2({_YEAR}|\d{{2}}){_NOT_MORE}(?!\.\d)", numeric, text
    )
    if language.base == "de":
        text = re.sub(
            r"(?<![\w./-])(0?[1-9]|[12]\d|3[01])(\.)\s?(0?[1-9]|1[0-2])\.()(?=\s|$|[,;)])", numeric, text
        )
    if language.base == "en":
        return text
    day = language.extra["day"]
    of = language.extra.get("of month", " ")
    text = re.sub(
        rf"(?<![\d/.,-])({day})\s?{DASH}\s?({day})(?:{of}|\s)({month})(?:(?:{of}|,?\s)({_YEAR}){_NOT_MORE})?",
        lambda m: (
            f"{language.say_date(int(re.sub(r'[^0-9]', '', m[1])), 0, '', _before(m))} {range_word} "
            + say(re.sub(r"\D", "", m[2]), _number_of(m[3], language), m[4], m)
        ),
        text,
    )
    text = re.sub(
        rf"(?<![\d/.,-])({day})(?:{of}|\s)({month})(?:(?:{of}|,?\s)({_YEAR}){_NOT_MORE})?(?!\w)",
        lambda m: say(re.sub(r"\D", "", m[1]), _number_of(m[2], language), m[3], m),
        text,
    )
    of_year = language.extra.get("of year", " ")
    text = re.sub(
        rf"(?<!\w)({month})(?:{of}|\s)({_YEAR}){_NOT_MORE}",
        lambda m: f"{language.months[_number_of(m[1], language) - 1]}{of_year}{year(m[2], language.tag)}",
        text,
    )
    short = alternatives(
        [f for f in language.month_forms if len(f) <= 5 and f not in [n.lower() for n in language.months]]
    )
    return re.sub(
        rf"(?i)(?<!\w)({short})\.(?=\s)", lambda m: language.months[_number_of(m[1], language) - 1], text
    )


def _weekdays(text: str, language: Language) -> str:
    names = alternatives(language.weekdays)
    to = language.word("to")
    text = re.sub(
        rf"(?<!\w)({names})\.?\s?{DASH}\s?({names})(?!\w)(\.(?=,|\s[^A-Z]))?",
        lambda m: f"{language.weekdays[m[1]]} {to} {language.weekdays[m[2]]}",
        text,
    )
    months = alternatives([form.capitalize() for form in language.month_forms])
    text = re.sub(
        rf"(?<![\w])({months})\.?\s?[-–]\s?({months})(?!\w)\.?(?!\s?\d{{1,2}}(?!\d))",
        lambda m: (
            f"{language.months[_number_of(m[1], language) - 1]} {to} {language.months[_number_of(m[2], language) - 1]}"  # noqa: E501
        ),
        text,
    )
    return re.sub(
        rf"(?<!\w)({names})\.?,?(?=\s(?:\d|{_month(language)}))(?!\s\d{{1,2}}[:.]\d)",
        lambda m: language.weekdays[m[1]] + ("," if m[0].endswith(",") else ""),
        text,
    )


def _english_dates(text: str, language: Language, month: str) -> str:
    ordinal_day = r"(\d{1,2})(?:st|nd|rd|th)?"
    text = _lower_case_months(text, language)
    text = re.sub(
        rf"(?<!\w)({month})-(\d{{1,2}})(?:-({_YEAR}))?(?![\w-])",
        lambda m: f"{m[1]} {m[2]}" + (f", {m[3]}" if m[3] else ""),
        text,
    )

    def month_day(match: re.Match[str]) -> str:
        name, first, last, written = match.groups()
        number = _number_of(name, language)
        if not _valid(int(first), number) or (last and not _valid(int(last), number)):
            return match[0]
        if _before(match).lower() == "in" and not (last or written):
            return match[0]
        words = f"{language.months[number - 1]} {ordinal(first, language.tag)}"
        if last:
            words += f" {language.word('to')} {ordinal(last, language.tag)}"
        return words + (f", {year(written, language.tag)}" if written else "")

    def day_month(match: re.Match[str]) -> str:
        first, last, name, written = match.groups()
        number = _number_of(name, language)
        if not _valid(int(first), number) or (last and not _valid(int(last), number)):
            return match[0]
        the = "" if _before(match).lower() == "the" else "the "
        days = ordinal(first, language.tag)
        if last:
            days += f" {language.word('to')} {'the ' if the else ''}{ordinal(last, language.tag)}"
        return f"{the}{days} of {language.months[number - 1]}" + (
            f", {year(written, language.tag)}" if written else ""
        )

    text = re.sub(
        rf"(?<!\w)({month})\s{ordinal_day}(?:\s?{DASH}\s?{ordinal_day})?(?:,?\s({_YEAR})\b)?(?![\d:%]|[.,:/]\d|{DASH}\d|\s?[ap]\.?m\b)",
        month_day,
        text,
    )
    text = re.sub(
        rf"(?<![\w.,/-]){ordinal_day}(?:\s?{DASH}\s?{ordinal_day})?\s(?:of\s)?({month})(?:,?\s({_YEAR})\b)?(?!\s?\d|[.,:/]\d|\w)",
        day_month,
        text,
    )
    text = re.sub(
        rf"(?<!\w)({month})\s({_YEAR}){_NOT_MORE}",
        lambda m: f"{language.months[_number_of(m[1], language) - 1]} {year(m[2], language.tag)}",
        text,
    )
    short = alternatives(
        [f.capitalize() for f in language.month_forms if len(f) <= 4 and f not in ("may", "june", "july")]
    )
    return re.sub(
        rf"(?<!\w)({short})\.(?=\s|$|[,;)])",
        lambda m: language.months[_number_of(m[1], language) - 1] + ("" if m.end() < len(text) else "."),
        text,
    )


def _lower_case_months(text: str, language: Language) -> str:
    """ "july 4" and "25 jul 2012" get their capital; "may" and "march" only between day and year."""
    sure = alternatives([form for form in language.month_forms if form not in ("may", "march", "mar", "sun")])
    text = re.sub(
        rf"(?<!\w)({sure})(?=\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?![\d:.%]))", lambda m: m[1].capitalize(), text
    )
    return re.sub(
        rf"(?<=\d\s)({sure}|(?:may|march|mar)(?=\.?,?\s{_YEAR}))(?=\.?(?:,?\s{_YEAR}|[.,;)]|\s|$))|(?<=(?:st|nd|rd|th)\s)({sure}|may|march)(?!\w)",
        lambda m: m[0].capitalize(),
        text,
    )


def times(text: str, language: Language) -> str:
    """Times of day and durations."""
    if language.base == "en":
        return _english_times(text, language)

    def say(match: re.Match[str]) -> str:
        hour, minute = int(match["h"]), int(match["m"] or 0)
        second = match.groupdict().get("s")
        if hour > 24 or minute > 59:
            return match[0]
        return language.say_time(hour, minute, int(second) if second else None)

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
    for pattern in language.extra["times"].split("\n"):
        text = re.sub(pattern, say, text)
    return text


def _english_times(text: str, language: Language) -> str:
    text = re.sub(
        r"(?<![\d.,:-])(\d{1,2}:\d\d)\s?[-–—]\s?(?=\d{1,2}:\d\d(?![\d:]|\s?[ap]\.?m))",
        rf"\1 {language.word('to')} ",
        text,
    )
    clock = r"(?P<h>\d{1,2})(?:[:.](?P<m>[0-5]\d))?(?::(?P<s>[0-5]\d))?"
    half = r"(?P<half>[ap])\.?\s?m\b\.?|(?P<half2>[AP])\.?M\b\.?"

    def with_half(match: re.Match[str]) -> str:
        hour = int(match["h"])
        if hour > 23:
            return match[0]
        letter = (match["half"] or match["half2"]).upper()
        start = ""
        if match["from"]:
            start = _clock(int(match["from"]), match["from_m"]) + f" {language.word('to')} "
        words = f"{start}{_clock(hour, match['m'])} {letter} M"
        after = match.string[match.end() :]
        return words + ("." if match[0].endswith(".") and _ends_sentence(after, language) else "")

    text = re.sub(
        rf"(?<![\d:.,$])(?:(?P<from>\d{{1,2}})(?::(?P<from_m>[0-5]\d))?\s?{DASH}\s?)?{clock}\s?(?:{half})(?!\w)",
        with_half,
        text,
    )

    text = re.sub(
        rf"(?<= M)\.?\s?{DASH}\s?(?=\d{{1,2}}(?::[0-5]\d)?\s?[ap]\.?m\b|(?:{_HOURS})\b)",
        f" {language.word('to')} ",
        text,
    )

    def without(match: re.Match[str]) -> str:
        hour, minute, second = int(match["h"]), int(match["m"]), match["s"]
        if hour > 24 and not second:
            return match[0]
        if second:
            return _duration(hour, minute, int(second))
        return language.say_time(hour, minute, None)

    text = re.sub(
        r"(?<![\d:.,$])(?P<h>\d{1,2}):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?(?!:?\d|\.\d)(?:\s?h(?:rs|ours)?\b)?",
        without,
        text,
    )
    return re.sub(
        r"(?<![\d:.,$])([01]\d|2[0-3])([0-5]\d)(?= (?:hours|hrs|GMT|UTC|BST|CET)\b)",
        lambda m: _military(m[1], m[2]),
        text,
    )


_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"


def _military(hour: str, minute: str) -> str:
    lead = f"{'oh ' if hour[0] == '0' and hour != '00' else ''}{cardinal(int(hour), 'en') if hour != '00' else 'zero zero'}"  # noqa: E501
    if minute == "00":
        return f"{lead} hundred"
    return f"{lead} {'oh ' if minute[0] == '0' else ''}{cardinal(int(minute), 'en')}"


def _clock(hour: int, minute: str | None) -> str:
    if minute is None or minute == "00":
        return cardinal(hour, "en")
    return f"{cardinal(hour, 'en')} {'oh ' if minute[0] == '0' else ''}{cardinal(int(minute), 'en')}"


def _duration(hour: int, minute: int, second: int) -> str:
    parts = [(hour, "hour"), (minute, "minute"), (second, "second")]
    told = [f"{cardinal(n, 'en')} {name}{'' if n == 1 else 's'}" for n, name in parts if n]
    return " ".join(told) or "zero seconds"


def _ends_sentence(after: str, language: Language) -> bool:
    if not after.strip():
        return True
    following = re.match(r"[\s”\"’')]+([^\W\d_]+)", after)
    return following is not None and following[1] in language.sentence_starters
