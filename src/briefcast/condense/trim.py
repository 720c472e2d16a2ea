"""Shorter forms of a sentence: only what grammar allows to go, and nothing that changes what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcast.condense.language import Rules
from briefcast.types import Sentence, Span, written

_PARENTHESIS = re.compile(r"\s*\([^()]*\)")
_DASHES = re.compile(r"\s*[—–]\s?[^—–]+?\s?[—–](?=\s?\w)")
_QUOTES = re.compile(r"[\"“”„«»]|(?<!\w)['‘]|['’](?!\w)")
_TAIL = re.compile(r"[.!?…]+[\"”»)]*\s*$")
_LEAST_WORDS = 5
"""A trimmed sentence keeps at least this many words, and half of what it had."""


def trims(sentence: Sentence, text: str, rules: Rules) -> tuple[Sentence, ...]:
    """Grammatical shorter forms of a verbatim ``sentence`` of the article ``text``, longest first.

    Cuts asides in parentheses or dashes, clauses set off by commas that only add ("which ..."),
    and a second attribution. Never a negation, number, hedge, condition, quotation, or the
    only attribution. Every form's ``spans`` are what is left.
    """
    if sentence.trimmed or len(sentence.spans) != 1:
        return ()
    start, end = sentence.spans[0]
    raw = text[start:end]
    cuts = [cut for cut in _cuts(raw, rules) if not harm(raw, cut, rules)]
    forms: list[Sentence] = []
    for chosen in [[cut] for cut in cuts] + ([_apart(cuts)] if len(_apart(cuts)) > 1 else []):
        form = _without(sentence, text, [(start + a, start + b) for a, b in chosen])
        words = len(form.text.split())
        if words >= max(_LEAST_WORDS, len(sentence.text.split()) // 2):
            forms.append(form)
    return tuple(sorted(forms, key=lambda form: (-len(form.text), form.spans)))


def without_connective(sentence: Sentence, text: str, rules: Rules) -> Sentence | None:
    """``sentence`` without the connective that opens it; ``None`` if there is none to cut."""
    start, end = sentence.spans[0]
    raw = text[start:end]
    match = rules.connective.match(raw)
    if match is None or _QUOTES.search(match[0]) or len(raw[match.end() :].split()) < 3:
        return None
    return _without(sentence, text, [(start, start + match.end())])


def _without(sentence: Sentence, text: str, cuts: list[Span]) -> Sentence:
    spans: list[Span] = []
    for start, end in sentence.spans:
        at = start
        for cut_start, cut_end in sorted(cuts):
            if cut_start < end and cut_end > at:
                if cut_start > at:
                    spans.append((at, cut_start))
                at = min(cut_end, end)
        if at < end:
            spans.append((at, end))
    words = written(text, spans)
    words = words[:1].upper() + words[1:]
    if sentence.text.endswith(".") and words[-1:] not in ".!?…":
        words += "."
    return Sentence(tuple(spans), words, sentence.paragraph, sentence.kind, trimmed=True)


def _apart(cuts: list[Span]) -> list[Span]:
    taken: list[Span] = []
    for cut in sorted(cuts):
        if not taken or cut[0] >= taken[-1][1]:
            taken.append(cut)
    return taken


def _cuts(raw: str, rules: Rules) -> Iterator[Span]:
    for match in _PARENTHESIS.finditer(raw):
        if match.start() > 0 and re.match(r"[\s,.;:!?]", raw[match.end() :]):
            yield match.span()
    for match in _DASHES.finditer(raw):
        if raw[: match.start()].count(",") == 0 or rules.auxiliary.match(raw[match.end() :].lstrip()):
            yield match.span()
    yield from _clauses(raw, rules)
    tail = _TAIL.search(raw)
    stop = tail.start() if tail else len(raw)
    comma = raw.rfind(",", 0, stop)
    if comma > 0:
        last = raw[comma + 1 : stop].strip()
        said = rules.said_pronoun.match(last)
        if said and len(last.split()) <= 4 and rules.attribution.search(raw[:comma]):
            yield comma, stop


def _clauses(raw: str, rules: Rules) -> Iterator[Span]:
    tail = _TAIL.search(raw)
    stop = tail.start() if tail else len(raw)
    for match in rules.relative.finditer(raw):
        close = raw.find(",", match.end(), stop)
        if close < 0:
            if re.search(r"[;:—–(]", raw[match.start() : stop]) is None:
                yield match.start(), stop
            continue
        inside = raw[match.end() : close]
        after = raw[close + 1 : stop].lstrip()
        if re.search(r"[;:—–(]", inside) is None and rules.auxiliary.match(after):
            yield match.start(), close + 1


def harm(raw: str, cut: Span, rules: Rules) -> str:
    """What cutting ``raw[cut[0]:cut[1]]`` from a sentence would take away; empty: nothing that counts.

    One of number, quote, negation, hedge, condition, attribution.
    """
    gone, left = raw[cut[0] : cut[1]], raw[: cut[0]] + raw[cut[1] :]
    if re.search(r"\d", gone) or rules.number_word.search(gone):
        return "number"
    if _QUOTES.search(gone) or (_QUOTES.search(raw) and not _outside_quotes(raw, cut)):
        return "quote"
    if rules.negation.search(gone):
        return "negation"
    if rules.hedge.search(gone):
        return "hedge"
    if rules.condition.search(gone):
        return "condition"
    if rules.attribution.search(gone) and not rules.attribution.search(left):
        return "attribution"
    return ""


def _outside_quotes(raw: str, cut: Span) -> bool:
    opened = 0
    for mark in raw[: cut[0]]:
        if mark in "“„«":
            opened += 1
        elif mark in "”»":
            opened -= 1
        elif mark == '"':
            opened = 1 - opened if opened in {0, 1} else opened
    return opened == 0
