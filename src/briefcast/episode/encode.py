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


CONTAINERS = {
    "mp3": Container("mp3", "audio/mpeg", ("-c:a", "libmp3lame", "-write_xing", "1"), 44_100, "mp3"),
    "m4b": Container("m4b", "audio/mp4", ("-c:a", "aac", "-movflags", "+faststart"), 44_100, "ipod"),
    "opus": Container("opus", "audio/ogg", ("-c:a", "libopus", "-application", "voip"), 48_000, "opus"),
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
    raise UsageInvalid(f"{out.name}: an episode is written as one of {', '.join(CONTAINERS)}; name the file so.")


def encode(
    mixdown: Mixdown, kind: Container, out: Path, *, bitrate_kbps: int, chapters: tuple[Chapter, ...], gain_db: float
) -> None:
    """Writes the audio without tags; in M4B and Opus with its chapters.

    MP3 begins with an Info frame that tells the encoder's delay and padding, so that a player
    gives exactly the samples that were mixed.

    Raises:
        AudioFailed, OutputUnwritable: as ``ffmpeg.run``.
    """
    arguments = ["-v", "error", "-y", "-f", "s16le", "-ar", str(mixdown.rate_hz), "-ac", "1", "-i", str(mixdown.pcm)]
    listed = None
    if kind.suffix in ("m4b", "opus"):
        listed = out.with_suffix(".ffmetadata")
        listed.write_text(_ffmetadata(chapters), "utf-8")
        arguments += ["-f", "ffmetadata", "-i", str(listed), "-map_chapters", "1", "-map", "0:a"]
    arguments += ["-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact", *kind.codec]
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
