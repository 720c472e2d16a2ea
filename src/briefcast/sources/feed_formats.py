"""RSS 0.9 to 2.0, Atom and JSON Feed to entries: one table of names, for all of them."""

from __future__ import annotations

import codecs
import html
import html.entities
import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urljoin

from lxml import etree

from briefcast.errors import SourceUnreadable

MAX_ENTRIES = 5_000
"""Entries looked at; feeds of archives may have more."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as its feed presents it."""

    title: str = ""
    link: str = ""
    author: str = ""
    published: datetime | None = None
    language: str = ""
    content: str = ""
    """The longest text that the feed gives, HTML or plain."""
    is_html: bool = True


_FIELDS = {
    "title": "title",
    "link": "link",
    "guid": "guid",
    "id": "guid",
    "author": "author",
    "creator": "author",
    "pubDate": "published",
    "published": "published",
    "issued": "published",
    "date": "published",
    "updated": "updated",
    "modified": "updated",
    "encoded": "content",
    "content": "content",
    "description": "summary",
    "summary": "summary",
    "language": "language",
}
"""Local name of an element -> what it tells, in every dialect (namespaces are spelt too freely to check)."""
_MEDIA = "http://search.yahoo.com/mrss"
_NAMED_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
_XML_ENTITIES = {"amp", "lt", "gt", "quot", "apos"}


def parse_json(text: str, origin: str) -> list[Entry]:
    """The entries of a JSON Feed (https://www.jsonfeed.org/version/1.1/).

    Raises:
        SourceUnreadable: it is damaged.
    """
    try:
        feed = json.loads(text)
        items = feed["items"]
        if not isinstance(items, list):
            raise ValueError("items is no list")
        return [_json_entry(item, feed) for item in items[:MAX_ENTRIES] if isinstance(item, dict)]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise SourceUnreadable(f"{origin} is a damaged JSON feed") from error


def _json_entry(item: dict[str, Any], feed: dict[str, Any]) -> Entry:
    authors = item.get("authors") or feed.get("authors") or [item.get("author") or feed.get("author") or {}]
    names = [_string(author.get("name")) for author in _list(authors) if isinstance(author, dict)]
    content = _string(item.get("content_html"))
    return Entry(
        title=_string(item.get("title")),
        link=_string(item.get("url") or item.get("external_url")),
        author=", ".join(name for name in names if name),
        published=read_date(_string(item.get("date_published") or item.get("date_modified"))),
        language=_string(item.get("language") or feed.get("language")),
        content=content or _string(item.get("content_text") or item.get("summary")),
        is_html=bool(content),
    )


def _string(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def parse_xml(content: bytes, origin: str) -> list[Entry]:
    """The entries of an RSS or Atom feed, well formed or nearly so.

    No entity beyond HTML's names is expanded and no document type is loaded, so a small feed
    cannot become a large one.

    Raises:
        SourceUnreadable: it declares entities of its own, or nothing can be made of it.
    """
    if b"<!ENTITY" in content[:100_000].upper():
        raise SourceUnreadable(f"{origin} declares XML entities, which a feed has no need of; it is not read")
    root = _tree(content)
    if root is None:
        raise SourceUnreadable(f"{origin} is a damaged feed")
    nodes = [node for node in root.iter() if _name(node) in ("item", "entry")][:MAX_ENTRIES]
    channel = next((node for node in root.iter() if _name(node) == "channel"), root)
    language = channel.get("{http://www.w3.org/XML/1998/namespace}lang") or _child_text(channel, "language")
    return [_xml_entry(node, language) for node in nodes]


def _tree(content: bytes) -> etree._Element | None:
    try:
        return etree.fromstring(content, _parser(recover=False))
    except (etree.XMLSyntaxError, ValueError):
        pass
    text = "" if b"encoding=" in content[:200].lower() else _undeclared(content)
    source = _NAMED_ENTITY.sub(_entity, text).encode() if text else content
    try:
        return etree.fromstring(source.lstrip(), _parser(recover=True))
    except (etree.XMLSyntaxError, ValueError):
        return None


def _undeclared(content: bytes) -> str:
    """A feed that does not tell its encoding: UTF-8 as XML has it, else what old programs wrote."""
    if content.startswith(codecs.BOM_UTF8):
        return content.decode("utf-8-sig", "replace")
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        recover=recover,
        resolve_entities=False,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
    )


def _entity(match: re.Match[str]) -> str:
    name = match[1]
    return match[0] if name in _XML_ENTITIES else html.entities.html5.get(f"{name};", "")


def _xml_entry(node: etree._Element, language: str) -> Entry:
    found: dict[str, str] = {}
    for child in node:
        name = _name(child)
        field = _FIELDS.get(name)
        if field is None or str(child.tag).startswith((f"{{{_MEDIA}", "media:")):
            continue
        if name == "link":
            text = _link(child, found)
        elif name == "author":
            text = _child_text(child, "name") or _text(child)
        else:
            text = _text(child)
        if text and (field not in found or field == "content"):
            found[field] = text
        if name in ("title", "summary", "content") and "html" not in child.get("type", "html"):
            found[f"{field} is text"] = "yes"
    link = found.get("link", "")
    if not link and found.get("guid", "").startswith(("http://", "https://")):
        link = found["guid"]
    content, summary = found.get("content", ""), found.get("summary", "")
    longest = "content" if len(content) >= len(summary) else "summary"
    return Entry(
        title=_plain(found.get("title", "")),
        link=_whole(link, node.base),
        author=_person(found.get("author", "")),
        published=read_date(found.get("published", "")) or read_date(found.get("updated", "")),
        language=node.get("{http://www.w3.org/XML/1998/namespace}lang") or language,
        content=found.get(longest, ""),
        is_html=f"{longest} is text" not in found,
    )


def _link(node: etree._Element, found: dict[str, str]) -> str:
    href = node.get("href")
    if href is None:
        return _text(node)
    if node.get("rel", "alternate") != "alternate":
        return ""
    if node.get("type", "text/html") == "text/html":
        found.pop("link", None)
    return href.strip()


def _whole(link: str, base: str | None) -> str:
    """A link with what ``xml:base`` says stands before it."""
    try:
        return urljoin(base or "", link) if link else ""
    except ValueError:
        return link


def _name(node: etree._Element) -> str:
    """Name without namespace, also where its prefix was never declared."""
    return node.tag.rpartition("}")[2].rpartition(":")[2] if isinstance(node.tag, str) else ""


def _text(node: etree._Element) -> str:
    """Text of an element; of Atom's ``xhtml`` content its mark-up."""
    if len(node) and node.get("type") == "xhtml":
        inner = b"".join(etree.tostring(child, encoding="utf-8", with_tail=True) for child in node)
        return re.sub(r"<(/?)\w+:", r"<\1", inner.decode("utf-8", "replace")).strip()
    return "".join(text for text in node.itertext() if isinstance(text, str)).strip()


def _child_text(node: etree._Element, name: str) -> str:
    return next((_text(child) for child in node if _name(child) == name), "")


def _plain(text: str) -> str:
    """A title that may hold escaped mark-up."""
    return " ".join(html.unescape(re.sub(r"</?[a-zA-Z][^<>]{0,200}>", "", text)).split())


def _person(text: str) -> str:
    """``"jane@example.org (Jane Roe)"`` -> ``"Jane Roe"``."""
    match = re.fullmatch(r"\S+@\S+\s+\((.+)\)", text)
    return match[1] if match else ("" if "@" in text else " ".join(text.split()))


def read_date(text: str) -> datetime | None:
    """RFC 5322 or ISO 8601 (RFC 3339), UTC where no zone is told; ``None`` if it is neither."""
    text = text.strip()
    if not text or len(text) > 60:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        try:
            moment = parsedate_to_datetime(text)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
