"""Where results go: standard output, or a file that is whole or absent."""

from __future__ import annotations

from pathlib import Path

import click

from briefcast import whole
from briefcast.errors import OutputUnwritable


def write_text(text: str, output: Path | None) -> None:
    """Print ``text``, or write it to ``output``; ``-`` is standard output too.

    Raises:
        OutputUnwritable: the file cannot be written; nothing is left of it.
    """
    if output is None or str(output) == "-":
        click.echo(text, nl=False)
    else:
        write_bytes(text.encode(), output)


def write_bytes(data: bytes, output: Path) -> None:
    """Write ``data`` to ``output``.

    Raises:
        OutputUnwritable: the file cannot be written; nothing is left of it.
    """
    try:
        whole.write(output, data)
    except OSError as error:
        raise OutputUnwritable(
            f"{output} cannot be written ({error.strerror}); choose another place"
        ) from error
