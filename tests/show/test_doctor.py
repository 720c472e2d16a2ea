"""The doctor: a sound show passes, and each rule finds its own fault."""

from __future__ import annotations

import json
import re
import shutil
import struct
from collections.abc import Callable
from pathlib import Path

import mutagen.id3 as id3
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from briefcast import doctor, episode
from briefcast.cli import main
from briefcast.doctor import environment, loudness, media
from briefcast.doctor.subject import OverHttp, Subject, is_private, of_folder, of_url
from briefcast.errors import ShowInvalid, SourceUnreadable
from briefcast.show.publish import publish

from .conftest import NOW, new_show, serving


def found(subject: Subject, app: str = "") -> dict[str, tuple[str, ...]]:
    return {finding.rule.id: finding.found for finding in doctor.examine(subject, app)}


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory, tagged: bytes) -> Path:
    show = new_show(tmp_path_factory.mktemp("doctor") / "harbour", tagged)
    return publish(show, episode.read, now=NOW).public


@pytest.fixture
def public(published: Path, tmp_path: Path) -> Path:
    """A copy of the published show, to be damaged."""
    return Path(shutil.copytree(published, tmp_path / "harbour" / "public"))


@pytest.fixture(autouse=True)
def quiet(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Measuring takes long and has a test of its own."""
    if "loudness" not in request.node.name:
        monkeypatch.setattr(loudness, "measure", lambda data: (-16.0, -1.5))


@pytest.fixture(scope="session")
def tagged(tmp_path_factory: pytest.TempPathFactory, sound: bytes) -> bytes:
    """The sound with a tag as episodes have it."""
    path = tmp_path_factory.mktemp("tagged") / "tagged.mp3"
    path.write_bytes(sound)
    tag = id3.ID3()
    for frame in (id3.TIT2, id3.TALB, id3.TPE1, id3.TDRC):
        tag.add(frame(encoding=3, text="2026"))
    tag.add(id3.APIC(encoding=3, mime="image/jpeg", type=3, desc="", data=b"\xff\xd8\xff\xe0" + b"x" * 50))
    titles = ("Opening", "The harbour", "Bread & soup", "Closing")
    for number, (start, title) in enumerate(zip((0, 6000, 24000, 36000, 42000), titles, strict=False)):
        end = (6000, 24000, 36000, 42000)[number]
        frames = [id3.TIT2(encoding=3, text=title.ljust(12))]
        tag.add(id3.CHAP(element_id=f"c{number}", start_time=start, end_time=end, sub_frames=frames))
    tag.add(id3.CTOC(element_id="toc", flags=3, child_element_ids=["c0", "c1", "c2", "c3"], sub_frames=[]))
    tag.save(path)
    return path.read_bytes()


def test_a_published_show_keeps_every_rule(public: Path) -> None:
    told = found(of_folder(public.parent, NOW, 3))
    assert told == {}


def test_a_served_show_keeps_every_rule(public: Path) -> None:
    with serving(public) as port:
        told = found(of_url(f"http://127.0.0.1:{port}/feed.xml", NOW, 3))
    assert set(told) == {"url.https"}


FEED_FAULTS: list[tuple[str, Callable[[str], str]]] = [
    ("feed.readable", lambda t: t.replace("</channel>", "")),
    ("feed.readable", lambda t: t.replace("<rss", "<!DOCTYPE rss><rss", 1)),
    ("feed.utf8", lambda t: t.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"')),
    (
        "feed.namespaces",
        lambda t: t.replace("podcastindex.org/namespace/1.0", "podcastindex.org/namespace/1.0/"),
    ),
    ("channel.required", lambda t: t.replace("<language>en</language>", "")),
    ("channel.self", lambda t: t.replace('rel="self"', 'rel="other"')),
    ("channel.explicit", lambda t: t.replace("<itunes:explicit>false", "<itunes:explicit>no")),
    ("channel.category", lambda t: t.replace('category text="News"', 'category text="news"')),
    ("channel.category", lambda t: t.replace('text="Daily News"', 'text="Books"')),
    ("channel.language", lambda t: t.replace("<language>en", "<language>english")),
    ("channel.author", lambda t: t.replace("<itunes:author>Ada Example</itunes:author>", "")),
    ("channel.owner", lambda t: t.replace("<itunes:email>ada@news.example</itunes:email>", "")),
    ("channel.guid", lambda t: t.replace("<podcast:guid>", "<podcast:guid>x")),
    ("channel.podcast-values", lambda t: t.replace(">podcast</podcast:medium>", ">radio</podcast:medium>")),
    ("channel.block", lambda t: t.replace("<itunes:type>", "<itunes:block>no</itunes:block><itunes:type>")),
    ("channel.disclosure", lambda t: t.replace('purpose="ai-content"', 'purpose="x"')),
    ("text.length", lambda t: t.replace("<title>Briefing fog", "<title>" + "x" * 256)),
    ("text.length", lambda t: t.replace("<description>News of", "<description>" + "ü" * 2001)),
    ("text.trimmed", lambda t: t.replace("<title>Briefing fog", "<title> Briefing fog")),
    ("url.absolute", lambda t: t.replace("<link>https://pod.example/harbour/episodes", "<link>episodes")),
    ("url.local", lambda t: t.replace("https://pod.example/harbour/episodes", "http://localhost/episodes")),
    ("item.title", lambda t: t.replace("Briefing fog", "")),
    ("item.enclosure", lambda t: t.replace('type="audio/mpeg"', 'type="audio/mp3"')),
    ("item.enclosure", lambda t: t.replace('length="', 'length="-')),
    ("item.enclosure-unique", lambda t: t.replace("media/fog.", "media/gate.")),
    ("item.guid", lambda t: t.replace(' isPermaLink="false"', "")),
    ("item.date", lambda t: t.replace("Mon, 05 Jan", "Tue, 05 Jan")),
    ("item.date", lambda t: t.replace("Mon, 05 Jan 2026 00:00:00 +0000", "2026-01-05")),
    ("item.date-future", lambda t: t.replace("Mon, 05 Jan 2026", "Sun, 05 Jan 2031")),
    (
        "item.title-distinct",
        lambda t: t.replace("Briefing fog", "Briefing gate").replace("Mon, 05", "Tue, 06"),
    ),
    ("item.title-plain", lambda t: t.replace("Briefing fog", "Episode 5")),
    ("item.order", lambda t: t.replace("Mon, 05 Jan 2026", "Sun, 10 May 2026")),
    ("item.duration", lambda t: t.replace("<itunes:duration>42", "<itunes:duration>42.5")),
    ("item.html", lambda t: t.replace("&lt;p&gt;", "&amp;lt;p&amp;gt;")),
    ("item.html", lambda t: t.replace("https://news.example/harbour", "/harbour")),
    ("item.description-times", lambda t: t.replace("00:24 Bread", "00:03 Bread")),
    ("item.transcript", lambda t: t.replace('type="text/vtt"', 'type="text/srt"')),
    ("item.transcript-vtt", lambda t: t.replace('type="text/vtt"', 'type="text/html"')),
    ("item.chapters", lambda t: t.replace("application/json+chapters", "application/json")),
    ("item.soundbite", lambda t: t.replace('duration="17.600"', 'duration="7"')),
    ("item.podlove", lambda t: t.replace('start="00:00:24.000"', 'start="24s"')),
    ("file.there", lambda t: t.replace("media/soup.", "media/gone.")),
    ("audio.length", lambda t: t.replace('length="', 'length="1')),
    ("audio.duration", lambda t: t.replace("<itunes:duration>42", "<itunes:duration>55")),
    ("channel.items", lambda t: t[: t.index(" <item>")] + t[t.index(" </channel>") :]),
]


@pytest.mark.parametrize(("rule", "damage"), FEED_FAULTS)
def test_a_fault_of_the_feed_is_found(published: Path, rule: str, damage: Callable[[str], str]) -> None:
    sound = of_folder(published.parent, NOW, 3)
    text = sound.data.decode()
    assert damage(text) != text
    episodes = 1 if rule.startswith(("file.", "audio.")) else 0
    assert rule in found(Subject(damage(text).encode(), sound.url, sound.reach, NOW, episodes))


FILE_FAULTS: list[tuple[str, str, Callable[[bytes], bytes]]] = [
    ("chapters.json", "*.chapters.json", lambda d: d.replace(b'"startTime": 6.0', b'"startTime": null')),
    ("chapters.json", "*.chapters.json", lambda d: b"[]"),
    ("chapters.agree", "*.chapters.json", lambda d: d.replace(b'"startTime": 6.0', b'"startTime": 9.9')),
    ("transcript.vtt", "*.vtt", lambda d: d.replace(b"00:00:06.000 -->", b"0:6 -->")),
    ("transcript.vtt", "*.vtt", lambda d: d.removeprefix(b"WEBVTT")),
    ("transcript.json", "*.transcript.json", lambda d: d.replace(b'"endTime"', b'"end"')),
    ("transcript.json", "*.transcript.json", lambda d: d.replace(b"Welcome to the briefing.", b"")),
    ("art.form", "art/cover.??????????.jpg", lambda d: b"no picture"),
    ("audio.tag", "*.mp3", lambda d: d[10 + 127 :]),
    ("audio.tag", "*.mp3", lambda d: d[:5] + b"\x80" + d[6:]),
    ("audio.text-frames", "*.mp3", lambda d: d.replace(b"TALB", b"TXYZ")),
    ("audio.cover", "*.mp3", lambda d: d.replace(b"image/jpeg", b"image/png\0")),
    ("audio.chapters", "*.mp3", lambda d: d.replace(b"CTOC\0", b"XTOC\0")),
]


@pytest.mark.parametrize(("rule", "pattern", "damage"), FILE_FAULTS)
def test_a_fault_of_a_file_is_found(
    public: Path, rule: str, pattern: str, damage: Callable[[bytes], bytes]
) -> None:
    for path in public.rglob(pattern):
        data = path.read_bytes()
        assert damage(data) != data
        path.write_bytes(damage(data))
    assert rule in found(of_folder(public.parent, NOW, 1))


def test_loudness_is_measured(published: Path) -> None:
    audio = next(published.glob("media/fog.*.mp3")).read_bytes()
    told = loudness.measure(audio)
    assert told is not None
    assert -60 < told[0] < told[1] < 0
    assert "audio.loudness" in found(of_folder(published.parent, NOW, 1))


def test_rules_of_one_app(public: Path) -> None:
    subject = of_folder(public.parent, NOW, 0)
    assert "url.public" not in found(subject, "overcast")
    text = (public / "feed.xml").read_text().replace("https://pod.example/", "http://192.168.1.5/")
    (public / "feed.xml").write_text(text)
    subject = of_folder(public.parent, NOW, 0)
    assert "url.public" in found(subject, "overcast")
    assert "url.public" not in found(subject, "antennapod")
    assert "url.public" not in found(subject)
    text = (public / "feed.xml").read_text().replace('length="33', 'length="3')
    assert "item.size" in found(Subject(text.encode(), subject.url, subject.reach, NOW, 0), "pocketcasts")


def test_a_server_without_ranges_is_found(public: Path) -> None:
    import threading
    from functools import partial
    from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *arguments: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(public))) as plain:
        threading.Thread(target=plain.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{plain.server_port}/"
        text = (public / "feed.xml").read_text().replace("https://pod.example/harbour/", address)
        (public / "feed.xml").write_text(text)
        told = found(of_url(address + "feed.xml", NOW, 1))
        plain.shutdown()
    assert {"http.range", "http.cors", "http.conditional", "http.range-past-end"} <= set(told)


def test_what_is_no_feed(tmp_path: Path) -> None:
    with pytest.raises(ShowInvalid, match="holds no published feed"):
        of_folder(tmp_path, NOW, 3)
    with pytest.raises(SourceUnreadable, match="no answer"):
        of_url("http://127.0.0.1:9/feed.xml", NOW, 3)
    for data in (b"", b"<html></html>", b"<rss></rss>", b"\xff\xfe", b"<rss><channel/></rss>", b"{}"):
        (tmp_path / "feed.xml").write_bytes(data)
        assert found(of_folder(tmp_path, NOW, 3))


def test_a_date_beyond_all_calendars_is_no_crash(published: Path) -> None:
    whole = of_folder(published.parent, NOW, 0)
    damaged = re.sub(rb"<pubDate>\w+, \d+", b"<pubDate>Wed, " + b"9" * 30, whole.data)
    assert damaged != whole.data
    assert found(Subject(damaged, whole.url, whole.reach, NOW, 0))


@given(st.data())
@hypothesis_settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_feed_is_examined_without_a_crash(published: Path, data: st.DataObject) -> None:
    whole = of_folder(published.parent, NOW, 0)
    text = whole.data.decode()
    for _ in range(data.draw(st.integers(1, 4))):
        words = re.findall(r'[^<>"\s]+', text)
        word = data.draw(st.sampled_from(words))
        text = text.replace(
            word, data.draw(st.sampled_from(["", "x", "-1", "://", "[", "%", "a b", "\u202e", "9" * 30]))
        )
    for damaged in (text.encode(), whole.data[: data.draw(st.integers(0, len(whole.data)))]):
        found(Subject(damaged, whole.url, whole.reach, NOW, 0))


def test_a_feed_of_the_web_does_not_lead_into_private_networks() -> None:
    assert OverHttp("https://example.org/feed.xml").get("http://127.0.0.1:9/x") is None
    assert is_private("http://192.168.1.5/")
    assert is_private("http://[::1]/")
    assert not is_private("https://example.org/")


def test_every_rule_tells_source_and_mending() -> None:
    rules = doctor.all_rules()
    assert len({rule.id for rule in rules}) == len(rules) > 50
    assert all(rule.source and rule.mend and rule.apps <= set(doctor.APPS) for rule in rules)


def test_mp3_bytes_never_raise(tagged: bytes) -> None:
    good = media.read(tagged)
    assert (good.version, good.fault, good.first_frame) == (4, "", 0)
    assert sorted(chapter.start_ms for chapter in good.chapters) == [0, 6000, 24000, 36000]
    for cut in range(0, 600, 7):
        media.read(tagged[:cut])
        media.read(tagged[:cut] + struct.pack(">I", 0xFFFFFFFF) + tagged[cut:])


def test_the_machine_is_described() -> None:
    assert [state.name for state in environment.examine()] == ["reading", "ffmpeg", "voice", "cache", "disk"]


def test_a_reader_that_cannot_be_imported_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(environment, "READERS", ("json", "no_such_reader"))
    reading = next(environment.examine())
    assert not reading.fine
    assert reading.found == "no_such_reader cannot be imported"


def test_the_command(public: Path) -> None:
    told = CliRunner().invoke(main, ["doctor", str(public.parent), "--episodes", "0", "--json"])
    assert told.exit_code == 0, told.output
    assert json.loads(told.output)["findings"] == []
    text = (public / "feed.xml").read_text()
    (public / "feed.xml").write_text(text.replace("<language>en</language>", ""))
    told = CliRunner().invoke(main, ["doctor", str(public.parent), "--episodes", "0"])
    assert told.exit_code == 1
    assert "MUST    channel.required" in told.output
    assert "<language> is missing or empty" in told.output
    assert "mend: Add what is missing." in told.output
    assert CliRunner().invoke(main, ["doctor", "--rules"]).output.count("\n") == len(doctor.all_rules())
