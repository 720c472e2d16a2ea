"""Rules for abbreviations, titles and American addresses."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcast.spoken.capitals import sentence_follows
from briefcast.spoken.language import Language, alternatives
from briefcast.spoken.models import model_number
from briefcast.spoken.numbers import digits


@lru_cache(maxsize=16)
def _table(language: Language) -> tuple[re.Pattern[str], dict[str, str]]:
    """The abbreviations as a pattern and by written form; with a capital at a sentence's start, titles without."""  # noqa: E501
    table = {key[0].upper() + key[1:]: words for key, words in language.abbreviations.items() if len(key) > 3}
    if language.base in ("es", "fr", "it", "pt"):
        titles = {
            key[0].lower() + key[1:]: words for key, words in language.abbreviations.items() if len(key) > 2
        }
        table |= {key: words for key, words in titles.items() if key.endswith(".")}
    table |= language.abbreviations
    return re.compile(rf"(?<![\w.])({alternatives(table)})(?!\w)"), table


def abbreviations(text: str, language: Language) -> str:
    """Dr., Sen., approx., e.g., No. 5; the full stop stays where it ended the sentence."""
    for rule, words in language.extra.items():
        if rule.startswith("re:"):
            text = re.sub(rule[3:], words, text)

    if language.base == "en":
        text = _saints(_addresses(text, language), language)

    pattern, table = _table(language)

    before_digit = language.extra.get("before digit", "").split()
    before_name = language.extra.get("before name", "").split()

    def say(match: re.Match[str]) -> str:
        words, after = table[match[1]], text[match.end() : match.end() + 3]
        if match[1].lower() in before_digit and not re.match(r"\s?[\dIVX]", after):
            return match[0]
        if match[1] in before_name and not re.match(r"\s?[^\W\d_a-zäöüß]", after):
            return match[0]
        stop = match[1].endswith(".") and words and sentence_follows(text[match.end() :], language)
        return words + ("." if stop else "")

    return pattern.sub(say, text)


def _saints(text: str, language: Language) -> str:
    """ "St." before a name: Saint, but Street behind the name of one ("Main St. Police said")."""

    def say(match: re.Match[str]) -> str:
        before = (match["before"] or "").strip()
        street = bool(before) and (before[0].isupper() or before[0].isdigit())
        if before in (
            "Lake",
            "Mount",
            "Mt.",
            "Fort",
            "Port",
            "Sault",
            "Hotel",
            "Cape",
            "Saint",
            "The",
            "At",
            "In",
        ):
            street = False
        if not street or re.sub(r"[’']s?$", "", match["next"]) in language.extra["saints"].split():
            return f"{match['before'] or ''}Saint"
        return f"{match['before']}Street" + ("." if sentence_follows(text[match.end() :], language) else "")

    return re.sub(r"(?P<before>(?<!\w)[\w’'.]+ )?\bSt\.?(?= (?P<next>[A-Z][\w’']+))", say, text)


_STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California", "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware",  # noqa: E501
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois", "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky",  # noqa: E501
    "LA": "Louisiana", "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan", "MN": "Minnesota", "MS": "Mississippi",  # noqa: E501
    "MO": "Missouri", "MT": "Montana", "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey", "NM": "New Mexico",  # noqa: E501
    "NY": "New York", "NC": "North Carolina", "ND": "North Dakota", "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania",  # noqa: E501
    "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee", "TX": "Texas", "UT": "Utah", "VT": "Vermont",  # noqa: E501
    "VA": "Virginia", "WA": "Washington", "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}  # fmt: skip


def _addresses(text: str, language: Language) -> str:
    """House numbers in pairs, postal codes by digits, "CA" behind a city as the state."""
    streets = language.extra["streets"]
    text = re.sub(
        rf"(?<![\w$€£.,:/-])(\d{{3,4}})(?= (?:[NSEW]\.? )?(?:[A-Z][\w’']+ |\d{{1,3}}(?:st|nd|rd|th) ){{1,3}}(?:{streets})(?!\w))",  # noqa: E501
        lambda m: model_number(m[1], language),
        text,
    )
    text = re.sub(
        rf"(?<=[a-z], )({'|'.join(_STATES)})(?: (\d{{5}})(?:-(\d{{4}}))?)?(?=[.,;:)]|$|\s\()",
        lambda m: " ".join([_STATES[m[1]], *(digits(part, "en") for part in (m[2], m[3]) if part)]),
        text,
    )
    return re.sub(r"(?<=[a-z], )(\d{5})(?=[.,;]|$)", lambda m: digits(m[1], "en"), text)
