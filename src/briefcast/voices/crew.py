"""Many hands for many pieces: threads that can be left behind when the user has had enough."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

LEAVE_AFTER_S = 2.0
"""How long a stop waits for pieces under way; what is then still running ends with the process."""


def cores() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def work(
    groups: Sequence[tuple[Sequence[T], int]], do: Callable[[T], R]
) -> Iterator[tuple[T, R | Exception]]:
    """Does every task of each group with that group's number of threads; yields them as they are done.

    What ``do`` raises is yielded in place of a result. Left early (an exception in the caller, Ctrl-C), no
    further task is begun.
    """
    done: queue.SimpleQueue[tuple[T, R | Exception]] = queue.SimpleQueue()
    stop = threading.Event()
    hands: list[threading.Thread] = []
    total = 0
    for tasks, jobs in groups:
        ahead: queue.SimpleQueue[T] = queue.SimpleQueue()
        for task in tasks:
            ahead.put(task)
        total += len(tasks)
        hands += [
            threading.Thread(target=_hand, args=(ahead, done, stop, do), daemon=True)
            for _ in range(min(jobs, len(tasks)))
        ]
    for hand in hands:
        hand.start()
    try:
        while total:
            try:
                task, result = done.get(timeout=0.5)
            except queue.Empty:
                continue
            total -= 1
            yield task, result
    finally:
        stop.set()
        if total:
            for hand in hands:
                hand.join(LEAVE_AFTER_S / len(hands))


def _hand(
    ahead: queue.SimpleQueue[T],
    done: queue.SimpleQueue[tuple[T, R | Exception]],
    stop: threading.Event,
    do: Callable[[T], R],
) -> None:
    while not stop.is_set():
        try:
            task = ahead.get_nowait()
        except queue.Empty:
            return
        try:
            done.put((task, do(task)))
        except Exception as error:
            done.put((task, error))
