"""Rules for letters with digits: F-35B, COVID-19, H5N1, A320, 5G, COP28, Boeing 737."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcast.spoken.capitals import pronounceable
from briefcast.spoken.language import LOWER, UPPER, Language, alternatives
from briefcast.spoken.numbers import cardinal, digits


def designations(text: str, language: Language) -> str:
    """Models that begin with a letter, before their digits could be taken for an amount: F-35B, COP28, 747."""  # noqa: E501
    codes = frozenset(language.currencies) - {"COP", "MAD", "DH", "DA"}

    def say(match: re.Match[str]) -> str:
        letters = re.match(r"[^\W\d_]+", match[0])
        return (
            match[0]
            if letters is None
            or match[0] in language.units
            or letters[0] in codes
            or letters[0] in language.month_forms
            else _say_model(match[0], language)
        )

    return _MODEL.sub(say, _plain_designations(text, language))


def _plain_designations(text: str, language: Language) -> str:
    text = language.own_rule("designations", text)
    text = re.sub(r"([₀-₉]+)", lambda m: m[1].translate(_SUBSCRIPTS), text)
    text = re.sub(
        rf"(?<![\w.])([{UPPER}]{{1,3}})(\d{{1,2}}\.\d)(?![\w.])",
        lambda m: f"{' '.join(m[1])} {model_number(m[2], language)}",
        text,
    )
    if language.before_plural:
        text = _plural_numbers(language).sub(
            lambda m: f"{m[1]} {_plural(model_number(m[2], language))}", text
        )
    text = re.sub(
        r"(?<![\w.,$£€-])(7[0-8]7)-(\d{1,3})([A-Z]{0,2})(?!\w)",
        lambda m: " ".join([model_number(m[1], language), model_number(m[2], language), *m[3]]),
        text,
    )
    text = re.sub(
        r"(?<![\w.,$£€-])(7[0-8]7)(?=s\b| (?i:max|dreamliner|jets?|jetliners?|jumbo|freighter|airliner)\b)",
        lambda m: model_number(m[1], language),
        text,
    )
    if not language.designated:
        return text
    text = re.sub(
        rf"(?<![\w.])([{UPPER}][{LOWER}]+ )([2-9])s(?!\w)",
        lambda m: m[1] + _plural(cardinal(m[2], language.tag)),
        text,
    )
    return re.sub(
        rf"\b({alternatives(language.designated)})([ -])(\d{{3,4}})(s?)(?![\d%]|[.,:]\d| [a-z]+ (?:ago|later))",  # noqa: E501
        lambda m: (
            f"{'' if m[2] == '-' and m[4] else m[1] + ' '}{model_number(m[3], language)}{'s' if m[4] else ''}"
        ),
        text,
    )


@lru_cache(maxsize=16)
def _plural_numbers(language: Language) -> re.Pattern[str]:
    """ "the 414s", but neither "the 1990s" nor "in 10s"."""
    return re.compile(
        rf"(?i:\b({alternatives(language.before_plural)}))[ -](?!\d\d{{0,2}}0s)(\d{{2,4}})s(?!\w)"
    )


def models(text: str, language: Language) -> str:
    """Digits with letters that are left: 5G, MP3, CO2."""
    return _ANY_MODEL.sub(lambda m: _say_model(m[0], language) if _is_model(m[0]) else m[0], text)


_TAIL = rf"(?:[-‑–][{UPPER}{LOWER}\d]{{1,12}}(?:\.\d{{1,2}})?){{0,2}}(?![\w/]|[.,]\d)"
_ANY_MODEL = re.compile(
    rf"(?<![\w.,@#/$€£:])(?=[\w.-]{{0,12}}[{UPPER}])(?=[\w-]{{0,12}}\d)[{UPPER}{LOWER}\d]{{1,12}}{_TAIL}"
)
_MODEL = re.compile(
    rf"(?<![\w.,@#/$€£:-])(?=[{UPPER}][{UPPER}{LOWER}]{{0,7}}[-‑–]?\d)[{UPPER}][{UPPER}{LOWER}\d]{{0,12}}{_TAIL}"
)


def _say_model(word: str, language: Language) -> str:
    if re.fullmatch(r"\d{1,3}-[^\W\d_]+", word) or sum(c.isdigit() for c in word) > 8:
        return word
    parts = re.findall(rf"[{UPPER}]+(?![{LOWER}])|[^\W\d_]+|\d+(?:\.\d+)?", word)
    told: list[str] = []
    for index, part in enumerate(parts):
        after_digits = index > 0 and parts[index - 1][0].isdigit()
        if part[0].isdigit():
            told.append(model_number(part, language))
        elif part == "s" and after_digits and language.base == "en":
            told[-1] = _plural(told[-1])
        elif (part.isupper() and len(part) <= 3 and part not in language.said_as_word) or (
            part.isupper() and not pronounceable(part)
        ):
            told.append(" ".join(part))
        else:
            told.append(part)
    return " ".join(told)


_SUBSCRIPTS = str.maketrans("₀₁₂₃₄₅₆₇₈₉", "0123456789")


def _is_model(word: str) -> bool:
    """At least one digit next to (or hyphened to) a capital or a mixed token such as "iPhone15"."""
    if not re.search(r"\d", word):
        return False
    if re.fullmatch(rf"\d{{1,15}}-[{UPPER}]?[{LOWER}]+(?:-[{LOWER}]+)?|\d+(?:st|nd|rd|th)(?:-\w+)*", word):
        return False
    return bool(re.search(rf"[{UPPER}]", word))


def model_number(part: str, language: Language) -> str:
    if "." in part:
        whole, _, rest = part.partition(".")
        return f"{cardinal(whole, language.tag)} {language.word('point')} {digits(rest, language.tag)}"
    if part.startswith("0"):
        return digits(part, language.tag)
    if language.base == "en" and len(part) == 3 and not part.endswith("00"):
        tail = part[1:]
        told = digits(tail, "en").replace("zero", "oh", 1) if tail[0] == "0" else cardinal(tail, "en")
        return f"{cardinal(part[0], 'en')} {told}"
    if language.base == "en" and len(part) == 4 and not part.endswith("000"):
        head, tail = part[:2], part[2:]
        if tail == "00":
            return f"{cardinal(head, 'en')} hundred"
        return f"{cardinal(head, 'en')} {digits(tail, 'en').replace('zero', 'oh') if tail[0] == '0' else cardinal(tail, 'en')}"  # noqa: E501
    return cardinal(part, language.tag) if len(part) <= 4 else digits(part, language.tag)


def _plural(words: str) -> str:
    if words.endswith("y"):
        return words[:-1] + "ies"
    return words + ("es" if words.endswith(("x", "s")) else "s")
