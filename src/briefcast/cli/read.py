"""``briefcast read``."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefcast.cli.output import write_text

if TYPE_CHECKING:
    from briefcast.types import Outline, Section

_SHOWN_CHARACTERS = 100


@click.command(
    epilog="""\b
Examples:
  briefcast read article.txt
  briefcast read https://example.org/story --format json
  briefcast read page.html --format text | briefcast make - -o briefing.mp3
"""
)
@click.argument("sources", metavar="SOURCE...", nargs=-1, required=True)
@click.option(
    "--format",
    "form",
    type=click.Choice(["report", "text", "json"]),
    default="report",
    show_default=True,
    help="A report; the clean article; or everything, with offsets.",
)
@click.option("--lang", "language", default="", help="Language of the articles, as en (default: detected).")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="File to write (default: print)."
)
@click.option(
    "--allow-private-hosts", is_flag=True, help="Fetch links on this machine and in private networks too."
)
@click.option(
    "--limit", type=click.IntRange(1), default=20, show_default=True, help="Entries taken from a feed."
)
def command(
    sources: tuple[str, ...],
    form: str,
    language: str,
    output: Path | None,
    allow_private_hosts: bool,
    limit: int,
) -> None:
    """Show what was understood of an article, and what was left out and why.

    SOURCE is a file, a folder, a link, a feed, or - for standard input. Files may be plain text,
    Markdown, HTML, mail, EPUB, PDF or Word. What cannot be read is named on standard error, and
    the exit code is 1 then.
    """
    import json

    from briefcast.sources import Fetch

    outlines, failures = _understood(sources, Fetch(allow_private_hosts, limit=limit), language)
    if form == "json":
        told = {"schema": 1, "articles": [to_json(outline) for outline in outlines], "failures": failures}
        text = json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    else:
        text = "\n\n".join(map(clean_text if form == "text" else report, outlines))
    if text:
        write_text(text, output)
    for failure in failures:
        click.echo(f"briefcast: {failure}", err=True)
    if failures:
        click.get_current_context().exit(1)


def _understood(sources: tuple[str, ...], fetch: Any, language: str) -> tuple[list[Outline], list[str]]:
    from briefcast.article import read_article
    from briefcast.errors import BriefcastError
    from briefcast.outline import understand
    from briefcast.sources import read

    outlines: list[Outline] = []
    failures: list[str] = []
    for source in sources:
        for document in read(source, fetch):
            try:
                if isinstance(document, BriefcastError):
                    raise document
                outlines.append(understand(read_article(document), language))
            except BriefcastError as error:
                failures.append(str(error))
    return outlines, failures


def clean_text(outline: Outline) -> str:
    """Title, headings and prose of an article, a blank line between paragraphs; no promos."""
    pieces = [outline.article.title] if outline.article.title else []
    for section in outline.sections:
        if section.heading:
            pieces.append(section.heading)
        pieces.extend(_paragraphs(section))
    return "\n\n".join(pieces) + "\n"


def _paragraphs(section: Section) -> list[str]:
    texts = []
    for _, together in groupby(section.sentences, key=lambda sentence: sentence.paragraph):
        sentences = list(together)
        mark = {"item": "- ", "quote": "> "}.get(sentences[0].kind.value, "")
        texts.append(mark + " ".join(sentence.text for sentence in sentences))
    return texts


def report(outline: Outline) -> str:
    """Metadata, outline, and what was left out, for a person to read."""
    article = outline.article
    facts = [
        article.origin,
        f"by {article.author}" if article.author else "",
        article.published.date().isoformat() if article.published else "no date",
        article.site or "",
        _language(article.language),
    ]
    kept, left = _words_kept(outline), _words_left_out(outline)
    sentences = sum(len(section.sentences) for section in outline.sections)
    lines = [
        article.title or "(no title)",
        "  " + " · ".join(fact for fact in facts if fact),
        f"  {kept} words kept in {sentences} sentences, {left} words left out",
        "",
        "Outline",
    ]
    for section in outline.sections:
        words = sum(len(sentence.text.split()) for sentence in section.sentences)
        heading = section.heading or "(lead)"
        lines.append(f"  {words:5} words  {'  ' * max(0, section.level - 1)}{_short(heading)}")
    if outline.left_out:
        lines += ["", "Left out"]
    for out in outline.left_out:
        why = f"{out.reason.value}: {out.detail}" if out.detail else out.reason.value
        lines += [f"  {_short(out.text)}", f"      {why}"]
    if notes := _notes(outline):
        lines += ["", "Notes", *(f"  {note}" for note in notes)]
    return "\n".join(lines) + "\n"


def to_json(outline: Outline) -> dict[str, Any]:
    """Everything that was understood; offsets are characters of ``text``."""
    article = outline.article
    return {
        "title": article.title,
        "origin": article.origin,
        "url": article.url,
        "author": article.author,
        "published": article.published.isoformat() if article.published else None,
        "site": article.site,
        "language": article.language,
        "words": {
            "kept": _words_kept(outline),
            "left_out": sum(len(out.text.split()) for out in outline.left_out),
        },
        "sections": [
            {
                "heading": section.heading,
                "level": section.level,
                "heading_span": section.heading_span,
                "sentences": [
                    {
                        "text": sentence.text,
                        "spans": sentence.spans,
                        "paragraph": sentence.paragraph,
                        "kind": sentence.kind.value,
                    }
                    for sentence in section.sentences
                ],
            }
            for section in outline.sections
        ],
        "left_out": [
            {
                "start": out.start,
                "end": out.end,
                "reason": out.reason.value,
                "detail": out.detail,
                "text": out.text,
            }
            for out in outline.left_out
        ],
        "notes": _notes(outline),
        "text": article.text,
    }


def _notes(outline: Outline) -> list[str]:
    """What reading and understanding noted, and how many tables the listener will miss."""
    tables = sum(block.kind.value == "table" for block in outline.article.blocks)
    missed = "a table was" if tables == 1 else f"{tables} tables were"
    told = [f"{missed} left out: a listener cannot follow one cell by cell"] if tables else []
    return [*outline.article.notes, *outline.notes, *told]


def _words_kept(outline: Outline) -> int:
    return sum(len(sentence.text.split()) for section in outline.sections for sentence in section.sentences)


def _words_left_out(outline: Outline) -> int:
    return sum(len(out.text.split()) for out in outline.left_out)


def _language(code: str) -> str:
    from babel import Locale, UnknownLocaleError

    try:
        return f"{Locale.parse(code).english_name} ({code})" if code else "language unknown"
    except (UnknownLocaleError, ValueError):
        return code


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN_CHARACTERS else line[: _SHOWN_CHARACTERS - 1].rstrip() + "…"
