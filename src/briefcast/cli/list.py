"""``briefcast list``."""

from __future__ import annotations

import json
from pathlib import Path

import click

EXAMPLES = """\b
Examples:
  briefcast list my-show
  briefcast list my-show --json
"""


@click.command(epilog=EXAMPLES)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option("--json", "as_json", is_flag=True, help="Print one machine-readable result.")
def command(folder: Path, as_json: bool) -> None:
    """List the episodes of the show in FOLDER, newest first."""
    from briefcast import clock, episode, settings
    from briefcast.show import library

    settings.load(folder)
    found = library.entries(folder, episode.read)
    moments = library.instants([entry for entry in found if entry.dated or entry.added])
    undated = [entry for entry in found if entry.slug not in moments]
    ordered = sorted((e for e in found if e.slug in moments), key=lambda e: moments[e.slug], reverse=True)
    rows = [
        {
            "name": entry.slug,
            "title": entry.episode.title,
            "published": moments[entry.slug].isoformat() if entry.slug in moments else None,
            "duration_ms": entry.episode.duration_ms,
            "draft": entry.draft,
            "guid": entry.guid,
        }
        for entry in [*undated, *ordered]
    ]
    if as_json:
        click.echo(json.dumps(rows, ensure_ascii=False))
        return
    for row in rows:
        day = str(row["published"] or "no date")[:10]
        length = clock.to_clock(int(str(row["duration_ms"])))
        click.echo(
            f"{day:10}  {length:>7}  {row['name']}  {row['title']}{'  (draft)' if row['draft'] else ''}"
        )
    if not rows:
        click.echo(f"No episode yet: briefcast add ARTICLE -C {folder}")
