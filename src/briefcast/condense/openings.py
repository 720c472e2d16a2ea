"""Which sentences cannot stand alone: openings that point back, quotations that run on, lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum

from briefcast.condense.language import Rules
from briefcast.condense.references import unquoted
from briefcast.condense.turns import label, without_label
from briefcast.condense.words import content, tokens
from briefcast.types import Sentence, SentenceKind

_SPEECH = re.compile(r"^[\"“„«'‘].*[\"”“»'’][.!?]?$", re.DOTALL)
_MARK = re.compile(r"[\"“”„«»]")
_CLOSES = re.compile(r"(?<=\S)[“\"](?!\w)")
_PHRASE = re.compile(r"[^,;:\"“”«»]{3,60},\s+")
_LONGEST_GROUP = 8
"""Sentences: an unclosed quotation mark binds no more than this."""
_ASKED_WORDS = 2
"""Content words of a question that can be understood by itself."""
_LONGEST_LIST = 25
"""Words: a longer list is not bound to its introduction whole, only its first item is."""


class Opening(Enum):
    """How the opening of a sentence stands to the sentence before it."""

    FREE = "free"
    CONNECTIVE = "connective"
    """Tied by a connective that can be trimmed."""
    LOOSE = "loose"
    """Probably takes up something told before ("Also the company ...")."""
    POINTING = "pointing"
    """Means nothing without what came before ("He", "This move")."""


def opening(text: str, rules: Rules) -> Opening:
    """How ``text`` begins.

    A connective in front of a pronoun is pointing: without the connective it still is. So is a
    pronoun after a short phrase and its comma ("According to Reuters, these ..."), and a question
    that hardly says what it asks about ("How so?").
    """
    if _asks_back(text, rules):
        return Opening.POINTING
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
    return Opening.FREE


def _points(text: str, rules: Rules) -> bool:
    return bool(rules.pronoun.match(text)) and not rules.not_pointing.match(text)


def bind(sentences: Sequence[Sentence], rules: Rules) -> list[tuple[int, ...]]:
    """Groups of neighbouring sentences of one section that are spoken together or not at all.

    A quotation over several sentences is one group, so is an introduction that ends with a
    colon and what it introduces, a question and the beginning of its answer, what an interviewer
    says before a short question and that question, a sentence and its torn-off rest, and a bare
    quotation with the sentence that says whose it is, a list with the sentence that says what it lists.
    """
    groups: list[tuple[int, ...]] = []
    at = 0
    while at < len(sentences):
        end = _explained_list(sentences, at, rules)
        if end > at:
            groups.append(tuple(range(at, end)))
            at = end
            continue
        end = _introduced(sentences, _quotation(sentences, at, rules), rules)
        said = " ".join(sentence.text for sentence in sentences[at:end])
        bare = bool(_SPEECH.match(said)) and not rules.attribution.search(unquoted(said))
        if bare and not _goes_on_quoting(sentences, at, rules) and _tells_speaker(sentences, end, rules):
            groups.append((*range(at, end), end))
            at = end + 1
            continue
        joined = bare or sentences[at].kind is SentenceKind.QUOTE or _torn_off(sentences, at)
        if groups and _asks_back(sentences[at].text, rules):
            joined = joined or bool(label(sentences[groups[-1][0]].text))
        if joined and groups and end - groups[-1][0] <= _LONGEST_GROUP:
            groups[-1] += tuple(range(at, end))
        else:
            groups.append(tuple(range(at, end)))
        at = end
    return groups


def stands(sentences: Sequence[Sentence], rules: Rules) -> bool:
    """Whether a group of :func:`bind` can be spoken at all: it is no fragment, introduces nothing
    that is missing, and every quotation in it is whole."""
    first, last = sentences[0].text, sentences[-1].text.rstrip()
    if last.endswith(":") or _is_question(last) or _is_fragment(first):
        return False
    depth = 0
    for number, sentence in enumerate(sentences):
        again = depth > 0 and sentence.paragraph != sentences[number - 1].paragraph
        depth = _depth(sentence.text, depth, rules, again=again)
        if depth < 0:
            break
    return depth == 0 or not rules.stopwords


def _is_fragment(text: str) -> bool:
    """Begins in lower case, as no sentence does; a name such as "iPhone" may."""
    head = text.lstrip("(\"“„«'‘ ")[:2]
    return head[:1].islower() and not head[1:].isupper()


def _is_question(text: str) -> bool:
    return text.rstrip().endswith("?")


def _asks_back(text: str, rules: Rules) -> bool:
    """Whether a question hardly says what it asks about."""
    return _is_question(text) and len(content(tokens(without_label(text)), rules)) < _ASKED_WORDS


def _torn_off(sentences: Sequence[Sentence], at: int) -> bool:
    """Whether sentence ``at`` is the rest of the one before it, parted by a stop that was none."""
    return (
        at > 0
        and sentences[at].paragraph == sentences[at - 1].paragraph
        and sentences[at].kind is SentenceKind.PROSE
        and _is_fragment(sentences[at].text)
    )


def _quotation(sentences: Sequence[Sentence], at: int, rules: Rules) -> int:
    """The end of the quotation that sentence ``at`` opens; the sentence's own end if it is closed."""
    depth = _depth(sentences[at].text, 0, rules)
    end = at + 1
    while depth > 0 and end < min(len(sentences), at + _LONGEST_GROUP):
        again = sentences[end].paragraph != sentences[end - 1].paragraph
        depth = _depth(sentences[end].text, depth, rules, again=again)
        end += 1
    return end if depth <= 0 else at + 1


def _depth(text: str, depth: int, rules: Rules, *, again: bool = False) -> int:
    """How many quotations are open after ``text``, if ``depth`` were before it; -1: one too few.

    Args:
        again: a quotation mark at the very start only says that the quotation goes on.
    """
    if not _MARK.search(text):
        return depth
    marks = list(_MARK.finditer(text))
    if again and marks and marks[0].start() == 0:
        marks = marks[1:]
    opening, closing = ("„»", "”«") if rules.language == "de" else ("„«", "”»")
    for mark in marks:
        if mark[0] in opening:
            depth += 1
        elif mark[0] in closing or (depth and mark[0] == '"') or _CLOSES.match(text, mark.start()):
            depth -= 1
        else:
            depth += 1
        if depth < 0:
            return -1
    return depth


def _introduced(sentences: Sequence[Sentence], end: int, rules: Rules) -> int:
    """``end``, moved behind what the sentence before it introduces or asks."""
    begin = end
    while end < len(sentences) and end - begin < _LONGEST_GROUP:
        last = sentences[end - 1]
        if not (last.text.rstrip().endswith(":") or _is_question(last.text)):
            break
        end = _quotation(sentences, end, rules)
        if last.text.rstrip().endswith(":") and sentences[end - 1].kind is SentenceKind.ITEM:
            end = _whole_list(sentences, end)
    return end


def _explained_list(sentences: Sequence[Sentence], at: int, rules: Rules) -> int:
    """The end of a list that begins ``at``, if the sentence behind it says what it lists; else ``at``."""
    if sentences[at].kind is not SentenceKind.ITEM or (at and sentences[at - 1].kind is SentenceKind.ITEM):
        return at
    end = _whole_list(sentences, at + 1)
    if end == len(sentences) or sentences[end].kind is SentenceKind.ITEM:
        return at
    return end + 1 if opening(sentences[end].text, rules) is Opening.POINTING else at


def _whole_list(sentences: Sequence[Sentence], end: int) -> int:
    """The end of the list whose first item stands before ``end``, if it is short enough to be told whole."""
    last = end
    while last < len(sentences) and sentences[last].kind is SentenceKind.ITEM:
        last += 1
    words = sum(sentence.text.count(" ") + 1 for sentence in sentences[end - 1 : last])
    return last if words <= _LONGEST_LIST and last - end < _LONGEST_GROUP else end


def _goes_on_quoting(sentences: Sequence[Sentence], at: int, rules: Rules) -> bool:
    """Whether the sentence before the quotation at ``at``, in its paragraph, quotes somebody already."""
    if at == 0 or sentences[at].paragraph != sentences[at - 1].paragraph:
        return False
    before = sentences[at - 1].text
    return bool(_MARK.search(before) and rules.attribution.search(unquoted(before)))


def _tells_speaker(sentences: Sequence[Sentence], at: int, rules: Rules) -> bool:
    """Whether sentence ``at`` only says who spoke the quotation before it."""
    if at >= len(sentences) or sentences[at].paragraph != sentences[at - 1].paragraph:
        return False
    text = sentences[at].text
    return len(text) < 80 and bool(rules.attribution.search(text)) and not _SPEECH.match(text)
