"""Files, folders, standard input and feeds."""

from __future__ import annotations

import contextlib
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.errors import BriefcastError, SourceUnreadable
from briefcast.sources import Fetch, read
from briefcast.sources.feed import is_feed, is_whole
from briefcast.sources.feed_formats import Entry, parse_xml, read_date
from briefcast.types import Document

LONG = "The council met on Monday and spoke about the bridge. " * 30


def documents(source: str, fetch: Fetch | None = None) -> list[Document]:
    found = read(source, fetch or Fetch())
    assert all(isinstance(document, Document) for document in found), found
    return [document for document in found if isinstance(document, Document)]


def refusal(source: str) -> str:
    (error,) = read(source)
    assert isinstance(error, SourceUnreadable)
    return str(error)


def test_a_folder_gives_its_articles_by_number_without_hidden_files_and_sidecars(tmp_path: Path) -> None:
    for name in (
        "10.txt",
        "9.md",
        ".hidden.txt",
        "song.mp3",
        "nine.script.txt",
        "nine.json",
        "my.script.txt",
    ):
        (tmp_path / name).write_text("Text.")
    assert [Path(found.origin).name for found in documents(str(tmp_path))] == [
        "9.md",
        "10.txt",
        "my.script.txt",
    ]


def test_a_folder_without_articles_says_what_it_looks_for(tmp_path: Path) -> None:
    (tmp_path / "song.mp3").write_bytes(b"x")
    assert ".docx" in refusal(str(tmp_path))


def test_missing_files_and_forgotten_schemes_are_told_apart(tmp_path: Path) -> None:
    assert "no such file or folder" in refusal(str(tmp_path / "none.txt"))
    assert "https://www.example.org/a" in refusal("www.example.org/a")
    assert "empty source" in refusal("  ")
    assert "no such file" in refusal("a\0b")


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Gr\xfc\xdfe")))
    assert documents("-")[0].content == b"Gr\xfc\xdfe"


def test_rss_with_full_text_needs_no_network(tmp_path: Path) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_text(
        f"""<?xml version="1.0"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><language>en-us</language>
        <item><title>Old &amp;amp; new</title><link>https://e.org/1</link>
          <pubDate>Mon, 05 Jan 2026 08:00:00 +0100</pubDate><dc:creator>Jane Roe</dc:creator>
          <description>Short.</description><content:encoded><![CDATA[<p>{LONG}</p>]]></content:encoded></item>
        <item><title>Newer</title><guid>https://e.org/2</guid><pubDate>Tue, 06 Jan 2026 08:00:00 GMT</pubDate>
          <description>&lt;p&gt;{LONG}&lt;/p&gt;</description></item></channel></rss>"""
    )
    newer, older = documents(str(feed))
    assert (newer.title, newer.url) == ("Newer", "https://e.org/2")
    assert (older.title, older.author, older.language) == ("Old & new", "Jane Roe", "en-us")
    assert older.published == datetime.fromisoformat("2026-01-05T08:00:00+01:00")
    assert older.content.decode() == f"<p>{LONG}</p>"
    assert len(documents(str(feed), Fetch(limit=1))) == 1


def test_atom_and_json_feeds_are_read_alike(tmp_path: Path) -> None:
    atom = tmp_path / "a.atom"
    atom.write_text(
        f"""<feed xmlns="http://www.w3.org/2005/Atom"><entry>
        <title type="html">One &lt;b&gt;two&lt;/b&gt;</title>
        <link rel="self" href="https://e.org/self"/><link href="https://e.org/1"/><author><name>Jo</name></author>
        <published>2026-01-05T08:00:00Z</published><content type="xhtml">
        <div xmlns="http://www.w3.org/1999/xhtml"><p>{LONG}</p></div></content></entry></feed>"""
    )
    entry = {
        "id": "1",
        "url": "https://e.org/1",
        "title": "One two",
        "content_html": f"<p>{LONG}</p>",
        "authors": [{"name": "Jo"}],
        "date_published": "2026-01-05T08:00:00Z",
    }
    feed = tmp_path / "f.json"
    feed.write_text(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [entry]}))
    for path in (atom, feed):
        (found,) = documents(str(path))
        assert (found.title, found.url, found.author) == ("One two", "https://e.org/1", "Jo")
        assert found.published == datetime(2026, 1, 5, 8, tzinfo=UTC)
        assert f"<p>{LONG}</p>".encode() in found.content


@pytest.mark.parametrize("tail", ["", " The post Bridge appeared first on Town News."])
def test_a_teaser_is_not_the_article(tail: str) -> None:
    assert is_whole(Entry(content=LONG + tail))
    assert not is_whole(Entry(content=LONG + "and so […]" + tail))
    assert not is_whole(Entry(content="Short." + tail))


def test_many_comments_before_a_page_cost_no_time() -> None:
    comments = b"<!-- a plugin was here -->\n" * 700
    assert not is_feed(Document("page", b"<!DOCTYPE html>\n" + comments + b"<html></html>"))
    assert not is_feed(Document("page", b"<!DOCTYPE html [" + b"]>[" * 5_000))
    assert is_feed(Document("feed", b"<?xml version='1.0'?>\n<!-- a -- b -->\n" + comments + b"<rss>"))


def test_a_feed_that_is_html_is_a_page() -> None:
    assert not is_feed(Document("feed", b"<!doctype html><html><p>rss</p></html>", "application/rss+xml"))


@pytest.mark.parametrize(
    "bomb",
    [
        b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><item/></rss>',
        b'<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><item><title>&x;</title></item></rss>',
    ],
)
def test_xml_bombs_and_foreign_entities_are_refused(tmp_path: Path, bomb: bytes) -> None:
    feed = tmp_path / "feed.xml"
    feed.write_bytes(bomb)
    assert "entities" in refusal(str(feed))


@pytest.mark.parametrize(
    ("feed", "title", "link"),
    [
        (
            b"<rss><channel><item><title>A</title><link>http://e.org/a</link>"
            b"<content:encoded>Text</content:encoded><media:title>B</media:title></item></channel></rss>",
            "A",
            "http://e.org/a",
        ),
        ("<rss><item><title>Café – früh</title></item></rss>".encode("cp1252"), "Café – früh", ""),
        ("\ufeff<rss><item><title>Café".encode() + b"\xff</title></item></rss>", "Café\ufffd", ""),
        (
            b'<feed xml:base="http://e.org/x/"><entry><title>A</title><link href="a"/></entry></feed>',
            "A",
            "http://e.org/x/a",
        ),
        (
            b'<feed xml:base="http://[/"><entry><title>A</title><link href="//[b"/></entry></feed>',
            "A",
            "//[b",
        ),
    ],
)
def test_feeds_as_careless_programs_write_them(feed: bytes, title: str, link: str) -> None:
    (entry,) = parse_xml(feed, "feed")
    assert (entry.title, entry.link) == (title, link)


def test_content_of_type_html_is_html_however_it_is_spelt() -> None:
    (entry,) = parse_xml(
        b'<feed><entry><content type="text/html">&lt;p>A&lt;/p></content></entry></feed>', "feed"
    )
    assert entry.is_html
    (entry,) = parse_xml(b'<feed><entry><content type="text">A &lt; B</content></entry></feed>', "feed")
    assert not entry.is_html


def test_damaged_feeds_are_read_as_far_as_they_go() -> None:
    (entry,) = parse_xml(b"<rss><channel><item><title>A &nbsp; B</title><link>http://e.org</link>", "feed")
    assert (entry.title, entry.link) == ("A B", "http://e.org")
    with pytest.raises(SourceUnreadable):
        parse_xml(b"no feed", "feed")


@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=200), st.text(max_size=40))
def test_no_feed_breaks_the_reader(tail: bytes, date: str) -> None:
    with contextlib.suppress(BriefcastError):
        assert parse_xml(b"<rss><channel><item>" + tail, "feed") is not None
    moment = read_date(date)
    assert moment is None or moment.tzinfo is not None
