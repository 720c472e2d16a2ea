"""The picture of an episode, as PNG and as SVG."""

from __future__ import annotations

import io
import json
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner
from PIL import Image

from briefcast import episode
from briefcast.cli import main
from briefcast.errors import AudioFailed, UsageInvalid
from briefcast.plot import Planned, draw, planned
from briefcast.types import (
    Chapter,
    Cue,
    Episode,
    Line,
    LineKind,
    Mixdown,
    Script,
    ScriptSection,
    SectionKind,
    Show,
    Timeline,
)

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Episode:
    """Twenty seconds: a tone that is a cue in each of two chapters."""
    folder = tmp_path_factory.mktemp("plot")
    t = np.arange(20 * 44_100) / 44_100
    tone = 0.2 * np.sin(2 * np.pi * 400 * t) * ((t % 10 > 1) & (t % 10 < 8))
    (folder / "mix.pcm").write_bytes((tone * 32767).astype("<i2").tobytes())
    sections = tuple(
        ScriptSection(
            heading,
            SectionKind.SECTION,
            (Line(LineKind.TEMPLATE, "x", pause_after_ms=2000),),
            estimated_ms=ms,
        )
        for heading, ms in (("One & <two>", 9_500), ("", 8_000))
    )
    cues = (Cue(1_000, 8_000, "H", "x", (), 0), Cue(11_000, 18_000, "H", "x", (), 1))
    marks = (Chapter(0, 10_000, "One & <two>"), Chapter(10_000, 20_000, "Title"))
    mixdown = Mixdown(folder / "mix.pcm", 44_100, Timeline(20_000, cues, marks), ((0, 1_000),))
    return episode.write(
        mixdown,
        Script("Title", "en", "v", (), sections),
        out=folder / "x.mp3",
        show=Show(),
        texts=(),
        voices=(),
        published=date(2026, 1, 5),
    )


def test_svg_holds_every_part(made: Episode) -> None:
    picture = ET.fromstring(draw(made, [(0, 1_000)], "svg"))
    words = [element.text for element in picture.iter(f"{SVG}text")]
    for part in ("Title", "One & <two>", "speech", "music", "0:10", "Chapters", "Music", "LUFS, 3 s"):
        assert part in words
    assert "9.5 s planned, 9.0 s (−0.5)" in words
    assert "8.0 s planned, 9.0 s (+1.0)" in words
    loudness = max((line.attrib["points"] for line in picture.iter(f"{SVG}polyline")), key=len).split()
    assert len(loudness) == 200
    boxes = [box.attrib for box in picture.iter(f"{SVG}rect") if "x" in box.attrib]
    places = {(box["x"], box["width"]) for box in boxes}
    # the first cue: from 1 s to 8 s of 20 s, over 1470 pixels from 90 on
    assert ("163.5", "514.5") in places


def test_png_has_the_colours_of_speech_and_music(made: Episode) -> None:
    image = Image.open(io.BytesIO(draw(made, [(0, 1_000)], "png")))
    assert image.format == "PNG"
    assert image.width == 3200
    colors = {color for _, color in image.convert("RGB").getcolors(1 << 24) or []}
    assert {(0x1F, 0x6F, 0x8B), (0xD9, 0x82, 0x2B)} <= colors


def test_sections_are_measured_with_their_pauses(made: Episode) -> None:
    assert planned(made) == [Planned("One & <two>", 9_500, 9_000), Planned("Title", 8_000, 9_000)]


def test_command_writes_beside_the_episode(made: Episode) -> None:
    done = CliRunner().invoke(main, ["plot", str(made.audio)])
    assert done.exit_code == 0, done.output
    assert made.audio.with_suffix(".png").read_bytes()[:4] == b"\x89PNG"
    svg = made.audio.with_name("y.svg")
    assert (
        CliRunner().invoke(main, ["plot", str(made.audio.with_suffix(".json")), "-o", str(svg)]).exit_code
        == 0
    )
    assert svg.read_text("utf-8").startswith("<svg")


def test_command_says_what_is_wrong(made: Episode, tmp_path: Path) -> None:
    def told(*arguments: object) -> tuple[int, str]:
        done = CliRunner().invoke(main, ["plot", *map(str, arguments)])
        return done.exit_code, done.output

    assert told(made.audio, "-o", "x.gif")[0] == 2
    (tmp_path / "x.mp3").write_bytes(b"")
    code, words = told(tmp_path / "x.mp3")
    assert code == 1
    assert "x.json" in words
    code, words = told(made.audio, "-o", tmp_path / "absent" / "x.png")
    assert code == 1
    assert "cannot be written" in words


def test_an_episode_without_its_audio(made: Episode, tmp_path: Path) -> None:
    data = json.loads(made.audio.with_suffix(".json").read_text("utf-8"))
    (tmp_path / "x.json").write_text(json.dumps(data))
    alone = episode.read(tmp_path / "x.json")
    with pytest.raises(AudioFailed, match=r"x\.mp3"):
        draw(alone, [], "svg")
    with pytest.raises(UsageInvalid, match="png or svg"):
        draw(made, [], "")
