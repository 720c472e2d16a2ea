"""Whole files or none: atomic writes, names that every host accepts, and the lock of a show."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefcast.errors import ShowInvalid

_CHUNK_BYTES = 1 << 20


def write_atomically(path: Path, data: bytes) -> None:
    """Write ``data`` so that ``path`` is at every moment the old file or the new one."""
    _replace(path, lambda descriptor: _write_all(descriptor, data))


def copy_atomically(source: Path, path: Path, expected: str) -> bool:
    """Copy ``source`` to ``path`` likewise, if its SHA-256 is ``expected``; whether it was."""
    digest = hashlib.sha256()

    def copy(descriptor: int) -> None:
        with source.open("rb") as stream:
            while block := stream.read(_CHUNK_BYTES):
                digest.update(block)
                _write_all(descriptor, block)
        if digest.hexdigest() != expected:
            raise _Different

    try:
        _replace(path, copy)
    except _Different:
        return False
    return True


class _Different(Exception):
    pass


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def _replace(path: Path, write: Callable[[int], None]) -> None:
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        try:
            write(descriptor)
            os.fsync(descriptor)
            if hasattr(os, "fchmod"):
                os.fchmod(descriptor, 0o644)
        finally:
            os.close(descriptor)
        os.replace(name, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(name)
        raise


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
