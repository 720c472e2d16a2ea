"""The condensed outline: what was chosen, in the article's order, and an account of all the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from briefcast.types import LeftOut, Outline, Reason, Section, Sentence, Span


def assemble(
    outline: Outline,
    chosen: Mapping[Span, Sentence],
    length_ms: Callable[[str], int],
    *,
    repeated: frozenset[Span] = frozenset(),
    notes: tuple[str, ...] = (),
) -> Outline:
    """``outline`` with only the ``chosen`` sentences.

    Args:
        chosen: where an original sentence starts and ends -> the form of it that is spoken.
        repeated: which of the others were left out for saying again what is said already.
    """
    text = outline.article.text
    left = list(outline.left_out)
    sections: list[Section] = []
    dropped: list[str] = []
    for section in outline.sections:
        spoken: list[Sentence] = []
        for sentence in section.sentences:
            place = extent(sentence)
            form = chosen.get(place)
            if form is None:
                reason = Reason.REPEATED if place in repeated else Reason.CONDENSED
                left += [LeftOut(a, b, reason, text[a:b]) for a, b in sentence.spans]
            else:
                spoken.append(form)
                left += [
                    LeftOut(a, b, Reason.CONDENSED, text[a:b], "trimmed")
                    for a, b in gaps(sentence.spans, form.spans)
                    if text[a:b].strip()
                ]
        if spoken:
            planned = sum(length_ms(sentence.text) for sentence in spoken)
            sections.append(replace(section, sentences=tuple(spoken), budget_ms=planned))
        else:
            if section.heading_span:
                a, b = section.heading_span
                left.append(LeftOut(a, b, Reason.CONDENSED, text[a:b], "heading of a section left out whole"))
            if section.sentences:
                dropped.append(section.heading)
    if dropped and sections:
        notes += (dropped_note(dropped),)
    left.sort(key=lambda item: (item.start, item.end))
    return replace(outline, sections=tuple(sections), left_out=tuple(left), notes=outline.notes + notes)


def extent(sentence: Sentence) -> Span:
    """Where a sentence starts and ends: its name within the article."""
    return sentence.spans[0][0], sentence.spans[-1][1]


def gaps(whole: Iterable[Span], kept: Iterable[Span]) -> list[Span]:
    """The parts of ``whole`` that ``kept`` does not cover."""
    found: list[Span] = []
    inner = sorted(kept)
    for start, end in whole:
        at = start
        for a, b in inner:
            if b > at and a < end:
                if a > at:
                    found.append((at, a))
                at = max(at, b)
        if at < end:
            found.append((at, end))
    return found


def dropped_note(headings: list[str]) -> str:
    """A sentence that names the sections left out whole."""
    names = [f"“{heading}”" if heading else "the lead" for heading in headings]
    shown = ", ".join(names[:8]) + (f" and {len(names) - 8} more" if len(names) > 8 else "")
    return f"No room for {len(names)} section{'s' if len(names) > 1 else ''}: {shown}."
