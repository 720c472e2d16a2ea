"""Artwork and colours: what apps accept, and what eyes can read."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from PIL import Image

from briefcast import episode
from briefcast.errors import ShowInvalid
from briefcast.show import cover
from briefcast.show.publish import publish
from briefcast.show.site.colors import _rgb, contrast, schemes
from briefcast.types import Show

from .conftest import NOW, _draw


@pytest.mark.parametrize(
    "title", ["Harbour news", "x" * 300, "北京新闻", "A very long title of a show that goes on", ""]
)
def test_a_drawn_cover_is_what_apps_accept(title: str) -> None:
    data = _draw(Show(title=title))
    assert data == _draw(Show(title=title))
    assert len(data) < 512 * 1024
    with Image.open(io.BytesIO(data)) as image:
        assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (3000, 3000))


@pytest.mark.parametrize(("title", "other"), [("Zürich", "Zörich"), ("Łódź", "Lódź"), ("Москва", "")])
def test_a_drawn_cover_has_the_letters_of_its_title(title: str, other: str) -> None:
    assert _draw(Show(title=title), 300) != _draw(Show(title=other), 300)


@pytest.mark.parametrize(
    ("mode", "size", "name", "told"),
    [
        ("RGBA", (1500, 1500), "a.png", "PNG RGBA"),
        ("CMYK", (1500, 1500), "a.jpg", "JPEG CMYK"),
        ("RGB", (1500, 1500), "a.webp", "WEBP RGB"),
        ("RGB", (1000, 1000), "a.png", "1000x1000"),
        ("RGB", (3001, 3001), "a.png", "3001x3001"),
        ("RGB", (1500, 1400), "a.png", "1500x1400"),
    ],
)
def test_artwork_that_apps_refuse(
    tmp_path: Path, mode: str, size: tuple[int, int], name: str, told: str
) -> None:
    Image.new(mode, size).save(tmp_path / name)
    with pytest.raises(ShowInvalid, match=told):
        cover.of(Show(artwork=tmp_path / name))


def test_what_is_no_picture(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(b"\x89PNG nothing")
    with pytest.raises(ShowInvalid, match="not a picture"):
        cover.of(Show(artwork=tmp_path / "a.png"))


def test_own_artwork_is_published_under_a_name_of_its_own(show: Path) -> None:
    names = []
    for color in ("#123456", "#654321"):
        Image.new("RGB", (1400, 1400), color).save(show / "mine.png")
        text = (show / "show.toml").read_text().replace('artwork = ""', 'artwork = "mine.png"')
        (show / "show.toml").write_text(text)
        public = publish(show, episode.read, now=NOW).public
        (found,) = public.glob("art/cover.??????????.png")
        assert found.read_bytes() == (show / "mine.png").read_bytes()
        assert f"https://pod.example/harbour/art/{found.name}" in (public / "feed.xml").read_text()
        names.append(found.name)
    assert names[0] != names[1]


@given(st.integers(0, 0xFFFFFF))
@hypothesis_settings(max_examples=200, deadline=None)
def test_every_theme_colour_is_readable(color: int) -> None:
    for scheme in schemes(f"#{color:06x}"):
        names = {name: _rgb(value) for name, value in scheme.names.items()}
        for text, paper in (
            ("accent", "bg"),
            ("accent", "surface"),
            ("on-accent", "accent"),
            ("text", "bg"),
            ("text", "surface"),
            ("text", "tint"),
            ("muted", "bg"),
            ("muted", "surface"),
            ("muted", "tint"),
        ):
            assert contrast(names[text], names[paper]) >= 4.5, (text, paper)
        assert contrast(names["accent"], names["tint"]) >= 3
        assert contrast(names["rail"], names["surface"]) >= 3
