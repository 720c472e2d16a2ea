"""The words of the built-in templates, one catalogue a language; dates, numbers, lists by locale."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from importlib.resources import files
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal

_CATALOGUES = files("briefcast") / "templates" / "messages"
_FIELD = re.compile(r"\{(\w+)\}")
_FIRST_OF_MONTH = {"fr": "1er", "it": "1º", "pt": "1º"}
_BEGINS_WITH_I = re.compile(r"[¿¡«“\"'‘]*h?[ií](?![aeoáéó])", re.IGNORECASE)
"""Before this sound Spanish says "e" for "y"; not before "hielo"."""
_ENDED = (".", "!", "?", "…", "。")
_QUOTES = "”»“\"'’)"


def languages() -> tuple[str, ...]:
    """The languages that the built-in templates speak (ISO 639-1)."""
    names = (item.name for item in _CATALOGUES.iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@lru_cache
def catalogue(language: str) -> Mapping[str, Any]:
    """Messages by key: a text, a table of plural forms, or a list to choose from; empty: no translation."""
    path = _CATALOGUES / f"{language}.toml"
    return tomllib.loads(path.read_text("utf-8")) if path.is_file() else {}


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one episode."""

    language: str
    """ISO 639-1; a language without a catalogue has no words: every message is empty."""
    locale: Locale
    messages: Mapping[str, Any]

    @classmethod
    def of(cls, language: str, show_language: str = "") -> Wording:
        """``language`` with the region of the show, if it is the show's language; unknown: English."""
        tag = language or show_language or "en"
        base = _base(tag)
        region = show_language if _base(show_language) == base and "-" not in tag else tag
        return cls(base, _locale(region) or _locale(base) or Locale("en"), catalogue(base))

    def __call__(self, key: str, **values: Any) -> str:
        """The message ``key`` with its ``{fields}``; of several plural forms the one for ``n``.

        Empty where a field is: what is not known is not said.

        Raises:
            KeyError: no such message, or a field without a value.
        """
        if not self.messages:
            return ""
        message = self.messages[key]
        if isinstance(message, Mapping):
            form = self.locale.plural_form(values["n"])
            message = message.get(form, message["other"])
        if any(values[name] == "" for name in _FIELD.findall(message)):
            return ""
        return self.filled(message, **values)

    def choices(self, key: str) -> Sequence[str]:
        """The messages of a list."""
        listed: Sequence[str] = self.messages.get(key, ())
        return listed

    def filled(self, message: str, **values: Any) -> str:
        """``message`` with its fields; a field before a full stop does not get a second one."""

        def value(match: re.Match[str]) -> str:
            given = values[match[1]]
            text = self.number(given) if isinstance(given, int) else str(given)
            is_last = message[match.end() :].startswith(".")
            return _bare(text) if is_last else text

        text = _FIELD.sub(value, message)
        return re.sub(r"([!?…][”»\"]?)\.", r"\1", text)

    def number(self, number: float) -> str:
        """``12345`` -> ``"12,345"``, by locale."""
        return format_decimal(number, locale=self.locale)

    def day(self, day: date) -> str:
        """``2026-01-05`` -> ``"January 5, 2026"``, by locale."""
        text = format_date(day, "long", locale=self.locale)
        first = _FIRST_OF_MONTH.get(self.language) if day.day == 1 else None
        return text.replace("1", first, 1) if first else text

    def listed(self, items: Sequence[str], *, apart: bool = False) -> str:
        """``"A, B, and C"`` by locale; ``"A; B; and C"`` if ``apart`` or an item has a comma itself."""
        bare = [_bare(item) for item in items]
        apart = apart or any(mark in item for item in bare for mark in ",;:?!")
        if len(bare) > 1 and apart:
            mark = "\u00a0;" if self.language == "fr" else ";"
            bare = [f"{f'{mark} '.join(bare[:-1])}{mark}", bare[-1]]
        text = format_list(bare, locale=self.locale)
        if self.language == "es" and len(bare) > 1 and _BEGINS_WITH_I.match(bare[-1]):
            start = text.removesuffix(bare[-1])
            text = f"{start.removesuffix('y ')}e {bare[-1]}"
        return text


def stop(text: str) -> str:
    """``text`` as a sentence: with a full stop unless it ends like one."""
    bare = text.rstrip(_QUOTES + " ")
    return text if not text or bare.endswith(_ENDED) else f"{_bare(text)}."


def _bare(text: str) -> str:
    """``text`` without the full stop or colon at its end."""
    return text if text.endswith("..") else text.removesuffix(".").removesuffix(":").rstrip()


def _base(tag: str) -> str:
    return re.split("[-_]", tag, maxsplit=1)[0].lower()


def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag.replace("-", "_"))
    except (ValueError, UnknownLocaleError, TypeError):
        return None
