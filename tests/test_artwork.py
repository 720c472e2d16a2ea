"""The episode's picture: drawn, or the user's own made fit."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from briefcast.episode.artwork import MOST_BYTES, drawn, picture, small
from briefcast.errors import SettingsInvalid
from briefcast.lettering import drawable, fitted, font, wrapped
from briefcast.types import Show

LONG = "China, Russia, Iran, and Cuba Unite to Support Venezuela Against U.S. Pressure, and much more " * 4


def opened(jpeg: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(jpeg))
    image.load()
    return image


@pytest.mark.parametrize(
    ("title", "show", "color"),
    [
        ("A title", "briefcast", "#1f4e5f"),
        (LONG, LONG, "#ffffff"),
        ("Łódź: žluťoučký — Прогноз", "Nachrichten für Zürich", "#f2c14e"),
        ("日本語のニュース", "", "#000000"),
        ("", "Donaudampfschifffahrtsgesellschaftskapitänsmütze", "#808080"),
    ],
)
def test_drawn_artwork_is_what_apps_want(title: str, show: str, color: str) -> None:
    jpeg = drawn(title, show, color, "2026-01-05")
    image = opened(jpeg)
    assert (image.format, image.mode, image.size, image.info["dpi"]) == (
        "JPEG",
        "RGB",
        (3000, 3000),
        (72, 72),
    )
    assert len(jpeg) < MOST_BYTES


def test_the_name_of_the_show_can_be_seen_small() -> None:
    """At 55 pixels the letters still stand out of the ground, and the fifth below is clear."""
    image = opened(drawn("A title", "briefcast", "#1f4e5f", "2026-01-05"))
    icon = image.convert("L").resize((55, 55), Image.Resampling.LANCZOS)
    name = icon.crop((3, 4, 52, 17))
    low, high = name.getextrema()
    assert high - low > 120
    clear = image.crop((0, 2420, 3000, 3000)).convert("L").getextrema()
    assert clear[1] - clear[0] < 40


def test_artwork_is_each_titles_own_and_the_same_again() -> None:
    first, again, other = (drawn(title, "S", "#1f4e5f", None) for title in ("One", "One", "Two"))
    assert first == again != other


def test_small_is_for_the_tag() -> None:
    image = opened(small(drawn("One", "S", "#1f4e5f", None)))
    assert (image.format, image.size) == ("JPEG", (600, 600))


def test_good_artwork_is_taken_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "art.jpg"
    Image.new("RGB", (1500, 1500), "navy").save(path, dpi=(72, 72))
    assert picture("t", Show(artwork=path), None, None) == (path.read_bytes(), ())


@pytest.mark.parametrize(
    ("mode", "size", "suffix", "told", "side"),
    [
        ("RGB", (2000, 2000), "webp", "JPEG instead of WEBP", 2000),
        ("CMYK", (1400, 1400), "jpg", "from CMYK to RGB", 1400),
        ("RGBA", (1600, 1600), "png", "from RGBA to RGB", 1600),
        ("L", (4000, 4000), "png", "scaled from 4000 to 3000", 3000),
        ("P", (1000, 1000), "gif", "scaled from 1000 to 1400", 1400),
        ("RGB", (3000, 1800), "png", "cut from 3000x1800", 1800),
        ("I;16", (1400, 1400), "png", "from I;16 to RGB", 1400),
    ],
)
def test_other_artwork_is_converted_and_that_is_told(
    mode: str, size: tuple[int, int], suffix: str, told: str, side: int, tmp_path: Path
) -> None:
    path = tmp_path / f"art.{suffix}"
    Image.new(mode, size).save(path)
    jpeg, remarks = picture("t", Show(), None, path)
    image = opened(jpeg)
    assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (side, side))
    assert len(remarks) == 1
    assert told in remarks[0]
    assert path.name in remarks[0]


def test_what_is_transparent_shows_the_theme_colour(tmp_path: Path) -> None:
    path = tmp_path / "art.png"
    Image.new("RGBA", (1400, 1400), (255, 255, 255, 0)).save(path)
    jpeg, _ = picture("t", Show(color="#204060"), None, path)
    red, green, blue = opened(jpeg).getpixel((700, 700))  # type: ignore[misc]
    assert max(abs(red - 0x20), abs(green - 0x40), abs(blue - 0x60)) < 6


def test_what_is_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "art.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\nnot really")
    with pytest.raises(SettingsInvalid, match=r"art\.png"):
        picture("t", Show(), None, path)
    with pytest.raises(SettingsInvalid, match="No such file"):
        picture("t", Show(), None, tmp_path / "absent.png")
    Image.new("RGB", (300, 300)).save(path)
    with pytest.raises(SettingsInvalid, match="300x300"):
        picture("t", Show(), None, path)


def test_letters_the_typeface_lacks_are_left_out() -> None:
    assert drawable("Añb  日 Ω") == "Añb Ω"
    assert drawable("日本語 a") == ""


def test_lines_fit() -> None:
    face = font(100)
    lines = wrapped("one two three four five six", face, 700)
    assert " ".join(lines) == "one two three four five six"
    assert all(face.getlength(line) <= 700 for line in lines)
    size, cut = fitted(LONG, 600, 600, 200, range(60, 40, -10))
    assert cut[-1].endswith("…")
    assert len(cut) * size * 1.08 <= 200
