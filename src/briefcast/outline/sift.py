"""Promos and notices told from the article: sentences, parts of sentences, headings, and what follows them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefcast.outline.draft import Draft
from briefcast.outline.languages.contract import Language
from briefcast.outline.notices import credit_start, is_tail_heading
from briefcast.outline.promos import (
    ABSORBED_FROM,
    SPOKEN_BELOW,
    Habits,
    Place,
    Verdict,
    is_foreign_headline,
    judge,
    label_of,
)
from briefcast.outline.said import Said, headline_end, quotations, said
from briefcast.types import Block, BlockKind, Reason, Span

_EDGE = 3
"""Sentences at either end of an article that count as its edge."""
_ASIDE = re.compile(r"[(\[][^()\[\]\n]{8,200}[)\]]")
_PAIR = re.compile(r"(?=\b([^\W\d_a-z][\w’'-]*)[ \u00a0]([^\W\d_a-z][\w’'-]*))")
_LONG = 12
"""Words from which a sentence with a label may hold a headline and prose behind it."""


def sift(
    text: str, blocks: Sequence[Block], drafts: Sequence[Draft], rules: Language
) -> tuple[list[Draft], set[int]]:
    """The drafts, cut where a promo runs into prose, with ``reason`` set; and the headings to leave out."""
    names = _names(text)
    cut = [piece for draft in drafts for piece in _unlabelled(text, draft, rules)]
    sentences = _said(text, cut, rules)
    habits = _habits(text, blocks, cut, sentences, rules)
    cut = _judge_all(text, cut, sentences, habits, names)
    for draft in cut:
        if draft.reason is None:
            _cut_asides(text, draft, habits)
    headings = _headings(text, blocks, cut, habits)
    return cut, headings


def _names(text: str) -> frozenset[str]:
    """Pairs of capitalised words that stand in ``text`` more than once."""
    seen: set[str] = set()
    again: set[str] = set()
    for match in _PAIR.finditer(text[:400_000]):
        pair = f"{match[1]} {match[2]}"
        (again if pair in seen else seen).add(pair)
    return frozenset(again)


def _unlabelled(text: str, draft: Draft, rules: Language) -> Iterator[Draft]:
    """``draft``, cut before a label in its middle that no stop separates: "... growth Read also: ..."."""
    start, end = draft.span
    if draft.reason is None:
        for colon in re.finditer(r":\s", text[start + 8 : end]):
            at = start + 8 + colon.start()
            words = list(re.finditer(r"\S+", text[max(start + 8, at - 60) : at]))[-5:]
            offset = max(start + 8, at - 60)
            for word in words[:-1]:
                left = offset + word.start()
                if text[left].isupper() and text[left - 1].isspace() and label_of(text[left:end], rules):
                    yield from _halves(text, draft, left)
                    return
    yield draft


def _halves(text: str, draft: Draft, at: int) -> tuple[Draft, Draft]:
    start, end = draft.span
    left = at
    while left > start and text[left - 1].isspace():
        left -= 1
    return (
        Draft((start, left), draft.block, draft.kind, draft.first, False, draft.reason, draft.detail),
        Draft((at, end), draft.block, draft.kind, False, draft.last, draft.reason, draft.detail),
    )


def _said(text: str, drafts: Sequence[Draft], rules: Language) -> list[Said]:
    sentences: list[Said] = []
    at = 0
    while at < len(drafts):
        end = at
        while end < len(drafts) and drafts[end].block == drafts[at].block:
            end += 1
        quoted = quotations(text, drafts[at].span[0], drafts[end - 1].span[1])
        first = 0
        for draft in drafts[at:end]:
            while first < len(quoted) and quoted[first][1] <= draft.span[0]:
                first += 1
            last = first
            while last < len(quoted) and quoted[last][0] < draft.span[1]:
                last += 1
            sentences.append(said(text, draft.span, quoted[first:last], rules))
        at = end
    return sentences


def _habits(
    text: str, blocks: Sequence[Block], drafts: Sequence[Draft], sentences: Sequence[Said], rules: Language
) -> Habits:
    told = [one for one, draft in zip(sentences, drafts, strict=True) if draft.reason is None]
    headings = [text[block.start : block.end] for block in blocks if block.kind is BlockKind.TITLE]
    return Habits(told, headings, rules)


def _judge_all(
    text: str, drafts: Sequence[Draft], sentences: Sequence[Said], habits: Habits, names: frozenset[str]
) -> list[Draft]:
    judged: list[tuple[Draft, Verdict]] = []
    count = len(drafts)
    for index, (draft, sentence) in enumerate(zip(drafts, sentences, strict=True)):
        edge = count > 4 * _EDGE and (index < 1 or index >= count - _EDGE)
        place = Place(draft.last, draft.first and draft.last, edge)
        if draft.reason is not None:
            judged.append((draft, Verdict(0.0)))
            continue
        credit = credit_start(sentence.text)
        if credit == 0:
            draft.leave_out(Reason.CAPTION, "photo credit")
            judged.append((draft, Verdict(0.0)))
            continue
        if credit > 0:
            draft.cuts.append(((draft.span[0] + credit, draft.span[1]), Reason.CAPTION, "photo credit"))
        verdict = judge(sentence, place, habits)
        if verdict.score >= SPOKEN_BELOW and len(sentence.tokens) >= _LONG:
            judged += _without_prose(text, draft, sentence, verdict, place, habits, names)
        else:
            judged.append((draft, verdict))
    for draft, verdict in judged:
        if verdict.score >= SPOKEN_BELOW and not verdict.interjection:
            draft.leave_out(verdict.reason, _detail(verdict))
    _absorb(judged)
    return [draft for draft, _ in judged]


def _without_prose(
    text: str,
    draft: Draft,
    sentence: Said,
    verdict: Verdict,
    place: Place,
    habits: Habits,
    names: frozenset[str],
) -> list[tuple[Draft, Verdict]]:
    """A promo, and apart from it the prose that begins behind its headline without a stop between."""
    label = label_of(sentence.text, habits.language)
    begin = sentence.text.find(label) + len(label) + 1 if label else 0
    end = headline_end(sentence.text, begin, habits.language, names)
    if end >= len(sentence.text):
        return [(draft, verdict)]
    promo, prose = _halves(text, draft, draft.span[0] + end)
    rest = Said(sentence.text[end:], habits.language, sentence.unquoted[end:])
    return [(promo, verdict), (prose, judge(rest, place, habits))]


def _absorb(judged: Sequence[tuple[Draft, Verdict]]) -> None:
    """What scores a little goes with a promo beside it, in its paragraph or on the next line of its own."""
    for order in (judged, judged[::-1]):
        for (before, _), (draft, verdict) in pairwise(order):
            if draft.reason is not None or verdict.score < ABSORBED_FROM:
                continue
            if before.reason not in (Reason.PROMO, Reason.BOILERPLATE):
                continue
            beside = before.block == draft.block
            own_line = abs(before.block - draft.block) == 1 and draft.first and draft.last
            if beside or (own_line and verdict.score >= 2 * ABSORBED_FROM):
                draft.leave_out(before.reason, f"beside a promo; {_detail(verdict)}")


def _detail(verdict: Verdict) -> str:
    return f"{', '.join(verdict.cues)} (score {verdict.score:g})"


def _cut_asides(text: str, draft: Draft, habits: Habits) -> None:
    """Cut "(Read also: ...)" out of a sentence of the article."""
    start, end = draft.span
    for aside in _ASIDE.finditer(text, start, end):
        inner = aside[0][1:-1]
        label = label_of(inner, habits.language)
        if aside.start() > start and label and any(mark in inner for mark in ":|»>–—-"):
            left = aside.start()
            while left > start and text[left - 1].isspace():
                left -= 1
            draft.cuts.append(((left, aside.end()), Reason.PROMO, f"label “{label}” in brackets"))


def _headings(text: str, blocks: Sequence[Block], drafts: Sequence[Draft], habits: Habits) -> set[int]:
    """Indices of headings that are promos or begin lists of links; their blocks' drafts are left out."""
    rules = habits.language
    by_block: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_block.setdefault(draft.block, []).append(draft)
    out: set[int] = set()
    under = announced = False
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING:
            heading = text[block.start : block.end]
            verdict = judge(Said(heading, rules, heading), Place(True, False, False), habits)
            under = is_tail_heading(heading, rules)
            if under or announced or _is_promo(heading, verdict, habits):
                out.add(index)
            announced = announced and index not in out
        elif found := by_block.get(index):
            if under:
                for draft in found:
                    draft.leave_out(Reason.BOILERPLATE, "under a heading that is no part of the article")
            last = found[-1]
            announced = last.reason is Reason.PROMO and text[last.span[1] - 1] in ":?»>" and not under
        elif block.kind is not BlockKind.CAPTION:
            announced = False
    return out


def _is_promo(heading: str, verdict: Verdict, habits: Habits) -> bool:
    strong = any(cue.startswith(("label", "offers", "asks", "tells")) for cue in verdict.cues)
    return (verdict.score >= SPOKEN_BELOW + 2.0 and strong) or is_foreign_headline(heading, habits)


def quote_marks(text: str, span: Span) -> Iterator[Span]:
    """The ``>`` before each line of a quoted block within ``span``."""
    for match in re.finditer(r"(?<=\n)[ \t]*(?:>[ \t]?)+", text[span[0] : span[1]]):
        yield span[0] + match.start(), span[0] + match.end()
