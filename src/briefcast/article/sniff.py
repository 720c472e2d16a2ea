"""What a document is: told by its first bytes, then by its suffix or media type, then by its text."""

from __future__ import annotations

import re

from briefcast.errors import ArticleUnreadable
from briefcast.types import Document

_MAGIC = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG", "a PNG image"), (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"),
    (b"ID3", "an MP3 file"), (b"\xff\xfb", "an MP3 file"), (b"OggS", "an Ogg file"), (b"fLaC", "a FLAC file"),
    (b"\x1f\x8b", "a gzip archive"), (b"BZh", "a bzip2 archive"), (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf\x27", "a 7-Zip archive"), (b"Rar!", "a RAR archive"), (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"), (b"MZ\x90\x00", "a program"), (b"\x00\x00\x00\x20ftyp", "a video"),
    (b"\x00\x00\x00\x18ftyp", "a video"), (b"\x00\x00\x00\x1cftyp", "a video"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office file (save it as .docx)"),
    (b"{\\rtf", "an RTF file (save it as .docx or .txt)"),
)  # fmt: skip
_SUFFIXES = {
    "pdf": "pdf", "epub": "epub", "docx": "docx", "eml": "email", "html": "html", "htm": "html",
    "xhtml": "html", "md": "markdown", "markdown": "markdown", "mdown": "markdown", "mkd": "markdown",
    "txt": "plain", "text": "plain",
}  # fmt: skip
_TYPES = {
    "application/pdf": "pdf", "application/epub+zip": "epub", "message/rfc822": "email", "text/html": "html",
    "application/xhtml+xml": "html", "text/markdown": "markdown", "text/x-markdown": "markdown",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
}  # fmt: skip
_HTML = re.compile(
    rb"(?:\s|<!--.*?-->|<\?xml[^>]*\?>)*<(?:!doctype\s+html|html|head|body|article|main)\b",
    re.IGNORECASE | re.DOTALL,
)
_SOME_HTML = re.compile(r"<(p|div|h[1-6]|article|section|ul|ol|table|br)(\s[^<>]*)?/?>", re.IGNORECASE)
_MAIL = re.compile(
    rb"\A(?:From [^\n]+\n)?(?:(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){1,80})\r?\n", re.DOTALL
)
_MAIL_FIELDS = (
    b"\nfrom:",
    b"\nsubject:",
    b"\nto:",
    b"\ndate:",
    b"\nmime-version:",
    b"\nmessage-id:",
    b"\nreceived:",
)
_MARKDOWN = re.compile(r"^(#{1,6} \S|\[[^\]\n]+\]: \S|```|\|.+\|$|!\[[^\]\n]*\]\([^)\n]+\))", re.MULTILINE)
_MARKDOWN_INLINE = re.compile(r"\[[^\]\n]{1,200}\]\([^)\s]{1,500}\)|\*\*[^*\n]{1,200}\*\*")
_FRONT_MATTER = re.compile(r"\A(---|\+\+\+)[ \t]*\n[A-Za-z][^\n]*\n")


def kind_of(document: Document) -> str:
    """``pdf``, ``epub``, ``docx``, ``email``, ``html``, ``markdown`` or ``plain``.

    Raises:
        ArticleUnreadable: the document is no article by its first bytes (an image, a program).
    """
    content = document.content
    for magic, kind in _MAGIC:
        if content.startswith(magic):
            if " " in kind:
                raise ArticleUnreadable(f"{document.origin} is {kind}, not an article")
            return kind
    if content[4:12] in (b"ftypisom", b"ftypmp42", b"ftypM4A ", b"ftypqt  ") or content[:4] == b"RIFF":
        raise ArticleUnreadable(f"{document.origin} is a sound, picture or video file, not an article")
    if content.startswith(b"PK\x03\x04"):
        return _zipped(document)
    told = _told(document)
    head = content[:4096]
    if told in ("pdf", "epub", "docx"):
        raise ArticleUnreadable(f"{document.origin} is called {told.upper()} but is none; it may be damaged")
    if _HTML.match(head):
        return "html"
    if told in ("email", "html", "markdown"):
        return told
    if told is None and _is_mail(head):
        return "email"
    text = content[:20_000].decode("utf-8", "replace").lstrip("\ufeff").replace("\r\n", "\n")
    if told is None and len(_SOME_HTML.findall(text)) >= 2:
        return "html"
    return "markdown" if _looks_like_markdown(text) else "plain"


def _told(document: Document) -> str | None:
    if found := _TYPES.get(document.media_type.split(";")[0].strip().lower()):
        return found
    name = document.origin.split("?")[0].split("#")[0]
    return _SUFFIXES.get(name.rsplit(".", 1)[-1].lower()) if "." in name and not document.url else None


def _zipped(document: Document) -> str:
    head = document.content[:200]
    if b"application/epub+zip" in head:
        return "epub"
    tail = document.content[-200_000:]
    if b"word/document" in tail or b"word/document" in head:
        return "docx"
    if b"META-INF/container.xml" in tail:
        return "epub"
    if b"xl/workbook" in tail or b"ppt/presentation" in tail:
        raise ArticleUnreadable(
            f"{document.origin} is a spreadsheet or slides; save its text as .docx or .txt"
        )
    if b"content.xml" in tail:
        raise ArticleUnreadable(f"{document.origin} is an OpenDocument file; save it as .docx or .txt")
    raise ArticleUnreadable(f"{document.origin} is a zip archive; unpack it and give the folder")


def _is_mail(head: bytes) -> bool:
    normal = b"\n" + head.replace(b"\r\n", b"\n")
    match = _MAIL.match(normal[1:])
    if not match:
        return False
    fields = b"\n" + match[0].lower()
    return sum(name in fields for name in _MAIL_FIELDS) >= 3


def _looks_like_markdown(text: str) -> bool:
    if _FRONT_MATTER.match(text):
        return True
    marks = _MARKDOWN.findall(text)
    headings = sum(mark.startswith("#") for mark in marks)
    return headings >= 2 or (headings >= 1 and bool(_MARKDOWN_INLINE.search(text))) or len(marks) >= 3
