"""Rules for bare numbers: scores, fractions, ranges, years, decades, ordinals, versions, digits."""

from __future__ import annotations

import re
from functools import lru_cache
from math import gcd

from briefcast.spoken.language import Language, alternatives
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
    return rf"(?:{MINUS}|(?<![\w])[+±]\s?)?(?<![\d])(?<!\d[.,]){number}(?:\s?{DASH}\s?{number})?"


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
    named = rf"(?<![\w.,])\d{{10,{LONGEST}}}(?<!000)(?![\w.,]*\d)"
    return re.sub(rf"\d{{{LONGEST + 1},}}|{named}", lambda match: f" {digits(match[0], language.tag)} ", text)


@lru_cache(maxsize=16)
def _scores(language: Language) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    context, votes = language.score_words, language.vote_words
    pair = rf"(?<![\d.,$€£:/-])(?<!\d )\d{{1,3}}{DASH}\d{{1,3}}(?!\d|[.,:/%-]\d|%|\s?[€$£%]|{DASH})"
    return re.compile(pair), re.compile(rf"\b(?:{context})\b", re.I), re.compile(rf"\b(?:{votes})\b", re.I)


def scores(text: str, language: Language) -> str:
    """Results of games and votes: "3-1" after "won", "6-4, 6-3"."""
    pair, context, votes = _scores(language)
    sets = len(re.findall(r"\b(?:[67][-–][0-6]|[0-6][-–][67])\b", text)) >= 2

    def say(match: re.Match[str]) -> str:
        left, right = re.split(DASH, match[0])
        around = (
            text[max(0, match.start() - 60) : match.start()] + " | " + text[match.end() : match.end() + 24]
        )
        if int(left) > 199 or int(right) > 199:
            return match[0]
        if not context.search(around) and not (right == "0" and int(left) < 20):
            return match[0]
        if re.match(rf"\s?(?:{_not_score(language)})", text[match.end() :][:16]):
            return match[0]
        return _say_score(left, right, language, voted=bool(votes.search(around)), tennis=sets)

    if sets and context.search(text):
        text = re.sub(
            r"(?<![\w.,$-])([0-7])[-–]([0-7])(?![\w%-]|[.,]\d)",
            lambda m: _say_score(m[1], m[2], language, tennis=True),
            text,
        )
    text = pair.sub(say, text)
    if language.colon_scores:
        text = re.sub(
            r"(?<![\d:.])(\d{1,3}):(\d{1,2})(?![\d:]| Uhr|\.\d)",
            lambda m: (
                _say_score(m[1], m[2], language, voted=True)
                if len(m[2]) == 1
                or no_times(text)
                or context.search(text[max(0, m.start() - 60) : m.start()] + text[m.end() : m.end() + 24])
                else m[0]
            ),
            text,
        )
    return text


def no_times(text: str) -> bool:
    """Whether there is a pair with a colon that is no time of day, so that its neighbours are none either."""
    pairs = re.findall(r"(?<![\d:.])(\d{1,3}):(\d{2})(?![\d:])", text)
    return any(int(left) > 24 or int(right) > 59 for left, right in pairs)


@lru_cache(maxsize=16)
def _not_score(language: Language) -> str:
    forms = {form for noun in language.units.values() for form in noun[:2]}
    return (
        "|".join([alternatives([*language.units, *forms, *language.scales]), "%", language.count_words])
        + r")\b(?:"
    )


def _say_score(
    left: str, right: str, language: Language, *, voted: bool = False, tennis: bool = False
) -> str:
    big = max(int(left), int(right)) > 20
    nil = "" if voted or big else language.word("love" if tennis and language.word("love") else "nil")
    told = [nil if nil and int(part) == 0 else cardinal(int(part), language.tag) for part in (left, right)]
    joint = (
        language.word("score to") if voted or big or not language.word("score") else language.word("score")
    )
    return f"{told[0]}{joint}{told[1]}"


@lru_cache(maxsize=16)
def _verse(language: Language) -> re.Pattern[str]:
    book, more = alternatives(language.scriptures), alternatives(language.scales)
    verse = rf"(\d{{1,3}})[:.](\d{{1,3}})(?:\s?{DASH}\s?(\d{{1,3}}))?"
    return re.compile(rf"\b(?:([123]) )?({book}) {verse}(?![\d%]|[.,:]\d|\s?(?:{more})\b)")


def verses(text: str, language: Language) -> str:
    """Chapter and verse: "John 3:16", "Matthew 27.3-10"."""

    def say(match: re.Match[str]) -> str:
        chapter, verse, last = (cardinal(part, language.tag) if part else "" for part in match.groups()[2:])
        volume = f"{ordinal(match[1], language.tag).capitalize()} " if match[1] else ""
        return f"{volume}{match[2]} {chapter} {verse}" + (f" {language.word('to')} {last}" if last else "")

    return _verse(language).sub(say, text) if language.scriptures else text


def fractions(text: str, language: Language) -> str:
    """½, 3/4, 1 1/2, and the fixed sayings 24/7, 9/11."""
    for written, words in sorted(language.sayings.items()):
        text = re.sub(rf"(?<![\d/.,]){re.escape(written)}(?![\d/]|[.,]\d)", words, text)
    text = re.sub(
        r"(?:(\d)\s?)?([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒])",
        lambda m: (m[1] + " " if m[1] else "") + _VULGAR[m[2]],
        text,
    )

    def say(match: re.Match[str]) -> str:
        top, bottom = int(match[2]), int(match[3])
        if 0 < top <= bottom >= 5 and language.word("out of") and not match[1]:
            rated = re.search(rf"\b(?:{language.rating_words})\b[^.]{{0,20}}$", text[: match.start()][-36:])
            if top == bottom or (gcd(top, bottom) > 1 and bottom in (10, 20, 30, 100)) or rated:
                marks = (cardinal(number, language.tag) for number in (top, bottom))
                return f" {language.word('out of')} ".join(marks)
        words = language.fraction(top, bottom) if 0 < top < bottom else ""
        if not words:
            return match[0]
        if match[1]:
            whole = cardinal(match[1].strip(), language.tag)
            return language.mixed(int(match[1]), top, bottom) or f"{whole} {language.word('and')} {words}"
        return words

    return re.sub(r"(?<![\d/.,])(\d{1,4} )?(\d{1,2})/(\d{1,3})(?:(?:th|rd|nd)s?)?(?![\w/]|[.,]\d)", say, text)


_VULGAR = {
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5",  # noqa: E501
    "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8", "⅐": "1/7", "⅑": "1/9", "⅒": "1/10",  # noqa: E501
}  # fmt: skip


def versions(text: str, language: Language) -> str:
    """1.2.3 and the number after a product's name: "three point twelve"."""
    dot = language.word("version dot")

    def say(match: re.Match[str]) -> str:
        if "." in language.group and re.fullmatch(r"\d{1,3}(?:\.\d{3})+", match["v"]):
            return match[0]
        parts = match["v"].split(".")
        if len(parts) == 4 and max(map(len, parts)) == 3:
            return match["before"] + f" {language.word('dot')} ".join(
                digits(part, language.tag) for part in parts
            )
        return match["before"] + f" {dot} ".join(say_number(part, language) for part in parts)

    names = alternatives(("Python", "Java", "iOS", "Android", "Windows", "Linux", "Ubuntu", "Debian", "macOS", "Node", "PHP",  # noqa: E501
                          "Ruby", "Swift", "Django", "Kubernetes", "GPT", "Claude", "Gemini", "Llama", "Wi-Fi", "Bluetooth",  # noqa: E501
                          "USB", "HDMI", "HTTP", "TLS", "version", "Version", "versión", "versione", "versão"))  # fmt: skip  # noqa: E501
    text = re.sub(rf"(?P<before>\b(?:{names})[ -])v?(?P<v>\d{{1,4}}\.\d{{1,4}})(?![.,]?\d|\s?%)", say, text)
    text = re.sub(r"(?P<before>\b)[vV](?P<v>\d{1,4}(?:\.\d{1,4}){1,4})(?!\d)",
                  lambda m: language.word("version") + " " + say(m), text)  # fmt: skip
    return re.sub(
        r"(?P<before>(?<![\d.,]))(?P<v>\d{1,3}(?:\.\d{1,3}){3}|\d{1,2}\.\d{1,2}\.\d{1,2})(?![\d]|[.,]\d)",
        say,
        text,
    )


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
        if (
            gender
            and language.partitive
            and re.search(
                r"(?:mill[oó]n|mil[ih][oõã]\w*|bil[ih][oõã]\w*|trilh\w*|mill?iard[sio]?|miliard[io]|millions?|millones|billon\w*)$",
                words,
            )
        ):
            words += of_noun(language, text[match.end() :].lstrip()[:1])
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
