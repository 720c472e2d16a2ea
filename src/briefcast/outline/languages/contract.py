"""The shape of a language's data."""

from __future__ import annotations

from dataclasses import dataclass


def words(text: str) -> frozenset[str]:
    """The words of a blank-separated list; ``_`` stands for a blank within a phrase."""
    return frozenset(word.replace("_", " ") for word in text.split())


@dataclass(frozen=True, slots=True)
class Language:
    """Words in lower case; abbreviations without their last full stop."""

    code: str
    never_end: frozenset[str] = frozenset()
    """Abbreviations after which the sentence goes on: titles, "e.g.", "vs."."""
    before_number: frozenset[str] = frozenset()
    """Abbreviations after which the sentence goes on when a number follows: "No. 5"."""
    may_end: frozenset[str] = frozenset()
    """Abbreviations that also end sentences: "U.S.", "Inc.", "a.m."."""
    starters: frozenset[str] = frozenset()
    """Words that begin a sentence far more often than they follow an abbreviation."""
    stopwords: frozenset[str] = frozenset()
    """Function words: they tell the language, and are no evidence of a topic."""
    ordinal_before: frozenset[str] = frozenset()
    """Words before an ordinal that is written with a full stop ("am 3. Mai"); empty: none are."""
    ordinal_after: frozenset[str] = frozenset()
    """Words after such an ordinal: months, "Jahrhundert"."""
    # What promos are made of
    reader: frozenset[str] = frozenset()
    """The reader, spoken to."""
    consume: frozenset[str] = frozenset()
    """Imperatives that offer something else to read, see or hear."""
    act: frozenset[str] = frozenset()
    """Imperatives that ask for a favour to the publication: subscribe, share, donate."""
    more: frozenset[str] = frozenset()
    """Also, more, next, related."""
    media: frozenset[str] = frozenset()
    """What is offered: article, headline, newsletter, video."""
    here: frozenset[str] = frozenset()
    """Words that point at the page or the publication: this, here, below, our, us."""
    urgent: frozenset[str] = frozenset()
    """Breaking, exclusive, trending, don't miss."""
    labels: frozenset[str] = frozenset()
    """What labels an offer on its own, before a colon: "related"."""
    tails: frozenset[str] = frozenset()
    """Headings, whole, under which the article is over: "about the author", "related"."""
    pause: frozenset[str] = frozenset()
    """Interjections that stop the reader, whole: "hold on", "by the way"."""
    reports: frozenset[str] = frozenset()
    """Verbs and phrases of attribution: "said", "according to"."""
    boilerplate: frozenset[str] = frozenset()
    """Words and phrases of notices: copyright, cookies, advertisement, terms of use."""
    headline: frozenset[str] = frozenset()
    """Nouns that introduce a repeated title: "the headline: ...". """
    conjunctions: frozenset[str] = frozenset()
    """And: before a clause that can be cut off."""
