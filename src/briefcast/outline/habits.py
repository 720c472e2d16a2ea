"""Where a sentence stands, and what is usual in its article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefcast.outline.languages.contract import Language
from briefcast.outline.said import Said, stem, tokens_of

_SMALL = 12
"""Articles with fewer sentences than this tell nothing about their own habits."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands."""

    ends_paragraph: bool
    alone: bool
    """It is its whole paragraph."""
    edge: bool
    """It is among the article's first or last."""
    announced: bool = False
    """A promo stands before it in its paragraph, and points at what comes: "Have you seen this?"."""
    stopped: bool = False
    """A short sentence that stops the reader stands before it in its paragraph: "Hold on."."""
    asked: bool = False
    """A short question stands before it in its paragraph: "Curious?"."""


class Habits:
    """What is usual in one article, so that only the unusual counts as a cue."""

    def __init__(self, sentences: Sequence[Said], headings: Sequence[str], language: Language) -> None:
        self.language = language
        self.vocabulary: Counter[str] = Counter()
        """Stem of a content word -> number of sentences that have it."""
        for heading in headings:
            self.vocabulary.update({stem(token) for token in tokens_of(heading)} - language.stopwords)
        readers = acts = stopped = 0
        for sentence in sentences:
            known = set(sentence.tokens)
            self.vocabulary.update({stem(token) for token in known - language.stopwords})
            own = known if sentence.own is sentence.tokens else set(sentence.own)
            readers += not own.isdisjoint(language.addressed)
            acts += bool(sentence.own) and (
                sentence.own[0] in language.act or sentence.own[0] in language.consume
            )
            stopped += not sentence.open_end
        count = len(sentences)
        self.reader = _rarity(readers, count)
        self.count = count
        self.imperative = _rarity(acts, count)
        self.stops = stopped >= 0.7 * count
        """Its sentences end with stops, so that one without is unusual."""

    def rarity_of(self, found: str) -> float:
        """How unusual the last word of ``found`` is: "this video" tells nothing in an article on a video."""
        return _rarity(self.vocabulary[stem(found.rsplit(" ", 1)[-1])], self.count)


def _rarity(having: int, count: int) -> float:
    """1 for what is rare in the article, down to 0.25 for what every fifth sentence has."""
    if count < _SMALL:
        return 1.0
    share = max(0, having - 3) / count
    return max(0.25, 1 - 3.75 * share)


def topic_shift(tokens: Sequence[str], habits: Habits) -> float:
    """Share of the content words that the rest of the article does not use."""
    content = {stem(token) for token in tokens if token not in habits.language.stopwords}
    if len(content) < 3:
        return 0.4
    return sum(habits.vocabulary[word] <= 1 for word in content) / len(content)
