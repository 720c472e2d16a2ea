"""What speaks for a promo by itself: offers, favours asked, headlines, notices."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefcast.outline.habits import Habits, Place, topic_shift
from briefcast.outline.languages.contract import Language
from briefcast.outline.said import (
    Said,
    begins_titled,
    has_headline_verbs,
    headline_start,
    is_headline_case,
    stem,
    tokens_of,
    within,
)

_LINK = re.compile(
    r"https?://|www\.\w|\b[\w.+-]{1,40}@[\w-]{1,40}\.\w{2,}|(?<!\w)@\w{3,}|\w\.(?:com|org|net)\b"
)
_OF_LINKS = ("@", "://", "www.", ".com", ".org", ".net")


SPOKEN_BELOW = 3.0
"""Score from which a sentence is left out on its own."""
NEW_TOPIC = 0.8
"""Share of words new to the article from which a headline among its paragraphs is another's."""


def cues_of(sentence: Said, classes: set[str], place: Place, habits: Habits) -> Iterator[tuple[float, str]]:
    """What speaks for a promo by itself."""
    language = habits.language
    own, title = sentence.own, sentence.title_run
    yield from _invitations(sentence, habits)
    if not classes.isdisjoint(language.addressed):
        yield 0.6 * habits.reader, "speaks to the reader"
        if len(own) <= 12 and sentence.text.rstrip().endswith("?"):
            shown = not (classes.isdisjoint(language.here) and classes.isdisjoint(language.media))
            yield (1.0 if shown else 0.6) * habits.reader, "asks the reader"
    if pointer := within(own, language.here, language.media, 2):
        yield 1.2 * habits.rarity_of(pointer), f"points at the page (“{pointer}”)"
        if len(own) <= 6 and sentence.text.rstrip().endswith("?"):
            yield 0.8, "asks about the page"
    if theirs := within(own, language.yours, language.media, 1):
        yield 1.5 * habits.rarity_of(theirs), f"names what the reader has (“{theirs}”)"
    if offered := within(own, language.more, language.media, 1):
        yield 0.8 * habits.rarity_of(offered), f"promises more (“{offered}”)"
    if not (classes.isdisjoint(language.crowd) or classes.isdisjoint(language.react)):
        yield 0.8, "tells what others read"
    if behind := headline_start(sentence.text):
        yield from _behind_label(sentence, behind, habits)
    elif title >= 5 and not sentence.open_end and is_headline_case(sentence.text, language):
        yield (2.2 if has_headline_verbs(sentence.text, language) else 0.8), "written like a headline"
    if title >= 4 and sentence.open_end:
        yield 1.6, "runs on like a headline"
        if title >= 6 and re.search(r"[:|»–—”\"]", sentence.text):
            yield 0.4, "headline behind a mark"
    if sentence.open_end and place.ends_paragraph and habits.stops:
        yield (0.4 if place.alone else 0.8), "no final stop"
    if place.announced:
        short = place.ends_paragraph or len(sentence.tokens) <= 14
        elsewhere = short and habits.shift(sentence.content) > (0.7 if place.ends_paragraph else 0.8)
        if sentence.open_end or elsewhere or begins_titled(sentence.text, language):
            yield 2.0, "announced by a promo"
    if not classes.isdisjoint(language.urgent) and (title >= 4 or sentence.open_end):
        yield 0.8, "urgent wording"
    if has_link(sentence.text):
        yield 0.8, "has a link"
    stops = sentence.tokens[0] in language.interjections and sentence.tokens[0] in language.pause
    if (
        stops
        and len(own) <= 12
        and sentence.text[len(own[0] if own else "") :][:1] in ",!:"
        and not (language.here | language.addressed | language.media).isdisjoint(own)
    ):
        yield 1.2, "stops the reader"
    if sentence.tokens[0] in language.pause_words:
        opening = " ".join(sentence.tokens[:6]) + " "
        if any(opening.startswith(f"{phrase} ") for phrase in language.pause if " " in phrase):
            yield 0.8, "stops the reader"


def _behind_label(sentence: Said, start: int, habits: Habits) -> Iterator[tuple[float, str]]:
    """A few words, a colon, and a headline on something else: whatever the few words are."""
    language = habits.language
    label, rest = tokens_of(sentence.text[:start]), tokens_of(sentence.text[start:])
    own_words = any(habits.vocabulary[stem(word)] > 1 for word in label if word not in language.stopwords)
    if own_words or len(set(rest) - language.stopwords) < 4 or topic_shift(rest, habits) < NEW_TOPIC:
        return
    if is_headline_case(sentence.text[start:], language):
        yield 2.2, "a label before a headline on another topic"
    elif sentence.open_end:
        yield 1.6, "a label before words on another topic"
    elif len(rest) <= 14:
        yield 0.8, "a label before another topic"
    if not language.label_cues.isdisjoint(label) and len(rest) <= 18:
        yield 1.0, "the label offers something"


def notice_weight(sentence: Said, tokens: Sequence[str]) -> float:
    """Weight of the words that only legal and technical notices have."""
    language = sentence.language
    weight = 2.0 if "©" in sentence.text else 0.0
    if language.notice_words.isdisjoint(tokens):
        return weight
    bare = f" {' '.join(tokens)} "
    firsts = language.notice_words.intersection(tokens)
    found = [phrase for first in firsts for phrase in language.notices[first] if f" {phrase} " in bare]
    if any(bare == f" {phrase} " for phrase in found):
        return weight + SPOKEN_BELOW
    phrases = sum(" " in phrase for phrase in found)
    if phrases and len(tokens) <= 14:
        return weight + 2.2 + 1.3 * (phrases - 1) + (0.9 if len(tokens) <= 12 else 0.0)
    return weight + 0.6 * min(2, phrases) + (1.0 if len(tokens) <= 14 else 0.3) * min(2, len(found) - phrases)


def _invitations(sentence: Said, habits: Habits) -> Iterator[tuple[float, str]]:
    """The reader is told or offered to read, see, follow or subscribe."""
    language, own = habits.language, sentence.own
    consume, act, near = language.consume, language.act, language.near
    at = 0
    opening = language.openers
    while at < 3 and at + 1 < len(own) and own[at] in opening and (at or own[at] not in language.purpose):
        at += 1
    verb, following = (*own, "")[at], own[at + 1 : at + 5]
    told = max(habits.imperative, 0.5)
    short = len(own) <= 8
    start = " ".join(own[: at + 3])
    if verb in consume and not (near.isdisjoint(following) and language.formal.isdisjoint(following)):
        yield 2.2 * max(told, 0.7), f"offers something (“{start}”)"
        if not act.isdisjoint(following) or (short and not _further(language).isdisjoint(following)):
            yield 0.8, "and asks for more"
    elif verb in act and (_asks(own, at, language) or has_link(sentence.text)):
        yield 3.0 * told, f"asks for a favour (“{start}”)"
    elif own and own[0] in language.more and own[1:2] and own[1] in consume:
        yield 2.2, f"offers something (“{start}”)"
    elif verb in language.glance and not near.isdisjoint(following[:3]):
        yield 1.8 * told, f"offers something (“{start}”)"
    elif found := within(own, language.addressed, consume, 4):
        behind = own[_after(own, found) :][:3]
        yield 1.2 * habits.reader, f"offers something (“{found}”)"
        if not near.isdisjoint(behind) or not language.more.isdisjoint(found.split()):
            yield 1.0 * habits.reader, "something more"
    elif found := within(own, language.addressed, language.glance, 4):
        if language.more.isdisjoint(found.split()):
            behind = own[_after(own, found) :][:3]
            if not (language.media | language.here).isdisjoint(behind[:2]):
                yield 1.4 * habits.reader, f"offers something (“{found}”)"
        else:
            yield 1.6 * habits.reader, f"offers something (“{found}”)"
    elif verb in act and short:
        yield 1.6 * told, "tells the reader to do something"
    elif (verb in act or verb in consume) and not (language.addressed | language.yours).isdisjoint(own):
        yield 1.0 * told, "tells the reader to do something"
    if (
        len(own) <= 10
        and not language.favours.isdisjoint(own[at : at + 4])
        and (at or verb in language.favours)
    ):
        yield 3.0 * told, "asks the reader to subscribe"
    if short and at >= 2 and verb in act:
        yield 1.4 * told, "does not want it forgotten"
    if short and at and own[-1] in act | consume and not language.media.isdisjoint(own):
        yield 3.0 * told, f"tells the reader to do something (“{own[-1]}”)"
    if own and own[0] in language.purpose:
        clauses = [tokens_of(part)[:1] for part in sentence.unquoted.split(",")[1:4]]
        verbs = {clause[0] for clause in clauses if clause}
        if not verbs.isdisjoint(consume | act | language.glance):
            surely = not near.isdisjoint(own[1:4]) and not verbs.isdisjoint(consume)
            yield (3.4 if surely else 1.8), "tells the reader where to go for it"


def _further(language: Language) -> frozenset[str]:
    """Words that make a short invitation a sure one: "click here to read more"."""
    return language.media | language.consume | language.more


def _asks(own: Sequence[str], at: int, language: Language) -> bool:
    """Whether a verb like "share" is an imperative here and has the publication for its object."""
    following = own[at + 1 : at + 9]
    if not following or (language.here | language.media).isdisjoint(following):
        return False
    small = language.stopwords | language.here | language.media | language.yours | language.addressed
    return following[0] in small or not language.media.isdisjoint(following[:4])


def _after(own: Sequence[str], found: str) -> int:
    """Index behind the words ``found`` in ``own``."""
    words = found.split(" ")
    for index in range(len(own) - len(words) + 1):
        if list(own[index : index + len(words)]) == words:
            return index + len(words)
    return len(own)


def has_link(text: str) -> bool:
    """Whether ``text`` has an address of a page, a mailbox or an account."""
    return any(mark in text for mark in _OF_LINKS) and bool(_LINK.search(text))
