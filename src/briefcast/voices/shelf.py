"""Recorded takes, in memory as far as that is cheap and beyond it in a file of this run's own."""

from __future__ import annotations

import tempfile
import threading
import weakref
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import IO, overload

from briefcast import clock
from briefcast.types import Take, Word
from briefcast.voices import sound

IN_MEMORY_BYTES = 64 * 1024**2
"""PCM held in memory: 25 minutes of speech at 22,050 Hz. The rest waits in a temporary file."""
UNSAID_MS = 100
"""Silence that stands for a line of which nothing can be said."""

Part = tuple[str | None, int]
"""The key of a piece's take (``None``: nothing is said) and the milliseconds of silence after it."""


class Shelf:
    """Takes of single pieces by key. One thread puts them there, any may read them.

    The cache cannot stand in for the file: another run may clear it while this one is mixing.
    """

    def __init__(self, in_memory_bytes: int = IN_MEMORY_BYTES) -> None:
        self._room = in_memory_bytes
        self._takes: dict[str, Take | _Stored] = {}
        self._file: IO[bytes] | None = None
        self._lock = threading.Lock()

    def put(self, key: str, take: Take) -> None:
        """Keeps ``take``, in memory where no temporary file can be written."""
        if len(take.pcm) <= self._room:
            self._room -= len(take.pcm)
            self._takes[key] = take
            return
        try:
            self._takes[key] = self._stored(take)
        except OSError:
            self._takes[key] = take

    def __contains__(self, key: str) -> bool:
        return key in self._takes

    def __getitem__(self, key: str) -> Take:
        kept = self._takes[key]
        if isinstance(kept, Take):
            return kept
        assert self._file is not None
        with self._lock:
            self._file.seek(kept.start)
            return replace(kept.take, pcm=self._file.read(kept.size))

    def duration_ms(self, key: str) -> int:
        """Length of the take, without reading it."""
        return self._takes[key].duration_ms

    def _stored(self, take: Take) -> _Stored:
        if self._file is None:
            self._file = tempfile.TemporaryFile(prefix="briefcast-")  # noqa: SIM115 (it lives as long as the shelf)
            weakref.finalize(self, self._file.close)
        with self._lock:
            start = self._file.seek(0, 2)
            self._file.write(take.pcm)
            self._file.flush()
        return _Stored(replace(take, pcm=b""), start, len(take.pcm), take.duration_ms)


@dataclass(frozen=True, slots=True)
class _Stored:
    """A take without its PCM, and where in the file that is."""

    take: Take
    start: int
    size: int
    duration_ms: int


class Section(Sequence[Take]):
    """The takes of a section's lines, each put together from its pieces when it is asked for."""

    def __init__(self, lines: Sequence[Sequence[Part]], shelf: Shelf) -> None:
        self._lines, self._shelf = lines, shelf

    def __len__(self) -> int:
        return len(self._lines)

    @overload
    def __getitem__(self, at: int) -> Take: ...
    @overload
    def __getitem__(self, at: slice) -> Section: ...
    def __getitem__(self, at: int | slice) -> Take | Section:
        if isinstance(at, slice):
            return Section(self._lines[at], self._shelf)
        return _joined(self._lines[at], self._shelf)


def _joined(line: Sequence[Part], shelf: Shelf) -> Take:
    """One take of a line's pieces and the silences between them."""
    pieces = [(shelf[key] if key else None, pause_ms) for key, pause_ms in line]
    spoken = [take for take, _ in pieces if take]
    if len(line) == 1 and spoken and not line[0][1]:
        return spoken[0]
    rate_hz = spoken[0].rate_hz if spoken else 22_050
    pcm = bytearray()
    words: list[Word] = []
    for take, pause_ms in pieces:
        if take:
            at_ms = clock.from_samples(len(pcm) // 2, rate_hz)
            words += [Word(word.text, word.start_ms + at_ms, word.end_ms + at_ms) for word in take.words]
            pcm += take.pcm
        pcm += sound.silence(pause_ms, rate_hz)
    if not pcm:
        pcm += sound.silence(UNSAID_MS, rate_hz)
    return Take(bytes(pcm), rate_hz, tuple(words), spoken[0].voice if spoken else "")
