"""The files of a show: copies that are checked, names that every host accepts, and the lock."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from briefcast import whole
from briefcast.errors import ShowInvalid

_CHUNK_BYTES = 1 << 20


def copy_if(source: Path, path: Path, expected: str) -> bool:
    """Copies ``source`` to ``path`` if its SHA-256 is ``expected``; whether it was. Whole or not at all."""
    digest = hashlib.sha256()

    def copy(file: BinaryIO) -> None:
        with source.open("rb") as stream:
            while block := stream.read(_CHUNK_BYTES):
                digest.update(block)
                file.write(block)
        if digest.hexdigest() != expected:
            raise _Different

    try:
        whole.fill(path, copy)
    except _Different:
        return False
    return True


class _Different(Exception):
    pass


def sha256(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def slug(text: str, limit: int = 60) -> str:
    """``text`` as a file name of ``a-z``, ``0-9`` and ``-``; never empty."""
    folded = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")[:limit].rstrip("-")
    return name or "episode-" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


@contextmanager
def locked(folder: Path, work: str) -> Iterator[None]:
    """Hold the show's lock; it is let go when the process ends, however it ends.

    Raises:
        ShowInvalid: another process holds it.
    """
    with (folder / ".lock").open("a+b") as stream:
        try:
            _lock(stream.fileno())
        except OSError:
            raise ShowInvalid(
                f"{folder}: another briefcast is changing this show; wait until it is done, then {work} again"
            ) from None
        yield


if os.name == "nt":  # pragma: no cover
    import msvcrt

    def _lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
