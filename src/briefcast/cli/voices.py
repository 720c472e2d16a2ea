"""``briefcast voices``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from briefcast.voices import Entry

SAMPLES = {
    "en": "Good morning. This is how your briefing will sound.",
    "de": "Guten Morgen. So wird Ihr Überblick klingen.",
    "fr": "Bonjour. Voici comment votre bulletin va sonner.",
    "es": "Buenos días. Así sonará su boletín.",
    "it": "Buongiorno. Ecco come suonerà il suo notiziario.",
    "pt": "Bom dia. É assim que o seu boletim vai soar.",
}
"""What ``voices try`` says unless it is given a text."""


@click.group(
    invoke_without_command=True,
    epilog="""\b
Examples:
  briefcast voices --lang de
  briefcast voices try joe
  briefcast voices try pico:en-GB -o sample.mp3
  briefcast voices try pico --lang fr --text "Voici les nouvelles."
""",
)
@click.option("--lang", "language", default="", help="Only voices of this language (code such as de).")
@click.option("--json", "as_json", is_flag=True, help="One JSON list instead of the table.")
@click.pass_context
def command(context: click.Context, language: str, as_json: bool) -> None:
    """List the voices, or try one.

    The first offline voice of a language is what it gets unless you choose. Any Piper model on this machine
    is a voice too: piper:/path/model.onnx; so is a class of your own: package.module:Class.
    """
    if context.invoked_subcommand:
        return
    from briefcast.voices import catalogue, speaks

    found = [entry for entry in catalogue() if not language or speaks(entry.languages, language)]
    if as_json:
        fields = ("name", "languages", "quality", "licence", "online", "installed", "install", "about")
        click.echo(
            json.dumps([{field: getattr(entry, field) for field in fields} for entry in found], indent=2)
        )
        return
    for entry in found:
        state = "installed" if entry.installed else "not installed"
        where = "online" if entry.online else "offline"
        click.echo(f"{entry.name:<8} {entry.quality:<9} {where:<8} {state:<14} {_languages(entry, language)}")
        click.echo(f"         {entry.about}; licence: {entry.licence}")
        if not entry.installed:
            click.echo(f"         pip install {entry.install}")


def _languages(entry: Entry, asked: str) -> str:
    codes = entry.languages
    if asked:
        codes = tuple(code for code in codes if code == asked.split("-")[0].lower()) or codes
    shown = ", ".join(codes[:7]).replace("*", "any language").replace("?", "not told")
    return shown + (f" and {len(codes) - 7} more" if len(codes) > 7 else "")


@command.command("try")
@click.argument("name")
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write the sample as .mp3 or .wav instead of playing it.",
)
@click.option("--text", default="", help="What it is to say.")
@click.option("--lang", "language", default="", help="In this language (default: the voice's own).")
@click.option("--speed", type=click.FloatRange(0.5, 2.0), default=1.0, show_default=True, help="Of speech.")
def try_command(name: str, output: Path | None, text: str, language: str, speed: float) -> None:
    """Speak a sample sentence with the voice NAME."""
    from briefcast.cli.sounding import play, write_sound
    from briefcast.voices import find
    from briefcast.voices.studio import Studio

    voice = find(name, language, speed=speed)
    sample = text or SAMPLES.get(voice.languages[0], SAMPLES["en"])
    studio = Studio({"HOST": voice}, fallback=None)
    take = studio.record([[("HOST", sample)]])[0][0]
    for note in studio.notes:
        click.echo(f"briefcast: {note}", err=True)
    if output:
        write_sound(take, output)
        click.echo(
            f"{output}: {take.duration_ms / 1000:.1f} s by {voice.name} ({voice.engine} {voice.version})"
        )
    else:
        play(take)
