"""Plain text without mark-up: which lines are the title, headings, paragraphs and the rest."""

from __future__ import annotations

from briefcast.article.plain_draft import Draft
from briefcast.article.plain_headings import mark_headings, mark_underlined
from briefcast.article.plain_speech import mark_speech
from briefcast.article.plain_top import credits_of, derived_title, mark_top
from briefcast.errors import ArticleUnreadable
from briefcast.types import Article, Block, BlockKind, Document, written

_MOST_LINES, _MOST_BLOCKS = 400_000, 40_000
"""Up to which a text is read, a table being one block: a long book has fewer, a log has more."""


def read_plain(text: str, document: Document) -> Article:
    """The article in ``text``, every block with its exact offsets into it.

    Args:
        text: decoded, newlines as ``\\n``.
        document: where it comes from; its metadata, if it has any, is believed.

    Raises:
        ArticleUnreadable: it falls into too many lines and paragraphs to be an article.
    """
    if (lines := text.count("\n")) > _MOST_LINES:
        raise _too_many(document, f"{lines:,} lines", _MOST_LINES)
    draft = Draft.of(text)
    _mark_tables(draft)
    if (apart := len(draft) - draft.kinds.count(BlockKind.TABLE)) > _MOST_BLOCKS:
        raise _too_many(document, f"{apart:,} separate lines and paragraphs", _MOST_BLOCKS)
    mark_speech(draft)
    mark_underlined(draft)
    title_unit = mark_top(draft)
    mark_headings(draft, title_unit)
    author, published = credits_of(draft)
    blocks = _blocks(draft)
    title = document.title or ""
    if not title and title_unit is not None:
        unit = draft.units[title_unit]
        title = written(text, [(unit.start, unit.end)])
    return Article(
        title=title or derived_title(text, document.origin, blocks),
        text=text,
        blocks=tuple(blocks),
        language=document.language or "",
        origin=document.origin,
        url=document.url,
        author=document.author or author,
        published=document.published or published,
    )


def _too_many(document: Document, found: str, most: int) -> ArticleUnreadable:
    return ArticleUnreadable(
        f"{document.origin} has {found}, more than any article (at most {most:,} are read): give a part of it"
    )


def _mark_tables(draft: Draft) -> None:
    """Rows with as many cells as one beside them."""
    for index, unit in enumerate(draft.units):
        if unit.cells and any(
            0 <= near < len(draft) and draft.units[near].cells == unit.cells
            for near in (index - 1, index + 1, index + 2)
        ):
            draft.kinds[index] = BlockKind.TABLE


def _blocks(draft: Draft) -> list[Block]:
    blocks: list[Block] = []
    previous = None
    for unit, kind in zip(draft.units, draft.kinds, strict=True):
        assert kind is not None
        if kind is BlockKind.TABLE and previous is BlockKind.TABLE:
            blocks[-1] = Block(kind, blocks[-1].start, unit.end)
        else:
            level = max(1, unit.marker.count("#") - 1) if kind is BlockKind.HEADING else 0
            blocks.append(Block(kind, unit.start, unit.end, level))
        previous = kind
    return blocks
