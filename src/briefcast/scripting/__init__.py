"""Running order + template -> the timed lines that are spoken, and their text form.

The room is not called ``script`` because ``briefcast.script`` is the command of that name in Python.
"""

from __future__ import annotations

from briefcast.script_json import to_json
from briefcast.scripting.json_form import from_json
from briefcast.scripting.reading import from_text
from briefcast.scripting.render import render
from briefcast.scripting.sandbox import built_in_names
from briefcast.scripting.timing import timed
from briefcast.scripting.wording import languages
from briefcast.scripting.writing import to_text

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
