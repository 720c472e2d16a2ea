"""An article understood: every character accounted for, promos explained, content kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.article.plain import read_plain
from briefcast.errors import ArticleUnreadable
from briefcast.outline import understand
from briefcast.outline.detect import detect
from briefcast.types import Article, Block, BlockKind, Document, Outline, Reason, SentenceKind, written

SAMPLE = Path(__file__).parent.parent / "briefings" / "venezuela-alliance" / "article.txt"
STORY = [
    "The harbor of the old town has been closed since the storm of 2019, and 300 boats had to leave it.",
    "Crews removed 1,240 tonnes of debris, and the port authority paid 18.5 million dollars for it.",
    "Fishers complain that the channel is still too narrow for their boats, which need 3 meters.",
    "The authority promises to open the harbor to boats in the spring, if the debris is gone by then.",
]


def _understand(text: str, language: str = "") -> Outline:
    return understand(read_plain(text, Document("-", text.encode())), language)


def _spoken(outline: Outline) -> list[str]:
    return [sentence.text for section in outline.sections for sentence in section.sentences]


def _assert_accounted(outline: Outline) -> None:
    """Every character that is not white space is in exactly one place, and texts equal their spans."""
    article = outline.article
    seen = [0] * len(article.text)
    titles = [(block.start, block.end) for block in article.blocks if block.kind is BlockKind.TITLE][:1]
    headings = [section.heading_span for section in outline.sections if section.heading_span]
    sentences = [sentence for section in outline.sections for sentence in section.sentences]
    spans = [span for sentence in sentences for span in sentence.spans]
    for start, end in [*titles, *headings, *spans, *((out.start, out.end) for out in outline.left_out)]:
        for at in range(start, end):
            seen[at] += 1
    assert all(
        count == 1 if not char.isspace() else count <= 1
        for char, count in zip(article.text, seen, strict=True)
    )
    for sentence in sentences:
        said = written(article.text, sentence.spans)
        assert sentence.text in (said, said + ".")
        assert sentence.trimmed or (len(sentence.spans) == 1 and sentence.text == said)
    assert all(out.text == article.text[out.start : out.end] and out.detail for out in outline.left_out)


def test_the_sample() -> None:
    """Nine headings and a lead; no promo, no tail, no repeated headline; "U.S." ends nothing."""
    text = SAMPLE.read_text(encoding="utf-8")
    outline = understand(read_plain(text, Document(str(SAMPLE), text.encode())))
    _assert_accounted(outline)
    assert outline.article.language == "en"
    assert outline.article.title == (
        "China, Russia, Iran, and Cuba Unite to Support Venezuela Against U.S. Pressure"
    )
    headings = [section.heading for section in outline.sections]
    assert headings[0] == ""
    assert len(headings) == 10
    assert (headings[1], headings[-1]) == ("Venezuela’s Political and Economic Landscape", "Conclusion")
    said = " ".join(_spoken(outline))
    for silent in (
        "Pause.",
        "Have you seen",
        "Hold on",
        "Zamfara",
        "We Will Run It",
        "further reading",
        "headline",
    ):
        assert silent not in said
    assert not [one for one in _spoken(outline) if one.endswith("U.S.")]
    trimmed = [one.text for section in outline.sections for one in section.sentences if one.trimmed]
    assert "This long-term commitment strengthens Caracas’ resilience against U.S. sanctions." in trimmed
    reasons = {out.reason for out in outline.left_out}
    assert reasons == {Reason.PROMO, Reason.REPEATED}


@pytest.mark.parametrize(
    "promo",
    [
        "Read also: Ten Simple Ways To Sleep Better Tonight",
        "Pause. Have you seen this? Man Builds House From 5,000 Plastic Bottles",
        "Go deeper: Actress Reveals Why She Left Hit Show After Two Seasons",
        "Everyone is talking about this story: Twins Born in Two Different Years.",
        "Sign up for our free daily newsletter and never miss a story.",
        "Follow us on Facebook and Instagram.",
        "© 2026 Example Media. All rights reserved.",
    ],
)
@pytest.mark.parametrize("place", ["line", "end", "middle"])
def test_promos_are_left_out_and_explained(promo: str, place: str) -> None:
    """On a line of its own, glued to a paragraph's end, or between its sentences."""
    if place == "line":
        lines = [*STORY[:2], promo, *STORY[2:]]
    elif place == "end":
        lines = [*STORY[:2], f"{STORY[2]} {promo}", STORY[3]]
    else:
        lines = [STORY[0], f"{STORY[1]} {promo.rstrip('.')}. {STORY[2]}", STORY[3]]
    outline = _understand("\n".join(lines))
    _assert_accounted(outline)
    assert _spoken(outline) == STORY
    assert all(out.reason in (Reason.PROMO, Reason.BOILERPLATE) for out in outline.left_out)


def test_headline_that_runs_into_prose() -> None:
    """A promo's headline without a stop is cut off where the sentence of the article begins."""
    promo = "Read also: Man Builds House From 5,000 Plastic Bottles"
    outline = _understand("\n".join([STORY[0], f"{STORY[1]} {promo} {STORY[2]}", STORY[3]]))
    assert _spoken(outline) == STORY


@pytest.mark.parametrize(
    "content",
    [
        "“Wait, have you seen this?” the captain asked, and pointed at the debris in the harbor.",
        "You can see the damage from the harbor wall, where 40 boats are still on land.",
        "The port authority’s newsletter said on Monday that the harbor would stay closed.",
        "Share prices of the harbor company fell by 4 percent after the storm.",
        "Support for the plan is strong: 71 percent of the fishers want it.",
        "Read the law, the fishers say, and you find no word about boats.",
        "The question is simple: Who pays for the 300 boats that had to leave the harbor of the old town?",
        "Photographs of the harbor went around the world.",
    ],
)
def test_content_stays(content: str) -> None:
    """Sentences with the words of promos are kept where they belong to the article."""
    outline = _understand("\n".join([*STORY[:2], content, *STORY[2:]]))
    assert content in " ".join(_spoken(outline))


@pytest.mark.parametrize(
    ("language", "lines", "promo"),
    [
        ("de", ["Der Hafen ist seit dem Sturm von 2019 gesperrt, und die Boote mussten ihn verlassen.",
                "Die Behörde hat 18,5 Millionen Euro für die Arbeiten am Hafen bezahlt."],
         "Lesen Sie auch: Warum der Kaffee so teuer ist"),
        ("es", ["El puerto está cerrado desde la tormenta de 2019 y los barcos tuvieron que salir.",
                "La autoridad pagó 18,5 millones de euros por las obras del puerto."],
         "Te puede interesar: Por qué sube el precio del café"),
        ("fr", ["Le port est fermé depuis la tempête de 2019 et les bateaux ont dû le quitter.",
                "Les autorités ont payé 18,5 millions d’euros pour les travaux du port."],
         "À lire aussi : Pourquoi le prix du café augmente"),
        ("it", ["Il porto è chiuso dalla tempesta del 2019 e le barche hanno dovuto lasciarlo.",
                "Le autorità hanno pagato 18,5 milioni di euro per i lavori del porto."],
         "Leggi anche: Perché il prezzo del caffè sale"),
        ("pt", ["O porto está fechado desde a tempestade de 2019 e os barcos tiveram de sair.",
                "As autoridades pagaram 18,5 milhões de euros pelas obras do porto."],
         "Leia também: Por que o preço do café sobe"),
    ],
)  # fmt: skip
def test_languages(language: str, lines: list[str], promo: str) -> None:
    """The language is detected, and its promos are known."""
    outline = _understand("\n".join([lines[0], f"{lines[1]} {promo}"]))
    assert outline.article.language == language
    assert _spoken(outline) == lines


def test_language_is_overridden_and_detected() -> None:
    """An override wins over the article's own word, which wins over detection."""
    text = "\n".join(STORY)
    told = Article("", text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), language="fr-CA")
    assert understand(told).article.language == "fr"
    assert understand(told, "en-GB").article.language == "en"
    assert detect("De haven is sinds de storm van 2019 gesloten en de boten moesten hem verlaten.") == "nl"
    assert detect("12345 ...") == ""


def test_wrong_language_of_a_page_is_noticed() -> None:
    """A page's template may tell another language than its text is in: the user hears of it."""
    text = " ".join(STORY) + " " + " ".join(sentence.replace("harbor", "port") for sentence in STORY)
    told = Article("", text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), language="de")
    outline = understand(told)
    assert outline.article.language == "en"
    assert "'de'" in outline.notes[0]
    assert understand(told, "de").article.language == "de"


def test_under_related_only_links_go() -> None:
    """A list of links goes with its heading; prose after it is the article again."""
    text = "\n".join([STORY[0], "Related articles", "Old Ship Found", "- New Ferry Line", STORY[1], STORY[2]])
    assert _spoken(_understand(text)) == STORY[:3]


def test_endings_go_whole() -> None:
    """Under "About the author" nothing is the article's, prose or not."""
    text = "\n".join(
        [*STORY, "About the author", "Nora Klein has written three books about harbors and boats."]
    )
    outline = _understand(text)
    assert _spoken(outline) == STORY
    assert [section.heading for section in outline.sections] == [""]


def test_marks_of_quotes_are_not_spoken() -> None:
    """A quoted block is a quote, without the ``>`` before its lines."""
    text = f"{STORY[0]}\n\n> We have waited for years\n> and will wait no longer.\n\n{STORY[1]}\n"
    outline = _understand(text)
    _assert_accounted(outline)
    quote = next(
        one for section in outline.sections for one in section.sentences if one.kind is SentenceKind.QUOTE
    )
    assert quote.text == "We have waited for years and will wait no longer."


def test_same_sentence_twice_is_said_once() -> None:
    """The second of two equal sentences is left out as repeated."""
    outline = _understand("\n".join([*STORY, STORY[1]]))
    assert _spoken(outline) == STORY
    assert [out.reason for out in outline.left_out] == [Reason.REPEATED]


def test_captions_and_tables_of_other_readers() -> None:
    """Kinds that the mark-up readers found are honoured."""
    text = "A caption\nCell cell\nThe story of the harbor begins here, and it is long."
    blocks = (
        Block(BlockKind.CAPTION, 0, 9),
        Block(BlockKind.TABLE, 10, 19),
        Block(BlockKind.PARAGRAPH, 20, len(text)),
    )
    outline = understand(Article("", text, blocks, language="en"))
    assert [out.reason for out in outline.left_out] == [Reason.CAPTION, Reason.BOILERPLATE]
    assert len(_spoken(outline)) == 1
    _assert_accounted(outline)


_PROMOS = ("Read also: Ten Ways To Sleep Better", "Related", "© 2026 X.", "Hold on.", "Have you seen this?")
_FORMS = (
    "A Heading",
    "- item",
    "> quote",
    "“Open",
    "Photo: X/AFP",
    "\u200b",
    "…",
    "A | B | C",
    "(Read also: x)",
)
_CUT = ("So (Read also: Old Ship Found) it ends.", "It proves the headline: A Tale of Four Towns and a Road.")
_PIECES = st.sampled_from((*STORY, *_PROMOS, *_FORMS, *_CUT))
_GLUE = st.sampled_from(["\n", "\n\n", " ", "  "])


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(_PIECES, _GLUE), max_size=12), st.sampled_from(["", "en", "de", "xx"]))
def test_every_character_is_accounted_for(pieces: list[tuple[str, str]], language: str) -> None:
    """Whatever the text, every character is in one place, and running again gives the same."""
    text = "".join(piece + glue for piece, glue in pieces)
    outline = _understand(text, language)
    _assert_accounted(outline)
    assert _understand(text, language) == outline


@settings(max_examples=40, deadline=None)
@given(
    st.text(max_size=200),
    st.lists(st.tuples(st.sampled_from(BlockKind), st.integers(0, 200), st.integers(0, 200)), max_size=6),
)
def test_any_blocks_are_accounted_for(text: str, raw: list[tuple[BlockKind, int, int]]) -> None:
    """Blocks that overlap, are empty or reach beyond the text do no harm."""
    blocks = tuple(Block(kind, min(one, two), max(one, two)) for kind, one, two in raw)
    _assert_accounted(understand(Article("Title of it", text, blocks, language="en")))


def test_too_many_blocks_are_refused() -> None:
    """Whatever reader made them."""
    blocks = tuple(Block(BlockKind.HEADING, 2 * at, 2 * at + 1, 2) for at in range(70_000))
    with pytest.raises(ArticleUnreadable, match="70,000 paragraphs and headings"):
        understand(Article("A", "a " * 70_000, blocks, "en"))
