"""Newsletters and mails (.eml, RFC 5322): the HTML part, else the plain one."""

from __future__ import annotations

import contextlib
import email
import re
from dataclasses import replace
from email.message import EmailMessage, Message
from email.policy import EmailPolicy
from email.utils import getaddresses
from typing import Any, TypeAlias

from briefcast.article.blocks import About, Manuscript
from briefcast.article.dates import read_date
from briefcast.article.decode import decode, told_by_markup
from briefcast.article.markup import parse, write_blocks
from briefcast.errors import ArticleUnreadable
from briefcast.types import Article, Document

Parsed: TypeAlias = "Message[Any, Any]"
MAX_PARTS = 500
MAX_HEADER_CHARACTERS = 2_000
_BOUNDARY = re.compile(rb"""\bboundary="?([^\s";]{1,200})""", re.IGNORECASE)
_BARE_BOUNDARY = re.compile(rb"""(\bboundary=)([^\s";]*=[^\s";]*)""", re.IGNORECASE)
"""A boundary with an equals sign must be quoted (RFC 2045, section 5.1); some programs forget it."""
_VIA = re.compile(r"['\"]?(.*?)['\"]?(?: via .*)?", re.DOTALL)
"""How mailing lists write a sender's name."""
_FORWARD = re.compile(r"^\s*((re|fwd?|aw|wg|tr|rv|enc|res)\s*:\s*)+", re.IGNORECASE)


def read_email(document: Document) -> Article:
    """The text of a mail; subject, sender and date are its title, author and date.

    Raises:
        ArticleUnreadable: no text part, encrypted, or made of far too many parts.
    """
    if len(document.content) > 40_000_000:
        raise ArticleUnreadable(f"{document.origin} is too large for a mail; save its text and give that")
    # RFC 2046 boundaries and headers are ASCII; attachments are never decoded
    declared = set(_BOUNDARY.findall(document.content)[:20])
    if sum(document.content.count(b"\n--" + boundary) for boundary in declared) > 2 * MAX_PARTS:
        raise _too_many_parts(document.origin)
    quoted = _BARE_BOUNDARY.sub(rb'\1"\2"', document.content)
    message = email.message_from_bytes(quoted, _class=EmailMessage, policy=_BoundedHeaders())
    parts: dict[str, bytes] = {}
    charsets: dict[str, str | None] = {}
    for count, part in enumerate(message.walk()):
        if count > MAX_PARTS:
            raise _too_many_parts(document.origin)
        kind = part.get_content_type()
        if kind in ("application/pkcs7-mime", "multipart/encrypted"):
            raise ArticleUnreadable(f"{document.origin} is an encrypted mail; save its text and give that")
        if kind in ("text/html", "text/plain") and kind not in parts and not part.get_filename():
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload.strip():
                parts[kind], charsets[kind] = payload, _parameter(part, "charset")
    about = _about(message)
    if content := parts.get("text/html"):
        charset = charsets["text/html"] or told_by_markup(content)
        text, notes = _decoded(content, document.origin, charset)
        if (tree := parse(text)) is not None:
            manuscript = Manuscript(document.origin)
            write_blocks(tree, manuscript)
            if len(manuscript):
                about.notes.extend(notes)
                return manuscript.finish(document, about)
    if content := parts.get("text/plain"):
        return _plain(content, charsets["text/plain"], document, about)
    raise ArticleUnreadable(f"{document.origin} is a mail without text")


class _BoundedHeaders(EmailPolicy):
    """The standard policy on the beginning of each header: its parser takes a gigabyte for a megabyte."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:MAX_HEADER_CHARACTERS]


def _too_many_parts(origin: str) -> ArticleUnreadable:
    return ArticleUnreadable(f"{origin} has more than {MAX_PARTS} parts; save its text and give that")


def _plain(content: bytes, charset: str | None, document: Document, about: About) -> Article:
    from briefcast.article.plain import read_plain

    text, notes = _decoded(content, document.origin, charset)
    article = read_plain(text, replace(document, title=document.title or about.title or None))
    return replace(
        article,
        author=article.author or about.author,
        published=about.published or article.published,
        site=article.site or about.site,
        language=article.language or about.language,
        notes=(*notes, *article.notes),
    )


def _decoded(content: bytes, origin: str, charset: str | None) -> tuple[str, tuple[str, ...]]:
    """The text; Japanese mail in seven bits (RFC 1468) would pass for UTF-8."""
    if charset and charset.lower().startswith("iso-2022-"):
        with contextlib.suppress(LookupError):
            content, charset = content.decode(charset, "replace").encode(), "utf-8"
    return decode(content, origin, charset)


def _about(message: Parsed) -> About:
    subject = " ".join(_header(message, "subject").split())
    senders = getaddresses([_header(message, "from")])
    name, address = senders[0] if senders else ("", "")
    return About(
        title=_FORWARD.sub("", subject),
        author=_sender(name),
        published=read_date(_header(message, "date")),
        language=_header(message, "content-language"),
        site=address.rpartition("@")[2] or None,
    )


def _sender(name: str) -> str | None:
    match = _VIA.fullmatch(" ".join(name.split()))
    return match[1] if match and match[1] and "@" not in match[1] else None


def _header(message: Parsed, name: str) -> str:
    """A header's text; the standard library raises many errors on malformed ones."""
    try:
        return str(message.get(name, ""))
    except Exception:  # AttributeError, IndexError, ValueError: known faults of its header parser
        return ""


def _parameter(part: Parsed, name: str) -> str | None:
    try:
        value = part.get_param(name)
    except Exception:  # as above
        return None
    return value if isinstance(value, str) else None
