"""Any service that answers ``POST /audio/speech`` as OpenAI's does (API reference, "Create speech").

Address and key come from the environment: ``BRIEFCAST_SPEECH_URL`` and ``BRIEFCAST_SPEECH_KEY``, else
``OPENAI_BASE_URL`` and ``OPENAI_API_KEY``. The key is sent to that address alone, and is kept nowhere.
"""

from __future__ import annotations

import json
import os
from functools import partial
from urllib.parse import urlsplit

from briefcast.errors import VoiceUnavailable
from briefcast.types import Take
from briefcast.voices import online, primary, timing
from briefcast.voices.pace import Pace, state_file

OPENAI = "https://api.openai.com/v1"
CONNECT_S, READ_S = 10.0, 60.0
MOST_BYTES = 32 * 1024**2


class OpenAIVoice:
    """``openai``, or ``openai:VOICE`` for one of the service's; the model by ``BRIEFCAST_SPEECH_MODEL``.

    Raises:
        VoiceUnavailable: the environment has neither address nor key, or the address is none.
    """

    engine = "openai-compatible"
    online = True
    rate_hz = 24_000
    licence = "of the service"
    abilities = frozenset({"speed"})
    quality = "natural"
    longest = 300

    def __init__(
        self, option: str = "", language: str = "", speed: float = 1.0, *, pace: Pace | None = None
    ) -> None:
        given = os.environ.get
        self._key = given("BRIEFCAST_SPEECH_KEY") or given("OPENAI_API_KEY") or ""
        url = given("BRIEFCAST_SPEECH_URL") or given("OPENAI_BASE_URL") or (OPENAI if self._key else "")
        if not url:
            raise VoiceUnavailable(
                "The voice openai needs an address or a key: set BRIEFCAST_SPEECH_URL (and "
                "BRIEFCAST_SPEECH_KEY) or OPENAI_API_KEY in the environment."
            )
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.password:
            raise VoiceUnavailable(
                "BRIEFCAST_SPEECH_URL is to be an http or https address without a name or password in it."
            )
        if self._key and (not self._key.isascii() or not self._key.isprintable()):
            raise VoiceUnavailable("The speech key in the environment has characters that no key has.")
        self._url = url.rstrip("/") + "/audio/speech"
        self._model = given("BRIEFCAST_SPEECH_MODEL") or "tts-1"
        self._speaker, self._speed = option or "alloy", speed
        self.name = f"openai:{option}" if option else "openai"
        self.version = self._model
        self.languages = (primary(language or "en"),)
        self.settings = f"service={parts.hostname}{parts.path} voice={self._speaker} speed={speed:g}"
        self._asker = online.Asker(self.name, pace or Pace(state_file("openai")), self.rate_hz)

    def speak(self, spoken: str) -> Take:
        """The text by one request, or several until the answer is whole."""
        pcm = self._asker.samples(partial(self._ask, spoken), self.estimate_ms(spoken))
        return Take(pcm, self.rate_hz, (), self.name)

    def estimate_ms(self, spoken: str) -> int:
        """From phonemes; ``Studio`` refines it by what was measured on this machine."""
        language = self.languages[0]
        return round(timing.length_ms(spoken, language, timing.rates(self.engine, language)) / self._speed)

    def _ask(self, text: str) -> bytes:
        import urllib3

        body = {
            "model": self._model,
            "voice": self._speaker,
            "input": text,
            "response_format": "mp3",
            "speed": self._speed,
        }
        headers = {"Content-Type": "application/json"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        timeout = urllib3.Timeout(connect=CONNECT_S, read=READ_S)
        with urllib3.PoolManager(retries=False, timeout=timeout) as pool:
            try:
                answer = pool.request(
                    "POST",
                    self._url,
                    body=json.dumps(body),
                    headers=headers,
                    redirect=False,
                    preload_content=False,
                )
                data = answer.read(MOST_BYTES)
                answer.release_conn()
            except urllib3.exceptions.NewConnectionError as error:
                raise online.Unanswered("unreachable", "no connection") from error
            except urllib3.exceptions.HTTPError as error:
                raise online.Unanswered("failure", type(error).__name__) from error
        if answer.status == 200:
            return bytes(data)
        kind = "refusal" if answer.status == 429 else "failure" if answer.status >= 500 else "final"
        raise online.Unanswered(kind, f"status {answer.status} from {urlsplit(self._url).hostname}")
