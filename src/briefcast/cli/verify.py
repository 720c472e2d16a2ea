"""``briefcast verify``."""

from __future__ import annotations

from pathlib import Path

import click


@click.command(
    epilog="""\b
Examples:
  briefcast verify briefing.mp3
  briefcast verify briefing.json --audio --json
  briefcast verify script.txt --source article.txt
"""
)
@click.argument(
    "subject", metavar="EPISODE|SCRIPT", type=click.Path(path_type=Path, exists=True, dir_okay=False)
)
@click.option("--source", "sources", multiple=True, help="The article a script was made from; repeatable.")
@click.option("--audio", is_flag=True, help="Decode the audio and check cues and chapters too.")
@click.option("--json", "as_json", is_flag=True, help="Print one machine-readable result.")
def command(subject: Path, sources: tuple[str, ...], audio: bool, as_json: bool) -> None:
    """Prove that an episode or script is true to its source, without network.

    EPISODE is NAME.mp3 or NAME.json, SCRIPT a script in either form. Fails on a changed number, name,
    negation, hedge or quotation, a lost attribution, an opening that points to what is not spoken,
    and on characters of the article that nothing accounts for. Edited lines are told. Audio and captions
    beside the episode must be those it was made with.
    """
    import json

    from briefcast.verify import verify_file

    report = verify_file(subject, sources, audio=audio)
    if as_json:
        click.echo(json.dumps(report.to_json(), ensure_ascii=False, indent=1))
    else:
        for finding in report.findings:
            click.echo(
                f"{'FAIL' if finding.fails else 'note'}  {finding.where}: {finding.rule}: {finding.message}"
            )
        kinds = ", ".join(f"{count} {kind}" for kind, count in report.lines.items())
        failed = sum(finding.fails for finding in report.findings)
        edited = report.lines.get("edited", 0)
        verdict = "true to its source"
        if not report.true:
            verdict = f"{failed} finding{'s' if failed > 1 else ''}"
        elif edited:
            verdict += f" but for {edited} edited line{'s' if edited > 1 else ''}, for which nothing speaks"
        click.echo(f"{report.subject}: {verdict} ({kinds or 'no lines'})")
    if not report.true:
        click.get_current_context().exit(1)
