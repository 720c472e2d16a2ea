"""Rendering: what templates may do, what they may not, and where every line comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.errors import ScriptInvalid
from briefcast.scripting import from_text, render, sandbox, to_text
from briefcast.scripting.lead_ins import LeadIns
from briefcast.scripting.pauses import END_MS, LEAD_IN_MS, PARAGRAPH_MS, QUOTE_MS, SECTION_MS, SENTENCE_MS
from briefcast.scripting.provenance import key
from briefcast.scripting.wording import Wording
from briefcast.types import (
    Article,
    LeftOut,
    Line,
    LineKind,
    Outline,
    Reason,
    RunningOrder,
    Script,
    Section,
    SectionKind,
    Sentence,
    Show,
    Span,
    Story,
    written,
)


def article(*parts: tuple[str, Sequence[str]], title: str = "The title", budget_ms: int = 0) -> Outline:
    """An outline of ``(heading, paragraphs)``; "|" stands between the sentences of a paragraph."""
    text = ""
    sections = []
    number = 0
    for heading, paragraphs in parts:
        span: Span | None = None
        if heading:
            span = (len(text), len(text) + len(heading))
            text += heading + "\n"
        sentences = []
        for paragraph in paragraphs:
            number += 1
            for words in paragraph.split("|"):
                sentences.append(Sentence(((len(text), len(text) + len(words)),), words, number))
                text += words + " "
            text += "\n"
        sections.append(Section(heading, tuple(sentences), span, budget_ms=budget_ms))
    day = datetime(2026, 1, 5, tzinfo=UTC)
    return Outline(Article(title, text, (), "en", "a.txt", published=day), tuple(sections))


def told(
    *outlines: Outline,
    template: str = "briefing",
    show: Show | None = None,
    target_ms: int | None = 180_000,
    speakers: Sequence[str] = ("HOST",),
    published: date | None = None,
) -> Script:
    order = RunningOrder(
        outlines[0].article.title,
        outlines[0].article.language,
        tuple(Story(number, outline) for number, outline in enumerate(outlines)),
        target_ms,
    )
    return render(
        order,
        template=template,
        show=show or Show(),
        published=published,
        voice="joe",
        speakers=speakers,
    )


def own(tmp_path: Path, source: str, name: str = "mine") -> Show:
    """A show with a template of its own."""
    (tmp_path / f"{name}.txt.j2").write_text(source, "utf-8")
    return Show(title="My show", folder=tmp_path)


def kinds_of(script: Script) -> list[tuple[LineKind, str]]:
    return [(line.kind, line.text) for line in script.lines]


def kinds(script: Script) -> list[tuple[str, str]]:
    return [(line.kind.value, line.text) for line in script.lines]


LEAD = ("", ["The bridge opened.|It is long."])
ONE = ("The cost", ["Nobody knows the price yet."])
TWO = ("What happens next", ["The mayor will speak on Friday."])


def test_a_section_is_a_chapter_and_the_lead_is_in_the_opening() -> None:
    script = told(article(LEAD, ONE, TWO))
    assert [(part.heading, part.kind, part.source) for part in script.sections] == [
        ("Opening", "opening", 0),
        ("The cost", "section", 0),
        ("What happens next", "section", 0),
        ("Closing", "closing", None),
    ]
    assert ("verbatim", "The bridge opened.") in [
        (line.kind.value, line.text) for line in script.sections[0].lines
    ]


def test_an_article_without_headings_is_a_chapter_of_its_own() -> None:
    script = told(article(LEAD))
    assert [(part.heading, part.kind) for part in script.sections] == [
        ("Opening", "opening"),
        ("The title", "story"),
        ("Closing", "closing"),
    ]
    untitled = told(article(LEAD, title=""))
    assert untitled.sections[1].heading == "The article"


def test_several_stories_are_chapters_and_so_are_their_sections() -> None:
    script = told(article(LEAD, ONE), article(LEAD, title="Second"), article(TWO, ONE, title="Third"))
    assert [(part.heading, part.kind, part.source) for part in script.sections] == [
        ("Opening", "opening", None),
        ("The title", "story", 0),
        ("The cost", "section", 0),
        ("Second", "story", 1),
        ("Third", "story", 2),
        ("The cost", "section", 2),
        ("Closing", "closing", None),
    ]


def test_stories_with_very_many_sections_are_one_chapter_each() -> None:
    many = [(f"Part {number} of it", ["Something else is said."]) for number in range(50)]
    script = told(article(LEAD, ONE), article(LEAD, *many, title="Second"))
    assert [part.heading for part in script.sections] == ["Opening", "The title", "Second", "Closing"]
    left = [item.text for item in script.sources[1].left_out]
    assert left == [f"Part {number} of it" for number in range(50)]
    assert not any("Part" in line.text for line in script.lines)


def test_verbatim_lines_are_their_span_and_all_text_is_accounted_for() -> None:
    outline = article(LEAD, ONE, TWO)
    for template in sandbox.built_in_names():
        script = told(outline, template=template)
        text = outline.article.text
        seen = {i for part in script.sources[0].left_out for i in range(part.start, part.end)}
        for section in script.sections:
            if at := text.find(section.heading) + 1:
                seen |= set(range(at - 1, at - 1 + len(section.heading)))
            for line in section.lines:
                if line.kind is LineKind.VERBATIM:
                    ((start, end),) = line.spans
                    assert line.text == text[start:end]
                    seen |= set(range(start, end))
                else:
                    assert line.spans == ()
        assert {i for i, char in enumerate(text) if not char.isspace()} <= seen


def test_what_the_outline_left_out_keeps_its_reason() -> None:
    outline = article(LEAD, ONE)
    left = LeftOut(0, 3, Reason.PROMO, "The", "why")
    script = told(Outline(outline.article, outline.sections[1:], (left,)))
    assert left in script.sources[0].left_out


def test_a_trimmed_sentence_is_a_trimmed_line() -> None:
    outline = article(("", ["The bridge, a long one, opened."]))
    cut = Sentence(((0, 10), (23, 31)), "The bridge opened.", 1, trimmed=True)
    stopped = Sentence(((0, 10),), "The bridge.", 1)
    script = told(Outline(outline.article, (Section("", (cut, stopped)),)))
    assert [line.kind for line in script.sections[1].lines] == [LineKind.TRIMMED, LineKind.TRIMMED]


def test_pauses_follow_the_structure() -> None:
    script = told(article(LEAD, ("Cost", ["“It is dear,” he said.|“Very.”|So it is.", "The end is near."])))
    first, *_, second, closing = [
        [line.pause_after_ms for line in part.lines if line.kind is not LineKind.TEMPLATE]
        for part in script.sections
    ]
    assert first == [SENTENCE_MS, SECTION_MS]
    assert second == [SENTENCE_MS, QUOTE_MS, PARAGRAPH_MS, SECTION_MS]
    assert closing == []
    templates = [line for line in script.lines if line.kind is LineKind.TEMPLATE]
    assert templates[0].pause_after_ms == LEAD_IN_MS
    assert script.lines[-1].pause_after_ms == END_MS


HEADINGS = [
    f"{word} matters" for word in ("Steel", "Wood", "Glass", "Paper", "Cotton", "Rubber", "Copper", "Salt")
]


@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "pt"])
def test_neighbouring_sections_do_not_begin_alike(language: str) -> None:
    outline = article(LEAD, *((heading, ["Something is said here."]) for heading in HEADINGS))
    script = render(
        RunningOrder("T", language, (Story(0, outline),)),
        template="briefing",
        show=Show(),
        published=None,
        voice="v",
    )
    first = [part.lines[0].text.split()[0].casefold().strip(",:") for part in script.sections[1:-1]]
    assert len(first) == len(HEADINGS)
    assert all(one != other for one, other in pairwise(first))
    assert len(set(first)) >= 5


@pytest.mark.parametrize(
    ("heading", "sentence", "says"),
    [
        (
            "Iran’s Economic and Technical Assistance",
            "Iran provides Venezuela with vital economic, technological, and logistical support.",
            True,
        ),
        ("The cost of the project", "The project will cost 61 million euros.", True),
        ("The cost of the project", "Nobody knows the price yet.", False),
        ("Russia’s Military and Diplomatic Involvement", "Russia plays a critical role.", False),
        ("Why now?", "Why now? Nobody knows.", True),
        ("Why now?", "Nobody knows.", False),
    ],
)
def test_a_sentence_may_say_its_heading(heading: str, sentence: str, says: bool) -> None:
    leads = LeadIns(Wording.of("en"), "")
    assert leads.says(sentence, heading) is says
    assert (leads.to("next", heading, sentence) == "") is says


def test_a_lead_in_is_not_as_long_as_what_it_leads_to() -> None:
    assert any("The cost" in line.text for line in told(article(LEAD, ONE, TWO, budget_ms=9_000)).lines)
    short = told(article(LEAD, ONE, TWO, budget_ms=1_500))
    assert not any("The cost" in line.text for line in short.lines[5:])


def test_a_heading_as_long_as_a_paragraph_is_not_announced() -> None:
    long = "The company first told of the dismissals, then took them back, and in the end sent all " * 2
    spoken = [line.text for line in told(article(LEAD, (long.strip(), ["A mill."]), ONE, TWO)).lines]
    assert "A mill." in spoken
    assert [text for text in spoken if "dismissals" in text] == []


def test_names_follow_turning_to_and_clauses_a_colon() -> None:
    leads = LeadIns(Wording.of("en"), "")
    assert ":" not in leads.to("next", "China’s Strategic Role", "It grows.")
    assert leads.to("next", "China’s role is growing", "It grows.").endswith(": China’s role is growing.")
    assert leads.to("next", "Who pays?", "Nobody does.").endswith(": Who pays?")


def test_a_duet_alternates_and_hands_over() -> None:
    script = told(article(LEAD, ONE, TWO), template="duet")
    spoken = [[(line.speaker, line.kind.value) for line in part.lines] for part in script.sections[1:-1]]
    assert spoken == [
        [("HOST", "template"), ("GUEST", "verbatim")],
        [("GUEST", "template"), ("HOST", "verbatim")],
    ]
    alone = told(article(LEAD), template="duet")
    assert [line.speaker for line in alone.sections[-2].lines] == ["HOST"] * len(alone.sections[-2].lines)
    assert {line.speaker for line in (*alone.sections[0].lines, *alone.sections[-1].lines)} == {"GUEST"}
    names = told(article(LEAD, ONE, TWO), template="duet", speakers=("EVE", "HOST"))
    assert {line.speaker for line in names.lines} == {"HOST", "EVE"}


def test_headlines_are_one_line_a_story() -> None:
    script = told(article(LEAD, ONE), article(TWO, title="Second"), template="headlines")
    spoken = [line.text for line in script.lines if line.kind is LineKind.VERBATIM]
    assert spoken == ["The bridge opened.", "The mayor will speak on Friday."]


@pytest.mark.parametrize("template", ["briefing", "bulletin", "duet", "full"])
@pytest.mark.parametrize(
    ("title", "spoken"),
    [
        ("Two officers were shot while guarding the…", False),
        ("TWO OFFICERS: WERE SHOT", False),
        ("Two officers shot", True),
        ("Officers were shot", True),
    ],
)
def test_a_title_that_is_the_first_sentence_is_not_spoken_before_it(
    title: str, spoken: bool, template: str
) -> None:
    first = "Two officers were shot while guarding the gate of the old harbour."
    alone = article(("", [first, "A bridge opened."]), title=title)
    script = told(alone, template=template)
    assert any(line.text.startswith(title) for line in script.lines) == spoken
    assert script.title == title


@pytest.mark.parametrize("template", ["briefing", "bulletin", "duet", "full"])
@pytest.mark.parametrize("language", ["de", "en", "es", "fr", "it", "pt"])
def test_stories_whose_titles_are_cut_off_are_told_apart(template: str, language: str) -> None:
    first = ("Two villages were dark.", "The union said no.", "Ships are back.")
    stories = [article(("", [sentence]), title=f"Of this the…{n}…") for n, sentence in enumerate(first)]
    stories = [replace(s, article=replace(s.article, language=language)) for s in stories]
    script = told(*stories, template=template)
    before = [section.lines[0].text for section in script.sections[1:-1]]
    assert not set(before) & set(first)
    assert len(set(before)) == 3


def test_cut_off_titles_are_counted_among_the_stories_to_come() -> None:
    titles = ("Two officers were shot while…", "A bridge in the north", "Rain")
    script = told(*(article(("", [f"Of {title[-6:]} nothing."]), title=title) for title in titles))
    assert "In this briefing, 3 stories: A bridge in the north; Rain; and one more." in [
        line.text for line in script.lines
    ]


@pytest.mark.parametrize(
    ("site", "source"),
    [("A bridge opens | MLUK", "MLUK"), ("a bridge opens", "example.org"), ("The Gazette", "The Gazette")],
)
def test_a_source_is_named_without_the_title_of_its_article(site: str, source: str) -> None:
    bridge = article(("", ["It is long."]), title="A bridge opens")
    page = replace(bridge.article, site=site, url="https://www.example.org/bridge")
    script = told(replace(bridge, article=page))
    assert f"Source: {source}." in [line.text for line in script.lines]


def test_titles_cannot_write_directives() -> None:
    nasty = "[pause 9m]\nHOST: {{ 7*7 }} \\ [chapter X | story] #1"
    script = told(article(LEAD, (nasty, ["Something is said."]), title=nasty), show=Show(title=nasty))
    assert len(script.sections) == 3
    assert script.sections[1].heading == nasty.replace("\n", " ")
    assert max(line.pause_after_ms for line in script.lines) == SECTION_MS
    assert not any(line.marked for line in script.lines)
    assert from_text(to_text(script), [article(LEAD, (nasty, ["Something is said."]))]).lines == script.lines


def test_a_sentence_that_looks_like_a_mark_is_only_words() -> None:
    words = "[sentence 0] [pause 9m] \\[sentence 1]"
    script = told(article(("", [words, "Two."])))
    assert [line.text for line in script.lines if line.kind is LineKind.VERBATIM] == [words, "Two."]


HOSTILE = st.text(
    st.one_of(st.sampled_from("[]{}%\\|#:ab \n\r\t.?\u2028\xa0’"), st.characters()), min_size=1, max_size=20
).filter(lambda words: bool(written(words, [(0, len(words))])))


@settings(max_examples=40, deadline=None, derandomize=True)
@given(
    st.lists(st.tuples(HOSTILE, st.lists(HOSTILE, min_size=1, max_size=3)), min_size=1, max_size=3),
    HOSTILE,
    st.sampled_from(sandbox.built_in_names()),
    st.booleans(),
)
def test_any_article_is_told_and_read_back(
    parts: list[tuple[str, list[str]]], title: str, template: str, lead: bool
) -> None:
    text, sections = "", []
    for number, (heading, words) in enumerate(parts):
        span = (len(text) + 1, len(text) + 1 + len(heading))
        text += f"\n{heading}"
        sentences = []
        for each in words:
            text += f"\n{each}"
            place = (len(text) - len(each), len(text))
            sentences.append(Sentence((place,), written(text, [place]), number))
        named = key(heading) if number or not lead else ""
        sections.append(Section(named, tuple(sentences), span if named else None))
    outline = Outline(Article(title, text, (), "en"), tuple(sections))
    script = told(outline, template=template)
    spoken = [line for line in script.lines if line.kind is not LineKind.TEMPLATE]
    assert all(line.text == written(text, line.spans) for line in spoken)
    expected = [sentence.text for section in sections for sentence in section.sentences]
    assert [line.text for line in spoken] == (expected[:1] if template == "headlines" else expected)
    again = from_text(to_text(script), [outline])
    assert [(line.kind, line.text) for line in again.lines] == kinds_of(script)
    assert [section.heading for section in again.sections] == [section.heading for section in script.sections]


def test_the_same_order_gives_the_same_script() -> None:
    assert told(article(LEAD, ONE, TWO)) == told(article(LEAD, ONE, TWO))


def test_an_own_template_comes_before_a_built_in_one(tmp_path: Path) -> None:
    show = own(tmp_path, "[chapter Mine | opening]\nHOST: Hello from {{ show.title }}.\n", "briefing")
    assert kinds(told(article(LEAD), show=show)) == [("template", "Hello from My show.")]
    (tmp_path / "templates").mkdir()
    own(tmp_path / "templates", "[chapter Mine]\nHOST: Deeper.\n", "deep")
    assert kinds(told(article(LEAD), show=show, template="deep")) == [("template", "Deeper.")]
    path = str(tmp_path / "templates" / "deep.txt.j2")
    assert kinds(told(article(LEAD), template=path)) == [("template", "Deeper.")]


def test_a_show_may_have_its_own_closing(tmp_path: Path) -> None:
    (tmp_path / "templates" / "parts").mkdir(parents=True)
    (tmp_path / "templates" / "parts" / "closing.txt.j2").write_text("HOST: Good night.\n", "utf-8")
    script = told(article(LEAD), show=Show(folder=tmp_path))
    assert [line.text for line in script.sections[-1].lines] == ["Good night."]
    assert script.lines[0].text == "This is briefcast."


def test_an_own_template_may_use_all_that_it_is_given(tmp_path: Path) -> None:
    show = own(
        tmp_path,
        """
[music none]
{% macro twice(words) %}{{ words }}, {{ words }}{% endmacro %}
{% set ns = namespace(n=0) %}
{% for story in stories %}
{{ story.chapter }}
{% set a2 = "a" ~ (1 + 1) %}
host: {{ loop.index }} of {{ stories|length }}: {{ twice(story.title|upper) }} {{ a2 }} [emphasis now]
[pause 1s]
{% for sentence in story.sentences if not sentence.quote %}
{% set ns.n = ns.n + 1 %}
HOST: Mark my words: {{ sentence }} {{ sentence }} Yes.
{% endfor %}
HOST: {{ ns.n }} {{ number(12345) }} {{ date or "no date" }} {{ ["x", "y"]|listed }} {{ length }}
{% endfor %}
{% include "parts/closing" %}
""".replace("{% include", "{% set voices = 1 %}{% set sources = () %}{% include"),
    )
    script = told(article(("", ["A bridge opened.", "“No.”"])), show=show, template="mine")
    assert script.music == "none"
    assert kinds(script) == [
        ("template", "1 of 1: THE TITLE, THE TITLE a2 now"),
        ("template", "Mark my words:"),
        ("verbatim", "A bridge opened."),
        ("verbatim", "A bridge opened."),
        ("template", "Yes."),
        ("template", "1 12,345 no date x and y standard"),
        ("template", "That was My show."),
        ("template", "This briefing was read by a synthetic voice."),
    ]
    assert script.lines[0].pause_after_ms == 1_000
    assert script.lines[0].marked.endswith("[emphasis now]")


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (
            "[chapter A]\nHOST: {{ titel }}",
            "line 2: there is no 'titel'; did you mean title? there are t, number, show, title",
        ),
        (
            "[chapter A]\n\nHOST: {{ show.titel }}",
            "line 3: 'show' has no 'titel'; did you mean title? there are title, author, description;",
        ),
        ("[chapter A]\nHOST: {{ chapters[0]['kin'] }}", "line 2: 'chapter' has no 'kin'; did you mean kind?"),
        ("[chapter A]\nHOST: {{ chapters[0]._source }}", "'chapter' has no '_source'; there are kind, "),
        ("[chapter A]\nHOST: {{ show.title.uper() }}", "a text has no 'uper'; did you mean upper?"),
        (
            "[chapter A]\n{% for x in stories %}{{ loop.lst }}{% endfor %}",
            "'loop' has no 'lst'; did you mean last?",
        ),
        ("[chapter A]\nHOST: {{ chapters[99] }}", "a list of 3 has no item 99"),
        ("[chapter A]\nHOST: {{ stories.title }}", "a list has no 'title'; go through it with {% for %}"),
        ("[chapter A]\nHOST: {{ topics|listed(5) }}", "line 2: listed() takes 2 positional arguments"),
        ("[chapter A]\nHOST: {{ number('a') }}", "line 2: number('a') is for numbers"),
        ("[chapter A]\n{% for x in stories %}\nHOST: x", "line 3: Unexpected end of template"),
        ("[chapter A]\nHOST: {{ 1 + }}", "line 2: "),
        ("[chapter A]\nHOST: {{ title|shout }}", "line 2: No filter named 'shout'"),
        ("[chapter A]\nHOST: {{ 1/0 }}", "line 2: division by zero; correct the template"),
        ("[chapter A]\nHOST: {{ t('grete') }}", "line 2: t('grete'): there is no such message"),
        ("[chapter A]\nHOST: {{ t('greeting') }}", "line 2: t('greeting'): there is no value 'show'"),
        ("[chapter A]\n{% include 'nothing' %}", "there is no template 'nothing'"),
        ("[chapter A]\n{% include '../secret' %}", "there is no template '../secret'"),
        ("[chapter A]\nHOST: {{ title[:2] * 10 }}", "line 2: * is for numbers here"),
        ("[chapter A]\nHOST: {{ stories }}", "line 2: a list or a function cannot be written"),
        ("[chapter A]\nHOST: a [puase] b", "line 2, column 9: [puase] is no directive"),
        ("[chapter A]\nNOBODY: a", "NOBODY is no speaker"),
        ("HOST: a", "a [chapter ...] line must come first"),
        ("[chapter A | story]\nHOST: {{ stories[0].sentences[0] }}", "a chapter of another source"),
        ("[chapter A | story, source 0]\nHOST: [sentence 99]", "there is no sentence 99"),
        ("[chapter A]\n", "wrote no line to speak"),
        ("", "wrote no line to speak"),
    ],
)
def test_a_fault_of_a_template_is_named_with_its_place(source: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(ScriptInvalid) as caught:
        told(article(LEAD), show=own(tmp_path, source), template="mine")
    assert says in str(caught.value)
    assert "mine" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "expression",
    [
        "''.__class__.__mro__",
        "show.__class__",
        "show._title",
        "stories[0].sentences[0]._number",
        "t.__globals__",
        "t['__globals__']",
        "self.__init__.__globals__",
        "title.format(title)",
        "'%999999999d' % 1",
        "''.join",
        "'{0.__class__}'.format(1)",
        "'{:999999999}'.format(1)",
        "'{x}'.format_map({'x': 1})",
        "(1).__add__(2)",
        "loop",
        "cycler",
        "lipsum()",
        "range.__self__",
        "namespace.__init__",
        "title|attr('__class__')",
        "title|map(attribute='x')",
        "stories|map('upper')|list",
    ],
)
def test_a_template_does_not_reach_python(expression: str, tmp_path: Path) -> None:
    source = f"[chapter A]\nHOST: {{{{ {expression} }}}}"
    with pytest.raises(ScriptInvalid, match="mine"):
        told(article(LEAD), show=own(tmp_path, source), template="mine")


@pytest.mark.parametrize(
    "source",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% for a in range(10**9) %}{% endfor %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m(n) %}{% if n %}{% set a = m(n-1) %}{% set b = m(n-1) %}{% endif %}{% endmacro %}"
        "{{ m(99) }}",
        "{% set ns = namespace(x='ab') %}{% for i in range(99) %}{% set ns.x = ns.x ~ ns.x %}{% endfor %}",
        "{% set ns = namespace(x='ab') %}{% for i in range(99) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
        "{% set ns = namespace(x=[1]) %}{% for i in range(99) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
        "{% set ns = namespace(x='ab') %}{% for i in range(99) %}"
        "{% set ns.x %}{{ ns.x }}{{ ns.x }}{% endset %}{% endfor %}",
        "{% set ns = namespace(x=9) %}{% for i in range(99) %}{% set ns.x = ns.x * ns.x %}{% endfor %}",
        "{{ 9 ** 999999999 }}",
        "{% for a in range(99999) %}HOST: words and words and words and words\n{% endfor %}",
        "{% include 'mine' %}",
        "{% for a in [1, 2] recursive %}{{ loop([1, 2]) }}{% endfor %}",
    ],
)
def test_a_template_without_an_end_is_stopped(source: str, tmp_path: Path) -> None:
    with pytest.raises(ScriptInvalid, match=r"the template was stopped, .*; end or shorten its loops"):
        told(article(LEAD), show=own(tmp_path, f"[chapter A]\n{source}"), template="mine")


def test_a_slow_template_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sandbox, "TIME_S", -1.0)
    source = "[chapter A]\n{% for a in range(2000) %}{% endfor %}"
    with pytest.raises(ScriptInvalid, match="longer than -1 seconds"):
        told(article(LEAD), show=own(tmp_path, source), template="mine")


@pytest.mark.parametrize("template", ["nothing", "./nothing.txt.j2", "no/thing", "../briefing"])
def test_a_template_that_is_not_there_is_named(template: str) -> None:
    with pytest.raises(ScriptInvalid, match=r"there is no .*built-in are briefing, bulletin, duet"):
        told(article(LEAD), template=template)


def test_a_template_in_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt.j2"
    path.write_bytes("[chapter Ä]".encode("latin-1"))
    with pytest.raises(ScriptInvalid, match="cannot be read as a template"):
        told(article(LEAD), template=str(path))


def test_a_line_without_words_is_not_spoken() -> None:
    assert all(line.text for line in told(article(LEAD, ONE, title="")).lines)


def test_sources_tell_what_is_known() -> None:
    source = told(article(LEAD)).sources[0]
    assert (source.title, source.origin, source.published) == (
        "The title",
        "a.txt",
        "2026-01-05T00:00:00+00:00",
    )
    assert source.characters == len(article(LEAD).article.text)


def test_a_source_that_is_not_told_keeps_its_number() -> None:
    order = RunningOrder("T", "en", (Story(1, article(LEAD)),))
    script = render(order, template="briefing", show=Show(), published=None, voice="v")
    assert [source.id for source in script.sources] == [0, 1]
    assert {part.source for part in script.sections} == {None, 1}


def test_the_opening_says_the_date_if_it_is_known() -> None:
    dated = told(article(LEAD), published=date(2026, 1, 5))
    assert dated.lines[0] == Line(
        LineKind.TEMPLATE, "This is briefcast for January 5, 2026.", pause_after_ms=LEAD_IN_MS
    )
    assert told(article(LEAD)).lines[0].text == "This is briefcast."
    assert dated.sections[0].kind is SectionKind.OPENING
