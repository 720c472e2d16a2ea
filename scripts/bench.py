"""Wall time, audio seconds per wall second, peak memory and each room's share, for the sample briefing.

Every run is a process of its own. "cold" has an empty cache; "warm" repeats it with everything
spoken. Memory is the largest resident set of the process and of ffmpeg, as the system accounts it.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

SAMPLE = Path(__file__).parents[1] / "briefings" / "venezuela-alliance" / "article.txt"

CHILD = """
import json, resource, sys, time
begun = time.perf_counter()
from pathlib import Path
from briefcast import pipeline
steps = [("starting", begun)]
def on_step(step):
    if steps[-1][0] != step.room:
        steps.append((step.room, time.perf_counter()))
source, out, minutes = sys.argv[1:]
episode = pipeline.make(source, out=Path(out), minutes=float(minutes), on_step=on_step)
steps.append(("end", time.perf_counter()))
rooms = {}
for (room, start), (_, end) in zip(steps, steps[1:]):
    rooms[room] = rooms.get(room, 0) + end - start
peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
print(json.dumps({"rooms": rooms, "audio_s": episode.duration_ms / 1000, "peak_mb": peak / 1024}))
"""


def run(minutes: float, home: Path) -> dict[str, float | dict[str, float]]:
    """One process; what it says of itself, and the wall and processor seconds seen from outside."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(home / "cache"), "XDG_STATE_HOME": str(home / "state")}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun = os.times().elapsed
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(SAMPLE), str(home / "sample.mp3"), str(minutes)],
        env=environment, stdout=subprocess.PIPE, check=True,
    )  # fmt: skip
    wall = os.times().elapsed - begun
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return {**json.loads(done.stdout), "wall_s": wall, "cpu_s": cpu}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    print(
        f"sample at {options.minutes:g} min, {options.runs} runs, "
        f"{os.cpu_count()} cores, Python {platform.python_version()}"
    )
    print("        wall s   cpu s  audio s/wall s  peak MB   share of each room")
    results: dict[str, list[dict[str, float | dict[str, float]]]] = {"cold": [], "warm": []}
    for _ in range(options.runs):
        with tempfile.TemporaryDirectory() as folder:
            for kind in results:
                results[kind].append(run(options.minutes, Path(folder)))
    for kind, runs in results.items():
        median = {
            key: statistics.median(run[key] for run in runs)
            for key in ("wall_s", "cpu_s", "audio_s", "peak_mb")
        }
        rooms = runs[-1]["rooms"]
        shares = ", ".join(
            f"{room} {100 * spent / sum(rooms.values()):.0f}%" for room, spent in rooms.items()
        )
        speed = median["audio_s"] / median["wall_s"]
        print(
            f"{kind:<6} {median['wall_s']:7.2f} {median['cpu_s']:7.2f} {speed:15.1f}"
            f" {median['peak_mb']:8.0f}   {shares}"
        )


if __name__ == "__main__":
    main()
