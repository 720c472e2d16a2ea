"""A file is whole or absent: it is written beside its place and then moved there in one step."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO


def write(path: Path, data: bytes, *, private: bool = False) -> None:
    """Writes ``data`` so that ``path`` is at every moment the old file or the new one.

    Args:
        private: of this user's cache or state: nobody else may read it, and it may be lost with the power.

    Raises:
        OSError: the old file, or none, is still there.
    """
    fill(path, lambda file: file.write(data), private=private)


def fill(path: Path, content: Callable[[BinaryIO], object], *, private: bool = False) -> None:
    """The same with what ``content`` writes; if it raises, ``path`` stays as it was."""
    handle, part = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            content(file)
            file.flush()
            if not private:
                os.fsync(file.fileno())
        if not private:
            os.chmod(part, 0o644)
        os.replace(part, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(part)
        raise
