"""Learn the weights that tell promos from articles, and write ``src/briefcast/outline/weights.py`` anew.

    python scripts/promo_weights.py ARTICLES.jsonl INTERJECTIONS.tsv

ARTICLES.jsonl has one article a line: ``language``, ``text`` (plain, paragraphs by blank lines),
``ignore`` (sentences of it that are promos, or nobody knows) and ``only_headings`` (its prose is not to
be trusted). INTERJECTIONS.tsv has one promo a line: language, a tab, the promo. Each is put into an
article of its language four times: as a line, as a paragraph, and glued to the end and to the middle of
one. Needs numpy. Neither file is part of this project, and its texts are nobody's to pass on: what remains
of them are numbers. The weights in the tree were found by this method, in one run chosen among several, on
wordings written for it, others harvested from news pages, and public news texts; they cannot be made again
without those, and other texts give others.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

import numpy as np
from numpy.typing import NDArray

from briefcast import outline
from briefcast.article.plain import read_plain
from briefcast.outline import languages
from briefcast.outline.forms import own_forms
from briefcast.outline.fringes import fringes_marked
from briefcast.outline.habits import Place, Voice
from briefcast.outline.repeats import mark_repeats
from briefcast.outline.said import Said
from briefcast.outline.second_look import Piece, pieces_of
from briefcast.outline.sift import sift
from briefcast.outline.traits import says_little, traits_of
from briefcast.types import Block, BlockKind, Document, Span

Matrix = NDArray[np.float64]

_OUT = Path(__file__).resolve().parent.parent / "src" / "briefcast" / "outline" / "weights.py"
_LOST_SENTENCES, _LOST_HEADINGS = 0.6 / 1000, 6 / 1000
"""Shares of the articles' sentences and headings that may score as promos."""
_PENALTY = 3.0
"""On large weights."""
_LEAST = 0.1
"""Smaller weights are left out."""
_SENTENCE = re.compile(r"(?<=[a-zà-ÿ]{2}[.!?])\s+(?=[A-ZÀ-Ý])")
_LEAST_SEEN = 8
"""Samples that must have a trait for it to get a weight."""
_MARK = "\u2063"
_BESIDE = (
    *("before in its paragraph", "behind in its paragraph"),
    *("before on its own line", "behind on its own line"),
)


@dataclass
class Samples:
    """Sentences and headings: what is seen of each, and whether it is a promo (None: nobody knows)."""

    traits: list[dict[str, float]] = field(default_factory=list)
    promo: list[bool | None] = field(default_factory=list)
    heading: list[bool] = field(default_factory=list)
    counted: list[bool] = field(default_factory=list)
    """It is of an article without an interjection, so that it counts for the thresholds."""
    beside: list[list[tuple[str, int]]] = field(default_factory=list)
    """Where a neighbour stands, and its index."""

    def add(self, traits: dict[str, float], promo: bool | None, *, heading: bool, counted: bool) -> int:
        self.traits.append(traits)
        self.promo.append(promo)
        self.heading.append(heading)
        self.counted.append(counted)
        self.beside.append([])
        return len(self.traits) - 1


def _looked_at(text: str, code: str) -> tuple[str, list[Block], list[Piece], Voice]:
    """What the second look judges: the text, the blocks kept so far, the pieces, and the article's voice."""
    article = read_plain(text, Document("-", b""))
    rules = languages.get(code)
    blocks = fringes_marked(article.text, outline._apart(article.blocks, len(article.text)), rules)
    drafts = list(outline._drafts(article.text, blocks, rules, []))
    stay = own_forms(article.text, blocks, rules)
    for draft in drafts:
        draft.stays = draft.block in stay
    titled = any(block.kind is BlockKind.TITLE for block in blocks)
    mark_repeats(article.text, drafts, article.title, rules, titled=titled)
    drafts, dropped = sift(article.text, blocks, drafts, rules)
    pieces, voice = pieces_of(article.text, blocks, drafts, dropped, rules)
    return article.text, [block for at, block in enumerate(blocks) if at not in dropped], pieces, voice


def _collect(
    samples: Samples, text: str, code: str, promo: Span, ignore: list[str], wanted: set[str]
) -> None:
    """Add what is in ``text``; ``promo`` is where an interjection stands, empty if there is none."""
    text, blocks, pieces, voice = _looked_at(text, code)
    indices: dict[int, int] = {}
    for at, piece in enumerate(pieces if "prose" in wanted else ()):
        start, end = piece.draft.span
        share = max(0, min(end, promo[1]) - max(start, promo[0])) / (end - start)
        near = any(other.draft.span[0] < promo[1] and other.draft.span[1] > promo[0]
                   for other in pieces[max(0, at - 1) : at + 2])  # fmt: skip
        if piece.draft.reason is not None or piece.draft.stays or (promo[1] and not near):
            continue
        known: bool | None = share >= 0.6 if not 0.1 < share < 0.6 else None
        if any(one in piece.sentence.text for one in ignore):
            known = None
        if says_little(piece.sentence) and not piece.place.alone and not (known and promo[1]):
            known = None
        traits = traits_of(piece.sentence, piece.place, voice)
        indices[at] = samples.add(traits, known, heading=False, counted=not promo[1])
    for at, index in indices.items():
        for step, name in ((-1, "before"), (1, "behind")):
            if at + step in indices:
                piece, other = pieces[at], pieces[at + step]
                if other.draft.block == piece.draft.block:
                    samples.beside[index].append((f"{name} in its paragraph", indices[at + step]))
                elif piece.place.alone and other.place.alone:
                    samples.beside[index].append((f"{name} on its own line", indices[at + step]))
    for block in blocks:
        if block.kind is BlockKind.HEADING and not any(
            one in text[block.start : block.end] for one in ignore
        ):
            heading = Said(text[block.start : block.end], voice.language, text[block.start : block.end])
            traits = traits_of(heading, Place(True, True, False, heading=True), voice)
            inside = min(block.end, promo[1]) - max(block.start, promo[0])
            samples.add(traits, inside > 0.6 * (block.end - block.start), heading=True, counted=True)


def _interrupted(
    articles: list[dict[str, Any]], interjections: list[tuple[str, str]]
) -> Iterator[tuple[str, str, Span]]:
    """Articles with an interjection each: text, language, and where it stands."""
    hosts: dict[str, list[list[str]]] = {}
    for article in articles:
        paragraphs = [one for one in article["text"].split("\n\n") if len(one) > 40 and one[-1] in ".!?”»"]
        if len(paragraphs) >= 6 and not article.get("only_headings"):
            hosts.setdefault(article["language"], []).append(paragraphs[:9])
    for number, (code, promo) in enumerate(interjections):
        for turn, place in enumerate(("line", "paragraph", "end", "middle")):
            if code not in hosts:
                continue
            lines = list(hosts[code][(number * 5 + turn * 7) % len(hosts[code])])
            at = 1 + (number * 7 + turn) % (len(lines) - 2)
            marked = f"{_MARK}{promo}{_MARK}"
            if place in ("line", "paragraph"):
                lines.insert(at, marked)
            else:
                sentences = _SENTENCE.split(lines[at])
                last = len(sentences)
                cut = random.Random(number).randint(1, last) if place == "middle" else last
                lines[at] = " ".join([*sentences[:cut], marked, *sentences[cut:]])
            text = ("\n\n" if place == "paragraph" else "\n").join(lines)
            start = text.index(_MARK)
            yield text.replace(_MARK, ""), code, (start, start + len(promo))


def _fitted(seen: Matrix, promo: Matrix, penalty: float) -> tuple[Matrix, float]:
    """Weights and bias of a logistic regression with a quadratic penalty, by Newton's method."""
    seen = np.hstack([seen, np.ones((len(seen), 1))])
    found = np.zeros(seen.shape[1])
    penalties = np.full(seen.shape[1], penalty)
    penalties[-1] = 1e-6
    for _ in range(30):
        likely = 1 / (1 + np.exp(-np.clip(seen @ found, -30, 30)))
        slope = seen.T @ (likely - promo) + penalties * found
        bend = (seen * (likely * (1 - likely))[:, None]).T @ seen + np.diag(penalties)
        step = np.linalg.solve(bend, slope)
        found -= step
        if np.abs(step).max() < 1e-5:
            break
    return found[:-1], float(found[-1])


def _learned(samples: Samples) -> str:
    """The module with the weights."""
    seen = Counter(name for traits in samples.traits for name in traits)
    names = sorted(name for name in seen if seen[name] >= _LEAST_SEEN)
    column = {name: at for at, name in enumerate(names)}
    matrix = np.zeros((len(samples.traits), len(names)))
    for row, traits in enumerate(samples.traits):
        for name in column.keys() & traits.keys():
            matrix[row, column[name]] = traits[name]
    known = np.array([one is not None for one in samples.promo])
    promo = np.array([bool(one) for one in samples.promo], dtype=float)
    heading, counted = np.array(samples.heading), np.array(samples.counted)
    found, bias = _fitted(matrix[known], promo[known], _PENALTY)
    own = matrix @ found + bias
    worth = np.clip((own + 4) / 6, 0, 1)
    around = np.zeros((len(own), len(_BESIDE)))
    for row, neighbours in enumerate(samples.beside):
        for name, index in neighbours:
            around[row, _BESIDE.index(name)] = worth[index]
    prose = known & ~heading
    beside, shift = _fitted(np.hstack([own[:, None], around])[prose], promo[prose], 1.0)
    beside, shift = beside[1:] / beside[0], shift / beside[0]
    content = np.sort((own + around @ beside)[prose & counted & (promo == 0)])
    headings = np.sort(own[known & heading & (promo == 0)])
    if not len(content) or not len(headings):
        sys.exit("The articles have no prose, or no headings, that are no promos: give more of them")
    lines = [
        '"""Weights of traits, made by ``scripts/promo_weights.py``; not to be edited by hand."""',
        f"\nBIAS = {bias:.2f}",
        f"LEFT_OUT_FROM = {content[-max(1, int(len(content) * _LOST_SENTENCES))]:.2f}",
        f"HEADING_LEFT_OUT_FROM = {headings[-max(1, int(len(headings) * _LOST_HEADINGS))]:.2f}",
        "BESIDE = {",
        *(f'    "{name}": {weight:.2f},' for name, weight in zip(_BESIDE, beside, strict=True)),
        "}\nWEIGHTS = {",
    ]
    ranked = sorted(zip(names, found, strict=True), key=lambda one: -one[1])
    lines += [f'    "{name}": {weight:.2f},' for name, weight in ranked if abs(weight) >= _LEAST]
    return "\n".join([*lines, "}\n"])


def main() -> None:
    """Read both files, learn, write."""
    if len(sys.argv) != 3:
        sys.exit("give ARTICLES.jsonl and INTERJECTIONS.tsv")
    articles = [json.loads(line) for line in Path(sys.argv[1]).read_text("utf-8").splitlines()]
    rows = (line.split("\t") for line in Path(sys.argv[2]).read_text("utf-8").splitlines())
    interjections = [(code, promo) for code, promo in rows]
    samples = Samples()
    for text, code, span in _interrupted(articles, interjections):
        _collect(samples, text, code, span, [], {"prose"})
    for article in articles:
        wanted = set() if article.get("only_headings") else {"prose"}
        _collect(samples, article["text"], article["language"], (0, 0), article.get("ignore", []), wanted)
    _OUT.write_text(_learned(samples), "utf-8")
    print(f"{len(samples.traits):,} samples, written to {_OUT}")


if __name__ == "__main__":
    main()
