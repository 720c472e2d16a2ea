"""``briefcast publish``."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

EXAMPLES = """\b
Examples:
  briefcast publish my-show
  briefcast publish my-show --to /var/www/podcast
  briefcast publish my-show --to s3://my-bucket/podcast     (pip install "briefcast[upload]" s3fs)
"""


@click.command(epilog=EXAMPLES)
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), default=".")
@click.option("--to", "target", metavar="FOLDER_OR_URL", help="Upload there: a folder or fsspec URL.")
@click.option("--release", "drafts", multiple=True, metavar="EPISODE", help="Publish this draft from now on.")
@click.option("--check/--no-check", default=None, help="After an upload, fetch it back from base_url.")
@click.option("--json", "as_json", is_flag=True, help="Print one machine-readable result.")
def command(
    folder: Path, target: str | None, drafts: tuple[str, ...], check: bool | None, as_json: bool
) -> None:
    """Build the feed and site of the show in FOLDER into its public folder."""
    from datetime import UTC, datetime

    from briefcast import episode
    from briefcast.show import adding
    from briefcast.show.publish import publish

    adding.release(folder, drafts, episode.read, datetime.now(UTC))
    done = publish(folder, episode.read)
    sent = None
    if target:
        from briefcast import settings
        from briefcast.show.upload import upload

        fetch_back = "://" in target if check is None else check
        sent = upload(done.public, target, settings.load(folder), check=fetch_back)
    if as_json:
        click.echo(json.dumps({**asdict(done), "upload": sent and asdict(sent)}, default=str))
        return
    for note in done.notes:
        click.echo(f"note: {note}", err=True)
    changed = (
        f"{len(done.written)} files written, {len(done.removed)} removed"
        if done.written
        else "nothing changed"
    )
    click.echo(f"{done.episodes} episodes in {done.public} ({changed}).")
    if sent:
        click.echo(
            f"{len(sent.sent)} files sent to {target}, {len(sent.removed)} removed, {sent.checked} checked."
        )
    click.echo(f"Feed: {done.feed_url}" if done.feed_url else f"Listen: briefcast serve {folder}")
