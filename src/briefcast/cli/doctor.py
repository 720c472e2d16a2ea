"""``briefcast doctor``."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from briefcast.doctor.rules import APPS

EXAMPLES = """\b
Examples:
  briefcast doctor                              this machine
  briefcast doctor my-show                      this machine and a published show
  briefcast doctor http://192.168.1.5:8000/feed.xml
  briefcast doctor https://example.org/feed.xml --app apple --json
"""


@click.command(epilog=EXAMPLES)
@click.argument("target", metavar="[SHOW|URL]", default="")
@click.option("--app", type=click.Choice(APPS), default=None, help="Only the rules that this app has.")
@click.option(
    "--episodes", type=click.IntRange(0), default=3, show_default=True, help="Whose files are examined."
)
@click.option("--strict", is_flag=True, help="Fail for what should be, too.")
@click.option("--rules", "only_rules", is_flag=True, help="List the rules and their sources.")
@click.option("--json", "as_json", is_flag=True, help="Print one machine-readable result.")
def command(
    target: str, app: str | None, episodes: int, strict: bool, only_rules: bool, as_json: bool
) -> None:
    """Check this machine, a published show or anybody's feed against each app's rules.

    Exits with 1 if a rule that must hold does not (with --strict: any rule).
    """
    from briefcast import doctor
    from briefcast.doctor import environment

    if only_rules:
        for rule in doctor.all_rules():
            click.echo(f"{rule.severity:6}  {rule.id:24}  {rule.source}")
        return
    online = target.startswith(("http://", "https://"))
    states = [] if online else list(environment.examine())
    found = []
    if target:
        now = datetime.now(UTC)
        subject = (
            doctor.of_url(target, now, episodes) if online else doctor.of_folder(Path(target), now, episodes)
        )
        found = list(doctor.examine(subject, app or ""))
    musts = [finding for finding in found if finding.rule.severity is doctor.Severity.MUST]
    failed = bool(musts or (strict and found) or any(not state.fine for state in states))
    if as_json:
        click.echo(json.dumps(_as_json(states, found, failed), ensure_ascii=False))
    else:
        _print(states, found, target, len(musts))
    click.get_current_context().exit(1 if failed else 0)


def _as_json(states: list[Any], found: list[Any], failed: bool) -> dict[str, Any]:
    return {
        "ok": not failed,
        "environment": [{"name": s.name, "ok": s.fine, "found": s.found, "mend": s.mend} for s in states],
        "findings": [
            {
                "rule": f.rule.id,
                "severity": f.rule.severity.value,
                "source": f.rule.source,
                "apps": sorted(f.rule.apps),
                "found": list(f.found),
                "mend": f.rule.mend,
            }
            for f in found
        ],
    }


def _print(states: list[Any], found: list[Any], target: str, musts: int) -> None:
    for state in states:
        click.echo(f"{'ok  ' if state.fine else 'FAIL'}  {state.name}: {state.found}")
        if not state.fine:
            click.echo(f"      mend: {state.mend}")
    for finding in found:
        rule = finding.rule
        only = f" [{', '.join(sorted(rule.apps))}]" if rule.apps else ""
        click.echo(f"{rule.severity.value.upper():6}  {rule.id}{only}  ({rule.source})")
        for place in finding.shown():
            click.echo(f"        {place}")
        click.echo(f"        mend: {rule.mend}")
    if target:
        verdict = "every rule holds" if not found else f"{musts} must, {len(found) - musts} should"
        click.echo(f"{target}: {verdict}")
