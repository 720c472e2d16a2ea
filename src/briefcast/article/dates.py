"""The dates that documents write about themselves."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

_WRITTEN = ("%d %B %Y", "%B %d %Y", "%d %b %Y", "%b %d %Y", "%d.%m.%Y", "%Y/%m/%d", "%Y.%m.%d", "%Y%m%d")
_ORDINAL = re.compile(r"(?<=\d)(st|nd|rd|th)\b")


def read_date(text: str) -> datetime | None:
    """A moment from ISO 8601, RFC 5322 or a written English or numeric date, else ``None``.

    Without a zone it counts as UTC, without a time as midnight. ``05/01/2026`` is not read:
    nobody can tell its month from its day.
    """
    stripped = " ".join(text.replace(",", " ").split()) if text else ""
    if not stripped or len(stripped) > 80:
        return None
    moment = _iso(text.strip()) or _mail(text.strip()) or _words(_ORDINAL.sub("", stripped))
    if moment is None or not 1000 <= moment.year <= 9000:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _iso(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(re.sub(r"\s+(?=[+-]\d\d:?\d\d$|Z$)", "", text))
    except ValueError:
        return None


def _mail(text: str) -> datetime | None:
    try:
        return parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _words(text: str) -> datetime | None:
    for pattern in _WRITTEN:
        try:
            return datetime.strptime(text, pattern)
        except ValueError:
            continue
    return None
