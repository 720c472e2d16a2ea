"""``briefcast verify``: exit status, findings for people and for machines."""

import json
from inspect import signature
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from briefcast.cli import main

# click 8.1 mixes both outputs unless told not to, later ones cannot be told
SEPARATE: dict[str, Any] = {"mix_stderr": False} if "mix_stderr" in signature(CliRunner).parameters else {}

TEXT = """The bridge at Orrin closes

The bridge at Orrin closes on 3 March for 14 weeks, the council said. The ferry will run all night. \
A new railing costs two million euros.
"""
SCRIPT = """Title: The bridge at Orrin closes
Source 0: The bridge at Orrin closes

[chapter Opening | opening, source 0]
HOST: The bridge at Orrin closes on 3 March for 14 weeks, the council said.
HOST: The ferry will run all night.
HOST: A new railing costs two million euros.
"""


def run(tmp_path: Path, script: str, *arguments: str) -> Result:
    (tmp_path / "script.txt").write_text(script, "utf-8")
    (tmp_path / "article.txt").write_text(TEXT, "utf-8")
    source = ["--source", str(tmp_path / "article.txt")]
    return CliRunner(**SEPARATE).invoke(main, ["verify", str(tmp_path / "script.txt"), *source, *arguments])


def test_a_true_script_exits_with_zero(tmp_path: Path) -> None:
    result = run(tmp_path, SCRIPT)
    assert result.exit_code == 0, result.output
    assert "true to its source" in result.stdout


def test_a_changed_number_exits_with_one_and_is_named(tmp_path: Path) -> None:
    result = run(tmp_path, SCRIPT.replace("14 weeks", "40 weeks"))
    assert result.exit_code == 1
    assert "FAIL" in result.stdout
    assert "14 → 40" in result.stdout


def test_an_edit_is_a_note(tmp_path: Path) -> None:
    result = run(tmp_path, SCRIPT.replace("The ferry will run all night.", "A ferry runs through the night."))
    assert result.exit_code == 0, result.output
    assert "note" in result.stdout
    assert "true to its source but for 1 edited line, for which nothing speaks" in result.stdout


def test_json_is_one_object(tmp_path: Path) -> None:
    result = run(tmp_path, SCRIPT.replace("14 weeks", "40 weeks"), "--json")
    told = json.loads(result.stdout)
    assert told["true"] is False
    assert {finding["rule"] for finding in told["findings"] if finding["fails"]} == {"number"}


def test_a_script_alone_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "script.txt"
    path.write_text(SCRIPT, "utf-8")
    result = CliRunner(**SEPARATE).invoke(main, ["verify", str(path)])
    assert result.exit_code == 1
    assert "--source" in result.stderr


def test_a_missing_file_is_a_usage_error(tmp_path: Path) -> None:
    assert CliRunner(**SEPARATE).invoke(main, ["verify", str(tmp_path / "none.mp3")]).exit_code == 2
