"""French as news readers say it."""

from __future__ import annotations

from briefcast.spoken.language import Language
from briefcast.spoken.numbers import cardinal, ordinal
from briefcast.spoken.tables import fields_of


def _date(day: int, month: str, year: str, before: str) -> str:
    words = "premier" if day == 1 else cardinal(day, "fr")
    if month:
        words += f" {month}"
    return f"{words} {year}" if year else words


def _time(hour: int, minute: int, second: int | None) -> str:
    words = f"{cardinal(hour, 'fr', 'f')} heure{'s' if hour > 1 else ''}"
    if minute:
        words += f" {cardinal(minute, 'fr', 'f')}"
    if second:
        words += f" et {cardinal(second, 'fr', 'f')} seconde{'s' if second > 1 else ''}"
    return words


def _fraction(top: int, bottom: int) -> str:
    if bottom > 20 and bottom != 100:
        return ""
    one = {2: "demi", 3: "tiers", 4: "quart"}.get(bottom, ordinal(bottom, "fr"))
    many = {2: "demis", 3: "tiers", 4: "quarts"}.get(bottom, one + "s")
    return f"{cardinal(top, 'fr')} {one if top == 1 else many}"


def _mixed(whole: int, top: int, bottom: int) -> str:
    if (top, bottom) == (1, 2):
        return f"{cardinal(whole, 'fr')} et demi"
    return f"{cardinal(whole, 'fr')} et {_fraction(top, bottom)}"


FRENCH = Language(
    tag="fr",
    **fields_of("french"),
    say_date=_date,
    say_time=_time,
    fraction=_fraction,
    mixed=_mixed,
)
