"""What no rule knows is told by how it sounds beside its article; what the article says stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefcast.article.plain import read_plain
from briefcast.outline import understand
from briefcast.types import Document, Reason

STORY = [
    "The council closed the old bridge over the river in March, after divers found cracks in two pillars.",
    "Engineers say that the repair will take nine months. The council has set aside 4.2 million dollars for"
    " the pillars, and the bridge will carry no trucks until then.",
    "Shops on both banks of the river have lost customers since the bridge was closed, their owners told the"
    " council. A ferry carries people across the river, but no goods.",
    "The council will decide in June whether the bridge gets a third pillar, which engineers have asked for.",
    "Trucks take the road along the river until then, which is eleven miles longer.",
]


def _understood(lines: list[str]) -> tuple[str, list[str]]:
    outline = understand(read_plain("\n".join(["The bridge", *lines]), Document("-", b"")), "en")
    spoken = [
        " ".join([section.heading, *(one.text for one in section.sentences)]) for section in outline.sections
    ]
    return " ".join(spoken).strip(), [out.detail for out in outline.left_out if out.reason is Reason.PROMO]


@pytest.mark.parametrize(
    "promo",
    [
        "Singer Cancels Autumn Tour After Losing Voice In Dublin",
        "Curious what your neighbours clicked? Grandmother wins chess trophy against her own pupils",
        "Our photographers were busy this weekend: Kittens rescued from a clarinet factory",
    ],
)
@pytest.mark.parametrize("place", ["end", "line"])
def test_what_sounds_unlike_the_article_is_left_out(promo: str, place: str) -> None:
    """Headlines and offers on something else, glued to a paragraph or on a line of their own."""
    lines = list(STORY)
    if place == "end":
        lines[2] += f" {promo}"
    else:
        lines.insert(3, promo)
    spoken, _ = _understood(lines)
    assert spoken == " ".join(STORY)


def test_a_headline_before_prose_goes_alone() -> None:
    """The sentence behind the seam stays whole, and the reason names what was seen."""
    promo = "While you wait, watch how kittens escaped from a clarinet factory"
    lines = [*STORY[:3], f"{promo} {STORY[3]}", *STORY[4:]]
    spoken, details = _understood(lines)
    assert spoken == " ".join(STORY)
    assert any("score" in detail for detail in details)


@pytest.mark.parametrize(
    "content",
    [
        "It was a long winter.",
        "“Have a look at what is left of our shops,” the owners told the council.",
        "So how did it come to this?",
        "The mayor called The River Post a friend of the ferry.",
    ],
)
def test_what_the_article_says_stays(content: str) -> None:
    """Short sentences, quotations, questions of the article, names with an article of their own."""
    spoken, _ = _understood([*STORY[:2], f"{STORY[2]} {content}", *STORY[3:]])
    assert content in spoken


def test_letters_that_address_the_reader_all_through_stay_whole() -> None:
    """Where every sentence speaks to the reader, that tells nothing."""
    letter = [
        "You should oil your bicycle chain every month. You will need a rag and your smallest brush.",
        "Turn your bicycle over before you begin. You can rest your saddle on an old towel.",
        "Clean your chain with the rag first. Then brush your cogs until you see the metal.",
        "Put one drop of oil on each link. You do not need more, and your trousers will thank you.",
        "Wipe your chain again at the end. You will hear the difference on your next ride.",
    ]
    spoken, _ = _understood(letter)
    assert spoken == " ".join(letter)


def test_the_sample_keeps_the_words_of_al_jazeera() -> None:
    sample = Path(__file__).parents[1] / "briefings" / "venezuela-alliance" / "article.txt"
    outline = understand(
        read_plain(sample.read_text("utf-8"), Document("article.txt", b"", "text/plain")), "en"
    )
    told = [sentence.text for section in outline.sections for sentence in section.sentences]
    claim = "The Al Jazeera report emphasizes that Moscow aims to solidify Venezuela as a strategic partner"
    assert any(sentence.startswith(claim) for sentence in told)
    promos = [left.text for left in outline.left_out if left.reason is Reason.PROMO]
    assert len(promos) == 6
