"""The voices of Microsoft Edge's read-aloud, through edge-tts (the extra ``briefcast[edge]``)."""

from __future__ import annotations

from functools import partial
from importlib.metadata import PackageNotFoundError, version

from briefcast.errors import VoiceUnavailable
from briefcast.types import Take
from briefcast.voices import online, primary, timing
from briefcast.voices.pace import Pace, state_file

CONNECT_S, RECEIVE_S = 10, 20

_SPEAKERS = {
    "en": "en-US-AvaNeural",
    "en-gb": "en-GB-SoniaNeural",
    "de": "de-DE-KatjaNeural",
    "es": "es-ES-ElviraNeural",
    "fr": "fr-FR-DeniseNeural",
    "it": "it-IT-ElsaNeural",
    "pt": "pt-BR-FranciscaNeural",
    "pt-pt": "pt-PT-RaquelNeural",
}


class EdgeVoice:
    """``edge``, or ``edge:en-GB-RyanNeural`` for one speaker.

    Raises:
        VoiceUnavailable: the extra is not installed, or no speaker is known for the language.
    """

    engine = "edge-tts"
    online = True
    rate_hz = 24_000
    licence = "Microsoft's terms of service; edge-tts is LGPL-3.0"
    abilities = frozenset({"speed"})
    quality = "natural"
    longest = 300

    def __init__(
        self, option: str = "", language: str = "", speed: float = 1.0, *, pace: Pace | None = None
    ) -> None:
        try:
            self.version = version("edge-tts")
        except PackageNotFoundError as error:
            raise VoiceUnavailable(
                "The voice edge is not installed; install it with `pip install 'briefcast[edge]'`."
            ) from error
        wanted = language.lower().replace("_", "-") or "en"
        self._speaker = option or _SPEAKERS.get(wanted) or _SPEAKERS.get(primary(wanted), "")
        if not self._speaker:
            raise VoiceUnavailable(
                f"No speaker of edge is known for {language!r}; name one: --voice edge:xx-XX-NameNeural."
            )
        self.name = f"edge:{option}" if option else "edge"
        self.languages = (primary(self._speaker),)
        self.settings = f"speaker={self._speaker} speed={speed:g}"
        self._speed = speed
        self._asker = online.Asker(self.name, pace or Pace(state_file("edge")), self.rate_hz)

    def speak(self, spoken: str) -> Take:
        """The text by one request, or several until the answer is whole."""
        pcm = self._asker.samples(partial(self._ask, spoken), self.estimate_ms(spoken))
        return Take(pcm, self.rate_hz, (), self.name)

    def estimate_ms(self, spoken: str) -> int:
        """From phonemes; ``Studio`` refines it by what was measured on this machine."""
        language = self.languages[0]
        each = timing.rates(self.engine, language)
        return round(timing.length_ms(spoken, language, each) / self._speed)

    def _ask(self, text: str) -> bytes:
        import edge_tts  # type: ignore[import-not-found,unused-ignore]

        rate = f"{round((self._speed - 1) * 100):+d}%"
        try:
            request = edge_tts.Communicate(
                text, self._speaker, rate=rate, connect_timeout=CONNECT_S, receive_timeout=RECEIVE_S
            )
            return b"".join(part["data"] for part in request.stream_sync() if part["type"] == "audio")
        except Exception as error:  # its own kinds, aiohttp's, asyncio's and ssl's
            refused = "403" in str(error) or "429" in str(error)
            what = f"{type(error).__name__}: {str(error)[:80]}"
            raise online.Unanswered("refusal" if refused else "failure", what) from error
