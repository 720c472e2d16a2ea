"""Who wrote a page's article: told in JSON-LD, in ``meta`` elements, or in its by-line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lxml import etree

from briefcast.article.linked_data import LinkedData, plain
from briefcast.article.titles import letters, spells

MAX_AUTHORS = 6
MAX_TELLING = 500
"""Characters looked at of what is told at once."""
MAX_SHOWN = 3
"""More names than this in by-lines, and they are those of other articles."""
_TOLD = (
    "article:author", "author", "article.author", "og:article:author", "parsely-author", "sailthru.author",
    "byl", "byline", "dc.creator", "dcterms.creator", "citation_author", "cxenseparse:author",
)  # fmt: skip
_LABELS = re.compile(r"written|verfasst|geschrieben|écrit|escrito|scritto|author|autor", re.IGNORECASE)
_WHAT = (
    r"written|posted|story|text|words|article|recipe|report|interview|author|author\(s\)|"
    r"(?:show|view) all (?:posts|articles)|"
    r"verfasst|geschrieben|erstellt|veröffentlicht|ein beitrag|artikel|redaktion|autor(?:in|en)?|"
    r"zeige alle beiträge|publicado|escrito|publié|écrit|scritto|texto|texte|testo"
)
_BY = re.compile(
    rf"^(?:(?:{_WHAT})\s*:?\s+)*(?:by|of|vom|von|par|por|di|da|de|av|door)\b\s*:?\s*|"
    r"^(?:authors?|autor(?:in|en)?|auteur|autore|text|texte|testo|texto|interview|redaktion)\s*:?\s+"
    r"(?=\w+ \w)|^@",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*[;|]\s*|\s+(?:und|and|et|e|y|och|en|with|mit|&)\s+|\s*·\s*")
_COMMA = re.compile(r"\s*,\s*")
_MOMENT = re.compile(
    r"\s+(?:am|on|le|el|il|em|at|um|\|)\s+\d.*|\s+[^\W\d]{3,9}\.? \d{1,2}\b.*|\s*[»|•·].*|\s*\d.*"
)
_DEGREE = re.compile(r"^(m\.?d|ph\.?d|md|dds|rn|jr|sr|ii|iii|ba|ma|msc|esq)\.?$", re.IGNORECASE)
_NOBODY = frozenset({
    "admin", "administrator", "wordpressadmin", "wpadmin", "webadmin", "webmaster", "superuser", "root",
    "user", "username", "name", "unknown", "unbekannt", "unbenannt", "anonymous", "guest", "gast",
    "me", "null", "none", "undefined", "default", "author", "autor", "autorin", "auteur", "autore",
    "editor", "staff", "agencies", "online", "redaktion", "redaccion",
    "redacao", "redazione", "redaction",
})  # fmt: skip
"""What stands in an author's place and names nobody; letters only, small."""
_PARTICLES = frozenset({
    "von", "van", "der", "den", "de", "da", "do", "dos", "du", "di", "del", "della", "la", "le", "y", "e",
    "zu", "zur", "al", "el", "bin", "ten", "ter", "af", "av",
})  # fmt: skip
_SOFTWARE = re.compile(r"\b(powered|website|drupal|typo3|wordpress|cms)\b", re.IGNORECASE)
_NO_NAME = re.compile(r"https?:|www\.|@|\bGmbH\b|\be\.? ?V\b|[<>{}|=]|\d{3}")
_ORGANISATION = re.compile(r"Organi[sz]ation|Corporation|WebSite|Brand", re.IGNORECASE)
_CLASS = re.compile(
    r"(^|[\s_-])(by-?line|author|autor(in)?|auteur|autore)([\s_-]*(name|link|s))?($|\s)", re.IGNORECASE
)
_OTHERS = re.compile(
    r"comment|related|(?<![a-z]-)sidebar|teaser|recommend|widget|author-?bio|biography|snippet|module-block",
    re.IGNORECASE,
)
_MARKED = (
    "a", "span", "div", "p", "address", "strong", "small", "li", "ul", "cite", "i", "h2", "h3", "h4", "h5",
    "td",
)  # fmt: skip


def author_of(
    tree: etree._Element, told: dict[str, str], linked: LinkedData, names: Sequence[str]
) -> str | None:
    """The people named as authors, else an agency or organisation that is not the site itself.

    ``names``: the site's and its hosts'. What is told first is believed, unless it holds no name.
    """
    for tellings in (_linked(linked), _told(tree, told)):
        if people := _people(tellings, names):
            return ", ".join(people[:MAX_AUTHORS])
    for tellings in _shown(tree):
        people = [name for name in _people(tellings, names) if _is_person(name)]
        if 0 < len(people) <= MAX_SHOWN:
            return ", ".join(people)
    return None


def _linked(linked: LinkedData) -> list[str]:
    for article in linked.articles:
        nodes = [node for name in ("author", "creator") for node in linked.nodes(article.get(name))]
        named = [node for node in nodes if isinstance(node.get("name"), str | list)]
        persons = [node for node in named if not _ORGANISATION.search(str(node.get("@type", "")))]
        found = []
        for node in persons or named:
            found += node["name"] if isinstance(node["name"], list) else [node["name"]]
        if found:
            return [name for name in found if isinstance(name, str)]
    return []


def _told(tree: etree._Element, told: dict[str, str]) -> list[str]:
    for name in _TOLD:
        value = told.get(name, "")
        if value and "://" not in value:
            every = [
                element.get("content") or ""
                for element in tree.iter("meta")
                if (element.get("property") or element.get("name") or "").strip().lower() == name
            ]
            return [
                turned(one) if name.startswith(("dc", "citation")) else one
                for one in every
                if "://" not in one
            ]
    if _LABELS.search(told.get("twitter:label1", "")):
        return [told.get("twitter:data1", "")]
    return []


def turned(name: str) -> str:
    """``"Curie, Marie"``, as libraries write, the other way round."""
    last, comma, first = name.partition(", ")
    return f"{first} {last}" if comma and "," not in first and len(first.split()) <= 3 else name


def _shown(tree: etree._Element) -> list[list[str]]:
    """Names that the page marks as its author, by microdata, by ``rel``, by the class of a by-line."""
    marked: tuple[list[str], ...] = ([], [], [])
    for element in tree.iter(*_MARKED):
        if "author" in (element.get("itemprop") or "").split():
            place = marked[0]
        elif "author" in (element.get("rel") or "").split():
            place = marked[1]
        elif _CLASS.search(element.get("class") or ""):
            place = marked[2]
        else:
            continue
        around = [
            one.get("class") or "" for one in element.iterancestors() if one.tag not in ("body", "html")
        ]
        if not any(_OTHERS.search(name) for name in (element.get("class") or "", *around)):
            apart = [" ".join((one.text or "").split()) for one in element.iter() if len(one) == 0]
            apart = [_tidy(name) for name in apart if _is_person(name)]
            place += apart if len(apart) > 1 else [" ".join("".join(element.itertext()).split())]
    return [list(dict.fromkeys(text for text in texts if 2 < len(text) < 80)) for texts in marked]


def _people(tellings: Iterable[str], names: Sequence[str]) -> list[str]:
    found: dict[str, str] = {}
    for telling in tellings:
        for name in () if _SOFTWARE.search(telling) else _split(plain(telling[:MAX_TELLING])):
            if name and not _is_site(name, names):
                found.setdefault(letters(name), name)
    inner = [key for key in found if not any(other != key and other in key for other in found)]
    return [found[key] for key in inner]


def _split(text: str) -> Iterator[str]:
    for part in _AND.split(text):
        pieces = [piece for piece in _COMMA.split(part) if piece]
        whole = len(pieces) > 1 and all(_is_person(piece) for piece in pieces)
        for piece in pieces if whole else pieces[:1]:
            name = _tidy(piece)
            if _is_name(name):
                yield name


def _tidy(name: str) -> str:
    while (shorter := _BY.sub("", name, count=1)) != name:
        name = shorter
    return _MOMENT.sub("", name.partition(" (")[0]).strip(" \t.,:;'\"’‘“”-–—/")


def _is_person(name: str) -> bool:
    words = name.split()
    return (
        2 <= len(words) <= 5
        and not (words[0][0].islower() and words[0] not in _PARTICLES)
        and not words[-1][0].islower()
        and not re.search(r"[\d:!?]", name)
        and sum(word[0].islower() and word not in _PARTICLES for word in words) == 0
    )


def _is_name(name: str) -> bool:
    return (
        1 < len(name) < 60
        and len(name.split()) <= 7
        and any(character.isalpha() for character in name)
        and letters(name) not in _NOBODY
        and not (name.islower() and " " not in name)
        and not _NO_NAME.search(name)
        and not _DEGREE.match(name)
    )


def _is_site(name: str, names: Sequence[str]) -> bool:
    """Whether it is the publication; a person's blog may be called after its author's two names."""
    return any(
        letters(name) == letters(site) or ("." in site and not _is_person(name) and spells(name, site))
        for site in names
    )
