"""A sentence as the promo cues see it: its words, what of it is quoted, and how it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property

from briefcast.outline.languages.contract import Language
from briefcast.types import Span

_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*[^\W_])?")
_STOPPED = re.compile(r"[.!?…:;][\"'”’»“)\]]*\Z")
_QUOTE = re.compile(r"[“”„«»\"]")
_SENTENCE_END = re.compile(r"[^\W\d_]{3,}[.!?](?=\s)")
_SHORT_LABEL = re.compile(r"[^:\n“”\"„«]{2,70}:\s+(?=\S)")
_LONGEST_QUOTE = 800
"""Characters after which a quotation that nobody closed is taken for closed."""


def tokens_of(text: str) -> list[str]:
    """Words in lower case, typographic apostrophes made plain."""
    return _WORD.findall(text.lower().replace("’", "'"))


def stem(token: str) -> str:
    """A crude stem that serves six languages: the first six letters."""
    return token.removesuffix("'s")[:6]


def within(own: Sequence[str], first: Set[str], second: Set[str], reach: int) -> str:
    """The words from one of ``first`` to one of ``second`` at most ``reach`` words later, if there are."""
    if first.isdisjoint(own) or second.isdisjoint(own):
        return ""
    for index, token in enumerate(own):
        if token in first:
            for later in range(index + 1, min(len(own), index + 1 + reach)):
                if own[later] in second:
                    return " ".join(own[index : later + 1])
    return ""


def quotations(text: str, start: int, end: int) -> list[Span]:
    """What stands between quotation marks in ``text[start:end]``; an unclosed one reaches to its stop."""
    found: list[Span] = []
    opened = -1
    for match in _QUOTE.finditer(text, start, end):
        at, mark = match.start(), match[0]
        before = text[at - 1] if at > start else " "
        after = text[at + 1] if at + 1 < end else " "
        if mark == '"':
            opens = before in " \n\t(—–-[\u00a0" and (at == start or not after.isspace())
        elif mark == "“":
            opens = not (opened >= 0 and text[opened] == "„")
        elif mark in "«»":
            opens = opened < 0 if before.isspace() or at == start else False
        else:
            opens = mark == "„"
        if opened >= 0 and at - opened > _LONGEST_QUOTE:
            opened = -1
        if opens and opened < 0:
            opened = at
        elif not opens and opened >= 0:
            found.append((opened, at + 1))
            opened = -1
    if opened >= 0:
        stop = _SENTENCE_END.search(text, opened, end)
        found.append((opened, stop.end() if stop else end))
    return found


@dataclass
class Said:
    """One sentence, cut into words."""

    text: str
    language: Language
    unquoted: str
    """``text`` with its quotations blanked out."""
    tokens: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.tokens = tokens_of(self.text)

    @cached_property
    def own(self) -> list[str]:
        """Words that nobody is quoted with; formal pronouns keep their capital as ``Sie``."""
        if self.unquoted == self.text and not self.language.formal:
            return self.tokens
        words = _WORD.findall(self.unquoted.replace("’", "'"))
        formal = self.language.formal
        return [word if word in formal and index else word.lower() for index, word in enumerate(words)]

    @cached_property
    def content(self) -> set[str]:
        """Stems of its words that are no function words."""
        return {stem(token) for token in set(self.tokens) - self.language.stopwords}

    @cached_property
    def open_end(self) -> bool:
        """No stop at its end, although it has words enough."""
        return len(self.tokens) >= 4 and not _STOPPED.search(self.text[-8:].rstrip())

    @cached_property
    def titled(self) -> bool:
        """Its first words have capitals as a headline's do."""
        return begins_titled(self.text, self.language)

    @cached_property
    def title_run(self) -> int:
        """Words in the run of capitalised words at its end, small function words counted in."""
        return title_run(self.text, self.language)


def said(text: str, span: Span, quoted: Sequence[Span], language: Language) -> Said:
    """The sentence ``text[span]``, of which ``quoted`` is quoted."""
    start, end = span
    whole = text[start:end].replace("\n", " ")
    unquoted = whole
    for left, right in quoted:
        if right > start and left < end:
            left, right = max(left, start) - start, min(right, end) - start
            unquoted = unquoted[:left] + " " * (right - left) + unquoted[right:]
    return Said(whole, language, unquoted)


def title_run(text: str, language: Language) -> int:
    """Words in the run of capitalised words that ends ``text``; 0 unless most have capitals."""
    run = large = 0
    for token in reversed(_WORD.findall(text[-240:])):
        if token[0].isupper():
            large += 1
            run += 1
        elif token in language.stopwords and len(token) <= 4:
            run += 1
        else:
            break
    return run if large >= 3 and large * 2 >= run else 0


def headline_start(text: str) -> int:
    """Where ``text`` goes on behind a label of a few words and a colon; 0 if it has none."""
    match = _SHORT_LABEL.match(text)
    return match.end() if match and match[0].count(" ") <= 8 else 0


def is_headline_case(text: str, language: Language) -> bool:
    """Whether all content words of ``text`` have capitals, and it is no mere list of names."""
    if language.noun_capitals:
        return False
    words = _WORD.findall(text)
    content = [word for word in words if word.lower() not in language.stopwords]
    large = sum(word[0].isupper() for word in content)
    return len(content) >= 4 and large >= 0.9 * len(content) and text.count(",") <= 1


def has_headline_verbs(text: str, language: Language) -> bool:
    """Whether a function word inside ``text`` has a capital: "Why She Left", not "New York"."""
    inner = _WORD.findall(text)[1:]
    return any(word[0].isupper() and word.lower() in language.starters for word in inner)


def begins_titled(text: str, language: Language) -> bool:
    """Whether the first words of ``text`` have capitals as a headline's do."""
    if language.noun_capitals:
        return False
    opening = [word for word in _WORD.findall(text[:120])[:7] if word.lower() not in language.stopwords]
    return len(opening) >= 3 and sum(word[0].isupper() for word in opening) >= 0.75 * len(opening)


def headline_end(text: str, begin: int, language: Language, names: frozenset[str]) -> int:
    """Where prose begins behind a headline that ``text[begin:]`` opens with and no stop ends.

    ``names`` holds pairs of capitalised words that the article uses more than once ("President
    Maduro"): they are not torn apart. Returns ``len(text)`` if it is a headline to its end.
    """
    words = list(_WORD.finditer(text, begin))
    if len(words) < 8:
        return len(text)
    small = [index for index in range(1, len(words)) if _is_small(words[index][0], language)]
    if begins_titled(text[begin:], language):
        index = next((index for index in small if index >= 4), len(words))
        return _before_prose(text, words, index, language, names) if index < len(words) - 2 else len(text)
    fallback = len(text)
    for index in range(4, len(words) - 3):
        word, before = words[index][0], words[index - 1][0]
        if not word[0].isupper() or before.lower() in language.stopwords or before[0].isupper():
            continue
        if word.lower() in language.starters:
            return _with_opener(text, words[index].start())
        if fallback == len(text) and any(place in small for place in range(index + 1, index + 4)):
            fallback = _with_opener(text, words[index].start())
    return fallback


def _with_opener(text: str, start: int) -> int:
    """``start``, moved before an opening quotation mark or bracket."""
    while start > 0 and text[start - 1] in "\"“„«‘'([¿¡":
        start -= 1
    return start


def _is_small(word: str, language: Language) -> bool:
    """A content word in small letters: headlines in title case have none."""
    return word[0].islower() and word.lower() not in language.stopwords


def _before_prose(
    text: str, words: Sequence[re.Match[str]], index: int, language: Language, names: frozenset[str]
) -> int:
    """Where the sentence begins whose first small content word is ``words[index]``."""
    for start in range(index - 1, max(index - 17, 2), -1):
        gap = text[words[start - 1].end() : words[start].start()]
        if not words[start][0][0].isupper():
            continue
        closes = any(mark in gap for mark in ")”’\"'?!»") and gap[-1:].isspace()
        between = words[start + 1 : index]
        led = not between or any(word[0][0].islower() for word in between)
        if closes or (led and words[start][0].lower() in language.starters):
            return _with_opener(text, words[start].start())
    start = index - 1
    while start > 3 and not words[start][0][0].isupper():
        start -= 1
    while start > 3 and f"{words[start - 1][0]} {words[start][0]}" in names:
        start -= 1
    if start > 3 and words[start - 1][0][0].isupper() and words[start - 1][0].lower() in language.starters:
        start -= 1
    return _with_opener(text, words[start].start())
