"""Trims: what may go from a sentence, what must stay, and that spans give the text."""

import pytest

from briefcast.condense.language import rules
from briefcast.condense.trim import trims, without_connective
from briefcast.types import Sentence, written


def sentence(text: str) -> Sentence:
    return Sentence(((0, len(text)),), text, 0)


def shortest(text: str, language: str = "en") -> str:
    forms = trims(sentence(text), text, rules(language))
    for form in forms:
        assert form.trimmed
        assert form.text in {written(text, form.spans), written(text, form.spans) + "."}
    return forms[-1].text if forms else text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "The council (a body of volunteers) approved the new plan on Monday.",
            "The council approved the new plan on Monday.",
        ),
        (
            "The bridge, which was built by the city of Kelby, has closed to all traffic.",
            "The bridge has closed to all traffic.",
        ),
        (
            "Ships now unload at the northern quay, which belongs to the port of Sandwick.",
            "Ships now unload at the northern quay.",
        ),
        (
            "The old line — a favourite of tourists — was closed after the winter storm.",
            "The old line was closed after the winter storm.",
        ),
        (
            "According to the police, the driver left the road near the old mill, they said.",
            "According to the police, the driver left the road near the old mill.",
        ),
    ],
)
def test_what_only_adds_is_cut(before: str, after: str) -> None:
    assert shortest(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "The council (which did not meet) approved the new plan on Monday.",
        "The council (with 31 members) approved the new plan on Monday.",
        "The council (reportedly divided) approved the new plan on Monday evening.",
        "The bridge, which may close again in winter, has reopened to all traffic.",
        "The bridge, which officials say is safe, has reopened to all traffic today.",
        "The bridge, which was called “a jewel” by visitors, has reopened to all traffic.",
        "The harbour will reopen, the port authority said on Tuesday morning in Kelby.",
        "Payments stop if the work is late, which happens unless the weather holds.",
        "He visited Rome, which he loved, Paris and the small towns of the coast.",
        "He said “the plan (a bad one) has failed” and left the room with the others.",
        "Short (very) words stay.",
    ],
)
def test_what_counts_is_never_cut(text: str) -> None:
    assert shortest(text) == text


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("en", "However, the plan was approved by the council.", "The plan was approved by the council."),
        ("en", "In addition, two schools will open.", "Two schools will open."),
        ("en", "But the plan was approved.", "The plan was approved."),
        ("de", "Außerdem, so die Stadt, öffnen zwei Schulen.", "So die Stadt, öffnen zwei Schulen."),
        ("es", "Sin embargo, el plan fue aprobado.", "El plan fue aprobado."),
        ("fr", "Cependant, le plan a été approuvé.", "Le plan a été approuvé."),
        ("it", "Tuttavia, il piano è stato approvato.", "Il piano è stato approvato."),
        ("pt", "No entanto, o plano foi aprovado.", "O plano foi aprovado."),
    ],
)
def test_an_opening_connective_is_cut_with_its_comma(language: str, before: str, after: str) -> None:
    form = without_connective(sentence(before), before, rules(language))
    assert form is not None
    assert form.text == after
    assert len(form.spans) == 1


@pytest.mark.parametrize(
    "text", ["However small, the plan helps.", "Butter is dear this year.", "And so on."]
)
def test_what_is_no_connective_stays(text: str) -> None:
    assert without_connective(sentence(text), text, rules("en")) is None


def test_a_trim_in_the_middle_of_an_article_keeps_its_offsets() -> None:
    text = "One came first.  The council (a body of volunteers)\napproved the new plan. Last."
    start, end = text.index("The council"), text.index(" Last.")
    inner = Sentence(((start, end),), written(text, [(start, end)]), 0)
    (form,) = trims(inner, text, rules("en"))
    assert form.text == "The council approved the new plan."
    assert written(text, form.spans) == form.text
