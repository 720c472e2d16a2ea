"""Promos and notices told from the article: sentences, parts of sentences, and headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefcast.outline.appeals import is_short_question
from briefcast.outline.cues import NEW_TOPIC, SPOKEN_BELOW
from briefcast.outline.draft import Draft
from briefcast.outline.habits import Habits, Place, topic_shift
from briefcast.outline.labels import label_of, offers
from briefcast.outline.languages.contract import Language
from briefcast.outline.notices import (
    credit_start,
    glued_credit_end,
    inline_notice,
    is_ending,
    is_tail_heading,
)
from briefcast.outline.promos import ABSORBED_FROM, CLEAN, Verdict, is_foreign_headline, judge
from briefcast.outline.said import (
    Said,
    begins_titled,
    has_headline_verbs,
    headline_end,
    headline_start,
    quotations,
    said,
    tokens_of,
)
from briefcast.types import Block, BlockKind, Reason, Span

_EDGE = 3
"""Sentences at either end of an article that count as its edge."""
_ASIDE = re.compile(r"[(\[][^()\[\]\n]{8,200}[)\]]")
_PAIR = re.compile(r"(?=\b([^\W\d_a-z][\w’'-]*)[ \u00a0]([^\W\d_a-z][\w’'-]*))")
_ASKED, _ANSWERED = 1.5, 1.5
"""Scores of a question to the reader and of what follows it, from which both are a promo together."""
_OTHER_TOPIC = 0.7
"""Share of words new to the article in what follows a colon, from which it is another article's headline."""
_SENTENCE, _LONG_SENTENCE = 5, 8
"""Words from which what ends with a full stop, or with another stop, is no link's text."""
_LONG = 12
"""Words from which a sentence with a label may hold a headline and prose behind it."""


_CALL = re.compile(r"[^.!?:]{3,50}[?!]\s+(?=\S)")
"""What calls for attention before another article's headline: "Have you seen this? ..."."""


def sift(
    text: str, blocks: Sequence[Block], drafts: Sequence[Draft], rules: Language
) -> tuple[list[Draft], set[int]]:
    """The drafts, cut where a promo runs into prose, with ``reason`` set; and the headings to leave out."""
    names = _names(text)
    cut = [piece for draft in drafts for piece in _unlabelled(text, draft, rules)]
    sentences = sentences_of(text, cut, rules)
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
    if _open(draft):
        if credit := glued_credit_end(text[start:end], rules):
            yield from halves(text, draft, start + credit)
            return
        if notice := inline_notice(rules.code).match(text, start, end):
            yield from halves(text, draft, notice.end())
            return
        for colon in re.finditer(r":\s", text[start + 8 : end]):
            at = start + 8 + colon.start()
            words = list(re.finditer(r"\S+", text[max(start + 8, at - 60) : at]))[-5:]
            offset = max(start + 8, at - 60)
            for word in words[:-1]:
                left = offset + word.start()
                verb = word[0].lower() in rules.consume | rules.more or not rules.noun_capitals
                if (
                    text[left].isupper()
                    and text[left - 1].isspace()
                    and verb
                    and label_of(text[left:end], rules)
                ):
                    yield from halves(text, draft, left)
                    return
    yield draft


def halves(text: str, draft: Draft, at: int) -> tuple[Draft, Draft]:
    start, end = draft.span
    left = at
    while left > start and text[left - 1].isspace():
        left -= 1
    return (
        Draft((start, left), draft.block, draft.kind, draft.first, False, draft.reason, draft.detail),
        Draft((at, end), draft.block, draft.kind, False, draft.last, draft.reason, draft.detail),
    )


def sentences_of(text: str, drafts: Sequence[Draft], rules: Language) -> list[Said]:
    """The words of each of ``drafts``; they stay with them."""
    at = 0
    while at < len(drafts):
        end = at
        while end < len(drafts) and drafts[end].block == drafts[at].block:
            end += 1
        unread = [draft for draft in drafts[at:end] if draft.said is None]
        quoted = quotations(text, drafts[at].span[0], drafts[end - 1].span[1]) if unread else []
        first = 0
        for draft in unread:
            while first < len(quoted) and quoted[first][1] <= draft.span[0]:
                first += 1
            last = first
            while last < len(quoted) and quoted[last][0] < draft.span[1]:
                last += 1
            draft.said = said(text, draft.span, quoted[first:last], rules)
        at = end
    return [draft.said for draft in drafts if draft.said is not None]


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
        announced = _points_on(text, judged, draft, habits.language)
        inside = bool(judged) and judged[-1][0].block == draft.block
        stopped = inside and judged[-1][1].interjection
        asked = inside and is_short_question(sentences[index - 1])
        place = Place(draft.last, draft.first and draft.last, edge, announced, stopped, asked)
        if draft.reason is not None or draft.stays:
            judged.append((draft, CLEAN))
            continue
        credit = credit_start(sentence.text)
        if credit == 0:
            draft.leave_out(Reason.CAPTION, "photo credit")
            judged.append((draft, CLEAN))
            continue
        if credit > 0:
            draft.cuts.append(((draft.span[0] + credit, draft.span[1]), Reason.CAPTION, "photo credit"))
        verdict = judge(sentence, place, habits)
        shown = headline_start(sentence.text)
        labelled = shown and begins_titled(sentence.text[shown:], habits.language)
        if (announced or labelled or label_of(sentence.text, habits.language)) and len(
            sentence.tokens
        ) >= _LONG:
            judged += _without_prose(text, draft, sentence, verdict, place, habits, names)
        else:
            judged.append((draft, verdict))
    for draft, verdict in judged:
        if verdict.score >= SPOKEN_BELOW and not verdict.interjection:
            draft.leave_out(verdict.reason, _detail(verdict))
    _absorb(text, judged)
    return [draft for draft, _ in judged]


def _points_on(text: str, judged: Sequence[tuple[Draft, Verdict]], draft: Draft, rules: Language) -> bool:
    """Whether the sentence before ``draft`` offers what comes next, and shows nothing itself."""
    if not judged or judged[-1][0].block != draft.block:
        return False
    before, verdict = judged[-1]
    asks = text[before.span[1] - 1] in "?:»>" and verdict.score >= _ASKED
    last = tokens_of(text[slice(*before.span)])[-1:]
    told = verdict.score >= SPOKEN_BELOW and not (rules.here | rules.more).isdisjoint(last)
    return (asks or told) and before.span[1] - before.span[0] <= 90 and not verdict.has_headline


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
    if place.announced and not label and not begins_titled(sentence.text, habits.language):
        return [(draft, verdict)]
    begin = sentence.text.find(label) + len(label) + 1 if label else headline_start(sentence.text)
    end = headline_end(sentence.text, begin, habits.language, names)
    head_words = tokens_of(sentence.text[begin:end])
    whole = len(head_words) >= 3 and head_words[-1] not in habits.language.stopwords
    if not whole or end >= len(sentence.text):
        return [(draft, verdict)]
    sure = place.announced or has_headline_verbs(sentence.text[begin:end], habits.language)
    if not label and topic_shift(head_words, habits) < (_OTHER_TOPIC if sure else NEW_TOPIC):
        return [(draft, verdict)]
    promo, prose = halves(text, draft, draft.span[0] + end)
    head = Said(sentence.text[:end].rstrip(), habits.language, sentence.unquoted[:end])
    rest = Said(sentence.text[end:], habits.language, sentence.unquoted[end:])
    verdict = judge(head, replace(place, ends_paragraph=True, alone=False), habits)
    if verdict.score < SPOKEN_BELOW:
        return [(draft, verdict)]
    return [(promo, verdict), (prose, judge(rest, replace(place, announced=False), habits))]


def _absorb(text: str, judged: Sequence[tuple[Draft, Verdict]]) -> None:
    """What scores a little goes with a promo beside it, in its paragraph or on the next line of its own."""
    for (draft, verdict), (after, following) in pairwise(judged):
        both = draft.reason is None and after.reason is None and draft.block == after.block
        asked = verdict.score >= _ASKED and text[draft.span[1] - 1] in "?:!" and not verdict.interjection
        if both and asked and after.last and following.score >= _ANSWERED:
            draft.leave_out(Reason.PROMO, _detail(verdict))
            after.leave_out(Reason.PROMO, _detail(following))
        elif _open(draft) and after.reason is Reason.PROMO and after.block == draft.block:
            asked_of = text[slice(*draft.span)]
            if asked_of.endswith("?") and asked_of.count(" ") <= 4 and not asked_of.startswith(("“", '"')):
                draft.leave_out(Reason.PROMO, "a question before a promo")
    for order in (judged, judged[::-1]):
        for (before, _), (draft, verdict) in pairwise(order):
            length = draft.span[1] - draft.span[0]
            if draft.reason is not None or verdict.score < (
                ABSORBED_FROM if length <= 110 else 2 * ABSORBED_FROM
            ):
                continue
            if before.reason not in (Reason.PROMO, Reason.BOILERPLATE):
                continue
            beside = before.block == draft.block
            own_line = abs(before.block - draft.block) == 1 and draft.first and draft.last
            if beside or (own_line and verdict.score >= 2 * ABSORBED_FROM):
                draft.leave_out(before.reason, f"beside a promo; {_detail(verdict)}")


def _open(draft: Draft) -> bool:
    return draft.reason is None and not draft.stays


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
    links = ended = announced = False
    for index, block in enumerate(blocks):
        found = by_block.get(index, [])
        if block.kind is BlockKind.HEADING:
            heading = text[block.start : block.end]
            verdict = judge(Said(heading, rules, heading), Place(True, False, False), habits)
            follows = blocks[index + 1].kind if index + 1 < len(blocks) else BlockKind.BOILERPLATE
            ended = is_ending(heading, rules) and index >= len(blocks) // 2
            linked = (
                links
                and follows is not BlockKind.PARAGRAPH
                and blocks[index - 1].kind is not BlockKind.PARAGRAPH
            )
            links = linked or is_tail_heading(heading, rules)
            if ended or links or announced or _is_promo(heading, verdict, habits):
                out.add(index)
            announced = False
        elif len(found) == 1 and _heads_links(text, found[0], rules):
            ended = is_ending(text[block.start : block.end], rules) and index >= len(blocks) // 2
            links = not ended
            found[0].leave_out(Reason.BOILERPLATE, "heading of what is left out")
        elif found:
            links = links and not any(_is_content(text, draft) for draft in found)
            if ended or links:
                for draft in filter(_open, found):
                    draft.leave_out(Reason.BOILERPLATE, "under a heading that is no part of the article")
            announced = not ended and _announces(text, found)
        elif block.kind is not BlockKind.CAPTION:
            announced = False
    return out


def _heads_links(text: str, draft: Draft, rules: Language) -> bool:
    """Whether a line that no prose follows is still a heading of links: "Related articles"."""
    line = text[slice(*draft.span)]
    if len(line) > 60 or line[-1] in ".!?":
        return False
    return is_ending(line, rules) or is_tail_heading(line, rules)


def _is_content(text: str, draft: Draft) -> bool:
    """Whether a sentence under "Related" belongs to the article after all: it is no link's text."""
    least = {".": _SENTENCE}.get(text[draft.span[1] - 1], _LONG_SENTENCE)
    stopped = text[draft.span[1] - 1] in '.!?”"»'
    return draft.reason is None and stopped and len(tokens_of(text[slice(*draft.span)])) >= least


def _announces(text: str, found: Sequence[Draft]) -> bool:
    """Whether a block is a promo and points at the next line: "Read also:"."""
    whole = all(draft.reason is Reason.PROMO for draft in found)
    short = found[-1].span[1] - found[0].span[0] <= 80
    return whole and short and text[found[-1].span[1] - 1] in ":?»>"


def _is_promo(heading: str, verdict: Verdict, habits: Habits) -> bool:
    if label := label_of(heading, habits.language):
        rest = tokens_of(heading.removeprefix(label))
        return offers(label, habits.language) or topic_shift(rest, habits) > 0.6
    if (asks := _CALL.match(heading)) and topic_shift(tokens_of(heading[asks.end() :]), habits) > 0.6:
        rules, asked = habits.language, set(tokens_of(asks[0]))
        glance = not rules.glance.isdisjoint(asked)
        to_reader = not (rules.addressed | rules.interjections).isdisjoint(asked)
        return (glance and to_reader) or not (rules.media | rules.consume).isdisjoint(asked)
    notice = verdict.score >= SPOKEN_BELOW and verdict.reason is Reason.BOILERPLATE
    strong = any(cue.startswith(("offers", "asks", "tells", "the label")) for cue in verdict.cues)
    told = verdict.score >= SPOKEN_BELOW + 1.0 and strong
    if heading.endswith("?"):
        rules = habits.language
        told = told and not (rules.media | rules.consume).isdisjoint(tokens_of(heading))
    return notice or told or is_foreign_headline(heading, habits)


def quote_marks(text: str, span: Span) -> Iterator[Span]:
    """The ``>`` before each line of a quoted block within ``span``."""
    for match in re.finditer(r"(?<=\n)[ \t]*(?:>[ \t]?)+", text[span[0] : span[1]]):
        yield span[0] + match.start(), span[0] + match.end()
