"""Runs the application on uvicorn, with limits against endless and slow requests."""

from __future__ import annotations

import asyncio
import logging
import socket
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from uvicorn import Config, Server
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from briefcast.errors import ShowInvalid, UsageInvalid
from briefcast.serve.app import App

MAX_HEADER_BYTES = 32_768
HEADERS_WITHIN_S = 15.0
IDLE_S = 30
OPEN_FILES = 8192
"""Wished for: a download holds a socket and a file."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where the feed is."""

    feed_url: str
    for_phones: bool
    """Reached from other machines of the network."""


class GuardedProtocol(HttpToolsProtocol):
    """HTTP/1.1 with a limit on the size of a request's head and on the time it may take."""

    _timer: asyncio.TimerHandle | None = None
    _head_bytes = 0
    _in_head = True

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._arm()

    def connection_lost(self, exc: Exception | None) -> None:
        self._disarm()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._in_head:
            self._head_bytes += len(data)
            if self._head_bytes > MAX_HEADER_BYTES:
                self._refuse()
                return
        super().data_received(data)

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._in_head = True
        self._arm()

    def on_headers_complete(self) -> None:
        self._in_head = False
        self._head_bytes = 0
        self._disarm()
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        super().on_message_complete()
        self._in_head = True

    def _refuse(self) -> None:
        self.transport.write(
            b"HTTP/1.1 431 Request Header Fields Too Large\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        )
        self.transport.close()

    def _arm(self) -> None:
        self._disarm()
        self._timer = self.loop.call_later(HEADERS_WITHIN_S, self.transport.close)

    def _disarm(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def addresses(host: str, port: int, token: str = "") -> list[Address]:
    """Where a server on ``host`` and ``port`` is reached: the network's address first."""
    secret = f"{token}/" if token else ""
    told = []
    if host in ("0.0.0.0", "::", "") and (lan := lan_address()):
        told.append(Address(f"http://{lan}:{port}/{secret}feed.xml", True))
    name = "127.0.0.1" if host in ("0.0.0.0", "::", "", "localhost") else host
    shown = f"[{name}]" if ":" in name else name
    local = name.startswith("127.") or name == "::1"
    told.append(Address(f"http://{shown}:{port}/{secret}feed.xml", not local))
    return told


def lan_address() -> str:
    """This machine's address in its network; empty if it has none. Nothing is sent."""
    with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))
        address = str(probe.getsockname()[0])
        return "" if address.startswith(("127.", "0.")) else address
    return ""


def listen(host: str, port: int) -> socket.socket:
    """A bound socket; port 0 takes a free one.

    Raises:
        UsageInvalid: the address is not this machine's, or the port is taken.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen(2048)
    except (OSError, OverflowError) as error:
        listener.close()
        reason = getattr(error, "strerror", None) or error
        raise UsageInvalid(f"cannot listen on {host} port {port} ({reason}); try --port 0") from error
    return listener


def run(public: Path, listener: socket.socket, *, token: str = "", lan: str = "") -> None:
    """Serve ``public`` on ``listener`` until interrupted; ``lan``: the address that phones reach.

    Raises:
        ShowInvalid: nothing is published there yet.
    """
    _allow_open_files()
    with suppress(KeyboardInterrupt):
        make(public, listener.getsockname()[1], token=token, lan=lan).run(sockets=[listener])


def make(public: Path, port: int, *, token: str = "", lan: str = "") -> Server:
    """The server that ``run`` runs.

    Raises:
        ShowInvalid: nothing is published there yet.
    """
    if not (public / "feed.xml").is_file():
        raise ShowInvalid(f"{public} holds no feed: briefcast publish {public.parent} makes it")
    lan_host = f"{lan}:{port}" if lan else ""
    config = Config(
        App(public, token=token, lan=lan_host),
        http=GuardedProtocol,
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_keep_alive=IDLE_S,
        timeout_graceful_shutdown=3,
        limit_concurrency=OPEN_FILES // 4,
        backlog=2048,
    )
    # a client that stops reading in the middle is no error of ours
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
    return Server(config)


def _allow_open_files() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        wished = OPEN_FILES if hard == resource.RLIM_INFINITY else min(OPEN_FILES, hard)
        if soft != resource.RLIM_INFINITY and soft < wished:
            resource.setrlimit(resource.RLIMIT_NOFILE, (wished, hard))
