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


def test_seconds_are_words_at_150_a_minute() -> None:
    assert run(str(SAMPLE), "--seconds", "60").stdout == run(str(SAMPLE), "--words", "150").stdout


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
