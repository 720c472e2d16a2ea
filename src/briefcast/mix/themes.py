"""The music that comes with briefcast: written here as notes, played by ``instruments``."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from briefcast.mix.instruments import INSTRUMENTS, hertz, in_room
from briefcast.mix.spectrum import RATE_HZ, Sound, filtered, high_pass
from briefcast.mix.speech import faded

Note = tuple[float, float, float]
"""Beat, MIDI note, loudness from 0 to 1."""
Chord = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Theme:
    """A few bars: what opens, goes on quietly, parts sections and closes."""

    beats_per_minute: float
    beats_per_chord: int
    chords: tuple[Chord, ...]
    """Played in a circle; the circle ends where the last chord leads back to the first."""
    final: Chord
    opening: tuple[Note, ...]
    figure: tuple[tuple[float, int], ...]
    """What goes on over each chord: beat, and which of its notes (counted on in octaves)."""
    sting: tuple[Note, ...]
    closing: tuple[Note, ...]
    lead: str
    colour: str
    """Instrument of the figure."""
    figure_level: float
    pad_level: float
    room_s: float
    room_share: float


THEMES: dict[str, Theme] = {
    # D major: add9 and maj7 colours, a slow marimba
    "calm": Theme(
        beats_per_minute=80,
        beats_per_chord=4,
        chords=((50, 57, 64, 66), (47, 54, 57, 62), (43, 50, 57, 59), (45, 52, 59, 61)),
        final=(38, 50, 57, 64, 66),
        opening=((0, 69, 0.7), (0.5, 74, 0.75), (1, 78, 0.85), (2, 76, 0.7), (2.5, 74, 0.6), (3, 69, 0.6)),
        figure=((0, 0), (1, 2), (1.5, 3), (2.5, 4), (3, 2)),
        sting=((0, 74, 0.7), (0.25, 78, 0.8), (0.5, 81, 0.75)),
        closing=((0, 78, 0.75), (0.5, 76, 0.7), (1, 74, 0.8)),
        lead="marimba",
        colour="felt",
        figure_level=0.32,
        pad_level=0.20,
        room_s=1.9,
        room_share=0.40,
    ),
    # E minor at a walking pulse: open fifths, a rising call
    "news": Theme(
        beats_per_minute=116,
        beats_per_chord=4,
        chords=((40, 52, 59, 64, 67), (48, 55, 60, 64), (43, 55, 59, 62), (50, 57, 62, 66)),
        final=(40, 52, 59, 64, 71),
        opening=(
            (0, 71, 0.8),
            (0.5, 76, 0.8),
            (1, 78, 0.8),
            (1.5, 79, 0.95),
            (3, 78, 0.7),
            (3.5, 74, 0.7),
            (4, 76, 0.9),
        ),
        figure=tuple((beat / 2, (0, 2, 1, 2, 3, 2, 1, 2)[beat]) for beat in range(8)),
        sting=((0, 71, 0.8), (0.25, 76, 0.85), (0.5, 79, 0.9)),
        closing=((0, 79, 0.85), (0.5, 78, 0.75), (1, 74, 0.75), (1.5, 76, 0.95)),
        lead="felt",
        colour="pulse",
        figure_level=0.34,
        pad_level=0.15,
        room_s=1.5,
        room_share=0.30,
    ),
    # F major with sevenths and ninths, an electric piano
    "warm": Theme(
        beats_per_minute=88,
        beats_per_chord=4,
        chords=((41, 57, 60, 64, 67), (50, 57, 60, 65), (46, 58, 62, 65), (48, 58, 62, 67)),
        final=(41, 53, 57, 60, 67),
        opening=((0, 72, 0.75), (0.75, 74, 0.7), (1.5, 77, 0.85), (2.5, 76, 0.7), (3, 72, 0.75)),
        figure=((0, 1), (0.75, 2), (1.5, 3), (2.5, 2), (3.25, 3)),
        sting=((0, 72, 0.75), (0.3, 77, 0.75), (0.6, 81, 0.8)),
        closing=((0, 76, 0.75), (0.75, 74, 0.7), (1.25, 72, 0.8)),
        lead="tines",
        colour="tines",
        figure_level=0.30,
        pad_level=0.17,
        room_s=1.7,
        room_share=0.33,
    ),
}


class _Score:
    """Notes laid on one stretch of time."""

    def __init__(self, length_ms: int) -> None:
        self.samples = round(length_ms * RATE_HZ / 1000)
        self.sound = np.zeros(self.samples)

    def play(self, instrument: str, at_s: float, note: float, seconds: float, level: float) -> None:
        start = round(at_s * RATE_HZ)
        if start >= self.samples or at_s + seconds <= 0:
            return
        tone = INSTRUMENTS[instrument](hertz(note), seconds) * level
        # a bar that began before the music is heard goes on from its middle
        tone, start = tone[max(0, -start) :], max(0, start)
        end = min(self.samples, start + len(tone))
        self.sound[start:end] += tone[: end - start]

    def in_room(self, theme: Theme) -> Sound:
        return filtered(in_room(self.sound, theme.room_s, theme.room_share), RATE_HZ, high_pass(70))


def _notes(score: _Score, theme: Theme, at_s: float, notes: tuple[Note, ...], level: float) -> None:
    beat_s = 60 / theme.beats_per_minute
    for beat, note, loud in notes:
        score.play(theme.lead, at_s + beat * beat_s, note, 2.2, loud * level)


def _bar(score: _Score, theme: Theme, at_s: float, chord: Chord, *, figure: bool) -> None:
    beat_s = 60 / theme.beats_per_minute
    bar_s = beat_s * theme.beats_per_chord
    score.play("bass", at_s, min(chord) if min(chord) < 48 else min(chord) - 12, bar_s, 0.30)
    for note in chord[1:]:
        score.play("pad", at_s - 0.12 if at_s > 0.12 else at_s, note, bar_s + 0.6, theme.pad_level)
    if figure:
        upper = chord[1:]
        for beat, step in theme.figure:
            octave, index = divmod(step, len(upper))
            score.play(
                theme.colour, at_s + beat * beat_s, upper[index] + 12 * (octave + 1), 1.4, theme.figure_level
            )


def opening(name: str, length_ms: int) -> Sound:
    """The call, and the bars that go on under the first words, as long as asked for."""
    theme = THEMES[name]
    score = _Score(length_ms)
    bar_s = 60 / theme.beats_per_minute * theme.beats_per_chord
    _notes(score, theme, 0.0, theme.opening, 0.62)
    for bar in range(int(length_ms / 1000 / bar_s) + 1):
        _bar(score, theme, bar * bar_s, theme.chords[bar % len(theme.chords)], figure=bar > 0)
    return score.in_room(theme)


def sting(name: str, length_ms: int) -> Sound:
    """Three notes that part two sections."""
    theme = THEMES[name]
    score = _Score(length_ms)
    beat_s = 60 / theme.beats_per_minute
    for beat, note, loud in theme.sting:
        score.play(theme.lead, beat * beat_s, note, length_ms / 1000, loud * 0.6)
    score.play("bass", 0.0, theme.final[0] + (12 if theme.final[0] < 40 else 0), length_ms / 1000, 0.30)
    return score.in_room(theme)


def closing(name: str, length_ms: int, cadence_ms: int) -> Sound:
    """Bars that lead to the last chord, struck at ``cadence_ms`` and left to ring; swells from nothing."""
    theme = THEMES[name]
    score = _Score(length_ms)
    beat_s = 60 / theme.beats_per_minute
    bar_s = beat_s * theme.beats_per_chord
    cadence_s = cadence_ms / 1000
    bars = int(cadence_s / bar_s) + 1
    for bar in range(1, bars + 1):
        _bar(score, theme, cadence_s - bar * bar_s, theme.chords[-bar % len(theme.chords)], figure=True)
    _notes(score, theme, cadence_s, theme.closing, 0.62)
    ring_s = length_ms / 1000 - cadence_s
    last_s = cadence_s + theme.closing[-1][0] * beat_s
    score.play("bass", last_s, theme.final[0], ring_s, 0.36)
    for note in theme.final[1:]:
        score.play("felt", last_s, note, ring_s, 0.15)
        score.play("pad", cadence_s, note, ring_s, theme.pad_level)
    return faded(score.in_room(theme), 400, 5)
