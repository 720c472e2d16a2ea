"""Where results go: standard output, or a file that is whole or absent."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import click

from briefcast.errors import OutputUnwritable


def write_text(text: str, output: Path | None) -> None:
    """Print ``text``, or write it to ``output`` in one step; ``-`` is standard output too.

    Raises:
        OutputUnwritable: the file cannot be written; nothing is left of it.
    """
    if output is None or str(output) == "-":
        click.echo(text, nl=False)
        return
    partial = ""
    try:
        handle, partial = tempfile.mkstemp(dir=output.parent, prefix=f".{output.name}.")
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(partial, 0o644)
        os.replace(partial, output)
    except OSError as error:
        if partial:
            Path(partial).unlink(missing_ok=True)
        raise OutputUnwritable(
            f"{output} cannot be written ({error.strerror}); choose another place"
        ) from error
