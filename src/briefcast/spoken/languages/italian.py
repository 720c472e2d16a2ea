"""Italian as news readers say it."""

from __future__ import annotations

import re

from briefcast.spoken.language import Language
from briefcast.spoken.languages import romance
from briefcast.spoken.numbers import cardinal
from briefcast.spoken.tables import fields_of


def _time(hour: int, minute: int, second: int | None) -> str:
    if hour == 0 and not minute:
        return "mezzanotte"
    words = cardinal(hour, "it", "f" if hour == 1 else "")
    if minute:
        words += " e mezza" if minute == 30 and 0 < hour <= 12 else f" e {cardinal(minute, 'it')}"
    return words


def _joined(text: str, language: Language) -> str:
    """ "150mila", "una 30enne": one word with the number."""

    def thousands(match: re.Match[str]) -> str:
        low = f"{cardinal(match[1], 'it')} {language.word('to')} " if match[1] else ""
        return low + cardinal(int(match[2]) * 1000, "it")

    text = re.sub(r"(?<![\w.,-])(?:(\d{1,3})[-–])?(\d{1,3})\s?mila(?!\w)", thousands, text)
    return re.sub(
        r"(?<![\w.,])(?P<age>\d{1,3})-?(?=enn[ei](?!\w))",
        lambda match: re.sub(r"é$", "e", cardinal(match["age"], "it"))[
            : None if match["age"][-1] == "3" else -1
        ],
        text,
    )


def _abbreviations(text: str, language: Language) -> str:
    """The forms of "one" where a number has become a word: "un’ora", "uno studente"."""
    text = _joined(text, language)
    text = re.sub(r"\buna (?=ora\b)", "un’", text)
    return re.sub(r"\bun (?=(?:s[bcdfglmnpqrtv]|z|gn|ps)[a-zà-ù])", "uno ", text)


_fraction = romance.fractions("it", {2: ("mezzo", "mezzi"), 100: ("centesimo", "centesimi")})
_fields = fields_of("italian")

ITALIAN = Language(
    tag="it",
    **_fields,
    say_date=romance.dates("it", "primo"),
    say_time=_time,
    fraction=_fraction,
    mixed=romance.mixed("it", "e", "mezzo", _fraction),
    regnal_number=romance.rulers("it", _fields["queens"], 9999),
    own={"abbreviations": _abbreviations},
)
