"""The server as an ASGI 3 application: one request to one answer."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import re
import secrets
from collections.abc import MutableMapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from briefcast.serve import conditions, ranges
from briefcast.serve.folder import Folder, Found
from briefcast.serve.sending import (
    Receive,
    Send,
    about,
    send_body,
    send_head,
    send_plain,
    send_start,
    validators,
)
from briefcast.show.qr import svg

Scope = MutableMapping[str, Any]
_HOST = re.compile(r"(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,252})|\[[0-9A-Fa-f:.]{2,45}\])(?::\d{1,5})?")


class App:
    """Serves ``public``, below ``/<token>/`` if there is a token."""

    def __init__(self, public: Path, *, token: str = "", lan: str = "") -> None:
        """``lan``: ``host:port`` that phones reach, for the QR code of a page opened on this machine."""
        self.folder = Folder(public)
        self._token = token.encode()
        self._lan = lan

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request; nothing but ``http`` is answered."""
        if scope["type"] == "lifespan":
            return await _lifespan(receive, send)
        if scope["type"] != "http":
            return None
        headers: dict[str, str] = {}
        for raw_name, raw_value in scope["headers"]:
            name, value = raw_name.decode("latin-1"), raw_value.decode("latin-1")
            headers[name] = f"{headers[name]}, {value}" if name in headers else value
        return await self._answer(scope, headers, receive, send)

    async def _answer(self, scope: Scope, headers: dict[str, str], receive: Receive, send: Send) -> None:
        method = scope["method"]
        if method == "OPTIONS":
            allow = [("Allow", "GET, HEAD, OPTIONS"), ("Access-Control-Allow-Origin", "*")]
            allow += [
                ("Access-Control-Allow-Methods", "GET, HEAD"),
                ("Access-Control-Allow-Headers", "Range"),
            ]
            return await send_head(send, 204, allow)
        if method not in ("GET", "HEAD"):
            refused = [("Allow", "GET, HEAD, OPTIONS"), ("Connection", "close")]
            return await send_plain(send, 405, "This server only reads.", refused, method)
        host = headers.get("host") or _address_of(scope)
        if not _HOST.fullmatch(host):
            return await send_plain(send, 400, "The Host header is missing or malformed.", [], method)
        name = self._name(scope["path"])
        if name is None:
            return await send_plain(send, 404, "There is nothing here.", [], method)
        if name == "" and self._token and not scope["path"].endswith("/"):
            return await send_plain(send, 308, "Moved.", [("Location", f"/{self._token.decode()}/")], method)
        packed = "range" not in headers and _takes_gzip(headers.get("accept-encoding", ""))
        base = self._base(scope["scheme"], host)
        found = self.folder.find(name, base=base, packed=packed)
        if found is not None and name == "qr.svg" and base:
            found = self._qr(found, base, host)
        if found is None:
            return await send_plain(send, 404, "There is nothing here.", [], method)
        return await self._send_found(found, method, headers, receive, send)

    def _name(self, path: str) -> str | None:
        """Path below the public folder; ``None`` if the secret part is wrong."""
        told = path.removeprefix("/")
        if not self._token:
            return told
        secret, _, rest = told.partition("/")
        same = hmac.compare_digest(secret.encode("utf-8", "surrogatepass"), self._token)
        return rest if same else None

    def _base(self, scheme: str, host: str) -> str:
        """The address for this client; empty where the published one is right."""
        published = self.folder.published_base()
        if not published or urlsplit(published).netloc.lower() == host.lower():
            return ""
        secret = f"{self._token.decode()}/" if self._token else ""
        return f"{scheme}://{host}/{secret}"

    def _qr(self, found: Found, base: str, host: str) -> Found:
        """The code for this client's address; on this machine itself, for the address a phone can reach."""
        name = host.rpartition(":")[0].strip("[]") if re.search(r":\d+$", host) else host.strip("[]")
        if self._lan and _is_loopback(name):
            parts = urlsplit(base)
            base = f"{parts.scheme}://{self._lan}{parts.path}"
        text = svg(base + "feed.xml")
        etag = f'"{hashlib.sha256(text).hexdigest()[:24]}"'
        return replace(found, size_bytes=len(text), etag=etag, text=text, encoding="")

    async def _send_found(
        self, found: Found, method: str, headers: dict[str, str], receive: Receive, send: Send
    ) -> None:
        told = validators(found, private=bool(self._token))
        status = conditions.evaluate(method, headers, found.etag, found.modified_s)
        if status == 304:
            return await send_head(send, 304, told)
        if status == 412:
            return await send_plain(send, 412, "The file is another one by now.", [], method)
        told += about(found)
        wanted = None
        if method == "GET" and conditions.range_holds(
            headers.get("if-range"), found.etag, found.last_modified
        ):
            try:
                wanted = ranges.parse(headers["range"], found.size_bytes) if "range" in headers else None
            except ranges.Unsatisfiable:
                size = [("Content-Range", f"bytes */{found.size_bytes}")]
                return await send_plain(send, 416, "No such range.", [*told[:2], *size], method)
        if wanted is None:
            told += [("Content-Type", found.media_type), ("Content-Length", str(found.size_bytes))]
            await send_start(send, 200, told)
            parts = [(b"", 0, found.size_bytes)] if method == "GET" else []
            return await send_body(found, parts, b"", receive, send)
        if len(wanted) == 1:
            start, end = wanted[0]
            told += [("Content-Type", found.media_type), ("Content-Length", str(end - start))]
            told += [("Content-Range", f"bytes {start}-{end - 1}/{found.size_bytes}")]
            await send_start(send, 206, told)
            return await send_body(found, [(b"", start, end)], b"", receive, send)
        frame = ranges.Multipart(wanted, found.size_bytes, found.media_type, secrets.token_hex(12))
        told += [("Content-Type", frame.media_type), ("Content-Length", str(frame.size_bytes))]
        await send_start(send, 206, told)
        parts = [(head, start, end) for head, (start, end) in zip(frame.heads, wanted, strict=True)]
        return await send_body(found, parts, frame.tail, receive, send)


def _address_of(scope: Scope) -> str:
    """The server's own address, for HTTP/1.0, which knows no Host."""
    server = scope.get("server")
    return f"{server[0]}:{server[1]}" if server and scope["http_version"] == "1.0" else ""


def _is_loopback(name: str) -> bool:
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return name.lower() == "localhost"


def _takes_gzip(header: str) -> bool:
    for part in header.lower().split(","):
        coding, _, weight = part.partition(";")
        if coding.strip() in ("gzip", "*"):
            return not re.fullmatch(r"\s*q\s*=\s*0(\.0*)?\s*", weight)
    return False


async def _lifespan(receive: Receive, send: Send) -> None:
    while True:
        message = await receive()
        await send({"type": f"{message['type']}.complete"})
        if message["type"] == "lifespan.shutdown":
            return
