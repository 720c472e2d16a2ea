"""The feed as JSON Feed 1.1 (jsonfeed.org/version/1.1)."""

from __future__ import annotations

import json
from typing import Any

from briefcast.show import notes
from briefcast.show.items import Item, feed_name
from briefcast.show.rss import Page
from briefcast.show.text import one_line
from briefcast.types import Show


def render(show: Show, page: Page, *, base: str, cover: str) -> bytes:
    """The feed, or a page of its archive, as bytes."""
    older = page.archives if page.number is None else page.number - 1
    data: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": one_line(show.title),
        "home_page_url": show.link or base,
        "feed_url": base + feed_name(page.number, "json"),
        "description": one_line(show.description, 3500),
        "icon": base + cover,
        "language": show.language,
    }
    if older:
        data["next_url"] = base + feed_name(older, "json")
    if show.author:
        data["authors"] = [{"name": one_line(show.author)}]
    data["items"] = [_item(item, base) for item in page.items]
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()


def _item(item: Item, base: str) -> dict[str, Any]:
    told: dict[str, Any] = {
        "id": item.guid,
        "url": base + item.page,
        "title": item.title,
        "summary": item.summary,
        "content_html": notes.content(item),
        "date_published": item.published.isoformat().replace("+00:00", "Z"),
        "language": item.episode.language,
    }
    if item.artwork:
        told["image"] = base + item.artwork.path
    told["attachments"] = [
        {
            "url": base + item.audio.path,
            "mime_type": item.audio.media_type,
            "size_in_bytes": item.audio.size_bytes,
            "duration_in_seconds": item.duration_s,
        }
    ]
    return told
