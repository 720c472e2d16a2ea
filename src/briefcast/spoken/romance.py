"""Tables that the Romance languages share."""

# ruff: noqa: SIM905 - tables: one row a line, however long; rows of words

from __future__ import annotations

from briefcast.spoken.language import Noun
from briefcast.spoken.numbers import Gender

_PREFIXED = {
    # base unit -> symbols and prefixes
    "metro": "mm:mili cm:centi dm:deci m: km:kilo nm:nano µm:micro μm:micro",
    "gramo": "mg:mili g: kg:kilo µg:micro μg:micro",
    "litro": "ml:mili mL:mili cl:centi dl:deci l: L: hl:hecto",
    "watt": "W: kW:kilo MW:mega GW:giga TW:tera mW:mili",
    "hour": "Wh: kWh:kilo MWh:mega GWh:giga TWh:tera",
    "hertz": "Hz: kHz:kilo MHz:mega GHz:giga",
    "byte": "B: kB:kilo KB:kilo MB:mega GB:giga TB:tera PB:peta",
    "volt": "V: kV:kilo mV:mili",
    "pascal": "Pa: hPa:hecto kPa:kilo MPa:mega",
    "joule": "J: kJ:kilo MJ:mega",
}


def metric(
    bases: dict[str, tuple[str, str, Gender]], prefixes: dict[str, str], irregular: dict[str, tuple[str, str]]
) -> dict[str, Noun]:
    """Symbols of prefixed units from the words of their bases; ``irregular`` has contractions (kilómetro)."""
    found: dict[str, Noun] = {}
    for base, (one, many, gender) in bases.items():
        for entry in _PREFIXED[base].split():
            symbol, _, prefix = entry.partition(":")
            spoken = prefixes.get(prefix, prefix)
            if symbol in irregular:
                found[symbol] = Noun(*irregular[symbol], gender)
            else:
                found[symbol] = Noun(spoken + one, spoken + many, gender)
    return found


def powers(units: dict[str, Noun], square: tuple[str, str], cube: tuple[str, str]) -> dict[str, Noun]:
    """m², km³ and the like: the unit with its adjective behind."""
    found: dict[str, Noun] = {}
    for symbol in ("mm", "cm", "dm", "m", "km"):
        noun = units[symbol]
        for marks, (one, many) in ((("²", "2"), square), (("³", "3"), cube)):
            for mark in marks:
                found[symbol + mark] = Noun(f"{noun.one} {one}", f"{noun.many} {many}", noun.gender)
    return found


ACRONYM_WORDS = """
    UNICEF UNESCO NASA FIFA UEFA ASEAN BRICS SARS UNRWA CERN IKEA LEGO FIAT SEAT PISA MERCOSUR PIN SIM
    RAM RADAR VISA HAMAS COVID NATO OPEC ISIS TED LASER CONMEBOL CONCACAF FARC ETA
""".split()
"""Said as words in every one of them."""
