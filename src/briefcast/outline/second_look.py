"""A second look at what ``sift`` keeps: learned weights on what a sentence looks like, whatever its words.

``sift`` knows forms of promos; wordings that it does not know still sound unlike the article they stand
in. Each sentence, each heading, and each side of a seam within a sentence gets a score, the weighed sum
of its traits and of how its neighbours score. The weights come from ``scripts/promo_weights.py``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefcast.outline.draft import Draft
from briefcast.outline.habits import Place, Voice
from briefcast.outline.languages.contract import Language
from briefcast.outline.said import Said
from briefcast.outline.seams import seam_in
from briefcast.outline.sift import halves, sentences_of
from briefcast.outline.traits import BESIDE_LEFT_OUT, is_plain, says_little, traits_of
from briefcast.outline.weights import BESIDE, BIAS, HEADING_LEFT_OUT_FROM, LEFT_OUT_FROM, WEIGHTS
from briefcast.types import Block, BlockKind, Reason

_GOES_ALONG = 110
"""Characters up to which a sentence may go because of what goes beside it."""
_MOST_BESIDE = sum(max(0.0, weight) for weight in (*BESIDE.values(), WEIGHTS[BESIDE_LEFT_OUT]))
"""What neighbours add at most."""
_HALF = 1.0
"""How much more it takes to leave out one side of a seam: a sentence cut in two by mistake is lost whole."""
_NAMED = 3
"""Traits that are named as the reason."""


@dataclass(slots=True)
class Piece:
    """A sentence, or one side of a seam in it, while it is judged."""

    draft: Draft
    sentence: Said
    place: Place
    whole: int
    """Index of the sentence that it is of."""
    own: float = BIAS
    """Score of its own traits."""
    score: float = BIAS
    """With what its neighbours tell."""


def look_again(
    text: str, blocks: Sequence[Block], drafts: Sequence[Draft], dropped: set[int], rules: Language
) -> list[Draft]:
    """``drafts``, some more of them left out, some cut at a seam; headings to leave out join ``dropped``."""
    pieces, voice = pieces_of(text, blocks, drafts, dropped, rules)
    judged = [piece for piece in pieces if piece.draft.reason is None and not piece.draft.stays]
    for piece in judged:
        piece.own = BIAS + sum(_weighed(piece, voice).values())
    for index, piece in enumerate(pieces):
        piece.score = piece.own
        if piece.own + _MOST_BESIDE >= LEFT_OUT_FROM:
            told = neighbours(pieces, index)
            piece.score += sum(BESIDE[name] * worth for name, worth in told.items())
    for piece in judged:
        is_half = piece.draft is not drafts[piece.whole]
        wanted = LEFT_OUT_FROM + (_HALF if is_half else 0.0)
        if piece.score >= wanted and (piece.place.alone or not says_little(piece.sentence)):
            _leave_out(piece, voice)
    for order in (pieces, pieces[::-1]):
        _take_along(order, voice)
    dropped |= set(_foreign_headings(text, blocks, dropped, voice))
    return list(_joined(pieces, drafts))


def pieces_of(
    text: str, blocks: Sequence[Block], drafts: Sequence[Draft], dropped: set[int], rules: Language
) -> tuple[list[Piece], Voice]:
    """The sentences, those with a seam in two, and what is usual among those that are kept."""
    sentences = sentences_of(text, drafts, rules)
    kept = [one for one, draft in zip(sentences, drafts, strict=True) if draft.reason is None]
    titles = [text[block.start : block.end] for block in blocks if block.kind is BlockKind.TITLE]
    headings = [
        text[block.start : block.end]
        for index, block in enumerate(blocks)
        if block.kind is BlockKind.HEADING and index not in dropped
    ]
    voice = Voice(kept, titles, headings, rules)
    pieces: list[Piece] = []
    for index, (draft, sentence) in enumerate(zip(drafts, sentences, strict=True)):
        around = drafts[max(0, index - 1) : index + 2]
        beside = any(other.block == draft.block and _is_promo(other) for other in around)
        settled = draft.reason is not None or draft.cuts or draft.stays
        seam, odds = (0, 0.0) if settled else seam_in(sentence, voice)
        if not seam:
            place = Place(draft.last, draft.first and draft.last, False, beside=beside)
            pieces.append(Piece(draft, sentence, place, index))
            continue
        for half, start, end in zip(
            halves(text, draft, draft.span[0] + seam), (0, seam), (seam, len(sentence.text)), strict=True
        ):
            one = Said(sentence.text[start:end].rstrip(), rules, sentence.unquoted[start:end].rstrip())
            place = Place(half.last, False, False, glued=0.0 if start else odds, beside=beside)
            pieces.append(Piece(half, one, place, index))
    return pieces, voice


def neighbours(pieces: Sequence[Piece], index: int) -> dict[str, float]:
    """How much the pieces beside ``pieces[index]`` look like promos, by where they stand: from 0 to 1."""
    piece = pieces[index]
    found: dict[str, float] = {}
    for step, name in ((-1, "before"), (1, "behind")):
        if not 0 <= index + step < len(pieces):
            continue
        other = pieces[index + step]
        if other.draft.reason is not None:
            continue
        worth = min(1.0, max(0.0, (other.own + 4) / 6))
        if other.draft.block == piece.draft.block:
            found[f"{name} in its paragraph"] = worth
        elif abs(other.draft.block - piece.draft.block) == 1 and piece.place.alone and other.place.alone:
            found[f"{name} on its own line"] = worth
    return found


def _is_promo(draft: Draft) -> bool:
    return draft.reason in (Reason.PROMO, Reason.BOILERPLATE)


def _weighed(piece: Piece, voice: Voice) -> dict[str, float]:
    if is_plain(piece.sentence, piece.place):
        return {}
    traits = traits_of(piece.sentence, piece.place, voice)
    return {name: WEIGHTS[name] * value for name, value in traits.items() if name in WEIGHTS}


def _leave_out(piece: Piece, voice: Voice) -> None:
    weighed = _weighed(piece, voice)
    named = sorted((name for name in weighed if weighed[name] > 0), key=lambda name: -weighed[name])[:_NAMED]
    piece.draft.leave_out(Reason.PROMO, f"{', '.join(named)} (score {piece.score - LEFT_OUT_FROM:.1f})")


def _take_along(pieces: Sequence[Piece], voice: Voice) -> None:
    """What scores a little less goes with what has just been left out beside it."""
    before: Piece | None = None
    for piece in pieces:
        if (
            before is not None
            and before.draft.block == piece.draft.block
            and _is_promo(before.draft)
            and piece.draft.reason is None
            and not piece.place.beside
            and len(piece.sentence.text) <= _GOES_ALONG
            and piece.score + WEIGHTS.get(BESIDE_LEFT_OUT, 0.0) >= LEFT_OUT_FROM
        ):
            _leave_out(piece, voice)
        before = piece


def _foreign_headings(text: str, blocks: Sequence[Block], dropped: set[int], voice: Voice) -> Iterator[int]:
    for index, block in enumerate(blocks):
        if block.kind is BlockKind.HEADING and index not in dropped:
            heading = text[block.start : block.end]
            place = Place(True, True, False, heading=True)
            traits = traits_of(Said(heading, voice.language, heading), place, voice)
            score = BIAS + sum(WEIGHTS.get(name, 0.0) * value for name, value in traits.items())
            if score >= HEADING_LEFT_OUT_FROM:
                yield index


def _joined(pieces: Sequence[Piece], drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The drafts; one with a seam in it stays in two only where one side alone is left out."""
    at = 0
    while at < len(pieces):
        piece = pieces[at]
        whole = drafts[piece.whole]
        if piece.draft is whole:
            yield whole
            at += 1
            continue
        other = pieces[at + 1]
        if (piece.draft.reason is None) == (other.draft.reason is None):
            yield replace(whole, reason=piece.draft.reason, detail=piece.draft.detail)
        else:
            yield from (piece.draft, other.draft)
        at += 2
