"""What is to be verified, as it lies on the disk."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefcast.errors import ScriptInvalid
from briefcast.types import Script


@dataclass(frozen=True, slots=True)
class Subject:
    """A script, with the texts it was made from and its episode's manifest if there is one."""

    name: str
    script: Script
    texts: tuple[str, ...]
    manifest: dict[str, Any] | None = None
    folder: Path = Path()


def load(path: Path, sources: Sequence[str] = ()) -> Subject:
    """Reads an episode (``NAME.mp3`` or ``NAME.json``) or a script in JSON or text form.

    Args:
        sources: links or files of the articles; needed for a script, which holds no texts.

    Raises:
        ScriptInvalid: the file is neither, is broken, or a script came without its sources.
    """
    from briefcast.scripting import from_json, from_text

    if path.suffix.lower() not in {".json", ".txt"} and path.with_suffix(".json").is_file():
        path = path.with_suffix(".json")
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text"
        raise ScriptInvalid(
            f"{path} cannot be read ({reason}); give an episode with its NAME.json beside it, or a script"
        ) from error
    given = _texts(sources)
    if not text.lstrip().startswith("{"):
        if not given:
            raise ScriptInvalid(f"{path} is a script in text form; name its article with --source")
        return Subject(str(path), from_text(text, _outlines(sources), name=str(path)), given)
    try:
        data = json.loads(text)
    except ValueError as error:
        raise ScriptInvalid(f"{path} is no JSON ({error}); make the episode again") from error
    if "script" not in data:
        if not given:
            raise ScriptInvalid(f"{path} is a script without its article; name that with --source")
        return Subject(str(path), from_json(data), given)
    texts = data.get("texts")
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise ScriptInvalid(f"{path} holds no texts of its sources; make the episode again")
    _check_timeline(path, data)
    return Subject(str(path), from_json(data["script"]), given or tuple(texts), data, path.parent)


def _check_timeline(path: Path, data: dict[str, Any]) -> None:
    for key, wanted in (
        ("cues", ("start_ms", "end_ms", "line")),
        ("chapters", ("start_ms", "end_ms")),
        ("music", (0, 1)),
    ):
        items = data.get(key, [])
        if not isinstance(items, list):
            raise ScriptInvalid(f"{path}: {key} is no list; make the episode again")
        for number, item in enumerate(items):
            for place in wanted:
                try:
                    value = item[place]
                except (KeyError, IndexError, TypeError):
                    value = None
                if not isinstance(value, int) or isinstance(value, bool):
                    raise ScriptInvalid(
                        f"{path}: {key}[{number}], {place}: is no whole number; make the episode again"
                    )
    audio = data.get("audio")
    if not isinstance(audio, dict) or not isinstance(audio.get("duration_ms"), int):
        raise ScriptInvalid(f"{path}: audio tells no duration_ms; make the episode again")


def _documents(sources: Sequence[str]) -> list[Any]:
    from briefcast import sources as room
    from briefcast.article import read_article
    from briefcast.errors import BriefcastError

    articles = []
    for source in sources:
        for document in room.read(source):
            if isinstance(document, BriefcastError):
                raise document
            articles.append(read_article(document))
    return articles


def _texts(sources: Sequence[str]) -> tuple[str, ...]:
    return tuple(article.text for article in _documents(sources))


def _outlines(sources: Sequence[str]) -> list[Any]:
    from briefcast.outline import understand

    return [understand(article) for article in _documents(sources)]
