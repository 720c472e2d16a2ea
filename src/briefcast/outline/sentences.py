"""Where sentences end: rules over each language's abbreviations, in one pass, with exact spans.

A stop ends a sentence unless what stands before it (an abbreviation, an initial, an ordinal) or
after it (a small letter) says otherwise. Quotations and parentheses up to ``_WHOLE`` characters
stay in one piece, for half a quotation is no longer what was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefcast.outline.languages.contract import Language
from briefcast.types import Span

_WHOLE = 300
_LONGEST = 1_000
"""Characters; text without any stop is cut at a comma or blank before this."""

_STOP = re.compile(
    r"(?<![.!?…。！？])([.!?…。！？]++)"
    r"((?:\[\w{1,3}\]|[ \u00a0\u202f]?»|[\"'”’“›)\]])*+)(\s++|\Z|(?<=[。！？]))"
)
_GLUED = re.compile(r"(?<=[^\W\d_][^\W\d_A-Z][^\W\d_A-Z])([.!?])(?=([^\W\d_a-z][^\W\d_]*) )")
_OPENERS = " \t\n\u00a0\u202f\"'“‘«„‚‹([¿¡—–-*_"
_WORD = re.compile(r"[^\W_][\w’'-]*")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_ROMAN = re.compile(r"[IVX]{1,5}\Z")
_PAIRS = {"“": "”", "„": "“", "«": "»", "‘": "’", "(": ")", "[": "]", '"': '"', "»": "«", "”": "”"}
_MARKS = re.compile(r"[“”„«»‘’()\[\]\"\n]")


def split(text: str, start: int, end: int, language: Language) -> list[Span]:
    """Spans of the sentences in ``text[start:end]``, without surrounding white space, in order."""
    ends: list[int] = []
    enclosed = _enclosed(text, start, end, language.code)
    inner = next(enclosed, None)
    begin = start
    for position, after, stop in _candidates(text, start, end, language):
        while inner is not None and inner[1] <= position:
            inner = next(enclosed, None)
        if inner is not None and inner[0] < position < inner[1] and after < inner[1]:
            continue
        if _ends(text, begin, position, after, end, stop, language):
            ends.append(after)
            begin = after
    spans: list[Span] = []
    begin = start
    for cut in (*ends, end):
        spans += _shortened(text, begin, cut)
        begin = cut
    return spans


def _candidates(text: str, start: int, end: int, language: Language) -> Iterator[tuple[int, int, str]]:
    """``(position of the stop, end of the sentence with its closing marks, stop)``, rising."""
    glued = _GLUED.finditer(text, start, end)
    extra = next(glued, None)
    for match in _STOP.finditer(text, start, end):
        while extra is not None and extra.start() < match.start():
            if extra[2].lower() in language.starters:
                yield extra.start(), extra.end(), extra[1]
            extra = next(glued, None)
        yield match.start(), match.end(2), match[1]
    while extra is not None:
        if extra[2].lower() in language.starters:
            yield extra.start(), extra.end(), extra[1]
        extra = next(glued, None)


def _ends(text: str, begin: int, position: int, after: int, end: int, stop: str, language: Language) -> bool:
    follows = after
    while follows < end and text[follows] in _OPENERS:
        follows += 1
    if follows >= end:
        return True
    first = text[follows]
    if first.islower() or first in ".,;:?!…":
        return False
    match = _WORD.match(text, follows, min(end, follows + 40))
    word = match[0].lower() if match else ""
    if "?" in stop or "!" in stop:
        closes = after > position + len(stop)
        return not (closes and _attributed(text, follows, end, language))
    if stop != ".":
        return True
    token = _token_before(text, begin, position)
    lower = token.lower()
    starts = word in language.starters
    if lower in language.never_end:
        return lower == "st" and starts
    if first.isdigit() and lower in language.before_number:
        return False
    if lower in language.may_end or _ACRONYM.match(token):
        return starts
    if token.isdigit():
        return _number_ends(text, begin, position, token, word, starts, language)
    if len(token) == 1 and token.isalpha() and token.isupper():
        return starts and not (language.code == "de" and token in "SZ")
    if language.ordinal_before and _ROMAN.match(token):
        return starts
    return True


def _number_ends(
    text: str, begin: int, position: int, token: str, word: str, starts: bool, language: Language
) -> bool:
    if len(token) <= 3 and not text[begin : position - len(token)].strip(" \t\n\"'“«„(*-"):
        return False
    if not language.ordinal_before or len(token) > 2:
        return True
    before = _token_before(text, begin, position - len(token) - 1).lower()
    return not (word in language.ordinal_after or (before in language.ordinal_before and not starts))


def _attributed(text: str, follows: int, end: int, language: Language) -> bool:
    """Whether a quotation is followed by who said it: “Why?” Smith asked."""
    words = _WORD.findall(text, follows, min(end, follows + 60))[:4]
    if not words or words[0].lower() in language.starters - language.reports:
        return (
            len(words) > 1
            and words[0].lower() in {"he", "she", "they", "i", "we"}
            and (words[1].lower() in language.reports)
        )
    return any(word.lower() in language.reports for word in words)


def _token_before(text: str, begin: int, position: int) -> str:
    """The run of letters, digits and inner stops that ends at ``position``, at most 24 characters."""
    left = position
    floor = max(begin, position - 24)
    while left > floor and (text[left - 1].isalnum() or text[left - 1] in ".-/§º"):
        left -= 1
    return text[left:position].lstrip(".-")


def _enclosed(text: str, start: int, end: int, code: str) -> Iterator[Span]:
    """Outermost quotations and parentheses that are short enough to stay whole."""
    opened = -1
    closing = ""
    for match in _MARKS.finditer(text, start, end):
        mark, at = match[0], match.start()
        if opened >= 0 and at - opened > _WHOLE:
            opened = -1
        if opened >= 0:
            if mark == closing and not (mark == "’" and at + 1 < end and text[at + 1].isalpha()):
                yield opened, at + 1
                opened = -1
            continue
        before_word = at + 1 < end and not text[at + 1].isspace()
        if mark == "»" and code != "de":
            continue
        if mark in _PAIRS and (before_word or mark == "«"):
            opened, closing = at, _PAIRS[mark]


def _shortened(text: str, start: int, end: int) -> Iterator[Span]:
    """``text[start:end]`` without surrounding white space, in pieces of at most ``_LONGEST``."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        limit = start + _LONGEST
        cut = max(text.rfind(mark, start + _LONGEST // 2, limit) for mark in ("; ", ", ", " ", "\n"))
        cut = limit if cut < 0 else cut + 1
        tail = cut
        while tail > start and text[tail - 1].isspace():
            tail -= 1
        yield start, tail
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end
