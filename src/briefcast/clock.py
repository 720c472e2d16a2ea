"""The only time arithmetic: whole milliseconds, and the forms in which they are read and written."""

from __future__ import annotations

import re
from fractions import Fraction

_CLOCK = re.compile(r"(?:(?:(\d+):)?([0-5]?\d):)?(\d+)(?:[.,](\d{1,9}))?")
_AMOUNT = re.compile(r"(\d+(?:\.\d+)?)\s*(ms|s|min|m|h)")
_UNIT_MS = {"ms": 1, "s": 1_000, "min": 60_000, "m": 60_000, "h": 3_600_000}


def from_seconds(seconds: float) -> int:
    """Seconds to milliseconds, half away from zero."""
    return round(Fraction(seconds).limit_denominator(10**9) * 1000)


def from_samples(samples: int, rate_hz: int) -> int:
    """Length of ``samples`` at ``rate_hz``."""
    return round(Fraction(samples * 1000, rate_hz))


def to_samples(ms: int, rate_hz: int) -> int:
    """Number of samples that last ``ms`` at ``rate_hz``."""
    return round(Fraction(ms * rate_hz, 1000))


def parse(text: str) -> int:
    """``"1:02.5"``, ``"01:02:03.450"``, ``"600ms"``, ``"2.5s"``, ``"5m"`` -> milliseconds.

    Raises:
        ValueError: the text is none of these.
    """
    stripped = text.strip()
    if amount := _AMOUNT.fullmatch(stripped):
        return round(Fraction(amount[1]) * _UNIT_MS[amount[2]])
    if not (match := _CLOCK.fullmatch(stripped)):
        raise ValueError(f"not a time: {text!r}")
    hours, minutes, seconds, fraction = match.groups()
    whole = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds)
    return whole * 1000 + round(Fraction(int(fraction or 0) * 1000, 10 ** len(fraction or "0")))


def to_clock(ms: int) -> str:
    """``3723450`` -> ``"1:02:03"``, ``62500`` -> ``"1:02"``: for people, rounded down."""
    hours, rest = divmod(ms // 1000, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def to_stamp(ms: int, decimal: str = ".") -> str:
    """``3723450`` -> ``"01:02:03.450"``: WebVTT with ``.``, SRT with ``,``."""
    hours, rest = divmod(ms, 3_600_000)
    minutes, rest = divmod(rest, 60_000)
    seconds, millis = divmod(rest, 1000)
    return f"{hours:02}:{minutes:02}:{seconds:02}{decimal}{millis:03}"
