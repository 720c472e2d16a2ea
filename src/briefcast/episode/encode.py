"""From PCM to the file that is played, and what the decoded file measures."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from briefcast.errors import AudioFailed, UsageInvalid
from briefcast.ffmpeg import run
from briefcast.types import Chapter, Loudness, Mixdown


@dataclass(frozen=True, slots=True)
class Container:
    """A file format of the audio."""

    suffix: str
    media_type: str
    codec: tuple[str, ...]
    rate_hz: int
    muxer: str
    stream: tuple[str, str] = ("", "")
    """Muxer and demuxer of the same codec where it must pass through a pipe."""

    def bitrate_bps(self, kbps: int) -> int:
        """What is told of the file: as asked for, or that of 16-bit samples."""
        return self.rate_hz * 16 if self.suffix == "wav" else kbps * 1000


CONTAINERS = {
    "mp3": Container(
        "mp3", "audio/mpeg", ("-c:a", "libmp3lame", "-write_xing", "1"), 44_100, "mp3", ("mp3", "mp3")
    ),
    "m4b": Container(
        "m4b", "audio/mp4", ("-c:a", "aac", "-movflags", "+faststart"), 44_100, "ipod", ("adts", "aac")
    ),
    "opus": Container(
        "opus", "audio/ogg", ("-c:a", "libopus", "-application", "audio"), 48_000, "opus", ("opus", "ogg")
    ),
    "wav": Container("wav", "audio/wav", ("-c:a", "pcm_s16le"), 44_100, "wav"),
}
METHOD = (
    "decoded file, ffmpeg ebur128 (EBU R128, ITU-R BS.1770-4), mono as one channel at 0 dB, "
    "true peak oversampled to 192 kHz"
)
_APART_MS = 50


def container(out: Path, name: str = "") -> Container:
    """By name, or by the suffix of ``out``.

    Raises:
        UsageInvalid: none of these.
    """
    asked = (name or out.suffix.lstrip(".")).lower()
    if found := CONTAINERS.get(asked):
        return found
    raise UsageInvalid(
        f"{out.name}: an episode is written as one of {', '.join(CONTAINERS)}; name the file so."
    )


def encode(
    mixdown: Mixdown,
    kind: Container,
    out: Path,
    *,
    bitrate_kbps: int,
    chapters: tuple[Chapter, ...],
    gain_db: float,
) -> None:
    """Writes the audio without tags; in M4B and Opus with its chapters.

    MP3 begins with an Info frame that tells the encoder's delay and padding, so that a player
    gives exactly the samples that were mixed.

    Raises:
        AudioFailed, OutputUnwritable: as ``ffmpeg.run``.
    """
    arguments = [
        "-v",
        "error",
        "-y",
        "-f",
        "s16le",
        "-ar",
        str(mixdown.rate_hz),
        "-ac",
        "1",
        "-i",
        str(mixdown.pcm),
    ]
    listed = None
    if kind.suffix in ("m4b", "opus"):
        listed = out.with_suffix(".ffmetadata")
        listed.write_text(_ffmetadata(chapters), "utf-8")
        arguments += ["-f", "ffmetadata", "-i", str(listed), "-map_chapters", "1", "-map", "0:a"]
    arguments += ["-fflags", "+bitexact", "-flags:a", "+bitexact", *kind.codec]
    arguments += ["-ar", str(kind.rate_hz)]
    if kind.suffix != "wav":
        arguments += ["-b:a", f"{bitrate_kbps}k"]
    if kind.suffix == "mp3":
        arguments += ["-id3v2_version", "0", "-write_id3v1", "0"]
    if gain_db:
        arguments += ["-af", f"volume={gain_db:.2f}dB"]
    try:
        run([*arguments, "-f", kind.muxer, str(out)], f"encoding {out.name}")
    finally:
        if listed:
            listed.unlink(missing_ok=True)


def lost_db(mixdown: Mixdown, kind: Container, bitrate_kbps: int) -> float:
    """How much quieter this encoder makes the sound: LAME scales by 0.95 at usual bit rates.

    Measured by trying it on half a minute from the middle.
    """
    if kind.suffix == "wav":
        return 0.0
    import numpy as np

    size = mixdown.pcm.stat().st_size
    span = min(size, 2 * 30 * mixdown.rate_hz)
    with mixdown.pcm.open("rb") as file:
        file.seek((size - span) // 4 * 2)
        excerpt = file.read(span)
    raw = ["-f", "s16le", "-ar", str(mixdown.rate_hz), "-ac", "1"]
    there = [
        "-v",
        "error",
        *raw,
        "-i",
        "-",
        *kind.codec[:2],
        "-ar",
        str(kind.rate_hz),
        "-b:a",
        f"{bitrate_kbps}k",
    ]
    coded, _ = run([*there, "-f", kind.stream[0], "-"], "trying the encoder", stdin=excerpt)
    back = ["-v", "error", "-f", kind.stream[1], "-i", "-", *raw, "-"]
    decoded, _ = run(back, "trying the encoder", stdin=coded)

    def power(pcm: bytes) -> float:
        return float(np.sum(np.frombuffer(pcm, "<i2").astype(np.float64) ** 2))

    before, after = power(excerpt), power(decoded)
    return 10 * float(np.log10(before / after)) if before and after else 0.0


def _ffmetadata(chapters: tuple[Chapter, ...]) -> str:
    def escaped(text: str) -> str:
        return re.sub(r"([=;#\\\n])", r"\\\1", text)

    lines = [";FFMETADATA1"]
    for chapter in chapters:
        lines += ["[CHAPTER]", "TIMEBASE=1/1000", f"START={chapter.start_ms}", f"END={chapter.end_ms}"]
        lines.append(f"title={escaped(chapter.title)}")
    return "\n".join(lines) + "\n"


def measure(audio: Path, expected_ms: int) -> Loudness:
    """Loudness of the decoded file.

    Raises:
        AudioFailed: it cannot be decoded, or is not as long as it should be.
    """
    arguments = ["-v", "info", "-nostats", "-i", str(audio), "-map", "0:a:0"]
    arguments += ["-af", "ebur128=peak=true:framelog=verbose", "-progress", "pipe:1", "-f", "null", "-"]
    told, log = run(arguments, f"measuring {audio.name}")
    times = re.findall(rb"out_time_us=(\d+)", told)
    decoded_ms = int(times[-1]) // 1000 if times else 0
    if abs(decoded_ms - expected_ms) > _APART_MS:
        raise AudioFailed(
            f"{audio.name} was encoded to {decoded_ms} ms instead of {expected_ms} ms; "
            "another ffmpeg may do better (`pip install -U imageio-ffmpeg`)."
        )
    summary = log[log.rfind("Summary:") :]

    def figure(pattern: str) -> float:
        match = re.search(pattern, summary)
        return float(match[1]) if match else float("-inf")

    return Loudness(
        integrated_lufs=figure(r"I:\s+(-?[\d.]+|-inf) LUFS"),
        true_peak_dbtp=figure(r"Peak:\s+(-?[\d.]+|-inf) dBFS"),
        range_lu=figure(r"LRA:\s+(-?[\d.]+) LU"),
        method=METHOD,
    )
