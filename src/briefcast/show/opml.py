"""OPML 2.0: a subscription list that every podcast app imports."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable

from briefcast.show.items import base, feed_name
from briefcast.show.text import one_line
from briefcast.types import Show


def render(shows: Iterable[tuple[Show, str]]) -> bytes:
    """Shows and their feeds' addresses (empty: the published one) as an OPML document."""
    root = ET.Element("opml", {"version": "2.0"})
    head = ET.SubElement(root, "head")
    ET.SubElement(head, "title").text = "briefcast subscriptions"
    body = ET.SubElement(root, "body")
    for show, address in shows:
        feed = address or base(show) + feed_name(None)
        title = one_line(show.title)
        told = {"type": "rss", "text": title, "title": title, "xmlUrl": feed}
        told |= {"htmlUrl": show.link or feed.removesuffix(feed_name(None)), "language": show.language}
        ET.SubElement(body, "outline", told | {"description": one_line(show.description, 1000)})
    ET.indent(root, " ")
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=False)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + text + b"\n"
