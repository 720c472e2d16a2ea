"""Two passes to a loudness: measure what was mixed, then set the gain and limit the peaks."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import numpy as np

from briefcast.clock import from_samples
from briefcast.mix.ahead import ahead
from briefcast.mix.limiter import CONTEXT, limited
from briefcast.mix.loudness import Meter, Target, integrated, powers
from briefcast.mix.spectrum import RATE_HZ, Sound, from_pcm, to_pcm

TOLERANCE_LU = 0.04
_MORE_PASSES = 3
_USUAL_SLOPE = 0.75
"""LU gained for a dB of gain where the limiter is at work."""
_PIECE = 10 * RATE_HZ
_EXCERPTS, _EXCERPT = 12, 4 * RATE_HZ
_MOST_GAIN_DB = 40.0


def master(
    pieces: Iterable[bytes],
    target: Target,
    finished: Path,
    total_ms: int,
    on_progress: Callable[[int, int], None],
) -> None:
    """Writes ``pieces`` to ``finished`` as PCM at the target's loudness, under its ceiling.

    A sound that is silent throughout stays as it is. The limiter costs a little loudness: where
    it is more than ``TOLERANCE_LU``, the gain is set again.
    """
    rough = finished.with_suffix(".rough")
    meter = Meter()
    written = 0
    try:
        with rough.open("wb") as file:
            for pcm in pieces:
                file.write(pcm)
                meter.add(from_pcm(pcm))
                written += len(pcm) // 2
                on_progress(from_samples(written, RATE_HZ), total_ms)
        heard = meter.lufs()
        if not np.isfinite(heard):
            rough.replace(finished)
            return
        gain_db, slope = min(target.lufs - heard, _MOST_GAIN_DB), _USUAL_SLOPE
        gain_db = min(gain_db + _expected_loss(rough, gain_db, target.peak_dbtp), _MOST_GAIN_DB)
        heard = _pass(rough, finished, gain_db, target.peak_dbtp)
        for _ in range(_MORE_PASSES):
            if abs(heard - target.lufs) <= TOLERANCE_LU:
                break
            step_db = min((target.lufs - heard) / slope, _MOST_GAIN_DB - gain_db)
            before, gain_db = heard, gain_db + step_db
            heard = _pass(rough, finished, gain_db, target.peak_dbtp)
            slope = float(np.clip((heard - before) / step_db, 0.3, 1.0)) if step_db else slope
    finally:
        rough.unlink(missing_ok=True)


def _expected_loss(rough: Path, gain_db: float, ceiling_dbtp: float) -> float:
    """How many LU the limiter will take from a long sound, judged from a dozen excerpts.

    It saves passes over the whole; of a short sound they cost less than the excerpts.
    """
    total = rough.stat().st_size // 2
    if total < 4 * _EXCERPTS * _EXCERPT:
        return 0.0
    with rough.open("rb") as file:
        excerpts = []
        for index in range(_EXCERPTS):
            file.seek(2 * (total * (2 * index + 1) // (2 * _EXCERPTS)))
            excerpts.append(from_pcm(file.read(2 * _EXCERPT)))
    sound = np.concatenate(excerpts)
    before, loss = integrated(powers(sound)), 0.0
    for _ in range(3):
        raised_db = gain_db + loss
        held = limited(sound * np.float32(10 ** (raised_db / 20)), ceiling_dbtp)
        loss = before + raised_db - integrated(powers(held))
    return loss if np.isfinite(loss) else 0.0


def _pass(rough: Path, finished: Path, gain_db: float, ceiling_dbtp: float) -> float:
    """``rough`` with a gain, limited, into ``finished``; gives its loudness."""
    gain = np.float32(10 ** (gain_db / 20))
    meter = Meter()
    total = rough.stat().st_size // 2

    def around(first: int) -> tuple[int, Sound]:
        begin = max(0, first - CONTEXT)
        source.seek(2 * begin)
        return first - begin, from_pcm(source.read(2 * (first + _PIECE + CONTEXT - begin)))

    def held(piece: tuple[int, Sound]) -> Sound:
        skip, sound = piece
        return limited(sound * gain, ceiling_dbtp)[skip : skip + _PIECE]

    with rough.open("rb") as source, finished.open("wb") as file:
        for piece in ahead(held, map(around, range(0, total, _PIECE))):
            file.write(to_pcm(piece))
            meter.add(piece)
    return meter.lufs()
