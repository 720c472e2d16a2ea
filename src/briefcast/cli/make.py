"""``briefcast make``."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from briefcast.cli.options import briefing_options, request
from briefcast.cli.progress import progress

FORMATS = ("mp3", "m4b", "opus", "wav")


@click.command(
    epilog="""\b
Examples:
  briefcast make article.txt --minutes 3 -o briefing.mp3
  briefcast make https://example.org/story --voice google --theme news
  briefcast make monday.md tuesday.md --template bulletin --seconds 90
  briefcast make --script edited.txt article.txt -o briefing.mp3
"""
)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@briefing_options
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="File to write; - is standard output (default: SOURCE.mp3 in this folder).",
)
@click.option(
    "--format", "form", type=click.Choice(FORMATS), help="Kind of audio (default: as the file is named)."
)
@click.option(
    "--script", type=click.Path(path_type=Path, exists=True, dir_okay=False), help="Speak this edited script."
)
@click.option(
    "--music/--no-music", "with_music", default=None, help="Opening, stings and bed; on by default."
)
@click.option("--theme", help="calm, news, warm, none, or an audio file of your own.")
@click.option("--loudness", help="In LUFS, or alexa (-14), mono-19 (-19) (default: -16).")
@click.option(
    "--fallback", default="", metavar="VOICE", help="Goes on with whole sections when the voice fails."
)
@click.option("--no-fallback", is_flag=True, help="Stop when the voice fails; the next run resumes there.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as one line of JSON.")
def command(
    sources: tuple[str, ...],
    output: Path | None,
    form: str | None,
    with_music: bool | None,
    theme: str | None,
    fallback: str,
    no_fallback: bool,
    quiet: bool,
    as_json: bool,
    **options: Any,
) -> None:
    """Turn articles into a narrated MP3 with chapters and transcript.

    SOURCE is a file, a folder, a link, a feed, or - for standard input. Beside the MP3 stand its
    transcript (.vtt, .srt), chapters, notes, script and manifest.
    """
    from briefcast.cli import report

    asked = request(
        music="none" if with_music is False else theme, fallback=None if no_fallback else fallback, **options
    )
    from briefcast import pipeline

    with progress(quiet or as_json) as on_step:
        if str(output) == "-":
            episode = report.to_stdout(sources, asked, form or "mp3", on_step)
        else:
            out = output or Path(f"{_stem(sources[0])}.{form or 'mp3'}")
            if form and out.suffix.lower() != f".{form}":
                raise click.UsageError(f"--format {form} does not fit the file name {out}.")
            asked = replace(asked, replacing=output is not None)
            episode = pipeline.make(sources, out=out, request=asked, on_step=on_step)
    if as_json and str(output) != "-":
        click.echo(report.as_json(episode))
    elif not quiet:
        click.echo(report.as_text(episode, asked), err=str(output) == "-")
    for failure in episode.failures:
        click.echo(f"missing: {failure}", err=True)
    if episode.failures:
        click.get_current_context().exit(1)


def _stem(source: str) -> str:
    if source == "-" or "://" in source:
        return "briefing"
    return re.sub(r"[^\w.-]+", "-", Path(source).resolve().stem, flags=re.ASCII).strip("-.") or "briefing"
