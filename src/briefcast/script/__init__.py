"""Running order + template -> the timed lines that are spoken, and their text and JSON forms."""

from __future__ import annotations

from briefcast.script.json_form import from_json
from briefcast.script.reading import from_text
from briefcast.script.render import render
from briefcast.script.sandbox import built_in_names
from briefcast.script.timing import timed
from briefcast.script.wording import languages
from briefcast.script.writing import to_text
from briefcast.script_json import to_json

__all__ = [
    "built_in_names",
    "from_json",
    "from_text",
    "languages",
    "render",
    "timed",
    "to_json",
    "to_text",
]
