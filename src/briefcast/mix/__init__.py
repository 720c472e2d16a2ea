"""Takes, pauses and music on one timeline, at one loudness: a ``Script`` becomes a ``Mixdown``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefcast.errors import AudioFailed, OutputUnwritable
from briefcast.types import Mixdown, Script, Take

if TYPE_CHECKING:
    from briefcast.mix.music import Piece
    from briefcast.mix.timeline import Layout

OnProgress = Callable[[int, int], None]
"""Milliseconds of audio done, and of all."""


def _nobody(done_ms: int, total_ms: int) -> None:
    """Nobody listens."""


def music_ms(sections: int, music: str) -> int:
    """What ``music`` adds to the length of an episode of so many sections that have lines.

    Args:
        music: a theme (``calm``, ``news``, ``warm``), ``none`` or empty, or a path to a sound file.

    Raises:
        UsageInvalid: no such theme or file.
        AudioFailed: a file in which there is no sound.
    """
    from briefcast.mix.music import gaps

    return gaps(music).total_ms(sections)


def mix(
    script: Script,
    takes: Sequence[Sequence[Take]],
    *,
    music: str = "calm",
    loudness: str = "-16",
    folder: Path,
    on_progress: OnProgress = _nobody,
) -> Mixdown:
    """Mix ``takes`` (in the shape of the script's lines) with music, at a loudness.

    The length is ``music_ms(...)`` + the sum of every take's ``duration_ms`` and its line's
    ``pause_after_ms``. Memory holds half a minute of sound beside the takes; ``takes`` may load
    them when asked for, each is asked for three times.

    Args:
        loudness: LUFS or a preset of ``mix.loudness``; reached within 0.1 LU.
        folder: where the PCM is written; it needs 11 MB for each minute while mixing.

    Raises:
        AudioFailed: the takes do not fit the script, or the music cannot be read.
        OutputUnwritable: the disk is full or the folder cannot be written.
        UsageInvalid: an unknown music or loudness.
    """
    from briefcast.mix.loudness import target
    from briefcast.mix.mastering import master
    from briefcast.mix.music import credits, gaps, pieces
    from briefcast.mix.spectrum import RATE_HZ
    from briefcast.mix.timeline import lay_out

    wanted = target(loudness)
    _check(script, takes)
    layout = lay_out(script, takes, gaps(music))
    played = pieces(music, layout)
    finished = folder / "mix.pcm"
    try:
        master(
            _sound(script, takes, layout, played), wanted, finished, layout.timeline.duration_ms, on_progress
        )
    except OSError as error:
        finished.unlink(missing_ok=True)
        raise OutputUnwritable(
            f"The mix could not be written to {folder} ({error.strerror}); make room there."
        ) from error
    return Mixdown(
        finished,
        RATE_HZ,
        layout.timeline,
        tuple((piece.start_ms, piece.end_ms) for piece in played),
        credits(music),
    )


def _check(script: Script, takes: Sequence[Sequence[Take]]) -> None:
    asked, given = [len(section.lines) for section in script.sections], [len(section) for section in takes]
    if asked != given:
        raise AudioFailed(f"The script has {sum(asked)} lines, but {sum(given)} takes were recorded for it.")
    if not any(asked):
        raise AudioFailed("The script has no lines, so there is nothing to mix.")


def _sound(
    script: Script, takes: Sequence[Sequence[Take]], layout: Layout, played: Sequence[Piece]
) -> Iterator[bytes]:
    """The speech with its music, piece by piece."""
    from briefcast.clock import to_samples
    from briefcast.mix.assembly import spoken_track
    from briefcast.mix.music import Ducking
    from briefcast.mix.spectrum import RATE_HZ, from_pcm, to_pcm
    from briefcast.mix.speech import gains_db

    names = [
        [take.voice or line.speaker for line, take in zip(section.lines, recorded, strict=True)]
        for section, recorded in zip(script.sections, takes, strict=True)
    ]
    ducking = Ducking(layout.timeline.cues)
    first = 0
    for pcm in spoken_track(layout.timeline, takes, gains_db(takes, names)):
        last = first + len(pcm) // 2
        sound = None
        for piece in played:
            start = to_samples(piece.start_ms, RATE_HZ)
            begin, end = max(start, first), min(start + len(piece.sound), last)
            if begin >= end:
                continue
            if sound is None:
                sound = from_pcm(pcm)
            part = piece.sound[begin - start : end - start]
            sound[begin - first : end - first] += part * ducking.gain(begin, end - begin)
        yield pcm if sound is None else to_pcm(sound)
        first = last
