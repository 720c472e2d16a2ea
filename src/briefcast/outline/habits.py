"""Where a sentence stands, and what is usual in its article."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefcast.outline.languages.contract import Language
from briefcast.outline.said import Said, stem, tokens_of

_TELLING = 4
"""Content words from which a sentence tells how many new words are usual."""
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
    glued: float = 0.0
    """Log odds that prose of the article begins behind it, without a stop between."""
    heading: bool = False
    """It stands where a heading would."""
    beside: bool = False
    """What stands before or behind it in its paragraph is left out."""


class Habits:
    """What is usual in one article, so that only the unusual counts as a cue."""

    def __init__(self, sentences: Sequence[Said], titles: Sequence[str], language: Language) -> None:
        self.language = language
        self.vocabulary: Counter[str] = Counter()
        """Stem of a content word -> number of sentences that have it."""
        for title in titles:
            self.vocabulary.update({stem(token) for token in tokens_of(title)} - language.stopwords)
        readers = acts = stopped = 0
        for sentence in sentences:
            self.vocabulary.update(sentence.content)
            readers += not language.addressed.isdisjoint(sentence.own)
            acts += bool(sentence.own) and (
                sentence.own[0] in language.act or sentence.own[0] in language.consume
            )
            stopped += not sentence.open_end
        self.known = {word for word, times in self.vocabulary.items() if times > 1}
        """Stems of content words that several sentences have."""
        count = len(sentences)
        self.reader = _rarity(readers, count)
        self.count = count
        self.imperative = _rarity(acts, count)
        self.stops = stopped >= 0.7 * count
        """Its sentences end with stops, so that one without is unusual."""

    def shift(self, content: set[str]) -> float:
        """Share of ``content``, stems of a sentence's words, that the rest of the article does not use."""
        return len(content - self.known) / len(content) if len(content) >= 3 else 0.4

    def rarity_of(self, found: str) -> float:
        """How unusual the last word of ``found`` is: "this video" tells nothing in an article on a video."""
        return _rarity(self.vocabulary[stem(found.rsplit(" ", 1)[-1])], self.count)


class Voice(Habits):
    """How an article sounds: what else is usual in it."""

    def __init__(
        self, sentences: Sequence[Said], titles: Sequence[str], headings: Sequence[str], language: Language
    ) -> None:
        super().__init__(sentences, titles, language)
        having: Counter[str] = Counter()
        for words in [tokens_of(heading) for heading in headings] + [one.own for one in sentences]:
            having.update(language.classes_of(words))
        ends = Counter(text[-1:] for text in [*headings, *(sentence.text for sentence in sentences)])
        having["calls"] = ends["!"]
        having["no final stop"] = sum(sentence.open_end for sentence in sentences)
        self.questions = ends["?"]
        self.headings = len(headings)
        self.rare = {
            name: _rarity(having[name], self.count) for name in (*language.voice, "calls", "no final stop")
        }
        """Class of words -> 1 where it is rare in the article, less where every fifth sentence has it."""
        told = [self._share_new(sentence) for sentence in sentences if len(sentence.content) >= _TELLING]
        self._usual = min(0.85, max(0.3, sum(told) / len(told))) if len(told) > 3 else 0.6

    def surprise(self, sentence: Said) -> tuple[float, float]:
        """How far its words are from the article's, and how near, in deviations: from 0 to about 1."""
        size = len(sentence.content)
        if not size:
            return 0.0, 0.0
        usual = self._usual
        deviations = (self._share_new(sentence) - usual) / math.sqrt(usual * (1 - usual) / min(size, 12))
        return min(3.5, max(0.0, deviations - 0.3)) / 3.5, min(3.0, max(0.0, -deviations)) / 3.0

    def _share_new(self, sentence: Said) -> float:
        """Share of the content words that no other sentence has."""
        content = sentence.content
        return 1 - len(content & self.known) / len(content) if content else 0.0


def _rarity(having: int, count: int) -> float:
    """1 for what is rare in the article, down to 0.25 for what every fifth sentence has."""
    if count < _SMALL:
        return 1.0
    share = max(0, having - 3) / count
    return max(0.25, 1 - 3.75 * share)


def topic_shift(tokens: Sequence[str], habits: Habits) -> float:
    """Share of the content words that the rest of the article does not use."""
    return habits.shift({stem(token) for token in tokens if token not in habits.language.stopwords})
