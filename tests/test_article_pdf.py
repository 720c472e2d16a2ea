"""PDF: paragraphs put together from lines, and what cannot be read named."""

from __future__ import annotations

import pytest

from briefcast.article import read_article
from briefcast.errors import ArticleUnreadable
from briefcast.types import BlockKind, Document

pytest.importorskip("pypdfium2")


def pdf(*lines: tuple[int, int, str], more: str = "") -> bytes:
    """One page with lines of (size, height above the page's foot, words), and ``more`` operators."""
    drawn = (
        " ".join(f"BT /F {size} Tf 72 {height} Td ({words}) Tj ET" for size, height, words in lines) + more
    )
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    text, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(text))
        text += f"{number} 0 obj{body}endobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = (
        f"xref\n0 6\n0000000000 65535 f \n{table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n{len(text)}\n%%EOF"
    )
    return (text + end).encode()


def test_lines_become_headings_and_paragraphs_and_hyphens_close() -> None:
    found = read_article(
        Document(
            "a.pdf",
            pdf(
                (18, 700, "Storm hits the coast"),
                (10, 670, "The storm of rare strength hit the coast on Monday, and thou-"),
                (10, 658, "sands were told to leave their homes before the evening came."),
                (10, 630, "A new paragraph stands apart, and has a second line that ends it"),
                (10, 618, "here."),
            ),
        )
    )
    assert [(block.kind, found.text[block.start : block.end]) for block in found.blocks] == [
        (BlockKind.TITLE, "Storm hits the coast"),
        (
            BlockKind.PARAGRAPH,
            "The storm of rare strength hit the coast on Monday, and thousands were told to leave their "
            "homes before the evening came.",
        ),
        (BlockKind.PARAGRAPH, "A new paragraph stands apart, and has a second line that ends it here."),
    ]


def blocks(content: bytes) -> list[tuple[str, str]]:
    found = read_article(Document("a.pdf", content))
    return [(block.kind.value, found.text[block.start : block.end]) for block in found.blocks]


LINES = (
    (10, 670, "The harbour office closed the old bridge on Monday for a low-"),
    (10, 658, "cost repair, and hundreds of people were told to walk home along"),
    (10, 646, "the river until the well-known ferry begins to carry passengers in the Anglo-"),
    (10, 634, "Saxon quarter, which a low-cost line serves."),
)


def test_hyphens_of_compounds_stay_and_those_of_divided_words_go() -> None:
    ((_, text),) = blocks(pdf(*LINES))
    assert "for a low-cost repair" in text
    assert "the Anglo-Saxon quarter" in text


def test_a_divided_word_does_not_end_its_paragraph() -> None:
    column = [
        (10, 700 - 24 * number + height, f"{words} {number}{end}")
        for number in range(6)
        for height, words, end in (
            (12, "The bridge of the year, which is closed and waits for its repair", " and divi-"),
            (0, "ded words stand in the line of it that goes on without an end and", ""),
        )
    ]
    assert [kind for kind, _ in blocks(pdf(*column))] == ["paragraph"]


def test_footnotes_and_stamps_up_the_margin_are_not_told() -> None:
    stamp = " BT /F 20 Tf 0 1 -1 0 30 300 Tm (arXiv 2004.04906 30 Sep 2020) Tj ET"
    found = blocks(
        pdf(*LINES, (7, 100, "1 The office did not answer before this went to print."), more=stamp)
    )
    assert [kind for kind, _ in found] == ["paragraph", "boilerplate"]
    assert "arXiv" not in str(found)


def test_a_table_of_contents_is_not_told() -> None:
    entries = [(10, 690 - 14 * number, f"{number} Part {number} {number + 3}") for number in range(1, 5)]
    lines = [(size, height - 80, words) for size, height, words in LINES]
    listed = blocks(pdf((14, 720, "Contents"), *entries, (14, 600, "1 The bridge"), *lines))
    assert [kind for kind, _ in listed] == ["boilerplate", "boilerplate", "heading", "paragraph"]
    dotted = blocks(pdf((10, 700, "The bridge . . . . . . . . . . . . 12"), *LINES))
    assert [kind for kind, _ in dotted] == ["boilerplate", "paragraph"]


def test_a_program_in_the_authors_place_is_no_author() -> None:
    content = pdf(*LINES).replace(b"/Root 1 0 R", b"/Root 1 0 R/Info<</Author(anonymous)/Title(untitled)>>")
    found = read_article(Document("a.pdf", content))
    assert (found.title, found.author) == ("", None)


def test_pages_without_text_and_damaged_files_are_named() -> None:
    with pytest.raises(ArticleUnreadable, match="pictures of pages"):
        read_article(Document("scan.pdf", pdf()))
    with pytest.raises(ArticleUnreadable, match="no whole PDF"):
        read_article(Document("cut.pdf", pdf()[:40]))
