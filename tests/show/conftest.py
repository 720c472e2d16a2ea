"""Shows with real, small MP3 files and manifests of the documented form, made without speech."""

from __future__ import annotations

import hashlib
import json
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from briefcast.serve.server import listen, make
from briefcast.show import cover
from briefcast.show.starter import start
from briefcast.types import Show

_draw = cover.draw
NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
SENTENCES = (
    "Welcome to the briefing.",
    "The harbour of Exampleton was closed on Monday.",
    "According to the port office, forty ships wait outside.",
    "The mayor said the gate would be mended by Friday.",
    "Bakers in the old town ran out of flour.",
    "One of them opened anyway and sold soup.",
    "That was the briefing.",
)


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """42 seconds of a quiet tone as MP3, mono, 44.1 kHz, 64 kbit/s."""
    import imageio_ffmpeg

    path = tmp_path_factory.mktemp("sound") / "tone.mp3"
    make = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "lavfi", "-i", "sine=330:r=44100:d=42"]
    subprocess.run([*make, "-af", "volume=0.1", "-b:a", "64k", "-ac", "1", str(path)], check=True)
    return path.read_bytes()


@pytest.fixture(scope="session")
def picture(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A square JPEG of 1400 pixels."""
    path = tmp_path_factory.mktemp("picture") / "art.jpg"
    Image.new("RGB", (1400, 1400), "#345").save(path, quality=40)
    return path.read_bytes()


def manifest(slug: str, sound: bytes, **changes: Any) -> dict[str, Any]:
    """A manifest of the documented form for an episode called ``slug``."""
    article = " ".join(SENTENCES[1:6])
    cues: list[dict[str, Any]] = []
    lines: list[dict[str, Any]] = []
    place = 0
    for number, text in enumerate(SENTENCES):
        start_ms = number * 6000
        kind = "template" if number in (0, 6) else "verbatim"
        spans = [] if kind == "template" else [[place, place + len(text)]]
        place += len(text) + 1 if spans else 0
        cues.append(
            {"start_ms": start_ms, "end_ms": start_ms + 5600, "speaker": "HOST", "text": text, "line": number}
        )
        line = {"kind": kind, "text": text, "spoken": text, "spans": spans, "speaker": "HOST"}
        lines.append(
            {**line, "pause_after_ms": 400, "estimated_ms": 5600, "start_ms": start_ms, "duration_ms": 5600}
        )
    sections = [
        {"heading": "Opening", "kind": "opening", "source": None, "lines": lines[:1]},
        {"heading": "The harbour", "kind": "section", "source": 0, "lines": lines[1:4]},
        {"heading": "Bread & soup", "kind": "section", "source": 0, "lines": lines[4:6]},
        {"heading": "Closing", "kind": "closing", "source": None, "lines": lines[6:]},
    ]
    for section in sections:
        section.update(budget_ms=6000, estimated_ms=6000)
    starts = [0, 6000, 24000, 36000, 42000]
    chapters = [
        {"start_ms": starts[i], "end_ms": starts[i + 1], "title": sections[i]["heading"], "url": None}
        for i in range(4)
    ]
    source = {
        "id": 0,
        "title": "Harbour closed",
        "url": "https://news.example/harbour",
        "author": "A. Writer",
    }
    title = changes.get("title", f"Briefing {slug}")
    told: dict[str, Any] = {
        "schema": 1,
        "guid": hashlib.md5(slug.encode()).hexdigest(),
        "title": title,
        "show": "Harbour news",
        "summary": "What happened at the harbour of Exampleton.",
        "language": "en",
        "published": "2026-01-05",
        "audio": {
            "file": f"{slug}.mp3",
            "type": "audio/mpeg",
            "bytes": len(sound),
            "sha256": hashlib.sha256(sound).hexdigest(),
            "duration_ms": 42000,
            "bitrate_bps": 64000,
            "rate_hz": 44100,
            "channels": 1,
        },
        "loudness": {"integrated_lufs": -16.0, "true_peak_dbtp": -1.5, "range_lu": 3.0, "method": "test"},
        "chapters": chapters,
        "cues": cues,
        "music": [],
        "voices": [
            {
                "speaker": "HOST",
                "name": "joe",
                "engine": "piper",
                "version": "1",
                "licence": "CC0",
                "online": False,
            }
        ],
        "script": {
            "schema": 1,
            "title": title,
            "language": "en",
            "voice": "joe",
            "target_ms": 42000,
            "estimated_ms": 42000,
            "sources": [{**source, "published": None, "characters": len(article), "left_out": []}],
            "sections": sections,
        },
        "texts": [article],
        "sidecars": {
            "vtt": f"{slug}.vtt",
            "srt": f"{slug}.srt",
            "chapters.json": f"{slug}.chapters.json",
            "transcript.json": f"{slug}.transcript.json",
        },
        "notes": [],
        "briefcast": "0.1.0",
    }
    told.update(changes)
    return told


def write_sidecars(folder: Path, slug: str, told: dict[str, Any]) -> None:
    """The transcripts and chapters that a manifest names."""

    def stamp(ms: int, decimal: str) -> str:
        return f"00:{ms // 60000:02}:{ms // 1000 % 60:02}{decimal}{ms % 1000:03}"

    cues = told["cues"]
    vtt = [
        f"{stamp(c['start_ms'], '.')} --> {stamp(c['end_ms'], '.')}\n<v {c['speaker']}>{c['text']}\n"
        for c in cues
    ]
    srt = [
        f"{n}\n{stamp(c['start_ms'], ',')} --> {stamp(c['end_ms'], ',')}\n{c['text']}\n"
        for n, c in enumerate(cues, 1)
    ]
    chapters = [{"startTime": c["start_ms"] / 1000, "title": c["title"]} for c in told["chapters"]]
    segments = [
        {
            "speaker": c["speaker"],
            "startTime": c["start_ms"] / 1000,
            "endTime": c["end_ms"] / 1000,
            "body": c["text"],
        }
        for c in cues
    ]
    (folder / f"{slug}.vtt").write_text("WEBVTT\n\n" + "\n".join(vtt), encoding="utf-8")
    (folder / f"{slug}.srt").write_text("\n".join(srt), encoding="utf-8")
    (folder / f"{slug}.chapters.json").write_text(json.dumps({"version": "1.2.0", "chapters": chapters}))
    (folder / f"{slug}.transcript.json").write_text(json.dumps({"version": "1.0.0", "segments": segments}))


@pytest.fixture(autouse=True)
def drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cover is drawn once for each title and small, which saves half a second a publication."""
    monkeypatch.setattr(cover, "draw", _drawn)


@cache
def _drawn_for(title: str) -> bytes:
    return _draw(Show(title=title), 1400)


def _drawn(show: Show) -> bytes:
    return _drawn_for(show.title)


@contextmanager
def serving(public: Path, token: str = "", lan: str = "") -> Iterator[int]:
    """A real server on a free port of this machine; gives the port."""
    listener = listen("127.0.0.1", 0)
    port = listener.getsockname()[1]
    server = make(public, port, token=token, lan=lan)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    try:
        yield port
    finally:
        server.should_exit = True
        thread.join(timeout=10)
        listener.close()


MakeEpisode = Callable[..., Path]


def write_episode(show: Path, slug: str, sound: bytes, **changes: Any) -> Path:
    """Write an episode into a show's folder, with ``changes`` of its manifest."""
    folder = show / slug
    folder.mkdir(exist_ok=True)
    told = manifest(slug, sound, **changes)
    (folder / f"{slug}.mp3").write_bytes(sound)
    write_sidecars(folder, slug, told)
    (folder / f"{slug}.json").write_text(json.dumps(told), encoding="utf-8")
    return folder


def new_show(folder: Path, sound: bytes) -> Path:
    """A show of three episodes, not yet published."""
    values = {
        "title": "Harbour news",
        "description": "News of the harbour.",
        "author": "Ada Example",
        "email": "ada@news.example",
        "base_url": "https://pod.example/harbour/",
    }
    start(folder, values)
    for number, slug in enumerate(("fog", "gate", "soup")):
        write_episode(folder, slug, sound, published=f"2026-01-0{number + 5}")
    return folder


@pytest.fixture
def make_episode(sound: bytes) -> MakeEpisode:
    """Write an episode into a show: ``make_episode(show, slug, **changes of the manifest)``."""

    def make(show: Path, slug: str, audio: bytes = sound, **changes: Any) -> Path:
        return write_episode(show, slug, audio, **changes)

    return make


@pytest.fixture
def show(tmp_path: Path, sound: bytes) -> Path:
    """A show of three episodes, not yet published."""
    return new_show(tmp_path / "harbour", sound)
