"""How long a piece will be: from the voice's own model, and from what was measured on this machine.

An offline voice's model alone decides, so that the same input gives the same plan in every run. An online
voice is measured where it has spoken the text before; elsewhere its model is scaled by what was measured in
earlier runs.
"""

from __future__ import annotations

import contextlib
import json
import threading
from pathlib import Path

from briefcast import whole
from briefcast.voices import Voice
from briefcast.voices.cache import TakeCache, key

STEADY_MS = 60_000
"""Speech after which measured lengths count as much as the model that came with the voice."""
_MOST_BYTES = 8 * 1024**2


def state_file() -> Path:
    """``timing.json`` in the user's state folder: voice -> spoken and expected milliseconds so far."""
    import platformdirs

    return Path(platformdirs.user_state_dir("briefcast")) / "timing.json"


class Lengths:
    """Expected lengths of pieces. What is learnt is used from the next run on."""

    def __init__(self, cache: TakeCache) -> None:
        self._cache = cache
        self._known: dict[str, dict[str, int]] = {}
        self._learnt: dict[str, list[int]] = {}
        self._factors: dict[str, float] = {}
        self._lock = threading.Lock()

    def expected_ms(self, voice: Voice, text: str, take_key: str) -> int:
        """Length of the trimmed take of ``text``, whose take is or will be kept under ``take_key``."""
        if voice.online and (measured := self._cache.length_ms(take_key)) is not None:
            return measured
        if getattr(voice, "exact", False):
            return self._kept(voice, text, take_key)
        estimate = voice.estimate_ms(text)
        return round(estimate * self._factor(voice)) if voice.online else estimate

    def rough_ms(self, voice: Voice, text: str, take_key: str) -> int:
        """For checking a take: what is known without computing much; 0 where that is nothing."""
        if getattr(voice, "exact", False):
            return self._of(voice).get(take_key[:20], 0)
        return voice.estimate_ms(text)

    def measured(self, voice: Voice, text: str, ms: int) -> None:
        """Remembers for later runs how long the take of ``text`` was."""
        if voice.online:
            with self._lock:
                sums = self._learnt.setdefault(_id(voice), [0, 0])
                sums[0] += ms
                sums[1] += voice.estimate_ms(text)

    def learn(self) -> None:
        """Adds what was measured to the state of this machine."""
        if not self._learnt:
            return
        file = state_file()
        state = _read(file)
        for name, (spoken_ms, expected_ms) in self._learnt.items():
            before = state.get(name, [0, 0])
            state[name] = [before[0] + spoken_ms, before[1] + expected_ms]
        self._learnt = {}
        with contextlib.suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            whole.write(file, json.dumps(state, sort_keys=True).encode(), private=True)

    def _factor(self, voice: Voice) -> float:
        name = _id(voice)
        if name not in self._factors:
            spoken_ms, expected_ms = _read(state_file()).get(name, [0, 0])
            self._factors[name] = (spoken_ms + STEADY_MS) / (expected_ms + STEADY_MS)
        return self._factors[name]

    def _kept(self, voice: Voice, text: str, take_key: str) -> int:
        """The voice's own exact length, computed once for each text."""
        known = self._of(voice)
        name = take_key[:20]
        if name not in known:
            known[name] = voice.estimate_ms(text)
            with contextlib.suppress(OSError), self._file(voice).open("a") as file:
                file.write(f"{name} {known[name]}\n")
        return known[name]

    def _of(self, voice: Voice) -> dict[str, int]:
        name = _id(voice)
        with self._lock:
            if name not in self._known:
                self._known[name] = self._read_kept(voice)
            return self._known[name]

    def _read_kept(self, voice: Voice) -> dict[str, int]:
        known: dict[str, int] = {}
        file = self._file(voice)
        with contextlib.suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            if file.exists() and file.stat().st_size > _MOST_BYTES:
                file.unlink()
        with contextlib.suppress(OSError):
            for line in file.read_text(errors="replace").splitlines():
                text_key, _, ms = line.partition(" ")
                if len(text_key) == 20 and ms.isdecimal():
                    known[text_key] = int(ms)
        return known

    def _file(self, voice: Voice) -> Path:
        return self._cache.folder / f"{_id(voice)}.lengths"


def _id(voice: Voice) -> str:
    return key(voice.engine, voice.version, voice.name, voice.settings)[:20]


def _read(file: Path) -> dict[str, list[int]]:
    try:
        state = json.loads(file.read_text())
        return {str(name): [int(sums[0]), int(sums[1])] for name, sums in state.items()}
    except (OSError, ValueError, AttributeError, TypeError, IndexError):
        return {}
