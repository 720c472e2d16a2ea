"""``briefcast read``: a report, the clean article, or everything with offsets."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from briefcast.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def running(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(["read", *arguments])
        told = capsys.readouterr()
        return int(ended.value.code or 0), told.out, told.err

    return running


def test_the_report_names_what_was_left_out_and_why(run: Run, sample: Path) -> None:
    status, told, _ = run(str(sample))
    assert status == 0
    assert "English (en)" in told
    assert "Conclusion" in told
    left_out = told.split("Left out\n")[1]
    assert "Have you seen this?" in left_out
    assert "promo: " in left_out


def test_the_clean_text_has_headings_and_no_promos(run: Run, sample: Path) -> None:
    _, text, _ = run(str(sample), "--format", "text")
    assert "\n\nChina’s Strategic Role in Venezuela\n\nChina has emerged" in text
    assert "Have you seen this" not in text
    assert "Zamfara" not in text


def test_the_json_has_exact_offsets(run: Run, sample: Path) -> None:
    _, told, _ = run(str(sample), "--format", "json")
    (article,) = json.loads(told)["articles"]
    for section in article["sections"]:
        for sentence in section["sentences"]:
            told = " ".join("".join(article["text"][start:end] for start, end in sentence["spans"]).split())
            assert told.rstrip(".") == sentence["text"].rstrip(".")  # a trimmed one gets its final stop
    for out in article["left_out"]:
        assert " ".join(article["text"][out["start"] : out["end"]].split()) == " ".join(out["text"].split())


def test_one_bad_source_does_not_stop_the_others(run: Run, sample: Path, tmp_path: Path) -> None:
    status, text, errors = run(str(tmp_path / "none.txt"), str(sample), "--format", "text")
    assert status == 1
    assert "none.txt: no such file or folder" in errors
    assert "Conclusion" in text


def test_a_table_is_said_to_be_left_out(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "storm.md"
    path.write_text(
        "# Storm\n\nThe storm hit the coast on Monday.\n\n| city | wind |\n|---|---|\n| Harbour | 150 |\n"
    )
    _, told, _ = run(str(path))
    assert "Harbour | 150\n      boilerplate: table" in told
    assert "a table was left out" in told
    assert "150" not in run(str(path), "--format", "text")[1]
