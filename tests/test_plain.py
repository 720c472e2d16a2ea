"""Unmarked text: blocks by form alone, offsets exact."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.article.decode import decode
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


LONG = f"{PROSE} The roads have waited for 12 years, and the bridges for longer than that."


@pytest.mark.parametrize(
    "lines",
    [
        ("1. Dig the hole.", "2. Fill the hole.", "3. Wait a while."),
        ("Step 1: Dig", "Step 2: Fill", "Step 3: Wait until the water has gone and the ground is dry again"),
        ("#1 The wooden train", "#2 The rocking horse", "#3 The kite"),
        ("What we like:", "What we miss:", "Our verdict:"),
        (
            "What the experts say about it:",
            "What the neighbours say about it all:",
            "What happens from now on:",
        ),
        ("Yesterday.", "Today.", "Tomorrow."),
        ("Open the doors.", "Share the ride.", "Work at home."),
    ],
)
def test_lines_alike_are_headings(lines: tuple[str, str, str]) -> None:
    """Lines that alone would be items, openers or sentences are believed in company."""
    blocks = _blocks("\n".join([LONG, *(part for line in lines for part in (line, LONG))]))
    assert [said for kind, said in blocks if kind == "heading"] == list(lines)


def test_days_in_order_are_no_series() -> None:
    """Sentences that begin with the date are said, though their numbers rise."""
    days = [f"Am {day}. Mai tagte der Rat bis Mitternacht." for day in (3, 4, 5)]
    text = "\n".join([LONG, *(part for day in days for part in (day, f"{LONG} {day}"))])
    assert "heading" not in [kind for kind, _ in _blocks(text)]


@pytest.mark.parametrize(
    "line",
    [
        "So, how did we get here?",
        "That was easy… right?",
        "Mark my words, the river will come back this spring too!",
    ],
)
def test_an_author_talks_to_the_reader(line: str) -> None:
    """A question or a call within the prose is said."""
    assert (("paragraph", line)) in _blocks(f"{LONG}\n{line}\n{LONG}\n")


def test_questions_of_an_interview_are_asked() -> None:
    """Who is addressed and answers in the first person is interviewed; an explainer asks about things."""
    asked = ["How did you come to this town?", "What do you like about it?", "Will your children stay here?"]
    answers = [
        "I came by boat when I was 9.",
        "We like the light and our neighbours.",
        "Only if my sister does.",
    ]
    talk = "\n".join([LONG, *(part for pair in zip(asked, answers, strict=True) for part in pair)])
    assert not [said for kind, said in _blocks(talk) if kind == "heading"]
    about = ["How old is the town?", "What does the town live on?", "Who founded the town?"]
    explainer = "\n".join([LONG, *(part for line in about for part in (line, LONG))])
    assert [said for kind, said in _blocks(explainer) if kind == "heading"] == about


def test_dialogue_is_said() -> None:
    """A quoted question beside a quoted line is none of the headings."""
    text = f"{LONG}\n“Who goes there?”\n“It is me,” said the baker of the town, and he laughed.\n{LONG}\n"
    assert "heading" not in [kind for kind, _ in _blocks(text)]


@pytest.mark.parametrize(
    "line",
    [
        "The bridge at dawn. © Jane Doe",
        "The bridge at dawn / Foto: Max Roe",
        "Image caption The bridge at dawn",
    ],
)
def test_credits_at_the_end(line: str) -> None:
    """What ends with the name of a photographer is a caption."""
    assert ("caption", line) in _blocks(f"{LONG}\n{line}\n{LONG}\n")


def test_headings_listed_before_the_article() -> None:
    """A heading that a table of contents names is no pull quote; words of the prose set apart are one."""
    heading = "What the council decided on the roads"
    text = f"{LONG}\n• {heading}\n• Who will pay for it in the end\n{LONG}\n{heading}\n{LONG}\n"
    assert _blocks(text)[4] == ("heading", heading)
    apart = "the council decided on the roads late"
    text = f"{LONG}\nThe council decided on the roads late\nIt is said that {apart}, as it does.\n{LONG}\n"
    assert _blocks(text.replace("that the", "that The"))[1][0] == "quote"


def test_three_headings_in_a_row() -> None:
    """A heading may stand above others; a list of short lines is none."""
    rows = ["The vote", "North of the river", "The old mill"]
    assert [kind for kind, _ in _blocks("\n".join([LONG, *rows, LONG]))][1:4] == ["heading"] * 3
    rows += ["The new mill", "The harbour"]
    assert [kind for kind, _ in _blocks("\n".join([LONG, *rows, LONG]))][1:5] == ["paragraph"] * 4


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


def test_wrapped_text_without_blank_lines() -> None:
    """A short line with a capital, below a full line that ends a sentence, is a heading."""
    text = (
        "The council of the northern district met on Tuesday evening and agreed to\n"
        "spend more than four million dollars on roads, on bridges and on the mill.\n"
        "What the members of the council decided after nine hours\n"
        "It took the members until midnight to agree, and the mayor thanked all 12\n"
        "– for she is polite – before she closed the meeting of the council at last\n"
        "and went home in the rain, as she had come, on the bus that leaves on 5.\n"
        "March only.\n"
    )
    assert [kind for kind, _ in _blocks(text)] == ["paragraph", "heading", "paragraph"]


def test_wrapped_lists_keep_their_items() -> None:
    """A hyphen at the begin of a line is a bullet, also before a small letter."""
    text = (
        "The council of the northern district met on Tuesday evening and agreed to\n"
        "spend more than four million dollars on roads, on bridges and on the mill\n"
        "that has stood empty since the storm of that year, and on its three roofs\n"
        "- roads of the north and of the south of the district, with their bridges\n"
        "- schools\n"
    )
    assert [kind for kind, _ in _blocks(text)] == ["paragraph", "item", "item"]


def test_headings_in_an_article_on_one_line() -> None:
    """Capitals tell them from the sentence before and after; sentences stay whole."""
    parts = [
        *("What the Council Decided", f"The council gave money for the roads. {LONG}"),
        *(
            "The Long Way to the New Bridge",
            f"In the end it was cheap. It was a long way in the rain, but in summer it is short. {LONG}",
        ),
        *("2. Elm Street and Its New Council", f"Elm Street is new to the council. {LONG}"),
        *("Conclusion", f"The roads will last. Anna Weber said so in Elm Street. {LONG}"),
    ]
    text = " ".join([*[LONG] * 8, *parts, LONG])
    headings = [said for kind, said in _blocks(text) if kind == "heading"]
    assert headings == parts[0::2]


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


def test_a_long_table_is_read() -> None:
    """Rows are one block, however many they are."""
    article = _read(f"{PROSE}\n" + "North\t12\t+3\n" * 50_000)
    assert [block.kind for block in article.blocks] == [BlockKind.PARAGRAPH, BlockKind.TABLE]


def test_more_lines_than_any_text_has() -> None:
    """Refused at once."""
    with pytest.raises(ArticleUnreadable, match=r"log\.txt has 500,000 lines, .*[(]at most 400,000"):
        read_plain("x\n" * 500_000, Document("log.txt", b""))


def test_mojibake_in_one_long_line() -> None:
    """A line is repaired in pieces, none of which begins within a character."""
    line = "Für „schöne Grüße“ – aus Köln, über Gößweinstein. " * 1000
    assert decode(line.encode().decode("latin-1").encode(), "-")[0] == line


@pytest.mark.parametrize("line", ["> a\n\n", "A Heading In Title Case\n\n", "Line one\n"])
def test_too_many_lines_are_refused(line: str) -> None:
    """A log or a table of 50,000 lines is no article, and says so before it costs memory."""
    with pytest.raises(ArticleUnreadable, match=r"log\.txt has 50,000 separate lines .* give a part of it"):
        read_plain(line * 50_000, Document("log.txt", b""))
