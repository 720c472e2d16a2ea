"""The server over real sockets: ranges, conditions, addresses, confinement, limits."""

from __future__ import annotations

import gzip
import http.client
import json
import re
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass
from email.utils import formatdate
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from briefcast import episode
from briefcast.serve import ranges, server
from briefcast.serve.folder import Folder, rewritten
from briefcast.show.publish import publish

from .conftest import NOW, MakeEpisode, new_show, serving

TOKEN = "s3cret-token-of-the-show"


@dataclass
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes


@dataclass
class Client:
    port: int
    public: Path
    media: str

    def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, headers=told)
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, body)

    def raw(self, request: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as link:
            link.sendall(request)
            link.shutdown(socket.SHUT_WR)
            received = b""
            while piece := link.recv(65536):
                received += piece
        return received


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory, sound: bytes) -> Iterator[Client]:
    show = new_show(tmp_path_factory.mktemp("served") / "harbour", sound)
    public = publish(show, episode.read, now=NOW).public
    media = str(next(public.glob("media/fog.*.mp3")).relative_to(public))
    with serving(public) as port:
        yield Client(port, public, media)


def test_get_and_head_tell_the_same(client: Client) -> None:
    whole = (client.public / client.media).read_bytes()
    got, head = client.get("/" + client.media), client.get("/" + client.media, "HEAD")
    assert (got.status, got.body) == (200, whole)
    assert (head.status, head.body) == (200, b"")
    del got.headers["date"], head.headers["date"]
    assert got.headers == head.headers
    assert got.headers["content-type"] == "audio/mpeg"
    assert got.headers["content-length"] == str(len(whole))
    assert got.headers["accept-ranges"] == "bytes"
    assert "content-encoding" not in got.headers


@pytest.mark.parametrize(
    ("wish", "start", "end"),
    [
        ("bytes=0-0", 0, 1),
        ("bytes=100-199", 100, 200),
        ("bytes=100-", 100, None),
        ("bytes=-50", -50, None),
        ("bytes=-99999999", 0, None),
        ("bytes=100-99999999", 100, None),
        ("BYTES = 5-9", 5, 10),
        ("bytes=0-10,5-20", 0, 21),
    ],
)
def test_one_range(client: Client, wish: str, start: int, end: int | None) -> None:
    whole = (client.public / client.media).read_bytes()
    answer = client.get("/" + client.media, Range=wish)
    assert answer.status == 206
    assert answer.body == whole[start:end]
    first = start % len(whole)
    last = first + len(answer.body) - 1
    assert answer.headers["content-range"] == f"bytes {first}-{last}/{len(whole)}"
    assert answer.headers["etag"] == client.get("/" + client.media).headers["etag"]


def test_several_ranges(client: Client) -> None:
    whole = (client.public / client.media).read_bytes()
    answer = client.get("/" + client.media, Range="bytes=200-209,0-4,-3")
    assert answer.status == 206
    boundary = re.fullmatch(r"multipart/byteranges; boundary=(\w+)", answer.headers["content-type"])
    assert boundary
    parts = answer.body.split(b"--" + boundary[1].encode())
    bodies = [part.partition(b"\r\n\r\n")[2].removesuffix(b"\r\n") for part in parts[1:-1]]
    assert bodies == [whole[200:210], whole[:5], whole[-3:]]
    assert f"bytes 200-209/{len(whole)}".encode() in parts[1]
    assert parts[-1] == b"--\r\n"
    assert len(answer.body) == int(answer.headers["content-length"])


@pytest.mark.parametrize(
    "wish",
    [
        "bytes=9-3",
        "bytes=a-b",
        "bytes=",
        "bytes=-",
        "lines=1-2",
        "bytes 0-4",
        "bytes=1-2-3",
        "bytes=,",
        "0-4",
    ],
)
def test_a_malformed_range_is_ignored(client: Client, wish: str) -> None:
    assert client.get("/" + client.media, Range=wish).status == 200


def test_too_many_ranges_are_ignored(client: Client) -> None:
    wish = "bytes=" + ",".join(f"{n * 10}-{n * 10}" for n in range(ranges.MAX_RANGES + 1))
    assert client.get("/" + client.media, Range=wish).status == 200


@pytest.mark.parametrize("wish", ["bytes=99999999-", "bytes=-0", "bytes=99999999-999999999,88888888-"])
def test_a_range_behind_the_end(client: Client, wish: str) -> None:
    answer = client.get("/" + client.media, Range=wish)
    size = (client.public / client.media).stat().st_size
    assert (answer.status, answer.headers["content-range"]) == (416, f"bytes */{size}")


@given(st.text(alphabet="bytes=-,0123456789 x", max_size=30), st.integers(0, 1000))
@hypothesis_settings(max_examples=200, deadline=None)
def test_parsed_ranges_lie_in_the_file(header: str, size: int) -> None:
    try:
        wanted = ranges.parse(header, size)
    except ranges.Unsatisfiable:
        return
    assert all(0 <= start < end <= size for start, end in wanted or [])


def test_if_range(client: Client) -> None:
    path = "/" + client.media
    told = client.get(path).headers
    assert client.get(path, Range="bytes=0-4", If_Range=told["etag"]).status == 206
    assert client.get(path, Range="bytes=0-4", If_Range=told["last-modified"]).status == 206
    assert client.get(path, Range="bytes=0-4", If_Range='"other"').status == 200
    assert client.get(path, Range="bytes=0-4", If_Range="W/" + told["etag"]).status == 200
    assert client.get(path, Range="bytes=0-4", If_Range=formatdate(0, usegmt=True)).status == 200
    assert client.get(path, "HEAD", Range="bytes=0-4").status == 200


@pytest.mark.parametrize("name", ["feed.xml", "MEDIA", "index.html"])
def test_conditional_requests(client: Client, name: str) -> None:
    path = "/" + name.replace("MEDIA", client.media)
    told = client.get(path).headers
    etag, modified = told["etag"], told["last-modified"]
    for known in (etag, f'"x", W/{etag}', f'"a,b" , {etag}', "*"):
        answer = client.get(path, If_None_Match=known)
        assert (answer.status, answer.body, answer.headers["etag"]) == (304, b"", etag)
    assert client.get(path, If_None_Match='"x"').status == 200
    assert client.get(path, If_Modified_Since=modified).status == 304
    assert client.get(path, If_Modified_Since=formatdate(0, usegmt=True)).status == 200
    assert client.get(path, If_Modified_Since="not a date").status == 200
    assert client.get(path, If_None_Match='"x"', If_Modified_Since=modified).status == 200
    assert client.get(path, If_Match='"x"').status == 412
    assert client.get(path, If_Match=etag).status == 200
    assert client.get(path, If_Unmodified_Since=formatdate(0, usegmt=True)).status == 412
    assert client.get(path, "HEAD", If_None_Match=etag).status == 304


def test_types_and_cors(client: Client) -> None:
    wanted = {
        "feed.xml": "application/rss+xml; charset=utf-8",
        "feed.json": "application/feed+json; charset=utf-8",
        "*.vtt": "text/vtt; charset=utf-8",
        "*.srt": "application/x-subrip",
        "*.chapters.json": "application/json+chapters",
        "*.transcript.json": "application/json; charset=utf-8",
        "*.jpg": "image/jpeg",
        "*.css": "text/css; charset=utf-8",
        "*.js": "text/javascript; charset=utf-8",
        "index.html": "text/html; charset=utf-8",
    }
    for pattern, media_type in wanted.items():
        path = next(client.public.rglob(pattern)).relative_to(client.public)
        answer = client.get(f"/{path}")
        assert answer.headers["content-type"] == media_type
        if path.suffix in (".json", ".vtt", ".srt"):
            assert answer.headers["access-control-allow-origin"] == "*"
    assert "script-src 'self'" in client.get("/").headers["content-security-policy"]


def test_text_is_packed_for_who_can_unpack(client: Client) -> None:
    plain = client.get("/feed.xml")
    packed = client.get("/feed.xml", Accept_Encoding="br;q=1, gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 3
    assert packed.headers["etag"] != plain.headers["etag"]
    assert packed.headers["vary"] == "Accept-Encoding"
    assert client.get("/feed.xml", Accept_Encoding="gzip", If_None_Match=packed.headers["etag"]).status == 304
    assert "content-encoding" not in client.get("/feed.xml", Accept_Encoding="gzip;q=0").headers
    assert "content-encoding" not in client.get("/" + client.media, Accept_Encoding="gzip").headers


@pytest.mark.parametrize("host", ["192.168.1.7:8000", "phone.local", "[fe80::1]:81", "127.0.0.1:9"])
def test_the_feed_names_the_address_that_was_asked_for(client: Client, host: str) -> None:
    feed = client.get("/feed.xml", Host=host).body.decode()
    links = re.findall(r'(?:url|href)="([^"]+)"|<(?:link|url)>([^<]+)<', feed)
    ours = [a or b for a, b in links if "news.example" not in (a or b)]
    assert len(ours) > 10
    assert all(link.startswith(f"http://{host}/") for link in ours)
    assert "pod.example" not in feed
    assert json.loads(client.get("/feed.json", Host=host).body)["feed_url"] == f"http://{host}/feed.json"
    assert f'value="http://{host}/feed.xml"' in client.get("/", Host=host).body.decode()


def test_the_published_address_stays_for_its_own_host(client: Client) -> None:
    assert client.get("/feed.xml", Host="pod.example").body == (client.public / "feed.xml").read_bytes()


def test_http_1_0_needs_no_host(client: Client) -> None:
    answer = client.raw(b"GET /feed.xml HTTP/1.0\r\n\r\n")
    assert answer.startswith(b"HTTP/1.1 200 ")
    assert f"http://127.0.0.1:{client.port}/media/".encode() in answer


def test_every_file_of_the_feed_answers_where_it_says(client: Client) -> None:
    feed = client.get("/feed.xml").body.decode()
    for link in set(re.findall(rf"http://127\.0\.0\.1:{client.port}(/[^\"<&\s]*)", feed)):
        assert client.get(link, "HEAD").status == 200, link


def test_rewriting_leaves_other_text_alone() -> None:
    text = b'https://pod.example/x/feed.xml https://pod.example/x/about podcast://pod.example/x/feed.xml "https://pod.example/x/"'
    assert rewritten(text, "https://pod.example/x/", "http://10.0.0.2:8000/") == (
        b'http://10.0.0.2:8000/feed.xml https://pod.example/x/about podcast://10.0.0.2:8000/feed.xml "http://10.0.0.2:8000/"'
    )


@pytest.mark.parametrize("host", ["", "a b", "evil/", "a<script>", "x" * 300, "h:99999999", "a@b"])
def test_a_malformed_host_is_refused(client: Client, host: str) -> None:
    answer = client.raw(f"GET /feed.xml HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert host.encode() not in answer or not host


@pytest.mark.parametrize(
    "path",
    [
        "/../show.toml",
        "/..%2fshow.toml",
        "/%2e%2e/show.toml",
        "/%252e%252e/show.toml",
        "/..\\show.toml",
        "/..%5cshow.toml",
        "/media/../../show.toml",
        "/media/%2e%2e/%2e%2e/show.toml",
        "//show.toml",
        "/%00feed.xml",
        "/feed.xml%00.html",
        "/.published.json",
        "/media/",
        "/media",
        "/link.xml",
        "/linked/show.toml",
        "/%c0%ae%c0%ae/show.toml",
        "/...//show.toml",
        "/C:/show.toml",
        "/" + "a" * 5000,
        "/feed.xml/",
        "/feed%0d%0aX: y",
    ],
)
def test_nothing_outside_the_public_folder(client: Client, path: str) -> None:
    if not (client.public / "link.xml").is_symlink():
        (client.public / "link.xml").symlink_to(client.public.parent / "show.toml")
        (client.public / "linked").symlink_to(client.public.parent)
    answer = client.raw(f"GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".encode())
    status = int(answer.split(b" ")[1])
    assert status in (400, 404), answer[:200]
    assert b"base_url" not in answer


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "TRACE"])
def test_it_only_reads(client: Client, method: str) -> None:
    answer = client.get("/feed.xml", method)
    assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD, OPTIONS")
    assert client.get("/feed.xml", "OPTIONS").status == 204


def test_endless_headers_are_cut_off(client: Client) -> None:
    with socket.create_connection(("127.0.0.1", client.port), timeout=10) as link:
        link.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n")
        received = b""
        try:
            for _ in range(20):
                link.sendall(b"X-Long: " + b"a" * 8000 + b"\r\n")
            received = link.recv(200)
        except OSError:
            received = b"HTTP/1.1 431"
    assert received.startswith(b"HTTP/1.1 431")
    assert client.get("/feed.xml").status == 200


def test_slow_headers_are_let_go(show: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "HEADERS_WITHIN_S", 0.3)
    public = publish(show, episode.read, now=NOW).public
    with serving(public) as port, socket.create_connection(("127.0.0.1", port), timeout=10) as link:
        for piece in (b"GET / HTTP/1.1\r\n", b"Host: a\r\n"):
            link.sendall(piece)
            time.sleep(0.1)
        assert link.recv(100) == b""


def test_broken_downloads_do_not_hurt(client: Client) -> None:
    for _ in range(20):
        with socket.create_connection(("127.0.0.1", client.port)) as link:
            link.sendall(f"GET /{client.media} HTTP/1.1\r\nHost: a\r\n\r\n".encode())
            link.recv(100)
    assert client.get("/" + client.media).status == 200


def test_a_secret_path(show: Path) -> None:
    text = (show / "show.toml").read_text().replace('token = ""', f'token = "{TOKEN}"')
    (show / "show.toml").write_text(text)
    public = publish(show, episode.read, now=NOW).public
    assert "<itunes:block>Yes</itunes:block>" in (public / "feed.xml").read_text()
    assert f"https://pod.example/harbour/{TOKEN}/feed.xml" in (public / "feed.xml").read_text()
    with serving(public, TOKEN) as port:
        client = Client(port, public, "")
        feed = client.get(f"/{TOKEN}/feed.xml", Host="10.0.0.9")
        assert feed.status == 200
        assert f"http://10.0.0.9/{TOKEN}/media/" in feed.body.decode()
        assert client.get(f"/{TOKEN}").headers["location"] == f"/{TOKEN}/"
        assert feed.headers["cache-control"] == "no-cache"
        for path in (
            "/feed.xml",
            f"/{TOKEN[:-1]}/feed.xml",
            f"/{TOKEN}x/feed.xml",
            "/",
            "//feed.xml",
            f"/%00{TOKEN}/",
        ):
            assert client.get(path).status == 404


def test_the_code_is_for_the_phone(show: Path) -> None:
    public = publish(show, episode.read, now=NOW).public
    with serving(public, lan="10.0.0.5") as port:
        client = Client(port, public, "")
        here = client.get("/qr.svg")
        there = client.get("/qr.svg", Host=f"10.0.0.5:{port}")
        assert here.body == there.body != (public / "qr.svg").read_bytes()


def test_a_changed_feed_is_served_at_once(show: Path, make_episode: MakeEpisode) -> None:
    public = publish(show, episode.read, now=NOW).public
    with serving(public) as port:
        client = Client(port, public, "")
        etag = client.get("/feed.xml").headers["etag"]
        make_episode(show, "new", published="2026-02-01")
        publish(show, episode.read, now=NOW)
        answer = client.get("/feed.xml", If_None_Match=etag)
    assert answer.status == 200
    assert b"Briefing new" in answer.body


def test_memory_for_texts_is_bounded(client: Client) -> None:
    folder = Folder(client.public)
    for number in range(1000):
        assert folder.find("feed.xml", base=f"http://host{number}/")
    assert len(folder._texts) <= 256


def test_addresses_put_the_phone_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "lan_address", lambda: "192.168.1.9")
    told = server.addresses("0.0.0.0", 8000, TOKEN)
    assert [a.feed_url for a in told] == [
        f"http://192.168.1.9:8000/{TOKEN}/feed.xml",
        f"http://127.0.0.1:8000/{TOKEN}/feed.xml",
    ]
    assert [a.for_phones for a in told] == [True, False]
    assert [a.feed_url for a in server.addresses("::1", 80)] == ["http://[::1]:80/feed.xml"]
