"""What all online voices share: asking until an answer is whole, at a pace, and then giving up for good."""

from __future__ import annotations

import statistics
import threading
from collections import Counter
from collections.abc import Callable

from briefcast import clock
from briefcast.errors import VoiceFailed, VoiceUnavailable
from briefcast.voices import mp3, sound
from briefcast.voices.pace import Pace

TRIES = 8
"""Requests for one piece before it is given up; the pause between them doubles."""
ALIKE = 3
"""Answers of one length that are believed, however odd: what is lost on the way is not lost alike."""
SHORT = 0.6
"""An answer shorter than this share of what is expected was probably cut off where no frame shows it."""
_SHORT_OF_OTHERS = 0.72
_QUIET_END_MS = 40
_QUIET_DB = 25.0


class Unanswered(Exception):
    """A request that gave no speech.

    ``kind``: ``"failure"`` (asking again may help), ``"refusal"`` (too many requests, a captcha),
    ``"unreachable"`` (no connection at all) or ``"final"`` (no use in asking again).
    """

    def __init__(self, kind: str, what: str) -> None:
        super().__init__(what)
        self.kind = kind


class Asker:
    """Asks for MP3 until it is whole; shared by the threads of one voice."""

    def __init__(self, name: str, pace: Pace, rate_hz: int) -> None:
        self._name, self._pace, self._rate_hz = name, pace, rate_hz
        self._ratios: list[float] = []
        self._ends_quietly = True
        self._lock = threading.Lock()

    def samples(self, ask: Callable[[], bytes], expected_ms: int) -> bytes:
        """The sound of what ``ask`` gets.

        Raises:
            VoiceFailed: this piece was not answered.
            VoiceUnavailable: nothing is answered any more.
        """
        what = ""
        odd: Counter[int] = Counter()
        for _ in range(TRIES):
            self._pace.wait()
            try:
                pcm = self._heard(ask(), expected_ms, odd)
            except Unanswered as error:
                what = str(error)
                if error.kind == "final":
                    raise VoiceUnavailable(f"The voice {self._name} cannot be used: {what}.") from error
                if not self._pace.failed(error.kind):
                    raise VoiceUnavailable(
                        f"The voice {self._name} does not answer any more ({what})."
                    ) from error
            else:
                self._pace.answered()
                return pcm
        raise VoiceFailed(f"The voice {self._name} gave no speech in {TRIES} requests (the last: {what}).")

    def _heard(self, data: bytes, expected_ms: int, odd: Counter[int]) -> bytes:
        if not data:
            raise Unanswered("failure", "an answer without sound")
        if not mp3.is_whole(data):
            raise Unanswered("failure", "sound that was cut off on the way")
        pcm = mp3.samples(data, self._rate_hz)
        if fault := sound.judge(pcm, self._rate_hz, expected_ms):
            raise Unanswered("failure", f"sound with {fault.what}")
        start, end = sound.edges(pcm, self._rate_hz)
        ratio = clock.from_samples(end - start, self._rate_hz) / max(1, expected_ms)
        with self._lock:
            others = statistics.median(self._ratios) if len(self._ratios) >= 3 else SHORT / _SHORT_OF_OTHERS
            short = expected_ms > 800 and ratio < _SHORT_OF_OTHERS * others
            abrupt = self._ends_quietly and not sound.ends_quietly(
                pcm, self._rate_hz, _QUIET_END_MS, _QUIET_DB
            )
            if short or abrupt:
                odd[len(pcm)] += 1
                if odd[len(pcm)] < ALIKE:
                    raise Unanswered("failure", "sound that seems to be cut off")
                self._ends_quietly = self._ends_quietly and not abrupt
            self._ratios = [*self._ratios[-30:], ratio]
        return pcm
