"""What a page says about itself: title, author, date, site, language, and whether it is behind a wall."""

from __future__ import annotations

from datetime import datetime

from lxml import etree, html

from briefcast.article.authors import author_of
from briefcast.article.blocks import About, language_code
from briefcast.article.dates import read_date
from briefcast.article.linked_data import LinkedData, linked_data, meta
from briefcast.article.titles import hosts_of, site_names, title_of

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article.published", "datepublished", "pubdate",
    "parsely-pub-date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date",
    "sailthru.date", "publishdate", "publish-date", "cxenseparse:recs:publishtime", "date",
)  # fmt: skip
_LATEST_DATE = "2100-01-01"
"""htmldate refuses later dates; its default is today, which would make the result depend on the day."""


def page_info(tree: html.HtmlElement, url: str | None = None, *, quick: bool = False) -> About:
    """Metadata of a page. Dates come from meta elements, JSON-LD and the text, never from today.

    ``quick``: no date is looked for in the page's text, whose time grows faster than the page.
    """
    told, linked = meta(tree), linked_data(tree)
    names = site_names(tree, told, linked, hosts_of(url, tree, told))
    return About(
        title=title_of(tree, told, linked, names),
        author=author_of(tree, told, linked, names),
        published=_published(tree, told, linked) or (None if quick else _written(tree)),
        language=_language(tree, told),
        site=next(iter(names), None),
    )


def behind_a_wall(tree: etree._Element) -> bool:
    """Whether the page declares that its article is not free to read (schema.org, Open Graph)."""
    if meta(tree).get("article:content_tier", "").lower() in ("locked", "metered"):
        return True
    nodes = linked_data(tree).articles
    return any(str(node.get("isAccessibleForFree", "")).lower() == "false" for node in nodes)


def _published(tree: etree._Element, told: dict[str, str], linked: LinkedData) -> datetime | None:
    candidates = [told[name] for name in _PUBLISHED if name in told]
    candidates += [str(node["datePublished"]) for node in linked.articles if node.get("datePublished")]
    for element in tree.iter("time"):
        if element.get("pubdate") is not None or element.get("itemprop") == "datePublished":
            candidates.append(element.get("datetime") or "".join(element.itertext()))
    return next((moment for text in candidates if (moment := read_date(text))), None)


def _written(tree: html.HtmlElement) -> datetime | None:
    """The date that stands on the page without being told as data."""
    from htmldate import find_date

    try:
        found = find_date(tree, original_date=True, extensive_search=False, max_date=_LATEST_DATE)
    except (ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError, OverflowError):
        return None  # a broken page's date is no reason not to read its text
    return read_date(found or "")


def _language(tree: etree._Element, told: dict[str, str]) -> str:
    root = tree.getroottree().getroot()
    for tag in (root.get("lang"), root.get("xml:lang"), told.get("og:locale"), told.get("dc.language")):
        if tag and (code := language_code(tag)):
            return code
    return ""
