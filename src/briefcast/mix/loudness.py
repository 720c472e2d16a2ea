"""Loudness by ITU-R BS.1770-4, measured as the sound streams by, and the targets it is brought to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from briefcast.errors import UsageInvalid
from briefcast.mix.spectrum import RATE_HZ, Sound, filtered

SILENCE_LUFS = -70.0
"""The absolute gate: what is quieter does not count (BS.1770-4, section 2)."""


@dataclass(frozen=True, slots=True)
class Target:
    """What the finished sound is brought to."""

    lufs: float
    peak_dbtp: float
    """Ceiling of the limiter; encoding adds up to about 0.7 dB to it."""


PRESETS = {
    "podcast": Target(-16.0, -2.0),
    "alexa": Target(-14.0, -3.0),
    "mono-19": Target(-19.0, -2.0),
}
"""``alexa``: flash briefings want -14 LUFS and peaks of at most -2 dB."""


def target(loudness: str) -> Target:
    """A preset's name, or a number of LUFS from -30 to -9.

    Raises:
        UsageInvalid: neither.
    """
    if preset := PRESETS.get(loudness):
        return preset
    try:
        lufs = float(loudness)
    except ValueError:
        lufs = 0.0
    if not -30 <= lufs <= -9:
        names = ", ".join(PRESETS)
        raise UsageInvalid(f"loudness {loudness!r}: give a number of LUFS from -30 to -9, or one of {names}.")
    return Target(lufs, PRESETS["podcast"].peak_dbtp)


def k_weighting(hertz: NDArray[np.float32]) -> NDArray[np.float32]:
    """Gain of the K-weighting at each frequency (BS.1770-4, tables 1 and 2, given at 48 kHz)."""
    return np.interp(hertz, *_k_table()).astype(np.float32)


@cache
def _k_table() -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Frequencies and gains, close enough together to lie within 0.001 dB of a straight line."""
    hertz = np.concatenate([np.arange(0, 400, 0.25), np.arange(400, 24_000, 10.0)])
    z = np.exp(-2j * np.pi * hertz / 48_000)
    gain = np.ones(len(hertz))
    for b, a in (
        ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585)),
        ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)),
    ):
        gain *= np.abs((b[0] + b[1] * z + b[2] * z * z) / (a[0] + a[1] * z + a[2] * z * z))
    return hertz, gain


def powers(sound: Sound, rate_hz: int = RATE_HZ) -> NDArray[np.float64]:
    """K-weighted mean square of each whole tenth of a second; of a shorter sound, of all of it."""
    weighted = filtered(sound, rate_hz, k_weighting)
    step = rate_hz // 10
    if len(weighted) < step:
        return np.array([np.mean(weighted.astype(np.float64) ** 2)]) if len(weighted) else np.zeros(0)
    whole = weighted[: len(weighted) // step * step].reshape(-1, step)
    squares: NDArray[np.float64] = np.mean(whole.astype(np.float64) ** 2, axis=1)
    return squares


def integrated(tenths: NDArray[np.float64]) -> float:
    """Gated loudness in LUFS of the ``powers`` of a sound: one channel, weight 1."""
    if len(tenths) == 0:
        return -np.inf
    if len(tenths) < 4:
        blocks = np.array([tenths.mean()])
    else:
        sums = np.concatenate([[0.0], np.cumsum(tenths)])
        blocks = (sums[4:] - sums[:-4]) / 4
    for gate in (SILENCE_LUFS, None):
        floor = _power(gate if gate is not None else _lufs(float(blocks.mean())) - 10)
        blocks = blocks[blocks > floor]
        if len(blocks) == 0:
            return -np.inf
    return _lufs(float(blocks.mean()))


def _lufs(power: float) -> float:
    return float(-0.691 + 10 * np.log10(max(power, 1e-20)))


def _power(lufs: float) -> float:
    return float(10 ** ((lufs + 0.691) / 10))


class Meter:
    """Integrated loudness of sound that comes in pieces of any size."""

    def __init__(self) -> None:
        self._tenths: list[NDArray[np.float64]] = []
        self._waiting: list[Sound] = []
        self._held = 0
        self._before = np.zeros(_STEP * _CONTEXT, np.float32)

    def add(self, sound: Sound) -> None:
        """Takes the next samples, at ``RATE_HZ``."""
        self._waiting.append(sound)
        self._held += len(sound)
        if self._held >= _STEP * (_PIECE + _CONTEXT):
            self._measure(last=False)

    def _measure(self, *, last: bool) -> None:
        held = np.concatenate([self._before, *self._waiting])
        usable = (len(held) // _STEP) - _CONTEXT * (1 if last else 2)
        if usable > 0:
            self._tenths.append(powers(held)[_CONTEXT : _CONTEXT + usable])
            held = held[usable * _STEP :]
        self._before, rest = held[: _STEP * _CONTEXT], held[_STEP * _CONTEXT :]
        self._waiting, self._held = [rest], len(rest)

    def lufs(self) -> float:
        """Loudness of all that was added; ends the measurement."""
        self._measure(last=True)
        return integrated(np.concatenate(self._tenths)) if self._tenths else -np.inf


_STEP = RATE_HZ // 10
_PIECE = 100
"""Tenths of a second measured at once."""
_CONTEXT = 3
"""Tenths of a second that the weighting may look back and ahead."""
