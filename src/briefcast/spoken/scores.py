"""Rules for the results of games and votes: "3-1", "6-4, 6-3", "52-48"."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcast.spoken.figures import DASH
from briefcast.spoken.language import Language, alternatives
from briefcast.spoken.numbers import cardinal


@lru_cache(maxsize=16)
def _scores(language: Language) -> tuple[re.Pattern[str], ...]:
    context, votes = language.score_words, language.vote_words
    pair = rf"(?<![\d.,$€£:/-])(?<!\d )\d{{1,3}}{DASH}\d{{1,3}}(?!\d|[.,:/%-]\d|%|\s?[€$£%]|{DASH})"
    return (
        re.compile(pair),
        re.compile(rf"\b(?:{context})\b", re.I),
        re.compile(rf"\b(?:{votes})\b", re.I),
        re.compile(rf"(?<!\w)(?:{language.score_article})$", re.I),
    )


def scores(text: str, language: Language) -> str:
    """Results of games and votes: "3-1" after "won", "6-4, 6-3"."""
    pair, context, votes, article = _scores(language)
    sets = len(re.findall(r"\b(?:[67][-–][0-6]|[0-6][-–][67])\b", text)) >= 2

    def say(match: re.Match[str]) -> str:
        left, right = re.split(DASH, match[0])
        around = (
            text[max(0, match.start() - 60) : match.start()] + " | " + text[match.end() : match.end() + 24]
        )
        if int(left) > 199 or int(right) > 199:
            return match[0]
        small = max(int(left), int(right)) <= 20
        named = small and article.search(text[: match.start()][-12:])
        if not context.search(around) and not named and not (right == "0" and small):
            return match[0]
        if re.match(rf"\s?(?:{_not_score(language)})", text[match.end() : match.end() + 60]):
            return match[0]
        return _say_score(left, right, language, voted=bool(votes.search(around)), tennis=sets)

    if sets and context.search(text):
        text = re.sub(
            r"(?<![\w.,$-])([0-7])[-–]([0-7])(?![\w%-]|[.,]\d)",
            lambda m: _say_score(m[1], m[2], language, tennis=True),
            text,
        )
    text = pair.sub(say, text)
    if language.colon_scores:
        text = re.sub(
            r"(?<![\d:.])(\d{1,3}):(\d{1,2})(?![\d:]| Uhr|\.\d)",
            lambda m: (
                _say_score(m[1], m[2], language, voted=True)
                if len(m[2]) == 1
                or no_times(text)
                or context.search(text[max(0, m.start() - 60) : m.start()] + text[m.end() : m.end() + 24])
                else m[0]
            ),
            text,
        )
    return text


def no_times(text: str) -> bool:
    """Whether there is a pair with a colon that is no time of day, so that its neighbours are none either."""
    pairs = re.findall(r"(?<![\d:.])(\d{1,3}):(\d{2})(?![\d:])", text)
    return any(int(left) > 24 or int(right) > 59 for left, right in pairs)


@lru_cache(maxsize=16)
def _not_score(language: Language) -> str:
    forms = {form for noun in language.units.values() for form in noun[:2]}
    names = alternatives([*language.units, *forms, *language.scales, language.word("percent")])
    return "|".join([names, "%", language.count_words]) + r")\b(?:"


def _say_score(
    left: str, right: str, language: Language, *, voted: bool = False, tennis: bool = False
) -> str:
    big = max(int(left), int(right)) > 20
    nil = "" if voted or big else language.word("love" if tennis and language.word("love") else "nil")
    told = [nil if nil and int(part) == 0 else cardinal(int(part), language.tag) for part in (left, right)]
    joint = (
        language.word("score to") if voted or big or not language.word("score") else language.word("score")
    )
    return f"{told[0]}{joint}{told[1]}"
