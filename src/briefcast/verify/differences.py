"""What kind of difference stands between a line and its source."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher

from briefcast.condense.language import Rules

_WORD = re.compile(r"\d+(?:[.,:/]\d+)*|(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’‑-][^\W\d_]+)*|[%$€£¥]|[\"“”„«»]")
_WORD_OR_STOP = re.compile(_WORD.pattern + r"|[.!?:\n]")
_QUOTES = frozenset('"“”„«»')
_GERMAN_NOUN_BEFORE = re.compile(r"(?:[^\W\d_]*(?:e|en|er|em|es)|das|zum|zur|vom|im|am|ein|kein)")


@dataclass(frozen=True, slots=True)
class Words:
    """How the words of a source are written."""

    capital: frozenset[str] = frozenset()
    """With a capital letter though no sentence starts there: names."""
    small: frozenset[str] = frozenset()
    """In small letters, or with a capital only where a sentence starts."""

    @classmethod
    def of(cls, text: str) -> Words:
        """Those of ``text``."""
        capital, small, starting = set(), set(), set()
        starts = True
        for match in _WORD_OR_STOP.finditer(text):
            word = match[0]
            if word[0] in '.!?:\n"“”„«»':
                starts = True
                continue
            if not word[0].isupper():
                small.add(word)
            elif starts:
                starting.add(word)
            else:
                capital.add(word)
            starts = False
        small |= {word.lower() for word in starting - capital}
        return cls(frozenset(capital), frozenset(small))


def differences(before: str, after: str, rules: Rules, words: Words) -> dict[str, str]:
    """Kind of difference -> its words, most serious first; empty if only white space differs.

    Args:
        before: as the source has it. after: as the line has it.
        words: of the source, to tell names at the start of a sentence.
    """
    found: dict[str, list[str]] = {}
    for gone, new in changes(before, after):
        told = " → ".join(" ".join(word for word, _ in side) or "nothing" for side in (gone, new))
        kinds = {kind for word, lower in gone + new for kind in _kinds(word, lower, rules, words)} or {"text"}
        for kind in kinds:
            found.setdefault(kind, []).append(told)
    if not found and re.sub(r"\s+", "", before) != re.sub(r"\s+", "", after):
        found["text"] = ["punctuation or letters differ"]
    order = ("number", "name", "negation", "hedge", "condition", "quote", "text")
    return {kind: "; ".join(found[kind]) for kind in order if kind in found}


def changed_facts(before: str, after: str, rules: Rules, words: Words) -> dict[str, str]:
    """Numbers and names of ``before`` that ``after`` has put others in the place of."""
    found: dict[str, str] = {}
    for gone, new in changes(before, after):
        for kind in ("number", "name"):
            old = [word for word, lower in gone if kind in _kinds(word, lower, rules, words)]
            put = [word for word, lower in new if kind in _kinds(word, lower, rules, words)]
            if old and put and Counter(old) != Counter(put):
                found.setdefault(kind, f"{' '.join(old)} → {' '.join(put)}")
    return found


def changes(before: str, after: str) -> list[tuple[list[tuple[str, str]], list[tuple[str, str]]]]:
    """Runs of words that differ: ``(word, the word before it)`` gone and new."""
    a, b = _WORD.findall(before), _WORD.findall(after)
    fold_a, fold_b = [_fold(word) for word in a], [_fold(word) for word in b]
    if fold_a and fold_b and fold_a[0].lower() == fold_b[0].lower():
        fold_a[0] = fold_b[0]
    matcher = SequenceMatcher(None, fold_a, fold_b, autojunk=False)
    found = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            found.append((_with_previous(a, i, j), _with_previous(b, k, m)))
    return found


def _fold(word: str) -> str:
    return word.replace("’", "'").replace("‑", "-")


def _with_previous(words: list[str], start: int, end: int) -> list[tuple[str, str]]:
    return [(words[at], words[at - 1] if at else "") for at in range(start, end)]


def _kinds(word: str, previous: str, rules: Rules, words: Words) -> set[str]:
    kinds = set()
    if word[0].isdigit() or word in "%$€£¥" or rules.number_word.fullmatch(word):
        kinds.add("number")
    if rules.negation.search(word):
        kinds.add("negation")
    if rules.hedge.fullmatch(word):
        kinds.add("hedge")
    if rules.condition.fullmatch(word):
        kinds.add("condition")
    if word in _QUOTES:
        kinds.add("quote")
    if _is_name(word, previous, rules, words):
        kinds.add("name")
    return kinds


def _is_name(word: str, previous: str, rules: Rules, words: Words) -> bool:
    lower = word.lower()
    if not word[0].isupper() or lower in rules.stopwords or rules.number_word.fullmatch(word):
        return False
    if rules.language == "de":  # every noun has a capital: one after an article or adjective is no name
        return bool(previous) and not _GERMAN_NOUN_BEFORE.fullmatch(previous.lower())
    if previous:
        return True
    return word in words.capital or lower not in words.small
