"""Rules for names: abbreviations and titles, Roman numerals, models, acronyms, words in capitals."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcast.spoken.language import Language, alternatives
from briefcast.spoken.numbers import cardinal, digits, ordinal

_UPPER = "A-ZÀ-ÖØ-ÞŸŒ"
_LOWER = "a-zß-öø-ÿœ"


def sentence_follows(after: str, language: Language) -> bool:
    """Whether a full stop before ``after`` (also) ended a sentence."""
    if not after.strip(" \t\n”\"’')"):
        return True
    following = re.match(r"[”\"’')]*\s+[“\"‘'(]?([^\W\d_]+)", after)
    return following is not None and following[1] in language.sentence_starters


@lru_cache(maxsize=16)
def _abbreviation_pattern(language: Language) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.])({alternatives(language.abbreviations)})(?!\w)")


def abbreviations(text: str, language: Language) -> str:
    """Dr., Sen., approx., e.g., No. 5; the full stop stays where it ended the sentence."""
    for pattern, words in language.extra.items():
        if pattern.startswith("re:"):
            text = re.sub(pattern[3:], words, text)

    if language.base == "en":
        text = _addresses(text, language)

    def say(match: re.Match[str]) -> str:
        words = language.abbreviations[match[1]]
        final = match[1].endswith(".") and words and not text[match.end() :].strip(" \t\n”\"’')")
        return words + ("." if final else "")

    return _abbreviation_pattern(language).sub(say, text)


_STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware",
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky",
    "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi",
    "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico",
    "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania",
    "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont",
    "VA": "Virginia", "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip


def _addresses(text: str, language: Language) -> str:
    """House numbers in pairs, postal codes by digits, "CA" behind a city as the state."""
    streets = language.extra["streets"]
    text = re.sub(
        rf"(?<![\w$€£.,:/-])(\d{{3,4}})(?= (?:[NSEW]\.? )?(?:[A-Z][\w’']+ |\d{{1,3}}(?:st|nd|rd|th) ){{1,3}}(?:{streets})(?!\w))",
        lambda m: _model_number(m[1], language),
        text,
    )
    text = re.sub(
        rf"(?<=[a-z], )({'|'.join(_STATES)})(?: (\d{{5}})(?:-(\d{{4}}))?)?(?=[.,;:)]|$|\s\()",
        lambda m: " ".join([_STATES[m[1]], *(digits(part, "en") for part in (m[2], m[3]) if part)]),
        text,
    )
    return re.sub(r"(?<=[a-z], )(\d{5})(?=[.,;]|$)", lambda m: digits(m[1], "en"), text)


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
    regnal = alternatives(language.regnal) or "(?!)"
    titles = alternatives(language.regnal_titles) or "(?!)"
    numbered = alternatives(language.numbered) or "(?!)"
    return (
        re.compile(
            rf"(?<!\w)(?P<lead>(?:{numbered})\s)(?P<n>{numeral})(?:(?P<joint>\s?[-–—]\s?|\s\w{{1,3}}\s)(?P<n2>{numeral}))?(?![\w.]\w|\w)"
        ),
        re.compile(
            rf"(?<!\w)(?P<lead>(?:(?P<title>{titles})\s)?(?P<name>{regnal})\s)(?P<n>{numeral})(?!\w)(?P<dot>\.?)"
        ),
        re.compile(
            rf"(?<!\w)(?P<lead>(?P<title>{titles})\s(?P<name>[{_UPPER}][{_LOWER}]+)\s)(?P<n>{numeral})(?!\w)(?P<dot>\.?)"
        ),
    )


def romans(text: str, language: Language) -> str:
    """World War II, Elizabeth II, Chapter IV; never the pronoun I or a lone letter."""
    numbered, regnal, titled = _roman_patterns(language)

    def chapter(match: re.Match[str]) -> str:
        told = cardinal(roman_value(match["n"]), language.tag) if roman_value(match["n"]) else match["n"]
        if match["n2"]:
            joint = match["joint"].strip()
            joint = language.word("to") if joint in "-–—" else joint
            told = f"{told} {joint} {cardinal(roman_value(match['n2']), language.tag)}"
        return match["lead"] + told

    def ruler(match: re.Match[str]) -> str:
        value = roman_value(match["n"])
        alone = len(match["n"]) == 1
        if alone and match["n"] != "I" and match["n"] not in "VX":
            return match[0]
        if (
            alone
            and not match.groupdict().get("title")
            and not re.match(
                rf"$|[.,;:)’'\"”]|\s(?:{language.extra.get('after ruler', '(?!)')})\b",
                text[match.end() :][:16],
            )
        ):
            return match[0]
        dot = match["dot"]
        if language.base == "de" and dot:
            dot = "" if text[match.end() :].strip() else "."
        return match["lead"] + say_regnal(value, match["name"], language, text[: match.start()]) + dot

    text = regnal.sub(ruler, text)
    text = titled.sub(ruler, text)
    text = numbered.sub(chapter, text)
    for pattern, kind in (("century", "century"), ("roman ordinal", "ordinal")):
        if language.extra.get(pattern):
            text = re.sub(language.extra[pattern], lambda m, kind=kind: _century(m, language, kind), text)  # type: ignore[misc]

    def other(match: re.Match[str]) -> str:
        value = roman_value(match["n"])
        if value < 2 or value > 99:
            return match[0]
        if (
            match["first"]
            and value <= 5
            and match["first"].strip() in language.extra.get("first names", "").split()
        ):
            return match["first"] + match["lead"] + say_regnal(value, match["lead"].strip(), language, "")
        return (match["first"] or "") + match["lead"] + cardinal(value, language.tag)

    numeral = r"(?=[IVXL]{2})(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
    return re.sub(
        rf"(?<!\w)(?P<first>[{_UPPER}][{_LOWER}]+\.?\s)?(?P<lead>[{_UPPER}][{_LOWER}.’]+,?\s)(?P<n>{numeral})(?![\w&]|-\w)",
        other,
        text,
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
    start, end = match.span("n")
    tail = match.end("mark") if match.groupdict().get("mark") else end
    offset = match.start()
    return match[0][: start - offset] + words + match[0][tail - offset :]


def say_regnal(value: int, name: str, language: Language, before: str) -> str:
    """The number of a ruler: "the Second", "quatorze", "sexto", "der Vierzehnte"."""
    base = language.base
    feminine = name.split()[-1] in language.extra.get("queens", "").split()
    if base == "en":
        return f"the {ordinal(value, 'en').title()}"
    if base == "de":
        return _german_regnal(value, feminine, before)
    if base == "fr":
        return ("première" if feminine else "premier") if value == 1 else cardinal(value, "fr")
    if base == "it":
        return ordinal(value, "it", "f" if feminine else "m")
    if value > 10:
        return cardinal(value, language.tag)
    return ordinal(value, language.tag, "f" if feminine else "m")


def _german_regnal(value: int, feminine: bool, before: str) -> str:
    word = ordinal(value, "de")
    word = word[0].upper() + word[1:]
    preposition = re.search(r"(\w+)\s(?:\w+\s)?$", " " + before[-30:])
    previous = preposition[1].lower() if preposition else ""
    if previous in ("von", "mit", "unter", "bei", "nach", "zu", "dem", "seit", "vom", "zum"):
        return f"{'der' if feminine else 'dem'} {word}n"
    if previous in ("des",):
        return f"des {word}n"
    return f"{'die' if feminine else 'der'} {word}"


def designations(text: str, language: Language) -> str:
    """Models that begin with a letter, before their digits could be taken for an amount: F-35B, COP28, 747."""
    codes = frozenset(language.currencies) - {"COP", "MAD", "DH", "DA"}

    def say(match: re.Match[str]) -> str:
        letters = re.match(r"[^\W\d_]+", match[0])
        return (
            match[0]
            if letters is None or letters[0] in codes or letters[0] in language.month_forms
            else _say_model(match[0], language)
        )

    return _MODEL.sub(say, _plain_designations(text, language))


def _plain_designations(text: str, language: Language) -> str:
    text = re.sub(r"([₀-₉]+)", lambda m: m[1].translate(_SUBSCRIPTS), text)
    text = re.sub(
        rf"(?<![\w.])([{_UPPER}]{{2,3}})(\d{{1,2}}\.\d)(?![\w.])",
        lambda m: f"{' '.join(m[1])} {_model_number(m[2], language)}",
        text,
    )
    if not language.extra.get("designated"):
        return text
    return re.sub(
        rf"\b({alternatives(language.extra['designated'].split())})([ -])(\d{{3,4}})(s?)(?![\d%]|[.,:]\d| [a-z]+ (?:ago|later))",
        lambda m: (
            f"{'' if m[2] == '-' and m[4] else m[1] + ' '}{_model_number(m[3], language)}{'s' if m[4] else ''}"
        ),
        text,
    )


def models(text: str, language: Language) -> str:
    """Digits with letters that are left: 5G, MP3, CO2."""
    return _ANY_MODEL.sub(lambda m: _say_model(m[0], language) if _is_model(m[0]) else m[0], text)


_TAIL = rf"(?:[-‑–][{_UPPER}{_LOWER}\d]{{1,12}}(?:\.\d{{1,2}})?){{0,2}}(?![\w/]|[.,]\d)"
_ANY_MODEL = re.compile(
    rf"(?<![\w.,@#/$€£:])(?=[\w.-]{{0,12}}[{_UPPER}])(?=[\w-]{{0,12}}\d)[{_UPPER}{_LOWER}\d]{{1,12}}{_TAIL}"
)
_MODEL = re.compile(
    rf"(?<![\w.,@#/$€£:-])(?=[{_UPPER}][{_UPPER}{_LOWER}]{{0,7}}[-‑–]?\d)[{_UPPER}][{_UPPER}{_LOWER}\d]{{0,12}}{_TAIL}"
)


def _say_model(word: str, language: Language) -> str:
    if re.fullmatch(r"\d{1,3}-[^\W\d_]+", word) or sum(c.isdigit() for c in word) > 8:
        return word
    parts = re.findall(rf"[{_UPPER}]+(?![{_LOWER}])|[^\W\d_]+|\d+(?:\.\d+)?", word)
    told: list[str] = []
    for index, part in enumerate(parts):
        after_digits = index > 0 and parts[index - 1][0].isdigit()
        if part[0].isdigit():
            told.append(_model_number(part, language))
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
    if re.fullmatch(rf"\d{{1,15}}-[{_UPPER}]?[{_LOWER}]+(?:-[{_LOWER}]+)?|\d+(?:st|nd|rd|th)(?:-\w+)*", word):
        return False
    return bool(re.search(rf"[{_UPPER}]", word))


def _model_number(part: str, language: Language) -> str:
    if "." in part:
        whole, _, rest = part.partition(".")
        return f"{cardinal(whole, language.tag)} {language.word('point')} {digits(rest, language.tag)}"
    if part.startswith("0"):
        return digits(part, language.tag)
    if language.base == "en" and len(part) == 3 and not part.endswith("00"):
        tail = part[1:]
        return f"{cardinal(part[0], 'en')} {digits(tail, 'en') if tail[0] == '0' else cardinal(tail, 'en')}"
    if language.base == "en" and len(part) == 4 and not part.endswith("000"):
        head, tail = part[:2], part[2:]
        if tail == "00":
            return f"{cardinal(head, 'en')} hundred"
        return f"{cardinal(head, 'en')} {digits(tail, 'en').replace('zero', 'oh') if tail[0] == '0' else cardinal(tail, 'en')}"
    return cardinal(part, language.tag) if len(part) <= 4 else digits(part, language.tag)


def _plural(words: str) -> str:
    if words.endswith("y"):
        return words[:-1] + "ies"
    return words + ("es" if words.endswith(("x", "s")) else "s")


def headlines(text: str, language: Language) -> str:
    """A text all in capitals becomes ordinary writing, known acronyms left alone."""
    letters = [c for c in text if c.isalpha()]
    known = language.said_as_word | _spelled(language)
    words = [
        w for w in re.findall(r"(?<![\w-])[^\W\d_]{2,}+(?![\d&]|-\d)", text) if w not in known or len(w) < 3
    ]
    if (
        len(words) >= 3
        and any(len(w) > 3 for w in words)
        and sum(c.isupper() for c in letters) > 0.9 * len(letters)
    ):
        seen: list[str] = []

        def lower(match: re.Match[str]) -> str:
            word = match[0]
            first = not seen
            seen.append(word)
            if word in known and word not in language.capital_words and word not in ("IT", "WHO"):
                return word
            if (
                roman_value(word)
                and len(word) > 1
                and word not in ("MIX", "DI", "MI", "MD", "LI", "VI", "CD", "DC")
            ):
                return word
            if len(word) == 1 and word == "I" and language.base == "en":
                return word
            return word.capitalize() if first or word.lower() in language.month_forms else word.lower()

        return re.sub(r"(?<![\w.&])[^\W\d_]++(?:[’'][^\W\d_]++)?(?![.\d&]\w|-?\d)", lower, text)

    def emphasis(match: re.Match[str]) -> str:
        word = match[0]
        known = word in language.said_as_word or word in _spelled(language)
        if known or not (len(word) >= 5 or word in language.capital_words):
            return word
        if roman_value(word):
            return word
        if word not in language.capital_words and not (_long_word(word) and pronounceable(word + "A")):
            return word
        start = not text[: match.start()].strip("“\"'‘( ") or re.search(
            r"[.!?:]\s*[“\"'‘(]*$", text[: match.start()][-6:]
        )
        return word.capitalize() if start else word.lower()

    return re.sub(rf"(?<![\w.&@#/-])[{_UPPER}]{{2,}}+(?![\w&]|\.\w|[-’']\w)", emphasis, text)


@lru_cache(maxsize=16)
def _spelled(language: Language) -> frozenset[str]:
    return frozenset(language.extra.get("spelled", "").split())


_VOWELS = "AEIOUYÀÁÂÃÄÈÉÊËÌÍÎÏÒÓÔÕÖÙÚÛÜ"


def pronounceable(word: str) -> bool:
    """Whether capitals could be a word: vowels and consonants alternate well enough."""
    vowels = sum(c in _VOWELS for c in word)
    if vowels == 0 or vowels == len(word):
        return False
    shape = "".join("v" if c in _VOWELS else "c" for c in word)
    return (
        "cccc" not in shape
        and "vvvv" not in shape
        and not re.match(r"ccc(?!$)", shape)
        and vowels >= len(word) / 4
    )


def _long_word(word: str) -> bool:
    """Five capitals and more with a vowel are a word, unless they are known to be spelled."""
    return len(word) >= 5 and any(c in _VOWELS for c in word)


def acronyms(text: str, language: Language) -> str:
    """U.S., IMF, NATO, MPs, CEO's: letter by letter unless they are said as a word."""
    text = _dotted(text, language)

    def say(match: re.Match[str]) -> str:
        word, tail = match[1], match[2] or ""
        if word in language.said_as_word:
            return match[0]
        if word in language.extra.get("respelled", {}):
            return language.extra["respelled"][word] + tail  # type: ignore[index]
        if word in language.capital_words and not tail:
            return match[0]
        if word not in _spelled(language) and len(word) >= 4 and (pronounceable(word) or _long_word(word)):
            return match[0]
        if roman_value(word) > 1 and word not in _spelled(language) and len(word) > 2:
            return match[0]
        return " ".join(word) + tail

    text = re.sub(
        rf"(?<![\w.])([{_UPPER}])&([{_UPPER}])(?!\w)", lambda m: f"{m[1]} {language.word('and')} {m[2]}", text
    )
    text = re.sub(
        rf"(?<![\w.])([{_UPPER}]{{2,3}})&([{_UPPER}]{{1,2}})(?!\w)",
        lambda m: f"{' '.join(m[1])} {language.word('and')} {' '.join(m[2])}",
        text,
    )
    return re.sub(rf"(?<![\w])([{_UPPER}]{{2,12}})(s(?![\w])|[’']s(?!\w))?(?!\w)", say, text)


def _dotted(text: str, language: Language) -> str:
    def say(match: re.Match[str]) -> str:
        letters = re.findall(r"[^\W\d_]", match[1])
        tail = match[2] or ""
        after = text[match.end() :]
        stop = "." if match[1].endswith(".") and not tail and sentence_follows(after, language) else ""
        upper = match[1].replace(".", "").replace(" ", "")
        if upper in language.said_as_word:
            return upper + tail + stop
        return " ".join(letters) + tail + stop

    text = re.sub(
        rf"(?<![\w.])((?:[{_UPPER}]\.){{2,8}}[{_UPPER}]?(?!\w)|(?:[{_UPPER}]\.){{1,8}}[{_UPPER}](?![\w.]))([’']s|s(?!\w))?",
        say,
        text,
    )
    text = re.sub(
        rf"(?<![\w.])([{_UPPER}])\. (?=(?:[{_UPPER}]\. )?[{_UPPER}][{_LOWER}]+)",
        lambda m: m[1] + " " if _initial(m, text, language) else m[0],
        text,
    )
    return text


def _initial(match: re.Match[str], text: str, language: Language) -> bool:
    """Whether "J. " is an initial: after a name or at the start, and no usual sentence start follows."""
    following = re.match(r"[^\W\d_]+", text[match.end() :])
    if following and following[0] in language.sentence_starters:
        return False
    before = re.search(
        rf"(?:^|[“\"(]|[{_UPPER}][\w’-]*\.?\s|[a-z,;:]\s|[.!?]\s)$", text[: match.start()][-20:]
    )
    return before is not None
