"""``show.toml`` -> ``Show``. The table of keys also gives the starter file and its JSON Schema."""

from __future__ import annotations

import difflib
import re
import tomllib
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from briefcast.errors import SettingsInvalid
from briefcast.show.categories import CATEGORIES, LANGUAGES
from briefcast.types import Show

FILE_NAME = "show.toml"
SCHEMA_NAME = "show.schema.json"
FREQUENCIES = {
    "": "",
    "daily": "FREQ=DAILY",
    "weekdays": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "weekly": "FREQ=WEEKLY",
    "monthly": "FREQ=MONTHLY",
}
"""``frequency`` -> recurrence rule of ``podcast:updateFrequency`` (RFC 5545)."""
PODCAST_NAMESPACE = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""Podcast namespace, docs/tags/guid.md."""
_MAX_TOML_BYTES = 1_000_000


def podcast_guid(feed_url: str) -> str:
    """``podcast:guid`` of a feed: UUIDv5 of its URL without scheme and trailing slashes."""
    return str(uuid.uuid5(PODCAST_NAMESPACE, re.sub(r"^[a-z]+://", "", feed_url).rstrip("/")))


def _one_of(*names: str) -> Callable[[Any], str]:
    def check(value: Any) -> str:
        return "" if value in names else f"must be {_or(names)}{_meant(str(value), names)}"

    return check


def _or(names: tuple[str, ...]) -> str:
    told = [f'"{name}"' for name in names]
    return told[0] if len(told) == 1 else ", ".join(told[:-1]) + " or " + told[-1]


def _meant(word: str, known: Any) -> str:
    lower = {name.lower(): name for name in known}
    close = difflib.get_close_matches(word.lower(), lower, n=1, cutoff=0.6)
    return f'; did you mean "{lower[close[0]]}"?' if close else ""


def _text(value: str) -> str:
    return "" if value.strip() else "must not be empty"


def _language(value: str) -> str:
    match = re.fullmatch(r"([a-z]{2})(-[A-Za-z]{2})?", value)
    if match and match[1] in LANGUAGES:
        return ""
    return 'must be an ISO 639-1 code such as "en", "de" or "pt-BR"'


def _category(value: str) -> str:
    if value in CATEGORIES:
        return ""
    return f"is not one of Apple's categories{_meant(value, CATEGORIES)}"


def _web_url(value: str) -> str:
    if not value:
        return ""
    try:
        parts = urlsplit(value)
        port_told = parts.port is None or parts.port > 0
    except ValueError:
        return "is not a web address"
    if parts.scheme not in ("http", "https") or not parts.hostname or not port_told:
        return 'must be a web address that starts with "https://" or "http://"'
    if not value.isascii() or re.search(r"[\s<>\"'\\^`{|}]", value):
        return "must hold only ASCII characters without blanks: write others percent-encoded"
    if parts.username is not None:
        return "must not hold a user name or password"
    return ""


def _base_url(value: str) -> str:
    if problem := _web_url(value):
        return problem
    parts = urlsplit(value)
    if parts.query or parts.fragment or "?" in value or "#" in value:
        return 'must not hold "?" or "#": it is the folder that the feed stands in'
    return ""


def _email(value: str) -> str:
    return "" if not value or re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", value) else "is not an e-mail address"


def _token(value: str) -> str:
    if not value or re.fullmatch(r"[A-Za-z0-9_-]{16,128}", value):
        return ""
    return 'must have 16 to 128 letters, digits, "-" or "_"; briefcast init --private writes a good one'


def _guid(value: str) -> str:
    try:
        return "" if not value or str(uuid.UUID(value)) == value else "must be a UUID in lower case"
    except ValueError:
        return "must be a UUID"


def _color(value: str) -> str:
    return "" if re.fullmatch(r"#[0-9a-fA-F]{6}", value) else 'must look like "#1f4e5f"'


def _minutes(value: float) -> str:
    return "" if 0 < value <= 24 * 60 else "must be more than 0 and at most 1440"


def _keep(value: int) -> str:
    return "" if value >= 0 else "must be 0 (all) or the number of episodes"


@dataclass(frozen=True, slots=True)
class Key:
    """One key of ``show.toml``."""

    name: str
    kind: type
    """``str``, ``bool``, ``int``, ``float`` (an integer will do) or ``dict`` (a table of strings)."""
    doc: str
    """What it is, for a comment in the file and the schema's description."""
    check: Callable[[Any], str] | None = None
    """Value -> what is wrong with it, or ``""``."""
    choices: tuple[str, ...] = ()
    """For the schema: the only values."""


KEYS: tuple[Key, ...] = (
    Key("title", str, "Name of the show, as apps list it.", _text),
    Key("description", str, "What a listener will hear, in a sentence or two.", _text),
    Key("author", str, "Who makes it."),
    Key("language", str, 'Language of the show: ISO 639-1, "en" or "en-GB".', _language),
    Key("category", str, "Apple's category.", _category, tuple(CATEGORIES)),
    Key("subcategory", str, "Apple's subcategory, or empty."),
    Key("explicit", bool, "true if it is not for children's ears."),
    Key("link", str, "The show's home page, if it is not the one that publish writes.", _web_url),
    Key(
        "base_url",
        str,
        'Public address of the published folder ("https://example.org/podcast/").'
        "\nEmpty: only for briefcast serve, which takes the address that the phone asked for.",
        _base_url,
    ),
    Key(
        "email",
        str,
        "Owner's e-mail, published in the feed; some directories want one. May stay empty.",
        _email,
    ),
    Key("artwork", str, "Square JPEG or PNG, 1400 to 3000 pixels, beside this file. Empty: one is drawn."),
    Key("color", str, "Theme colour of artwork and pages.", _color),
    Key("frequency", str, "How often an episode appears.", _one_of(*FREQUENCIES), tuple(FREQUENCIES)),
    Key("voice", str, "Voice that speaks (briefcast voices lists them). Empty: the best offline one."),
    Key("template", str, "Script template: a name, or a file beside this one."),
    Key("condenser", str, "How sentences are chosen."),
    Key("minutes", float, "Length of an episode.", _minutes),
    Key("music", str, 'Music theme ("calm", "news", "warm", "none") or a sound file beside this one.'),
    Key("loudness", str, 'Loudness in LUFS, or the name of a preset ("alexa", "mono-19").'),
    Key("keep", int, "Newest episodes kept in the feed; 0 keeps all.", _keep),
    Key("guid", str, "Identity of the show in podcast directories: written once, never change it.", _guid),
    Key("token", str, "Secret part of a private feed's address; change it to lock everybody out.", _token),
    Key("speakers", dict, "Voices by speaker, where a script has several."),
)
_BY_NAME = {key.name: key for key in KEYS}
_KIND_NAMES = {
    str: "text in quotes",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    dict: "a table",
}


def load(folder: Path) -> Show:
    """Read ``folder/show.toml``.

    Raises:
        SettingsInvalid: there is none, it is not TOML, a key is unknown or a value is wrong;
            the message names file, key and what to write instead.
    """
    path = folder / FILE_NAME
    try:
        if path.stat().st_size > _MAX_TOML_BYTES:
            raise SettingsInvalid(f"{path}: too large for a show.toml; is it another file?")
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise SettingsInvalid(
            f"no {FILE_NAME} in {folder}: briefcast init {folder} starts a show there"
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsInvalid(f"{path}: cannot be read ({error}); it must be a UTF-8 text file") from error
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsInvalid(f"{path}: not valid TOML: {error}") from error
    return from_dict(data, folder, where=str(path))


def from_dict(data: Mapping[str, Any], folder: Path, where: str = FILE_NAME) -> Show:
    """The values of a ``show.toml``, checked; ``where`` begins each message."""
    for name, value in data.items():
        if (key := _BY_NAME.get(name)) is None:
            raise SettingsInvalid(f'{where}: unknown key "{name}"{_meant(name, _BY_NAME)}')
        _check_value(key, value, where)
    values: dict[str, Any] = dict(data)
    if "category" in values and "subcategory" not in values:
        values["subcategory"] = ""
    category = values.get("category", Show().category)
    if (sub := values.get("subcategory")) and sub not in CATEGORIES[category]:
        raise SettingsInvalid(
            f'{where}: subcategory "{sub}" does not belong to "{category}"{_meant(sub, CATEGORIES[category])}'
        )
    if base := values.get("base_url"):
        values["base_url"] = base.rstrip("/") + "/"
    if "artwork" in values:
        values["artwork"] = _artwork(values["artwork"], folder, where)
    if "minutes" in values:
        values["minutes"] = float(values["minutes"])
    return Show(**values, folder=folder)


def _check_value(key: Key, value: Any, where: str) -> None:
    allowed: tuple[type, ...] = (int, float) if key.kind is float else (key.kind,)
    if not isinstance(value, allowed) or (isinstance(value, bool) and key.kind is not bool):
        raise SettingsInvalid(f'{where}: "{key.name}" must be {_KIND_NAMES[key.kind]}, not {_shown(value)}')
    if isinstance(value, dict):
        for speaker, voice in value.items():
            if not isinstance(voice, str):
                raise SettingsInvalid(
                    f'{where}: "speakers.{speaker}" must be text in quotes, not {_shown(voice)}'
                )
    if key.check and (problem := key.check(value)):
        raise SettingsInvalid(f'{where}: "{key.name}" {problem} (it is {_shown(value)})')


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    text = repr(value) if not isinstance(value, str) else f'"{value}"'
    return text if len(text) <= 80 else text[:77] + "..."


def _artwork(value: str, folder: Path, where: str) -> Path | None:
    if not value:
        return None
    path = folder / value
    if not path.resolve().is_relative_to(folder.resolve()):
        raise SettingsInvalid(f'{where}: "artwork" must lie in the show\'s folder (it is "{value}")')
    if not path.is_file():
        raise SettingsInvalid(
            f'{where}: "artwork" names {value}, which is not there; leave it empty to have one drawn'
        )
    return path
