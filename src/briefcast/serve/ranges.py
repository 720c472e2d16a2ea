"""Byte ranges: RFC 9110, section 14."""

from __future__ import annotations

import re

MAX_RANGES = 16
"""More in one request are an attack or a mistake: the whole file is sent (RFC 9110, 17.15)."""
_SPEC = re.compile(r"(\d{0,18})-(\d{0,18})")


class Unsatisfiable(Exception):
    """No range lies in the file: answer 416."""


def parse(header: str, size_bytes: int) -> list[tuple[int, int]] | None:
    """Ranges ``[(start, end), ...]`` in bytes, end exclusive; ``None``: ignore the header, send all.

    Overlapping and adjoining ranges are joined, as 15.3.7.2 allows.

    Raises:
        Unsatisfiable: the header is well-formed but nothing of the file is asked for.
    """
    unit, equals, specs = header.partition("=")
    if not equals or unit.strip().lower() != "bytes":
        return None
    wanted: list[tuple[int, int]] = []
    parts = [part.strip(" \t") for part in specs.split(",")]
    parts = [part for part in parts if part]
    if not parts or len(parts) > MAX_RANGES:
        return None
    for part in parts:
        match = _SPEC.fullmatch(part)
        if match is None or part == "-":
            return None
        first, last = match.groups()
        if first and last and int(first) > int(last):
            return None
        if first:
            start, end = int(first), min(int(last) + 1, size_bytes) if last else size_bytes
        else:
            start, end = max(0, size_bytes - int(last)), size_bytes
        if start < end:
            wanted.append((start, end))
    if not wanted:
        raise Unsatisfiable
    return _joined(wanted)


def _joined(wanted: list[tuple[int, int]]) -> list[tuple[int, int]]:
    ordered = sorted(wanted)
    joined = [ordered[0]]
    for start, end in ordered[1:]:
        if start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return wanted if len(joined) == len(wanted) else joined


class Multipart:
    """The frame of a ``multipart/byteranges`` body (RFC 9110, 14.6)."""

    def __init__(
        self, wanted: list[tuple[int, int]], size_bytes: int, media_type: str, boundary: str
    ) -> None:
        self.media_type = f"multipart/byteranges; boundary={boundary}"
        self.heads = [
            (
                f"\r\n--{boundary}\r\nContent-Type: {media_type}\r\n"
                f"Content-Range: bytes {start}-{end - 1}/{size_bytes}\r\n\r\n"
            ).encode()
            for start, end in wanted
        ]
        self.tail = f"\r\n--{boundary}--\r\n".encode()
        body = sum(end - start for start, end in wanted)
        self.size_bytes = body + sum(len(head) for head in self.heads) + len(self.tail)
