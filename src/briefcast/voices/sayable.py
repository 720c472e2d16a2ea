"""Keeps from an engine what it cannot say, and tells what that was."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_IPA = re.compile(r"(\[\[.*?\]\])")

_SCRIPTS = {
    "CYRILLIC": "ru uk bg sr mk be kk ky ba cv tt",
    "GREEK": "el",
    "ARABIC": "ar fa ur ug sd ks ps",
    "HEBREW": "he yi",
    "DEVANAGARI": "hi mr ne kok sa",
    "BENGALI": "bn as bpy",
    "GURMUKHI": "pa",
    "GUJARATI": "gu",
    "ORIYA": "or",
    "TAMIL": "ta",
    "TELUGU": "te",
    "KANNADA": "kn",
    "MALAYALAM": "ml",
    "SINHALA": "si",
    "MYANMAR": "my",
    "THAI": "th",
    "GEORGIAN": "ka",
    "ARMENIAN": "hy",
    "ETHIOPIC": "am ti",
    "HANGUL": "ko",
    "CJK": "zh cmn yue ja",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CHEROKEE": "chr",
}
"""First word of a letter's Unicode name -> the languages written with it, beside Latin letters."""


def sayable(spoken: str, language: str, abilities: frozenset[str]) -> tuple[str, str]:
    """What of the line the engine is given, and what was taken out of it (empty: nothing that counts).

    Control characters go silently; emoji, symbols and letters of another script than the language's are
    named.
    ``[[phonemes]]`` go where the engine does not understand them.
    """
    dropped: list[str] = []
    kept = ""
    for part in _IPA.split(spoken):
        if not part.startswith("[["):
            kept += _filter(part, language, dropped)
        elif "ipa" in abilities:
            kept += part
        else:
            dropped.append(part)
    kept = re.sub(r"\s+", " ", kept).strip()
    without = "".join(dropped).strip()
    return (kept if re.search(r"\w", kept) else ""), without if len(without) <= 40 else f"{without[:39]}…"


def _filter(text: str, language: str, dropped: list[str]) -> str:
    kept: list[str] = []
    for character in unicodedata.normalize("NFC", text):
        if _is_sayable(character, language):
            kept.append(character)
            if dropped and dropped[-1] != " ":
                dropped.append(" ")
        else:
            if unicodedata.category(character)[0] in "LSN":
                dropped.append(character)
            if kept and kept[-1] != " ":
                kept.append(" ")
    return "".join(kept)


@cache
def _is_sayable(character: str, language: str) -> bool:
    if character.isascii():
        return character.isprintable() or character == " "
    category = unicodedata.category(character)
    if category[0] == "L" or category == "Nl":
        script = unicodedata.name(character, "").split(" ")[0].split("-")[0]
        return language in ("*", "") or script not in _SCRIPTS or language in _SCRIPTS[script].split()
    return (
        (category in ("Nd", "No", "Sc", "Mn", "Mc") and character != "\ufe0f")
        or category[0] == "P"
        or character in "°±×÷"
    )
