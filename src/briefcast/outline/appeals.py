"""What turns to the reader in an article that otherwise does not, told by the form of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefcast.outline.habits import Habits, Place
from briefcast.outline.said import Said, tokens_of, within

_CLAUSE = re.compile(r"[,:;]\s|\s[–—-]\s")
_ELSEWHERE = 0.8
"""Share of words new to the article from which a sentence is about something else."""
_LONGEST = 24
"""Words up to which a sentence about something else can be an interjection."""
_QUESTION_WORDS = 5
"""Words up to which a question before an offer only leads to it: "Curious?", "Ready for more?"."""


def appeals_of(
    sentence: Said, classes: set[str], place: Place, habits: Habits
) -> Iterator[tuple[float, str]]:
    """Cues of sentences that stop, tempt or send the reader, each with its weight."""
    language, own = habits.language, sentence.own
    if not own:
        return
    shown, verbs = language.shown, language.verbs
    opening = _opening(own, habits)
    told = max(habits.imperative, 0.5)
    elsewhere = habits.shift(sentence.content) >= _ELSEWHERE
    if place.stopped and (elsewhere or not classes.isdisjoint(language.aimed)):
        yield (2.0 if elsewhere else 1.6) * habits.reader, "behind a call to stop"
    elif place.asked and ((opening in verbs or opening in language.light) or not shown.isdisjoint(classes)):
        yield 1.2 * habits.reader, "behind a short question"
    yield from _before_reading_on(sentence, habits)
    yield from _finding_out(sentence, opening, habits)
    if elsewhere and len(own) <= _LONGEST and len(own) == len(sentence.tokens):
        ordering = opening in verbs or opening in language.light
        marks = _marks_of_voice(sentence, classes, place, ordering, habits)
        sends = "an order" in marks and not {"the page", "a lead"}.isdisjoint(marks)
        moving = not place.edge and (sends or not {"a call", "praise"}.isdisjoint(marks))
        if len(marks) >= 2 and moving and language.reports.isdisjoint(classes):
            yield (0.7 * len(marks) - 0.2) * told, f"another voice on something else ({', '.join(marks)})"
    if tempting := within(own, language.addressed, language.tempt, 4):
        pointing = not (language.here | language.media).isdisjoint(own)
        yield (2.0 if pointing else 1.4) * habits.reader, f"tempts the reader (“{tempting}”)"
    if glance := _glance(own, habits):
        yield 2.2 * told, f"asks for a look (“{glance}”)"
    if surprising := within(own, language.tempt, language.addressed, 1):
        yield 1.4 * habits.reader, f"tempts the reader (“{surprising}”)"
    if own[0] in language.light and within(own, language.here, language.media, 1):
        yield 2.0 * told, "offers something"
    if own[0] in language.on_page:
        yield 1.4 * told, f"tells the reader what to press (“{own[0]}”)"
    if (
        (opening in language.glance or opening in language.consume)
        and own[-1] in language.here
        and len(own) <= 14
    ):
        yield 1.8 * told, "sends the reader elsewhere"
    shows = within(own, language.here, language.media, 2)
    if shows and not language.peek.isdisjoint(own):
        yield 1.2 * habits.rarity_of(shows), f"says that it is worth a look (“{shows}”)"
    if own[0] in language.softeners and opening in verbs and within(own, {opening}, language.consume, 3):
        yield 1.8 * told, "will not let the reader go"
    if own[0] in language.act and own[1:2] and own[1] in language.onward | language.on_page:
        yield 2.0 * told, "tells the reader to go on"
    if sentence.text.rstrip().endswith("?") and not language.addressed.isdisjoint(classes):
        if elsewhere and not place.edge:
            yield 1.2 * habits.reader, "asks the reader about something else"
        empty = sum(word not in language.stopwords for word in own) <= 4
        if (empty and not language.here.isdisjoint(classes)) or not language.crowd.isdisjoint(classes):
            yield 0.8 * habits.reader, "asks about nothing but the page or its readers"
    if not language.crowd.isdisjoint(classes):
        it = within(own, language.here, language.media, 3)
        if it and len(own) <= 25 and language.reports.isdisjoint(own):
            yield 1.2 * habits.rarity_of(it), f"tells what others make of it (“{it}”)"


def _finding_out(sentence: Said, opening: str, habits: Habits) -> Iterator[tuple[float, str]]:
    """See what, guess who, find out how your: the sentence withholds what it tells of."""
    language, own = habits.language, sentence.own
    told = max(habits.imperative, 0.5)
    at = own.index(opening) if opening else 0
    verbs = language.glance | language.consume | language.tempt
    if opening in verbs:
        following = own[at + 1 : at + 5]
        if not language.asking.isdisjoint(following):
            yield 1.8 * told, f"has the reader find out (“{' '.join(own[at : at + 3])}”)"
        if not (language.addressed | language.yours).isdisjoint(following):
            yield 0.8 * told, "for the reader's own sake"
    elif withheld := within(own, language.addressed, verbs, 4):
        behind = own[_end_of(own, withheld) :][:2]
        if behind and behind[0] in language.asking and not language.here.isdisjoint(behind + own):
            yield 1.4 * habits.reader, f"has the reader find out (“{withheld}”)"


def _end_of(own: Sequence[str], found: str) -> int:
    words = found.split(" ")
    starts = range(len(own) - len(words) + 1)
    return next((at + len(words) for at in starts if list(own[at : at + len(words)]) == words), len(own))


def _marks_of_voice(
    sentence: Said, classes: set[str], place: Place, ordering: bool, habits: Habits
) -> list[str]:
    """What tells the voice of a publication that talks to its readers from the voice of an article."""
    language = habits.language
    excited = not (language.tempt | language.urgent | language.peek).isdisjoint(classes)
    crowded = not (language.crowd.isdisjoint(classes) or language.react.isdisjoint(classes))
    named = {
        "the reader": habits.reader > 0.6 and not (language.addressed | language.yours).isdisjoint(classes),
        "the page": not (language.here | language.media | language.on_page).isdisjoint(classes),
        "an order": ordering,
        "a call": sentence.text.rstrip()[-1:] in "?!",
        "praise": excited or crowded,
        "a lead": place.stopped or place.asked or place.announced,
    }
    return [name for name, found in named.items() if found]


def is_short_question(sentence: Said) -> bool:
    """Whether ``sentence`` only leads to an offer behind it: "Still with us?"; nobody is quoted."""
    short = len(sentence.tokens) <= _QUESTION_WORDS and sentence.unquoted.rstrip().endswith("?")
    return short and len(sentence.own) == len(sentence.tokens)


def _opening(own: Sequence[str], habits: Habits) -> str:
    """The first word behind "please", "now", "don't"."""
    for word in own[:3]:
        if word not in habits.language.softeners:
            return word
    return ""


def _before_reading_on(sentence: Said, habits: Habits) -> Iterator[tuple[float, str]]:
    """Before you go on, see ...: the reader's reading is the matter, not the article's."""
    language = habits.language
    found = language.before.intersection(sentence.own[:5])
    if not found:
        return
    start = sentence.own.index(next(iter(found)))
    parts = _CLAUSE.split(sentence.unquoted, maxsplit=1)
    if len(parts) < 2:
        return
    clause = tokens_of(parts[0])[start + 1 :]
    behind = tokens_of(parts[1])[:5]
    small = language.onward | language.stopwords | language.addressed | language.here | language.media
    if language.onward.isdisjoint(clause) or not {word.lower() for word in small}.issuperset(clause):
        return
    reader = {word.lower() for word in language.addressed}
    sent = behind[:1] and behind[0] in language.consume | language.glance | language.act
    if sent or not (reader | language.here | language.media).isdisjoint([*clause, *behind]):
        yield 2.6, "stops the reader before going on"


def _glance(own: Sequence[str], habits: Habits) -> str:
    """Take a look, have a peek: where nobody else is said to do so."""
    language = habits.language
    for index, word in enumerate(own):
        if word in language.light:
            apart = index == 0 or own[index - 1] in language.conjunctions | language.softeners
            leads = own[0] in language.light | language.interjections | language.purpose | language.softeners
            if apart or leads:
                for later in range(index + 1, min(len(own), index + 5)):
                    if own[later] in language.peek:
                        return " ".join(own[index : later + 1])
    return ""
