"""German as news readers say it."""

from __future__ import annotations

import re
from functools import cache

from briefcast.spoken.language import Language, alternatives
from briefcast.spoken.languages.german_endings import (
    ACCUSATIVE,
    DATIVE,
    abbreviations,
    day_ending,
    lists,
    ordinals,
)
from briefcast.spoken.numbers import cardinal, ordinal
from briefcast.spoken.tables import fields_of


def _date(day: int, month: str, year: str, before: str) -> str:
    words = ordinal(day, "de", ending=day_ending(before, GERMAN))
    if month:
        words += f" {month}"
    return f"{words} {year}" if year else words


def _time(hour: int, minute: int, second: int | None) -> str:
    words = f"{cardinal(hour, 'de', 'n')} Uhr"
    if minute:
        words += f" {cardinal(minute, 'de')}"
    if second:
        words += f" und {cardinal(second, 'de', 'f')} {'Sekunde' if second == 1 else 'Sekunden'}"
    return words


_DOTTED = r"(?:[01]?\d|2[0-4])\.[0-5]\d"
_JOINT = r"(?:\s?[-–]\s?| bis | und | oder |, )"
_FIRST_HOUR = re.compile(
    rf"(?<![\d.,:])(?P<h>[01]?\d|2[0-4])\.(?P<m>[0-5]\d)(?=(?:{_JOINT}{_DOTTED})*"
    rf"(?:{_JOINT}{_DOTTED}|(?:\s?[-–]\s?| bis )(?:[01]?\d|2[0-4]))\s?Uhr\b)"
)


def _opening_hours(text: str, language: Language) -> str:
    """ "8.00-18.00 Uhr", "von 9.30 bis 14.00 Uhr": the "Uhr" at the end makes all of them times."""

    def say(match: re.Match[str]) -> str:
        return match["h"].lstrip("0") or "0" if match["m"] == "00" else f"{match['h']}:{match['m']}"

    return _FIRST_HOUR.sub(say, text)


@cache
def _day_and_date(language: Language) -> re.Pattern[str]:
    days = "|".join([*language.weekdays.values(), *(rf"{short}\.?" for short in language.weekdays)])
    months = alternatives(month.capitalize() for month in language.month_forms)
    return re.compile(
        rf"\b(?P<before>(?i:am|ab|seit|vom|zum|von|bis))(?P<day>\s(?:{days})),\s(?=\d{{1,2}}\.\s?(?:{months}|\d))"
    )


def _dates(text: str, language: Language) -> str:
    """ "Am Montag, 5. Mai": the date is in the case of the day."""

    def say(match: re.Match[str]) -> str:
        article = "den" if match["before"].lower() == "bis" else "dem"
        return f"{match['before']}{match['day']}, {article} "

    return lists(_day_and_date(language).sub(say, text), language)


def _fraction(top: int, bottom: int) -> str:
    if (top, bottom) == (1, 2):
        return "ein halb"
    if bottom == 2 or (bottom > 20 and bottom % 10):
        return ""
    stem = ordinal(bottom, "de")[:-1].removesuffix("t")
    stem = {3: "Drittel", 7: "Siebtel", 8: "Achtel"}.get(
        bottom, ordinal(bottom, "de")[:-1].capitalize() + "el"
    )
    return f"{cardinal(top, 'de', 'n')} {stem}"


def _mixed(whole: int, top: int, bottom: int) -> str:
    if (top, bottom) == (1, 2):
        return ("ein" if whole == 1 else cardinal(whole, "de")) + "einhalb"
    return f"{cardinal(whole, 'de')} {_fraction(top, bottom)}"


_CASE_WORDS = DATIVE | ACCUSATIVE | {"dem", "den", "des", "der", "die", "vom", "zum", "zur", "beim"}
_NAMES_IN_FRONT = re.compile(
    rf"(?:(?:\s(?!(?i:{alternatives(_CASE_WORDS)})\s)[A-ZÄÖÜ][\w.’-]*){{1,4}}(?:,| und| sowie| oder))+"
    r"\s(?=[A-ZÄÖÜ]\w*\s$|$)"
)
"""The rest of a row of names before the last: "von[ Papst Franziskus und ]König"."""


def _regnal_number(value: int, name: str, before: str) -> str:
    """ "der Zweite", in the case that the title and the word before it tell."""
    word = ordinal(value, "de")
    word, words = word[0].upper() + word[1:], _NAMES_IN_FRONT.sub(" ", before[-120:]).split()
    title = words.pop() if words and words[-1] in GERMAN.regnal_titles else ""
    previous = words[-1].lower() if words else ""
    genitive = name.endswith("s") and name[:-1] in GERMAN.regnal
    if name.split()[-1].removesuffix("s" if genitive else "") in GERMAN.queens:
        return f"der {word}n" if genitive or previous in DATIVE | {"der", "zur"} else f"die {word}"
    if genitive or previous == "des" or title in ("Königs", "Kaisers", "Papstes"):
        return f"des {word}n"
    if previous in DATIVE | {"dem", "vom", "zum", "beim"}:
        return f"dem {word}n"
    return f"den {word}n" if previous in ACCUSATIVE | {"den"} else f"der {word}"


_fields = fields_of("german")

GERMAN = Language(
    tag="de",
    **{**_fields, "regnal": _fields["regnal"] | {f"{name}s" for name in _fields["regnal"]}},
    say_date=_date,
    say_time=_time,
    fraction=_fraction,
    mixed=_mixed,
    regnal_number=_regnal_number,
    own={"dates": _dates, "times": _opening_hours, "ordinals": ordinals, "abbreviations": abbreviations},
)
