"""The closing step: small exchanges that make a choice fill its budget with the least loss."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import combinations

from briefcast.condense.choice import Choice
from briefcast.condense.units import length
from briefcast.types import Budget, Sentence

_SLACK = 0.015
"""Share of the budget that may stay unused; pauses make up for it."""
_SLACK_MS = 1_200
_TRIM_LOSS = 0.15
"""Of a unit's gain: what a trimmed form of it loses."""
_ADDS, _ADD_PAIRS = 60, 16
_DROPS, _DROP_PAIRS = 40, 8
_TRIALS = 40


@dataclass(frozen=True, slots=True)
class _Out:
    saved_ms: int
    loss: float
    units: tuple[int, ...] = ()
    trims: tuple[tuple[int, int], ...] = ()
    """``(unit, number of its shorter form)``."""
    emptied: frozenset[int] = frozenset()
    """Sections that would be left without a unit."""


@dataclass(frozen=True, slots=True)
class _In:
    cost_ms: int
    gain: float
    units: tuple[int, ...] = ()


def close(choice: Choice, total_ms: int) -> dict[int, tuple[Sentence, ...]]:
    """Exchanges units so that what is unused is at most 1.5 % or 1.2 s, if the article allows it.

    Takes at most two units out (or trims them) and puts at most two in; of all exchanges that
    land in the window the one with the least loss of coverage is made. Without one, the best
    exchange that leaves less unused than before.

    Returns:
        Units that are to be spoken in a trimmed form, with that form.
    """
    window = tolerance(choice.budget)
    unused = total_ms - choice.spent()
    if unused <= window or len(choice.taken) == len(choice.text.units):
        return {}
    ins, outs = _ins(choice), _outs(choice)
    if len(ins) == 1:
        return {}
    for low, high in ((0, window), (window, unused // 2)):
        done = _exchange(choice, total_ms, ins, outs, (low, high))
        if done is not None:
            return done
    return {}


def tolerance(budget: Budget) -> int:
    """How much of ``budget`` may stay unused: its own slack, or 1.5 % and at least 1.2 s."""
    return budget.slack_ms or max(round((budget.total_ms or 0) * _SLACK), _SLACK_MS)


def _exchange(
    choice: Choice, total_ms: int, ins: list[_In], outs: list[_Out], window: tuple[int, int]
) -> dict[int, tuple[Sentence, ...]] | None:
    unused = total_ms - choice.spent()
    costs = [option.cost_ms for option in ins]
    found: list[tuple[float, int, int]] = []
    for number, out in enumerate(outs):
        have = unused + out.saved_ms
        for at in range(bisect_left(costs, have - window[1]), bisect_right(costs, have - window[0])):
            sections = {choice.text.units[index].section for index in ins[at].units}
            if out.emptied <= sections and not set(out.units) & set(ins[at].units):
                found.append((out.loss - ins[at].gain, number, at))
    for _, number, at in sorted(found)[:_TRIALS]:
        done = _try(choice, total_ms, outs[number], ins[at], window)
        if done is not None:
            return done
    return None


def _try(
    choice: Choice, total_ms: int, out: _Out, new: _In, window: tuple[int, int]
) -> dict[int, tuple[Sentence, ...]] | None:
    """Makes the exchange, or leaves everything as it was if it does not hold what it promised."""
    choice.drop(out.units)
    repeats = False
    for index in new.units:
        repeats = repeats or choice.repeats([index])
        choice.take([index])
    forms: dict[int, tuple[Sentence, ...]] = {}
    spent = choice.spent()
    for index, number in out.trims:
        follows = choice.follows(index)
        shorter = choice.text.shorter(index, follows)
        if number < len(shorter):
            forms[index] = shorter[number]
            spent += length(forms[index], choice.budget.length_ms) - choice.cost(index, follows)
    if (
        not repeats
        and not any(map(choice.misses, choice.taken))
        and window[0] <= total_ms - spent <= window[1]
    ):
        return forms
    choice.drop(new.units)
    choice.take(out.units)
    return None


def _ins(choice: Choice) -> list[_In]:
    """What may be put in: nothing, one bundle, or two; by rising cost."""
    ranked: list[tuple[float, _In]] = []
    for unit in choice.text.units:
        if unit.index in choice.taken or not choice.in_section[unit.section]:
            continue
        bundle = choice.bundle(unit.index)
        if bundle is None or choice.repeats(bundle):
            continue
        gain = choice.gain(bundle)
        ranked.append((-choice.density(bundle, gain), _In(choice.added_cost(bundle), gain, bundle)))
    ranked.sort(key=lambda pair: (pair[0], pair[1].units))
    single = [option for _, option in ranked[:_ADDS]]
    double = [
        _In(a.cost_ms + b.cost_ms, a.gain + b.gain, tuple(sorted(a.units + b.units)))
        for a, b in combinations(single[:_ADD_PAIRS], 2)
        if not set(a.units) & set(b.units)
    ]
    return sorted([_In(0, 0.0), *single, *double], key=lambda option: (option.cost_ms, option.units))


def _outs(choice: Choice) -> list[_Out]:
    """What may go: nothing, one unit, two, or a trim; least loss first."""
    needed = {
        min(held)
        for index in choice.taken
        for ways in choice.text.units[index].needs
        if len(held := choice.taken.intersection(ways)) == 1
    }
    single: list[_Out] = []
    trims: list[_Out] = []
    for index in sorted(choice.taken):
        follows = choice.follows(index)
        cost = choice.cost(index, follows)
        choice.drop([index])
        gain = choice.gain([index])
        choice.take([index])
        for number, form in enumerate(choice.text.shorter(index, follows)):
            saved = cost - length(form, choice.budget.length_ms)
            trims.append(_Out(saved, gain * _TRIM_LOSS, trims=((index, number),)))
        if index in needed or index == 0:
            continue
        section = choice.text.units[index].section
        alone = frozenset({section} if choice.in_section[section] == 1 else ())
        single.append(_Out(cost, gain, (index,), emptied=alone))
    single.sort(key=lambda out: (out.loss, out.units))
    trims.sort(key=lambda out: (out.loss, out.trims))
    single, trims = single[:_DROPS], trims[:_DROPS]
    double = [
        _Out(a.saved_ms + b.saved_ms, a.loss + b.loss, a.units + b.units, emptied=a.emptied | b.emptied)
        for a, b in combinations(single[:_DROP_PAIRS], 2)
    ]
    mixed = [
        _Out(a.saved_ms + b.saved_ms, a.loss + b.loss, a.units, b.trims, a.emptied)
        for a in single[:_DROP_PAIRS]
        for b in trims[:_DROP_PAIRS]
        if b.trims[0][0] not in a.units
    ]
    return [_Out(0, 0.0), *single, *trims, *double, *mixed]
