"""Speaks all lines of a script: each text once, from the cache where it can, on all cores."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefcast import clock
from briefcast.errors import BriefcastError, ScriptInvalid, VoiceFailed, VoiceUnavailable
from briefcast.types import Take, Word
from briefcast.voices import Voice, crew, find, primary, sound
from briefcast.voices.cache import TakeCache, default_folder, key
from briefcast.voices.lengths import Lengths
from briefcast.voices.pieces import pieces
from briefcast.voices.sayable import sayable
from briefcast.voices.shelf import UNSAID_MS, Section, Shelf

ONLINE_JOBS = 2
"""Requests under way at once; how many a second is the voice's own pacing."""
TRIES = 2
"""How often a take that fails its check is asked for."""


@dataclass(frozen=True, slots=True)
class _Job:
    """One piece for one voice."""

    voice: Voice
    text: str
    key: str


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a line and the silence after it; ``job`` is ``None`` where only silence is wanted."""

    job: _Job | None
    pause_after_ms: int


class Studio:
    """The voices of a script by speaker, with cache, workers, self-check and failover.

    Args:
        voices: speaker -> voice.
        cache: folder of the takes; ``None``: the user's cache folder.
        jobs: pieces spoken at once by offline voices; 0: one for each core.
        fallback: the voice that takes over a section whose own voice fails; ``""``: the best offline voice of
            its language; ``None``: no other voice, the run stops with what is missing.

    ``notes`` tells the user what was not as asked for: a failover, characters that no voice could say.
    """

    def __init__(
        self,
        voices: Mapping[str, Voice],
        *,
        cache: Path | None = None,
        jobs: int = 0,
        fallback: str | None = "",
    ) -> None:
        self.notes: list[str] = []
        self._voices = dict(voices)
        self._cache = TakeCache(cache or default_folder())
        self._lengths = Lengths(self._cache)
        self._jobs = jobs or crew.cores()
        self._fallback = fallback
        self._gone: dict[str, str] = {}
        self._others: dict[str, Voice] = {}

    def estimate_ms(self, speaker: str, spoken: str) -> int:
        """How long the line's take will be; for an online voice the measured length where it is known."""
        parts = self._plan(self._voice(speaker), spoken, quietly=True)
        spoken_ms = sum(self._lengths.expected_ms(part.job.voice, part.job.text, part.job.key)
                        for part in parts if part.job)  # fmt: skip
        silent_ms = sum(part.pause_after_ms for part in parts)
        return spoken_ms + silent_ms or UNSAID_MS

    def foresee(self, lines: Iterable[tuple[str, str]]) -> None:
        """Computes the lengths of (speaker, spoken form) on all cores, so that ``estimate_ms`` knows them."""
        parts = [
            part for speaker, spoken in lines
            for part in self._plan(self._voice(speaker), spoken, quietly=True)
        ]  # fmt: skip
        tasks = list({part.job.key: part.job for part in parts if part.job}.values())
        for _, result in crew.work([(tasks, self._jobs)], self._length):
            if isinstance(result, Exception):
                raise result

    def _length(self, job: _Job) -> int:
        return self._lengths.expected_ms(job.voice, job.text, job.key)

    def record(
        self,
        sections: Sequence[Sequence[tuple[str, str]]],
        on_take: Callable[[int], None] | None = None,
    ) -> list[Section]:
        """Speaks sections of (speaker, spoken form); takes come trimmed, in the same shape and order.

        Memory holds 64 MB of them; what is beyond that is read again each time that it is asked for.

        Args:
            on_take: called once for each line when it is there, with its length in milliseconds.

        Raises:
            VoiceFailed: lines are missing and no other voice may speak them; names the first, and running
                again asks only for what is missing.
            ScriptInvalid: a speaker without a voice.
        """
        plans = [
            [self._plan(self._voice(speaker), spoken) for speaker, spoken in section] for section in sections
        ]
        takes = Shelf()
        progress = _Progress(plans, on_take)
        try:
            failures = self._speak(
                [part for section in plans for line in section for part in line], takes, progress
            )
            if failures:
                self._fail_over(sections, plans, failures, takes, progress)
        finally:
            self._lengths.learn()
            self._cache.prune()
        return [
            Section(
                [
                    [(part.job.key if part.job else None, part.pause_after_ms) for part in line]
                    for line in section
                ],
                takes,
            )
            for section in plans
        ]

    def _voice(self, speaker: str) -> Voice:
        if speaker not in self._voices:
            raise ScriptInvalid(
                f"The script has a speaker {speaker} without a voice; speakers are {', '.join(self._voices)}."
            )
        return self._voices[speaker]

    def _plan(self, voice: Voice, spoken: str, *, quietly: bool = False) -> tuple[_Part, ...]:
        parts: list[_Part] = []
        for piece in pieces(spoken, voice.longest):
            text, dropped = sayable(piece.text, primary(voice.languages[0]), voice.abilities)
            if dropped and not quietly:
                self._note(f"The voice {voice.name} cannot say {dropped!r}; it is left out.")
            job = _Job(voice, text, key(voice.engine, voice.version, voice.name, voice.settings, text))
            parts.append(_Part(job if text else None, piece.pause_after_ms))
        return tuple(parts)

    def _note(self, note: str) -> None:
        if note not in self.notes:
            self.notes.append(note)

    def _speak(self, parts: Sequence[_Part], takes: Shelf, progress: _Progress) -> dict[str, Exception]:
        """Adds the takes of all parts that are not there yet; the failures by the job's key."""
        jobs = {part.job.key: part.job for part in parts if part.job and part.job.key not in takes}
        offline = [job for job in jobs.values() if not job.voice.online]
        online = [job for job in jobs.values() if job.voice.online]
        offline.sort(key=lambda job: -len(job.text))
        failures: dict[str, Exception] = {}
        progress.begin(takes)
        for job, result in crew.work([(offline, self._jobs), (online, ONLINE_JOBS)], self._take):
            if isinstance(result, Take):
                takes.put(job.key, result)
                progress.add(job.key, takes)
            else:
                failures[job.key] = result
        return failures

    def _take(self, job: _Job) -> Take:
        """From the cache, else spoken, checked, trimmed and kept."""
        if kept := self._cache.get(job.key):
            return kept
        if job.voice.name in self._gone:
            raise VoiceUnavailable(self._gone[job.voice.name])
        try:
            take = self._spoken(job)
        except VoiceUnavailable as error:
            self._gone[job.voice.name] = str(error)
            raise
        self._cache.put(job.key, take)
        self._lengths.measured(job.voice, job.text, take.duration_ms)
        return take

    def _spoken(self, job: _Job) -> Take:
        voice, fault = job.voice, ""
        expected_ms = self._lengths.rough_ms(voice, job.text, job.key)
        for _ in range(TRIES):
            try:
                take = voice.speak(job.text)
            except BriefcastError:
                raise
            except Exception as error:
                what = f"{type(error).__name__}: {error}"
                raise VoiceFailed(
                    f"The voice {voice.name} failed on {_quoted(job.text)} ({what})."
                ) from error
            found = sound.judge(
                take.pcm, take.rate_hz, expected_ms, may_be_silent="silent" in voice.abilities
            )
            if not found:
                return _trimmed(take, voice.name)
            fault = found.what
        raise VoiceFailed(f"The voice {voice.name} gave a take with {fault}: {_quoted(job.text)}")

    def _fail_over(
        self,
        sections: Sequence[Sequence[tuple[str, str]]],
        plans: list[list[tuple[_Part, ...]]],
        failures: dict[str, Exception],
        takes: Shelf,
        progress: _Progress,
    ) -> None:
        """Gives every section with a failed line, and all of its lines by that voice, to the fallback."""
        first = next(iter(failures.values()))
        again: list[_Part] = []
        told: dict[tuple[str, str], list[int]] = {}
        for number, section in enumerate(plans):
            lost = {part.job.voice.name for line in section for part in line
                    if part.job and part.job.key in failures}  # fmt: skip
            for at, (speaker, spoken) in enumerate(sections[number]):
                voice = self._voice(speaker)
                if voice.name in lost:
                    other = self._other(voice, plans, failures, first)
                    section[at] = self._plan(other, spoken)
                    again += section[at]
                    numbers = told.setdefault((voice.name, other.name), [])
                    if number + 1 not in numbers:
                        numbers.append(number + 1)
        if missing := self._speak(again, takes, progress):
            error = next(iter(missing.values()))
            raise error
        for (lost_name, other_name), numbers in told.items():
            these = "section " if len(numbers) == 1 else "sections "
            self._note(
                f"{other_name} speaks {these}{', '.join(map(str, numbers))} in place of {lost_name}: {first}"
            )

    def _other(
        self,
        voice: Voice,
        plans: list[list[tuple[_Part, ...]]],
        failures: dict[str, Exception],
        first: Exception,
    ) -> Voice:
        if self._fallback is not None:
            language = voice.languages[0]
            try:
                if language not in self._others:
                    self._others[language] = find(self._fallback, language)
            except VoiceUnavailable as error:
                raise VoiceFailed(f"{first} No other voice takes over: {error}") from error
            if self._others[language].name != voice.name:
                return self._others[language]
        lines = [line for section in plans for line in section]
        lost = [line for line in lines if any(part.job and part.job.key in failures for part in line)]
        words = next(part.job.text for part in lost[0] if part.job and part.job.key in failures)
        raise VoiceFailed(
            f"{first} {len(lost)} of {len(lines)} lines are missing, the first: {_quoted(words)}; what was "
            "spoken is kept, run again to go on there."
        ) from first


class _Progress:
    """Reports each line once, as soon as its last piece is there."""

    def __init__(self, plans: list[list[tuple[_Part, ...]]], on_take: Callable[[int], None] | None) -> None:
        self._plans, self._on_take = plans, on_take
        self._told: set[tuple[int, int]] = set()
        self._lines: dict[str, list[tuple[int, int]]] = {}

    def begin(self, takes: Shelf) -> None:
        """Takes the plans as they are now, and reports the lines that need nothing more."""
        self._lines = {}
        for number, section in enumerate(self._plans):
            for at, line in enumerate(section):
                for part in line:
                    if part.job:
                        self._lines.setdefault(part.job.key, []).append((number, at))
                self._tell((number, at), takes)

    def add(self, key: str, takes: Shelf) -> None:
        """The piece of that key is there."""
        for where in self._lines.get(key, []):
            self._tell(where, takes)

    def _tell(self, where: tuple[int, int], takes: Shelf) -> None:
        line = self._plans[where[0]][where[1]]
        keys = [part.job.key for part in line if part.job]
        if self._on_take and where not in self._told and all(key in takes for key in keys):
            self._told.add(where)
            pauses_ms = sum(part.pause_after_ms for part in line)
            self._on_take(sum(takes.duration_ms(key) for key in keys) + pauses_ms or UNSAID_MS)


def _trimmed(take: Take, voice: str) -> Take:
    """The take between its quiet edges, its words moved with it."""
    start, end = sound.edges(take.pcm, take.rate_hz)
    cut_ms, length_ms = clock.from_samples(start, take.rate_hz), clock.from_samples(end - start, take.rate_hz)
    words = tuple(
        Word(
            word.text,
            min(max(0, word.start_ms - cut_ms), length_ms),
            min(max(0, word.end_ms - cut_ms), length_ms),
        )
        for word in take.words
    )
    return Take(take.pcm[2 * start : 2 * end], take.rate_hz, words, voice)


def _quoted(text: str) -> str:
    return f"“{text if len(text) <= 60 else text[:59] + '…'}”"
