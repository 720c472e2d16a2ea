"""A look-ahead limiter on true peaks: the gain bends before a peak comes, so nothing is cut off."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from briefcast.mix.spectrum import RATE_HZ, Sound

LOOK_AHEAD_MS = 6
"""The gain falls and rises over this time around a peak."""
_REACH = RATE_HZ * LOOK_AHEAD_MS // 1000
CONTEXT = 2 * _REACH + 64
"""Samples on either side of a piece that decide about its gain."""


def _interpolators() -> list[NDArray[np.float32]]:
    """Three filters that give the values a quarter, half and three quarters between samples.

    Windowed sinc of 24 taps, for the four-fold oversampling of BS.1770-4, annex 2.
    """
    taps = np.arange(-12, 12)
    window = np.kaiser(25, 7.0)[:24]
    made = []
    for quarter in (0.25, 0.5, 0.75):
        kernel = np.sinc(taps + quarter) * window
        made.append((kernel / kernel.sum()).astype(np.float32))
    return made


_BETWEEN = _interpolators()
_BELL = (np.hanning(_REACH + 2)[1:-1] / np.hanning(_REACH + 2)[1:-1].sum()).astype(np.float32)


def true_peaks(sound: Sound, above: float = 0.0) -> Sound:
    """Of each sample, the highest absolute value since the one before, four-fold oversampled.

    Stretches that stay below half of ``above`` are given as their samples are.
    """
    peaks = np.abs(sound)
    blocks = -(-len(peaks) // _BLOCK)
    highest = np.pad(peaks, (0, blocks * _BLOCK - len(peaks))).reshape(blocks, _BLOCK).max(axis=1)
    loud = np.flatnonzero(highest >= above / 2)
    for run in np.split(loud, np.flatnonzero(np.diff(loud) > 1) + 1) if len(loud) else []:
        first, last = run[0] * _BLOCK, min((run[-1] + 1) * _BLOCK, len(sound))
        begin, end = max(0, first - 16), min(len(sound), last + 16)
        for kernel in _BETWEEN:
            between = np.abs(np.convolve(sound[begin:end], kernel, "same"))[first - begin : last - begin]
            np.maximum(peaks[first:last], between, out=peaks[first:last])
    return peaks


_BLOCK = 1024


def _lowest_around(gain: Sound, reach: int) -> Sound:
    """The least of each sample and ``reach`` on either side."""
    low = np.pad(gain, reach, constant_values=1)
    width, span = 1, 2 * reach + 1
    while width < span:
        step = min(width, span - width)
        low = np.minimum(low[: len(low) - step], low[step:])
        width += step
    return low


def limited(sound: Sound, ceiling_dbtp: float) -> Sound:
    """``sound`` with no true peak above the ceiling; what never comes near it is left as it is.

    The needed gain is spread over ``_REACH`` samples on either side (a running minimum) and
    smoothed by a bell of the same width, which can only lie at or below what each peak needs.
    Without memory of what came before: pieces with ``CONTEXT`` samples around them fit seamlessly.
    """
    ceiling = np.float32(10 ** (ceiling_dbtp / 20))
    if len(sound) == 0 or np.abs(sound).max() < ceiling / 2:
        return sound
    needed = np.minimum(1, ceiling / np.maximum(true_peaks(sound, float(ceiling)), ceiling))
    if needed.min() >= 1:
        return sound
    lowest = _lowest_around(needed, _REACH // 2 + 1)
    made = sound.copy()
    for first, last in _runs(lowest < 1):
        begin, end = max(0, first - _REACH), min(len(sound), last + _REACH)
        smooth = np.convolve(np.pad(lowest[begin:end], _REACH, mode="edge"), _BELL, "same")[_REACH:-_REACH]
        made[begin:end] *= np.minimum(smooth, needed[begin:end])
    return made


def _runs(chosen: NDArray[np.bool_]) -> list[tuple[int, int]]:
    """First and end of the stretches that are chosen, those less than two reaches apart joined."""
    at = np.flatnonzero(chosen)
    return [
        (int(run[0]), int(run[-1]) + 1) for run in np.split(at, np.flatnonzero(np.diff(at) > 2 * _REACH) + 1)
    ]
