"""Which sentences cannot stand alone: openings that point back, quotations that run on, lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from briefcast.condense.language import Rules
from briefcast.types import Sentence, SentenceKind

_SPEECH = re.compile(r"^[\"“„«'‘].*[\"”“»'’][.!?]?$", re.DOTALL)
_MARK = re.compile(r"[\"“”„«»]")
_PHRASE = re.compile(r"[^,;:\"“”«»]{3,60},\s+")
_LONGEST_GROUP = 8
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
    connective = None if rules.not_pointing.match(text) else rules.connective.match(text)
    rest = text[connective.end() :] if connective else text
    if _points(rest, rules) or rules.definite.match(rest):
        return Opening.POINTING
    phrase = _PHRASE.match(rest)
    if phrase and _points(rest[phrase.end() :], rules):
        return Opening.POINTING
    if connective:
        return Opening.CONNECTIVE
    if rules.tied.match(rest):  # German puts the verb, not a comma, behind its connectives
        return Opening.POINTING if rules.language == "de" else Opening.LOOSE
    if rules.said_pronoun.search(text) or rules.demonstrative.search(text):
        return Opening.LOOSE
    return Opening.FREE


def _points(text: str, rules: Rules) -> bool:
    return bool(rules.pronoun.match(text)) and not rules.not_pointing.match(text)


def bind(sentences: Sequence[Sentence], rules: Rules) -> list[tuple[int, ...]]:
    """Groups of neighbouring sentences of one section that are spoken together or not at all.

    A quotation over several sentences is one group, so is an introduction that ends with a
    colon and what it introduces, and a bare quotation with the sentence that says whose it is.
    """
    groups: list[tuple[int, ...]] = []
    at = 0
    while at < len(sentences):
        end = _introduced(sentences, _quotation(sentences, at))
        said = " ".join(sentence.text for sentence in sentences[at:end])
        bare = bool(_SPEECH.match(said)) and not rules.attribution.search(said)
        if bare and _tells_speaker(sentences, end, rules):
            groups.append((*range(at, end), end))
            at = end + 1
            continue
        quoted = bare or sentences[at].kind is SentenceKind.QUOTE
        if quoted and groups and end - groups[-1][0] <= _LONGEST_GROUP:
            groups[-1] += tuple(range(at, end))
        else:
            groups.append(tuple(range(at, end)))
        at = end
    return groups


def _quotation(sentences: Sequence[Sentence], at: int) -> int:
    """The end of the quotation that sentence ``at`` opens; the sentence's own end if it is closed."""
    depth = _depth(sentences[at].text, 0)
    end = at + 1
    while depth > 0 and end < min(len(sentences), at + _LONGEST_GROUP):
        depth = _depth(sentences[end].text, depth)
        end += 1
    return end if depth <= 0 else at + 1


def _depth(text: str, depth: int) -> int:
    """How many quotations are open after ``text``, if ``depth`` were before it."""
    if not _MARK.search(text):
        return depth
    german = "„" in text or (depth and "“" in text and "”" not in text and not text.startswith("“"))
    for mark in _MARK.findall(text):
        if mark in "„«" or (mark == "“" and not german):
            depth += 1
        elif mark in "”»" or (mark == "“" and german):
            depth = max(0, depth - 1)
        elif mark == '"':
            depth = depth - 1 if depth else 1
    return depth


def _introduced(sentences: Sequence[Sentence], end: int) -> int:
    while sentences[end - 1].text.rstrip().endswith(":") and end < len(sentences):
        end += 1
    return end


def _tells_speaker(sentences: Sequence[Sentence], at: int, rules: Rules) -> bool:
    """Whether sentence ``at`` only says who spoke the quotation before it."""
    if at >= len(sentences) or sentences[at].paragraph != sentences[at - 1].paragraph:
        return False
    text = sentences[at].text
    return len(text) < 80 and bool(rules.attribution.search(text)) and not _SPEECH.match(text)
