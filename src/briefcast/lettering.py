"""Text in pictures: Source Sans 3, broken into lines that fit."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_FAMILY = "fontpkg_source_sans_3"
REGULAR, SEMIBOLD, BLACK = 400, 600, 900


@cache
def font(size: int, weight: int = REGULAR) -> FreeTypeFont:
    """The typeface at a size in pixels; weights run from 200 to 900."""
    from PIL import ImageFont

    path = files(_FAMILY) / "files" / "SourceSans3[wght].ttf"
    made = ImageFont.truetype(str(path), size)
    made.set_variation_by_axes([weight])
    return made


@cache
def _drawable(letter: str) -> bool:
    tried = font(32)
    return letter == " " or bytes(tried.getmask(letter)) != bytes(tried.getmask("\uffff"))


def drawable(text: str) -> str:
    """``text`` without the letters that the typeface lacks; empty if those are most of it."""
    words = " ".join(text.split())
    kept = "".join(letter for letter in words if _drawable(letter))
    return " ".join(kept.split()) if len(kept) >= 0.7 * len(words) else ""


def wrapped(text: str, face: FreeTypeFont, width: float) -> list[str]:
    """Lines no wider than ``width`` pixels where words allow; the lines are evened out."""
    lines = _filled(text, face, width)
    if len(lines) < 2:
        return lines
    # the narrowest column that needs no more lines leaves no lonely last word
    low, high = width * 0.4, width
    while high - low > width * 0.01:
        middle = (low + high) / 2
        tried = _filled(text, face, middle)
        if len(tried) <= len(lines) and all(face.getlength(line) <= middle for line in tried):
            high = middle
        else:
            low = middle
    return _filled(text, face, high)


def _filled(text: str, face: FreeTypeFont, width: float) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        if lines and face.getlength(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def fitted(
    text: str, weight: int, width: float, height: float, sizes: range, leading: float = 1.08
) -> tuple[int, list[str]]:
    """The largest of ``sizes`` at which the text fits the box, and its lines; the last one is cut to fit."""
    for size in sizes:
        face = font(size, weight)
        lines = wrapped(text, face, width)
        if len(lines) * size * leading <= height and all(face.getlength(line) <= width for line in lines):
            return size, lines
    size = sizes[-1]
    face = font(size, weight)
    lines = _filled(text, face, width)[: max(1, int(height / (size * leading)))]
    last = lines[-1] if lines else ""
    while last and face.getlength(last + "…") > width:
        last = last[:-1]
    return size, [*lines[:-1], last.rstrip(" ,;:-–—") + "…"]
