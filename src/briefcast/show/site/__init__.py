"""The pages of a show: a home page and one page an episode, static, from our own files only.

They work from a file, behind any path, without a network and without JavaScript.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from briefcast.show import cover
from briefcast.show.items import DIGEST_CHARS, PLACEHOLDER, Item, feed_name
from briefcast.show.qr import svg
from briefcast.show.site import views
from briefcast.show.site.colors import schemes
from briefcast.show.site.words import words
from briefcast.show.text import one_line
from briefcast.types import Show

_HERE = Path(__file__).parent
COVER_SIDE = 640
ART_SIDE = 480


@cache
def _templates() -> Any:
    import jinja2

    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def render(
    show: Show, items: Sequence[Item], *, address: str, art: str, picture: bytes, public: Path
) -> dict[str, bytes]:
    """Path in ``public/`` -> content: assets and pictures first, then episodes, the home page last.

    ``address``: where the show is published. ``art``: path of the show's artwork, ``picture`` itself.
    Pictures that stand in ``public`` already are not made again.
    """
    files: dict[str, bytes] = {}
    style = _asset(files, "site.css", _style(show))
    script = _asset(files, "site.js", (_HERE / "assets" / "site.js").read_bytes())
    icon = _asset(files, "icon.svg", _icon(show))
    small = _picture(files, public, art, picture, COVER_SIDE)
    files["qr.svg"] = svg(address + feed_name(None))
    told = words(show.language)
    common: dict[str, Any] = {
        "show": show,
        "title": one_line(show.title),
        "about": one_line(show.description, 3500),
        "t": SimpleNamespace(**told),
        "feed": address + feed_name(None),
        "address": address,
        "reachable": not address.startswith(PLACEHOLDER),
        "apps": views.apps(address + feed_name(None)),
        "style": style,
        "script": script,
        "icon_path": icon,
        "cover": small,
        "cover_full": art,
    }
    listed = []
    for place, item in enumerate(items):
        picture_path = small
        if item.artwork:
            source = item.artwork
            picture_path = _picture(files, public, source.path, source.source, ART_SIDE)
        newer = items[place - 1] if place else None
        older = items[place + 1] if place + 1 < len(items) else None
        view = views.episode(item, told, picture_path)
        page = _templates().get_template("episode.html.j2")
        files[item.page] = page.render(common, up="../", e=view, newer=newer, older=older).encode()
        listed.append(view)
    home = _templates().get_template("home.html.j2")
    files["index.html"] = home.render(common, up="", episodes=listed).encode()
    return files


def _asset(files: dict[str, bytes], name: str, data: bytes) -> str:
    stem, _, suffix = name.rpartition(".")
    path = f"assets/{stem}.{hashlib.sha256(data).hexdigest()[:DIGEST_CHARS]}.{suffix}"
    files[path] = data
    return path


def _picture(files: dict[str, bytes], public: Path, path: str, picture: bytes | Path, side: int) -> str:
    """The small form of the picture at ``path``, whose name has its digest already."""
    stem = path.rpartition("/")[2].rpartition(".")[0]
    small = f"art/{stem}.{side}.jpg"
    if (public / small).is_file():
        files[small] = (public / small).read_bytes()
    else:
        data = picture if isinstance(picture, bytes) else picture.read_bytes()
        files[small] = cover.thumbnail(data, side)
    return small


def _style(show: Show) -> bytes:
    light, dark = schemes(show.color)
    head = f":root{{{light.css()}}}\n@media (prefers-color-scheme:dark){{:root{{{dark.css()}}}}}\n"
    return head.encode() + (_HERE / "assets" / "site.css").read_bytes()


def _icon(show: Show) -> bytes:
    bars = "".join(
        f'<rect x="{x}" y="{16 - h}" width="3" height="{2 * h}" rx="1.5"/>'
        for x, h in ((6, 4), (11, 8), (16, 5), (21, 9), (26, 3))
    )
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 35 32">'
        f'<rect width="35" height="32" rx="7" fill="{show.color}"/><g fill="#fff">{bars}</g></svg>\n'
    ).encode()
