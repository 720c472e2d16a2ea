"""The feed as RSS 2.0 with iTunes, Podcasting 2.0, Podlove, Atom and content elements.

Written by hand over ElementTree: same show, same bytes. Sources: RSS 2.0 specification, Apple's
"Podcaster's Guide to RSS", PSP-1, Podcast Index docs/tags, RFC 5005, podlove.org/simple-chapters.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import format_datetime

from briefcast import __version__, clock
from briefcast.settings import FREQUENCIES
from briefcast.show import notes
from briefcast.show.items import CHAPTERS, Item, feed_name, soundbite
from briefcast.show.text import one_line
from briefcast.types import Show

NAMESPACES = {
    "itunes": "http://www.itunes.com/dtds/podcast-1.0.dtd",
    "podcast": "https://podcastindex.org/namespace/1.0",
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "psc": "http://podlove.org/simple-chapters",
    "fh": "http://purl.org/syndication/history/1.0",
}
GENERATOR = f"briefcast {__version__}"
for _prefix, _uri in NAMESPACES.items():
    ET.register_namespace(_prefix, _uri)


@dataclass(frozen=True, slots=True)
class Page:
    """One document of a feed."""

    number: int | None
    """Of an archive page, 1 the oldest; ``None``: the feed itself."""
    archives: int
    """How many archive pages there are."""
    items: Sequence[Item]
    full: bool = False
    """Never changes again."""


def render(show: Show, page: Page, *, base: str, cover: str) -> bytes:
    """The feed, or a page of its archive, as bytes; ``cover`` is the artwork's path below ``base``."""
    root = ET.Element("rss", {"version": "2.0"})
    channel = ET.SubElement(root, "channel")
    _channel(channel, show, page, base, base + cover)
    for item in page.items:
        _item(ET.SubElement(channel, "item"), show, item, base)
    ET.indent(root, " ")
    body: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body + b"\n"


def _add(parent: ET.Element, name: str, text: str = "", /, **attributes: str) -> ET.Element:
    prefix, colon, local = name.partition(":")
    tag = f"{{{NAMESPACES[prefix]}}}{local}" if colon else name
    told = {key.replace("_", "-"): value for key, value in attributes.items() if value}
    element = ET.SubElement(parent, tag, told)
    element.text = text or None
    return element


def _channel(channel: ET.Element, show: Show, page: Page, base: str, cover: str) -> None:
    title, home = one_line(show.title), show.link or base
    about = one_line(show.description, 3500) or title
    _add(channel, "title", title)
    _add(channel, "description", about)
    _add(channel, "link", home)
    _add(channel, "language", show.language)
    if page.items:
        _add(channel, "lastBuildDate", format_datetime(page.items[0].published))
    _add(channel, "generator", GENERATOR)
    if show.email:
        _add(channel, "managingEditor", f"{show.email} ({one_line(show.author) or title})")
    image = _add(channel, "image")
    _add(image, "url", cover)
    _add(image, "title", title)
    _add(image, "link", home)
    _links(channel, page, base)
    _add(channel, "itunes:author", one_line(show.author) or title)
    if show.email:
        owner = _add(channel, "itunes:owner")
        _add(owner, "itunes:name", one_line(show.author) or title)
        _add(owner, "itunes:email", show.email)
    category = _add(channel, "itunes:category", text=show.category)
    if show.subcategory:
        _add(category, "itunes:category", text=show.subcategory)
    _add(channel, "itunes:explicit", "true" if show.explicit else "false")
    _add(channel, "itunes:type", "episodic")
    _add(channel, "itunes:image", href=cover)
    if show.token:
        _add(channel, "itunes:block", "Yes")
    if show.guid:
        _add(channel, "podcast:guid", show.guid)
    _add(channel, "podcast:locked", "yes", owner=show.email)
    _add(channel, "podcast:medium", "podcast")
    _person(channel, show)
    _add(channel, "podcast:txt", "true", purpose="ai-content")
    if rule := FREQUENCIES.get(show.frequency):
        _add(channel, "podcast:updateFrequency", show.frequency, rrule=rule)


def _links(channel: ET.Element, page: Page, base: str) -> None:
    """Self, and the links between pages: RFC 5005 sections 3 (paged) and 4 (archived)."""

    def link(rel: str, number: int | None) -> None:
        _add(channel, "atom:link", href=base + feed_name(number), rel=rel, type="application/rss+xml")

    number, archives = page.number, page.archives
    link("self", number)
    if not archives:
        return
    older = archives if number is None else number - 1
    link("first", None)
    link("last", 1)
    if older:
        link("next", older)
        link("prev-archive", older)
    if number is None:
        return
    link("previous", number + 1 if number < archives else None)
    link("current", None)
    if number < archives:
        link("next-archive", number + 1)
    if page.full:
        _add(channel, "fh:archive")


def _person(parent: ET.Element, show: Show) -> None:
    if show.author.strip():
        _add(
            parent, "podcast:person", one_line(show.author, 128), role="producer", group="creative direction"
        )


def _item(element: ET.Element, show: Show, item: Item, base: str) -> None:
    _add(element, "title", item.title)
    _add(element, "itunes:title", item.title)
    _add(element, "link", base + item.page)
    _add(element, "guid", item.guid, isPermaLink="false")
    _add(element, "pubDate", format_datetime(item.published))
    _add(element, "description", notes.description(item))
    _add(element, "content:encoded", notes.content(item))
    audio = item.audio
    _add(element, "enclosure", url=base + audio.path, length=str(audio.size_bytes), type=audio.media_type)
    _add(element, "itunes:duration", str(item.duration_s))
    _add(element, "itunes:explicit", "true" if show.explicit else "false")
    _add(element, "itunes:episodeType", "full")
    if item.artwork:
        _add(element, "itunes:image", href=base + item.artwork.path)
    for file in item.transcripts:
        told = {"url": base + file.path, "type": file.media_type, "language": item.episode.language}
        _add(element, "podcast:transcript", **told, rel=file.rel)
    if item.chapters_file:
        _add(element, "podcast:chapters", url=base + item.chapters_file.path, type=CHAPTERS[1])
    _podlove(element, item)
    if cut := soundbite(item.episode):
        start, length = (f"{ms / 1000:.3f}" for ms in cut)
        _add(element, "podcast:soundbite", one_line(item.title, 128), startTime=start, duration=length)
    _person(element, show)
    for name in dict.fromkeys(one_line(voice.name, 100) for voice in item.episode.voices):
        _add(element, "podcast:person", f"{name} (synthetic voice)", role="narrator", group="cast")
    _add(element, "podcast:txt", "true", purpose="ai-content")


def _podlove(element: ET.Element, item: Item) -> None:
    if not item.chapters:
        return
    chapters = _add(element, "psc:chapters", version="1.2")
    for chapter in item.chapters:
        title = one_line(chapter.title, 128) or item.title
        start = clock.to_stamp(chapter.start_ms)
        _add(chapters, "psc:chapter", start=start, title=title, href=notes.web_link(chapter.url))
