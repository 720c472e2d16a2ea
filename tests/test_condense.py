"""Condensers: what is chosen, in which order, within which time, and what is said of the rest."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast import condense
from briefcast.article.plain import read_plain
from briefcast.condense.language import LANGUAGES, rules
from briefcast.condense.openings import Opening, opening
from briefcast.errors import UsageInvalid
from briefcast.outline import understand
from briefcast.types import Budget, Document, Outline, Reason, Sentence, written

ROOT = Path(__file__).parent.parent
SAMPLE = (ROOT / "briefings" / "venezuela-alliance" / "article.txt").read_text("utf-8")
CASES = Path(__file__).parent / "condense_cases"
SECTION_MS = 1200


def length_ms(text: str) -> int:
    return 350 + 62 * len(text)


def outline_of(text: str, language: str = "en") -> Outline:
    return understand(read_plain(text, Document("article.txt", b"", "text/plain")), language)


def condensed(
    text: str, seconds: float | None, name: str = "coverage", measure: Callable[[str], int] = length_ms
) -> Outline:
    total = None if seconds is None else round(seconds * 1000)
    return condense.get(name)(outline_of(text), Budget(total, measure, SECTION_MS))


def sentences(outline: Outline) -> list[Sentence]:
    return [sentence for section in outline.sections for sentence in section.sentences]


def spent(outline: Outline) -> int:
    return sum(length_ms(s.text) for s in sentences(outline)) + SECTION_MS * len(outline.sections)


def ends(outline: Outline) -> set[int]:
    return {sentence.spans[-1][1] for sentence in sentences(outline)}


@pytest.mark.parametrize("seconds", [45, 75, 105, 165, 225, 285])
def test_the_budget_is_filled_to_its_tolerance(seconds: int) -> None:
    unused = seconds * 1000 - spent(condensed(SAMPLE, seconds))
    assert 0 <= unused <= max(1200, 15 * seconds)


@pytest.mark.parametrize("seconds", [45, 105, 165, 285])
def test_every_sentence_is_what_its_spans_give_and_in_the_articles_order(seconds: int) -> None:
    chosen = sentences(condensed(SAMPLE, seconds))
    for sentence in chosen:
        told = written(SAMPLE, sentence.spans)
        assert sentence.text in {
            told,
            told + ".",
            told[:1].upper() + told[1:],
            told[:1].upper() + told[1:] + ".",
        }
    places = [sentence.spans[0] for sentence in chosen]
    assert places == sorted(places)


@pytest.mark.parametrize("seconds", [45, 105, 285, None])
def test_every_character_is_accounted_for_once(seconds: int | None) -> None:
    outline = condensed(SAMPLE, seconds)
    spans = [span for sentence in sentences(outline) for span in sentence.spans]
    spans += [(left.start, left.end) for left in outline.left_out]
    spans += [section.heading_span for section in outline.sections if section.heading_span]
    covered = [0] * len(SAMPLE)
    for start, end in spans:
        for at in range(start, end):
            covered[at] += 1
    assert [SAMPLE[at] for at, times in enumerate(covered) if times == 0 and not SAMPLE[at].isspace()] == []
    assert max(covered) == 1
    assert all(SAMPLE[left.start : left.end] == left.text for left in outline.left_out)


def test_all_nine_sections_are_told_from_two_minutes_on() -> None:
    for seconds in (105, 165, 285):
        headings = [section.heading for section in condensed(SAMPLE, seconds).sections if section.heading]
        assert len(headings) == 9


def test_shorter_editions_are_mostly_parts_of_longer_ones() -> None:
    editions = [ends(condensed(SAMPLE, seconds)) for seconds in (45, 105, 165, 285)]
    for shorter, longer in pairwise(editions):
        assert len(shorter & longer) >= 0.75 * len(shorter)


def test_slightly_other_lengths_change_few_sentences() -> None:
    base = ends(condensed(SAMPLE, 165))
    other = ends(
        condensed(SAMPLE, 165, measure=lambda text: round(length_ms(text) * (1 + len(text) % 7 / 300)))
    )
    assert len(base & other) >= len(base) - 4


def test_the_same_input_gives_the_same_choice() -> None:
    assert condensed(SAMPLE, 120) == condensed(SAMPLE, 120)


def test_no_two_sentences_say_the_same() -> None:
    chosen = [set(re.findall(r"\w{5,}", s.text.lower())) for s in sentences(condensed(SAMPLE, 285))]
    for at, words in enumerate(chosen):
        for other in chosen[:at]:
            assert len(words & other) < 0.7 * min(len(words), len(other)) or len(words & other) < 4


def test_no_opening_dangles() -> None:
    whole = sentences(outline_of(SAMPLE))
    before = {b.spans[-1][1]: a.spans[-1][1] for a, b in pairwise(whole)}
    for seconds in (45, 105, 165, 285):
        for section in condensed(SAMPLE, seconds).sections:
            last = None
            for sentence in section.sentences:
                end = sentence.spans[-1][1]
                if last is not None and opening(sentence.text, rules("en")) is Opening.POINTING:
                    assert before[end] == last
                last = end


def test_the_budgets_of_the_sections_are_what_their_sentences_take() -> None:
    for section in condensed(SAMPLE, 105).sections:
        assert section.budget_ms == sum(length_ms(sentence.text) for sentence in section.sentences)


def test_sections_without_room_are_named() -> None:
    outline = condensed(SAMPLE, 40)
    told = {section.heading for section in outline.sections}
    missing = [s.heading for s in outline_of(SAMPLE).sections if s.heading not in told]
    assert missing
    assert all(heading in " ".join(outline.notes) for heading in missing)
    assert all(any(left.text == heading for left in outline.left_out) for heading in missing)


@pytest.mark.parametrize("case", sorted(CASES.glob("*.txt")), ids=lambda path: path.stem)
def test_key_facts_are_kept_in_two_minutes(case: Path) -> None:
    facts = [line for line in case.with_suffix(".facts").read_text("utf-8").splitlines() if line]
    text = case.read_text("utf-8")
    outline = understand(read_plain(text, Document(case.name, b"", "text/plain")))
    shorter = condense.get("coverage")(outline, Budget(105_000, length_ms, SECTION_MS))
    said = " ".join(sentence.text for sentence in sentences(shorter))
    kept = [fact for fact in facts if re.search(fact, said)]
    assert len(kept) >= 0.65 * len(facts), sorted(set(facts) - set(kept))


def test_what_says_it_again_is_left_out_as_repeated() -> None:
    text = "The mayor opened the new library on Friday. It cost nine million euros.\n\n"
    outline = condensed("A library opens\n\n" + text + "The mayor opened the new library on Friday.\n", 60)
    assert [s.text for s in sentences(outline)].count("The mayor opened the new library on Friday.") == 1
    assert Reason.REPEATED in {left.reason for left in outline.left_out}


def test_an_article_shorter_than_its_budget_is_told_whole_with_a_note() -> None:
    text = "A bridge closes\n\nThe bridge over the Elm closes on Monday. Repairs take two weeks.\n"
    outline = condensed(text, 600)
    assert len(sentences(outline)) == 2
    assert any("told whole" in note for note in outline.notes)


def test_one_sentence_is_an_article() -> None:
    outline = condensed("The bridge over the river Elm closes on Monday for two weeks.", 60)
    assert len(sentences(outline)) == 1


def test_a_list_keeps_its_introduction() -> None:
    text = "Packing\n\nTravellers must bring three things:\n\n" + "".join(
        f"- {thing} for every day of the long journey north\n" for thing in ("Bread", "Water", "Blankets")
    )
    chosen = [s.text for s in sentences(condensed(text, 9))]
    assert chosen[0] == "Travellers must bring three things:"
    assert len(chosen) > 1


def test_without_a_limit_everything_is_kept() -> None:
    outline = condensed(SAMPLE, None)
    assert ends(outline) == ends(outline_of(SAMPLE))


def test_a_budget_for_nothing_names_the_least_possible() -> None:
    with pytest.raises(UsageInvalid, match=r"1\.0 s is too short.*least possible is \d+ s"):
        condensed(SAMPLE, 1)


def test_two_thousand_sections_fit_no_minute_and_are_counted() -> None:
    parts = [
        f"Chapter {n} of the story\n\nNumber {n} tells of harbour {n * 7} and its keeper."
        for n in range(2000)
    ]
    outline = condensed("\n\n".join(parts), 60)
    assert spent(outline) <= 60_000
    assert 5 <= len(outline.sections) < 40
    assert "more" in outline.notes[-1]


def test_a_quotation_over_several_sentences_is_whole_or_absent() -> None:
    text = (
        "Miners go on strike\n\nThe miners of Varn stopped work on Monday after talks about pay had failed. "
        "“We have waited for two years. We will not wait any longer,” said their leader, Ada Holm. "
        "The company has offered four percent. The union asks for nine percent and two more days of leave.\n"
    )
    for seconds in range(8, 32, 2):
        said = " ".join(s.text for s in sentences(condensed(text, seconds)))
        assert said.count("“") == said.count("”")
        assert ("waited for two years" in said) == ("Ada Holm" in said)


def test_lead_takes_the_beginning() -> None:
    outline = condensed(SAMPLE, 60, "lead")
    assert ends(outline) == {s.spans[-1][1] for s in sentences(outline_of(SAMPLE))[: len(sentences(outline))]}


def test_a_condenser_is_found_by_dotted_path() -> None:
    assert condense.get("briefcast.condense.lead:condense") is condense.get("lead")


@pytest.mark.parametrize("name", ["summarize", "no.such.module:it", "briefcast.types:Budgets", "os:sep"])
def test_an_unknown_condenser_is_a_usage_error(name: str) -> None:
    with pytest.raises(UsageInvalid, match="condenser"):
        condense.get(name)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He said that the plan had failed."),
        ("en", "This move surprised the markets."),
        ("en", "The company declined to comment."),
        ("en", "Such a step is rare."),
        ("en", "However, it was too late."),
        ("en", "How so?"),
        ("en", "Toner: What was that like?"),
        ("de", "Und warum?"),
        ("en", "According to Reuters, these investments are strategic."),
        ("de", "Diese Entscheidung überraschte viele."),
        ("de", "Er trat am Montag zurück."),
        ("de", "Zudem steigt der Preis."),
        ("es", "Esta decisión sorprendió a todos."),
        ("fr", "Cette décision a surpris tout le monde."),
        ("fr", "C’est pourquoi le maire a démissionné."),
        ("it", "Questa decisione ha sorpreso tutti."),
        ("pt", "Esta decisão surpreendeu a todos."),
    ],
)
def test_openings_that_point_back_are_known(language: str, text: str) -> None:
    assert opening(text, rules(language)) is Opening.POINTING


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "This week the council meets."),
        ("en", "Why did so many bees die last winter?"),
        ("en", "It is clear that the plan has failed."),
        ("en", "Those who came early found a seat."),
        ("en", "The man who sold the painting has died."),
        ("en", "All of the nine patients recovered."),
        ("de", "Es gibt keinen Strom im Norden."),
        ("fr", "Il y a trois écoles dans la commune."),
        ("es", "Este lunes se reúne el consejo."),
        ("es", "La ciudad de Lugo abre un museo."),
        ("fr", "De nombreux élus ont voté contre."),
        ("fr", "La ville de Lille ouvre un musée."),
        ("it", "La città di Lodi apre un museo."),
        ("it", "Le scuole riaprono lunedì."),
        ("pt", "A cidade de Braga abre um museu."),
        ("pt", "Os alunos voltam na segunda-feira."),
        ("de", "Die Stadt Lindau öffnet ein Museum."),
    ],
)
def test_openings_that_stand_alone_are_free(language: str, text: str) -> None:
    assert opening(text, rules(language)) is not Opening.POINTING


def test_languages_without_rules_are_condensed_too() -> None:
    outline = outline_of("Ett möte\n\n" + "Mötet i Lund börjar klockan tio. Bron är stängd.", "sv")
    assert sentences(condense.get("coverage")(outline, Budget(10_000, length_ms)))
    assert set(LANGUAGES) == {"en", "de", "es", "fr", "it", "pt"}


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.text(alphabet="abc ABC.,()“”\"'’—:;0123 \n", min_size=1, max_size=80), min_size=1, max_size=30
    ),
    st.integers(2, 90),
)
def test_any_text_is_condensed_within_its_budget_or_refused(parts: list[str], seconds: int) -> None:
    text = "\n".join(parts)
    outline = outline_of(text)
    try:
        shorter = condense.get("coverage")(outline, Budget(seconds * 1000, length_ms, SECTION_MS))
    except UsageInvalid:
        return
    assert spent(shorter) <= seconds * 1000
    whole = [(s.spans[0][0], s.spans[-1][1]) for s in sentences(outline)]
    assert all(any(a <= s.spans[0][0] < s.spans[-1][1] <= b for a, b in whole) for s in sentences(shorter))
    for sentence in sentences(shorter):
        assert sentence.text.rstrip(".").lower() in written(text, sentence.spans).lower() + "."


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Dort wurden 4.338 Wohnungen gebaut."),
        ("de", "Damit fiel der Preis auf ein Rekordtief."),
        ("de", "Dabei half das Technische Hilfswerk."),
        ("de", "Seither steht das Haus leer."),
        ("de", "Im gleichen Zug stiegen die Mieten."),
        ("de", "Hinzu kommt eine neue Anlage."),
        ("de", "Auch die angehobenen Löhne halfen nicht."),
        ("en", "There, the crew found a leak."),
        ("en", "Since then, prices have doubled."),
        ("en", "At the time the plant was closed."),
        ("en", "The two signed a contract."),
        ("en", "Both denied the charges."),
        ("fr", "Depuis lors, le site est fermé."),
        ("fr", "À l’époque, personne ne protestait."),
        ("fr", "Les deux ont nié."),
        ("es", "Allí se construyeron 300 viviendas."),
        ("es", "Desde entonces, los precios suben."),
        ("it", "Da allora la fabbrica è chiusa."),
        ("it", "Lì sono stati trovati dei resti."),
        ("pt", "Desde então, os preços dobraram."),
        ("pt", "Na época, ninguém protestou."),
    ],
)
def test_places_and_times_told_before_point_back(language: str, text: str) -> None:
    assert opening(text, rules(language)) is Opening.POINTING


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "There are nine schools in Lund."),
        ("en", "There's a hole in the roof."),
        ("en", "At the time of the fire nobody was there."),
        ("en", "Both the mayor and the priest came."),
        ("de", "Dort, wo die Tinte verlaufen ist, hilft Licht."),
        ("fr", "Les deux tiers des élus ont voté."),
    ],
)
def test_openings_that_only_look_like_it_are_free(language: str, text: str) -> None:
    assert opening(text, rules(language)) is not Opening.POINTING


def always(text: str, language: str, together: tuple[str, str]) -> None:
    """Whatever the budget: two phrases are both spoken or neither is, and sometimes they are."""
    heard = set()
    outline = outline_of(text, language)
    for seconds in range(6, 40, 2):
        try:
            shorter = condense.get("coverage")(outline, Budget(seconds * 1000, length_ms, SECTION_MS))
        except UsageInvalid:
            continue
        said = " ".join(sentence.text for sentence in sentences(shorter))
        heard.add((together[0] in said, together[1] in said))
    assert heard <= {(True, True), (False, False)}
    assert (True, True) in heard


def test_a_question_comes_with_its_answer() -> None:
    always(
        "A talk about bees\n\nThe beekeeper Ada Holm has kept 40 hives in Varn since 1998.\n\n"
        "Why did so many colonies die last winter in the north? "
        "Mites weakened them before the first frost came in November. The winter was long.\n\n"
        "The union of beekeepers in Varn asks for three million euros of aid for its members.\n",
        "en",
        ("Why did so many", "Mites weakened"),
    )


INTERVIEW = """A garage for those who cannot pay

Ada Holm, a social worker in Varn, founded a garage that repairs cars for 15 crowns an hour.

Kind: One day you help families, the next you repair cars. What was that like?

Holm: A huge shift. I did not grow up with cars. My father was a baker in Lund. I cried all the way to \
school on the first day in August.

Kind: You also train some of the homeless men on your staff. How so?

Holm: Different members of our staff have lived in shelters in Varn. Two of the three mechanics met here. \
They hold certificates of the guild.

Kind: Customers save 170,000 crowns a year in Varn. Why?

Holm: The garage sells brakes and tyres at cost. It asks for no deposit.
"""


@pytest.mark.parametrize("seconds", [20, 30, 40, 50, 60])
def test_in_an_interview_everybody_is_heard_under_their_name_and_answers_what_was_asked(seconds: int) -> None:
    shorter = condense.get("coverage")(outline_of(INTERVIEW), Budget(seconds * 1000, length_ms))
    told = [sentence.text for sentence in sentences(shorter)]
    turns = [line.strip() for line in INTERVIEW.splitlines() if line.startswith(("Kind:", "Holm:"))]
    for before, sentence in pairwise(told):
        turn = next((turn for turn in turns if sentence in turn), "")
        if turn and not turn.startswith(sentence):
            assert before in turn
        if sentence.endswith("?"):
            assert f"{before} {sentence}" in turn
        if sentence.startswith("Holm:"):
            assert before.endswith("?")
    assert not told[-1].endswith("?")


def test_an_introduction_comes_with_the_short_list_after_it() -> None:
    always(
        "New rules for the park\n\nThe council of Varn passed new rules for the park by 9 votes to 4.\n\n"
        "From July three things are banned in the park:\n\n- open fires\n- electric scooters\n- drones\n\n"
        "Fines start at 40 euros, and wardens will walk the park every evening until ten.\n",
        "en",
        ("three things are banned", "rones"),
    )


@pytest.mark.parametrize(
    ("language", "fragment"),
    [
        ("de", "Das wäre das Ende des Beweisverfahrens.“"),
        ("en", "The court has ended the hearing of evidence.”"),
        ("en", "The court will hear the following witnesses:"),
        ("en", "Has the court ended the hearing of evidence?"),
    ],
)
def test_what_is_torn_from_its_rest_is_not_spoken(language: str, fragment: str) -> None:
    other = {
        "de": "Das Gericht in Lindau hat die Verhandlung am Montag vertagt, sagte der Richter.",
        "en": "The court in Varn put the hearing off on Monday, said the judge of the case.",
    }[language]
    outline = outline_of(f"Titel\n\n{other}\n\n{fragment}\n", language)
    shorter = condense.get("coverage")(outline, Budget(60_000, length_ms, SECTION_MS))
    assert [sentence.text for sentence in sentences(shorter)] == [other]


def test_guillemets_of_both_directions_are_whole() -> None:
    for language, text in (
        ("de", "»Wir warten seit Jahren«, sagte Ada Holm aus Varn am Montag."),
        ("fr", "« Nous attendons depuis des années », a dit Ada Holm lundi à Varn."),
    ):
        outline = outline_of(text, language)
        assert len(sentences(condense.get("coverage")(outline, Budget(60_000, length_ms)))) == 1


def test_a_section_is_not_represented_by_a_filler() -> None:
    text = (
        "Oil and power\n\nThe parliament of Varn debated the price of oil on Monday for nine hours.\n\n"
        "Energy\n\nEnergy geopolitics remain critical. The country owns vast reserves of oil in the north, "
        "and trade with its neighbours goes on despite all sanctions.\n"
    )
    for seconds in range(8, 24):
        said = [s.text for s in condensed(text, seconds).sections[-1].sentences]
        assert said != ["Energy geopolitics remain critical."]


def test_earlier_sections_of_the_leads_topics_are_kept_first() -> None:
    told = [section.heading for section in condensed(SAMPLE, 48).sections]
    assert "Venezuela’s Political and Economic Landscape" in told
    assert "China’s Strategic Role in Venezuela" in told
    assert "Conclusion" not in told


def test_claims_are_spoken_with_their_sources() -> None:
    said = " ".join(sentence.text for sentence in sentences(condensed(SAMPLE, 165)))
    sources = ("According to BBC, the", "According to Reuters, these", "The Al Jazeera report", "Council on")
    assert sum(source in said for source in sources) >= 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "According to Reuters, the plant is closed."),
        ("en", "The Al Jazeera report emphasizes that Moscow waits."),
        ("en", "Experts from the institute argue that it is late."),
        ("de", "Laut einem Bericht fehlt Geld."),
        ("fr", "Selon Le Monde, l’usine ferme."),
        ("es", "Según El País, la planta cierra."),
        ("it", "Secondo l’istituto, i prezzi calano."),
        ("pt", "Segundo a agência, a fábrica fechou."),
    ],
)
def test_claims_with_a_source_are_known(language: str, text: str) -> None:
    assert rules(language).sourced.search(text)
    assert not rules(language).sourced.search("1, 2, 3.")
