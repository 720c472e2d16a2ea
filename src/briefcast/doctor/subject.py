"""What is examined: a feed, and a way to reach what it names, in a folder or over HTTP."""

from __future__ import annotations

import ipaddress
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Protocol
from urllib.parse import unquote, urljoin, urlsplit

from briefcast.errors import ShowInvalid, SourceUnreadable
from briefcast.show.rss import NAMESPACES

MAX_BYTES = 300_000_000
TIMEOUT_S = 20.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back for an address."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case; empty in a folder."""
    body: bytes
    url: str = ""


class Reach(Protocol):
    """Gives what stands at an address."""

    online: bool

    def get(self, url: str, method: str = "GET", **headers: str) -> Answer | None:
        """The answer; ``None`` if there is none."""


def is_private(url: str) -> bool:
    """Whether an address is of this machine or a private network, as far as its name tells."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return True
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith((".local", ".lan", ".home", ".internal", ".invalid"))


class InFolder:
    """Finds published files in a public folder."""

    online = False

    def __init__(self, public: Path, base: str) -> None:
        self._public = public.resolve()
        self._base = base

    def get(self, url: str, method: str = "GET", **headers: str) -> Answer | None:
        """The file at ``url``, if it is below the published address."""
        if not url.startswith(self._base):
            return None
        path = (self._public / unquote(url.removeprefix(self._base))).resolve()
        if not path.is_relative_to(self._public) or not path.is_file():
            return None
        return Answer(200, {}, path.read_bytes() if method == "GET" else b"", url)


class OverHttp:
    """Asks a server; an answer is read to the end, at most ``MAX_BYTES``."""

    online = True

    def __init__(self, feed_url: str) -> None:
        """``feed_url``: a feed of the open web is not followed into private networks."""
        import urllib3

        self._private_too = is_private(feed_url)

        retries = urllib3.Retry(connect=1, read=0, redirect=5, status=0, other=0)
        self._pool = urllib3.PoolManager(retries=retries, timeout=TIMEOUT_S)

    def get(self, url: str, method: str = "GET", **headers: str) -> Answer | None:
        """The server's answer; ``None`` if it gives none."""
        import urllib3

        if is_private(url) and not self._private_too:
            return None

        told = {"User-Agent": "briefcast-doctor", "Accept-Encoding": "identity"}
        told.update({name.replace("_", "-"): value for name, value in headers.items()})
        try:
            answer = self._pool.request(
                method, url, headers=told, preload_content=False, decode_content=False
            )
            body = answer.read(MAX_BYTES)
            answer.release_conn()
        except (urllib3.exceptions.HTTPError, ValueError, UnicodeError):
            return None
        names = {name.lower(): value for name, value in answer.headers.items()}
        return Answer(answer.status, names, body, urljoin(url, answer.geturl() or ""))


@dataclass(frozen=True, slots=True)
class Item:
    """An item of the feed; ``name`` is what findings call it."""

    element: ET.Element
    name: str
    title: str
    guid: str
    url: str
    """Of the enclosure; empty if there is none."""
    published: datetime | None


@dataclass
class Subject:
    """A feed under examination."""

    data: bytes
    url: str
    """Where it stands, or would stand."""
    reach: Reach
    now: datetime
    episodes: int = 3
    """How many episodes' files are examined, newest first."""
    channel: ET.Element | None = None
    items: tuple[Item, ...] = ()
    broken: str = ""
    """Why it is no feed that could be read."""
    _answers: dict[str, Answer | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if re.search(rb"<!DOCTYPE", self.data[:4096], re.I):
            self.broken = "it has a DOCTYPE"
            return
        try:
            root = ET.fromstring(self.data)
        except ET.ParseError as error:
            self.broken = f"not well-formed XML: {error}"
            return
        self.channel = root.find("channel")
        if root.tag != "rss" or self.channel is None:
            self.broken = f"not an RSS 2.0 feed (its root is <{root.tag}>)"
            return
        self.items = tuple(_item(element, n) for n, element in enumerate(self.channel.findall("item"), 1))

    def text(self, name: str, element: ET.Element | None = None) -> str | None:
        """Text of the channel's (or ``element``'s) child ``name``; ``None`` if there is no such child."""
        found = self.child(name, element)
        return None if found is None else (found.text or "")

    def child(self, name: str, element: ET.Element | None = None) -> ET.Element | None:
        """The first child called ``name`` ("itunes:image") of the channel or ``element``."""
        parent = self.channel if element is None else element
        return None if parent is None else parent.find(tag(name))

    def children(self, name: str, element: ET.Element | None = None) -> list[ET.Element]:
        """All children called ``name``."""
        parent = self.channel if element is None else element
        return [] if parent is None else parent.findall(tag(name))

    def urls(self) -> Iterator[tuple[str, str]]:
        """Every address in the feed, with the element that holds it."""
        for element in [] if self.channel is None else self.channel.iter():
            name = local(element.tag)
            for attribute in ("url", "href"):
                if (value := element.get(attribute)) is not None:
                    yield name, value
            if name in ("link", "url") and element.text:
                yield name, element.text.strip()

    def fetch(self, url: str) -> Answer | None:
        """What stands at ``url``, fetched once."""
        if url not in self._answers:
            if len(self._answers) > 64:
                self._answers.clear()
            self._answers[url] = self.reach.get(url)
        return self._answers[url]

    def body(self, url: str) -> bytes | None:
        """The file at ``url``, if it is there."""
        answer = self.fetch(url)
        return answer.body if answer and answer.status == 200 else None

    @property
    def examined(self) -> tuple[Item, ...]:
        """The items whose files are examined."""
        return self.items[: self.episodes]


def tag(name: str) -> str:
    """``itunes:image`` as ElementTree writes it."""
    prefix, colon, rest = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{rest}" if colon else name


def local(name: str) -> str:
    """A tag without its namespace."""
    return name.rpartition("}")[2]


def _item(element: ET.Element, number: int) -> Item:
    title = (element.findtext("title") or element.findtext(tag("itunes:title")) or "").strip()
    enclosure = element.find("enclosure")
    published = None
    try:
        published = parsedate_to_datetime(element.findtext("pubDate") or "")
    except (ValueError, TypeError, IndexError, OverflowError):
        published = None
    return Item(
        element,
        f'item {number} "{title[:50]}"',
        title,
        (element.findtext("guid") or "").strip(),
        (enclosure.get("url") or "") if enclosure is not None else "",
        published if published and published.tzinfo else None,
    )


def of_folder(folder: Path, now: datetime, episodes: int) -> Subject:
    """The published feed of a show's folder, or of a public folder itself."""
    public = folder / "public" if (folder / "public").is_dir() else folder
    path = public / "feed.xml"
    if not path.is_file():
        raise ShowInvalid(f"{folder} holds no published feed: briefcast publish {folder} makes it")
    data = path.read_bytes()
    match = re.search(rb'<atom:link href="([^"]+)" rel="self"', data)
    url = match[1].decode() if match else "https://folder.invalid/feed.xml"
    return Subject(data, url, InFolder(public, url.removesuffix("feed.xml")), now, episodes)


def of_url(url: str, now: datetime, episodes: int) -> Subject:
    """The feed that a server gives."""
    reach = OverHttp(url)
    answer = reach.get(url)
    if answer is None:
        raise SourceUnreadable(f"{url}: no answer; is the server running and the address right?")
    if answer.status != 200:
        raise SourceUnreadable(f"{url}: the server answers {answer.status}; is the address right?")
    return Subject(answer.body, url, reach, now, episodes)
