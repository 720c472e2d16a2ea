"""Whose phonemes are whose: spreads the times of phonemes over the words of the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from briefcast.types import Word

_IPA = re.compile(r"\[\[(.*?)\]\]")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’»)\]]*\s+")
_MARKS = str.maketrans("", "", "[]ˈˌːˑ")
_SILENT = set(' ,.;:!?^$"()«»¿¡—–-…')

MOST_GROUPS = 8
"""Phoneme groups that one written word may be said as ("2026": five)."""
MOST_WORDS = 4
"""Words that may be said as one group ("of the")."""


def by_sentence(spoken: str, sizes: Sequence[int]) -> list[str]:
    """The text of each of the sentences that the engine saw, ``sizes`` being their phonemes' numbers."""
    words = _IPA.sub(lambda found: found[0].replace(" ", "\u00a0"), spoken).split(" ")
    if len(sizes) <= 1:
        return [spoken] * len(sizes)
    parts = [part for part in _SENTENCE_END.split(spoken) if re.search(r"\w", part)]
    if len(parts) == len(sizes):
        return parts
    total, letters = sum(sizes) or 1, sum(len(word) for word in words) or 1
    texts: list[str] = []
    at = 0
    passed = heard = 0.0
    for size in sizes:
        heard += size / total
        start = at
        while at < len(words) and (passed + len(words[at]) / letters / 2 <= heard or size == sizes[-1]):
            passed += len(words[at]) / letters
            at += 1
        texts.append(" ".join(words[start:at]))
    return texts


def words(text: str, phonemes: Sequence[tuple[str, float]], size: Callable[[str], int]) -> list[Word]:
    """The times of the text's words; ``[[phonemes]]`` appear without brackets, stress and length.

    Args:
        text: one sentence as the engine was given it.
        phonemes: every phoneme with its length in milliseconds, blanks and punctuation included.
        size: how many phonemes a word has when it is said alone.
    """
    apart = _IPA.sub(lambda found: " ".join(f"[[{word}]]" for word in found[1].split()), text)
    written = [word for word in apart.split() if re.search(r"\w", word)]
    groups = _groups(phonemes)
    if not written or not groups:
        return []
    sizes = [max(1, size(word)) for word in written] if len(written) != len(groups) else []
    found: list[Word] = []
    for (first, last), (group, after) in _pairs(sizes, [group[2] for group in groups], len(written)):
        start, end = groups[group][0], groups[after - 1][1]
        letters = [len(word) for word in written[first:last]]
        at = start
        for word, count in zip(written[first:last], letters, strict=True):
            upto = at + (end - start) * count / sum(letters)
            found.append(Word(_label(word), round(at), round(upto)))
            at = upto
    return found


def _label(word: str) -> str:
    return word.translate(_MARKS) if _IPA.search(word) else word


def _groups(phonemes: Sequence[tuple[str, float]]) -> list[tuple[float, float, int]]:
    """(start, end, number of phonemes) of each run of phonemes between blanks or punctuation."""
    found: list[tuple[float, float, int]] = []
    at, start, count = 0.0, 0.0, 0
    for phoneme, length in phonemes:
        if phoneme in _SILENT:
            if count:
                found.append((start, at, count))
            count = 0
        else:
            if not count:
                start = at
            count += 1
        at += length
    if count:
        found.append((start, at, count))
    return found


def _pairs(
    sizes: Sequence[int], group_sizes: Sequence[int], word_count: int
) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Which words go with which groups, in order, by least difference of their numbers of phonemes."""
    if not sizes:
        return [((at, at + 1), (at, at + 1)) for at in range(word_count)]
    words_total, groups_total = len(sizes), len(group_sizes)
    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    steps = [(1, count) for count in range(1, MOST_GROUPS + 1)] + [
        (count, 1) for count in range(2, MOST_WORDS + 1)
    ]
    for word in range(words_total):
        for group in range(groups_total):
            if (word, group) not in best:
                continue
            cost = best[word, group][0]
            for more_words, more_groups in steps:
                to = (word + more_words, group + more_groups)
                if to[0] > words_total or to[1] > groups_total:
                    continue
                said = sum(group_sizes[group : to[1]])
                alone = sum(sizes[word : to[0]])
                step = cost + abs(said - alone) + 0.1 * (more_words + more_groups - 2)
                if to not in best or step < best[to][0]:
                    best[to] = (step, (word, group))
    to = (words_total, groups_total)
    if to not in best:
        return [((0, words_total), (0, groups_total))]
    pairs: list[tuple[tuple[int, int], tuple[int, int]]] = []
    while to != (0, 0):
        back = best[to][1]
        pairs.append(((back[0], to[0]), (back[1], to[1])))
        to = back
    return pairs[::-1]
