"""What inside a sentence refers to something told before: owners, denied claims, times that count on."""

from __future__ import annotations

import re

from briefcast.condense.language import Rules
from briefcast.condense.words import tokens

_QUOTED = re.compile(r"[“„«\"»][^“”„«»\"]*[”“»\"«]")
_WORD = re.compile(r"[^\W\d_][\w-]*")
_LEAST_LETTERS = 3
"""Of a word that a pronoun could stand for."""


def unquoted(text: str) -> str:
    """``text`` without what stands in quotation marks."""
    return _QUOTED.sub(" ", text)


def refers_back(text: str, names: frozenset[str], rules: Rules) -> bool:
    """Whether ``text`` means somebody or something that only what was told before it can name.

    Either a pronoun or possessive has no possible owner before it in the sentence ("said its chief
    executive"), or a claim is denied that is not told ("rejected the claim").

    Args:
        names: the words that are names in this article.
    """
    told = unquoted(text)
    return _lacks_owner(told, names, rules) or bool(rules.claim.search(told))


def goes_on(text: str, rules: Rules) -> bool:
    """Whether the opening says that this came after what was told before it ("And", "Two days later")."""
    return bool(rules.sequel.match(text)) and not rules.not_pointing.match(text)


def _lacks_owner(told: str, names: frozenset[str], rules: Rules) -> bool:
    found = rules.personal.search(told)
    if found is None or found.start() == 0:  # an opening is judged by rules of its own
        return False
    before = told[: found.start()]
    if rules.human.fullmatch(found[0]):
        return not (rules.person.search(before) or names.intersection(_WORD.findall(before)))
    words = [word for word in tokens(rules.attribution.sub(" ", before)) if word not in rules.stopwords]
    verb_after_quote = before[:1] == " " and before.strip()[:1].islower()
    return sum(len(word) >= _LEAST_LETTERS for word in words) <= verb_after_quote
