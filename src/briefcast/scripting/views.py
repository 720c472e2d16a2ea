"""What a template sees of a running order: values without methods that could do harm.

Texts are escaped for the text form; a sentence is only a mark, which ``render`` replaces by the
sentence with its provenance: a template can place an article's words, not change them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from briefcast.scripting import grammar
from briefcast.scripting.marks import escape
from briefcast.scripting.provenance import key
from briefcast.types import SectionKind


class View:
    """A value whose fields a template may read."""

    __slots__ = ()


def shown(text: str) -> str:
    """``text`` on one line and escaped, as templates get it."""
    return escape(key(text), "|]")


@dataclass(frozen=True, slots=True)
class ShowView(View):
    """The podcast."""

    title: str
    author: str
    description: str


@dataclass(frozen=True, slots=True)
class SentenceView(View):
    """A sentence of an article; written, it becomes a line with its provenance."""

    _number: int
    paragraph: int
    quote: bool

    def __str__(self) -> str:
        return f"[sentence {self._number}]"


@dataclass(frozen=True, slots=True)
class PartView(View):
    """Sentences below one heading, and the line that leads to them."""

    heading: str
    lead_in: str
    """Varies from part to part; empty where the first sentence already says the heading."""
    sentences: tuple[SentenceView, ...]


@dataclass(frozen=True, slots=True)
class StoryView(View):
    """One article."""

    number: int
    """From 1."""
    title: str
    author: str
    date: str
    source: str
    """The publication, or whatever names where the article comes from; may be empty."""
    headline: str
    """The title, where it is worth saying: empty where it is cut off or the first sentence says it."""
    intro: str
    """The line that leads to it among several, with the title where that is worth saying."""
    chapter: str
    """A ``[chapter ...]`` line for all of it, without a budget."""
    headings: tuple[str, ...]
    """Of its sections, without a conclusion's and without those that are too long to announce."""
    sentences: tuple[SentenceView, ...]


@dataclass(frozen=True, slots=True)
class ChapterView(View):
    """A chapter; written, it is the ``[chapter ...]`` line."""

    _heading: str
    kind: str
    heading: str
    parts: tuple[PartView, ...] = ()
    story: StoryView | None = None
    starts_story: bool = False
    _source: int | None = None
    _budget_ms: int = field(default=0)

    def __str__(self) -> str:
        return grammar.chapter(self._heading, SectionKind(self.kind), self._source, self._budget_ms)
