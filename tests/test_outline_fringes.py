"""What surrounds an article as blocks of its own is not spoken, and what only looks so is."""

from __future__ import annotations

import pytest

from briefcast.article.plain import read_plain
from briefcast.outline import understand
from briefcast.types import Article, Block, BlockKind, Document, Outline

PROSE = {
    "de": ("Der Hafen ist seit dem Sturm gesperrt, und die Boote mussten ihn verlassen.",
           "Die Behörde will ihn im Frühling wieder öffnen, wenn der Schutt geräumt ist."),
    "fr": ("Le port est fermé depuis la tempête et les bateaux ont dû le quitter.",
           "L'autorité veut le rouvrir au printemps, quand les débris seront enlevés."),
    "it": ("Il porto è chiuso dalla tempesta e le barche hanno dovuto lasciarlo.",
           "L'autorità vuole riaprirlo in primavera, quando i detriti saranno rimossi."),
    "es": ("El puerto está cerrado desde la tormenta y los barcos tuvieron que dejarlo.",
           "La autoridad quiere abrirlo en primavera, cuando se retiren los escombros."),
    "pt": ("O porto está fechado desde a tempestade e os barcos tiveram de sair dele.",
           "A autoridade quer abri-lo na primavera, quando os destroços forem retirados."),
    "en": ("The harbor has been closed since the storm, and the boats had to leave it.",
           "The authority wants to open it in the spring, when the debris is gone."),
}  # fmt: skip


def _outline(language: str, kind: BlockKind, line: str) -> Outline:
    """An article of marked blocks, as the readers of HTML and Markdown give them."""
    lines = [
        (BlockKind.TITLE, "A port"),
        (kind, line),
        *((BlockKind.PARAGRAPH, one) for one in PROSE[language]),
    ]
    blocks, at = [], 0
    for which, one in lines:
        blocks.append(Block(which, at, at + len(one), 2 if which is BlockKind.HEADING else 0))
        at += len(one) + 2
    text = "\n\n".join(one for _, one in lines)
    return understand(Article("A port", text, tuple(blocks), language))


def _heard(outline: Outline) -> list[str]:
    return [part for section in outline.sections
            for part in (section.heading, *(one.text for one in section.sentences)) if part]  # fmt: skip


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Von Gregory Lipinski"),
        ("de", "Von Anna Weber und Jan de Vries"),
        ("fr", "Par Jeanne Martin"),
        ("it", "Di Marco Rossi"),
        ("es", "Por Ana García López, corresponsal"),
        ("pt", "Por João da Silva"),
        ("en", "By Jane Doe and John Roe"),
        ("de", "Download:"),
        ("de", "16.08.2019, https://example.org/2019/08/hafen/ (CC-BY 4.0)"),
        ("de", "Diese Folge zitieren: Weber, Anna (2019): Der Hafen. Folge 12."),
        ("en", "How to cite this article: Doe, J. (2019). The harbor."),
        ("de", "opus (16 MB)"),
        ("en", "@highlight"),
        ("en", "The harbor office names two causes: ."),
        ("en", "* * *"),
    ],
)
def test_paragraphs_around_the_article(language: str, line: str) -> None:
    """Bylines, downloads, citations, and lines without a word."""
    assert _heard(_outline(language, BlockKind.PARAGRAPH, line)) == list(PROSE[language])


@pytest.mark.parametrize(
    "line", ["opus (16 MB)", "02.01.2022", "Bergisch Gladbach -", "Montag, 3. Januar 2022"]
)
def test_headings_that_are_none(line: str) -> None:
    """A size, a date, a place with its dash: no section begins there."""
    outline = _outline("de", BlockKind.HEADING, line)
    assert [section.heading for section in outline.sections] == [""]
    assert _heard(outline) == list(PROSE["de"])


def test_date_glued_to_a_heading() -> None:
    """The date goes, the heading stays."""
    outline = _outline("de", BlockKind.HEADING, "27.01.2022HafenINFO zum Sturm")
    assert _heard(outline)[0] == "HafenINFO zum Sturm"


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Von Berlin aus fuhren sie weiter nach Hamburg."),
        ("en", "By Monday The Port Was Closed."),
        ("en", "Downloads of the harbor map rose by 40 percent."),
        ("en", "The map has 16 MB and shows each of the 300 boats."),
        ("en", "Critics cite two causes: the storm and the debris."),
        ("en", "On 2 January 2022 the harbor closed."),
    ],
)
def test_sentences_that_only_look_so(language: str, line: str) -> None:
    """Sentences with the same words are spoken."""
    assert line in _heard(_outline(language, BlockKind.PARAGRAPH, line))


def test_heading_with_a_date_stays() -> None:
    """A date with words of its own heads a section."""
    assert "2 January 2022: The storm" in _heard(
        _outline("en", BlockKind.HEADING, "2 January 2022: The storm")
    )


@pytest.mark.parametrize(
    "dateline",
    [
        "(CNN)",
        "London, England (CNN)",
        "LONDON, England (CNN) -- ",
        "CARACAS, Jan 5 (Reuters) - ",
        "PARIS — ",
    ],
)
def test_title_from_the_first_sentence_has_no_dateline(dateline: str) -> None:
    """A text without a title is called by its first words, not by the agency's."""
    text = dateline + "\n".join(PROSE["en"])
    assert read_plain(text, Document("-", b"")).title == PROSE["en"][0]
