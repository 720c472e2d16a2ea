"""The MP3 as its bytes are: the ID3v2 tag by its specification, and the first frame behind it."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

_NEVER = 0xFFFFFFFF


@dataclass(frozen=True, slots=True)
class Chap:
    """A CHAP frame (ID3v2 Chapter Frame Addendum 1.0, 3.1)."""

    id: bytes
    start_ms: int
    end_ms: int
    offsets: tuple[int, int]
    title: str

    @property
    def offsets_unused(self) -> bool:
        """Byte offsets are marked as not given."""
        return self.offsets == (_NEVER, _NEVER)


@dataclass
class Mp3:
    """What was found in an MP3 file."""

    version: int = 0
    """Of ID3v2: 3 or 4; 0: no tag."""
    flags: int = 0
    tag_bytes: int = 0
    frames: list[tuple[str, bytes]] = field(default_factory=list)
    chapters: list[Chap] = field(default_factory=list)
    contents: list[tuple[bytes, int, tuple[bytes, ...]]] = field(default_factory=list)
    """CTOC frames: element id, flags, child ids."""
    fault: str = ""
    first_frame: int | None = None
    """Bytes between the tag and the first audio frame; ``None``: none was found."""

    def text(self, name: str) -> str:
        """Text of the first frame called ``name``."""
        return next((text_of(data) for frame, data in self.frames if frame == name), "")


def read(data: bytes) -> Mp3:
    """Read the tag and find the first frame; faults are told in ``fault``, never raised."""
    mp3 = Mp3()
    if data[:3] == b"ID3" and len(data) > 10:
        mp3.version, mp3.flags = data[3], data[5]
        mp3.tag_bytes = 10 + _synchsafe(data[6:10])
        body = data[10 : mp3.tag_bytes]
        if mp3.version in (3, 4) and not mp3.flags & 0xC0:
            mp3.frames, mp3.fault = _frames(body, mp3.version)
            _chapters(mp3)
    for place in range(mp3.tag_bytes, min(len(data) - 1, mp3.tag_bytes + 65536)):
        if data[place] == 0xFF and data[place + 1] & 0xE6 == 0xE2:
            mp3.first_frame = place - mp3.tag_bytes
            break
    return mp3


def _synchsafe(raw: bytes) -> int:
    return raw[0] << 21 | raw[1] << 14 | raw[2] << 7 | raw[3]


def _frames(body: bytes, version: int) -> tuple[list[tuple[str, bytes]], str]:
    frames: list[tuple[str, bytes]] = []
    place = 0
    while place + 10 <= len(body) and body[place] != 0:
        name = body[place : place + 4]
        raw = body[place + 4 : place + 8]
        size = _synchsafe(raw) if version == 4 else struct.unpack(">I", raw)[0]
        if not (name.isalnum() and name.isupper()) or (version == 4 and max(raw) > 127):
            return frames, f"frame {name!r} at byte {place} has a wrong name or size"
        if place + 10 + size > len(body):
            return frames, f"frame {name.decode()} is longer than the tag"
        frames.append((name.decode("ascii"), body[place + 10 : place + 10 + size]))
        place += 10 + size
    return frames, ""


def _chapters(mp3: Mp3) -> None:
    for name, data in mp3.frames:
        head, _, rest = data.partition(b"\0")
        if name == "CHAP" and len(rest) >= 16:
            start, end, first, last = struct.unpack(">IIII", rest[:16])
            inner, fault = _frames(rest[16:], mp3.version)
            mp3.fault = mp3.fault or fault
            title = next((text_of(text) for frame, text in inner if frame == "TIT2"), "")
            mp3.chapters.append(Chap(head, start, end, (first, last), title))
        elif name == "CTOC" and len(rest) >= 2:
            children = rest[2:].split(b"\0")[: rest[1]]
            mp3.contents.append((head, rest[0], tuple(children)))


def text_of(data: bytes) -> str:
    """Text of a T... frame: encoding byte, then text (ID3v2.4 structure, 4)."""
    if not data:
        return ""
    encodings = {0: "latin-1", 1: "utf-16", 2: "utf-16-be", 3: "utf-8"}
    try:
        return data[1:].decode(encodings[data[0]]).rstrip("\0")
    except (KeyError, UnicodeDecodeError):
        return ""
