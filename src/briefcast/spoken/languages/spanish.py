"""Spanish as news readers say it."""

from __future__ import annotations

from briefcast.spoken.language import Language
from briefcast.spoken.languages import romance
from briefcast.spoken.numbers import cardinal
from briefcast.spoken.tables import fields_of


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
_fraction = romance.fractions("es", _PARTS, ending="avo")
_fields = fields_of("spanish")

SPANISH = Language(
    tag="es",
    **_fields,
    say_date=romance.dates("es", "primero", " de "),
    say_time=_time,
    fraction=_fraction,
    mixed=romance.mixed("es", "y", "medio", _fraction),
    regnal_number=romance.rulers("es", _fields["queens"], 10),
)
