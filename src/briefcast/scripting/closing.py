"""The length of a script, and its pauses moved so that it has another."""

from __future__ import annotations

from dataclasses import replace

from briefcast.types import Script

PAUSE_FACTORS = (0.6, 1.7)
"""How far all pauses may shrink or grow to close a plan."""
LONGEST_PAUSE_MS = 1_300
"""No pause grows beyond this: a longer one sounds like a fault."""


def episode_ms(script: Script) -> int:
    """Speech and pauses of ``script``, without music."""
    return sum(line.estimated_ms + line.pause_after_ms for line in script.lines)


def with_pauses(script: Script, gap_ms: int) -> Script:
    """``script`` with its pauses together ``gap_ms`` longer, as far as they may be stretched.

    Every pause changes by the same factor, none beyond ``LONGEST_PAUSE_MS`` unless it was longer.
    """
    lines = script.lines
    before = [line.pause_after_ms for line in lines]
    least, most = PAUSE_FACTORS
    floors = [round(pause * least) for pause in before]
    ceilings = [max(pause, min(round(pause * most), LONGEST_PAUSE_MS)) for pause in before]
    wanted = min(max(sum(before) + gap_ms, sum(floors)), sum(ceilings))
    limits = ceilings if gap_ms > 0 else floors
    room = sum(limits) - sum(before)
    share = (wanted - sum(before)) / room if room else 0.0
    after = [pause + round((limit - pause) * share) for pause, limit in zip(before, limits, strict=True)]
    rest = wanted - sum(after)
    for index in range(len(after)):
        moved = min(max(after[index] + rest, floors[index]), ceilings[index])
        rest -= moved - after[index]
        after[index] = moved
    pauses = iter(after)
    sections = []
    for section in script.sections:
        new = tuple(replace(line, pause_after_ms=next(pauses)) for line in section.lines)
        length = sum(line.estimated_ms + line.pause_after_ms for line in new)
        sections.append(replace(section, lines=new, estimated_ms=length))
    return replace(
        script, sections=tuple(sections), estimated_ms=sum(section.estimated_ms for section in sections)
    )
