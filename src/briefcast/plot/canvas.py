"""Two surfaces with the same pens: SVG as text, PNG through Pillow."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Protocol
from xml.sax.saxutils import escape, quoteattr

from briefcast.lettering import REGULAR, drawable, font

Point = tuple[float, float]


class Canvas(Protocol):
    """Coordinates in pixels from the top left; colours as ``#rrggbb``."""

    def box(
        self, left: float, top: float, right: float, bottom: float, fill: str, edge: str = ""
    ) -> None: ...

    def line(self, points: Sequence[Point], color: str, width: float, *, dashed: bool = False) -> None: ...

    def area(self, points: Sequence[Point], fill: str) -> None: ...

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: int,
        color: str,
        *,
        weight: int = REGULAR,
        anchor: str = "start",
    ) -> None:
        """Words whose base line is at ``y``; ``anchor`` is ``start``, ``middle`` or ``end``."""

    def finished(self) -> bytes: ...


class Svg:
    """Scalable; its letters are those of the reader's machine."""

    def __init__(self, width: int, height: int, ground: str) -> None:
        self._parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" '
            f'height="{height}" font-family="Source Sans 3, Source Sans Pro, Helvetica, Arial, sans-serif">',
            f'<rect width="{width}" height="{height}" fill="{ground}"/>',
        ]

    def box(self, left: float, top: float, right: float, bottom: float, fill: str, edge: str = "") -> None:
        stroke = f' stroke="{edge}"' if edge else ""
        self._parts.append(
            f'<rect x="{left:.1f}" y="{top:.1f}" width="{max(0.0, right - left):.1f}" '
            f'height="{max(0.0, bottom - top):.1f}" fill="{fill}"{stroke}/>'
        )

    def line(self, points: Sequence[Point], color: str, width: float, *, dashed: bool = False) -> None:
        dash = ' stroke-dasharray="7 6"' if dashed else ""
        style = f'fill="none" stroke="{color}" stroke-width="{width}"{dash}'
        self._parts.append(f'<polyline points="{_listed(points)}" {style}/>')

    def area(self, points: Sequence[Point], fill: str) -> None:
        self._parts.append(f'<polygon points="{_listed(points)}" fill="{fill}"/>')

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: int,
        color: str,
        *,
        weight: int = REGULAR,
        anchor: str = "start",
    ) -> None:
        shown = "".join(letter if letter.isprintable() else " " for letter in words)
        self._parts.append(
            f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" font-weight="{weight}" fill="{color}" '
            f"text-anchor={quoteattr(anchor)}>{escape(shown)}</text>"
        )

    def finished(self) -> bytes:
        return "\n".join([*self._parts, "</svg>\n"]).encode("utf-8", "replace")


def _listed(points: Sequence[Point]) -> str:
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in points)


class Png:
    """Pixels, drawn at twice the size so that it stays sharp."""

    _SCALE = 2

    def __init__(self, width: int, height: int, ground: str) -> None:
        from PIL import Image, ImageDraw

        self._image = Image.new("RGB", (width * self._SCALE, height * self._SCALE), ground)
        self._pen = ImageDraw.Draw(self._image)

    def _scaled(self, points: Sequence[Point]) -> list[Point]:
        return [(x * self._SCALE, y * self._SCALE) for x, y in points]

    def box(self, left: float, top: float, right: float, bottom: float, fill: str, edge: str = "") -> None:
        sides = (left, top, max(left, right), max(top, bottom))
        corners = (
            sides[0] * self._SCALE,
            sides[1] * self._SCALE,
            sides[2] * self._SCALE,
            sides[3] * self._SCALE,
        )
        self._pen.rectangle(
            corners, fill=None if fill == "none" else fill, outline=edge or None, width=self._SCALE
        )

    def line(self, points: Sequence[Point], color: str, width: float, *, dashed: bool = False) -> None:
        wide = max(1, round(width * self._SCALE))
        if not dashed:
            self._pen.line(self._scaled(points), fill=color, width=wide, joint="curve")
            return
        (left, y), (right, _) = points[0], points[-1]
        while left < right:
            self._pen.line(self._scaled([(left, y), (min(left + 7, right), y)]), fill=color, width=wide)
            left += 13

    def area(self, points: Sequence[Point], fill: str) -> None:
        self._pen.polygon(self._scaled(points), fill=fill)

    def text(
        self,
        x: float,
        y: float,
        words: str,
        size: int,
        color: str,
        *,
        weight: int = REGULAR,
        anchor: str = "start",
    ) -> None:
        anchors = {"start": "ls", "middle": "ms", "end": "rs"}
        face = font(size * self._SCALE, weight)
        self._pen.text(
            (x * self._SCALE, y * self._SCALE), drawable(words), fill=color, font=face, anchor=anchors[anchor]
        )

    def finished(self) -> bytes:
        file = io.BytesIO()
        self._image.save(file, "PNG", optimize=True)
        return file.getvalue()


def shortened(words: str, size: int, width: float, weight: int = REGULAR) -> str:
    """``words`` cut to fit ``width``; empty if not even three letters would."""
    face = font(size, weight)
    clean = " ".join(words.split())
    if face.getlength(clean) <= width:
        return clean
    while clean and face.getlength(clean + "…") > width:
        clean = clean[:-1]
    return clean.rstrip(" ,;:-–—") + "…" if len(clean) >= 3 else ""
