"""What all online voices share: asking until an answer is whole, at a pace, and then giving up for good."""

from __future__ import annotations

from collections.abc import Callable

from briefcast.errors import VoiceFailed, VoiceUnavailable
from briefcast.voices import mp3, sound
from briefcast.voices.pace import Pace

TRIES = 8
"""Requests for one piece before it is given up; the pause between them doubles."""


class Unanswered(Exception):
    """A request that gave no speech.

    ``kind``: ``"failure"`` (asking again may help), ``"refusal"`` (too many requests, a captcha),
    ``"unreachable"`` (no connection at all) or ``"final"`` (no use in asking again).
    """

    def __init__(self, kind: str, what: str) -> None:
        super().__init__(what)
        self.kind = kind


def answer(name: str, ask: Callable[[], bytes], pace: Pace, expected_ms: int, rate_hz: int) -> bytes:
    """Samples of the MP3 that ``ask`` gets, asked for until it is whole.

    Raises:
        VoiceFailed: this piece was not answered.
        VoiceUnavailable: nothing is answered any more.
    """
    what = ""
    for _ in range(TRIES):
        pace.wait()
        try:
            pcm = _heard(ask(), expected_ms, rate_hz)
        except Unanswered as error:
            what = str(error)
            if error.kind == "final":
                raise VoiceUnavailable(f"The voice {name} cannot be used: {what}.") from error
            if not pace.failed(error.kind):
                raise VoiceUnavailable(f"The voice {name} does not answer any more ({what}).") from error
        else:
            pace.answered()
            return pcm
    raise VoiceFailed(f"The voice {name} gave no speech in {TRIES} requests (the last: {what}).")


def _heard(data: bytes, expected_ms: int, rate_hz: int) -> bytes:
    if not data:
        raise Unanswered("failure", "an answer without sound")
    if not mp3.is_whole(data):
        raise Unanswered("failure", "sound that was cut off on the way")
    pcm = mp3.samples(data, rate_hz)
    if fault := sound.judge(pcm, rate_hz, expected_ms):
        raise Unanswered("failure", f"sound with {fault.what}")
    return pcm
