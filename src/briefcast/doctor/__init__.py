"""Checks a machine, a show or a feed against the rules of podcast apps; each rule is a row of a table."""

from __future__ import annotations

from collections.abc import Iterator

from briefcast.doctor.rules import APPS as APPS
from briefcast.doctor.rules import Finding, Rule
from briefcast.doctor.rules import Severity as Severity
from briefcast.doctor.subject import Subject, of_folder, of_url

__all__ = ["APPS", "Finding", "Severity", "all_rules", "examine", "of_folder", "of_url"]


def examine(subject: Subject, app: str = "") -> Iterator[Finding]:
    """Every rule that does not hold; ``app``: only rules for this app and for all."""
    from briefcast.doctor.feed_rules import FEED
    from briefcast.doctor.file_rules import FILES
    from briefcast.doctor.http_rules import HTTP
    from briefcast.doctor.item_rules import ITEMS

    yield from FEED.run(subject, app)
    if subject.broken:
        return
    yield from ITEMS.run(subject, app)
    yield from FILES.run(subject, app)
    if subject.reach.online:
        yield from HTTP.run(subject, app)


def all_rules() -> list[Rule]:
    """All rules, in the order in which they are told."""
    from briefcast.doctor.feed_rules import FEED
    from briefcast.doctor.file_rules import FILES
    from briefcast.doctor.http_rules import HTTP
    from briefcast.doctor.item_rules import ITEMS

    return [*FEED.rules, *ITEMS.rules, *FILES.rules, *HTTP.rules]
