"""What ``say`` and ``lexicon`` share: language, lexicon, a take played or written."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
import wave
from pathlib import Path
from typing import TYPE_CHECKING

from briefcast.cli.output import write_bytes
from briefcast.errors import AudioFailed, UsageInvalid

if TYPE_CHECKING:
    from briefcast.spoken import Lexicon
    from briefcast.types import Take

_PLAYERS = (
    ("paplay",),
    ("pw-play",),
    ("aplay", "-q"),
    ("afplay",),
    ("ffplay", "-nodisp", "-autoexit", "-loglevel", "quiet"),
)

_FEW_WORDS, _MANY_WORDS = 5, 20
"""Below the first no language is told from a text, from the second on any."""


def language_for(text: str) -> str:
    """The language of a text; English when there is too little of it to tell.

    Names and numbers alone look like any language in Latin letters: a short text is in one that is
    rewritten for speech, or in English.
    """
    from briefcast.outline.detect import detect
    from briefcast.scripting.wording import languages

    count = len(text.split())
    found = detect(text) if count >= _FEW_WORDS else ""
    is_latin = all(letter < "\u0250" for letter in text if letter.isalpha())
    return found if found in languages() or (found and (count >= _MANY_WORDS or not is_latin)) else "en"


def lexicon_for(path: Path | None, show_folder: Path | None) -> Lexicon:
    """The lexicon of a file or of a show's folder; empty without either.

    Raises:
        UsageInvalid: the file that was named does not exist.
    """
    from briefcast.spoken import EMPTY, load_lexicon
    from briefcast.spoken.lexicon import FILE_NAME

    if path is not None:
        if not path.is_file():
            raise UsageInvalid(f"{path}: no such lexicon; `briefcast lexicon add WORD --say ...` starts one")
        return load_lexicon(path)
    return load_lexicon(show_folder / FILE_NAME) if show_folder else EMPTY


def wav_bytes(take: Take) -> bytes:
    """The take as a RIFF WAVE file."""
    buffer = io.BytesIO()
    with wave.open(buffer, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(take.rate_hz)
        file.writeframes(take.pcm)
    return buffer.getvalue()


def write_sound(take: Take, output: Path) -> None:
    """Write a take as .wav or .mp3, whole or not at all.

    Raises:
        UsageInvalid: another suffix.
        OutputUnwritable: the file cannot be written.
    """
    suffix = output.suffix.lower()
    if suffix not in (".wav", ".mp3"):
        raise UsageInvalid(f"{output}: say writes .mp3 and .wav; choose one of these")
    sound = wav_bytes(take)
    if suffix == ".mp3":
        from briefcast import ffmpeg

        arguments = [
            "-v",
            "error",
            "-i",
            "pipe:0",
            "-c:a",
            "libmp3lame",
            "-b:a",
            "96k",
            "-f",
            "mp3",
            "pipe:1",
        ]
        sound, _ = ffmpeg.run(arguments, f"encoding {output.name}", stdin=sound)
    write_bytes(sound, output)


def play(take: Take) -> None:
    """Play a take with whatever player this machine has.

    Raises:
        AudioFailed: there is no player, or it failed.
    """
    player = next((command for command in _PLAYERS if shutil.which(command[0])), None)
    if player is None:
        raise AudioFailed("no player was found on this machine; give -o FILE.mp3 and open that")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "say.wav"
        path.write_bytes(wav_bytes(take))
        done = subprocess.run([*player, str(path)], capture_output=True, check=False)
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise AudioFailed(
            f"{player[0]} could not play ({reason[-1] if reason else 'no reason given'}); give -o FILE.mp3"
        )
