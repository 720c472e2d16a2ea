"""How much each word of an article matters: the chance that a person's summary would use it."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from briefcast.condense.language import Rules

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*|[^\W\d_]+")
_IDEOGRAPHS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")

_STEM_LETTERS = 7
"""Words are compared by their first letters: one stemmer for all languages."""

_BIAS, _COUNT, _FIRST, _LEAD, _SPREAD = -3.05, 0.57, -1.12, 1.07, 0.69
"""Logistic regression (Newton's method, L2 0.001) on the 96,923 content words of 475 CNN stories of the
CNN/Daily Mail collection, label: the word is in the story's highlights; mean log-likelihood -0.207, of the
bare frequency -0.257. ``scripts/rouge`` was run on other stories. The features: log of the count, first
sentence relative to the length, being among the first three sentences, log of the number of sentences."""
_DIGITS = 2.2
"""Of a word with digits. The regression gave 0.48: highlights have fewer figures than listeners want."""
_TITLE = 0.8
"""Of a word in the title; chosen by hand, the stories have no titles."""


def tokens(text: str) -> list[str]:
    """All words and numbers in lower case; ``U.S.`` is one, ideographs go by twos."""
    found: list[str] = _TOKEN.findall(text.lower())
    if not _IDEOGRAPHS.search(text):
        return found
    parts: list[str] = []
    for token in found:
        if _IDEOGRAPHS.search(token) and len(token) > 2:
            parts += [token[i : i + 2] for i in range(len(token) - 1)]
        else:
            parts.append(token)
    return parts


def content(found: Sequence[str], rules: Rules) -> list[str]:
    """The tokens that carry meaning, cut to their stems."""
    return [
        token if token[0].isdigit() else token[:_STEM_LETTERS].rstrip("s") or token
        for token in found
        if token not in rules.stopwords and (len(token) > 1 or token[0].isdigit())
    ]


def weights(sentences: Sequence[Sequence[str]], title: Sequence[str]) -> dict[str, float]:
    """Content word -> the chance that a person's summary of these sentences uses it.

    A logistic model over features that every language has.
    """
    total = max(1, len(sentences))
    count: Counter[str] = Counter()
    spread: Counter[str] = Counter()
    first: dict[str, int] = {}
    for index, sentence in enumerate(sentences):
        count.update(sentence)
        spread.update(set(sentence))
        for word in sentence:
            first.setdefault(word, index)
    titled = set(title)
    chance: dict[str, float] = {}
    for word, times in count.items():
        logit = (
            _BIAS
            + _COUNT * math.log(times)
            + _FIRST * first[word] / total
            + _LEAD * (first[word] < 3)
            + _DIGITS * word[0].isdigit()
            + _SPREAD * math.log(spread[word])
            + _TITLE * (word in titled)
        )
        chance[word] = 1 / (1 + math.exp(-logit))
    return chance
