"""What inside a sentence refers to something told before: owners, denied claims, times that count on."""

from __future__ import annotations

import re

from briefcast.condense.language import Rules
from briefcast.condense.words import content, tokens

_QUOTED = re.compile(r"[“„«\"»][^“”„«»\"]*[”“»\"«]")
_WORD = re.compile(r"[^\W\d_][\w-]*")
_LEAST_LETTERS = 3
"""Of a word that a pronoun could stand for."""
_LONGEST_PHRASE = 3
"""Words between a definite article and the end of its noun that are looked at."""


def unquoted(text: str) -> str:
    """``text`` without what stands in quotation marks."""
    return _QUOTED.sub(" ", text)


def refers_back(text: str, names: frozenset[str], rules: Rules) -> bool:
    """Whether ``text`` means somebody or something that only what was told before it can name.

    A pronoun or possessive has no possible owner before it in the sentence ("said its chief executive"),
    a speaker is hardly named, or a claim is denied that is not told ("rejected the claim").

    Args:
        names: the words that are names in this article.
    """
    told = unquoted(text)
    if told[:1] == " " and _is_vague(told.lstrip(" ,;:"), rules):
        return True
    if rules.said_pronoun.fullmatch(_last_clause(told)):
        return True
    return bool(rules.claim.search(told)) or _lacks_owner(told, names, rules)


def taken_up(text: str, rules: Rules) -> tuple[str, ...]:
    """Stems of what ``text`` begins with as known ("The wounded man ..."); empty: it begins otherwise."""
    article = rules.definite_article.match(text)
    if article is None:
        return ()
    found: list[str] = []
    for word in _WORD.findall(text[article.end() :])[:_LONGEST_PHRASE]:
        small = word.lower() in rules.stopwords
        if (small and found) or (word[0].isupper() and rules.language != "de"):
            break
        if not small:
            found.append(word.lower())
    return tuple(content(found, rules))


def points_at(text: str, rules: Rules) -> bool:
    """Whether something is pointed at that was told before ("with these powers")."""
    return bool(rules.demonstrative.search(unquoted(text)))


def _is_vague(speaker: str, rules: Rules) -> bool:
    """Whether what follows a quotation hardly names who said it: "añadió", "said the German"."""
    verb = rules.attribution.match(speaker)
    noun = speaker[verb.end() :].lstrip() if verb else speaker
    return len(_WORD.findall(speaker)) == 1 or bool(rules.definite_article.match(noun))


def _last_clause(told: str) -> str:
    """What stands behind the last comma, without the stop: "he said"."""
    return told.rpartition(",")[2].strip(" .!?")


def goes_on(text: str, rules: Rules) -> bool:
    """Whether the opening says that this came after what was told before it ("And", "Two days later")."""
    return bool(rules.sequel.match(text)) and not rules.not_pointing.match(text)


def _lacks_owner(told: str, names: frozenset[str], rules: Rules) -> bool:
    found = rules.personal.search(told)
    if found is None or found.start() == 0:  # an opening is judged by rules of its own
        return False
    before = told[: found.start()]
    if rules.human.fullmatch(found[0]):
        before = rules.place.sub(" ", before)
        return not (rules.person.search(before) or names.intersection(_WORD.findall(before)))
    words = [word for word in tokens(rules.attribution.sub(" ", before)) if word not in rules.stopwords]
    verb_after_quote = before[:1] == " " and before.strip()[:1].islower()
    return sum(len(word) >= _LEAST_LETTERS for word in words) <= verb_after_quote
