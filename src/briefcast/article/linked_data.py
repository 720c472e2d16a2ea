"""What a page says in its ``meta`` elements and in JSON-LD (schema.org), as plain values."""

from __future__ import annotations

import html as entities
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

_ARTICLE = re.compile(r"(Article|BlogPosting|Report|Posting|Review|Recipe)$")
_PAGE = re.compile(r"(WebPage|ItemPage|AboutPage)$")
_SITE = re.compile(r"(WebSite|NewsMediaOrganization)$")
_MAX_JSON = 1_000_000
_MAX_NODES = 2_000
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")


@dataclass(slots=True)
class LinkedData:
    """The nodes of a page's JSON-LD that speak of its article and its site."""

    articles: list[dict[str, Any]] = field(default_factory=list)
    """Articles first, then web pages."""
    sites: list[dict[str, Any]] = field(default_factory=list)
    by_id: dict[str, dict[str, Any]] = field(default_factory=dict)

    def nodes(self, value: object) -> Iterator[dict[str, Any]]:
        """The nodes a property holds: itself, a list of them, references to them, or plain names."""
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, str) and one.strip():
                yield {"name": one}
            elif isinstance(one, dict):
                told = self.by_id.get(str(one.get("@id", "")), {})
                yield {**told, **one} if one.get("name") or not told else told

    def texts(self, name: str) -> Iterator[str]:
        """The texts that the articles give for a property."""
        for node in self.articles:
            for value in node[name] if isinstance(node.get(name), list) else [node.get(name)]:
                if isinstance(value, str) and value.strip():
                    yield plain(value)


def meta(tree: etree._Element) -> dict[str, str]:
    """The page's ``meta`` elements: name in lower case -> the first content told for it."""
    values: dict[str, str] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        for attribute in ("property", "name", "itemprop"):
            if content and (name := (element.get(attribute) or "").strip().lower()):
                values.setdefault(name, content)
    return values


def linked_data(tree: etree._Element) -> LinkedData:
    """The JSON-LD of a page; what is no JSON, or far too much of it, is passed over."""
    found = LinkedData()
    pages: list[dict[str, Any]] = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text or len(script.text) > _MAX_JSON:
            continue
        for node in _nodes(script.text):
            if isinstance(key := node.get("@id"), str) and node.get("name"):
                found.by_id.setdefault(key, node)
            kinds = node.get("@type", "")
            for kind in map(str, kinds if isinstance(kinds, list) else [kinds]):
                place = (
                    found.articles if _ARTICLE.search(kind) else pages if _PAGE.search(kind) else found.sites
                )
                if (place is not found.sites or _SITE.search(kind)) and node not in place:
                    place.append(node)
    found.articles += pages
    return found


def plain(text: str) -> str:
    """A told name as text: entities that were escaped twice read, white space joined."""
    return " ".join(entities.unescape(text).split())


def _nodes(text: str) -> Iterator[dict[str, Any]]:
    """The nodes of one script, outer before inner."""
    stripped = text.strip().removeprefix("<![CDATA[").removesuffix("]]>").strip().rstrip(";")
    todo: list[Any] = []
    for attempt in (stripped, _TRAILING_COMMA.sub("", stripped)):
        try:
            todo = [json.loads(attempt, strict=False)]
            break
        except (ValueError, RecursionError):
            continue
    for _ in range(_MAX_NODES):
        if not todo:
            return
        node = todo.pop(0)
        if isinstance(node, list):
            todo = [*node, *todo]
        elif isinstance(node, dict):
            yield node
            todo += [node[name] for name in ("@graph", "mainEntity", "mainEntityOfPage") if node.get(name)]
            todo += [
                node[name] for name in ("author", "publisher", "isPartOf") if isinstance(node.get(name), dict)
            ]
