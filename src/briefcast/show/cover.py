"""The show's artwork: the user's own, checked, or one drawn from title and colour."""

from __future__ import annotations

import colorsys
import hashlib
import io
import math
from pathlib import Path
from typing import TYPE_CHECKING

from briefcast.errors import ShowInvalid
from briefcast.lettering import BLACK, drawable, fitted, font
from briefcast.show.items import DIGEST_CHARS
from briefcast.show.text import one_line
from briefcast.types import Show

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

SIDES = (1400, 3000)
"""Smallest and largest side in pixels (Apple, artwork requirements)."""
_SUFFIXES = {"JPEG": "jpg", "PNG": "png"}
_DRAWING = "2"
"""Changes when the drawing changes, and with it the file's name."""
_LEADING = 1.05


def of(show: Show) -> tuple[str, bytes | None]:
    """Path in ``public/`` and the picture; ``None``: draw it with ``draw`` if it is not there yet.

    Raises:
        ShowInvalid: the user's artwork is not what apps accept.
    """
    if show.artwork is None:
        facts = "\n".join((_DRAWING, show.title, show.author, show.color))
        return f"art/cover.{hashlib.sha256(facts.encode()).hexdigest()[:DIGEST_CHARS]}.jpg", None
    data, suffix = _checked(show.artwork)
    return f"art/cover.{hashlib.sha256(data).hexdigest()[:DIGEST_CHARS]}.{suffix}", data


def _checked(path: Path) -> tuple[bytes, str]:
    from PIL import Image, UnidentifiedImageError

    try:
        data = path.read_bytes()
        with Image.open(io.BytesIO(data)) as image:
            image.load()
            kind, mode, (width, height) = image.format or "", image.mode, image.size
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise ShowInvalid(f"{path}: not a picture that can be read ({error}); use a JPEG or PNG") from error
    if width != height or not SIDES[0] <= width <= SIDES[1]:
        raise ShowInvalid(
            f"{path}: artwork is {width}x{height} pixels; apps want a square of {SIDES[0]} to {SIDES[1]}"
        )
    if kind not in _SUFFIXES or mode != "RGB":
        raise ShowInvalid(
            f"{path}: artwork is {kind} {mode}; apps want JPEG or PNG in RGB, without transparency"
        )
    return data, _SUFFIXES[kind]


def thumbnail(picture: bytes, side: int) -> bytes:
    """``picture`` as a JPEG of ``side`` pixels, for pages."""
    from PIL import Image

    with Image.open(io.BytesIO(picture)) as image:
        image.draft("RGB", (side * 2, side * 2))
        small = image.convert("RGB").resize((side, side), Image.Resampling.LANCZOS)
    return _jpeg(small, 82)


def _jpeg(image: Image.Image, quality: int) -> bytes:
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=quality, optimize=True, dpi=(72, 72))
    return stream.getvalue()


def draw(show: Show, side: int = 3000) -> bytes:
    """A JPEG of the show's title over a wave of its theme colour; the same for the same show."""
    from PIL import Image, ImageDraw

    red, green, blue = (int(show.color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    hue, light, saturation = colorsys.rgb_to_hls(red, green, blue)
    image = Image.new("RGB", (side, side), _rgb(hue, min(light, 0.24), saturation))
    pen = ImageDraw.Draw(image)
    _bars(pen, side, hue, saturation)
    _title(pen, side, one_line(show.title, 80), _rgb(hue, 0.97, min(saturation, 0.5)))
    return _jpeg(image, 88)


def _rgb(hue: float, light: float, saturation: float) -> tuple[int, int, int]:
    red, green, blue = colorsys.hls_to_rgb(hue, light, saturation)
    return round(red * 255), round(green * 255), round(blue * 255)


def _bars(pen: ImageDraw.ImageDraw, side: int, hue: float, saturation: float) -> None:
    """A waveform of rounded bars across the lower half, above the fifth that apps cover."""
    count, middle = 15, side * 0.68
    pitch = side * 0.8 / count
    for index in range(count):
        position = index / (count - 1)
        swell = math.sin(math.pi * position) ** 0.6
        height = side * 0.15 * swell * (0.45 + 0.55 * abs(math.cos(index * 1.9)))
        left = side * 0.1 + index * pitch + pitch * 0.2
        color = _rgb(hue + 0.06 * (position - 0.5), 0.46 + 0.2 * position, max(saturation, 0.45))
        box = (left, middle - height - pitch * 0.3, left + pitch * 0.6, middle + height + pitch * 0.3)
        pen.rounded_rectangle(box, pitch * 0.3, color)


def _title(pen: ImageDraw.ImageDraw, side: int, title: str, color: tuple[int, int, int]) -> None:
    """The title as large as fits above the bars; nothing where the typeface lacks its letters."""
    title = drawable(title)
    if not title:
        return
    sizes = range(round(side * 0.19), round(side * 0.045), -round(side * 0.005))
    size, lines = fitted(title, BLACK, side * 0.8, side * 0.38, sizes, _LEADING)
    for number, line in enumerate(lines):
        place = (side * 0.1, side * 0.08 + number * size * _LEADING)
        pen.text(place, line, fill=color, font=font(size, BLACK))
