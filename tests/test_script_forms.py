"""The script's text and JSON forms: nothing is lost, and every slip is named with its place."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefcast.errors import ScriptInvalid
from briefcast.scripting import from_json, from_text, timed, to_json, to_text
from briefcast.scripting.marks import PAUSE_LIMIT_MS, read_inline
from briefcast.types import (
    Article,
    LeftOut,
    Line,
    LineKind,
    Outline,
    Reason,
    Script,
    ScriptSection,
    Section,
    SectionKind,
    Sentence,
    Source,
    written,
)

PROPERTY = settings(max_examples=40, deadline=None, derandomize=True)
WORDS = st.text(
    st.one_of(st.sampled_from("[]\\|#:ab \n\r\t\x00\u2028\ufeff\xa0"), st.characters()), max_size=12
) | st.sampled_from(["", "words", "[pause 5s]", "HOST: [sic]", "# no remark", "新聞 é 🎉", " a  b "])
MARKS = st.sampled_from(["[pause]", "[pause 1.5s]", "[spell NATO]", "[emphasis never]", "[spell \\] x]"])
SPEAKERS = st.sampled_from(["HOST", "GUEST", "Zoë-2"])
PAUSES = st.one_of(st.sampled_from([350, 450, 900]), st.integers(0, PAUSE_LIMIT_MS))
MS = st.integers(0, 10**7)


def marked(draw: st.DrawFn, plain: str) -> tuple[str, str]:
    """Words with directives between them, and without."""
    raw = plain.replace("\\", "").replace("[", "").replace("]", "").replace("\n", " ")
    inline = read_inline(f"{raw} {draw(MARKS)} {draw(st.sampled_from(['', 'then']))}")
    return inline.text, inline.marked


@st.composite
def lines(draw: st.DrawFn, kinds: tuple[LineKind, ...] = tuple(LineKind)) -> Line:
    text, marks = draw(WORDS), ""
    if draw(st.booleans()) and draw(st.booleans()):
        text, marks = marked(draw, text)
    kind = draw(st.sampled_from(kinds))
    edges = sorted(draw(st.sets(st.integers(0, 10**6), min_size=2, max_size=6)))
    spans = tuple(zip(edges[::2], edges[1::2], strict=False))
    return Line(
        kind,
        text,
        spoken=draw(WORDS),
        spans=spans if kind in (LineKind.VERBATIM, LineKind.TRIMMED) else (),
        speaker=draw(SPEAKERS),
        pause_after_ms=draw(PAUSES),
        estimated_ms=draw(MS),
        marked=marks,
    )


@st.composite
def sources(draw: st.DrawFn, index: int, *, left_out: bool) -> Source:
    left = st.builds(
        lambda start, length, reason, text: LeftOut(start, start + length, reason, text),
        MS,
        MS,
        st.sampled_from(Reason),
        WORDS,
    )
    maybe = st.one_of(st.none(), WORDS)
    return Source(
        index,
        draw(WORDS),
        url=draw(maybe),
        author=draw(maybe),
        published=draw(st.sampled_from([None, "2026-01-05", "2026-01-05T06:00:00+00:00"])),
        characters=draw(MS),
        left_out=tuple(draw(st.lists(left, max_size=2))) if left_out else (),
    )


@st.composite
def scripts(
    draw: st.DrawFn, kinds: tuple[LineKind, ...] = tuple(LineKind), *, left_out: bool = True
) -> Script:
    number = draw(st.integers(0, 3))
    own = tuple(draw(sources(index, left_out=left_out)) for index in range(number))
    section = st.builds(
        ScriptSection,
        heading=WORDS,
        kind=st.sampled_from(SectionKind),
        lines=st.lists(lines(kinds), max_size=3).map(tuple),
        source=st.sampled_from([None, *range(number)]),
        budget_ms=MS,
        estimated_ms=MS,
    )
    return Script(
        title=draw(WORDS),
        language=draw(st.sampled_from(["", "en", "pt-BR"])),
        voice=draw(WORDS),
        sources=own,
        sections=tuple(draw(st.lists(section, min_size=1, max_size=3))),
        target_ms=draw(st.one_of(st.none(), MS)),
        estimated_ms=draw(MS),
        music=draw(st.sampled_from(["", "calm", "my [own] music.mp3"])),
    )


def unheard(script: Script) -> Script:
    """``script`` without what the text form leaves to be computed."""
    return replace(
        script,
        estimated_ms=0,
        sections=tuple(
            replace(
                section,
                estimated_ms=0,
                lines=tuple(replace(line, spoken="", estimated_ms=0) for line in section.lines),
            )
            for section in script.sections
        ),
    )


@PROPERTY
@given(scripts())
def test_json_loses_nothing(script: Script) -> None:
    data = json.loads(json.dumps(to_json(script)))
    assert from_json(data) == script
    assert to_json(from_json(data)) == data


TABBED = Script("", "", "", (), (ScriptSection("", SectionKind.STORY, (Line(LineKind.EDITED, "\t"),)),))


@PROPERTY
@example(TABBED, "\n")
@given(scripts((LineKind.TEMPLATE, LineKind.EDITED), left_out=False), st.sampled_from(["\n", "\r\n"]))
def test_text_loses_nothing(script: Script, newline: str) -> None:
    text = to_text(script)
    assert from_text(text.replace("\n", newline), ()) == unheard(script)
    assert to_text(from_text(text, ())) == to_text(unheard(script))


@st.composite
def told(draw: st.DrawFn) -> tuple[Outline, Script]:
    """An article of any words, and a script that tells some of its sentences in order."""
    words = st.one_of(WORDS, st.sampled_from(["The same again.", "One, two (three), four."]))
    texts = [text for text in draw(st.lists(words, min_size=1, max_size=6)) if text.strip()] or ["A word."]
    places, whole = [], ""
    for text in texts:
        start = len(whole) + 1
        whole += f"\x0b{text}"
        places.append((start, len(whole)))
    kept = [(start, end) for start, end in places if written(whole, [(start, end)])]
    sentences = [Sentence((span,), written(whole, [span]), 0) for span in kept]
    middle = len(sentences) // 2
    article = Article("T", whole, (), "en")
    outline = Outline(
        article, (Section("A", tuple(sentences[:middle])), Section("B", tuple(sentences[middle:])))
    )
    number = count()
    parts = []
    for section in outline.sections:
        spoken: list[Line] = []
        for sentence in section.sentences:
            if draw(st.integers(0, 2)) == 0:
                spoken.append(draw(lines((LineKind.TEMPLATE,))))
            if draw(st.integers(0, 3)) == 0:
                spoken.append(Line(LineKind.EDITED, f"{sentence.text} ëdited{next(number)}"))
            spoken.append(Line(LineKind.VERBATIM, sentence.text, spans=sentence.spans))
        parts.append(ScriptSection(section.heading, SectionKind.SECTION, tuple(spoken), 0))
    source = Source(0, "T", characters=len(whole))
    return outline, Script("T", "en", "v", (source,), tuple(parts))


@PROPERTY
@given(told())
def test_provenance_is_found_again(case: tuple[Outline, Script]) -> None:
    outline, script = case
    assert from_text(to_text(script), [outline]) == unheard(script)


TEXT = (
    "The mayor, who lives in Port Alder, opened the bridge on Monday. It cost 61 million euros. "
    "The council, however, did not vote. But the work goes on. The work goes on, the builders said. "
    "The ferry (a small one) sails again. It cost 61 million euros."
)


def outline_of(text: str = TEXT) -> Outline:
    sentences = []
    at = 0
    for words in text.split(". "):
        end = min(at + len(words) + 1, len(text))
        sentences.append(Sentence(((at, end),), text[at:end], 0))
        at = end + 1
    return Outline(Article("T", text, (), "en", "a.txt"), (Section("", tuple(sentences)),))


def script_text(*told: str, head: str = "Source 0: T\n") -> str:
    return f"Title: T\nLanguage: en\n{head}\n[chapter A | story, source 0]\n" + "\n".join(told) + "\n"


def only(text: str, outline: Outline | None = None) -> Line:
    return from_text(script_text(text), [outline or outline_of()]).lines[0]


@pytest.mark.parametrize(
    ("line", "kind", "parts"),
    [
        ("It cost 61 million euros.", "verbatim", ["It cost 61 million euros."]),
        ("It  cost 61\tmillion euros. ", "verbatim", ["It cost 61 million euros."]),
        ("It cost [pause 1s] 61 [emphasis million] euros.", "verbatim", ["It cost 61 million euros."]),
        ("The mayor opened the bridge on Monday.", "trimmed", ["The mayor", " opened the bridge on Monday."]),
        ("The ferry sails again.", "trimmed", ["The ferry", " sails again."]),
        ("The work goes on.", "trimmed", ["the work goes on."]),
        ("It cost 62 million euros.", "edited", []),
        ("It cost million euros.", "edited", []),
        ("The council did vote.", "edited", []),
        ("The mayor opened the bridge.", "edited", []),
        ("Euros million 61 cost it.", "edited", []),
        ("", "edited", []),
    ],
)
def test_a_line_is_what_was_done_to_it(line: str, kind: str, parts: list[str]) -> None:
    found = only(f"HOST: {line}")
    assert found.kind == kind
    assert found.kind == "edited" or found.text == written(found.text, [(0, len(found.text))])
    assert [TEXT[start:end] for start, end in found.spans] == parts


def test_equal_sentences_are_found_in_order() -> None:
    first, again, third = from_text(
        script_text(*["HOST: It cost 61 million euros."] * 3), [outline_of()]
    ).lines
    assert first.spans[0] < again.spans[0]
    assert third.kind is LineKind.VERBATIM


def test_what_a_script_does_not_tell_is_left_out() -> None:
    script = from_text(script_text("HOST: The ferry sails again."), [outline_of()])
    left = script.sources[0].left_out
    assert [item.text for item in left][1:] == ["(a small one)", "It cost 61 million euros."]
    assert all(item.text == TEXT[item.start : item.end] for item in left)
    spoken = {i for line in script.lines for start, end in line.spans for i in range(start, end)}
    unspoken = {i for item in left for i in range(item.start, item.end)}
    assert not spoken & unspoken
    assert all(char.isspace() for i, char in enumerate(TEXT) if i not in spoken | unspoken)


def test_a_changed_template_line_counts_as_edited() -> None:
    script = Script(
        "T", "en", "v", (), (ScriptSection("A", SectionKind.OPENING, (Line(LineKind.TEMPLATE, "Hi."),)),)
    )
    text = to_text(script)
    assert from_text(text, ()).lines[0].kind is LineKind.TEMPLATE
    changed = from_text(text.replace("Hi.", "Ho."), ()).lines[0]
    assert (changed.kind, changed.text) == (LineKind.EDITED, "Ho.")


def test_a_person_may_write_freely() -> None:
    script = from_text(
        "\ufefftitle: My day\r\n"
        "speakers: host, Anna\r\n"
        "# a remark\r\n"
        "[music none]\r\n"
        "[chapter Hello]\r\n"
        "  Host:Good morning.\r\n"
        "\r\n"
        "[pause 1s]\r\n"
        "[pause 200ms]\r\n"
        "ANNA :\tAnd \\[again]: #1\r\n"
        "[chapter Two | 2:00]\r\n"
        "host: Bye.",
        (),
    )
    assert (script.title, script.music) == ("My day", "none")
    assert [(line.speaker, line.text, line.pause_after_ms) for line in script.lines] == [
        ("host", "Good morning.", 1200),
        ("Anna", "And [again]: #1", 900),
        ("host", "Bye.", 900),
    ]
    assert [(part.heading, part.kind, part.budget_ms) for part in script.sections] == [
        ("Hello", "opening", 0),
        ("Two", "section", 120_000),
    ]


@pytest.mark.parametrize(
    ("text", "place", "says"),
    [
        ("[chapter A]\nHOST: a [puase 1s] b", "line 2, column 9", "known are [pause ...]"),
        ("[chapter A]\nHOST: a [pause -1s] b", "line 2, column 9", "cannot be negative"),
        ("[chapter A]\nHOST: a [pause soon] b", "line 2, column 9", "is no length of time"),
        ("[chapter A]\nHOST: a [spell] b", "line 2, column 9", "has no words"),
        ("[chapter A]\nHOST: a [spell NATO b", "line 2, column 9", "never closed"),
        ("[chapter A]\nHOST: a \\q b", "line 2, column 9", "means nothing here"),
        ("[chapter A]\nHOST: \\u{110000}", "line 2, column 7", "is no character"),
        ("[chapter A]\nHOST: a [template 00000] b", "line 2, column 9", "remove it"),
        ("[chapter A]\nHOST: [template 000000] b", "line 2, column 7", "end of a line"),
        ("[chapter A]\n[puase 1s]", "line 2, column 1", "did you mean [pause ...]?"),
        ("[chapter A]\nHOST: a\n[pause -600ms]", "line 3, column 8", "cannot be negative"),
        ("[chapter A]\nHOST: a\n[pause 11m]", "line 3, column 8", "longer than 10 minutes"),
        ("[chapter A]\nHOST: a\n" + "[pause 9m]\n" * 2, "line 4, column 1", "longer than 10 minutes"),
        ("[chapter A]\nHOST: a\n[pause 1s] HOST: b", "line 3, column 18", "on the next line"),
        ("[chapter A]\n[pause 1s]", "line 2, column 1", "stands after a line"),
        ("[chapter A]\n[music]", "line 2, column 1", "names no music"),
        ("[chapter A]\n[music calm]", "line 2, column 1", "above the first chapter"),
        ("[chapter A]\nHSOT: a", "line 2, column 1", "did you mean HOST?"),
        ("[chapter A]\n\n  just words", "line 3, column 3", "need a speaker"),
        ("[chapter A | sotry]", "line 1, column 14", "is no kind"),
        ("[chapter A | section, soon]", "line 1, column 23", "is no kind"),
        ("[chapter A | section, source 0]", "line 1, column 1", "there is no source 0"),
        ("Tilte: T\n[chapter A]", "line 1, column 1", "did you mean Title?"),
        ("Target: soon\n[chapter A]", "line 1, column 9", "is no length of time"),
        ("Pauses: 1s\n[chapter A]", "line 1, column 9", "three lengths"),
        ("Pauses: 1s 1s 1h\n[chapter A]", "line 1, column 9", "longer than"),
        ("Speakers:\n[chapter A]", "line 1, column 10", "nobody is named"),
        ("Speakers: A B/C\n[chapter A]", "line 1, column 11", "is no speaker's name"),
        ("Source 1: T\n[chapter A]", "line 1, column 1", "number them from 0"),
        ("Link: T\n[chapter A]", "line 1, column 1", "belongs to a source"),
        ("Source 0: T\nPublished: soon\n[chapter A]", "line 2, column 12", "is no date"),
        ("Source 0: T\nCharacters: many\n[chapter A]", "line 2, column 13", "no number"),
        ("HOST: a", "line 1, column 1", "speaks before the first chapter"),
        ("some words", "line 1, column 1", "'Title: words'"),
        ("", "line 1, column 1", "there is no [chapter ...] line"),
    ],
)
def test_a_slip_is_named_with_its_place(text: str, place: str, says: str) -> None:
    with pytest.raises(ScriptInvalid) as caught:
        from_text(text, (), name="my.txt")
    assert str(caught.value).startswith(f"my.txt, {place}: ")
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


@PROPERTY
@given(st.text(alphabet=st.sampled_from("[]\\|#: \n\tabHOST:pause1s{}u"), max_size=60))
@example("[chapter a | \\|]\nHOST: [")
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        script = from_text(f"[chapter A]\n{text}", ())
    except ScriptInvalid:
        return
    assert from_text(to_text(script), ()) == script


def test_ten_thousand_lines_are_read() -> None:
    words = [f"Sentence number {number} is here." for number in range(5_000)] + ["Again and again."] * 5_000
    text = " ".join(words)
    sentences = []
    at = 0
    for word in words:
        sentences.append(Sentence(((at, at + len(word)),), word, 0))
        at += len(word) + 1
    outline = Outline(Article("T", text, (), "en"), (Section("", tuple(sentences)),))
    changed = [word.replace("number 77", "number") for word in words]
    script = from_text(script_text(*(f"HOST: {word}" for word in changed)), [outline])
    assert len(script.lines) == 10_000
    kinds = [line.kind for line in script.lines]
    assert kinds.count(LineKind.EDITED) == sum("number 77" in word for word in words)
    assert [line.spans for line in script.lines[5_000:]] == [sentence.spans for sentence in sentences[5_000:]]


def test_timed_fills_lengths_and_lets_only_directives_through() -> None:
    text = script_text(
        "HOST: One [pause 300ms] two.", "[pause 1s]", "HOST: \\[pause 9s] \\[sic] three.", "[pause 2s]"
    )
    script = timed(from_text(text, ()), lambda words: words.upper(), lambda line: 10 * len(line.spoken))
    first, second = script.lines
    assert (first.text, first.spoken) == ("One two.", "ONE [PAUSE 300MS] TWO.")
    assert (second.text, second.spoken) == ("[pause 9s] [sic] three.", "(PAUSE 9S) [SIC] THREE.")
    assert first.estimated_ms == 10 * len(first.spoken)
    assert script.estimated_ms == script.sections[0].estimated_ms == 10 * (22 + 23) + 3_000


def test_json_has_exactly_the_agreed_keys() -> None:
    line = Line(LineKind.VERBATIM, "a", spans=((0, 1),))
    left = (LeftOut(2, 3, Reason.PROMO, "b", "why"),)
    script = Script(
        "T", "en", "v", (Source(0, "S", left_out=left),), (ScriptSection("H", SectionKind.STORY, (line,), 0),)
    )
    data = to_json(script)
    assert list(data) == [
        "schema", "title", "language", "voice", "target_ms", "estimated_ms", "sources", "sections",
    ]  # fmt: skip
    assert list(data["sources"][0]) == [
        "id", "title", "url", "author", "published", "characters", "left_out",
    ]  # fmt: skip
    assert data["sources"][0]["left_out"] == [{"start": 2, "end": 3, "reason": "promo", "text": "b"}]
    assert list(data["sections"][0]) == ["heading", "kind", "source", "budget_ms", "estimated_ms", "lines"]
    assert list(data["sections"][0]["lines"][0]) == [
        "kind", "text", "spoken", "spans", "speaker", "pause_after_ms", "estimated_ms",
    ]  # fmt: skip
    assert data["schema"] == 1


def valid() -> dict[str, Any]:
    line = Line(LineKind.VERBATIM, "a", spans=((0, 1),))
    source = Source(0, "S", left_out=(LeftOut(2, 3, Reason.PROMO, "b"),))
    return to_json(Script("T", "en", "v", (source,), (ScriptSection("H", SectionKind.STORY, (line,), 0),)))


def test_measured_times_of_a_manifest_are_passed_over() -> None:
    data = valid()
    data["sections"][0]["lines"][0] |= {"start_ms": 5, "duration_ms": 7}
    assert from_json(data) == from_json(valid())


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        ("schema", 2, "schema: is 2"),
        ("title", None, "title: must be text"),
        ("titel", "x", "titel: is no key here"),
        ("target_ms", -1, "target_ms: must be a whole number"),
        ("target_ms", True, "target_ms: must be a whole number"),
        ("sections", {}, "sections: must be a list"),
        ("sections/0", [], "sections[0]: must be an object"),
        ("sections/0/kind", "chapter", "sections[0].kind: must be one of opening"),
        ("sections/0/source", 1, "sections[0].source: is 1"),
        ("sections/0/lines/0/kind", "said", "sections[0].lines[0].kind: must be one of verbatim"),
        ("sections/0/lines/0/speaker", "A B", "sections[0].lines[0].speaker: must be one word"),
        ("sections/0/lines/0/pause_after_ms", -1, "sections[0].lines[0].pause_after_ms: must be"),
        ("sections/0/lines/0/pause_after_ms", 10**9, "sections[0].lines[0].pause_after_ms: must be at most"),
        ("sections/0/lines/0/pause_after_ms", 1.5, "not 1.5"),
        ("sections/0/lines/0/spans", [[3, 2]], "sections[0].lines[0].spans[0]: must rise"),
        ("sections/0/lines/0/spans", [[0, 2], [1, 3]], "sections[0].lines[0].spans[1]: must rise"),
        ("sections/0/lines/0/spans", [[0, 1, 2]], "must be [start, end]"),
        ("sections/0/lines/0/marked", "b [pause]", "sections[0].lines[0].marked: must have the words"),
        ("sections/0/lines/0/marked", "a [x]", "sections[0].lines[0].marked: at character 3"),
        ("sources/0/id", 3, "sources[0].id: must be 0"),
        ("sources/0/published", "soon", "sources[0].published: must be a date"),
        ("sources/0/left_out/0/reason", "boring", "sources[0].left_out[0].reason: must be one of promo"),
        ("sources/0/left_out/0/end", 1, "sources[0].left_out[0].end: is 1, before"),
    ],
)
def test_a_wrong_key_is_named_with_its_path(path: str, value: Any, says: str) -> None:
    data = valid()
    *way, last = path.split("/")
    part: Any = data
    for step in way:
        part = part[int(step) if step.isdigit() else step]
    part[int(last) if last.isdigit() else last] = value
    with pytest.raises(ScriptInvalid) as caught:
        from_json(data)
    assert says in str(caught.value)


@pytest.mark.parametrize("path", ["schema", "sections", "title"])
def test_a_missing_key_is_named(path: str) -> None:
    data = valid()
    del data[path]
    with pytest.raises(ScriptInvalid, match=f"{path}: is missing"):
        from_json(data)


@pytest.mark.parametrize("data", [None, [], "x", 3])
def test_json_that_is_no_script_is_refused(data: Any) -> None:
    with pytest.raises(ScriptInvalid, match="script: must be an object"):
        from_json(data)
