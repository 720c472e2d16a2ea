"""Portuguese as news readers say it: Brazilian by default, European with "pt-PT"."""

from __future__ import annotations

import re
from dataclasses import replace

from briefcast.spoken.language import Language, Noun
from briefcast.spoken.languages import romance
from briefcast.spoken.numbers import cardinal
from briefcast.spoken.tables import fields_of


def _time(hour: int, minute: int, second: int | None) -> str:
    words = cardinal(hour, "pt", "f")
    if minute == 0:
        return f"{words} hora{'s' if hour != 1 else ''}"
    return f"{words} e meia" if minute == 30 and hour <= 12 else f"{words} e {cardinal(minute, 'pt')}"


def _signs(text: str, language: Language) -> str:
    """ "Flamengo 2 x 1 Vasco", "placar de 3x1": results, not measures."""

    def say(match: re.Match[str]) -> str:
        teams = re.search(r"[A-ZÀ-Ú][\w-]* $", text[: match.start()]) and re.match(
            r" [A-ZÀ-Ú]", text[match.end() :]
        )
        context = re.search(
            rf"\b(?:{language.score_words})\b", text[max(0, match.start() - 40) : match.start()]
        )
        return f"{match[1]} a {match[2]}" if teams or context else match[0]

    return re.sub(r"(?<![\w.,])(\d{1,2})\s?x\s?(\d{1,2})(?![\w]|[.,]\d|\s?[cmk]?m\b)", say, text)


_PARTS = {
    2: ("meio", "meios"),
    3: ("terço", "terços"),
    4: ("quarto", "quartos"),
    100: ("centésimo", "centésimos"),
}
_fraction = romance.fractions("pt", _PARTS, ending=" avo")
_fields = fields_of("portuguese")

PORTUGUESE = Language(
    tag="pt",
    **_fields,
    say_date=romance.dates("pt", "primeiro", " de "),
    say_time=_time,
    fraction=_fraction,
    mixed=romance.mixed("pt", "e", "meio", _fraction),
    regnal_number=romance.rulers("pt", _fields["queens"], 10),
    own={"signs": _signs},
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
