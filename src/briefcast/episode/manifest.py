"""The manifest ``NAME.json``: everything that is said about an episode, to and from JSON."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from briefcast import __version__, script_json
from briefcast.errors import ScriptInvalid, ShowInvalid
from briefcast.types import (
    Chapter,
    Cue,
    Episode,
    Loudness,
    Script,
    Source,
    Span,
    Timeline,
    VoiceUse,
    Word,
)

SCHEMA = 1
_EPISODES = uuid.UUID("6f0e4c0e-9d0c-5b0e-8d53-2b5f6f6f1a3d")
"""Namespace of the UUIDs of episodes; never to be changed."""


def guid(
    show: str, title: str, sources: Sequence[Source], texts: Sequence[str], published: str | None
) -> str:
    """The same for the same show, title, articles and date, however often it is made."""
    digests = [hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest() for text in texts]
    articles = [source.url or source.title for source in sources]
    return str(uuid.uuid5(_EPISODES, json.dumps([show, title, articles, digests, published])))


def to_json(episode: Episode, audio: Mapping[str, object], music: Sequence[Span]) -> str:
    """The manifest's text.

    Args:
        audio: ``bitrate_bps``, ``rate_hz``, ``channels``.
        music: where music plays.
    """
    timeline = episode.timeline
    data = {
        "schema": SCHEMA,
        "guid": episode.guid,
        "title": episode.title,
        "show": episode.show,
        "summary": episode.summary,
        "language": episode.language,
        "published": episode.published,
        "audio": {
            "file": episode.audio.name,
            "type": episode.media_type,
            "bytes": episode.size_bytes,
            "sha256": episode.sha256,
            "duration_ms": episode.duration_ms,
            **audio,
        },
        "loudness": {
            "integrated_lufs": _finite(episode.loudness.integrated_lufs),
            "true_peak_dbtp": _finite(episode.loudness.true_peak_dbtp),
            "range_lu": _finite(episode.loudness.range_lu),
            "method": episode.loudness.method,
        },
        "chapters": [asdict(chapter) for chapter in timeline.chapters],
        "cues": [_cue(cue) for cue in timeline.cues],
        "music": [list(span) for span in music],
        "voices": [asdict(voice) for voice in episode.voices],
        "script": _script(episode.script, timeline.cues),
        "texts": list(episode.texts),
        "sidecars": dict(episode.sidecars),
        "notes": list(episode.notes),
        "fingerprint": episode.fingerprint,
        "briefcast": __version__,
    }
    return json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _finite(figure: float) -> float | None:
    """JSON knows no infinity: the loudness of silence is ``null``."""
    return figure if abs(figure) < 1e6 else None


def _cue(cue: Cue) -> dict[str, object]:
    told: dict[str, object] = {
        "start_ms": cue.start_ms,
        "end_ms": cue.end_ms,
        "speaker": cue.speaker,
        "text": cue.text,
        "line": cue.line,
    }
    if cue.words:
        told["words"] = [[word.text, word.start_ms, word.end_ms] for word in cue.words]
    return told


def _script(script: Script, cues: Sequence[Cue]) -> dict[str, object]:
    """The script's JSON form, each line with where it was measured."""
    data = script_json.to_json(script, details=True)
    measured = {cue.line: cue for cue in cues}
    lines = (line for section in data["sections"] for line in section["lines"])
    for number, line in enumerate(lines):
        if cue := measured.get(number):
            line.update(start_ms=cue.start_ms, duration_ms=cue.end_ms - cue.start_ms)
    return data


def read(path: Path) -> Episode:
    """The episode that a manifest describes; its audio file need not be there.

    Raises:
        ShowInvalid: no such file, or not a manifest of this schema.
    """
    try:
        data = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise ShowInvalid(
            f"{path} could not be read ({error.strerror}); name an episode's .json file."
        ) from error
    except ValueError as error:
        raise ShowInvalid(f"{path} is not JSON: {error}; make the episode again.") from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise ShowInvalid(
            f"{path} is not the manifest of an episode (schema {SCHEMA}); name an episode's .json file."
        )
    try:
        return _episode(data, path.parent)
    except (KeyError, TypeError, ValueError, AttributeError, ScriptInvalid) as error:
        raise ShowInvalid(f"{path} lacks or garbles {error}; make the episode again.") from error


def _episode(data: Mapping[str, Any], folder: Path) -> Episode:
    audio, loudness = data["audio"], data["loudness"]
    cues = tuple(
        Cue(
            cue["start_ms"],
            cue["end_ms"],
            cue["speaker"],
            cue["text"],
            tuple(Word(*word) for word in cue.get("words", ())),
            cue.get("line", 0),
        )
        for cue in data["cues"]
    )
    chapters = tuple(Chapter(c["start_ms"], c["end_ms"], c["title"], c.get("url")) for c in data["chapters"])
    return Episode(
        guid=data["guid"],
        title=data["title"],
        show=data["show"],
        summary=data["summary"],
        language=data["language"],
        published=data["published"],
        audio=folder / Path(audio["file"]).name,
        media_type=audio["type"],
        duration_ms=audio["duration_ms"],
        size_bytes=audio["bytes"],
        sha256=audio["sha256"],
        timeline=Timeline(audio["duration_ms"], cues, chapters),
        script=script_json.from_json(data["script"]),
        texts=tuple(data["texts"]),
        voices=tuple(VoiceUse(**voice) for voice in data["voices"]),
        loudness=Loudness(
            _figure(loudness["integrated_lufs"]),
            _figure(loudness["true_peak_dbtp"]),
            _figure(loudness["range_lu"]),
            loudness["method"],
        ),
        sidecars={str(suffix): Path(name).name for suffix, name in data["sidecars"].items()},
        notes=tuple(data["notes"]),
        fingerprint=data.get("fingerprint", ""),
    )


def _figure(told: float | None) -> float:
    return float("-inf") if told is None else float(told)
