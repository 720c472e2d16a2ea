"""Chapters in a WAV file: a cue point with a label for each (RIFF, Multimedia Programming Interface 1.0)."""

from __future__ import annotations

import struct
from pathlib import Path

from briefcast.clock import to_samples
from briefcast.types import Chapter


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + b"\0" * (len(content) % 2)


def put_chapters(audio: Path, rate_hz: int, chapters: tuple[Chapter, ...]) -> None:
    """Appends cue points and their labels to the file, and mends its length.

    Readers that don't know them skip them. A file at the format's limit of 4 GiB stays without.
    """
    points, labels = [struct.pack("<I", len(chapters))], [b"adtl"]
    for number, chapter in enumerate(chapters, 1):
        sample = to_samples(chapter.start_ms, rate_hz)
        points.append(struct.pack("<II4sIII", number, sample, b"data", 0, 0, sample))
        labels.append(
            _chunk(b"labl", struct.pack("<I", number) + chapter.title.encode("utf-8", "replace") + b"\0")
        )
    added = _chunk(b"cue ", b"".join(points)) + _chunk(b"LIST", b"".join(labels))
    with audio.open("r+b") as file:
        head = file.read(12)
        size = file.seek(0, 2) + len(added)
        if head[:4] != b"RIFF" or size >= 1 << 32:
            return
        file.write(added)
        file.seek(4)
        file.write(struct.pack("<I", size - 8))
