"""``briefcast add``."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import click

from briefcast.cli.options import Day, Length
from briefcast.cli.progress import progress

EXAMPLES = """\b
Examples:
  briefcast add https://example.org/story -C my-show
  briefcast add monday.md tuesday.md -C my-show --title "Two days" --date 2026-01-05
  briefcast add article.txt -C my-show --draft
"""


@click.command(epilog=EXAMPLES)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "-C", "folder", type=click.Path(path_type=Path, file_okay=False), default=".", help="Folder of the show."
)
@click.option("--name", help="Name of the episode's folder; default: the date and the source's name.")
@click.option("--title", default="", help="Title of the episode (default: the article's).")
@click.option("--date", "published", type=Day(), help="Date of the episode (default: today, and told).")
@click.option("--minutes", "target_ms", type=Length(60), help="How long (default: as the show says).")
@click.option("--draft", is_flag=True, help="Keep it back until publish --release NAME.")
@click.option("--again", is_flag=True, help="Make an episode that is there anew; it keeps its identity.")
@click.option("--allow-private-hosts", is_flag=True, help="Fetch links in private networks too.")
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors.")
def command(
    sources: tuple[str, ...],
    folder: Path,
    name: str | None,
    title: str,
    published: date | None,
    target_ms: int | None,
    draft: bool,
    again: bool,
    allow_private_hosts: bool,
    quiet: bool,
) -> None:
    """Make an episode of the show in a folder from SOURCE: a file, link, feed or - for standard input."""
    from briefcast import episode, pipeline, settings
    from briefcast.show.adding import place
    from briefcast.sources import Fetch

    show = settings.load(folder)
    now = datetime.now(UTC)
    where = place(
        folder, sources, name=name, day=published, today=date.today(), again=again, read=episode.read
    )
    request = pipeline.Request(
        show=show,
        target_ms=target_ms or round(show.minutes * 60_000),
        title=title,
        published=where.day,
        fetch=Fetch(allow_private_hosts=allow_private_hosts),
    )
    with progress(quiet) as on_step:
        made = where.make(
            lambda out: pipeline.make(sources, out=out, request=request, on_step=on_step), now, draft
        )
    if quiet:
        return
    state = "a draft" if draft else f"dated {where.day}"
    click.echo(f'Added "{made.title}" as {where.slug} ({made.duration_ms / 60_000:.1f} min, {state}).')
    click.echo(f"Next: briefcast publish {folder}" + (f" --release {where.slug}" if draft else ""))
    for failure in made.failures:
        click.echo(f"missing: {failure}", err=True)
    if made.failures:
        click.get_current_context().exit(1)
