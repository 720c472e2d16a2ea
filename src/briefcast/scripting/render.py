"""RunningOrder + template -> Script: the template writes the text form, which is then read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from jinja2.exceptions import TemplateRuntimeError

from briefcast.errors import ScriptInvalid
from briefcast.scripting import grammar, pauses
from briefcast.scripting.chapters import Placed, Plan, planned, sayable
from briefcast.scripting.grammar import ChapterMark, MusicMark, PauseMark, Utterance
from briefcast.scripting.marks import Fault, read_inline
from briefcast.scripting.provenance import key, kind_of, left_out
from briefcast.scripting.reading import speaker_of
from briefcast.scripting.sandbox import Sandbox, Templates, built_in_names
from briefcast.scripting.views import ShowView, shown
from briefcast.scripting.wording import Wording, stop
from briefcast.types import (
    Line,
    LineKind,
    RunningOrder,
    Script,
    ScriptSection,
    SectionKind,
    Show,
    Source,
)

BRIEF_MS, STANDARD_MS = 130_000, 270_000
"""Up to the first, openings and closings are as short as can be; up to the second, short."""

_SENTENCE = re.compile(r"(?<!\\)((?:\\\\)*)\[sentence (\d+)\]")


@dataclass(slots=True)
class _Spoken:
    """A line, and what decides on the pause after it."""

    line: Line
    placed: Placed | None
    pause_ms: int | None = None


@dataclass(slots=True)
class _Chapter:
    mark: ChapterMark
    spoken: list[_Spoken]


def render(
    order: RunningOrder,
    *,
    template: str,
    show: Show,
    published: date | None,
    voice: str,
    speakers: Sequence[str] = ("HOST",),
) -> Script:
    """The script of ``order``: the template's lines and the articles' sentences, with their pauses.

    ``template`` is a built-in name, a file, or a NAME of which ``NAME.txt.j2`` stands in the show's
    folder or its ``templates``. Article sentences are ``verbatim`` or ``trimmed`` whatever the
    template writes around them. ``spoken`` and ``estimated_ms`` are for ``timed`` to fill.

    Raises:
        ScriptInvalid: there is no such template, or it has a fault; with file, line, what to do.
    """
    words = Wording.of(order.language, show.language)
    plan = planned(order, words)
    names = _names(speakers)
    loader, name = _found(template, show)
    sandbox = Sandbox(loader, {"listed": words.listed, "stop": stop}, len(plan.placed))
    text = sandbox.written(name, _values(order, plan, show, published, names, words))
    chapters = _read(text, template, plan, names)
    sections = tuple(_section(chapter, chapter is chapters[-1]) for chapter in chapters)
    music = next((e.name for e in grammar.events(text, template, head=False) if isinstance(e, MusicMark)), "")
    return Script(
        title=order.title or _title(order, words),
        language=order.language,
        voice=voice,
        sources=_sources(order, sections),
        sections=sections,
        target_ms=order.target_ms,
        music=music,
    )


def _title(order: RunningOrder, words: Wording) -> str:
    """Of an episode without a title of its own: the first story's, and how many more there are."""
    titles = [key(story.outline.article.title) for story in order.stories if story.outline.article.title]
    if len(order.stories) < 2 or not titles:
        return "".join(titles)
    return words("episode", title=titles[0], n=len(order.stories) - 1) or titles[0]


def _said(order: RunningOrder, plan: Plan) -> str:
    """The episode's title, empty where ``sayable`` says so; an ellipsis that is not an article's is meant."""
    title = key(order.title)
    cut_off = {key(story.outline.article.title) for story in order.stories}
    compared = title if title in cut_off else title.rstrip("….")
    first = plan.placed[0].sentence.text if plan.placed else ""
    return title if sayable(compared, first) else ""


def _names(speakers: Sequence[str]) -> tuple[str, ...]:
    """HOST first, then the others; at least two."""
    others = [speaker for speaker in speakers if speaker != "HOST"]
    if "HOST" in speakers or not others:
        return ("HOST", *(others or ("GUEST",)))
    return (*others, *(("GUEST",) if len(others) == 1 else ()))


def _found(template: str, show: Show) -> tuple[Templates, str]:
    path = Path(template)
    if path.suffix in (".j2", ".txt") or len(path.parts) > 1:
        places = [path] if path.is_absolute() or not show.folder else [path, show.folder / path]
        for place in places:
            if place.is_file():
                return Templates(show, place.parent), place.name
        raise ScriptInvalid(
            f"{template}: there is no such template file; built-in are {', '.join(built_in_names())}"
        )
    return Templates(show), template


def _values(
    order: RunningOrder,
    plan: Plan,
    show: Show,
    published: date | None,
    names: tuple[str, ...],
    words: Wording,
) -> dict[str, Any]:
    target_ms = order.target_ms
    length = "long"
    if target_ms is not None and target_ms <= STANDARD_MS:
        length = "brief" if target_ms <= BRIEF_MS else "standard"

    def t(message: str, **values: Any) -> str:
        try:
            return words(message, **values)
        except KeyError as error:
            what = "no such message" if error.args == (message,) else f"no value {error}"
            raise TemplateRuntimeError(f"t({message!r}): there is {what}") from None

    def number(value: Any) -> str:
        if not isinstance(value, int | float):
            raise TemplateRuntimeError(f"number({value!r}) is for numbers")
        return words.number(value)

    publications = tuple(dict.fromkeys(story.source for story in plan.stories))
    return {
        "t": t,
        "number": number,
        "show": ShowView(shown(show.title), shown(show.author), shown(show.description)),
        "title": shown(_said(order, plan)),
        "language": words.language,
        "date": words.day(published) if published else "",
        "length": length,
        "chapters": tuple(plan.chapters),
        "stories": tuple(plan.stories),
        "topics": plan.topics,
        "sources": publications if all(publications) else (),
        "speakers": names,
        "host": names[0],
        "guest": names[1],
        "voices": 1,
    }


def _read(text: str, template: str, plan: Plan, names: Sequence[str]) -> list[_Chapter]:
    chapters: list[_Chapter] = []
    try:
        for event in grammar.events(text, f"what {template} wrote", head=False):
            match event:
                case ChapterMark():
                    chapters.append(_Chapter(event, []))
                case Utterance():
                    if not chapters:
                        raise event.place.error(0, "a [chapter ...] line must come first")
                    _add(chapters[-1], event, plan, names)
                case PauseMark():
                    spoken = next((c.spoken[-1] for c in reversed(chapters) if c.spoken), None)
                    if spoken:
                        spoken.pause_ms = (spoken.pause_ms or 0) + event.length_ms
    except ScriptInvalid as error:
        raise ScriptInvalid(f"{error} (in the template {template})") from error
    spoken_chapters = [chapter for chapter in chapters if chapter.spoken]
    if not spoken_chapters:
        raise ScriptInvalid(f"{template}: the template wrote no line to speak; write 'HOST: ...' lines")
    return spoken_chapters


def _add(chapter: _Chapter, event: Utterance, plan: Plan, names: Sequence[str]) -> None:
    """The lines of one utterance: each sentence of an article is a line of its own."""
    speaker = speaker_of(event, names)
    position = 0
    for match in _SENTENCE.finditer(event.raw):
        _add_template(chapter, event, event.raw[position : match.end(1)], position, speaker)
        number = int(match[2])
        if number >= len(plan.placed):
            raise event.place.error(event.column + match.start(), f"there is no sentence {number}")
        placed = plan.placed[number]
        if placed.source != chapter.mark.source:
            raise event.place.error(
                event.column, "a sentence stands below a chapter of another source; write {{ chapter }} first"
            )
        sentence = placed.sentence
        kind = kind_of(sentence, placed.article)
        line = Line(kind, sentence.text, spans=sentence.spans, speaker=speaker)
        chapter.spoken.append(_Spoken(line, placed))
        position = match.end()
    _add_template(chapter, event, event.raw[position:], position, speaker)


def _add_template(chapter: _Chapter, event: Utterance, raw: str, column: int, speaker: str) -> None:
    try:
        inline = read_inline(raw)
    except Fault as fault:
        raise event.place.error(event.column + column + fault.column, str(fault)) from None
    if inline.text.strip():
        line = Line(LineKind.TEMPLATE, inline.text, speaker=speaker, marked=inline.marked)
        chapter.spoken.append(_Spoken(line, None))


def _section(chapter: _Chapter, is_last: bool) -> ScriptSection:
    spoken = chapter.spoken
    lines = []
    for now, then in pairwise(spoken):
        pause_ms = now.pause_ms
        if pause_ms is None:
            pause_ms = _pause_between(now, then)
        lines.append(replace(now.line, pause_after_ms=pause_ms))
    last = spoken[-1]
    pause_ms = last.pause_ms
    if pause_ms is None:
        pause_ms = pauses.END_MS if is_last else pauses.SECTION_MS
    lines.append(replace(last.line, pause_after_ms=pause_ms))
    mark = chapter.mark
    return ScriptSection(
        mark.heading, mark.kind or SectionKind.SECTION, tuple(lines), mark.source, mark.budget_ms or 0
    )


def _pause_between(now: _Spoken, then: _Spoken) -> int:
    if now.placed is None:
        return pauses.LEAD_IN_MS
    follows = then.placed
    return pauses.within(
        quote=now.placed.quote,
        quote_follows=follows is not None and follows.quote,
        paragraph_ends=follows is None or now.placed.sentence.paragraph != follows.sentence.paragraph,
    )


def _sources(order: RunningOrder, sections: Sequence[ScriptSection]) -> tuple[Source, ...]:
    """The articles by their number; one that is not told has its number kept free."""
    sources = [Source(number, "") for number in range(max((s.source for s in order.stories), default=-1) + 1)]
    for story in order.stories:
        article = story.outline.article
        own = [section for section in sections if section.source == story.source]
        spans = [span for section in own for line in section.lines for span in line.spans]
        sources[story.source] = Source(
            id=story.source,
            title=article.title,
            url=article.url,
            author=article.author,
            published=article.published.isoformat() if article.published else None,
            characters=len(article.text),
            left_out=left_out(story.outline, spans, [section.heading for section in own]),
            origin=article.origin,
        )
    return tuple(sources)
