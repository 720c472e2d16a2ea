"""An outline as the units that a condenser chooses from, with what each of them needs and is worth."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from briefcast.condense.language import Rules, rules
from briefcast.condense.names import Names, names
from briefcast.condense.openings import Opening, bind, opening, stands
from briefcast.condense.references import goes_on, points_at, refers_back, taken_up, unquoted
from briefcast.condense.trim import trims, without_connective
from briefcast.condense.turns import speakers, unlabelled
from briefcast.condense.words import content, tokens, weights
from briefcast.types import Outline, Sentence

_EARLY = 0.7
"""How much more a section's first sentence is worth than its last."""
_TITLED = 0.25
_FIRST_OF_SECTION = 0.25
_TELEGRAM_WORDS, _TELEGRAM, _FILLER = 6, 0.5, 0.25
"""A sentence of fewer words than this rarely says anything by itself, and is worth so much less;
even less if it has no figure."""
_FILLER_WORDS = 8
"""Fewer words without a figure stand for a section only if nothing else can."""
_SOURCED = 1.3
"""How much more a claim is worth that names its source: listeners are to know who says so."""
_UNTOLD = 0.3
"""What a denial is worth at the very beginning, where nobody has claimed anything yet."""
_LONGEST_ASIDE = 30
"""Words: a longer sentence tells more than an explanation."""
_PERSONAL = 0.1
"""An article with a smaller share of sentences with "I" outside quotations is not told by a person."""
_OFF_TOPIC, _ON_TOPIC = 0.5, 0.4
"""What a sentence is worth none of whose words comes again in the article, and the share of its words
that must come again for it to be worth all."""
_POINTS_AT = 0.85
"""What a sentence is worth that points at something told before it ("with these powers")."""
_LOOSE = 0.7
"""What a sentence is worth whose opening probably points back ("the company")."""


_FEW_WORDS = 3
"""Content words: with fewer of them a sentence only answers another one ("Yes.", "Someone did.")."""
_IN_PARENTHESES = re.compile(r"\(.*\)\W*$", re.DOTALL)


@dataclass(slots=True)
class Unit:
    """Neighbouring sentences that are spoken together; usually one."""

    index: int
    section: int
    sentences: tuple[Sentence, ...]
    words: tuple[str, ...]
    """Distinct content words."""
    text: str
    all_tokens: tuple[str, ...]
    size: int
    """Words, independent of any voice, so that ranks do not depend on measured lengths."""
    opening: Opening
    needs: tuple[tuple[int, ...], ...] = ()
    """What must be spoken before, if this is spoken: of each group of earlier units one, best the first."""
    prior: float = 1.0
    filler: bool = False
    """A few words without a figure: nothing that a section could be represented by."""
    aside: bool = False
    """Explains, converts or corrects: spoken only if the time cannot be filled with anything better."""
    stands: bool = True
    """Whether it may be spoken at all."""


@dataclass(slots=True)
class Text:
    """An outline, ready for choosing."""

    outline: Outline
    rules: Rules
    units: list[Unit]
    chance: dict[str, float]
    sections: list[list[int]]
    """Units of each section."""

    def form(self, index: int, after: bool) -> tuple[Sentence, ...]:
        """The sentences of a unit as they are spoken, ``after``: right after the unit before it."""
        unit = self.units[index]
        if unit.opening is Opening.CONNECTIVE and not after:
            shorter = without_connective(unit.sentences[0], self.outline.article.text, self.rules)
            if shorter is not None:
                return (shorter, *unit.sentences[1:])
        return unit.sentences

    def shorter(self, index: int, after: bool) -> tuple[tuple[Sentence, ...], ...]:
        """Trimmed forms of a unit of one sentence."""
        unit = self.units[index]
        if len(unit.sentences) != 1 or (unit.opening is Opening.CONNECTIVE and not after):
            return ()
        return tuple((form,) for form in trims(unit.sentences[0], self.outline.article.text, self.rules))


def length(sentences: tuple[Sentence, ...], length_ms: Callable[[str], int]) -> int:
    """What these sentences take, in milliseconds."""
    return sum(length_ms(sentence.text) for sentence in sentences)


def prepare(outline: Outline) -> Text:
    """Groups, weighs and ties the sentences of ``outline``."""
    known = rules(outline.article.language)
    units: list[Unit] = []
    sections: list[list[int]] = []
    labels = speakers(sentence for section in outline.sections for sentence in section.sentences)
    for number, section in enumerate(outline.sections):
        members: list[int] = []
        going_on = unlabelled(section.sentences, labels)
        for group in bind(section.sentences, known):
            sentences = tuple(section.sentences[i] for i in group)
            found = [token for sentence in sentences for token in tokens(sentence.text)]
            members.append(len(units))
            units.append(
                Unit(
                    index=len(units),
                    section=number,
                    sentences=sentences,
                    words=tuple(dict.fromkeys(content(found, known))),
                    text=" ".join(sentence.text for sentence in sentences),
                    all_tokens=tuple(found),
                    size=max(1, sum(sentence.text.count(" ") + 1 for sentence in sentences)),
                    opening=Opening.POINTING if going_on[group[0]] else opening(sentences[0].text, known),
                    stands=stands(sentences, known),
                )
            )
        sections.append(members)
    title = content(tokens(outline.article.title), known)
    chance = weights([content(unit.all_tokens, known) for unit in units], title)
    if not any(unit.stands for unit in units):
        for unit in units:
            unit.stands = True
    text = Text(outline, known, units, chance, sections)
    called = names([unit.text for unit in units], outline.article.title, known)
    _tie(text, called)
    if not any(unit.stands and not unit.needs for unit in units):
        for unit in units:
            unit.needs = ()
    _prefer(text, set(title))
    return text


def _tie(text: Text, called: Names) -> None:
    """Sets what each unit needs: the unit before it if it points back, and who is called by a bare name.

    The first of a section stands behind its heading, as in the article, whatever its opening.
    """
    owned = [bool(text.rules.first_person.search(unquoted(unit.text))) for unit in text.units]
    stray = sum(owned) < _PERSONAL * len(text.units)
    first = {members[0] for members in text.sections if members}
    for before, unit in pairwise(text.units):
        inside = unit.index not in first and (
            _points(unit, text)
            or points_at(unit.text, text.rules)
            or (stray and owned[unit.index])
            or len(unit.words) < _FEW_WORDS
            or bool(_IN_PARENTHESES.match(unit.text))
        )
        if inside or refers_back(unit.text, called.known, text.rules):
            unit.needs = ((before.index,),)
    titled = set(content(tokens(text.outline.article.title), text.rules))
    stems = [set(unit.words) for unit in text.units]
    for unit in text.units:
        unit.needs += tuple(called.introduced(unit.index))
        known = taken_up(unit.text, text.rules)
        if known and titled.isdisjoint(known) and not unit.needs:
            ways = tuple(index for index in range(unit.index) if not stems[index].isdisjoint(known))
            unit.needs += (ways,) if ways else ()


def _points(unit: Unit, text: Text) -> bool:
    """Whether the opening of ``unit`` ties it to the unit before it, and cannot be cut."""
    if goes_on(unit.text, text.rules):
        return True
    if unit.opening is not Opening.CONNECTIVE:
        return unit.opening is Opening.POINTING
    return without_connective(unit.sentences[0], text.outline.article.text, text.rules) is None


def _prefer(text: Text, title: set[str]) -> None:
    times = Counter(word for unit in text.units for word in unit.words)
    for unit in text.units:
        members = text.sections[unit.section]
        early = 1 - (unit.index - members[0]) / len(members)
        titled = len(title.intersection(unit.words)) / max(1, len(title))
        first = unit.index == members[0]
        unit.prior = 1 + _EARLY * early + _TITLED * titled + _FIRST_OF_SECTION * first
        unit.aside = unit.size <= _LONGEST_ASIDE and bool(text.rules.aside.search(unit.text))
        unit.aside = unit.aside or bool(_IN_PARENTHESES.match(unit.text))
        unit.prior *= _relevance(unit, times, title)
        if text.rules.sourced.search(unit.text):
            unit.prior *= _SOURCED
        if unit.size < _FILLER_WORDS:
            figure = re.search(r"\d", unit.text) or text.rules.number_word.search(unit.text)
            unit.filler = not figure
            if unit.size < _TELEGRAM_WORDS:
                unit.prior *= _TELEGRAM if figure else _FILLER
        if unit.index == 0 and text.rules.claim.search(unit.text):
            unit.prior *= _UNTOLD
        if unit.index > 0 and not unit.needs and unit.opening in (Opening.LOOSE, Opening.POINTING):
            unit.prior *= _LOOSE
        elif points_at(unit.text, text.rules):
            unit.prior *= _POINTS_AT


def _relevance(unit: Unit, times: Mapping[str, int], title: set[str]) -> float:
    """How much of ``unit`` is about what the article goes on about; figures alone do not tell."""
    words = [word for word in unit.words if not word[0].isdigit()]
    shared = sum(times[word] > 1 or word in title for word in words) / max(1, len(words))
    return _OFF_TOPIC + (1 - _OFF_TOPIC) * min(1.0, shared / _ON_TOPIC)
