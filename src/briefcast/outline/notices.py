"""What surrounds an article: datelines before it, and headings of lists of links after it."""

from __future__ import annotations

import re

from briefcast.outline.languages.contract import Language
from briefcast.outline.promos import tokens_of

_DATELINE = re.compile(
    r"(?:[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’ /-]{2,40}(?:,\s?[\w.À-ÿ ]{2,30}){0,3}(?:\s?\([^)\n]{2,40}\))?"
    r"|[A-ZÀ-ÖØ-Þ][\w.'’À-ÿ ]{2,30}(?:,\s?[\w.À-ÿ ]{2,30}){0,2}\s?\([A-Za-zÀ-ÿ/ .]{2,20}\))"
    r"\s?[-–—:]{1,2}\s+(?=\S)"
)


def dateline_end(text: str, start: int, end: int) -> int:
    """Where the prose begins behind "CARACAS, Jan 5 (Reuters) - "; ``start`` if there is no dateline."""
    match = _DATELINE.match(text, start, min(end, start + 140))
    return match.end() if match else start


def is_tail_heading(heading: str, language: Language) -> bool:
    """Whether a heading announces links, comments or a biography instead of a section."""
    tokens = tokens_of(heading)
    if not tokens or len(tokens) > 7:
        return False
    if " ".join(tokens) in language.tails:
        return True
    offering = language.consume | language.more | language.act
    known = offering | language.media | language.reader | language.here | language.stopwords | language.urgent
    found = sum(token in offering | language.media for token in tokens)
    return (
        found >= 2 and any(token in offering for token in tokens) and all(token in known for token in tokens)
    )
