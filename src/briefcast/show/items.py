"""Episodes as they are published: ``Item`` has every fact of a feed entry, with paths in ``public/``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from briefcast import clock
from briefcast.errors import ShowInvalid
from briefcast.show.files import sha256
from briefcast.show.library import Entry
from briefcast.show.text import one_line
from briefcast.types import Chapter, Cue, Episode, Show

PLACEHOLDER = "https://base-url-not-set.invalid/"
"""Stands for the address of a show without ``base_url``; ``serve`` puts the phone's in its place."""
PAGE_ITEMS = 100
"""Episodes in one document of the feed."""
DIGEST_CHARS = 10
TRANSCRIPTS = {
    "vtt": ("text/vtt", "captions"),
    "srt": ("application/x-subrip", "captions"),
    "transcript.json": ("application/json", ""),
}
"""Sidecar -> media type and ``rel`` of its ``podcast:transcript``."""
CHAPTERS = ("chapters.json", "application/json+chapters")
ARTWORK = ("jpg", "image/jpeg")


@dataclass(frozen=True, slots=True)
class File:
    """A file of an episode in ``public/``; its name holds its digest, so it never changes."""

    path: str
    """Relative to ``public/``, with ``/``."""
    media_type: str
    size_bytes: int
    source: Path
    sha256: str
    rel: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """A published episode."""

    slug: str
    guid: str
    title: str
    published: datetime
    """UTC, never in the future, different for each item."""
    episode: Episode
    audio: File
    transcripts: tuple[File, ...]
    chapters_file: File | None
    artwork: File | None

    @property
    def page(self) -> str:
        """Path of the episode's page."""
        return f"episodes/{self.slug}.html"

    @property
    def summary(self) -> str:
        """What the episode tells, in plain text."""
        return one_line(self.episode.summary, 1000) or self.title

    @property
    def duration_s(self) -> int:
        """Whole seconds, as ``itunes:duration`` wants them."""
        return max(1, round(self.episode.duration_ms / 1000))

    @property
    def chapters(self) -> tuple[Chapter, ...]:
        """Measured chapters."""
        return self.episode.timeline.chapters

    @property
    def files(self) -> tuple[File, ...]:
        """Everything of the episode but its page."""
        optional = (self.chapters_file, self.artwork)
        return (self.audio, *self.transcripts, *(file for file in optional if file))


def base(show: Show) -> str:
    """Address of ``public/``, with the secret part of a private feed; ends in ``/``."""
    address = show.base_url or PLACEHOLDER
    return f"{address}{show.token}/" if show.token else address


def feed_name(page: int | None, suffix: str = "xml") -> str:
    """File name of the feed, or of one of its archive pages (1 is the oldest)."""
    return f"feed.{suffix}" if page is None else f"feed-archive-{page}.{suffix}"


def pages(items: Sequence[Item]) -> list[tuple[int | None, Sequence[Item]]]:
    """The feed's documents, newest first: (archive number or ``None`` for the feed, its items).

    The feed has the newest hundred. Older ones are cut into hundreds from the oldest on, so that a
    full archive page never changes again (RFC 5005, section 4).
    """
    older = list(items[PAGE_ITEMS:])[::-1]
    archives = [older[start : start + PAGE_ITEMS][::-1] for start in range(0, len(older), PAGE_ITEMS)]
    told: list[tuple[int | None, Sequence[Item]]] = [(None, items[:PAGE_ITEMS])]
    return told + [(number, archives[number - 1]) for number in range(len(archives), 0, -1)]


def assemble(
    entries: Iterable[Entry], moments: Mapping[str, datetime], art: Sequence[int]
) -> tuple[Item, ...]:
    """Entries as items, newest first, with titles that differ within a day.

    ``art``: smallest and largest side in pixels of artwork that apps take.

    Raises:
        ShowInvalid: a file that a manifest names is missing or differs from it.
    """
    items = [_item(entry, moments[entry.slug], art) for entry in entries]
    items.sort(key=lambda item: item.published)
    return tuple(reversed(_distinct(items)))


def _item(entry: Entry, published: datetime, art: Sequence[int]) -> Item:
    episode = entry.episode
    audio = _audio(entry)
    transcripts = tuple(
        _file(entry, suffix, media_type, rel)
        for suffix, (media_type, rel) in TRANSCRIPTS.items()
        if suffix in episode.sidecars
    )
    chapters = _file(entry, *CHAPTERS) if CHAPTERS[0] in episode.sidecars else None
    artwork = _file(entry, *ARTWORK) if ARTWORK[0] in episode.sidecars else None
    if artwork and not _fits(artwork.source, art):
        artwork = None
    title = one_line(episode.title) or entry.slug
    return Item(entry.slug, entry.guid, title, published, episode, audio, transcripts, chapters, artwork)


def _audio(entry: Entry) -> File:
    episode = entry.episode
    try:
        size_bytes = episode.audio.stat().st_size
    except OSError:
        raise ShowInvalid(
            f"{episode.audio}: the audio of {entry.slug} is missing; make the episode again"
        ) from None
    if size_bytes != episode.size_bytes or not episode.sha256:
        raise ShowInvalid(
            f"{episode.audio}: has {size_bytes} bytes, its manifest says {episode.size_bytes}; make it again"
        )
    name = f"media/{entry.slug}.{episode.sha256[:DIGEST_CHARS]}{episode.audio.suffix.lower()}"
    return File(name, episode.media_type, size_bytes, episode.audio, episode.sha256)


def _file(entry: Entry, suffix: str, media_type: str, rel: str = "") -> File:
    source = entry.folder / entry.episode.sidecars[suffix]
    if source.parent != entry.folder or not source.is_file():
        raise ShowInvalid(
            f"{source}: named by the manifest of {entry.slug} but missing; make the episode again"
        )
    digest = sha256(source)
    name = f"media/{entry.slug}.{digest[:DIGEST_CHARS]}.{suffix}"
    return File(name, media_type, source.stat().st_size, source, digest, rel)


def _fits(image: Path, sides: Sequence[int]) -> bool:
    from PIL import Image, UnidentifiedImageError

    try:
        with Image.open(image) as opened:
            width, height = opened.size
            return width == height and sides[0] <= width <= sides[1] and opened.mode == "RGB"
    except (OSError, UnidentifiedImageError):
        return False


def _distinct(items: list[Item]) -> list[Item]:
    """Items, oldest first, whose titles differ among those less than a day and a half apart.

    AntennaPod takes two episodes of the same title and day for one and drops the second;
    its day is that of the listener's time zone.
    """
    told: list[Item] = []
    for item in items:
        near = {other.title for other in told if item.published - other.published < timedelta(hours=36)}
        title, number = item.title, 2
        while title in near:
            title = one_line(item.title, 245) + f" ({number})"
            number += 1
        told.append(replace(item, title=title))
    return told


def soundbite(episode: Episode) -> tuple[int, int] | None:
    """Start and length in ms of 15 to 60 seconds of whole sentences from the first story."""
    chapters = episode.timeline.chapters
    begin = chapters[1].start_ms if len(chapters) > 2 else 0
    cues = [cue for cue in episode.timeline.cues if cue.start_ms >= begin]
    end = _soundbite_end(cues)
    return (cues[0].start_ms, end - cues[0].start_ms) if end is not None else None


def _soundbite_end(cues: Sequence[Cue]) -> int | None:
    for cue in cues:
        length_ms = cue.end_ms - cues[0].start_ms
        if length_ms >= 15_000:
            return cue.end_ms if length_ms <= 60_000 else None
    return None


def stamps(chapters: Sequence[Chapter]) -> list[str]:
    """``00:00 Title`` for each chapter as Apple and Spotify read them; empty if they would not.

    First at 00:00, at least three, plain titles under 40 characters (support pages "Chapters" of both).
    """
    if len(chapters) < 3 or chapters[0].start_ms:
        return []
    long = chapters[-1].start_ms >= 3_600_000
    lines = []
    for chapter in chapters:
        stamp = clock.to_stamp(chapter.start_ms).partition(".")[0]
        title = " ".join(one_line(chapter.title).translate(_PLAIN).split())
        lines.append(f"{stamp if long else stamp[3:]} {one_line(title, 39)}")
    return lines


_PLAIN = str.maketrans(dict.fromkeys('<>[](){}|*_#"“”„«»', " "))
