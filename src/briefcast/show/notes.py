"""The notes of an episode for feeds: HTML of p, ul, li and a only, which is what Apple keeps."""

from __future__ import annotations

import html
from urllib.parse import urlsplit

from briefcast.show.items import Item, stamps
from briefcast.show.text import clean, one_line
from briefcast.types import Source

DESCRIPTION_BYTES = 4000
"""Apple's limit of a description, in bytes of UTF-8."""
_WORDS = {
    "en": ("Chapters", "Sources", "Read by a synthetic voice ({}); the text was chosen by a program."),
    "de": ("Kapitel", "Quellen", "Gelesen von einer künstlichen Stimme ({}); die Auswahl traf ein Programm."),
    "fr": ("Chapitres", "Sources", "Lu par une voix de synthèse ({}) ; texte choisi par un programme."),
    "es": ("Capítulos", "Fuentes", "Leído por una voz sintética ({}); un programa eligió el texto."),
    "it": ("Capitoli", "Fonti", "Letto da una voce sintetica ({}); testo scelto da un programma."),
    "pt": ("Capítulos", "Fontes", "Lido por uma voz sintética ({}); texto escolhido por um programa."),
}


def words(language: str) -> tuple[str, str, str]:
    """ "Chapters", "Sources" and the disclosure in a language; English where there is none."""
    return _WORDS.get(language[:2].lower(), _WORDS["en"])


def voices(item: Item) -> str:
    """Names of the voices, told once each."""
    return ", ".join(dict.fromkeys(one_line(voice.name, 60) for voice in item.episode.voices)) or "briefcast"


def web_link(url: str | None) -> str:
    """``url`` if it is one that a page may link to, else ``""``."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return ""
    return clean(url or "") if parts.scheme in ("http", "https") and parts.hostname else ""


def content(item: Item) -> str:
    """Everything, for ``content:encoded`` and JSON Feed."""
    summary, chapters, sources, disclosure = _parts(item)
    return "\n".join((summary, *chapters, *sources, disclosure))


def description(item: Item) -> str:
    """As much of it as fits into ``DESCRIPTION_BYTES``, whole parts only."""
    summary, chapters, sources, disclosure = _parts(item)
    for parts in ((*chapters, *sources), sources, chapters, ()):
        text = "\n".join((summary, *parts, disclosure))
        if len(text.encode()) <= DESCRIPTION_BYTES:
            return text
    return "\n".join((_paragraph(one_line(item.summary, 400)), disclosure))


def _parts(item: Item) -> tuple[str, list[str], list[str], str]:
    chapters_word, sources_word, disclosure = words(item.episode.language)
    lines = stamps(item.chapters)
    chapters = [_paragraph(line) for line in (f"{chapters_word}:", *lines) if lines]
    sources = [_source(source) for source in item.episode.script.sources]
    told = [_paragraph(f"{sources_word}:"), "<ul>", *sources, "</ul>"] if sources else []
    return _paragraph(item.summary), chapters, told, _paragraph(disclosure.format(voices(item)))


def _paragraph(text: str) -> str:
    return f"<p>{html.escape(text, quote=False)}</p>"


def _source(source: Source) -> str:
    title = html.escape(one_line(source.title, 200) or one_line(source.url or "?", 200), quote=False)
    author = f" – {html.escape(one_line(source.author, 100), quote=False)}" if source.author else ""
    link = html.escape(web_link(source.url))
    return f'<li><a href="{link}">{title}</a>{author}</li>' if link else f"<li>{title}{author}</li>"
