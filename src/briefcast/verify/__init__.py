"""Proves an episode or script from its own files: every line true to its source, nothing unaccounted for.

The source is read and understood again here; nothing that the script says of itself is believed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefcast.types import Script, written
from briefcast.verify.account import check_account
from briefcast.verify.files import check_files
from briefcast.verify.lines import check_lines
from briefcast.verify.reading import Subject, load
from briefcast.verify.reference import reference
from briefcast.verify.report import Finding, Report

__all__ = ["Finding", "Report", "verify", "verify_file"]


def verify(
    script: Script, texts: Sequence[str], *, name: str = "script", more: Iterator[Finding] | None = None
) -> Report:
    """Checks ``script`` against the ``texts`` of its sources (source 0 first).

    Args:
        more: findings of other checks, to be reported behind these.
    """
    findings: list[Finding] = []
    if len(texts) != len(script.sources):
        findings.append(
            Finding("source", "script", f"names {len(script.sources)} sources, {len(texts)} texts were given")
        )
    references = [reference(text, script.language) for text in texts]
    findings += check_lines(script, references)
    findings += check_account(script, references)
    findings += more or ()
    kinds = Counter(line.kind.value for line in script.lines)
    if kinds["edited"] and not kinds["verbatim"] + kinds["trimmed"]:
        findings.append(Finding("edited", "script", "not one of its lines stands in the source"))
    return Report(name, dict(sorted(kinds.items())), tuple(findings))


def verify_file(path: Path, sources: Sequence[str] = (), *, audio: bool = False) -> Report:
    """Checks an episode (``NAME.mp3`` or ``NAME.json``) or a script file.

    Args:
        sources: the articles, as files or links; an episode holds its own texts.
        audio: decode the episode and check its cues and chapters too. Its bytes and the words of
            its captions are always compared, if they are there.

    Raises:
        BriefcastError: what was given cannot be read; a false line is a finding, not an error.
    """
    subject = load(path, sources)
    return verify(subject.script, subject.texts, name=subject.name, more=_episode(subject, audio))


def _episode(subject: Subject, audio: bool) -> Iterator[Finding]:
    manifest = subject.manifest
    if manifest is None:
        if audio:
            yield Finding("audio", "script", "a script has no audio; give the episode")
        return
    if list(subject.texts) != manifest["texts"]:
        yield Finding("source", "episode", "was made from other texts than those given")
    lines = subject.script.lines
    said: dict[int, list[str]] = {}
    for cue in manifest.get("cues", []):
        said.setdefault(int(cue.get("line", -1)), []).append(str(cue.get("text", "")))
    for index, parts in said.items():
        told = " ".join(" ".join(parts).split())
        text = written(lines[index].text, [(0, len(lines[index].text))]) if 0 <= index < len(lines) else ""
        if told != text:
            yield Finding("cue", f"line {index + 1}", f"its cue says “{told[:70]}”, the line “{text[:70]}”")
    yield from check_files(manifest, subject.folder)
    if audio:
        from briefcast.verify.audio import check_audio

        yield from check_audio(manifest, subject.script, subject.folder)
