"""What each reader makes of a document: kinds of blocks, exact offsets, metadata, refusals."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.article import read_article
from briefcast.article.decode import decode
from briefcast.article.html import _is_thin
from briefcast.article.markup import parse
from briefcast.article.restore import told_in_full
from briefcast.errors import ArticleUnreadable, BriefcastError
from briefcast.types import Article, Document

PROSE = (
    "The storm of rare strength hit the coast on Monday, and thousands were told to leave their homes. "
    "Winds of 150 km/h were measured at the harbour before the evening came, the mayor said."
)
PAGE = f"""<!doctype html><html lang="en-US"><head><title>Storm hits coast | The Daily</title>
<meta property="og:site_name" content="The Daily"><meta name="author" content="Jane Roe">
<meta property="article:published_time" content="2026-01-05T08:30:00+01:00"></head><body>
<nav><a href="/">Home</a></nav><h1>Storm hits coast</h1><article>
<figure><img src="x.jpg"><figcaption>A wave breaks.</figcaption></figure>
<p>{PROSE}<sup><a href="#fn1">1</a></sup></p><h2>What happened</h2><p>{PROSE} Schools were closed.</p>
<ul><li>Trains were stopped in the whole region.</li><li>Airports stay closed for two days.</li></ul>
<blockquote><p>I have never seen anything like this in my life.</p></blockquote>
<p><strong>What comes next</strong></p><p>{PROSE} It is to move north.</p>
<table><tr><th>City</th><th>Wind</th></tr><tr><td>Harbour</td><td>150</td></tr></table>
</article><footer>All rights reserved.</footer></body></html>"""


def article(content: str | bytes, name: str = "a.html", **told: str) -> Article:
    found = read_article(Document(name, content.encode() if isinstance(content, str) else content, **told))
    end = 0
    for block in found.blocks:
        words = found.text[block.start : block.end]
        assert end <= block.start
        assert words
        assert words == words.strip()
        end = block.end
    return found


def kinds(found: Article) -> list[tuple[str, str]]:
    return [(block.kind.value, found.text[block.start : block.end]) for block in found.blocks]


def refusal(content: str | bytes, name: str = "a.html") -> str:
    with pytest.raises(ArticleUnreadable) as caught:
        article(content, name)
    assert name in str(caught.value)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_page_keeps_headings_lists_quotes_captions_and_tables() -> None:
    found = article(PAGE)
    assert kinds(found) == [
        ("caption", "A wave breaks."),
        ("paragraph", PROSE),
        ("heading", "What happened"),
        ("paragraph", f"{PROSE} Schools were closed."),
        ("item", "Trains were stopped in the whole region."),
        ("item", "Airports stay closed for two days."),
        ("quote", "I have never seen anything like this in my life."),
        ("heading", "What comes next"),
        ("paragraph", f"{PROSE} It is to move north."),
        ("table", "City | Wind\nHarbour | 150"),
    ]
    assert (found.title, found.author, found.site) == ("Storm hits coast", "Jane Roe", "The Daily")
    assert found.language == "en"
    assert found.published == datetime.fromisoformat("2026-01-05T08:30:00+01:00")


def test_an_article_cut_up_by_advertisements_is_whole() -> None:
    boxes = "".join(
        f'<div class="chunk"><p>Part {part}. {PROSE}</p><p>More of {part}. {PROSE}</p></div><div>Ad</div>'
        for part in range(4)
    )
    text = article(f"<html><body><article>{boxes}</article></body></html>").text
    assert [text.count(f"More of {part}.") for part in range(4)] == [1, 1, 1, 1]


def page_of(*blocks: str) -> str:
    body = f"<p>{PROSE}</p>{''.join(blocks)}<p>{PROSE} It went on.</p>"
    return f"<html><body><article>{body}</article></body></html>"


def test_a_standfirst_marked_as_a_heading_is_prose() -> None:
    standfirst = (
        "After nine years of quarrels the council has agreed to mend the old bridge by the end of May."
    )
    found = kinds(article(page_of(f"<h2>{standfirst}</h2>", "<h2>What it costs</h2>")))
    assert ("paragraph", standfirst) in found
    assert ("heading", "What it costs") in found


def test_places_in_a_template_are_not_text() -> None:
    unfilled = article(
        page_of("<p>{{user.name | upper}} - {{{date}}}</p>", "<p>By {{ author.full_name }}</p>")
    ).text
    assert "{" not in unfilled
    kept = "Write {{ name }} where the name of the reader is to stand in the letter."
    assert kept in article(page_of(f"<p>{kept}</p>")).text


def test_a_post_that_a_page_quotes_loses_its_links_and_its_signature() -> None:
    post = (
        "<blockquote><p>The water is still rising at the old harbour, keep away! "
        '<a href="https://t.co/aB1">https://t.co/aB1</a> pic.twitter.com/cD2</p>'
        "<p>&mdash; Harbour Office (@harbour_office) January 5, 2026</p></blockquote>"
    )
    found = kinds(article(page_of(post)))
    assert ("quote", "The water is still rising at the old harbour, keep away!") in found
    assert ("caption", "— Harbour Office (@harbour_office) January 5, 2026") in found


def test_a_picture_that_announces_another_article_is_no_caption() -> None:
    teaser = "<figure><img><figcaption><h4>Other news</h4>The market opens late.</figcaption></figure>"
    assert not [words for kind, words in kinds(article(page_of(teaser))) if kind == "caption"]


@pytest.mark.parametrize(
    "start",
    [
        "<b>T</b>he ferry",
        "<span class='cap'><span>T</span></span>he ferry",
        "<span class='initial-letter'>T</span> <span>he ferry</span>",
    ],
)
def test_a_large_first_letter_belongs_to_its_word(start: str) -> None:
    text = article(page_of(f"<p>{start} was late on Tuesday, and nobody knew why.</p>")).text
    assert "The ferry was late" in text


def test_an_article_that_extraction_passes_over_is_read_from_its_element() -> None:
    words = "".join(f"<p>{number}. {PROSE}</p>" for number in range(6))
    page = parse(f"<html><body><p>A slogan.</p><article>{words}</article></body></html>")
    thin = parse("<body><p>A slogan.</p></body>")
    assert page is not None
    assert thin is not None
    assert _is_thin(thin, page.find(".//article"))
    assert not _is_thin(page, page.find(".//article"))
    assert not _is_thin(thin, page)


def test_what_extraction_loses_of_an_article_is_found_by_what_the_page_tells_machines() -> None:
    told = [f"In the {number}. year of the work {PROSE}" for number in range(30)]
    boxes = "".join(
        f"<div><aside>Advertisement</aside><section><h3>Year {n}</h3><p>{paragraph}</p></section></div>"
        for n, paragraph in enumerate(told)
    )
    data = json.dumps({"@type": "NewsArticle", "articleBody": "\n".join(told)})
    head = f"<script type='application/ld+json'>{data}</script>"
    related = "<p>A long story about something else that the page has below the article, as pages do.</p>"
    page = f"<html><head>{head}</head><body><main>{boxes}</main><footer>{related}</footer></body></html>"
    found = kinds(article(page))
    assert [words for kind, words in found if kind == "paragraph"] == told
    short = parse(f"<body><p>{told[0]}</p></body>")
    tree = parse(page)
    assert short is not None
    assert tree is not None
    full = told_in_full(short, tree, "\n".join(told))
    assert [element.text for element in full.iter("p")] == told
    assert [element.text for element in full.iter("h3")] == [f"Year {n}" for n in range(30)]
    assert told_in_full(short, tree, told[0]) is short


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (
            "<title>Page not found</title><h1>Oops</h1><p>The page you want cannot be found here.</p>",
            "not found",
        ),
        (
            "<title>Just a moment...</title><p>Checking your browser before you go on.</p>",
            "person is reading",
        ),
        (
            f"<title>A</title><p>{PROSE}</p><p>Subscribe to continue. Already a subscriber?</p>",
            "paid article",
        ),
        ("<title>Sign in</title><form><input type=password></form><p>Your name here.</p>", "login page"),
        ("<title>Hi</title><p>We value your privacy. Accept all cookies or manage cookies.</p>", "consent"),
    ],
)
def test_what_stands_in_an_articles_place_is_named(body: str, reason: str) -> None:
    assert reason in refusal(f"<html><body>{body}</body></html>")


def test_a_whole_article_may_speak_of_subscribing() -> None:
    body = "".join(f"<p>{number}. {PROSE}</p>" for number in range(12))
    assert article(
        f"<html><body><p>Subscribe to continue. Subscribers only.</p><article>{body}</article>"
    ).text


def test_markdown_resolves_its_mark_up() -> None:
    found = article(
        '---\ntitle: "A: b"\nauthor: [Ann, Bob]\ndate: 2026-01-05\nlang: de-DE\n---\n# A: b\n\n'
        "Ein *Satz* mit [Link](http://x.y), `Code` und Bild ![alt](x.png).[^1]\n\n"
        "**Fett**\n\n> Zitat\n> weiter\n\n"
        "1. eins\n2. zwei\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```py\nx = 1\n```\n\n"
        "![nur Bild](y.png)\n\n[^1]: Note\n",
        "a.md",
    )
    assert kinds(found) == [
        ("title", "A: b"),
        ("paragraph", "Ein Satz mit Link, Code und Bild."),
        ("heading", "Fett"),
        ("quote", "Zitat weiter"),
        ("item", "eins"),
        ("item", "zwei"),
        ("table", "a | b\n1 | 2"),
        ("code", "x = 1"),
        ("caption", "nur Bild"),
    ]
    assert (found.title, found.author, found.language) == ("A: b", "Ann, Bob", "de")
    assert found.published == datetime(2026, 1, 5, tzinfo=UTC)


def packed(**members: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip", zipfile.ZIP_STORED)
        for name, text in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), text)
    return file.getvalue()


OPF = """<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
<dc:title>Book</dc:title><dc:creator>Jo</dc:creator><dc:language>en-GB</dc:language></metadata><manifest>
<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="a"/><itemref idref="b"/></spine></package>"""


def test_a_book_is_read_in_the_order_of_its_spine() -> None:
    book = packed(x_opf=OPF, a_xhtml="<h1>One</h1><p>First.</p>", b_xhtml="<h1>Two</h1><p>Second.</p>")
    found = article(book, "a.epub")
    assert [text for _, text in kinds(found)] == ["One", "First.", "Two", "Second."]
    assert (found.title, found.author, found.language) == ("Book", "Jo", "en")


def test_bad_archives_are_named() -> None:
    assert "zip bomb" in refusal(packed(x_opf=OPF, a_xhtml=" " * 40_000_000), "a.epub")
    assert "damaged" in refusal(packed(x_opf=OPF)[:-60], "a.epub")
    drm = '<encryption xmlns:e="x"><e:EncryptionMethod Algorithm="aes"/></encryption>'
    assert "DRM" in refusal(packed(x_opf=OPF, **{"META-INF__encryption_xml": drm}), "a.epub")
    assert "called PDF" in refusal("plain text", "a.pdf")


def test_a_word_document_keeps_its_structure() -> None:
    docx = pytest.importorskip("docx")
    word = docx.Document()
    word.add_heading("One", 1)
    word.add_paragraph(PROSE)
    word.add_paragraph("An item", style="List Bullet")
    word.add_paragraph("A quote", style="Quote")
    file = io.BytesIO()
    word.save(file)
    assert [kind for kind, _ in kinds(article(file.getvalue(), "a.docx"))] == [
        "title", "paragraph", "item", "quote",
    ]  # fmt: skip


def test_a_newsletter_gives_subject_sender_and_text() -> None:
    mail = (
        "From: Jane Roe <jane@e.org>\nTo: a@b.c\nSubject: =?utf-8?q?Caf=C3=A9?=\n"
        "Date: Mon, 5 Jan 2026 08:00:00 +0000\n"
        "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"
        f"<table><tr><td><p>{PROSE}</p></td></tr></table>"
    )
    found = article(mail, "-")
    assert kinds(found) == [("paragraph", PROSE)]
    assert (found.title, found.author, found.published) == (
        "Café",
        "Jane Roe",
        datetime(2026, 1, 5, 8, tzinfo=UTC),
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n", "PNG image"),
        (b"ID3\x04", "MP3"),
        (bytes(range(256)) * 20, "binary"),
        (b"  \n ", "empty"),
        (b"https://e.org/1\nhttps://e.org/2\n", "only links"),
    ],
)
def test_what_is_no_article_is_named(content: bytes, reason: str) -> None:
    assert reason in refusal(content, "a.txt")


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Die Bundesregierung hat für das Jahr größere Änderungen angekündigt.", "cp1252"),
        ("A situação não está fácil, afirmou o ministro após negociações.", "latin-1"),
        ("Президент заявил, что выборы пройдут в конце лета, несмотря на трудности.", "cp1251"),
        (
            "Rząd ogłosił, że w przyszłym roku będą większe zmiany. Źródła podają, że także łąki i ścieżki.",
            "cp1250",
        ),
        ("Plain text, wide.", "utf-16"),
    ],
)
def test_encodings_are_found_and_named(text: str, encoding: str) -> None:
    found, notes = decode(text.encode(encoding), "a.txt")
    assert found == text
    assert len(notes) == 1
    assert notes[0].startswith("decoded as ")


def test_mojibake_is_repaired_and_newlines_are_normal() -> None:
    text, notes = decode("schÃ¶n und groÃŸ\r\nzwei\rdrei".encode(), "a.txt")
    assert text == "schön und groß\nzwei\ndrei"
    assert "mojibake" in notes[0]


def test_more_mojibake_than_can_be_repaired_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(decode.__globals__, "MAX_REPAIRED_CHARACTERS", 25)
    text, notes = decode("schÃ¶n und groÃŸ\nschÃ¶n und groÃŸ\nmÃ¼de und grÃ¼n\nblÃ¶d\ngroß".encode(), "a.txt")
    assert text == "schön und groß\nschön und groß\nmüde und grün\nblÃ¶d\ngroß"
    assert ["mojibake" in note for note in notes] == [True, True]
    assert "its end stays as it is" in notes[1]


def test_one_run_of_text_longer_than_the_parser_likes_is_read() -> None:
    tree = parse(f"<html><body><p>{'Rain. ' * 1_700_000}</p><p>The end.</p></body></html>")
    assert tree is not None
    assert [len(element.text or "") for element in tree.iter("p")] == [10_200_000, 8]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_more_text_than_any_book_has_is_refused_before_it_costs_memory(name: str) -> None:
    assert "more than 5 million characters" in refusal(f"<p>{PROSE * 30_000}</p>", name)


def test_a_tag_with_a_hundred_thousand_attributes_is_read_in_no_time() -> None:
    attributes = " ".join(f"a{number}=x" for number in range(100_000))
    assert article(page_of(f"<p {attributes}>Read all the same.</p>")).text.count("Read all the same.") == 1


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300), st.sampled_from(["a.html", "a.md", "a.eml", "a.txt", "a.epub", "-"]))
def test_no_bytes_break_a_reader(content: bytes, name: str) -> None:
    try:
        article(content, name)
    except BriefcastError:
        return
