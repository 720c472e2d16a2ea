"""How links are fetched: the limits, and the values a caller may set."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Fetch:
    """Limits for links and feeds."""

    allow_private_hosts: bool = False
    """Whether loopback, private and link-local addresses may be asked."""
    timeout_s: float = 20
    """For one link in all: looking up, connecting, every redirect and the last byte."""
    max_bytes: int = 20_000_000
    """Of an answer, on the wire and after decompression."""
    max_redirects: int = 5
    cache: Path | None = None
    """Where answers are kept with their ETag; ``None``: the user's cache folder."""
    limit: int = 20
    """How many of a feed's newest entries are read."""
