"""How a number is read, and the rules for bare ones: ranges, ordinals, long and plain numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcast.spoken.language import Language
from briefcast.spoken.numbers import LONGEST, Gender, cardinal, decimal, digits, ordinal

DASH = "[-‐‑‒–—−]"
MINUS = rf"(?<![\w.,'’)‐‑‒–—-])(?:{DASH}(?=\d)|−\s)"
"""A dash that is a minus: close to its number, and not behind another dash."""


def split_number(written: str, language: Language) -> tuple[str, str, str]:
    """``"1,234.50"`` -> ``("1234", "50", ".")``: whole, fraction and the decimal character."""
    if re.fullmatch(language.foreign_number, written):
        whole, _, fraction = written.replace(language.point, "").partition(language.other_point)
        return whole, fraction, language.other_point if fraction else language.point
    grouped = re.fullmatch(rf"(\d{{1,3}}(?:[{language.group}]\d{{3}})+)(?:([.,·])(\d+))?", written)
    if grouped and (grouped[2] or language.point) != re.sub(r"\d", "", grouped[1])[:1]:
        return re.sub(r"\D", "", grouped[1]), grouped[3] or "", grouped[2] or language.point
    plain = re.fullmatch(r"(\d+)(?:([.,·])(\d+))?", written)
    if plain is None:
        return re.sub(r"\D", "", written), "", language.point
    return plain[1], plain[3] or "", plain[2] or language.point


def value_is_one(written: str, language: Language) -> bool:
    """Whether a noun after this number is singular."""
    whole, fraction, _ = split_number(written, language)
    if language.base == "fr" or language.tag == "pt":
        return int(whole) < 2 and (int(whole) == 1 or bool(fraction))
    return int(whole) == 1 and not fraction


def say_number(written: str, language: Language, gender: Gender = "") -> str:
    """A written number without sign as words."""
    whole, fraction, mark = split_number(written, language)
    if not fraction:
        if len(whole) > 1 and whole.startswith("0"):
            return digits(whole, language.tag)
        return cardinal(whole, language.tag, gender)
    if len(whole) > LONGEST:
        whole = whole[:LONGEST]
    point = "" if mark == language.point or mark == "·" else language.word("other point")
    return decimal(whole, fraction, language.tag, point)


def say_quantity(written: str, language: Language, gender: Gender = "") -> str:
    """A number with an optional sign, or a range of two, as words."""
    match = re.fullmatch(
        rf"({DASH}|\+|±)?\s?({language.number})(?:\s?{DASH}\s?({language.number}))?", written.strip()
    )
    if match is None:
        return written
    sign = {"+": language.word("plus"), "±": language.word("plus or minus")}.get(
        match[1], language.word("minus")
    )
    words = say_number(match[2], language, gender)
    if match[1]:
        words = f"{sign} {words}"
    if match[3]:
        words = f"{words} {language.word('to')} {say_number(match[3], language, gender)}"
    return words


@lru_cache(maxsize=16)
def quantity(language: Language) -> str:
    """A pattern for what ``say_quantity`` reads; no groups inside."""
    number = language.number
    return rf"(?:{MINUS}|(?<![\w])[+±]\s?)?(?<![^\W_])(?<!\d[.,]){number}(?:\s?{DASH}\s?{number})?"


def gender_after(text: str, position: int, language: Language) -> Gender:
    """The gender of the noun that the number ending at ``position`` counts; "" if none follows."""
    match = _NEXT_WORD.match(text, position)
    if match is None or (language.partitive and match[1][0].isupper()):
        return ""
    if re.fullmatch(language.feminine, match[1]):
        return "f"
    if re.fullmatch(language.neuter, match[1]):
        return "n"
    return "m" if match[1].lower() not in language.not_counted else ""


_NEXT_WORD = re.compile(r"[ -](?:mil )?([^\W\d_]{2,})")
"""What a number counts; the thousand of "2 mil mulheres" is passed over."""


def is_label(text: str, position: int, language: Language) -> bool:
    """Whether the number at ``position`` is a name, not a quantity ("page 21")."""
    before = text[max(0, position - 24) : position]
    return bool(re.search(rf"\b(?:{language.labels})\s$", before, re.I))


def long_digits(text: str, language: Language) -> str:
    """More digits than a number can be said in, or than any amount has without marks: one by one."""
    text = re.sub(r"(?<=ISBN )[\d-]{9,16}\d", lambda m: digits(m[0].replace("-", ""), language.tag), text)
    named = rf"(?<![\w.,])\d{{10,{LONGEST}}}(?<!000)(?![\w.,]*\d)"
    return re.sub(rf"\d{{{LONGEST + 1},}}|{named}", lambda match: f" {digits(match[0], language.tag)} ", text)


def ranges(text: str, language: Language) -> str:
    """10-15, 5 - 10, and what is left with a colon ("3:1"): "ten to fifteen"."""
    number = language.number

    def say(match: re.Match[str]) -> str:
        gender = gender_after(match.string, match.end(), language)
        if gender == "f" and language.base == "de":  # "ein bis zwei Stunden"
            gender = "m"
        low, high = say_number(match[1], language, gender), say_number(match[2], language, gender)
        joint = language.word("score to").strip() if ":" in match[0] else language.word("to")
        return f"{low} {joint} {high}"

    dash = rf"(?<![\w.,/-])({number})(?:{DASH}| {DASH} )({number})(?![\w/]|{DASH}\d)"
    colon = r"(?<![\w.,/:-])(\d{1,4}):(\d{1,3})(?![\w/:]|[.,]\d)"
    text = re.sub(dash, say, text)
    return re.sub(colon, say, text)


def ordinals(text: str, language: Language) -> str:
    """21st, 3º, 1er, XXe and the like, by the language's own endings."""
    text = language.own_rule("ordinals", text)
    if language.base not in ("en", "fr"):
        text = re.sub(r"(?<!\w)(\d{1,3})(?:st|nd|rd|th)(?!\w)", lambda m: ordinal(m[1], "en"), text)

    def say(match: re.Match[str]) -> str:
        mark = match[2].lower()
        feminine = mark in language.ordinal_feminine
        plural = "s" if mark.endswith("s") and language.base in ("fr", "es", "pt") and mark != "s" else ""
        words = ordinal(re.sub(r"\D", "", match[1]), language.tag, "f" if feminine else "m")
        if mark in language.ordinal_short:
            words = re.sub(r"(prim|terc)ero$", r"\1er", words)
        return words + plural

    return re.sub(language.ordinal, say, text)


def of_noun(language: Language, initial: str) -> str:
    """ " de", " di" or " d’" after a million of something; for "d’" the blank that follows is dropped later."""  # noqa: E501
    if language.base == "fr" and initial.lower() in "aeiouéèêâyh":
        return " d’"
    return f" {language.partitive}"


@lru_cache(maxsize=16)
def _plain(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    number = language.number
    return (
        re.compile(rf"(?<![\d\w])(?:(?<![\w.,'’)])({DASH})(?=\d)|(?<!\w)(\+)(?=\d))?(?<!\d[.,])({number})"),
        re.compile(r"\d{1,15}"),
    )


def plain(text: str, language: Language) -> str:
    """Every number that is left."""
    pattern, rest = _plain(language)

    def say(match: re.Match[str]) -> str:
        gender = "" if is_label(text, match.start(), language) else gender_after(text, match.end(), language)
        words = say_number(match[3], language, gender)
        if language.base == "es" and text.startswith(" mil ", match.end()):  # "veintiún mil personas"
            words = re.sub(r"veintiuna$", "veintiún", re.sub(r"\buna$", "un", words))
        if (
            gender
            and language.partitive
            and re.search(
                r"(?:mill[oó]n|mil[ih][oõã]\w*|bil[ih][oõã]\w*|trilh\w*|mill?iard[sio]?|miliard[io]|millions?|millones|billon\w*)$",
                words,
            )
        ):
            words += of_noun(language, text[match.end() : match.end() + 60].lstrip()[:1])
        if match[1]:
            words = f"{language.word('minus')} {words}"
        if match[2]:
            words = f"{language.word('plus')} {words}"
        after = text[match.end() : match.end() + 1]
        return words + (" " if after.isalpha() else "")

    text = re.sub(
        r"(?<![\w.])\.(\d{1,12})(?!\w)",
        lambda m: f"{language.word('point')} {digits(m[1], language.tag)}",
        text,
    )
    text = pattern.sub(say, text)
    return rest.sub(lambda m: f" {say_number(m[0], language)} ", text)
