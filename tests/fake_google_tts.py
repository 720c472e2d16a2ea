"""A loopback stand-in for the Google Translate speech endpoint that gTTS calls.

It speaks the protocol of gTTS 2.5: an HTTPS POST of a "jQ1olc" batchexecute call, answered by base64 MP3
(24 kHz mono, 32 kbit/s). The audio is made on the fly: speech-like, the same for the same text, its length
following the text. gTTS takes its proxy from the environment at every request and does not verify
certificates, so an unmodified gTTS reaches the stand-in through ``https_proxy``:

    with FakeGoogle("429*2,ok*3,reset") as google:   # then always ok
        monkeypatch.setenv("https_proxy", google.url)

A plan is a comma list of MODE, MODE*TIMES or MODE:SECONDS (a wait before answering), one entry used up by
each speech request:

    ok         answer with speech            500, 403, 503   that status, short HTML
    429        redirect to the captcha page, which answers 429
    null       200, the call refused: no audio in the answer
    html       200, a consent page: gTTS itself raises nothing here and writes no audio
    base64     200, the base64 cut short     half            200, half of the MP3
    noise      200, bytes that are no MP3    reset           connection reset
    drop       connection closed in mid-body stall           answer after 60 s
"""

from __future__ import annotations

import array
import base64
import http.server
import json
import math
import re
import socket
import ssl
import struct
import threading
import time
import urllib.parse
from functools import cache, lru_cache
from typing import Any

import lameenc
import trustme

RATE = 24_000
RPC = "jQ1olc"
PATH = "/_/TranslateWebserverUi/data/batchexecute"
HTML = "<!DOCTYPE html><html><head><title>{0}</title></head><body>{0}</body></html>"
MOST_CHARACTERS = 200
FORMANTS = {"a": (730, 1090), "e": (530, 1840), "i": (270, 2290), "o": (570, 840), "u": (300, 870)}
PAUSES = {" ": 0.04, ",": 0.2, ";": 0.2, ":": 0.2, ".": 0.35, "!": 0.35, "?": 0.35}


@cache
def sound(kind: str, seconds: float) -> array.array[int]:
    """Samples of one vowel, consonant ("x") or pause ("")."""
    count = int(RATE * seconds)
    if not kind:
        return array.array("h", bytes(2 * count))
    if kind == "x":
        parts, top = [(3100 + 37 * k * k, 1.0) for k in range(9)], 1500
    else:
        first, second = FORMANTS[kind]
        parts = [
            (120 * k, sum(1 / (1 + ((120 * k - formant) / 120) ** 2) for formant in (first, second)))
            for k in range(1, 30)
        ]
        top = 9000
    scale = top / sum(level for _, level in parts)
    turn = 2 * math.pi / RATE
    return array.array(
        "h",
        (
            int(
                scale
                * math.sin(math.pi * at / count)
                * sum(level * math.sin(turn * pitch * at + pitch) for pitch, level in parts)
            )
            for at in range(count)
        ),
    )


@lru_cache(maxsize=256)
def speech(text: str, slow: bool = False) -> bytes:
    """MP3 bytes for the text."""
    stretch = 1.5 if slow else 1.0
    pcm = array.array("h", sound("", 0.1))
    for character in text.lower():
        if character in PAUSES:
            pcm += sound("", PAUSES[character] * stretch)
        elif character in FORMANTS:
            pcm += sound(character, 0.1 * stretch)
        elif character.isalnum():
            pcm += sound("x", 0.05 * stretch)
    pcm += sound("", 0.2)
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_in_sample_rate(RATE)
    encoder.set_channels(1)
    encoder.set_bit_rate(32)
    encoder.set_quality(7)
    return bytes(encoder.encode(pcm.tobytes()) + encoder.flush())


def read_plan(text: str) -> list[tuple[str, float]]:
    """``'429*2,slow:3'`` -> ``[('429', 0), ('429', 0), ('slow', 3.0)]``."""
    plan: list[tuple[str, float]] = []
    for item in filter(None, text.split(",")):
        match = re.fullmatch(r"(\w+)(?:\*(\d+))?(?::([\d.]+))?", item.strip())
        assert match, item
        mode, times, wait = match.groups()
        plan += [(mode, float(wait or (60 if mode == "stall" else 0)))] * int(times or 1)
    return plan


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    scheme = "http"
    server: Server

    def do_CONNECT(self) -> None:
        if not re.fullmatch(r"(translate|www)\.google\.[a-z.]+:443", self.path):
            self.answer(403, HTML.format("not a host of this stand-in"))
            return
        self.send_response(200, "Connection established")
        self.end_headers()
        self.connection = self.server.fake.tls.wrap_socket(self.connection, server_side=True)
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb")
        self.scheme = "https"
        self.close_connection = False

    def do_GET(self) -> None:
        if self.path.startswith("/sorry/"):
            self.answer(429, HTML.format("Our systems have detected unusual traffic from your network."))
        else:
            self.answer(404, HTML.format("Not Found"))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        try:
            (((rpc, args, _, _),),) = json.loads(urllib.parse.parse_qs(body)["f.req"][0])
            text, lang, slow, _ = json.loads(args)
        except (KeyError, ValueError, TypeError):
            rpc = ""
        if self.path != PATH or rpc != RPC:
            self.answer(400, HTML.format("Bad Request"))
            return
        mode, wait = self.server.fake.next_call(text, lang, bool(slow))
        time.sleep(wait)
        if mode == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.close_connection = True
            self.connection.close()
        elif mode == "429":
            host = "www.google.com" if self.scheme == "https" else self.headers["Host"]
            self.answer(302, "", location=f"{self.scheme}://{host}/sorry/index?continue={PATH}")
        elif mode.isdigit():
            self.answer(int(mode), HTML.format(self.responses[int(mode)][0]))
        elif mode == "html":
            self.answer(200, HTML.format("Before you continue to Google"))
        else:
            self.speak(mode, text, lang, bool(slow))

    def speak(self, mode: str, text: str, lang: str, slow: bool) -> None:
        audio = b"" if mode == "null" else speech(text, slow)
        if mode == "half":
            audio = audio[: len(audio) // 2]
        if mode == "noise":
            audio = bytes(range(32, 127)) * 20
        coded = base64.b64encode(audio).decode()
        if mode == "base64":
            coded = coded[: len(coded) // 2 // 4 * 4 + 1]
        refused = mode == "null" or len(text) > MOST_CHARACTERS or not re.match(r"[a-z]{2,3}(-|$)", lang)
        payload = None if refused else json.dumps([coded])
        rows: list[list[Any]] = [
            ["wrb.fr", RPC, payload, None, None, None if payload else [3], "generic"],
            ["di", 27],
            ["af.httprm", 27, "3172555329265361983", 8],
        ]
        body = ")]}'\n\n[" + "\n,".join(json.dumps(row, separators=(",", ":")) for row in rows) + "\n]"
        self.answer(200, body, "application/json; charset=utf-8", drop=mode == "drop")

    def answer(
        self,
        status: int,
        body: str,
        kind: str = "text/html; charset=utf-8",
        location: str | None = None,
        drop: bool = False,
    ) -> None:
        data = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        self.wfile.write(data[: len(data) // 2] if drop else data)
        self.close_connection |= drop

    def log_message(self, format: str, *args: Any) -> None:
        pass


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True
    fake: FakeGoogle

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that gave up."""


class FakeGoogle:
    """The stand-in, running from ``with`` to its end; ``calls`` tells what it was asked, ``times`` when."""

    def __init__(self, plan: str = "") -> None:
        self.plan = read_plan(plan)
        self.calls: list[dict[str, Any]] = []
        self.times: list[float] = []
        self.lock = threading.Lock()
        self.server = Server(("127.0.0.1", 0), Handler)
        self.server.fake = self
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority = trustme.CA(key_type=trustme.KeyType.ECDSA)
        authority.issue_cert("translate.google.com").configure_cert(self.tls)

    def next_call(self, text: str, lang: str, slow: bool) -> tuple[str, float]:
        with self.lock:
            mode, wait = self.plan.pop(0) if self.plan else ("ok", 0.0)
            self.times.append(time.monotonic())
            self.calls.append({"text": text, "lang": lang, "slow": slow, "did": mode})
        return mode, wait

    def __enter__(self) -> FakeGoogle:
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self.server.shutdown()
        self.server.server_close()
