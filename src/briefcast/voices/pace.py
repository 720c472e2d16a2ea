"""How fast an online voice may be asked, learnt from its answers and remembered between runs."""

from __future__ import annotations

import contextlib
import json
import random
import threading
import time
from collections.abc import Callable
from pathlib import Path

from briefcast import whole

SLOWEST_S = 20.0
LONGEST_HOLD_S = 60.0
REFUSALS = 5
"""Refusals in a row, none answered between them, after which asking on is pointless."""
FAILURES = 10
"""The same for failures of any kind."""
UNREACHABLE = 3
"""The same where no connection came about at all."""
REST_S = 900.0
"""After giving up: for so long a run asks once, and gives up again if that is not answered."""


class Pace:
    """Spaces requests of all threads of this run, and of other runs on this machine.

    Every refusal (429, a captcha) doubles the interval, every answer shortens it towards ``1 / per_second``.
    Every failure holds all requests for a jittered time that doubles with each failure in a row.
    """

    def __init__(
        self,
        file: Path,
        *,
        per_second: float = 2.0,
        now: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._file, self._now, self._sleep = file, now, sleep
        self._least_s = 1 / per_second
        self._lock = threading.Lock()
        self._random = random.Random()
        self._in_a_row = {"failure": 0, "refusal": 0, "unreachable": 0}
        state = self._read()
        self._interval_s = min(SLOWEST_S, max(self._least_s, state.get("interval_s", 0.0)))
        self._next = min(state.get("next", 0.0), now() + LONGEST_HOLD_S)
        self._resting = now() < state.get("rest_until", 0.0) <= now() + REST_S
        self._gave_up = False

    def wait(self) -> None:
        """Returns when the next request may be sent."""
        with self._lock:
            now = self._now()
            other = min(self._read().get("next", 0.0), now + LONGEST_HOLD_S)
            slot = max(now, self._next, other)
            self._next = slot + self._interval_s
            self._save()
        if slot > now:
            self._sleep(slot - now)

    def answered(self) -> None:
        """The request was answered with speech."""
        with self._lock:
            self._in_a_row = dict.fromkeys(self._in_a_row, 0)
            self._resting = False
            self._interval_s = max(self._least_s, self._interval_s * 0.85)
            self._save()

    def failed(self, kind: str) -> bool:
        """The request failed: ``"failure"``, ``"refusal"`` or ``"unreachable"``; whether to ask on at all."""
        with self._lock:
            self._in_a_row["failure"] += 1
            if kind != "failure":
                self._in_a_row[kind] += 1
            if kind == "refusal":
                self._interval_s = min(SLOWEST_S, self._interval_s * 2)
            hold_s = min(LONGEST_HOLD_S, 2.0 ** (self._in_a_row["failure"] - 1)) * self._random.uniform(
                0.5, 1.0
            )
            self._next = max(self._next, self._now() + hold_s)
            limits = {"failure": FAILURES, "refusal": REFUSALS, "unreachable": UNREACHABLE}
            if self._resting or any(self._in_a_row[each] >= limit for each, limit in limits.items()):
                self._gave_up = True
            self._save()
            return not self._gave_up

    def _read(self) -> dict[str, float]:
        try:
            state = json.loads(self._file.read_text())
            return {str(name): float(value) for name, value in state.items()}
        except (OSError, ValueError, AttributeError, TypeError):
            return {}

    def _save(self) -> None:
        state = {"interval_s": round(self._interval_s, 3), "next": round(self._next, 3)}
        if self._gave_up:
            state["rest_until"] = round(self._now() + REST_S, 3)
            state["next"] = round(self._now() + self._interval_s, 3)
        with contextlib.suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            whole.write(self._file, json.dumps(state).encode(), private=True)


def state_file(name: str) -> Path:
    """Where the pace of the voice ``name`` is remembered."""
    import platformdirs

    return Path(platformdirs.user_state_dir("briefcast")) / f"pace-{name}.json"
