r"""Characters that mean something in the text form, and directives within a line.

``\[`` is a bracket, ``\\`` a backslash, ``\n``, ``\r``, ``\t`` what they are everywhere, ``\s`` a blank
at the end of a line, ``\u{2028}`` any character that an editor would not keep.

Within a line: ``[pause]``, ``[pause 600ms]``, ``[spell NATO]``, ``[emphasis never]``; and
``[template 7c1e3b]`` at its end, which says that a template wrote exactly these words.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from briefcast import clock

BREATH_MS = 600
"""A ``[pause]`` that says no length."""
PAUSE_LIMIT_MS = 600_000
"""A longer pause is a slip of the finger."""
INLINE = ("pause", "spell", "emphasis")

_NAMED = {"\\": "\\\\", "[": "\\[", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_PLAIN = {"\\": "\\", "[": "[", "]": "]", "|": "|", "n": "\n", "r": "\r", "t": "\t", "s": " "}
_SPECIAL = re.compile(r"[\\\[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]")
_ESCAPE = re.compile(r"\\(?:u\{([0-9A-Fa-f]{1,6})\}|(.?))", re.DOTALL)
_DIRECTIVE = re.compile(r"\[(?:[^\\\]]|\\.)*\]", re.DOTALL)
_BODY = re.compile(r"\s*([^\s\\]*)\s*(.*)", re.DOTALL)
_LOOKALIKE = re.compile(rf"\[(\s*(?:{'|'.join(INLINE)})\b[^\[\]]*)\]?")
_MARK = re.compile(r"[0-9a-f]{6}")


class Fault(ValueError):
    """What is wrong at ``column`` (from 0) of a line; the reader adds file and line."""

    def __init__(self, column: int, message: str) -> None:
        super().__init__(message)
        self.column = column


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text (``name`` is empty) or a directive within a line."""

    name: str
    text: str = ""
    pause_ms: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Inline:
    """The words of a line, read."""

    text: str
    """Without directives: what the transcript shows."""
    marked: str
    """With its directives, in one canonical form; empty: it has none."""
    template: str
    """The mark of a template's line; empty: it has none."""


def escape(text: str, also: str = "") -> str:
    """``text`` as it stands on one line of the text form; ``also``: further characters to escape."""
    escaped = _escaped(text)
    for character in also:
        escaped = escaped.replace(character, f"\\{character}")
    return _ends(escaped)


def unescape(raw: str) -> str:
    """The text that was escaped.

    Raises:
        Fault: an escape that means nothing.
    """

    def plain(match: re.Match[str]) -> str:
        if match[1]:
            code = int(match[1], 16)
            if code > 0x10FFFF:
                raise Fault(match.start(), f"{match[0]} is no character; write one up to \\u{{10ffff}}")
            return chr(code)
        if not match[2] or match[2] not in _PLAIN:
            raise Fault(match.start(), f"{match[0]!r} means nothing here; write \\\\ for a backslash")
        return _PLAIN[match[2]]

    return _ESCAPE.sub(plain, raw)


def mark(text: str) -> str:
    """Six hexadecimal digits of a template's line; a line with other words no longer has them."""
    words = " ".join(text.split())
    return f"{zlib.crc32(words.encode('utf-8', 'surrogatepass')) & 0xFFFFFF:06x}"


def duration(text: str, column: int = 0) -> int:
    """``"600ms"``, ``"1.5s"`` or ``"0:02"`` -> milliseconds, ``""`` -> ``BREATH_MS``.

    Raises:
        Fault: no length of time, a negative one, or one beyond ``PAUSE_LIMIT_MS``.
    """
    if not text.strip():
        return BREATH_MS
    if text.strip().startswith(("-", "−")):
        raise Fault(column, f"a pause cannot be negative: {text.strip()!r}; write for example [pause 600ms]")
    try:
        length_ms = clock.parse(text)
    except ValueError:
        raise Fault(
            column, f"{text.strip()!r} is no length of time; write for example [pause 600ms] or [pause 1.5s]"
        ) from None
    if length_ms > PAUSE_LIMIT_MS:
        raise Fault(
            column, f"a pause of {text.strip()} is longer than {PAUSE_LIMIT_MS // 60_000} minutes; shorten it"
        )
    return length_ms


def read_inline(raw: str) -> Inline:
    """Read the words of a line.

    Raises:
        Fault: an unknown directive, a wrong one, or one without its closing bracket.
    """
    raw = raw.strip(" \t")
    if "[" not in raw:
        return Inline(unescape(raw.replace("\t", " ")), "", "")
    pieces = list(_pieces(raw))
    template = ""
    if pieces and pieces[-1].name == "template":
        template = pieces.pop().text
        if pieces and not pieces[-1].name:
            last = pieces.pop()
            if text := last.text.removesuffix(" "):
                pieces.append(Piece("", text, column=last.column))
    for piece in pieces:
        if piece.name == "template":
            raise Fault(piece.column, "[template ...] stands at the end of a line; move or remove it")
    marked = _ends("".join(map(_written, pieces))) if any(piece.name for piece in pieces) else ""
    return Inline(_clean(pieces), marked, template)


def for_voice(marked: str) -> str:
    """``marked`` as the spoken room reads it: its directives kept, its words as they are."""
    parts = []
    for piece in _pieces(marked):
        text = literal(piece.text)
        if piece.name == "pause":
            parts.append(f"[pause {piece.pause_ms}ms]")
        else:
            parts.append(f"[{piece.name} {text}]" if piece.name else text)
    return "".join(parts)


def literal(text: str) -> str:
    """``text`` for the spoken room: an article's words that look like a directive are none."""
    return _LOOKALIKE.sub(r"(\1)", text)


def _pieces(raw: str) -> Iterator[Piece]:
    position = 0
    text = ""
    start = 0
    while position < len(raw):
        character = raw[position]
        if character == "\\":
            end = position + len((_ESCAPE.match(raw, position) or [""])[0])
            try:
                text += unescape(raw[position:end])
            except Fault as fault:
                raise Fault(position, str(fault)) from None
            position = end
        elif character == "[":
            directive = _DIRECTIVE.match(raw, position)
            if not directive:
                raise Fault(
                    position, "this bracket is never closed; write ] at its end, or \\[ for a bracket"
                )
            if text:
                yield Piece("", text, column=start)
                text = ""
            yield _directive(directive[0][1:-1], position)
            position = start = directive.end()
        else:
            end = min(
                (i for i in (raw.find("\\", position), raw.find("[", position)) if i >= 0), default=len(raw)
            )
            text += raw[position:end].replace("\t", " ")
            position = end
    if text:
        yield Piece("", text, column=start)


def _directive(body: str, column: int) -> Piece:
    match = _BODY.fullmatch(body)
    name, argument = match.groups() if match else ("", body)
    argument = argument.strip()
    if name == "pause":
        return Piece("pause", pause_ms=duration(argument, column), column=column)
    if name == "template":
        if not _MARK.fullmatch(argument):
            raise Fault(
                column, "[template ...] is a mark that briefcast writes; remove it from a changed line"
            )
        return Piece("template", argument, column=column)
    if name in INLINE:
        text = unescape(argument)
        if not text.strip():
            raise Fault(column, f"[{name}] has no words; write for example [{name} NATO]")
        return Piece(name, text, column=column)
    raise Fault(
        column,
        f"[{name}] is no directive within a line; known are [{' ...], ['.join(INLINE)} ...] "
        "(write \\[ for a bracket that is spoken)",
    )


def _written(piece: Piece) -> str:
    if piece.name == "pause":
        return f"[pause {piece.pause_ms}ms]"
    text = _escaped(piece.text)
    return f"[{piece.name} {_ends(text.replace(']', chr(92) + ']'))}]" if piece.name else text


def _clean(pieces: list[Piece]) -> str:
    text = ""
    paused = False
    for piece in pieces:
        if piece.name == "pause":
            paused = True
            continue
        gap_is_there = paused and (not text or text.endswith(" "))
        text += piece.text.removeprefix(" ") if gap_is_there else piece.text
        paused = False
    return text.removesuffix(" ") if paused else text


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda match: _NAMED.get(match[0]) or f"\\u{{{ord(match[0]):x}}}", text)


def _ends(escaped: str) -> str:
    """Keep white space at the ends, which editors and readers strip."""
    if escaped and escaped[-1].isspace():
        escaped = escaped[:-1] + _blank(escaped[-1])
    if escaped and escaped[0].isspace():
        escaped = _blank(escaped[0]) + escaped[1:]
    return escaped


def _blank(character: str) -> str:
    return "\\s" if character == " " else f"\\u{{{ord(character):x}}}"
