"""Script -> its text form, which a person can edit in any editor and give back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from briefcast import clock
from briefcast.scripting import grammar, pauses
from briefcast.scripting.marks import escape, mark
from briefcast.types import Line, LineKind, Script, ScriptSection

_HOW_TO = """\
# Edit this file and give it back:  briefcast make --script THIS-FILE SOURCE -o FILE.mp3
# HOST: words          a line; a changed one counts as edited, not as the article's words
# [pause 600ms]        silence after the line above; within a line: [pause], [spell NATO], [emphasis never]
# [chapter Heading]    a new chapter;  [music none] in the head: no music;  # a remark
# Pauses:              what is usual after a line, a template's line, a chapter"""


def to_text(script: Script) -> str:
    """The text form: head, then chapters of lines. ``from_text`` reads it back without loss.

    What is derived is not kept: spoken forms and lengths, and spans, which are found again.
    """
    usual_ms = _usual(script)
    parts = [_head(script, usual_ms), *(_chapter(section, usual_ms) for section in script.sections)]
    return "\n\n".join(parts) + "\n"


def _head(script: Script, usual_ms: Sequence[int]) -> str:
    lines = [_field("Title", script.title)]
    lines.append(_HOW_TO)
    lines.append(_field("Language", script.language))
    lines.append(_field("Voice", script.voice))
    if script.target_ms is not None:
        lines.append(_field("Target", grammar.seconds(script.target_ms)))
    lines.append(_field("Speakers", " ".join(dict.fromkeys(line.speaker for line in script.lines)) or "HOST"))
    lines.append(_field("Pauses", " ".join(f"{ms}ms" for ms in usual_ms)))
    if script.music:
        lines.append(f"[music {escape(script.music, ']')}]")
    for source in script.sources:
        lines.append(_field(f"Source {source.id}", source.title))
        told = {
            "Link": source.url,
            "File": source.origin or None,
            "Author": source.author,
            "Published": source.published,
            "Characters": str(source.characters) if source.characters else None,
        }
        lines += [_field(f"  {name}", value) for name, value in told.items() if value is not None]
    return "\n".join(lines)


def _field(name: str, value: str) -> str:
    return f"{name}: {escape(value)}".rstrip(" ")


def _chapter(section: ScriptSection, usual_ms: Sequence[int]) -> str:
    lines = [grammar.chapter(section.heading, section.kind, section.source, section.budget_ms)]
    if section.estimated_ms:
        lines.append(f"# about {clock.to_clock(section.estimated_ms)}")
    for index, line in enumerate(section.lines):
        lines.append(_line(line))
        if line.pause_after_ms != usual_ms[_which(line, index, section)]:
            lines.append(f"[pause {line.pause_after_ms}ms]")
    return "\n".join(lines)


def _line(line: Line) -> str:
    words = line.marked or escape(line.text)
    if line.kind is LineKind.TEMPLATE:
        words = f"{words} [template {mark(line.text)}]".lstrip(" ")
    return f"{line.speaker}: {words}".rstrip(" ")


def _which(line: Line, index: int, section: ScriptSection) -> int:
    return pauses.usual(line.kind is LineKind.TEMPLATE, index == len(section.lines) - 1)


def _usual(script: Script) -> list[int]:
    """The commonest pause of each sort."""
    counts: list[Counter[int]] = [Counter() for _ in pauses.USUAL_MS]
    for section in script.sections:
        for index, line in enumerate(section.lines):
            counts[_which(line, index, section)][line.pause_after_ms] += 1
    return [_commonest(count, ms) for count, ms in zip(counts, pauses.USUAL_MS, strict=True)]


def _commonest(counts: Counter[int], usual_ms: int) -> int:
    """The commonest, of several the usual one."""
    return max(counts, key=lambda ms: (counts[ms], ms == usual_ms, -ms), default=usual_ms)
