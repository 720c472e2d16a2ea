"""What a rule is, and the table that they all stand in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefcast.doctor.subject import Subject

APPS = ("apple", "spotify", "pocketcasts", "antennapod", "overcast", "psp1", "alexa")
SHOWN = 5
"""Places told of one finding; the rest are counted."""


class Severity(StrEnum):
    """How bad it is when a rule does not hold."""

    MUST = "must"
    """An app will refuse or misread the show."""
    SHOULD = "should"
    """It works, but not everywhere or not well."""


MUST, SHOULD = Severity.MUST, Severity.SHOULD
Check = Callable[["Subject"], Iterable[str]]


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; ``check`` gives a sentence for each place where it does not hold."""

    id: str
    severity: Severity
    source: str
    mend: str
    check: Check
    apps: frozenset[str] = frozenset()
    """Apps that it is for; empty: all."""
    asked: bool = False
    """Told only when one of ``apps`` is asked for: most shows are not meant for them."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that does not hold, and where."""

    rule: Rule
    found: tuple[str, ...]

    def shown(self) -> list[str]:
        """The first places, and how many more there are."""
        more = len(self.found) - SHOWN
        return [*self.found[:SHOWN], *([f"and {more} more"] if more > 0 else [])]


class Table:
    """Rules of one kind, in the order in which they are told."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []

    def rule(
        self, name: str, severity: Severity, source: str, mend: str, *apps: str, asked: bool = False
    ) -> Callable[[Check], Check]:
        """Put the decorated check into the table."""

        def add(check: Check) -> Check:
            self.rules.append(Rule(name, severity, source, mend, check, frozenset(apps), asked))
            return check

        return add

    def run(self, subject: Subject, app: str = "") -> Iterator[Finding]:
        """Findings of all rules that are for ``app`` (empty: of all)."""
        for rule in self.rules:
            if (app or rule.asked) and rule.apps and app not in rule.apps:
                continue
            if found := tuple(rule.check(subject)):
                yield Finding(rule, found)
