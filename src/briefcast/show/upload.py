"""Brings ``public/`` to a static host: a folder, or anything that fsspec writes to.

Media first, then pages, then what was sent is fetched back, then the feed, then what is stale goes.
The host keeps a list of digests, so only what changed is sent.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from briefcast import whole
from briefcast.errors import BriefcastError, OutputUnwritable, ShowInvalid
from briefcast.show.files import copy_if, sha256
from briefcast.show.items import base
from briefcast.show.media_types import media_type
from briefcast.types import Show

STATE = "briefcast-upload.json"
_RENAMED = ("sftp", "ssh", "ftp", "smb")
"""Protocols whose files grow while they are written: these are written aside and renamed."""


@dataclass(frozen=True, slots=True)
class Upload:
    """What was sent and removed: paths at the host."""

    sent: tuple[str, ...]
    removed: tuple[str, ...]
    checked: int
    """How many files were fetched back."""


class Store(Protocol):
    """A place that files are put into."""

    def put(self, source: Path, path: str, digest: str) -> None:
        """Copy a file to ``path``."""

    def write(self, path: str, data: bytes) -> None:
        """Write ``data`` to ``path``."""

    def read(self, path: str) -> bytes | None:
        """What stands at ``path``; ``None``: nothing."""

    def remove(self, path: str) -> None:
        """Delete ``path`` if it is there."""


def upload(public: Path, target: str, show: Show, *, check: bool) -> Upload:
    """Send ``public`` to ``target``, which ``base_url`` shows; ``check``: fetch back what was sent.

    Raises:
        ShowInvalid: ``base_url`` is not set, or what was sent does not come back; the old feed stays.
        OutputUnwritable: the target takes no file.
    """
    if not show.base_url:
        raise ShowInvalid("base_url is not set in show.toml: an uploaded feed needs to know its address")
    place = f"{target.rstrip('/')}/{show.token}" if show.token else target
    store = _store(place, public)
    try:
        return _send(public, store, base(show), check)
    except BriefcastError:
        raise
    except Exception as error:  # every fsspec backend raises errors of its own
        raise OutputUnwritable(
            f"{target}: does not take the files ({error}); nothing was removed there"
        ) from error


def _send(public: Path, store: Store, address: str, check: bool) -> Upload:
    here = {path: sha256(public / path) for path in sorted(_files(public), key=_order)}
    before = _state(store)
    changed = [path for path, digest in here.items() if before.get(path) != digest]
    stale = [path for path in before if path not in here]
    if not changed and not stale:
        return Upload((), (), 0)
    store.write(STATE, _json(before | dict.fromkeys(changed, "")))
    feeds = [path for path in changed if path.startswith("feed")]
    others = [path for path in changed if path not in feeds]
    for path in others:
        store.put(public / path, path, here[path])
    checked = _fetch_back(public, address, others) if check else 0
    for path in feeds:
        store.put(public / path, path, here[path])
    for path in stale:
        store.remove(path)
    store.write(STATE, _json(here))
    return Upload(tuple(changed), tuple(stale), checked)


def _files(public: Path) -> Iterable[str]:
    for path in public.rglob("*"):
        name = path.relative_to(public).as_posix()
        if path.is_file() and not path.is_symlink() and "/." not in f"/{name}":
            yield name


def _order(path: str) -> tuple[int, str]:
    """What is named comes before what names it; the feed is last."""
    if path == "feed.xml":
        return 4, path
    if path.startswith("feed"):
        return 3, path
    return (2 if path == "index.html" else 1 if path.startswith("episodes/") else 0), path


def _state(store: Store) -> dict[str, str]:
    try:
        data = json.loads(store.read(STATE) or b"{}")
    except ValueError:
        return {}
    return {str(key): str(value) for key, value in data.items()} if isinstance(data, dict) else {}


def _json(state: dict[str, str]) -> bytes:
    return (json.dumps(state, indent=0, sort_keys=True) + "\n").encode()


def _fetch_back(public: Path, address: str, paths: Iterable[str]) -> int:
    """HEAD of each file, and a byte range of each audio file."""
    import urllib3

    count = 0
    pool = urllib3.PoolManager(retries=urllib3.Retry(3, redirect=3, backoff_factor=0.3), timeout=20)
    for path in paths:
        size = (public / path).stat().st_size
        try:
            head = pool.request("HEAD", address + path, headers={"Accept-Encoding": "identity"})
            length = head.headers.get("Content-Length")
            if head.status != 200 or (length and not path.endswith(".html") and int(length) != size):
                raise ShowInvalid(
                    f"{address}{path}: uploaded, but the host answers {head.status} with {length} bytes,"
                    f" not {size}; the old feed stays. Is base_url the address of that folder?"
                )
            if path.endswith((".mp3", ".m4b", ".opus")) and size > 200:
                part = pool.request("GET", address + path, headers={"Range": "bytes=100-199"})
                if part.status != 206 or part.data != (public / path).read_bytes()[100:200]:
                    raise ShowInvalid(
                        f"{address}{path}: the host serves no byte ranges ({part.status}), which apps"
                        " need to seek; the old feed stays. Choose another host."
                    )
        except urllib3.exceptions.HTTPError as error:
            raise ShowInvalid(
                f"{address}{path}: uploaded, but it does not answer ({error}); the old feed stays"
            ) from error
        count += 1
    return count


def _store(place: str, public: Path) -> Store:
    if "://" not in place:
        return _Folder(Path(place), public)
    try:
        import fsspec  # type: ignore[import-untyped]
    except ImportError:
        raise ShowInvalid(f'{place}: uploads need fsspec: pip install "briefcast[upload]"') from None
    try:
        return _Remote(*fsspec.core.url_to_fs(place))
    except (ImportError, ValueError) as error:
        raise ShowInvalid(f"{place}: cannot be written to ({error})") from error


class _Folder:
    def __init__(self, root: Path, public: Path) -> None:
        self._root = root
        if root.resolve().is_relative_to(public.resolve()) or public.resolve().is_relative_to(root.resolve()):
            raise ShowInvalid(f"{root}: lies in the public folder or around it; choose another folder")

    def put(self, source: Path, path: str, digest: str) -> None:
        (self._root / path).parent.mkdir(parents=True, exist_ok=True)
        if not copy_if(source, self._root / path, digest):
            raise ShowInvalid(f"{source} changed while it was copied; publish again")

    def write(self, path: str, data: bytes) -> None:
        self._root.mkdir(parents=True, exist_ok=True)
        whole.write(self._root / path, data)

    def read(self, path: str) -> bytes | None:
        return (self._root / path).read_bytes() if (self._root / path).is_file() else None

    def remove(self, path: str) -> None:
        target = (self._root / path).resolve()
        if target.is_relative_to(self._root.resolve()):
            target.unlink(missing_ok=True)


class _Remote:
    def __init__(self, system: Any, root: str) -> None:
        self._system = system
        self._root = root.rstrip("/")
        told = system.protocol
        self._protocols = (told,) if isinstance(told, str) else tuple(told)

    def put(self, source: Path, path: str, digest: str) -> None:
        self.write(path, source.read_bytes())

    def write(self, path: str, data: bytes) -> None:
        target = f"{self._root}/{path}"
        self._system.makedirs(target.rpartition("/")[0], exist_ok=True)
        if any(protocol in _RENAMED for protocol in self._protocols):
            self._system.pipe_file(f"{target}.part", data)
            self._system.mv(f"{target}.part", target)
            return
        self._system.pipe_file(target, data, **self._told_type(path))

    def _told_type(self, path: str) -> dict[str, str]:
        if "s3" in self._protocols:
            return {"ContentType": media_type(path)}
        return {"content_type": media_type(path)} if "gs" in self._protocols else {}

    def read(self, path: str) -> bytes | None:
        target = f"{self._root}/{path}"
        if not self._system.exists(target):
            return None
        data: bytes = self._system.cat_file(target)
        return data

    def remove(self, path: str) -> None:
        if ".." not in path.split("/") and self._system.exists(f"{self._root}/{path}"):
            self._system.rm_file(f"{self._root}/{path}")
