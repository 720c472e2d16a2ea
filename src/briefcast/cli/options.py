"""Options that several commands share, and what they mean together."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from briefcast.types import Show

if TYPE_CHECKING:
    from briefcast.pipeline import Request

F = TypeVar("F", bound=Callable[..., Any])

LONGEST_S = 24 * 3600


class Length(click.ParamType):
    """A positive length in minutes or seconds, a day at most; gives milliseconds."""

    name = "number"

    def __init__(self, unit_s: int) -> None:
        self.unit_s = unit_s

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int):
            return value
        try:
            seconds = float(value) * self.unit_s
        except ValueError:
            self.fail(f"{value!r} is not a number", param, ctx)
        if not math.isfinite(seconds) or not 0 < seconds <= LONGEST_S:
            self.fail(f"{value} is out of range: more than 0, and a day at most", param, ctx)
        return round(seconds * 1000)


class Day(click.ParamType):
    """A date as ``2026-01-05``."""

    name = "yyyy-mm-dd"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a date; write it as 2026-01-05", param, ctx)


def _speaker(ctx: click.Context, param: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    speakers = {}
    for value in values:
        name, equals, voice = value.partition("=")
        if not (name and equals and voice):
            raise click.BadParameter(f"{value!r}: write it as HOST=joe", ctx, param)
        speakers[name] = voice
    return speakers


BRIEFING_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.option("--minutes", "minutes_ms", type=Length(60), help="How long it shall be (default: 5)."),
    click.option("--seconds", "seconds_ms", type=Length(1), help="The same in seconds."),
    click.option(
        "--voice", help="Who speaks; `briefcast voices` lists them (default: the best offline voice)."
    ),
    click.option(
        "--speaker",
        "speakers",
        multiple=True,
        callback=_speaker,
        metavar="NAME=VOICE",
        help="The voice of one speaker of a script with several, for example GUEST=google; repeatable.",
    ),
    click.option(
        "--lang", "language", default="", help="Language of the articles, as en or pt (default: detected)."
    ),
    click.option(
        "--template", help="bulletin, briefing, duet, headlines, full, or a file (default: briefing)."
    ),
    click.option("--condenser", help="How sentences are chosen: coverage, lead, or package.module:function."),
    click.option("--title", default="", help="Title of the episode (default: the article's)."),
    click.option("--date", "published", type=Day(), help="Date of the episode (default: the article's)."),
    click.option(
        "--show",
        "show_folder",
        type=click.Path(path_type=Path, exists=True, file_okay=False),
        help="Folder of a show: its show.toml, templates and lexicon apply.",
    ),
    click.option(
        "--jobs", type=click.IntRange(0, 256), default=0, help="Threads that speak (default: one a core)."
    ),
    click.option(
        "--allow-private-hosts", is_flag=True, help="Fetch links on this machine and in private networks too."
    ),
    click.option(
        "--limit", type=click.IntRange(1), default=20, show_default=True, help="Entries taken from a feed."
    ),
)


def briefing_options(function: F) -> F:
    """The options that say which briefing is meant, as `make` and `script` take them."""
    for option in reversed(BRIEFING_OPTIONS):
        function = option(function)
    return function


def request(
    *,
    minutes_ms: int | None,
    seconds_ms: int | None,
    voice: str | None,
    speakers: dict[str, str],
    language: str,
    template: str | None,
    condenser: str | None,
    title: str,
    published: date | None,
    show_folder: Path | None,
    jobs: int,
    allow_private_hosts: bool,
    limit: int,
    music: str | None = None,
    loudness: str | None = None,
    fallback: str | None = "",
    script: Path | None = None,
) -> Request:
    """What the options of ``briefing_options`` ask for; the show's values stand where none is given."""
    from briefcast.pipeline import Request
    from briefcast.sources import Fetch

    if minutes_ms and seconds_ms:
        raise click.UsageError("--minutes and --seconds say the same; give one of them.")
    show = Show()
    if show_folder:
        from briefcast.settings import load

        show = load(show_folder)
    given = {
        "voice": voice,
        "template": template,
        "condenser": condenser,
        "music": music,
        "loudness": loudness,
        "speakers": speakers or None,
    }
    if voice and not speakers and "HOST" in show.speakers:
        given["speakers"] = {**show.speakers, "HOST": voice}
    show = replace(show, **{key: value for key, value in given.items() if value is not None})  # type: ignore[arg-type]
    target_ms: int | None = minutes_ms or seconds_ms or round(show.minutes * 60_000)
    if (show.template == "full" or script) and not (minutes_ms or seconds_ms):
        target_ms = None
    return Request(
        show=show,
        target_ms=target_ms,
        language=language,
        published=published,
        title=title,
        jobs=jobs,
        fallback=fallback,
        fetch=Fetch(allow_private_hosts=allow_private_hosts, limit=limit),
        script=script,
    )
