"""The order of the rooms, and nothing else: read, understand, plan, speak, mix, write."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefcast import fingerprint
from briefcast.errors import ArticleUnreadable, BriefcastError, OutputUnwritable
from briefcast.types import Episode, OnStep, Outline, Script, Show, Step, Take, VoiceUse

if TYPE_CHECKING:
    from briefcast.planner import Planner
    from briefcast.sources import Fetch
    from briefcast.voices import Voice


def _silent(step: Step) -> None:
    """Nobody listens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What is asked for, beside the sources."""

    show: Show = field(default_factory=Show)
    target_ms: int | None = None
    """``None``: as long as it takes."""
    language: str = ""
    """Overrides what the sources say."""
    published: date | None = None
    """Overrides what the sources say."""
    title: str = ""
    jobs: int = 0
    """Threads that speak; 0: one a core."""
    fallback: str | None = ""
    """Voice to go on with when one fails; empty: the offline one; ``None``: stop instead."""
    fetch: Fetch | None = None
    replacing: bool = True
    """Also an episode of other articles; else that is an error."""
    script: Path | None = None
    """An edited script (text or JSON form) to speak instead of a new plan."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the sources gave."""

    outlines: tuple[Outline, ...]
    published: date | None
    """The date of the newest article that has one."""
    failures: tuple[str, ...] = ()
    """A sentence for each source that could not be used."""
    notes: tuple[str, ...] = ()


def make(
    sources: str | Path | Sequence[str | Path],
    *,
    out: str | Path,
    minutes: float | None = None,
    show: Show | None = None,
    published: date | None = None,
    request: Request | None = None,
    on_step: OnStep = _silent,
) -> Episode:
    """Turn articles into an episode: the MP3 ``out`` and its sidecars beside it.

    ``request`` gives everything; ``minutes``, ``show`` and ``published`` are its most used fields.

    Raises:
        BriefcastError: one of its children says what failed; nothing half-written stays behind.
    """
    asked = _request(request, minutes, show, published)
    out = _writable(Path(out))
    reading = read(sources, asked, on_step)
    if not asked.replacing and fingerprint.is_of_others(out, reading.outlines):
        raise OutputUnwritable(f"{out} is there and not of this article; name another file with -o")
    voices = _voices(asked.show, reading.outlines[0].article.language)
    mark = _fingerprint(reading, asked, voices)
    if episode := fingerprint.unchanged(out, mark):
        return replace(episode, notes=(*reading.notes, *episode.notes), failures=reading.failures)
    planner, script = _script(reading, voices, asked, on_step)
    script, takes = _record(planner, script, on_step)
    return _publish(planner, script, takes, reading, asked, out, mark, on_step)


def script(
    sources: str | Path | Sequence[str | Path],
    *,
    minutes: float | None = None,
    show: Show | None = None,
    published: date | None = None,
    request: Request | None = None,
    on_step: OnStep = _silent,
) -> Script:
    """The timed script that ``make`` would begin with; nothing is spoken."""
    asked = _request(request, minutes, show, published)
    return plan(read(sources, asked, on_step), asked, on_step)[0]


def plan(reading: Reading, request: Request, on_step: OnStep = _silent) -> tuple[Script, tuple[str, ...]]:
    """The script of what was read, and what the user must be told of it."""
    voices = _voices(request.show, reading.outlines[0].article.language)
    planner, script = _script(reading, voices, request, on_step)
    planner.tell_length(script)
    return script, planner.notes


def read(sources: str | Path | Sequence[str | Path], request: Request, on_step: OnStep = _silent) -> Reading:
    """Read and understand every source; one that fails does not stop the others.

    Raises:
        BriefcastError: no source gave an article; the first failure is raised.
    """
    from briefcast import sources as sources_room
    from briefcast.article import read_article
    from briefcast.outline import understand

    names = [str(sources)] if isinstance(sources, str | Path) else [str(source) for source in sources]
    outlines: list[Outline] = []
    failures: list[BriefcastError] = []
    notes: list[str] = []
    dates: list[date] = []
    for index, name in enumerate(names):
        on_step(Step("reading", index, len(names), message=name))
        try:
            documents = sources_room.read(name, *([request.fetch] if request.fetch else []))
        except BriefcastError as error:
            documents = (error,)
        for document in documents:
            if isinstance(document, BriefcastError):
                failures.append(document)
                continue
            try:
                outline = understand(read_article(document), request.language)
                if not any(section.sentences for section in outline.sections):
                    raise ArticleUnreadable(
                        f"{document.origin}: no sentence to speak was found; "
                        "`briefcast read` shows what was left out and why"
                    )
            except BriefcastError as error:
                failures.append(error)
                continue
            outlines.append(outline)
            notes += [f"{document.origin}: {note}" for note in outline.article.notes]
            if outline.article.published:
                dates.append(outline.article.published.date())
    on_step(Step("reading", len(names), len(names)))
    if not outlines:
        if failures:
            raise failures[0]
        raise ArticleUnreadable("no article was found; name a file, a folder, a link or a feed")
    return Reading(
        tuple(outlines), max(dates, default=None), tuple(str(failure) for failure in failures), tuple(notes)
    )


def _request(
    request: Request | None, minutes: float | None, show: Show | None, published: date | None
) -> Request:
    asked = request or Request()
    if show is not None:
        asked = replace(asked, show=show)
    if published is not None:
        asked = replace(asked, published=published)
    if minutes is not None:
        asked = replace(asked, target_ms=round(minutes * 60_000))
    return asked


def _writable(out: Path) -> Path:
    folder = out.parent
    if out.is_dir():
        raise OutputUnwritable(f"{out} is a folder; name a file in it, for example {out / 'briefing.mp3'}")
    if not folder.is_dir():
        raise OutputUnwritable(f"{folder} is no folder; create it first")
    if not os.access(folder, os.W_OK):
        raise OutputUnwritable(f"{folder} cannot be written to; choose another place with -o")
    return out


def _fingerprint(reading: Reading, asked: Request, voices: dict[str, Voice]) -> str:
    edited = asked.script.read_bytes() if asked.script else b""
    published = asked.published or reading.published
    return fingerprint.of(
        reading.outlines,
        asked.show,
        voices,
        published,
        asked.target_ms,
        asked.title,
        edited.hex(),
        reading.notes,
    )


def _script(
    reading: Reading, voices: dict[str, Voice], asked: Request, on_step: OnStep
) -> tuple[Planner, Script]:
    from briefcast.planner import Planner
    from briefcast.voices.studio import Studio

    on_step(Step("condensing"))
    planner = Planner(
        reading.outlines,
        asked.show,
        Studio(voices, jobs=asked.jobs, fallback=asked.fallback),
        voices,
        target_ms=asked.target_ms,
        published=asked.published or reading.published,
        title=asked.title,
    )
    if asked.script:
        return planner, planner.edited(asked.script)
    return planner, planner.closed(planner.draft())


def _voices(show: Show, language: str) -> dict[str, Voice]:
    from briefcast.voices import catalogue, find, speaks

    voices = {"HOST": find(show.voice, language)}
    voices |= {speaker: find(name, language) for speaker, name in show.speakers.items()}
    if show.template == "duet" and "GUEST" not in voices:
        others = (
            entry.name
            for entry in catalogue()
            if speaks(entry.languages, language) and entry.installed and not entry.online
        )
        guest = next((name for name in others if name not in (voices["HOST"].name, "silent")), "")
        voices["GUEST"] = find(guest, language)
    return voices


def _record(planner: Planner, script: Script, on_step: OnStep) -> tuple[Script, Sequence[Sequence[Take]]]:
    """Speak, measure, and plan again with what was measured, until the plan closes."""
    for _ in range(planner.rounds):
        takes = _speak(planner, script, on_step)
        script = planner.learn(script, takes)
        if planner.is_close(script):
            break
        script = planner.again(script)
    script = planner.closed(script)
    planner.tell_length(script)
    return planner.as_planned(script), takes


def _speak(planner: Planner, script: Script, on_step: OnStep) -> Sequence[Sequence[Take]]:
    total = len(script.lines)
    spoken = {"lines": 0, "ms": 0}

    def taken(duration_ms: int) -> None:
        spoken["lines"] += 1
        spoken["ms"] += duration_ms
        on_step(Step("speaking", spoken["lines"], total, spoken["ms"]))

    on_step(Step("speaking", 0, total))
    return planner.studio.record(
        [[(line.speaker, line.spoken) for line in section.lines] for section in script.sections], taken
    )


def _publish(
    planner: Planner,
    script: Script,
    takes: Sequence[Sequence[Take]],
    reading: Reading,
    asked: Request,
    out: Path,
    mark: str,
    on_step: OnStep,
) -> Episode:
    from briefcast.episode import write
    from briefcast.mix import mix
    from briefcast.scripting import to_text

    def mixed(done_ms: int, total_ms: int) -> None:
        on_step(Step("mixing", done_ms // 1000, total_ms // 1000, done_ms))

    on_step(Step("mixing"))
    with tempfile.TemporaryDirectory(prefix="briefcast-") as folder:
        mixdown = mix(
            script,
            takes,
            music=script.music or asked.show.music,
            loudness=asked.show.loudness,
            folder=Path(folder),
            on_progress=mixed,
        )
        on_step(Step("writing", audio_ms=mixdown.timeline.duration_ms))
        episode = write(
            mixdown,
            script,
            out=out,
            show=asked.show,
            texts=tuple(outline.article.text for outline in reading.outlines),
            voices=_used(planner.voices, takes, script),
            published=planner.published,
            script_text=to_text(script),
            fingerprint="" if planner.studio.notes else mark,
            notes=tuple(planner.studio.notes),
        )
    told = (*reading.notes, *planner.notes, *episode.notes)
    return replace(episode, notes=told, failures=reading.failures)


def _used(voices: dict[str, Voice], takes: Sequence[Sequence[Take]], script: Script) -> tuple[VoiceUse, ...]:
    """Who spoke, in the order of first words; after a failover a speaker has two voices."""
    from briefcast.voices import find

    uses: dict[tuple[str, str], VoiceUse] = {}
    for section, recorded in zip(script.sections, takes, strict=True):
        for line, take in zip(section.lines, recorded, strict=True):
            voice = voices[line.speaker]
            if take.voice and take.voice != voice.name:
                voice = find(take.voice, script.language)
            use = VoiceUse(line.speaker, voice.name, voice.engine, voice.version, voice.licence, voice.online)
            uses.setdefault((line.speaker, voice.name), use)
    return tuple(uses.values())
