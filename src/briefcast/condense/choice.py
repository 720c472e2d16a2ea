"""What has been chosen so far, what it says, what it takes, and what a further sentence would add."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from copy import copy

from briefcast.condense.openings import Opening
from briefcast.condense.units import Text, length
from briefcast.types import Budget, Sentence

_AGAIN = tuple(0.05**times for times in range(5))
"""What a word is worth that was said so often already: each time a twentieth."""
_OVERHEAD_WORDS = 8
"""Added to a unit's length, so that a handful of words is not preferred for being short."""
_DIVERSITY = 2.0
"""How much less a section is worth when it has been told whole: Lin and Bilmes' reward for diversity."""
_PHRASE_TOKENS = 8
"""Two units that share so many tokens in a row are taken to repeat each other."""
STRICT, LENIENT = 0.6, 0.75
"""So do two units if the shorter shares this much of its content words, by rarity or by number. The
lenient figure is for articles that have too little else to say for their budget."""
_SAME_WORDS = 5
"""If by number, they share at least so many."""
_COMMON_UNITS = 200
"""A word in more taken units than this tells nothing about repetition."""
_LONGEST_CHAIN = 3


class Choice:
    """A growing set of units of one text, with its coverage and its cost in milliseconds."""

    def __init__(self, text: Text, budget: Budget) -> None:
        self.text = text
        self.budget = budget
        frequency = Counter(word for unit in text.units for word in unit.words)
        self._rarity = {word: 1 / (1 + times) ** 0.5 for word, times in frequency.items()}
        self._worth = [[(word, text.chance[word]) for word in unit.words] for unit in text.units]
        self._mass = [sum(self._rarity[word] for word in unit.words) for unit in text.units]
        self._size = [max(1, sum(text.units[index].size for index in members)) for members in text.sections]
        self._runs = [_runs(unit.all_tokens) for unit in text.units]
        self._cost: dict[tuple[int, bool], int] = {}
        self.dependents: defaultdict[int, list[int]] = defaultdict(list)
        """Unit -> those that it can introduce."""
        for unit in text.units:
            for way in {way for ways in unit.needs for way in ways}:
                self.dependents[way].append(unit.index)
        self._clear()

    def _clear(self) -> None:
        self.same_share = STRICT
        self.asides = True
        """Whether asides and fillers may be taken for their own sake."""
        self.taken: set[int] = set()
        self.in_section: Counter[int] = Counter()
        self._said: Counter[str] = Counter()
        self._phrases: Counter[tuple[str, ...]] = Counter()
        self._by_word: defaultdict[str, set[int]] = defaultdict(set)
        self._told: Counter[int] = Counter()

    def fresh(self) -> Choice:
        """The same text and budget with nothing taken."""
        other = copy(self)
        other._clear()
        return other

    def cost(self, index: int, after: bool) -> int:
        """Milliseconds of a unit as it is spoken right ``after`` the unit before it, or not."""
        if self.text.units[index].opening is not Opening.CONNECTIVE:
            after = True
        if (index, after) not in self._cost:
            self._cost[index, after] = length(self.text.form(index, after), self.budget.length_ms)
        return self._cost[index, after]

    def bundle(self, index: int) -> tuple[int, ...] | None:
        """``index`` with the units it needs that are not taken yet; ``None``: it cannot be spoken."""
        unit = self.text.units[index]
        if not unit.stands or ((unit.aside or unit.filler) and not self.asides):
            return None
        wanted = {index}
        open_ = [index]
        while open_:
            for ways in self.text.units[open_.pop()].needs:
                if not self.taken.isdisjoint(ways) or not wanted.isdisjoint(ways):
                    continue
                way = next((way for way in ways if self.text.units[way].stands), None)
                if way is None or len(wanted) == _LONGEST_CHAIN:
                    return None
                wanted.add(way)
                open_.append(way)
        return tuple(sorted(wanted))

    def misses(self, index: int) -> bool:
        """Whether a unit needs one that is not taken."""
        return any(self.taken.isdisjoint(ways) for ways in self.text.units[index].needs)

    def gain(self, bundle: Iterable[int]) -> float:
        """The coverage that taking these units would add."""
        times, added = self._said.get, set[str]()
        total = 0.0
        for index in bundle:
            unit = self.text.units[index]
            mass = 0.0
            for word, chance in self._worth[index]:
                said = times(word, 0) + (word in added)
                mass += chance * _AGAIN[min(4, said)] if said else chance
            added.update(unit.words)
            total += mass * unit.prior
        return total

    def density(self, bundle: tuple[int, ...], gain: float | None = None) -> float:
        """Gain for its length, less in a section that has been told; ``gain``: if it is known."""
        section = self.text.units[bundle[-1]].section
        told = sum(self.text.units[index].size for index in bundle)
        share = self._told[section] / self._size[section]
        gain = self.gain(bundle) if gain is None else gain
        return gain / (told + _OVERHEAD_WORDS) / (1 + _DIVERSITY * share)

    def added_cost(self, bundle: tuple[int, ...]) -> int:
        """Milliseconds that taking the bundle would add, with the section's own if it is new."""
        inside = set(bundle)
        new = {self.text.units[index].section for index in bundle}
        total = sum(self.budget.section_ms for section in new if not self.in_section[section])
        for index in bundle:
            total += self.cost(index, self.follows(index, inside))
            if index + 1 in self.taken and self.follows(index + 1, inside):
                total += self.cost(index + 1, True) - self.cost(index + 1, False)
        return total

    def repeats(self, bundle: Iterable[int]) -> bool:
        """Whether one of these units says again what a taken one says."""
        return any(self._repeats(index) for index in bundle)

    def _repeats(self, index: int) -> bool:
        if not self._phrases.keys().isdisjoint(self._runs[index]):
            return True
        shared: dict[int, int] = {}
        weight: dict[int, float] = {}
        for word in self.text.units[index].words:
            others = self._by_word.get(word, ())
            if len(others) > _COMMON_UNITS:
                continue
            for other in others:
                shared[other] = shared.get(other, 0) + 1
                weight[other] = weight.get(other, 0.0) + self._rarity[word]
        mine = self.text.units[index]
        for other, times in shared.items():
            words = min(len(mine.words), len(self.text.units[other].words))
            if times >= min(4, words) and weight[other] >= self.same_share * min(
                self._mass[index], self._mass[other]
            ):
                return True
            if times >= max(_SAME_WORDS, self.same_share * words):
                return True
        return False

    def take(self, bundle: Iterable[int]) -> None:
        """Adds units; those that are taken already stay."""
        for index in bundle:
            unit = self.text.units[index]
            if index in self.taken:
                continue
            self.taken.add(index)
            self.in_section[unit.section] += 1
            self._told[unit.section] += unit.size
            self._said.update(unit.words)
            self._phrases.update(self._runs[index])
            for word in unit.words:
                self._by_word[word].add(index)

    def drop(self, bundle: Iterable[int]) -> None:
        """Takes units out again."""
        for index in bundle:
            unit = self.text.units[index]
            self.taken.discard(index)
            self.in_section[unit.section] -= 1
            self._told[unit.section] -= unit.size
            self._said.subtract(unit.words)
            self._phrases -= Counter(self._runs[index])
            for word in unit.words:
                self._by_word[word].discard(index)

    def spent(self) -> int:
        """Milliseconds of everything taken, sections' own included."""
        total = sum(self.budget.section_ms for times in self.in_section.values() if times)
        return total + sum(self.cost(index, self.follows(index)) for index in self.taken)

    def follows(self, index: int, more: Collection[int] = ()) -> bool:
        """Whether the unit before ``index`` is spoken right before it, with ``more`` taken too."""
        if index - 1 not in self.taken and index - 1 not in more:
            return False
        return self.text.units[index - 1].section == self.text.units[index].section

    def forms(self, index: int) -> tuple[Sentence, ...]:
        """The sentences of a taken unit as they are spoken."""
        return self.text.form(index, self.follows(index))


def _runs(tokens: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    n = _PHRASE_TOKENS
    return tuple(dict.fromkeys(tokens[i : i + n] for i in range(len(tokens) - n + 1)))
