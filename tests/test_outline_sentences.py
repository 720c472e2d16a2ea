"""Where sentences end, in six languages; spans are exact."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.outline import languages
from briefcast.outline.sentences import split

SENTENCES = {
    "en": [
        "He met Mr. Smith on Jan. 5 at 3 p.m. in the U.S. Senate.|Dr. Jones left.",
        "It cost $3.5 million.|No. 5 was sold.|See Fig. 2 for more.",
        "He lives on Main St.|The house is old.",
        "The St. Louis team won.|They beat the U.S.|The game lasted 3 hours.",
        "J. K. Rowling wrote it.|John F. Kennedy read it.",
        "“I won. I will fight on,” he said.|She left.",
        "“Why?” Smith asked.|“Because,” she said.",
        "He said: “We won.”|Then he left.",
        "Apple Inc. said profits rose.|Google Inc.|It fell.",
        "The meeting is at 5 a.m. Monday.|Police arrived at 6 p.m.|They left.",
        "Yes!|Really?|No.",
        "This (see p. 4) is it.|(It was not. It never was.)|Done.",
        "Prices rose 3.2 percent vs. 2.1 percent in Q1.|The Fed acted.",
        "He works for the U.N. in Geneva, e.g. on health.|It pays.",
        "She got a Ph.D. in 1999.|He did not.",
        "Gov. Ron Smith and Sen. J. Doe spoke.|Rep. Lee did not.",
        "The first ended in 1918.|The second in 1945.",
        "Growth slowed this year.The bank had warned of it.".replace(".The", ".|The"),
    ],
    "de": [
        "Am 3. Mai kam er.|Der 2. Weltkrieg war vorbei.",
        "Dr. Meier sagt z. B. nichts.|Das ist so.",
        "Es war im 19. Jahrhundert.|Er wurde 35.|Sie war 40.",
        "Ludwig XIV. regierte lange.|Er starb 1715.",
        "„Haben Sie das gesehen?“, fragt sie.|Nein.",
        "Rund 1,5 Mio. Euro, d. h. viel Geld.|Die Firma zahlt.",
    ],
    "es": [
        "El Sr. Pérez llegó a EE. UU. en 2010.|¿Qué hizo?|¡Nada!",
        "Según la Dra. Gil, cuesta 3.500 euros.|No es mucho.",
        "—¿Vienes? —preguntó ella.|Él calló.",
        "Vive en la Av. Central núm. 5.|Es grande.",
    ],
    "fr": [
        "M. Dupont est arrivé.|Il a dit : « C’est fini. »|Puis il est parti.",
        "Mme Roy et le Dr. Petit ont parlé.|« Pourquoi ? » a-t-il demandé.|Rien.",
        "L’art. 5 dit tout.|C’est clair.",
    ],
    "it": [
        "Il sig. Rossi è arrivato.|Ha detto: «È finita».|Poi è partito.",
        "L’on. Bianchi parla alle 10.30.|Nessuno ascolta.",
    ],
    "pt": [
        "O Sr. Silva chegou aos E.U.A. em 2010.|Disse: “Acabou.”|Depois saiu.",
        "A Dra. Lima mora na Av. Brasil.|É perto.",
        "Custa R$ 3,50.|Não é muito.",
    ],
}


def _split(text: str, code: str) -> list[str]:
    return [text[start:end] for start, end in split(text, 0, len(text), languages.get(code))]


@pytest.mark.parametrize(
    ("code", "marked"), [(code, one) for code, many in SENTENCES.items() for one in many]
)
def test_ends(code: str, marked: str) -> None:
    """Abbreviations, initials, ordinals, decimals and quotations do not end sentences."""
    expected = marked.split("|")
    joined = marked.replace("year.|The", "year.The").replace("|", " ")
    assert _split(joined, code) == expected


def test_unknown_language_still_splits() -> None:
    """Without rules of its own a language is split at stops."""
    assert _split("Dit is een zin. Dit ook.", "nl") == ["Dit is een zin.", "Dit ook."]


def test_sentence_without_end_is_cut() -> None:
    """Text without any stop comes in pieces that can be spoken, and nothing is lost."""
    text = "word " * 1000
    pieces = _split(text, "en")
    assert max(map(len, pieces)) <= 1000
    assert " ".join(pieces) == text.strip()


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="aB .!?…\"“”„«»'’()\n0é。", max_size=120), st.sampled_from(["en", "de", "fr", "xx"]))
def test_spans_cover_all_but_white_space(text: str, code: str) -> None:
    """Spans rise, do not overlap, and leave out nothing but white space."""
    spans = split(text, 0, len(text), languages.get(code))
    covered = [False] * len(text)
    reached = 0
    for start, end in spans:
        assert reached <= start < end
        reached = end
        covered[start:end] = [True] * (end - start)
    assert all(done or char.isspace() for done, char in zip(covered, text, strict=True))
