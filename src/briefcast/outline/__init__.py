"""An article as sections of sentences, and what of it is not the article.

``understand`` is deterministic, touches neither files nor network, and runs in time linear in the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefcast.errors import ArticleUnreadable
from briefcast.outline import languages
from briefcast.outline.detect import contradicts, detect
from briefcast.outline.draft import Draft
from briefcast.outline.forms import own_forms
from briefcast.outline.fringes import fringes_marked, says_nothing
from briefcast.outline.languages.contract import Language
from briefcast.outline.notices import dateline_end
from briefcast.outline.repeats import mark_repeats
from briefcast.outline.second_look import look_again
from briefcast.outline.sentences import split
from briefcast.outline.sift import quote_marks, sift
from briefcast.types import (
    Article,
    Block,
    BlockKind,
    LeftOut,
    Outline,
    Reason,
    Section,
    Sentence,
    SentenceKind,
    Span,
    written,
)

_MOST_BLOCKS = 60_000
"""Blocks up to which an article is read: time and memory stay within bounds."""
_PROSE = {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.QUOTE}
_SENTENCE_KIND = {BlockKind.ITEM: SentenceKind.ITEM, BlockKind.QUOTE: SentenceKind.QUOTE}
_NOT_SPOKEN = {
    BlockKind.CAPTION: (Reason.CAPTION, "caption or credit"),
    BlockKind.BYLINE: (Reason.BOILERPLATE, "byline, date or reading time"),
    BlockKind.TABLE: (Reason.BOILERPLATE, "table"),
    BlockKind.CODE: (Reason.BOILERPLATE, "code"),
    BlockKind.BOILERPLATE: (Reason.BOILERPLATE, "marked as no part of the article"),
}


def understand(article: Article, language: str = "") -> Outline:
    """The outline of ``article``.

    Args:
        article: with blocks in any order; where they overlap, the earlier one keeps the text.
        language: ISO 639-1, overrides what the article says of itself; both empty: detected. What
            the article says is not believed where its function words are plainly another language's.

    Raises:
        ArticleUnreadable: it has too many blocks to be an article.
    """
    text = article.text
    if len(article.blocks) > _MOST_BLOCKS:
        raise ArticleUnreadable(
            f"{article.origin or 'the article'} has {len(article.blocks):,} paragraphs and headings, more "
            f"than any article (at most {_MOST_BLOCKS:,} are read): give a part of it"
        )
    code = (language or article.language or detect(text)).replace("_", "-").split("-")[0].lower()
    notes: tuple[str, ...] = ()
    if not language and article.language and (other := contradicts(text, code)):
        notes = (f"the article says its language is {code!r}, but it is read as {other!r}: --lang overrides",)
        code = other
    rules = languages.get(code)
    blocks = fringes_marked(text, _apart(article.blocks, len(text)), rules)
    outs: list[LeftOut] = []
    drafts = list(_drafts(text, blocks, rules, outs))
    stay = own_forms(text, blocks, rules)
    for draft in drafts:
        draft.stays = draft.block in stay
    titled = any(block.kind is BlockKind.TITLE for block in blocks)
    mark_repeats(text, drafts, article.title, rules, titled=titled)
    drafts, dropped = sift(text, blocks, drafts, rules)
    dropped -= stay
    drafts = look_again(text, blocks, drafts, dropped, rules)
    dropped -= stay
    sections, taken = _sections(text, blocks, drafts, dropped, outs)
    outs += _rest(text, taken, outs)
    outs.sort(key=lambda out: out.start)
    return Outline(replace(article, language=code, blocks=tuple(blocks)), tuple(sections), tuple(outs), notes)


def _apart(blocks: Sequence[Block], size: int) -> list[Block]:
    """Blocks in order of the text, none reaching into the next."""
    apart: list[Block] = []
    reached = 0
    for block in sorted(blocks, key=lambda one: (one.start, -one.end)):
        start, end = max(block.start, reached), min(block.end, size)
        if start < end:
            apart.append(
                block if (start, end) == (block.start, block.end) else replace(block, start=start, end=end)
            )
            reached = end
    return apart


def _left_out(text: str, span: Span, reason: Reason, detail: str) -> LeftOut:
    return LeftOut(span[0], span[1], reason, text[span[0] : span[1]], detail)


def _drafts(text: str, blocks: Sequence[Block], rules: Language, outs: list[LeftOut]) -> Iterator[Draft]:
    opening = True
    for index, block in enumerate(blocks):
        if block.kind in _NOT_SPOKEN:
            outs.append(_left_out(text, (block.start, block.end), *_NOT_SPOKEN[block.kind]))
        if block.kind not in _PROSE:
            continue
        start = block.start
        if opening and block.kind is BlockKind.PARAGRAPH:
            start = dateline_end(text, block.start, block.end)
            if start > block.start:
                outs.append(_left_out(text, (block.start, start), Reason.BOILERPLATE, "dateline"))
            opening = len(text[block.start : block.end]) < 80
        spans = split(text, start, block.end, rules)
        for number, span in enumerate(spans):
            draft = Draft(span, index, block.kind, number == 0, number == len(spans) - 1)
            if block.kind is BlockKind.QUOTE:
                draft.cuts += [(mark, Reason.BOILERPLATE, "quote mark") for mark in quote_marks(text, span)]
            if says_nothing(text[slice(*span)], alone=draft.first and draft.last):
                draft.leave_out(Reason.BOILERPLATE, "no word in it, or nothing behind its colon")
            yield draft


def _sections(
    text: str, blocks: Sequence[Block], drafts: Sequence[Draft], dropped: set[int], outs: list[LeftOut]
) -> tuple[list[Section], list[Span]]:
    """The sections, and the spans of title, headings and sentences."""
    taken: list[Span] = []
    sections: list[Section] = []
    heading, span, level = "", None, 1
    sentences: list[Sentence] = []
    at = 0
    titled = False

    def close() -> None:
        if heading or sentences:
            sections.append(Section(heading, tuple(sentences), span, level))

    for index, block in enumerate(blocks):
        if block.kind is BlockKind.TITLE and not titled:
            titled = True
            taken.append((block.start, block.end))
        elif block.kind in (BlockKind.HEADING, BlockKind.TITLE):
            whole = (block.start, block.end)
            if index in dropped:
                outs.append(_left_out(text, whole, Reason.BOILERPLATE, "heading of what is left out"))
                continue
            close()
            heading, span, level = written(text, [whole]), whole, max(1, block.level)
            sentences = []
            taken.append(whole)
        while at < len(drafts) and drafts[at].block == index:
            draft = drafts[at]
            at += 1
            if draft.reason is not None:
                outs.append(_left_out(text, draft.span, draft.reason, draft.detail))
                continue
            sentence = _sentence(text, draft)
            sentences.append(sentence)
            taken += sentence.spans
            outs += [_left_out(text, cut, reason, detail) for cut, reason, detail in draft.cuts]
    close()
    return sections, taken


def _sentence(text: str, draft: Draft) -> Sentence:
    kind = _SENTENCE_KIND.get(draft.kind, SentenceKind.PROSE)
    start, end = draft.span
    spans: list[Span] = []
    for (cut_start, cut_end), _, _ in sorted(draft.cuts):
        if start < cut_start:
            spans.append((start, cut_start))
        start = max(start, cut_end)
    if start < end:
        spans.append((start, end))
    said = written(text, spans)
    if draft.cuts and said[-1:] not in ".!?…":
        said += "."
    return Sentence(tuple(spans), said, draft.block, kind, bool(draft.cuts))


def _rest(text: str, taken: Sequence[Span], outs: Sequence[LeftOut]) -> Iterator[LeftOut]:
    """Whatever no block told of: list markers, rules of dashes, characters without width."""
    reached = 0
    covered = sorted([*taken, *((out.start, out.end) for out in outs)])
    for start, end in [*covered, (len(text), len(text))]:
        gap = text[reached:start]
        if stripped := gap.strip():
            left = reached + gap.index(stripped)
            yield _left_out(
                text, (left, left + len(stripped)), Reason.BOILERPLATE, "marks between the article's parts"
            )
        reached = max(reached, end)
