"""What an episode is made of, read back as players read it."""

from __future__ import annotations

import hashlib
import html
import io
import json
import os
import struct
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from mutagen.id3 import ID3
from mutagen.mp3 import MP3, BitrateMode
from mutagen.mp4 import MP4
from mutagen.oggopus import OggOpus

from briefcast import episode, ffmpeg
from briefcast.episode import chapters, encode
from briefcast.errors import AudioFailed, OutputUnwritable, ShowInvalid, UsageInvalid
from briefcast.types import (
    Chapter,
    Cue,
    Episode,
    LeftOut,
    Line,
    LineKind,
    Mixdown,
    Reason,
    Script,
    ScriptSection,
    SectionKind,
    Show,
    Source,
    Timeline,
    VoiceUse,
    Word,
)

RATE_HZ = 44_100
NASTY = 'The "<script>alert(1)</script>" & ]]> --> \u202eright-to-left\u202c, ünï©ödé'
TITLES = ["Opening", NASTY, "Ω, a long title that has to be cut somewhere in the notes", "Closing"]
SHOW = Show(title="Show & Tell", author="N. N.", color="#7a1f3d")
VOICES = (
    VoiceUse("HOST", "joe", "piper", "1.8.0", "CC0"),
    VoiceUse("GUEST", "google", "gTTS", "2.5", "", True),
)


def speech(mixdown_pcm: Path) -> tuple[Script, Mixdown]:
    """Twelve seconds in four chapters; a tone where there is a cue, silence elsewhere."""
    starts = (0, 3_000, 6_000, 9_000)
    cues = []
    sections = []
    for number, start in enumerate(starts):
        text = NASTY if number == 1 else f"Sentence number {number} of this test, and quite long it is, too."
        words = (Word("Sentence", start + 210, start + 600),) if number == 2 else ()
        speaker = "GUEST" if number == 2 else "HOST"
        cues.append(Cue(start + 200, start + 2_400, speaker, text, words, number))
        kind = LineKind.VERBATIM if number in (1, 2) else LineKind.TEMPLATE
        spans = ((10 * number, 10 * number + 9),) if number in (1, 2) else ()
        line = Line(kind, text, text.lower(), spans, speaker, 600, 2_150)
        section_kind = (SectionKind.OPENING, SectionKind.STORY, SectionKind.SECTION, SectionKind.CLOSING)[
            number
        ]
        sections.append(
            ScriptSection(TITLES[number], section_kind, (line,), 0 if number < 3 else None, 2000, 2150)
        )
    marks = [
        Chapter(start, stop, title, "https://example.org/?a=1&b=<2>" if number == 1 else None)
        for number, (start, stop, title) in enumerate(zip(starts, (*starts[1:], 12_000), TITLES, strict=True))
    ]
    t = np.arange(12 * RATE_HZ) / RATE_HZ
    loud = np.zeros_like(t)
    for cue in cues:
        loud[(t >= cue.start_ms / 1000) & (t < cue.end_ms / 1000)] = 1
    tone = loud * 0.25 * (np.sin(2 * np.pi * 300 * t) + 0.5 * np.sin(2 * np.pi * 1800 * t))
    mixdown_pcm.write_bytes((tone * 32767).astype("<i2").tobytes())
    left = (LeftOut(0, 5, Reason.PROMO, "Have you <seen> this?", "cue"), LeftOut(7, 9, Reason.CONDENSED, "x"))
    source = Source(0, "Story & more", "https://example.org/s?a=1&b=2", "A. Writer", "2026-01-02", 500, left)
    script = Script("A title: <b>bold</b> & more", "de", "joe", (source,), tuple(sections), 12_000, 11_800)
    timeline = Timeline(12_000, tuple(cues), tuple(marks))
    return script, Mixdown(
        mixdown_pcm, RATE_HZ, timeline, ((0, 900), (11_000, 12_000)), ("own.ogg: CC BY <4.0>",)
    )


Write = Callable[..., Episode]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Write:
    """Writes the same twelve seconds, with whatever is told otherwise."""
    script, mixdown = speech(tmp_path_factory.mktemp("mix") / "mix.pcm")

    def write(out: Path, **changes: object) -> Episode:
        told: dict[str, object] = {
            "show": SHOW,
            "texts": ("The text of the story.",),
            "voices": VOICES,
            "published": date(2026, 1, 5),
            "notes": ("The voice google failed & joe went on.",),
            "script_text": "[chapter Opening]\nHOST: Hello.\n",
        }
        mix = changes.pop("mixdown", mixdown)
        return episode.write(mix, script, out=out, **(told | changes))  # type: ignore[arg-type]

    return write


@pytest.fixture(scope="module")
def made(written: Write, tmp_path_factory: pytest.TempPathFactory) -> Episode:
    return written(tmp_path_factory.mktemp("episode") / "a.brief.mp3")


def sidecar(made: Episode, suffix: str) -> str:
    return made.audio.with_name(made.sidecars[suffix]).read_text("utf-8")


def test_everything_stands_beside_the_audio_and_nothing_else(made: Episode) -> None:
    suffixes = "chapters.json jpg json notes.html notes.md script.txt srt transcript.html transcript.json vtt"
    assert sorted(made.sidecars) == sorted(set(suffixes.split()) - {"json"})
    wanted = {f"a.brief.{suffix}" for suffix in [*suffixes.split(), "mp3"]}
    assert {path.name for path in made.audio.parent.iterdir()} == wanted
    assert sidecar(made, "script.txt") == "[chapter Opening]\nHOST: Hello.\n"


def test_manifest_gives_the_episode_back(made: Episode) -> None:
    manifest = made.audio.with_suffix(".json")
    assert episode.read(manifest) == made
    data = json.loads(manifest.read_text("utf-8"))
    raw = made.audio.read_bytes()
    assert data["audio"] == {
        "file": "a.brief.mp3",
        "type": "audio/mpeg",
        "bytes": len(raw),
        "sha256": hashlib.sha256(raw).hexdigest(),
        "duration_ms": 12_000,
        "bitrate_bps": 96_000,
        "rate_hz": 44_100,
        "channels": 1,
    }
    assert data["schema"] == 1
    assert data["published"] == "2026-01-05"
    assert data["music"] == [[0, 900], [11_000, 12_000]]
    assert data["cues"][2]["words"] == [["Sentence", 6210, 6600]]
    line = data["script"]["sections"][1]["lines"][0]
    assert (line["start_ms"], line["duration_ms"], line["spans"]) == (3200, 2200, [[10, 19]])
    assert data["script"]["sources"][0]["left_out"][0]["reason"] == "promo"
    assert data["texts"] == ["The text of the story."]


def test_guid_follows_what_is_told_not_when(made: Episode, written: Write, tmp_path: Path) -> None:
    again = written(tmp_path / "b.mp3")
    other = written(tmp_path / "c.mp3", published=date(2026, 1, 6))
    assert again.guid == made.guid != other.guid
    assert again.sha256 == made.sha256


def test_mp3_is_constant_and_as_long_for_all_who_measure(made: Episode) -> None:
    info = MP3(made.audio).info
    assert (info.bitrate, info.sample_rate, info.channels) == (96_000, 44_100, 1)
    assert info.bitrate_mode == BitrateMode.CBR
    assert info.length == pytest.approx(12, abs=0.05)
    decoded = ffmpeg.decode(made.audio, RATE_HZ)
    assert len(decoded) // 2 == pytest.approx(12 * RATE_HZ, abs=0.002 * RATE_HZ)


def test_decoded_sound_stands_where_the_manifest_says(made: Episode) -> None:
    """Chapters begin in silence; the tone begins and ends with its cue, within 5 ms."""
    sound = np.abs(np.frombuffer(ffmpeg.decode(made.audio, RATE_HZ), "<i2").astype(np.float64)) / 32768
    loud = np.flatnonzero(sound > 0.02) * 1000 / RATE_HZ
    for cue in made.timeline.cues:
        inside = loud[(loud > cue.start_ms - 100) & (loud < cue.end_ms + 100)]
        assert inside[0] == pytest.approx(cue.start_ms, abs=5)
        assert inside[-1] == pytest.approx(cue.end_ms, abs=5)
    for chapter in made.timeline.chapters:
        assert not ((loud > chapter.start_ms - 100) & (loud < chapter.start_ms + 100)).any()


def test_loudness_is_that_of_the_file_and_peaks_are_held(
    made: Episode, written: Write, tmp_path: Path
) -> None:
    before = float(np.sqrt(np.mean(np.frombuffer(ffmpeg.decode(made.audio, RATE_HZ), "<i2") ** 2.0))) / 32768
    assert 20 * np.log10(before) == pytest.approx(20 * np.log10(0.25 * np.sqrt(0.625 * 8.8 / 12)), abs=0.1)
    assert made.loudness.true_peak_dbtp <= -1
    _, loud = speech(tmp_path / "loud.pcm")
    samples = np.frombuffer(loud.pcm.read_bytes(), "<i2").astype(np.float64) * 2.7
    loud.pcm.write_bytes(np.clip(samples, -32768, 32767).astype("<i2").tobytes())
    assert written(tmp_path / "loud.mp3", mixdown=loud).loudness.true_peak_dbtp <= -1.0


def test_id3_tells_what_it_must(made: Episode) -> None:
    tag = ID3(made.audio)
    assert tag.version == (2, 4, 0)
    raw = made.audio.read_bytes()
    assert raw[5] == 0
    assert raw[tag.size] == 0xFF
    assert {frame: str(tag[frame]) for frame in ("TIT2", "TPE1", "TALB", "TLAN", "TCON", "TDRC", "TLEN")} == {
        "TIT2": "A title: <b>bold</b> & more",
        "TPE1": "N. N.",
        "TALB": "Show & Tell",
        "TLAN": "deu",
        "TCON": "Podcast",
        "TDRC": "2026-01-05",
        "TLEN": "12000",
    }
    assert "Sentence number 2" in str(tag.getall("USLT")[0])
    assert tag.getall("USLT")[0].lang == "deu"
    assert [time for _, time in tag.getall("SYLT")[0].text] == [200, 3200, 6200, 9200]
    cover = tag.getall("APIC")[0]
    assert (cover.type, cover.mime, cover.data[:3]) == (3, "image/jpeg", b"\xff\xd8\xff")


def test_id3_chapters_stand_in_order_and_are_those_of_the_json(made: Episode) -> None:
    tag = ID3(made.audio)
    found = sorted(tag.getall("CHAP"), key=lambda chapter: chapter.start_time)
    contents = tag.getall("CTOC")
    assert len(contents) == 1
    assert contents[0].flags == 3
    assert contents[0].child_element_ids == [chapter.element_id for chapter in found]
    listed = json.loads(sidecar(made, "chapters.json"))
    assert listed["version"] == "1.2.0"
    assert [(c.start_time, c.end_time, str(c.sub_frames["TIT2"])) for c in found] == [
        (entry["startTime"] * 1000, entry["endTime"] * 1000, entry["title"]) for entry in listed["chapters"]
    ]
    assert all(isinstance(entry["startTime"], int) for entry in listed["chapters"])
    assert (
        found[1].sub_frames["WXXX:"].url == listed["chapters"][1]["url"] == "https://example.org/?a=1&b=<2>"
    )
    raw = made.audio.read_bytes()
    places = [place_of(raw, chapter.element_id) for chapter in found]
    assert places == sorted(places)
    assert all(c.start_offset == c.end_offset == 0xFFFFFFFF for c in found)


def place_of(raw: bytes, element_id: str) -> int:
    """Where in the file the chapter's frame begins."""
    at = raw.index(b"CHAP")
    while raw[at + 10 : at + 11 + len(element_id)] != element_id.encode() + b"\0":
        at = raw.index(b"CHAP", at + 4)
    return at


def test_vtt_is_escaped_short_and_within_its_cues(made: Episode) -> None:
    text = sidecar(made, "vtt")
    assert text.startswith("WEBVTT\n\n1\n")
    times, words = [], []
    for block in text.strip().split("\n\n")[1:]:
        number, timing, *rows = block.splitlines()
        assert number.isdigit()
        start, end = timing.split(" --> ")
        times.append((start, end))
        assert start < end
        assert 1 <= len(rows) <= 2
        assert all(len(html.unescape(row)) <= 65 for row in rows)
        assert rows[0].startswith(("<v HOST>", "<v GUEST>"))
        assert "<" not in "".join(rows).replace("<v HOST>", "").replace("<v GUEST>", "")
        words.append(" ".join(rows))
    assert all(one[1] <= two[0] for one, two in pairwise(times))
    assert times[0][0] == "00:00:00.200"
    assert "&lt;script&gt;" in " ".join(words)
    assert "\u202e" not in text
    assert "-->" not in " ".join(words)


def test_srt_has_two_rows_of_32_and_names_speakers_where_they_change(made: Episode) -> None:
    blocks = sidecar(made, "srt").strip().split("\n\n")
    rows = [row for block in blocks for row in block.splitlines()[2:]]
    assert max(map(len, rows)) <= 32
    assert max(len(block.splitlines()) for block in blocks) <= 4
    assert [block.splitlines()[0] for block in blocks] == [str(n + 1) for n in range(len(blocks))]
    assert sum(row.startswith(("HOST: ", "GUEST: ")) for row in rows) == 3
    assert "-->" not in "".join(rows)
    ends = [block.splitlines()[1].split(" --> ") for block in blocks]
    assert all(one[1] <= two[0] for one, two in pairwise(ends))


def test_transcript_json_has_an_end_and_a_body_in_each_segment(made: Episode) -> None:
    data = json.loads(sidecar(made, "transcript.json"))
    assert data["version"] == "1.0.0"
    assert [(s["startTime"], s["endTime"], s["speaker"]) for s in data["segments"]][2] == (6.2, 8.4, "GUEST")
    assert all(segment["body"] and segment["endTime"] > segment["startTime"] for segment in data["segments"])


def test_empty_lines_are_in_no_transcript() -> None:
    from briefcast.episode import transcripts

    timeline = Timeline(
        900, (Cue(0, 300, "H", " \u200e "), Cue(300, 300, "H", "x"), Cue(400, 800, "H", "Yes.")), ()
    )
    assert [segment["body"] for segment in json.loads(transcripts.podcast_json(timeline))["segments"]] == [
        "Yes."
    ]
    assert transcripts.vtt(timeline).count("-->") == transcripts.srt(timeline).count("-->") == 1


def test_word_times_cut_long_cues() -> None:
    from briefcast.episode import transcripts

    text = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda my ny xi"
    spoken = text.split()
    words = tuple(Word(word, 100 * n, 100 * n + 90) for n, word in enumerate(spoken))
    slow = words[:9] + tuple(Word(w.text, w.start_ms + 5000, w.end_ms + 5000) for w in words[9:])
    timeline = Timeline(9_000, (Cue(0, 7_000, "H", text, slow),), ())
    second = transcripts.srt(timeline).split("\n\n")[1]
    first_word = second.splitlines()[2].split()[0]
    at = slow[spoken.index(first_word)].start_ms
    assert second.splitlines()[1].startswith(f"00:00:{at // 1000:02},{at % 1000:03}")


def test_pages_are_escaped(made: Episode) -> None:
    page = sidecar(made, "transcript.html")
    notes = sidecar(made, "notes.html")
    for text in (page, notes):
        assert "<script" not in text
        assert "<b>" not in text
    assert '<html lang="de">' in page
    assert page.count("<h2") == 4
    ET.fromstring(f"<div>{notes}</div>")
    assert {element.tag for element in ET.fromstring(f"<div>{notes}</div>").iter()} <= {
        "div",
        "p",
        "ul",
        "li",
        "a",
        "strong",
    }


def test_notes_tell_chapters_sources_and_that_nobody_speaks(made: Episode) -> None:
    notes = ET.fromstring(f"<div>{sidecar(made, 'notes.html')}</div>")
    rows = ["".join(element.itertext()) for element in notes.iter() if element.tag in ("p", "li")]
    stamps = [row.split(" ", 1) for row in rows if row[:2].isdigit()]
    assert [clock for clock, _ in stamps] == ["00:00", "00:03", "00:06", "00:09"]
    assert all(len(title) < 40 for _, title in stamps)
    told = "\n".join(rows)
    for part in (
        "synthetisch",
        "Story & more",
        "A. Writer",
        "Eigenwerbung: 1",
        "CC BY <4.0>",
        "gTTS 2.5",
    ):
        assert part in told
    assert "Have you <seen> this?" not in told
    assert notes.find(".//a").attrib["href"] == "https://example.org/s?a=1&b=2"  # type: ignore[union-attr]
    markdown = sidecar(made, "notes.md")
    assert markdown.startswith("# A title: \\<b\\>bold")
    assert "[Story \\& more](<https://example.org/s?a=1&b=2>) (A. Writer, 2026-01-02)" in markdown


def test_podlove_has_the_same_times(made: Episode) -> None:
    listed = ET.fromstring(ET.tostring(chapters.podlove(made.timeline.chapters)))
    assert listed.tag == "{http://podlove.org/simple-chapters}chapters"
    assert [chapter.attrib["start"] for chapter in listed] == [f"00:00:{s:02}.000" for s in (0, 3, 6, 9)]
    assert listed[1].attrib["title"] == NASTY


def test_long_episodes_have_hours_in_every_stamp() -> None:
    marks = (Chapter(0, 3_700_000, "One"), Chapter(3_700_000, 3_800_500, "Two"))
    assert chapters.stamps(marks) == [("00:00:00", "One"), ("01:01:40", "Two")]
    assert json.loads(chapters.to_json(marks))["chapters"][1]["endTime"] == 3800.5


def test_many_chapters_stay_in_order() -> None:
    from briefcast.episode.tags import Tags, id3

    marks = tuple(Chapter(n * 1000, n * 1000 + 1000, "x" * (200 - n % 7 * 20)) for n in range(255))
    raw = id3(Tags("t", "a", "b", "xx", None, "", "", None), Timeline(255_000, (), marks))
    tag = ID3(io.BytesIO(raw))
    assert len(tag.getall("CHAP")) == len(tag.getall("CTOC")[0].child_element_ids) == 255
    starts, at = [], 0
    while (at := raw.find(b"CHAP", at)) >= 0:
        starts.append(struct.unpack(">I", raw[at + 16 : at + 20])[0])
        at += 4
    assert starts == [n * 1000 for n in range(255)]
    assert tag.getall("USLT")[0].lang == "und"


@pytest.mark.parametrize("suffix", ["m4b", "opus", "wav"])
def test_other_containers(suffix: str, written: Write, tmp_path: Path) -> None:
    made = written(tmp_path / f"x.{suffix}")
    assert made.media_type.startswith("audio/")
    assert len(ffmpeg.decode(made.audio, RATE_HZ)) / 2 / RATE_HZ == pytest.approx(12, abs=0.05)
    assert episode.read(tmp_path / "x.json") == made
    if suffix == "m4b":
        file = MP4(made.audio)
        assert [(round(c.start, 2), c.title) for c in file.chapters][1] == (3.0, NASTY)
        assert file["\xa9alb"] == ["Show & Tell"]
        assert file["covr"]
    elif suffix == "opus":
        tags = OggOpus(made.audio)
        assert tags["chapter001"] == ["00:00:03.000"]
        assert tags["chapter001name"] == [NASTY]
        assert tags["title"] == ["A title: <b>bold</b> & more"]
    else:
        chunks = dict(riff_chunks(made.audio.read_bytes()))
        assert struct.unpack_from("<I", chunks[b"cue "]) == (4,)
        assert struct.unpack_from("<II4sIII", chunks[b"cue "], 28) == (2, 132_300, b"data", 0, 0, 132_300)
        assert NASTY.encode() + b"\0" in chunks[b"LIST"]


def riff_chunks(raw: bytes) -> Iterator[tuple[bytes, bytes]]:
    assert (raw[:4], struct.unpack("<I", raw[4:8])[0], raw[8:12]) == (b"RIFF", len(raw) - 8, b"WAVE")
    at = 12
    while at < len(raw):
        (size,) = struct.unpack("<I", raw[at + 4 : at + 8])
        yield raw[at : at + 4], raw[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def test_container_may_be_named(written: Write, tmp_path: Path) -> None:
    assert written(tmp_path / "pipe.audio", container="opus").media_type == "audio/ogg"
    for bad in ("x.flac", "x"):
        with pytest.raises(UsageInvalid, match="mp3, m4b, opus, wav"):
            written(tmp_path / bad)


def test_a_full_disk_leaves_nothing(written: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether ffmpeg or a sidecar meets the end of the disk, the old episode stays as it was."""
    before = written(tmp_path / "x.mp3").audio.read_bytes()
    names = sorted(path.name for path in tmp_path.iterdir())

    def full(*arguments: object, **options: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        with pytest.raises(OutputUnwritable, match="No space left"):
            written(tmp_path / "x.mp3", published=date(2026, 2, 2))
    with monkeypatch.context() as patch:
        ended = subprocess.CompletedProcess(
            "ffmpeg", 1, b"", b"av_interleaved_write: No space left on device\n"
        )
        patch.setattr(subprocess, "run", lambda *command, **options: ended)
        with pytest.raises(OutputUnwritable, match="disk is full"):
            written(tmp_path / "x.mp3", published=date(2026, 2, 2))
    assert (tmp_path / "x.mp3").read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == names


def test_a_place_that_cannot_be_written(written: Write, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputUnwritable, match="choose another place"):
        written(tmp_path / "file" / "x.mp3")
    (tmp_path / "y.mp3").mkdir()
    with pytest.raises(OutputUnwritable, match="is a folder"):
        written(tmp_path / "y.mp3")


def test_without_ffmpeg_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    import imageio_ffmpeg

    def absent() -> str:
        raise RuntimeError("no ffmpeg exe could be found")

    monkeypatch.setattr(imageio_ffmpeg, "get_ffmpeg_exe", absent)
    monkeypatch.setenv("PATH", os.devnull)
    ffmpeg.find.cache_clear()
    try:
        with pytest.raises(AudioFailed, match="pip install imageio-ffmpeg"):
            ffmpeg.find()
    finally:
        ffmpeg.find.cache_clear()


def test_audio_of_another_length_is_refused(made: Episode) -> None:
    with pytest.raises(AudioFailed, match="instead of 13000 ms"):
        encode.measure(made.audio, 13_000)


def test_silence_has_no_loudness(written: Write, tmp_path: Path) -> None:
    _, silent = speech(tmp_path / "silent.pcm")
    silent.pcm.write_bytes(bytes(silent.pcm.stat().st_size))
    made = written(tmp_path / "s.mp3", mixdown=replace(silent))
    assert json.loads((tmp_path / "s.json").read_text())["loudness"]["true_peak_dbtp"] is None
    assert episode.read(tmp_path / "s.json") == made


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"schema": 2}', '{"schema": 1}', '{"schema": 1, "audio": 3}']
)
def test_what_is_no_manifest(content: str, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(content)
    with pytest.raises(ShowInvalid, match=r"x\.json"):
        episode.read(path)
    with pytest.raises(ShowInvalid, match="No such file"):
        episode.read(tmp_path / "absent.json")


def test_a_manifest_cannot_point_out_of_its_folder(made: Episode, tmp_path: Path) -> None:
    data = json.loads(made.audio.with_suffix(".json").read_text("utf-8"))
    data["audio"]["file"] = "../../etc/passwd"
    data["sidecars"]["vtt"] = "/etc/shadow"
    (tmp_path / "x.json").write_text(json.dumps(data))
    told = episode.read(tmp_path / "x.json")
    assert told.audio == tmp_path / "passwd"
    assert told.sidecars["vtt"] == "shadow"


def test_summary_is_what_the_article_says_first(made: Episode) -> None:
    assert made.summary.startswith('The "<script>')
