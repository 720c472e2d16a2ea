"""Roman numerals: World War II, Elizabeth II, Chapter IV, siglo XXI; never the pronoun I."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcast.spoken.language import LOWER, UPPER, Language, alternatives
from briefcast.spoken.numbers import cardinal, ordinal

_ROMAN = r"(?:M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3}))"
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


def roman_value(written: str) -> int:
    """``"XIV"`` -> 14; 0 for what is not a Roman numeral in its usual form."""
    if not written or not re.fullmatch(_ROMAN, written):
        return 0
    values = [_VALUES[letter] for letter in written]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


@lru_cache(maxsize=16)
def _roman_patterns(language: Language) -> tuple[re.Pattern[str], ...]:
    numeral = r"(?=[IVXLCDM])" + _ROMAN
    regnal = alternatives(language.regnal)
    titles = alternatives(language.regnal_titles)
    numbered = alternatives(language.numbered)
    named, joint = rf"(?:{regnal})\s{numeral}\.?", r"(?:,|,?\s\w{1,3})"
    return (
        re.compile(
            rf"(?<!\w)(?P<lead>(?:{numbered})\s)(?P<n>{numeral})(?:(?P<joint>\s?[-–—]\s?|\s\w{{1,3}}\s)(?P<n2>{numeral}))?(?![\w.’']\w|\w|\s[{UPPER}](?!\w))"
        ),
        re.compile(
            rf"(?<!\w)(?P<lead>(?:(?P<title>{titles})\s)?(?P<name>{regnal})\s)(?P<n>{numeral})(?!\w)(?P<dot>\.?)"
        ),
        re.compile(
            rf"(?<!\w)(?P<lead>(?P<title>{titles})\s(?P<name>[{UPPER}][{LOWER}]+)\s)(?P<n>{numeral})(?!\w)(?P<dot>\.?)"
        ),
        re.compile(rf"(?<!\w){named}{joint}\s$"),
        re.compile(rf"{joint}\s(?:(?:{titles})\s)?{named}(?!\w)"),
    )


def romans(text: str, language: Language) -> str:
    """World War II, Elizabeth II, Chapter IV; never the pronoun I or a lone letter."""
    numbered, regnal, titled, second, first = _roman_patterns(language)

    def chapter(match: re.Match[str]) -> str:
        if match["n"] in "LCDM":  # "Typ C"
            return match[0]
        if match["n"] == "I" and match["lead"][0].islower() and _is_pronoun(text, match, language):
            return match[0]
        told = cardinal(roman_value(match["n"]), language.tag) if roman_value(match["n"]) else match["n"]
        if match["n2"]:
            joint = match["joint"].strip()
            joint = language.word("to") if joint in "-–—" else joint
            told = f"{told} {joint} {cardinal(roman_value(match['n2']), language.tag)}"
        return match["lead"] + told

    def told(match: re.Match[str]) -> bool:
        """Whether the neighbours of a lone letter behind a name tell that it is a number."""
        after = text[match.end() : match.end() + 60]
        if re.match(rf"$|[.,;:)’'\"”]|\s(?:{language.after_ruler})\b", after):
            return True
        following = re.match(r" (\w+)", after)
        pronoun = match["n"] == "I" and following is not None and following[1] in language.first_person
        beside = first.match(after) or second.search(text[: match.start()][-60:])
        return beside is not None and not pronoun

    def ruler(match: re.Match[str]) -> str:
        value = roman_value(match["n"])
        if len(match["n"]) == 1 and not (match["n"] in "IVX" and (match["title"] or told(match))):
            return match[0]
        dot = match["dot"]
        if language.base == "de" and dot:
            dot = "" if text[match.end() : match.end() + 60].strip() else "."
        return match["lead"] + language.regnal_number(value, match["name"], text[: match.start("name")]) + dot

    text = re.sub(language.small_roman, lambda match: match[0].upper(), text)
    if language.base != "en":
        mark = "e?" if language.base == "fr" else ""
        text = re.sub(
            rf"(?<!\w)([IVX]{{2,}}{mark}|V{mark}|X{mark})\s?[-–]\s?(?=[IVX]{{2,}}{mark}(?!\w))",
            rf"\1 {language.word('to')} ",
            text,
        )
    text = regnal.sub(ruler, text)
    text = titled.sub(ruler, text)
    text = numbered.sub(chapter, text)
    for pattern, kind in ((language.century, "century"), (language.roman_ordinal, "ordinal")):
        if pattern:
            text = re.sub(pattern, lambda m, kind=kind: _century(m, language, kind), text)  # type: ignore[misc]

    def other(match: re.Match[str]) -> str:
        value = roman_value(match["n"])
        if value < 2 or value > 99:
            return match[0]
        if (
            match["first"]
            and value <= 5
            and (match["first"][1] == "." or match["first"].strip() in language.first_names)
        ):
            return match["first"] + match["lead"] + language.regnal_number(value, match["lead"].strip(), "")
        return (match["first"] or "") + match["lead"] + cardinal(value, language.tag)

    numeral = r"(?=[IVXL]{2})(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
    return re.sub(
        rf"(?<!\w)(?P<first>[{UPPER}](?:\.|[{LOWER}]+\.?)\s)?(?P<lead>[{UPPER}][{LOWER}.’]+,?\s)(?P<n>{numeral})(?![\w&]|-\w)",
        other,
        text,
    )


def _is_pronoun(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether "I" behind "stage", "part" and the like speaks of the speaker."""
    before = re.search(r"(\w+) $", text[: match.start()][-12:])
    after = re.match(r" (\w+)", text[match.end() : match.end() + 60])
    return (before is not None and before[1].lower() in language.determiners) or (
        after is not None and after[1] in language.first_person
    )


def _century(match: re.Match[str], language: Language, kind: str) -> str:
    value = roman_value(match["n"])
    if not value:
        return match[0]
    if kind == "century" and language.base in ("es", "pt"):
        words = (
            ordinal(value, language.tag, "m")
            if value <= 10 and language.base == "pt"
            else cardinal(value, language.tag)
        )
        return match[0].replace(match["n"], words, 1)
    feminine = match.groupdict().get("f") or ""
    words = ordinal(value, language.tag, "f" if feminine else "m")
    if language.base == "es":
        words = re.sub(r"(prim|terc)ero$", r"\1er", words)
    start, end = match.span("n")
    tail = match.end("mark") if match.groupdict().get("mark") else end
    offset = match.start()
    return match[0][: start - offset] + words + match[0][tail - offset :]
