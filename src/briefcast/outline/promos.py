"""Is a sentence part of the article, or does it sell something else? A sum of cues decides.

No single phrase condemns a sentence. Cues of several kinds (the reader is spoken to, something
is offered, the page points at itself, a headline runs on without a stop, the topic changes) have
weights; quotations and attributions weigh against. Cues that an article itself is full of (the
reader in a guide, "newsletter" in an article about newsletters) lose their weight there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefcast.outline.appeals import appeals_of
from briefcast.outline.cues import NEW_TOPIC, cues_of, has_link, notice_weight
from briefcast.outline.habits import Habits, Place
from briefcast.outline.labels import has_label_form, label_of, offers
from briefcast.outline.languages.contract import Language
from briefcast.outline.said import Said, headline_start, stem, title_run, tokens_of
from briefcast.types import Reason

ABSORBED_FROM = 1.2
"""Score from which it is left out beside one that is."""


_EARLY = re.compile(r"[^\n]{0,50}?(?::|\||»|>|\s[–—-]\s|--)")


@dataclass(frozen=True, slots=True)
class Verdict:
    """How much a sentence looks like a promo, and why."""

    score: float
    cues: tuple[str, ...] = ()
    reason: Reason = Reason.PROMO
    has_headline: bool = False
    """It shows what it offers, not only points at it."""
    interjection: bool = False
    """It only stops the reader ("Hold on."): it goes if what it announces goes."""


CLEAN = Verdict(0.0)


def judge(sentence: Said, place: Place, habits: Habits) -> Verdict:
    """Weigh the cues of one sentence."""
    language = habits.language
    tokens = sentence.tokens
    if not tokens:
        return CLEAN
    if _is_interjection(sentence, language):
        return Verdict(1.6, ("stops the reader",), interjection=True)
    classes = set(sentence.own)
    told = sentence.open_end or not classes.isdisjoint(language.triggers) or "©" in sentence.text
    told = told or place.announced or place.stopped or place.asked
    told = (
        told
        or sentence.text.endswith(("?", "!"))
        or not (classes.isdisjoint(language.glance) and classes.isdisjoint(language.here))
    )
    if not told and not _EARLY.match(sentence.text) and not has_link(sentence.text):
        return CLEAN
    label = label_of(sentence.text, language)
    notice = notice_weight(sentence, tokens)
    cues = list(cues_of(sentence, classes, place, habits))
    appeals = list(appeals_of(sentence, classes, place, habits))
    cues += appeals
    if label:
        cues.insert(0, (3.0 if offers(label, language) else 1.5, f"label “{label}”"))
    if notice:
        cues.append((notice, "wording of a notice"))
    if not cues:
        return CLEAN
    appealing = any(weight >= 1.2 for weight, _ in appeals)
    cues += _circumstances(sentence, classes, place, habits, appealing=appealing)
    score = round(sum(weight for weight, _ in cues), 2)
    reason = Reason.BOILERPLATE if notice and not label else Reason.PROMO
    shown = (
        sentence.title_run >= 4 or sentence.open_end or bool(label and len(sentence.text) > len(label) + 12)
    )
    return Verdict(score, tuple(name for weight, name in cues if weight > 0.1), reason, shown)


def _is_interjection(sentence: Said, language: Language) -> bool:
    """Hold on. A short sentence of nothing but words that stop the reader."""
    tokens = sentence.tokens
    if len(tokens) > 8 or (sentence.own is not tokens and len(sentence.own) < len(tokens)):
        return False
    if " ".join(tokens) in language.pause:
        return True
    if len(tokens) <= 4 and not language.interjections.isdisjoint(tokens):
        return True
    small = language.interjections | language.stopwords | language.here | language.addressed
    return not language.interjections.isdisjoint(tokens) and small.issuperset(tokens) and len(tokens) > 1


def _circumstances(
    sentence: Said, classes: set[str], place: Place, habits: Habits, *, appealing: bool
) -> Iterator[tuple[float, str]]:
    """What strengthens or weakens the other cues."""
    if place.edge:
        yield 0.3, "at the edge of the article"
    if place.alone and len(sentence.tokens) <= 25:
        yield 0.3, "alone in its paragraph"
    shift = habits.shift(sentence.content)
    if shift > 0.5 and (
        appealing
        or sentence.title_run >= 4
        or sentence.open_end
        or place.announced
        or headline_start(sentence.text)
    ):
        yield 1.2 * shift, "other topic"
    if not classes.isdisjoint(habits.language.reports):
        yield -1.0, "reports somebody's words"
    if not classes.isdisjoint(habits.language.first_person):
        yield -1.0, "somebody speaks of himself"
    if shift < 0.3 and len(sentence.tokens) >= 10:
        yield -0.5, "words of the article"
    if len(sentence.tokens) > 30:
        yield -0.6, "long"
    if len(sentence.own) < 0.5 * len(sentence.tokens) and not has_label_form(sentence.text):
        yield -1.5, "a quotation"


def is_foreign_headline(heading: str, habits: Habits) -> bool:
    """Whether a line that stands like a heading shares nothing with the article it stands in."""
    tokens = tokens_of(heading)
    content = {stem(token) for token in tokens if token not in habits.language.stopwords}
    unknown = sum(not habits.vocabulary[word] for word in content)
    titled = title_run(heading, habits.language) >= 6 and not heading.endswith("?")
    if start := headline_start(heading):
        rest = {stem(token) for token in tokens_of(heading[start:]) if token not in habits.language.stopwords}
        offering = not habits.language.offering.isdisjoint(tokens_of(heading[:start]))
        if len(rest) >= (3 if offering else 4) and all(not habits.vocabulary[word] for word in content):
            return True
    return titled and len(content) >= 5 and unknown >= NEW_TOPIC * len(content)
