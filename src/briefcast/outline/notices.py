"""What surrounds an article: datelines, credits, and headings of lists of links."""

from __future__ import annotations

import re
from functools import cache

from briefcast.outline import languages
from briefcast.outline.languages.contract import Language
from briefcast.outline.said import headline_end, tokens_of

_UPPER = "A-ZÀ-ÖØ-Þ"
_AGENCIES = (
    r"(?:[A-Z]{2,10}(?:[/ -][A-Z][A-Za-z]{1,11})?|Reuters|Bloomberg|Xinhua|Kyodo"
    r"|dpa(?:/\w{2,9})?|ots|efe|ansa|afp|Europa Press|Agência Brasil|Lusa|Adnkronos|Agencias)"
)
_DATELINE = re.compile(
    rf"(?:[{_UPPER}][{_UPPER}.'’ /-]{{2,40}}(?:,\s?[\w.À-ÿ ]{{2,30}}){{0,3}}"
    rf"(?:\s?\([^)\n]{{2,40}}\))?\s?[-–—]{{1,2}}\s+"
    rf"|(?:[{_UPPER}][\w.'’-]{{1,20}}[ ,]{{1,2}}){{1,4}}(?:[\w.]{{1,10}} ){{0,4}}"
    rf"\({_AGENCIES}\)\s?[-–—:.]{{0,2}}\s*"
    rf"|\([A-Z]{{2,12}}(?: [{_UPPER}][a-z]+)?\)\s?(?:[-–—]{{1,2}}\s?)?)(?=[\"“„«‘'{_UPPER}\d])"
)
_CREDIT = re.compile(
    r"[(\[]?(?:(?:file |handout |stock )?"
    r"(?:photos?|photographs?|images?|pictures?|illustrations?|graphic|video)(?: credits?| courtesy| source)?"
    r"|photo(?:graphie|graphy)s?|fotos?|bild(?:er|quelle|nachweis)?|symbolbild"
    r"|cr[ée]dits?(?: photos?)?|credito|créditos?(?: da imagem)?|immagin[ei]|imagen(?:es)?|imagem|fotografía"
    r"|fotograf(?:ia|ie)|grafik|légende|caption|pie de foto|didascalia|legenda|archivfoto)"
    r"\s?(?:[:©|/]|\s(?:by|courtesy of)\s(?-i:(?=[A-Z])))",
    re.IGNORECASE,
)
_AGENCY = re.compile(
    r"\s[(\[]?(?:(?:[Pp]hoto|[Ii]mage|[Ff]oto|[Bb]ild|[Ii]magen|[Ii]magem|[Cc]rédit)s?(?: by|:|/)?\s)?"
    r"[^.!?()\[\]\n]{0,40}(?:/|\bvia )\s?(?:Getty(?: Images)?|Reuters|REUTERS|AFP|AP|EPA|EFE|dpa|ANSA|Alamy|"
    r"Shutterstock|Unsplash|iStock|Pexels|imago)(?: Images| Photo)?[)\]]?\.?\Z"
)
_LONGEST_CREDIT = 120


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the prose begins behind "CARACAS, Jan 5 (Reuters) - "; ``start`` if there is no dateline."""
    match = _DATELINE.match(text, start, min(end, start + 140))
    return match.end() if match else start


def credit_start(sentence: str) -> int:
    """Where a photo credit begins in ``sentence``: 0 if it is nothing else, -1 if there is none."""
    if len(sentence) <= _LONGEST_CREDIT and (_CREDIT.match(sentence) or _AGENCY.match(" " + sentence)):
        return 0
    return -1


def glued_credit_end(sentence: str, language: Language) -> int:
    """Where prose begins behind a photo credit without a stop: "Photo: Jane Doe The senator ..."; or 0."""
    match = _CREDIT.match(sentence)
    if not match or len(sentence) <= _LONGEST_CREDIT // 2:
        return 0
    end = headline_end(sentence, match.end(), language, frozenset())
    return end if end < len(sentence) and end <= _LONGEST_CREDIT else 0


@cache
def inline_notice(code: str) -> re.Pattern[str]:
    """A notice that runs into prose without a stop: "Advertisement The senator ..."."""
    language = languages.get(code)
    phrases = sorted(language.tails & language.boilerplate | {p for p in language.tails if "continue" in p})
    if not phrases:
        return re.compile(r"(?!)")
    any_phrase = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in reversed(phrases))
    return re.compile(rf"(?:(?i:{any_phrase}))\s+(?=[“\"{_UPPER}][\w’']*\s+[a-zà-ÿ])")


def is_ending(heading: str, language: Language) -> bool:
    """Whether under a heading nothing of the article follows: references, comments, a biography."""
    return " ".join(tokens_of(heading)) in language.endings


def is_tail_heading(heading: str, language: Language) -> bool:
    """Whether a heading announces a list of links instead of a section."""
    tokens = tokens_of(heading)
    if not tokens or len(tokens) > 8 or heading.endswith("?"):
        return False
    if " ".join(tokens) in language.tails:
        return True
    offering = language.consume | language.more | language.act | language.glance | language.urgent
    known = offering | language.media | language.reader | language.yours | language.here | language.stopwords
    known |= language.crowd | language.react | language.prepositions
    found = sum(token in offering or token in language.media for token in tokens)
    shown = any(token in language.more or token in language.media for token in tokens)
    asked = tokens[0] in language.act and not language.here.isdisjoint(tokens) and len(tokens) <= 4
    return ((found >= 2 and shown) or asked) and all(token in known for token in tokens)
