"""Answers on the wire: headers and bodies, piece by piece, until the client is gone."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from briefcast.serve.folder import Found

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Headers = list[tuple[str, str]]

PIECE_BYTES = 65536
STALLED_S = 60.0
"""A client that takes nothing for so long is let go."""
_CORS = (".json", ".vtt", ".srt", ".xml", ".mp3", ".m4a", ".opus", ".jpg", ".png")
_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
    " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)


def validators(found: Found, *, private: bool) -> Headers:
    scope = "private" if private else "public"
    kept = f"{scope}, max-age=31536000, immutable" if found.immutable else "no-cache"
    told = [("ETag", found.etag), ("Last-Modified", found.last_modified), ("Cache-Control", kept)]
    return told + ([("Vary", "Accept-Encoding")] if found.text is not None else [])


def about(found: Found) -> Headers:
    told = [
        ("Accept-Ranges", "bytes"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
    ]
    if found.name.endswith(_CORS):
        told += [("Access-Control-Allow-Origin", "*")]
        told += [("Access-Control-Expose-Headers", "Accept-Ranges, Content-Range, ETag, Last-Modified")]
    if found.name.endswith(".html"):
        told += [("Content-Security-Policy", _CSP)]
    if found.encoding:
        told += [("Content-Encoding", found.encoding)]
    return told


async def send_start(send: Send, status: int, headers: Headers) -> None:
    raw = [(name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in headers]
    await send({"type": "http.response.start", "status": status, "headers": raw})


async def send_head(send: Send, status: int, headers: Headers) -> None:
    await send_start(send, status, headers)
    await send({"type": "http.response.body", "body": b""})


async def send_plain(send: Send, status: int, text: str, headers: Headers, method: str) -> None:
    body = text.encode() + b"\n"
    about = [("Content-Type", "text/plain; charset=utf-8"), ("Content-Length", str(len(body)))]
    await send_start(send, status, [*headers, *about, ("X-Content-Type-Options", "nosniff")])
    await send({"type": "http.response.body", "body": b"" if method == "HEAD" else body})


async def send_body(
    found: Found, parts: list[tuple[bytes, int, int]], tail: bytes, receive: Receive, send: Send
) -> None:
    """Send each part (its head, then bytes ``start`` to ``end``) and ``tail``, while the client is there."""
    if found.text is not None:
        pieces = [head + found.text[start:end] for head, start, end in parts]
        await send({"type": "http.response.body", "body": b"".join(pieces) + tail})
        return
    if not parts:
        await send({"type": "http.response.body", "body": b""})
        return
    descriptor = os.open(found.path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    gone = asyncio.ensure_future(_gone(receive))
    try:
        for head, start, end in parts:
            place = start
            while place < end:
                piece = await asyncio.to_thread(_pread, descriptor, min(PIECE_BYTES, end - place), place)
                if gone.done() or not piece:
                    return
                place += len(piece)
                async with asyncio.timeout(STALLED_S):
                    await send({"type": "http.response.body", "body": head + piece, "more_body": True})
                head = b""
        await send({"type": "http.response.body", "body": tail})
    except TimeoutError:
        return
    finally:
        gone.cancel()
        os.close(descriptor)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def _pread(descriptor: int, count: int, place: int) -> bytes:
    if hasattr(os, "pread"):
        return os.pread(descriptor, count, place)
    os.lseek(descriptor, place, os.SEEK_SET)  # pragma: no cover
    return os.read(descriptor, count)  # pragma: no cover
