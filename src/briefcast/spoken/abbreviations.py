"""Rules for abbreviations, titles and American addresses."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcast.spoken.capitals import sentence_follows
from briefcast.spoken.language import Language, alternatives


@lru_cache(maxsize=16)
def _table(language: Language) -> tuple[re.Pattern[str], dict[str, str]]:
    """The abbreviations as a pattern and by written form; with a capital at a sentence's start, titles without."""  # noqa: E501
    table = {key[0].upper() + key[1:]: words for key, words in language.abbreviations.items() if len(key) > 3}
    if language.base in ("es", "fr", "it", "pt"):
        titles = {
            key[0].lower() + key[1:]: words for key, words in language.abbreviations.items() if len(key) > 2
        }
        table |= {key: words for key, words in titles.items() if key.endswith(".")}
        table = {
            key: words for key, words in table.items() if key[1] != "." or not key.isupper()
        }  # "A.C. Milan"
    table |= language.abbreviations
    return re.compile(rf"(?<![\w.])({alternatives(table)})(?:(?<=\.)(?=\d)|(?!\w))"), table


def abbreviations(text: str, language: Language) -> str:
    """Dr., Sen., approx., e.g., No. 5; the full stop stays where it ended the sentence."""
    for neighbourhood, words in language.rewrites:
        text = neighbourhood.sub(words, text)

    text = language.own_rule("abbreviations", text)
    pattern, table = _table(language)
    feminine = re.compile(rf"(?<!\w)(?:{language.feminine_article}) (?:vice-|ex-)?$", re.I)

    def say(match: re.Match[str]) -> str:
        words, after = table[match[1]], text[match.end() : match.end() + 3]
        if match[1] in language.scales and text[: match.start()].rstrip()[-1:].isdigit():
            return match[0]
        if match[1].lower() in language.before_digit and not re.match(r"\s?[\dIVX]", after):
            return match[0]
        if match[1] in language.before_name and not re.match(r"\s?[^\W\d_a-zäöüß]", after):
            return match[0]
        if words in language.women and feminine.search(text[: match.start()][-12:]):
            words = language.women[words]
        stop = (
            match[1].endswith(".")
            and words
            and sentence_follows(text[match.end() : match.end() + 60], language)
        )
        gap = " " if after[:1].isdigit() else ""
        return words + ("." if stop else gap)

    return pattern.sub(say, text)
