"""The source as ``verify`` understands it again, independent of what the script says of it."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass, field

from briefcast.condense.language import Rules, rules
from briefcast.condense.openings import bind
from briefcast.condense.words import content, tokens
from briefcast.types import Document, Outline, Sentence, Span
from briefcast.verify.differences import Words

_CLOSE = 0.5
"""A line is derived from the sentence with which it shares this much of its content words."""


@dataclass(slots=True)
class Reference:
    """One source's text with its sentences."""

    text: str
    rules: Rules
    outline: Outline
    sentences: list[Sentence] = field(default_factory=list)
    section: list[int] = field(default_factory=list)
    """Section of each sentence."""
    groups: list[tuple[int, ...]] = field(default_factory=list)
    """Sentences that are spoken together or not at all."""
    words: Words = field(default_factory=Words)
    _starts: list[int] = field(default_factory=list)
    _by_word: dict[str, list[int]] = field(default_factory=dict)

    def overlapping(self, spans: tuple[Span, ...]) -> list[int]:
        """Sentences of which ``spans`` have a part."""
        first, last = min(start for start, _ in spans), max(end for _, end in spans)
        found = []
        at = max(0, bisect_right(self._starts, first) - 1)
        while at < len(self.sentences) and self._starts[at] < last:
            if self.sentences[at].spans[-1][1] > first:
                found.append(at)
            at += 1
        return found

    def closest(self, line: str) -> Sentence | None:
        """The sentence that ``line`` seems to be made from, if there is one."""
        wanted = set(content(tokens(line), self.rules))
        shared = Counter(index for word in wanted for index in self._by_word.get(word, ()))
        if not shared:
            return None
        index, times = min(shared.items(), key=lambda item: (-item[1], item[0]))
        return self.sentences[index] if times >= max(2, _CLOSE * len(wanted)) else None


def reference(text: str, language: str) -> Reference:
    """Reads ``text`` (an article's text, as offsets count it) again."""
    from briefcast.article.plain import read_plain
    from briefcast.outline import understand

    outline = understand(read_plain(text, Document("source", b"", "text/plain")), language)
    known = rules(outline.article.language)
    made = Reference(text, known, outline, words=Words.of(text))
    by_word: defaultdict[str, list[int]] = defaultdict(list)
    for number, section in enumerate(outline.sections):
        base = len(made.sentences)
        made.groups += [tuple(base + i for i in group) for group in bind(section.sentences, known)]
        for sentence in section.sentences:
            for word in set(content(tokens(sentence.text), known)):
                by_word[word].append(len(made.sentences))
            made.sentences.append(sentence)
            made.section.append(number)
            made._starts.append(sentence.spans[0][0])
    made._by_word = dict(by_word)
    return made
