"""``briefcast condense``."""

from __future__ import annotations

from itertools import groupby

import click

from briefcast.cli.options import Length

WORD_MS = 400
"""What a word counts when the budget is in words, and lasts when it is in seconds: 150 a minute."""
_SLACK_MS = 30 * WORD_MS
"""Text need not fill its budget as speech must: no good sentence is exchanged for a fitting one."""


@click.command(
    epilog="""\b
Examples:
  briefcast condense article.txt --words 100
  briefcast condense https://example.org/story --seconds 60
  pdftotext report.pdf - | briefcast condense - --words 250 --condenser lead
"""
)
@click.argument("source", metavar="SOURCE")
@click.option("--words", type=click.IntRange(1), help="At most so many words.")
@click.option(
    "--seconds", "seconds_ms", type=Length(1), help="At most so many seconds, at 150 words a minute."
)
@click.option(
    "--condenser",
    default="coverage",
    show_default=True,
    help="How sentences are chosen: coverage, lead, or package.module:function.",
)
@click.option("--lang", "language", default="", help="Language of the article (default: detected).")
def command(source: str, words: int | None, seconds_ms: int | None, condenser: str, language: str) -> None:
    """Print the sentences of SOURCE chosen for a budget, as plain text.

    SOURCE is a file, a link or - for standard input. One paragraph a section, without headings;
    what the condenser has to tell goes to standard error.
    """
    from briefcast import condense, sources
    from briefcast.article import read_article
    from briefcast.errors import ArticleUnreadable, BriefcastError
    from briefcast.outline import understand
    from briefcast.types import Budget

    if (words is None) == (seconds_ms is None):
        raise click.UsageError("give one of --words and --seconds.")
    total_ms = words * WORD_MS if words is not None else seconds_ms
    choose = condense.get(condenser)
    paragraphs: list[str] = []
    for document in sources.read(source):
        if isinstance(document, BriefcastError):
            raise document
        outline = understand(read_article(document), language)
        if not any(section.sentences for section in outline.sections):
            raise ArticleUnreadable(
                f"{document.origin}: no sentence was found; `briefcast read` shows what was left out and why"
            )
        budget = Budget(total_ms, lambda text: WORD_MS * len(text.split()), slack_ms=_SLACK_MS)
        shorter = choose(outline, budget)
        for section in shorter.sections:
            for _, together in groupby(section.sentences, key=lambda sentence: sentence.paragraph):
                paragraphs.append(" ".join(sentence.text for sentence in together))
        for note in shorter.notes:
            click.echo(f"note: {note}", err=True)
    click.echo("\n".join(paragraphs))
