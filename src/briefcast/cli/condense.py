"""``briefcast condense``."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

import click

from briefcast.cli.options import Length

WORD_MS = 400
"""What a word counts when the budget is in words, and lasts where no voice speaks the language."""
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
    "--seconds",
    "seconds_ms",
    type=Length(1),
    help="At most so many seconds of the voice, pauses between sentences included.",
)
@click.option(
    "--voice",
    default="",
    help="Whose seconds; `briefcast voices` lists them (default: the best offline voice).",
)
@click.option(
    "--condenser",
    default="coverage",
    show_default=True,
    help="How sentences are chosen: coverage, lead, or package.module:function.",
)
@click.option("--lang", "language", default="", help="Language of the article (default: detected).")
@click.option(
    "--allow-private-hosts", is_flag=True, help="Fetch links on this machine and in private networks too."
)
def command(
    source: str,
    words: int | None,
    seconds_ms: int | None,
    voice: str,
    condenser: str,
    language: str,
    allow_private_hosts: bool,
) -> None:
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
    if words is not None and voice:
        raise click.UsageError("--voice goes with --seconds: words are as many in every voice.")
    total_ms = words * WORD_MS if words is not None else seconds_ms
    choose = condense.get(condenser)
    paragraphs: list[str] = []
    for document in sources.read(source, sources.Fetch(allow_private_hosts=allow_private_hosts)):
        if isinstance(document, BriefcastError):
            raise document
        outline = understand(read_article(document), language)
        if not any(section.sentences for section in outline.sections):
            raise ArticleUnreadable(
                f"{document.origin}: no sentence was found; `briefcast read` shows what was left out and why"
            )
        length_ms = _words_ms if words is not None else _voice_ms(voice, outline.article.language)
        budget = Budget(total_ms, length_ms, slack_ms=_SLACK_MS)
        shorter = choose(outline, budget)
        for section in shorter.sections:
            for _, together in groupby(section.sentences, key=lambda sentence: sentence.paragraph):
                paragraphs.append(" ".join(sentence.text for sentence in together))
        for note in shorter.notes:
            click.echo(f"note: {note}", err=True)
    click.echo("\n".join(paragraphs))


def _words_ms(text: str) -> int:
    return WORD_MS * len(text.split())


def _voice_ms(name: str, language: str) -> Callable[[str], int]:
    """How long a sentence takes in the voice ``name``, by its model; at 150 words a minute if none was
    asked for and none speaks ``language``."""
    from briefcast import voices
    from briefcast.errors import VoiceUnavailable
    from briefcast.planner import SENTENCE_PAUSE_MS
    from briefcast.spoken import speakable
    from briefcast.voices.studio import Studio

    try:
        voice = voices.find(name, language)
    except VoiceUnavailable:
        if name:
            raise
        click.echo(f"note: no voice speaks {language or 'this language'}: 150 words a minute", err=True)
        return _words_ms
    studio = Studio({"HOST": voice})
    ipa = "ipa" in voice.abilities
    return lambda text: studio.estimate_ms("HOST", speakable(text, language, ipa=ipa)) + SENTENCE_PAUSE_MS
