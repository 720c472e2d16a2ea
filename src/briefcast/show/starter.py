"""What ``briefcast init`` writes: a commented ``show.toml``, its JSON Schema and the next steps."""

from __future__ import annotations

import json
import re
import secrets
import uuid
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefcast import whole
from briefcast.errors import OutputUnwritable, ShowInvalid
from briefcast.settings import FILE_NAME, KEYS, SCHEMA_NAME, from_dict, podcast_guid
from briefcast.types import Show

README = """# {title}

A podcast made by briefcast. The settings are in `show.toml`.

1. Make an episode:         briefcast add https://example.org/an-article -C .
2. Build feed and pages:    briefcast publish .
3. Listen on your phone:    briefcast serve .      (scan the QR code it shows)
4. Check it for each app:   briefcast doctor .

To put it on the web, set `base_url` in `show.toml`, run `briefcast publish . --to FOLDER_OR_URL`
and subscribe to `{feed}`. Overcast, Pocket Casts and Spotify need that public address;
AntennaPod and Apple Podcasts also reach `briefcast serve` in your own network.

`public/` is made anew by `publish`: change nothing there. Each other folder is an episode.
"""


def start(folder: Path, values: Mapping[str, Any], *, private: bool = False) -> Show:
    """Write ``show.toml``, ``show.schema.json`` and ``README.md`` into ``folder``.

    Raises:
        ShowInvalid: there is a show already.
        SettingsInvalid: one of ``values`` is wrong.
        OutputUnwritable: the folder cannot be written.
    """
    path = folder / FILE_NAME
    if path.exists():
        raise ShowInvalid(f"{path} is there already: edit it, or start the show in another folder")
    told = {
        "title": folder.resolve().name.replace("-", " ").replace("_", " ").strip().capitalize() or "Briefing"
    }
    told.update({name: value for name, value in values.items() if value not in (None, "")})
    if private:
        told["token"] = secrets.token_urlsafe(24)
    told["guid"] = new_guid(told.get("base_url", ""))
    show = from_dict(told, folder, where=str(path))
    feed = f"{show.base_url or 'https://your.address/'}feed.xml"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        whole.write(folder / SCHEMA_NAME, (json.dumps(schema(), indent=2) + "\n").encode())
        if not (folder / "README.md").exists():
            readme = README.format(title=show.title, feed=feed)
            whole.write(folder / "README.md", readme.encode())
        whole.write(path, to_toml(told).encode())
    except OSError as error:
        raise OutputUnwritable(
            f"{folder}: cannot be written ({error.strerror}); choose another folder"
        ) from error
    return show


def new_guid(base_url: str) -> str:
    """``podcast:guid`` for a new show: by the rule if the address is known, else at random."""
    name = f"{base_url.rstrip('/')}/feed.xml" if base_url else f"{uuid.uuid4()}.invalid/feed.xml"
    return podcast_guid(name)


def _toml_value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"{value:g}"
    escaped = "".join(
        {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(c, c)
        if (ord(c) >= 32 and ord(c) != 127) or c in "\n\t\r"
        else f"\\u{ord(c):04x}"
        for c in str(value)
    )
    return f'"{escaped}"'


def to_toml(values: Mapping[str, Any]) -> str:
    """A commented ``show.toml`` with every key; those not in ``values`` have their default."""
    defaults = Show()
    lines = [f"#:schema ./{SCHEMA_NAME}", "# A podcast made by briefcast. Every key may be left out.", ""]
    for key in KEYS:
        lines += [f"# {line}" for line in key.doc.splitlines()]
        if key.kind is dict:
            lines += [
                f"[{key.name}]",
                *(f"{_toml_value(k)} = {_toml_value(v)}" for k, v in values.get(key.name, {}).items()),
            ]
            lines += ['# HOST = "joe"'] if not values.get(key.name) else []
            continue
        value = values.get(key.name, getattr(defaults, key.name))
        lines += [f"{key.name} = {_toml_value('' if value is None else value)}", ""]
    return "\n".join(lines).rstrip() + "\n"


def with_guid(text: str, guid: str) -> str:
    """``show.toml``'s text with its ``guid`` set, everything else as it was."""
    line = f'guid = "{guid}"'
    head, table, rest = re.match(r"(?s)(.*?)((?:^\s*\[[^\n]*\n.*)?)()\Z", text, re.M).groups()  # type: ignore[union-attr]
    changed, count = re.subn(r"(?m)^guid\s*=.*$", line, head, count=1)
    if not count:
        changed = (head if not head or head.endswith("\n") else head + "\n") + line + "\n"
    return changed + table + rest


def schema() -> dict[str, Any]:
    """JSON Schema of ``show.toml``, for editors."""
    kinds = {str: "string", bool: "boolean", int: "integer", float: "number", dict: "object"}
    defaults = Show()
    properties: dict[str, Any] = {}
    for key in KEYS:
        entry: dict[str, Any] = {"type": kinds[key.kind], "description": key.doc.replace("\n", " ")}
        if key.kind is dict:
            entry["additionalProperties"] = {"type": "string"}
        else:
            default = getattr(defaults, key.name)
            entry["default"] = "" if default is None else default
        if key.choices:
            entry["enum"] = list(key.choices)
        properties[key.name] = entry
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "briefcast show",
        "type": "object",
        "additionalProperties": False,
        "properties": properties,
    }
