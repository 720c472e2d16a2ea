"""What stands around the prose of a plain text: title, bylines, dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from pathlib import PurePath

from briefcast.article import plain_kinds as kinds
from briefcast.article.plain_draft import Draft
from briefcast.types import Block, BlockKind, written

_TOP = 8
"""Units within which the title, bylines and dates of an article stand."""
_TITLE_LENGTH = 80
_SEARCHED = 300_000
"""Characters in which the text's own word for its headline is looked for; articles are shorter."""
_NAMELESS = frozenset(
    re.findall(
        r"\S+",
        """
    article articles text input index untitled document doc story news download post page content file
    new test sample artikel articulo articolo artigo stdin
    """,
    )
)
_INTRODUCED = re.compile(
    r"\b(?:headline|title|titled|topic|schlagzeile|überschrift|titel|titular|título|titre|titolo|manchete)\s?:\s*(?=\S)",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"(title|headline|author|byline|by|date|published|source|url|link|language|titel|título)\s?:\s+(?=\S)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3})[.!?](?=\s|\Z)")
_NO_TITLE = (BlockKind.BOILERPLATE, BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.TABLE)


def mark_top(draft: Draft) -> int | None:
    """Mark bylines and dates around the title; the index of the title, if the text has one."""
    title = None
    for index in range(min(_TOP, len(draft))):
        line, kind = draft.lines[index], draft.kinds[index]
        if kind in _NO_TITLE:
            continue
        field = _FIELD.match(line)
        if title is None and field and field[1].lower() in ("title", "headline", "titel"):
            draft.units[index].start += field.end()
            draft.lines[index] = line[field.end() :]
            draft.kinds[index] = BlockKind.TITLE
            title = index
        elif (field and len(line) < 120 and title is not None) or kinds.is_byline(line):
            draft.kinds[index] = BlockKind.BYLINE
        elif title is None and index <= 3 and _may_be_title(draft, index):
            if _is_kicker(draft, index):
                draft.kinds[index] = BlockKind.BYLINE
            elif draft.prose_follows(index, reach=6):
                draft.kinds[index] = BlockKind.TITLE
                title = index
        elif kinds.is_prose(line):
            break
    for index in range(max(0, len(draft) - 4), len(draft)):
        if draft.kinds[index] is None and kinds.is_byline(draft.lines[index]):
            draft.kinds[index] = BlockKind.BYLINE
    return title


def _may_be_title(draft: Draft, index: int) -> bool:
    marker = draft.units[index].marker
    return draft.kinds[index] in (None, BlockKind.HEADING) and not marker[:1].isdigit()


def _is_kicker(draft: Draft, index: int) -> bool:
    """A word or two in capitals above the title: ANALYSIS."""
    line = draft.lines[index]
    following = index + 1
    if not (line.isupper() and line.count(" ") <= 3 and following < len(draft)):
        return False
    below = draft.lines[following]
    return draft.kinds[following] is None and below.count(" ") >= 3 and not below.isupper()


def credits_of(draft: Draft) -> tuple[str | None, datetime | None]:
    """Author and date that the bylines tell."""
    author = published = None
    for line, kind in zip(draft.lines, draft.kinds, strict=True):
        if kind is BlockKind.BYLINE:
            author = author or kinds.author_of(line)
            published = published or kinds.date_of(line)
    return author, published


def derived_title(text: str, origin: str, blocks: Sequence[Block]) -> str:
    """The phrase that the text itself calls its headline, else the file's name, else its first words."""
    if phrase := _introduced_twice(text[:_SEARCHED]):
        return phrase
    name = "" if origin == "-" else PurePath(origin.split("?")[0]).stem
    words = [word for word in re.split(r"[\W_]+", name) if word]
    letters = [word for word in words if word.isalpha() and len(word) > 1]
    if len(letters) >= 2 and words[0].lower() not in _NAMELESS:
        readable = " ".join(words)
        return readable[0].upper() + readable[1:]
    first = next((block for block in blocks if block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE)), None)
    if first is None:
        return ""
    opening = written(text, [(first.start, min(first.end, first.start + 400))])
    opening = opening[kinds.dateline_end(opening) :]
    stop = _SENTENCE_END.search(opening)
    sentence = opening[: stop.start()] if stop else opening
    if len(sentence) <= _TITLE_LENGTH:
        return sentence.rstrip(" ,;:–—-")
    cut = sentence[: _TITLE_LENGTH - 1]
    return cut[: max(cut.rfind(" "), 20)].rstrip(" ,;:–—-") + "…"


def _introduced_twice(text: str) -> str:
    """X, where the text says "headline: X" at least twice."""
    tails = sorted(
        text[match.end() : match.end() + 200].split("\n")[0] for match in _INTRODUCED.finditer(text)
    )
    best = ""
    for one, other in pairwise(tails):
        shared = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
        agreed = one[: min(len(one), len(other)) if shared is None else shared]
        stops = [match.end() for match in re.finditer(r"[.!?](?=\s|\Z)", agreed)]
        phrase = (agreed[: stops[-1]] if stops else agreed).strip(' .“”"')
        if phrase.count(" ") >= 3 and len(phrase) > len(best):
            best = phrase
    return best
