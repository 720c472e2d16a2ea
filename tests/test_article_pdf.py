"""PDF: paragraphs put together from lines, and what cannot be read named."""

from __future__ import annotations

import pytest

from briefcast.article import read_article
from briefcast.errors import ArticleUnreadable
from briefcast.types import BlockKind, Document

pytest.importorskip("pypdfium2")


def pdf(*lines: tuple[int, int, str]) -> bytes:
    """One page with lines of (size, height above the page's foot, words)."""
    drawn = " ".join(f"BT /F {size} Tf 72 {height} Td ({words}) Tj ET" for size, height, words in lines)
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


def test_pages_without_text_and_damaged_files_are_named() -> None:
    with pytest.raises(ArticleUnreadable, match="pictures of pages"):
        read_article(Document("scan.pdf", pdf()))
    with pytest.raises(ArticleUnreadable, match="no whole PDF"):
        read_article(Document("cut.pdf", pdf()[:40]))
