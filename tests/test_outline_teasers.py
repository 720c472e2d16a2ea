"""Standing lines that offer more are no headings, in six languages, and what stands behind them stays."""

from __future__ import annotations

import pytest

from briefcast.outline import understand
from briefcast.types import Article, Block, BlockKind, Outline

PROSE = {
    "en": (
        "The ferry carried people across the river for a hundred years before it was sold.",
        "Shops on both banks lost customers.",
        "Trucks now take the longer road along the river, which has two bends.",
    ),
    "de": (
        "Die Fähre brachte hundert Jahre lang Menschen über den Fluss, bevor sie verkauft wurde.",
        "Läden an beiden Ufern verloren Kunden.",
        "Lastwagen fahren nun den längeren Weg am Fluss, der zwei Kurven hat.",
    ),
    "fr": (
        "Le bac a transporté les habitants d'une rive à l'autre pendant cent ans avant sa vente.",
        "Les commerces des deux rives perdent des clients.",
        "Les camions prennent désormais la route plus longue du fleuve, qui a deux virages.",
    ),
    "it": (
        "Il traghetto ha portato la gente da una riva all'altra per cento anni prima della vendita.",
        "I negozi delle due rive perdono clienti.",
        "I camion prendono ora la strada più lunga lungo il fiume, che ha due curve.",
    ),
    "es": (
        "El transbordador llevó a la gente de una orilla a otra durante cien años antes de la venta.",
        "Las tiendas de ambas orillas perdieron clientes.",
        "Los camiones toman ahora la carretera más larga del río, que tiene dos curvas.",
    ),
    "pt": (
        "A balsa levou as pessoas de uma margem à outra durante cem anos antes da venda.",
        "As lojas das duas margens perderam clientes.",
        "Os caminhões seguem agora pela estrada mais longa do rio, que tem duas curvas.",
    ),
}
TEASERS = {
    "en": (
        "Read more",
        "READ ALSO: Council sells the mill",
        "More on this topic",
        "Sign up for our newsletter",
    ),
    "de": ("Mehr zum Thema", "LESEN SIE AUCH: Rat verkauft Mühle", "Weiterlesen", "Newsletter abonnieren"),
    "fr": ("Lire la suite", "LIRE AUSSI: Le maire vend le moulin", "Inscrivez-vous à notre newsletter"),
    "it": ("Leggi anche", "LEGGI ANCHE: Il sindaco vende il mulino", "Iscriviti alla nostra newsletter"),
    "es": ("Leer más", "LEA TAMBIÉN: El alcalde vende el molino", "Suscríbase a nuestro boletín"),
    "pt": ("Leia mais", "LEIA TAMBÉM: Prefeito vende o moinho", "Assine nossa newsletter"),
}
HEADINGS = {
    "en": ("The price of the ferry", "More than a ferry", "What comes next?"),
    "de": ("Der Preis der Fähre", "Mehr als eine Fähre", "Was kommt jetzt?"),
    "fr": ("Le prix du bac", "Plus qu'un bac", "Et maintenant ?"),
    "it": ("Il prezzo del traghetto", "Più di un traghetto", "E adesso?"),
    "es": ("El precio del transbordador", "Más que un transbordador", "¿Y ahora?"),
    "pt": ("O preço da balsa", "Mais que uma balsa", "E agora?"),
}


def _understood(language: str, heading: str) -> Outline:
    first, second, third = PROSE[language]
    text, blocks = "", []
    for part, kind in (
        (first, BlockKind.PARAGRAPH),
        (heading, BlockKind.HEADING),
        (second, BlockKind.PARAGRAPH),
        (third, BlockKind.PARAGRAPH),
    ):
        blocks.append(Block(kind, len(text), len(text) + len(part), 2 * (kind is BlockKind.HEADING)))
        text += f"{part}\n\n"
    return understand(Article("", text, tuple(blocks)), language)


@pytest.mark.parametrize(
    ("language", "line"), [(code, line) for code, lines in TEASERS.items() for line in lines]
)
def test_a_line_that_offers_more_is_no_heading(language: str, line: str) -> None:
    """It is left out even where the article marks it as a heading; the prose behind it is not."""
    outline = _understood(language, line)
    assert [section.heading for section in outline.sections if section.heading] == []
    said = [sentence.text for section in outline.sections for sentence in section.sentences]
    assert said == list(PROSE[language])


@pytest.mark.parametrize(
    ("language", "line"), [(code, line) for code, lines in HEADINGS.items() for line in lines]
)
def test_headings_of_the_article_stay(language: str, line: str) -> None:
    """More than a ferry is no offer of more."""
    assert line in [section.heading for section in _understood(language, line).sections]


@pytest.mark.parametrize(
    ("language", "teaser"),
    [
        ("en", "Have you seen this? Zoo celebrates twin panda cubs with a cake"),
        ("de", "Schon gesehen? So günstig war Urlaub an der Ostsee lange nicht mehr"),
        ("es", "¿Ya lo has visto? El zoo celebra dos crías de panda con una tarta"),
        ("fr", "Vous avez vu ça ? Le zoo fête deux bébés pandas avec un gâteau"),
    ],
)
def test_a_call_before_another_articles_headline_is_no_chapter(language: str, teaser: str) -> None:
    assert teaser not in [section.heading for section in _understood(language, teaser).sections]


def test_a_question_before_a_headline_of_the_article_is_one() -> None:
    heading = "What happens next? The ferry is sold in May"
    assert heading in [section.heading for section in _understood("en", heading).sections]
