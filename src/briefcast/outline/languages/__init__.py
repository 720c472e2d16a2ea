"""What is known of each language: abbreviations, function words, and the vocabulary of promos.

One module a language, each with one ``LANGUAGE``. A language is added by adding a module and its row here.
"""

from __future__ import annotations

import importlib
from functools import cache

from briefcast.outline.languages.contract import Language

KNOWN = ("en", "de", "es", "fr", "it", "pt")
"""ISO 639-1 codes with a module of their own, the most frequent first."""


@cache
def get(code: str) -> Language:
    """The language of ``code`` ("de", "de-AT"); one without rules of its own where there is no module."""
    primary = code.replace("_", "-").split("-")[0].lower()
    if primary not in KNOWN:
        return Language(code=primary)
    module = importlib.import_module(f"briefcast.outline.languages.{primary}")
    language: Language = module.LANGUAGE
    return language
