"""A script that a person has edited, read from its file."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from briefcast.errors import ScriptInvalid
from briefcast.scripting import from_json, from_text
from briefcast.types import Outline, Script
from briefcast.voices import catalogue, speaks


def read(path: Path, outlines: Sequence[Outline]) -> Script:
    """The script in ``path``, in its text or JSON form; ``outlines[i]`` is what source i was understood as.

    Raises:
        ScriptInvalid: it cannot be read, or its head names a voice or language that there is not.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ScriptInvalid(f"{path}: cannot be read as a script ({error})") from error
    if not text.lstrip().startswith("{"):
        return from_text(text, outlines, name=str(path), fault_of=_fault_of)
    try:
        script = from_json(json.loads(text))
    except ValueError as error:
        raise ScriptInvalid(f"{path}: is no JSON ({error})") from error
    for field, value in (("Voice", script.voice), ("Language", script.language)):
        if fault := _fault_of(field, value):
            raise ScriptInvalid(f"{path}: {field.lower()}: {fault}")
    return script


def _fault_of(field: str, value: str) -> str:
    """What is wrong with the ``Voice`` or ``Language`` of a script's head; empty: nothing."""
    entries = catalogue()
    if field == "Voice":
        names = [entry.name for entry in entries]
        if value and ":" not in value and value not in names:
            return f"there is no voice {value!r}; there are {', '.join(names)}: correct or remove the line"
    elif value and not any(speaks(e.languages, value) for e in entries if e.languages[0] not in "*?"):
        return f"no voice speaks a language {value!r}; write a code such as en, de or pt-BR"
    return ""
