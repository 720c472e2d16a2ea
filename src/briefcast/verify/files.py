"""The files of an episode against its manifest: the audio's bytes, and the words of its captions."""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from briefcast.verify.report import Finding

CAPTIONS = ("vtt", "srt")
_CHUNK_BYTES = 1 << 20
_TAG = re.compile(r"</?[a-z][^>\n]*>", re.IGNORECASE)


def check_files(manifest: dict[str, Any], folder: Path) -> Iterator[Finding]:
    """Findings about the audio and the captions in ``folder``; one that is not there is passed over."""
    told = manifest.get("audio", {})
    path = folder / str(told.get("file") or "")
    if path.is_file():
        yield from _check_bytes(told, path)
    sidecars = manifest.get("sidecars")
    if not isinstance(sidecars, dict):
        return
    for suffix in CAPTIONS:
        path = folder / str(sidecars.get(suffix) or "")
        if path.is_file():
            yield from _check_captions(manifest, path, suffix)


def _check_bytes(told: dict[str, Any], path: Path) -> Iterator[Finding]:
    size = path.stat().st_size
    if "bytes" in told and told["bytes"] != size:
        yield Finding("audio", "episode", f"{path.name} has {size} bytes, the manifest says {told['bytes']}")
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            digest.update(chunk)
    if digest.hexdigest() != told.get("sha256"):
        yield Finding(
            "audio", "episode", f"{path.name} is not the file the manifest was written for (SHA-256)"
        )


def _check_captions(manifest: dict[str, Any], path: Path, suffix: str) -> Iterator[Finding]:
    """Every caption's words are the next words of the cues; a speaker's name may stand before them."""
    try:
        shown = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        yield Finding("cue", path.name, f"cannot be read ({error})")
        return
    cues = manifest.get("cues", [])
    said = _bare("".join(str(cue.get("text", "")) for cue in cues))
    names = {_bare(str(cue.get("speaker", ""))) + ":" for cue in cues}
    at = 0
    for number, caption in enumerate(captions(shown, suffix), 1):
        words = _bare(caption)
        name = next((name for name in names if words.startswith(name) and not said.startswith(words, at)), "")
        words = words.removeprefix(name)
        if not said.startswith(words, at):
            yield Finding("cue", path.name, f"caption {number} says “{caption[:60]}”, the manifest does not")
            return
        at += len(words)
    if at < len(said):
        yield Finding("cue", path.name, f"ends {len(said) - at} characters before the manifest's cues")


def captions(text: str, suffix: str) -> Iterator[str]:
    """The words of each caption of a WebVTT (``vtt``) or SubRip (``srt``) file."""
    for block in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n")):
        rows = block.split("\n")
        at = next((number for number, row in enumerate(rows[:2]) if "-->" in row), None)
        if at is None:
            continue
        words = " ".join(rows[at + 1 :])
        yield html.unescape(_TAG.sub("", words)) if suffix == "vtt" else words


def _bare(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]+", "", text).replace("-->", "→")
