"""Links: fetched from a server on this machine that answers as badly as it can."""

from __future__ import annotations

import gzip
import socket
import threading
import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import briefcast.cli
from briefcast.errors import SourceUnreadable
from briefcast.sources import Fetch, read
from briefcast.sources.address import is_public, look_up
from briefcast.types import Document

PAGE = b"<!doctype html><html><body><p>A page.</p></body></html>"
Answer = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """Paths and what to answer for them; what was asked is kept."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                site.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
                answer = site.answers.get(self.path)
                try:
                    if answer is None:
                        send(self, b"<html><body><h1>Sorry!</h1><p>Lost.</p></body></html>", status=404)
                    else:
                        answer(self)
                except OSError:
                    self.close_connection = True

            def log_message(self, *args: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}"
        threading.Thread(target=self.server.serve_forever, args=(0.01,), daemon=True).start()

    def page(self, path: str, body: bytes = PAGE, **headers: str) -> str:
        self.answers[path] = lambda request: send(request, body, **headers)
        return self.url + path


def send(request: BaseHTTPRequestHandler, body: bytes, status: int = 200, **headers: str) -> None:
    request.send_response(status)
    for name, value in headers.items():
        request.send_header(name.replace("_", "-"), value)
    if "Content_Type" not in headers:
        request.send_header("Content-Type", "text/html")
    if "Content_Length" not in headers:
        request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    request.wfile.write(body)


@pytest.fixture
def site() -> Iterator[Site]:
    made = Site()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def fetch(tmp_path: Path) -> Fetch:
    return Fetch(allow_private_hosts=True, timeout_s=5, cache=tmp_path / "links")


def one(url: str, fetch: Fetch) -> Document:
    (found,) = read(url, fetch)
    assert isinstance(found, Document), found
    return found


def refusal(url: str, fetch: Fetch) -> str:
    (found,) = read(url, fetch)
    assert isinstance(found, SourceUnreadable), found
    assert "\n" not in str(found)
    return str(found)


def test_a_page_keeps_type_charset_and_final_address(site: Site, fetch: Fetch) -> None:
    site.page("/end", PAGE, Content_Type='text/html; charset="iso-8859-1"', Content_Language="de-AT, de")
    url = site.page("/start", b"", Location="/end")
    site.answers["/start"] = lambda request: send(request, b"", 302, Location="/end")
    found = one(url, fetch)
    assert (found.content, found.media_type, found.charset) == (PAGE, "text/html", "iso-8859-1")
    assert (found.origin, found.url, found.language) == (url, f"{site.url}/end", "de-AT")
    assert site.asked[0][1]["user-agent"].startswith("briefcast/")


@pytest.mark.parametrize("status", [401, 403, 404, 410, 429, 451, 500, 503, 204])
def test_an_error_is_no_article_however_nice_its_page(site: Site, fetch: Fetch, status: int) -> None:
    site.answers["/x"] = lambda request: send(request, b"" if status == 204 else PAGE, status)
    assert f"{site.url}/x" in refusal(f"{site.url}/x", fetch)


def test_redirects_in_a_circle_and_without_end_stop(site: Site, fetch: Fetch) -> None:
    site.answers["/a"] = lambda request: send(request, b"", 302, Location="/b")
    site.answers["/b"] = lambda request: send(request, b"", 302, Location="/a")
    for number in range(20):
        target = f"/n{number + 1}"
        site.answers[f"/n{number}"] = lambda request, target=target: send(request, b"", 301, Location=target)
    assert "in a circle" in refusal(f"{site.url}/a", fetch)
    assert "more than 5 times" in refusal(f"{site.url}/n0", fetch)
    assert len(site.asked) == 2 + 6


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("file:///etc/passwd", "only http and https"),
        ("ftp://example.org/x", "only http and https"),
        ("http://[::1", "malformed"),
        ("", "nowhere"),
    ],
)
def test_a_redirect_elsewhere_is_refused(site: Site, fetch: Fetch, location: str, reason: str) -> None:
    site.answers["/x"] = lambda request: send(request, b"", 302, Location=location)
    said = refusal(f"{site.url}/x", fetch)
    assert reason in said
    assert f"{site.url}/x" in said


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/loop", "redirects in a circle"),
        ("/lost", "does not exist (404)"),
        ("/bomb", "is larger than 20 MB"),
    ],
)
def test_make_says_in_a_sentence_why_a_link_gave_nothing(
    site: Site, tmp_path: Path, path: str, says: str
) -> None:
    site.answers["/loop"] = lambda request: send(request, b"", status=302, Location="/loop")
    site.page("/bomb", gzip.compress(bytes(25_000_000), 1), **{"Content-Encoding": "gzip"})
    asked = ["make", site.url + path, "--allow-private-hosts", "--voice", "silent", "-q"]
    run = CliRunner().invoke(briefcast.cli.main, [*asked, "-o", str(tmp_path / "out.mp3")])
    assert run.exit_code == 1
    assert run.output.startswith(f"briefcast: {site.url}{path} {says}")
    assert run.output.count("\n") == 1
    assert list(tmp_path.glob("out*")) == []


def test_private_hosts_are_refused_at_once_and_behind_redirects(
    site: Site, fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first hop counts as public here, so that only the check of the second one can refuse."""
    strict = Fetch(cache=fetch.cache, timeout_s=5)
    assert "--allow-private-hosts" in refusal(site.page("/x"), strict)
    assert site.asked == []
    monkeypatch.setattr("briefcast.sources.address.is_public", lambda address: address == "127.0.0.1")
    inside = f"http://localhost.:{site.server.server_address[1]}/secret"
    monkeypatch.setattr(
        socket,
        "getaddrinfo",
        lambda host, port, *_, **__: [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1" if host[0] == "1" else "10.0.0.1", port))
        ],
    )
    site.answers["/x"] = lambda request: send(request, b"", 302, Location=inside)
    assert "10.0.0.1" in refusal(f"{site.url}/x", strict)
    assert [path for path, _ in site.asked] == ["/x"]


def test_a_name_that_changes_its_address_is_asked_once(
    site: Site, fetch: Fetch, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: the connection goes to the address that was checked, without a second look-up."""
    asked: list[str] = []

    def rebinding(host: str, port: int, *_: Any, **__: Any) -> list[Any]:
        asked.append(host)
        address = "127.0.0.1" if asked.count("rebind.example") == 1 else "127.0.0.2"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host if host[0].isdigit() else address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    site.page("/x")
    assert one(f"http://rebind.example:{site.server.server_address[1]}/x", fetch).content == PAGE
    assert asked.count("rebind.example") == 1
    assert site.asked[0][1]["host"].startswith("rebind.example:")


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:2800:220:1::1", True),
        ("127.0.0.1", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("224.0.0.1", False),
        ("255.255.255.255", False),
        ("::1", False),
        ("::", False),
        ("fe80::1%eth0", False),
        ("fc00::1", False),
        ("fec0::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:8.8.8.8", True),
        ("64:ff9b::10.0.0.1", False),
        ("2002:7f00:1::", False),
        ("2001:0:1::1", False),
        ("not an address", False),
    ],
)
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "0177.0.0.1", "127.1"])
def test_disguised_loopback_is_seen_through(host: str) -> None:
    with pytest.raises(SourceUnreadable):
        look_up(host, 80, 5, allow_private=False)


def test_a_host_with_one_private_address_among_public_ones_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    entries = [(2, 1, 6, "", (address, 80)) for address in ("93.184.216.34", "192.168.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: entries)
    with pytest.raises(SourceUnreadable, match=r"192\.168\.0\.1"):
        look_up("mixed.example", 80, 5, allow_private=False)


@pytest.mark.parametrize("wbits", [31, 15, -15])
def test_compressed_pages_are_unpacked(site: Site, fetch: Fetch, wbits: int) -> None:
    packer = zlib.compressobj(wbits=wbits)
    body = packer.compress(PAGE) + packer.flush()
    url = site.page("/x", body, Content_Encoding="gzip" if wbits == 31 else "deflate")
    assert one(url, fetch).content == PAGE


def test_a_gzip_bomb_is_stopped_at_the_limit(site: Site, fetch: Fetch) -> None:
    bomb = gzip.compress(bytes(30_000_000))
    assert len(bomb) < 50_000
    limited = Fetch(allow_private_hosts=True, cache=fetch.cache, max_bytes=1_000_000, timeout_s=5)
    assert "larger than 1 MB" in refusal(site.page("/x", bomb, Content_Encoding="gzip"), limited)


@pytest.mark.parametrize(
    ("headers", "body", "reason"),
    [
        ({"Content_Length": "99999999999"}, PAGE, "larger than"),
        ({"Content_Encoding": "gzip"}, b"no gzip at all, and long enough", "is damaged"),
        ({"Content_Encoding": "br"}, PAGE, "compression"),
        ({"Content_Type": "image/png"}, PAGE, "image/png"),
        ({"Content_Length": "500"}, PAGE, "broke off"),
        ({}, b"  ", "empty page"),
    ],
)
def test_bad_bodies_are_named(
    site: Site, fetch: Fetch, headers: dict[str, str], body: bytes, reason: str
) -> None:
    assert reason in refusal(site.page("/x", body, **headers), fetch)


@pytest.mark.parametrize("part", ["headers", "body"])
def test_a_server_that_drips_is_left_after_the_total_time(site: Site, fetch: Fetch, part: str) -> None:
    stop = threading.Event()

    def drip(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.0 200 OK\r\n" + (b"\r\n" if part == "body" else b"X: "))
        while not stop.wait(0.05):
            request.wfile.write(b"a")

    site.answers["/x"] = drip
    started = time.monotonic()
    short = Fetch(allow_private_hosts=True, cache=fetch.cache, timeout_s=0.5)
    assert "within 0.5 s" in refusal(f"{site.url}/x", short)
    assert time.monotonic() - started < 4
    stop.set()


def test_an_unchanged_page_is_not_sent_again(site: Site, fetch: Fetch) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        if request.headers.get("If-None-Match") == '"v1"':
            send(request, b"", 304)
        else:
            send(request, PAGE, ETag='"v1"', Content_Type="text/html; charset=utf-8")

    site.answers["/x"] = answer
    first, second = one(f"{site.url}/x", fetch), one(f"{site.url}/x", fetch)
    assert first == second
    assert [headers.get("if-none-match") for _, headers in site.asked] == [None, '"v1"']


def test_a_damaged_cache_is_only_forgotten(site: Site, fetch: Fetch) -> None:
    url = site.page("/x", PAGE, ETag='"v1"')
    one(url, fetch)
    assert fetch.cache is not None
    (kept,) = fetch.cache.glob("*.page")
    kept.write_bytes(kept.read_bytes()[:-5])
    assert one(url, fetch).content == PAGE
    assert site.asked[-1][1].get("if-none-match") is None


@pytest.mark.parametrize(
    ("link", "reason"),
    [
        ("ftp://example.org/a", "only http and https"),
        ("file:///etc/hosts", "give its path: /etc/hosts"),
        ("http://", "not a well-formed link"),
        ("http://user:secret@example.org/", "name and password"),
        ("http://exa mple.org:99999/", "well-formed"),
    ],
)
def test_links_that_nobody_fetches(fetch: Fetch, link: str, reason: str) -> None:
    assert reason in refusal(link, fetch)


def test_a_closed_port_and_an_unknown_host_are_named(fetch: Fetch, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(socket.socket()) as reserved:
        reserved.bind(("127.0.0.1", 0))
        port = reserved.getsockname()[1]
        assert "does not accept connections" in refusal(f"http://127.0.0.1:{port}/", fetch)

    def unknown(*_: Any, **__: Any) -> list[Any]:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    assert "no host nowhere.invalid" in refusal("http://nowhere.invalid/", fetch)


def test_a_look_up_without_answer_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    gone = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: gone.wait(5) and [])
    with pytest.raises(SourceUnreadable, match="took too long"):
        look_up("slow.example", 80, 0.1, allow_private=True)
    gone.set()


def test_a_feeds_linked_pages_are_fetched_where_robots_allow(site: Site, fetch: Fetch) -> None:
    site.page("/robots.txt", b"User-agent: *\nDisallow: /*/closed\n", Content_Type="text/plain")
    site.page("/a/open")
    site.page("/a/closed")
    items = "".join(
        f"<item><title>{name}</title><link>/a/{name}</link></item>" for name in ("open", "closed", "gone")
    )
    feed = f"<rss><channel>{items}</channel></rss>".encode()
    opened, closed, gone = read(site.page("/feed", feed, Content_Type="application/rss+xml"), fetch)
    assert isinstance(opened, Document)
    assert (opened.title, opened.content) == ("open", PAGE)
    assert "robots.txt" in str(closed)
    assert "(404)" in str(gone)
    assert [path for path, _ in site.asked].count("/robots.txt") == 1
    assert "/a/closed" not in [path for path, _ in site.asked]
