"""The nouns that travel from room to room, in the order in which they travel.

Every value is frozen and holds tuples. Offsets are characters in ``Article.text``;
every duration and position is an ``int`` in milliseconds (suffix ``_ms``).
``estimated_ms`` is predicted from text; ``start_ms`` and ``duration_ms`` are measured.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol

Span = tuple[int, int]
"""``(start, end)`` in characters of the article's text, end exclusive."""


@dataclass(frozen=True, slots=True)
class Document:
    """What a source gave, before anybody understood it."""

    origin: str
    """What the user may be told: a path, a link, or ``-`` for standard input."""
    content: bytes
    media_type: str = ""
    """As told by the server or the file's suffix; empty: look at the content."""
    charset: str | None = None
    """As told by the server; ``None``: detect."""
    url: str | None = None
    title: str | None = None
    """Title, author, date and language as a feed entry gives them, if it does."""
    author: str | None = None
    published: datetime | None = None
    language: str | None = None


class BlockKind(StrEnum):
    """What a block of an article is."""

    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    QUOTE = "quote"
    CAPTION = "caption"
    BYLINE = "byline"
    TABLE = "table"
    CODE = "code"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Block:
    """A run of the article's text: ``text[start:end]`` without surrounding white space."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    """Of a heading: 1 for the highest. Otherwise 0."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it was read: its text and what each part of it is."""

    title: str
    text: str
    """Decoded, newlines as ``\\n``; of HTML, Markdown and the like their plain text."""
    blocks: tuple[Block, ...]
    language: str = ""
    """ISO 639-1, lower case; empty until detected."""
    origin: str = ""
    url: str | None = None
    author: str | None = None
    published: datetime | None = None
    site: str | None = None
    """Name of the publication, if the page tells."""
    notes: tuple[str, ...] = ()
    """Sentences for the user about how it was read ("decoded as windows-1252")."""


class Reason(StrEnum):
    """Why a run of the article is not spoken."""

    PROMO = "promo"
    BOILERPLATE = "boilerplate"
    REPEATED = "repeated"
    CONDENSED = "condensed"
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """``text[start:end]`` of the article, which is not spoken, and why."""

    start: int
    end: int
    reason: Reason
    text: str
    detail: str = ""
    """For a person: which cues decided."""


_SPACE = re.compile(r"[\s\u00ad\u200b-\u200d\u2060\ufeff]+")
_INVISIBLE = re.compile(r"[\u00ad\u200b-\u200d\u2060\ufeff]+")


def written(text: str, spans: Sequence[Span]) -> str:
    """The written form of ``spans``: joined as they stand, each run of white space one blank.

    Characters without width (soft hyphen, zero-width space, byte order mark) are dropped.
    This is the one definition of "a line's text equals its spans".
    """
    joined = "".join(text[start:end] for start, end in spans)
    return _SPACE.sub(" ", _INVISIBLE.sub("", joined)).strip()


class SentenceKind(StrEnum):
    """How a sentence stands in the article."""

    PROSE = "prose"
    ITEM = "item"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence that may be spoken."""

    spans: tuple[Span, ...]
    """One span when verbatim; several, in order, when trimmed."""
    text: str
    """``written(article.text, spans)``, plus a capital letter or final stop at most."""
    paragraph: int
    """Equal for sentences of one paragraph, rising through the article."""
    kind: SentenceKind = SentenceKind.PROSE
    trimmed: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the sentences below it; the lead has the heading ``""``."""

    heading: str
    sentences: tuple[Sentence, ...]
    heading_span: Span | None = None
    level: int = 1
    budget_ms: int = 0
    """Set by the condenser: the time planned for this section's sentences."""


@dataclass(frozen=True, slots=True)
class Outline:
    """An article as sections of sentences, and what was left out of it.

    Every character of ``article.text`` that is not white space lies in the title, a
    heading, a sentence or a ``left_out`` span, and in one of them only.
    """

    article: Article
    sections: tuple[Section, ...]
    left_out: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()
    """Sentences for the user: what the condenser had to do ("two sections were dropped")."""


@dataclass(frozen=True, slots=True)
class Budget:
    """Time for an outline's sentences, in milliseconds of the voice that will speak."""

    total_ms: int | None
    """``None``: no limit, everything is kept."""
    length_ms: Callable[[str], int]
    """Written sentence -> its length when spoken, with the pause after it."""
    section_ms: int = 0
    """What a section costs beside its sentences: lead-in, sting, pauses."""
    slack_ms: int = 0
    """How much may stay unused without trouble; 0: as little as pauses can make up for."""


class Condenser(Protocol):
    """Chooses and trims sentences; sections and sentences stay in the article's order.

    Sets every section's ``budget_ms``; adds what it drops to ``left_out`` as ``condensed``
    or ``repeated``; sections that it drops whole are named in ``notes``.
    """

    def __call__(self, outline: Outline, budget: Budget) -> Outline: ...


@dataclass(frozen=True, slots=True)
class Story:
    """One article within a briefing, condensed."""

    source: int
    outline: Outline


@dataclass(frozen=True, slots=True)
class RunningOrder:
    """The stories of one episode, in the order in which they are told."""

    title: str
    language: str
    stories: tuple[Story, ...]
    target_ms: int | None = None


class LineKind(StrEnum):
    """Where a line's words come from."""

    VERBATIM = "verbatim"
    TRIMMED = "trimmed"
    TEMPLATE = "template"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Line:
    """One utterance with its provenance."""

    kind: LineKind
    text: str
    """Written form: what the transcript shows."""
    spoken: str = ""
    """Spoken form: what the engine is given."""
    spans: tuple[Span, ...] = ()
    speaker: str = "HOST"
    pause_after_ms: int = 350
    estimated_ms: int = 0
    marked: str = ""
    """The written form with its inline directives, as in the script's text form; empty: it has none."""


class SectionKind(StrEnum):
    """What a section of a script is."""

    OPENING = "opening"
    STORY = "story"
    SECTION = "section"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class ScriptSection:
    """A chapter of the episode."""

    heading: str
    kind: SectionKind
    lines: tuple[Line, ...]
    source: int | None = None
    """Index into ``Script.sources``; ``None`` where no article is told."""
    budget_ms: int = 0
    estimated_ms: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """An article as the script refers to it."""

    id: int
    title: str
    url: str | None = None
    author: str | None = None
    published: str | None = None
    """ISO 8601 date or date and time."""
    characters: int = 0
    left_out: tuple[LeftOut, ...] = ()
    origin: str = ""
    """What the user named: a path, a link or ``-``. Stands in the text form only."""


@dataclass(frozen=True, slots=True)
class Script:
    """The timed lines of one episode."""

    title: str
    language: str
    voice: str
    sources: tuple[Source, ...]
    sections: tuple[ScriptSection, ...]
    target_ms: int | None = None
    estimated_ms: int = 0
    music: str = ""
    """What ``[music ...]`` asks for; empty: as the show says."""

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines in the order in which they are spoken."""
        return tuple(line for section in self.sections for line in section.lines)


@dataclass(frozen=True, slots=True)
class Word:
    """One spoken word within a take or an episode."""

    text: str
    start_ms: int
    end_ms: int


@dataclass(frozen=True, slots=True)
class Take:
    """The recording of one line: mono, signed 16-bit little-endian."""

    pcm: bytes
    rate_hz: int
    words: tuple[Word, ...] = ()
    """Times from the take's first sample; empty where the engine tells none."""
    voice: str = ""
    """The voice that spoke it: after a failover not the one that was asked for."""

    @property
    def duration_ms(self) -> int:
        """Measured length."""
        return round(len(self.pcm) // 2 * 1000 / self.rate_hz)


@dataclass(frozen=True, slots=True)
class Cue:
    """A timed line of the transcript."""

    start_ms: int
    end_ms: int
    speaker: str
    text: str
    words: tuple[Word, ...] = ()
    line: int = 0
    """Index into ``Script.lines``."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A timed section; chapters cover the episode without gap or overlap."""

    start_ms: int
    end_ms: int
    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Timeline:
    """Measured positions in the episode's audio."""

    duration_ms: int
    cues: tuple[Cue, ...]
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True)
class Loudness:
    """EBU R128 figures of the finished, decoded audio."""

    integrated_lufs: float
    true_peak_dbtp: float
    range_lu: float
    method: str
    """How it was measured ("mono, one channel at 0 dB, ITU-R BS.1770-4")."""


@dataclass(frozen=True, slots=True)
class Mixdown:
    """The finished sound, before encoding, and where everything is in it."""

    pcm: Path
    """Mono, signed 16-bit little-endian, without header, at ``rate_hz``; already at its loudness."""
    rate_hz: int
    timeline: Timeline
    music: tuple[Span, ...] = ()
    """``(start_ms, end_ms)`` of each piece of music."""
    credits: tuple[str, ...] = ()
    """Licence texts of the user's own music, for the notes."""


@dataclass(frozen=True, slots=True)
class VoiceUse:
    """A voice that speaks in an episode."""

    speaker: str
    name: str
    engine: str
    version: str
    licence: str
    online: bool = False


@dataclass(frozen=True, slots=True)
class Episode:
    """The audio file and everything that is said about it; its manifest in memory."""

    guid: str
    title: str
    show: str
    summary: str
    language: str
    published: str | None
    audio: Path
    media_type: str
    duration_ms: int
    size_bytes: int
    sha256: str
    timeline: Timeline
    script: Script
    texts: tuple[str, ...]
    """The text of every source, so that the episode proves itself."""
    voices: tuple[VoiceUse, ...]
    loudness: Loudness
    sidecars: dict[str, str] = field(default_factory=dict)
    """Suffix without dot ("vtt", "chapters.json") -> file name beside the audio."""
    notes: tuple[str, ...] = ()
    """What the user was told: a failover, a dated file, an unspeakable character."""
    fingerprint: str = ""
    """Of all that it was made from; equal: making it again would change nothing. Empty: not known."""
    failures: tuple[str, ...] = ()
    """A sentence for each source that was asked for and is missing; not in the manifest."""


@dataclass(frozen=True, slots=True)
class Show:
    """The podcast that episodes belong to: the values of ``show.toml``."""

    title: str = "briefcast"
    description: str = "Articles, read to you."
    author: str = ""
    language: str = "en"
    category: str = "News"
    subcategory: str = "Daily News"
    explicit: bool = False
    link: str = ""
    base_url: str = ""
    email: str = ""
    artwork: Path | None = None
    color: str = "#1f4e5f"
    """Theme colour of artwork and pages, ``#rrggbb``."""
    voice: str = ""
    """Empty: the best offline voice of the language."""
    speakers: dict[str, str] = field(default_factory=dict)
    """Speaker -> voice, where a script has several."""
    template: str = "briefing"
    condenser: str = "coverage"
    minutes: float = 5.0
    music: str = "calm"
    loudness: str = "-16"
    """LUFS, or the name of a preset."""
    guid: str = ""
    """``podcast:guid``: stored once, never computed again."""
    token: str = ""
    """Secret path of a private feed; empty: public."""
    keep: int = 0
    """Episodes kept in the feed; 0: all."""
    frequency: str = ""
    """How often an episode appears: "daily", "weekdays", "weekly", "monthly"; empty: not told."""
    folder: Path | None = None
    """Where ``show.toml`` stands; templates, lexicon and episodes are looked for here."""


@dataclass(frozen=True, slots=True)
class Step:
    """One report of progress."""

    room: str
    """The room at work: "reading", "condensing", "speaking", "mixing", "writing"."""
    done: int = 0
    total: int = 0
    audio_ms: int = 0
    """Audio made so far."""
    message: str = ""


OnStep = Callable[[Step], None]
