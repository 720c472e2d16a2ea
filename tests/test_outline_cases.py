"""Annotated articles in six languages: what is a heading, what is spoken, what never is.

A case is one article, a line each: ``T:`` title, ``H:`` heading, ``P:`` paragraph, ``I:`` item,
``X:`` a line that is not spoken. ``⟦...⟧`` within a paragraph is not spoken either.
"""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefcast.article.plain import read_plain
from briefcast.outline import understand
from briefcast.types import BlockKind, Document, Outline

CASES = sorted((Path(__file__).parent / "cases" / "plain").glob("*.case"))
_PROMO = re.compile(r"⟦(.*?)⟧")


@dataclass(frozen=True)
class Case:
    language: str
    lines: list[tuple[str, str]]

    def text(self, style: str) -> str:
        plain = [line.replace("⟦", "").replace("⟧", "") for _, line in self.lines]
        if style == "wrapped":
            plain = [
                line if " | " in line else "\n".join(textwrap.wrap(line, 72, break_on_hyphens=False))
                for line in plain
            ]
        return ("\n" if style == "lines" else "\n\n").join(plain) + "\n"

    def marked(self, mark: str) -> list[str]:
        return [line for kind, line in self.lines if kind == mark]

    @property
    def content(self) -> list[str]:
        spoken = [_PROMO.sub(" ", line) for kind, line in self.lines if kind in "PI"]
        return [
            word
            for line in spoken
            for word in _words(re.sub(r"^- |^[A-Z ,]{4,}.{0,20}\((?:AP|Reuters|dpa)\)", "", line))
        ]

    @property
    def promos(self) -> list[str]:
        inline = [promo for kind, line in self.lines if kind == "P" for promo in _PROMO.findall(line)]
        return inline + self.marked("X")


def _words(text: str) -> list[str]:
    return re.findall(r"\w+(?:[.,:]\d+)*", text)


def _read(path: Path) -> Case:
    head, *body = path.read_text(encoding="utf-8").splitlines()
    return Case(head.removeprefix("lang: "), [(line[0], line[3:]) for line in body])


def _understood(case: Case, style: str) -> Outline:
    return understand(read_plain(case.text(style), Document("-", b"")))


@pytest.mark.parametrize("style", ["lines", "blank", "wrapped"])
@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_case(path: Path, style: str) -> None:
    """Headings are found exactly, promos are not spoken, and no word of the article is lost."""
    case = _read(path)
    outline = _understood(case, style)
    assert outline.article.language == case.language
    assert outline.article.title == case.marked("T")[0]
    assert [section.heading for section in outline.sections if section.heading] == case.marked("H")
    spoken = [sentence.text for section in outline.sections for sentence in section.sentences]
    said = " ".join(spoken)
    for promo in case.promos:
        words = promo.split()
        parts = [" ".join(words[at : at + 4]) for at in range(max(1, len(words) - 3))]
        assert not [
            part
            for part in parts
            if part in said and part not in " ".join(_PROMO.sub("", p) for p in case.marked("P"))
        ]
    repeated = " ".join(out.text for out in outline.left_out if out.reason == "repeated")
    missing = Counter(case.content) - Counter(_words(said)) - Counter(_words(repeated))
    assert not missing


def test_there_are_many_cases() -> None:
    """The cases cover six languages."""
    assert len(CASES) >= 30
    assert {_read(path).language for path in CASES} == {"en", "de", "es", "fr", "it", "pt"}


def test_title_block_is_in_the_text() -> None:
    """The title of a case is a block of its own."""
    article = read_plain(_read(CASES[0]).text("lines"), Document("-", b""))
    assert [block.kind for block in article.blocks].count(BlockKind.TITLE) == 1
