"""The episode's sound against its manifest: spoken where it says so, and chapters in pauses."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefcast import ffmpeg
from briefcast.types import Line, Script
from briefcast.verify.report import Finding

_RATE_HZ = 8_000
_SILENT_DBFS = -50.0
_PAUSE_DBFS = -40.0
_CHAPTER_MS = 30
"""How far a chapter's mark may stand inside a cue."""
_LENGTH_FACTOR = 2.0
"""A cue may last this many times more or less than was expected,"""
_LENGTH_MS = 700
"""or miss it by this much."""
_DURATION_MS = 100
"""The file may be longer or shorter than the manifest says by this much: an encoder pads frames."""


def check_audio(manifest: dict[str, Any], script: Script, folder: Path) -> Iterator[Finding]:
    """Findings about the sound of an episode.

    Raises:
        AudioFailed: the file cannot be decoded.
    """
    told = manifest.get("audio", {})
    path = folder / str(told.get("file", ""))
    if not path.is_file():
        yield Finding("audio", "episode", f"{path.name or 'the audio'} is not beside the manifest")
        return
    sound = array("h", ffmpeg.decode(path, _RATE_HZ))
    duration_ms = round(len(sound) * 1000 / _RATE_HZ)
    if abs(duration_ms - int(told.get("duration_ms", 0))) > _DURATION_MS:
        yield Finding(
            "audio", "episode", f"lasts {duration_ms} ms, the manifest says {told.get('duration_ms')} ms"
        )
    music = [(int(start), int(end)) for start, end in manifest.get("music", [])]
    yield from _check_cues(manifest, script.lines, sound, duration_ms)
    yield from _check_chapters(manifest, sound, duration_ms, music)


def _check_cues(
    manifest: dict[str, Any], lines: tuple[Line, ...], sound: array[int], duration_ms: int
) -> Iterator[Finding]:
    spans: dict[int, tuple[int, int]] = {}
    for number, cue in enumerate(manifest.get("cues", []), 1):
        start, end = int(cue["start_ms"]), int(cue["end_ms"])
        where = f"cue {number}"
        if not 0 <= start < end <= duration_ms + _DURATION_MS:
            yield Finding("cue", where, f"stands at {start} to {end} ms of {duration_ms} ms")
            continue
        level = _loudest(sound, start, end)
        if level < _SILENT_DBFS:
            yield Finding("cue", where, f"is silent ({level:.0f} dBFS): “{str(cue['text'])[:50]}”")
        line = int(cue.get("line", -1))
        first, last = spans.get(line, (start, end))
        spans[line] = (min(first, start), max(last, end))
    for index, (start, end) in spans.items():
        if not 0 <= index < len(lines):
            yield Finding("cue", f"line {index + 1}", "has a cue but is not in the script")
            continue
        expected, measured = lines[index].estimated_ms, end - start
        if expected and abs(measured - expected) > _LENGTH_MS:
            factor = max(measured, 1) / expected
            if not 1 / _LENGTH_FACTOR <= factor <= _LENGTH_FACTOR:
                yield Finding("cue", f"line {index + 1}", f"lasts {measured} ms, {expected} ms were expected")


def _check_chapters(
    manifest: dict[str, Any], sound: array[int], duration_ms: int, music: list[tuple[int, int]]
) -> Iterator[Finding]:
    cues = [(int(cue["start_ms"]), int(cue["end_ms"])) for cue in manifest.get("cues", [])]
    reached = 0
    for number, chapter in enumerate(manifest.get("chapters", []), 1):
        start, end = int(chapter["start_ms"]), int(chapter["end_ms"])
        where = f"chapter {number}"
        if start != reached or end <= start:
            yield Finding("chapter", where, f"begins at {start} ms, the one before ends at {reached} ms")
        reached = end
        inside = next((cue for cue in cues if cue[0] + _CHAPTER_MS < start < cue[1] - _CHAPTER_MS), None)
        if inside:
            yield Finding(
                "chapter", where, f"begins at {start} ms, within the cue of {inside[0]} to {inside[1]} ms"
            )
        elif start and not any(a - _CHAPTER_MS <= start <= b + _CHAPTER_MS for a, b in music):
            level = _quietest(sound, start - _CHAPTER_MS, start + _CHAPTER_MS)
            if level > _PAUSE_DBFS:
                yield Finding("chapter", where, f"begins at {start} ms, where it is loud ({level:.0f} dBFS)")
    if reached and abs(reached - duration_ms) > _DURATION_MS:
        yield Finding("chapter", "last chapter", f"ends at {reached} ms, the audio at {duration_ms} ms")


def _loudest(sound: array[int], start_ms: int, end_ms: int) -> float:
    """Level of the loudest 50 ms, in dBFS."""
    return max((_level(part) for part in _parts(sound, start_ms, end_ms, 50)), default=-math.inf)


def _quietest(sound: array[int], start_ms: int, end_ms: int) -> float:
    """Level of the quietest 10 ms, in dBFS."""
    return min((_level(part) for part in _parts(sound, start_ms, end_ms, 10)), default=-math.inf)


def _parts(sound: array[int], start_ms: int, end_ms: int, size_ms: int) -> Iterator[array[int]]:
    first, last = max(0, start_ms) * _RATE_HZ // 1000, end_ms * _RATE_HZ // 1000
    size = size_ms * _RATE_HZ // 1000
    for at in range(first, min(last, len(sound)), size):
        yield sound[at : min(at + size, last)]


def _level(part: array[int]) -> float:
    if not part:
        return -math.inf
    power = sum(sample * sample for sample in part) / len(part)
    return 10 * math.log10(power / 32768**2) if power else -math.inf
