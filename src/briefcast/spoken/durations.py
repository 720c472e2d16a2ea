"""Lengths of time: "2:08:20" of a run, "3:58,72 min", "1m14,5s", "13'45''"."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcast.spoken.figures import say_number
from briefcast.spoken.language import Language, alternatives
from briefcast.spoken.numbers import ordinal

_SECONDS = r"(?P<s>[0-5]?\d(?:[.,]\d{1,3})?)"
_LETTERS = re.compile(
    r"(?<![\w.,:])(?:(?P<h>\d{1,3})\s?h\s?)?(?P<m>\d{1,3})\s?(?:m|min|mn|[’'′‘])\s?"
    rf"{_SECONDS}\s?(?:s|sec|seg|Sek|[’'′‘]{{2}}|[″\"”])(?!\w)"
)


@lru_cache(maxsize=16)
def _clock(language: Language) -> re.Pattern[str]:
    """Times with colons, and the unit that may stand behind them."""
    minutes, hours = language.units["min"], language.units["h"]
    written = {name for name, noun in language.units.items() if noun in (minutes, hours, language.units["s"])}
    spoken = {form for name in ("h", "min", "s") for form in language.units[name][:2]}
    return re.compile(
        r"(?<![\w.,:/-])(?:(?P<h>\d{1,2}):(?=[0-5]\d:))?(?P<m>\d{1,3}):(?P<s>[0-5]\d(?P<part>[.,]\d{1,3})?)"
        rf"(?![\d:]|[.,]\d)(?P<unit>\s(?:{alternatives(written | spoken)})(?!\w)\.?)?"
    )


def durations(text: str, language: Language) -> str:
    """Hours, minutes and seconds where they cannot be a time of day."""

    def letters(match: re.Match[str]) -> str:
        return _told({"h": match["h"], "min": match["m"], "s": match["s"]}, language)

    def clock(match: re.Match[str]) -> str:
        unit = (match["unit"] or "").strip()
        named = language.units.get(unit) or unit
        of_minutes = named == language.units["min"] or unit in language.units["min"][:2]
        of_hours = language.base == "de" and unit in language.units["h"][:2]
        if not (match["h"] or match["part"] or of_minutes or of_hours):
            return match[0]
        before = text[: match.start()][-12:]
        if match["h"] and not unit and re.search(rf"\b(?:{language.clock_words})\s$", before, re.I):
            return match[0]
        if of_hours and not match["h"]:
            return _told({"h": match["m"], "min": match["s"]}, language)
        return _told({"h": match["h"], "min": match["m"], "s": match["s"]}, language)

    return _clock(language).sub(clock, _LETTERS.sub(letters, text))


_MINUTE = re.compile(
    r"(?<![\w.,:°+])(?<!° )(\d{1,3})[’'′](?:\s?\+\s?(\d{1,2})(?:[’'′](?!\w))?)?"
    r"(?![\w’'′]|\s?\d|\s?[NSEWO]\b)"
)
_NO_MINUTE = re.compile(
    r"(?:^|[\s(])['‘](?!\d)[^'’]*$"
    r"|\b(?:(?:años|anni|anos|décadas?)(?: [\w’']+){0,4}|(?:en|de|desde|hasta) los) $"
)
"""What stands before the end of a quotation, and before a decade."""


def minutes_of_play(text: str, language: Language) -> str:
    """ "44'", "90'+3": the minute of a goal, "minuto 44"; so many minutes behind the words for that."""
    counted = re.compile(rf"\b(?:{language.minutes_counted})\s$", re.I)
    minute = language.units["min"]

    def say(match: re.Match[str]) -> str:
        before = text[: match.start()]
        if _NO_MINUTE.search(before[-60:]):
            return match[0]
        if before.endswith(("’", "'")) and not match[2]:
            return f"{ordinal(match[1], language.tag)} {minute.one}"
        number = say_number(match[1], language)
        if match[2]:
            number += f" {language.word('plus')} {say_number(match[2], language)}"
        if counted.search(before[-16:]):
            return f"{number} {minute.one if match[1] == '1' else minute.many}"
        named = re.search(rf"\b{minute.one}\s$", before[-16:], re.I)
        return number if named else f"{minute.one} {number}"

    return _MINUTE.sub(say, text)


def _told(parts: dict[str, str | None], language: Language) -> str:
    said = []
    for name, written in parts.items():
        if written is None or not re.search(r"[1-9]", written):
            continue
        noun, number = language.units[name], re.sub(r"^0+(?=\d)", "", written)
        said.append(f"{say_number(number, language, noun.gender)} {noun.one if number == '1' else noun.many}")
    head = " ".join(said[:-1])
    return f"{head} {language.word('and')} {said[-1]}" if head else "".join(said)
