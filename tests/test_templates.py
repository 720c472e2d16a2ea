"""Every built-in template in every language, word for word; and the catalogues they take words from.

``BRIEFCAST_SNAPSHOTS=write pytest tests/test_templates.py`` writes the expected texts anew: read the
difference before it is committed.
"""

from __future__ import annotations

import os
import re
import tomllib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from briefcast.scripting import built_in_names, languages, render, to_text
from briefcast.scripting.wording import Wording, catalogue
from briefcast.types import (
    Article,
    LineKind,
    Outline,
    RunningOrder,
    Script,
    Section,
    Sentence,
    Show,
    Span,
    Story,
)

SNAPSHOTS = Path(__file__).parent / "script_snapshots"
ARTICLES = tomllib.loads((SNAPSHOTS / "articles.toml").read_text("utf-8"))
LANGUAGES = ("de", "en", "es", "fr", "it", "pt")
TEMPLATES = ("briefing", "bulletin", "duet", "full", "headlines")


def outline(language: str, name: str, **article: Any) -> Outline:
    """The outline of an article of ``articles.toml``."""
    text = ARTICLES[language][name].strip().replace("|", " ")
    title, *paragraphs = ARTICLES[language][name].strip().split("\n")
    sections: list[tuple[str, Span | None, list[Sentence]]] = [("", None, [])]
    at = len(title)
    for number, paragraph in enumerate(paragraphs):
        if paragraph.startswith("# "):
            at = text.index(paragraph, at) + len(paragraph)
            sections.append((paragraph[2:], (at - len(paragraph) + 2, at), []))
            continue
        for words in paragraph.split("|"):
            start = text.index(words, at)
            at = start + len(words)
            sections[-1][2].append(Sentence(((start, at),), words, number))
    return Outline(
        Article(title, text, (), language, **article),
        tuple(
            Section(heading, tuple(told), span, budget_ms=10_000) for heading, span, told in sections if told
        ),
    )


def rendered(language: str, template: str, *, stories: int = 1, target_ms: int | None = 180_000) -> Script:
    day = datetime(2026, 1, 5, tzinfo=UTC)
    outlines = [
        outline(language, "one", author="A. Alder", site="The Port Alder Post", published=day),
        outline(language, "two", url="https://www.example.org/library"),
    ][:stories]
    return render(
        RunningOrder(
            outlines[0].article.title,
            language,
            tuple(Story(number, told) for number, told in enumerate(outlines)),
            target_ms,
        ),
        template=template,
        show=Show(title="Alder Daily", language=language),
        published=date(2026, 1, 1),
        voice="joe",
        speakers=("HOST", "GUEST") if template == "duet" else ("HOST",),
    )


def chapters(text: str) -> str:
    """A text form without its head."""
    return text[text.index("\n[chapter") :].strip()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_says_exactly_this(language: str, template: str) -> None:
    texts = [
        "# one article, three minutes",
        chapters(to_text(rendered(language, template))),
        "# one article, one minute",
        chapters(to_text(rendered(language, template, target_ms=60_000))),
        "# two articles, no limit",
        chapters(to_text(rendered(language, template, stories=2, target_ms=None))),
    ]
    text = "\n\n".join(texts) + "\n"
    expected = SNAPSHOTS / f"{template}.{language}.txt"
    if os.environ.get("BRIEFCAST_SNAPSHOTS") == "write":
        expected.write_text(text, "utf-8")
    assert text == expected.read_text("utf-8")


def test_these_templates_and_languages_are_built_in() -> None:
    assert built_in_names() == TEMPLATES
    assert languages() == LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_catalogues_are_translations_of_one_set(language: str) -> None:
    english, other = catalogue("en"), catalogue(language)
    assert list(other) == list(english)
    fields = re.compile(r"\{\w+\}")

    def in_all(message: Any) -> set[frozenset[str]]:
        if isinstance(message, str):
            return {frozenset(fields.findall(message))}
        forms = message.values() if isinstance(message, dict) else message
        return {frozenset(fields.findall(form)) - {"{n}"} for form in forms}

    for key, message in english.items():
        assert type(other[key]) is type(message), key
        if other[key]:
            assert in_all(other[key]) == in_all(message), key


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", ["first", "next", "last", "story_first", "story_next", "story_last"])
def test_lead_ins_of_a_list_begin_differently(language: str, key: str) -> None:
    lines = catalogue(language)[key]
    assert len(lines) >= 3
    assert len({line.split()[0].casefold().strip(",:") for line in lines}) >= len(lines) - 1
    assert all(line.endswith("{heading}.") for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [0, 1, 2, 5, 1_000_000])
def test_every_number_has_a_plural_form(language: str, number: int) -> None:
    words = Wording.of(language)
    for key in ("more_topics", "more_stories", "sources", "based_on", "voice"):
        assert "{" not in words(key, n=number, sources="S", topics="T")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "January 1, 2026"),
        ("en-GB", "1 January 2026"),
        ("de", "1. Januar 2026"),
        ("es", "1 de enero de 2026"),
        ("fr", "1er janvier 2026"),
        ("it", "1º gennaio 2026"),
        ("pt-BR", "1º de janeiro de 2026"),
    ],
)
def test_dates_are_said_as_the_language_does(language: str, told: str) -> None:
    assert Wording.of(language).day(date(2026, 1, 1)) == told


def test_what_is_not_known_is_not_said() -> None:
    assert Wording.of("en")("greeting", show="") == ""
    assert Wording.of("en")("by_from", author="A", source="") == ""


def test_the_show_gives_the_region_of_its_language() -> None:
    assert Wording.of("en", "en-GB").day(date(2026, 1, 5)) == "5 January 2026"
    assert Wording.of("en", "de-DE").day(date(2026, 1, 5)) == "January 5, 2026"


@pytest.mark.parametrize(
    ("items", "told"),
    [
        ([], ""),
        (["A"], "A"),
        (["A", "B"], "A and B"),
        (["A", "B", "C"], "A, B, and C"),
        (["A, of course", "B.", "C"], "A, of course; B; and C"),
    ],
)
def test_lists_are_joined_by_locale(items: list[str], told: str) -> None:
    assert Wording.of("en").listed(items) == told


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_language_without_words_gets_titles_and_sentences_only(template: str) -> None:
    told = outline("en", "one")
    order = RunningOrder(told.article.title, "nl", (Story(0, told),), 180_000)
    script = render(order, template=template, show=Show(), published=None, voice="v")
    templates = {line.text for line in script.lines if line.kind is LineKind.TEMPLATE}
    headings = {section.heading + "." for section in told.sections}
    assert templates <= {told.article.title + ".", *headings}
    assert any(line.kind is LineKind.VERBATIM for line in script.lines)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("stories", [1, 2])
def test_template_lines_take_little_of_a_minute(template: str, stories: int) -> None:
    if template == "full":
        return
    script = rendered("en", template, stories=stories, target_ms=60_000)
    own = [line.text for line in script.lines if line.kind is LineKind.TEMPLATE]
    outer = script.sections[0].lines + script.sections[-1].lines
    words = sum(len(line.text.split()) for line in outer if line.kind is LineKind.TEMPLATE)
    assert words <= 25, own


@pytest.mark.parametrize(
    ("items", "listed"),
    [
        (["Rusia", "Irán"], "Rusia e Irán"),
        (["Rusia", "Cuba, hoy", "India"], "Rusia; Cuba, hoy; e India"),
        (["agua", "“Hilo”"], "agua e “Hilo”"),
        (["agua", "hielo"], "agua y hielo"),
        (["Irán"], "Irán"),
        (["India", "Rusia"], "India y Rusia"),
    ],
)
def test_a_spanish_list_ends_as_it_is_said(items: list[str], listed: str) -> None:
    assert Wording.of("es").listed(items) == listed
