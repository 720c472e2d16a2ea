"""Work on the pieces to come while the one at hand is used: in order, on all cores, in flat memory."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def ahead(do: Callable[[T], R], tasks: Iterable[T]) -> Iterator[R]:
    """What ``do`` makes of each task, in order; never more under way than there are cores, and one.

    It pays where ``do`` spends its time in numpy, which lets other threads run meanwhile.
    """
    cores = os.cpu_count() or 1
    under_way: deque[Future[R]] = deque()
    with ThreadPoolExecutor(cores) as pool:
        try:
            for task in tasks:
                under_way.append(pool.submit(do, task))
                if len(under_way) > cores:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()
        finally:
            for future in under_way:
                future.cancel()
