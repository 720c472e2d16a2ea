"""The shape of a language's data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

_ARTICLES = ("asking", "reports", "first_person", "narrates", "purpose", "before")
"""Classes of words that any article has."""


def words(text: str) -> frozenset[str]:
    """The words of a blank-separated list; ``_`` stands for a blank within a phrase."""
    return frozenset(word.replace("_", " ") for word in text.split())


@dataclass(frozen=True, slots=True)
class Language:
    """Words in lower case; abbreviations without their last full stop."""

    code: str
    noun_capitals: bool = False
    """Common nouns have capitals, so that capitals are no sign of a headline."""
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
    formal: frozenset[str] = frozenset()
    """The reader where a capital tells it from other pronouns: German "Sie". Not in lower case."""
    yours: frozenset[str] = frozenset()
    """What is the reader's."""
    consume: frozenset[str] = frozenset()
    """To read, watch, click, and the like; in the forms in which the reader is asked to."""
    glance: frozenset[str] = frozenset()
    """The same in words that have many other uses: see, get, look."""
    act: frozenset[str] = frozenset()
    """Imperatives that ask for a favour to the publication: subscribe, share, donate."""
    favours: frozenset[str] = frozenset()
    """Those of ``act`` that have no other use: subscribe."""
    softeners: frozenset[str] = frozenset()
    """Words before an imperative: please, now, don't."""
    purpose: frozenset[str] = frozenset()
    """Words that begin a clause of purpose: "for more, ...", "to learn more, ..."."""
    more: frozenset[str] = frozenset()
    """Also, more, next, related."""
    media: frozenset[str] = frozenset()
    """What is offered: article, headline, newsletter, video."""
    here: frozenset[str] = frozenset()
    """Words that point at the page or the publication: this, here, below, our, us."""
    before: frozenset[str] = frozenset()
    """Before: it begins a clause that stops the reader's reading."""
    onward: frozenset[str] = frozenset()
    """What the reader would do otherwise: go on, continue, scroll."""
    tempt: frozenset[str] = frozenset()
    """What the reader is said to do then: love it, never guess."""
    light: frozenset[str] = frozenset()
    """Imperatives that mean little by themselves: "take" a look."""
    peek: frozenset[str] = frozenset()
    """What is taken so: a look, a peek."""
    asking: frozenset[str] = frozenset()
    """What, which, how: they begin what the reader is to find out."""
    on_page: frozenset[str] = frozenset()
    """Imperatives that only a page on a screen has a use for: click, scroll."""
    prepositions: frozenset[str] = frozenset()
    """Words that a label may begin with: "on this topic", "à lire"."""
    urgent: frozenset[str] = frozenset()
    """Breaking, exclusive, trending, don't miss."""
    crowd: frozenset[str] = frozenset()
    """Those who are said to like it: people, readers, everyone."""
    react: frozenset[str] = frozenset()
    """What the crowd does: reacting, talking, clicking."""
    labels: frozenset[str] = frozenset()
    """What labels an offer on its own, before a colon: "related"."""
    tails: frozenset[str] = frozenset()
    """Headings, whole, of lists of links: "related", "most read"."""
    endings: frozenset[str] = frozenset()
    """Headings, whole, under which nothing of the article follows: "about the author", "references"."""
    pause: frozenset[str] = frozenset()
    """Interjections that stop the reader, whole: "hold on", "by the way"."""
    reports: frozenset[str] = frozenset()
    """Verbs and phrases of attribution: "said", "according to"."""
    first_person: frozenset[str] = frozenset()
    """I, me, my: somebody tells something."""
    boilerplate: frozenset[str] = frozenset()
    """Words and phrases of notices: copyright, cookies, advertisement, terms of use."""
    headline: frozenset[str] = frozenset()
    """Nouns that introduce a repeated title: "the headline: ..."."""
    conjunctions: frozenset[str] = frozenset()
    """And: before a clause that can be cut off."""
    # What else the voice of a publication has that talks to its readers; too common for rules
    ask: frozenset[str] = frozenset()
    """More of ``act`` and ``consume``."""
    wares: frozenset[str] = frozenset()
    """More of ``media``, and what it costs."""
    stir: frozenset[str] = frozenset()
    """More of ``tempt``, and of what others make of it."""
    narrates: frozenset[str] = frozenset()
    """Pronouns of others and auxiliaries of the past: an article tells what was."""
    imperative_form: re.Pattern[str] | None = None
    """How an order to the reader begins, where its form tells it: Spanish "Cuéntenos", French "Votez"."""
    triggers: frozenset[str] = field(init=False)
    """Any word that can be a cue: a sentence with none of them is not looked at."""
    notice_words: frozenset[str] = field(init=False)
    """The first word of each phrase of ``boilerplate``."""
    notices: Mapping[str, tuple[str, ...]] = field(init=False)
    """The phrases of ``boilerplate`` by their first word."""
    pause_words: frozenset[str] = field(init=False)
    """The first word of each phrase of ``pause`` that has several."""
    interjections: frozenset[str] = field(init=False)
    """The telling words of ``pause``: "moment", "wait"."""
    addressed: frozenset[str] = field(init=False)
    """``reader`` and ``formal``."""
    near: frozenset[str] = field(init=False)
    """What stands by a verb that offers something: ``more``, ``here``, ``media``."""
    near_wares: frozenset[str] = field(init=False)
    """``near`` and ``wares``."""
    verbs: frozenset[str] = field(init=False)
    """``consume``, ``glance``, ``act``."""
    shown: frozenset[str] = field(init=False)
    """``media``, ``consume``, ``tempt``."""
    aimed: frozenset[str] = field(init=False)
    """Words of a sentence that means the reader."""
    openers: frozenset[str] = field(init=False)
    """Words that may stand before an imperative: ``softeners`` and ``interjections``."""
    offering: frozenset[str] = field(init=False)
    """Words that make a label an offer."""
    label_starts: frozenset[str] = field(init=False)
    """Words that a label begins with."""
    label_cues: frozenset[str] = field(init=False)
    """Telling words of labels."""
    label_words: frozenset[str] = field(init=False)
    """Words that a label is made of."""

    voice: Mapping[str, frozenset[str]] = field(init=False)
    """Classes of words by name, as ``traits`` looks at them."""
    voice_words: frozenset[str] = field(init=False)
    """The words of all those that are no article's, and no function words."""
    heads_of_links: frozenset[str] = field(init=False)
    """Labels and headings of links that may stand before a headline without a colon: "Read more"."""
    _classes: Mapping[str, tuple[str, ...]] = field(init=False)

    def classes_of(self, tokens: Iterable[str]) -> set[str]:
        """Names of the classes in ``voice`` that any of ``tokens`` belongs to."""
        found: set[str] = set()
        for token in tokens:
            if token in self._classes:
                found.update(self._classes[token])
        return found

    def __post_init__(self) -> None:
        cues = (
            self.favours
            | self.reader
            | self.formal
            | self.yours
            | self.consume
            | self.act
            | self.media
            | self.urgent
            | self.before
            | self.peek
            | self.on_page
        )
        firsts = frozenset(phrase.split(" ")[0] for phrase in self.boilerplate)
        offering = self.consume | self.more | self.urgent | self.media | self.glance | self.react
        starts = offering | self.reader | self.here | self.act | self.prepositions | self.purpose
        pauses = frozenset(word for phrase in self.pause for word in phrase.split(" "))
        starts |= self.crowd | self.softeners | (pauses - self.stopwords)
        derived = {
            "notice_words": firsts,
            "triggers": cues | firsts | self.react,
            "interjections": pauses - self.stopwords,
            "pause_words": frozenset(phrase.split(" ")[0] for phrase in self.pause if " " in phrase),
            "addressed": self.reader | self.formal,
            "near": self.more | self.here | self.media,
            "near_wares": self.more | self.here | self.media | self.wares,
            "verbs": self.consume | self.glance | self.act,
            "shown": self.media | self.consume | self.tempt,
            "aimed": self.reader
            | self.formal
            | self.yours
            | self.media
            | self.consume
            | self.tempt
            | self.crowd,
            "openers": (pauses - self.stopwords) | self.softeners,
            "offering": offering,
            "label_starts": starts,
            "label_cues": (offering | self.act | self.here | pauses) - self.stopwords,
            "label_words": starts | self.yours | self.stopwords | self.react | self.crowd,
        }
        notices = {first: tuple(x for x in self.boilerplate if x.split(" ")[0] == first) for first in firsts}
        object.__setattr__(self, "notices", notices)
        for name, words in derived.items():
            object.__setattr__(self, name, words)
        self._set_voice()

    def _set_voice(self) -> None:
        names = (
            *("addressed", "yours", "consume", "glance", "act", "favours", "media", "more", "here", "urgent"),
            *("crowd", "react", "tempt", "peek", "on_page", "onward", "interjections", "light"),
            *_ARTICLES,
        )
        voice: dict[str, frozenset[str]] = {name: getattr(self, name) for name in names}
        voice |= {
            "act": self.act | self.ask,
            "media": self.media | self.wares,
            "tempt": self.tempt | self.stir,
        }
        classes: dict[str, list[str]] = {}
        for name, members in voice.items():
            for word in members:
                classes.setdefault(word, []).append(name)
        own = frozenset(word for name, members in voice.items() if name not in _ARTICLES for word in members)
        object.__setattr__(self, "voice", voice)
        object.__setattr__(self, "voice_words", own - self.stopwords)
        object.__setattr__(self, "heads_of_links", self.tails | frozenset(x for x in self.labels if " " in x))
        object.__setattr__(self, "_classes", {word: tuple(found) for word, found in classes.items()})
