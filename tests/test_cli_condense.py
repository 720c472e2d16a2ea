"""``briefcast condense``: plain sentences on standard output, within the budget."""

from inspect import signature
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from briefcast.cli import main

# click 8.1 mixes both outputs unless told not to, later ones cannot be told
SEPARATE: dict[str, Any] = {"mix_stderr": False} if "mix_stderr" in signature(CliRunner).parameters else {}

SAMPLE = Path(__file__).parent.parent / "briefings" / "venezuela-alliance" / "article.txt"


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner(**SEPARATE).invoke(main, ["condense", *arguments], input=stdin)


@pytest.mark.parametrize("words", [40, 100, 300])
def test_no_more_words_than_asked_for(words: int) -> None:
    result = run(str(SAMPLE), "--words", str(words))
    assert result.exit_code == 0
    assert 0.6 * words <= len(result.stdout.split()) <= words


def test_what_is_printed_stands_in_the_article() -> None:
    text = SAMPLE.read_text("utf-8")
    for line in run(str(SAMPLE), "--words", "120", "--condenser", "lead").stdout.splitlines():
        assert line in text


def test_seconds_are_those_of_the_voice() -> None:
    from briefcast import voices
    from briefcast.spoken import speakable

    result = run(str(SAMPLE), "--seconds", "60", "--voice", "silent")
    assert result.exit_code == 0
    said_ms = voices.find("silent", "en").estimate_ms(speakable(result.stdout, "en"))
    assert 40_000 <= said_ms <= 60_000


def test_without_a_voice_seconds_are_words_at_150_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    from briefcast import voices
    from briefcast.errors import VoiceUnavailable

    def none(name: str, language: str) -> None:
        raise VoiceUnavailable("no voice")

    monkeypatch.setattr(voices, "find", none)
    result = run(str(SAMPLE), "--seconds", "60")
    assert result.stdout == run(str(SAMPLE), "--words", "150").stdout
    assert "150 words a minute" in result.stderr
    assert run(str(SAMPLE), "--seconds", "60", "--voice", "joe").exit_code == 1


def test_words_load_no_voice() -> None:
    import subprocess
    import sys

    code = (
        "import sys; from briefcast.cli import main\n"
        f"main(['condense', {str(SAMPLE)!r}, '--words', '60'], standalone_mode=False)\n"
        "sys.exit(any(name.startswith(('briefcast.voices', 'piper', 'onnxruntime')) for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True).returncode == 0


def test_private_hosts_are_fetched_only_if_allowed() -> None:
    link = "http://127.0.0.1:9/article"
    refused, failed = (run(link, "--words", "50", *more) for more in ((), ("--allow-private-hosts",)))
    assert refused.exit_code == failed.exit_code == 1
    assert "--allow-private-hosts" in refused.stderr or "private" in refused.stderr
    assert "private" not in failed.stderr


def test_standard_input_is_read() -> None:
    text = "The bridge closes on Monday for repairs. The ferry will run all night instead.\n"
    result = run("-", "--words", "50", "--lang", "en", stdin=text)
    assert result.exit_code == 0
    assert "The ferry will run all night instead." in result.stdout


def test_notes_go_to_standard_error() -> None:
    result = run(str(SAMPLE), "--words", "40")
    assert "No room for" in result.stderr
    assert "No room for" not in result.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        (str(SAMPLE),),
        (str(SAMPLE), "--words", "50", "--seconds", "20"),
        (str(SAMPLE), "--words", "50", "--voice", "silent"),
        (str(SAMPLE), "--words", "0"),
        (str(SAMPLE), "--words", "many"),
        (str(SAMPLE), "--words", "2"),
        (str(SAMPLE), "--words", "50", "--condenser", "nobody"),
    ],
)
def test_wrong_usage_is_told_and_exits_with_two(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Traceback" not in result.stderr


def test_a_missing_file_exits_with_one(tmp_path: Path) -> None:
    result = run(str(tmp_path / "no.txt"), "--words", "50")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
