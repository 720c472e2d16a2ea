"""The public folder as the server sees it: confined, read-only, with validators for every file."""

from __future__ import annotations

import gzip
import hashlib
import html
import os
import re
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote, urlsplit

from briefcast.serve.conditions import http_date
from briefcast.show.media_types import media_type

_COMPRESSED = (".mp3", ".m4a", ".m4b", ".opus", ".jpg", ".png", ".wav")
_REWRITTEN = re.compile(r"(?:feed[^/]*\.(?:xml|json)|index\.html|episodes/[^/]+\.html)")
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]*(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)*")
_SELF = re.compile(rb'<atom:link href="([^"]+)feed\.xml" rel="self"')
_TEXT_BYTES = 8_000_000
_CACHED_TEXTS = 256
_CACHED_BYTES = 64_000_000


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may be served."""

    name: str
    path: str
    size_bytes: int
    modified_s: int
    etag: str
    last_modified: str
    media_type: str
    text: bytes | None = None
    """The whole body, where it is held in memory."""
    encoding: str = ""

    @property
    def immutable(self) -> bool:
        """Its name holds its digest."""
        return bool(re.search(r"\.[0-9a-f]{10}\.", self.name))


class Folder:
    """Finds files below ``root`` and nothing else; holds small texts in memory."""

    def __init__(self, root: Path) -> None:
        self.root = os.path.realpath(root)
        self._texts: OrderedDict[tuple[str, str, bool], tuple[tuple[int, int, int], Found]] = OrderedDict()
        self._held_bytes = 0
        self._published: tuple[tuple[int, int, int] | None, str] = (None, "")

    def find(self, name: str, *, base: str = "", packed: bool = False) -> Found | None:
        """The file called ``name`` as it is to be sent; ``None`` if there is none that may be served.

        ``base``: the address to write in place of the published one. ``packed``: gzip will do.
        """
        if not name or name.endswith("/"):
            name += "index.html"
        path = self._confined(name)
        if path is None:
            return None
        status = os.stat(path)
        facts = (status.st_mtime_ns, status.st_size, status.st_ino)
        if name.endswith(_COMPRESSED) or status.st_size > _TEXT_BYTES:
            etag = f'"{hashlib.sha256(repr(facts).encode()).hexdigest()[:24]}"'
            modified_s = int(status.st_mtime)
            last = http_date(modified_s)
            return Found(name, path, status.st_size, modified_s, etag, last, media_type(name))
        base = base if _REWRITTEN.fullmatch(name) else ""
        key = (name, base, packed)
        held = self._texts.get(key)
        if held and held[0] == facts:
            self._texts.move_to_end(key)
            return held[1]
        found = self._read(name, path, int(status.st_mtime), base, packed)
        self._hold(key, facts, found)
        return found

    def published_base(self) -> str:
        """The address that the published feed gives itself; empty if there is no feed."""
        path = self._confined("feed.xml")
        if path is None:
            return ""
        status = os.stat(path)
        facts = (status.st_mtime_ns, status.st_size, status.st_ino)
        if self._published[0] != facts:
            with open(path, "rb") as stream:
                match = _SELF.search(stream.read(65536))
            self._published = (facts, html.unescape(match[1].decode()) if match else "")
        return self._published[1]

    def _confined(self, name: str) -> str | None:
        if len(name) > 400 or not _NAME.fullmatch(name):
            return None
        path = os.path.join(self.root, *name.split("/"))
        if os.path.realpath(path) != path or not os.path.isfile(path):
            return None
        return path

    def _read(self, name: str, path: str, modified_s: int, base: str, packed: bool) -> Found:
        with open(path, "rb") as stream:
            text = stream.read()
        if base and (published := self.published_base()):
            text = rewritten(text, published, base)
        digest = hashlib.sha256(text).hexdigest()[:24]
        encoding = ""
        if packed and len(text) > 500:
            text, encoding = gzip.compress(text, 6, mtime=0), "gzip"
        etag = f'"{digest}{"-gz" if encoding else ""}"'
        last = http_date(modified_s)
        return Found(name, path, len(text), modified_s, etag, last, media_type(name), text, encoding)

    def _hold(self, key: tuple[str, str, bool], facts: tuple[int, int, int], found: Found) -> None:
        if old := self._texts.pop(key, None):
            self._held_bytes -= old[1].size_bytes
        self._texts[key] = (facts, found)
        self._held_bytes += found.size_bytes
        while len(self._texts) > _CACHED_TEXTS or (self._held_bytes > _CACHED_BYTES and len(self._texts) > 1):
            _, (_, dropped) = self._texts.popitem(last=False)
            self._held_bytes -= dropped.size_bytes


def rewritten(text: bytes, published: str, base: str) -> bytes:
    """``text`` with the published address replaced by ``base`` where it leads into the public folder."""
    rest = rb"(?=(?:feed[.-]|media/|episodes/|art/|assets/|index\.html|qr\.svg|[\"<&\s?#]))"
    text = re.sub(re.escape(published.encode()) + rest, lambda _: base.encode(), text)
    packed = quote(published, safe="").encode()
    text = re.sub(re.escape(packed) + rb"(?=feed)", lambda _: quote(base, safe="").encode(), text)
    bare, new = (f"{urlsplit(url).netloc}{urlsplit(url).path}".encode() for url in (published, base))
    return re.sub(rb"(?<=\/)" + re.escape(bare) + rb"(?=feed)", lambda _: new, text)
