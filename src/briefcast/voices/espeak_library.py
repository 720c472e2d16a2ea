"""eSpeak NG's library, which keeps its state in global variables: the lock around it, its one start.

piper-tts carries one copy of the library; phonemes for its models and for lengths share it. Started a second
time while it has a voice, it crashes.
"""

from __future__ import annotations

import threading
from typing import Any

LOCK = threading.RLock()
"""Held by whoever calls into the library."""
_started: list[Any] = []


def phonemizer() -> Any:
    """piper-tts' own phonemizer, started once for its voices and everything else.

    Raises:
        ImportError: piper-tts is not installed.
    """
    with LOCK:
        if not _started:
            from piper import voice
            from piper.phonemize_espeak import EspeakPhonemizer

            made = voice._ESPEAK_PHONEMIZER or EspeakPhonemizer()
            voice._ESPEAK_PHONEMIZER = made
            _started.append(made)
        return _started[0]
