"""What the audio file shows when it is decoded: its outline and its loudness over time."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from briefcast.ffmpeg import stream
from briefcast.mix.loudness import powers
from briefcast.mix.spectrum import from_pcm

_RATE_HZ = 24_000
_SHORT_TERM = 30
"""Tenths of a second that a short-term value looks at (EBU Tech 3341)."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A value for each tenth of a second."""

    low: NDArray[np.float64]
    high: NDArray[np.float64]
    short_term_lufs: NDArray[np.float64]


def hear(audio: Path) -> Heard:
    """Decodes the file piece by piece.

    Raises:
        AudioFailed: it is absent or holds no sound.
    """
    lows, highs, squares = [], [], []
    for pcm in stream(audio, _RATE_HZ, 10_000):
        sound = from_pcm(pcm[: len(pcm) // 2 * 2])
        step = _RATE_HZ // 10
        tenths = np.pad(sound, (0, -len(sound) % step)).reshape(-1, step)
        lows.append(tenths.min(axis=1).astype(np.float64))
        highs.append(tenths.max(axis=1).astype(np.float64))
        squares.append(powers(tenths.ravel(), _RATE_HZ))
    if not lows:
        return Heard(np.zeros(1), np.zeros(1), np.full(1, -np.inf))
    power = np.concatenate(squares)
    sums = np.concatenate([[0.0], np.cumsum(power)])
    last = np.arange(1, len(power) + 1)
    first = np.maximum(0, last - _SHORT_TERM)
    mean = (sums[last] - sums[first]) / (last - first)
    return Heard(np.concatenate(lows), np.concatenate(highs), -0.691 + 10 * np.log10(np.maximum(mean, 1e-12)))
