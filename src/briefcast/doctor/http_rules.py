"""Rules of the server, asked live; nothing is asked that a podcast app would not ask."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from briefcast.doctor.rules import MUST, SHOULD, Table
from briefcast.doctor.subject import Answer, Subject

HTTP = Table()
rule = HTTP.rule


def _media(feed: Subject) -> str:
    return next((item.url for item in feed.items if item.url), "")


def _part(feed: Subject, wish: str, **headers: str) -> Answer | None:
    url = _media(feed)
    return feed.reach.get(url, Range=wish, **headers) if url else None


@rule(
    "http.head", MUST, "Apple 823 (HEAD for feed, artwork and media)", "Answer HEAD as GET, without the body."
)
def _head(feed: Subject) -> Iterator[str]:
    art = feed.child("itunes:image")
    for url in filter(None, (feed.url, _media(feed), art.get("href") if art is not None else "")):
        answer = feed.reach.get(url, "HEAD")
        whole = feed.fetch(url)
        if answer is None or answer.status != 200:
            yield f"{url}: HEAD gives {answer.status if answer else 'no answer'}"
        elif whole and answer.headers.get("content-length") not in (None, str(len(whole.body))):
            told = answer.headers["content-length"]
            yield f"{url}: HEAD says {told} bytes, GET gives {len(whole.body)}"


@rule(
    "http.range",
    MUST,
    "Apple 823; RFC 9110, 14 and 15.3.7",
    "Serve byte ranges: seeking and resuming need them.",
)
def _range(feed: Subject) -> Iterator[str]:
    whole = feed.body(_media(feed)) if _media(feed) else None
    if not whole or len(whole) < 300:
        return
    size = len(whole)
    wishes = {"bytes=100-199": whole[100:200], "bytes=-50": whole[-50:], f"bytes={size - 9}-": whole[-9:]}
    for wish, wanted in wishes.items():
        answer = _part(feed, wish)
        if answer is None or answer.status != 206 or answer.body != wanted:
            yield f"{wish} gives {answer.status if answer else 'no answer'}, not 206 with {len(wanted)} bytes"
        elif not (answer.headers.get("content-range") or "").endswith(f"/{size}"):
            yield f"{wish}: Content-Range is {answer.headers.get('content-range')}"


@rule("http.range-past-end", SHOULD, "RFC 9110, 15.5.17", "Answer 416 with the size.")
def _past_end(feed: Subject) -> Iterator[str]:
    answer = _part(feed, "bytes=99999999999-")
    if answer is not None and answer.status != 416:
        yield f"the server answers {answer.status}"


@rule("http.if-range", MUST, "RFC 9110, 13.1.5; AntennaPod sends Last-Modified there",
      "Compare If-Range with the ETag or the date; send all if it differs.", "antennapod")  # fmt: skip
def _if_range(feed: Subject) -> Iterator[str]:
    plain = _part(feed, "bytes=0-9")
    if plain is None or plain.status != 206:
        return
    for name in ("etag", "last-modified"):
        value = plain.headers.get(name)
        if value and not value.startswith("W/"):
            answer = _part(feed, "bytes=0-9", If_Range=value)
            if answer is None or answer.status != 206:
                yield f"If-Range with its own {name} gives {answer.status if answer else 'no answer'}"
    answer = _part(feed, "bytes=0-9", If_Range='"another"')
    if answer is not None and answer.status != 200:
        yield f"If-Range with another tag gives {answer.status}, not the whole file"


@rule("http.conditional", SHOULD, "Apple 4115; RFC 9110, 13", "Send ETag and Last-Modified, answer 304.")
def _conditional(feed: Subject) -> Iterator[str]:
    answer = feed.reach.get(feed.url)
    if answer is None:
        return
    for told, asked in (("etag", "If_None_Match"), ("last-modified", "If_Modified_Since")):
        value = answer.headers.get(told)
        if not value:
            yield f"the feed has no {told}"
            continue
        again = feed.reach.get(feed.url, **{asked: value})
        if again is None or again.status != 304:
            yield f"{asked.replace('_', '-')} gives {again.status if again else 'no answer'}, not 304"


@rule("http.types", MUST, "Pocket Casts and AntennaPod refuse audio sent as text; podcast namespace",
      "Send the right Content-Type.")  # fmt: skip
def _types(feed: Subject) -> Iterator[str]:
    wanted: list[tuple[str, tuple[str, ...]]] = [
        (feed.url, ("application/rss+xml", "application/xml", "text/xml"))
    ]
    for item in feed.examined:
        if item.url:
            wanted.append((item.url, ("audio/",)))
        for element in feed.children("podcast:transcript", item.element):
            kind = element.get("type") or ""
            loose = ("application/x-subrip", "application/srt", "text/plain") if "subrip" in kind else (kind,)
            wanted.append((element.get("url") or "", loose))
        chapters = feed.children("podcast:chapters", item.element)
        wanted += [(element.get("url") or "", ("application/json",)) for element in chapters]
    for url, kinds in wanted:
        answer = feed.reach.get(url, "HEAD") if url else None
        told = (answer.headers.get("content-type") or "").lower() if answer else ""
        if answer and answer.status == 200 and not told.startswith(kinds):
            yield f"{url}: {told or 'none'}"


@rule(
    "http.encoding",
    MUST,
    "AntennaPod (a compressed MP3 cannot be resumed)",
    "Send media without Content-Encoding.",
)
def _encoding(feed: Subject) -> Iterator[str]:
    url = _media(feed)
    answer = feed.reach.get(url, "HEAD", Accept_Encoding="gzip") if url else None
    if answer and answer.headers.get("content-encoding"):
        yield f"{url}: {answer.headers['content-encoding']}"


@rule("http.cors", SHOULD, "podcast namespace, transcript.md (players in browsers)",
      "Send Access-Control-Allow-Origin: * with chapters and transcripts.")  # fmt: skip
def _cors(feed: Subject) -> Iterator[str]:
    for item in feed.examined:
        for name in ("podcast:transcript", "podcast:chapters"):
            for element in feed.children(name, item.element):
                answer = feed.reach.get(element.get("url") or "", "HEAD", Origin="https://player.example")
                if (
                    answer
                    and answer.status == 200
                    and answer.headers.get("access-control-allow-origin") != "*"
                ):
                    yield element.get("url") or ""


@rule("http.self", SHOULD, "PSP-1; RFC 4287", "The self link must lead to this feed.")
def _self(feed: Subject) -> Iterator[str]:
    link = next((e for e in feed.children("atom:link") if e.get("rel") == "self"), None)
    href = link.get("href") if link is not None else None
    if href and urlsplit(href)._replace(scheme="") != urlsplit(feed.url)._replace(scheme=""):
        answer = feed.reach.get(href, "HEAD")
        if answer is None or answer.status >= 400:
            yield f"{href} does not answer"
