"""Is a sentence part of the article, or does it sell something else? A sum of cues decides.

No single phrase condemns a sentence. Cues of several kinds (the reader is spoken to, something
is offered, the page points at itself, a headline runs on without a stop, the topic changes) have
weights; quotations and attributions weigh against. Cues that an article itself is full of (the
reader in a guide, "newsletter" in an article about newsletters) lose their weight there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefcast.outline.languages.contract import Language
from briefcast.types import Reason, Span

SPOKEN_BELOW = 3.0
"""Score from which a sentence is left out on its own."""
ABSORBED_FROM = 1.2
"""Score from which it is left out beside one that is."""

_WORD = re.compile(r"[^\W\d_](?:[\w’'-]*[^\W_])?", re.UNICODE)
_QUOTED = re.compile(r"“[^”]{0,400}”|\"[^\"]{0,400}\"|„[^“”]{0,400}[“”]|«[^»]{0,400}»|»[^«]{0,400}«")
_LABEL = re.compile(r"\W{0,3}([^:|»>–—\n]{2,48}?)\s?(?::|\||»|>|\s[–—-])\s*(?=\S)")
_LINK = re.compile(
    r"https?://|www\.\w|\b[\w.+-]{1,40}@[\w-]{1,40}\.\w{2,}|(?<!\w)@\w{3,}|\w\.(?:com|org|net)\b"
)
_STOPPED = re.compile(r"[.!?…:;][\"'”’»“)\]]*\Z")
_SMALL = 12
"""Articles with fewer sentences than this tell nothing about their own habits."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How much a sentence looks like a promo, and why."""

    score: float
    cues: tuple[str, ...] = ()
    reason: Reason = Reason.PROMO
    interjection: bool = False
    """It only stops the reader ("Hold on."): it goes if what it announces goes."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands."""

    ends_paragraph: bool
    alone: bool
    """It is its whole paragraph."""
    edge: bool
    """It belongs to the first or last paragraph of the article."""


class Habits:
    """What is usual in one article, so that only the unusual counts as a cue."""

    def __init__(self, text: str, spans: Sequence[Span], language: Language) -> None:
        self.language = language
        self.vocabulary: Counter[str] = Counter()
        readers = media = acts = 0
        for start, end in spans:
            tokens = tokens_of(text[start:end])
            known = set(tokens)
            self.vocabulary.update({stem(token) for token in known if token not in language.stopwords})
            readers += not known.isdisjoint(language.reader)
            media += not known.isdisjoint(language.media)
            acts += bool(tokens) and (tokens[0] in language.act or tokens[0] in language.consume)
        count = len(spans)
        self.reader = _rarity(readers, count)
        self.media = _rarity(media, count)
        self.imperative = _rarity(acts, count)


def _rarity(having: int, count: int) -> float:
    """1 for what is rare in the article, down to 0.25 for what every fifth sentence has."""
    if count < _SMALL:
        return 1.0
    share = max(0, having - 2) / count
    return max(0.25, 1 - 3.75 * share)


def tokens_of(text: str) -> list[str]:
    """Words in lower case, typographic apostrophes made plain."""
    return [token.lower().replace("’", "'") for token in _WORD.findall(text)]


def stem(token: str) -> str:
    """A crude stem that serves six languages: the first six letters."""
    return token.removesuffix("'s")[:6]


def judge(text: str, place: Place, habits: Habits) -> Verdict:
    """Weigh the cues of one sentence."""
    language = habits.language
    tokens = tokens_of(text)
    if not tokens:
        return Verdict(0.0)
    bare = " ".join(tokens)
    if len(tokens) <= 4 and bare in language.pause:
        return Verdict(1.6, ("stops the reader",), interjection=True)
    unquoted = _QUOTED.sub(" ", text)
    own = tokens_of(unquoted)
    classes = set(own)
    cues: list[tuple[float, str]] = []
    title = title_run(text, language)
    open_end = not _STOPPED.search(text.rstrip()) and len(tokens) >= 4
    if label := _label(text, language):
        cues.append((3.0, f"label “{label}”"))
    cues += _invitations(own, unquoted, habits)
    if not classes.isdisjoint(language.reader):
        cues.append((0.6 * habits.reader, "speaks to the reader"))
        if text.rstrip().endswith("?") and len(tokens) <= 12:
            cues.append((0.6 * habits.reader, "asks the reader"))
    if pointer := _pointer(own, language):
        cues.append((1.2 * habits.media, f"points at the page (“{pointer}”)"))
    if title >= 4 and open_end:
        cues.append((1.6, "runs on like a headline"))
    if open_end and place.ends_paragraph and not place.alone:
        cues.append((0.8, "no final stop"))
    if not classes.isdisjoint(language.urgent) and (title >= 4 or open_end):
        cues.append((0.8, "urgent wording"))
    if _LINK.search(text):
        cues.append((0.8, "has a link"))
    notice = sum(f" {phrase} " in f" {bare} " for phrase in language.boilerplate)
    if notice or "©" in text:
        weight = 1.3 * min(notice, 2) + (2.0 if "©" in text else 0.0)
        cues.append((weight + (0.8 if len(tokens) <= 12 else 0.0), "wording of a notice"))
    if any(bare.startswith(phrase + " ") for phrase in language.pause if " " in phrase):
        cues.append((0.8, "stops the reader"))
    if not cues:
        return Verdict(0.0)
    if place.edge:
        cues.append((0.3, "at the edge of the article"))
    shift = _shift(tokens, habits)
    if shift > 0.5 and (title >= 4 or open_end):
        cues.append((1.2 * shift, "other topic"))
    if not classes.isdisjoint(language.reports):
        cues.append((-1.0, "reports somebody's words"))
    if shift < 0.3 and len(tokens) >= 10:
        cues.append((-0.6, "words of the article"))
    if len(tokens) > 35:
        cues.append((-0.6, "long"))
    score = sum(weight for weight, _ in cues)
    boilerplate = (notice or "©" in text) and not label
    named = tuple(name for weight, name in cues if weight > 0.1)
    return Verdict(round(score, 2), named, Reason.BOILERPLATE if boilerplate else Reason.PROMO)


def title_run(text: str, language: Language) -> int:
    """Words in the run of capitalised words that ends ``text``, small function words counted in."""
    run = large = 0
    for match in reversed(list(_WORD.finditer(text[-240:]))):
        token = match[0]
        if token[0].isupper():
            large += 1
            run += 1
        elif token.lower() in language.stopwords and len(token) <= 4:
            run += 1
        else:
            break
    return run if large >= 3 and large * 2 >= run else 0


def _label(text: str, language: Language) -> str:
    """The label that ``text`` begins with ("Read also:"), if one does."""
    match = _LABEL.match(text)
    if not match or len(text) - match.end() < 8:
        return ""
    tokens = tokens_of(match[1])
    offering = language.consume | language.more | language.urgent | language.media | language.act
    pointing = offering | language.reader | language.here | language.stopwords
    if not tokens or len(tokens) > 7 or not all(token in pointing for token in tokens):
        return ""
    found = [token for token in tokens if token in offering]
    if any(token in language.consume for token in found) or len(found) >= 2:
        return match[1].strip()
    if " ".join(tokens) in language.labels:
        return match[1].strip()
    return ""


def _invitations(own: list[str], unquoted: str, habits: Habits) -> list[tuple[float, str]]:
    language = habits.language
    cues: list[tuple[float, str]] = []
    consume, act, more = language.consume, language.act, language.more
    near = more | language.here | language.media
    first, second = (*own[:2], "", "")[:2]
    if (first in consume or (first in more and second in consume)) and not near.isdisjoint(own[1:6]):
        cues.append((2.2 * max(habits.imperative, 0.6), f"offers something (“{' '.join(own[:3])}”)"))
    elif first in act and not (language.here | language.media).isdisjoint(own[1:8]):
        cues.append((2.6 * max(habits.imperative, 0.5), f"asks for a favour (“{' '.join(own[:3])}”)"))
    elif spoken := _near(own, language.reader, consume, 5):
        cues.append((1.2 * habits.reader, f"offers something (“{spoken}”)"))
        if not near.isdisjoint(own):
            cues.append((1.0 * habits.reader, "something more"))
    elif spoken := _near(own, more, consume, 2):
        cues.append((1.4, f"offers something (“{spoken}”)"))
    clause = [tokens_of(part)[:1] for part in unquoted.split(",")[1:]]
    if any(word and (word[0] in consume or word[0] in act) for word in clause):
        cues.append((1.4 * max(habits.imperative, 0.4), "tells the reader to do something"))
    if not cues and first in act | consume and not language.reader.isdisjoint(own):
        cues.append((0.8 * habits.imperative, "tells the reader to do something"))
    return cues


def _near(own: list[str], first: frozenset[str], second: frozenset[str], reach: int) -> str:
    """The words from one of ``first`` to one of ``second`` at most ``reach`` words later, if there are."""
    for index, token in enumerate(own):
        if token in first:
            for later in range(index + 1, min(len(own), index + 1 + reach)):
                if own[later] in second:
                    return " ".join(own[index : later + 1])
    return ""


def _pointer(own: list[str], language: Language) -> str:
    for index, token in enumerate(own[:-1]):
        if token in language.here:
            for later in own[index + 1 : index + 3]:
                if later in language.media:
                    return f"{token} {later}"
    return ""


def _shift(tokens: list[str], habits: Habits) -> float:
    """Share of the content words that the rest of the article does not use."""
    content = {stem(token) for token in tokens if token not in habits.language.stopwords}
    if len(content) < 3:
        return 0.4
    return sum(habits.vocabulary[word] <= 1 for word in content) / len(content)
