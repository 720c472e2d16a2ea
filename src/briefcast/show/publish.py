"""Builds ``public/``: only what changed is written, every file whole, the feed after all it names.

Names of media and assets hold their digest, so a published file never changes; what the last
publication named is deleted only when the new feed stands. A process killed at any moment
leaves a public folder whose feed and pages name whole files.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

from briefcast import settings, whole
from briefcast.errors import OutputUnwritable, ShowInvalid
from briefcast.show import cover, jsonfeed, library, rss, site
from briefcast.show.files import copy_if, locked
from briefcast.show.items import PAGE_ITEMS, File, Item, assemble, base, feed_name, pages
from briefcast.show.starter import new_guid, with_guid
from briefcast.types import Show

LEDGER = ".published.json"
"""In the show's folder: the files of ``public/`` that are publish's own, and may be deleted."""


@dataclass(frozen=True, slots=True)
class Publication:
    """What a publication did."""

    public: Path
    feed_url: str
    """Empty without ``base_url``."""
    episodes: int
    written: tuple[str, ...]
    """Paths in ``public/``, in the order in which they were written."""
    removed: tuple[str, ...]
    notes: tuple[str, ...]
    """Sentences for the user."""


def publish(folder: Path, read: library.Read, *, now: datetime | None = None) -> Publication:
    """Build ``folder/public``.

    ``now`` decides which episodes are still in the future, and dates one that has no date.

    Raises:
        SettingsInvalid: ``show.toml`` is wrong.
        ShowInvalid: an episode is damaged, or another publish runs.
        OutputUnwritable: the disk does not take a file; what was public stays public.
    """
    moment = (now or datetime.now(UTC)).astimezone(UTC)
    show = settings.load(folder)
    try:
        with locked(folder, "publish"):
            return _publish(_with_stored_guid(show, folder), folder, read, moment)
    except OSError as error:
        raise OutputUnwritable(
            f"{error.filename or folder}: {error.strerror or error}; what was public before is still there"
        ) from error


def _publish(show: Show, folder: Path, read: library.Read, now: datetime) -> Publication:
    public = folder / library.PUBLIC
    found, notes = library.dated(library.entries(folder, read), now)
    items, held = _current(show, found, now)
    plan = _plan(show, items, public)
    public.mkdir(exist_ok=True)
    for leftover in public.rglob(".*.part"):
        leftover.unlink(missing_ok=True)
    before = _ledger(folder)
    _keep_ledger(folder, before | set(plan))
    written = tuple(path for path, content in plan.items() if _write(public / path, content))
    stale = sorted(before - set(plan))
    removed = tuple(path for path in stale if _remove(public, path))
    _keep_ledger(folder, set(plan))
    told = _about_address(show)
    feed_url = base(show) + feed_name(None) if show.base_url else ""
    return Publication(public, feed_url, len(items), written, removed, notes + held + told)


def _about_address(show: Show) -> tuple[str, ...]:
    if not show.base_url:
        return ("base_url is not set: this feed is for briefcast serve only",)
    host = urlsplit(show.base_url).hostname or ""
    if host == "localhost" or host.startswith("127.") or host == "::1":
        return (f"base_url names {host}, this machine itself: no phone can reach that",)
    return ()


def _current(
    show: Show, found: Iterable[library.Entry], now: datetime
) -> tuple[tuple[Item, ...], tuple[str, ...]]:
    """The items to publish, newest first, and a sentence for each episode that waits."""
    ready = [entry for entry in found if not entry.draft]
    moments = library.instants(ready)
    notes = [f"{entry.slug} is a draft: not published" for entry in found if entry.draft]
    due = []
    for entry in ready:
        if moments[entry.slug] > now:
            notes.append(
                f"{entry.slug} is dated {moments[entry.slug]:%Y-%m-%d %H:%M} UTC: published from then on"
            )
        else:
            due.append(entry)
    items = assemble(due, moments, cover.SIDES)
    return items[: show.keep] if show.keep else items, tuple(notes)


def _plan(show: Show, items: tuple[Item, ...], public: Path) -> dict[str, File | bytes]:
    """Every file of ``public/`` in the order of writing: what is named before what names it."""
    address = base(show)
    art, picture = cover.of(show)
    if picture is None:
        picture = (public / art).read_bytes() if (public / art).is_file() else cover.draw(show)
    plan: dict[str, File | bytes] = {file.path: file for item in items for file in item.files}
    plan[art] = picture
    plan.update(site.render(show, items, address=address, art=art, picture=picture, public=public))
    documents = pages(items)
    archives = len(documents) - 1
    for number, some in reversed(documents):
        page = rss.Page(number, archives, some, full=number is not None and len(some) == PAGE_ITEMS)
        plan[feed_name(number, "json")] = jsonfeed.render(show, page, base=address, cover=art)
        plan[feed_name(number)] = rss.render(show, page, base=address, cover=art)
    return plan


def _with_stored_guid(show: Show, folder: Path) -> Show:
    """The show with its GUID; one that has none gets it written into ``show.toml``, once."""
    if show.guid:
        return show
    path = folder / settings.FILE_NAME
    guid = new_guid(base(show) if show.base_url else "")
    whole.write(path, with_guid(path.read_text(encoding="utf-8-sig"), guid).encode())
    return replace(show, guid=guid)


def _write(path: Path, content: File | bytes) -> bool:
    """Write what is not there yet; whether anything was written."""
    if isinstance(content, bytes):
        if path.is_file() and not path.is_symlink() and path.read_bytes() == content:
            return False
        path.parent.mkdir(parents=True, exist_ok=True)
        whole.write(path, content)
        return True
    if path.is_file() and not path.is_symlink() and path.stat().st_size == content.size_bytes:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    if not copy_if(content.source, path, content.sha256):
        raise ShowInvalid(f"{content.source}: is not the file that its manifest describes; make it again")
    return True


def _remove(public: Path, path: str) -> bool:
    target = public / path
    if not target.parent.resolve().is_relative_to(public.resolve()) or not target.exists():
        return False
    target.unlink()
    return True


def _ledger(folder: Path) -> set[str]:
    try:
        files = json.loads((folder / LEDGER).read_bytes())
    except (FileNotFoundError, ValueError):
        return set()
    return {path for path in files if isinstance(path, str)} if isinstance(files, list) else set()


def _keep_ledger(folder: Path, files: set[str]) -> None:
    data = (json.dumps(sorted(files), indent=0) + "\n").encode()
    path = folder / LEDGER
    if not path.is_file() or path.read_bytes() != data:
        whole.write(path, data)
