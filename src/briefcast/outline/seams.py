"""Where something else runs into the article's prose, and no stop stands between."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from briefcast.outline.habits import Habits
from briefcast.outline.labels import label_of
from briefcast.outline.languages.contract import Language
from briefcast.outline.said import Said, stem

_NO_STOP = " \u00a0\"“”„«»<>|]‘’'([¿¡)?!…"
"""Marks that may stand between a headline and the prose behind it."""
_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*[^\W_])?|\d[\d.,]*")
_SHORTEST = 8
"""Words from which a sentence may hold a headline and prose behind it."""
_FARTHEST = 16
"""Words of a headline at most."""
_ODDS_NEW, _ODDS_KNOWN = 0.5, -0.8
"""Log odds for a headline on something else, by a word that is new to the article and by one that is not."""
_LABELLED = 2.0
_SURE, _UNSURE = 0.0, 2.0
"""Log odds from which a sentence begins before a word that begins sentences, and before another."""


def seam_in(sentence: Said, habits: Habits) -> tuple[int, float]:
    """Where prose begins behind a headline on something else that ``sentence`` opens with; 0 if it does not.

    And the log odds that it does.
    """
    language = habits.language
    words = list(islice(_WORD.finditer(sentence.text), _FARTHEST + 6))
    if len(words) < _SHORTEST:
        return 0, 0.0
    place, best, odds, reached = 0, 0.0, 0.0, 0
    for index in range(3, min(len(words) - 2, _FARTHEST + 1)):
        if not words[index][0][0].isupper():
            continue
        sure = _begins(sentence, words, index, habits)
        if not sure:
            continue
        if not reached and label_of(sentence.text, language):
            odds = _LABELLED
        odds += sum(_odds(word[0], habits) for word in words[reached:index])
        reached = index
        if sure == 2 and odds >= _SURE:
            place, best = words[index].start(), odds + 1.0
            break
        if sure == 1 and odds >= max(_UNSURE, best):
            place, best = words[index].start(), odds
    while place and sentence.text[place - 1] in "\"“„«‘'([¿¡":
        place -= 1
    return place, best


def _odds(word: str, habits: Habits) -> float:
    """What ``word`` tells for a headline on something else."""
    lower = word.lower()
    if lower in habits.language.stopwords or not word[0].isalpha():
        return 0.0
    return _ODDS_NEW if habits.vocabulary[stem(lower)] <= 1 else _ODDS_KNOWN


def _spoken_to(word: str, before: str, language: Language) -> bool:
    """Whether ``word`` is more likely a pronoun within a sentence: "I", or the formal "Sie" behind a verb."""
    return word.lower() in language.first_person or (word in language.formal and before[0].islower())


def _begins(sentence: Said, words: Sequence[re.Match[str]], index: int, habits: Habits) -> int:
    """Whether a sentence may begin at ``words[index]``, a capital: 2 for surely, 1 for perhaps, 0 for no."""
    language = habits.language
    word, before = words[index][0], words[index - 1][0]
    gap = sentence.text[words[index - 1].end() : words[index].start()]
    if not gap[:1] or (not gap[-1:].isspace() and gap[-1] not in "\"“„«‘'([¿¡"):
        return 0
    if gap.strip(_NO_STOP) or before.lower() in language.stopwords:
        return 0
    following = [other[0] for other in words[index + 1 : index + 5]]
    if not any(other[0].islower() for other in following[: 1 if sentence.titled else 4]):
        return 0
    if word.lower() in language.starters and not _spoken_to(word, before, language):
        return 2
    own = habits.vocabulary[stem(word.lower())] > 1
    if language.noun_capitals:
        return int(own and following[0][0].islower() and before[0].isupper())
    if before[0].isupper() and not sentence.titled:
        return 0
    return int(own or (sentence.titled and before[0].islower()))
