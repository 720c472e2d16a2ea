"""What the condenser knows of a language: the word lists of ``languages/``, ready for matching.

In a list ``*`` at the end of an entry stands for any ending and ``_`` for a blank; every apostrophe also
stands for a curly one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

LANGUAGES = ("en", "de", "es", "fr", "it", "pt")
"""Languages with rules of their own; others are condensed without trims and without pronoun rules."""
_NEVER = "(?!)"


@dataclass(frozen=True, slots=True)
class Rules:
    """Patterns of one language. Those that look at an opening are to be used with ``match``."""

    language: str
    stopwords: frozenset[str]
    pronoun: re.Pattern[str]
    """An opening that means nothing without what was told before ("he", "at that time")."""
    not_pointing: re.Pattern[str]
    """An opening that looks like one of these but stands alone ("this week", "there is")."""
    definite: re.Pattern[str]
    """An opening that usually takes up something told before ("the company")."""
    definite_article: re.Pattern[str]
    """A definite article and its blank."""
    demonstrative: re.Pattern[str]
    """A reference back within a sentence ("with these powers")."""
    personal: re.Pattern[str]
    """A pronoun or possessive within a sentence that stands for somebody or something ("its", "said she")."""
    human: re.Pattern[str]
    """Those of them that stand for a person; none in languages where any noun has a gender."""
    person: re.Pattern[str]
    """A noun that such a one can stand for."""
    place: re.Pattern[str]
    """A word of place or time with what follows it: nobody who could be meant by a pronoun."""
    claim: re.Pattern[str]
    """A claim that is meant, not told ("denied the allegations", "that claim")."""
    sequel: re.Pattern[str]
    """An opening that says: this came after what was told before it. It is never cut."""
    aside: re.Pattern[str]
    """What explains, converts or corrects instead of telling ("... is 20 miles east of ...")."""
    first_person: re.Pattern[str]
    """The writer of the article, or somebody whose quotation marks are missing."""
    determiners: frozenset[str]
    """Words that stand before a noun, not before a name."""
    connective: re.Pattern[str]
    """An opening connective with its comma and blanks, or a conjunction with its blanks."""
    tied: re.Pattern[str]
    """The same connectives without a comma: they cannot be cut."""
    negation: re.Pattern[str]
    hedge: re.Pattern[str]
    condition: re.Pattern[str]
    attribution: re.Pattern[str]
    sourced: re.Pattern[str]
    """A claim with its source other than a speaker's "said": "according to ...", "experts warn"."""
    said_pronoun: re.Pattern[str]
    """A verb of saying beside a pronoun: "he said", "added she"."""
    relative: re.Pattern[str]
    """A comma and a relative word: the start of a clause that only adds to its noun and may be cut. German
    puts commas round every relative clause, also those that restrict, and has none here."""
    auxiliary: re.Pattern[str]
    """A verb that shows that the main clause goes on after an inserted one."""
    number_word: re.Pattern[str]


def _one_of(entries: Iterable[str]) -> str:
    """Insides of a group: any of the entries, the longest first."""
    patterns = []
    for entry in sorted(set(entries), key=lambda entry: (-len(entry), entry)):
        pattern = re.escape(entry.removesuffix("*")).replace(r"\ ", r"\s+").replace("_", r"\s+")
        pattern = re.sub("['’]", "['’]", pattern)
        patterns.append(pattern + (r"\w*" if entry.endswith("*") else ""))
    return "|".join(patterns) or _NEVER


def _pattern(alternatives: Iterable[str]) -> str:
    """Insides of a group: any of the regular expressions; a class of capitals stays one."""
    joined = "|".join(alternatives) or _NEVER
    joined = re.sub(r"\['’\]|'", "['’]", joined)
    return joined.replace("[A-Z]", "(?-i:[A-Z])")


def _anywhere(entries: Iterable[str]) -> str:
    """The entries as whole words; those with an apostrophe ("n't") also as parts of one."""
    inside = [entry for entry in entries if "'" in entry or "’" in entry]
    whole = [entry for entry in entries if entry not in inside]
    return rf"\b(?:{_one_of(whole)})\b|(?:{_one_of(inside)})"


@cache
def rules(language: str) -> Rules:
    """The rules of ``language`` (ISO 639-1); of an unknown one patterns that never match."""
    table: dict[str, Any] = {}
    if language in LANGUAGES:
        table = tomllib.loads(files(__package__).joinpath("languages", f"{language}.toml").read_text("utf-8"))

    def listed(name: str) -> list[str]:
        found = table.get(name, "")
        return found.split() if isinstance(found, str) else list(found)

    def words(name: str) -> str:
        return _one_of(listed(name))

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    connectives, verbs, speakers = words("connectives"), words("attributions"), words("speakers")
    return Rules(
        language=language,
        stopwords=frozenset(listed("stopwords")),
        pronoun=compiled(rf"[\"“„«'‘(]?\s*(?:{words('pronouns')})(?:(?<=['’])|(?!\w))"),
        not_pointing=compiled(f"(?:{_pattern(listed('not_pointing'))})"),
        definite=compiled(_definite(listed, words)),
        definite_article=compiled(_articles(listed)),
        demonstrative=compiled(
            rf"\b(?:{words('demonstratives')})\s+(?!(?:{words('demonstratives_unless')})\b)[^\W\d_]"
            rf"|\b(?:{words('back')})\b(?!,)"
        ),
        personal=compiled(rf"\b(?:{words('personal')})\b"),
        human=compiled(rf"(?:{words('human')})"),
        person=compiled(rf"\b(?:{_pattern(listed('persons'))})\b"),
        place=compiled(rf"\b(?:{words('places')})\s+(?:the\s+)?\w+"),
        claim=compiled(rf"\b(?:{_pattern(listed('claims'))})"),
        sequel=compiled(rf"(?:{_pattern(listed('sequels'))})"),
        aside=compiled(rf"\b(?:{_pattern(listed('asides'))})"),
        first_person=compiled(rf"\b(?:{words('first_person')})(?!\w)"),
        determiners=frozenset(listed("determiners")),
        connective=compiled(rf"(?:(?:{connectives})\s*,\s+|(?:{words('conjunctions')})(?:\s*,)?\s+)"),
        tied=compiled(rf"(?:{connectives})\s+(?!,)"),
        negation=compiled(_anywhere(listed("negations"))),
        hedge=compiled(_anywhere(listed("hedges"))),
        condition=compiled(_anywhere(listed("conditions"))),
        attribution=compiled(rf"\b(?:{verbs})\b"),
        sourced=compiled(
            rf"\b(?:{_pattern(listed('sourced'))})"
            rf"|\b(?:{words('experts')})(?: [^.,;:?!]{{3,40}})? (?:{words('expert_verbs')})\b"
        ),
        said_pronoun=compiled(rf"\b(?:(?:{speakers})\s+(?:{verbs})|(?:{verbs})\s+(?:{speakers}))\b"),
        relative=compiled(rf",\s+(?:{words('relatives')})\b"),
        auxiliary=compiled(rf"(?:{words('auxiliaries')})\b"),
        number_word=compiled(_anywhere(listed("number_words"))),
    )


def _articles(listed: Callable[[str], list[str]]) -> str:
    articles = (
        _one_of([article]) + (r"\s?" if article.endswith("'") else r"\s")
        for article in listed("definite_articles")
    )
    return f"(?:{'|'.join(articles) or _NEVER})"


def _definite(listed: Callable[[str], list[str]], words: Callable[[str], str]) -> str:
    """An article and one of the nouns, unless it is told at once which one is meant ("the man who")."""
    nouns = rf"{words('definite_nouns')}|(?:{words('definite_adjectives')})\s\w+|\w+-year-old"
    unless = words("definite_unless")
    return rf"{_articles(listed)}(?:{nouns})\b(?:['’]s)?(?! (?:{unless})\b)"
