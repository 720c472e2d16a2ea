"""``briefcast serve``."""

from __future__ import annotations

from pathlib import Path

import click

EXAMPLES = """\b
Examples:
  briefcast serve my-show
  briefcast serve my-show --port 8080
  briefcast serve my-show --host 127.0.0.1      (this machine only)
"""


@click.command(epilog=EXAMPLES)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option("--host", default="0.0.0.0", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0: any.")
@click.option("--qr/--no-qr", default=True, help="Show the feed's address as a QR code.")
def command(folder: Path, host: str, port: int, qr: bool) -> None:
    """Serve the published show in FOLDER to podcast apps in your network."""
    from briefcast import serve, settings
    from briefcast.errors import ShowInvalid
    from briefcast.serve import server
    from briefcast.show.library import PUBLIC

    show = settings.load(folder)
    public = folder / PUBLIC
    if not (public / "feed.xml").is_file():
        raise ShowInvalid(f"{folder} is not published yet: briefcast publish {folder}")
    listener = server.listen(host, port)
    told = serve.addresses(host, listener.getsockname()[1], show.token)
    best = told[0]
    click.echo(f'Serving "{show.title}" (stop with Ctrl-C)')
    for address in told:
        click.echo(f"  {'on your phone' if address.for_phones else 'on this machine'}: {address.feed_url}")
    if qr and best.for_phones:
        import segno

        segno.make(best.feed_url, micro=False).terminal(compact=True, border=2)
    click.echo(
        "AntennaPod and Apple Podcasts take this address. Overcast, Pocket Casts and Spotify fetch from"
    )
    click.echo("their own servers: they need a public one (briefcast publish --to).")
    serve.run(public, listener, token=show.token, lan=server.lan_address())
