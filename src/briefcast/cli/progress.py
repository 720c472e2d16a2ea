"""How a run is shown while it lasts: a live line in a terminal, plain lines in a pipe, or nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from briefcast import clock
from briefcast.types import OnStep, Step


@contextmanager
def progress(quiet: bool) -> Iterator[OnStep]:
    """Gives the function that shows each step, on standard error."""
    if quiet:
        yield lambda step: None
    elif sys.stderr.isatty():
        with _live() as on_step:
            yield on_step
    else:
        yield _plain()


def _plain() -> OnStep:
    """One line when a room begins to work, none for every sentence."""
    rooms: list[str] = []

    def on_step(step: Step) -> None:
        if not rooms or rooms[-1] != step.room:
            rooms.append(step.room)
            click.echo(f"{step.room} ...", err=True)

    return on_step


@contextmanager
def _live() -> Iterator[OnStep]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    bar = Progress(
        TextColumn("{task.description:<10}"),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TextColumn("{task.fields[audio]}"),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    with bar:
        task = bar.add_task("starting", total=None, audio="")

        def on_step(step: Step) -> None:
            audio = f"{clock.to_clock(step.audio_ms)} of audio" if step.audio_ms else step.message[-40:]
            bar.tasks[0].total = step.total or None  # `update` cannot take a total away
            bar.update(task, description=step.room, completed=step.done, audio=audio)

        yield on_step
