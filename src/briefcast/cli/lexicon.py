"""``briefcast lexicon``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from briefcast.cli.output import write_text
from briefcast.cli.sounding import lexicon_for, write_sound

if TYPE_CHECKING:
    from briefcast.spoken import Lexicon
    from briefcast.spoken.guesses import Guess
    from briefcast.types import Outline
    from briefcast.voices import Voice

_AUDITION_PAUSE_MS = 500


@click.group()
def command() -> None:
    """Find the words a voice will guess at, and tell it how they are said.

    \b
    lexicon.toml in the show's folder:
      [words]
      "Xi Jinping" = "Shee Jin-ping"
      "NVIDIA" = { say = "en-vidia", ipa = "ɛnˈvɪdiə" }
      "polish" = { ipa = "ˈpɒlɪʃ", case = true }
      [words.de]
      "Mbappé" = "Embappee"

    Whole words, any case unless case = true; a language's own entry wins; 's is kept.
    """


@command.command(
    "check",
    epilog="""\b
Examples:
  briefcast lexicon check article.txt
  briefcast lexicon check https://example.org/story --audition names.mp3
  briefcast lexicon check article.txt --show my-show --format json
""",
)
@click.argument("source", metavar="SOURCE")
@click.option(
    "--audition",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write one clip (.mp3 or .wav) in which each word is said.",
)
@click.option("--voice", default="", help="Who speaks (default: the best offline voice).")
@click.option("--lang", "language", default="", help="Language of the article (default: detected).")
@click.option(
    "--lexicon",
    "lexicon_path",
    type=click.Path(path_type=Path),
    help="A lexicon.toml; its words are certain.",
)
@click.option(
    "--show",
    "show_folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of a show: its lexicon applies.",
)
@click.option(
    "--top", type=click.IntRange(1, 1000), default=30, show_default=True, help="List at most so many."
)
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def check(
    source: str,
    audition: Path | None,
    voice: str,
    language: str,
    lexicon_path: Path | None,
    show_folder: Path | None,
    top: int,
    form: str,
) -> None:
    """List the words of SOURCE that the voice will guess at, the most doubtful first, with phonemes."""
    from briefcast import voices
    from briefcast.cli.espeak_words import known_words
    from briefcast.spoken.guesses import guesses

    lexicon = lexicon_for(lexicon_path, show_folder)
    outlines = _outlines(source, language)
    language = language or outlines[0].article.language or "en"
    texts = [s.text for outline in outlines for section in outline.sections for s in section.sentences]
    speaker = voices.find(voice, language)
    known = known_words(language) if speaker.engine in ("piper", "espeak") else frozenset()
    found = guesses(texts, language, lexicon, known)[:top]
    phonemes = _phonemes(found, speaker, language, lexicon)
    if form == "json":
        rows = [
            {"written": g.written, "kind": g.kind, "count": g.count, "doubt": g.doubt, "phonemes": p}
            for g, p in zip(found, phonemes, strict=True)
        ]
        click.echo(
            json.dumps(
                {"language": language, "voice": speaker.name, "words": rows}, ensure_ascii=False, indent=2
            )
        )
    else:
        click.echo(_table(found, phonemes))
    if audition and found:
        _audition(found, speaker, language, lexicon, audition)
        click.echo(f"{audition}: {len(found)} words, said by {speaker.name}", err=True)


@command.command(
    "add",
    epilog="""\b
Examples:
  briefcast lexicon add "Xi Jinping" --say "Shee Jin-ping" --show my-show
  briefcast lexicon add Nguyen --say Win --ipa ˈwɪn --lang en
""",
)
@click.argument("word")
@click.option("--say", "respelling", default="", help="How it is said, in ordinary spelling.")
@click.option("--ipa", default="", help="How it is said, in IPA, for voices that take it.")
@click.option("--lang", "language", default="", help="For one language only, as en (default: all).")
@click.option("--case", is_flag=True, help="Only exactly as written.")
@click.option("--show", "show_folder", type=click.Path(path_type=Path, exists=True, file_okay=False), default=".", show_default=True,  # noqa: E501
              help="Folder whose lexicon.toml is meant.")  # fmt: skip
def add(word: str, respelling: str, ipa: str, language: str, case: bool, show_folder: Path) -> None:
    """Add WORD to the lexicon of a show, or change it there."""
    from briefcast.spoken.lexicon import FILE_NAME, with_entry

    if not respelling and not ipa:
        raise click.UsageError("say how it is said: --say RESPELLING, --ipa IPA, or both.")
    path = show_folder / FILE_NAME
    write_text(with_entry(path, word, say=respelling, ipa=ipa, language=language, case=case), path)
    click.echo(f"{path}: {word} is said {respelling or '/' + ipa + '/'}")


def _outlines(source: str, language: str) -> list[Outline]:
    from briefcast import sources
    from briefcast.article import read_article
    from briefcast.errors import ArticleUnreadable, BriefcastError
    from briefcast.outline import understand

    outlines = []
    for document in sources.read(source):
        if isinstance(document, BriefcastError):
            raise document
        outlines.append(understand(read_article(document), language[:2]))
    if not outlines:
        raise ArticleUnreadable(
            f"{source}: no article was found; give a file, a link or - for standard input"
        )
    return outlines


def _phonemes(found: tuple[Guess, ...], speaker: Voice, language: str, lexicon: Lexicon) -> list[str]:
    from briefcast.spoken import speakable

    say = getattr(speaker, "phonemes", None)
    if say is None:
        return [speakable(guess.written, language, lexicon) for guess in found]
    return [
        say(speakable(guess.written, language, lexicon, ipa="ipa" in speaker.abilities)) for guess in found
    ]


def _table(found: tuple[Guess, ...], phonemes: list[str]) -> str:
    if not found:
        return "no word that the voice would have to guess at"
    width = max(len(guess.written) for guess in found)
    rows = [
        f"{guess.doubt:5.1f}  {guess.written:<{width}}  {guess.kind:<7}  {guess.count:>3} x  {said}"
        for guess, said in zip(found, phonemes, strict=True)
    ]
    return "\n".join([f"doubt  {'word':<{width}}  kind     said   as", *rows])


def _audition(
    found: tuple[Guess, ...], speaker: Voice, language: str, lexicon: Lexicon, output: Path
) -> None:
    from briefcast.spoken import speakable
    from briefcast.types import Take
    from briefcast.voices.studio import Studio

    ipa = "ipa" in speaker.abilities
    lines = [("HOST", speakable(guess.written, language, lexicon, ipa=ipa)) for guess in found]
    takes = Studio({"HOST": speaker}).record([[line for line in lines if line[1]]])[0]
    rate_hz = takes[0].rate_hz
    gap = bytes(2 * (rate_hz * _AUDITION_PAUSE_MS // 1000))
    write_sound(Take(gap.join(take.pcm for take in takes), rate_hz), output)
