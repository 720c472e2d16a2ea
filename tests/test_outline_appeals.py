"""Interjections that turn to the reader go, whatever their words; what people say to each other stays."""

from __future__ import annotations

import pytest

from briefcast.article.plain import read_plain
from briefcast.outline import understand
from briefcast.types import Document

STORY = [
    "The harbor of the old town has been closed since the storm of 2019, and 300 boats had to leave it.",
    "Crews removed 1,240 tonnes of debris, and the port authority paid 18.5 million dollars for it. The last"
    " crane left the quay in June, the authority said.",
    "Fishers complain that the channel is still too narrow for their boats, which need 3 meters of water. The"
    " port authority wants to dig a deeper channel at the quay.",
    "The authority promises to open the harbor to boats in the spring, if the debris is gone by then.",
]


def _spoken(lines: list[str], language: str = "en") -> str:
    outline = understand(read_plain("\n".join(["The harbor", *lines]), Document("-", b"")), language)
    return " ".join(
        " ".join([section.heading, *(one.text for one in section.sentences)]) for section in outline.sections
    ).strip()


@pytest.mark.parametrize(
    "promo",
    [
        "Hold on. You won't want to miss what this chef does with a single potato.",
        "Quick break. This story has the whole internet talking.",
        "Don't leave without reading why thousands of drivers switch to this trick.",
        "You'll never guess what was hiding under this family's swimming pool.",
        "Stop what you're doing and take a look at these amazing photographs.",
        "Not convinced? Watch this clip and decide for yourself.",
        "Still with us? Then you'll love this tale of a cat that crossed a continent.",
        "Ready for a twist? See the full list of winners here.",
        "Keep scrolling, but first look at the funniest advert ever.",
        "People can't get enough of this video of a dancing postman.",
        "Find out what your birthday means for your future.",
        "Our editors recommend: How to Fold a Fitted Sheet in Ten Seconds",
        "More from us: Why Rivers Freeze From The Top",
    ],
)
@pytest.mark.parametrize("place", ["line", "end", "middle"])
def test_interjections(promo: str, place: str) -> None:
    """None of these wordings stands in a list: their form tells them."""
    lines = list(STORY)
    if place == "line":
        lines.insert(2, promo)
    elif place == "end":
        lines[1] += f" {promo}"
    else:
        first, second = lines[2].split(" The", 1)
        lines[2] = f"{first} {promo} The{second}"
    assert _spoken(lines) == " ".join(STORY)


@pytest.mark.parametrize(
    ("language", "promo"),
    [
        ("de", "Bevor Sie weiterlesen: Diese fünf Tricks sparen Ihnen bares Geld."),
        ("es", "Antes de continuar, descubre qué pasó cuando una abuela abrió su desván."),
        ("fr", "Avant de continuer, découvrez ce qui est arrivé à cette grand-mère."),
        ("it", "Prima di continuare, scopri cosa è successo quando una nonna ha aperto la soffitta."),
        ("pt", "Antes de continuar, veja o que aconteceu quando uma avó abriu o sótão."),
    ],
)
def test_before_reading_on(language: str, promo: str) -> None:
    """The reader's reading is no matter of the article's."""
    host = {
        "de": "Der Hafen ist seit dem Sturm gesperrt, und 300 Boote mussten ihn verlassen.",
        "es": "El puerto está cerrado desde la tormenta y 300 barcos tuvieron que dejarlo.",
        "fr": "Le port est fermé depuis la tempête et 300 bateaux ont dû le quitter.",
        "it": "Il porto è chiuso dalla tempesta e 300 barche hanno dovuto lasciarlo.",
        "pt": "O porto está fechado desde a tempestade e 300 barcos tiveram de sair dele.",
    }[language]
    assert _spoken([host, promo], language) == host


@pytest.mark.parametrize(
    "content",
    [
        "“Wait, have you seen this? You'll never guess what it is,” the captain asked.",
        '"Stop what you are doing and take a look at these boats," a fisher told the crew.',
        "Before leaving, the crews took a look at the quay.",
        "In this video, a soldier runs along the quay.",
        "You could hear the storm from the quay.",
        "What does that mean for the fishers?",
        "Would you leave a boat in such a harbor?",
        "The picture shows a crane on the quay of the harbor.",
    ],
)
def test_content_stays(content: str) -> None:
    """Quotations, and sentences of the article that speak to the reader or of pictures."""
    assert content in _spoken([*STORY[:2], content, *STORY[2:]])


def test_questions_of_an_interview_stay() -> None:
    """A heading that asks the one who is interviewed is not an offer."""
    question = "How do you cope with such fears as a physician?"
    assert question in _spoken([*STORY[:2], question, *STORY[2:]])


@pytest.mark.parametrize(
    "headline",
    [
        "Actor’s Secret Wedding Stuns Fans",
        "Lost Diamond Found in Fish Market",
        "Sailor Finds Fortune Behind Old Wallpaper",
    ],
)
@pytest.mark.parametrize(
    "label", ["Trending now:", "Our editors recommend:", "You might want to see this one:"]
)
@pytest.mark.parametrize(
    "prose",
    ["The Harbor Master will go on with the work until the crews have left the quay.",
     "Crews from the port authority have dug the channel twice since the storm."],
)  # fmt: skip
def test_headline_glued_to_prose(label: str, headline: str, prose: str) -> None:
    """No stop ends the headline; the sentence of the article behind it stays whole."""
    assert _spoken([*STORY[:3], f"{STORY[3]} {label} {headline} {prose}"]) == " ".join([*STORY, prose])
