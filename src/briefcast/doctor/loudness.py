"""Loudness of an encoded file, measured on the decoded audio."""

from __future__ import annotations

import re
import subprocess

from briefcast.errors import BriefcastError

_LONGEST_S = 600


def measure(data: bytes) -> tuple[float, float] | None:
    """Integrated loudness in LUFS and true peak in dBTP (EBU R128); ``None`` without an ffmpeg."""
    from briefcast.ffmpeg import find

    try:
        command = [str(find()), "-nostats", "-hide_banner", "-i", "pipe:0", "-vn"]
    except BriefcastError:
        return None
    command += ["-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-"]
    try:
        told = subprocess.run(command, input=data, capture_output=True, timeout=_LONGEST_S, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return None
    summary = told.stderr.decode("utf-8", "replace").rpartition("Summary:")[2]
    loud, peak = re.search(r"I:\s*(-?[\d.]+) LUFS", summary), re.search(r"Peak:\s*(-?[\d.]+) dBFS", summary)
    return (float(loud[1]), float(peak[1])) if loud and peak else None
