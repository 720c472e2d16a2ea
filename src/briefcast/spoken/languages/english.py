"""English as news readers say it: American by default, British with "en-GB"."""

from __future__ import annotations

import re
from dataclasses import replace

from briefcast.spoken.language import Language, Noun
from briefcast.spoken.languages import english_dates, english_numbers, english_places, english_times
from briefcast.spoken.numbers import cardinal, ordinal
from briefcast.spoken.tables import fields_of

_FRACTIONS = {2: ("half", "halves"), 4: ("quarter", "quarters")}


def _fraction(top: int, bottom: int) -> str:
    if bottom > 100 or (bottom > 20 and bottom % 10 and bottom not in (32, 64)):
        return ""
    one, many = _FRACTIONS.get(bottom, (ordinal(bottom, "en"), ordinal(bottom, "en") + "s"))
    return f"{cardinal(top, 'en')} {one if top == 1 else many}"


def _mixed(whole: int, top: int, bottom: int) -> str:
    part = {(1, 2): "a half", (1, 4): "a quarter"}.get((top, bottom), _fraction(top, bottom))
    return f"{cardinal(whole, 'en')} and {part}"


def _date(day: int, month: str, year: str, before: str) -> str:
    words = f"{month} {ordinal(day, 'en')}"
    return f"{words}, {year}" if year else words


def _british_date(day: int, month: str, year: str, before: str) -> str:
    the = "" if before.lower() == "the" else "the "
    words = f"{the}{ordinal(day, 'en')} of {month}"
    return f"{words}, {year}" if year else words


def _time(hour: int, minute: int, second: int | None) -> str:
    if minute == 0:
        if 1 <= hour <= 12:
            return f"{cardinal(hour, 'en')} o’clock"
        return "midnight" if hour in (0, 24) else f"{cardinal(hour, 'en')} hundred"
    head = "zero" if hour == 0 else cardinal(hour, "en")
    return f"{head} {'oh ' if minute < 10 else ''}{cardinal(minute, 'en')}"


def _regnal_number(value: int, name: str, before: str) -> str:
    return f"the {ordinal(value, 'en').title()}"


ENGLISH = Language(
    tag="en",
    **fields_of("english"),
    say_date=_date,
    say_time=_time,
    fraction=_fraction,
    mixed=_mixed,
    regnal_number=_regnal_number,
    own={
        "dates": english_dates.dates,
        "times": english_times.times,
        "abbreviations": english_places.places,
        "designations": english_numbers.designations,
        "decades": english_dates.decades,
        "years": english_dates.years,
    },
)


def _british(words: str) -> str:
    return re.sub(r"(met|lit)er", r"\1re", words)


BRITISH = replace(
    ENGLISH,
    tag="en-GB",
    units={key: Noun(_british(n.one), _british(n.many)) for key, n in ENGLISH.units.items()},
    rates={key: Noun(_british(n.one), _british(n.many)) for key, n in ENGLISH.rates.items()},
    say_date=_british_date,
)
