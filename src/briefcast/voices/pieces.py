"""Cuts a spoken line into what an engine is given in one go: at pauses asked for, else at clauses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefcast import clock

_PAUSE = re.compile(r"\s*\[pause\s+([\d.]+\s*(?:ms|s))\]\s*")
_IPA = re.compile(r"\[\[.*?\]\]")

_JOINTS = (
    "and but or which who that because while when after before und oder aber dass weil et mais ou que qui "
    "y pero porque e ma che mas"
).replace(" ", "|")

_CUTS = (
    (re.compile(r"[.!?…。！？][\"'”’»)\]]*(\s+)"), 320),
    (re.compile(r"[;:—–][\"'”’»)\]]*(\s+)"), 220),
    (re.compile(r"[,،、，][\"'”’»)\]]*(\s+)"), 160),
    (re.compile(rf"(\s+)(?=(?:{_JOINTS})\s)", re.IGNORECASE), 60),
    (re.compile(r"(\s+)"), 20),
)
"""Where a long text is cut, best first, and the pause in ms that a reader makes there."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text for one call of an engine, and the silence after it."""

    text: str
    pause_after_ms: int = 0


def pieces(spoken: str, longest: int) -> tuple[Piece, ...]:
    """The line in order, no piece longer than ``longest`` characters.

    ``[pause 600ms]`` becomes the silence after the piece before it; a pause at the very start comes as an
    empty piece. A cut falls at the end of a sentence or clause rather than at a word, near the middle rather
    than near an end, and never inside a word or ``[[phonemes]]`` unless these alone are too long.
    """
    found: list[Piece] = []
    parts = _PAUSE.split(spoken)
    for text, pause in zip(parts[::2], [*parts[1::2], "0ms"], strict=True):
        pause_ms = clock.parse(pause)
        cut = _cut(text.strip(), longest) if text.strip() else []
        if cut:
            found += cut[:-1]
            found.append(Piece(cut[-1].text, pause_ms))
        elif pause_ms:
            found.append(Piece("", pause_ms))
    return tuple(found)


def _cut(text: str, longest: int) -> list[Piece]:
    found: list[Piece] = []
    while len(text) > longest:
        start, end, pause_ms = _best_cut(text, longest)
        found.append(Piece(text[:start].strip(), pause_ms))
        text = text[end:].strip()
    return [*found, Piece(text)]


def _best_cut(text: str, longest: int) -> tuple[int, int, int]:
    """Where the first piece ends and the rest begins, and the pause between them."""
    head = _IPA.sub(lambda found: "x" * len(found[0]), text)[: longest + 1]
    goal = len(text) / -(-len(text) // longest)
    least = min(12, longest // 4)
    for pattern, pause_ms in _CUTS:
        spots = [found.span(1) for found in pattern.finditer(head) if found.start(1) >= least]
        if pause_ms > 60:
            spots = [spot for spot in spots if len(text) - spot[1] >= least]
        if spots:
            return *min(spots, key=lambda spot: abs(spot[0] - goal)), pause_ms
    return longest, longest, 0
