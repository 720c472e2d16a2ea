"""The default condenser: submodular weighted coverage under a budget of milliseconds.

Lin and Bilmes, "A Class of Submodular Functions for Document Summarization" (ACL 2011): a
set of sentences is worth the weight of the words it covers, a word that is said again counts
little, and the greedy choice by gain over length to a power is near the optimum. Three things
are added: a sentence comes with the one it points back to, every section gets its best
sentence before any gets a second one, and a closing step fills the budget.
"""

from __future__ import annotations

import heapq
from collections import Counter

from briefcast.condense.assemble import assemble, extent
from briefcast.condense.choice import LENIENT, STRICT, Choice
from briefcast.condense.closing import close, tolerance
from briefcast.condense.lead import least_possible
from briefcast.condense.units import Text, prepare
from briefcast.condense.words import content, tokens
from briefcast.errors import UsageInvalid
from briefcast.types import Budget, Outline, Sentence, Span

_DECENT = 0.5
"""A section's shortest choice must have this share of the density of its best one."""
_EARLY_SECTION = 2.5
"""How much more an article's first section counts than its last."""
_LEAD = 2.0
"""How much more a better sentence is worth in the most important section than in another."""
_LENGTH_OF_SECTION = 0.25


def condense(outline: Outline, budget: Budget) -> Outline:
    """The sentences of ``outline`` that say most within ``budget``, in the article's order.

    Without a limit everything is kept. Of sentences that repeat each other one is kept.

    Raises:
        UsageInvalid: not even one sentence has room; the message names the least possible.
    """
    if budget.total_ms is None:
        everything = {extent(s): s for section in outline.sections for s in section.sentences}
        return assemble(outline, everything, budget.length_ms)
    text = prepare(outline)
    if not text.units:
        return assemble(outline, {}, budget.length_ms)
    choice = Choice(text, budget)
    open_sections(choice, budget.total_ms)
    for choice.same_share, choice.asides in ((STRICT, False), (LENIENT, False), (LENIENT, True)):
        fill(choice, budget.total_ms)
        trimmed = close(choice, budget.total_ms)
        if budget.total_ms - choice.spent() <= tolerance(budget):
            break
    return _assembled(choice, trimmed)


def open_sections(choice: Choice, total_ms: int) -> None:
    """Takes one choice for every section, or for the most important that there is room for.

    A multiple-choice knapsack: every section starts with its shortest decent choice and is
    moved up towards its best one, most gain for the time first (Sinha and Zoltners, 1979).
    """
    text = choice.text
    options: dict[int, list[tuple[int, float, tuple[int, ...]]]] = {}
    rank = importance(text)
    trial = choice.fresh()
    for section in rank:
        found = _options(trial, text.sections[section])
        if found:
            options[section] = found
            trial.take(found[-1][2])
    kept: list[int] = []
    least = 0
    if sum(found[0][0] for found in options.values()) > total_ms:
        options = {section: found[-1:] for section, found in options.items()}
    for section in [s for s in rank if s in options]:
        if least + options[section][0][0] > total_ms:
            if kept:
                break
            continue
        least += options[section][0][0]
        kept.append(section)
    if not kept:
        cheapest = min(
            choice.added_cost(bundle)
            for unit in text.units
            if (bundle := choice.bundle(unit.index)) is not None
        )
        if cheapest > total_ms:
            raise UsageInvalid(least_possible(cheapest, total_ms))
        return
    at = dict.fromkeys(kept, 0)
    first = rank[0]
    upgrades = [
        (-_efficiency(options[s], 0) * (_LEAD if s == first else 1), s, 0)
        for s in kept
        if len(options[s]) > 1
    ]
    heapq.heapify(upgrades)
    room = total_ms - least
    while upgrades:
        _, section, step = heapq.heappop(upgrades)
        extra = options[section][step + 1][0] - options[section][step][0]
        if extra > room:
            continue
        room -= extra
        at[section] = step + 1
        if step + 2 < len(options[section]):
            gained = _efficiency(options[section], step + 1) * (_LEAD if section == first else 1)
            heapq.heappush(upgrades, (-gained, section, step + 1))
    for section in kept:
        for option in reversed(options[section][: at[section] + 1]):
            bundle = choice.bundle(option[2][-1])  # what it needs of other sections may be taken, or not yet
            if bundle is not None and choice.added_cost(bundle) <= total_ms - choice.spent():
                choice.take(bundle)
                break


def _efficiency(options: list[tuple[int, float, tuple[int, ...]]], step: int) -> float:
    here, there = options[step], options[step + 1]
    return (there[1] - here[1]) / max(1, there[0] - here[0])


def _options(choice: Choice, members: list[int]) -> list[tuple[int, float, tuple[int, ...]]]:
    """``(cost, gain, bundle)`` from the shortest to the best, each step worth less than the one before."""
    found = []
    for index in members:
        bundle = choice.bundle(index)
        if bundle is not None and not choice.repeats(bundle):
            gain = choice.gain(bundle)
            found.append((choice.added_cost(bundle), gain, bundle, choice.density(bundle, gain)))
    if not found:
        return []
    found = [option for option in found if not _is_filler(choice, option[2])] or found
    found = [option for option in found if len(option[2]) == 1] or found
    best = max(found, key=lambda option: (option[3], -option[0], -option[2][0]))
    hull: list[tuple[int, float, tuple[int, ...]]] = []
    for cost, gain, bundle, density in sorted(found, key=lambda o: (o[0], -o[1], o[2])):
        if density < _DECENT * best[3] or cost > best[0] or (cost == best[0] and bundle != best[2]):
            continue
        if hull and gain <= hull[-1][1]:
            continue
        while len(hull) > 1 and _steeper(hull[-2], hull[-1], (cost, gain)):
            hull.pop()
        hull.append((cost, gain, bundle))
    return hull


def _is_filler(choice: Choice, bundle: tuple[int, ...]) -> bool:
    units = [choice.text.units[index] for index in bundle]
    return all(unit.filler or unit.aside for unit in units)


def _steeper(
    a: tuple[int, float, tuple[int, ...]], b: tuple[int, float, tuple[int, ...]], c: tuple[int, float]
) -> bool:
    return (c[1] - b[1]) * (b[0] - a[0]) > (b[1] - a[1]) * (c[0] - b[0])


def importance(text: Text) -> list[int]:
    """Sections, the most important first: the lead, then by a product of four figures.

    How early they stand (news puts first what matters most), how much of the words of the lead and
    the title they take up, how much they are about what the whole article is about, and their length.
    """
    topics = set(content(tokens(text.outline.article.title), text.rules))
    if text.sections:
        topics.update(word for index in text.sections[0] for word in text.units[index].words)
    known = topics & text.chance.keys()
    all_topics = sum(text.chance[word] for word in known) or 1.0
    inside = [{word for index in members for word in text.units[index].words} for members in text.sections]
    spread = Counter(word for words in inside for word in words)
    longest = max((sum(text.units[index].size for index in members) for members in text.sections), default=1)
    last = max(1, len(text.sections) - 1)
    scores: list[tuple[float, int]] = []
    for number, (members, words) in enumerate(zip(text.sections, inside, strict=True)):
        if not members:
            continue
        early = 1 - number / last
        shared = sum(text.chance[word] for word in words & known) / all_topics
        central = sum(spread[word] > 1 for word in words) / max(1, len(words))
        length = sum(text.units[index].size for index in members) / longest
        score = (1 + _EARLY_SECTION * early) * (1 + shared) * (1 + central) * length**_LENGTH_OF_SECTION
        if number == 0 and not text.outline.sections[0].heading:
            score += 1e6
        scores.append((-score, number))
    return [number for _, number in sorted(scores)]


def fill(choice: Choice, total_ms: int) -> None:
    """Takes the best anywhere, by gain over length, as long as something has room.

    Gains only fall while the choice grows, so a stale gain on top of the heap is computed
    again and pushed back (lazy greedy, Minoux 1978).
    """
    room = total_ms - choice.spent()
    stamp = 0
    heap: list[tuple[float, int, int]] = []

    def push(index: int) -> None:
        bundle = choice.bundle(index)
        if bundle is not None:
            heapq.heappush(heap, (-choice.density(bundle), index, stamp))

    for unit in choice.text.units:
        if unit.index not in choice.taken:
            push(unit.index)
    while heap:
        _, index, when = heapq.heappop(heap)
        if index in choice.taken:
            continue
        bundle = choice.bundle(index)
        if bundle is None:
            continue
        if when < stamp:
            heapq.heappush(heap, (-choice.density(bundle), index, stamp))
            continue
        opened = choice.in_section[choice.text.units[index].section] > 0
        if (choice.taken and not opened) or choice.repeats(bundle):
            continue
        cost = choice.added_cost(bundle)
        if cost > room:
            continue
        freed = {freed for way in bundle for freed in choice.dependents[way] if choice.misses(freed)}
        choice.take(bundle)
        room -= cost
        stamp += 1
        for waiting in freed - choice.taken:
            push(waiting)


def _assembled(choice: Choice, trimmed: dict[int, tuple[Sentence, ...]]) -> Outline:
    outline, budget = choice.text.outline, choice.budget
    chosen: dict[Span, Sentence] = {}
    repeated: set[Span] = set()
    notes: tuple[str, ...] = ()
    whole = True
    for unit in choice.text.units:
        places = [extent(sentence) for sentence in unit.sentences]
        if unit.index in choice.taken:
            chosen.update(zip(places, trimmed.get(unit.index) or choice.forms(unit.index), strict=True))
        elif choice.repeats([unit.index]):
            repeated.update(places)
        elif unit.stands:
            whole = False
    if whole and (budget.total_ms or 0) - choice.spent() > tolerance(budget):
        notes = (
            f"The article is told whole: {_seconds(choice.spent())} of the {_seconds(budget.total_ms)}.",
        )
    return assemble(outline, chosen, budget.length_ms, repeated=frozenset(repeated), notes=notes)


def _seconds(ms: int | None) -> str:
    return f"{(ms or 0) / 1000:.0f} s"
