"""Rules of the episodes as the feed tells them."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from email.utils import parsedate_tz
from itertools import pairwise
from urllib.parse import urlsplit

from briefcast.doctor.rules import MUST, SHOULD, Table
from briefcast.doctor.subject import Item, Subject, tag
from briefcast.show.notes import DESCRIPTION_BYTES

ITEMS = Table()
rule = ITEMS.rule
_RFC2822 = re.compile(
    r"(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} "
    r"\d{2}:\d{2}(:\d{2})? ([+-]\d{4}|GMT|UT|[ECMP][SD]T)"
)
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_TYPES = {
    ".mp3": ("audio/mpeg",),
    ".m4a": ("audio/x-m4a", "audio/mp4"),
    ".m4b": ("audio/x-m4b", "audio/mp4", "audio/x-m4a"),
    ".opus": ("audio/ogg", "audio/opus"),
}
_TRANSCRIPTS = (
    "text/vtt",
    "application/x-subrip",
    "application/srt",
    "application/json",
    "text/html",
    "text/plain",
)
_STAMP = re.compile(r"^\W?((?:\d{1,2}:)?\d{1,2}:\d{2})\W+(.*)$")
_PODLOVE = re.compile(r"(?:\d{2}:)?\d{1,2}:\d{2}(?:\.\d{1,3})?")
_POCKETCASTS_BYTES = 150 * 1024


@rule("item.title", MUST, "Apple 823; PSP-1", "Give each episode a title.")
def _title(feed: Subject) -> Iterator[str]:
    yield from (f"{item.name} has none" for item in feed.items if not item.title)


@rule(
    "item.enclosure", MUST, "Apple 823; PSP-1", "One <enclosure> with url, length and type for each episode."
)
def _enclosure(feed: Subject) -> Iterator[str]:
    for item in feed.items:
        found = feed.children("enclosure", item.element)
        if len(found) != 1:
            yield f"{item.name} has {len(found)} enclosures"
            continue
        if not re.fullmatch(r"[1-9]\d*", found[0].get("length") or ""):
            yield f'{item.name}: length is "{found[0].get("length")}"'
        path = urlsplit(item.url).path
        suffix = "." + path.rpartition(".")[2].lower() if "." in path.rpartition("/")[2] else ""
        kind = found[0].get("type") or ""
        if not kind or kind not in _TYPES.get(suffix, (kind,)):
            yield f'{item.name}: type "{kind}" does not fit "{suffix}"'
        if not suffix:
            yield f"{item.name}: the address has no extension, by which Apple goes"


@rule(
    "item.enclosure-unique", MUST, "Apple 823 (ignores the second); AntennaPod", "A file of its own for each."
)
def _unique_enclosure(feed: Subject) -> Iterator[str]:
    for url, count in Counter(item.url for item in feed.items if item.url).items():
        if count > 1:
            yield f"{url} belongs to {count} episodes"


@rule(
    "item.guid", MUST, "Apple (required since 2023); RSS 2.0", "Give each episode a GUID and never change it."
)
def _guid(feed: Subject) -> Iterator[str]:
    yield from (f"{item.name} has none" for item in feed.items if not item.guid)
    for guid, count in Counter(item.guid for item in feed.items if item.guid).items():
        if count > 1:
            yield f"{guid} belongs to {count} episodes"
    for item in feed.items:
        element = feed.child("guid", item.element)
        link = element is not None and element.get("isPermaLink", "true") != "false"
        if link and item.guid and not item.guid.startswith(("http://", "https://")):
            yield f'{item.name}: isPermaLink must be "false", its GUID is no address'


@rule("item.date", MUST, "Apple 823 (RFC 2822)", "Write it as Mon, 03 Mar 2025 06:00:00 +0000.")
def _date(feed: Subject) -> Iterator[str]:
    for item in feed.items:
        text = (item.element.findtext("pubDate") or "").strip()
        match = _RFC2822.fullmatch(text)
        if not match or item.published is None:
            yield f'{item.name}: pubDate is "{text}"'
        elif match[1] and match[1] != _DAYS[item.published.weekday()]:
            yield f"{item.name}: {text} was a {_DAYS[item.published.weekday()]}"
        elif parsedate_tz(text) is None:
            yield f'{item.name}: pubDate is "{text}"'


@rule(
    "item.date-future",
    MUST,
    "AntennaPod, DateUtils.parseOrNullIfFuture",
    "Publish it when its time has come.",
)
def _future(feed: Subject) -> Iterator[str]:
    late = feed.now + timedelta(minutes=5)
    yield from (
        f"{item.name}: {item.published}" for item in feed.items if item.published and item.published > late
    )


@rule("item.title-distinct", MUST, "AntennaPod, FeedItemDuplicateGuesser (drops the second)",
      "Put date or edition into the title.", "antennapod")  # fmt: skip
def _distinct(feed: Subject) -> Iterator[str]:
    seen: dict[str, list[Item]] = {}
    for item in feed.items:
        for other in seen.setdefault(item.title, []):
            both = item.published and other.published
            if both and item.published.date() == other.published.date():  # type: ignore[union-attr]
                yield f"{item.name} and {other.name} have one title on one day"
        seen[item.title].append(item)


@rule(
    "item.title-plain",
    SHOULD,
    "Apple, Podcaster's Guide (no numbers, no show name)",
    "Tell only the subject.",
    "apple",
)
def _plain_title(feed: Subject) -> Iterator[str]:
    show = (feed.text("title") or "").strip()
    for item in feed.items:
        if re.match(r"(?i)(?:episode|ep\.?|folge|#)\s*\d+\b", item.title):
            yield f"{item.name} begins with a number"
        if len(show) > 3 and item.title.startswith((f"{show}:", f"{show} -", f"{show} –")):
            yield f"{item.name} begins with the show's name"


@rule("item.order", SHOULD, "usual; some apps show the feed as it stands", "Put the newest first.")
def _order(feed: Subject) -> Iterator[str]:
    dates = [item.published for item in feed.items if item.published]
    if dates != sorted(dates, reverse=True):
        yield "the newest episode does not come first everywhere"


@rule("item.duration", MUST, "Apple, Podcaster's Guide", "Write whole seconds.")
def _duration(feed: Subject) -> Iterator[str]:
    for item in feed.items:
        text = feed.text("itunes:duration", item.element)
        if text is None:
            yield f"{item.name} has no <itunes:duration>"
        elif not re.fullmatch(r"\d+|(?:\d+:)?\d{1,2}:\d{2}", text) or text == "0":
            yield f'{item.name}: it is "{text}"'


@rule("item.recommended", SHOULD, "PSP-1 (recommended)", "Add what is missing.", "psp1", "apple")
def _recommended(feed: Subject) -> Iterator[str]:
    for name in ("link", "description", "itunes:explicit", "podcast:transcript"):
        lacking = [item.name for item in feed.items if feed.child(name, item.element) is None]
        if lacking:
            yield f"<{name}> is missing in {len(lacking)} episodes, first {lacking[0]}"


@rule("item.html", MUST, "Apple, Podcaster's Guide (p, ol, ul, li, a); PSP-1 (b, i, strong, em)",
      "Use simple HTML, escaped once, with whole addresses.")  # fmt: skip
def _html(feed: Subject) -> Iterator[str]:
    for item in feed.items:
        element = feed.child("description", item.element)
        if element is not None and len(element):
            yield f"{item.name}: tags stand in <description> unescaped"
        text = feed.text("description", item.element) or ""
        if re.search(r"&lt;/?(?:p|a|ul|li|br)\b", text):
            yield f"{item.name}: HTML is escaped twice"
        if re.search(r"<\s*(?:script|style|iframe|object|embed)\b|\son\w+\s*=", text, re.I):
            yield f"{item.name}: a script or frame"
        for link in re.findall(r"""<a\s[^>]*href=["']([^"']*)""", text):
            if not re.match(r"https?://|mailto:", html.unescape(link)):
                yield f'{item.name}: the link "{link[:80]}" is not whole'


@rule("item.description-fits", SHOULD, "Apple, Podcaster's Guide", "Shorten the notes.", "apple", "spotify")
def _fits(feed: Subject) -> Iterator[str]:
    for item in feed.items:
        size = len((feed.text("description", item.element) or "").encode())
        if size > DESCRIPTION_BYTES:
            yield f"{item.name}: {size} bytes"


@rule("item.description-times", SHOULD, "Apple 5482; Spotify, Creating chapters",
      "First at 00:00, three at least, rising, titles under 40 characters.", "apple", "spotify")  # fmt: skip
def _times(feed: Subject) -> Iterator[str]:
    for item in feed.items:
        text = re.sub(r"<[^>]+>", "\n", feed.text("description", item.element) or "")
        lines = [html.unescape(line).strip() for line in text.splitlines()]
        told = [match.groups() for match in map(_STAMP.match, lines) if match]
        if not told:
            continue
        seconds = [sum(int(p) * 60**n for n, p in enumerate(reversed(t.split(":")))) for t, _ in told]
        if seconds[0] != 0:
            yield f"{item.name}: the first time is {told[0][0]}"
        if len(told) < 3:
            yield f"{item.name}: only {len(told)} times"
        if any(b <= a for a, b in pairwise(seconds)):
            yield f"{item.name}: the times do not rise"
        if long := [title for _, title in told if len(title) >= 40]:
            yield f'{item.name}: "{long[0]}" has {len(long[0])} characters'


@rule("item.transcript", MUST, "podcast namespace, transcript.md", "Name url and one of the listed types.")
def _transcript(feed: Subject) -> Iterator[str]:
    for item in feed.items:
        for element in feed.children("podcast:transcript", item.element):
            if not element.get("url") or element.get("type") not in _TRANSCRIPTS:
                yield f'{item.name}: type "{element.get("type")}", url "{element.get("url")}"'


@rule(
    "item.transcript-vtt", SHOULD, "Apple 5316; transcript.md (VTT if only one)", "Offer WebVTT too.", "apple"
)
def _vtt(feed: Subject) -> Iterator[str]:
    for item in feed.items:
        kinds = [element.get("type") for element in feed.children("podcast:transcript", item.element)]
        if kinds and "text/vtt" not in kinds:
            yield f"{item.name} has no text/vtt"


@rule("item.chapters", MUST, "podcast namespace, chapters.md", "One, with type application/json+chapters.")
def _chapters(feed: Subject) -> Iterator[str]:
    for item in feed.items:
        found = feed.children("podcast:chapters", item.element)
        if len(found) > 1 or any(
            e.get("type") != "application/json+chapters" or not e.get("url") for e in found
        ):
            yield f"{item.name}: {len(found)} elements, type {found[0].get('type')}"


@rule("item.soundbite", MUST, "podcast namespace, soundbite.md", "15 to 120 seconds.")
def _soundbite(feed: Subject) -> Iterator[str]:
    for item in feed.items:
        for element in feed.children("podcast:soundbite", item.element):
            try:
                fine = (
                    float(element.get("startTime") or "") >= 0
                    and 15 <= float(element.get("duration") or "") <= 120
                )
            except ValueError:
                fine = False
            if not fine:
                told = f'"{element.get("startTime")}", duration "{element.get("duration")}"'
                yield f"{item.name}: startTime {told}"


@rule(
    "item.podlove",
    MUST,
    "podlove.org/simple-chapters",
    "Times as HH:MM:SS.mmm, rising, each with a title.",
    "spotify",
)
def _podlove(feed: Subject) -> Iterator[str]:
    for item in feed.items:
        for chapters in feed.children("psc:chapters", item.element):
            starts = [chapter.get("start") or "" for chapter in chapters.findall(tag("psc:chapter"))]
            fine = all(_PODLOVE.fullmatch(start) for start in starts)
            if not fine or starts != sorted(starts):
                yield f"{item.name}: {', '.join(starts[:5])}"


@rule("item.size", MUST, "Pocket Casts, EpisodeDownloader", "Make it longer than 15 seconds.",
      "pocketcasts")  # fmt: skip
def _size(feed: Subject) -> Iterator[str]:
    for item in feed.items:
        enclosure = feed.child("enclosure", item.element)
        length = (enclosure.get("length") or "") if enclosure is not None else ""
        if length.isdigit() and int(length) < _POCKETCASTS_BYTES:
            yield f"{item.name}: {length} bytes"


@rule(
    "item.flash-briefing",
    MUST,
    "Alexa flash briefing feed reference",
    "One to five items of 10 s to 10 min.",
    "alexa",
)
def _flash(feed: Subject) -> Iterator[str]:
    if not 1 <= len(feed.items) <= 5:
        yield f"{len(feed.items)} items"
    for item in feed.items:
        text = feed.text("itunes:duration", item.element) or ""
        if text.isdigit() and not 10 <= int(text) <= 600:
            yield f"{item.name}: {text} s"
