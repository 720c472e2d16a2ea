"""Text made fit for feeds: characters that XML allows, lengths that apps show."""

from __future__ import annotations

import re

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CONTROLS = re.compile("[\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef]")
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """``text`` without characters that XML 1.0 forbids and without bidirectional overrides.

    An override would turn around what follows it on a page; right-to-left letters and marks stay.
    """
    return _OVERRIDES.sub("", _CONTROLS.sub("", _NOT_XML.sub("", text)))


def one_line(text: str, limit: int = 255) -> str:
    """``text`` clean, on one line, at most ``limit`` characters; cut at a word with an ellipsis."""
    line = " ".join(clean(text).split())
    if len(line) <= limit:
        return line
    cut = line[: limit - 1]
    head, blank, _ = cut.rpartition(" ")
    return (head if blank and len(head) > limit // 2 else cut).rstrip(" ,;:.-") + "…"
