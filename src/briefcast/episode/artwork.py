"""The episode's picture."""

from __future__ import annotations

import io
from pathlib import Path

from briefcast.types import Show

SIDE = 3000
SMALL = 600


def picture(title: str, show: Show, day: str | None, own: Path | None) -> tuple[bytes, tuple[str, ...]]:
    """A JPEG of 3000 x 3000 pixels, and remarks about what was done to the user's picture."""
    from PIL import Image, ImageDraw, ImageFont

    image = Image.new("RGB", (SIDE, SIDE), show.color)
    draw = ImageDraw.Draw(image)
    draw.text((240, 300), show.title, fill="white", font=ImageFont.load_default(260))
    draw.text((240, 700), title[:30], fill="white", font=ImageFont.load_default(160))
    file = io.BytesIO()
    image.save(file, "JPEG", quality=85, dpi=(72, 72))
    return file.getvalue(), ()


def small(jpeg: bytes) -> bytes:
    """The same for the tag: 600 pixels wide."""
    from PIL import Image

    file = io.BytesIO()
    Image.open(io.BytesIO(jpeg)).resize((SMALL, SMALL)).save(file, "JPEG", quality=85)
    return file.getvalue()
