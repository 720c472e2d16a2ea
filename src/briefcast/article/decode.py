"""Bytes to text: character sets detected, binary data refused, broken encodings repaired."""

from __future__ import annotations

import codecs
import re
import unicodedata

from briefcast.errors import ArticleUnreadable

MAX_REPAIRED_CHARACTERS = 1_000_000
"""Of different mojibake; repairing as much takes two to three seconds."""
SAMPLE_BYTES = 60_000
"""How much of a text without a told character set is looked at to find one."""

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})["']""")
_HIGH_RUN = re.compile(rb"[^\n]{0,80}[\x80-\xff][^\n]{0,160}")
_PIECE = re.compile(r"(?s:.{1,9999}[ -~](?=[0-9A-Za-z]|\Z)|.{1,10000})")
"""Of a long line, cut between two characters that no mojibake has, if there are any."""
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_SUSPECT = re.compile(r"[^\x00-\x7f]{2}|[\x80-\x9fÂÃ]")
"""What all mojibake has; most lines that are not ASCII do not."""
_ANSI = re.compile(r"\x1b\[[0-9;?]{0,20}[ -/]{0,4}[@-~]")
_NEWLINE = re.compile(r"\r\n?|\x85|\u2028|\u2029|\x0b|\x0c")
_WESTERN = frozenset("äöüÄÖÜßéèêëàâáãåçñíìîïóòôõúùûæøœÉÈÀÁÇÑÓÚ‘’“”„«»–—…•€£°§¿¡®©™ªº·\xa0")
_CALLED = {"utf_8": "UTF-8", "ascii": "ASCII", "cp1252": "Windows-1252", "latin_1": "ISO 8859-1"}


def decode(content: bytes, origin: str, told: str | None = None) -> tuple[str, tuple[str, ...]]:
    """The text with newlines as ``\\n``, and what the user should know about how it was read.

    A byte order mark rules, then valid UTF-8, then ``told`` (by a server or the document), then
    detection. Mojibake ("donâ€™t") is repaired, accents are composed (Unicode NFC).

    Raises:
        ArticleUnreadable: the bytes are no text.
    """
    text, notes = _decoded(content, origin, told)
    text = _NEWLINE.sub("\n", _ANSI.sub("", text))
    controls = len(_CONTROL.findall(text))
    if controls > 8 and controls * 50 > len(text):
        raise ArticleUnreadable(f"{origin} is binary data, not text")
    if controls:
        text = _CONTROL.sub("", text)
    repaired, remarks = _repaired(text)
    notes += remarks
    if not unicodedata.is_normalized("NFC", repaired):
        repaired = unicodedata.normalize("NFC", repaired)
    return repaired, tuple(notes)


def told_by_markup(content: bytes) -> str | None:
    """The character set that an HTML or XML document names in its first 4 KB."""
    head = content[:4096]
    match = _XML.search(head) or _META.search(head)
    return match[1].decode("ascii", "replace") if match else None


def _decoded(content: bytes, origin: str, told: str | None) -> tuple[str, list[str]]:
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return _with(content[len(mark) :], encoding, origin)
    if wide := _wide(content):
        return _with(content, wide, origin)
    try:
        return content.decode("utf-8"), []
    except UnicodeDecodeError as error:
        cut_short = error.start >= len(content) - 3 and error.reason == "unexpected end of data"
        mostly = _mostly_utf8(content)
    if cut_short or mostly:
        return _with(content, "utf-8", origin)
    known = _known(told)
    if known and known != "utf-8":
        try:
            return content.decode(known), [_note(known)]
        except (UnicodeDecodeError, LookupError):
            pass
    if b"\0" in content[:SAMPLE_BYTES]:
        raise ArticleUnreadable(f"{origin} is binary data, not text")
    return _with(content, _detected(content, origin), origin)


def _with(content: bytes, encoding: str, origin: str) -> tuple[str, list[str]]:
    text = content.decode(encoding, "replace")
    broken = text.count("�") - content.count("�".encode())
    if broken * 10 > len(text) + 50:
        raise ArticleUnreadable(f"{origin} is binary data, not text")
    notes = [] if encoding == "utf-8" else [_note(encoding)]
    if broken > 0:
        text = text.replace("�", "")
        notes.append(f"left out {broken} bytes that are no {_name(encoding)}")
    return text, notes


def _wide(content: bytes) -> str | None:
    """UTF-16 or UTF-32 without a byte order mark: every second byte of Western text is zero."""
    sample = content[:2000]
    if len(sample) < 8 or b"\0" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if even == 0 and odd > half * 0.6:
        return "utf-16-le"
    if odd == 0 and even > half * 0.6:
        return "utf-16-be"
    return None


def _mostly_utf8(content: bytes) -> bool:
    """Valid but for a few bytes, as when two encodings were pasted together."""
    sample = content[: SAMPLE_BYTES * 10]
    text = sample.decode("utf-8", "replace")
    broken = text.count("�")
    valid = sum(1 for character in text if character > "\x7f") - broken
    return valid > 10 * broken


def _known(name: str | None) -> str | None:
    """The codec of a told character set; browsers read Latin-1 as Windows-1252, and so do we."""
    if not name:
        return None
    try:
        found = codecs.lookup(name.strip()).name
    except (LookupError, ValueError):
        return None
    if found in ("iso8859-1", "ascii"):
        return "cp1252"
    return (
        found if found not in ("utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape") else None
    )


def _detected(content: bytes, origin: str) -> str:
    from charset_normalizer import from_bytes

    sample = b"\n".join(_HIGH_RUN.findall(content[: SAMPLE_BYTES * 20]))[:SAMPLE_BYTES]
    plain = sample or content[:SAMPLE_BYTES]
    if _reads_western(plain):
        return "cp1252"
    best = from_bytes(plain).best()
    if best is None:
        raise ArticleUnreadable(f"{origin} is binary data, or text in an unknown encoding; save it as UTF-8")
    return best.encoding


def _reads_western(sample: bytes) -> bool:
    """Whether the high bytes read as in Windows-1252 prose: the usual letters and quotes, within ASCII words.

    Cyrillic and East Asian texts have more high bytes than others; Polish and Turkish ones give signs
    that no Western word has.
    """
    text = sample.decode("cp1252", "replace")
    high = [character for character in text if character > "\x7f"]
    plain = sum(character.isascii() and character.isalpha() for character in text)
    return sum(character in _WESTERN for character in high) >= 0.9 * len(high) and len(high) < 0.5 * plain


def _repaired(text: str) -> tuple[str, list[str]]:
    """The text without mojibake, and what was done; what comes again is repaired once."""
    from ftfy import fix_encoding
    from ftfy.badness import is_bad

    if text.isascii():
        return text, []
    lines = text.split("\n")
    known: dict[str, str] = {}
    left = MAX_REPAIRED_CHARACTERS
    changed = missed = False
    for index, line in enumerate(lines):
        if line.isascii() or not (_SUSPECT.search(line) and is_bad(line)):
            continue
        pieces = _PIECE.findall(line)
        for piece in pieces:
            if piece not in known and left > 0:
                known[piece] = fix_encoding(piece)
                left -= len(piece)
        missed = missed or not known.keys() >= set(pieces)
        fixed = "".join(known.get(piece, piece) for piece in pieces)
        if fixed != line:
            lines[index] = fixed
            changed = True
    notes = ["repaired characters that had been decoded wrongly (mojibake)"] if changed else []
    if missed:
        notes.append("too long to repair all that looks decoded wrongly (mojibake): its end stays as it is")
    return ("\n".join(lines) if changed else text), notes


def _name(encoding: str) -> str:
    return _CALLED.get(encoding.replace("-", "_"), encoding.replace("_", "-").upper())


def _note(encoding: str) -> str:
    return f"decoded as {_name(encoding)}"
