"""Sounds made of sines: struck bars, felt piano, electric piano, bass, pad, pulse, and a room for them."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from briefcast.mix.spectrum import RATE_HZ, Sound

Wave = NDArray[np.float64]
Instrument = Callable[[float, float], Wave]
"""Frequency in Hz and length in seconds -> a note that peaks near 1 and ends at 0."""


def hertz(note: float) -> float:
    """Frequency of a MIDI note in equal temperament, A4 (69) at 440 Hz."""
    return float(440.0 * 2 ** ((note - 69) / 12))


def _time(seconds: float) -> Wave:
    return np.arange(round(seconds * RATE_HZ)) / RATE_HZ


def _rise(time: Wave, seconds: float) -> Wave:
    curve = np.ones_like(time)
    rising = min(len(time), round(seconds * RATE_HZ))
    curve[:rising] = np.sin(np.linspace(0, np.pi / 2, rising, endpoint=False)) ** 2
    return curve


def _end(time: Wave, seconds: float) -> Wave:
    """Falls to 0 over the last ``seconds``."""
    return _rise(time, seconds)[::-1]


def _struck(
    f: float, seconds: float, partials: tuple[tuple[float, float, float], ...], attack_s: float
) -> Wave:
    """Decaying partials of (ratio, amplitude, half-life in seconds); those above 15 kHz are left out."""
    t = _time(seconds)
    tone = np.zeros_like(t)
    for ratio, amplitude, half_s in partials:
        if f * ratio < 15_000:
            tone += amplitude * np.sin(2 * np.pi * f * ratio * t) * 0.5 ** (t / half_s)
    return tone * _rise(t, attack_s) * _end(t, min(0.06, seconds / 4))


def marimba(f: float, seconds: float) -> Wave:
    """A tuned wooden bar: fundamental, its double octave and a trace of the next partial."""
    return _struck(f, seconds, ((1, 0.8, 0.22), (2, 0.06, 0.18), (4, 0.16, 0.06), (10, 0.03, 0.02)), 0.006)


def felt(f: float, seconds: float) -> Wave:
    """A piano with felt before its strings: few partials, slightly sharp as stiff strings are."""
    partials = tuple(
        (k * (1 + 0.0004 * k * k) ** 0.5, 0.75 / k**1.9, 0.9 / k**0.8 * (220 / f) ** 0.3) for k in range(1, 8)
    )
    return _struck(f, seconds, partials, 0.012)


def tines(f: float, seconds: float) -> Wave:
    """An electric piano: one sine bends the phase of another, most at the attack."""
    t = _time(seconds)
    bite = 1.1 * 0.5 ** (t / 0.25)
    tone = np.sin(2 * np.pi * f * t + bite * np.sin(2 * np.pi * f * t)) * 0.8
    chime = 0.08 * np.sin(2 * np.pi * f * 7 * t) * 0.5 ** (t / 0.05) if f * 7 < 15_000 else 0.0
    wobble = 1 + 0.06 * np.sin(2 * np.pi * 4.6 * t)
    return (tone * 0.5 ** (t / 0.8) * wobble + chime) * _rise(t, 0.008) * _end(t, min(0.08, seconds / 4))


def bass(f: float, seconds: float) -> Wave:
    """A soft round bass."""
    return _struck(f, seconds, ((1, 0.85, 1.1), (2, 0.25, 0.5), (3, 0.08, 0.25)), 0.02)


def pad(f: float, seconds: float) -> Wave:
    """Three voices a few cents apart that swell and fade."""
    t = _time(seconds)
    wave = _pad_wave()
    tone = np.zeros_like(t)
    for cents, phase in ((-5, 0.0), (0, 0.33), (6, 0.67)):
        cycles = f * 2 ** (cents / 1200) * t + phase
        tone += wave[(cycles * len(wave)).astype(np.int64) % len(wave)]
    return tone * _rise(t, min(0.5, seconds / 3)) * _end(t, min(0.7, seconds / 3))


@cache
def _pad_wave() -> Wave:
    """One cycle of five partials, finely enough stepped to be looked up without interpolation."""
    cycle = np.arange(1 << 15) * (2 * np.pi / (1 << 15))
    partials = [np.sin(k * cycle) / k**2.2 for k in range(1, 6)]
    return np.asarray(np.sum(partials, axis=0) / 3.4, np.float64)


def pulse(f: float, seconds: float) -> Wave:
    """A short muted pluck, for motion."""
    partials = tuple((k, 0.7 / k**1.2, 0.09 / k**0.5) for k in range(1, 9))
    return _struck(f, seconds, tuple((float(k), a, h) for k, a, h in partials), 0.004)


INSTRUMENTS: dict[str, Instrument] = {
    "marimba": marimba,
    "felt": felt,
    "tines": tines,
    "bass": bass,
    "pad": pad,
    "pulse": pulse,
}


@cache
def _room(seconds: float) -> Wave:
    """Impulse response of a room: noise that loses 60 dB in ``seconds``, its highs sooner."""
    t = _time(seconds)
    # a generator whose numbers are promised never to change
    noise = np.random.RandomState(20).standard_normal(len(t))
    spectrum = np.fft.rfft(noise)
    f = np.fft.rfftfreq(len(t), 1 / RATE_HZ)
    bright = np.fft.irfft(spectrum / (1 + (f / 6000) ** 2) * (f > 150), len(t))
    dark = np.fft.irfft(spectrum / (1 + (f / 1800) ** 2) * (f > 150), len(t))
    early = 10 ** (-3 * t / (0.45 * seconds))
    response = (bright * early + dark * (10 ** (-3 * t / seconds) - early)) * _rise(t, 0.015)
    return np.asarray(response / np.sqrt(np.sum(response**2)), np.float64)


def in_room(dry: Wave, seconds: float, share: float) -> Sound:
    """``dry`` with the reverberation of a room added; as long as ``dry``."""
    room = _room(seconds)
    size = 1 << (len(dry) + len(room)).bit_length()
    wet = np.fft.irfft(np.fft.rfft(dry, size) * np.fft.rfft(room, size), size)[: len(dry)]
    return (dry + share * wet).astype(np.float32)
