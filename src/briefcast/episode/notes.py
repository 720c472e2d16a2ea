"""Show notes, in HTML and Markdown: summary, chapters, sources, what was left out, voices, licences."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from briefcast.episode.chapters import stamps
from briefcast.episode.labels import Labels, labels
from briefcast.types import Chapter, Script, Source, VoiceUse

Link = Callable[[str, str], str]
Escape = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Notes:
    """What both forms of the notes tell."""

    summary: str
    chapters: tuple[Chapter, ...]
    script: Script
    voices: tuple[VoiceUse, ...]
    credits: tuple[str, ...] = ()
    """Licence texts of the music."""
    notes: tuple[str, ...] = ()
    """What the user was told while the episode was made."""


def _lists(told: Notes, words: Labels, escaped: Escape, linked: Link) -> list[tuple[str, list[str]]]:
    """Heading and entries of each list below the chapters; empty ones are left out."""
    sources = told.script.sources
    lists = [
        (words.sources, [_source(source, escaped, linked) for source in sources]),
        (words.left_out, [escaped(entry) for source in sources for entry in _left_out(source, words)]),
        (words.voice, [escaped(words.disclosure), *(escaped(_voice(voice, words)) for voice in told.voices)]),
        (words.music, [escaped(credit) for credit in told.credits]),
        (words.remarks, [escaped(note) for note in told.notes]),
    ]
    return [(heading, entries) for heading, entries in lists if entries]


def _source(source: Source, escaped: Escape, linked: Link) -> str:
    title = source.title or source.url or "?"
    web = source.url and re.match(r"https?://", source.url, re.IGNORECASE)
    name = linked(title, source.url) if web and source.url else escaped(title)
    byline = ", ".join(part for part in (source.author, (source.published or "")[:10]) if part)
    return f"{name} ({escaped(byline)})" if byline else name


def _left_out(source: Source, words: Labels) -> list[str]:
    """How much of each kind; the manifest has the words, which are no news to a listener."""
    counts = Counter(left.reason for left in source.left_out)
    told = [line.format(counts[reason]) for reason, line in words.reasons.items() if counts[reason]]
    return [f"{source.title}: {', '.join(told)}"] if told else []


def _voice(voice: VoiceUse, words: Labels) -> str:
    engine = " ".join(part for part in (voice.engine, voice.version) if part)
    told = [engine, words.online if voice.online else "", voice.licence]
    return f"{voice.speaker}: {voice.name} ({'; '.join(part for part in told if part)})"


def to_html(told: Notes) -> str:
    """A fragment of ``p``, ``ul``, ``li``, ``a`` and ``strong``: what podcast apps keep of a description."""

    def escaped(text: str) -> str:
        return html.escape(" ".join(text.split()))

    def linked(text: str, url: str) -> str:
        return f'<a href="{html.escape(url)}">{escaped(text)}</a>'

    words = labels(told.script.language)
    rows = [f"<p>{escaped(told.summary)}</p>"] if told.summary else []
    rows.append(f"<p><strong>{words.chapters}</strong></p>")
    rows += [f"<p>{clock} {escaped(title)}</p>" for clock, title in stamps(told.chapters)]
    for heading, entries in _lists(told, words, escaped, linked):
        rows += [
            f"<p><strong>{heading}</strong></p>",
            "<ul>",
            *(f"<li>{entry}</li>" for entry in entries),
            "</ul>",
        ]
    return "\n".join(rows) + "\n"


def to_markdown(told: Notes) -> str:
    """The same as Markdown (CommonMark)."""

    def escaped(text: str) -> str:
        return re.sub(r"([\\`*_\[\]<>#|&~])", r"\\\1", " ".join(text.split()))

    def linked(text: str, url: str) -> str:
        target = re.sub(r"[<>\s]", _percent, url)
        return f"[{escaped(text)}](<{target}>)"

    words = labels(told.script.language)
    rows = [f"# {escaped(told.script.title)}", ""]
    rows += [escaped(told.summary), ""] if told.summary else []
    rows += [f"## {words.chapters}", ""]
    rows += [f"- {clock} {escaped(title)}" for clock, title in stamps(told.chapters)]
    for heading, entries in _lists(told, words, escaped, linked):
        rows += ["", f"## {heading}", "", *(f"- {entry}" for entry in entries)]
    return "\n".join(rows) + "\n"


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())
