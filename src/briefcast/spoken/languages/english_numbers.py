"""Numbers that Americans say without their point: batting averages and calibers."""

from __future__ import annotations

import re

from briefcast.spoken.language import Language
from briefcast.spoken.models import model_number

_POINTLESS = re.compile(
    r"(?P<before>\b(?:an?|his|her|the|hit|hits|hitting|bat|bats|batted|batting|average of|slashed|slashing|"
    r"slugging|percentage of) )\.(?P<number>[1-9]\d\d)(?![\d%]|-point| (?:percent|per cent|points?)\b)"
)


def designations(text: str, language: Language) -> str:
    """ "hit .312" is "three twelve", "a .500 record" "five hundred", "a .357 Magnum" "three fifty-seven"."""
    return _POINTLESS.sub(lambda m: m["before"] + model_number(m["number"], language), text)
