"""``briefcast plot``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from briefcast.cli.output import write_bytes


@click.command(
    epilog="""\b
Examples:
  briefcast plot briefing.mp3 -o briefing.png
  briefcast plot briefing.json -o briefing.svg
"""
)
@click.argument("episode", metavar="EPISODE", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="PNG or SVG file to write (default: EPISODE.png)."
)
def command(episode: Path, output: Path | None) -> None:
    """Draw a picture of an episode.

    Shows its chapters, waveform, speech and music, its loudness over time, and each section's
    planned and measured length. EPISODE is its audio file or manifest.
    """
    from briefcast.episode import read
    from briefcast.plot import draw

    manifest = episode.with_suffix(".json")
    told = read(manifest)
    music = [(start, end) for start, end in json.loads(manifest.read_text("utf-8")).get("music", [])]
    output = output or episode.with_suffix(".png")
    picture = draw(told, music, output.suffix.lower().lstrip("."))
    write_bytes(picture, output)
    click.echo(str(output))
