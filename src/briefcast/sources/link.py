"""Fetches a link, trusting neither the link nor the server behind it."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
import zlib
from dataclasses import dataclass
from typing import NoReturn
from urllib.parse import urljoin, urlsplit

from briefcast import __version__
from briefcast.errors import SourceUnreadable
from briefcast.sources.address import look_up
from briefcast.sources.cache import Cache, Kept
from briefcast.sources.fetch import Fetch
from briefcast.types import Document

USER_AGENT = f"briefcast/{__version__} (article reader; fetches on a person's request)"
ACCEPT = (
    "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json;q=0.9,"
    "application/xml;q=0.8,text/*;q=0.7,application/pdf;q=0.6,*/*;q=0.3"
)
_PIECE_BYTES = 65_536
_STATUS = {
    401: "asks for a password; save the article from your browser and give the file",
    402: "is a paid article; save it from your browser and give the file",
    403: "refuses to be read by a program; save the article from your browser and give the file",
    404: "does not exist (404); check the link",
    410: "is gone for good (410); check the link",
    429: "asks for fewer requests (429); try again later",
    451: "is not shown here for legal reasons (451)",
}
_REFUSED_TYPES = ("image/", "audio/", "video/", "font/")


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of a server, not yet followed."""

    status: int
    headers: dict[str, str]
    """Names in lower case."""
    body: bytes


def get(url: str, fetch: Fetch) -> Document:
    """The document behind ``url`` after redirects.

    Every hop's host is looked up, every address of it checked, and the connection made to an
    address that was checked, so that a name that changes its address in between gains nothing.

    Raises:
        SourceUnreadable: says what went wrong, and with which link.
    """
    cache = Cache(fetch.cache)
    kept = cache.find(url)
    deadline = time.monotonic() + fetch.timeout_s
    target, answer = _follow(url, fetch, deadline, kept)
    if answer.status == 304 and kept is not None:
        return _document(url, kept.url, kept.headers, kept.body)
    if answer.status != 200:
        _refuse(url, answer.status)
    if answer.headers.get("content-type", "").lower().startswith(_REFUSED_TYPES):
        raise SourceUnreadable(f"{url} is {answer.headers['content-type'].split(';')[0]}, not an article")
    if not answer.body.strip():
        raise SourceUnreadable(f"{url} is an empty page")
    cache.keep(url, Kept(target, answer.headers, answer.body))
    return _document(url, target, answer.headers, answer.body)


def get_raw(url: str, fetch: Fetch) -> Answer:
    """The answer behind ``url`` after redirects, whatever its status; not cached.

    Raises:
        SourceUnreadable: there was no answer.
    """
    return _follow(url, fetch, time.monotonic() + fetch.timeout_s, None)[1]


def _follow(url: str, fetch: Fetch, deadline: float, kept: Kept | None) -> tuple[str, Answer]:
    target = url
    seen = {url}
    for _ in range(fetch.max_redirects + 1):
        conditions = kept.conditions() if kept and target == kept.url else {}
        answer = _ask(url, target, fetch, deadline, conditions)
        if answer.status not in (301, 302, 303, 307, 308):
            return target, answer
        location = answer.headers.get("location", "")
        if not location:
            raise SourceUnreadable(f"{url} redirects to nowhere")
        try:
            target = urljoin(target, location).split("#")[0]
        except ValueError:
            raise SourceUnreadable(f"{url} redirects to a malformed link") from None
        if target in seen and not answer.headers.get("set-cookie"):
            raise SourceUnreadable(f"{url} redirects in a circle")
        seen.add(target)
    raise SourceUnreadable(f"{url} redirects more than {fetch.max_redirects} times")


def _ask(url: str, target: str, fetch: Fetch, deadline: float, conditions: dict[str, str]) -> Answer:
    """One request. ``url`` is what the user gave, ``target`` what is asked now."""
    import urllib3
    from urllib3.connection import HTTPConnection, HTTPSConnection
    from urllib3.util import parse_url

    try:
        parts = parse_url(target)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except (urllib3.exceptions.LocationParseError, ValueError):
        raise SourceUnreadable(f"{target} is not a well-formed link") from None
    if parts.scheme not in ("http", "https"):
        if target != url:
            raise SourceUnreadable(f"{url} redirects to {target}; only http and https links are read")
        raise SourceUnreadable(f"{target}: only http and https links are read" + _file_hint(target))
    if not parts.host:
        raise SourceUnreadable(f"{target} is not a well-formed link")
    if parts.auth:
        raise SourceUnreadable(f"{url}: links with a name and password in them are not read")
    host = parts.host.strip("[]")
    addresses = look_up(host, port, deadline - time.monotonic(), allow_private=fetch.allow_private_hosts)

    class Checked(HTTPSConnection if parts.scheme == "https" else HTTPConnection):  # type: ignore[misc]
        """Connects to the addresses that were checked; name, certificate and Host stay the link's."""

        def _new_conn(self) -> socket.socket:
            return _connect(addresses, port, deadline)

    connection = Checked(host, port, timeout=max(0.001, deadline - time.monotonic()))
    held: list[socket.socket] = []
    alarm = threading.Timer(max(0.001, deadline - time.monotonic()), _hang_up, [held])
    alarm.daemon = True
    alarm.start()
    try:
        connection.connect()
        held.append(connection.sock)
        connection.request(
            "GET",
            parts.request_uri,
            headers={
                "User-Agent": USER_AGENT,
                "Accept": ACCEPT,
                "Accept-Encoding": "gzip, deflate",
                **conditions,
            },
            preload_content=False,
            decode_content=False,
        )
        response = connection.getresponse()
        headers = {name.lower(): value for name, value in response.headers.items()}
        body = b""
        if response.status == 200:
            body = _body(url, response, headers, fetch.max_bytes, deadline)
        if time.monotonic() >= deadline:  # cut off by us: what came so far looks like a whole answer
            raise TimeoutError
        return Answer(response.status, headers, body)
    except (urllib3.exceptions.HTTPError, OSError, ValueError) as error:
        _failed(url, host, error, fetch, deadline)
    finally:
        alarm.cancel()
        connection.close()


def _connect(addresses: list[str], port: int, deadline: float) -> socket.socket:
    failure: OSError = OSError("no address")
    for address in addresses[:4]:
        left = deadline - time.monotonic()
        if left <= 0:
            break
        try:
            return socket.create_connection((address, port), timeout=left)
        except OSError as error:
            failure = error
    raise failure


def _hang_up(held: list[socket.socket]) -> None:
    """End a transfer whose server sends a byte now and then to keep it alive.

    The socket is held apart: http.client forgets it once an answer says that it ends with the connection.
    """
    for open_socket in held:
        with contextlib.suppress(OSError):
            socket.socket.shutdown(open_socket, socket.SHUT_RDWR)


def _body(url: str, response: object, headers: dict[str, str], limit: int, deadline: float) -> bytes:
    """The body, decompressed piece by piece so that no more than ``limit`` bytes ever stand in memory."""
    told = headers.get("content-length", "")
    if told.isdigit() and int(told) > limit:
        _too_large(url, limit)
    encodings = [
        name.strip() for name in headers.get("content-encoding", "").lower().split(",") if name.strip()
    ]
    encodings = [name for name in encodings if name != "identity"]
    if len(encodings) > 1 or (encodings and encodings[0] not in ("gzip", "x-gzip", "deflate")):
        raise SourceUnreadable(f"{url} is sent in an unknown compression ({', '.join(encodings)})")
    unpack = _Unpacker(limit) if encodings else None
    body = bytearray()
    while piece := response.read(_PIECE_BYTES):  # type: ignore[attr-defined]
        body += unpack(piece) if unpack else piece
        if len(body) > limit:
            _too_large(url, limit)
        if time.monotonic() > deadline:
            raise TimeoutError
    return bytes(body)


class _DamagedError(OSError):
    """A compressed answer that cannot be unpacked."""


class _Unpacker:
    """Incremental gzip and deflate; gives at most ``limit + 1`` bytes for a piece."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._stream = zlib.decompressobj(zlib.MAX_WBITS | 32)
        self._first = True

    def __call__(self, piece: bytes) -> bytes:
        try:
            found = self._stream.decompress(piece, self._limit + 1)
        except zlib.error:
            if not self._first:
                raise _DamagedError from None
            self._stream = zlib.decompressobj(-zlib.MAX_WBITS)
            try:
                found = self._stream.decompress(piece, self._limit + 1)
            except zlib.error:
                raise _DamagedError from None
        self._first = False
        return found


def _document(url: str, target: str, headers: dict[str, str], body: bytes) -> Document:
    media_type, _, rest = headers.get("content-type", "").partition(";")
    charset = None
    for parameter in rest.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            charset = value.strip().strip("\"'") or None
    language = headers.get("content-language", "").split(",")[0].strip() or None
    return Document(
        origin=url,
        content=body,
        media_type=media_type.strip().lower(),
        charset=charset,
        url=target,
        language=language,
    )


def _refuse(url: str, status: int) -> NoReturn:
    if status in _STATUS:
        raise SourceUnreadable(f"{url} {_STATUS[status]}")
    if status >= 500:
        raise SourceUnreadable(f"{url}: the server has a problem ({status}); try again later")
    raise SourceUnreadable(f"{url} gave no page (status {status}); check the link")


def _too_large(url: str, limit: int) -> NoReturn:
    raise SourceUnreadable(
        f"{url} is larger than {limit // 1_000_000} MB; save the article and give the file"
    )


def _failed(url: str, host: str, error: Exception, fetch: Fetch, deadline: float) -> NoReturn:
    import ssl

    if time.monotonic() >= deadline - 0.05 or isinstance(error, TimeoutError) or "timed out" in str(error):
        raise SourceUnreadable(
            f"{url} did not answer within {fetch.timeout_s:g} s; try again later"
        ) from error
    if isinstance(error, _DamagedError):
        raise SourceUnreadable(f"{url}: the compressed answer is damaged; try again later") from error
    cause: BaseException | None = error
    for _ in range(5):
        if isinstance(cause, ssl.SSLError):
            raise SourceUnreadable(
                f"{url}: the certificate of {host} cannot be trusted; check the link"
            ) from error
        cause = cause.__cause__ or cause.__context__ or next(iter(cause.args), None) if cause else None
        if not isinstance(cause, BaseException):
            break
    if isinstance(error, ConnectionRefusedError):
        raise SourceUnreadable(f"{url}: {host} does not accept connections; check the link") from error
    raise SourceUnreadable(f"{url}: the connection to {host} broke off; try again later") from error


def _file_hint(target: str) -> str:
    parts = urlsplit(target)
    return f"; for a file give its path: {parts.path}" if parts.scheme == "file" else ""
