"""Feeds: which documents are one, and their entries as documents, with the linked page where need be."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from briefcast.errors import BriefcastError, SourceUnreadable
from briefcast.sources.feed_formats import Entry, parse_json, parse_xml
from briefcast.sources.fetch import Fetch
from briefcast.types import Document

if TYPE_CHECKING:
    from briefcast.sources.robots import Robots

FULL_TEXT_CHARACTERS = 900
"""An entry with so much text is taken to be whole unless it says that it goes on."""
AT_ONCE = 4
"""Linked pages fetched at the same time."""

_XML_FEED = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*+(?:(?:<\?[^>]*+>|<!--(?>.*?-->)|<!DOCTYPE[^\[>]*+(?:\[(?>.*?\])\s*+)?+>)\s*+)*+"
    rb"<(?:rss|(?:\w+:)?RDF|(?:atom:)?feed)[\s>]",
    re.DOTALL,
)
_JSON_FEED = re.compile(
    rb'\A(?:\xef\xbb\xbf)?\s*\{.{0,5000}?"version"\s*:\s*"https?://(?:www\.)?jsonfeed\.org/', re.DOTALL
)
_GOES_ON = re.compile(
    r"(\[?(…|&hellip;|&#8230;|\.\.\.)\]?|read (more|the (full|rest).*|full .*|on .*)|continue reading.*|"
    r"weiterlesen.*|mehr lesen|leer más.*|lire la suite.*|leggi tutto.*|leia mais.*)\W*$",
    re.IGNORECASE,
)
_WORDPRESS_TAIL = re.compile(
    r"\s*the post .{1,300} (appeared first|first appeared) on .{1,200}$", re.IGNORECASE
)
_TAGS = re.compile(r"<[^<>]{0,2000}>")


def is_feed(document: Document) -> bool:
    """Whether the bytes are a feed, whatever the server calls them (a feed that is HTML is a page)."""
    head = document.content[:20_000]
    if head[:4] in (b"\xff\xfe<\x00", b"\xfe\xff\x00<"):
        head = head.decode("utf-16", "ignore").encode()
    return bool(_XML_FEED.match(head) or _JSON_FEED.match(head))


def documents(document: Document, fetch: Fetch) -> tuple[Document | BriefcastError, ...]:
    """A document or an error for each of the feed's newest entries, newest first.

    Raises:
        SourceUnreadable: the feed is damaged or has no entries.
    """
    if document.content.lstrip()[:1] == b"{" or document.content.startswith(b"\xef\xbb\xbf{"):
        entries = parse_json(document.content.decode("utf-8-sig", "replace"), document.origin)
    else:
        entries = parse_xml(document.content, document.origin)
    if not entries:
        raise SourceUnreadable(f"{document.origin} is a feed without entries")
    if any(entry.published for entry in entries):
        oldest = datetime.min.replace(tzinfo=UTC)
        entries = sorted(entries, key=lambda entry: entry.published or oldest, reverse=True)
    base = document.url or ""
    chosen = [_located(entry, base) for entry in entries[: max(1, fetch.limit)]]
    from briefcast.sources.robots import Robots

    robots = Robots(fetch)
    with ThreadPoolExecutor(max_workers=AT_ONCE) as pool:
        return tuple(pool.map(lambda entry: _document(entry, document.origin, fetch, robots), chosen))


def _located(entry: Entry, base: str) -> Entry:
    try:
        return replace(entry, link=urljoin(base, entry.link) if entry.link else "")
    except ValueError:
        return replace(entry, link="")


def _document(entry: Entry, feed: str, fetch: Fetch, robots: Robots) -> Document | BriefcastError:
    linked = entry.link.startswith(("http://", "https://"))
    if is_whole(entry) or not linked:
        if not entry.content.strip():
            return SourceUnreadable(f'"{entry.title or "an entry"}" in {feed} has neither text nor a link')
        return _told(entry, Document(entry.link or feed, entry.content.encode(), _media_type(entry), "utf-8"))
    try:
        robots.check(entry.link)
        from briefcast.sources.link import get

        return _told(entry, get(entry.link, fetch))
    except BriefcastError as error:
        return error


def _media_type(entry: Entry) -> str:
    return "text/html" if entry.is_html else "text/plain"


def _told(entry: Entry, document: Document) -> Document:
    return replace(
        document,
        url=document.url or entry.link or None,
        title=entry.title or None,
        author=entry.author or None,
        published=entry.published,
        language=entry.language or document.language,
    )


def is_whole(entry: Entry) -> bool:
    """Whether the feed gives the article itself, not a teaser of it."""
    text = " ".join(_TAGS.sub(" ", entry.content).split())
    text = text[:-600] + _WORDPRESS_TAIL.sub("", text[-600:])
    return len(text) >= FULL_TEXT_CHARACTERS and not _GOES_ON.search(text[-200:])
