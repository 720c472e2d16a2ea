"""French as news readers say it."""

from __future__ import annotations

import re

from briefcast.spoken.language import Language
from briefcast.spoken.languages import romance
from briefcast.spoken.numbers import cardinal
from briefcast.spoken.tables import fields_of


def _time(hour: int, minute: int, second: int | None) -> str:
    words = f"{cardinal(hour, 'fr', 'f')} heure{'s' if hour > 1 else ''}"
    if minute:
        words += f" {cardinal(minute, 'fr', 'f')}"
    if second:
        words += f" et {cardinal(second, 'fr', 'f')} seconde{'s' if second > 1 else ''}"
    return words


def _ordinals(text: str, language: Language) -> str:
    """ "le 2nd tour": the second of two; "les années 80", "page 200": no plural."""
    text = re.sub(
        rf"(?i:\b(années|{language.labels}) )(80|[2-9]00)(?!\d|[.,]\d|\s\d{{3}})",
        lambda match: f"{match[1]} {cardinal(match[2], 'fr').removesuffix('s')}",
        text,
    )
    return re.sub(r"(?<![\w.,])2n?d(e?s?)(?!\w)", r"second\1", text)


_ENDINGS = {
    "trice": ("teur", "trice"),
    "rice": ("eur", "rice"),
    "euse": ("eur", "euse"),
    "ère": ("er", "ère"),
    "ne": ("n", "nne"),
    "le": ("l", "lle"),
    "te": ("t", "tte"),
    "ve": ("f", "ve"),
    "se": ("x", "se"),
    "e": ("", "e"),
}
"""What stands behind the dot of "directeur·trice": endings of the masculine and of the feminine."""
_INCLUSIVE = re.compile(r"\b([^\W\d_]+)[·•⋅‧](trice|rice|euse|ère|ne|le|te|ve|se|e)(?:[·•⋅‧]?(s))?(?!\w)")


def _inclusive(text: str, language: Language) -> str:
    """ "les étudiant·e·s" are said as both: "étudiantes et étudiants"."""

    def say(match: re.Match[str]) -> str:
        word, (masculine, feminine), plural = match[1], _ENDINGS[match[2]], match[3] or ""
        if not word.endswith(masculine):
            return match[0]
        stem = word.removesuffix(masculine)
        joint = language.word("and") if plural else language.word("or")
        many = "" if word.endswith(("s", "x")) else plural
        return f"{stem}{feminine}{plural} {joint} {word}{many}"

    return _INCLUSIVE.sub(say, text)


_PARTS = {
    2: ("demi", "demis"),
    3: ("tiers", "tiers"),
    4: ("quart", "quarts"),
    100: ("centième", "centièmes"),
    1000: ("millième", "millièmes"),
}
_fraction = romance.fractions("fr", _PARTS)
_fields = fields_of("french")

FRENCH = Language(
    tag="fr",
    **_fields,
    say_date=romance.dates("fr", "premier"),
    say_time=_time,
    fraction=_fraction,
    mixed=romance.mixed("fr", "et", "demi", _fraction),
    regnal_number=romance.rulers("fr", _fields["queens"], 1),
    own={"ordinals": _ordinals, "abbreviations": _inclusive},
)
