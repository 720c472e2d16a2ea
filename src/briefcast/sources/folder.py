"""Which files of a folder are articles."""

from __future__ import annotations

import re
from pathlib import Path

from briefcast.errors import SourceUnreadable

SUFFIXES = frozenset(
    {".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".eml", ".epub", ".pdf", ".docx"}
)
MAX_FILES = 1_000


def documents_in(folder: Path) -> list[Path]:
    """The articles directly in ``folder``, by name with numbers in their order.

    Hidden files and what an episode left beside its audio (``NAME.script.txt``) are passed over.

    Raises:
        SourceUnreadable: there are none, or more than anybody means.
    """
    files = [path for path in folder.iterdir() if path.suffix.lower() in SUFFIXES and path.is_file()]
    files = [path for path in files if not path.name.startswith((".", "~$")) and not _is_sidecar(path)]
    if not files:
        raise SourceUnreadable(
            f"{folder} has no articles; it reads files in it that end in {', '.join(sorted(SUFFIXES))}"
        )
    if len(files) > MAX_FILES:
        raise SourceUnreadable(f"{folder} has {len(files)} articles; give at most {MAX_FILES} at once")
    return sorted(files, key=lambda path: _by_number(path.name))


def _is_sidecar(path: Path) -> bool:
    stem, _, kind = path.stem.rpartition(".")
    return kind in ("script", "notes", "transcript") and (path.parent / f"{stem}.json").exists()


def _by_number(name: str) -> list[tuple[int, str]]:
    parts = re.split(r"(\d+)", name.casefold())
    return [(int(part), "") if part.isdigit() and part.isascii() else (-1, part) for part in parts]
