"""The opponent that every news condenser has to beat: the article's beginning."""

from __future__ import annotations

from briefcast.condense.assemble import assemble, extent
from briefcast.condense.units import length, prepare
from briefcast.errors import UsageInvalid
from briefcast.types import Budget, Outline


def condense(outline: Outline, budget: Budget) -> Outline:
    """Sentences from the start, whole and without a gap, until the next one has no room.

    Raises:
        UsageInvalid: not even the first sentence has room.
    """
    text = prepare(outline)
    chosen = {}
    spent = 0
    section = -1
    for unit in text.units:
        cost = length(unit.sentences, budget.length_ms) + (
            budget.section_ms if unit.section != section else 0
        )
        if budget.total_ms is not None and spent + cost > budget.total_ms:
            if not chosen:
                raise UsageInvalid(least_possible(cost, budget.total_ms))
            break
        spent += cost
        section = unit.section
        chosen.update({extent(sentence): sentence for sentence in unit.sentences})
    return assemble(outline, chosen, budget.length_ms)


def least_possible(least_ms: int, asked_ms: int) -> str:
    """The message for a budget that nothing fits in."""
    return (
        f"{asked_ms / 1000:.1f} s is too short for a single sentence of this article; "
        f"the least possible is {-(-least_ms // 1000)} s: ask for more time"
    )
