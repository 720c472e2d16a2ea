"""The words that the phonemizer's own dictionary knows, so that it need not guess at them.

Layout of a compiled dictionary (espeak-ng, ``compiledict.c``): two 32-bit integers, the number of hash chains
and the offset of the rules; then the chains, each a row of entries and a zero byte. An entry is its length,
a byte with the word's length in bytes (bit 6: packed, bit 7: without phonemes), the word, its phonemes, flags. Packed
words have six bits a letter, a = 1.
"""  # noqa: E501

from __future__ import annotations

import importlib.util
import struct
from functools import lru_cache
from pathlib import Path

_PACKED, _LENGTH = 0x40, 0x3F


@lru_cache(maxsize=8)
def known_words(language: str) -> frozenset[str]:
    """Plain lower-case words of the dictionary of ``language``; empty where there is no such file."""
    spec = importlib.util.find_spec("piper")
    if spec is None or not spec.submodule_search_locations:
        return frozenset()
    path = Path(next(iter(spec.submodule_search_locations))) / "espeak-ng-data" / f"{language[:2]}_dict"
    try:
        return frozenset(_words(path.read_bytes()))
    except (OSError, IndexError, struct.error):
        return frozenset()


def _words(data: bytes) -> list[str]:
    chains, _ = struct.unpack_from("<ii", data)
    position, found = 8, []
    for _ in range(chains):
        while data[position]:
            length, flags = data[position], data[position + 1]
            word = data[position + 2 : position + 2 + (flags & _LENGTH)]
            if flags & _PACKED:
                found.append(_unpacked(word))
            position += length
        position += 1
    return [word for word in found if word]


def _unpacked(packed: bytes) -> str:
    bits = int.from_bytes(packed, "big")
    total = 8 * len(packed)
    codes = [bits >> (total - 6 * (n + 1)) & 0x3F for n in range(total // 6)]
    while codes and not codes[-1]:
        codes.pop()
    return (
        "".join(chr(96 + code) for code in codes) if codes and all(1 <= code <= 26 for code in codes) else ""
    )
