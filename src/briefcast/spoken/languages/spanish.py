"""Spanish as news readers say it."""

from __future__ import annotations

from briefcast.spoken.language import Language
from briefcast.spoken.numbers import cardinal, ordinal
from briefcast.spoken.tables import fields_of


def _date(day: int, month: str, year: str, before: str) -> str:
    words = "primero" if day == 1 else cardinal(day, "es")
    if month:
        words += f" de {month}"
    return f"{words} de {year}" if year else words


def _time(hour: int, minute: int, second: int | None) -> str:
    words = cardinal(hour, "es", "f")
    if minute == 0:
        return words if 1 <= hour <= 12 else f"{words} horas"
    if hour > 12 or hour == 0:
        return f"{words} {cardinal(minute, 'es')}"
    return words + {15: " y cuarto", 30: " y media"}.get(minute, f" y {cardinal(minute, 'es')}")


_PARTS = {
    2: ("medio", "medios"),
    3: ("tercio", "tercios"),
    4: ("cuarto", "cuartos"),
    8: ("octavo", "octavos"),
    100: ("centésimo", "centésimos"),
}


def _fraction(top: int, bottom: int) -> str:
    if bottom in _PARTS:
        one, many = _PARTS[bottom]
    elif bottom <= 10:
        one = ordinal(bottom, "es")
        many = one + "s"
    elif bottom <= 20:
        one = cardinal(bottom, "es") + "avo"
        many = one + "s"
    else:
        return ""
    return f"{cardinal(top, 'es', 'm')} {one if top == 1 else many}"


def _mixed(whole: int, top: int, bottom: int) -> str:
    if (top, bottom) == (1, 2):
        return f"{cardinal(whole, 'es')} y medio"
    return f"{cardinal(whole, 'es')} y {_fraction(top, bottom)}"


SPANISH = Language(
    tag="es",
    **fields_of("spanish"),
    say_date=_date,
    say_time=_time,
    fraction=_fraction,
    mixed=_mixed,
)
