"""The lock around eSpeak NG, whose library keeps its state in global variables.

piper-tts carries one copy of the library; phonemes for its models and eSpeak NG's own voices share it.
"""

from __future__ import annotations

import threading

LOCK = threading.RLock()
"""Held by whoever calls into the library."""
