"""Voices of small native engines, each piece spoken in a process of its own: SVOX Pico and eSpeak NG."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from briefcast.errors import VoiceFailed, VoiceUnavailable
from briefcast.types import Take
from briefcast.voices import ESPEAK_LANGUAGES, primary, sound, timing

TIMEOUT_S = 20.0
"""Either engine speaks a piece within a second; Pico has been seen never to return."""
LONGEST_WORD = 40
"""Letters in a row that Pico is given; hundreds make it run for ever."""

LONGEST_PAUSE_MS = 160
"""Within a sentence, at speed 1, as at a comma in ``pieces``. Pico pauses up to 0.7 s, often where no reader
would, and where it does cannot be foretold from the text."""

_PICO = {"de": "de-DE", "es": "es-ES", "fr": "fr-FR", "it": "it-IT", "en": "en-GB"}
_ESPEAK = {"en": "en-us", "zh": "cmn", "no": "nb"}
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s")
_LETTER_HYPHEN = re.compile(r"(?<=\b[A-Z])-(?=\w)")
"""Pico says "hyphen" here: "U N-backed", "F-sixteen"."""
_LONG_WORD = re.compile(rf"(\S{{{LONGEST_WORD}}})(?=\S)")


class NativeVoice:
    """One speaker of one engine; ``spawned`` by name, it needs nothing loaded here."""

    online = False
    abilities = frozenset({"speed"})
    longest = 300

    def __init__(
        self, name: str, engine: str, code: str, rate_hz: int, licence: str, package: str, speed: float
    ) -> None:
        self.name, self.engine, self.rate_hz, self.licence = name, engine, rate_hz, licence
        self.languages: tuple[str, ...] = (primary(code),)
        self.quality = "robotic" if engine == "espeak-ng" else "clear"
        self._code, self._speed = code, speed
        self._pause_ms = round(LONGEST_PAUSE_MS / speed) if engine == "pico" else 0
        told = (f"speed={speed:g}" if speed != 1 else "", f"pause={self._pause_ms}" if self._pause_ms else "")
        self.settings = " ".join(filter(None, told))
        try:
            self.version = version(package)
        except PackageNotFoundError as error:
            raise VoiceUnavailable(
                f"The voice {name} is not installed; install it with `pip install {package}`."
            ) from error

    def speak(self, spoken: str) -> Take:
        """The piece with its quiet edges; as the engine says it, but for Pico's long pauses in sentences."""
        worker = Path(__file__).with_name("native_worker.py")
        engine = self.engine.split("-")[0]
        command = [sys.executable, "-P", str(worker), engine, self._code, f"{self._speed:g}"]
        text = _LONG_WORD.sub(r"\1 ", spoken)
        if self.engine == "pico":
            text = _LETTER_HYPHEN.sub(" ", text)
        try:
            done = subprocess.run(
                command, input=text.encode(), capture_output=True, timeout=TIMEOUT_S, check=False
            )
        except (subprocess.TimeoutExpired, OSError) as error:
            raise VoiceFailed(f"The voice {self.name} did not finish: {error}.") from error
        if done.returncode:
            said = done.stderr.decode(errors="replace").strip().splitlines() or [f"exit {done.returncode}"]
            raise VoiceFailed(f"The voice {self.name} failed: {said[-1]}.")
        pcm = done.stdout
        if self._pause_ms:
            sentences = len(_SENTENCE_END.findall(text))
            pcm = sound.with_shorter_pauses(pcm, self.rate_hz, self._pause_ms, spared=sentences)
        return Take(pcm, self.rate_hz, (), self.name)

    def estimate_ms(self, spoken: str) -> int:
        """From phonemes, by what was measured of this voice."""
        return round(
            timing.length_ms(spoken, self._code, timing.rates(self.engine, self._code)) / self._speed
        )


def pico(option: str = "", language: str = "", speed: float = 1.0) -> NativeVoice:
    """SVOX Pico: ``pico``, or ``pico:en-US`` for another accent than the default of the language.

    Raises:
        VoiceUnavailable: not installed, or no voice of that locale.
    """
    code = option or _PICO.get(primary(language or "en"), "")
    known = sorted({*_PICO.values(), "en-US"})
    if code not in known:
        raise VoiceUnavailable(
            f"The voice pico has no locale {code or language!r}; it has {', '.join(known)}."
        )
    name = "pico" if not option else f"pico:{option}"
    return NativeVoice(name, "pico", code, 16_000, "Apache-2.0", "py-nanotts", speed)


def espeak(option: str = "", language: str = "", speed: float = 1.0) -> NativeVoice:
    """eSpeak NG: ``espeak``, or ``espeak:pt-br`` for one of its own voice names.

    Raises:
        VoiceUnavailable: not installed, or a language that it does not know.
    """
    code = option or _code(language)
    if primary(code) not in (*ESPEAK_LANGUAGES, "cmn", "nb"):
        raise VoiceUnavailable(f"eSpeak NG has no voice {code!r}; see `briefcast voices --lang CODE`.")
    name = "espeak" if not option else f"espeak:{option}"
    voice = NativeVoice(name, "espeak-ng", code.lower(), 22_050, "GPL-3.0-or-later", "piper-tts", speed)
    if option == "" and language:
        voice.languages = (primary(language),)
    return voice


def _code(language: str) -> str:
    region = language.lower().replace("_", "-")
    if region in ("pt-br", "en-gb", "es-419", "fr-be", "fr-ch"):
        return region
    return _ESPEAK.get(primary(language or "en"), primary(language))
