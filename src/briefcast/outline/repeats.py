"""What is said again: a title worked into every section, and sentences that stand twice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefcast.outline.draft import Draft
from briefcast.outline.languages.contract import Language
from briefcast.types import Reason, Span

_WORD = re.compile(r"[^\W_]+")
_SHORTEST = 4
"""Words of a phrase that can be a repeated title."""
_KEPT = 5
"""Words that must remain of a sentence whose clause is cut off."""
_WHOLE = 8
"""Words from which a sentence that stands twice is no refrain."""
_LONG = 12
"""The same for what no stop ends."""
_STOPS = '.!?…"”’»“)'
_MOSTLY = 0.7
_SEARCHED = 300_000
"""Characters up to which pull quotes are looked for in all of the text."""
_QUOTE_MARKS = "“”\"'‘’«»„ "


def mark_repeats(text: str, drafts: Sequence[Draft], title: str, language: Language, *, titled: bool) -> None:
    """Leave out sentences that say the title or an earlier sentence again; cut clauses that do.

    Where the title does not stand in the text (``titled`` is false) it may have been taken from a
    sentence: then only what is said to be the headline is a repeat.
    """
    _mark_twins(text, drafts)
    _mark_pull_quotes(text, drafts)
    for phrase in _phrases(text, title, language):
        _mark_phrase(text, drafts, phrase, language, titled=titled)


def _mark_twins(text: str, drafts: Sequence[Draft]) -> None:
    seen: set[str] = set()
    for draft in drafts:
        if draft.reason is not None or draft.stays:
            continue
        words = _WORD.findall(text[slice(*draft.span)].lower())
        stopped = text[draft.span[1] - 1] in _STOPS
        if len(words) < (_WHOLE if stopped else _LONG):
            continue
        key = " ".join(words)
        if key in seen:
            draft.leave_out(Reason.REPEATED, "an earlier sentence says the same")
        seen.add(key)


def _mark_pull_quotes(text: str, drafts: Sequence[Draft]) -> None:
    """A line of its own that sets apart words of another paragraph."""
    if len(text) > _SEARCHED:
        return
    said = (one for one in drafts if not (one.first and one.last) or text[one.span[1] - 1] in ".!?")
    prose = " ".join(text[slice(*one.span)] for one in said)
    every = f" {' '.join(_WORD.findall(prose.lower()))} "
    for draft in drafts:
        line = text[slice(*draft.span)]
        if draft.reason is None and draft.first and draft.last and len(line) <= 240 and line[-1] not in ".!?":
            words = _WORD.findall(line.lower())
            if len(words) >= 5 and f" {' '.join(words)} " in every:
                draft.leave_out(Reason.REPEATED, "a pull quote")


def _phrases(text: str, title: str, language: Language) -> Iterator[re.Pattern[str]]:
    """Patterns of the title, and of what "the headline:" introduces more than once."""
    found = [title] if title else []
    found += introduced(text, language.headline)
    seen: set[str] = set()
    for phrase in found:
        words = _WORD.findall(phrase)
        key = " ".join(words).lower()
        if len(words) >= _SHORTEST and key not in seen:
            seen.add(key)
            yield re.compile(r"[^\w\n]{1,4}\s?".join(map(re.escape, words)) + r"(?!\w)", re.IGNORECASE)


def introduced(text: str, nouns: frozenset[str]) -> list[str]:
    """Phrases that stand after "headline:" (one of ``nouns``) at least twice, as far as they agree."""
    if not nouns:
        return []
    intro = re.compile(rf"\b(?:{'|'.join(sorted(nouns))})\s?:[ \t]*", re.IGNORECASE)
    tails = sorted(text[match.end() : match.end() + 200].split("\n")[0] for match in intro.finditer(text))
    phrases = []
    for one, other in pairwise(tails):
        common = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
        agreed = one[: min(len(one), len(other)) if common is None else common]
        stops = [match.end() for match in re.finditer(r"[.!?](?=\s|$)", agreed)]
        phrase = (agreed[: stops[-1]] if stops else agreed).strip(" .")
        if len(_WORD.findall(phrase)) >= _SHORTEST and phrase not in phrases:
            phrases.append(phrase)
    return phrases


def _mark_phrase(
    text: str, drafts: Sequence[Draft], phrase: re.Pattern[str], language: Language, *, titled: bool
) -> None:
    starts = [draft.span[0] for draft in drafts]
    for match in phrase.finditer(text):
        index = max(0, bisect_right(starts, match.start()) - 1)
        while index < len(drafts) and drafts[index].span[0] < match.end():
            draft = drafts[index]
            index += 1
            if draft.reason is None and draft.span[1] > match.start():
                _mark_one(text, draft, match.span(), language, titled=titled)


def _mark_one(text: str, draft: Draft, found: Span, language: Language, *, titled: bool) -> None:
    start, end = draft.span
    covered = min(end, found[1]) - max(start, found[0])
    if titled and covered >= _MOSTLY * (end - start):
        draft.leave_out(Reason.REPEATED, "says the title again")
        return
    before = text[start : max(start, found[0])]
    nouns = _WORD.findall(before.lower())[-4:]
    is_introduced = not language.headline.isdisjoint(nouns) and before.rstrip(_QUOTE_MARKS).endswith(":")
    at_end = not text[found[1] : end].strip(_QUOTE_MARKS + ".!?)")
    if not is_introduced:
        return
    cut = _clause(before, language) if at_end else None
    if cut is None:
        draft.leave_out(Reason.REPEATED, "says nothing but that it fits the title")
    else:
        draft.cuts.append(((start + cut, end), Reason.REPEATED, "a clause with the title again"))


def _clause(before: str, language: Language) -> int | None:
    """Where in ``before`` the clause begins that introduces the phrase, if a sentence remains."""
    nouns = "|".join(map(re.escape, sorted(language.headline)))
    ands = "|".join(map(re.escape, sorted(language.conjunctions)))
    joints = list(re.finditer(rf",\s+(?:(?:{ands})\s)?|\s+(?:{ands})\s|\s+[–—-]\s+|;\s+", before))
    for joint in reversed(joints):
        clause = before[joint.end() :]
        if re.search(rf"\b(?:{nouns})\b", clause, re.IGNORECASE) and len(_WORD.findall(clause)) <= 12:
            left = _WORD.findall(before[: joint.start()])
            if len(left) >= _KEPT and left[-1].lower() not in language.stopwords:
                return joint.start()
    return None
