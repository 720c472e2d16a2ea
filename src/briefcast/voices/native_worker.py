"""Speaks standard input in a process of its own: ``native_worker.py ENGINE VOICE SPEED`` writes bare samples.

Started afresh for each piece by ``native``: these engines keep state from one text to the next, hold Python's
lock while they speak, and have been seen not to come back. Run by path, not imported.
"""

from __future__ import annotations

import ctypes
import sys
from importlib.util import find_spec
from pathlib import Path

WORDS_A_MINUTE = 165
"""eSpeak NG's rate at speed 1; its own default of 175 is hard to follow."""
PICO_VOLUME = 0.7
"""At 1 the loudest vowels are clipped."""


def pico(text: str, voice: str, speed: float) -> bytes:
    """SVOX Pico, 16 kHz; ``voice`` is a locale (``en-GB``)."""
    from py_nanotts import NanoTTS  # type: ignore[import-untyped]

    plain = text.replace("&", " & ").replace("<", " ").replace(">", " ")
    pcm: bytes = NanoTTS().speak(plain, voice=voice, speed=speed, volume=PICO_VOLUME)
    return pcm


def espeak(text: str, voice: str, speed: float) -> bytes:
    """eSpeak NG (speak_lib.h), 22,050 Hz; the library is the copy that piper-tts brings."""
    found = find_spec("piper")  # its __init__ would load much more than is needed
    if found is None or not found.origin:
        sys.exit("piper-tts is not installed")
    folder = Path(found.origin).parent
    library = ctypes.CDLL(str(next(file for file in folder.glob("espeakbridge*") if file.suffix != ".pyi")))
    synchronous, no_exit, utf8, rate = 2, 0x8000, 1, 1
    pcm = bytearray()

    def keep(samples: int | None, count: int, _events: int | None) -> int:
        if samples and count > 0:
            pcm.extend(ctypes.string_at(samples, 2 * count))
        return 0

    callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)(keep)
    if library.espeak_Initialize(synchronous, 0, bytes(folder / "espeak-ng-data"), no_exit) < 0:
        sys.exit("eSpeak NG did not start")
    library.espeak_SetSynthCallback(callback)
    if library.espeak_SetVoiceByName(voice.encode()):
        sys.exit(f"eSpeak NG has no voice {voice!r}")
    library.espeak_SetParameter(rate, round(WORDS_A_MINUTE * speed), 0)
    coded = text.encode()
    library.espeak_Synth(coded, ctypes.c_size_t(len(coded) + 1), 0, 0, 0, utf8, None, None)
    library.espeak_Synchronize()
    return bytes(pcm)


if __name__ == "__main__":
    engine, voice, speed = sys.argv[1:]
    speak = {"pico": pico, "espeak": espeak}[engine]
    sys.stdout.buffer.write(speak(sys.stdin.buffer.read().decode(), voice, float(speed)))
