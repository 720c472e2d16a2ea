"""HTML pages: trafilatura finds the article, its tree keeps headings, lists and quotes."""

from __future__ import annotations

import re
from typing import Any

from lxml import etree, html

from briefcast.article import stubs
from briefcast.article.blocks import MAX_CHARACTERS, Manuscript, too_long
from briefcast.article.linked_data import linked_data
from briefcast.article.markup import drop_note_marks, parse, write_blocks
from briefcast.article.pageinfo import page_info
from briefcast.article.restore import restored, told_in_full
from briefcast.errors import ArticleUnreadable
from briefcast.types import Article, BlockKind, Document

PRECISE_SHARE = 0.6
"""The precise extraction is taken unless it keeps less than this share of the standard one."""
THIN_CHARACTERS = 250
"""An extracted article with less text is looked at again."""
MAX_EXTRACTED_ELEMENTS = 60_000
"""Above it the extraction, whose time grows faster than the page, is not tried."""
MAX_ELEMENTS = 400_000
"""Above it the page is not read."""

_INITIAL = re.compile(r"initial|drop-?cap", re.IGNORECASE)
_WHOLE_PAGE = re.compile(r"<(html|body|head)[\s>]", re.IGNORECASE)


def read_html(text: str, document: Document) -> Article:
    """The article of a page; of a fragment (a feed's entry) everything in it.

    Raises:
        ArticleUnreadable: no article, or a paywall, consent, login or error page in its place.
    """
    tree = parse(text)
    if tree is None:
        raise ArticleUnreadable(f"{document.origin} holds no text to read")
    elements, characters = _size(tree)
    if elements > MAX_ELEMENTS:
        raise ArticleUnreadable(
            f"{document.origin} is a page of {elements} elements; save its text and give that"
        )
    if characters > MAX_CHARACTERS:
        raise too_long(document.origin)
    about = page_info(tree, document.url, quick=elements > MAX_EXTRACTED_ELEMENTS)
    manuscript = Manuscript(document.origin)
    if not _WHOLE_PAGE.search(text[:20_000]):
        write_blocks(tree, manuscript)
        return manuscript.finish(document, about)
    body = extract(tree)
    if body is None or _is_thin(body, _body(tree)):
        write_blocks(_body(tree), manuscript)
    else:
        told = max(linked_data(tree).texts("articleBody"), key=len, default="")
        write_blocks(restored(told_in_full(body, tree, told), tree), manuscript)
    stubs.check(tree, manuscript, about, document.origin)
    return manuscript.finish(document, about)


def _size(tree: html.HtmlElement) -> tuple[int, int]:
    """Elements of a page, and characters of its text without scripts and styles."""
    elements = characters = 0
    for element in tree.iter():
        elements += 1
        if element.tag not in ("script", "style"):
            characters += len(element.text or "")
        characters += len(element.tail or "")
    return elements, characters


def extract(tree: html.HtmlElement) -> etree._Element | None:
    """The part of a page that is the article, as HTML elements; ``None`` when none is found."""
    if sum(1 for _ in tree.iter()) > MAX_EXTRACTED_ELEMENTS:
        return None
    drop_note_marks(tree)
    join_chunks(tree)
    join_initials(tree)
    standard = _trafilatura(tree, precise=False)
    precise = _trafilatura(tree, precise=True)
    if standard is None:
        return precise
    if precise is None or _length(precise) < PRECISE_SHARE * _length(standard):
        return standard
    return precise


def _trafilatura(tree: html.HtmlElement, *, precise: bool) -> etree._Element | None:
    from trafilatura import bare_extraction

    found: Any = bare_extraction(
        tree,
        favor_precision=precise,
        include_comments=False,
        include_formatting=False,
        include_tables=True,
        output_format="xml",
    )
    return None if found is None or found.body is None else _as_html(found.body)


def join_chunks(tree: etree._Element) -> None:
    """Move the paragraphs of an article that is cut up by advertisements into the first of its chunks.

    Chunks are equally named boxes of prose below one ancestor, none of which opens with a heading
    of its own. Extraction would take the first for the whole article.
    """
    chunks: dict[tuple[etree._Element, str], list[etree._Element]] = {}
    for box in tree.iter("div", "section"):
        name = (box.get("class") or "").strip()
        above = box.getparent()
        if not name or above is None or not _is_prose(box):
            continue
        outer = above.getparent()
        for ancestor in (above, outer) if outer is not None else (above,):
            chunks.setdefault((ancestor, name), []).append(box)
    moved: set[etree._Element] = set()
    for boxes in chunks.values():
        first, *others = boxes
        for box in others:
            if box not in moved and box is not first and first not in moved:
                first.extend(list(box))
                moved.add(box)


def join_initials(tree: html.HtmlElement) -> None:
    """Put large first letters, which mark-up sets apart, back into their words."""
    for element in list(tree.iter("span", "b", "strong", "big", "font")):
        initial = "".join(element.itertext()).strip()
        if len(initial) != 1 or not initial.isupper() or not isinstance(element, html.HtmlElement):
            continue
        behind, following = (element.tail or ""), element.getnext()
        if behind[:1].islower():
            element.tail = initial + behind
        elif not behind.strip() and following is not None and (following.text or "")[:1].islower():
            if not _INITIAL.search(element.get("class") or ""):
                continue
            following.text = initial + (following.text or "")
        else:
            continue
        element.drop_tree()


def _is_prose(box: etree._Element) -> bool:
    """Two paragraphs or more, 300 characters or more, and neither a heading nor a link to open it."""
    paragraphs = [child for child in box if child.tag == "p"]
    if len(paragraphs) < 2 or len(box) == 0 or box[0].tag in ("h1", "h2", "h3", "h4", "a", "header"):
        return False
    return sum(len("".join(paragraph.itertext())) for paragraph in paragraphs) >= 300


def _is_thin(body: etree._Element, whole: etree._Element) -> bool:
    """Whether extraction took a line or two and left the paragraphs of what calls itself the article."""
    length = _length(body)
    if length > THIN_CHARACTERS or whole.tag not in ("article", "main"):
        return False
    return sum(map(_length, whole.iter("p"))) > 4 * max(length, THIN_CHARACTERS // 2)


def _length(body: etree._Element) -> int:
    return sum(len(text.strip()) for text in body.itertext())


_TAGS = {
    "item": "li",
    "row": "tr",
    "cell": "td",
    "lb": "br",
    "ref": "a",
    "quote": "blockquote",
    "code": "pre",
}
_STYLES = {"#b": "b", "#i": "i", "#u": "u", "#t": "tt", "#sub": "sub", "#sup": "sup"}


def _as_html(body: etree._Element) -> etree._Element:
    """trafilatura's TEI-like elements under their names in HTML."""
    for element in body.iter():
        tag = element.tag
        if tag == "head":
            rend = element.get("rend", "h2")
            element.tag = rend if re.fullmatch(r"h[1-6]", rend) else "h2"
        elif tag == "hi":
            element.tag = _STYLES.get(element.get("rend", ""), "span")
        elif tag == "list":
            element.tag = "ol" if element.get("rend") == "ol" else "ul"
        elif tag == "code":
            element.tag = "pre" if "\n" in "".join(element.itertext()).strip() else "span"
        elif tag in _TAGS:
            element.tag = _TAGS[tag]
    body.tag = "body"
    return body


def _body(tree: etree._Element) -> etree._Element:
    """The narrowest element that says it is the article, else the body."""
    for path in (".//article", ".//main", ".//body"):
        found = tree.findall(path)
        if len(found) == 1:
            return found[0]
    return tree


__all__ = ["BlockKind", "extract", "read_html"]
