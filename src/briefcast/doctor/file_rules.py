"""Rules of the files that a feed names: audio, chapters, transcripts, artwork."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from briefcast.doctor import media
from briefcast.doctor.rules import MUST, SHOULD, Table
from briefcast.doctor.subject import Item, Subject

FILES = Table()
rule = FILES.rule
_VTT_TIME = r"(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}"
_COVER_BYTES = 512 * 1024


def _audio(feed: Subject) -> Iterator[tuple[Item, bytes, media.Mp3]]:
    for item in feed.examined:
        data = feed.body(item.url) if item.url else None
        if data and item.url.lower().partition("?")[0].endswith(".mp3"):
            yield item, data, media.read(data)


def _named(feed: Subject, element: str, kind: str) -> Iterator[tuple[Item, bytes]]:
    for item in feed.examined:
        for found in feed.children(element, item.element):
            if found.get("type") == kind and (data := feed.body(found.get("url") or "")) is not None:
                yield item, data


@rule("file.there", MUST, "Apple 823", "Publish again; the feed names what is not there.")
def _there(feed: Subject) -> Iterator[str]:
    urls = [item.url for item in feed.examined if item.url]
    for item in feed.examined:
        for name in ("podcast:transcript", "podcast:chapters", "itunes:image"):
            urls += [e.get("url") or e.get("href") or "" for e in feed.children(name, item.element)]
    for url in filter(None, urls):
        if feed.body(url) is None:
            yield url


@rule("audio.length", MUST, "Apple, Podcaster's Guide (length in bytes)", "Write the size of the file.")
def _length(feed: Subject) -> Iterator[str]:
    for item in feed.examined:
        data = feed.body(item.url) if item.url else None
        enclosure = feed.child("enclosure", item.element)
        if data is not None and enclosure is not None and enclosure.get("length") != str(len(data)):
            yield f"{item.name}: length is {enclosure.get('length')}, the file has {len(data)} bytes"


@rule(
    "audio.tag", MUST, "AntennaPod, ID3Reader; ID3v2.3/2.4", "ID3v2.3 or 2.4, simple, before the first frame."
)
def _tag(feed: Subject) -> Iterator[str]:
    for item, _, mp3 in _audio(feed):
        if mp3.version not in (3, 4):
            yield f"{item.name}: no ID3v2.3 or 2.4 tag at the start"
        if mp3.flags & 0xC0:
            yield f"{item.name}: the tag is unsynchronised or has an extended header"
        if mp3.fault:
            yield f"{item.name}: {mp3.fault}"
        if mp3.first_frame is None:
            yield f"{item.name}: no MP3 frame found"
        elif mp3.first_frame > 4:
            yield f"{item.name}: {mp3.first_frame} foreign bytes before the first frame"


@rule("audio.text-frames", SHOULD, "ID3v2; Apple 893", "Write title, album, artist, date, cover and lyrics.")
def _texts(feed: Subject) -> Iterator[str]:
    for item, _, mp3 in _audio(feed):
        there = {name for name, _ in mp3.frames}
        lacking = [name for name in ("TIT2", "TALB", "TPE1", "APIC") if name not in there]
        if not there & {"TDRC", "TYER", "TDRL"}:
            lacking.append("TDRC")
        if lacking:
            yield f"{item.name}: no {', '.join(lacking)}"
        for name, data in mp3.frames:
            if name.startswith("T") and mp3.version == 3 and data[:1] not in (b"\0", b"\1"):
                yield f"{item.name}: {name} has text encoding {data[0]}, ID3v2.3 knows 0 and 1"


@rule("audio.chapters", MUST, "ID3v2 Chapter Frame Addendum; ffprobe lists in file order",
      "CHAP frames in order of time, from 0 to the end, one ordered top-level CTOC naming all.")  # fmt: skip
def _chap(feed: Subject) -> Iterator[str]:
    for item, _, mp3 in _audio(feed):
        if not mp3.chapters:
            continue
        starts = [chapter.start_ms for chapter in mp3.chapters]
        ids = [chapter.id for chapter in mp3.chapters]
        if starts != sorted(starts):
            yield f"{item.name}: CHAP frames are not in order of time"
        if min(starts) != 0:
            yield f"{item.name}: the first chapter starts at {min(starts)} ms"
        ordered = sorted(mp3.chapters, key=lambda chapter: chapter.start_ms)
        if any(a.end_ms > b.start_ms for a, b in pairwise(ordered)):
            yield f"{item.name}: chapters overlap"
        if any(not c.title or not c.offsets_unused for c in mp3.chapters):
            yield f"{item.name}: a chapter has no title, or byte offsets that are not FFFFFFFF"
        top = [entry for entry in mp3.contents if entry[1] & 2]
        if len(top) != 1 or not top[0][1] & 1 or list(top[0][2]) != [c.id for c in ordered]:
            yield f"{item.name}: no ordered top-level CTOC that names all chapters in order"
        if len(set(ids) | {entry[0] for entry in mp3.contents}) != len(ids) + len(mp3.contents):
            yield f"{item.name}: two CHAP or CTOC frames share an element id"


@rule(
    "audio.cover",
    SHOULD,
    "ID3v2, APIC; a large one delays streaming",
    "A JPEG or PNG of about 600 pixels, type 3.",
)
def _cover(feed: Subject) -> Iterator[str]:
    for item, _, mp3 in _audio(feed):
        for name, data in mp3.frames:
            if name != "APIC":
                continue
            kind, _, rest = data[1:].partition(b"\0")
            jpeg, png = b"\xff\xd8\xff" in rest[:260], b"\x89PNG" in rest[:260]
            if (kind == b"image/jpeg" and not jpeg) or (kind == b"image/png" and not png):
                yield f"{item.name}: the cover says {kind.decode('latin-1')} and is something else"
            if len(data) > _COVER_BYTES:
                yield f"{item.name}: the cover has {len(data) // 1024} KiB"


@rule("audio.duration", MUST, "Apple, Podcaster's Guide", "Write the measured length.")
def _duration(feed: Subject) -> Iterator[str]:
    import mutagen

    for item, data, _ in _audio(feed):
        told = feed.text("itunes:duration", item.element) or ""
        seconds = sum(int(p) * 60**n for n, p in enumerate(reversed(told.split(":"))) if p.isdigit())
        try:
            found = mutagen.File(io.BytesIO(data))
        except mutagen.MutagenError as error:
            yield f"{item.name}: cannot be read ({error})"
            continue
        length = found.info.length if found else 0.0
        if abs(length - seconds) > 1.5:
            yield f"{item.name}: the feed says {told}, the audio lasts {length:.1f} s"


@rule("audio.stream", SHOULD, "Apple 893", "MP3 at 44.1 or 48 kHz, mono from 64, stereo from 128 kbit/s.")
def _stream(feed: Subject) -> Iterator[str]:
    import mutagen

    for item, data, _ in _audio(feed):
        try:
            found: Any = mutagen.File(io.BytesIO(data))
        except mutagen.MutagenError:
            continue
        if found is None:
            continue
        rate_hz, channels, rate_bps = found.info.sample_rate, found.info.channels, found.info.bitrate
        if rate_hz not in (44_100, 48_000) or rate_bps < (64_000 if channels == 1 else 128_000):
            yield f"{item.name}: {rate_hz} Hz, {channels} channels, {rate_bps // 1000} kbit/s"


@rule("audio.loudness", SHOULD, "Apple 893 as quoted (-16 LUFS +-1, peak at most -1 dBTP)",
      "Make the episode with --loudness -16.")  # fmt: skip
def _loudness(feed: Subject) -> Iterator[str]:
    from briefcast.doctor.loudness import measure

    for item, data, _ in _audio(feed):
        told = measure(data)
        if told and (abs(told[0] + 16) > 1.5 or told[1] > -0.5):
            yield f"{item.name}: {told[0]:.1f} LUFS, true peak {told[1]:.1f} dBTP"


@rule(
    "chapters.json",
    MUST,
    "podcast namespace, jsonChapters.md 1.2",
    "version, chapters, a number as startTime in each, rising.",
)
def _chapters_json(feed: Subject) -> Iterator[str]:
    for item, data in _named(feed, "podcast:chapters", "application/json+chapters"):
        told = _json(data)
        chapters = told.get("chapters") if isinstance(told, dict) else None
        if (
            not isinstance(told, dict)
            or not isinstance(told.get("version"), str)
            or not isinstance(chapters, list)
        ):
            yield f"{item.name}: no object with version and chapters"
            continue
        starts: list[Any] = [c.get("startTime") if isinstance(c, dict) else None for c in chapters]
        if not all(isinstance(s, int | float) and not isinstance(s, bool) for s in starts):
            yield f"{item.name}: a startTime is no number"
        elif starts != sorted(starts):
            yield f"{item.name}: the start times do not rise"


@rule("chapters.agree", SHOULD, "AntennaPod, ChapterMerger (picks one list if they differ)",
      "The same chapters in JSON and MP3, starts within a second.", "antennapod")  # fmt: skip
def _agree(feed: Subject) -> Iterator[str]:
    in_json = {
        item.name: _json(data) for item, data in _named(feed, "podcast:chapters", "application/json+chapters")
    }
    for item, _, mp3 in _audio(feed):
        told = in_json.get(item.name)
        if not isinstance(told, dict) or not isinstance(told.get("chapters"), list):
            continue
        starts = [
            c.get("startTime") for c in told["chapters"] if isinstance(c, dict) and c.get("toc") is not False
        ]
        inside = sorted(chapter.start_ms / 1000 for chapter in mp3.chapters)
        numbers = [float(s) for s in starts if isinstance(s, int | float)]
        if inside and (
            len(numbers) != len(inside) or any(abs(a - b) >= 1 for a, b in zip(numbers, inside, strict=False))
        ):
            yield f"{item.name}: {len(numbers)} in JSON, {len(inside)} in the MP3, or their starts differ"


@rule("transcript.vtt", MUST, "WebVTT; AntennaPod drops a file with one bad line", "Times as HH:MM:SS.mmm.")
def _vtt(feed: Subject) -> Iterator[str]:
    for item, data in _named(feed, "podcast:transcript", "text/vtt"):
        text = data.decode("utf-8", "replace").removeprefix("\ufeff")
        if not re.match(r"WEBVTT(?:[ \t][^\n]*)?\r?\n", text + "\n"):
            yield f"{item.name}: does not begin with WEBVTT"
        bad = [
            line
            for line in text.splitlines()
            if "-->" in line
            and not re.fullmatch(rf"{_VTT_TIME}[ \t]+-->[ \t]+{_VTT_TIME}(?:[ \t].*)?", line.strip())
        ]
        if bad:
            yield f'{item.name}: "{bad[0][:60]}"'


@rule("transcript.json", MUST, "AntennaPod, JsonTranscriptParser (skips or crashes)",
      "version, segments, each with startTime, endTime and a body that is not empty.")  # fmt: skip
def _transcript_json(feed: Subject) -> Iterator[str]:
    for item, data in _named(feed, "podcast:transcript", "application/json"):
        told = _json(data)
        segments = told.get("segments") if isinstance(told, dict) else None
        if not isinstance(segments, list) or not isinstance(told.get("version"), str):
            yield f"{item.name}: no object with version and segments"
            continue
        for number, segment in enumerate(segments, 1):
            times = (
                [segment.get(key) for key in ("startTime", "endTime")]
                if isinstance(segment, dict)
                else [None]
            )
            if (
                not all(isinstance(t, int | float) for t in times)
                or not str(segment.get("body") or "").strip()
            ):
                yield f"{item.name}: segment {number} lacks startTime, endTime or body"
                break


@rule(
    "art.form",
    MUST,
    "Apple 896; Podcaster's Guide",
    "Square, 1400 to 3000 pixels, JPEG or PNG, RGB, extension = type.",
)
def _art(feed: Subject) -> Iterator[str]:
    from PIL import Image, UnidentifiedImageError

    for url in _pictures(feed):
        data = feed.body(url)
        if data is None:
            yield f"{url}: not there"
            continue
        try:
            with Image.open(io.BytesIO(data)) as image:
                kind, mode, (width, height) = image.format or "", image.mode, image.size
        except (OSError, UnidentifiedImageError, Image.DecompressionBombError):
            yield f"{url}: no picture"
            continue
        suffix = url.partition("?")[0].rpartition(".")[2].lower()
        if width != height or not 1400 <= width <= 3000 or mode != "RGB" or kind not in ("JPEG", "PNG"):
            yield f"{url}: {kind} {mode}, {width}x{height}"
        elif suffix not in {"JPEG": ("jpg", "jpeg"), "PNG": ("png",)}[kind]:
            yield f"{url}: is {kind}"


@rule("art.size", SHOULD, "hosts' advice (PRX: 512 KiB)", "Save it smaller.")
def _art_size(feed: Subject) -> Iterator[str]:
    for url in _pictures(feed):
        if (data := feed.body(url)) and len(data) > _COVER_BYTES:
            yield f"{url}: {len(data) // 1024} KiB"


def _pictures(feed: Subject) -> list[str]:
    elements = [
        feed.child("itunes:image"),
        *(feed.child("itunes:image", item.element) for item in feed.examined),
    ]
    return list(dict.fromkeys(url for e in elements if e is not None and (url := e.get("href"))))


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except ValueError:
        return None
