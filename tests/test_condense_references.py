"""What a sentence refers to is told before it: owners, surnames, claims, speakers, earlier events."""

import pytest

from briefcast import condense
from briefcast.article.plain import read_plain
from briefcast.condense.language import rules
from briefcast.condense.names import names
from briefcast.condense.references import goes_on, refers_back, taken_up
from briefcast.errors import UsageInvalid
from briefcast.outline import understand
from briefcast.types import Budget, Document, Sentence


def told(text: str, seconds: int, language: str = "en") -> str:
    outline = understand(read_plain(text, Document("article.txt", b"", "text/plain")), language)
    budget = Budget(seconds * 1000, lambda said: 350 + 62 * len(said), 1200)
    shorter = condense.get("coverage")(outline, budget)
    return " ".join(sentence.text for section in shorter.sections for sentence in section.sentences)


def never_alone(text: str, language: str, dependent: str, before: str) -> None:
    """Whatever the budget: ``dependent`` is spoken only after ``before``, and sometimes it is."""
    heard = False
    for seconds in range(6, 46, 2):
        try:
            said = told(text, seconds, language)
        except UsageInvalid:
            continue
        if dependent in said:
            heard = True
            assert before in said[: said.index(dependent)]
    assert heard


HARBOUR = (
    "The harbour of Varn closes\n\nThe people of Varn voted on Monday to close their harbour by 2029, "
    "six years earlier than planned.\n\n"
    "The operator, Kelby Shipping, denied that it would sue the town of Varn over the vote. "
)


@pytest.mark.parametrize(
    ("language", "text", "dependent", "before"),
    [
        (
            "en",
            HARBOUR
            + "“We want 120 million euros for the 900 jobs at the harbour,” said its chief executive, "
            "Ada Holm, to 40 reporters on Monday.\n",
            "said its chief executive",
            "Kelby Shipping, denied",
        ),
        (
            "en",
            "A fire in Varn\n\nA fire destroyed 40 boats in the harbour of Varn on Monday night. "
            "Detective Ada Holm leads the work of the police. The insurers met in Lund for nine hours. "
            "Holm said the fire in the harbour began at the diesel pump at 3 in the morning on Monday.\n",
            "Holm said the fire",
            "Detective Ada Holm",
        ),
        (
            "en",
            "A strike in Varn\n\nThe 900 crane drivers of Varn stopped work on Monday.\n\n"
            "The union says that 412 drivers were promised a new school in 2019 and never saw one. "
            "The government of Varn rejected that claim on Monday and named 300 crane drivers.\n",
            "rejected that claim",
            "promised a new school",
        ),
        (
            "en",
            "A strike in Varn\n\nThe 900 crane drivers of Varn stopped work on Monday.\n\n"
            "“No one asked the crane drivers,” said Joe Abara of the union. “The drivers were promised "
            "412 places at a school in 2019.” The government rejected that claim, and named 300.\n",
            "412 places",
            "said Joe Abara",
        ),
        (
            "en",
            "A trial in Varn\n\nA court in Varn set Ada Holm free on Monday, 22 years after her trial. "
            "In 2013 a court of appeal had found that the 40 witnesses of the police had lied. "
            "The judge then dropped all nine charges against Holm. "
            "And Ada Holm left the court of Varn in tears at 9 o’clock on Monday.\n",
            "left the court of Varn in tears",
            "dropped all nine charges",
        ),
        (
            "de",
            "Der Hafen von Varn schließt\n\nVarn stimmte am Montag für das Ende des Hafens.\n\n"
            "Die Reederei Kelby will die Stadt nicht verklagen. „Wir wollen 120 Millionen Euro für die 900 "
            "Arbeitsplätze im Hafen von Varn“, sagte ihre Sprecherin Ada Holm am Montag.\n",
            "sagte ihre Sprecherin",
            "Reederei Kelby",
        ),
        (
            "de",
            "Streit um Spenden in Varn\n\nDer Rat von Varn prüft seit Montag 40 Spenden an die Partei.\n\n"
            "Ein Bericht nennt 412 Zahlungen des Vereins an die Partei im Rat von Varn. "
            "Der Verein in Varn und 40 Spender weisen diese Darstellung der Zahlungen am Montag zurück.\n",
            "weisen diese Darstellung",
            "412 Zahlungen",
        ),
        (
            "es",
            "El puerto de Varn cierra\n\nLos vecinos de Varn votaron el lunes por cerrar el puerto.\n\n"
            "La ministra Ada Holm visitó Varn. "
            "Agregó que los 900 empleos del puerto de Varn se pagan con 120 millones de euros hasta 2029.\n",
            "Agregó que",
            "Ada Holm visitó",
        ),
    ],
)
def test_what_refers_to_something_comes_after_it(
    language: str, text: str, dependent: str, before: str
) -> None:
    never_alone(text, language, dependent, before)


@pytest.mark.parametrize("seconds", [16, 18, 22])
def test_explanations_give_way_to_news(seconds: int) -> None:
    text = (
        "A record at the airport of Varn\n\nThe airport of Varn handled 40,000 tons of cargo in 2014. "
        "(One ton of cargo at the airport of Varn equals 2,205 pounds.) "
        "Varn is about 20 miles east of Lund and its airport of 1961. "
        "The airport of Lund handled 31,000 tons of cargo, a fall of nine percent. "
        "Kelby handled 28,000 tons after the strike of its crane drivers in March. "
        "Passengers paid 412 million crowns for flights over the sea, as in every year since 2009.\n"
    )
    said = told(text, seconds)
    assert "31,000 tons" in said or "28,000 tons" in said
    assert "2,205" not in said
    assert "20 miles" not in said


def test_a_list_comes_with_the_sentence_that_says_what_it_lists() -> None:
    text = (
        "A strike in Varn\n\nThe 900 crane drivers of Varn stopped work on Monday at noon.\n\n"
        "- 35 million euros for a school\n- no new berths until 2027\n\n"
        "Those are the demands of the union.\n\n"
        "The council of Varn will meet on Friday and answer the crane drivers by the end of the month.\n"
    )
    for seconds in range(6, 30, 2):
        said = told(text, seconds)
        assert ("35 million" in said) == ("no new berths" in said) == ("Those are the demands" in said)


NAMES = frozenset({"Varn", "Holm", "Ada"})


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“We have not filed anything,” said its chief executive, Ada Holm."),
        ("en", "“It is over,” he joked."),
        ("en", "Dispatchers identified him as the owner."),
        ("en", "“Keep up the good work,” the driver said."),
        ("en", "“He did an awesome job,” said the German."),
        ("en", "The fraternity met on Saturday, she said."),
        ("en", "The government rejected the claim."),
        ("en", "Officials denied it."),
        ("de", "„Wir haben nichts eingereicht“, sagte ihr Vorstand Peter Maurer."),
        ("de", "Die Betreiber bestreiten das."),
        ("de", "Beide weisen auch diese Darstellung energisch zurück."),
        ("es", "“No hemos presentado nada”, dijo su presidenta."),
        ("es", "“No hemos presentado nada”, aseveró."),
        ("es", "El Gobierno rechazó esas acusaciones."),
        ("fr", "« Nous n’avons rien déposé », a dit son directeur."),
        ("fr", "Le maire rejette ces accusations."),
        ("it", "«Non abbiamo presentato nulla», spiega il suo presidente."),
        ("it", "Il sindaco respinge queste accuse."),
        ("pt", "“Não apresentámos nada”, disse o seu presidente."),
        ("pt", "O governo rejeitou essas acusações."),
    ],
)
def test_what_lacks_its_owner_or_its_claim_refers_back(language: str, text: str) -> None:
    assert refers_back(text, NAMES, rules(language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Carrow Bulk said its chief executive would resign."),
        ("en", "Ada Holm said she would not stand again."),
        ("en", "A neighbour told the court that his dog had barked."),
        ("en", "The government rejected the claim that taxes would rise."),
        ("en", "Residents of the town said their homes were safe."),
        ("de", "Die Stadt hat ihre Pläne geändert."),
        ("es", "La empresa retiró su oferta."),
        ("fr", "La société a retiré son offre."),
        ("it", "La società ha ritirato la sua offerta."),
        ("pt", "A empresa retirou a sua oferta."),
    ],
)
def test_what_names_its_owner_or_its_claim_stands_alone(language: str, text: str) -> None:
    assert not refers_back(text, NAMES, rules(language))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "And Milke left the court.", True),
        ("en", "Two days later, the bridge fell.", True),
        ("en", "One of those arrested has an alibi.", True),
        ("en", "So far nobody has asked.", False),
        ("en", "Later this year the bridge opens.", False),
        ("de", "Dann kam die Polizei.", True),
        ("de", "Danish wird nicht gesprochen.", False),
        ("es", "De estas, 6.787 siguen en prisión.", True),
        ("en", "Of those, 95 were fighters.", True),
        ("es", "Luego llegó la policía.", True),
        ("es", "Yolanda Díaz llegó el lunes.", False),
        ("fr", "Puis la police est arrivée.", True),
        ("it", "Poi è arrivata la polizia.", True),
        ("it", "È arrivata la polizia.", False),
        ("pt", "Depois chegou a polícia.", True),
        ("pt", "Depois de dois anos, a ponte reabre.", False),
    ],
)
def test_openings_that_go_on_from_another_event_are_known(language: str, text: str, expected: bool) -> None:
    assert goes_on(text, rules(language)) is expected


def test_a_bare_name_needs_one_of_the_units_with_its_fuller_form() -> None:
    texts = [
        "The council met on Monday.",
        "Mayor Ingrid Sole spoke first.",
        "Sole left early, and the council went on without her.",
        "Dr. Karl Brandt of the Port Authority was late.",
        "The Authority has 40 members, Brandt said, and Sole agreed.",
        "“We are done,” said Ingrid Sole.",
    ]
    found = names(texts, "A council meets", rules("en"))
    assert found.introduced(2) == [(1,)]
    assert found.introduced(4) == [(3,), (1,)]
    assert found.introduced(5) == []
    assert names(texts, "Ingrid Sole meets the council", rules("en")).introduced(2) == []


@pytest.mark.parametrize(
    ("language", "text", "stems"),
    [
        ("en", "The wounded man was taken to hospital.", {"wounded", "man"}),
        ("en", "“Keep up the good work,” the driver said.", set()),
        ("en", "The White House is closed.", set()),
        ("en", "A man was taken to hospital.", set()),
        ("de", "Die Brücke bleibt geschlossen.", {"brücke"}),
        ("fr", "L’usine a fermé.", {"usine"}),
    ],
)
def test_what_a_definite_opening_takes_up_is_found(language: str, text: str, stems: set[str]) -> None:
    assert stems <= set(taken_up(text, rules(language)))
    assert bool(stems) == bool(taken_up(text, rules(language)))


def test_a_trim_that_the_new_neighbours_rule_out_is_no_error() -> None:
    """A unit that lost the unit before it is spoken without its connective, and has no trims."""
    text = "Notes\n\n" + "".join(
        f"Village {n} of the valley has {n * 13} wells and one mill by the river. "
        f"However, its mayor (a baker) asked for {n * 7} more wells, which the valley pays for.\n\n"
        for n in range(2, 14)
    )
    for seconds in range(12, 90, 3):
        assert told(text, seconds)


def test_sentences_are_never_told_twice() -> None:
    text = (
        HARBOUR
        + "Its chief executive, Ada Holm, spoke on Monday.\n\nWhat follows\n\nHolm will speak again.\n"
    )
    for seconds in range(8, 40, 2):
        said: list[Sentence] = []
        outline = understand(read_plain(text, Document("article.txt", b"", "text/plain")), "en")
        try:
            shorter = condense.get("coverage")(outline, Budget(seconds * 1000, lambda s: 350 + 62 * len(s)))
        except UsageInvalid:
            continue
        for section in shorter.sections:
            said += section.sentences
        assert len({sentence.spans for sentence in said}) == len(said)
