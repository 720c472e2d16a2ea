"""What a page says about itself: title, author, date, site, language, and whether it is behind a wall."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from lxml import etree, html

from briefcast.article.blocks import About, language_code
from briefcast.article.dates import read_date

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article.published", "datepublished", "pubdate",
    "parsely-pub-date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date",
    "sailthru.date", "publishdate", "publish-date", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_ARTICLE_TYPES = re.compile(r"(Article|BlogPosting|Report|Posting|Review|WebPage)$")
_MAX_JSON = 1_000_000
_LATEST_DATE = "2100-01-01"
"""htmldate refuses later dates; its default is today, which would make the result depend on the day."""


def page_info(tree: html.HtmlElement, *, quick: bool = False) -> About:
    """Metadata of a page. Dates come from meta elements, JSON-LD and ``<time>``, never from today.

    ``quick``: only what the page's head says, in time linear in the page.
    """
    from trafilatura.metadata import extract_metadata

    meta = _meta(tree)
    about = About()
    linked = list(_linked_data(tree))
    found = None
    if quick:
        titles = (" ".join("".join(element.itertext()).split()) for element in tree.iter("title"))
        about.title = meta.get("og:title", "") or next(titles, "")
        about.author = _author(meta.get("author"))
        about.site = meta.get("og:site_name")
    else:
        try:
            found = extract_metadata(
                tree,
                date_config={"original_date": True, "extensive_search": False, "max_date": _LATEST_DATE},
            )
        except (ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError):
            found = None  # a broken page's metadata is no reason not to read its text
    if found is not None:
        about.title = (found.title or "").strip()
        about.author = _author(found.author)
        about.site = (found.sitename or "").strip() or None
        about.published = read_date(found.date or "")
    about.published = _published(tree, meta, linked) or about.published
    about.language = _language(tree, meta)
    return about


def behind_a_wall(tree: etree._Element) -> bool:
    """Whether the page declares that its article is not free to read (schema.org, Open Graph)."""
    if _meta(tree).get("article:content_tier", "").lower() in ("locked", "metered"):
        return True
    return any(str(node.get("isAccessibleForFree", "")).lower() == "false" for node in _linked_data(tree))


def _meta(tree: etree._Element) -> dict[str, str]:
    values: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = (element.get("content") or "").strip()
        if name and content:
            values.setdefault(name.strip().lower(), content)
    return values


def _linked_data(tree: etree._Element) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text or len(script.text) > _MAX_JSON:
            continue
        try:
            todo: list[Any] = [json.loads(script.text, strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(2000):
            if not todo:
                break
            node = todo.pop()
            if isinstance(node, list):
                todo.extend(node)
            elif isinstance(node, dict):
                kinds = node.get("@type", "")
                if any(
                    _ARTICLE_TYPES.search(str(kind))
                    for kind in (kinds if isinstance(kinds, list) else [kinds])
                ):
                    yield node
                todo.extend(value for value in (node.get("@graph"), node.get("mainEntity")) if value)


def _published(tree: etree._Element, meta: dict[str, str], linked: list[dict[str, Any]]) -> datetime | None:
    candidates = [meta[name] for name in _PUBLISHED if name in meta]
    candidates += [str(node["datePublished"]) for node in linked if node.get("datePublished")]
    for element in tree.iter("time"):
        if element.get("pubdate") is not None or element.get("itemprop") == "datePublished":
            candidates.append(element.get("datetime") or "".join(element.itertext()))
    return next((moment for text in candidates if (moment := read_date(text))), None)


def _author(text: str | None) -> str | None:
    names = [name.strip() for name in (text or "").split(";")]
    kept = [name for name in names if name and "://" not in name and "@" not in name and len(name) < 80]
    return ", ".join(dict.fromkeys(kept)) or None


def _language(tree: etree._Element, meta: dict[str, str]) -> str:
    root = tree.getroottree().getroot()
    for tag in (root.get("lang"), root.get("xml:lang"), meta.get("og:locale"), meta.get("dc.language")):
        if tag and (code := language_code(tag)):
            return code
    return ""
