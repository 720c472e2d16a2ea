"""Unmarked text: blocks by form alone, offsets exact."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.article.plain import read_plain
from briefcast.errors import ArticleUnreadable
from briefcast.types import Article, BlockKind, Document

PROSE = "The council met on Tuesday and agreed to spend 4.5 million dollars on roads."


def _read(text: str, origin: str = "-", title: str | None = None) -> Article:
    return read_plain(text, Document(origin, text.encode(), title=title))


def _blocks(text: str) -> list[tuple[str, str]]:
    return [(block.kind.value, text[block.start : block.end]) for block in _read(text).blocks]


@pytest.mark.parametrize(
    "heading",
    [
        "What the council decided",
        "What The Council Decided",
        "THE DECISION",
        "Who pays for it?",
        "2. The second question",
        "Impact on U.S.-Canada Relations",
        "Trade with the U.S.",
        "## Marked after all",
        "Das sagt die Opposition",
        "¿Quién paga?",
        "« Une victoire »",
    ],
)
def test_heading_forms(heading: str) -> None:
    """Short lines without a stop, followed by prose, are headings."""
    blocks = _blocks(f"{PROSE}\n{heading}\n{PROSE}\n")
    assert blocks[1] == ("heading", heading.removeprefix("## "))


@pytest.mark.parametrize(
    "line",
    [
        "Nobody came.",
        "The minister listed three reasons:",
        "said the mayor of the town",
        "Photo: Jane Doe/Getty Images",
        "10:42 p.m. ET",
        "Published 5 January 2026",
        "@reporter on the road",
    ],
)
def test_no_headings(line: str) -> None:
    """Sentences, list openers, credits and stamps are none."""
    assert "heading" not in [kind for kind, _ in _blocks(f"{PROSE}\n{line}\n{PROSE}\n")]


def test_underlined_headings() -> None:
    """A line of dashes below makes a heading, and is no part of it."""
    blocks = _blocks(f"{PROSE}\n\nThe vote\n--------\n{PROSE}\n")
    assert ("heading", "The vote") in blocks
    assert ("boilerplate", "--------") in blocks


def test_wrapped_text_is_joined() -> None:
    """Lines of 72 columns are one paragraph; short lines between them are headings."""
    text = (
        "The council of the northern district met on Tuesday evening and agreed to\n"
        "spend more than four million dollars on roads, bridges and the old school\n"
        "building that has stood empty since the storm.\n\n"
        "A long evening\n\n"
        "It took the members nine hours to agree, and the mayor thanked all of them\n"
        "for their patience before she closed the meeting shortly before midnight\n"
        "and went home.\n"
    )
    assert [kind for kind, _ in _blocks(text)] == ["paragraph", "heading", "paragraph"]


def test_items_and_numbers() -> None:
    """Bullets are no part of an item; numbers are, for they are said."""
    lines = ["- First point of the plan", "- Second point of the plan", "1. Dig a hole.", "2. Fill it."]
    text = "\n".join([PROSE, *lines, PROSE])
    items = [said for kind, said in _blocks(text) if kind == "item"]
    assert items == ["First point of the plan", "Second point of the plan", "1. Dig a hole.", "2. Fill it."]


def test_top_of_an_article() -> None:
    """Title, byline, date and reading time are told apart; author and date are kept."""
    text = f"Roads Get Money at Last\nBy Jane Doe and Max Roe\nJanuary 5, 2026\n4 min read\n{PROSE}\n"
    article = _read(text)
    assert article.title == "Roads Get Money at Last"
    assert article.author == "Jane Doe and Max Roe"
    assert article.published == datetime(2026, 1, 5)
    assert [block.kind for block in article.blocks] == [
        BlockKind.TITLE,
        BlockKind.BYLINE,
        BlockKind.BYLINE,
        BlockKind.BYLINE,
        BlockKind.PARAGRAPH,
    ]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Veröffentlicht am 3. Mai 2025", datetime(2025, 5, 3)),
        ("Publicado el 14 de octubre de 2024", datetime(2024, 10, 14)),
        ("Publié le 1 août 2023", datetime(2023, 8, 1)),
        ("Updated: 2026-02-28", datetime(2026, 2, 28)),
        ("Pubblicato il 9 luglio 2022", datetime(2022, 7, 9)),
    ],
)
def test_dates(line: str, date: datetime) -> None:
    """Dates are read in six languages."""
    assert _read(f"A Title of Some Words\n{line}\n{PROSE}\n").published == date


def test_titles_without_a_title_line() -> None:
    """The headline that the text names, else the file, else the first words."""
    phrase = "This shows the headline: Four Towns Build One Road."
    assert _read(f"{PROSE}\n{phrase}\n{PROSE} {phrase}\n").title == "Four Towns Build One Road"
    assert _read(f"{PROSE}\n", "stories/roads-and_bridges.txt").title == "Roads and bridges"
    assert _read(f"{PROSE}\n", "article.txt").title.startswith("The council met on Tuesday")
    assert _read(f"{PROSE}\n", title="Told by the feed").title == "Told by the feed"


def test_tables_are_one_block() -> None:
    """Rows with the same columns are a table."""
    text = f"{PROSE}\nRegion\tUnits\tChange\nNorth\t12\t+3\nSouth\t9\t-1\n{PROSE}\n"
    assert [kind for kind, _ in _blocks(text)] == ["paragraph", "table", "paragraph"]


def test_questions_and_answers_are_speech() -> None:
    """A question that somebody answers below a name is spoken, not a chapter."""
    text = f"{PROSE}\nQ: Was it worth it?\nA: It was worth every one of the nine hours that it took.\n"
    assert [kind for kind, _ in _blocks(text)] == ["paragraph", "paragraph", "paragraph"]


@pytest.mark.parametrize("text", ["", "\n\n", " \u200b\n", "...", "-----\n=====", "|||\n|||"])
def test_text_without_prose(text: str) -> None:
    """Nothing to read is no error here."""
    assert not [block for block in _read(text).blocks if block.kind is BlockKind.HEADING]


_FORMS = (
    "A heading",
    "- item",
    "> quoted",
    "Photo: X/AFP",
    "By Jane Doe",
    "---",
    "a\tb\tc",
    "",
    "  ",
    "\u200b",
)
_LINES = st.sampled_from((PROSE, "“Q”", "# H", "1. One", *_FORMS))


@settings(max_examples=60, deadline=None)
@given(st.lists(_LINES, max_size=14).map("\n".join))
def test_blocks_are_apart_and_trimmed(text: str) -> None:
    """Blocks rise, do not overlap and have no white space at their ends."""
    reached = 0
    for block in _read(text).blocks:
        assert reached <= block.start < block.end <= len(text)
        inner = text[block.start : block.end]
        assert inner == inner.strip()
        reached = block.end


@pytest.mark.parametrize("line", ["> a\n\n", "A Heading In Title Case\n\n", "Line one\n"])
def test_too_many_lines_are_refused(line: str) -> None:
    """A log or a table of 50,000 lines is no article, and says so before it costs memory."""
    with pytest.raises(ArticleUnreadable, match=r"log\.txt has 50,000 separate lines .* give a part of it"):
        read_plain(line * 50_000, Document("log.txt", b""))
