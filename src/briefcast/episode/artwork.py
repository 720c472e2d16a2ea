"""The episode's picture: the user's own, made fit for podcast apps, or one drawn from title and colour."""

from __future__ import annotations

import colorsys
import hashlib
import io
import math
from pathlib import Path
from typing import TYPE_CHECKING

from briefcast.errors import SettingsInvalid
from briefcast.lettering import BLACK, SEMIBOLD, drawable, fitted, font
from briefcast.types import Show

if TYPE_CHECKING:
    from PIL import Image, ImageDraw

SIDE = 3000
SMALLEST = 1400
"""Apps take squares from 1400 to 3000 pixels (Apple, artwork requirements)."""
SMALL = 600
"""For the tag: a large picture there delays streaming."""
MOST_BYTES = 500_000
_LEAST_USABLE = 700
_MARGIN = 220
_CLEAR = 2400
"""Apps lay their controls over the fifth below."""

Color = tuple[int, int, int]


def picture(title: str, show: Show, day: str | None, own: Path | None) -> tuple[bytes, tuple[str, ...]]:
    """A square JPEG (RGB, no alpha, 72 dpi, under 500 kB), and remarks on what was changed.

    Args:
        own: a picture for this episode; else the show's; else one is drawn.

    Raises:
        SettingsInvalid: the user's file is not a picture, or far too small.
    """
    if path := own or show.artwork:
        return _fitting(path, show)
    return drawn(title, show.title, show.color, day), ()


def small(jpeg: bytes) -> bytes:
    """The same, 600 pixels wide."""
    from PIL import Image

    with Image.open(io.BytesIO(jpeg)) as image:
        image.draft("RGB", (SMALL, SMALL))
        reduced = image.convert("RGB").resize((SMALL, SMALL), Image.Resampling.LANCZOS)
    return _jpeg(reduced, 85)


def _jpeg(image: Image.Image, quality: int = 90) -> bytes:
    """The best quality that stays under the limit."""
    while True:
        file = io.BytesIO()
        image.save(file, "JPEG", quality=quality, optimize=True, dpi=(72, 72))
        if file.tell() < MOST_BYTES or quality <= 30:
            return file.getvalue()
        quality -= 6


# --- the user's own


def _fitting(path: Path, show: Show) -> tuple[bytes, tuple[str, ...]]:
    from PIL import Image, ImageOps

    try:
        raw = path.read_bytes()
        with Image.open(io.BytesIO(raw)) as opened:
            kind, mode = opened.format or "", opened.mode
            turned = ImageOps.exif_transpose(opened)
            turned.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        reason = (
            error.strerror if isinstance(error, OSError) and error.strerror else "no picture that can be read"
        )
        raise SettingsInvalid(
            f"artwork {path}: {reason}; give a square JPEG or PNG of 1400 to 3000 pixels."
        ) from error
    changes = []
    image = _opaque(turned, show.color)
    if image is not turned:
        changes.append(f"converted from {mode} to RGB")
    shortest, longest = sorted(image.size)
    if shortest < _LEAST_USABLE:
        size = f"{image.width}x{image.height}"
        raise SettingsInvalid(
            f"artwork {path}: {size} pixels are too few; give a square of 1400 to 3000 pixels."
        )
    if shortest != longest:
        changes.append(f"cut from {image.width}x{image.height} to a square")
    side = min(max(shortest, SMALLEST), SIDE)
    if side != shortest:
        changes.append(f"scaled from {shortest} to {side} pixels")
    if shortest != longest or side != shortest:
        image = ImageOps.fit(image, (side, side), Image.Resampling.LANCZOS)
    if not changes and kind == "JPEG" and len(raw) < MOST_BYTES and image.info.get("dpi") in (None, (72, 72)):
        return raw, ()
    if kind != "JPEG":
        changes.append(f"written as JPEG instead of {kind}")
    remarks = (f"The artwork {path.name} was {', '.join(changes)}.",) if changes else ()
    return _jpeg(image), remarks


def _opaque(image: Image.Image, ground: str) -> Image.Image:
    """In RGB; what was transparent shows the theme colour."""
    from PIL import Image

    if image.mode == "RGB" and "transparency" not in image.info:
        return image
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layer = image.convert("RGBA")
        below = Image.new("RGBA", image.size, ground)
        return Image.alpha_composite(below, layer).convert("RGB")
    if image.mode.startswith("I;16"):
        return image.point(lambda value: value / 256).convert("L").convert("RGB")
    return image.convert("RGB")


# --- the one that is drawn


def drawn(title: str, show: str, color: str, day: str | None) -> bytes:
    """The show's name large, a wave that is this title's own, the title and the date.

    Everything stands above the fifth that apps cover; the same input gives the same picture.
    """
    from PIL import Image, ImageDraw

    ground = _ground(color)
    ink, accent, muted = _inks(ground)
    image = Image.new("RGB", (SIDE, SIDE), ground)
    _shade(image, ground)
    pen = ImageDraw.Draw(image)
    width = SIDE - 2 * _MARGIN
    name = drawable(show)
    top = 170.0
    if name:
        size, lines = fitted(name, BLACK, width, 760, range(620, 180, -10), 0.95)
        for line in lines:
            pen.text((_MARGIN - size * 0.04, top), line, fill=ink, font=font(size, BLACK))
            top += size * 0.95
        top += size * 0.30
    told = drawable(title)
    date_top = _CLEAR - 150
    title_height = 760 if day else 900
    size, lines = fitted(told, SEMIBOLD, width, title_height, range(250, 120, -5), 1.12) if told else (0, [])
    title_top = (date_top - 60 if day else _CLEAR) - len(lines) * size * 1.12
    for number, line in enumerate(lines):
        pen.text((_MARGIN, title_top + number * size * 1.12), line, fill=ink, font=font(size, SEMIBOLD))
    if day:
        pen.text((_MARGIN, date_top), day, fill=accent, font=font(130, SEMIBOLD))
    _wave(pen, title, top, title_top - 60, accent, muted)
    return _jpeg(image)


def _ground(color: str) -> Color:
    return (int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16))


def _luminance(color: Color) -> float:
    """Relative luminance (WCAG 2.2)."""
    linear = [c / 12.92 if (c := part / 255) <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for part in color]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _between(one: Color, two: Color, share: float) -> Color:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, two, strict=True))
    return red, green, blue


def _inks(ground: Color) -> tuple[Color, Color, Color]:
    """For words, for what stands out and for what lies behind: readable on the ground."""
    dark = _luminance(ground) < 0.18
    ink: Color = (255, 255, 255) if dark else (20, 22, 26)
    hue, _, saturation = colorsys.rgb_to_hls(*(part / 255 for part in ground))
    turned = colorsys.hls_to_rgb((hue + 0.53) % 1, 0.68 if dark else 0.28, 0.85 if saturation > 0.08 else 0.0)
    accent = (round(turned[0] * 255), round(turned[1] * 255), round(turned[2] * 255))
    return ink, accent, _between(ground, ink, 0.30)


def _shade(image: Image.Image, ground: Color) -> None:
    """Lighter at the top left, darker at the bottom right, so softly that it is hardly seen."""
    from PIL import Image

    small_side = 64
    ramp = Image.new("RGB", (small_side, small_side))
    for y in range(small_side):
        for x in range(small_side):
            place = (x + 2 * y) / (3 * (small_side - 1))
            near: Color = (255, 255, 255) if place < 0.5 else (0, 0, 0)
            ramp.putpixel((x, y), _between(ground, near, abs(place - 0.5) * (0.16 if place < 0.5 else 0.36)))
    image.paste(ramp.resize(image.size, Image.Resampling.BICUBIC))


def _wave(
    pen: ImageDraw.ImageDraw, title: str, top: float, bottom: float, accent: Color, muted: Color
) -> None:
    """Rounded bars like a recorded phrase, their heights drawn from the title's digest."""
    if bottom - top < 160:
        return
    seed = hashlib.sha256(title.encode("utf-8", "replace")).digest()
    count, middle = 33, (top + bottom) / 2
    reach = min((bottom - top) / 2, 420)
    pitch = (SIDE - 2 * _MARGIN) / count
    half = pitch * 0.29
    for index in range(count):
        phrase = 0.55 + 0.45 * math.cos(index * 2 * math.pi / (7 + seed[31] % 5) + seed[30])
        height = max(half, reach * phrase * (0.35 + 0.65 * seed[index % 30] / 255))
        center = _MARGIN + (index + 0.5) * pitch
        spoken = index < count * 0.38
        pen.rounded_rectangle(
            (center - half, middle - height, center + half, middle + height),
            half,
            accent if spoken else muted,
        )
