"""Written form -> spoken form, rule by rule.

``speakable`` writes out what a voice would stumble over, as a news reader says it, in the
language of the text. The conventions: American English without "and" in numbers ("one hundred
five"), years in pairs ("twenty twenty-six"), letters of an acronym apart ("I M F"); "en-GB" is the
British form, "pt" is Brazilian and "pt-PT" European Portuguese.
"""

from __future__ import annotations

from briefcast.spoken.lexicon import EMPTY, Entry, Lexicon, load_lexicon
from briefcast.spoken.pipeline import RULES, Rewrite, explain, speakable

__all__ = ["EMPTY", "RULES", "Entry", "Lexicon", "Rewrite", "explain", "load_lexicon", "speakable"]
