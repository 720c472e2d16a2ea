"""German as news readers say it."""

from __future__ import annotations

import re

from briefcast.spoken.language import Language
from briefcast.spoken.numbers import cardinal, ordinal, year
from briefcast.spoken.tables import fields_of

_ORDINAL_BEFORE = (
    "der|die|das|dem|den|des|am|im|zum|zur|beim|vom|ihre[mnrs]?|seine[mnrs]?|sein|ihr|jede[mnrs]?|diese[mnrs]?|unsere[mnrs]?|"
    "meine[mnrs]?|ein|eine[mnrs]?|kein|keine[mnrs]?|bereits|ab|bis zum|seit dem"
)

_ORDINAL_NOUNS = (
    "Jahrhunderts?|Jh\\.|Platz|Runde|Mal|Tag|Jahrestag|Geburtstag|Spieltag|Minute|Etage|Stock|Weltkrieg|Klasse|Kapitel|Jahr|Liga|Stelle|Rang|"
    "Quartal|Halbjahr|Halbzeit|Auflage|Sitzung|Kongress|Parteitag|Bundestag|Legislaturperiode|Armee|Division|Etappe|Juni|Weltklimakonferenz|"
    "Dynastie|Amtszeit|Verfassungszusatz|Staffel|Folge|Semester|Woche|Monat|Hauptsatz|Senat|Kammer|Jahrzehnt"
)


def ordinal_ending(before: str) -> str:
    """The ending of "erste" after a preposition or article: "r", "n" or none."""
    word = before.lower()
    if word in (
        "der",
        "die",
        "das",
        "jede",
        "diese",
        "ihre",
        "seine",
        "unsere",
        "meine",
        "eine",
        "keine",
        "welche",
    ):
        return ""
    if word in ("", "und", "sein", "ihr", "ein", "kein", "mein", "unser", "war", "ist", "als", "platz"):
        return "r"
    if word in (
        "am",
        "im",
        "zum",
        "zur",
        "beim",
        "vom",
        "dem",
        "den",
        "des",
        "ab",
        "bis",
        "seit",
        "zwischen",
        "nach",
        "vor",
    ):
        return "n"
    if word.endswith(("em", "en", "es")) or (word.endswith("er") and len(word) > 4):
        return "n"
    return "r"


def _date(day: int, month: str, year: str, before: str) -> str:
    words = ordinal(day, "de", ending=ordinal_ending(before))
    if month:
        words += f" {month}"
    return f"{words} {year}" if year else words


def _time(hour: int, minute: int, second: int | None) -> str:
    words = f"{cardinal(hour, 'de', 'n')} Uhr"
    if minute:
        words += f" {cardinal(minute, 'de')}"
    if second:
        words += f" und {cardinal(second, 'de', 'f')} {'Sekunde' if second == 1 else 'Sekunden'}"
    return words


def _fraction(top: int, bottom: int) -> str:
    if (top, bottom) == (1, 2):
        return "ein halb"
    if bottom == 2 or (bottom > 20 and bottom % 10):
        return ""
    stem = ordinal(bottom, "de")[:-1].removesuffix("t")
    stem = {3: "Drittel", 7: "Siebtel", 8: "Achtel"}.get(
        bottom, ordinal(bottom, "de")[:-1].capitalize() + "el"
    )
    return f"{cardinal(top, 'de', 'n')} {stem}"


def _mixed(whole: int, top: int, bottom: int) -> str:
    if (top, bottom) == (1, 2):
        return ("ein" if whole == 1 else cardinal(whole, "de")) + "einhalb"
    return f"{cardinal(whole, 'de')} {_fraction(top, bottom)}"


_FEMININE_NOUN = re.compile(
    r"[A-ZÄÖÜ][\w-]*(?:e|ung|heit|keit|schaft|tion|ität|enz|anz|ik|ur)|\w*Liga|\w*[Zz]eit|Nacht|Stadt|Armee|\w*konferenz|\w*wahl"
)

_AFTER_ARTICLE = re.compile(rf"(?i:\b({_ORDINAL_BEFORE}))\s(\d{{1,4}})\.(?=\s[^\W\d_])")

_BEFORE_NOUN = re.compile(
    rf"(?:\b([^\W\d_]+)\s)?(?<![\d.,])(\d{{1,4}})\.(?=\s(?:(?:{_ORDINAL_NOUNS})\b|[a-zäöü]))"
)

_FIRST_OF_TWO = re.compile(
    rf"(?i:\b({_ORDINAL_BEFORE}))\s(\d{{1,4}})\.(?=(?:,| bis| und| oder| zum)(?: zum)? )"
)


_ROMAN_ORDINAL_NOUNS = "Weltkrieg|Liga|Quartal|Jahrhundert|Zivilsenat|Senat|Armee|Korps|Internationale"
_ROMAN_ORDER = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def _ordinals(text: str, language: Language) -> str:
    def say(match: re.Match[str]) -> str:
        before = match[1] or ""
        noun = re.match(r"\s(?:[a-zäöü]+\s)?([A-ZÄÖÜ][\w-]+)", text[match.end() :])
        if before.lower() == "der" and noun and (_FEMININE_NOUN.fullmatch(noun[1])):
            return f"{before} {ordinal(match[2], 'de', ending='n')}"
        ending = (
            ordinal_ending(before)
            if before
            else ("s" if re.match(r"\s(?:Kapitel|Mal|Jahr|Quartal)", text[match.end() :]) else "r")
        )
        if not before and re.match(
            r"\s(?:Runde|Minute|Etage|Klasse|Liga|Auflage|Etappe|Staffel|Folge|Woche)", text[match.end() :]
        ):
            ending = ""
        return (f"{before} " if before else "") + ordinal(match[2], "de", ending=ending)

    both = rf"(?i:\b({_ORDINAL_BEFORE}))\s(\d{{1,4}})\.( bis| und| oder|,)( zum)? (\d{{1,4}})\.(?=\s)"

    def two(match: re.Match[str]) -> str:
        first, second = (ordinal(match[n], "de", ending=ordinal_ending(match[1])) for n in (2, 5))
        return f"{match[1]} {first}{match[3]}{match[4] or ''} {second}"

    text = re.sub(both, two, text)
    text = re.sub(
        rf"(?<!\w)(I{{1,3}}|IV|VI{{0,3}}|IX|X)\. (?=(?:{_ROMAN_ORDINAL_NOUNS})\b)",
        lambda m: f"{_ROMAN_ORDER.index(m[1])}. ",
        text,
    )
    text = re.sub(r"(\d)\.[–-](?=\d{1,3}\.\s)", r"\1. bis ", text)
    text = re.sub(r"(?<![\w.,])(\d{2,4})er(?=n?\b)", lambda m: year(m[1], "de") + "er", text)
    for pattern in (_FIRST_OF_TWO, _AFTER_ARTICLE, _BEFORE_NOUN):
        text = pattern.sub(say, text)
    return text


GERMAN = Language(
    tag="de",
    **fields_of("german"),
    say_date=_date,
    say_time=_time,
    fraction=_fraction,
    mixed=_mixed,
    own={"ordinals": _ordinals},
)
