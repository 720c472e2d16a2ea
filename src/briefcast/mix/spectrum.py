"""Filtering by spectrum: resampling, high-pass and weighting of sound of any length in flat memory."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import cache
from math import gcd

import numpy as np
from numpy.typing import NDArray

Sound = NDArray[np.float32]
"""Mono samples, full scale at ±1."""
Response = Callable[[NDArray[np.float32]], NDArray[np.float32]]
"""Frequencies in Hz -> gain of each (zero phase)."""

RATE_HZ = 44_100
"""The rate at which everything is mixed."""
_CHUNK_S = 20
_CONTEXT_S = 0.25


def from_pcm(pcm: bytes) -> Sound:
    """Signed 16-bit little-endian -> samples."""
    return np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(32768)


def to_pcm(sound: Sound) -> bytes:
    """Samples -> signed 16-bit little-endian; what lies beyond full scale is held there."""
    return np.clip(np.rint(sound * 32768), -32768, 32767).astype("<i2").tobytes()


@cache
def _smooth_numbers() -> list[int]:
    """Numbers up to 2^22 whose only prime factors are 2, 3 and 5: fast to transform."""
    most = 1 << 22
    powers = [[prime**k for k in range(23) if prime**k <= most] for prime in (2, 3, 5)]
    return sorted(a * b * c for a in powers[0] for b in powers[1] for c in powers[2] if a * b * c <= most)


def _smooth_above(number: int) -> int:
    numbers = _smooth_numbers()
    return numbers[bisect_left(numbers, number)] if number <= numbers[-1] else number


def filtered(sound: Sound, rate_hz: int, response: Response, to_hz: int | None = None) -> Sound:
    """``sound`` through ``response`` and at ``to_hz``, without delay.

    Works on pieces of 20 s that know a quarter of a second of their surroundings, so memory is
    that of one piece. What lies above the lower of both Nyquist frequencies is rolled off over
    the last 4 % of the band.

    Returns:
        ``round(len(sound) * to_hz / rate_hz)`` samples.
    """
    to_hz = to_hz or rate_hz
    divisor = gcd(rate_hz, to_hz)
    up, down = to_hz // divisor, rate_hz // divisor
    context = -(-round(_CONTEXT_S * rate_hz) // down)
    core = max(1, _CHUNK_S * rate_hz // down)
    wanted = round(len(sound) * to_hz / rate_hz)
    out = np.zeros(wanted, np.float32)
    for first in range(0, -(-len(sound) // down), core):
        units = min(core, -(-len(sound) // down) - first)
        total = _smooth_above(units + 2 * context)
        piece = np.zeros(total * down, np.float32)
        start = (first - context) * down
        inside = sound[max(start, 0) : start + (units + 2 * context) * down]
        piece[max(-start, 0) : max(-start, 0) + len(inside)] = inside
        made = _through(piece, total * up, rate_hz, to_hz, response)[context * up : (context + units) * up]
        place = out[first * up : first * up + len(made)]
        place[:] = made[: len(place)]
    return out


def _through(piece: Sound, samples: int, rate_hz: int, to_hz: int, response: Response) -> Sound:
    spectrum = np.fft.rfft(piece).astype(np.complex64)
    hertz = np.linspace(0, rate_hz / 2, len(spectrum), dtype=np.float32)
    spectrum *= response(hertz)
    if rate_hz == to_hz:
        return np.fft.irfft(spectrum, samples).astype(np.float32)
    edge = min(rate_hz, to_hz) / 2
    spectrum *= np.clip((edge - hertz) / (0.04 * edge), 0, 1)
    bins = np.zeros(samples // 2 + 1, np.complex64)
    kept = min(len(bins), len(spectrum))
    bins[:kept] = spectrum[:kept]
    return (np.fft.irfft(bins, samples) * (to_hz / rate_hz)).astype(np.float32)


def high_pass(corner_hz: float) -> Response:
    """Fourth-order Butterworth magnitude: -3 dB at ``corner_hz``, 24 dB an octave below."""

    def response(hertz: NDArray[np.float32]) -> NDArray[np.float32]:
        eighth = (hertz / np.float32(corner_hz)) ** 8
        return np.sqrt(eighth / (eighth + 1))

    return response
