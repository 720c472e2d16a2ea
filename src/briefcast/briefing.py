"""Several outlines -> the running order of one episode, its time split over the stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from briefcast.errors import BriefcastError, UsageInvalid
from briefcast.types import Budget, Condenser, LeftOut, Outline, Reason, RunningOrder, Section, Story

PIECE_MS = 20_000
"""Of several stories, one that has less time than this for each of its sections is told in one piece."""


def running_order(
    outlines: Sequence[Outline], condense: Condenser, budget: Budget, *, title: str = ""
) -> RunningOrder:
    """Condenses every outline to its share of ``budget`` and puts them in the order given.

    Sources are numbered in that order too. A story's share grows with the square root of its
    length and with its place (the first counts most); what one story cannot use goes to the
    others. A story that has little time for its sections is told in one piece, without them. One
    that not even one sentence has room for is left out, and a note says so.

    Args:
        title: of the episode; empty: the article's title if there is one story, else left empty
            for the template.

    Raises:
        UsageInvalid: no outlines, or no story fits.
    """
    if not outlines:
        raise UsageInvalid("there is no article to tell; give at least one source")
    condensed = _condensed(outlines, condense, budget)
    stories = tuple(Story(source, outline) for source, outline in enumerate(condensed) if outline is not None)
    languages = Counter(story.outline.article.language for story in stories)
    return RunningOrder(
        title=title or (outlines[0].article.title if len(outlines) == 1 else ""),
        language=languages.most_common(1)[0][0],
        stories=stories,
        target_ms=budget.total_ms,
    )


def _condensed(outlines: Sequence[Outline], condense: Condenser, budget: Budget) -> list[Outline | None]:
    if budget.total_ms is None or len(outlines) == 1:
        return [condense(outline, budget) for outline in outlines]
    whole = [_length_ms(outline, budget) for outline in outlines]
    shares = split(budget.total_ms, whole)
    told: list[Outline | None] = []
    failure: BriefcastError | None = None
    left = 0
    for number, (outline, share) in enumerate(zip(outlines, shares, strict=True)):
        try:
            roomy = share + left >= min(PIECE_MS * len(outline.sections), whole[number])
            told_as = outline if roomy else in_one_piece(outline)
            shorter = condense(told_as, replace(budget, total_ms=share + left))
        except UsageInvalid as error:
            failure, left = error, left + share
            told.append(None)
            continue
        told.append(shorter)
        left = max(0, share + left - _length_ms(shorter, budget)) if number + 1 < len(outlines) else 0
    if failure is not None and not any(told):
        raise failure
    missing = [outline.article.title for outline, kept in zip(outlines, told, strict=True) if kept is None]
    if missing:
        first = next(number for number, outline in enumerate(told) if outline is not None)
        kept = told[first]
        assert kept is not None
        note = f"No room for {len(missing)} of {len(outlines)} stories: {', '.join(missing)}."
        told[first] = replace(kept, notes=(*kept.notes, note))
    return told


def in_one_piece(outline: Outline) -> Outline:
    """``outline`` as one section without a heading; the headings are left out."""
    headings = [section.heading_span for section in outline.sections if section.heading_span]
    text = outline.article.text
    left_out = [
        LeftOut(start, end, Reason.CONDENSED, text[start:end], "heading of a story told in one piece")
        for start, end in headings
    ]
    sentences = tuple(sentence for section in outline.sections for sentence in section.sentences)
    return replace(
        outline,
        sections=(Section("", sentences),),
        left_out=tuple(sorted((*outline.left_out, *left_out), key=lambda part: (part.start, part.end))),
    )


def split(total_ms: int, whole_ms: Sequence[int]) -> list[int]:
    """``total_ms`` over stories that take ``whole_ms`` when told whole, none more than that."""
    wanted = [length**0.5 * (1.25 if place == 0 else 1.0) for place, length in enumerate(whole_ms)]
    shares = [0] * len(whole_ms)
    open_stories = [place for place, length in enumerate(whole_ms) if length]
    left = total_ms
    while open_stories:
        mass = sum(wanted[place] for place in open_stories)
        full = [place for place in open_stories if left * wanted[place] / mass >= whole_ms[place]]
        if not full:
            for place in open_stories:
                shares[place] = int(left * wanted[place] / mass)
            break
        for place in full:
            shares[place] = whole_ms[place]
        left -= sum(whole_ms[place] for place in full)
        open_stories = [place for place in open_stories if place not in full]
    return shares


def _length_ms(outline: Outline, budget: Budget) -> int:
    spoken = [
        budget.length_ms(sentence.text) for section in outline.sections for sentence in section.sentences
    ]
    return sum(spoken) + budget.section_ms * sum(1 for section in outline.sections if section.sentences)
