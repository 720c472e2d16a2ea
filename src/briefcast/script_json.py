"""A script <-> its JSON form, schema 1: what ``script --format json`` writes and manifests hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar

from briefcast.errors import ScriptInvalid
from briefcast.types import (
    LeftOut,
    Line,
    LineKind,
    Reason,
    Script,
    ScriptSection,
    SectionKind,
    Source,
    Span,
)

SCHEMA = 1
MEASURED = ("start_ms", "duration_ms")
"""Keys that an episode's manifest adds to a line; they are no part of the script."""

_Kind = TypeVar("_Kind", bound=StrEnum)


def to_json(script: Script, *, details: bool = False) -> dict[str, Any]:
    """The JSON form: plain dicts, lists, strings and numbers.

    ``music`` and a line's ``marked`` (its words with inline directives) are there only if they say
    something; ``detail``, what decided that a part was left out, only with ``details``.
    """
    data: dict[str, Any] = {
        "schema": SCHEMA,
        "title": script.title,
        "language": script.language,
        "voice": script.voice,
        "target_ms": script.target_ms,
        "estimated_ms": script.estimated_ms,
        "sources": [_source_to_json(source, details) for source in script.sources],
        "sections": [_section_to_json(section) for section in script.sections],
    }
    if script.music:
        data["music"] = script.music
    return data


def _source_to_json(source: Source, details: bool) -> dict[str, Any]:
    return {
        "id": source.id,
        "title": source.title,
        "url": source.url,
        "author": source.author,
        "published": source.published,
        "characters": source.characters,
        "left_out": [
            {"start": left.start, "end": left.end, "reason": left.reason.value, "text": left.text}
            | ({"detail": left.detail} if details and left.detail else {})
            for left in source.left_out
        ],
    }


def _section_to_json(section: ScriptSection) -> dict[str, Any]:
    return {
        "heading": section.heading,
        "kind": section.kind.value,
        "source": section.source,
        "budget_ms": section.budget_ms,
        "estimated_ms": section.estimated_ms,
        "lines": [_line_to_json(line) for line in section.lines],
    }


def _line_to_json(line: Line) -> dict[str, Any]:
    data: dict[str, Any] = {
        "kind": line.kind.value,
        "text": line.text,
        "spoken": line.spoken,
        "spans": [list(span) for span in line.spans],
        "speaker": line.speaker,
        "pause_after_ms": line.pause_after_ms,
        "estimated_ms": line.estimated_ms,
    }
    if line.marked:
        data["marked"] = line.marked
    return data


def from_json(data: Any) -> Script:
    """Read the JSON form; a manifest's measured times in it are passed over.

    Raises:
        ScriptInvalid: a key is missing, unknown or has a wrong value; the message has its path.
    """
    root = _Object(data, "script", ("schema", "title", "language", "voice", "sources", "sections"))
    root.only("schema title language voice target_ms estimated_ms sources sections music")
    if root.whole("schema") != SCHEMA:
        raise root.error("schema", f"is {root.value('schema')}; this briefcast reads schema {SCHEMA}")
    sources = tuple(_source(item, index) for index, item in enumerate(root.objects("sources")))
    return Script(
        title=root.text("title"),
        language=root.text("language"),
        voice=root.text("voice"),
        sources=sources,
        sections=tuple(_section(item, len(sources)) for item in root.objects("sections")),
        target_ms=root.whole("target_ms", optional=True),
        estimated_ms=root.whole("estimated_ms", 0),
        music=root.text("music", ""),
    )


def _source(item: _Object, index: int) -> Source:
    item.only("id title url author published characters left_out")
    if item.whole("id") != index:
        raise item.error("id", f"must be {index}, the source's place in the list")
    published = item.text_or_none("published")
    if published is not None:
        try:
            datetime.fromisoformat(published)
        except ValueError:
            raise item.error("published", f"must be a date such as 2026-01-05, not {published!r}") from None
    return Source(
        id=index,
        title=item.text("title"),
        url=item.text_or_none("url"),
        author=item.text_or_none("author"),
        published=published,
        characters=item.whole("characters", 0),
        left_out=tuple(_left_out(left) for left in item.objects("left_out", optional=True)),
    )


def _left_out(item: _Object) -> LeftOut:
    item.only("start end reason text detail")
    start, end = item.whole("start"), item.whole("end")
    if end < start:
        raise item.error("end", f"is {end}, before the start {start}")
    return LeftOut(start, end, item.one_of("reason", Reason), item.text("text"), item.text("detail", ""))


def _section(item: _Object, sources: int) -> ScriptSection:
    item.only("heading kind source budget_ms estimated_ms lines")
    source = item.whole("source", optional=True)
    if source is not None and source >= sources:
        raise item.error("source", f"is {source}, but there are {sources} sources, numbered from 0")
    return ScriptSection(
        heading=item.text("heading"),
        kind=item.one_of("kind", SectionKind),
        lines=tuple(_line(line) for line in item.objects("lines")),
        source=source,
        budget_ms=item.whole("budget_ms", 0),
        estimated_ms=item.whole("estimated_ms", 0),
    )


def _line(item: _Object) -> Line:
    item.only("kind text spoken spans speaker pause_after_ms estimated_ms marked", *MEASURED)
    return Line(
        kind=item.one_of("kind", LineKind),
        text=item.text("text"),
        spoken=item.text("spoken", ""),
        spans=item.spans("spans"),
        speaker=item.text("speaker", "HOST"),
        pause_after_ms=item.whole("pause_after_ms"),
        estimated_ms=item.whole("estimated_ms", 0),
        marked=item.text("marked", ""),
    )


def error(path: str, message: str) -> ScriptInvalid:
    """The error that names the key at ``path`` and what it must be."""
    return ScriptInvalid(f"{path}: {message}; correct the JSON form")


@dataclass(frozen=True, slots=True)
class _Object:
    """A JSON object and its path, so that every error names the key."""

    data: Any
    path: str
    required: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not isinstance(self.data, dict):
            raise ScriptInvalid(f"{self.path}: must be an object, not {_shown(self.data)}; correct the JSON")
        for name in self.required:
            if name not in self.data:
                raise self.error(name, "is missing")

    def error(self, name: str, message: str) -> ScriptInvalid:
        return error(self._path(name), message)

    def only(self, names: str, *more: str) -> None:
        allowed = (*names.split(), *more)
        for name in self.data:
            if name not in allowed:
                raise self.error(name, f"is no key here (known are {', '.join(allowed)})")

    def value(self, name: str) -> Any:
        if name not in self.data:
            raise self.error(name, "is missing")
        return self.data[name]

    def text(self, name: str, default: str | None = None) -> str:
        value = self.data.get(name, default) if default is not None else self.value(name)
        if not isinstance(value, str):
            raise self.error(name, f"must be text, not {_shown(value)}")
        return value

    def text_or_none(self, name: str) -> str | None:
        return None if self.data.get(name) is None else self.text(name)

    def whole(self, name: str, default: int | None = None, *, optional: bool = False) -> Any:
        value = self.data.get(name, default) if optional or default is not None else self.value(name)
        if value is None and optional:
            return None
        if not isinstance(value, int) or isinstance(value, bool) or value < 0:
            raise self.error(name, f"must be a whole number from 0, not {_shown(value)}")
        return value

    def one_of(self, name: str, kinds: type[_Kind]) -> _Kind:
        value = self.text(name)
        for kind in kinds:
            if kind.value == value:
                return kind
        raise self.error(name, f"must be one of {', '.join(kinds)}, not {value!r}")

    def items(self, name: str, *, optional: bool = False) -> list[Any]:
        value = self.data.get(name, []) if optional else self.value(name)
        if not isinstance(value, list):
            raise self.error(name, f"must be a list, not {_shown(value)}")
        return value

    def objects(self, name: str, *, optional: bool = False) -> Iterator[_Object]:
        for index, item in enumerate(self.items(name, optional=optional)):
            yield _Object(item, f"{self._path(name)}[{index}]")

    def spans(self, name: str) -> tuple[Span, ...]:
        spans: list[Span] = []
        for index, item in enumerate(self.items(name)):
            is_pair = isinstance(item, list | tuple) and len(item) == 2
            if not is_pair or not all(isinstance(n, int) and not isinstance(n, bool) for n in item):
                raise self.error(f"{name}[{index}]", f"must be [start, end], not {_shown(item)}")
            start, end = item
            if start < (spans[-1][1] if spans else 0) or end < start:
                raise self.error(f"{name}[{index}]", f"must rise and not overlap, not {_shown(item)}")
            spans.append((start, end))
        return tuple(spans)

    def _path(self, name: str) -> str:
        return name if self.path == "script" else f"{self.path}.{name}"


def _shown(value: Any) -> str:
    shown = repr(value)
    return shown if len(shown) <= 40 else f"{shown[:39]}…"
