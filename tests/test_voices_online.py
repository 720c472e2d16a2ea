"""The online voices against stand-ins on this machine: failures of every kind, bans, pace, keys."""

from __future__ import annotations

import http.server
import json
import random
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from briefcast.errors import VoiceFailed, VoiceUnavailable
from briefcast.voices import find, mp3
from briefcast.voices.contract import VoiceContract
from briefcast.voices.edge import EdgeVoice
from briefcast.voices.google import GoogleVoice
from briefcast.voices.openai import OpenAIVoice
from briefcast.voices.pace import Pace
from briefcast.voices.studio import Studio

from .fake_google_tts import FakeGoogle, speech

FAILURES = ("429", "500", "403", "503", "null", "html", "base64", "half", "noise", "reset", "drop")
TEXT = (
    "The council of ministers said on Monday that the old bridge across the river will open again in spring, "
    "three years after it was closed; repairs have cost twice as much as planned."
)
KEY = "sk-not-to-be-seen"


class Clock:
    """A clock on which sleeping takes no time."""

    def __init__(self) -> None:
        self.at = 1_000_000.0
        self.slept = 0.0

    def now(self) -> float:
        return self.at

    def sleep(self, seconds: float) -> None:
        self.slept += seconds
        self.at += seconds


def quick_pace(tmp_path: Path, clock: Clock | None = None) -> Pace:
    clock = clock or Clock()
    return Pace(tmp_path / "pace.json", now=clock.now, sleep=clock.sleep)


def through(google: FakeGoogle, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("https_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, google.url)
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def google(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeGoogle]:
    with FakeGoogle() as server:
        through(server, monkeypatch)
        yield server


class TestGoogle(VoiceContract):
    sentence = "The council said on Monday that the bridge will open."

    @pytest.fixture(autouse=True)
    def _server(self, google: FakeGoogle, tmp_path: Path) -> None:
        self.pace = quick_pace(tmp_path)

    def voice(self) -> GoogleVoice:
        return GoogleVoice("", "en", pace=self.pace)


def test_pieces_are_short_and_a_time_is_never_split(google: FakeGoogle, tmp_path: Path) -> None:
    text = f"At 08:30 the talks began. {TEXT}"
    take = GoogleVoice("", "en", pace=quick_pace(tmp_path)).speak(text)
    asked = [call["text"] for call in google.calls]
    assert max(map(len, asked)) <= 100
    assert " ".join(asked) == text
    assert any("08:30" in each for each in asked)
    assert take.rate_hz == 24_000
    assert take.duration_ms > 9_000


def test_accent_speed_and_language_reach_the_endpoint(google: FakeGoogle, tmp_path: Path) -> None:
    voice = GoogleVoice("co.uk,slow", "en", pace=quick_pace(tmp_path))
    normal = GoogleVoice("", "pt-PT", pace=quick_pace(tmp_path))
    assert voice.speak("Hello there.").duration_ms > 1.2 * normal.speak("Hello there.").duration_ms
    assert [(call["lang"], call["slow"]) for call in google.calls] == [("en", True), ("pt-PT", False)]
    assert voice.name == "google:co.uk,slow"


@pytest.mark.parametrize("failure", FAILURES)
def test_each_failure_is_asked_over(failure: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with FakeGoogle(f"{failure}*2") as google:
        through(google, monkeypatch)
        clock = Clock()
        take = GoogleVoice("", "en", pace=quick_pace(tmp_path, clock)).speak("Hello there, and good morning.")
    assert [call["did"] for call in google.calls] == [failure, failure, "ok"]
    assert 1_500 < take.duration_ms < 4_000
    assert clock.slept >= 0.5 + 1.0, "it waits, and longer the second time"


@pytest.mark.parametrize("seed", [1, 2])
def test_a_briefing_is_whole_with_three_requests_in_ten_failing(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(seed)
    plan = [chance.choice(FAILURES) if chance.random() < 0.3 else "ok" for _ in range(200)]
    lines = [f"Number {number}: {TEXT}" for number in range(7)]
    with FakeGoogle(",".join(plan)) as google:
        through(google, monkeypatch)
        voice = GoogleVoice("", "en", pace=quick_pace(tmp_path))
        room = Studio({"HOST": voice}, cache=tmp_path / "cache", fallback=None)
        takes = room.record([[("HOST", line)] for line in lines])
        spoken = [call["text"] for call in google.calls if call["did"] == "ok"]
        calls = len(google.calls)
        again = Studio({"HOST": voice}, cache=tmp_path / "cache", fallback=None)
        same = again.record([[("HOST", line)] for line in lines])
        assert [list(section) for section in same] == [list(section) for section in takes]
        assert len(google.calls) == calls, "nothing is asked for twice"
    assert len(spoken) == len(set(spoken))
    assert all(take.duration_ms > 9_000 for section in takes for take in section)
    assert room.notes == []


def test_a_ban_costs_nothing_that_was_spoken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("Berlin", "Madrid", "Lisbon", "Prague", "Vienna", "Dublin", "Athens", "Oslo")
    sections = [[("HOST", TEXT.replace("council", name).replace("repairs", name))] for name in names]
    with FakeGoogle("ok*10,429*500") as google:
        through(google, monkeypatch)
        voice = GoogleVoice("", "en", pace=quick_pace(tmp_path))
        room = Studio({"HOST": voice}, cache=tmp_path / "cache", fallback="silent")
        takes = room.record(sections)
        refused = sum(call["did"] == "429" for call in google.calls)
        spoken = {call["text"] for call in google.calls if call["did"] == "ok"}
    spoken_by = [section[0].voice for section in takes]
    assert spoken_by == sorted(spoken_by), "google first, the other voice from some section on"
    assert 3 <= spoken_by.count("google") <= 5
    assert refused <= 8, "it does not hammer"
    assert "silent speaks sections" in room.notes[0]
    assert "too many requests" in room.notes[0]
    with FakeGoogle() as google:
        through(google, monkeypatch)
        later = GoogleVoice("", "en", pace=quick_pace(tmp_path))
        takes = Studio({"HOST": later}, cache=tmp_path / "cache", fallback=None).record(sections)
        assert {section[0].voice for section in takes} == {"google"}
        assert spoken.isdisjoint(call["text"] for call in google.calls)


def test_a_run_soon_after_a_ban_asks_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = Clock()
    with FakeGoogle("429*500") as google:
        through(google, monkeypatch)
        for requests in (5, 6):
            with pytest.raises(VoiceUnavailable, match="too many requests"):
                GoogleVoice("", "en", pace=quick_pace(tmp_path, clock)).speak("Hello.")
            assert len(google.calls) == requests


def test_no_network_is_noticed_soon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("https_proxy", "HTTPS_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    clock = Clock()
    with pytest.raises(VoiceUnavailable, match="no connection"):
        GoogleVoice("", "en", pace=quick_pace(tmp_path, clock)).speak("Hello.")
    assert clock.slept < 10


def test_a_stalled_answer_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefcast.voices.google.TIMEOUT_S", (1.0, 0.3))
    with FakeGoogle("stall:5") as google:
        through(google, monkeypatch)
        assert GoogleVoice("", "en", pace=quick_pace(tmp_path)).speak("Hello.").duration_ms > 300
    assert [call["did"] for call in google.calls] == ["stall", "ok"]


def test_two_requests_a_second_and_no_more(google: FakeGoogle, tmp_path: Path) -> None:
    pace = Pace(tmp_path / "pace.json")
    voice = GoogleVoice("", "en", pace=pace)
    Studio({"HOST": voice}, cache=tmp_path).record([[("HOST", f"Line {number}.")] for number in range(4)])
    assert google.times[-1] - google.times[0] >= 1.45


def test_the_pace_is_remembered_between_runs(tmp_path: Path) -> None:
    clock = Clock()
    first = quick_pace(tmp_path, clock)
    for _ in range(3):
        first.wait()
        first.failed("refusal")
    clock.at += 60
    second = quick_pace(tmp_path, clock)
    second.wait()
    start = clock.at
    second.wait()
    assert clock.at - start == pytest.approx(4.0), "half a second, doubled three times"
    for _ in range(40):
        second.answered()
    start = clock.at
    for _ in range(3):
        second.wait()
    assert clock.at - start < 6


@pytest.mark.parametrize(
    "content", ["", "[]", '{"next": "soon"}', '{"next": 9e99, "interval_s": 9e99}', "\0"]
)
def test_a_damaged_pace_is_no_obstacle(content: str, tmp_path: Path) -> None:
    (tmp_path / "pace.json").write_text(content)
    clock = Clock()
    quick_pace(tmp_path, clock).wait()
    assert clock.slept <= 60


def test_whole_mp3_is_told_from_broken() -> None:
    whole = speech("Hello there.")
    assert mp3.is_whole(whole)
    assert mp3.is_whole(b"ID3\x04\x00\x00\x00\x00\x00\x03abc" + whole)
    assert not any(
        mp3.is_whole(bad) for bad in (whole[:-1], whole[: len(whole) // 2], b"", b"<html>", whole[1:])
    )


class Service(http.server.BaseHTTPRequestHandler):
    """``POST /v1/audio/speech``; the statuses to answer first stand in ``server.plan``."""

    server: Any

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.seen.append((self.path, self.headers.get("Authorization"), body))
        status = self.server.plan.pop(0) if self.server.plan else 200
        data = speech(body["input"]) if status == 200 else KEY.encode()
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "http://127.0.0.1:9/elsewhere")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    server: Any = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Service)
    server.plan, server.seen = [], []
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    monkeypatch.setenv("BRIEFCAST_SPEECH_URL", f"http://127.0.0.1:{server.server_port}/v1/")
    monkeypatch.setenv("BRIEFCAST_SPEECH_KEY", KEY)
    yield server
    server.shutdown()
    server.server_close()


def test_a_compatible_service_speaks(service: Any, tmp_path: Path) -> None:
    service.plan = [503, 429]
    voice = OpenAIVoice("nova", "en", 1.1, pace=quick_pace(tmp_path))
    assert voice.speak("Good morning.").duration_ms > 700
    path, authorization, body = service.seen[-1]
    assert (path, authorization) == ("/v1/audio/speech", f"Bearer {KEY}")
    assert (body["voice"], body["input"], body["speed"]) == ("nova", "Good morning.", 1.1)
    assert len(service.seen) == 3


@pytest.mark.parametrize("status", [401, 404, 302])
def test_a_refused_key_ends_it_at_once_and_shows_nowhere(
    status: int, service: Any, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    service.plan = [status] * 9
    voice = OpenAIVoice("", "en", pace=quick_pace(tmp_path))
    room = Studio({"HOST": voice}, cache=tmp_path / "cache", fallback=None)
    with pytest.raises(VoiceFailed, match=f"status {status}") as told:
        room.record([[("HOST", "Good morning.")]])
    assert len(service.seen) == 1
    shown = (
        str(told.value) + str(vars(told.value)) + voice.settings + voice.name + "".join(capfd.readouterr())
    )
    kept = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    assert KEY not in shown
    assert KEY.encode() not in kept


@pytest.mark.parametrize("url", ["ftp://example.org", "http://user:secret@example.org/v1", "nonsense"])
def test_an_address_that_is_none_is_refused(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFCAST_SPEECH_URL", url)
    with pytest.raises(VoiceUnavailable, match="address without a name or password") as told:
        find("openai", "en")
    assert "secret" not in str(told.value)


def test_without_address_and_key_the_environment_is_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BRIEFCAST_SPEECH_URL", "BRIEFCAST_SPEECH_KEY", "OPENAI_BASE_URL", "OPENAI_API_KEY"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(VoiceUnavailable, match="BRIEFCAST_SPEECH_URL"):
        find("openai", "en")


def test_edge_is_asked_in_its_own_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, str, str]] = []

    class Communicate:
        def __init__(self, text: str, voice: str, *, rate: str, **timeouts: int) -> None:
            assert set(timeouts) == {"connect_timeout", "receive_timeout"}
            seen.append((text, voice, rate))

        def stream_sync(self) -> Iterator[dict[str, Any]]:
            if len(seen) == 1:
                raise ConnectionError("closed")
            sound = speech("Guten Morgen.")
            yield {"type": "audio", "data": sound[:500]}
            yield {"type": "WordBoundary"}
            yield {"type": "audio", "data": sound[500:]}

    package = ModuleType("edge_tts")
    package.Communicate = Communicate  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "edge_tts", package)
    monkeypatch.setattr("briefcast.voices.edge.version", lambda _: "7")
    voice = EdgeVoice("", "de", 1.25, pace=quick_pace(tmp_path))
    assert voice.speak("Guten Morgen.").duration_ms > 700
    assert seen == [("Guten Morgen.", "de-DE-KatjaNeural", "+25%")] * 2


def test_an_interrupt_does_not_wait_for_an_online_voice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with FakeGoogle("ok,stall:30,stall:30") as google:
        through(google, monkeypatch)
        voice = GoogleVoice("", "en", pace=quick_pace(tmp_path))
        started = time.monotonic()
        with pytest.raises(KeyboardInterrupt):
            Studio({"HOST": voice}, cache=tmp_path).record([[("HOST", "One.")], [("HOST", "Two.")]], stop)
        assert time.monotonic() - started < 15
