"""Books, Word documents and mails: what of them is read, and as what."""

from __future__ import annotations

import io
import zipfile

import pytest

from briefcast.article import read_article
from briefcast.errors import ArticleUnreadable
from briefcast.types import Article, Document

PROSE = "The harbour office closed the old bridge on Monday, and hundreds had to walk home by the river."


def article(content: bytes | str, name: str) -> Article:
    return read_article(Document(name, content if isinstance(content, bytes) else content.encode()))


def kinds(found: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, found.text[block.start : block.end]) for block in found.blocks]


def edited_word(old: str, new: str) -> bytes:
    """A Word document with one paragraph, in whose XML ``old`` is replaced."""
    docx = pytest.importorskip("docx")
    word = docx.Document()
    word.add_paragraph(PROSE)
    word.add_paragraph("CHANGED")
    file, changed = io.BytesIO(), io.BytesIO()
    word.save(file)
    with zipfile.ZipFile(file) as parts, zipfile.ZipFile(changed, "w") as written:
        for name in parts.namelist():
            content = parts.read(name).decode("utf-8", "surrogateescape")
            if name == "word/document.xml":
                assert old in content
                content = content.replace(old, new)
            written.writestr(name, content.encode("utf-8", "surrogateescape"))
    return changed.getvalue()


def run_of(text: str, tag: str = "t") -> str:
    return f"<w:r><w:{tag}>{text}</w:{tag}></w:r>"


@pytest.mark.parametrize(
    ("changed", "read"),
    [
        (run_of("All ") + f"<w:ins>{run_of('new ')}</w:ins>" + run_of("words."), "All new words."),
        (run_of("Some ") + f"<w:del>{run_of('old ', 'delText')}</w:del>" + run_of("words."), "Some words."),
        (f"<w:moveFrom>{run_of('Gone. ')}</w:moveFrom><w:moveTo>{run_of('Here.')}</w:moveTo>", "Here."),
        (f"<w:sdt><w:sdtContent>{run_of('In a control.')}</w:sdtContent></w:sdt>", "In a control."),
        (f"<w:smartTag>{run_of('Berlin')}</w:smartTag>" + run_of(" waits."), "Berlin waits."),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>Secret. </w:t></w:r>" + run_of("Seen."), "Seen."),
    ],
)
def test_a_word_document_is_read_with_its_changes_accepted(changed: str, read: str) -> None:
    kept = changed.replace("<w:t>", '<w:t xml:space="preserve">')
    found = article(edited_word("<w:r><w:t>CHANGED</w:t></w:r>", kept), "a.docx")
    assert kinds(found) == [("paragraph", PROSE), ("paragraph", read)]


def test_paragraphs_in_content_controls_and_text_boxes_of_word_are_read() -> None:
    box = f"<w:r><w:pict><w:txbxContent><w:p>{run_of('Boxed.')}</w:p></w:txbxContent></w:pict></w:r>"
    control = f"<w:sdt><w:sdtContent><w:p>{run_of('Controlled.')}{box}</w:p></w:sdtContent></w:sdt>"
    found = article(edited_word("<w:p><w:r><w:t>CHANGED</w:t></w:r></w:p>", control), "a.docx")
    assert [words for _, words in kinds(found)] == [PROSE, "Controlled.", "Boxed."]


def test_a_word_table_with_impossible_cells_costs_only_itself() -> None:
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="9"/><w:vMerge/></w:tcPr><w:p>{run_of("12")}</w:p></w:tc>'
    table = f"<w:tbl><w:tr>{cell}</w:tr></w:tbl>"
    found = article(edited_word("<w:p><w:r><w:t>CHANGED</w:t></w:r></w:p>", table), "a.docx")
    assert kinds(found) == [("paragraph", PROSE), ("table", "12")]


def test_the_front_and_end_of_a_book_are_not_told() -> None:
    body = (
        '<section epub:type="titlepage"><p>A Publisher, 1901</p></section>'
        f'<p>{PROSE} <span epub:type="pagebreak" title="12">12</span></p>'
        '<section role="doc-endnotes"><ol><li>See the map.</li></ol></section>'
        '<div class="pg-boilerplate"><p>You may copy it, give it away or use it again.</p></div>'
    )
    text = (
        f"Subject: A book\nFrom: a@example.org\nContent-Type: text/html\n\n<html><body>{body}</body></html>"
    )
    found = kinds(article(text, "a.eml"))
    assert [kind for kind, _ in found] == ["boilerplate", "paragraph", "boilerplate", "boilerplate"]
    assert found[1][1] == PROSE


def mail(body: bytes, *fields: str) -> bytes:
    return "\n".join(("Subject: Harbour news", "MIME-Version: 1.0", *fields)).encode() + b"\n\n" + body


def test_mails_made_to_take_memory_and_time_are_bounded() -> None:
    headers = mail(PROSE.encode(), "From: " + "a," * 100_000, "Subject: " + "=?utf-8?q?a?= " * 50_000)
    assert article(headers, "a.eml").text == PROSE
    parts = mail(b"--b\nContent-Type: text/plain\n\n\n" * 5_000, "Content-Type: multipart/mixed; boundary=b")
    with pytest.raises(ArticleUnreadable, match="more than 500 parts"):
        article(parts, "a.eml")


def test_japanese_mail_in_seven_bits_is_read() -> None:
    words = "港は月曜日に閉まります。"
    content = mail(words.encode("iso-2022-jp"), "Content-Type: text/plain; charset=ISO-2022-JP")
    assert article(content, "a.eml").text == words


def test_a_boundary_without_its_quotation_marks_is_found() -> None:
    body = f"------=_Part_1.2\nContent-Type: text/plain\n\n{PROSE}\n------=_Part_1.2--\n".encode()
    content = mail(body, "Content-Type: multipart/alternative; boundary=----=_Part_1.2")
    assert article(content, "a.eml").text == PROSE


@pytest.mark.parametrize(
    ("sender", "author"),
    [
        ("Ana Roe <ana@example.org>", "Ana Roe"),
        ("\"'Ana Roe' via Harbour List\" <list@example.org>", "Ana Roe"),
        ('"news@example.org" <news@example.org>', None),
    ],
)
def test_the_sender_of_a_mail_is_its_author(sender: str, author: str | None) -> None:
    assert article(mail(PROSE.encode(), f"From: {sender}"), "a.eml").author == author
