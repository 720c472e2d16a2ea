"""Every character of every source is in one line, one heading, the title, or what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefcast.types import Script, Span, written
from briefcast.verify.lines import placed, source_of
from briefcast.verify.reference import Reference
from briefcast.verify.report import Finding

_TOLD = 5
"""So many missing runs are told of one source."""


def check_account(script: Script, references: Sequence[Reference]) -> Iterator[Finding]:
    """Findings about characters that nothing accounts for, or two things do."""
    spoken: dict[int, list[tuple[Span, str]]] = {number: [] for number in range(len(references))}
    for item in placed(script):
        source = source_of(item, references)
        if source is not None:
            spoken[source] += [(span, item.where) for span in item.line.spans]
    for number, known in enumerate(references):
        where = f"source {number}"
        told = next((source for source in script.sources if source.id == number), None)
        if told is None:
            yield Finding("source", where, "is not named in the script")
            continue
        if told.characters and told.characters != len(known.text):
            yield Finding(
                "source", where, f"has {len(known.text)} characters, the script says {told.characters}"
            )
        taken = list(spoken[number])
        for left in told.left_out:
            if known.text[left.start : left.end] != left.text:
                yield Finding("left_out", where, f"has other words at {left.start}: “{left.text[:60]}”")
            taken.append(((left.start, left.end), "left_out"))
        yield from _overlaps(sorted(taken), where)
        headings = [section.heading for section in script.sections if section.source == number]
        headings += [told.title, script.title, *(section.heading for section in known.outline.sections)]
        yield from _missing(known, sorted(span for span, _ in taken), headings, where)


def _overlaps(taken: list[tuple[Span, str]], where: str) -> Iterator[Finding]:
    reached, by = 0, ""
    for (start, end), what in taken:
        if start < reached and what != by:
            yield Finding("account", where, f"the characters at {start} are both in {by} and in {what}")
        if end > reached:
            reached, by = end, what


def _missing(known: Reference, taken: list[Span], headings: Sequence[str], where: str) -> Iterator[Finding]:
    text = known.text
    wanted = sorted({written(h, [(0, len(h))]) for h in headings if h}, key=len, reverse=True)
    runs: list[str] = []
    reached = 0
    for start, end in [*taken, (len(text), len(text))]:
        if start > reached:
            for part in text[reached:start].split("\n"):
                rest = written(part, [(0, len(part))])
                for heading in wanted:
                    if heading in rest:
                        rest = rest.replace(heading, "", 1).strip()
                if any(mark.isalnum() for mark in rest):
                    runs.append(rest)
        reached = max(reached, end)
    for run in runs[:_TOLD]:
        yield Finding("account", where, f"nothing accounts for “{run[:60]}”")
    if len(runs) > _TOLD:
        yield Finding("account", where, f"nor for {len(runs) - _TOLD} other runs of characters")
