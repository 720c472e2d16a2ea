"""The list of chapters in the forms that apps and feeds read; all give the same times."""

from __future__ import annotations

import json
from xml.etree import ElementTree

from briefcast.clock import to_clock, to_stamp
from briefcast.types import Chapter

PODLOVE = "http://podlove.org/simple-chapters"
SHORT = 39
"""Characters of a title in the notes: apps want fewer than 40."""


def to_json(chapters: tuple[Chapter, ...]) -> str:
    """Podcast namespace JSON chapters 1.2.0."""
    listed = []
    for chapter in chapters:
        entry: dict[str, object] = {"startTime": _seconds(chapter.start_ms), "title": chapter.title}
        if chapter.url:
            entry["url"] = chapter.url
        entry["endTime"] = _seconds(chapter.end_ms)
        listed.append(entry)
    return json.dumps({"version": "1.2.0", "chapters": listed}, ensure_ascii=False, indent=1) + "\n"


def _seconds(ms: int) -> int | float:
    return ms // 1000 if ms % 1000 == 0 else ms / 1000


def podlove(chapters: tuple[Chapter, ...]) -> ElementTree.Element:
    """Podlove Simple Chapters 1.2, an element for the feed's item."""
    ElementTree.register_namespace("psc", PODLOVE)
    listed = ElementTree.Element(f"{{{PODLOVE}}}chapters", {"version": "1.2"})
    for chapter in chapters:
        attributes = {"start": to_stamp(chapter.start_ms), "title": chapter.title}
        if chapter.url:
            attributes["href"] = chapter.url
        ElementTree.SubElement(listed, f"{{{PODLOVE}}}chapter", attributes)
    return listed


def short(title: str) -> str:
    """A title of fewer than 40 characters, cut between words."""
    words = " ".join(title.split())
    if len(words) <= SHORT:
        return words
    cut = words[: SHORT - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:-–—") + "…"


def stamps(chapters: tuple[Chapter, ...]) -> list[tuple[str, str]]:
    """Time and short title of each chapter, the first at 00:00, hours only in long episodes."""
    long = bool(chapters) and chapters[-1].start_ms >= 3_600_000
    listed = []
    for chapter in chapters:
        clock = to_clock(chapter.start_ms)
        if long:
            clock = to_stamp(chapter.start_ms)[:8]
        elif len(clock) == 4:
            clock = f"0{clock}"
        listed.append((clock, short(chapter.title)))
    return listed
