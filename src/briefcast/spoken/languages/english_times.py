"""English times of day and durations."""

from __future__ import annotations

import re

from briefcast.spoken.figures import DASH
from briefcast.spoken.language import Language
from briefcast.spoken.numbers import cardinal, digits


def times(text: str, language: Language) -> str:
    """Times with a.m. and p.m., of the 24-hour clock, and durations."""
    text = re.sub(
        r"(?<![\w.,:])(\d{1,3})\s?h(?:rs?)?\s?([0-5]?\d)\s?m(?:ins?)?(?!\w)",
        lambda m: _duration(int(m[1]), int(m[2]), 0),
        text,
    )
    text = re.sub(
        r"(?<![\d.,:-])(\d{1,2}:\d\d)\s?[-–—]\s?(?=\d{1,2}:\d\d(?![\d:]|\s?[ap]\.?m))",
        rf"\1 {language.word('to')} ",
        text,
    )
    clock = r"(?P<h>\d{1,2})(?:[:.](?P<m>[0-5]\d))?(?::(?P<s>[0-5]\d))?"
    half = r"(?P<half>[ap])\.?\s?m\b\.?|(?P<half2>[AP])\.?M\b\.?"

    def with_half(match: re.Match[str]) -> str:
        hour = int(match["h"])
        if hour > 23:
            return match[0]
        letter = (match["half"] or match["half2"]).upper()
        start = ""
        if match["from"]:
            start = _clock(int(match["from"]), match["from_m"]) + f" {language.word('to')} "
        words = f"{start}{_clock(hour, match['m'])} {letter} M"
        after = match.string[match.end() :]
        return words + ("." if match[0].endswith(".") and _ends_sentence(after, language) else "")

    text = re.sub(
        rf"(?<![\d:.,$])(?:(?P<from>\d{{1,2}})(?::(?P<from_m>[0-5]\d))?\s?{DASH}\s?)?{clock}\s?(?:{half})(?!\w)",
        with_half,
        text,
    )

    text = re.sub(rf"\b(noon|midnight)\s?{DASH}\s?(?=\d{{1,2}}|midnight|noon|{_HOURS})", r"\1 to ", text)
    text = re.sub(
        rf"(?<= M)\.?\s?{DASH}\s?(?=\d{{1,2}}(?::[0-5]\d)?\s?[ap]\.?m\b|(?:{_HOURS}|noon|midnight)\b)",
        f" {language.word('to')} ",
        text,
    )

    text = re.sub(
        rf"(?<![\d:.,$£€])(?P<h>\d{{1,2}})\.(?P<m>[0-5]\d)(?={_DAYTIME})",
        lambda m: language.say_time(int(m["h"]), int(m["m"]), None) if int(m["h"]) < 24 else m[0],
        text,
    )

    text = re.sub(
        r"(?<![\w.,:])(\d{1,3}):([0-5]\d)\.(\d{1,3})(?![\d:])",
        lambda m: f"{_clock(int(m[1]), m[2])} {language.word('point')} {digits(m[3], language.tag)}",
        text,
    )

    if language.tag == "en-GB":
        text = _DOTTED_SPAN.sub(lambda m: m[0] if m["moved"] else re.sub(r"(?<=\d)\.", ":", m[0]), text)
        text = _DOTTED.sub(r"\1\2:\3", text)

    def without(match: re.Match[str]) -> str:
        hour, minute, second = int(match["h"]), int(match["m"]), match["s"]
        if hour > 24 and not second:
            return match[0]
        if second and re.search(
            r"(?:\b(?:at|by|since|until|from|around)|\d{4},?) $", text[: match.start()][-8:]
        ):
            return f"{language.say_time(hour, minute, None)} and {_duration(0, 0, int(second))}"
        if second:
            return _duration(hour, minute, int(second))
        if match["h"] == "00" and minute:
            return f"{_clock(12, match['m'])} A M"
        return language.say_time(hour, minute, None)

    text = re.sub(
        r"(?<![\d:.,$])(?P<h>\d{1,2}):(?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?(?!:?\d|\.\d)(?:\s?h(?:rs|ours)?\b)?",
        without,
        text,
    )
    return re.sub(
        r"(?<![\d:.,$])([01]\d|2[0-3])([0-5]\d)(?= (?:hours|hrs|GMT|UTC|BST|CET)\b)",
        lambda m: _military(m[1], m[2]),
        text,
    )


_MOVED = (
    "rose|risen|rises?|fell|fall(?:s|en)?|up|down|cut|dropped|increased|jumped|climbed|slipped|grew|raised"
)
_HOUR = r"(?:1?\d|2[0-3])"
_DOTTED = re.compile(
    rf"\b((?:at|until|till|before|after) )({_HOUR})\.([0-5][05])"
    r"(?![\d%]|\.\d|-| (?:per|pc|[mbt]rillion|[mb]illion|[a-z]+s)\b)"
)
_DOTTED_SPAN = re.compile(
    rf"(?P<moved>\b(?:{_MOVED})\b[^.]{{0,24}} )?\b(?:from|between) {_HOUR}\.[0-5][05] (?:to|until|till|and) "
    rf"{_HOUR}\.[0-5][05](?![\d%]|\.\d)"
)
"""Times of day with a dot, as the British write them."""
_DAYTIME = r" (?:(?:in the|this) (?:morning|afternoon|evening)|at night|tonight|GMT|BST|CET)\b"
"""What makes "3.30" a time of day."""
_HOURS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"


def _military(hour: str, minute: str) -> str:
    lead = f"{'oh ' if hour[0] == '0' and hour != '00' else ''}{cardinal(int(hour), 'en') if hour != '00' else 'zero zero'}"  # noqa: E501
    if minute == "00":
        return f"{lead} hundred"
    return f"{lead} {'oh ' if minute[0] == '0' else ''}{cardinal(int(minute), 'en')}"


def _clock(hour: int, minute: str | None) -> str:
    if minute is None or minute == "00":
        return cardinal(hour, "en")
    return f"{cardinal(hour, 'en')} {'oh ' if minute[0] == '0' else ''}{cardinal(int(minute), 'en')}"


def _duration(hour: int, minute: int, second: int) -> str:
    parts = [(hour, "hour"), (minute, "minute"), (second, "second")]
    told = [f"{cardinal(n, 'en')} {name}{'' if n == 1 else 's'}" for n, name in parts if n]
    return " ".join(told) or "zero seconds"


def _ends_sentence(after: str, language: Language) -> bool:
    if not after.strip():
        return True
    following = re.match(r"[\s”\"’')]+([^\W\d_]+)", after)
    return following is not None and following[1] in language.sentence_starters
