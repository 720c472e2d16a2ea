"""The episodes of a show's folder: ``<show>/<slug>/<slug>.json`` and what the show keeps about each.

Beside the manifest stands ``entry.json``: the episode's lasting GUID, when it was added and
whether it is a draft. It is written once by ``add`` or by the first ``publish``.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from briefcast import whole
from briefcast.errors import BriefcastError, ShowInvalid
from briefcast.types import Episode

ENTRY_NAME = "entry.json"
PUBLIC = "public"
Read = Callable[[Path], Episode]
"""``episode.read``: a manifest's path -> the episode."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An episode as the show keeps it."""

    slug: str
    folder: Path
    episode: Episode
    guid: str
    added: datetime | None = None
    draft: bool = False

    @property
    def dated(self) -> date | None:
        """The day that the episode itself gives."""
        return date.fromisoformat(self.episode.published[:10]) if self.episode.published else None


def entries(folder: Path, read: Read) -> tuple[Entry, ...]:
    """Every episode of the show, by slug.

    Raises:
        ShowInvalid: a manifest or entry is damaged, or two episodes share a GUID; the message names them.
    """
    found: list[Entry] = []
    for manifest in _manifests(folder):
        try:
            episode = read(manifest)
        except (BriefcastError, ValueError, KeyError, TypeError, OSError) as error:
            raise ShowInvalid(
                f"{manifest}: not a whole manifest ({error}); make the episode again"
            ) from error
        kept = _kept(manifest.parent)
        found.append(
            Entry(
                slug=manifest.stem,
                folder=manifest.parent,
                episode=episode,
                guid=kept.get("guid") or episode.guid,
                added=_instant(kept["added"], manifest.parent) if kept.get("added") else None,
                draft=bool(kept.get("draft", False)),
            )
        )
    _unique(found)
    return tuple(found)


def _manifests(folder: Path) -> Iterable[Path]:
    for path in sorted(folder.glob("*/*.json")):
        inside = path.parent.name
        if inside == PUBLIC or inside.startswith(".") or path.name == ENTRY_NAME or "." in path.stem:
            continue
        if path.is_file() and _is_manifest(path):
            yield path


def _is_manifest(path: Path) -> bool:
    try:
        data = json.loads(path.read_bytes())
    except ValueError:
        return path.stem == path.parent.name
    return isinstance(data, dict) and "guid" in data and "audio" in data


def _kept(folder: Path) -> dict[str, Any]:
    path = folder / ENTRY_NAME
    try:
        data = json.loads(path.read_bytes())
    except FileNotFoundError:
        return {}
    except ValueError as error:
        raise ShowInvalid(f"{path}: damaged ({error}); delete it and publish again") from error
    if not isinstance(data, dict):
        raise ShowInvalid(f"{path}: damaged (not an object); delete it and publish again")
    return data


def _instant(text: object, folder: Path) -> datetime:
    try:
        instant = datetime.fromisoformat(str(text))
    except ValueError as error:
        raise ShowInvalid(f'{folder / ENTRY_NAME}: "added" is not a date and time ({text})') from error
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def _unique(found: list[Entry]) -> None:
    by_guid: dict[str, Entry] = {}
    by_slug: dict[str, Entry] = {}
    for entry in found:
        other = by_guid.setdefault(entry.guid, entry)
        if other is not entry:
            raise ShowInvalid(
                f"{other.folder.name}/{other.slug} and {entry.folder.name}/{entry.slug} are the same episode"
                f" (GUID {entry.guid}); remove one of them"
            )
        if by_slug.setdefault(entry.slug, entry) is not entry:
            raise ShowInvalid(f"two episodes are called {entry.slug}; rename one of them")


def keep(entry: Entry) -> None:
    """Write what the show keeps about an episode beside it."""
    data: dict[str, Any] = {"guid": entry.guid}
    if entry.added:
        data["added"] = entry.added.astimezone(UTC).isoformat().replace("+00:00", "Z")
    if entry.draft:
        data["draft"] = True
    whole.write(entry.folder / ENTRY_NAME, (json.dumps(data, indent=1) + "\n").encode())


def dated(found: Iterable[Entry], now: datetime) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """Entries with their first publication kept, and a sentence for each that had no date.

    An episode without a date of its own gets the moment of its first publication, once.
    """
    notes: list[str] = []
    told: list[Entry] = []
    for entry in found:
        if entry.draft or (entry.folder / ENTRY_NAME).exists():
            told.append(entry)
            continue
        kept = entry
        if entry.dated is None:
            kept = replace(entry, added=now.replace(microsecond=0))
            notes.append(f"{entry.slug} has no date of its own: dated {now:%Y-%m-%d}, its first publication")
        keep(kept)
        told.append(kept)
    return tuple(told), tuple(notes)


def instants(found: Iterable[Entry]) -> dict[str, datetime]:
    """Slug -> moment of publication (UTC), all different.

    The moment of ``add`` where it is of the episode's own day; else the day's first minutes,
    in the order of the slugs.
    """
    moments: dict[str, datetime] = {}
    taken: set[datetime] = set()
    for entry in sorted(
        found, key=lambda entry: (entry.added or datetime.max.replace(tzinfo=UTC), entry.slug)
    ):
        moment = _moment(entry)
        while moment in taken:
            moment += timedelta(minutes=1)
        taken.add(moment)
        moments[entry.slug] = moment
    return moments


def _moment(entry: Entry) -> datetime:
    day = entry.dated
    if day is None:
        if entry.added is None:
            raise ShowInvalid(f"{entry.slug} has no date; publish gives it one")
        return entry.added
    if entry.episode.published and len(entry.episode.published) > 10:
        instant = datetime.fromisoformat(entry.episode.published)
        return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).astimezone(UTC)
    if entry.added and abs(entry.added.date() - day) <= timedelta(days=1):
        return entry.added
    return datetime.combine(day, time(), UTC)
