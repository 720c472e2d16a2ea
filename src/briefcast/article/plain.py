"""Plain text without mark-up: which lines are the title, headings, paragraphs and the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from pathlib import PurePath

from briefcast.article import plain_kinds as kinds
from briefcast.article.plain_lines import Unit, units
from briefcast.errors import ArticleUnreadable
from briefcast.types import Article, Block, BlockKind, Document, written

_TOP = 8
"""Units within which the title, bylines and dates of an article stand."""
_TITLE_LENGTH = 80
_SEARCHED = 300_000
"""Characters up to which every short line is looked for elsewhere in the text; articles are shorter."""
_MOST_UNITS = 40_000
"""Lines and paragraphs up to which a text is read: a long book has fewer, a table or a log has more."""
_DECK_WORDS = 9
"""From this many words a line between title and prose is a summary rather than a heading."""
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


def read_plain(text: str, document: Document) -> Article:
    """The article in ``text``, every block with its exact offsets into it.

    Args:
        text: decoded, newlines as ``\\n``.
        document: where it comes from; its metadata, if it has any, is believed.

    Raises:
        ArticleUnreadable: it falls into too many lines and paragraphs to be an article.
    """
    found = units(text)
    if len(found) > _MOST_UNITS:
        raise ArticleUnreadable(
            f"{document.origin} has {len(found):,} separate lines and paragraphs, more than any article "
            f"(at most {_MOST_UNITS:,} are read): give a part of it"
        )
    marked = [_marked(text, unit) for unit in found]
    _mark_tables(found, marked)
    _mark_speech(text, found, marked)
    _mark_underlined(text, found, marked)
    title_unit = _mark_top(text, found, marked)
    _mark_headings(text, found, marked, title_unit)
    author, published = _credits(text, found, marked)
    blocks = _blocks(text, found, marked)
    title = document.title or ""
    if not title and title_unit is not None:
        title = written(text, [(found[title_unit].start, found[title_unit].end)])
    return Article(
        title=title or _derived_title(text, document.origin, blocks),
        text=text,
        blocks=tuple(blocks),
        language=document.language or "",
        origin=document.origin,
        url=document.url,
        author=document.author or author,
        published=document.published or published,
    )


def _line(text: str, unit: Unit) -> str:
    return text[unit.start : min(unit.end, unit.start + 400)]


def _marked(text: str, unit: Unit) -> BlockKind | None:
    """What a unit is by itself; ``None`` where its neighbours decide between heading and paragraph."""
    if unit.is_rule:
        return BlockKind.BOILERPLATE
    if unit.marker == ">":
        return BlockKind.QUOTE
    if unit.marker.startswith("#"):
        return BlockKind.HEADING
    line = _line(text, unit)
    if kinds.is_stamp(line):
        return BlockKind.BYLINE
    if kinds.is_credit(line) and unit.end - unit.start <= 300:
        return BlockKind.CAPTION
    if kinds.is_headline(line) and (not unit.marker or unit.marker in "–—" or unit.marker[-1] in ".)"):
        return None
    return BlockKind.ITEM if unit.marker and unit.marker not in "–—" else BlockKind.PARAGRAPH


def _mark_tables(found: Sequence[Unit], marked: list[BlockKind | None]) -> None:
    for index, unit in enumerate(found):
        if unit.cells and any(
            0 <= near < len(found) and found[near].cells == unit.cells
            for near in (index - 1, index + 1, index + 2)
        ):
            marked[index] = BlockKind.TABLE


def _mark_speech(text: str, found: Sequence[Unit], marked: list[BlockKind | None]) -> None:
    """A line that begins with "Name:" is speech, not a heading, if that name speaks prose or is answered."""
    speakers = [kinds.speaker_of(_line(text, unit)) for unit in found]
    prose = {
        speaker
        for speaker, kind in zip(speakers, marked, strict=True)
        if speaker and kind is BlockKind.PARAGRAPH and not any(char.isdigit() for char in speaker)
    }
    for index, speaker in enumerate(speakers):
        answered = index + 1 < len(found) and speakers[index + 1] in prose and speakers[index + 1] != speaker
        if speaker and (speaker in prose or answered) and marked[index] is None:
            marked[index] = BlockKind.PARAGRAPH


def _mark_underlined(text: str, found: Sequence[Unit], marked: list[BlockKind | None]) -> None:
    for index, (_, below) in enumerate(pairwise(found)):
        close = below.is_rule and not below.blank_before and below.end - below.start >= 3
        if close and text[below.start] in "=-_~" and marked[index] in (None, BlockKind.ITEM):
            marked[index] = BlockKind.HEADING


def _mark_top(text: str, found: Sequence[Unit], marked: list[BlockKind | None]) -> int | None:
    """Mark bylines and dates around the title; the index of the title, if the text has one."""
    title = None
    for index, unit in enumerate(found[:_TOP]):
        line = _line(text, unit)
        if marked[index] in (BlockKind.BOILERPLATE, BlockKind.CAPTION, BlockKind.BYLINE, BlockKind.TABLE):
            continue
        if (
            title is None
            and (field := _FIELD.match(line))
            and field[1].lower() in ("title", "headline", "titel")
        ):
            unit.start += field.end()
            title = index
            marked[index] = BlockKind.TITLE
        elif (_FIELD.match(line) and len(line) < 120 and title is not None) or kinds.is_byline(line):
            marked[index] = BlockKind.BYLINE
        elif (
            title is None
            and index <= 3
            and marked[index] in (None, BlockKind.HEADING)
            and not unit.marker[:1].isdigit()
        ):
            if _is_kicker(text, found, marked, index):
                marked[index] = BlockKind.BYLINE
            elif _prose_follows(text, found, marked, index, reach=6):
                title = index
                marked[index] = BlockKind.TITLE
        elif kinds.is_prose(line):
            break
    for index in range(max(0, len(found) - 4), len(found)):
        line = _line(text, found[index])
        if marked[index] is None and kinds.is_byline(line):
            marked[index] = BlockKind.BYLINE
    return title


def _is_kicker(text: str, found: Sequence[Unit], marked: Sequence[BlockKind | None], index: int) -> bool:
    """A word or two in capitals above the title: ANALYSIS."""
    line = _line(text, found[index])
    following = index + 1
    if not (line.isupper() and line.count(" ") <= 3 and following < len(found) and marked[following] is None):
        return False
    below = _line(text, found[following])
    return below.count(" ") >= 3 and not below.isupper()


def _prose_follows(
    text: str,
    found: Sequence[Unit],
    marked: Sequence[BlockKind | None],
    index: int,
    *,
    reach: int,
    listed: bool = True,
) -> bool:
    """Whether prose, or with ``listed`` a list, a quote or a table, comes within ``reach`` units."""
    for near in range(index + 1, min(len(found), index + 1 + reach)):
        kind = marked[near]
        if kind in (BlockKind.ITEM, BlockKind.QUOTE, BlockKind.TABLE):
            return listed
        if kind is BlockKind.PARAGRAPH and (near == index + 1 or kinds.is_prose(_line(text, found[near]))):
            return True
    return False


def _mark_headings(
    text: str, found: Sequence[Unit], marked: list[BlockKind | None], title: int | None
) -> None:
    """Decide the units that have the form of a heading by what stands after them."""
    index = 0
    while index < len(found):
        if marked[index] is not None:
            index += 1
            continue
        end = index
        while end < len(found) and marked[end] is None:
            end += 1
        _decide_run(text, found, marked, range(index, end), title)
        index = end


def _decide_run(
    text: str, found: Sequence[Unit], marked: list[BlockKind | None], run: range, title: int | None
) -> None:
    """A run of lines that look like headings, up to a line that does not."""
    leads = run.stop < len(found) and _prose_follows(text, found, marked, run.stop - 1, reach=2)
    below_title = title is not None and run.start == title + 1
    for index in run:
        unit = found[index]
        line = _line(text, unit)
        is_last = index == run.stop - 1
        heads = leads and (is_last or (index == run.stop - 2 and len(run) == 2))
        if unit.marker and unit.marker not in "–—" and not _numbered_heading(found, marked, index):
            heads = False
        if line.endswith(":") and not (
            is_last and _prose_follows(text, found, marked, index, reach=1, listed=False)
        ):
            heads = False
        if heads and _is_pull_quote(text, unit, line):
            marked[index] = BlockKind.QUOTE
        elif heads and below_title and line.count(" ") + 1 >= _DECK_WORDS and "?" not in line:
            marked[index] = BlockKind.PARAGRAPH
        elif heads:
            marked[index] = BlockKind.HEADING
        elif unit.marker and unit.marker not in "–—":
            marked[index] = BlockKind.ITEM
        else:
            marked[index] = BlockKind.PARAGRAPH


def _numbered_heading(found: Sequence[Unit], marked: Sequence[BlockKind | None], index: int) -> bool:
    """A number before a line that stands alone above prose is a heading's, not an item's."""
    near = [found[other].marker for other in (index - 1, index + 1) if 0 <= other < len(found)]
    return found[index].marker[:1].isdigit() and not any(marker[:1].isdigit() for marker in near)


def _is_pull_quote(text: str, unit: Unit, line: str) -> bool:
    """Words of the article set apart: quoted, or said again elsewhere in the text."""
    if line.count(" ") < (3 if kinds.is_quoted(line) else 5):
        return False
    if len(text) <= _SEARCHED:
        core = line.strip("“”\"„«»‘’' ")
        first = text.find(core)
        if first != unit.start + line.find(core) or text.find(core, first + len(core)) >= 0:
            return True
    return kinds.is_quoted(line) and line.count(" ") >= 8


def _credits(
    text: str, found: Sequence[Unit], marked: Sequence[BlockKind | None]
) -> tuple[str | None, datetime | None]:
    author = published = None
    for unit, kind in zip(found, marked, strict=True):
        if kind is BlockKind.BYLINE:
            line = _line(text, unit)
            author = author or kinds.author_of(line)
            published = published or kinds.date_of(line)
    return author, published


def _blocks(text: str, found: Sequence[Unit], marked: Sequence[BlockKind | None]) -> list[Block]:
    blocks: list[Block] = []
    previous = None
    for unit, kind in zip(found, marked, strict=True):
        assert kind is not None
        if kind is BlockKind.TABLE and previous is BlockKind.TABLE:
            blocks[-1] = Block(kind, blocks[-1].start, unit.end)
        else:
            level = max(1, unit.marker.count("#") - 1) if kind is BlockKind.HEADING else 0
            blocks.append(Block(kind, unit.start, unit.end, level))
        previous = kind
    return blocks


def _derived_title(text: str, origin: str, blocks: Sequence[Block]) -> str:
    """The phrase that the text itself calls its headline, else the file's name, else its first words."""
    if phrase := _introduced_twice(text):
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
        return sentence
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
