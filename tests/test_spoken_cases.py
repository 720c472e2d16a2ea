"""Tables of written and spoken forms, one case a row: language, written, spoken (several accepted: `` | ``)."""  # noqa: E501

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefcast.spoken import speakable

CASES = Path(__file__).parent / "cases" / "spoken"


def rows() -> list[tuple[str, str, str, str]]:
    """(place, language, written, spoken) of every row."""
    found = []
    for path in sorted(CASES.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line and not line.startswith("#"):
                language, written, spoken = line.split("\t")
                found.append((f"{path.stem}:{number}", language, written, spoken))
    return found


def heard(text: str) -> str:
    """What a listener can tell apart: words, without case, hyphens and punctuation."""
    return " ".join(re.sub(r"[^\w\s']", " ", text.lower().replace("’", "'").replace("-", " ")).split())


def test_there_are_enough_cases() -> None:
    by_language = [language[:2] for _, language, _, _ in rows()]
    assert len(by_language) >= 400
    assert all(by_language.count(language) >= 60 for language in ("en", "de", "es", "fr", "it", "pt"))


@pytest.mark.parametrize("language", ["en", "en-GB", "de", "es", "fr", "it", "pt", "pt-PT"])
def test_cases(language: str) -> None:
    wrong = []
    for place, tongue, written, expected in rows():
        if tongue == language:
            spoken = speakable(written, language)
            if heard(spoken) not in [heard(one) for one in expected.split(" | ")]:
                wrong.append(f"{place}: {written!r} is said {spoken!r}, not {expected!r}")
    assert not wrong, "\n".join(wrong)
