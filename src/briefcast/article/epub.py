"""EPUB 2 and 3 books: the documents of the spine in their order, with the package's metadata."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote, urlsplit

from lxml import etree

from briefcast.article.archive import Archive
from briefcast.article.blocks import About, Manuscript
from briefcast.article.dates import read_date
from briefcast.article.decode import decode, told_by_markup
from briefcast.article.markup import parse, write_blocks
from briefcast.errors import ArticleUnreadable
from briefcast.types import Article, Document

_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FONT_SCRAMBLING = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
"""Algorithms that only hide fonts (EPUB OCF 3.3, section 4.2): such a book can be read."""


def read_epub(document: Document) -> Article:
    """The whole book; its chapters' headings are headings.

    Raises:
        ArticleUnreadable: damaged, protected, a zip bomb, or without text (a picture book).
    """
    archive = Archive(document.content, document.origin)
    if _is_protected(archive):
        raise ArticleUnreadable(f"{document.origin} is protected against copying (DRM) and cannot be read")
    package_name = _package_name(archive, document.origin)
    package = _xml(archive.read(package_name), document.origin)
    manuscript = Manuscript(document.origin)
    for name in _spine(package, posixpath.dirname(package_name)):
        if name not in archive.names:
            continue
        content = archive.read(name)
        text, _ = decode(content, f"{document.origin}, {name}", told_by_markup(content))
        if (tree := parse(text)) is not None:
            write_blocks(tree, manuscript)
    return manuscript.finish(document, _about(package))


def _xml(content: bytes, origin: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, recover=True
    )
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None:
        raise ArticleUnreadable(f"{origin} is damaged: its list of chapters cannot be read")
    return root


def _is_protected(archive: Archive) -> bool:
    if _ENCRYPTION not in archive.names:
        return False
    algorithms = [
        node.get("Algorithm", "")
        for node in _xml(archive.read(_ENCRYPTION), "the EPUB").iter("{*}EncryptionMethod")
    ]
    return any(algorithm not in _FONT_SCRAMBLING for algorithm in algorithms)


def _package_name(archive: Archive, origin: str) -> str:
    if _CONTAINER in archive.names:
        for node in _xml(archive.read(_CONTAINER), origin).iter("{*}rootfile"):
            if (name := node.get("full-path", "")) in archive.names:
                return name
    if name := next((name for name in sorted(archive.names) if name.endswith(".opf")), ""):
        return name
    raise ArticleUnreadable(f"{origin} is damaged: it has no list of chapters")


def _spine(package: etree._Element, folder: str) -> list[str]:
    """Archive names of the documents in reading order; the table of contents is none of them."""
    files: dict[str, str] = {}
    for item in package.iter("{*}item"):
        if "nav" in item.get("properties", "").split() or "html" not in item.get("media-type", "html"):
            continue
        href = unquote(urlsplit(item.get("href", "")).path)
        files[item.get("id", "")] = posixpath.normpath(posixpath.join(folder, href))
    wanted = [node.get("idref", "") for node in package.iter("{*}itemref") if node.get("linear") != "no"]
    return list(dict.fromkeys(files[key] for key in wanted if key in files)) or list(files.values())


def _about(package: etree._Element) -> About:
    told: dict[str, list[str]] = {}
    for node in package.iter("{http://purl.org/dc/elements/1.1/}*"):
        if text := " ".join("".join(text for text in node.itertext() if text).split()):
            told.setdefault(etree.QName(node).localname, []).append(text)
    return About(
        title=next(iter(told.get("title", [])), ""),
        author=", ".join(told.get("creator", [])) or None,
        published=next((moment for text in told.get("date", []) if (moment := read_date(text))), None),
        language=next(iter(told.get("language", [])), ""),
        site=next(iter(told.get("publisher", [])), None),
    )
