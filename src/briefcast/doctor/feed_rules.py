"""Rules of the feed as a document, and of its channel."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterator
from urllib.parse import urlsplit

from briefcast.doctor.rules import MUST, SHOULD, Table
from briefcast.doctor.subject import Subject, is_private, local
from briefcast.show.categories import CATEGORIES, LANGUAGES
from briefcast.show.items import PLACEHOLDER
from briefcast.show.rss import NAMESPACES

FEED = Table()
rule = FEED.rule
_MEDIUMS = [
    "podcast",
    "music",
    "video",
    "film",
    "audiobook",
    "newsletter",
    "blog",
    "publisher",
    "course",
    "mixed",
]
_REQUIRED = ("title", "description", "link", "language", "itunes:image", "itunes:category", "itunes:explicit")
_NEED_PUBLIC = ("spotify", "pocketcasts", "overcast", "alexa")


@rule("feed.readable", MUST, "RSS 2.0; PSP-1", "Write RSS 2.0 as well-formed XML without DOCTYPE.")
def _readable(feed: Subject) -> Iterator[str]:
    if feed.broken:
        yield feed.broken


@rule(
    "feed.utf8",
    MUST,
    "Apple 823; PSP-1",
    'Begin with <?xml version="1.0" encoding="UTF-8"?> and write UTF-8.',
)
def _utf8(feed: Subject) -> Iterator[str]:
    try:
        feed.data.decode("utf-8")
    except UnicodeDecodeError as error:
        yield f"not UTF-8 at byte {error.start}"
    declared = re.match(rb"""\s*<\?xml[^>]*encoding=["']([^"']+)""", feed.data.removeprefix(b"\xef\xbb\xbf"))
    if not declared or declared[1].lower() != b"utf-8":
        yield "the encoding is not declared as UTF-8"


@rule("feed.namespaces", MUST, "PSP-1 (case and letters count)", "Declare the namespaces letter for letter.")
def _namespaces(feed: Subject) -> Iterator[str]:
    head = feed.data[:8192].decode("utf-8", "replace")
    told = dict(re.findall(r"""xmlns:(\w+)\s*=\s*["']([^"']+)["']""", head))
    for prefix in ("itunes", "podcast", "atom", "content", "psc"):
        if prefix in told and told[prefix] != NAMESPACES[prefix]:
            yield f'xmlns:{prefix} is "{told[prefix]}", not "{NAMESPACES[prefix]}"'
    for prefix in ("itunes", "podcast", "atom"):
        if NAMESPACES[prefix] not in told.values():
            yield f"xmlns:{prefix} is not declared"


@rule("channel.required", MUST, "Apple, Podcaster's Guide to RSS; PSP-1", "Add what is missing.")
def _required(feed: Subject) -> Iterator[str]:
    if feed.broken:
        return
    for name in _REQUIRED:
        element = feed.child(name)
        value = None if element is None else element.get("href") or element.get("text") or element.text
        if not (value or "").strip():
            yield f"<{name}> is missing or empty"


@rule("channel.self", MUST, "PSP-1", 'Add <atom:link rel="self"> with the address of the feed.', "psp1")
def _self(feed: Subject) -> Iterator[str]:
    links = [link for link in feed.children("atom:link") if link.get("rel") == "self"]
    if not feed.broken and len(links) != 1:
        yield f"there are {len(links)} of them"


@rule("channel.explicit", MUST, "Apple, Podcaster's Guide; W3C validator", "Write true or false.")
def _explicit(feed: Subject) -> Iterator[str]:
    for element, name in [(None, "the channel"), *((item.element, item.name) for item in feed.items)]:
        value = feed.text("itunes:explicit", element)
        if value is not None and value not in ("true", "false"):
            yield f'{name}: it is "{value}"'


@rule(
    "channel.category", MUST, "Apple, Podcaster's Guide", "Take one of Apple's categories, letter for letter."
)
def _category(feed: Subject) -> Iterator[str]:
    for category in feed.children("itunes:category"):
        name = category.get("text") or ""
        if name not in CATEGORIES:
            yield f'"{name}" is no category of Apple\'s'
            continue
        for child in feed.children("itunes:category", category):
            if child.get("text") not in CATEGORIES[name]:
                yield f'"{child.get("text")}" is no subcategory of "{name}"'


@rule("channel.language", MUST, "RSS 2.0; Apple (ISO 639)", 'Write an ISO 639 code: "en", "pt-BR".')
def _language(feed: Subject) -> Iterator[str]:
    language = feed.text("language")
    if language is not None and language.partition("-")[0].lower() not in LANGUAGES:
        yield f'it is "{language}"'


@rule("channel.author", SHOULD, "PSP-1 (recommended)", "Add <itunes:author>.")
def _author(feed: Subject) -> Iterator[str]:
    if not feed.broken and not (feed.text("itunes:author") or "").strip():
        yield "<itunes:author> is missing"


@rule(
    "channel.owner",
    SHOULD,
    "W3C validator; Spotify checks ownership by it",
    'Set "email" in show.toml.',
    "spotify",
)
def _owner(feed: Subject) -> Iterator[str]:
    if feed.broken:
        return
    owner = feed.child("itunes:owner")
    if owner is None or "@" not in (feed.text("itunes:email", owner) or ""):
        yield "<itunes:owner> with <itunes:email> is missing"


@rule("channel.guid", SHOULD, "podcast namespace, docs/tags/guid.md", "Store a UUIDv5 once and keep it.")
def _guid(feed: Subject) -> Iterator[str]:
    if feed.broken:
        return
    told = [(element.text or "").strip() for element in feed.children("podcast:guid")]
    if len(told) != 1:
        yield f"there are {len(told)} <podcast:guid>"
    for value in told:
        try:
            version = uuid.UUID(value).version
        except ValueError:
            version = None
        if version != 5:
            yield f'"{value}" is no UUID of version 5'


@rule(
    "channel.podcast-values",
    MUST,
    "podcast namespace, docs/tags",
    "Use the values that the tag's page lists.",
)
def _values(feed: Subject) -> Iterator[str]:
    locked, medium = feed.text("podcast:locked"), feed.text("podcast:medium")
    if locked is not None and locked not in ("yes", "no"):
        yield f'<podcast:locked> is "{locked}"'
    if medium is not None and medium.removesuffix("L") not in _MEDIUMS:
        yield f'<podcast:medium> is "{medium}"'
    for person in [] if feed.channel is None else feed.channel.iter(f"{{{NAMESPACES['podcast']}}}person"):
        if not 0 < len((person.text or "").strip()) <= 128:
            yield "<podcast:person> is blank or longer than 128 characters"


@rule(
    "channel.block",
    MUST,
    "Apple, Podcaster's Guide",
    "Write Yes, or leave it out: any other value does nothing.",
)
def _block(feed: Subject) -> Iterator[str]:
    value = feed.text("itunes:block")
    if value is not None and value != "Yes":
        yield f'<itunes:block> is "{value}"'


@rule("channel.disclosure", SHOULD, "Apple content guidelines 1.11; podcast namespace, txt.md",
      'Say <podcast:txt purpose="ai-content"> if a synthetic voice speaks.')  # fmt: skip
def _disclosure(feed: Subject) -> Iterator[str]:
    if feed.broken:
        return
    told = [txt.text for txt in feed.children("podcast:txt") if txt.get("purpose") == "ai-content"]
    if not told:
        yield "the feed does not say whether AI was used"
    elif told[0] not in ("true", "false"):
        yield f'it is "{told[0]}", not true or false'


@rule("text.length", MUST, "PSP-1; Apple (description: 4000 bytes)", "Shorten it.")
def _length(feed: Subject) -> Iterator[str]:
    for element, name in [(feed.channel, "the channel"), *((item.element, item.name) for item in feed.items)]:
        for child in [] if element is None else element:
            size = len((child.text or "").encode())
            short = local(child.tag) in ("title", "author", "name")
            if short and len(child.text or "") > 255:
                yield f"{name}: <{local(child.tag)}> has {len(child.text or '')} characters, 255 fit"
            if child.tag == "description" and size > 4000:
                yield f"{name}: <description> has {size} bytes, 4000 fit"


@rule("text.trimmed", SHOULD, "Apple, Podcaster's Guide; PSP-1", "Remove white space around values.")
def _trimmed(feed: Subject) -> Iterator[str]:
    for element, name in [(feed.channel, "the channel"), *((item.element, item.name) for item in feed.items)]:
        for child in [] if element is None else element:
            text = child.text or ""
            if not len(child) and text.strip() and text != text.strip():
                yield f"{name}: <{local(child.tag)}> has white space around it"


@rule(
    "url.absolute", MUST, "RSS 2.0; Apple 823", "Write whole addresses that begin with https:// or http://."
)
def _absolute(feed: Subject) -> Iterator[str]:
    for name, url in feed.urls():
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.netloc:
            yield f'<{name}> "{url[:120]}"'
        elif not url.isascii() or re.search(r"\s", url):
            yield f'<{name}> "{url[:120]}" is not ASCII'


@rule("url.local", MUST, "PodFetch issue 2081: a phone asked localhost for itself",
      "Set base_url, or serve with briefcast serve, which takes the address that was asked for.")  # fmt: skip
def _localhost(feed: Subject) -> Iterator[str]:
    asked = urlsplit(feed.url).hostname or "" if feed.reach.online else ""
    hosts = {urlsplit(url).hostname or "" for _, url in feed.urls()}
    for host in sorted(hosts):
        if (host == "localhost" or host.startswith("127.") or host == "::1") and host != asked:
            yield f"the feed names {host}"


@rule("url.base", SHOULD, "RSS 2.0 (addresses must be whole)", "Set base_url in show.toml before an upload.")
def _base(feed: Subject) -> Iterator[str]:
    if any(url.startswith(PLACEHOLDER) for _, url in feed.urls()):
        yield "base_url is not set: this copy works with briefcast serve only"


@rule("url.public", MUST, "their servers fetch the feed (pocket-casts-ios 449, podsync 239)",
      "Publish to a public https address (briefcast publish --to).", *_NEED_PUBLIC, asked=True)  # fmt: skip
def _public(feed: Subject) -> Iterator[str]:
    if is_private(feed.url):
        yield f"{urlsplit(feed.url).hostname} cannot be reached from outside"


@rule("url.https", SHOULD, "Apple 823; Alexa flash briefing requires it", "Serve over https.")
def _https(feed: Subject) -> Iterator[str]:
    plain = {urlsplit(url).hostname for _, url in feed.urls() if url.startswith("http://")}
    shared = plain & {urlsplit(feed.url).hostname}
    if shared and feed.url.startswith("http://"):
        yield f"{next(iter(shared))} is served over plain http"


@rule("channel.items", MUST, "Apple 823", "Publish an episode.")
def _items(feed: Subject) -> Iterator[str]:
    if not feed.broken and not feed.items:
        yield "the feed has no episode"
