"""What pages say about themselves: titles without the site's name, authors who are people, sites by name."""

from __future__ import annotations

import json

import pytest

from briefcast.article import read_article
from briefcast.article.markup import parse
from briefcast.article.pageinfo import page_info
from briefcast.article.titles import spells
from briefcast.types import Article, BlockKind, Document

BODY = "".join(
    f"<p>The council met for the {n}. time and agreed to mend the old bridge by May.</p>" for n in range(9)
)


def page(
    head: str = "", body: str = "", *, url: str | None = "https://www.hilltop-post.example/a/1"
) -> Article:
    text = f"<html lang=en><head>{head}</head><body>{body}<article>{BODY}</article></body></html>"
    return read_article(Document("page.html", text.encode(), "text/html", url=url))


def named(site: str) -> str:
    return f'<meta property="og:site_name" content="{site}">'


def writer(name: str) -> str:
    return f'<meta name="author" content="{name}">'


def linked(**node: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle", **node})}</script>'


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("<title>Bridge to be mended - Hilltop Post</title>", ""),
        ("<title>Bridge to be mended | Town | Hilltop Post</title>", "<h1>Bridge to be mended</h1>"),
        ("<title>Hilltop Post: home</title>", "<h1>Bridge to be mended</h1>"),
        ("<title>Hilltop Post » Bridge to be mended</title>", "<h1>Bridge to be mended</h1>"),
        (
            '<meta property="og:title" content="Bridge to be mended"><title>Bridge to be mended – B</title>',
            "",
        ),
        (
            '<meta property="og:title" content="Bridge to be mended">',
            "<h1 class='sr-only'>Navigation</h1><h1>Bridge to be mended</h1>",
        ),
        ("<title>Bridge to be mended • X</title>" + linked(headline="Bridge to be mended"), ""),
        (
            "<title>Bridge to be mended</title>",
            "<h1><span>Town council</span><span>Bridge to be mended</span></h1>",
        ),
    ],
)
def test_the_title_is_the_articles_own(head: str, body: str) -> None:
    assert page(head, body).title == "Bridge to be mended"


def test_a_title_with_a_separator_of_its_own_stays_whole() -> None:
    head = "<title>Rome - Milan: the long way | Hilltop Post</title>"
    assert page(head).title == "Rome - Milan: the long way"


def test_a_title_cut_at_a_quotation_mark_is_read_where_it_is_whole() -> None:
    told = '<meta property="og:title" content="Mayor calls plan "a gift"">'
    head = told + '<title>Mayor calls plan "a gift"</title>'
    assert page(head).title == 'Mayor calls plan "a gift"'


def test_the_headline_below_a_kicker_is_the_title_block() -> None:
    article = page(
        "<title>Bridge to be mended</title>",
        f"<article><h1><span>Town</span><span>Bridge to be mended</span></h1>{BODY}</article>",
    )
    headings = [block for block in article.blocks if block.kind is BlockKind.HEADING]
    assert not headings


@pytest.mark.parametrize(
    ("head", "site"),
    [
        (named("Politics") + linked(publisher={"name": "Hilltop Post"}), "Hilltop Post"),
        (named("Hilltop Post | News and views since 1901"), "Hilltop Post"),
        ("<title>Bridge to be mended - Hilltop Post</title>", "Hilltop Post"),
        ("<title>Bridge to be mended</title>", "hilltop-post.example"),
        (named("Bridge to be mended") + "<title>Bridge to be mended</title>", "hilltop-post.example"),
        (named("{{site.title}}"), "hilltop-post.example"),
    ],
)
def test_the_site_is_called_as_its_host_spells(head: str, site: str) -> None:
    assert page(head).site == site


@pytest.mark.parametrize(
    ("name", "host", "same"),
    [
        ("Bondy Blog", "bondyblog.fr", True),
        ("Frankfurter Allgemeine Zeitung", "faz.net", True),
        ("L'Opinion", "lopinion.fr", True),
        ("La Nación", "nacion.com", True),
        ("Politics", "hilltop-post.example", False),
        ("15 years of hilltop-post.example, the story", "hilltop-post.example", False),
        ("", "faz.net", False),
    ],
)
def test_whether_a_host_is_called_after_a_publication(name: str, host: str, same: bool) -> None:
    assert spells(name, host) is same


ANA = {"@type": "Person", "name": "Ana Roe", "@id": "#ana"}
POST = {"@type": "Organization", "name": "Hilltop Post"}


@pytest.mark.parametrize(
    ("head", "body", "author"),
    [
        (linked(author=[POST, ANA]), "", "Ana Roe"),
        (linked(author={"@id": "#ana"}) + linked(**ANA), "", "Ana Roe"),
        (writer("By Ana Roe and Bo Lund"), "", "Ana Roe, Bo Lund"),
        (writer("'Ana Roe'"), "", "Ana Roe"),
        (
            "<meta name='dc.creator' content='Roe, Ana'><meta name='dc.creator' content='Lund, Bo'>",
            "",
            "Ana Roe, Bo Lund",
        ),
        (writer("https://social.example/ana"), "<p class=byline>By Ana Roe, May 3, 2024</p>", "Ana Roe"),
        (writer("admin"), "<a rel=author href=/ana>Ana Roe</a>", "Ana Roe"),
        (writer("aroe77"), "", None),
        (writer("Hilltop Post") + named("Hilltop Post"), "", None),
        (writer("Built with Drupal by Web Works"), "", None),
        ("", "<div class=comment><span class=author>Rude Person</span></div>", None),
        ("", "".join(f"<span class=author>Writer {n}imble</span>" for n in "ABCDEFG"), None),
    ],
)
def test_authors_are_people(head: str, body: str, author: str | None) -> None:
    assert page(head, body).author == author


def test_hostile_linked_data_is_passed_over() -> None:
    nested = '<script type="application/ld+json">' + '{"@graph":[' * 3000 + "</script>"
    strange = linked(author=[None, 7, {"name": {}}, {"name": ["Ana Roe", 3]}], publisher=3, headline=[1, {}])
    tree = parse(f"<html><head>{nested}{strange}<title>Bridge</title></head><body>{BODY}</body></html>")
    assert tree is not None
    about = page_info(tree)
    assert (about.title, about.author) == ("Bridge", "Ana Roe")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Ana Roe | 03.05.24", BlockKind.BYLINE),
        ("By Ana Roe, May 3, 2024", BlockKind.BYLINE),
        ("Ana Roe saw it first.", BlockKind.PARAGRAPH),
        ("Bo Lund, May 3", BlockKind.PARAGRAPH),
    ],
)
def test_a_line_with_the_authors_name_and_little_else_is_a_byline(line: str, kind: BlockKind) -> None:
    text = f"<p>{line}</p>{BODY}"
    found = read_article(Document("a.html", text.encode(), "text/html", author="Ana Roe"))
    assert found.text[found.blocks[0].start : found.blocks[0].end] == line
    assert found.blocks[0].kind is kind
