"""Language tags -> languages; one without rules of its own gets the safe ones only."""

from __future__ import annotations

import importlib
from dataclasses import replace
from functools import lru_cache

from briefcast.spoken.language import Language

_MODULES = {
    "en": ("english", "ENGLISH"),
    "en-GB": ("english", "BRITISH"),
    "de": ("german", "GERMAN"),
    "es": ("spanish", "SPANISH"),
    "fr": ("french", "FRENCH"),
    "it": ("italian", "ITALIAN"),
    "pt": ("portuguese", "PORTUGUESE"),
    "pt-PT": ("portuguese", "EUROPEAN"),
}
_BRITISH = ("en-GB", "en-IE", "en-AU", "en-NZ", "en-IN", "en-ZA")
_SAFE = ("characters", "directives", "notes", "pauses")


@lru_cache(maxsize=64)
def language_of(tag: str) -> Language:
    """The language for an ISO 639-1 tag with or without region ("pt_BR", "en-gb")."""
    base, _, region = tag.replace("_", "-").partition("-")
    base = base.lower()
    full = f"{base}-{region[:2].upper()}"
    if full in _BRITISH:
        full = "en-GB"
    module, name = _MODULES.get(full) or _MODULES.get(base) or ("", "")
    if module:
        found: Language = getattr(importlib.import_module(f"briefcast.spoken.languages.{module}"), name)
        return found
    from briefcast.spoken.pipeline import RULES

    plain = language_of("en")
    return replace(plain, tag=base or "und", skipped=frozenset(RULES) - frozenset(_SAFE))
