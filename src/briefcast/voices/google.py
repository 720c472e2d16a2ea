"""Google Translate's voice through gTTS, made dependable.

gTTS is used as it is, one request a piece. It gets pieces of its own limit of 100 characters, cut at clauses
by us, so that its own tokenizer (which splits "08:30" and makes every cut an audible pause) is left out. What
it does not do itself is done here: a time-out, a pace, other tries, an answer without sound noticed.
"""

from __future__ import annotations

import binascii
from functools import partial
from importlib.metadata import version

from briefcast.errors import VoiceUnavailable
from briefcast.types import Take
from briefcast.voices import online, primary, timing
from briefcast.voices.pace import Pace, state_file
from briefcast.voices.pieces import pieces
from briefcast.voices.sound import silence

TIMEOUT_S = (10.0, 20.0)
"""To connect, and between two packets; gTTS has none unless told."""
SLOW = 1.45
"""How much longer the slow voice takes."""

_CODES = {"he": "iw", "jv": "jw", "nb": "no", "zh": "zh-CN", "fil": "tl"}


class GoogleVoice:
    """``google``, ``google:co.uk`` (the accent of that Google), ``google:slow``, ``google:com.au,slow``.

    Raises:
        VoiceUnavailable: a language or top-level domain that gTTS does not know.
    """

    engine = "gTTS"
    online = True
    rate_hz = 24_000
    licence = "Google's terms of service; gTTS is MIT"
    abilities: frozenset[str] = frozenset()
    quality = "natural"
    longest = 100
    settings = ""

    def __init__(self, option: str = "", language: str = "", *, pace: Pace | None = None) -> None:
        from gtts.accents import accents  # type: ignore[import-untyped]
        from gtts.lang import tts_langs  # type: ignore[import-untyped]

        options = [part.strip() for part in option.split(",") if part.strip()]
        domains = [part for part in options if part != "slow"]
        self._slow = "slow" in options
        self._tld = domains[0] if domains else "com"
        if len(domains) > 1 or self._tld not in {"com", *accents}:
            raise VoiceUnavailable(
                f"The voice google has no option {option!r}; it has slow, and domains such as co.uk, com.au."
            )
        self._lang = _language(language or "en", {known.lower(): known for known in tts_langs()})
        self.name = "google" if not options else f"google:{','.join(options)}"
        self.settings = f"lang={self._lang}"
        self.languages = (primary(language or "en"),)
        self.version = version("gTTS")
        self._asker = online.Asker(self.name, pace or Pace(state_file("google")), self.rate_hz)

    def speak(self, spoken: str) -> Take:
        """The text, asked for piece by piece and joined with measured silence."""
        pcm = bytearray()
        for piece in pieces(spoken, self.longest):
            if any(character.isalnum() for character in piece.text):
                pcm += self._asker.samples(partial(self._ask, piece.text), self.estimate_ms(piece.text))
            pcm += silence(piece.pause_after_ms, self.rate_hz)
        return Take(bytes(pcm), self.rate_hz, (), self.name)

    def estimate_ms(self, spoken: str) -> int:
        """From phonemes; ``Studio`` refines it by what was measured on this machine."""
        each = timing.rates(self.engine, primary(self._lang))
        return round(timing.length_ms(spoken, primary(self._lang), each) * (SLOW if self._slow else 1))

    def _ask(self, text: str) -> bytes:
        """One request; the MP3.

        Raises:
            Unanswered: an error or an answer without sound.
        """
        from gtts import gTTS, gTTSError  # type: ignore[import-untyped]

        request = gTTS(
            text,
            tld=self._tld,
            lang=self._lang,
            slow=self._slow,
            lang_check=False,
            pre_processor_funcs=[],
            tokenizer_func=lambda whole: [whole],
            timeout=TIMEOUT_S,
        )
        try:
            return b"".join(request.stream())
        except gTTSError as error:
            raise _unanswered(error) from error
        except (binascii.Error, ValueError, OSError) as error:
            raise online.Unanswered("failure", f"an answer that cannot be read ({error})") from error


def _unanswered(error: Exception) -> online.Unanswered:
    answer = getattr(error, "rsp", None)
    if answer is None:
        cause = str(error.__context__ or "")
        away = any(
            sign in cause for sign in ("NameResolution", "NewConnection", "Unable to connect to proxy")
        )
        return online.Unanswered("unreachable" if away else "failure", "no connection")
    if answer.status_code == 429 or "/sorry/" in str(answer.url):
        return online.Unanswered("refusal", "too many requests, says Google")
    if answer.status_code == 404:
        return online.Unanswered("final", "no such address")
    what = "an answer without speech" if answer.status_code == 200 else f"status {answer.status_code}"
    return online.Unanswered("failure", what)


def _language(language: str, known: dict[str, str]) -> str:
    wanted = language.lower().replace("_", "-")
    for code in (wanted, _CODES.get(primary(wanted), ""), primary(wanted)):
        if code.lower() in known:
            return known[code.lower()]
    raise VoiceUnavailable(
        f"The voice google does not speak {language!r}; see `briefcast voices --lang CODE`."
    )
