"""Rules for what is measured: percentages, units, temperatures, coordinates, telephone numbers."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcast.spoken.figures import DASH, quantity, say_number, say_quantity, value_is_one
from briefcast.spoken.language import NOTHING, Language, Noun, alternatives
from briefcast.spoken.numbers import Gender, cardinal, digits


def percent(text: str, language: Language) -> str:
    """10%, 10-15 %, 5‰."""
    number = language.number
    if language.point == ".":
        text = re.sub(
            r"(?<![\w.])\.(\d{1,6})(?=\s?%)",
            lambda m: f"{language.word('point')} {digits(m[1], language.tag)}",
            text,
        )
        text = re.sub(r"(?<=[a-z])\s?%", f" {language.word('percent')}", text)
    text = re.sub(r"(?<=[ -]\d/\d)\s?%|(?<=[½⅓⅔¼¾⅛⅜⅝⅞])\s?%", f" {language.word('percent')}", text)
    text = re.sub(rf"({number})\s?%(\s?{DASH}\s?{number}\s?%)", r"\1\2", text)
    if language.base in ("de", "fr", "it"):
        text = re.sub(r"(?<![\d.,])(\d{1,3})\.(\d{1,2})(?=\s?%)", r"\1,\2", text)
    gender: Gender = "n" if language.base == "de" else ""

    def say(match: re.Match[str]) -> str:
        role = "percent" if match[2] == "%" else "per mille"
        return f"{say_quantity(match[1], language, gender)} {language.word(role)}{_gap(match)}"

    return re.sub(rf"({quantity(language)})[ -]?([%‰])", say, text)


def _gap(match: re.Match[str]) -> str:
    return " " if match.string[match.end() : match.end() + 1].isalnum() else ""


@lru_cache(maxsize=16)
def _unit_patterns(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    rates = alternatives(language.rates)
    units = alternatives(language.units)
    per = alternatives(language.per_words)
    end = r"(?![\w²³/]|[’']\w|\.\w)"
    pattern = rf"({quantity(language)})(\s?-?)({rates}|{units})((?:/(?:{units}|{per})){{0,2}}){end}"
    alone = [name for name in (*language.rates, *language.units) if "/" in name or name[-1] in "²³"]
    per_one = rf"(?<=\b{language.word('per')} )(?:{alternatives(_unmistakable(language))})"
    bare = rf"(?<![\w/])({alternatives(alone)}|{per_one})(?![\w²³])"
    return re.compile(pattern), re.compile(bare)


def units(text: str, language: Language) -> str:
    """A number with a unit of measure, or with one unit per another."""
    text = re.sub(r"(?<=\d)\s?[x×]\s?(?=\d)", f" {language.word('by')} ", text)
    text = re.sub(r"(?<=[^\W\d_])\.?\s/\s(?=(?:h|km²|m³|m²|s)(?!\w))", "/", text)
    text = _coordinates(text, language)
    text = _feet_inches(text, language)
    amounts, bare = _unit_patterns(language)

    def say(match: re.Match[str]) -> str:
        written, _, name, per = match.groups()
        if _no_unit(match, language):
            return match[0]
        noun = language.rates.get(name) or language.units[name]
        words = say_quantity(written, language, noun.gender)
        one = bool(re.fullmatch(language.number, written)) and value_is_one(written, language)
        unit = noun.one if one or _adjective(match, language) else noun.many
        return " ".join([words, unit, *(_after_slash(name, language) for name in per.split("/")[1:])])

    text = amounts.sub(say, text)
    text = _after_words(language).sub(
        lambda match: match[1] + (language.rates.get(match[2]) or language.units[match[2]]).many, text
    )
    pattern, told = _per_after_words(language)
    text = pattern.sub(lambda match: f"{match[1]} {told[match[2]]}", text)
    return bare.sub(lambda match: _alone(match, language), text)


def _alone(match: re.Match[str], language: Language) -> str:
    """A unit without a number: "in km²", "per km²"."""
    noun = language.rates.get(match[1]) or language.units[match[1]]
    before = match.string[: match.start()].rstrip()
    return noun.one if re.search(rf"(?<!\w){language.word('per')}$", before) else noun.many


@lru_cache(maxsize=16)
def _after_words(language: Language) -> re.Pattern[str]:
    """A unit behind a number that is a word already: "1.5 million kg", "2 millones de km"."""
    scales = {form for scale in language.scales.values() for form in scale[:2]}
    names = alternatives([*_unmistakable(language), *(["t"] if language.point == "," else [])])
    of = rf" (?:{language.partitive} )?" if language.partitive else " "
    return re.compile(rf"\b((?:{alternatives([*scales, *language.halves])}){of})({names})(?![\w²³])")


def _unmistakable(language: Language) -> list[str]:
    """Units that are no other word where no number stands before them."""
    others = ("in", "min", "bar", "cal", "in.", "px", "pp", "MP", "inch", "ch", "pt", "mi", "ha", "ms", "hp")
    return [name for name in (*language.units, *language.rates) if len(name) > 1 and name not in others]


def _after_slash(name: str, language: Language) -> str:
    """ "/day", "/person", "/km": per day, per person, per kilometer."""
    word = language.per_words.get(name)
    if word is None:
        return _per(language.units[name], language)
    return word if re.search(r"\W", word) else f"{language.word('per')} {word}"


@lru_cache(maxsize=16)
def _per_after_words(language: Language) -> tuple[re.Pattern[str], dict[str, str]]:
    """ "/kg", "/mo" behind money and other words ("tonnes/day"), and what each is a piece of."""
    names = {form for currency in language.currencies.values() for form in currency.unit[:2]}
    measured = ("kg", "g", "t", "l", "L", "kWh", "MWh", "km", "m²", "km²", "m³", "ha", "h", "min")
    behind = [*(name for name in measured if name in language.units), *language.per_words]
    told = {name: _after_slash(name, language) for name in behind}
    long = alternatives([name for name in told if len(name) > 1])
    return re.compile(
        rf"\b({alternatives(names)}(?=/(?:{alternatives(told)}))|[^\W\d_]{{3,}}(?=/(?:{long})))"
        rf"/({alternatives(told)})(?![\w²³])"
    ), told


def _per(noun: Noun, language: Language) -> str:
    joint = language.word("per f") if noun.gender == "f" and language.word("per f") else language.word("per")
    return f"{joint}{noun.one}" if joint.endswith(("’", "'")) else f"{joint} {noun.one}"


def _no_unit(match: re.Match[str], language: Language) -> bool:
    """Letters that follow a number without being its unit ("in 5 A ...", "2026 in")."""
    _, gap, name, _per = match.groups()
    if name in "°º" and match[1] == "1" and language.ordinal != NOTHING:
        return True
    if (
        name in "°º"
        and language.base in ("es", "it", "pt")
        and re.match(r"\s[^\W\d_]{3,}", match.string[match.end() :][:5])
    ):
        return True
    if name in language.close_units and gap:
        return True
    if re.match(language.no_unit, match.string[match.start(3) :]):
        return True
    if name in language.units_not_before:
        return bool(re.match(r"[- ]?\d", match.string[match.end() : match.end() + 3]))
    return False


def _adjective(match: re.Match[str], language: Language) -> bool:
    if not language.adjective_before:
        return False
    if match[2] == "-" and match[3] not in language.close_units:
        return True
    after = re.match(r"[ -]([A-Za-z][a-z-]+|[A-Z]{2,5}\b)", match.string[match.end() : match.end() + 30])
    if after is None or after[1] in language.adjective_not:
        return False
    if match[3] in language.close_units and len(match[3]) == 1:
        return False
    close = not match[2] and match[3] in language.adjective_units
    if match[2] == "-" or (close and re.fullmatch(r"(?!.*(?:ed|ing|ly|er)$)[a-z-]+", after[1])):
        return True
    if match[3] in language.rates and after[1] in language.adjective_nouns:
        return True
    if not after[1].islower():
        return False
    before = re.search(r"([\w’']+)\s$", match.string[: match.start()][-20:])
    return before is not None and before[1].lower() in language.adjective_before


def _feet_inches(text: str, language: Language) -> str:
    feet, inches = language.units.get("ft"), language.units.get("inch")
    if feet is None or inches is None:
        return text

    def say(match: re.Match[str]) -> str:
        parts = [f"{cardinal(match[1], language.tag)} {feet.one if match[1] == '1' else feet.many}"]
        if match[2]:
            parts.append(f"{say_number(match[2], language)} {inches.one if match[2] == '1' else inches.many}")
        return " ".join(parts)

    text = re.sub(
        r"(?<![\w.,])(\d{1,3})\s?(?:[’'′]|ft\.?)\s?(\d{1,2}(?:\.\d)?)\s?(?:[”\"″]|[’'′]{2}|in\b\.?(?! [a-z])|(?<=\d)in\b)",  # noqa: E501
        say,
        text,
    )
    text = re.sub(r"(?<![\w.,])([4-7])[’'′](\d|1[01])(?![\w’'])", say, text)
    text = re.sub(r"(?<![\w.,])(\d{1,5})()\s?′", say, text)

    def is_quote(match: re.Match[str]) -> bool:
        before = text[: match.start()]
        return before.count('"') % 2 == 1 or before.count("“") > before.count("”")

    return re.sub(
        r"(?<![\w.,“\"(])(\d{1,3}(?:\.\d{1,2})?)[-\s]?[”\"″](?=\s[A-Za-z]|[.,;]?$|[.,;]\s)(?![^\"]{0,200}\")",
        lambda m: (
            m[0]
            if is_quote(m)
            else f"{say_number(m[1], language)} {inches.one if m[1] == '1' or re.match(r' [A-Za-z]+', text[m.end() : m.end() + 60]) else inches.many}"  # noqa: E501
        ),
        text,
    )


def _coordinates(text: str, language: Language) -> str:
    degree = language.units["°"]
    compass = {"N": "north", "S": "south", "E": "east", "W": "west", "O": "west"}
    if language.base == "de":
        compass["O"] = "east"

    def say(match: re.Match[str]) -> str:
        parts = [
            f"{say_number(match[1], language, degree.gender)} {degree.one if match[1] == '1' else degree.many}"  # noqa: E501
        ]
        for number, role in ((match[2], "arc minutes"), (match[3], "arc seconds")):
            if number:
                parts.append(f"{say_number(number.lstrip('0') or '0', language)} {language.word(role)}")
        parts.append(language.word(compass[match[4]]))
        return " ".join(parts)

    number = language.number
    return re.sub(
        rf"(?<![\d.,])({number})\s?°\s?(?:(\d{{1,2}}(?:[.,]\d{{1,6}})?)\s?[′'’]\s?)?(?:(\d{{1,2}}(?:[.,]\d{{1,6}})?)\s?(?:[″\"”]|'')\s?)?([NSEWO])\b",
        say,
        text,
    )


def phones(text: str, language: Language) -> str:
    """Telephone numbers, digit by digit with a pause between groups."""

    def say(written: str) -> str:
        plus = f"{language.word('plus')} " if written.startswith("+") else ""
        pairs = language.base == "fr" and not plus
        groups = re.findall(r"\d+", written)
        told = (cardinal(g, "fr") if pairs and g[0] != "0" else digits(g, language.tag) for g in groups)
        return plus + ", ".join(told)

    def alone(match: re.Match[str]) -> str:
        return say(match[0]) if sum(map(str.isdigit, match[0])) >= 7 else match[0]

    called = r"(?i:\b(?:tel|tél|telefon[oe]?|teléfono|téléphone|telephone|phone|fax)\b\.?:?\s)"
    text = re.sub(
        rf"({called})(?!\d{{1,3}}(?:\.\d{{3}})+(?!\d))(\(?\d[\d() /.-]{{4,18}}\d)(?!\d)",
        lambda m: m[1] + say(m[2]),
        text,
    )
    patterns = [
        r"\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,5}(?![\d%])",
        r"(?<![\d.,$€£-])(?:\(\d{3}\)[\s-]?|\d{3}[-.])\d{3}[-.]\d{4}(?!\d)",
        r"(?<![\d.,$€£-])\d-\d{3}-\d{3}-\d{4}(?!\d)",
        r"(?<![\d.,$€£-])\d{3}-\d{4}(?![\d-])",
        *language.phones,
        *(
            (r"(?<![\d.,/:€$-])(?<!\d )0\d{1,4}(?:[ /-]\d{1,8}){1,4}(?!\d|[.,:/-]\d)",)
            if language.point == ","
            else ()
        ),
    ]
    for pattern in patterns:
        text = re.sub(pattern, alone, text)
    return text
