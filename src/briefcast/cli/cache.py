"""``briefcast cache``."""

from __future__ import annotations

from pathlib import Path

import click


@click.group(
    invoke_without_command=True,
    epilog="""\b
Examples:
  briefcast cache
  briefcast cache clear
""",
)
@click.pass_context
def command(context: click.Context) -> None:
    """Show or clear what is kept between runs.

    Takes (spoken sentences) and fetched pages are kept so that nothing is spoken or fetched twice; losing
    them costs only time.
    """
    if context.invoked_subcommand:
        return
    from briefcast.voices.cache import LIMIT_BYTES, TakeCache, default_folder

    folder = default_folder()
    usage = TakeCache(folder).usage()
    limit = _size(LIMIT_BYTES)
    click.echo(f"takes  {usage.takes:>7}  {_size(usage.size_bytes):>9} of {limit}  {folder}")
    for other, count, size in _others(folder):
        click.echo(f"{other.name:<6} {count:>7}  {_size(size):>9}  {other}")


@command.command("clear")
def clear_command() -> None:
    """Remove everything that is kept; the next run speaks and fetches again."""
    import shutil

    from briefcast.voices.cache import TakeCache, default_folder

    folder = default_folder()
    usage = TakeCache(folder).clear()
    click.echo(f"Removed {usage.takes} takes, {_size(usage.size_bytes)}.")
    for other, count, size in _others(folder):
        shutil.rmtree(other, ignore_errors=True)
        click.echo(f"Removed {other.name}: {count} files, {_size(size)}.")


def _others(takes: Path) -> list[tuple[Path, int, int]]:
    """Folders beside the takes: path, number of files, bytes."""
    found: list[tuple[Path, int, int]] = []
    if takes.parent.is_dir():
        for folder in sorted(takes.parent.iterdir()):
            if folder.is_dir() and folder != takes:
                sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
                found.append((folder, len(sizes), sum(sizes)))
    return found


def _size(number: int) -> str:
    value = float(number)
    for unit in ("B", "kB", "MB"):
        if value < 1000:
            return f"{value:.0f} {unit}"
        value /= 1000
    return f"{value:.1f} GB"
