"""Interviews: a turn begins with who speaks ("Toner: ..."), and what follows is theirs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from briefcast.types import Sentence

_LABEL = re.compile(r"((?:[^\W\d_][\w.'’-]*\s){0,3}[^\W\d_][\w.'’-]*):\s+(?=\S)")


def label(text: str) -> str:
    """The last word of who speaks, in lower case; empty: the sentence names nobody."""
    found = _LABEL.match(text)
    return found[1].split()[-1].lower() if found and found[1][0].isupper() else ""


def without_label(text: str) -> str:
    """What is said after the label."""
    return _LABEL.sub("", text, count=1) if label(text) else text


def speakers(sentences: Iterable[Sentence]) -> frozenset[str]:
    """The labels of an interview: two or more of them that come again; none elsewhere."""
    times = Counter(label(sentence.text) for sentence in sentences)
    again = frozenset(name for name, count in times.items() if name and count > 1)
    return again if len(again) > 1 else frozenset()


def unlabelled(sentences: Sequence[Sentence], names: frozenset[str]) -> list[bool]:
    """For each sentence of a section, whether it goes on with a turn whose label stands before."""
    inside, found = False, []
    for sentence in sentences:
        labelled = label(sentence.text) in names
        found.append(inside and not labelled)
        inside = inside or labelled
    return found
