"""MP3 answers of online voices: whole or not, and their samples."""

from __future__ import annotations

from briefcast import ffmpeg

_BITRATES = {
    "1": (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    "2": (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_RATES = {3: (44_100, 48_000, 32_000), 2: (22_050, 24_000, 16_000), 0: (11_025, 12_000, 8_000)}


def is_whole(data: bytes) -> bool:
    """Whether the bytes are MPEG layer III frames from first to last (ISO 11172-3, 13818-3), tags aside."""
    at = _after_id3(data)
    frames = 0
    while at + 4 <= len(data):
        if data[at : at + 3] == b"TAG":
            return frames > 0
        size = _frame_bytes(data[at : at + 4])
        if not size or at + size > len(data):
            return False
        at += size
        frames += 1
    return frames > 0 and at == len(data)


def samples(data: bytes, rate_hz: int) -> bytes:
    """The sound: mono, signed 16-bit, at ``rate_hz``.

    Raises:
        AudioFailed: no ffmpeg, or the bytes are no sound.
    """
    arguments = [
        "-v",
        "error",
        "-f",
        "mp3",
        "-i",
        "pipe:0",
        "-ac",
        "1",
        "-ar",
        str(rate_hz),
        "-f",
        "s16le",
        "-",
    ]
    return ffmpeg.run(arguments, "reading a voice's answer", stdin=data)[0]


def _after_id3(data: bytes) -> int:
    if data[:3] != b"ID3" or len(data) < 10:
        return 0
    size = 0
    for byte in data[6:10]:
        size = size << 7 | byte & 0x7F
    return 10 + size


def _frame_bytes(header: bytes) -> int:
    """Length of the frame that starts with these four bytes; 0 if none does."""
    version, layer = header[1] >> 3 & 3, header[1] >> 1 & 3
    bitrate, rate = header[2] >> 4, header[2] >> 2 & 3
    if (
        header[0] != 0xFF
        or header[1] & 0xE0 != 0xE0
        or layer != 1
        or version == 1
        or bitrate in (0, 15)
        or rate == 3
    ):
        return 0
    kbits = _BITRATES["1" if version == 3 else "2"][bitrate]
    return (144 if version == 3 else 72) * kbits * 1000 // _RATES[version][rate] + (header[2] >> 1 & 1)
