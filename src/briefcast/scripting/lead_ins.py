"""Lines that lead to a section: never two neighbours alike, none where the text leads itself."""

from __future__ import annotations

import re
import zlib
from collections.abc import Sequence

from briefcast.scripting.provenance import key
from briefcast.scripting.views import shown
from briefcast.scripting.wording import Wording

SAYS_IT = 2 / 3
"""Share of a heading's content words from which a sentence says the heading."""
CHARACTER_MS = 62
"""A character of a line when spoken, roughly: only to weigh a lead-in against its section."""
MOST = 0.4
"""A lead-in takes at most this share of its section's time; a longer one is left out."""
LONGEST = 100
"""Characters of a section's heading that is announced; a longer one is a text of its own."""
_STEM = 5
"""Words that share so many first letters are forms of one word ("economic", "economy")."""

_WORD = re.compile(r"[^\W_]+")
_NAME = re.compile(r"\w+(?:['’]s|s['’]) \w|(?:The|A|An) \w")
"""How an English heading begins that is a name and no clause: it can follow "turning to"."""
_CLAUSE = re.compile(
    r"[?!:;–—]|\b(?:is|are|was|were|be|has|have|had|will|would|can|could|may|must|do|does|did|says?|said)\b|n['’]t\b",
    re.IGNORECASE,
)


class LeadIns:
    """Chooses the lead-ins of one episode, in order; the same input gives the same lines."""

    def __init__(self, words: Wording, seed: str) -> None:
        self._words = words
        self._turn = zlib.crc32(seed.encode("utf-8", "replace")) % 997
        self._before = ""
        """First word of the section before."""

    def to(self, role: str, title: str, first: str, *, after: str = "", budget_ms: int = 0) -> str:
        """The line that leads to ``title``, escaped; empty where ``first``, its sentence, says it.

        ``role`` is a list of the catalogue: ``first``, ``next``, ``last``, ``story_next`` ...;
        ``after``: the first sentence of the following section; ``budget_ms``: the time of this one.
        """
        line = "" if not title or self.says(first, title) else self._chosen(role, title, after)
        is_text = len(title) > LONGEST and not role.startswith("story")
        if is_text or (budget_ms and len(line) * CHARACTER_MS > MOST * budget_ms):
            line = ""
        self._before = _first_word(line or first)
        return line

    def to_untitled(self, role: str, first: str) -> str:
        """The line that leads to a story without a title that can be said; ``role`` as for ``to``."""
        line = self._chosen(f"{role}_untitled", "", "")
        self._before = _first_word(line or first)
        return line

    def says(self, sentence: str, heading: str) -> bool:
        """Whether most content words of ``heading`` are in ``sentence``, in whatever form."""
        wanted = self._content(heading)
        if not wanted:
            return key(heading).casefold() in sentence.casefold()
        said = self._content(sentence)
        return sum(any(_is_form(word, other) for other in said) for word in wanted) >= SAYS_IT * len(wanted)

    def concludes(self, heading: str) -> bool:
        """Whether ``heading`` only says that the end is near ("Conclusion")."""
        return key(heading).casefold().rstrip(".:") in self._words.choices("conclusion_headings")

    def began(self, first: str) -> None:
        """Tell what a section without a lead-in of its own began with."""
        self._before = _first_word(first)

    def _chosen(self, role: str, title: str, after: str) -> str:
        if self.concludes(title):
            role = "conclusion"
        elif role == "next" and _NAME.match(title) and not _CLAUSE.search(title):
            role = "next_name"
        choices = self._words.choices(role) or self._words.choices("next")
        taken = (self._before, _first_word(after))
        turned = [choices[(self._turn + offset) % len(choices)] for offset in range(len(choices))]
        self._turn += 1
        lines = [self._words.filled(choice, heading=shown(title)) for choice in turned]
        free = [line for line in lines if _first_word(line) not in taken]
        apart = [line for line in lines if _first_word(line) != self._before]
        return next(iter(free or apart or lines), "")

    def _content(self, text: str) -> Sequence[str]:
        stop_words = self._words.choices("stop_words")
        found = _WORD.findall(re.sub(r"['’]s\b", "", text.casefold()))
        return tuple(dict.fromkeys(word for word in found if len(word) > 2 and word not in stop_words))


def _first_word(text: str) -> str:
    match = _WORD.search(text)
    return match[0].casefold() if match else ""


def _is_form(word: str, other: str) -> bool:
    if word == other:
        return True
    shared = 0
    for one, two in zip(word, other, strict=False):
        if one != two:
            break
        shared += 1
    return shared >= _STEM or (shared >= 4 and shared == min(len(word), len(other)))
