"""Condensers by name: each chooses and trims an outline's sentences to a budget."""

from __future__ import annotations

import importlib
from importlib.metadata import entry_points
from typing import cast

from briefcast.errors import UsageInvalid
from briefcast.types import Condenser

CONDENSERS = {
    "coverage": "briefcast.condense.coverage:condense",
    "lead": "briefcast.condense.lead:condense",
}
"""Name -> ``module:function``, loaded when it is asked for."""

GROUP = "briefcast.condensers"
"""The entry point group for condensers of other packages."""


def get(name: str) -> Condenser:
    """The condenser called ``name``: ours, an entry point, or a dotted path ``package.module:function``.

    Raises:
        UsageInvalid: there is none of that name, or it cannot be loaded.
    """
    path = CONDENSERS.get(name)
    if path is None and ":" in name:
        path = name
    if path is None:
        for point in entry_points(group=GROUP):
            if point.name == name:
                path = point.value
    if path is None:
        known = sorted({*CONDENSERS, *(point.name for point in entry_points(group=GROUP))})
        raise UsageInvalid(
            f"no condenser is called {name!r}; choose {', '.join(known)}, or give package.module:function"
        )
    module, _, function = path.partition(":")
    try:
        found = importlib.import_module(module)
        for part in function.split("."):
            found = getattr(found, part)
    except (ImportError, AttributeError, ValueError) as error:
        raise UsageInvalid(f"the condenser {name!r} cannot be loaded ({error}); check its path") from error
    if not callable(found):
        raise UsageInvalid(f"the condenser {name!r} is not a function; give package.module:function")
    return cast(Condenser, found)
