"""Every line against its source: its words, what was cut from it, and what it stands beside."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefcast.condense.assemble import gaps
from briefcast.condense.openings import Opening, opening
from briefcast.condense.trim import harm
from briefcast.condense.words import content, tokens
from briefcast.types import Line, LineKind, Script, Sentence, Span, written
from briefcast.verify.differences import changed_facts, differences
from briefcast.verify.reference import Reference
from briefcast.verify.report import Finding

_TOLD_WORDS, _TOLD_SHARE = 5, 0.7
_FROM_SOURCE = (LineKind.VERBATIM, LineKind.TRIMMED)


@dataclass(frozen=True, slots=True)
class Placed:
    """A line and where in the script it stands."""

    number: int
    """Counted from 1 over all lines."""
    line: Line
    source: int | None
    heading: str
    """Of its section."""

    @property
    def where(self) -> str:
        """For a finding."""
        return f"line {self.number}"


def placed(script: Script) -> list[Placed]:
    """All lines in the order in which they are spoken."""
    found: list[Placed] = []
    for section in script.sections:
        for line in section.lines:
            found.append(Placed(len(found) + 1, line, section.source, section.heading))
    return found


def source_of(item: Placed, references: Sequence[Reference]) -> int | None:
    """The source a line's spans count in: its section's, or the only one."""
    if item.source is not None and 0 <= item.source < len(references):
        return item.source
    return 0 if len(references) == 1 else None


def check_lines(script: Script, references: Sequence[Reference]) -> Iterator[Finding]:
    """Findings about the words of every line."""
    lines = placed(script)
    for item in lines:
        line = item.line
        source = source_of(item, references)
        if line.kind in _FROM_SOURCE:
            if source is None:
                yield Finding("source", item.where, "stands in a section that belongs to no source")
            else:
                yield from _check_words(item, references[source])
        elif source is not None:
            yield from _check_edited(item, references[source])
        elif line.kind is LineKind.EDITED:
            yield Finding("edited", item.where, f"was edited: “{_short(line.text)}”", fails=False)
    for number, known in enumerate(references):
        mine = [item for item in lines if source_of(item, references) == number]
        mine = [item for item in mine if item.line.kind is not LineKind.TEMPLATE]
        yield from _check_neighbours(mine, known)


def _check_words(item: Placed, known: Reference) -> Iterator[Finding]:
    line, spans = item.line, item.line.spans
    if not spans or any(not 0 <= a < b <= len(known.text) for a, b in spans):
        yield Finding("spans", item.where, f"its spans lie outside the source: “{_short(line.text)}”")
        return
    if any(one[1] > two[0] for one, two in pairwise(spans)):
        yield Finding("spans", item.where, "its spans overlap or are out of order")
        return
    if line.kind is LineKind.VERBATIM and len(spans) != 1:
        yield Finding("spans", item.where, "is called verbatim but has several spans")
    truth = written(known.text, spans)
    if not same(line, truth):
        kinds = differences(truth, line.text, known.rules, known.words) or {"text": "differs"}
        for kind, told in kinds.items():
            yield Finding(kind, item.where, f"is not what its spans give: {told}")
        return
    if line.kind is LineKind.TRIMMED:
        yield from _check_cuts(item, known)


def same(line: Line, truth: str) -> bool:
    """Whether a line says what its spans give; trimmed ones may add a capital letter and a final stop."""
    if line.text == truth:
        return True
    if line.kind is LineKind.VERBATIM:
        return False
    capital = truth[:1].upper() + truth[1:]
    return line.text in {
        truth + ".",
        capital,
        capital + ".",
        truth.rstrip(",;:") + ".",
        capital.rstrip(",;:") + ".",
    }


def _check_cuts(item: Placed, known: Reference) -> Iterator[Finding]:
    """What was cut between and around the spans of a trimmed line."""
    spans = item.line.spans
    whole: list[Span] = []
    for index in known.overlapping(spans):
        whole += known.sentences[index].spans
    if not whole:
        whole = [(spans[0][0], spans[-1][1])]
    start, end = min(whole)[0], max(whole)[1]
    raw = known.text[start:end]
    opener = known.rules.connective.match(raw)
    for a, b in gaps(whole, spans):
        if not known.text[a:b].strip() or (opener and (a, b) == (start, start + opener.end())):
            continue
        reason = harm(raw, (a - start, b - start), known.rules)
        if reason:
            yield Finding(
                reason, item.where, f"was cut from its sentence: “{_short(known.text[a:b].strip())}”"
            )


def _check_edited(item: Placed, known: Reference) -> Iterator[Finding]:
    """An edited line may say anything but another number or name; a template may not tell the article."""
    line = item.line
    base = known.closest(line.text)
    if line.kind is LineKind.EDITED:
        yield Finding("edited", item.where, f"was edited: “{_short(line.text)}”", fails=False)
    elif base is None or _is_told_title(item, known):
        return
    elif same_words(line.text, base.text, known):
        yield Finding("source", item.where, f"tells the article as a template: “{_short(line.text)}”")
    if base is not None:
        for kind, told in changed_facts(base.text, line.text, known.rules, known.words).items():
            yield Finding(kind, item.where, f"changes a {kind} of the source: {told}")


def same_words(line: str, sentence: str, known: Reference) -> bool:
    """Whether ``line`` has most of the content words of ``sentence``, and not just a few."""
    wanted = set(content(tokens(sentence), known.rules))
    shared = wanted & set(content(tokens(line), known.rules))
    return len(shared) >= max(_TOLD_WORDS, _TOLD_SHARE * len(wanted))


def _is_told_title(item: Placed, known: Reference) -> bool:
    """Whether the line tells a title or heading: as it is read again, or its section's, alone on a line."""
    titles = [known.outline.article.title, *(section.heading for section in known.outline.sections)]
    if item.heading and any(item.heading == " ".join(line.split()) for line in known.text.splitlines()):
        titles.append(item.heading)
    return any(title and title in item.line.text for title in titles)


def _check_neighbours(lines: Sequence[Placed], known: Reference) -> Iterator[Finding]:
    """Dangling openings, and quotations of which only a part is spoken."""
    spoken: dict[int, Placed] = {}
    order: dict[int, int] = {}
    for place, item in enumerate(lines):
        if item.line.spans:
            for index in known.overlapping(item.line.spans):
                spoken.setdefault(index, item)
                order.setdefault(index, place)
    for index, item in spoken.items():
        first = known.overlapping(item.line.spans)[0] == index
        if not first or index == 0 or known.section[index] != known.section[index - 1]:
            continue
        how = opening(item.line.text, known.rules)
        if order[index] and lines[order[index] - 1].line.kind is LineKind.EDITED:
            continue
        before = order.get(index - 1)
        if how in (Opening.POINTING, Opening.CONNECTIVE) and (
            before is None or not 0 <= order[index] - before <= 1
        ):
            yield Finding(
                "dangling",
                item.where,
                f"points back to a sentence that is not spoken before it: “{_short(item.line.text)}”",
            )
    for group in known.groups:
        if len(group) > 1 and 0 < sum(index in spoken for index in group) < len(group):
            item = next(spoken[index] for index in group if index in spoken)
            missing = next(known.sentences[index] for index in group if index not in spoken)
            yield Finding(_lost(missing, known), item.where, f"is spoken without “{_short(missing.text)}”")


def _lost(missing: Sentence, known: Reference) -> str:
    """The rule that half a group breaks: a quotation, its speaker, or what was introduced or asked."""
    if known.rules.attribution.search(missing.text):
        return "attribution"
    return "quote" if any(mark in missing.text for mark in '"“”„«»') else "dangling"


def _short(text: str) -> str:
    return text if len(text) <= 70 else text[:67].rstrip() + "..."
