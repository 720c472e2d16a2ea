"""``briefcast init``."""

from __future__ import annotations

from pathlib import Path

import click

EXAMPLES = """\b
Examples:
  briefcast init my-show
  briefcast init my-show --title "Morning briefing" --language en-GB --author "Ada Example"
  briefcast init my-show --private --base-url https://example.org/podcast/
"""


@click.command(epilog=EXAMPLES)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--title", help="Name of the show; default: the folder's name.")
@click.option("--description", help="What a listener will hear.")
@click.option("--author", help="Who makes it.")
@click.option("--language", help='ISO 639-1 code, such as "en" or "pt-BR".')
@click.option("--base-url", help="Public address of the published folder, if it will have one.")
@click.option("--email", help="Owner's e-mail, published in the feed.")
@click.option("--private", is_flag=True, help="Give the feed a secret address.")
def command(folder: Path, private: bool, **values: str | None) -> None:
    """Start a show in FOLDER: its show.toml and the next steps."""
    from briefcast.show.starter import start

    show = start(folder, values, private=private)
    click.echo(f'Started "{show.title}" in {folder}. Settings: {folder / "show.toml"}')
    click.echo("Next:")
    click.echo(f"  briefcast add ARTICLE -C {folder}")
    click.echo(f"  briefcast publish {folder}")
    click.echo(f"  briefcast serve {folder}")
