"""Source -> documents: a file, a folder, a link, a feed or standard input. Disk and network live here."""

from __future__ import annotations

import sys
from pathlib import Path

from briefcast.errors import BriefcastError, SourceUnreadable
from briefcast.sources import feed as feeds
from briefcast.sources.fetch import Fetch
from briefcast.sources.folder import documents_in
from briefcast.types import Document

__all__ = ["Fetch", "read"]

MAX_FILE_BYTES = 100_000_000
"""Of a file on disk or standard input: a long illustrated book fits."""


def read(source: str, fetch: Fetch = Fetch()) -> tuple[Document | BriefcastError, ...]:  # noqa: B008 - frozen
    """The documents of a file, folder, ``http(s)`` link, feed or ``-`` (standard input).

    A feed gives its newest entries, a folder its readable files by name. What cannot be read
    stands in the result as the error that says why, so that the others still make it.
    """
    try:
        return _read(source, fetch)
    except BriefcastError as error:
        return (error,)


def _read(source: str, fetch: Fetch) -> tuple[Document | BriefcastError, ...]:
    if not source.strip():
        raise SourceUnreadable("an empty source was given; give a file, a folder, a link, a feed or -")
    if source == "-":
        return _entries(_standard_input(), fetch)
    if _is_link(source):
        from briefcast.sources.link import get

        return _entries(get(source, fetch), fetch)
    path = Path(source)
    try:
        if path.is_dir():
            found = documents_in(path)
            return tuple(_read_file_or_error(file) for file in found)
        return _entries(read_file(path), fetch)
    except (OSError, ValueError) as error:
        raise _unreadable(source, error) from error


def read_file(path: Path) -> Document:
    """A file's bytes.

    Raises:
        SourceUnreadable: too large. OSError: as the system says.
    """
    if not path.exists() and not path.is_symlink():
        raise _missing(str(path))
    with path.open("rb") as file:
        content = file.read(MAX_FILE_BYTES + 1)
    if len(content) > MAX_FILE_BYTES:
        raise SourceUnreadable(f"{path} is larger than {MAX_FILE_BYTES // 1_000_000} MB; give a part of it")
    return Document(origin=str(path), content=content)


def _read_file_or_error(path: Path) -> Document | BriefcastError:
    try:
        return read_file(path)
    except BriefcastError as error:
        return error
    except OSError as error:
        return _unreadable(str(path), error)


def _entries(document: Document, fetch: Fetch) -> tuple[Document | BriefcastError, ...]:
    """The entries if the document is a feed, else the document itself."""
    if not feeds.is_feed(document):
        return (document,)
    return feeds.documents(document, fetch)


def _standard_input() -> Document:
    if sys.stdin is None or sys.stdin.isatty():
        raise SourceUnreadable(
            "- reads standard input, but nothing is piped in; try: cat article.txt | briefcast read -"
        )
    content = sys.stdin.buffer.read(MAX_FILE_BYTES + 1)
    if len(content) > MAX_FILE_BYTES:
        raise SourceUnreadable(
            f"standard input gave more than {MAX_FILE_BYTES // 1_000_000} MB; give a part of it"
        )
    return Document(origin="-", content=content)


def _is_link(source: str) -> bool:
    head, mark, _ = source.partition("://")
    return bool(mark) and head.isalnum()


def _missing(source: str) -> SourceUnreadable:
    first = source.split("/")[0]
    if "." in first.strip(".") and " " not in source and ("/" in source or first.startswith("www.")):
        return SourceUnreadable(f"{source}: no such file; if it is a link, write https://{source}")
    return SourceUnreadable(f"{source}: no such file or folder")


def _unreadable(source: str, error: Exception) -> SourceUnreadable:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return SourceUnreadable(f"{source} cannot be read: {reason.lower()}")
