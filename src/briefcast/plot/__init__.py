"""A picture of an episode: chapters, waveform, speech and music, loudness, and the plan it kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefcast.clock import to_clock
from briefcast.errors import UsageInvalid
from briefcast.plot.canvas import Canvas, Png, Svg, shortened
from briefcast.plot.heard import Heard, hear
from briefcast.types import Episode, Span

WIDTH = 1600
_LEFT, _RIGHT = 90, 1560
_INK, _MUTED, _GRID, _GROUND = "#1b1f24", "#66707a", "#e3e6ea", "#ffffff"
_VOICE, _MUSIC, _PLAN, _BAND = "#1f6f8b", "#d9822b", "#c3ccd4", ("#eef2f5", "#dfe7ec")
_CHAPTERS, _WAVE, _LANES, _LOUD, _PLANNED = (110, 150), (165, 345), (355, 395), (425, 600), 680
_ROW = 34
_LOUDEST, _QUIETEST = -6, -36


def draw(episode: Episode, music: Sequence[Span], kind: str) -> bytes:
    """The picture as SVG or PNG.

    Args:
        music: where music plays, from the manifest.
        kind: ``svg`` or ``png``.

    Raises:
        UsageInvalid: another kind.
        AudioFailed: the episode's audio cannot be decoded.
    """
    if kind not in ("svg", "png"):
        raise UsageInvalid(f"A picture is written as png or svg, not as {kind or 'a file without suffix'}.")
    rows = planned(episode)
    height = _PLANNED + _ROW * len(rows) + 40
    canvas: Canvas = Svg(WIDTH, height, _GROUND) if kind == "svg" else Png(WIDTH, height, _GROUND)
    heard = hear(episode.audio)
    axis = _Axis(max(1, episode.duration_ms))
    _head(canvas, episode)
    _chapters(canvas, episode, axis)
    _wave(canvas, episode, heard, axis)
    _lanes(canvas, episode, music, axis)
    _loudness(canvas, episode, heard, axis)
    _plan(canvas, rows)
    return canvas.finished()


@dataclass(frozen=True, slots=True)
class Planned:
    """A section's length: as planned and as measured, with its pauses."""

    title: str
    planned_ms: int
    measured_ms: int


def planned(episode: Episode) -> list[Planned]:
    """A row for each section; what is planned is what its lines were estimated at, with their pauses."""
    measured = {cue.line: cue.end_ms - cue.start_ms for cue in episode.timeline.cues}
    number = 0
    rows = []
    for section in episode.script.sections:
        pauses = sum(line.pause_after_ms for line in section.lines)
        spoken = sum(measured.get(number + index, 0) for index in range(len(section.lines)))
        number += len(section.lines)
        plan = section.estimated_ms or section.budget_ms
        rows.append(Planned(section.heading or episode.title, plan, spoken + pauses))
    return rows


class _Axis:
    """Time from left to right."""

    def __init__(self, duration_ms: int) -> None:
        self.duration_ms = duration_ms

    def x(self, ms: float) -> float:
        return _LEFT + (_RIGHT - _LEFT) * ms / self.duration_ms

    def ticks(self) -> list[int]:
        """Round moments, at most sixteen of them."""
        minute = 60_000
        for step in (5_000, 10_000, 15_000, 30_000, *(m * minute for m in (1, 2, 5, 10, 15, 30, 60, 120))):
            if self.duration_ms / step <= 16:
                return list(range(0, self.duration_ms + 1, step))
        return [0]


def _head(canvas: Canvas, episode: Episode) -> None:
    canvas.text(_LEFT, 48, shortened(episode.title, 30, 1100, 600), 30, _INK, weight=600)
    facts = [episode.show, episode.published or "", to_clock(episode.duration_ms)]
    canvas.text(_LEFT, 78, " · ".join(fact for fact in facts if fact), 18, _MUTED)
    loud = episode.loudness
    told = (
        f"{loud.integrated_lufs:.1f} LUFS, peak {loud.true_peak_dbtp:.1f} dBTP, range {loud.range_lu:.1f} LU"
    )
    canvas.text(_RIGHT, 48, told, 18, _INK, anchor="end")
    canvas.box(_RIGHT - 190, 66, _RIGHT - 176, 80, _VOICE)
    canvas.text(_RIGHT - 170, 78, "speech", 16, _MUTED)
    canvas.box(_RIGHT - 90, 66, _RIGHT - 76, 80, _MUSIC)
    canvas.text(_RIGHT - 70, 78, "music", 16, _MUTED)


def _chapters(canvas: Canvas, episode: Episode, axis: _Axis) -> None:
    top, _ = _CHAPTERS
    for number, chapter in enumerate(episode.timeline.chapters):
        left, right = axis.x(chapter.start_ms), axis.x(chapter.end_ms)
        canvas.box(left, top, right, _LOUD[1], _BAND[number % 2])
        canvas.text(
            left + 6, top + 26, shortened(chapter.title, 15, right - left - 12, 600), 15, _INK, weight=600
        )
    canvas.text(_LEFT - 12, top + 26, "Chapters", 15, _MUTED, anchor="end")


def _wave(canvas: Canvas, episode: Episode, heard: Heard, axis: _Axis) -> None:
    top, bottom = _WAVE
    middle, reach = (top + bottom) / 2, (bottom - top) / 2
    canvas.text(_LEFT - 12, middle + 5, "Sound", 15, _MUTED, anchor="end")
    cues = iter(episode.timeline.cues)
    cue = next(cues, None)
    tenths = len(heard.low)
    group = max(1, round(tenths / (_RIGHT - _LEFT)))
    for first in range(0, tenths, group):
        last = min(tenths, first + group)
        start, end = first * 100, last * 100
        while cue and cue.end_ms <= start:
            cue = next(cues, None)
        color = _VOICE if cue and cue.start_ms < end else _MUSIC
        up, down = heard.high[first:last].max() * reach, heard.low[first:last].min() * reach
        left, right = axis.x(start), max(axis.x(end), axis.x(start) + 0.5)
        canvas.box(left, middle - max(up, 0.5), right, middle - min(down, -0.5), color)


def _lanes(canvas: Canvas, episode: Episode, music: Sequence[Span], axis: _Axis) -> None:
    top, bottom = _LANES
    middle = (top + bottom) / 2
    canvas.text(_LEFT - 12, top + 14, "Speech", 15, _MUTED, anchor="end")
    canvas.text(_LEFT - 12, bottom - 2, "Music", 15, _MUTED, anchor="end")
    for cue in episode.timeline.cues:
        canvas.box(axis.x(cue.start_ms), top + 2, axis.x(cue.end_ms), middle - 3, _VOICE)
    for start, end in music:
        canvas.box(axis.x(start), middle + 3, axis.x(end), bottom - 2, _MUSIC)


def _loudness(canvas: Canvas, episode: Episode, heard: Heard, axis: _Axis) -> None:
    top, bottom = _LOUD

    def y(lufs: float) -> float:
        share = (_LOUDEST - max(_QUIETEST, min(_LOUDEST, lufs))) / (_LOUDEST - _QUIETEST)
        return top + (bottom - top) * share

    for lufs in range(_QUIETEST + 6, _LOUDEST, 6):
        canvas.line([(_LEFT, y(lufs)), (_RIGHT, y(lufs))], "#cfd6dc", 1)
        canvas.text(_LEFT - 12, y(lufs) + 5, str(lufs).replace("-", "−"), 14, _MUTED, anchor="end")
    canvas.text(_LEFT - 12, top + 12, "LUFS, 3 s", 14, _MUTED, anchor="end")
    whole = episode.loudness.integrated_lufs
    if whole > _QUIETEST:
        canvas.line([(_LEFT, y(whole)), (_RIGHT, y(whole))], _INK, 1.5, dashed=True)
    step = max(1, len(heard.short_term_lufs) // 1400)
    points = [
        (axis.x((i + 1) * 100), y(float(heard.short_term_lufs[i]))) for i in range(0, len(heard.low), step)
    ]
    canvas.line([(min(x, _RIGHT), level) for x, level in points], _VOICE, 2)
    for tick in axis.ticks():
        canvas.line([(axis.x(tick), bottom), (axis.x(tick), bottom + 6)], _MUTED, 1)
        canvas.text(axis.x(tick), bottom + 24, to_clock(tick), 14, _MUTED, anchor="middle")


def _plan(canvas: Canvas, rows: Sequence[Planned]) -> None:
    top = _PLANNED
    canvas.text(_LEFT, top - 14, "Sections: planned and measured", 18, _INK, weight=600)
    longest = max((max(row.planned_ms, row.measured_ms) for row in rows), default=0) or 1
    begin, end = 520, 1340
    for number, row in enumerate(rows):
        y = top + number * _ROW
        canvas.text(begin - 14, y + 21, shortened(row.title, 16, begin - _LEFT - 20), 16, _INK, anchor="end")
        scale = (end - begin) / longest
        canvas.box(begin, y + 5, begin + row.planned_ms * scale, y + 15, _PLAN)
        canvas.box(begin, y + 15, begin + row.measured_ms * scale, y + 25, _VOICE)
        apart = (row.measured_ms - row.planned_ms) / 1000
        told = f"{row.planned_ms / 1000:.1f} s planned, {row.measured_ms / 1000:.1f} s ({apart:+.1f})"
        canvas.text(_RIGHT, y + 21, told.replace("-", "−"), 15, _MUTED, anchor="end")
