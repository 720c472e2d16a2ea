"""English dates, years and decades."""

from __future__ import annotations

import re

from briefcast.spoken.calendar import NOT_MORE, YEAR, month_pattern, number_of, valid, word_before
from briefcast.spoken.figures import DASH
from briefcast.spoken.language import Language, alternatives
from briefcast.spoken.numbers import cardinal, ordinal, year

_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?!\d)"
_DAYS = rf"{_DAY}(?:, {_DAY}){{0,4}},? (?:and|&|or|to|through|until|till) {_DAY}"
_AFTER_DAYS = (
    r"(?=$|[.;:)!?\"”]|,(?!\d)|\s(?:in|at|on|of|to|for|with|and|but|after|before|when|by|as|from|during|the|a|his|her|its|"
    r"their|was|were|is|are|will|would|had|has|each|every|near|outside|between|because|while|where|[–—-])(?!\w))"
)


def dates(text: str, language: Language) -> str:
    """Dates with the name of a month, American and British."""
    month = month_pattern(language)
    ordinal_day = r"(\d{1,2})(?:st|nd|rd|th)?"
    text = _lone_weekdays(_slashed(text, language), language)
    text = _several_days(_spans(_lower_case_months(text, language), language), language)
    text = re.sub(
        rf"(?<!\w)({month})-(\d{{1,2}})(?:-({YEAR}))?(?![\w-])",
        lambda m: f"{m[1]} {m[2]}" + (f", {m[3]}" if m[3] else ""),
        text,
    )

    def month_day(match: re.Match[str]) -> str:
        name, first, last, written = match.groups()
        number = number_of(name, language)
        if not valid(int(first), number) or (last and not valid(int(last), number)):
            return match[0]
        if word_before(match).lower() == "in" and not (last or written):
            return match[0]
        words = f"{language.months[number - 1]} {ordinal(first, language.tag)}"
        if last:
            words += f" {language.word('to')} {ordinal(last, language.tag)}"
        return words + (f", {year(written, language.tag)}" if written else "")

    def day_month(match: re.Match[str]) -> str:
        first, last, name, written = match.groups()
        number = number_of(name, language)
        if not valid(int(first), number) or (last and not valid(int(last), number)):
            return match[0]
        the = "" if word_before(match).lower() == "the" else "the "
        days = ordinal(first, language.tag)
        if last:
            days += f" {language.word('to')} {'the ' if the else ''}{ordinal(last, language.tag)}"
        return f"{the}{days} of {language.months[number - 1]}" + (
            f", {year(written, language.tag)}" if written else ""
        )

    text = re.sub(
        rf"(?<!\w)({month})\s{ordinal_day}(?:\s?{DASH}\s?{ordinal_day})?(?:,?\s({YEAR})\b)?(?![\d:%]|[.,:/]\d|{DASH}\d|\s?[ap]\.?m\b)",
        month_day,
        text,
    )
    text = re.sub(
        rf"(?<![\w.,/-]){ordinal_day}(?:\s?{DASH}\s?{ordinal_day})?\s(?:of\s)?({month})(?:,?\s({YEAR})\b)?(?!\s?\d|[.,:/]\d|\w)",
        day_month,
        text,
    )
    text = re.sub(
        rf"(?<!\w)({month})\s({YEAR}){NOT_MORE}",
        lambda m: f"{language.months[number_of(m[1], language) - 1]} {year(m[2], language.tag)}",
        text,
    )
    short = alternatives(
        [f.capitalize() for f in language.month_forms if len(f) <= 4 and f not in ("may", "june", "july")]
    )
    return re.sub(
        rf"(?<!\w)({short})\.(?=\s|$|[,;)])",
        lambda m: language.months[number_of(m[1], language) - 1] + ("" if m.end() < len(text) else "."),
        text,
    )


def _slashed(text: str, language: Language) -> str:
    """ "on 3/15": the month first, in Britain the day."""

    def say(match: re.Match[str]) -> str:
        first, second = int(match[1]), int(match[2])
        day, number = (first, second) if language.tag == "en-GB" else (second, first)
        if not valid(day, number) or match[0] in language.sayings:
            return match[0]
        return language.say_date(day, language.months[number - 1], "", word_before(match))

    return re.sub(
        r"(?:(?<=\b[Oo]n )|(?<=\bby )|(?<=\bsince )|(?<=\buntil ))(\d{1,2})/(\d{1,2})(?![\d/])", say, text
    )


def _lone_weekdays(text: str, language: Language) -> str:
    """ "on Wed.", "Tues. night"; "Sat" and "Sun" are words, too."""
    sure = alternatives([name for name in language.weekdays if name not in ("Sat", "Sun")])
    unsure = r"(?<=\b[Oo]n )(?:Sat|Sun)(?:\.|(?=,| night| morning| afternoon| evening))"
    return re.sub(
        rf"(?<![\w.])(?:(?:{sure})\.(?=[,;)]|\s[a-z\d]|$)|(?<=\b[Oo]n )(?:{sure})(?![\w.])|{unsure})",
        lambda m: language.weekdays[m[0].rstrip(".")] + ("" if m.end() < len(text) else "."),
        text,
    )


def _spans(text: str, language: Language) -> str:
    """ "March 14 - August 2", "30 May – 2 June", "May 2019–June 2020"."""
    month, to = month_pattern(language), language.word("to")
    dates = (
        rf"({month} {_DAY}(?:,? {YEAR})?)\s?{DASH}\s?(?={month} \d{{1,2}}(?!\d))",
        rf"({_DAY} {month}(?: {YEAR})?)\s?{DASH}\s?(?=\d{{1,2}} {month})",
        rf"({month} {YEAR})\s?{DASH}\s?(?={month} {YEAR})",
    )
    for span in dates:
        text = re.sub(rf"(?<![\w./-]){span}", rf"\1 {to} ", text)
    return text


def _several_days(text: str, language: Language) -> str:
    """ "March 4 and 5", "4, 5 & 6 March", "June 27 to 30"."""
    month = month_pattern(language)

    def say(match: re.Match[str]) -> str:
        number = number_of(match["month"], language)
        days = re.findall(r"\d+", match["days"])
        if not all(valid(int(day), number) for day in days):
            return match[0]
        told = re.sub(_DAY, lambda m: ordinal(re.sub(r"\D", "", m[0]), language.tag), match["days"])
        told = told.replace("&", language.word("and"))
        name = language.months[number - 1]
        if match[0].startswith(match["month"]):
            return f"{name} {told}"
        return f"{'' if word_before(match).lower() == 'the' else 'the '}{told} of {name}"

    text = re.sub(
        rf"(?<!\w)(?P<month>{month}) (?P<days>{_DAYS})(?:{_AFTER_DAYS}|(?=,? {YEAR}(?!\d)))", say, text
    )
    return re.sub(rf"(?<![\w.,/-])(?P<days>{_DAYS}) (?P<month>{month})(?!\w)", say, text)


def _lower_case_months(text: str, language: Language) -> str:
    """ "july 4" and "25 jul 2012" get their capital; "may" and "march" only between day and year."""
    sure = alternatives([form for form in language.month_forms if form not in ("may", "march", "mar", "sun")])
    text = re.sub(
        rf"(?<!\w)({sure})(?=\.?\s\d{{1,2}}(?:st|nd|rd|th)?(?![\d:.%]))", lambda m: m[1].capitalize(), text
    )
    return re.sub(
        rf"(?<=\d\s)({sure}|(?:may|march|mar)(?=\.?,?\s{YEAR}))(?=\.?(?:,?\s{YEAR}|[.,;)]|\s|$))|(?<=(?:st|nd|rd|th)\s)({sure}|may|march)(?!\w)",
        lambda m: m[0].capitalize(),
        text,
    )


def years(text: str, language: Language) -> str:
    """Years far away, only where a word before them says so: "in 1066", "by 2150"."""
    return re.sub(
        r"(?:(?<=\b[Ii]n )|(?<=\bby )|(?<=\bof )|(?<=[Yy]ear ))(10\d\d|2[1-9]\d\d)(?![\d]|[.,:/-]\d|\s?[%€$£°]|\s[a-z]+s\b)",  # noqa: E501
        lambda m: year(m[1], language.tag),
        text,
    )


_TENS = ("", "", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def decades(text: str, language: Language) -> str:
    """The 1990s, the '90s, the '08 crisis."""

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
    text = re.sub(r"(?<![\w.,])[’'‘]([01]0)[’']?s\b", r"20\1s", text)
    text = re.sub(r"(?<![\w.,])(1\d|20)(\d0)[’']?s\b", full, text)
    text = re.sub(r"(?<![\w.,$])[’'‘]?([2-9])0[’']?s\b", lambda m: _TENS[int(m[1])], text)

    def short(match: re.Match[str]) -> str:
        return f"{'oh ' if match[1][0] == '0' else ''}{cardinal(int(match[1]), 'en')}"

    return re.sub(r"(?<![\w])[’‘'](\d\d)\b(?![’'\w°%]|[.,]\d)", short, text)
