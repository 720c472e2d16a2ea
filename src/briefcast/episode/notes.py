"""Show notes, in HTML and Markdown: summary, chapters, sources, what was left out, voices, licences."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass

from briefcast.episode.chapters import stamps
from briefcast.types import Chapter, LeftOut, Reason, Script, Source, VoiceUse

DISCLOSURE = "The narration is a synthetic voice: a computer reads what people wrote."
_REASONS = {
    Reason.PROMO: ("promotion", "promotions"),
    Reason.BOILERPLATE: ("passage of boilerplate", "passages of boilerplate"),
    Reason.REPEATED: ("repetition", "repetitions"),
    Reason.CONDENSED: ("passage for brevity", "passages for brevity"),
    Reason.CAPTION: ("caption", "captions"),
}
_QUOTED = 140


@dataclass(frozen=True, slots=True)
class Notes:
    """What both forms of the notes tell."""

    summary: str
    chapters: tuple[Chapter, ...]
    script: Script
    voices: tuple[VoiceUse, ...]
    credits: tuple[str, ...]
    notes: tuple[str, ...]


def _link(url: str | None) -> str | None:
    return url if url and re.match(r"https?://", url, re.IGNORECASE) else None


def _byline(source: Source) -> str:
    told = [part for part in (source.author, (source.published or "")[:10]) if part]
    return f" ({', '.join(told)})" if told else ""


def left_out(source: Source) -> str:
    """``"2 promotions and 41 passages for brevity"``; empty if nothing was."""
    counts = Counter(left.reason for left in source.left_out)
    told = [f"{counts[reason]} {names[counts[reason] > 1]}" for reason, names in _REASONS.items() if counts[reason]]
    return " and ".join(filter(None, [", ".join(told[:-1]), *told[-1:]]))


def _promos(source: Source) -> list[LeftOut]:
    return [left for left in source.left_out if left.reason in (Reason.PROMO, Reason.REPEATED)]


def _shown(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= _QUOTED else words[:_QUOTED].rsplit(" ", 1)[0] + " …"


def _voice(voice: VoiceUse) -> str:
    where = ", online" if voice.online else ""
    version = f" {voice.version}" if voice.version else ""
    return f"{voice.speaker}: {voice.name} ({voice.engine}{version}{where}; {voice.licence or 'licence not told'})"


def to_html(told: Notes) -> str:
    """A fragment of ``p``, ``ul``, ``li``, ``a`` and ``strong``: what podcast apps keep of a description."""

    def escaped(text: str) -> str:
        return html.escape(" ".join(text.split()))

    def linked(source: Source) -> str:
        url = _link(source.url)
        name = escaped(source.title or source.url or "?")
        name = f'<a href="{html.escape(url)}">{name}</a>' if url else name
        return f"{name} {escaped(_byline(source))}".strip()

    def listed(title: str, entries: list[str]) -> list[str]:
        if not entries:
            return []
        return [f"<p><strong>{title}</strong></p>", "<ul>", *(f"<li>{entry}</li>" for entry in entries), "</ul>"]

    rows = [f"<p>{escaped(told.summary)}</p>"] if told.summary else []
    rows.append("<p><strong>Chapters</strong></p>")
    rows += [f"<p>{clock} {escaped(title)}</p>" for clock, title in stamps(told.chapters)]
    rows += listed("Sources", [linked(source) for source in told.script.sources])
    gone = [
        f"{escaped(source.title)}: {left_out(source)}" for source in told.script.sources if source.left_out
    ]
    gone += [f"“{escaped(_shown(left.text))}”" for source in told.script.sources for left in _promos(source)]
    rows += listed("Left out", gone)
    rows += listed("Voice", [escaped(DISCLOSURE), *(escaped(_voice(voice)) for voice in told.voices)])
    rows += listed("Music", [escaped(credit) for credit in told.credits])
    rows += listed("Remarks", [escaped(note) for note in told.notes])
    return "\n".join(rows) + "\n"


def to_markdown(told: Notes) -> str:
    """The same as Markdown."""

    def escaped(text: str) -> str:
        return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", " ".join(text.split()))

    def linked(source: Source) -> str:
        url = _link(source.url)
        name = escaped(source.title or source.url or "?")
        name = f"[{name}](<{url.replace('<', '%3C').replace('>', '%3E')}>)" if url else name
        return f"{name} {escaped(_byline(source))}".strip()

    def listed(title: str, entries: list[str]) -> list[str]:
        return ["", f"## {title}", "", *(f"- {entry}" for entry in entries)] if entries else []

    rows = [f"# {escaped(told.script.title)}", "", escaped(told.summary), "", "## Chapters", ""]
    rows += [f"- {clock} {escaped(title)}" for clock, title in stamps(told.chapters)]
    rows += listed("Sources", [linked(source) for source in told.script.sources])
    gone = [f"{escaped(source.title)}: {left_out(source)}" for source in told.script.sources if source.left_out]
    gone += [f"“{escaped(_shown(left.text))}”" for source in told.script.sources for left in _promos(source)]
    rows += listed("Left out", gone)
    rows += listed("Voice", [escaped(DISCLOSURE), *(escaped(_voice(voice)) for voice in told.voices)])
    rows += listed("Music", [escaped(credit) for credit in told.credits])
    rows += listed("Remarks", [escaped(note) for note in told.notes])
    return "\n".join(rows) + "\n"
