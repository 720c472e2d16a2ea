"""ID3v2.4 tags with chapters, written before the audio; tags of the other containers."""

from __future__ import annotations

import base64
import importlib
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefcast.types import Cue, Timeline

LANGUAGES = {
    "ar": "ara", "bg": "bul", "ca": "cat", "cs": "ces", "da": "dan", "de": "deu", "el": "ell", "en": "eng",
    "es": "spa", "et": "est", "fa": "fas", "fi": "fin", "fr": "fra", "he": "heb", "hi": "hin", "hr": "hrv",
    "hu": "hun", "id": "ind", "it": "ita", "ja": "jpn", "ko": "kor", "lt": "lit", "lv": "lav", "nb": "nob",
    "nl": "nld", "no": "nor", "pl": "pol", "pt": "por", "ro": "ron", "ru": "rus", "sk": "slk", "sl": "slv",
    "sr": "srp", "sv": "swe", "tr": "tur", "uk": "ukr", "vi": "vie", "zh": "zho",
}  # fmt: skip
"""ISO 639-1 -> 639-2/T, which ID3 wants."""
_UTF8 = 3
_NO_OFFSET = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Tags:
    """What a file says about itself."""

    title: str
    artist: str
    album: str
    language: str
    published: str | None
    summary: str
    transcript: str
    cover_jpeg: bytes | None


def _untyped(module: str) -> Any:
    """A module of mutagen, whose functions have no types."""
    return importlib.import_module(module)


def id3(tags: Tags, timeline: Timeline) -> bytes:
    """An ID3v2.4 tag: no extended header, no unsynchronisation; CHAP frames in order of time.

    Chapters follow the ID3v2 Chapter Frame Addendum 1.0: one ordered top-level CTOC that lists
    every CHAP, times in ms, byte offsets unused.
    """
    frames = _untyped("mutagen.id3")
    tag = frames.ID3()
    language = LANGUAGES.get(tags.language.split("-")[0].lower(), "und")
    for frame, text in (
        (frames.TIT2, tags.title),
        (frames.TPE1, tags.artist),
        (frames.TALB, tags.album),
        (frames.TLAN, language),
        (frames.TCON, "Podcast"),
        (frames.TDRC, tags.published or ""),
        (frames.TLEN, str(timeline.duration_ms)),
    ):
        if text:
            tag.add(frame(encoding=_UTF8, text=[_plain(text)]))
    if tags.summary:
        tag.add(frames.COMM(encoding=_UTF8, lang=language, desc="", text=[_plain(tags.summary)]))
    tag.add(frames.USLT(encoding=_UTF8, lang=language, desc="", text=tags.transcript.replace("\0", "")))
    tag.add(frames.SYLT(encoding=_UTF8, lang=language, format=2, type=1, desc="", text=_timed(timeline.cues)))
    if tags.cover_jpeg:
        tag.add(frames.APIC(encoding=_UTF8, mime="image/jpeg", type=3, desc="Cover", data=tags.cover_jpeg))
    names = []
    for number, chapter in enumerate(timeline.chapters):
        inside = [frames.TIT2(encoding=_UTF8, text=[_plain(chapter.title)])]
        if chapter.url:
            inside.append(frames.WXXX(encoding=_UTF8, desc="", url=chapter.url))
        names.append(f"ch{number:03}")
        tag.add(
            frames.CHAP(
                element_id=names[-1],
                start_time=chapter.start_ms,
                end_time=chapter.end_ms,
                start_offset=_NO_OFFSET,
                end_offset=_NO_OFFSET,
                sub_frames=inside,
            )
        )
    flags = frames.CTOCFlags.TOP_LEVEL | frames.CTOCFlags.ORDERED
    tag.add(frames.CTOC(element_id="toc", flags=flags, child_element_ids=names, sub_frames=[]))
    file = io.BytesIO()
    tag.save(file, v1=0, v2_version=4, padding=lambda info: 0)
    return _chapters_in_order(file.getvalue())


def _plain(text: str) -> str:
    return " ".join(text.replace("\0", "").split())


def _timed(cues: tuple[Cue, ...]) -> list[tuple[str, int]]:
    return [(f"{_plain(cue.text)}\n", cue.start_ms) for cue in cues]


def _chapters_in_order(tag: bytes) -> bytes:
    """mutagen sorts frames of a kind by their size; readers that don't sort want them by time."""
    frames = []
    at = 10
    while at + 10 <= len(tag) and tag[at]:
        size = sum(byte << shift for byte, shift in zip(tag[at + 4 : at + 8], (21, 14, 7, 0), strict=True))
        frames.append(tag[at : at + 10 + size])
        at += 10 + size
    kinds = {b"CTOC": 1, b"CHAP": 2}
    # an element id ends with a zero byte and rises with time
    frames.sort(key=lambda frame: (kinds.get(frame[:4], 0), frame[10:20] if frame[:4] == b"CHAP" else b""))
    return tag[:10] + b"".join(frames) + tag[at:]


def put(audio: Path, suffix: str, tags: Tags) -> None:
    """Title, artist, album, date and cover into an M4B or Opus file, in place."""
    if suffix == "m4b":
        mp4 = _untyped("mutagen.mp4")
        file = mp4.MP4(audio)
        if file.tags is None:
            file.add_tags()
        file["stik"] = [2]  # an audiobook: players then show the chapters
        values = {"\xa9nam": tags.title, "\xa9ART": tags.artist, "\xa9alb": tags.album, "\xa9gen": "Podcast"}
        values |= {"desc": tags.summary[:255], "\xa9lyr": tags.transcript, "\xa9day": tags.published or ""}
        if tags.cover_jpeg:
            file["covr"] = [mp4.MP4Cover(tags.cover_jpeg, mp4.MP4Cover.FORMAT_JPEG)]
    else:
        file = _untyped("mutagen.oggopus").OggOpus(audio)
        values = {"title": tags.title, "artist": tags.artist, "album": tags.album, "genre": "Podcast"}
        values |= {"description": tags.summary, "date": tags.published or "", "language": tags.language}
        if tags.cover_jpeg:
            picture = _untyped("mutagen.flac").Picture()
            picture.type, picture.mime, picture.data = 3, "image/jpeg", tags.cover_jpeg
            file["metadata_block_picture"] = [base64.b64encode(picture.write()).decode("ascii")]
    for key, text in values.items():
        if text:
            file[key] = [text]
    file.save()
