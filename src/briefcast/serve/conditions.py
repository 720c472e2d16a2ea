"""Conditional requests: RFC 9110, section 13."""

from __future__ import annotations

import re
from collections.abc import Mapping
from email.utils import formatdate, parsedate_to_datetime

_TAG = re.compile(r'\s*((?:W/)?"[\x21\x23-\x7e\x80-\xff]*")\s*(?:,|$)')


def http_date(modified_s: float) -> str:
    """``Last-Modified`` of a time in seconds since 1970."""
    return formatdate(int(modified_s), usegmt=True)


def evaluate(method: str, headers: Mapping[str, str], etag: str, modified_s: int) -> int:
    """200 go on, 304 not modified or 412 precondition failed, in the order of 13.2.2."""
    if (wanted := headers.get("if-match")) is not None:
        if not _matches(wanted, etag, weak=False):
            return 412
    elif (since := _seconds(headers.get("if-unmodified-since"))) is not None and modified_s > since:
        return 412
    if method not in ("GET", "HEAD"):
        return 200
    if (known := headers.get("if-none-match")) is not None:
        return 304 if _matches(known, etag, weak=True) else 200
    since = _seconds(headers.get("if-modified-since"))
    return 304 if since is not None and modified_s <= since else 200


def range_holds(if_range: str | None, etag: str, last_modified: str) -> bool:
    """Whether a ``Range`` may be answered: 13.1.5, a strong tag or the exact date."""
    if if_range is None:
        return True
    told = if_range.strip()
    return told == etag if told.startswith('"') else told == last_modified


def _matches(header: str, etag: str, *, weak: bool) -> bool:
    if header.strip() == "*":
        return True
    place = 0
    while match := _TAG.match(header, place):
        told = match[1]
        if told == etag or (weak and told.removeprefix("W/") == etag):
            return True
        place = match.end()
        if place >= len(header):
            break
    return False


def _seconds(header: str | None) -> int | None:
    if header is None:
        return None
    try:
        return int(parsedate_to_datetime(header).timestamp())
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
