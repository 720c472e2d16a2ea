"""The text form -> Script: what its lines mean together, and where their words come from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from briefcast import clock
from briefcast.scripting import grammar, pauses
from briefcast.scripting.grammar import ChapterMark, Field, MusicMark, PauseMark, Place, Utterance
from briefcast.scripting.marks import PAUSE_LIMIT_MS, Fault, mark, read_inline
from briefcast.scripting.provenance import Finder, key, left_out
from briefcast.types import Line, LineKind, Outline, Script, ScriptSection, SectionKind, Source, Span

SPEAKERS = ("HOST", "GUEST")
"""Who may speak in a text without a ``Speakers`` line."""


@dataclass(slots=True)
class _Head:
    """What stands before the first chapter."""

    title: str = ""
    language: str = ""
    voice: str = ""
    target_ms: int | None = None
    music: str = ""
    speakers: tuple[str, ...] = SPEAKERS
    pauses_ms: tuple[int, ...] = pauses.USUAL_MS
    sources: list[Source] = field(default_factory=list)


@dataclass(slots=True)
class _Said:
    """A line; its pause is ``None`` until one is told."""

    line: Line
    is_template: bool
    """It has a template's mark, though its words may have changed."""
    pause_ms: int | None = None


@dataclass(slots=True)
class _Chapter:
    """A chapter so far."""

    mark: ChapterMark
    kind: SectionKind
    source: int | None
    lines: list[_Said] = field(default_factory=list)


def _anything(_field: str, _value: str) -> str:
    """No fault."""
    return ""


def from_text(
    text: str,
    outlines: Sequence[Outline],
    *,
    name: str = "script",
    fault_of: Callable[[str, str], str] = _anything,
) -> Script:
    """Read the text form. ``outlines[i]`` is what was understood of source i, before condensing.

    A line whose words stand in its chapter's source is ``verbatim``, one from which words were only
    left out ``trimmed``, an unchanged line of a template ``template``, every other ``edited``; without
    outlines nothing can be found again. ``fault_of`` the head's ``Voice`` or ``Language`` and its value
    says what is wrong with it, or nothing. ``spoken`` and ``estimated_ms`` are for ``timed`` to fill.

    Raises:
        ScriptInvalid: a line cannot be read; with ``name``, line, column and what to do.
    """
    head = _Head()
    chapters: list[_Chapter] = []
    finders: dict[int, Finder] = {}
    for event in grammar.events(text, name):
        match event:
            case Field():
                _read_field(head, event, fault_of)
            case MusicMark():
                if chapters:
                    raise event.place.error(0, "[music ...] stands above the first chapter; move it there")
                head.music = event.name
            case ChapterMark():
                chapters.append(_begun(event, head, chapters))
            case PauseMark():
                _pause(event, chapters)
            case Utterance():
                chapter = chapters[-1]
                source = chapter.source
                if source is not None and source < len(outlines) and source not in finders:
                    finders[source] = Finder(outlines[source])
                finder = None if source is None else finders.get(source)
                chapter.lines.append(_said(event, head.speakers, finder, chapter.mark.heading))
    if not chapters:
        raise Place(name, 1).error(0, "there is no [chapter ...] line; begin with one, then 'HOST: words'")
    sections = tuple(_section(chapter, head) for chapter in chapters)
    sources = (_with_left_out(source, outlines, sections) for source in head.sources)
    return Script(
        title=head.title,
        language=head.language,
        voice=head.voice,
        sources=tuple(sources),
        sections=sections,
        target_ms=head.target_ms,
        music=head.music,
    )


def _read_field(head: _Head, told: Field, fault_of: Callable[[str, str], str]) -> None:
    value = told.value
    try:
        match told.name:
            case "Title":
                head.title = value
            case "Language" | "Voice":
                if fault := fault_of(told.name, value):
                    raise Fault(told.column, fault)
                setattr(head, told.name.lower(), value)
            case "Target":
                head.target_ms = _time(value, told)
            case "Pauses":
                head.pauses_ms = tuple(_pause_ms(each, told) for each in value.split())
                if len(head.pauses_ms) != len(pauses.USUAL_MS):
                    raise Fault(told.column, "three lengths are wanted; write for example 350ms 450ms 900ms")
            case "Speakers":
                head.speakers = _speakers(told)
            case "Source":
                if told.source != len(head.sources):
                    raise Fault(0, f"the next source is 'Source {len(head.sources)}:'; number them from 0")
                head.sources.append(Source(len(head.sources), value))
            case _:
                _read_source_field(head, told)
    except Fault as fault:
        raise told.place.error(fault.column, str(fault)) from None


def _read_source_field(head: _Head, told: Field) -> None:
    if not head.sources:
        raise Fault(0, f"'{told.name}:' belongs to a source; put a 'Source 0: title' line above it")
    value = told.value
    source = head.sources[-1]
    match told.name:
        case "Link":
            source = replace(source, url=value)
        case "File":
            source = replace(source, origin=value)
        case "Author":
            source = replace(source, author=value)
        case "Published":
            try:
                datetime.fromisoformat(value)
            except ValueError:
                raise Fault(told.column, f"{value!r} is no date; write for example 2026-01-05") from None
            source = replace(source, published=value)
        case _:
            if not (value.isascii() and value.isdigit()):
                raise Fault(told.column, f"{value!r} is no number of characters; remove the line")
            source = replace(source, characters=int(value))
    head.sources[-1] = source


def _time(value: str, told: Field) -> int:
    try:
        return clock.parse(value)
    except ValueError:
        raise Fault(told.column, f"{value!r} is no length of time; write for example 120s or 2:00") from None


def _pause_ms(value: str, told: Field) -> int:
    length_ms = _time(value, told)
    if length_ms > PAUSE_LIMIT_MS:
        raise Fault(told.column, f"a pause of {value} is longer than {PAUSE_LIMIT_MS // 60_000} minutes")
    return length_ms


def _speakers(told: Field) -> tuple[str, ...]:
    names = tuple(told.value.replace(",", " ").split())
    for name in names:
        if not grammar.SPEAKER.fullmatch(name):
            raise Fault(told.column, f"{name!r} is no speaker's name; use letters, digits, - and _")
    if not names:
        raise Fault(told.column, "nobody is named; write for example 'Speakers: HOST'")
    return names


def _begun(event: ChapterMark, head: _Head, chapters: list[_Chapter]) -> _Chapter:
    kind = event.kind
    source = event.source
    if kind is None:
        kind = SectionKind.SECTION if chapters else SectionKind.OPENING
        if source is None and head.sources:
            source = chapters[-1].source if chapters else None
            source = 0 if source is None and len(head.sources) == 1 else source
    if source is not None and source >= len(head.sources):
        last = f"0 to {len(head.sources) - 1}" if head.sources else "none"
        raise event.place.error(
            0, f"there is no source {source}; the head's 'Source' lines have {last}: correct one of them"
        )
    return _Chapter(event, kind, source)


def _pause(event: PauseMark, chapters: list[_Chapter]) -> None:
    spoken = next((chapter for chapter in reversed(chapters) if chapter.lines), None)
    if spoken is None:
        raise event.place.error(
            0, "a pause stands after a line; to begin with silence write 'HOST: [pause 600ms] words'"
        )
    said = spoken.lines[-1]
    length_ms = (said.pause_ms or 0) + event.length_ms
    if length_ms > PAUSE_LIMIT_MS:
        raise event.place.error(
            0, f"these pauses are longer than {PAUSE_LIMIT_MS // 60_000} minutes; shorten"
        )
    said.pause_ms = length_ms


def _said(event: Utterance, speakers: Sequence[str], finder: Finder | None, heading: str) -> _Said:
    speaker = speaker_of(event, speakers)
    try:
        inline = read_inline(event.raw)
    except Fault as fault:
        raise event.place.error(event.column + fault.column, str(fault)) from None
    kind = LineKind.EDITED
    spans: tuple[Span, ...] = ()
    text = inline.text
    if inline.template and inline.template == mark(text):
        kind = LineKind.TEMPLATE
    elif finder and (found := finder.find(text, heading)):
        plain = inline if text == key(text) else read_inline(key(event.raw))
        if plain.text == key(text):
            inline, text, kind, spans = plain, plain.text, found.kind, found.spans
    line = Line(kind, text, spans=spans, speaker=speaker, marked=inline.marked)
    return _Said(line, bool(inline.template))


def speaker_of(event: Utterance, speakers: Sequence[str]) -> str:
    """The speaker as ``speakers`` spells the name.

    Raises:
        ScriptInvalid: none of them.
    """
    for name in speakers:
        if name == event.speaker or name.casefold() == event.speaker.casefold():
            return name
    column = event.column - len(event.speaker) - 2
    told = grammar.known(event.speaker, tuple(speakers))
    raise event.place.error(
        max(column, 0),
        f"{event.speaker} is no speaker of this script ({told}); correct it, "
        "or name the new one in the head's 'Speakers:' line",
    )


def _section(chapter: _Chapter, head: _Head) -> ScriptSection:
    lines = []
    for said in chapter.lines:
        pause_ms = said.pause_ms
        if pause_ms is None:
            pause_ms = head.pauses_ms[pauses.usual(said.is_template, said is chapter.lines[-1])]
        lines.append(replace(said.line, pause_after_ms=pause_ms))
    heading, budget_ms = chapter.mark.heading, chapter.mark.budget_ms
    return ScriptSection(heading, chapter.kind, tuple(lines), chapter.source, budget_ms or 0)


def _with_left_out(source: Source, outlines: Sequence[Outline], sections: Sequence[ScriptSection]) -> Source:
    if source.id >= len(outlines):
        return source
    outline = outlines[source.id]
    own = [section for section in sections if section.source == source.id]
    spans = [span for section in own for line in section.lines for span in line.spans]
    headings = [section.heading for section in own]
    return replace(
        source,
        characters=len(outline.article.text),
        left_out=left_out(outline, spans, headings),
        origin=source.origin or outline.article.origin,
    )
