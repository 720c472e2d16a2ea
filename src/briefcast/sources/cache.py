"""Answers of servers, kept so that an unchanged page need not be sent again (RFC 9110, section 13)."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from briefcast import whole

MAX_KEPT_BYTES = 5_000_000
"""Larger answers are not kept."""
MAX_FILES = 500
"""The oldest go when there are more."""

_KEPT_HEADERS = ("content-type", "content-language", "etag", "last-modified")


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer of status 200."""

    url: str
    """After redirects."""
    headers: dict[str, str]
    body: bytes

    def conditions(self) -> dict[str, str]:
        """The request headers that ask for the page only if it changed."""
        named = {
            "If-None-Match": self.headers.get("etag"),
            "If-Modified-Since": self.headers.get("last-modified"),
        }
        return {name: value for name, value in named.items() if value}


class Cache:
    """A folder with one file an answer: a line of JSON, then the body. Never fails, only forgets."""

    def __init__(self, folder: Path | None) -> None:
        if folder is None:
            from platformdirs import user_cache_path

            folder = user_cache_path("briefcast") / "links"
        self._folder = folder

    def find(self, url: str) -> Kept | None:
        """The last answer for ``url``, if it was kept whole."""
        try:
            with self._file(url).open("rb") as file:
                head = json.loads(file.readline())
                body = file.read(MAX_KEPT_BYTES + 1)
            headers = {str(name): str(value) for name, value in head["headers"].items()}
            if head["for"] != url or head["sha256"] != hashlib.sha256(body).hexdigest():
                return None
            return Kept(str(head["url"]), headers, body)
        except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return None

    def keep(self, url: str, answer: Kept) -> None:
        """Keep an answer that can be asked for conditionally and that allows it."""
        if len(answer.body) > MAX_KEPT_BYTES or not answer.conditions():
            return
        if "no-store" in answer.headers.get("cache-control", "").lower():
            return
        headers = {name: answer.headers[name] for name in _KEPT_HEADERS if name in answer.headers}
        digest = hashlib.sha256(answer.body).hexdigest()
        head = json.dumps({"for": url, "url": answer.url, "headers": headers, "sha256": digest})
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            whole.write(self._file(url), head.encode() + b"\n" + answer.body, private=True)
            self._forget()
        except OSError:
            return

    def _file(self, url: str) -> Path:
        return self._folder / f"{hashlib.sha256(url.encode('utf-8', 'replace')).hexdigest()}.page"

    def _forget(self) -> None:
        files = list(self._folder.glob("*.page"))
        if len(files) > MAX_FILES:
            for path in sorted(files, key=lambda path: path.stat().st_mtime)[: len(files) - MAX_FILES]:
                path.unlink(missing_ok=True)
