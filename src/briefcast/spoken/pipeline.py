"""The ordered rules, and the running of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from briefcast.spoken import (
    abbreviations,
    calendar,
    capitals,
    decades,
    figures,
    fractions,
    marks,
    measures,
    models,
    money,
    romans,
    scores,
)
from briefcast.spoken.language import UPPER, Language
from briefcast.spoken.languages import language_of
from briefcast.spoken.lexicon import EMPTY, Lexicon, lookup, matcher

Rule = Callable[[str, Language], str]

RULES: dict[str, Rule] = {
    "characters": marks.clean,
    "directives": marks.directives,
    "links": marks.links,
    "notes": marks.notes,
    "signs": marks.signs,
    "headlines": capitals.headlines,
    "long numbers": figures.long_digits,
    "verses": fractions.verses,
    "dates": calendar.dates,
    "times": calendar.times,
    "abbreviations": abbreviations.abbreviations,
    "telephone": measures.phones,
    "designations": models.designations,
    "scores": scores.scores,
    "decades": decades.decades,
    "money": money.money,
    "scales": money.scaled,
    "percent": measures.percent,
    "fractions": fractions.fractions,
    "versions": fractions.versions,
    "units": measures.units,
    "ordinals": figures.ordinals,
    "Roman numerals": romans.romans,
    "models": models.models,
    "years": decades.years,
    "ranges": figures.ranges,
    "acronyms": capitals.acronyms,
    "symbols": marks.symbols,
    "numbers": figures.plain,
    "pauses": marks.pauses,
    "remains": marks.fallback,
}
"""Name -> rule, in the order in which they run; each takes and gives the whole text."""


_DIGIT = re.compile(r"\d")
_CAPITALS = rf"[{UPPER}]"
_NEEDS: dict[str, re.Pattern[str]] = {
    "links": re.compile(r"[@#/]|\.\w"),
    "notes": re.compile(r"[\[<¹²³⁰⁴-⁹]"),
    "signs": _DIGIT,
    "headlines": re.compile(_CAPITALS * 2),
    "long numbers": _DIGIT,
    "verses": re.compile(r"\d[:.]\d"),
    "times": _DIGIT,
    "telephone": _DIGIT,
    "designations": re.compile(r"[\d₀-₉]"),
    "scores": _DIGIT,
    "decades": _DIGIT,
    "money": _DIGIT,
    "scales": _DIGIT,
    "percent": re.compile(r"[%‰]"),
    "fractions": re.compile(r"[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒]"),
    "versions": _DIGIT,
    "ordinals": re.compile(r"\d|[IVX]\."),
    "Roman numerals": re.compile(r"[IVXLCDM]|\b[ivx]+(?:e|er|ème)?\b"),
    "models": _DIGIT,
    "years": _DIGIT,
    "ranges": _DIGIT,
    "acronyms": re.compile(rf"{_CAPITALS}(?:{_CAPITALS}|[.&])"),
    "numbers": _DIGIT,
}
"""What a text must have for the rule to find anything in it: most rules are spared on most sentences."""


@dataclass(frozen=True, slots=True)
class Rewrite:
    """What one rule did to the text."""

    rule: str
    before: str
    after: str


@dataclass(slots=True)
class _Held:
    """Pieces that no rule may touch, each under a private character."""

    pieces: list[str] = field(default_factory=list)

    def put(self, piece: str) -> str:
        if len(self.pieces) >= 0x18FF:
            return piece
        self.pieces.append(piece)
        return chr(marks.PRIVATE + len(self.pieces) - 1)

    def back(self, text: str) -> str:
        return re.sub("[\ue000-\uf8ff]", lambda m: self._piece(m[0]), text)

    def _piece(self, char: str) -> str:
        index = ord(char) - marks.PRIVATE
        return self.pieces[index] if index < len(self.pieces) else ""


_TURNS = 4
"""The rules run again until nothing changes, so often at most: what is said is then said the same again."""
_PAUSE = re.compile(r"\[pause (?:\d{1,6}|\d{1,4}\.\d{1,3}) ?m?s\]")
_RAW_IPA = re.compile(r"\[\[[^\[\]\d]{1,200}\]\]")


def speakable(text: str, language: str, lexicon: Lexicon = EMPTY, *, ipa: bool = False) -> str:
    """The spoken form of ``text``; "" when nothing in it can be said.

    ``language`` is ISO 639-1, with a region if wanted; a language without rules of its own gets
    only the safe ones. ``[pause 600ms]`` passes through. With ``ipa`` the lexicon's IPA appears
    as ``[[ipa]]`` and letters are put so that a phonemizer names them.
    """
    result = text
    for rewrite in _run(text, language, lexicon, ipa):
        result = rewrite.after
    return result


def explain(text: str, language: str, lexicon: Lexicon = EMPTY, *, ipa: bool = False) -> tuple[Rewrite, ...]:
    """Each rule that changed the text, in order; the last ``after`` is the spoken form."""
    return tuple(step for step in _run(text, language, lexicon, ipa) if step.before != step.after)


def _run(text: str, tag: str, lexicon: Lexicon, ipa: bool) -> list[Rewrite]:
    language = language_of(tag)
    held = _Held()
    steps = []

    def step(name: str, change: Callable[[str], str], current: str) -> str:
        after = change(current)
        steps.append(Rewrite(name, held.back(current), held.back(after)))
        return after

    current = re.sub("[\ue000-\uf8ff]", "", text)
    current = _PAUSE.sub(lambda m: held.put(m[0]), current)
    if ipa:
        current = _RAW_IPA.sub(lambda m: held.put(m[0]), current)
    for turn in range(_TURNS):
        start = current
        for name, rule in RULES.items():
            if name == "links" and turn == 0:
                current = step("lexicon", lambda t: _lexicon(t, language, lexicon, ipa, held), current)
            needs = _NEEDS.get(name)
            if name not in language.skipped and (needs is None or needs.search(current)):
                current = step(name, lambda t, rule=rule: rule(t, language), current)  # type: ignore[misc]
        if current == start:
            break
    if ipa and language.base == "en":
        current = step("letters", _letters, current)
    steps.append(
        Rewrite("phonemes", held.back(current), _closed(held.back(current)) if ipa else held.back(current))
    )
    return steps


def _lexicon(text: str, language: Language, lexicon: Lexicon, ipa: bool, held: _Held) -> str:
    for source in (lexicon, language.names if ipa else EMPTY):
        pattern, table = matcher(source, language.base)

        def swap(match: re.Match[str]) -> str:
            entry = lookup(table, match[0])  # noqa: B023
            if entry is None:
                return match[0]
            if ipa and entry.ipa:
                return held.put(f"[[{entry.ipa}]]")
            if not entry.say:
                return match[0]
            return held.put(
                entry.say if not re.search(r"\d", entry.say) else speakable(entry.say, language.tag)
            )

        text = pattern.sub(swap, text)
    return text


def _closed(text: str) -> str:
    """Stops and a possessive 's move into the brackets: behind them the phonemizer would lose them."""
    text = re.sub(r"\]\][’']s\b", "z]]", text)
    return re.sub(r"\]\]([,.;:!?]+)", lambda m: f"{m[1]}]]", text)


def _letters(text: str) -> str:
    """Lone capitals as a phonemizer names them: "A-" is the letter, not the article; "M P's" the plural."""
    text = re.sub(r"(?<![\w’'-])A(?= [A-Z](?![a-z]))|(?<=\b[A-Z] )A(?= [\w-])", "A-", text)
    return re.sub(r"(?<=\b[A-Z] )([A-Z])s\b", r"\1's", text)
