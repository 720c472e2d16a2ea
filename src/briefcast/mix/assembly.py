"""The spoken track: pydub joins takes and pauses, a piece of half a minute at a time."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from briefcast.clock import to_samples
from briefcast.mix.ahead import ahead
from briefcast.mix.spectrum import RATE_HZ, to_pcm
from briefcast.mix.speech import treated
from briefcast.types import Take, Timeline

if TYPE_CHECKING:
    from pydub import AudioSegment  # type: ignore[import-untyped]

_PIECE_MS = 30_000


def _segment(pcm: bytes) -> AudioSegment:
    with warnings.catch_warnings():
        # it looks for a system ffmpeg when imported, which is not needed to join samples
        warnings.simplefilter("ignore")
        from pydub import AudioSegment
    return AudioSegment(data=pcm, sample_width=2, frame_rate=RATE_HZ, channels=1)


def spoken_track(
    timeline: Timeline, takes: Sequence[Sequence[Take]], gains: Sequence[Sequence[float]]
) -> Iterator[bytes]:
    """The speech from 0 to the end of the timeline, as consecutive pieces of PCM at ``RATE_HZ``.

    Every cue begins at the sample of its ``start_ms``; all else is digital silence.
    """
    placed = 0
    piece = _segment(b"")
    spans = [(to_samples(cue.start_ms, RATE_HZ), to_samples(cue.end_ms, RATE_HZ)) for cue in timeline.cues]

    def voice(task: tuple[Take, float, tuple[int, int]]) -> bytes:
        take, gain_db, (start, end) = task
        return to_pcm(treated(take, gain_db, end - start))

    tasks = zip(chain.from_iterable(takes), chain.from_iterable(gains), spans, strict=True)
    for (start, end), pcm in zip(spans, ahead(voice, tasks), strict=True):
        piece += _segment(bytes(2 * (start - placed))) + _segment(pcm)
        placed = end
        if len(piece) >= _PIECE_MS:
            yield piece.raw_data
            piece = _segment(b"")
    yield piece.raw_data
    rest = to_samples(timeline.duration_ms, RATE_HZ) - placed
    while rest > 0:
        step = min(rest, to_samples(_PIECE_MS, RATE_HZ))
        yield bytes(2 * step)
        rest -= step
