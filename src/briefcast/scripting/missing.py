"""What a template asks for and there is not: told with what there is instead."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import fields
from typing import Any

from jinja2 import StrictUndefined
from jinja2.runtime import LoopContext
from jinja2.utils import missing

from briefcast.scripting.views import View

STRING_METHODS = ("capitalize", "endswith", "lower", "startswith", "strip", "upper")
"""Of a text, all that a template may call."""
_LOOP = (
    "first",
    "last",
    "index",
    "index0",
    "revindex",
    "revindex0",
    "length",
    "depth",
    "previtem",
    "nextitem",
)


def undefined(names: Iterable[str]) -> type[StrictUndefined]:
    """The class of a run's missing values; ``names`` are the values that its template is given."""
    known = tuple(names)

    class Missing(StrictUndefined):
        """Any use of it is an error whose message says what there is."""

        __slots__ = ()

        @property
        def _undefined_message(self) -> str:
            if self._undefined_hint:
                return self._undefined_hint
            if self._undefined_obj is missing:
                return f"there is no {self._undefined_name!r}; {_instead(self._undefined_name, known)}"
            return lacking(self._undefined_obj, self._undefined_name)

    return Missing


def lacking(value: Any, name: Any) -> str:
    """That ``value`` has no ``name``, and what it has."""
    if isinstance(value, View):
        kind = type(value).__name__.removesuffix("View").lower()
        own = tuple(field.name for field in fields(value) if not field.name.startswith("_"))  # type: ignore[arg-type]
        return f"{kind!r} has no {name!r}; {_instead(name, own)}"
    if isinstance(value, str):
        return f"a text has no {name!r}; {_instead(name, STRING_METHODS)}"
    if isinstance(value, LoopContext):
        return f"'loop' has no {name!r}; {_instead(name, _LOOP)}"
    if isinstance(value, tuple | list) and isinstance(name, int):
        return f"a list of {len(value)} has no item {name} (the first is 0)"
    if isinstance(value, tuple | list):
        return f"a list has no {name!r}; go through it with {{% for %}}, or take its first with |first"
    if isinstance(value, Mapping):
        return f"a table has no {name!r}; {_instead(name, tuple(map(str, value)))}"
    return f"this value has no {name!r}"


def _instead(name: Any, names: tuple[str, ...]) -> str:
    close = difflib.get_close_matches(str(name), names, 1)
    meant = f"did you mean {close[0]}? " if close else ""
    return f"{meant}there are {', '.join(names)}"
