"""Media types of published files, as podcast apps want them."""

from __future__ import annotations

import re

TYPES = {
    ".xml": "application/rss+xml; charset=utf-8",
    ".chapters.json": "application/json+chapters",
    ".json": "application/json; charset=utf-8",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/x-m4a",
    ".m4b": "audio/x-m4b",
    ".opus": "audio/ogg",
    ".wav": "audio/wav",
    ".vtt": "text/vtt; charset=utf-8",
    ".srt": "application/x-subrip",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ico": "image/x-icon",
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".opml": "text/x-opml; charset=utf-8",
}
_FEED_JSON = "application/feed+json; charset=utf-8"


def media_type(name: str) -> str:
    """``Content-Type`` of a published file."""
    if re.fullmatch(r"feed[^/]*\.json", name):
        return _FEED_JSON
    for suffix, told in TYPES.items():
        if name.endswith(suffix):
            return told
    return "application/octet-stream"
