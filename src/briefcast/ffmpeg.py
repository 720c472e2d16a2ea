"""Where ffmpeg is, and how it is run: the one that a dependency ships first, else the system's."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from briefcast.errors import AudioFailed, OutputUnwritable

INSTALL = "install it with `pip install imageio-ffmpeg` or `apt install ffmpeg`"


@cache
def find() -> str:
    """Path of an ffmpeg that can be run.

    Raises:
        AudioFailed: there is none; says what to install.
    """
    shipped = ""
    try:
        import imageio_ffmpeg  # type: ignore[import-untyped]

        shipped = imageio_ffmpeg.get_ffmpeg_exe()
    except (ImportError, RuntimeError):
        shipped = ""
    if shipped and os.path.isfile(shipped) and os.access(shipped, os.X_OK):
        return shipped
    if system := shutil.which("ffmpeg"):
        return system
    raise AudioFailed(f"No ffmpeg was found to read and encode sound; {INSTALL}.")


def run(arguments: Sequence[str], doing: str, *, stdin: bytes | None = None) -> tuple[bytes, str]:
    """Runs ffmpeg to its end and gives what it wrote to standard output and standard error.

    Args:
        doing: for the error message, what was being done and with which file.

    Raises:
        OutputUnwritable: the disk is full.
        AudioFailed: ffmpeg failed; the message ends with its own last words.
    """
    command = [find(), "-hide_banner", "-nostdin", *arguments]
    if stdin is not None:
        command.remove("-nostdin")
    try:
        done = subprocess.run(command, input=stdin, capture_output=True, check=False)
    except OSError as error:
        raise AudioFailed(f"ffmpeg could not be run ({error.strerror}) while {doing}; {INSTALL}.") from error
    log = done.stderr.decode("utf-8", "replace")
    if done.returncode:
        raise failure(log, doing)
    return done.stdout, log


def failure(log: str, doing: str) -> AudioFailed | OutputUnwritable:
    """The error that ffmpeg's ``log`` tells of."""
    if "No space left on device" in log:
        return OutputUnwritable(f"The disk is full: stopped while {doing}; free some space and run again.")
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    words = lines[-1] if lines else "it gave no reason"
    return AudioFailed(f"ffmpeg failed while {doing}: {words}")


def decode(path: Path, rate_hz: int, *, limit_ms: int | None = None) -> bytes:
    """The sound of a file of any format: mono, signed 16-bit little-endian, at ``rate_hz``.

    Args:
        limit_ms: stop after this much, however long the file is.

    Raises:
        AudioFailed: ffmpeg found no sound in the file.
    """
    limit = [] if limit_ms is None else ["-t", f"{limit_ms / 1000:.3f}"]
    arguments = ["-v", "error", "-i", str(path.absolute()), *limit, "-map", "0:a:0", "-ac", "1"]
    arguments += ["-ar", str(rate_hz), "-f", "s16le", "-"]
    return run(arguments, f"reading {path}")[0]


def stream(path: Path, rate_hz: int, piece_ms: int) -> Iterator[bytes]:
    """The same as ``decode`` in consecutive pieces, so that long files need no memory.

    Raises:
        AudioFailed: ffmpeg found no sound in the file.
    """
    command = [find(), "-hide_banner", "-nostdin", "-v", "error", "-i", str(path.absolute()), "-map", "0:a:0"]
    command += ["-ac", "1", "-ar", str(rate_hz), "-f", "s16le", "-"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout
        assert running.stderr
        try:
            while piece := running.stdout.read(2 * (rate_hz * piece_ms // 1000)):
                yield piece
            log = running.stderr.read().decode("utf-8", "replace")
            if running.wait():
                raise failure(log, f"reading {path}")
        finally:
            running.kill()
