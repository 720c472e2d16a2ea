"""Samples: joining, trimming and judging mono signed 16-bit sound. numpy is loaded on first use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from briefcast import clock

if TYPE_CHECKING:
    import numpy as np

    Samples = np.ndarray[Any, np.dtype[np.int16]]

FRAME_MS = 5
BELOW_SPEECH_DB = 42.0
"""A frame is quiet where it is this far below the take's own speech level: under any breath or plosive."""
FLOOR_DBFS = -62.0
"""And anything below this is quiet, however soft the voice."""
BEFORE_MS, AFTER_MS = 15, 30
"""Kept beyond the first and last frame that is not quiet."""


def silence(ms: int, rate_hz: int) -> bytes:
    """``ms`` of nothing."""
    return bytes(2 * clock.to_samples(ms, rate_hz))


def samples(pcm: bytes) -> Samples:
    """The bytes as numbers, without a copy."""
    import numpy as np

    return np.frombuffer(pcm, dtype="<i2")


def levels_db(sound: Samples, rate_hz: int) -> np.ndarray[Any, np.dtype[np.float32]]:
    """RMS of each frame of ``FRAME_MS`` in dBFS; the last frame may be short."""
    import numpy as np

    frame = max(1, rate_hz * FRAME_MS // 1000)
    padded = np.zeros(-(-len(sound) // frame) * frame, dtype=np.float32)
    padded[: len(sound)] = sound
    power = np.mean((padded / 32768.0).reshape(-1, frame) ** 2, axis=1)
    levels: np.ndarray[Any, np.dtype[np.float32]] = 10 * np.log10(np.maximum(power, 1e-12))
    return levels


def speech_db(levels: np.ndarray[Any, np.dtype[np.float32]]) -> float:
    """The level of the loud parts: what the 90th percentile of the frames reaches."""
    import numpy as np

    return float(np.percentile(levels, 90)) if len(levels) else -120.0


def _quiet(levels: np.ndarray[Any, np.dtype[np.float32]]) -> np.ndarray[Any, np.dtype[np.bool_]]:
    quiet: np.ndarray[Any, np.dtype[np.bool_]] = levels <= max(
        speech_db(levels) - BELOW_SPEECH_DB, FLOOR_DBFS
    )
    return quiet


def edges(pcm: bytes, rate_hz: int) -> tuple[int, int]:
    """First and one past the last sample to keep; the whole where nothing in it is audible."""
    import numpy as np

    sound = samples(pcm)
    loud = np.flatnonzero(~_quiet(levels_db(sound, rate_hz)))
    if not len(loud):
        return 0, len(sound)
    frame = max(1, rate_hz * FRAME_MS // 1000)
    start = int(loud[0]) * frame - clock.to_samples(BEFORE_MS, rate_hz)
    end = (int(loud[-1]) + 1) * frame + clock.to_samples(AFTER_MS, rate_hz)
    return max(0, start), min(len(sound), end)


def with_shorter_pauses(pcm: bytes, rate_hz: int, most_ms: int, *, spared: int = 0) -> bytes:
    """The samples with no pause between two sounds longer than ``most_ms``, but for the ``spared`` longest.

    A pause is cut in its middle, where it is quietest; the edges stay as they are.
    """
    import numpy as np

    quiet = _quiet(levels_db(samples(pcm), rate_hz))
    changes = np.flatnonzero(np.diff(quiet, prepend=False, append=False))
    runs = [(int(start), int(end)) for start, end in changes.reshape(-1, 2) if start > 0 and end < len(quiet)]
    runs.sort(key=lambda run: run[0] - run[1])
    frame = max(1, rate_hz * FRAME_MS // 1000)
    kept, at = bytearray(), 0
    for start, end in sorted(runs[spared:]):
        surplus = (end - start) * frame - clock.to_samples(most_ms, rate_hz)
        if surplus > 0:
            cut = (start + end) * frame // 2 - surplus // 2
            kept += pcm[2 * at : 2 * cut]
            at = cut + surplus
    return bytes(kept + pcm[2 * at :])


def ends_quietly(pcm: bytes, rate_hz: int, ms: int, below_db: float) -> bool:
    """Whether the last ``ms`` lie ``below_db`` under the take's own speech level."""
    levels = levels_db(samples(pcm), rate_hz)
    return bool((levels[-max(1, ms // FRAME_MS) :] < speech_db(levels) - below_db).all())


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a take is not to be used."""

    what: str


def judge(pcm: bytes, rate_hz: int, expected_ms: int, *, may_be_silent: bool = False) -> Fault | None:
    """Looks for silence, clipping, a cut-off end and a length that the text does not explain.

    ``pcm`` is the take as the engine gave it, edges and all. ``expected_ms`` 0: the length is not judged.
    """
    import numpy as np

    if len(pcm) % 2:
        return Fault("half a sample at its end")
    sound = samples(pcm)
    if not len(sound):
        return Fault("no sound")
    if may_be_silent:
        return None
    levels = levels_db(sound, rate_hz)
    speech = speech_db(levels)
    if float(levels.max()) < -50.0:
        return Fault("silence")
    full = np.abs(sound.astype(np.int32)) >= 32760
    if np.count_nonzero(full[2:] & full[1:-1] & full[:-2]) > len(sound) // 500:
        return Fault("clipping")
    start, end = edges(pcm, rate_hz)
    heard_ms = clock.from_samples(end - start, rate_hz)
    if expected_ms and not expected_ms * 0.5 - 400 <= heard_ms <= expected_ms * 1.9 + 700:
        return Fault(f"{heard_ms / 1000:.1f} s long where about {expected_ms / 1000:.1f} s were expected")
    if len(levels) > 20 and float(levels[-2:].min()) > speech - 12:
        return Fault("its end cut off")
    return None
