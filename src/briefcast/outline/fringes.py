"""Whole blocks that surround an article, told by their form: bylines, dates, downloads, citations.

The readers of mark-up keep every paragraph and heading that a page has; these are no part of its prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefcast.outline.languages.contract import Language
from briefcast.outline.said import tokens_of
from briefcast.types import Block, BlockKind

_LONGEST = 200
"""Characters up to which a block can be one of these."""
_SHORT = 8
"""Words up to which a sentence whose colon nothing follows says nothing by itself."""
_BY = {"en": "by", "de": "von", "fr": "par", "it": "di|a cura di", "es": "por", "pt": "por"}
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'.-]*"
_JOINT = r"(?:,|\s(?:and|und|y|e|et|van|von|zu|de|del|della|di|der|da|dos|du|la|le|of|for|&|[|/–—-]))*"
_MONTH = (
    r"(?:jan|jän|ene|gen|feb|fév|mar|mär|mrz|apr|abr|avr|may|mai|mag|jun|juin|giu|jul|juil|lug|aug|ago|aoû|sep|set"
    r"|oct|okt|ott|out|nov|dec|dez|dic|déc)[a-zéûç]*\.?"
)
_DATE = (
    rf"(?:\d{{1,2}}[./]\s?\d{{1,2}}[./]\s?\d{{2,4}}|\d{{4}}-\d\d-\d\d"
    rf"|\d{{1,2}}(?:\.|st|nd|rd|th|er|º)?\s(?:de\s)?{_MONTH},?\s(?:de\s)?\d{{4}}"
    rf"|{_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}})"
)
_ANY_DATE = re.compile(_DATE, re.IGNORECASE)
_ONLY_DATE = re.compile(
    rf"[\W_]*(?:[^\W\d_]{{2,12}},?\s)?{_DATE}"
    r"(?:,?\s(?:um|at|às|à|alle|a las)?\s?\d{1,2}[:.h]\d\d(?:\sUhr)?)?[\W_]*",
    re.IGNORECASE,
)
_GLUED_DATE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}(?=[^\W\d_]{3})")
_SOURCE = re.compile(r"https?://\S+|www\.\S+|\([^()]{0,30}\bCC\b[^()]{0,30}\)|\bCC[- ]BY\S*", re.IGNORECASE)
_SIZE = re.compile(r"[(\[]?\b\d{1,5}(?:[.,]\d{1,2})?\s?(?:[KMG]i?B|[km]byte)\b[)\]]?", re.IGNORECASE)
_DOWNLOAD = re.compile(
    r"(?:(?:podcast|audio|video|pdf)[ -])?(?:downloads?|herunterladen|descargas?|téléchargements?)", re.I
)
_CITE = frozenset(
    {"cite", "citing", "citation", "zitieren", "zitiervorschlag", "zitierweise", "citer", "citar", "citare"}
)
_HANDLE = re.compile(r"@\w{2,30}\Z")
_PLACE_LINE = re.compile(rf"{_NAME}(?:[ /,]{{1,2}}{_NAME}){{0,4}}(?:\s?\([^()]{{2,30}}\))?\s?[-–—]{{1,2}}\Z")


def fringes_marked(text: str, blocks: Sequence[Block], language: Language) -> list[Block]:
    """``blocks``, where those that surround the article have become bylines or boilerplate.

    A date that is glued to the heading behind it is cut off the heading.
    """
    return list(_marked(text, blocks, language))


def _marked(text: str, blocks: Sequence[Block], language: Language) -> Iterator[Block]:
    by = _BY.get(language.code, "by")
    credit = re.compile(
        rf"(?i:{by})\s:?\s?{_NAME}(?:{_JOINT}\s{_NAME}){{1,7}}(?:,\s[^.!?,]{{2,40}})?(?<![.!?])\Z"
    )
    for block in blocks:
        spoken = block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.ITEM, BlockKind.QUOTE)
        if not spoken or block.end - block.start > _LONGEST:
            yield block
            continue
        line = text[block.start : block.end]
        heading = block.kind is BlockKind.HEADING
        if credit.match(line) or _ONLY_DATE.fullmatch(line) or (heading and _PLACE_LINE.match(line)):
            yield replace(block, kind=BlockKind.BYLINE, level=0)
        elif _is_technical(line, language):
            yield replace(block, kind=BlockKind.BOILERPLATE, level=0)
        elif heading and (date := _GLUED_DATE.match(line)):
            yield replace(block, start=block.start + date.end())
        else:
            yield block


def _is_technical(line: str, language: Language) -> bool:
    """Where to download, how to cite, a bare address with its date, a size of a file, a lone handle."""
    if _HANDLE.match(line):
        return True
    label = tokens_of(line.split(":")[0]) if ":" in line else []
    if len(label) <= 6 and not _CITE.isdisjoint(label):
        small = _CITE | language.stopwords | language.here | language.more | language.media | language.act
        if small.issuperset(label):
            return True
    bare = _SIZE.sub(" ", _SOURCE.sub(" ", line))
    if bare == line and not _DOWNLOAD.match(line):
        return False
    named = tokens_of(_ANY_DATE.sub(" ", bare))
    if bare != line and len(named) <= 3 and line[-1] not in "?!":
        return True
    return bool(_DOWNLOAD.match(line)) and (line.endswith(":") or len(named) <= 1) and len(named) <= 4


def says_nothing(sentence: str, *, alone: bool) -> bool:
    """Whether ``sentence`` has no word, or announces what does not follow: "There are two types: .".

    A number alone is an answer within a paragraph, and nothing where it is ``alone`` in one.
    """
    if re.search(r":\s?\.\Z", sentence) and len(tokens_of(sentence)) <= _SHORT:
        return True
    if re.search(r"[^\W\d_]{2}|[^\W\d_A-Za-z]", sentence):
        return False
    return alone or not any(char.isdigit() for char in sentence)
