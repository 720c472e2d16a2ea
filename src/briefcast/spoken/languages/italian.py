"""Italian as news readers say it."""

from __future__ import annotations

from briefcast.spoken.language import Language
from briefcast.spoken.numbers import cardinal, ordinal
from briefcast.spoken.tables import fields_of


def _date(day: int, month: str, year: str, before: str) -> str:
    words = "primo" if day == 1 else cardinal(day, "it")
    if month:
        words += f" {month}"
    return f"{words} {year}" if year else words


def _time(hour: int, minute: int, second: int | None) -> str:
    words = (
        cardinal(hour, "it", "f")
        if hour == 1
        else ("mezzanotte" if hour == 0 and not minute else cardinal(hour, "it"))
    )
    if minute:
        words += " e mezza" if minute == 30 and 0 < hour <= 12 else f" e {cardinal(minute, 'it')}"
    return words


def _fraction(top: int, bottom: int) -> str:
    if bottom > 20 and bottom != 100:
        return ""
    one = {2: "mezzo"}.get(bottom, ordinal(bottom, "it"))
    many = one[:-1] + "i"
    return f"{cardinal(top, 'it', 'm')} {one if top == 1 else many}"


def _mixed(whole: int, top: int, bottom: int) -> str:
    if (top, bottom) == (1, 2):
        return f"{cardinal(whole, 'it')} e mezzo"
    return f"{cardinal(whole, 'it')} e {_fraction(top, bottom)}"


ITALIAN = Language(
    tag="it",
    **fields_of("italian"),
    say_date=_date,
    say_time=_time,
    fraction=_fraction,
    mixed=_mixed,
)
