"""Labels before an offer: "Read also:", "In case you missed it:"."""

from __future__ import annotations

import re

from briefcast.outline.languages.contract import Language
from briefcast.outline.said import tokens_of

_LABEL = re.compile(r"\W{0,3}([^:|»>–—\n\"“”„«]{2,80}?)\s?(?::|\||»|>|\s[–—-]|--)(?=\s|\Z)\s*")


def label_of(text: str, language: Language) -> str:
    """The label that ``text`` begins with ("Read also:"), if one does."""
    match = _LABEL.match(text)
    if not match:
        return ""
    label = match[1].strip()
    tokens = tokens_of(label)
    if not tokens or len(tokens) > 11:
        return ""
    bare = " ".join(tokens)
    if bare in language.labels or (bare in language.pause and (" " in bare or label.isupper())):
        return label
    if not language.first_person.isdisjoint(tokens):
        return ""
    unknown = sum(token not in language.label_words for token in tokens)
    found = [token for token in tokens if token in language.offering or token in language.act]
    shows = not (language.consume | language.glance | language.react).isdisjoint(found)
    pointing = shows and not language.here.isdisjoint(tokens)
    if tokens[0] not in language.label_starts or unknown > (
        "," not in label and (len(found) >= 3 or (pointing and len(tokens) >= 4))
    ):
        return ""
    if not language.consume.isdisjoint(found) and (len(tokens) >= 2 or label.isupper()):
        return label
    dashed = text[match.end(1) : match.end()].strip() in {"-", "–", "—", "--"}
    urgent = len(tokens) <= 3 and not language.urgent.isdisjoint(found)
    liked = len(tokens) <= 5 and not language.react.isdisjoint(found)
    offered = (
        len(found) >= 2
        or urgent
        or pointing
        or liked
        or (found and not language.addressed.isdisjoint(tokens))
    )
    return label if offered and not dashed else ""


def offers(label: str, language: Language) -> bool:
    """Whether a label offers something to read, not only shouts: "Read also", not "Breaking"."""
    tokens = tokens_of(label)
    if " ".join(tokens) in language.labels - language.urgent:
        return True
    return any(token not in language.urgent for token in tokens if token in language.offering | language.act)


def has_label_form(text: str) -> bool:
    """Whether a few words and a mark stand before the rest of ``text``, whatever they say."""
    return bool(_LABEL.match(text))
