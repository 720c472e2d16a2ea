"""``briefcast script``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from briefcast.cli.options import briefing_options, request
from briefcast.cli.output import write_text


@click.command(
    epilog="""\b
Examples:
  briefcast script article.txt --minutes 3 > script.txt
  briefcast make --script script.txt article.txt -o briefing.mp3
  curl -s https://example.org/story | briefcast script - --format json
"""
)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@briefing_options
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write (default: print)."
)
def command(sources: tuple[str, ...], form: str, output: Path | None, **options: Any) -> None:
    """Write the timed script that `make` would speak.

    SOURCE is a file, a folder, a link, a feed, or - for standard input. The text form is meant to be
    edited and given back: briefcast make --script FILE SOURCE.
    """
    import json

    from briefcast import pipeline
    from briefcast.scripting import to_json, to_text

    asked = request(**options)
    reading = pipeline.read(sources, asked)
    script, notes = pipeline.plan(reading, asked)
    text = (
        json.dumps(to_json(script), ensure_ascii=False, indent=1) + "\n"
        if form == "json"
        else to_text(script)
    )
    write_text(text, output)
    for sentence in (*reading.notes, *notes, *reading.failures):
        click.echo(f"note: {sentence}", err=True)
    if reading.failures:
        click.get_current_context().exit(1)
