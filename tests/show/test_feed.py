"""The feed: its elements, its text, and what independent parsers make of it."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import feedparser
import podcastparser
import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from briefcast import episode
from briefcast.show import notes
from briefcast.show.items import stamps
from briefcast.show.publish import publish
from briefcast.show.rss import NAMESPACES
from briefcast.show.site.words import ENGLISH, LANGUAGES
from briefcast.show.text import clean, one_line
from briefcast.types import Chapter

from .conftest import NOW, MakeEpisode

BASE = "https://pod.example/harbour/"
NASTY = (
    '<script>alert("1")</script> ]]> & \x00\x0b\ud800 \u202eabc '
    '\u200f\u05e9\u05dc\u05d5\u05dd \U0001f600 "q"\'s\n\ttab'
)


def channel_of(public: Path, name: str = "feed.xml") -> ET.Element:
    channel = ET.parse(public / name).getroot().find("channel")
    assert channel is not None
    return channel


def text(element: ET.Element, name: str) -> str | None:
    return element.findtext(name, namespaces=NAMESPACES)


def attributes(element: ET.Element, name: str) -> list[dict[str, str]]:
    return [dict(found.attrib) for found in element.findall(name, NAMESPACES)]


@pytest.fixture
def public(show: Path) -> Path:
    return publish(show, episode.read, now=NOW).public


def test_the_channel(public: Path, show: Path) -> None:
    channel = channel_of(public)
    assert text(channel, "title") == "Harbour news"
    assert text(channel, "link") == BASE
    assert text(channel, "language") == "en"
    assert text(channel, "itunes:explicit") == "false"
    assert text(channel, "itunes:type") == "episodic"
    assert text(channel, "itunes:author") == "Ada Example"
    assert text(channel, "itunes:owner/itunes:email") == "ada@news.example"
    assert attributes(channel, "itunes:category") == [{"text": "News"}]
    assert attributes(channel, "itunes:category/itunes:category") == [{"text": "Daily News"}]
    assert attributes(channel, "atom:link")[0] == {
        "href": BASE + "feed.xml",
        "rel": "self",
        "type": "application/rss+xml",
    }
    assert text(channel, "podcast:locked") == "yes"
    assert text(channel, "podcast:medium") == "podcast"
    assert attributes(channel, "podcast:txt") == [{"purpose": "ai-content"}]
    assert text(channel, "podcast:txt") == "true"
    assert re.fullmatch(r"[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f-]{21}", text(channel, "podcast:guid") or "")
    assert text(channel, "itunes:block") is None
    assert attributes(channel, "itunes:image")[0]["href"].endswith(".jpg")


def test_how_often_it_appears(show: Path) -> None:
    path = show / "show.toml"
    path.write_text(path.read_text().replace('frequency = ""', 'frequency = "weekdays"'))
    channel = channel_of(publish(show, episode.read, now=NOW).public)
    assert attributes(channel, "podcast:updateFrequency") == [{"rrule": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"}]


def test_an_item(public: Path) -> None:
    item = channel_of(public).findall("item")[0]
    assert text(item, "title") == text(item, "itunes:title") == "Briefing soup"
    assert text(item, "link") == BASE + "episodes/soup.html"
    assert attributes(item, "guid") == [{"isPermaLink": "false"}]
    assert text(item, "pubDate") == "Wed, 07 Jan 2026 00:00:00 +0000"
    (enclosure,) = attributes(item, "enclosure")
    assert re.fullmatch(re.escape(BASE) + r"media/soup\.[0-9a-f]{10}\.mp3", enclosure["url"])
    assert enclosure["type"] == "audio/mpeg"
    assert int(enclosure["length"]) == (public / enclosure["url"].removeprefix(BASE)).stat().st_size
    assert text(item, "itunes:duration") == "42"
    assert [t["type"] for t in attributes(item, "podcast:transcript")] == [
        "text/vtt",
        "application/x-subrip",
        "application/json",
    ]
    assert attributes(item, "podcast:chapters")[0]["type"] == "application/json+chapters"
    assert attributes(item, "psc:chapters/psc:chapter")[1] == {
        "start": "00:00:06.000",
        "title": "The harbour",
    }
    assert attributes(item, "podcast:soundbite") == [{"startTime": "6.000", "duration": "17.600"}]
    assert {p["role"] for p in attributes(item, "podcast:person")} == {"producer", "narrator"}
    lines = re.sub(r"<[^>]+>", "\n", text(item, "description") or "").split("\n")
    assert [line for line in lines if re.match(r"\d\d:", line)] == [
        "00:00 Opening",
        "00:06 The harbour",
        "00:24 Bread &amp; soup",
        "00:36 Closing",
    ]
    assert '<a href="https://news.example/harbour">Harbour closed</a>' in (
        text(item, "content:encoded") or ""
    )


def test_nasty_text_in_every_place(show: Path, make_episode: MakeEpisode) -> None:
    long = "long title " * 500
    source: dict[str, Any] = {"id": 0, "title": NASTY, "url": "javascript:alert(1)", "author": NASTY}
    make_episode(show, "nasty", title=NASTY, summary=NASTY + long, published="2026-02-01")
    told = json.loads((show / "nasty" / "nasty.json").read_text())
    told["script"]["sources"][0] |= source
    told["chapters"][1]["title"] = NASTY
    (show / "nasty" / "nasty.json").write_text(json.dumps(told))
    make_episode(show, "long", title=long, published="2026-02-02")
    public = publish(show, episode.read, now=NOW).public
    first, second = channel_of(public).findall("item")[:2]
    assert len(text(first, "title") or "") <= 255
    assert (text(first, "title") or "").endswith("…")
    title = text(second, "title") or ""
    assert title.startswith('<script>alert("1")</script> ]]> & ')
    assert "\u202e" not in title
    assert "\u05e9\u05dc\u05d5\u05dd \U0001f600" in title
    for item in (first, second):
        described = text(item, "description") or ""
        assert len(described.encode()) <= notes.DESCRIPTION_BYTES
        assert "<script" not in described
        assert "javascript:" not in described
        assert set(re.findall(r"<(\w+)", described)) <= {"p", "ul", "li", "a"}
    for page in [public / "index.html", *public.glob("episodes/*.html")]:
        content = page.read_text(encoding="utf-8")
        assert "<script>alert" not in content
        assert "javascript:" not in content
        assert "\u202e" not in content
    assert all(path.name.isascii() for path in public.rglob("*"))


def test_feedparser_reads_it_whole(public: Path) -> None:
    feed = feedparser.parse((public / "feed.xml").read_bytes())
    assert not feed.bozo
    assert feed.version == "rss20"
    assert (feed.feed.title, feed.feed.author, feed.feed.language) == ("Harbour news", "Ada Example", "en")
    assert feed.feed.image.href.startswith(BASE + "art/cover.")
    assert len(feed.entries) == 3
    entry = feed.entries[0]
    assert entry.published_parsed[:3] == (2026, 1, 7)
    assert (entry.enclosures[0].type, entry.itunes_duration) == ("audio/mpeg", "42")
    assert "Harbour closed" in entry.content[0].value


def test_podcastparser_reads_it_whole(public: Path) -> None:
    with (public / "feed.xml").open("rb") as stream:
        feed = podcastparser.parse(BASE + "feed.xml", stream)
    assert (feed["title"], feed["link"], feed["type"]) == ("Harbour news", BASE, "episodic")
    assert feed["explicit"] is False
    told = feed["episodes"][0]
    assert (told["title"], told["total_time"]) == ("Briefing soup", 42)
    assert told["enclosures"][0]["mime_type"] == "audio/mpeg"
    assert [chapter["start"] for chapter in told["chapters"]] == [0, 6, 24, 36]
    assert told["guid"] == text(channel_of(public).findall("item")[0], "guid")
    assert "What happened at the harbour" in told["description"]


def test_podcastparser_follows_the_archive(
    show: Path, make_episode: MakeEpisode, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefcast.show import items
    from briefcast.show import publish as publishing

    monkeypatch.setattr(items, "PAGE_ITEMS", 2)
    monkeypatch.setattr(publishing, "PAGE_ITEMS", 2)
    make_episode(show, "more", published="2026-01-09")
    make_episode(show, "most", published="2026-01-10")
    public = publish(show, episode.read, now=NOW).public
    guids: list[str] = []
    url: str | None = BASE + "feed.xml"
    while url:
        with (public / url.removeprefix(BASE)).open("rb") as stream:
            feed = podcastparser.parse(url, stream)
        guids += [told["guid"] for told in feed["episodes"]]
        url = feed.get("paged_feed_next")
    assert len(guids) == len(set(guids)) == 5


def test_json_feed(public: Path) -> None:
    feed = json.loads((public / "feed.json").read_text())
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == BASE + "feed.json"
    assert "next_url" not in feed
    item = feed["items"][0]
    assert item["date_published"] == "2026-01-07T00:00:00Z"
    (attachment,) = item["attachments"]
    assert (attachment["mime_type"], attachment["duration_in_seconds"]) == ("audio/mpeg", 42)
    rss = channel_of(public).findall("item")
    assert [i["id"] for i in feed["items"]] == [text(i, "guid") for i in rss]
    assert [parsedate_to_datetime(text(i, "pubDate") or "") for i in rss]


@pytest.mark.parametrize(
    ("language", "word"), [("de", "Kapitel"), ("fr-CA", "Chapitres"), ("pl", "Chapters")]
)
def test_the_pages_speak_the_language_of_the_show(show: Path, language: str, word: str) -> None:
    path = show / "show.toml"
    path.write_text(path.read_text().replace('language = "en"', f'language = "{language}"'))
    page = (publish(show, episode.read, now=NOW).public / "episodes" / "fog.html").read_text()
    shown = language[:2] if language != "pl" else "en"
    assert f'<html lang="{shown}">' in page
    assert f">{word}</h2>" in page


def test_every_language_has_every_word() -> None:
    assert all(set(told) == set(ENGLISH) and all(told.values()) for told in LANGUAGES.values())


def test_a_show_without_episodes(show: Path) -> None:
    for slug in ("fog", "gate", "soup"):
        for path in (show / slug).iterdir():
            path.unlink()
    public = publish(show, episode.read, now=NOW).public
    assert channel_of(public).findall("item") == []
    assert "No episode yet." in (public / "index.html").read_text()


def test_times_only_where_apps_take_them() -> None:
    def chapters(*starts: int) -> list[Chapter]:
        return [Chapter(start, start + 1, f"{'x' * 50} {start}") for start in starts]

    assert stamps(chapters(0, 60_000)) == []
    assert stamps(chapters(1000, 60_000, 90_000)) == []
    told = stamps(chapters(0, 61_500, 3_723_000))
    assert [line.split()[0] for line in told] == ["00:00:00", "00:01:01", "01:02:03"]
    assert all(len(line.split(" ", 1)[1]) < 40 for line in told)


@given(st.text(max_size=400))
@hypothesis_settings(max_examples=100, deadline=None)
def test_clean_text_is_fit_for_xml(raw: str) -> None:
    element = ET.Element("x")
    element.text = clean(raw)
    back = ET.fromstring(ET.tostring(element, encoding="utf-8"))
    assert (back.text or "") == (element.text or "").replace("\r\n", "\n").replace("\r", "\n")
    line = one_line(raw, 50)
    assert len(line) <= 50
    assert line == line.strip()
