"""Amounts of money: "$1.5bn", "EUR 3.2 million", "£5.50", "10-15 Mio. Euro"."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcast.spoken.capitals import sentence_follows
from briefcast.spoken.figures import DASH, say_number, split_number, value_is_one
from briefcast.spoken.language import Currency, Language, alternatives
from briefcast.spoken.numbers import cardinal


@lru_cache(maxsize=16)
def _patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    number = language.number
    signs = [name for name in language.currencies if not (name[0].isalpha() or name[-1].isalpha())]
    begun = [name for name in language.currencies if name[0].isalpha() and not name[-1].isalpha()]
    ended = [name for name in language.currencies if name[-1].isalpha()]
    code = (
        rf"(?:(?<![^\W\d_])(?:{alternatives(begun)})|(?<!\w)(?:{alternatives(ended)})(?![^\W\d_])"
        rf"|{alternatives(signs)})"
    )
    scale = rf"(?:[ -]?(?:{alternatives(language.scales)})(?![^\W\d_]))"
    sign = rf"(?P<sign>(?<![\w.,)’'‐‑‒–—-])(?:{DASH}|\+))?"
    front = re.compile(
        rf"{sign}(?P<code>{code})\s?(?P<inner>{DASH})?(?P<low>{number})(?P<scale1>{scale})?"
        rf"(?:(?:\s?{DASH}\s?)(?:{code}\s?)?(?P<high>{number})(?P<scale2>{scale})?)?"
    )
    back = re.compile(
        rf"{sign}(?<![\d])(?<!\d[.,])(?P<low>{number})(?P<scale1>{scale})?"
        rf"(?:(?:\s?{DASH}\s?)(?P<high>{number})(?P<scale2>{scale})?)?[ -]?(?P<code>{code})"
    )
    return front, back


@lru_cache(maxsize=16)
def _signs(language: Language) -> tuple[str, ...]:
    return (
        tuple(name for name in language.currencies if not name[-1].isalpha()) if language.point == "." else ()
    )


def money(text: str, language: Language) -> str:
    """Amounts with a currency's symbol, code or abbreviation, before or after the number."""
    front, back = _patterns(language)
    text = (
        re.sub(rf"({alternatives(symbols)})\.(?=\d{{2}}(?!\d))", r"\g<1>0.", text)
        if (symbols := _signs(language))
        else text
    )
    text = front.sub(lambda match: _say(match, text, language), text)
    return back.sub(lambda match: _say(match, text, language), text)


@lru_cache(maxsize=16)
def _scaled_pattern(language: Language) -> re.Pattern[str]:
    short = [
        name
        for name in language.scales
        if len(name.rstrip(".")) <= 3 and name not in ("m", "t", "T", "tr", "mil", "mm", "MM", "b", "B")
    ]
    plural = rf"|[mM](?= (?:{language.counted_after_m})\b)"
    number = language.number
    return re.compile(
        rf"(?<![\w.,])(?P<low>{number})(?:\s?{DASH}\s?(?P<high>{number}))?(?P<scale>\s?(?:{alternatives(short)}{plural}))(?![^\W_])"
    )


def scaled(text: str, language: Language) -> str:
    """Numbers with a short scale and no currency: "1.5bn barrels", "3 mln di persone"."""

    def say(match: re.Match[str]) -> str:
        noun = language.scales[match["scale"].strip()]
        words = say_number(match["low"], language, noun.gender)
        if match["high"]:
            words += f" {language.word('to')} {say_number(match['high'], language, noun.gender)}"
        single = value_is_one(match["low"], language) and not match["high"]
        stop = match["scale"].endswith(".") and sentence_follows(
            text[match.end() : match.end() + 60], language
        )
        return f"{words} {noun.one if single else noun.many}{'.' if stop else ''}"

    return _scaled_pattern(language).sub(say, text)


_ROUND = frozenset(
    word
    for row in (
        "millón millones billón billones milhão milhões bilhão bilhões trilhão trilhões bilião biliões",
        "milione milioni miliardo miliardi million millions milliard milliards billion billions",
    )
    for word in row.split()
)
"""What a number ends in when its noun follows with "de"."""


def _say(match: re.Match[str], text: str, language: Language) -> str:
    group = match.groupdict()
    currency = language.currencies[group["code"]]
    scale1, scale2 = (_scale(group[name], language) for name in ("scale1", "scale2"))
    if group["high"] and scale1 is None and scale2 is None:
        ends = [_with_cents(group[name] or "", currency, language) for name in ("low", "high")]
        if all(ends):
            return _signed(f" {language.word('to')} ".join(ends), group, language) + _space_after(match, text)
    if group["high"]:
        low = _amount(group["low"], scale1, currency, language)
        high = _amount(group["high"], scale2, currency, language)
        told = f"{low} {language.word('to')} {high}"
        last, scale = group["high"], scale2
    else:
        last, scale = group["low"], scale1
        told = _with_cents(last, currency, language) if scale is None else ""
        if told:
            return _signed(told, group, language) + _space_after(match, text)
        told = _amount(last, scale, currency, language)
    single = value_is_one(last, language) and scale is None and not group["high"]
    adjective = _is_adjective(match, text, language)
    unit = currency.unit.one if single or adjective else currency.unit.many
    joint = " "
    if scale is None and language.partitive and told.split()[-1] in _ROUND:
        joint = f" {language.partitive} "
        if language.base == "fr" and unit[0] in "aeiouéyh":
            joint = " d’"
    if scale is not None and language.partitive and language.scales[scale].gender:
        joint = f" {language.partitive} "
        if language.base == "fr" and unit[0] in "aeiouéyh":
            joint = " d’"
    return _signed(f"{told}{joint}{unit}", group, language) + _space_after(match, text)


def _space_after(match: re.Match[str], text: str) -> str:
    return " " if text[match.end() : match.end() + 1].isalnum() else ""


def _signed(words: str, group: dict[str, str | None], language: Language) -> str:
    if group["sign"] == "+":
        return f"{language.word('plus')} {words}"
    return f"{language.word('minus')} {words}" if group["sign"] or group.get("inner") else words


def _scale(written: str | None, language: Language) -> str | None:
    return written.strip(" -") if written else None


def _amount(written: str, scale: str | None, currency: Currency, language: Language) -> str:
    if scale is None:
        return say_number(written, language, currency.unit.gender)
    noun = language.scales[scale]
    if not noun.gender and written.isdigit() and language.base != "en":  # "trois cent mille"
        return cardinal(f"{written}000", language.tag, currency.unit.gender)
    words = say_number(written, language, noun.gender)
    return f"{words} {noun.one if value_is_one(written, language) else noun.many}"


def _with_cents(written: str, currency: Currency, language: Language) -> str:
    """ "5.50" with both units; empty when there is no hundredth part to tell."""
    whole, fraction, _ = split_number(written, language)
    unit, cent = currency.unit, currency.cent
    front = f"{cardinal(whole, language.tag, unit.gender)} {unit.one if int(whole) == 1 else unit.many}"
    if fraction == "00":
        return front
    if len(fraction) != 2 or cent is None:
        return ""
    small = f"{cardinal(int(fraction), language.tag, cent.gender)} {cent.one if int(fraction) == 1 else cent.many}"  # noqa: E501
    if int(whole) == 0:
        return small
    if not language.word("cents named"):
        small = cardinal(int(fraction), language.tag)
    return " ".join(part for part in (front, language.word("cents and"), small) if part)


def _is_adjective(match: re.Match[str], text: str, language: Language) -> bool:
    """Whether the amount stands before its noun ("a $5 million grant")."""
    if not language.adjective_before:
        return False
    if re.match(r"-an?-[a-z]", text[match.end() : match.end() + 60]):
        return True
    after = re.match(r"[ -]([a-z][a-z-]+)", text[match.end() : match.end() + 30])
    if after is None or after[1] in language.adjective_not:
        return False
    if "-" in match[0].rstrip("-") and re.search(r"\d-[a-z]", match[0]):
        return True
    before = re.search(r"([\w’']+)\s$", text[: match.start()][-20:])
    if before and before[1].lower() in language.adjective_before:
        return True
    nouns = language.adjective_nouns
    following = re.match(r"[ -]([a-z-]+)(?: ([a-z-]+))?", text[match.end() : match.end() + 40])
    return following is not None and (following[1] in nouns or (following[2] or "") in nouns)
