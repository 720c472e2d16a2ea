"""Portuguese as news readers say it: Brazilian by default, European with "pt-PT"."""

from __future__ import annotations

from dataclasses import replace

from briefcast.spoken.language import Language, Noun
from briefcast.spoken.numbers import cardinal, ordinal
from briefcast.spoken.tables import fields_of


def _date(day: int, month: str, year: str, before: str) -> str:
    words = "primeiro" if day == 1 else cardinal(day, "pt")
    if month:
        words += f" de {month}"
    return f"{words} de {year}" if year else words


def _time(hour: int, minute: int, second: int | None) -> str:
    words = cardinal(hour, "pt", "f")
    if minute == 0:
        return f"{words} hora{'s' if hour != 1 else ''}"
    return f"{words} e meia" if minute == 30 and hour <= 12 else f"{words} e {cardinal(minute, 'pt')}"


def _fraction(top: int, bottom: int) -> str:
    table = {
        2: ("meio", "meios"),
        3: ("terço", "terços"),
        4: ("quarto", "quartos"),
        100: ("centésimo", "centésimos"),
    }
    if bottom in table:
        one, many = table[bottom]
    elif bottom <= 10:
        one = ordinal(bottom, "pt")
        many = one + "s"
    elif bottom <= 20:
        one = cardinal(bottom, "pt") + " avo"
        many = one + "s"
    else:
        return ""
    return f"{cardinal(top, 'pt')} {one if top == 1 else many}"


def _mixed(whole: int, top: int, bottom: int) -> str:
    if (top, bottom) == (1, 2):
        return f"{cardinal(whole, 'pt')} e meio"
    return f"{cardinal(whole, 'pt')} e {_fraction(top, bottom)}"


PORTUGUESE = Language(
    tag="pt",
    **fields_of("portuguese"),
    say_date=_date,
    say_time=_time,
    fraction=_fraction,
    mixed=_mixed,
)


def _european(words: str) -> str:
    return (
        words.replace("quilômetr", "quilómetr")
        .replace("nanômetr", "nanómetr")
        .replace("micrômetr", "micrómetr")
    )


EUROPEAN = replace(
    PORTUGUESE,
    tag="pt-PT",
    units={key: Noun(_european(n.one), _european(n.many), n.gender) for key, n in PORTUGUESE.units.items()},
    rates={key: Noun(_european(n.one), _european(n.many), n.gender) for key, n in PORTUGUESE.rates.items()},
)
