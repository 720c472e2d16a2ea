"""The transcript in every form that players read: a function from a timeline each."""

from __future__ import annotations

import html
import json
import textwrap
from itertools import pairwise

from briefcast.clock import to_clock, to_stamp
from briefcast.types import Cue, Span, Timeline

VTT_WIDTH, SRT_WIDTH, ROWS = 65, 32, 2
_BIDI = dict.fromkeys((*range(8234, 8239), *range(8294, 8298), 8206, 8207))
"""Marks that turn the direction of what follows: a cue must not leak its own."""


def _plain(text: str) -> str:
    printable = "".join(char if char.isprintable() else " " for char in text.translate(_BIDI))
    return " ".join(printable.split())


def _captions(cue: Cue, width: int, first_width: int | None = None) -> list[tuple[Span, list[str]]]:
    """A cue in parts of at most two rows, each with its share of the time.

    By the words' own times where there are as many as in the text, else by characters.
    """
    text = _plain(cue.text)
    if not text or cue.end_ms <= cue.start_ms:
        return []
    rows = textwrap.wrap(text, min(width, first_width or width), break_on_hyphens=False)
    parts = [rows[index : index + ROWS] for index in range(0, len(rows), ROWS)]
    tokens = text.split()
    whole = sum(len(row) for row in rows)
    edges = [cue.start_ms]
    words = characters = 0
    for part in parts[:-1]:
        words += sum(len(row.split()) for row in part)
        characters += sum(len(row) for row in part)
        if len(cue.words) == len(tokens) and words < len(cue.words):
            edge = cue.words[words].start_ms
        else:
            edge = cue.start_ms + (cue.end_ms - cue.start_ms) * characters // whole
        edges.append(min(max(edge, edges[-1]), cue.end_ms))
    edges.append(cue.end_ms)
    return [(span, part) for span, part in zip(pairwise(edges), parts, strict=True) if span[1] > span[0]]


def vtt(timeline: Timeline) -> str:
    """WebVTT: a voice span for the speaker, at most two rows of 65 characters."""
    blocks = ["WEBVTT"]
    number = 0
    for cue in timeline.cues:
        name = _plain(cue.speaker).replace(">", "") or "HOST"
        tag = f"<v {html.escape(name, quote=False)}>"
        for (start, end), rows in _captions(cue, VTT_WIDTH, max(30, VTT_WIDTH - len(tag))):
            number += 1
            text = "\n".join(_escaped(row) for row in rows)
            blocks.append(f"{number}\n{to_stamp(start)} --> {to_stamp(end)}\n{tag}{text}")
    return "\n\n".join(blocks) + "\n"


def _escaped(row: str) -> str:
    return row.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def srt(timeline: Timeline) -> str:
    """SubRip: two rows of 32 characters; the speaker's name where it changes, if there are several."""
    several = len({cue.speaker for cue in timeline.cues}) > 1
    blocks: list[str] = []
    before = ""
    for cue in timeline.cues:
        name = f"{_plain(cue.speaker)}: " if several and cue.speaker != before else ""
        before = cue.speaker
        named = Cue(cue.start_ms, cue.end_ms, cue.speaker, name + cue.text, () if name else cue.words)
        for (start, end), rows in _captions(named, SRT_WIDTH):
            text = "\n".join(row.replace("-->", "→") for row in rows)
            blocks.append(f"{len(blocks) + 1}\n{to_stamp(start, ',')} --> {to_stamp(end, ',')}\n{text}")
    return "\n\n".join(blocks) + "\n"


def podcast_json(timeline: Timeline) -> str:
    """Podcast namespace transcript JSON 1.0.0: a segment for each line, none without words or length."""
    segments = [
        {"speaker": cue.speaker, "startTime": cue.start_ms / 1000, "endTime": cue.end_ms / 1000, "body": body}
        for cue in timeline.cues
        if (body := _plain(cue.text)) and cue.end_ms > cue.start_ms
    ]
    return json.dumps({"version": "1.0.0", "segments": segments}, ensure_ascii=False, indent=1) + "\n"


def page(timeline: Timeline, title: str, language: str) -> str:
    """An HTML page: a heading for each chapter, a paragraph with its time for each line."""
    several = len({cue.speaker for cue in timeline.cues}) > 1
    name = html.escape(_plain(title))
    parts = [
        f'<!doctype html>\n<html lang="{html.escape(language or "en")}">\n<head>\n<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{name}</title>\n</head>\n<body>\n<h1>{name}</h1>",
    ]
    chapters = iter(timeline.chapters)
    chapter = next(chapters, None)
    for cue in timeline.cues:
        while chapter and chapter.start_ms <= cue.start_ms:
            parts.append(f'<h2 id="t{chapter.start_ms}">{html.escape(_plain(chapter.title))}</h2>')
            chapter = next(chapters, None)
        who = f"<cite>{html.escape(_plain(cue.speaker))}:</cite> " if several else ""
        time = f'<time datetime="PT{cue.start_ms / 1000:.3f}S">{to_clock(cue.start_ms)}</time>'
        parts.append(f"<p>{who}{time} {html.escape(_plain(cue.text))}</p>")
    return "\n".join(parts) + "\n</body>\n</html>\n"


def text(timeline: Timeline) -> str:
    """Plain words, for the tag that players show as lyrics: a blank line between chapters."""
    starts = {chapter.start_ms for chapter in timeline.chapters[1:]}
    rows: list[str] = []
    before = -1
    for cue in timeline.cues:
        if any(before < start <= cue.start_ms for start in starts):
            rows.append("")
        rows.append(_plain(cue.text))
        before = cue.start_ms
    return "\n".join(rows)
