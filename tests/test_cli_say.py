"""``briefcast say`` and ``briefcast lexicon`` on the silent voice."""

from __future__ import annotations

import json
import wave
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from briefcast.cli import main
from briefcast.cli.sounding import language_for

ARTICLE = (
    "Ngozi Okonjo-Iweala met Xi Jinping\n\n"
    "Ngozi Okonjo-Iweala, who leads the trade body, met officials of Azerbaijan in Zhangjiakou on Monday.\n\n"
    "She said that Zhangjiakou would host the next round of talks about grain in the spring.\n"
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    def call(*arguments: str, stdin: str | None = None) -> Result:
        return CliRunner().invoke(main, list(arguments), input=stdin)

    return call


def test_explain_shows_each_rule(run) -> None:  # type: ignore[no-untyped-def]
    result = run("say", "--voice", "silent", "--explain", "The IMF lent $5m")
    assert result.exit_code == 0
    lines = [line.split(None, 1) for line in result.output.splitlines()]
    assert lines[0] == ["written", "The IMF lent $5m"]
    assert ["money", "The IMF lent five million dollars"] in lines
    assert lines[-1] == ["spoken", "The I M F lent five million dollars"]


def test_explain_as_json_in_another_language_from_standard_input(run) -> None:  # type: ignore[no-untyped-def]
    result = run("say", "-", "--voice", "silent", "--lang", "de", "--format", "json", stdin="3,2 Mrd. Euro\n")
    report = json.loads(result.output)
    assert report["spoken"] == "drei Komma zwei Milliarden Euro"
    assert report["language"] == "de"
    assert report["rules"][-1]["after"] == report["spoken"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Louis XIV, World War II, Chapter IV, Pope Francis I", "en"),
        ("Los precios del petróleo suben hoy en Madrid", "es"),
        ("Привет мир, как дела сегодня в Москве", "ru"),
    ],
)
def test_a_short_text_is_in_a_likely_language(text: str, language: str) -> None:
    assert language_for(text) == language


def test_phonemes_of_the_voice_that_has_them(run) -> None:  # type: ignore[no-untyped-def]
    pytest.importorskip("piper")
    result = run("say", "--voice", "joe", "--lang", "en", "--format", "json", "the FAA")
    assert "ˈɛf" in json.loads(result.output)["phonemes"]
    assert "ˈeɪ ˈeɪ" in json.loads(result.output)["phonemes"]


def test_a_take_is_written_whole(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    result = run("say", "--voice", "silent", "-o", "probe.wav", "Five words are enough here")
    assert result.exit_code == 0
    with wave.open(str(tmp_path / "probe.wav")) as file:
        assert file.getnchannels() == 1
        assert file.getnframes() / file.getframerate() > 0.5
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("arguments", "code", "told"),
    [
        (("say", "🎉", "--voice", "silent", "-o", "a.wav"), 1, "can be said"),
        (("say", "  ", "--voice", "silent"), 2, "nothing to say"),
        (("say", "five", "--voice", "silent", "-o", "a.ogg"), 2, ".mp3 and .wav"),
        (("say", "five", "--voice", "silent", "-o", "none/a.wav"), 1, "cannot be written"),
        (("say", "five", "--lexicon", "none.toml"), 2, "no such lexicon"),
        (("say", "five", "--voice", "nobody"), 1, "nobody"),
        (("lexicon", "add", "Rhys"), 2, "--say"),
        (("lexicon", "add", "Rhys", "--ipa", "12"), 1, "IPA"),
        (("lexicon", "check", "none.txt"), 1, "none.txt"),
    ],
)
def test_bad_input_is_one_sentence(run, arguments: tuple[str, ...], code: int, told: str) -> None:  # type: ignore[no-untyped-def]
    result = run(*arguments)
    assert result.exit_code == code
    assert told in result.output
    assert "Traceback" not in result.output


def test_a_lexicon_is_added_to_and_used(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    assert run("lexicon", "add", "Rhys", "--say", "Reese").exit_code == 0
    assert (tmp_path / "lexicon.toml").read_text(encoding="utf-8").count("Rhys") == 1
    result = run("say", "--voice", "silent", "--explain", "--show", ".", "Rhys won")
    assert "Reese won" in result.output


def test_check_lists_doubtful_words_ranked_and_makes_a_clip(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    result = run(
        "lexicon", "check", "a.txt", "--voice", "silent", "--format", "json", "--audition", "names.wav"
    )
    assert result.exit_code == 0
    words = {row["written"]: row for row in json.JSONDecoder().raw_decode(result.output)[0]["words"]}
    assert words["Zhangjiakou"]["kind"] == "name"
    assert words["Zhangjiakou"]["count"] == 2
    assert words["Zhangjiakou"]["doubt"] > words["Azerbaijan"]["doubt"]
    assert "talks" not in words
    assert "Monday" not in words
    assert (tmp_path / "names.wav").stat().st_size > 1000


def test_words_of_the_lexicon_are_certain(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "lexicon.toml").write_text('[words]\n"Zhangjiakou" = "Jang-jya-koe"\n', encoding="utf-8")
    result = run("lexicon", "check", "a.txt", "--voice", "silent", "--show", ".")
    assert "Zhangjiakou" not in result.output
    assert "Okonjo-Iweala" in result.output
