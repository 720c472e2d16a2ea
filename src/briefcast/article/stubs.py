"""Pages that stand where an article should be: paywalls, consent, logins, robot checks, friendly 404s."""

from __future__ import annotations

import re

from lxml import etree

from briefcast.article.blocks import About, Manuscript
from briefcast.article.pageinfo import behind_a_wall
from briefcast.article.stub_phrases import CONSENT, LOGIN_TITLE, MISSING, PAYWALL, ROBOT
from briefcast.errors import ArticleUnreadable

STUB_CHARACTERS = 1_500
"""A page with more text than this is an article, whatever else it says."""
TEASER_CHARACTERS = 700
"""A page with more text than this is not refused for one phrase about subscribing: menus have such."""
_LOOKED_AT = 60_000


def _any(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(phrases), re.IGNORECASE)


_MISSING, _ROBOT, _CONSENT, _PAYWALL, _LOGIN_TITLE = map(
    _any, (MISSING, ROBOT, CONSENT, PAYWALL, LOGIN_TITLE)
)


def check(tree: etree._Element, manuscript: Manuscript, about: About, origin: str) -> None:
    """Refuse a page that holds no article but says why.

    Raises:
        ArticleUnreadable: names what stands there and what the user can do.
    """
    length = len(manuscript)
    if length > STUB_CHARACTERS:
        return
    page = _page_text(tree)
    told = [list(tree.iter("title"))[:1], list(tree.iter("h1"))[:2]]
    names = [about.title, *(" ".join("".join(one.itertext()).split()) for found in told for one in found)]
    if any(_MISSING.search(name) for name in names if len(name) < 120) and length < 1000:
        raise ArticleUnreadable(f'{origin} is a "page not found" page; check the link')
    if _ROBOT.search(page) and length < 600:
        raise ArticleUnreadable(
            f"{origin} asks to prove that a person is reading; save the page from a browser and give the file"
        )
    walls = len({match[0].lower() for match in _PAYWALL.finditer(page)})
    cut_off = manuscript.last_words().endswith(("…", "...", "[…]", "[...]"))
    many = walls >= 3 or (walls >= 2 and length < TEASER_CHARACTERS)
    if many or (walls and cut_off) or behind_a_wall(tree):
        raise ArticleUnreadable(
            f"{origin} shows only the start of a paid article; save the page from a browser and give the file"
        )
    named = any(_LOGIN_TITLE.search(name) for name in names)
    if (named and length < 400) or (_has_password(tree) and length < 200):
        raise ArticleUnreadable(
            f"{origin} is a login page; save the article from a browser and give the file"
        )
    if len({match[0].lower() for match in _CONSENT.finditer(page)}) >= 2 and length < 700:
        raise ArticleUnreadable(
            f"{origin} is a cookie consent page; save the article from a browser and give the file"
        )


def _has_password(tree: etree._Element) -> bool:
    return any(field.get("type") == "password" for field in tree.iter("input"))


def _page_text(tree: etree._Element) -> str:
    """The page's visible words, forms included: there the walls stand."""
    words: list[str] = []
    length = 0
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if element.tag not in ("script", "style", "title") and element.text:
            words.append(element.text)
        if element.tail:
            words.append(element.tail)
        length += len(element.text or "") + len(element.tail or "")
        if length > _LOOKED_AT:
            break
    return " ".join(" ".join(words).split())
