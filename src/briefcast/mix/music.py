"""Which music plays where, how loud, and how it makes room for the voice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from briefcast.clock import to_samples
from briefcast.errors import AudioFailed, UsageInvalid
from briefcast.ffmpeg import decode, find
from briefcast.mix import themes
from briefcast.mix.loudness import integrated, powers
from briefcast.mix.spectrum import RATE_HZ, Sound, from_pcm
from briefcast.mix.speech import LEVEL_LUFS, faded
from briefcast.mix.timeline import Gaps, Layout
from briefcast.types import Cue, Span

SOLO_LU = -4.0
"""Music by itself, against the voice."""
DUCK_DB = -15.0
"""How much further down it goes under speech."""
ATTACK_MS, RELEASE_MS, HOLD_MS = 350, 900, 1200
"""It is down when a word begins (look-ahead = attack), and comes up after it unless the pause is short."""
INTRO_MS, STING_MS, OUTRO_MS = 3000, 600, 3000
BED_MS = 11_000
"""How long the bed goes on under the first words, and comes before the last."""
_TAIL_MS = 600
"""How far a sting begins in the pause before its own time."""
_NONE = frozenset({"", "none"})


@dataclass(frozen=True, slots=True)
class Piece:
    """Music from ``start_ms`` on, at its level when nobody speaks."""

    start_ms: int
    sound: Sound

    @property
    def end_ms(self) -> int:
        return self.start_ms + len(self.sound) * 1000 // RATE_HZ


def gaps(music: str) -> Gaps:
    """What this music adds to an episode's length: a theme, ``none``, or a sound file.

    A file plays at the beginning and the end; one shorter than the intro adds only its length.

    Raises:
        UsageInvalid: neither a theme nor a file.
        AudioFailed: a file in which there is no sound.
    """
    if music in _NONE:
        return Gaps()
    if music in themes.THEMES:
        return Gaps(INTRO_MS, STING_MS, OUTRO_MS)
    length_ms = len(_file(music)) * 1000 // RATE_HZ
    return Gaps(min(INTRO_MS, length_ms), 0, min(OUTRO_MS, length_ms))


def _file(music: str) -> Sound:
    path = Path(music).expanduser()
    try:
        stat = path.stat()
    except OSError:
        stat = None
    if stat is None or not path.is_file():
        names = ", ".join([*themes.THEMES, "none"])
        raise UsageInvalid(
            f"There is no music {music!r}: the themes are {names}; anything else must be a sound file."
        )
    return _decoded(str(path), stat.st_mtime_ns, stat.st_size)


@lru_cache(maxsize=4)
def _decoded(path: str, modified: int, size: int) -> Sound:
    """The beginning of a file: as much as can be heard of it."""
    find()
    try:
        sound = from_pcm(decode(Path(path), RATE_HZ, limit_ms=INTRO_MS + BED_MS))
    except AudioFailed as error:
        raise AudioFailed(
            f"{path} holds no sound that can be played; choose other music, or none."
        ) from error
    if len(sound) < RATE_HZ // 2:
        raise AudioFailed(f"{path} holds less than half a second of sound; choose other music, or none.")
    if integrated(powers(sound)) < -60:
        raise AudioFailed(
            f"{path} is silent in its first {len(sound) // RATE_HZ} s; choose other music, or none."
        )
    return sound


def credits(music: str) -> tuple[str, ...]:
    """The licence of the user's own file: ``NAME.txt`` or ``LICENSE`` beside it, else a reminder."""
    if music in _NONE or music in themes.THEMES:
        return ()
    path = Path(music).expanduser()
    for beside in (path.with_suffix(".txt"), path.with_name("LICENSE"), path.with_name("LICENSE.txt")):
        if beside.is_file():
            words = " ".join(beside.read_text("utf-8", "replace").split())
            return (f"{path.name}: {words[:1000]}",)
    return (f"{path.name}: no licence text was found beside it",)


def pieces(music: str, layout: Layout) -> tuple[Piece, ...]:
    """All music of an episode, in order and without overlap."""
    cues = layout.timeline.cues
    if music in _NONE or not cues:
        return ()
    first_rest = layout.rests[0][0] if layout.rests else cues[-1].end_ms
    begin_ms = min(first_rest, cues[0].start_ms + BED_MS)
    last_word, end = cues[-1].end_ms, layout.timeline.duration_ms
    close_ms = max(layout.rests[-1][0] if layout.rests else 0, last_word - BED_MS, begin_ms)
    cadence_ms = last_word - close_ms + 200
    if music in themes.THEMES:
        play_opening: Callable[[int], Sound] = lambda ms: themes.opening(music, ms)  # noqa: E731
        play_closing: Callable[[int], Sound] = lambda ms: themes.closing(music, ms, cadence_ms)  # noqa: E731
    else:
        sound = _file(music)
        play_opening = play_closing = lambda ms: sound[: to_samples(ms, RATE_HZ)]
        if len(sound) < to_samples(end - close_ms, RATE_HZ):
            close_ms = max(close_ms, end - len(sound) * 1000 // RATE_HZ)
    under_ms = begin_ms - cues[0].start_ms
    alone = slice(0, to_samples(cues[0].start_ms, RATE_HZ))
    made = [Piece(0, _levelled(play_opening(begin_ms), alone, 5, min(2500, max(under_ms, 300))))]
    if music in themes.THEMES:
        made += _stings(music, [rest for rest in layout.rests if rest[1] <= close_ms])
    swell_ms = max(5, min(1500, last_word - close_ms))
    alone = slice(to_samples(max(0, last_word - close_ms), RATE_HZ), None)
    made.append(Piece(close_ms, _levelled(play_closing(end - close_ms), alone, swell_ms, 1200)))
    return tuple(made)


def _stings(music: str, rests: Sequence[Span]) -> list[Piece]:
    made: dict[int, Sound] = {}
    stings = []
    for begin, end in rests:
        start = max(begin, end - STING_MS - _TAIL_MS)
        if end - start not in made:
            made[end - start] = _levelled(themes.sting(music, end - start), slice(None), 5, 350)
        stings.append(Piece(start, made[end - start]))
    return stings


def _levelled(sound: Sound, alone: slice, in_ms: int, out_ms: int) -> Sound:
    """At the level at which the part that is heard ``alone`` is as loud as music should be."""
    lufs = integrated(powers(sound[alone]))
    if not np.isfinite(lufs):
        lufs = integrated(powers(sound))
    if not np.isfinite(lufs):
        return np.zeros_like(sound)
    return faded(sound * np.float32(10 ** ((LEVEL_LUFS + SOLO_LU - lufs) / 20)), in_ms, out_ms)


class Ducking:
    """The music's gain over time, known beforehand from where the cues stand."""

    def __init__(self, cues: Sequence[Cue]) -> None:
        at: list[float] = [-1e9]
        db: list[float] = [0.0]
        for start, end in _talk(cues):
            at += [start - ATTACK_MS, start, end, end + RELEASE_MS]
            db += [0.0, DUCK_DB, DUCK_DB, 0.0]
        order = np.maximum.accumulate(np.array(at))
        self._at, self._db = order, np.array(db)

    def gain(self, first: int, samples: int) -> Sound:
        """Factor of each of ``samples`` from sample number ``first`` on."""
        when = (first + np.arange(samples)) * (1000 / RATE_HZ)
        gains: Sound = (10 ** (np.interp(when, self._at, self._db) / 20)).astype(np.float32)
        return gains


def _talk(cues: Sequence[Cue]) -> list[Span]:
    """Stretches of speech whose pauses are too short for the music to come up."""
    talk: list[Span] = []
    for cue in cues:
        if talk and cue.start_ms - talk[-1][1] < HOLD_MS:
            talk[-1] = (talk[-1][0], cue.end_ms)
        else:
            talk.append((cue.start_ms, cue.end_ms))
    return talk
