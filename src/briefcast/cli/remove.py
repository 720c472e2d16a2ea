"""``briefcast remove``."""

from __future__ import annotations

from pathlib import Path

import click

EXAMPLES = """\b
Examples:
  briefcast remove 2026-01-05-harbour -C my-show
"""


@click.command(epilog=EXAMPLES)
@click.argument("name", metavar="EPISODE")
@click.option(
    "-C", "folder", type=click.Path(path_type=Path, file_okay=False), default=".", help="Folder of the show."
)
@click.option("-y", "--yes", is_flag=True, help="Do not ask.")
def command(name: str, folder: Path, yes: bool) -> None:
    """Delete EPISODE from a show; the next publish takes it out of the feed."""
    from briefcast import episode, settings
    from briefcast.show.adding import remove

    settings.load(folder)
    if not yes:
        click.confirm(f"Delete {folder / name} and all its files?", abort=True)
    gone = remove(folder, name, episode.read)
    click.echo(f'Removed "{gone.episode.title}". Next: briefcast publish {folder}')
