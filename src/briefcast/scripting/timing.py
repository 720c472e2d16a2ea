"""Script -> the same with spoken forms and lengths."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefcast.scripting.marks import for_voice, literal
from briefcast.types import Line, Script


def timed(script: Script, spoken: Callable[[str], str], length_ms: Callable[[Line], int]) -> Script:
    """Fill ``spoken`` and ``estimated_ms`` of every line, section and the script.

    ``length_ms`` tells how long a line (with its spoken form) is spoken, without the pause after it;
    a section lasts as long as its lines and their pauses, the script as its sections. What
    only looks like a directive in an article reaches ``spoken`` without its brackets.
    """
    sections = []
    for section in script.sections:
        lines = []
        for line in section.lines:
            said = replace(line, spoken=spoken(for_voice(line.marked) if line.marked else literal(line.text)))
            lines.append(replace(said, estimated_ms=length_ms(said)))
        total_ms = sum(line.estimated_ms + line.pause_after_ms for line in lines)
        sections.append(replace(section, lines=tuple(lines), estimated_ms=total_ms))
    return replace(
        script, sections=tuple(sections), estimated_ms=sum(section.estimated_ms for section in sections)
    )
