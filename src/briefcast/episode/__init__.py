"""A ``Mixdown`` becomes an ``Episode``: audio with tags and chapters, transcripts, notes, manifest."""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefcast.errors import OutputUnwritable
from briefcast.types import Episode, LineKind, Loudness, Mixdown, Script, Show, VoiceUse

if TYPE_CHECKING:
    from briefcast.episode.encode import Container

PEAK_DBTP = -1.0
"""No true peak of the decoded file lies above this."""
_SUMMARY = 280


def read(manifest: Path) -> Episode:
    """The episode that ``NAME.json`` describes.

    Raises:
        ShowInvalid: no such file, or not the manifest of an episode.
    """
    from briefcast.episode import manifest as manifests

    return manifests.read(manifest)


def write(
    mixdown: Mixdown,
    script: Script,
    *,
    out: Path,
    show: Show,
    texts: tuple[str, ...],
    voices: tuple[VoiceUse, ...],
    published: date | None,
    notes: tuple[str, ...] = (),
    script_text: str = "",
    summary: str = "",
    container: str = "",
    bitrate_kbps: int = 96,
    artwork: Path | None = None,
    fingerprint: str = "",
    on_progress: Callable[[int, int], None] = lambda done_ms, total_ms: None,
) -> Episode:
    """Encode, tag and describe an episode: ``out`` and its sidecars appear whole or not at all.

    Everything is made in a folder beside ``out`` and moved when it is complete, the audio last.
    The loudness told is that of the decoded file; where encoding lifted a true peak above
    -1 dBTP, it is encoded again a little lower.

    Args:
        script_text: the script's text form, for ``NAME.script.txt``.
        summary: for the notes and tags; empty: the first sentences of the first story.
        container: ``mp3``, ``m4b``, ``opus`` or ``wav``; empty: by the suffix of ``out``.
        artwork: the episode's own picture; else one is made from the show's colour and the title.
        fingerprint: of all that the episode was made from; kept in the manifest.

    Raises:
        OutputUnwritable: the folder cannot be written, or the disk is full.
        AudioFailed: there is no ffmpeg, or it could not encode.
        UsageInvalid: an unknown container.
    """
    from briefcast.episode import artwork as pictures
    from briefcast.episode import chapters, encode, manifest, riff, tags, transcripts
    from briefcast.episode import notes as shownotes

    kind = encode.container(out, container)
    name = out.stem
    timeline = mixdown.timeline
    day = published.isoformat() if published else None
    summary = summary or summary_of(script)
    if out.is_dir():
        raise OutputUnwritable(f"{out} is a folder; name a file with -o.")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        folder = Path(tempfile.mkdtemp(prefix=f".{name[:40]}.", dir=out.parent))
    except OSError as error:
        raise OutputUnwritable(
            f"{out.parent} cannot be written ({error.strerror}); choose another place with -o."
        ) from error
    try:
        image, remarks = pictures.picture(script.title, show, day, artwork)
        told = shownotes.Notes(summary, timeline.chapters, script, voices, mixdown.credits, notes + remarks)
        audio = folder / out.name
        loudness = _encoded(mixdown, kind, audio, bitrate_kbps)
        on_progress(timeline.duration_ms, timeline.duration_ms)
        tagged = tags.Tags(
            script.title,
            show.author or show.title,
            show.title,
            script.language,
            day,
            summary,
            transcripts.text(timeline),
            pictures.small(image),
        )
        if kind.suffix == "mp3":
            _prefix(audio, tags.id3(tagged, timeline))
        elif kind.suffix == "wav":
            riff.put_chapters(audio, kind.rate_hz, timeline.chapters)
        else:
            tags.put(audio, kind.suffix, tagged)
        files: dict[str, str | bytes] = {
            "vtt": transcripts.vtt(timeline),
            "srt": transcripts.srt(timeline),
            "transcript.json": transcripts.podcast_json(timeline),
            "transcript.html": transcripts.page(timeline, script.title, script.language),
            "chapters.json": chapters.to_json(timeline.chapters),
            "notes.html": shownotes.to_html(told),
            "notes.md": shownotes.to_markdown(told),
            "jpg": image,
        }
        if script_text:
            files["script.txt"] = script_text
        episode = Episode(
            guid=manifest.guid(show.title, script.title, script.sources, texts, day),
            title=script.title,
            show=show.title,
            summary=summary,
            language=script.language,
            published=day,
            audio=out,
            media_type=kind.media_type,
            duration_ms=timeline.duration_ms,
            size_bytes=audio.stat().st_size,
            sha256=_digest(audio),
            timeline=timeline,
            script=script,
            texts=texts,
            voices=voices,
            loudness=loudness,
            sidecars={suffix: f"{name}.{suffix}" for suffix in files},
            notes=notes + remarks,
            fingerprint=fingerprint,
        )
        sound = {"bitrate_bps": kind.bitrate_bps(bitrate_kbps), "rate_hz": kind.rate_hz, "channels": 1}
        files["json"] = manifest.to_json(episode, sound, mixdown.music)
        for suffix, content in files.items():
            raw = content.encode("utf-8", "replace") if isinstance(content, str) else content
            (folder / f"{name}.{suffix}").write_bytes(raw)
        for suffix in files:
            os.replace(folder / f"{name}.{suffix}", out.with_name(f"{name}.{suffix}"))
        os.replace(audio, out)
    except OSError as error:
        raise OutputUnwritable(
            f"{out} could not be written ({error.strerror}); make room or choose another place with -o."
        ) from error
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return episode


def _encoded(mixdown: Mixdown, kind: Container, audio: Path, bitrate_kbps: int) -> Loudness:
    """Encodes until no decoded true peak is too high, at most three times."""
    from briefcast.episode.encode import encode, lost_db, measure

    gain_db = lost_db(mixdown, kind, bitrate_kbps)
    for _ in range(3):
        encode(
            mixdown,
            kind,
            audio,
            bitrate_kbps=bitrate_kbps,
            chapters=mixdown.timeline.chapters,
            gain_db=gain_db,
        )
        loudness = measure(audio, mixdown.timeline.duration_ms)
        if loudness.true_peak_dbtp <= PEAK_DBTP - _ROUNDING_DB:
            break
        gain_db -= loudness.true_peak_dbtp - PEAK_DBTP + 2 * _ROUNDING_DB
    return loudness


_ROUNDING_DB = 0.05
"""ffmpeg tells tenths."""


def _prefix(audio: Path, head: bytes) -> None:
    """Puts ``head`` before the file's content."""
    bare = audio.with_suffix(".bare")
    os.replace(audio, bare)
    with bare.open("rb") as source, audio.open("wb") as file:
        file.write(head)
        shutil.copyfileobj(source, file, 1 << 20)
    bare.unlink()


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def summary_of(script: Script) -> str:
    """The first sentences of the script that come from the article, up to 280 characters."""
    chosen: list[str] = []
    for line in script.lines:
        if line.kind is LineKind.TEMPLATE:
            if chosen:
                break
            continue
        if chosen and len(" ".join([*chosen, line.text])) > _SUMMARY:
            break
        chosen.append(line.text)
    return " ".join(chosen)
