"""Takes kept between runs, found again by what was said and by which voice.

One file a take: SHA-256 of the rest, a line of JSON (rate, words), FLAC. Files appear whole (temporary
file, then rename), so that concurrent runs share the folder without locks and a killed run leaves nothing
half-written; a file that does not prove itself is thrown away and spoken again. The longest unused go first
when the folder grows too big.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import time
from dataclasses import dataclass
from pathlib import Path

from briefcast import clock, whole
from briefcast.types import Take, Word

LIMIT_BYTES = 2 * 1024**3
_FORMAT = 2
"""Raised when the same voice begins to sound otherwise: then nothing kept before is used again."""
_SUFFIX = ".take"
_TOUCH_AFTER_S = 3600
_STALE_S = 3600


def default_folder() -> Path:
    """``voices`` in the user's cache folder of this platform."""
    import platformdirs

    return Path(platformdirs.user_cache_dir("briefcast")) / "voices"


@dataclass(frozen=True, slots=True)
class Usage:
    """What a cache holds."""

    takes: int
    size_bytes: int


class TakeCache:
    """Trimmed takes of single pieces, and the estimated lengths that cost time to compute.

    A folder that cannot be written costs time and nothing else.
    """

    def __init__(self, folder: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        self.folder = folder
        self._limit = limit_bytes
        self._wrote = False

    def get(self, key: str) -> Take | None:
        """The take kept under ``key``; ``None`` if there is none, or it is damaged (it is then removed)."""
        path = self._path(key)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        take = _unpack(data)
        if take is None:
            path.unlink(missing_ok=True)
            return None
        with contextlib.suppress(OSError):
            if time.time() - path.stat().st_mtime > _TOUCH_AFTER_S:
                os.utime(path)
        return take

    def has(self, key: str) -> bool:
        """Whether a take is kept under ``key``; whether it is whole shows when it is read."""
        return self._path(key).is_file()

    def length_ms(self, key: str) -> int | None:
        """Length of the kept take, from its first lines alone."""
        try:
            with self._path(key).open("rb") as file:
                head = file.readline(80), file.readline(1 << 20)
            return clock.from_samples(*(int(json.loads(head[1])[name]) for name in ("samples", "rate_hz")))
        except (OSError, ValueError, KeyError, TypeError, ZeroDivisionError):
            return None

    def put(self, key: str, take: Take) -> None:
        """Keeps a take; whole or not at all."""
        self._wrote = True
        with contextlib.suppress(OSError):
            _write(self._path(key), _pack(take))

    def prune(self) -> None:
        """Removes the longest unused takes if this run added some and the limit is passed."""
        if not self._wrote:
            return
        self._wrote = False
        files = sorted(self._files(), key=lambda file: file[0])
        size = sum(file[1] for file in files)
        if size <= self._limit:
            return
        for _, bytes_, path in files:
            if size <= self._limit * 0.9:
                break
            path.unlink(missing_ok=True)
            size -= bytes_

    def usage(self) -> Usage:
        """Number and size of the takes kept."""
        files = self._files()
        return Usage(len(files), sum(file[1] for file in files))

    def clear(self) -> Usage:
        """Removes everything; what it held."""
        usage = self.usage()
        for _, _, path in self._files():
            path.unlink(missing_ok=True)
        for path in self.folder.glob("*.lengths"):
            path.unlink(missing_ok=True)
        return usage

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key}{_SUFFIX}"

    def _files(self) -> list[tuple[float, int, Path]]:
        """(last used, bytes, path) of every take; leftovers of killed runs are swept away."""
        found: list[tuple[float, int, Path]] = []
        for path in self.folder.glob("*/*"):
            with contextlib.suppress(OSError):
                status = path.stat()
                if path.suffix == _SUFFIX:
                    found.append((status.st_mtime, status.st_size, path))
                elif path.suffix == ".part" and time.time() - status.st_mtime > _STALE_S:
                    path.unlink()
        return found


def key(*parts: str) -> str:
    """The name of a take: a digest of everything that its sound depends on."""
    return hashlib.sha256(json.dumps([_FORMAT, *parts]).encode()).hexdigest()


def _pack(take: Take) -> bytes:
    import numpy as np
    import soundfile  # type: ignore[import-untyped]

    sound = io.BytesIO()
    samples = np.frombuffer(take.pcm, dtype="<i2")
    soundfile.write(sound, samples, take.rate_hz, format="FLAC", subtype="PCM_16")
    head = {
        "format": _FORMAT,
        "rate_hz": take.rate_hz,
        "samples": len(samples),
        "words": [[word.text, word.start_ms, word.end_ms] for word in take.words],
        "voice": take.voice,
    }
    body = json.dumps(head, ensure_ascii=False).encode() + b"\n" + sound.getvalue()
    return hashlib.sha256(body).hexdigest().encode() + b"\n" + body


def _unpack(data: bytes) -> Take | None:
    import soundfile

    digest, _, body = data.partition(b"\n")
    if hashlib.sha256(body).hexdigest().encode() != digest:
        return None
    head_line, _, flac = body.partition(b"\n")
    head = json.loads(head_line)
    samples, rate_hz = soundfile.read(io.BytesIO(flac), dtype="int16")
    words = tuple(Word(text, start, end) for text, start, end in head["words"])
    return Take(samples.astype("<i2").tobytes(), int(rate_hz), words, head["voice"])


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    whole.write(path, data, private=True)
