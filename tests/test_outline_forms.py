"""Interviews, lists and refrains keep what would be a promo or a repeat elsewhere."""

from __future__ import annotations

import pytest

from briefcast.article.plain import read_plain
from briefcast.outline import understand
from briefcast.types import Document

SPANISH = [
    "El taller de la calle Mayor abrió sus puertas hace cuarenta años y todavía huele a madera.",
    "¿Cómo empezó usted en este oficio?",
    "Mi padre tenía un taller en el pueblo y yo barría el suelo. Con doce años hice mi primera silla.",
    "¿Qué libro nos recomienda usted?",
    "Ninguno, porque con los libros no se aprende a cepillar una tabla. Se aprende mirando a otro.",
    "¿Y qué les diría usted a los jóvenes?",
    "Que tengan paciencia y que no compren herramientas caras hasta que sepan para qué sirven.",
]
GERMAN = [
    "Clara Vogt: Wo sind Sie in die Stadt gekommen?",
    "Amir Saleh: Am alten Bahnhof, im Oktober, mit zwei Koffern und einer Adresse auf einem Zettel.",
    "Clara Vogt: Wen haben Sie dort gesehen?",
    "Amir Saleh: Niemanden. Erst am Morgen kam der Mann, der die Züge putzt.",
    "Clara Vogt: Haben Sie ihm Ihre Geschichte erzählt?",
    "Amir Saleh: Ja, und er hat mir seine erzählt, die auch von einem Bahnhof handelt.",
]
TOUR = [
    "The Tin Kettles will tour in summer with their first record in nine years, the band said on Monday.",
    "June 30 – Wantagh, NY @ Northgate Theater",
    "July 2 – Uncasville, CT @ Redwood Arena",
    "July 3 – Mansfield, MA @ Great Meadow Center",
    "August 2 – Clarkston, MI @ Pine Hill Theatre",
    "The band will play two shows in London before it flies home, and rest in September.",
]


def _spoken(lines: list[str], code: str, joint: str) -> str:
    outline = understand(read_plain(joint.join(lines), Document("-", b"")), code)
    return " ".join(
        said
        for section in outline.sections
        for said in (section.heading, *(one.text for one in section.sentences))
    )


@pytest.mark.parametrize("joint", ["\n", "\n\n"])
@pytest.mark.parametrize(("lines", "code"), [(SPANISH, "es"), (GERMAN, "de"), (TOUR, "en")])
def test_turns_of_an_interview_and_lists_of_dates_stay(lines: list[str], code: str, joint: str) -> None:
    """Questions to somebody who answers, turns with names, dates and places."""
    spoken = _spoken(lines, code, joint)
    assert [line for line in lines if line not in spoken] == []


def test_a_promo_among_questions_goes() -> None:
    """What a page asks of its reader is no question of the interview."""
    lines = [*SPANISH[:5], "¿Quiere leer más? Suscríbase a nuestro boletín.", *SPANISH[5:]]
    assert "boletín" not in _spoken(lines, "es", "\n\n")


def test_a_refrain_stays_and_a_sentence_said_twice_goes() -> None:
    """Short lines may come again in a poem; a sentence of eight words or more is a repeat."""
    verses = [
        "The ferry leaves before the dawn,",
        "the lamps along the quay burn low,",
        "and nobody has told the swan",
        "where all the little ferries go.",
    ]
    lines = [*verses, "", "The captain hums, the ropes are drawn,", *verses[1:]]
    assert _spoken(lines, "en", "\n").count("where all the little ferries go") == 2
    twice = "The ferry was built in 1911 by a yard on the other bank."
    told = ["Nobody has repaired it since.", "The council wants to sell it in spring.", "It still floats."]
    assert _spoken([twice, *told, twice], "en", "\n\n").count("1911") == 1


def test_speech_whose_mark_stands_apart_stays() -> None:
    """A blank behind the opening mark is a slip of typing: it is still somebody's speech."""
    lines = [*TOUR[:1], '" You guys should really see this, you would love our newest video."', *TOUR[5:]]
    assert "You guys" in _spoken(lines, "en", "\n\n")
