"""briefcast turns articles into a narrated, podcast-style briefing.

``make`` and ``script`` are the commands of the same names; see ``pipeline``. Importing this
package loads no speech, audio or network library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefcast.pipeline import make as make
    from briefcast.pipeline import script as script

__version__ = "0.1.0"
__all__ = ["__version__", "make", "script"]


def __getattr__(name: str) -> Any:
    if name in ("make", "script"):
        from briefcast import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
