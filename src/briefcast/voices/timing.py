"""How long a voice takes to say a text, from the phonemes that eSpeak NG finds in it.

A length is the sum of what each kind of sound takes in that voice (``timing_rates``, fitted by least squares
to measured, trimmed takes). Without eSpeak NG it is told from the number of letters.
"""

from __future__ import annotations

import re
from functools import lru_cache

from briefcast.voices.espeak_library import LOCK, phonemizer
from briefcast.voices.timing_rates import RATES

KINDS = (
    "line",
    "vowel",
    "long",
    "plosive",
    "fricative",
    "nasal",
    "liquid",
    "stress",
    "word",
    "comma",
    "stop",
)
"""What is counted in a text; ``line`` is once a text, ``stop`` a sentence's end that is not the last."""
LETTER_MS = 62

_KIND = {
    **dict.fromkeys("aeiouyæøœɐɑɒɔəɘɚɛɜɞɤɨɪɯɵɶʉʊʌʏᵻɝ", "vowel"),
    **dict.fromkeys("pbtdkɡgcɟqɢʔʈɖʦ", "plosive"),
    **dict.fromkeys("fvszʃʒθðçxɣhɦχʁβʂʐɕʑħʕɸʝ", "fricative"),
    **dict.fromkeys("mnŋɲɳɴɱ", "nasal"),
    **dict.fromkeys("lɹrɾʀwjɥʎɫɭɻʋɽʟ", "liquid"),
    "ː": "long",
    "ˈ": "stress",
    "ˌ": "stress",
    " ": "word",
    ",": "comma",
    ";": "comma",
    ":": "comma",
}

_LACKING: set[str] = set()
"""Codes for which the library has no voice."""
_IPA = re.compile(r"\[\[(.*?)\]\]")


def rates(engine: str, code: str) -> tuple[float, ...]:
    """Milliseconds for each of ``KINDS``: of the voice, else of its engine, else of any voice."""
    primary = code.lower().split("-")[0]
    for name in (f"{engine}:{code}", f"{engine}:{primary}", engine, ""):
        if name in RATES:
            return RATES[name]
    raise KeyError(engine)


def length_ms(spoken: str, code: str, each: tuple[float, ...]) -> float:
    """Length of the trimmed take of a text in the language of the eSpeak NG voice ``code``."""
    counts = count(spoken, code)
    if counts is None:
        return len(spoken) * LETTER_MS
    return max(0.0, sum(number * ms for number, ms in zip(counts, each, strict=True)))


@lru_cache(maxsize=4096)
def count(spoken: str, code: str) -> tuple[int, ...] | None:
    """How many of each of ``KINDS`` the text has; ``None`` without piper-tts."""
    try:
        phonemizer()
    except ImportError:
        return None
    counts = dict.fromkeys(KINDS, 0)
    sentences = 0
    for text in _IPA.split(spoken):
        for sentence in _phonemized(text, code.lower()):
            sentences += 1
            for phoneme in sentence:
                if kind := _KIND.get(phoneme):
                    counts[kind] += 1
    counts["line"], counts["stop"] = min(1, sentences), max(0, sentences - 1)
    return tuple(counts.values())


def _phonemized(text: str, code: str) -> list[list[str]]:
    """Sentences of phonemes, by the language's own voice where the library lacks that of the region."""
    with LOCK:
        if code not in _LACKING:
            try:
                return _phonemes(code, text)
            except (RuntimeError, ValueError):
                _LACKING.add(code)
        return _phonemes(code.split("-")[0], text)


def _phonemes(code: str, text: str) -> list[list[str]]:
    found: list[list[str]] = phonemizer().phonemize(code, text)
    return found
