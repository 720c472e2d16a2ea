"""Where a new episode goes, and how one is made anew, renamed or removed."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from briefcast.errors import ShowInvalid, UsageInvalid
from briefcast.show import library
from briefcast.show.files import locked, slug
from briefcast.types import Episode

_MEANINGLESS = {"index", "article", "story", "text", "default", "amp"}


@dataclass(frozen=True, slots=True)
class Place:
    """The folder of an episode that is about to be made."""

    show_folder: Path
    slug: str
    day: date
    today: bool = False
    """``day`` is the day of adding, so the moment of adding is the moment of publication."""
    before: library.Entry | None = None
    """The episode that is made anew."""

    @property
    def folder(self) -> Path:
        """``<show>/<slug>``."""
        return self.show_folder / self.slug

    def make(self, make: Callable[[Path], Episode], now: datetime, draft: bool) -> Episode:
        """Make the episode with ``make(out)``; its folder appears when it is whole."""
        aside = Path(tempfile.mkdtemp(dir=self.show_folder, prefix=".making-"))
        try:
            made = make(aside / f"{self.slug}.mp3")
            added = now.replace(microsecond=0) if self.today else None
            entry = library.Entry(self.slug, aside, made, made.guid, added, draft)
            if self.before:
                entry = replace(
                    entry, guid=self.before.guid, added=self.before.added, draft=self.before.draft or draft
                )
            library.keep(entry)
            with locked(self.show_folder, "add"):
                self._swap(aside)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        return replace(made, audio=self.folder / made.audio.name)

    def _swap(self, aside: Path) -> None:
        if not self.folder.exists():
            aside.chmod(0o755)
            aside.rename(self.folder)
            return
        if self.before is None:
            raise ShowInvalid(f"{self.folder} appeared meanwhile; add the episode again under another --name")
        old = Path(tempfile.mkdtemp(dir=self.show_folder, prefix=".old-"))
        self.folder.rename(old / self.slug)
        aside.chmod(0o755)
        aside.rename(self.folder)
        shutil.rmtree(old, ignore_errors=True)


def place(
    folder: Path,
    sources: Sequence[str],
    *,
    name: str | None,
    day: date | None,
    today: date,
    again: bool,
    read: library.Read,
) -> Place:
    """The place of a new episode; ``today`` dates one that is given no ``day``.

    Raises:
        UsageInvalid: ``name`` is not a file name of a-z, 0-9 and "-".
        ShowInvalid: the episode is there and ``again`` is not asked for, or the other way round.
    """
    if name is not None and slug(name) != name:
        raise UsageInvalid(f'--name "{name}": use a-z, 0-9 and "-" only, for example "{slug(name)}"')
    named = name or f"{day or today:%Y-%m-%d}-{_stem(sources[0])}"
    there = {entry.slug: entry for entry in library.entries(folder, read)}
    if again:
        if named not in there:
            told = ", ".join(there) or "none"
            raise ShowInvalid(f'no episode "{named}" to make again; give --name (there are: {told})')
        before = there[named]
        return Place(folder, named, day or before.dated or today, before=before)
    if (folder / named).exists():
        raise ShowInvalid(f"{folder / named} is there already: --again makes it anew, --name adds another")
    return Place(folder, named, day or today, today=day in (None, today))


def _stem(source: str) -> str:
    """A telling word for a source: its last path component that means something."""
    if source == "-":
        return "episode"
    parts = urlsplit(source) if "://" in source else None
    path = Path(unquote(parts.path)) if parts else Path(source).resolve()
    for component in (path.stem, path.parent.name):
        if component and component not in (".", "/") and slug(component) not in _MEANINGLESS:
            return slug(component, 40)
    return slug(parts.hostname or "episode", 40) if parts else "episode"


def release(folder: Path, slugs: Sequence[str], read: library.Read, now: datetime) -> None:
    """Make drafts ready for publication, dated now if they have no moment of their own.

    Raises:
        ShowInvalid: there is no such episode.
    """
    there = {entry.slug: entry for entry in library.entries(folder, read)}
    for name in slugs:
        entry = _known(name, there)
        if entry.draft:
            library.keep(replace(entry, draft=False, added=entry.added or now.replace(microsecond=0)))


def remove(folder: Path, name: str, read: library.Read) -> library.Entry:
    """Delete an episode from the show's folder; it leaves ``public/`` with the next publication.

    Raises:
        ShowInvalid: there is no such episode.
    """
    with locked(folder, "remove"):
        entry = _known(name, {entry.slug: entry for entry in library.entries(folder, read)})
        aside = Path(tempfile.mkdtemp(dir=folder, prefix=".old-"))
        entry.folder.rename(aside / entry.slug)
        shutil.rmtree(aside, ignore_errors=True)
    return entry


def _known(name: str, there: dict[str, library.Entry]) -> library.Entry:
    if name not in there:
        raise ShowInvalid(f'no episode "{name}" in this show; briefcast list shows them')
    return there[name]
