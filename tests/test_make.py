"""The whole path, as a user runs it, mostly with the silent voice."""

from __future__ import annotations

import itertools
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from mutagen.id3 import ID3
from mutagen.mp3 import MP3

from briefcast.cli import main

HEADINGS = [
    "Venezuela’s Political and Economic Landscape",
    "China’s Strategic Role in Venezuela",
    "Russia’s Military and Diplomatic Involvement",
    "Iran’s Economic and Technical Assistance",
    "Cuba’s Longstanding Advisory and Strategic Support",
    "Impact on U.S.-Venezuela Relations",
    "Global Diplomatic and Economic Implications",
    "Future Outlook for Venezuela and Its Allies",
    "Conclusion",
]
PROMOS = ["Have you seen this", "Trump Says", "Hold on", "Zamfara", "further reading", "You can equally"]


def briefcast(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner(mix_stderr=False).invoke(main, [str(argument) for argument in arguments], input=stdin)


def script_of(*arguments: str | Path) -> dict[str, Any]:
    done = briefcast("script", *arguments, "--format", "json", "--voice", "silent")
    assert done.exit_code == 0, done.output
    script: dict[str, Any] = json.loads(done.stdout)
    return script


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample at three minutes, in the default voice."""
    folder = tmp_path_factory.mktemp("made")
    sample = Path(__file__).parents[1] / "briefings" / "venezuela-alliance" / "article.txt"
    environment = {
        **os.environ,
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_STATE_HOME": str(folder / "state"),
    }
    out = folder / "briefing.mp3"
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "briefcast",
            "make",
            sample,
            "--minutes",
            "3",
            "--date",
            "2026-01-05",
            "-o",
            out,
            "--json",
        ],
        capture_output=True,
        text=True,
        env=environment,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["audio"] == str(out)
    return out


def test_the_sample_lasts_as_long_as_was_asked_for(made: Path) -> None:
    assert abs(MP3(made).info.length - 180) <= 2


def test_the_mp3_is_what_podcast_apps_want(made: Path) -> None:
    mp3 = MP3(made)
    assert (mp3.info.sample_rate, mp3.info.channels, mp3.info.bitrate) == (44_100, 1, 96_000)
    manifest = json.loads(made.with_suffix(".json").read_text("utf-8"))
    assert manifest["audio"]["bytes"] == made.stat().st_size
    assert abs(manifest["loudness"]["integrated_lufs"] + 16) <= 0.5
    assert manifest["loudness"]["true_peak_dbtp"] <= -1.0
    assert "mono" in manifest["loudness"]["method"]
    tags = ID3(made)
    for frame in ("TIT2", "TALB", "TPE1", "TLAN", "TDRC", "APIC:", "USLT", "CTOC", "CHAP"):
        assert tags.getall(frame.rstrip(":")), frame


def test_every_heading_is_a_chapter(made: Path) -> None:
    chapters = sorted(ID3(made).getall("CHAP"), key=lambda chapter: chapter.start_time)
    titles = [str(chapter.sub_frames["TIT2"]) for chapter in chapters]
    assert [title for title in titles if title in HEADINGS] == HEADINGS
    assert chapters[0].start_time == 0
    assert abs(chapters[-1].end_time - MP3(made).info.length * 1000) <= 50
    for before, after in itertools.pairwise(chapters):
        assert before.end_time == after.start_time


def test_no_promo_is_spoken_and_nothing_twice(made: Path) -> None:
    spoken = made.with_suffix(".vtt").read_text("utf-8")
    for promo in PROMOS:
        assert promo not in spoken
    assert spoken.count("Unite to Support Venezuela") <= 1


def test_all_sidecars_stand_beside_it(made: Path) -> None:
    for suffix in ("vtt", "srt", "chapters.json", "script.txt", "json", "notes.html"):
        assert made.with_name(f"briefing.{suffix}").stat().st_size > 0
    manifest = json.loads(made.with_suffix(".json").read_text("utf-8"))
    assert all(made.with_name(name).is_file() for name in manifest["sidecars"].values())


def test_the_script_has_the_promised_form(sample: Path) -> None:
    script = script_of(sample, "--minutes", "3")
    text = sample.read_text("utf-8")
    assert list(script) == [
        "schema", "title", "language", "voice", "target_ms", "estimated_ms", "sources", "sections",
    ]  # fmt: skip
    assert script["target_ms"] == 180_000
    assert abs(script["estimated_ms"] - 180_000) < 20_000
    headings = [section["heading"] for section in script["sections"]]
    assert [heading for heading in headings if heading in HEADINGS] == HEADINGS
    for section in script["sections"]:
        assert section["budget_ms"] > 0
        assert section["lines"]
        for line in section["lines"]:
            if line["kind"] == "verbatim":
                ((start, end),) = line["spans"]
                assert text[start:end] == line["text"]
            elif line["kind"] == "trimmed":
                joined = "".join(text[start:end] for start, end in line["spans"])
                assert joined.strip(" .").lower() == line["text"].strip(" .").lower()
    for piece in script["sources"][0]["left_out"]:
        assert text[piece["start"] : piece["end"]] == piece["text"]


def test_every_character_is_spoken_a_heading_or_left_out(sample: Path) -> None:
    script = script_of(sample, "--minutes", "2")
    text = sample.read_text("utf-8")
    seen = [character.isspace() for character in text]
    spans = [span for section in script["sections"] for line in section["lines"] for span in line["spans"]]
    spans += [[piece["start"], piece["end"]] for piece in script["sources"][0]["left_out"]]
    spans += [[text.index(heading), text.index(heading) + len(heading)] for heading in HEADINGS]
    for start, end in spans:
        seen[start:end] = [True] * (end - start)
    missed = "".join(character for character, was_seen in zip(text, seen, strict=True) if not was_seen)
    assert missed == ""


@pytest.mark.parametrize("minutes", ["1", "2", "5"])
def test_an_episode_is_on_time(sample: Path, tmp_path: Path, minutes: str) -> None:
    out = tmp_path / "out.mp3"
    done = briefcast("make", sample, "--minutes", minutes, "--voice", "silent", "-o", out, "--json")
    assert done.exit_code == 0, done.output
    assert abs(MP3(out).info.length - 60 * float(minutes)) <= 2


def test_an_article_shorter_than_its_budget_is_made_whole_and_says_so(tmp_path: Path) -> None:
    article = tmp_path / "short.txt"
    article.write_text("The bridge opens on Monday. It cost 4 million euros, the city said.", "utf-8")
    done = briefcast("make", article, "--minutes", "5", "--voice", "silent", "-o", tmp_path / "short.mp3")
    assert done.exit_code == 0, done.output
    assert "asked for" in done.output
    assert MP3(tmp_path / "short.mp3").info.length < 60


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["missing.txt"], 1),
        (["."], 1),
        (["empty.txt"], 1),
        (["binary.txt"], 1),
        (["article.txt", "--minutes", "0"], 2),
        (["article.txt", "--minutes", "nan"], 2),
        (["article.txt", "--minutes", "-1"], 2),
        (["article.txt", "--minutes", "1", "--seconds", "60"], 2),
        (["article.txt", "-o", "nowhere/out.mp3"], 1),
        (["article.txt", "-o", "."], 1),
        (["article.txt", "--voice", "nobody"], 1),
        (["article.txt", "--template", "nothing"], 1),
        (["article.txt", "--condenser", "nothing"], 2),
        (["article.txt", "--date", "yesterday"], 2),
        (["article.txt", "--speaker", "HOST"], 2),
    ],
)
def test_bad_input_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], code: int
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty.txt").touch()
    Path("binary.txt").write_bytes(bytes(range(256)) * 40)
    if "article.txt" in arguments:
        Path("article.txt").write_text("The bridge opens on Monday. It cost 4 million euros.", "utf-8")
    before = set(tmp_path.rglob("*"))
    done = briefcast("make", *arguments)
    assert done.exit_code == code, done.stderr
    assert "Traceback" not in done.stderr
    assert done.exception is None or isinstance(done.exception, SystemExit)
    last = done.stderr.strip().splitlines()[-1]
    assert last.startswith(("briefcast: ", "Error: "))
    assert {path for path in set(tmp_path.rglob("*")) - before if "user" not in path.parts} == set()


def test_one_bad_source_does_not_stop_the_others(tmp_path: Path, sample: Path) -> None:
    out = tmp_path / "out.mp3"
    done = briefcast(
        "make", tmp_path / "missing.txt", sample, "--seconds", "60", "--voice", "silent", "-o", out
    )
    assert done.exit_code == 1
    assert out.is_file()
    assert "missing.txt" in done.stderr


def test_quiet_prints_nothing(tmp_path: Path, sample: Path) -> None:
    done = briefcast("make", sample, "--seconds", "60", "--voice", "silent", "-q", "-o", tmp_path / "out.mp3")
    assert (done.exit_code, done.output) == (0, "")


def test_standard_input_and_output(sample: Path) -> None:
    done = briefcast(
        "make", "-", "--seconds", "60", "--voice", "silent", "-o", "-", stdin=sample.read_bytes()
    )
    assert done.exit_code == 0
    assert done.stdout_bytes.startswith(b"ID3")


def test_same_input_same_bytes(tmp_path: Path, sample: Path) -> None:
    outputs = []
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        out = tmp_path / name / "out.mp3"
        assert briefcast("make", sample, "--seconds", "60", "--voice", "silent", "-o", out).exit_code == 0
        outputs.append(out.read_bytes())
    assert outputs[0] == outputs[1]


def test_an_episode_is_made_again_only_when_something_changed(tmp_path: Path, sample: Path) -> None:
    article, out = tmp_path / "article.txt", tmp_path / "out.mp3"
    article.write_bytes(sample.read_bytes())

    def made_at(*options: str) -> int:
        done = briefcast(
            "make", article, "--seconds", "40", "--voice", "silent", "--no-music", *options, "-o", out
        )
        assert done.exit_code == 0, done.stderr
        return out.stat().st_mtime_ns

    first = made_at("--date", "2026-01-05")
    assert made_at("--date", "2026-01-05") == first
    assert (second := made_at("--date", "2026-01-06")) > first
    out.write_bytes(out.read_bytes()[:-1])
    assert (third := made_at("--date", "2026-01-06")) > second
    out.with_suffix(".vtt").unlink()
    assert (fourth := made_at("--date", "2026-01-06")) > third
    article.write_text(article.read_text("utf-8").replace("BBC", "the BBC"), "utf-8")
    assert made_at("--date", "2026-01-06") > fourth


def test_the_date_of_a_file_is_no_date_of_the_news(tmp_path: Path, sample: Path) -> None:
    texts = []
    for moment in (1_000_000_000, 1_700_000_000):
        os.utime(sample, (moment, moment))
        texts.append(briefcast("script", sample, "--seconds", "60", "--voice", "silent").stdout)
    assert texts[0] == texts[1]
    assert "2001" not in texts[0]


def test_without_a_name_the_episode_of_another_article_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    story = "The {} will be closed for nine weeks from Monday, the council of Orrin said.\n"
    for name in ("bridge", "school"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "story.txt").write_text(story.format(name))
    options = ("--seconds", "20", "--voice", "silent", "--no-music")
    assert briefcast("make", "bridge/story.txt", *options).exit_code == 0
    made = (tmp_path / "story.mp3").read_bytes()
    refused = briefcast("make", "school/story.txt", *options)
    assert refused.exit_code == 1
    assert "story.mp3 is there and not of this article; name another file with -o" in refused.stderr
    assert (tmp_path / "story.mp3").read_bytes() == made
    assert briefcast("make", "bridge/story.txt", *options, "--title", "The bridge").exit_code == 0
    assert briefcast("make", "school/story.txt", *options, "-o", "story.mp3").exit_code == 0


def test_an_edited_script_is_spoken_as_it_was_edited(tmp_path: Path, sample: Path) -> None:
    text = briefcast("script", sample, "--seconds", "60", "--voice", "silent").stdout
    words = next(line for line in text.splitlines() if line.startswith("HOST: ") and "[template" not in line)
    script = tmp_path / "script.txt"
    script.write_text(text.replace(words, "HOST: Words of an editor."), "utf-8")
    out = tmp_path / "out.mp3"
    done = briefcast("make", sample, "--script", script, "--voice", "silent", "-o", out)
    assert done.exit_code == 0, done.output
    sections = json.loads(out.with_suffix(".json").read_text("utf-8"))["script"]["sections"]
    kinds = {line["text"]: line["kind"] for section in sections for line in section["lines"]}
    assert [text for text, kind in kinds.items() if kind == "edited"] == ["Words of an editor."]
    assert {"verbatim", "template", "edited"} <= set(kinds.values())


@pytest.mark.parametrize(
    ("find", "says", "code", "told"),
    [
        (
            "Voice: silent",
            "Voice: nobody",
            1,
            "script.txt, line 8, column 8: there is no voice 'nobody'; there are joe",
        ),
        (
            "Language: en",
            "Language: tlh",
            1,
            "script.txt, line 7, column 11: no voice speaks a language 'tlh'",
        ),
        (
            "Language: en",
            "Language: de",
            0,
            "the script says Language: de, but it is spoken as en: --lang de",
        ),
    ],
)
def test_an_edited_scripts_voice_and_language_are_looked_at(
    tmp_path: Path, sample: Path, find: str, says: str, code: int, told: str
) -> None:
    text = briefcast("script", sample, "--seconds", "60", "--voice", "silent").stdout
    script = tmp_path / "script.txt"
    script.write_text(text.replace(find, says), "utf-8")
    out = tmp_path / "out.mp3"
    done = briefcast("make", sample, "--script", script, "--voice", "silent", "-o", out)
    assert done.exit_code == code
    assert told in done.stdout + done.stderr
    if not code:
        assert json.loads(out.with_suffix(".json").read_text("utf-8"))["script"]["language"] == "en"


def test_a_script_of_another_article_and_a_speaker_without_lines_are_told(
    tmp_path: Path, sample: Path
) -> None:
    script, story = tmp_path / "script.txt", tmp_path / "story.txt"
    script.write_text(briefcast("script", sample, "--seconds", "40", "--voice", "silent").stdout)
    story.write_text("The bridge in Orrin will be closed for nine weeks, the council said on Monday.\n")
    options = ("--voice", "silent", "--no-music", "--speaker", "GAST=silent", "-o", tmp_path / "out.mp3")
    told = briefcast("make", "--script", script, story, *options)
    assert told.exit_code == 0
    assert "not one of its lines stands in the article" in told.output
    assert "GAST has no line in this script; those who speak are HOST" in told.output


def test_an_interrupted_run_leaves_nothing_half_written(tmp_path: Path, sample: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "briefcast", "make", sample, "--minutes", "5", "-o", tmp_path / "out.mp3"],
        stderr=subprocess.PIPE, text=True, env=os.environ.copy(),
    )  # fmt: skip
    assert process.stderr is not None
    for line in process.stderr:
        if line.startswith("speaking"):
            break
    time.sleep(2)
    process.send_signal(signal.SIGINT)
    rest = process.stderr.read()
    assert process.wait(timeout=30) == 130
    assert "Traceback" not in rest
    assert [path.name for path in tmp_path.iterdir()] == ["user"]
