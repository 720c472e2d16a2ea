"""A sentence while it is being judged."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefcast.outline.said import Said
from briefcast.types import BlockKind, Reason, Span


@dataclass(slots=True)
class Draft:
    """One sentence of the article; ``reason`` is set when it will not be spoken."""

    span: Span
    block: int
    """Index into the article's blocks."""
    kind: BlockKind
    first: bool
    """It begins its block."""
    last: bool
    """It ends its block."""
    reason: Reason | None = None
    detail: str = ""
    cuts: list[tuple[Span, Reason, str]] = field(default_factory=list)
    """Parts of a spoken sentence that are left out, in order."""
    stays: bool = False
    """It belongs to the article for its form, as a question of an interview does."""
    said: Said | None = None
    """Its words, once they have been looked at."""

    def leave_out(self, reason: Reason, detail: str) -> None:
        """Not spoken; the first reason given stays."""
        if self.reason is None:
            self.reason, self.detail = reason, detail
