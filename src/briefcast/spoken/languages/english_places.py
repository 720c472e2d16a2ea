"""American addresses and states, and the two readings of "St."."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcast.spoken.capitals import sentence_follows
from briefcast.spoken.language import Language, alternatives
from briefcast.spoken.models import model_number
from briefcast.spoken.numbers import digits
from briefcast.spoken.tables import pattern, read, words

_DATA = read("english_places")
_SAINTS, _NO_STREET, _STREETS = words(_DATA["saints"]), words(_DATA["no_street"]), pattern(_DATA["streets"])
_COMPASS, _COMPASS_PLACES = _DATA["compass"], pattern(_DATA["compass_places"])
_STATES, _SHORT_STATES = _DATA["states"], _DATA["short_states"]
_WORDS = words(_DATA["word_states"])
_HOUSE = re.compile(
    r"(?<![\w$€£.,:/-])\d{3,4}(?= (?:[NSEW]\.? )?"
    rf"(?:[A-Z][\w’']+ |\d{{1,3}}(?:st|nd|rd|th) ){{1,3}}(?:{_STREETS})(?!\w))"
)
_STATE = re.compile(
    rf"(?<=[a-z], )(?P<state>{'|'.join(_STATES)})(?: (?P<zip>\d{{5}})(?:-(?P<more>\d{{4}}))?)?"
    r"(?=[.,;:)]|$|\s\(|(?P<open> [A-Z]))"
)


_PARTIES = {"D": "Democrat", "I": "independent", "R": "Republican"}


@lru_cache(maxsize=4)
def _members(language: Language) -> tuple[re.Pattern[str], dict[str, str]]:
    """ "R-Ohio", "D-NY", "R-Ky.": party and state, and the state by how it is written."""
    names = set(_STATES.values())
    states = {name: name for name in names} | _STATES
    states |= {short: name for short, name in language.abbreviations.items() if name in names}
    states |= {f"{short}.": name for short, name in _SHORT_STATES.items()}
    return re.compile(rf"(?<![\w.-])(?P<party>[DIR])-(?P<state>{alternatives(states)})(?!\w)"), states


def places(text: str, language: Language) -> str:
    """House numbers, postal codes, states and saints."""
    members, states = _members(language)
    text = members.sub(lambda m: f"{_PARTIES[m['party']]} of {states[m['state']]}", text)
    text = re.sub(rf"(?<=[a-z], )({'|'.join(_SHORT_STATES)})\.(?!\w)", lambda m: _SHORT_STATES[m[1]], text)
    text = re.sub(
        rf"(?<![\w.])([NSEW])\. ?(?=\d{{1,3}}(?:st|nd|rd|th) |(?:{_COMPASS_PLACES})\b"
        rf"|(?:[A-Z][\w’']+ ){{1,2}}(?:{_STREETS})(?!\w))",
        lambda m: f"{_COMPASS[m[1]]} ",
        text,
    )
    text = re.sub(r"(?<=[a-z\d] )([A-Z][\w’]+) Dr\.(?=,| in | and | on | near |$)", r"\1 Drive", text)
    return _saints(_addresses(text, language), language)


def _saints(text: str, language: Language) -> str:
    """ "St." before a name: Saint, but Street behind the name of one ("Main St. Police said")."""

    def say(match: re.Match[str]) -> str:
        before = (match["before"] or "").strip()
        street = before[:1].isupper() or before[:1].isdigit()
        if not street or before in _NO_STREET or re.sub(r"[’']s?$", "", match["next"]) in _SAINTS:
            return f"{match['before'] or ''}Saint"
        return f"{match['before']}Street" + (
            "." if sentence_follows(text[match.end() : match.end() + 60], language) else ""
        )

    return re.sub(r"(?P<before>(?<!\w)[\w’'.]{1,24} )?\bSt\.?(?= (?P<next>[A-Z][\w’']+))", say, text)


def _addresses(text: str, language: Language) -> str:
    """House numbers in pairs, postal codes by digits, "CA" behind a city as the state."""

    def state(match: re.Match[str]) -> str:
        if match["open"] and match["state"] in _WORDS:
            return match[0]
        codes = (digits(part, language.tag) for part in (match["zip"], match["more"]) if part)
        return " ".join([_STATES[match["state"]], *codes])

    text = _HOUSE.sub(lambda m: model_number(m[0], language), text)
    text = _STATE.sub(state, text)
    return re.sub(r"(?<=[a-z], )(\d{5})(?=[.,;]|$)", lambda m: digits(m[1], language.tag), text)
