"""A small reader of our own feeds, for the tests: what it says, and which files it names."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

ATOM = "{http://www.w3.org/2005/Atom}"
HISTORY = "{http://purl.org/syndication/history/1.0}"


@dataclass(frozen=True)
class FeedItem:
    guid: str
    title: str
    published: datetime


@dataclass
class Feed:
    base: str
    items: list[FeedItem] = field(default_factory=list)
    enclosures: dict[str, int] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)
    archive: bool = False


def read_feed(public: Path, name: str = "feed.xml") -> Feed:
    channel = ET.parse(public / name).getroot().find("channel")
    assert channel is not None
    links = {link.get("rel", ""): link.get("href", "") for link in channel.iter(f"{ATOM}link")}
    base = links["self"].removesuffix(name)
    feed = Feed(base, archive=channel.find(f"{HISTORY}archive") is not None)
    feed.links = {rel: href.removeprefix(base) for rel, href in links.items()}
    for item in channel.iter("item"):
        published = parsedate_to_datetime(item.findtext("pubDate", ""))
        feed.items.append(FeedItem(item.findtext("guid", ""), item.findtext("title", ""), published))
        enclosure = item.find("enclosure")
        assert enclosure is not None
        feed.enclosures[enclosure.get("url", "").removeprefix(base)] = int(enclosure.get("length", ""))
    return feed


def named_files(public: Path) -> set[str]:
    """Paths in ``public`` that its feeds and pages name."""
    named: set[str] = set()
    for path in public.glob("feed*.xml"):
        base = read_feed(public, path.name).base
        named |= set(re.findall(re.escape(base) + r'([^"<&\s]+)', path.read_text(encoding="utf-8")))
    for path in [*public.glob("*.html"), *public.glob("episodes/*.html")]:
        text = path.read_text(encoding="utf-8")
        for link in re.findall(r'(?:href|src)="([^"#:]+)(?:#[^"]*)?"', text):
            named.add(str((path.parent / link).resolve().relative_to(public.resolve())))
    return named
