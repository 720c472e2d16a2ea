"""Document -> Article: one reader a file, the right one picked by what the document is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from briefcast.article.blocks import MAX_CHARACTERS, too_long
from briefcast.article.decode import decode, told_by_markup
from briefcast.article.sniff import kind_of
from briefcast.errors import ArticleUnreadable
from briefcast.types import Article, Document

MAX_TEXT_BYTES = 20_000_000
"""Of plain text, Markdown and HTML; a book of a thousand pages has 3 MB."""
MAX_MARKDOWN_CHARACTERS = 2_000_000
MAX_MARKDOWN_LINES = 40_000
"""A longer text is read as plain text: lists and footnotes take time with the square of their number."""

_LINK = re.compile(r"https?://\S+")


def read_article(document: Document) -> Article:
    """What a document says, as text and blocks with exact offsets into it.

    The language is set if the document tells it. ``notes`` say what had to be done to read it.

    Raises:
        ArticleUnreadable: no article is in it, or a library for its format is not installed.
    """
    kind = kind_of(document)
    try:
        return _READERS[kind](document)
    except (RecursionError, MemoryError) as error:
        raise ArticleUnreadable(f"{document.origin} is nested too deeply or too large to read") from error


def _text(document: Document, told: str | None = None) -> tuple[str, tuple[str, ...]]:
    if len(document.content) > MAX_TEXT_BYTES:
        raise ArticleUnreadable(
            f"{document.origin} has {len(document.content) // 1_000_000} MB of text; "
            f"give a part of at most {MAX_TEXT_BYTES // 1_000_000} MB"
        )
    text, notes = decode(document.content, document.origin, document.charset or told)
    if not text.strip():
        raise ArticleUnreadable(f"{document.origin} is empty")
    return text, notes


def _no_mark_up(document: Document) -> tuple[str, tuple[str, ...]]:
    text, notes = _text(document)
    if len(text) > MAX_CHARACTERS:
        raise too_long(document.origin)
    return text, notes


def _plain(document: Document) -> Article:
    from briefcast.article.plain import read_plain

    text, notes = _no_mark_up(document)
    lines = [line.strip() for line in text[:100_000].split("\n") if line.strip()]
    if all(_LINK.fullmatch(line) for line in lines):
        raise ArticleUnreadable(f"{document.origin} holds only links; give each link as a source of its own")
    return _noted(read_plain(text, document), notes)


def _markdown(document: Document) -> Article:
    from briefcast.article.markdown import read_markdown

    text, notes = _no_mark_up(document)
    if len(text) > MAX_MARKDOWN_CHARACTERS or text.count("\n") > MAX_MARKDOWN_LINES:
        from briefcast.article.plain import read_plain

        return _noted(read_plain(text, document), (*notes, "too long for Markdown: read as plain text"))
    return _noted(read_markdown(text, document), notes)


def _html(document: Document) -> Article:
    from briefcast.article.html import read_html

    text, notes = _text(document, told_by_markup(document.content))
    return _noted(read_html(text, document), notes)


def _email(document: Document) -> Article:
    from briefcast.article.email import read_email

    return read_email(document)


def _epub(document: Document) -> Article:
    from briefcast.article.epub import read_epub

    return read_epub(document)


def _pdf(document: Document) -> Article:
    from briefcast.article.pdf import read_pdf

    return read_pdf(document)


def _docx(document: Document) -> Article:
    from briefcast.article.docx import read_docx

    return read_docx(document)


def _noted(article: Article, notes: tuple[str, ...]) -> Article:
    return replace(article, notes=(*notes, *article.notes)) if notes else article


_READERS: dict[str, Callable[[Document], Article]] = {
    "plain": _plain,
    "markdown": _markdown,
    "html": _html,
    "email": _email,
    "epub": _epub,
    "pdf": _pdf,
    "docx": _docx,
}
