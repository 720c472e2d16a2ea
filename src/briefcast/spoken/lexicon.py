"""The show's own pronunciations: ``lexicon.toml``, written form -> respelling or IPA.

Format (UTF-8 TOML)::

    # for every language
    [words]
    "Xi Jinping" = "Shee Jin-ping"                 # a respelling, in the spelling of the language
    "NVIDIA"     = { say = "en-vidia", ipa = "ɛnˈvɪdiə" }
    "polish"     = { ipa = "ˈpɒlɪʃ", case = true }   # only as written; default: any case

    # for one language (ISO 639-1); wins over [words]
    [words.de]
    "Mbappé" = "Embappee"

A written form is matched as a whole word (or words); an ending in 's or ’s is kept. The rule
for capitals: an entry with a capital letter inside or all in capitals matches as written or all in
capitals only when ``case = true``; otherwise any case matches. A respelling may use other
entries; a cycle is an error. IPA is used by engines that take phonemes, the respelling by all
others; an entry needs one of them at least.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from briefcast.errors import ScriptInvalid

FILE_NAME = "lexicon.toml"


@dataclass(frozen=True, slots=True)
class Entry:
    """How one written form is said."""

    written: str
    say: str = ""
    """Respelling; empty: only engines that take IPA are helped."""
    ipa: str = ""
    language: str = ""
    """ISO 639-1; empty: every language."""
    case: bool = False
    """Matches exactly as written only."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Entries of a show, respellings already resolved."""

    entries: tuple[Entry, ...] = ()

    def of(self, language: str) -> tuple[Entry, ...]:
        """The entries for ``language``, its own before the common ones."""
        base = language[:2].lower()
        own = [entry for entry in self.entries if entry.language == base]
        taken = {entry.written.casefold() for entry in own if not entry.case}
        return (*own, *(e for e in self.entries if not e.language and e.written.casefold() not in taken))


EMPTY = Lexicon()

_IPA_LETTERS = frozenset(
    "abcdefhijklmnopqrstuvwxyzɡgæçðøħŋœɐɑɒɓɔɕɖɗɘəɚɛɜɝɞɟɠɢɣɤɥɦɧɨɪɫɬɭɮɯɰɱɲɳɴɵɶɸɹɺɻɽɾʀʁʂʃʄʈʉʊʋʌʍʎʏʐʑʒʔʕʘʙʛʜʝʟʡʢǀǁǂǃᵻβθχⱱɿʲʰʷˠˤⁿ"
)
_IPA_MARKS = frozenset("ˈˌːˑ.‿ | -͜͡ʼ˞̩̯̥̬̪̺̻̼̞̝̠̟̃̊̈̽̚")


def ipa_faults(ipa: str) -> str:
    """The characters of ``ipa`` that are not IPA, each once."""
    text = unicodedata.normalize("NFD", ipa)
    return "".join(dict.fromkeys(c for c in text if c not in _IPA_LETTERS and c not in _IPA_MARKS))


def load_lexicon(path: Path) -> Lexicon:
    """Read a ``lexicon.toml``; a missing file is an empty lexicon.

    Raises ``ScriptInvalid`` with file, line and what to do for broken TOML, an unknown key, an
    entry without pronunciation, invalid IPA or a cycle of respellings.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return EMPTY
    except (OSError, UnicodeDecodeError) as error:
        raise ScriptInvalid(f"{path}: the lexicon cannot be read ({error}); save it as UTF-8 text") from error
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ScriptInvalid(
            f"{path}: not valid TOML: {error}; put written forms and respellings in quotes"
        ) from error
    return parse_lexicon(data, text, str(path))


def parse_lexicon(data: Mapping[str, object], text: str, name: str) -> Lexicon:
    """``load_lexicon`` on parsed TOML; ``text`` and ``name`` serve the messages."""
    for key in data:
        if key != "words":
            raise ScriptInvalid(
                f"{_where(name, text, key)}: unknown key {key!r}; entries stand under [words] or [words.en]"
            )
    words = data.get("words", {})
    if not isinstance(words, dict):
        raise ScriptInvalid(f"{_where(name, text, 'words')}: [words] must be a table of entries")
    entries: list[Entry] = []
    for key, value in words.items():
        if re.fullmatch(r"[a-z]{2}", key) and isinstance(value, dict) and not _is_entry(value):
            entries += [_entry(written, told, key, text, name) for written, told in value.items()]
        else:
            entries.append(_entry(key, value, "", text, name))
    return Lexicon(tuple(_resolved(entries, text, name)))


def _is_entry(value: Mapping[str, object]) -> bool:
    return (
        bool(value)
        and set(value) <= {"say", "ipa", "case"}
        and not any(isinstance(v, dict) for v in value.values())
    )


def _entry(written: str, value: object, language: str, text: str, name: str) -> Entry:
    where = _where(name, text, written)
    if not any(c.isalnum() for c in written):
        raise ScriptInvalid(f"{where}: {written!r} has no letter; give the word as it is written")
    if isinstance(value, str):
        value = {"say": value}
    if not isinstance(value, dict):
        raise ScriptInvalid(
            f'{where}: {written!r} needs a respelling in quotes or {{ say = "...", ipa = "..." }}'
        )
    for key, kind in value.items():
        if key not in ("say", "ipa", "case"):
            raise ScriptInvalid(f"{where}: unknown key {key!r} of {written!r}; use say, ipa or case")
        if not isinstance(kind, bool if key == "case" else str):
            raise ScriptInvalid(
                f"{where}: {key} of {written!r} must be {'true or false' if key == 'case' else 'text in quotes'}"  # noqa: E501
            )
    entry = Entry(
        written.strip(),
        value.get("say", "").strip(),
        value.get("ipa", "").strip("/[] "),
        language,
        value.get("case", False),
    )
    if not entry.say and not entry.ipa:
        raise ScriptInvalid(f"{where}: {written!r} has neither say nor ipa; give one of them")
    if faults := ipa_faults(entry.ipa):
        raise ScriptInvalid(
            f"{where}: {faults!r} in the ipa of {written!r} is not IPA; use the signs of the IPA chart only"
        )
    return entry


def _where(name: str, text: str, key: str) -> str:
    for number, line in enumerate(text.splitlines(), 1):
        if re.match(rf"\s*\[*\s*(?:[\w.]+\.)?[\"']?{re.escape(key)}[\"']?\s*[=.\]]", line):
            return f"{name}, line {number}"
    return name


def _resolved(entries: list[Entry], text: str, name: str) -> list[Entry]:
    """Respellings with the other entries' words replaced, until nothing is left to replace."""
    resolved = []
    for entry in entries:
        visible = (
            Lexicon(tuple(entries)).of(entry.language)
            if entry.language
            else tuple(e for e in entries if not e.language)
        )
        table = {e.written.casefold(): e for e in visible if e.say}
        resolved.append(_follow(entry, table, (entry,), text, name))
    return resolved


def _follow(entry: Entry, table: Mapping[str, Entry], path: tuple[Entry, ...], text: str, name: str) -> Entry:
    if not entry.say or len(table) < 2:
        return entry
    others = {key: e for key, e in table.items() if e.say.casefold() != key}
    pattern = _pattern(tuple(others))

    def swap(match: re.Match[str]) -> str:
        target = others[match[0].casefold()]
        if target.written.casefold() == path[-1].written.casefold():
            return match[0]
        if any(target.written.casefold() == seen.written.casefold() for seen in path):
            chain = " -> ".join(e.written for e in (*path, target))
            where = _where(name, text, path[0].written)
            raise ScriptInvalid(
                f"{where}: the respellings run in a circle ({chain}); change one of them so that it ends"
            )
        return _follow(target, table, (*path, target), text, name).say

    return Entry(entry.written, pattern.sub(swap, entry.say), entry.ipa, entry.language, entry.case)


@lru_cache(maxsize=64)
def _pattern(written: tuple[str, ...]) -> re.Pattern[str]:
    if not written:
        return re.compile(r"(?!)")
    ordered = sorted(written, key=lambda word: (-len(word), word))
    body = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
    return re.compile(rf"(?<!\w)(?:{body})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=32)
def matcher(lexicon: Lexicon, language: str) -> tuple[re.Pattern[str], dict[str, tuple[Entry, ...]]]:
    """A pattern for every written form of ``language``, and its entries by folded form."""
    table: dict[str, tuple[Entry, ...]] = {}
    for entry in lexicon.of(language):
        key = _fold(entry.written)
        table[key] = (*table.get(key, ()), entry)
    return _pattern(tuple(entry.written for entry in lexicon.of(language))), table


def _fold(written: str) -> str:
    return re.sub(r"\s+", " ", written).casefold()


def lookup(table: Mapping[str, tuple[Entry, ...]], written: str) -> Entry | None:
    """The entry for a match, exact case first."""
    found = table.get(_fold(written), ())
    for entry in found:
        if entry.case and re.sub(r"\s+", " ", written) == entry.written:
            return entry
    return next((entry for entry in found if not entry.case), None)


def with_entry(
    path: Path, written: str, *, say: str = "", ipa: str = "", language: str = "", case: bool = False
) -> str:
    """The text of the lexicon at ``path`` with one entry added or replaced, comments kept.

    Raises ``ScriptInvalid`` when the result would not be a valid lexicon.
    """
    load_lexicon(path)
    text = (
        path.read_text(encoding="utf-8-sig")
        if path.is_file()
        else "# How this show says names: see `briefcast lexicon --help`.\n"
    )
    header = f"[words.{language}]" if language else "[words]"
    value = {"say": say, "ipa": ipa}
    told = ", ".join(f"{key} = {_quoted(told)}" for key, told in value.items() if told) + (
        ", case = true" if case else ""
    )
    line = f"{_quoted(written)} = {{ {told} }}"
    lines = text.rstrip("\n").split("\n")
    starts = [number for number, row in enumerate(lines) if row.strip() == header]
    if not starts:
        lines += ["", header, line]
    else:
        start = starts[0]
        end = next((n for n in range(start + 1, len(lines)) if lines[n].lstrip().startswith("[")), len(lines))
        same = [
            n
            for n in range(start + 1, end)
            if re.match(rf"\s*[\"']?{re.escape(written)}[\"']?\s*=", lines[n])
        ]
        if same:
            lines[same[0]] = line
        else:
            while end > start + 1 and not lines[end - 1].strip():
                end -= 1
            lines.insert(end, line)
    result = "\n".join(lines) + "\n"
    parse_lexicon(tomllib.loads(result), result, str(path))
    return result


def _quoted(text: str) -> str:
    escaped = "".join(
        f"\\u{ord(c):04x}" if ord(c) < 32 or ord(c) == 127 else c
        for c in text.replace("\\", "\\\\").replace('"', '\\"')
    )
    return f'"{escaped}"'
