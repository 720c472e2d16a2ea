"""What can be seen of a sentence that may be a promo: each trait has a name that can be read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefcast.outline.cues import notice_weight
from briefcast.outline.habits import Place, Voice
from briefcast.outline.labels import has_label_form, label_of, offers
from briefcast.outline.languages.contract import Language
from briefcast.outline.said import Said, is_headline_case, within

_LINK = re.compile(
    r"https?://|www\.\w|\b[\w.+-]{1,40}@[\w-]{1,40}\.\w{2,}|(?<!\w)@\w{3,}|\w\.(?:com|org|net|de|fr|es|it)\b"
)
_ARROWS = re.compile(r"[»«>→<]{2}|^[>»→\[(|•]|[>»→|\])]$|[—-]>|\s[|»→]\s")
_NUMBER = re.compile(r"\d")
_NAME = re.compile(r"(?<=[\w,;’'-] )[^\W\d_a-zà-ÿ][\w’'-]+")

BESIDE_LEFT_OUT = "beside what is left out"
_INTERVIEW = 3
"""Questions from which an article may be an interview."""
_LITTLE = 4
"""Words up to which a sentence may tell nothing of itself."""

CLASSES = {
    "addressed": "speaks to the reader",
    "yours": "names what the reader has",
    "consume": "to read, watch or click",
    "glance": "to see or find",
    "act": "a favour",
    "favours": "to subscribe",
    "media": "a publication's words",
    "more": "something more",
    "here": "points at the page",
    "urgent": "praise",
    "crowd": "others who read",
    "react": "what others do",
    "tempt": "temptation",
    "peek": "a look",
    "on_page": "a page on a screen",
    "onward": "going on",
    "asking": "something withheld",
    "interjections": "stops the reader",
    "reports": "reports somebody's words",
    "first_person": "somebody speaks of himself",
    "narrates": "tells what was",
}
_OPENINGS = (
    *("addressed", "consume", "glance", "act", "media", "more", "here", "urgent", "light", "on_page"),
    *("asking", "purpose", "crowd", "interjections", "before", "narrates", "reports"),
)
_ENDINGS = ("consume", "act", "here", "more", "media")
_PAIRS = (
    ("consume", "near", 4),
    ("glance", "near", 3),
    ("act", "near", 4),
    ("here", "media", 2),
    ("yours", "media", 2),
    ("more", "media", 2),
    ("addressed", "consume", 4),
    ("addressed", "glance", 4),
    ("addressed", "act", 4),
    ("addressed", "tempt", 4),
    ("crowd", "react", 6),
    ("here", "consume", 3),
    ("light", "peek", 4),
)


def traits_of(sentence: Said, place: Place, voice: Voice) -> dict[str, float]:
    """The traits of ``sentence`` by name, each from 0 to about 1."""
    language, own, tokens = voice.language, sentence.own, sentence.tokens
    text = sentence.text
    found: dict[str, float] = {}
    classes = language.classes_of(own)
    for name in classes:
        if name in CLASSES:
            found[CLASSES[name]] = voice.rare[name]
    opening = _opening(own, language)
    near = language.near_wares
    for name in _OPENINGS:
        if opening in language.voice[name]:
            found[f"begins with {name}"] = voice.rare.get(name, 1.0)
    if own:
        for name in _ENDINGS:
            if own[-1] in language.voice[name]:
                found[f"ends with {name}"] = 1.0
    for first, second, reach in _PAIRS:
        if first in classes and (
            word := within(
                own, language.voice[first], near if second == "near" else language.voice[second], reach
            )
        ):
            found[f"{first} before {second}"] = voice.rarity_of(word)
    count = len(tokens)
    content = [word for word in own if word not in language.stopwords]
    if content:
        found["words of promos"] = sum(word in language.voice_words for word in content) / len(content)
    found["function words"] = (len(own) - len(content)) / max(1, len(own))
    if len(own) < count:
        found["quotes"] = 1 - len(own) / count
    last = text.rstrip()[-1:]
    shift, known = voice.surprise(sentence)
    found["other topic"], found["words of the article"] = shift, known
    if says_little(sentence):
        found["says little"] = 1.0
    elif count <= 8:
        found["short"] = 1.0
    elif count > 40:
        found["very long"] = 1.0
    elif count > 25:
        found["long"] = 1.0
    shape = []
    if last == "?":
        shape.append("asks" if voice.questions < _INTERVIEW else "one of several questions")
    elif last == "!":
        shape.append("calls")
    elif last == ":":
        shape.append("announces")
    if place.glued:
        found["runs into prose"] = min(1.5, place.glued / 3)
    elif sentence.open_end:
        shape.append("no final stop")
    if is_headline_case(text, language):
        shape.append("title case")
    if sum(word.isupper() and len(word) > 1 for word in text.split()) >= max(3, 0.6 * count):
        shape.append("capitals")
    if label := label_of(text, language):
        shape.append("label that offers" if offers(label, language) else "label")
    elif has_label_form(text):
        shape.append("form of a label")
    elif _starts_with_tail(own, text, language):
        shape.append("begins like a heading of links")
    if _ARROWS.search(text):
        shape.append("arrows or brackets")
    if _LINK.search(text):
        shape.append("link")
    if language.imperative_form and language.imperative_form.search(sentence.unquoted[:60]):
        shape.append("form of an order")
    for name in shape:
        found[name] = voice.rare.get(name, 1.0)
    if place.alone:
        found["alone in its paragraph"] = 1.0
    elif place.ends_paragraph:
        found["ends its paragraph"] = 1.0
        if sentence.open_end:
            found["no stop at the end of its paragraph"] = voice.rare["no final stop"]
    if place.beside:
        found[BESIDE_LEFT_OUT] = 1.0
    if place.heading:
        found["stands as a heading"] = 1.0
        if count >= 7:
            found["long for a heading"] = 1.0
        if shift:
            found["heading on another topic"] = shift
            if voice.headings <= 1:
                found["the only heading, on another topic"] = shift
    if _NUMBER.search(text):
        found["has a number"] = 1.0
    if not language.noun_capitals and len(_NAME.findall(text)) >= 2:
        found["has names"] = 1.0
    if notice := notice_weight(sentence, tokens):
        found["wording of a notice"] = min(1.5, notice / 3)
    if shift:
        for name in (
            *shape,
            CLASSES["addressed"],
            CLASSES["media"],
            CLASSES["tempt"],
            CLASSES["urgent"],
            CLASSES["crowd"],
            "words of promos",
            "short",
        ):
            if name in found:
                found[f"{name}, on another topic"] = shift * found[name]
    return found


def is_plain(sentence: Said, place: Place) -> bool:
    """Whether it cannot be a promo: it ends like a sentence, and no word of it stirs the reader."""
    calm = sentence.language.voice_words.isdisjoint(sentence.own)
    return calm and not (place.glued or place.beside or sentence.open_end or sentence.text[-1:] in "?!:")


def says_little(sentence: Said) -> bool:
    """Whether it is too short to tell what it is: "Great news!"; only what stands beside it tells."""
    if len(sentence.tokens) > _LITTLE and len(sentence.content) > 1:
        return False
    telling = {"consume", "act", "favours", "on_page", "media"}
    return telling.isdisjoint(sentence.language.classes_of(sentence.own))


def _opening(own: Sequence[str], language: Language) -> str:
    """The first word behind "please", "now", "don't"."""
    for word in own[:4]:
        if word not in language.softeners:
            return word
    return ""


def _starts_with_tail(own: Sequence[str], text: str, language: Language) -> bool:
    """Read more Council ditches ...: a heading of links, with a capital behind it."""
    for length in (1, 2, 3):
        if " ".join(own[:length]) in language.heads_of_links:
            rest = text.split(None, length)
            if len(rest) > length and (rest[length][0].isupper() or not rest[length][0].isalnum()):
                return True
    return False
