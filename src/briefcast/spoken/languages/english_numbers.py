"""Numbers that English says in their own way: batting averages and calibers, short numbers to call, codes."""

from __future__ import annotations

import re

from briefcast.spoken.language import Language
from briefcast.spoken.models import model_number
from briefcast.spoken.numbers import digits

_POINTLESS = re.compile(
    r"(?P<before>\b(?:an?|his|her|the|hit|hits|hitting|bat|bats|batted|batting|average of|slashed|slashing|"
    r"slugging|percentage of) )\.(?P<number>[1-9]\d\d)(?![\d%]|-point| (?:percent|per cent|points?)\b)"
)
_SHORT = r"(?:[2-9]11|988|999|112|119|111|101)"
_CALL = r"\b(?i:call(?:ed|s|ing)?|dial(?:l?ed|s|l?ing)?|ring|rang|phoned?|text(?:ed)?|NHS) "
_LINE = r" (?:calls?|callers?|operators?|dispatch|emergency|hotline|helpline|lifeline)\b"
_CALLED = re.compile(
    rf"(?P<before>{_CALL})(?P<number>{_SHORT})(?![\d%]|[.,:/-]\d)|(?<![\d.,$€£-])(?P<alone>{_SHORT})(?={_LINE})"
)
_CODE = re.compile(
    r"\b(?P<before>(?i:(?:zip|area|post|postal|dialling|dialing|access) ?code |zip )|PIN )"
    r"(?P<number>\d{3,6})(?![\d,.:/-]\d)"
)


_FREEWAY = re.compile(r"(?<![\d.,$€£-])(\d{3})(?= (?i:freeway|expressway|turnpike)\b)")


def designations(text: str, language: Language) -> str:
    """ "hit .312" is "three twelve", "a .357 Magnum" "three fifty-seven"; 911 and codes digit by digit."""
    text = _POINTLESS.sub(lambda m: m["before"] + model_number(m["number"], language), text)
    text = _FREEWAY.sub(lambda m: model_number(m[1], language), text)
    text = _CODE.sub(lambda m: m["before"] + digits(m["number"], language.tag), text)
    return _CALLED.sub(lambda m: (m["before"] or "") + digits(m["number"] or m["alone"], language.tag), text)
