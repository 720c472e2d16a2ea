"""The contract of a voice as tests, for every voice here and for yours.

With pytest, in a file of your own::

    from briefcast.voices.contract import VoiceContract
    from mine import MyVoice

    class TestMyVoice(VoiceContract):
        sentence = "Guten Tag, hier sind die Nachrichten."

        def voice(self) -> MyVoice:
            return MyVoice()

``check(voice)`` does the same without pytest.
"""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from briefcast.errors import BriefcastError
from briefcast.types import Take
from briefcast.voices import Voice, sound

_ABILITIES = {"speed", "ipa", "emphasis", "words", "silent"}
_QUALITIES = {"natural", "clear", "robotic", "silence"}


class VoiceContract:
    """Inherit, say how your voice is made, and give a sentence in its language if that is not English."""

    sentence = "The council said on Monday that the bridge will open again in spring."

    def voice(self) -> Voice:
        """A fresh voice, ready to speak."""
        raise NotImplementedError("return your voice here")

    def test_it_says_what_it_is(self) -> None:
        """Name, engine, version and licence are given; labels are of the known ones."""
        voice = self.voice()
        for field in ("name", "engine", "version", "licence"):
            value = getattr(voice, field)
            assert isinstance(value, str), f"{field} is to be a text"
            assert value, f"{field} is to be a text that is not empty"
        assert isinstance(voice.settings, str)
        assert isinstance(voice.online, bool)
        assert voice.languages, "at least one language"
        assert all(language == "*" or language.islower() for language in voice.languages)
        assert voice.abilities <= _ABILITIES, f"abilities are among {sorted(_ABILITIES)}"
        assert voice.quality in _QUALITIES, f"quality is one of {sorted(_QUALITIES)}"
        assert 8_000 <= voice.rate_hz <= 48_000
        assert 40 <= voice.longest <= 5_000

    def test_it_speaks_a_sentence(self) -> None:
        """A take at the announced rate, whole samples, heard, not clipped, with its end."""
        voice = self.voice()
        take = voice.speak(self.sentence)
        assert take.rate_hz == voice.rate_hz
        silent = "silent" in voice.abilities
        fault = sound.judge(take.pcm, take.rate_hz, voice.estimate_ms(self.sentence), may_be_silent=silent)
        assert fault is None, f"the take has {fault.what if fault else ''}"

    def test_its_estimate_is_near_and_always_the_same(self) -> None:
        """Within a quarter of the trimmed take; twice the same."""
        voice = self.voice()
        estimate = voice.estimate_ms(self.sentence)
        assert isinstance(estimate, int)
        assert estimate == voice.estimate_ms(self.sentence)
        measured = _heard_ms(voice.speak(self.sentence))
        assert abs(estimate - measured) <= 0.25 * measured, f"estimated {estimate} ms, measured {measured} ms"

    def test_longer_text_takes_longer(self) -> None:
        """Of the take and of the estimate."""
        voice = self.voice()
        twice = f"{self.sentence} {self.sentence}"
        assert voice.estimate_ms(twice) > 1.5 * voice.estimate_ms(self.sentence)
        assert _heard_ms(voice.speak(twice)) > 1.5 * _heard_ms(voice.speak(self.sentence))

    def test_word_times_are_in_order_and_inside(self) -> None:
        """Where it tells word times, one for each word of the sentence."""
        voice = self.voice()
        take = voice.speak(self.sentence)
        if "words" not in voice.abilities:
            return
        assert len(take.words) == len(self.sentence.split())
        for before, after in zip(take.words, take.words[1:], strict=False):
            assert before.start_ms <= before.end_ms <= after.start_ms + 1
        assert take.words[0].start_ms >= 0
        assert take.words[-1].end_ms <= take.duration_ms + 5

    def test_odd_text_is_spoken_or_refused_in_our_words(self) -> None:
        """A lone letter, punctuation, mark-up, a very long word: a take or a BriefcastError, nothing else."""
        voice = self.voice()
        for text in ("A", "...", "<b>5 & 6</b>", "«Oui», ¡sí! — 3 °C", "Aaa" * 20):
            try:
                take = voice.speak(text)
            except BriefcastError:
                continue
            assert len(take.pcm) % 2 == 0

    def test_threads_may_share_it(self) -> None:
        """Four at once, each take of the length that it has alone."""
        voice = self.voice()
        texts = [self.sentence, f"{self.sentence} {self.sentence}"] * 2
        with ThreadPoolExecutor(4) as pool:
            lengths = [_heard_ms(take) for take in pool.map(voice.speak, texts)]
        assert abs(lengths[0] - lengths[2]) <= 0.1 * lengths[0]
        assert abs(lengths[1] - lengths[3]) <= 0.1 * lengths[1]
        assert lengths[1] > 1.5 * lengths[0]


def check(voice: Voice, sentence: str = VoiceContract.sentence) -> tuple[str, ...]:
    """What of the contract the voice does not keep; empty: all is well."""
    contract = type("Contract", (VoiceContract,), {"sentence": sentence, "voice": lambda _: voice})()
    broken: list[str] = []
    for name in dir(contract):
        if name.startswith("test_"):
            try:
                getattr(contract, name)()
            except AssertionError as error:
                broken.append(f"{name.removeprefix('test_').replace('_', ' ')}: {error}")
    return tuple(broken)


def _heard_ms(take: Take) -> int:
    start, end = sound.edges(take.pcm, take.rate_hz)
    return round((end - start) * 1000 / take.rate_hz)
