"""Gives an extracted article back what extraction loses: captions, code, and bold lines as headings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy

from lxml import etree

from briefcast.article.blocks import bold_is_heading

MUCH_MORE = 1.25
"""An extracted article to which the page itself adds so much is a part of it."""
MAX_TOLD = 200_000
"""Characters: what is told at more length is not searched, as every paragraph is looked for in it."""
_SHORTEST = 12
_HEADINGS = ("h2", "h3", "h4")
_NEIGHBOURS = 4
"""How many blocks before and after a figure are looked for in the extracted article."""


def restored(body: etree._Element, tree: etree._Element) -> etree._Element:
    """``body`` with listings as ``pre``, bold paragraphs as headings, and the captions of ``tree``.

    A caption is put beside the block that its figure stands beside. A figure none of whose
    neighbours belongs to the article is not the article's either.
    """
    listings = {_squash(element) for element in tree.iter("pre")} - {""}
    for element in body.iter("blockquote"):
        if listings and _squash(element) in listings:
            element.tag = "pre"
    headings = set(_bold_lines(tree))
    for element in body.iter("p"):
        if headings and _squash(element) in headings and element.getparent() is body:
            element.tag = "h4"
    if not any(_squash(element) for element in tree.iter("figcaption")):
        return body
    kept: dict[str, etree._Element] = {}
    for element in body.iter("p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6"):
        kept.setdefault(_squash(element), element)
    kept.pop("", None)
    flow = [
        element
        for element in tree.iter("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption")
        if element.tag == "figcaption" or not any(True for _ in element.iterancestors("figcaption"))
    ]
    squashed = [_squash(element) for element in flow]
    for index, element in enumerate(flow):
        if element.tag != "figcaption" or not squashed[index] or _is_teaser(element):
            continue
        if (same := kept.get(squashed[index])) is not None:
            same.tag = "figcaption"
            continue
        caption = etree.Element("figcaption")
        caption.text = " ".join("".join(element.itertext()).split())
        before = (kept.get(text) for text in reversed(squashed[max(0, index - _NEIGHBOURS) : index]))
        after = (kept.get(text) for text in squashed[index + 1 : index + 1 + _NEIGHBOURS])
        if (anchor := next((found for found in before if found is not None), None)) is not None:
            caption.tail, anchor.tail = anchor.tail, None
            anchor.addnext(caption)
        elif (anchor := next((found for found in after if found is not None), None)) is not None:
            anchor.addprevious(caption)
    return body


def told_in_full(body: etree._Element, tree: etree._Element, told: str) -> etree._Element:
    """``body``, or the paragraphs of ``tree`` that make up ``told`` where ``body`` lacks much of it.

    ``told`` is the article's text as the page gives it to machines. What is chosen stands on the page;
    a heading is chosen with the paragraph behind it.
    """
    whole = _bare(told)
    have = len(_bare("".join(body.itertext())))
    if not MUCH_MORE * have <= len(whole) <= MAX_TOLD:
        return body
    full = etree.Element("body")
    seen: set[str] = set()
    length = 0
    for element in tree.iter("p", "li", "blockquote"):
        text = _bare("".join(element.itertext()))
        if len(text) < _SHORTEST or text not in whole or text in seen:
            continue
        if any(
            _bare("".join(above.itertext())) in seen for above in element.iterancestors("li", "blockquote")
        ):
            continue
        seen.add(text)
        length += len(text)
        before = element.getprevious()
        for part in (before, element) if before is not None and before.tag in _HEADINGS else (element,):
            copy = deepcopy(part)
            copy.tail = None
            full.append(copy)
    return full if length >= MUCH_MORE * have else body


def _bare(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()


def _is_teaser(caption: etree._Element) -> bool:
    """Whether a caption has a heading or a date of its own: then it announces an article."""
    return any(True for _ in caption.iter("h1", "h2", "h3", "h4", "h5", "h6", "time"))


def _bold_lines(tree: etree._Element) -> Iterator[str]:
    """Paragraphs that are bold throughout and read as headings."""
    for element in tree.iter("b", "strong"):
        paragraph = element.getparent()
        if paragraph is None or paragraph.tag not in ("p", "div"):
            continue
        text = " ".join("".join(paragraph.itertext()).split())
        if text == " ".join("".join(element.itertext()).split()) and bold_is_heading(text):
            yield _squash(paragraph)


def _squash(element: etree._Element) -> str:
    return re.sub(r"\W+", "", "".join(element.itertext())).casefold()[:400]
