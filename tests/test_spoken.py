"""Spoken forms: directives, explanation, languages without rules, punctuation, time."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefcast.spoken import EMPTY, RULES, explain, speakable


def test_a_pause_passes_through_and_the_words_around_it_are_spoken() -> None:
    assert speakable("5 km. [pause 600ms] $3", "en") == "five kilometers. [pause 600ms] three dollars"


def test_spell_and_emphasis_are_resolved() -> None:
    assert speakable("[spell NATO2] is [emphasis not] here", "en") == "N A T O two is not here"


@pytest.mark.parametrize(
    "text", ["", "   ", "\x00\x07\x1b", "🎉🎉 👍🏽", "***", "—", "\u200b\ufeff", "[1]", "()"]
)
def test_what_cannot_be_said_is_empty(text: str) -> None:
    assert speakable(text, "en") == ""


def test_explain_tells_each_rule_that_changed_the_text_in_order() -> None:
    steps = explain("The IMF lent $5m on Jan. 5.", "en")
    assert [step.rule for step in steps] == ["dates", "money", "acronyms"]
    assert steps[0].before == "The IMF lent $5m on Jan. 5."
    assert steps[-1].after == speakable("The IMF lent $5m on Jan. 5.", "en")
    for one, following in pairwise(steps):
        assert one.after == following.before


def test_every_rule_is_named_once_and_changes_something_somewhere() -> None:
    sample = (
        "\x07[spell AB] a@b.org [2] #1 WAR BREAKS OUT. John 3:16; 12345678901234567 Jan. 5; 8:30 a.m.; Dr. Bo; 202-555-0143; F-35B; won 3-1; the 1990s; $5; "  # noqa: E501
        "2bn barrels; 5%; 3/4; Python 3.12; 5 km; 21st; Louis XIV; 5G; in 1908; 5-6 men; IMF; a=b; 7; (so) ☂"
    )
    told = {step.rule for part in sample.split("; ") for step in explain(part, "en")}
    assert told >= set(RULES) - {"directives", "characters", "remains", "headlines"}
    assert explain("CHINA AND RUSSIA UNITE", "en")[0].rule == "headlines"
    assert explain("[spell AB]", "en")[0].rule == "directives"
    assert explain("a\x07b", "en")[0].rule == "characters"
    assert explain("so ☂ it", "en")[0].rule == "remains"


def test_an_unknown_language_gets_only_the_safe_rules() -> None:
    assert speakable("Cena: 5 km – [1] (asi)", "cs") == "Cena: 5 km, asi"
    assert speakable("", "xx") == ""
    assert speakable("abc", "") == "abc"


@pytest.mark.parametrize(
    ("tag", "spoken"),
    [
        ("en", "one hundred five"),
        ("en-US", "one hundred five"),
        ("en_GB", "one hundred and five"),
        ("EN-au", "one hundred and five"),
    ],
)
def test_regions(tag: str, spoken: str) -> None:
    assert speakable("105", tag) == spoken


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("in the U.S. The vote", "in the U S. The vote"),
        ("the U.S. Senate", "the U S Senate"),
        ("pressure on the U.S.", "pressure on the U S."),
        ("at 8:30 a.m. The bell", "at eight thirty A M. The bell"),
        ("at 8:30 a.m. Monday", "at eight thirty A M Monday"),
        ("The plan — long delayed — passed.", "The plan, long delayed, passed."),
        ("Is it (really)?", "Is it, really?"),
        ("Wait… what?!", "Wait… what?"),
    ],
)
def test_full_stops_and_pauses(written: str, spoken: str) -> None:
    assert speakable(written, "en") == spoken


def test_letters_are_put_so_that_a_phonemizer_names_them() -> None:
    assert (
        speakable("The FAA told MPs. Plan A is on.", "en", ipa=True)
        == "The F A- A- told M P's. Plan A is on."
    )
    assert speakable("The FAA told MPs", "en") == "The F A A told M Ps"


def test_raw_phonemes_are_kept_only_for_engines_that_take_them() -> None:
    assert speakable("say [[hɛˈloʊ]] 5", "en", ipa=True) == "say [[hɛˈloʊ]] five"
    assert "[" not in speakable("say [[hɛˈloʊ]] 5", "en", EMPTY)


def test_private_characters_of_the_input_are_dropped() -> None:
    assert speakable("a\ue000b [pause 1s]", "en") == "ab [pause 1s]"


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("You DON'T say that.", "You don't say that."),
        ("IT'S TIME TO GO NOW", "It's time to go now"),
        ("The CEO'S pay", "The C E O's pay"),
        ("THE CEO'S PAY ROSE", "The C E O's pay rose"),
        ("I'M HERE already", "I'm here already"),
    ],
)
def test_capitals_with_an_apostrophe(written: str, spoken: str) -> None:
    assert speakable(written, "en").lower() == spoken.lower()


def test_elided_articles_keep_their_acronym() -> None:
    assert speakable("L'ONU ET L'OTAN DISENT NON", "fr") == "l'ONU et l'OTAN disent non"
