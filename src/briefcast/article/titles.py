"""The title of a page and the name of its site: told in several places, each with its own trimmings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from lxml import etree

from briefcast.article.linked_data import LinkedData, plain

MAX_TITLE_CHARACTERS = 400
MAX_HEADINGS = 20
"""Of the first level, among which the title is looked for."""
_SEPARATOR = re.compile(
    r"\s+(?:[|•·»›«—–~/:]|::|//|[-_]{1,2})\s+|\s*[|｜ㅣ]\s*|\s*：\s*(?=[^：]{2,14}$)|_(?=[^_\s]{2,12}$)"
)
"""Between an article's title and the name of its site or section."""
_SLOGAN = re.compile(r"\s+[|•·»›—–-]\s+|\s*[|]\s*|\s+//\s+|:\s")
_TITLES = ("twitter:title", "title", "dc.title", "dcterms.title", "sailthru.title", "citation_title")
_SHARED_WORDS = 0.5
"""A heading of the first level with so many of the told title's words is the title in the paper's words."""
_HIDDEN_NAMES = re.compile(r"\b(sr-only|visually-?hidden|screen-reader|aural|invisible)", re.IGNORECASE)
_NO_NAME = re.compile(r"://|[@{}<>]|^\W*\w?\W*$")
_GENERIC = {
    "home",
    "homepage",
    "startseite",
    "index",
    "blog",
    "news",
    "aktuelles",
    "artikel",
    "article",
    "untitled",
}
_COMPANY = re.compile(
    r"[,\s]+(inc|llc|ltd|gmbh|ag|s\.?a\.?|s\.?p\.?a\.?|co|kg|limited|corporation)\.?$", re.IGNORECASE
)


def site_names(
    tree: etree._Element, told: dict[str, str], linked: LinkedData, hosts: Sequence[str]
) -> list[str]:
    """What the publication is called, without slogans, the best name first.

    That is the one that its host spells, then what is told first. ``hosts``: of the page, most trusted
    first; they come last. An end of the page's title that the host spells counts as told, and where
    nothing else is known a short end does.
    """
    publishers = [node for article in linked.articles for node in linked.nodes(article.get("publisher"))]
    titles = told_titles(tree, told, linked)
    names = [told.get("og:site_name", "")]
    names += [str(node.get("name") or "") for node in (*publishers, *linked.sites)]
    names += [told.get(name, "") for name in ("application-name", "apple-mobile-web-app-title", "publisher")]
    host = hosts[0] if hosts else ""
    names = [_without_slogan(plain(name), host) for name in names]
    names += sorted({end for title in titles for end in _ends(title) if spells(end, host)}, key=len)
    whole = {letters(title) for title in titles}
    names = [
        name
        for name in dict.fromkeys(names)
        if 1 < len(name) <= 60
        and not _NO_NAME.search(name)
        and (letters(name) not in whole or spells(name, host))
    ]
    if not names and not hosts and titles:
        names = [
            end
            for end in list(_ends(titles[-1]))[-1:]
            if len(end.split()) <= 3 and 3 * len(end) < len(titles[-1])
        ]
    return [*sorted(names, key=lambda name: not spells(name, host)), *hosts]


def title_of(tree: etree._Element, told: dict[str, str], linked: LinkedData, names: Sequence[str]) -> str:
    """The article's own title, as its page words it, without the names of site and section.

    A heading of the first level that is one of the told titles, or a part of one beside a separator, is
    taken: it is what a reader sees. Else a heading that shares most of its words with one, else the told
    title without its parts that name the site. Empty when all that is told are names of the site.
    """
    titles = told_titles(tree, told, linked)
    shown = [words for words in _headings(tree) if not _is_name(words, names)]
    for title in titles:
        for heading in shown:
            if letters(heading) == letters(title):
                spaced = title if len(title.split()) > len(heading.split()) else heading
                return _without_names(spaced, names, titles)
            if any(letters(part) == letters(heading) for part in _own_parts(title)):
                return heading
    cleaned = [_without_names(title, names, titles) for title in titles]
    own = [title for title in cleaned if title and not _is_name(title, names)]
    if not own:
        return shown[0] if len(shown) == 1 else ""
    alike = [heading for heading in shown if any(_alike(heading, title) for title in own)]
    return alike[0] if alike else own[0]


def told_titles(tree: etree._Element, told: dict[str, str], linked: LinkedData) -> list[str]:
    """What is told as the title, the most trusted first."""
    page = next((_words(element) for element in tree.iter("title")), "")
    titles = [*linked.texts("headline"), told.get("og:title", ""), page]
    titles += [told.get(name, "") for name in _TITLES]
    titles = [title for title in map(plain, titles) if 0 < len(title) <= MAX_TITLE_CHARACTERS]
    cut_at_quote = {title for title in titles if any(other.startswith(f'{title} "') for other in titles)}
    return [title for title in titles if title not in cut_at_quote]


def hosts_of(url: str | None, tree: etree._Element, told: dict[str, str]) -> list[str]:
    """The names of the page's hosts without ``www``: of its address, then of what it says its address is."""
    addresses = [url or ""]
    addresses += [
        link.get("href") or "" for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower()
    ]
    addresses += [told.get("og:url", ""), told.get("twitter:url", "")]
    hosts = []
    for address in addresses:
        try:
            host = (
                (urlsplit(address).hostname or "")
                .removeprefix("www.")
                .removeprefix("m.")
                .removeprefix("amp.")
            )
        except ValueError:
            continue
        if "." in host:
            hosts.append(host)
    return list(dict.fromkeys(hosts))


def letters(text: str) -> str:
    """What two spellings of one name share: letters and digits, small, without accents."""
    bare = unicodedata.normalize("NFKD", text)
    return "".join(character for character in bare if character.isalnum()).casefold()


def spells(name: str, host: str) -> bool:
    """Whether a host is called after a publication (``bondyblog.fr``, "Bondy Blog") or its initials."""
    label = letters(max(host.split(".")[:-1], key=len, default=""))
    bare = letters(_COMPANY.sub("", name))
    if len(label) < 2 or len(bare) < 2:
        return False
    initials = "".join(word[0] for word in re.findall(r"[^\W_]+", name))
    whole = letters(host)
    return (
        bare in (label, whole)
        or (len(bare) > 3 and bare in whole)
        or (len(label) > 3 and label in bare and len(bare) <= len(whole) + 4)
        or letters(initials) == label
    )


def _without_slogan(name: str, host: str) -> str:
    parts = [part.strip() for part in _SLOGAN.split(name) if part and part.strip()]
    if len(parts) < 2:
        return name
    return next((part for part in parts if spells(part, host)), parts[0])


def _headings(tree: etree._Element) -> list[str]:
    """The visible headings of the first level, without the line above a headline."""
    found = []
    for element in tree.iter("h1"):
        around = [element, *element.iterancestors()][:3]
        if not any(_HIDDEN_NAMES.search(one.get("class") or "") for one in around):
            found += [words for words in (_headline(element), _words(element)) if words]
        if len(found) >= MAX_HEADINGS:
            break
    return [words for words in dict.fromkeys(found) if len(words) <= MAX_TITLE_CHARACTERS]


def _headline(heading: etree._Element) -> str:
    """The longest of a heading's parts, where it is made of nothing but elements side by side."""
    box = heading
    while len(box) == 1 and not (box.text or "").strip() and not (box[0].tail or "").strip():
        box = box[0]
    parts = [element for element in box if isinstance(element.tag, str) and _words(element)]
    tails = [part.tail.strip() for part in parts if part.tail and part.tail.strip()]
    if (box.text or "").strip() or not parts or len(parts) + len(tails) < 2 or len(tails) > 1:
        return ""
    if tails and parts[0].tag not in ("span", "small", "div", "p"):
        return ""
    return max([*map(_words, parts), *(" ".join(tail.split()) for tail in tails)], key=len)


def _words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).replace("\u00ad", "").split())


def _ends(title: str) -> Iterable[str]:
    for match in _SEPARATOR.finditer(title):
        yield title[: match.start()].strip()
        yield title[match.end() :].strip()


def _own_parts(title: str) -> Iterable[str]:
    """A title's beginnings at its separators, and those endings that are longer than what stands before."""
    for match in _SEPARATOR.finditer(title):
        before, after = title[: match.start()], title[match.end() :]
        yield before
        if len(after) > len(before):
            yield after


def _is_name(text: str, names: Iterable[str]) -> bool:
    bare = letters(text)
    if not bare or bare in _GENERIC or any(bare == letters(name) for name in names):
        return True
    return any("." in name and " " not in name and spells(text, name) for name in names)


def _without_names(title: str, names: Sequence[str], titles: Sequence[str]) -> str:
    """A title without the parts at its ends that name the site, or that only this telling of it has."""
    shorter = [other for other in titles if len(other) >= 12 and len(other) < len(title)]
    for part in _own_parts(title):
        if any(letters(part) == letters(other) for other in shorter):
            return part.strip()
    while matches := list(_SEPARATOR.finditer(title)):
        first, last = matches[0], matches[-1]
        if _is_name(title[last.end() :], names):
            title = title[: last.start()].strip()
        elif _is_name(title[: first.start()], names):
            title = title[first.end() :].strip()
        else:
            break
    return title


def _alike(one: str, other: str) -> bool:
    mine, yours = (set(re.findall(r"\w{3,}", text.casefold())) for text in (one, other))
    return len(mine & yours) >= _SHARED_WORDS * min(len(mine), len(yours)) > 0 and len(mine & yours) > 1
