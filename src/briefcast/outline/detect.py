"""Which language a text is in."""

from __future__ import annotations

import re
from collections import Counter

from briefcast.outline import languages

_SAMPLE = 20_000
"""Characters looked at: from the start, where the article is."""
_WORDS = re.compile(r"[^\W\d_]+")
_SURE = 1.15
"""By how much the best language's function words must outnumber the second's."""


def detect(text: str) -> str:
    """ISO 639-1 code of the language of ``text``; empty if it has too few letters to tell.

    Function words decide among the languages with rules of their own; where they don't, a
    character model of 97 languages does (py3langid).
    """
    sample = text[:_SAMPLE]
    found = Counter(word.lower() for word in _WORDS.findall(sample))
    if not found:
        return ""
    return _by_function_words(found, fewest=20) or _by_characters(sample, found.total())


def contradicts(text: str, told: str) -> str:
    """The language of ``text`` if it is beyond doubt another than ``told``, else empty.

    Pages often tell the language of their template.
    """
    found = Counter(word.lower() for word in _WORDS.findall(text[:_SAMPLE]))
    code = _by_function_words(found, fewest=100)
    return code if code != told and told in languages.KNOWN else ""


def _by_function_words(found: Counter[str], *, fewest: int) -> str:
    total = found.total()
    if total < fewest:
        return ""
    ranking = sorted(
        (
            (sum(found[word] for word in found.keys() & languages.get(code).stopwords) / total, code)
            for code in languages.KNOWN
        ),
        reverse=True,
    )
    (best, code), (second, _) = ranking[:2]
    return code if best >= 0.3 and best >= second * _SURE else ""


def _by_characters(sample: str, total: int) -> str:
    if total < 3:
        return ""
    from py3langid.langid import classify  # type: ignore[import-untyped]

    code, _ = classify(sample)
    return str(code)
