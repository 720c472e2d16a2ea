"""What French, Italian, Portuguese and Spanish say in the same way."""

from __future__ import annotations

from collections.abc import Callable

from briefcast.spoken.numbers import cardinal, ordinal


def dates(tag: str, first: str, of: str = " ") -> Callable[[int, str, str, str], str]:
    """``say_date``: the first of the month as ``first``, other days as cardinals, joined by ``of``."""

    def say(day: int, month: str, year: str, before: str) -> str:
        return of.join(part for part in (first if day == 1 else cardinal(day, tag), month, year) if part)

    return say


def fractions(
    tag: str, names: dict[int, tuple[str, str]], largest: int = 20, ending: str = ""
) -> Callable[[int, int], str]:
    """``fraction`` from the ``names`` of parts, then ordinals; above ten with ``ending``, if it is given."""

    def say(top: int, bottom: int) -> str:
        if bottom in names:
            one, many = names[bottom]
        elif bottom > largest:
            return ""
        else:
            one = cardinal(bottom, tag) + ending if ending and bottom > 10 else ordinal(bottom, tag)
            many = one[:-1] + "i" if tag == "it" else one + "s"
        return f"{cardinal(top, tag, 'm')} {one if top == 1 else many}"

    return say


def mixed(
    tag: str, joint: str, half: str, fraction: Callable[[int, int], str]
) -> Callable[[int, int, int], str]:
    """``mixed``: "dos y medio", "deux et trois quarts"."""

    def say(whole: int, top: int, bottom: int) -> str:
        part = half if (top, bottom) == (1, 2) else fraction(top, bottom)
        return f"{cardinal(whole, tag)} {joint} {part}"

    return say


def rulers(tag: str, queens: frozenset[str], last_ordinal: int) -> Callable[[int, str, str], str]:
    """``regnal_number``: an ordinal up to ``last_ordinal``, a cardinal behind it ("Luis catorce")."""

    def say(value: int, name: str, before: str) -> str:
        if value > last_ordinal:
            return cardinal(value, tag)
        return ordinal(value, tag, "f" if name.split()[-1] in queens else "m")

    return say
