"""Silence as long as the words would be: for dry runs and tests."""

from __future__ import annotations

import re

from briefcast.types import Take, Word
from briefcast.voices.sound import silence

_WORD = re.compile(r"\S+")


class SilentVoice:
    """Speaks nothing, at 165 words a minute; the same text has always the same length."""

    name = "silent"
    engine = "silence"
    version = "1"
    languages = ("*",)
    rate_hz = 22_050
    licence = "Apache-2.0"
    online = False
    abilities = frozenset({"silent", "speed", "words"})
    quality = "silence"
    longest = 300
    settings = ""

    def __init__(self, speed: float = 1.0) -> None:
        self._speed = speed
        if speed != 1.0:
            self.settings = f"speed={speed:g}"

    def speak(self, spoken: str) -> Take:
        """Silence with the times at which its words would be said."""
        words: list[Word] = []
        at = 0
        for match in _WORD.finditer(spoken):
            end = at + self._length_ms(match[0])
            words.append(Word(match[0], at, end))
            at = end
        return Take(silence(at, self.rate_hz), self.rate_hz, tuple(words), self.name)

    def estimate_ms(self, spoken: str) -> int:
        """Exactly the length of the take."""
        return sum(self._length_ms(match[0]) for match in _WORD.finditer(spoken))

    def _length_ms(self, word: str) -> int:
        return round((110 + 52 * len(word)) / self._speed)
