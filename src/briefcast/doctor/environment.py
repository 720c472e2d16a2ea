"""Whether this machine can make episodes."""

from __future__ import annotations

import importlib
import importlib.util
import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefcast.errors import BriefcastError

FREE_BYTES = 500_000_000
READERS = ("trafilatura.core", "markdown_it", "lxml.etree", "ftfy", "charset_normalizer")
EXTRAS = {"pdf": "pypdfium2", "docx": "docx"}
"""Name of the extra -> the package that it brings."""


@dataclass(frozen=True, slots=True)
class State:
    """One thing that making episodes needs."""

    name: str
    fine: bool
    found: str
    mend: str = ""


def examine() -> Iterator[State]:
    """Readers, ffmpeg, voices, cache and disk, in this order."""
    yield _readers()
    yield _ffmpeg()
    yield _voices()
    yield from _cache()


def _readers() -> State:
    missing = []
    for package in READERS:
        try:
            importlib.import_module(package)
        except ImportError:
            missing.append(package)
    if missing:
        again = "pip install --force-reinstall briefcast"
        return State("reading", False, f"{', '.join(missing)} cannot be imported", again)
    absent = [extra for extra, package in EXTRAS.items() if not importlib.util.find_spec(package)]
    also = f"; for {' and '.join(absent)}: pip install 'briefcast[{','.join(absent)}]'" if absent else ""
    return State("reading", True, f"pages, Markdown, feeds, EPUB and mail{also}")


def _ffmpeg() -> State:
    from briefcast.ffmpeg import INSTALL, find

    try:
        path = find()
        told = subprocess.run(
            [path, "-hide_banner", "-encoders"], capture_output=True, timeout=20, check=True
        )
    except (BriefcastError, OSError, subprocess.SubprocessError) as error:
        return State("ffmpeg", False, f"cannot be run ({error})", INSTALL)
    if b"libmp3lame" not in told.stdout:
        return State("ffmpeg", False, f"{path} cannot write MP3 (no libmp3lame)", INSTALL)
    return State("ffmpeg", True, str(path))


def _voices() -> State:
    from briefcast.voices import find

    try:
        voice = find("", "en")
    except BriefcastError as error:
        return State("voice", False, str(error), "pip install --force-reinstall briefcast")
    return State("voice", True, f"{voice.name} ({voice.engine} {voice.version}, {voice.licence})")


def _cache() -> Iterator[State]:
    import platformdirs

    folder = Path(platformdirs.user_cache_dir("briefcast"))
    there = next(path for path in (folder, *folder.parents) if path.exists())
    if not os.access(there, os.W_OK):
        yield State("cache", False, f"{there} cannot be written", "set XDG_CACHE_HOME to a folder of yours")
    else:
        size = (
            sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) if folder.exists() else 0
        )
        yield State("cache", True, f"{folder}, {size / 1e6:.0f} MB")
    free = shutil.disk_usage(there).free
    yield State(
        "disk", free >= FREE_BYTES, f"{free / 1e9:.1f} GB free", "make room: an hour of sound needs 500 MB"
    )
