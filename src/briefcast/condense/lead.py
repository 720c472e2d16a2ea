"""The opponent that every news condenser has to beat: the article's beginning."""

from __future__ import annotations

from briefcast.condense.assemble import assemble, extent
from briefcast.condense.units import length, prepare
from briefcast.errors import UsageInvalid
from briefcast.types import Budget, Outline, Sentence, Span


def condense(outline: Outline, budget: Budget) -> Outline:
    """Sentences from the start, whole and without a gap, until the next one has no room.

    Starts later if the very first ones are longer than the whole budget.

    Raises:
        UsageInvalid: no sentence has room; the message names the least possible.
    """
    text = prepare(outline)
    chosen: dict[Span, Sentence] = {}
    spent = 0
    section = -1
    least = 0
    for unit in text.units:
        cost = length(unit.sentences, budget.length_ms) + (
            budget.section_ms if unit.section != section else 0
        )
        if budget.total_ms is not None and spent + cost > budget.total_ms:
            if chosen:
                break
            least = min(least or cost, cost)
            continue
        spent += cost
        section = unit.section
        chosen.update({extent(sentence): sentence for sentence in unit.sentences})
    if least and not chosen and budget.total_ms is not None:
        raise UsageInvalid(least_possible(least, budget.total_ms))
    return assemble(outline, chosen, budget.length_ms)


def least_possible(least_ms: int, asked_ms: int) -> str:
    """The message for a budget that nothing fits in."""
    return (
        f"{asked_ms / 1000:.1f} s is too short for a single sentence of this article; "
        f"the least possible is {-(-least_ms // 1000)} s: ask for more time"
    )
