"""Which sentences cannot stand alone: openings that point back, quotations that run on, lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from briefcast.condense.language import Rules
from briefcast.types import Sentence, SentenceKind

_OPENING_QUOTES = "“„«"
_CLOSING_QUOTES = "”»"
_SPEECH = re.compile(r"^[\"“„«'‘].*[\"”“»'’][.!?]?$", re.DOTALL)
_PHRASE = re.compile(r"[^,;:\"“”«»]{3,60},\s+")
_LONGEST_QUOTATION = 8
"""Sentences: an unclosed quotation mark binds no more than this."""


class Opening(Enum):
    """How the opening of a sentence stands to the sentence before it."""

    FREE = "free"
    CONNECTIVE = "connective"
    """Tied by a connective that can be trimmed."""
    LOOSE = "loose"
    """Probably takes up something told before ("the company", "..., he said")."""
    POINTING = "pointing"
    """Means nothing without what came before ("He", "This move")."""


def opening(text: str, rules: Rules) -> Opening:
    """How ``text`` begins.

    A connective in front of a pronoun is pointing: without the connective it still is. So is a
    pronoun after a short phrase and its comma ("According to Reuters, these ...").
    """
    connective = rules.connective.match(text)
    rest = text[connective.end() :] if connective else text
    if _points(rest, rules) or rules.definite.match(rest):
        return Opening.POINTING
    phrase = _PHRASE.match(rest)
    if phrase and _points(rest[phrase.end() :], rules):
        return Opening.POINTING
    if connective:
        return Opening.CONNECTIVE
    if rules.said_pronoun.search(text) or rules.demonstrative.search(text):
        return Opening.LOOSE
    return Opening.FREE


def _points(text: str, rules: Rules) -> bool:
    return bool(rules.pronoun.match(text)) and not rules.not_pointing.match(text)


def open_quotes(text: str) -> int:
    """Quotation marks opened minus closed; straight ones count as open when odd."""
    curly = sum(text.count(mark) for mark in _OPENING_QUOTES) - sum(
        text.count(mark) for mark in _CLOSING_QUOTES
    )
    if "„" in text:  # German closes with the mark that English opens with
        return text.count("„") - text.count("“") - text.count("”")
    return curly + text.count('"') % 2


def bind(sentences: Sequence[Sentence], rules: Rules) -> list[tuple[int, ...]]:
    """Groups of neighbouring sentences of one section that are spoken together or not at all.

    A quotation over several sentences is one group, so is an introduction that ends with a
    colon and what it introduces, and a bare quotation with the sentence that says whose it is.
    """
    groups: list[tuple[int, ...]] = []
    at = 0
    while at < len(sentences):
        end = at + 1
        if open_quotes(sentences[at].text) > 0:
            depth = open_quotes(sentences[at].text)
            until = at
            while depth > 0 and until + 1 < len(sentences) and until - at < _LONGEST_QUOTATION:
                until += 1
                more = open_quotes(sentences[until].text)
                depth = (
                    depth - 1
                    if more and '"' in sentences[until].text and "“" not in sentences[until].text
                    else depth + more
                )
            if depth <= 0:
                end = until + 1
        if sentences[end - 1].text.rstrip().endswith(":") and end < len(sentences):
            end += 1
        bare = _SPEECH.match(sentences[at].text) and not rules.attribution.search(sentences[at].text)
        if (bare or sentences[at].kind is SentenceKind.QUOTE) and at > 0 and not _introduced(sentences, at):
            if bare and end < len(sentences) and sentences[end].paragraph == sentences[at].paragraph:
                if rules.attribution.search(sentences[end].text) and len(sentences[end].text) < 80:
                    end += 1
                    groups.append(tuple(range(at, end)))
                    at = end
                    continue
            if groups and sentences[at - 1].paragraph >= sentences[at].paragraph - 1:
                groups[-1] += tuple(range(at, end))
                at = end
                continue
        groups.append(tuple(range(at, end)))
        at = end
    return groups


def _introduced(sentences: Sequence[Sentence], at: int) -> bool:
    return sentences[at - 1].text.rstrip().endswith(":")
