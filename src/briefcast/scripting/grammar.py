"""The lines of the text form, read one by one: head, chapters, words, pauses, music.

Everything before the first ``[chapter ...]`` is the head. What the lines mean together is
``reading.py``'s to say.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefcast import clock
from briefcast.errors import ScriptInvalid
from briefcast.scripting.marks import Fault, duration, escape, unescape
from briefcast.types import SectionKind

DIRECTIVES = ("chapter", "pause", "music")
FIELDS = ("Title", "Language", "Voice", "Target", "Speakers", "Pauses")
"""Of the script, in the order in which they are written."""
SOURCE_FIELDS = ("Link", "File", "Author", "Published", "Characters")
"""Of the ``Source`` above them."""
SPEAKER = re.compile(r"[^\W\d_][\w-]{0,39}")

_KINDS = {kind.value: kind for kind in SectionKind}
_DIRECTIVE = re.compile(r"\[\s*([^\s\]|]*)\s*(.*)\]", re.DOTALL)
_FIELD = re.compile(r"([^\W\d_][^:\[\]]{0,60}?)[ \t]*:[ \t]*(.*)")
_SOURCE = re.compile(r"source[ \t]+(\d{1,6})", re.IGNORECASE)
_UTTERANCE = re.compile(rf"({SPEAKER.pattern})[ \t]*:[ \t]*(.*)")
_BAR = re.compile(r"(?<!\\)((?:\\\\)*)\|")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line stands, for errors."""

    name: str
    line: int

    def error(self, column: int, message: str) -> ScriptInvalid:
        """The error that tells ``column`` (from 0) of this line and what to do."""
        return ScriptInvalid(f"{self.name}, line {self.line}, column {column + 1}: {message}")


@dataclass(frozen=True, slots=True)
class Field:
    """``Title: ...`` in the head."""

    place: Place
    name: str
    value: str
    column: int
    source: int | None = None
    """Of ``Source 0: ...``: 0."""


@dataclass(frozen=True, slots=True)
class ChapterMark:
    """``[chapter Heading | section, source 0, 14s]``; what is not said is ``None``."""

    place: Place
    heading: str
    kind: SectionKind | None = None
    source: int | None = None
    budget_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Utterance:
    """``HOST: words``, the words as they stand in the file."""

    place: Place
    speaker: str
    raw: str
    column: int
    """Of the first word, from 0."""


@dataclass(frozen=True, slots=True)
class PauseMark:
    """``[pause 600ms]`` on a line of its own: after the line above."""

    place: Place
    length_ms: int


@dataclass(frozen=True, slots=True)
class MusicMark:
    """``[music calm]``."""

    place: Place
    name: str


Event = Field | ChapterMark | Utterance | PauseMark | MusicMark


def seconds(ms: int) -> str:
    """``13850`` -> ``"13.85s"``, exactly."""
    whole, rest = divmod(ms, 1000)
    return f"{whole}.{rest:03}".rstrip("0").rstrip(".") + "s"


def chapter(heading: str, kind: SectionKind, source: int | None, budget_ms: int) -> str:
    """The ``[chapter ...]`` line."""
    told = [kind.value]
    if source is not None:
        told.append(f"source {source}")
    if budget_ms:
        told.append(seconds(budget_ms))
    return f"[chapter {escape(heading, '|')} | {', '.join(told)}]"


def events(text: str, name: str, *, head: bool = True) -> Iterator[Event]:
    """Every line of ``text`` that says something; ``head``: it has one.

    Raises:
        ScriptInvalid: a line is none of the text form's; with file, line and column.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    for number, line in enumerate(text.split("\n"), 1):
        stripped = line.strip(" \t")
        if not stripped or stripped.startswith("#"):
            continue
        place = Place(name, number)
        column = len(line) - len(line.lstrip(" \t"))
        try:
            if stripped.startswith("["):
                event = _directive(stripped, place, column)
                head = head and not isinstance(event, ChapterMark)
            elif head:
                event = _field(stripped, place, column)
            else:
                event = _utterance(stripped, place, column)
        except Fault as fault:
            raise place.error(fault.column, str(fault)) from None
        yield event


def known(name: str, names: tuple[str, ...], form: str = "{}") -> str:
    """``names`` for an error message, the likeliest meant first."""
    close = difflib.get_close_matches(name.lower(), [known.lower() for known in names], 1)
    listed = ", ".join(form.format(each) for each in names)
    if not close:
        return f"known are {listed}"
    meant = next(each for each in names if each.lower() == close[0])
    return f"did you mean {form.format(meant)}? known are {listed}"


def _directive(line: str, place: Place, column: int) -> Event:
    match = _DIRECTIVE.fullmatch(line)
    word = (re.match(r"\[\s*([^\s\]|]*)", line) or ["", ""])[1]
    if word not in DIRECTIVES:
        raise Fault(column, f"[{word}] is no directive; {known(word, DIRECTIVES, '[{} ...]')}")
    if not match:
        raise Fault(
            column + len(line) - 1,
            f"[{word} ...] ends with ] and stands alone on its line; put what follows on the next line",
        )
    argument_column = column + match.start(2)
    argument = match[2].strip(" \t")
    if word == "pause":
        return PauseMark(place, duration(argument, argument_column))
    if word == "music":
        if not argument:
            raise Fault(column, "[music] names no music; write for example [music calm] or [music none]")
        return MusicMark(place, _unescaped(argument, argument_column))
    return _chapter(argument, place, argument_column)


def _chapter(argument: str, place: Place, column: int) -> ChapterMark:
    bars = list(_BAR.finditer(argument))
    if not bars:
        return ChapterMark(place, _unescaped(argument, column))
    bar = bars[-1].end() - 1
    heading = _unescaped(argument[:bar].strip(" \t"), column)
    kind: SectionKind | None = None
    source: int | None = None
    budget_ms: int | None = None
    position = bar + 1
    for part in argument[position:].split(","):
        told = part.strip()
        at = column + position + len(part) - len(part.lstrip())
        position += len(part) + 1
        if told in _KINDS:
            kind = _KINDS[told]
        elif match := _SOURCE.fullmatch(told):
            source = int(match[1])
        elif told:
            try:
                budget_ms = clock.parse(told)
            except ValueError:
                raise Fault(
                    at,
                    f"{told!r} after | is no kind ({', '.join(_KINDS)}), no source, no length such as 14s",
                ) from None
    return ChapterMark(place, heading, kind, source, budget_ms)


def _field(line: str, place: Place, column: int) -> Field:
    match = _FIELD.fullmatch(line)
    if not match:
        raise Fault(
            column, "the head has lines such as 'Title: words'; speech needs a [chapter ...] line above it"
        )
    at = column + match.start(2)
    value = _unescaped(match[2].strip(" \t"), at)
    if source := _SOURCE.fullmatch(match[1]):
        return Field(place, "Source", value, at, int(source[1]))
    names = (*FIELDS, *SOURCE_FIELDS)
    for name in names:
        if match[1].casefold() == name.casefold():
            return Field(place, name, value, at)
    if SPEAKER.fullmatch(match[1]) and match[1].isupper():
        raise Fault(column, f"{match[1]} speaks before the first chapter; put a [chapter Heading] line above")
    raise Fault(column, f"'{match[1]}:' is no field of the head; {known(match[1], ('Source 0', *names))}")


def _utterance(line: str, place: Place, column: int) -> Utterance:
    match = _UTTERANCE.fullmatch(line)
    if not match:
        raise Fault(
            column,
            "words need a speaker; write 'HOST: ' before them (or # before a remark, on one line each)",
        )
    return Utterance(place, match[1], match[2], column + match.start(2))


def _unescaped(raw: str, column: int) -> str:
    try:
        return unescape(raw)
    except Fault as fault:
        raise Fault(column + fault.column, str(fault)) from None
