"""What ``verify`` found."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be, or that a person should know."""

    rule: str
    """What was looked at: number, name, negation, hedge, condition, quote, text, spans, attribution,
    dangling, account, left_out, edited, cue, chapter, audio, source."""
    where: str
    """"line 12", "source 0", "cue 3": counted from 1 but for sources, which have their id."""
    message: str
    fails: bool = True


@dataclass(frozen=True, slots=True)
class Report:
    """All findings about one episode or script."""

    subject: str
    lines: dict[str, int]
    """Kind of line -> how many."""
    findings: tuple[Finding, ...] = ()

    @property
    def true(self) -> bool:
        """Nothing failed."""
        return not any(finding.fails for finding in self.findings)

    def to_json(self) -> dict[str, Any]:
        """For machines."""
        return {
            "subject": self.subject,
            "true": self.true,
            "lines": dict(self.lines),
            "findings": [asdict(finding) for finding in self.findings],
        }
