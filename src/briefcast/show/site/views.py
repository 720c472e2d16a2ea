"""What the page templates show of an episode: plain values, ready to print."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal
from urllib.parse import quote, urlsplit

from briefcast import clock
from briefcast.show.items import Item
from briefcast.show.notes import web_link
from briefcast.show.text import clean, one_line
from briefcast.types import Cue, Line, Source

PARAGRAPH_PAUSE_MS = 600
PARAGRAPH_SENTENCES = 5
_LABELS = {"vtt": "WebVTT", "srt": "SRT", "transcript.json": "JSON"}


@dataclass(frozen=True, slots=True)
class App:
    """A podcast app and the link that opens the feed in it."""

    name: str
    url: str
    public: bool
    """Fetches the feed from its own servers, so it needs a public address."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the transcript."""

    number: int
    start_ms: int
    end_ms: int
    text: str
    speaker: str
    """Told where the speaker changes; else empty."""
    source: int
    """Number of its source, from 1; 0: none."""
    source_url: str

    @property
    def start_s(self) -> str:
        """Seconds for a media fragment."""
        return f"{self.start_ms / 1000:.3f}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class ChapterView:
    """A chapter and its paragraphs of sentences."""

    number: int
    title: str
    start_ms: int
    end_ms: int
    clock: str
    paragraphs: tuple[tuple[Sentence, ...], ...]

    @property
    def start_s(self) -> str:
        """Seconds for a media fragment."""
        return f"{self.start_ms / 1000:.3f}".rstrip("0").rstrip(".")


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source as the page lists it."""

    number: int
    title: str
    url: str
    site: str
    author: str
    published: str
    left_out: tuple[tuple[str, int], ...]
    """Reason and how often, most frequent first."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file to download."""

    label: str
    path: str
    size: str


@dataclass(frozen=True, slots=True)
class EpisodeView:
    """All that a page says about an episode."""

    item: Item
    title: str
    summary: str
    language: str
    day: str
    """ISO date."""
    day_text: str
    day_short: str
    duration_ms: int
    clock: str
    minutes: int
    picture: str
    chapters: tuple[ChapterView, ...]
    sources: tuple[SourceView, ...]
    voices: tuple[str, ...]
    notes: tuple[str, ...]
    downloads: tuple[Download, ...]
    captions: str


def apps(feed: str) -> tuple[App, ...]:
    """Links that open ``feed`` in an app, as the apps document them."""
    parts = urlsplit(feed)
    bare = f"{parts.netloc}{parts.path}"
    return (
        App("Apple Podcasts", f"podcast://{bare}", public=False),
        App("AntennaPod", f"antennapod-subscribe://{bare}", public=False),
        App("Overcast", f"overcast://x-callback-url/add?url={quote(feed, safe='')}", public=True),
        App("Pocket Casts", f"pktc://subscribe/{bare}", public=True),
    )


def episode(item: Item, words: dict[str, str], picture: str) -> EpisodeView:
    """The view of an item; ``picture``: path of its small artwork."""
    told = item.episode
    return EpisodeView(
        item=item,
        title=item.title,
        summary=item.summary,
        language=told.language or "en",
        day=f"{item.published:%Y-%m-%d}",
        day_text=_day(item.published, "long", words["lang"]),
        day_short=_day(item.published, "medium", words["lang"]),
        duration_ms=told.duration_ms,
        clock=clock.to_clock(told.duration_ms),
        minutes=max(1, round(told.duration_ms / 60_000)),
        picture=picture,
        chapters=_chapters(item),
        sources=tuple(_source(source, words) for source in told.script.sources),
        voices=tuple(
            f"{one_line(voice.name, 80)} ({voice.engine} {voice.version}, {voice.licence})"
            for voice in told.voices
        ),
        notes=tuple(one_line(note, 500) for note in told.notes),
        downloads=_downloads(item, words),
        captions=next((file.path for file in item.transcripts if file.media_type == "text/vtt"), ""),
    )


def _day(moment: datetime, form: Literal["medium", "long"], language: str) -> str:
    from babel.dates import format_date

    return str(format_date(moment.date(), form, locale=language))


def _chapters(item: Item) -> tuple[ChapterView, ...]:
    """Chapters with their sentences; those before the first chapter go to it."""
    cues = item.episode.timeline.cues
    views = []
    for number, chapter in enumerate(item.chapters, 1):
        inside = [
            cue
            for cue in cues
            if (cue.start_ms >= chapter.start_ms or number == 1)
            and (cue.start_ms < chapter.end_ms or number == len(item.chapters))
        ]
        views.append(
            ChapterView(
                number,
                one_line(chapter.title) or item.title,
                chapter.start_ms,
                chapter.end_ms,
                clock.to_clock(chapter.start_ms),
                _paragraphs(item, inside),
            )
        )
    return tuple(views)


def _paragraphs(item: Item, cues: Sequence[Cue]) -> tuple[tuple[Sentence, ...], ...]:
    script = item.episode.script
    lines = script.lines
    of_line = [section.source for section in script.sections for _ in section.lines]
    paragraphs: list[list[Sentence]] = [[]]
    before: tuple[str, int | None] | None = None
    several = len({cue.speaker for cue in cues}) > 1
    for cue in cues:
        known = 0 <= cue.line < len(lines)
        line, source = (lines[cue.line], of_line[cue.line]) if known else (None, None)
        turn = (cue.speaker, source)
        if paragraphs[-1] and (turn != before or len(paragraphs[-1]) >= PARAGRAPH_SENTENCES):
            paragraphs.append([])
        speaker = cue.speaker if several and (before is None or before[0] != cue.speaker) else ""
        number, url = _provenance(item, line, source)
        text = one_line(cue.text, 5000)
        paragraphs[-1].append(
            Sentence(cue.line, cue.start_ms, cue.end_ms, text, one_line(speaker, 60), number, url)
        )
        before = turn
        if line and line.pause_after_ms >= PARAGRAPH_PAUSE_MS:
            paragraphs.append([])
    return tuple(tuple(paragraph) for paragraph in paragraphs if paragraph)


def _provenance(item: Item, line: Line | None, source: int | None) -> tuple[int, str]:
    """Number of a line's source and the link to its words in it; (0, "") for our own words."""
    sources = item.episode.script.sources
    if line is None or source is None or not line.spans or not 0 <= source < len(sources):
        return 0, ""
    url = web_link(sources[source].url)
    if not url:
        return source + 1, f"#source-{source + 1}"
    text = item.episode.texts[source] if source < len(item.episode.texts) else ""
    return source + 1, url + _text_fragment(text, line)


def _text_fragment(text: str, line: Line) -> str:
    """``#:~:text=first words,last words`` (WICG scroll-to-text-fragment); empty if the text is not known."""
    words = clean(text[line.spans[0][0] : line.spans[-1][1]]).split()
    if not words:
        return ""
    if len(words) <= 8:
        return "#:~:text=" + _fragment(words)
    return f"#:~:text={_fragment(words[:4])},{_fragment(words[-4:])}"


def _fragment(words: Sequence[str]) -> str:
    return quote(" ".join(words), safe="").replace("-", "%2D")


def _source(source: Source, words: dict[str, str]) -> SourceView:
    url = web_link(source.url)
    site = (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
    counts = Counter(str(left.reason) for left in source.left_out)
    return SourceView(
        number=source.id + 1,
        title=one_line(source.title, 300) or site or "?",
        url=url,
        site=site,
        author=one_line(source.author or "", 200),
        published=re.sub(r"T.*", "", source.published or ""),
        left_out=tuple((words[f"reason_{reason}"], count) for reason, count in counts.most_common()),
    )


def _downloads(item: Item, words: dict[str, str]) -> tuple[Download, ...]:
    kind = item.audio.path.rpartition(".")[2].upper()
    told = [Download(words["audio"].replace("MP3", kind), item.audio.path, _size(item.audio.size_bytes))]
    for file in item.transcripts:
        label = next(label for suffix, label in _LABELS.items() if file.path.endswith(suffix))
        told.append(Download(f"{words['transcript_file']} ({label})", file.path, _size(file.size_bytes)))
    return tuple(told)


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 100_000 else f"{max(1, round(count / 1000))} kB"
