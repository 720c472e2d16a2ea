"""``briefcast opml``."""

from __future__ import annotations

from pathlib import Path

import click

EXAMPLES = """\b
Examples:
  briefcast opml my-show -o my-show.opml
  briefcast opml my-show --url http://192.168.1.5:8000/feed.xml
  briefcast opml news culture sports -o all.opml
"""


@click.command(epilog=EXAMPLES)
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path, file_okay=False))
@click.option("--url", default="", help="The feed's address, if base_url is not set (one show only).")
@click.option("-o", "--output", type=click.Path(path_type=Path), help="File to write (default: print).")
def command(folders: tuple[Path, ...], url: str, output: Path | None) -> None:
    """Write the subscriptions to the shows in FOLDERS as OPML, for import into a podcast app."""
    from briefcast import settings, whole
    from briefcast.errors import OutputUnwritable, UsageInvalid
    from briefcast.show.opml import render

    shows = [settings.load(folder) for folder in folders or (Path("."),)]
    if url and len(shows) > 1:
        raise UsageInvalid("--url is the address of one show; several take theirs from base_url")
    for show in shows:
        if not show.base_url and not url:
            raise UsageInvalid(f"{show.folder}: base_url is not set; set it in show.toml or give --url")
    document = render((show, url) for show in shows)
    if output is None:
        click.echo(document.decode(), nl=False)
        return
    try:
        whole.write(output, document)
    except OSError as error:
        raise OutputUnwritable(f"{output}: cannot be written ({error.strerror})") from error
    click.echo(f"Wrote {output}")
