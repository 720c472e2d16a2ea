"""Whether an episode that is already there is what would be made again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from briefcast import __version__
from briefcast.errors import BriefcastError
from briefcast.types import Episode, Outline, Show

if TYPE_CHECKING:
    from briefcast.voices import Voice


def of(
    outlines: Sequence[Outline],
    show: Show,
    voices: Mapping[str, Voice],
    published: date | None,
    *asked: object,
) -> str:
    """SHA-256 of all that decides what an episode says and how it sounds.

    Files that the show names count by their content; briefcast itself by its version and sources.
    """
    parts: list[object] = [__version__, _program(), published, *asked]
    for outline in outlines:
        article = outline.article
        parts += [
            article.title,
            article.text,
            article.language,
            article.url,
            article.author,
            article.published,
        ]
        parts += [outline.sections, [left.start for left in outline.left_out]]
    parts += [asdict(show), [_content(path) for path in _files(show)]]
    for speaker, voice in voices.items():
        parts += [speaker, voice.name, voice.engine, voice.version, voice.settings]
    return hashlib.sha256(json.dumps(parts, default=repr).encode("utf-8", "surrogatepass")).hexdigest()


def unchanged(out: Path, fingerprint: str) -> Episode | None:
    """The episode at ``out`` if it has that fingerprint, whole audio and all its sidecars; else ``None``."""
    from briefcast.episode import read

    try:
        episode = read(out.with_suffix(".json"))
        if episode.fingerprint != fingerprint or episode.audio.name != out.name:
            return None
        if hashlib.sha256(out.read_bytes()).hexdigest() != episode.sha256:
            return None
    except (BriefcastError, OSError):
        return None
    return episode if all(out.with_name(name).is_file() for name in episode.sidecars.values()) else None


def is_of_others(out: Path, outlines: Sequence[Outline]) -> bool:
    """Whether ``out`` is there and no episode of one of these articles, as it is or was before an edit."""
    from briefcast.episode import read

    if not out.exists():
        return False
    try:
        texts = read(out.with_suffix(".json")).texts
    except (BriefcastError, OSError):
        return True
    told = {line for text in texts for line in _lines(text)}
    return told.isdisjoint(line for outline in outlines for line in _lines(outline.article.text))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _files(show: Show) -> list[Path]:
    named = [
        path for path in (show.artwork, Path(show.music), Path(show.template)) if path and path.is_file()
    ]
    if show.folder:
        named += sorted(show.folder.glob("lexicon.toml"))
        named += sorted(path for path in show.folder.glob("templates/*") if path.is_file())
        named += sorted(show.folder.glob("*.j2"))
    return named


def _content(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@cache
def _program() -> list[tuple[str, int, int]]:
    """Which sources of briefcast are at work: an edited one may make another episode."""
    folder = Path(__file__).parent
    return [
        (str(path.relative_to(folder)), (stat := path.stat()).st_size, stat.st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.suffix in {".py", ".j2", ".toml", ".json"}
    ]
