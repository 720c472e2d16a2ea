"""Fits the timing model of a voice to its own takes.

``python -m briefcast.voices.calibrate VOICE LANG FILE``: FILE has a sentence a line, 15 or more, of every
length. What is printed is a row for ``timing_rates`` and how far off it is on a sentence that was left out.
"""

from __future__ import annotations

import statistics
import sys
from collections.abc import Sequence
from pathlib import Path

from briefcast.voices import find, sound, timing

STRENGTH = 0.02
"""How firmly the rates are held to the ones they start from, where few sentences speak."""


def fit(
    counts: Sequence[Sequence[int]], lengths_ms: Sequence[float], start: Sequence[float]
) -> tuple[float, ...]:
    """Rates that give the lengths from the counts (``timing.count``), by weighed ridge regression."""
    import numpy as np

    lengths = np.asarray(lengths_ms, dtype=float)
    weights = 1 / np.sqrt(lengths)
    left = np.asarray(counts, dtype=float) * weights[:, None]
    held = STRENGTH * np.eye(left.shape[1])
    right = left.T @ (lengths * weights) + held @ np.asarray(start, dtype=float)
    return tuple(float(rate) for rate in np.linalg.solve(left.T @ left + held, right))


def left_out_error(
    counts: Sequence[Sequence[int]], lengths_ms: Sequence[float], start: Sequence[float]
) -> float:
    """Median relative error on each sentence of a fit to all the others."""
    errors: list[float] = []
    for at, length_ms in enumerate(lengths_ms):
        others = [*counts[:at], *counts[at + 1 :]], [*lengths_ms[:at], *lengths_ms[at + 1 :]]
        rates = fit(*others, start)
        told_ms = sum(number * rate for number, rate in zip(counts[at], rates, strict=True))
        errors.append(abs(told_ms - length_ms) / length_ms)
    return statistics.median(errors)


def main(name: str, language: str, file: Path) -> None:
    """Speaks every line of the file with the voice and prints its rates."""
    voice = find(name, language)
    counts: list[tuple[int, ...]] = []
    lengths_ms: list[float] = []
    for sentence in file.read_text("utf-8").splitlines():
        counted = timing.count(sentence, language) if sentence.strip() else None
        if counted and any(counted):
            take = voice.speak(sentence)
            first, end = sound.edges(take.pcm, take.rate_hz)
            counts.append(counted)
            lengths_ms.append((end - first) * 1000 / take.rate_hz)
    start = timing.rates(voice.engine, language)
    rates = ", ".join(f"{rate:.1f}" for rate in fit(counts, lengths_ms, start))
    print(f'"{voice.engine}:{language}": ({rates}),')
    print(f"median error of a sentence left out: {left_out_error(counts, lengths_ms, start):.1%}")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
