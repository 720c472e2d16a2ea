"""verify: a true script passes, and every way of making it untrue is found."""

import json
import math
import wave
from array import array
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefcast import condense
from briefcast.article.plain import read_plain
from briefcast.errors import ScriptInvalid
from briefcast.outline import understand
from briefcast.types import (
    Budget,
    Document,
    Line,
    LineKind,
    Outline,
    Script,
    ScriptSection,
    SectionKind,
    Source,
)
from briefcast.verify import Report, verify, verify_file
from briefcast.verify.audio import check_audio
from briefcast.verify.files import check_files

TEXT = """Dam at Orrin Lake must be repaired

The dam at Orrin Lake will be emptied in April because of cracks, the water board said on Monday. \
The repair will cost 14 million euros. It may take two years.

What was found

Divers found 31 cracks below the spillway last autumn. The longest (a thin line) measures nine metres. \
According to the engineer Ruth Vale, the wall is not in danger. However, the board wants no risk.

What it means

“We will lose the summer,” said the hotel owner Ada Kern. “Nobody will come without a lake.” \
The village of Orrin lives on its visitors. Boats must leave the harbour by 15 March. \
The fish will be moved to the reservoir at Hale, which belongs to the same board.
"""


def length_ms(text: str) -> int:
    return 350 + 62 * len(text)


def outline_of(text: str = TEXT) -> Outline:
    return understand(read_plain(text, Document("dam.txt", b"", "text/plain")), "en")


def script_of(outline: Outline) -> Script:
    def kind(text: str, spans: tuple[tuple[int, int], ...], trimmed: bool) -> LineKind:
        return LineKind.TRIMMED if trimmed or len(spans) > 1 else LineKind.VERBATIM

    opening = ScriptSection("Opening", SectionKind.OPENING, (Line(LineKind.TEMPLATE, "This is a test."),))
    sections = tuple(
        ScriptSection(
            section.heading,
            SectionKind.SECTION,
            tuple(Line(kind(s.text, s.spans, s.trimmed), s.text, spans=s.spans) for s in section.sentences),
            source=0,
        )
        for section in outline.sections
    )
    article = outline.article
    source = Source(0, article.title, characters=len(article.text), left_out=outline.left_out)
    return Script(article.title, "en", "silent", (source,), (opening, *sections))


WHOLE = script_of(outline_of())


def changed(find: str, change: Callable[[Line], Line], script: Script = WHOLE) -> Report:
    """The report on ``script`` with the one line that holds ``find`` changed."""
    assert sum(find in line.text for line in script.lines) == 1
    sections = tuple(
        replace(s, lines=tuple(change(line) if find in line.text else line for line in s.lines))
        for s in script.sections
    )
    return verify(replace(script, sections=sections), [TEXT])


def rules_of(report: Report) -> set[str]:
    return {finding.rule for finding in report.findings if finding.fails}


def test_a_script_of_everything_is_true() -> None:
    report = verify(WHOLE, [TEXT])
    assert report.findings == ()
    assert report.true
    assert report.lines == {"template": 1, "verbatim": 12}


@pytest.mark.parametrize("seconds", [20, 30, 40, 50])
@pytest.mark.parametrize("name", ["coverage", "lead"])
def test_what_the_condensers_give_is_true(name: str, seconds: int) -> None:
    shorter = condense.get(name)(outline_of(), Budget(seconds * 1000, length_ms))
    assert verify(script_of(shorter), [TEXT]).findings == ()


@pytest.mark.parametrize(
    ("find", "before", "after", "rule"),
    [
        ("14 million", "14 million", "40 million", "number"),
        ("31 cracks", "31", "thirteen", "number"),
        ("nine metres", "nine", "ninety", "number"),
        ("Ruth Vale", "Vale", "Dale", "name"),
        ("Divers found", "below", "above", "text"),
        ("The village", "Orrin", "Hale", "name"),
        ("Ruth Vale", "not in danger", "in danger", "negation"),
        ("It may take", "may take", "takes", "hedge"),
        ("the water board said", "because of cracks", "after cracks", "condition"),
        ("14 million", "The repair", "“The repair", "quote"),
        ("Boats must", "must leave", "leave", "text"),
    ],
)
def test_a_changed_word_is_found_and_named(find: str, before: str, after: str, rule: str) -> None:
    report = changed(find, lambda line: replace(line, text=line.text.replace(before, after)))
    assert rule in rules_of(report)
    assert not report.true


def test_spans_that_give_other_words_are_found() -> None:
    report = changed(
        "14 million", lambda line: replace(line, spans=((line.spans[0][0] + 4, line.spans[0][1]),))
    )
    assert "account" in rules_of(report)
    assert len(rules_of(report)) > 1


@pytest.mark.parametrize("spans", [(), ((-5, 3),), ((10, 99_999),), ((40, 60), (50, 70))])
def test_impossible_spans_are_found(spans: tuple[tuple[int, int], ...]) -> None:
    assert "spans" in rules_of(changed("14 million", lambda line: replace(line, spans=spans)))


def cut(find: str, *pieces: str) -> Report:
    """The report after a line was trimmed by ``pieces``, spans and text agreeing."""

    def change(line: Line) -> Line:
        ((start, end),) = line.spans
        spans, at = [], start
        for piece in pieces:
            a = TEXT.index(piece, at, end)
            spans.append((at, a))
            at = a + len(piece)
        spans = [span for span in [*spans, (at, end)] if span[0] < span[1]]
        text = " ".join("".join(TEXT[a:b] for a, b in spans).split())
        return replace(line, kind=LineKind.TRIMMED, spans=tuple(spans), text=text[:1].upper() + text[1:])

    return changed(find, change)


@pytest.mark.parametrize(
    ("find", "piece", "rule"),
    [
        ("Ruth Vale", " not", "negation"),
        ("Ruth Vale", "According to the engineer Ruth Vale, ", "attribution"),
        ("the water board said", ", the water board said on Monday", "attribution"),
        ("It may take", " may", "hedge"),
        ("31 cracks", " 31", "number"),
        ("Ada Kern", " lose the summer", "quote"),
    ],
)
def test_a_cut_that_changes_what_is_said_is_found(find: str, piece: str, rule: str) -> None:
    assert rule in rules_of(cut(find, piece))


def test_a_harmless_cut_is_only_missed_in_the_account() -> None:
    assert rules_of(cut("nine metres", " (a thin line)")) == {"account"}
    assert rules_of(cut("no risk", "However, ")) == {"account"}


def without(*finds: str) -> Report:
    """The report on a script that leaves these lines out, and accounts for that."""
    gone = [line for line in WHOLE.lines if any(find in line.text for find in finds)]
    assert len(gone) == len(finds)
    outline = outline_of()
    keep = {line.spans for line in gone}
    sections = tuple(
        replace(section, sentences=tuple(s for s in section.sentences if s.spans not in keep))
        for section in outline.sections
    )
    return verify(script_of(replace(outline, sections=sections)), [TEXT])


def test_an_opening_whose_antecedent_is_gone_dangles() -> None:
    assert "dangling" in rules_of(without("14 million"))
    assert "dangling" in rules_of(without("Ruth Vale"))
    assert "dangling" not in rules_of(without("31 cracks", "nine metres"))


def test_half_a_quotation_is_found() -> None:
    assert rules_of(without("Ada Kern")) & {"attribution", "quote"}
    assert rules_of(without("Nobody will come")) & {"attribution", "quote"}


def test_a_lost_sentence_is_missed() -> None:
    sections = tuple(
        replace(s, lines=tuple(line for line in s.lines if "village" not in line.text))
        for s in WHOLE.sections
    )
    report = verify(replace(WHOLE, sections=sections), [TEXT])
    assert [finding.rule for finding in report.findings] == ["account"]
    assert "The village of Orrin" in report.findings[0].message


def edited(text: str) -> Report:
    return changed("31 cracks", lambda line: replace(line, kind=LineKind.EDITED, text=text))


def test_an_edited_line_is_told_but_does_not_fail() -> None:
    report = edited("Engineers discovered 31 cracks under the spillway last autumn.")
    assert report.true
    assert [finding.rule for finding in report.findings] == ["edited"]


def test_a_script_of_another_article_is_not_true() -> None:
    sections = tuple(
        replace(
            section,
            lines=tuple(
                replace(line, kind=LineKind.EDITED, text="Bees like warm weather.", spans=())
                if line.kind is not LineKind.TEMPLATE
                else line
                for line in section.lines
            ),
        )
        for section in WHOLE.sections
    )
    report = verify(replace(WHOLE, sections=sections), [TEXT])
    assert "not one of its lines stands in the source" in [
        finding.message for finding in report.findings if finding.fails
    ]


def test_an_edited_line_with_another_number_or_name_fails() -> None:
    assert rules_of(edited("Divers found 13 cracks below the spillway last autumn.")) == {"number"}
    line = "According to the engineer Ruth Vane, the wall is not in danger."
    report = changed("Ruth Vale", lambda one: replace(one, kind=LineKind.EDITED, text=line))
    assert rules_of(report) == {"name"}


def test_a_sentence_called_a_template_is_found() -> None:
    as_template = changed("31 cracks", lambda line: replace(line, kind=LineKind.TEMPLATE))
    assert "source" in rules_of(as_template)


LONG_HEADING = (
    "Why the people on both shores have asked for years, in letters and at every meeting of the council, "
    "that somebody repair the wall"
)


@pytest.mark.parametrize(("heading", "rules"), [(LONG_HEADING, set()), ("The dam", {"source"})])
def test_a_heading_that_reads_like_a_sentence_is_told_below_its_own_chapter_only(
    heading: str, rules: set[str]
) -> None:
    text = TEXT + f"\n{LONG_HEADING}\n\nThe wall was built in 1931.\n"
    sections = script_of(outline_of(text)).sections
    said = Line(LineKind.TEMPLATE, f"{LONG_HEADING}.")
    last = replace(sections[-1], heading=heading, lines=(said, *sections[-1].lines[-1:]))
    script = Script("T", "en", "silent", WHOLE.sources, (*sections[:-1], last))
    found = [finding for finding in verify(script, [text]).findings if "as a template" in finding.message]
    assert {finding.rule for finding in found} == rules


def test_what_was_left_out_must_be_what_the_source_says() -> None:
    shorter = script_of(condense.get("lead")(outline_of(), Budget(15_000, length_ms)))
    (source,) = shorter.sources
    wrong = replace(source.left_out[0], text="something else")
    report = verify(
        replace(shorter, sources=(replace(source, left_out=(wrong, *source.left_out[1:])),)), [TEXT]
    )
    assert "left_out" in rules_of(report)


def test_another_article_proves_nothing() -> None:
    assert not verify(WHOLE, ["Something else entirely.\n\nIt has two sentences."]).true
    assert "source" in rules_of(verify(WHOLE, []))


# files


def written_files(tmp_path: Path) -> tuple[Path, Path]:
    from briefcast.scripting import to_json

    script, article = tmp_path / "s.json", tmp_path / "dam.txt"
    script.write_text(json.dumps(to_json(WHOLE)), "utf-8")
    article.write_text(TEXT, "utf-8")
    return script, article


def test_a_script_file_is_verified_with_its_source(tmp_path: Path) -> None:
    script, article = written_files(tmp_path)
    assert verify_file(script, [str(article)]).true


def test_a_script_without_source_is_refused(tmp_path: Path) -> None:
    script, _ = written_files(tmp_path)
    with pytest.raises(ScriptInvalid, match="--source"):
        verify_file(script)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"{broken", b"{}", b""])
def test_broken_files_are_refused_with_one_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "s.json"
    path.write_bytes(content)
    with pytest.raises(ScriptInvalid, match=r"s\.json"):
        verify_file(path)


def manifest_of() -> dict[str, Any]:
    from briefcast.scripting import to_json

    cues = [
        {"start_ms": n * 1000, "end_ms": n * 1000 + 900, "speaker": "HOST", "text": line.text, "line": n}
        for n, line in enumerate(WHOLE.lines)
    ]
    script = to_json(WHOLE)
    for left in script["sources"][0]["left_out"]:
        left["detail"] = "what decided"
    return {"script": script, "texts": [TEXT], "cues": cues, "audio": {"duration_ms": 20_000}}


def told(manifest: dict[str, Any], tmp_path: Path, *sources: str) -> Report:
    path = tmp_path / "e.json"
    path.write_text(json.dumps(manifest), "utf-8")
    (tmp_path / "e.mp3").write_bytes(b"")
    return verify_file(tmp_path / "e.mp3", sources)


def test_an_episode_proves_itself(tmp_path: Path) -> None:
    assert told(manifest_of(), tmp_path).findings == ()


def test_a_cue_that_says_something_else_is_found(tmp_path: Path) -> None:
    manifest = manifest_of()
    manifest["cues"][2]["text"] = "The repair will cost 40 million euros."
    assert rules_of(told(manifest, tmp_path)) == {"cue"}


def test_an_episode_whose_texts_were_changed_with_it_is_found_by_the_article(tmp_path: Path) -> None:
    manifest = json.loads(json.dumps(manifest_of()).replace("14 million", "40 million"))
    assert told(manifest, tmp_path).true
    article = tmp_path / "dam.txt"
    article.write_text(TEXT, "utf-8")
    assert {"source", "number"} <= rules_of(told(manifest, tmp_path, str(article)))


@pytest.mark.parametrize(
    "path",
    [
        ("script", "sources", 0, "characters"),
        ("script", "sections", 1, "lines", 0, "spans", 0, 1),
        ("script", "sections", 1, "lines", 0, "text"),
        ("script", "language"),
        ("script", "sections"),
        ("script",),
        ("texts",),
        ("texts", 0),
        ("cues",),
        ("cues", 0, "start_ms"),
        ("audio", "duration_ms"),
    ],
)
@pytest.mark.parametrize("value", [None, "zz", {}])
def test_a_broken_manifest_is_refused_with_one_sentence(
    path: tuple[Any, ...], value: Any, tmp_path: Path
) -> None:
    manifest = manifest_of()
    inner: Any = manifest
    for key in path[:-1]:
        inner = inner[key]
    if type(value) is type(inner[path[-1]]):
        value = 3
    inner[path[-1]] = value
    with pytest.raises(ScriptInvalid) as caught:
        told(manifest, tmp_path)
    assert "\n" not in str(caught.value)


# sound

LINES = (
    Line(LineKind.TEMPLATE, "One.", estimated_ms=1000),
    Line(LineKind.TEMPLATE, "Two.", estimated_ms=1000),
)


def sounding(tmp_path: Path, loud: list[tuple[int, int]], total_ms: int = 4000) -> dict[str, Any]:
    """A manifest beside a file that hums in ``loud`` and is silent elsewhere."""
    import hashlib

    rate = 8000
    sound = array("h", [0] * (total_ms * rate // 1000))
    for start, end in loud:
        for at in range(start * rate // 1000, end * rate // 1000):
            sound[at] = int(8000 * math.sin(at / 4))
    path = tmp_path / "a.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(sound.tobytes())
    cues = [(500, 1500), (2500, 3500)]
    return {
        "audio": {
            "file": "a.wav",
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
            "duration_ms": total_ms,
        },
        "cues": [
            {"start_ms": a, "end_ms": b, "text": LINES[n].text, "line": n} for n, (a, b) in enumerate(cues)
        ],
        "chapters": [
            {"start_ms": 0, "end_ms": 2000, "title": "A"},
            {"start_ms": 2000, "end_ms": total_ms, "title": "B"},
        ],
        "music": [],
    }


def heard(manifest: dict[str, Any], folder: Path) -> list[str]:
    section = ScriptSection("A", SectionKind.SECTION, LINES)
    script = Script("t", "en", "v", (), (section,))
    return [finding.rule for finding in check_audio(manifest, script, folder)]


def test_sound_where_the_manifest_says_passes(tmp_path: Path) -> None:
    assert heard(sounding(tmp_path, [(500, 1500), (2500, 3500)]), tmp_path) == []


def test_a_silent_cue_is_heard(tmp_path: Path) -> None:
    assert heard(sounding(tmp_path, [(500, 1500)]), tmp_path) == ["cue"]


def test_a_chapter_within_speech_is_heard(tmp_path: Path) -> None:
    manifest = sounding(tmp_path, [(500, 1500), (2500, 3500)])
    manifest["chapters"][0]["end_ms"] = manifest["chapters"][1]["start_ms"] = 2900
    assert heard(manifest, tmp_path) == ["chapter"]


def test_a_chapter_in_a_loud_place_is_heard(tmp_path: Path) -> None:
    assert heard(sounding(tmp_path, [(500, 3500)]), tmp_path) == ["chapter"]


def test_a_cue_far_from_its_expected_length_is_heard(tmp_path: Path) -> None:
    manifest = sounding(tmp_path, [(200, 3900)])
    manifest["cues"] = [{"start_ms": 200, "end_ms": 3900, "text": "One.", "line": 0}]
    manifest["chapters"] = [{"start_ms": 0, "end_ms": 4000, "title": "A"}]
    assert heard(manifest, tmp_path) == ["cue"]


def test_another_file_is_noticed(tmp_path: Path) -> None:
    manifest = sounding(tmp_path, [(500, 1500), (2500, 3500)])
    assert list(check_files(manifest, tmp_path)) == []
    manifest["audio"]["bytes"] = 7
    assert [f.message for f in check_files(manifest, tmp_path)] == [
        f"a.wav has {(tmp_path / 'a.wav').stat().st_size} bytes, the manifest says 7"
    ]
    del manifest["audio"]["bytes"]
    manifest["audio"]["sha256"] = "0" * 64
    assert [f.rule for f in check_files(manifest, tmp_path)] == ["audio"]
    manifest["audio"]["file"] = "gone.mp3"
    assert list(check_files(manifest, tmp_path)) == []
    assert heard(manifest, tmp_path) == ["audio"]


def test_an_episodes_own_audio_is_compared_without_decoding(tmp_path: Path) -> None:
    manifest = manifest_of()
    manifest["audio"] |= {"file": "e.mp3", "bytes": 0, "sha256": "0" * 64}
    assert rules_of(told(manifest, tmp_path)) == {"audio"}


def captioned(folder: Path, *, swap: tuple[str, str] = ("", "")) -> dict[str, Any]:
    """A manifest of two speakers with its captions beside it, in which one phrase is exchanged."""
    from briefcast.episode import transcripts
    from briefcast.types import Cue, Timeline

    said = ("Fish & chips <b> cost 14 euros in the long street of the old town by the river.", "Is that so?")
    cues = tuple(Cue(n * 2000, n * 2000 + 1500, f"S{n}", text) for n, text in enumerate(said))
    timeline = Timeline(4000, cues, ())
    for suffix, text in (("vtt", transcripts.vtt(timeline)), ("srt", transcripts.srt(timeline))):
        (folder / f"e.{suffix}").write_text(text.replace(*swap) if swap[0] else text, "utf-8")
    return {
        "audio": {},
        "sidecars": {"vtt": "e.vtt", "srt": "e.srt"},
        "cues": [{"speaker": cue.speaker, "text": cue.text} for cue in cues],
    }


def test_captions_say_what_the_cues_say(tmp_path: Path) -> None:
    assert list(check_files(captioned(tmp_path), tmp_path)) == []


@pytest.mark.parametrize("swap", [("14", "40"), ("Is that so?", "Is that"), ("S0: ", "S0: Not ")])
def test_a_caption_that_says_something_else_is_found(swap: tuple[str, str], tmp_path: Path) -> None:
    found = list(check_files(captioned(tmp_path, swap=swap), tmp_path))
    assert "e.srt" in {finding.where for finding in found}
    assert {finding.rule for finding in found} == {"cue"}


def test_a_manifest_whose_sidecars_are_no_files_is_passed_over(tmp_path: Path) -> None:
    manifest = captioned(tmp_path)
    for value in (None, [], {"vtt": 3}, {"srt": None}, {"vtt": "gone.vtt"}):
        assert list(check_files({**manifest, "sidecars": value}, tmp_path)) == []


def test_what_was_left_out_keeps_its_detail() -> None:
    from briefcast.scripting import from_json

    script = manifest_of()["script"]
    script["sources"][0]["left_out"] = [
        {"start": 0, "end": 3, "reason": "promo", "text": TEXT[:3], "detail": "what decided"}
    ]
    assert {left.detail for left in from_json(script).sources[0].left_out} == {"what decided"}
