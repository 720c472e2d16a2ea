"""The theme colour, made readable on light and on dark pages (WCAG 2.2, 1.4.3 and 1.4.11)."""

from __future__ import annotations

import colorsys
from dataclasses import dataclass

Rgb = tuple[float, float, float]
LIGHT = {
    "bg": "#faf9f6",
    "surface": "#ffffff",
    "text": "#1c1d1f",
    "muted": "#5a5e64",
    "line": "#dedbd4",
    "rail": "#85898f",
}
DARK = {
    "bg": "#131517",
    "surface": "#1c1f22",
    "text": "#ecebe8",
    "muted": "#a5aab1",
    "line": "#33383d",
    "rail": "#727981",
}
TEXT_CONTRAST = 5.0
"""A little above the 4.5 that level AA asks of text."""
TINT_CONTRAST = 4.6


@dataclass(frozen=True, slots=True)
class Scheme:
    """Custom properties of one scheme, name -> ``#rrggbb``."""

    names: dict[str, str]

    def css(self) -> str:
        """Declarations for a rule."""
        return "".join(f"--{name}:{value};" for name, value in self.names.items())


def schemes(color: str) -> tuple[Scheme, Scheme]:
    """Light and dark scheme for a theme colour ``#rrggbb``."""
    theme = _rgb(color)
    light = _reached(theme, _rgb(LIGHT["bg"]), darker=True)
    dark = _reached(theme, _rgb(DARK["surface"]), darker=False)
    return (
        Scheme(LIGHT | _accents(light, LIGHT, "#ffffff", 0.13)),
        Scheme(DARK | _accents(dark, DARK, "#0d0f10", 0.24)),
    )


def _accents(accent: Rgb, scheme: dict[str, str], on_accent: str, share: float) -> dict[str, str]:
    """The accent and a tint of it, with the largest ``share`` at which muted text is readable on it."""
    paper, muted = _rgb(scheme["surface"]), _rgb(scheme["muted"])
    tint = _mixed(accent, paper, share)
    while contrast(muted, tint) < TINT_CONTRAST:
        share -= 0.01
        tint = _mixed(accent, paper, share)
    return {"accent": _hex(accent), "on-accent": on_accent, "tint": _hex(tint)}


def _mixed(color: Rgb, paper: Rgb, share: float) -> Rgb:
    red, green, blue = (c * share + p * (1 - share) for c, p in zip(color, paper, strict=True))
    return red, green, blue


def _reached(theme: Rgb, paper: Rgb, *, darker: bool) -> Rgb:
    """The theme colour with as much less or more light as its contrast to ``paper`` needs."""
    hue, light, saturation = colorsys.rgb_to_hls(*theme)
    color = theme
    while contrast(color, paper) < TEXT_CONTRAST:
        light = max(0.0, light - 0.01) if darker else min(1.0, light + 0.01)
        color = colorsys.hls_to_rgb(hue, light, saturation)
    return color


def contrast(one: Rgb, other: Rgb) -> float:
    """Contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition "contrast ratio")."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(color: Rgb) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _rgb(color: str) -> Rgb:
    red, green, blue = (int(color[i : i + 2], 16) / 255 for i in (1, 3, 5))
    return red, green, blue


def _hex(color: Rgb) -> str:
    return "#" + "".join(f"{round(c * 255):02x}" for c in color)
