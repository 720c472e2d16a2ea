"""``briefcast say``."""

from __future__ import annotations

import json
from pathlib import Path

import click

from briefcast.cli.sounding import language_for, lexicon_for, play, write_sound


@click.command(
    epilog="""\b
Examples:
  briefcast say "Oil rose 3.5% to $92.50 on Jan. 5, 2026."
  briefcast say --explain "Xi Jinping met the IMF's Dr. Ruiz"
  echo "3,2 Mrd. Euro" | briefcast say - --lang de -o probe.mp3
"""
)
@click.argument("text", nargs=-1, required=True)
@click.option("--explain", is_flag=True, help="Show written form, spoken form and phonemes, rule by rule.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Of --explain.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Write an .mp3 or .wav instead of playing.",
)
@click.option(
    "--voice", default="", help="Who speaks; `briefcast voices` lists them (default: the best offline voice)."
)
@click.option(
    "--lang", "language", default="", help="Language of the text, as en, en-GB or pt (default: detected)."
)
@click.option(
    "--lexicon", "lexicon_path", type=click.Path(path_type=Path), help="A lexicon.toml that applies."
)
@click.option(
    "--show",
    "show_folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Folder of a show: its lexicon applies.",
)
def command(
    text: tuple[str, ...],
    explain: bool,
    form: str,
    output: Path | None,
    voice: str,
    language: str,
    lexicon_path: Path | None,
    show_folder: Path | None,
) -> None:
    """Speak TEXT, or explain how it would be said. - reads standard input."""
    from briefcast.errors import ScriptInvalid

    written = click.get_text_stream("stdin").read() if text == ("-",) else " ".join(text)
    if not written.strip():
        raise click.UsageError("there is nothing to say; give a text, or - for standard input.")
    language = language or language_for(written)
    lexicon = lexicon_for(lexicon_path, show_folder)
    if explain or form == "json":
        report = _explained(written, language, lexicon, voice)
        click.echo(json.dumps(report, ensure_ascii=False, indent=2) if form == "json" else _as_text(report))
        return
    from briefcast import voices
    from briefcast.spoken import speakable

    speaker = voices.find(voice, language)
    spoken = speakable(written, language, lexicon, ipa="ipa" in speaker.abilities)
    if not spoken:
        raise ScriptInvalid(f"nothing in {written.strip()[:40]!r} can be said; give words or numbers")
    from briefcast.voices.studio import Studio

    studio = Studio({"HOST": speaker})
    take = studio.record([[("HOST", spoken)]])[0][0]
    for note in studio.notes:
        click.echo(f"note: {note}", err=True)
    if output is None:
        play(take)
    else:
        write_sound(take, output)
        click.echo(f"{output}  {take.duration_ms / 1000:.1f} s  {spoken}")


def _explained(written: str, language: str, lexicon: object, voice: str) -> dict[str, object]:
    from briefcast.errors import BriefcastError
    from briefcast.spoken import Lexicon, explain, speakable

    assert isinstance(lexicon, Lexicon)
    steps = explain(written, language, lexicon)
    phonemes, name, given = "", "", ""
    try:
        from briefcast import voices

        speaker = voices.find(voice, language)
        name = speaker.name
        given = speakable(written, language, lexicon, ipa="ipa" in speaker.abilities)
        say = getattr(speaker, "phonemes", None)
        if say is not None:
            phonemes = say(given)
    except BriefcastError as error:
        if voice:
            raise
        name = f"none ({error})"
    return {
        "language": language,
        "written": written,
        "spoken": speakable(written, language, lexicon),
        "rules": [{"rule": step.rule, "before": step.before, "after": step.after} for step in steps],
        "voice": name,
        "given": given,
        "phonemes": phonemes,
    }


def _as_text(report: dict[str, object]) -> str:
    lines = [("written", report["written"])]
    rules = report["rules"]
    assert isinstance(rules, list)
    lines += [(step["rule"], step["after"]) for step in rules]
    lines += [("spoken", report["spoken"] or "(nothing that can be said)")]
    if report["given"] and report["given"] != report["spoken"]:
        lines += [("given", f"{report['given']}  (to {report['voice']})")]
    if report["phonemes"]:
        lines += [("phonemes", f"{report['phonemes']}  ({report['voice']})")]
    width = max(len(str(name)) for name, _ in lines)
    return "\n".join(f"{name:<{width}}  {value}" for name, value in lines)
