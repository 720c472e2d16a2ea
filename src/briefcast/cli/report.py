"""What `make` says at its end."""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from briefcast import clock, pipeline
from briefcast.types import Episode, OnStep


def as_text(episode: Episode, asked: pipeline.Request) -> str:
    """For people: where it is, how long, its chapters as planned and as measured, and what to know."""
    asked_for = f" (asked for {clock.to_clock(asked.target_ms)})" if asked.target_ms else ""
    lines = [
        f"{episode.audio}",
        f"{clock.to_clock(episode.duration_ms)}{asked_for}, "
        f"{episode.loudness.integrated_lufs:.1f} LUFS, true peak {episode.loudness.true_peak_dbtp:.1f} dBTP, "
        f"language {episode.language}, voice {', '.join(use.name for use in episode.voices)}",
        "",
        "   start   length  planned  chapter",
    ]
    for chapter, section in zip(episode.timeline.chapters, episode.script.sections, strict=False):
        lines.append(
            f"{clock.to_clock(chapter.start_ms):>8} {(chapter.end_ms - chapter.start_ms) / 1000:7.1f}s"
            f" {section.estimated_ms / 1000:7.1f}s  {chapter.title}"
        )
    lines += ["", *(f"note: {note}" for note in episode.notes)] if episode.notes else []
    return "\n".join(lines)


def as_json(episode: Episode) -> str:
    """For programs: one line."""
    return json.dumps(
        {
            "audio": str(episode.audio),
            "title": episode.title,
            "language": episode.language,
            "published": episode.published,
            "duration_ms": episode.duration_ms,
            "bytes": episode.size_bytes,
            "sha256": episode.sha256,
            "loudness_lufs": episode.loudness.integrated_lufs,
            "true_peak_dbtp": episode.loudness.true_peak_dbtp,
            "voices": [use.name for use in episode.voices],
            "chapters": [
                {"start_ms": chapter.start_ms, "end_ms": chapter.end_ms, "title": chapter.title}
                for chapter in episode.timeline.chapters
            ],
            "sidecars": {
                suffix: str(episode.audio.parent / name) for suffix, name in episode.sidecars.items()
            },
            "notes": list(episode.notes),
            "missing": list(episode.failures),
        },
        ensure_ascii=False,
    )


def to_stdout(sources: Sequence[str], asked: pipeline.Request, form: str, on_step: OnStep) -> Episode:
    """Make the episode in a folder that goes away, and write its audio to standard output."""
    with tempfile.TemporaryDirectory(prefix="briefcast-") as folder:
        episode = pipeline.make(sources, out=Path(folder, f"briefing.{form}"), request=asked, on_step=on_step)
        with episode.audio.open("rb") as audio:
            shutil.copyfileobj(audio, sys.stdout.buffer)
    return episode
