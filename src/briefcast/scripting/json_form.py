"""A script's JSON form as people give it back: what holds for its words, beside its shape."""

from __future__ import annotations

from typing import Any

from briefcast import script_json
from briefcast.scripting.grammar import SPEAKER
from briefcast.scripting.marks import PAUSE_LIMIT_MS, Fault, read_inline
from briefcast.types import Line, Script


def from_json(data: Any) -> Script:
    """Read the JSON form; a manifest's measured times in it are passed over.

    Raises:
        ScriptInvalid: a key is missing, unknown or has a wrong value, a speaker's name cannot be spoken
            to, a pause has no end, or a directive is none; the message has its path.
    """
    script = script_json.from_json(data)
    for number, section in enumerate(script.sections):
        for at, line in enumerate(section.lines):
            _check(line, f"sections[{number}].lines[{at}]")
    return script


def _check(line: Line, path: str) -> None:
    if not SPEAKER.fullmatch(line.speaker):
        raise script_json.error(
            f"{path}.speaker", f"must be one word of letters, digits, - and _, not {line.speaker!r}"
        )
    if line.pause_after_ms > PAUSE_LIMIT_MS:
        raise script_json.error(
            f"{path}.pause_after_ms", f"must be at most {PAUSE_LIMIT_MS}, not {line.pause_after_ms}"
        )
    if not line.marked:
        return
    try:
        inline = read_inline(line.marked)
    except Fault as fault:
        raise script_json.error(f"{path}.marked", f"at character {fault.column + 1}: {fault}") from None
    if inline.text != line.text:
        raise script_json.error(
            f"{path}.marked", "must have the words of 'text', with directives between them"
        )
