"""The endings of German ordinals and adjectives, from the word in front and the noun behind."""

from __future__ import annotations

import re

from briefcast.spoken.language import Language, alternatives
from briefcast.spoken.numbers import cardinal, ordinal, year
from briefcast.spoken.romans import roman_value

_WEAK = frozenset("am im zum zur beim vom dem den des einem einen einer eines seit ab zwischen".split())  # noqa: SIM905
"""Words behind which every ending is "-en"."""
_WEAK_E = frozenset("das ins ans aufs fürs durchs ums übers".split())  # noqa: SIM905
_LIKE_DER = re.compile(r"(?:dies|jed|jen|welch|manch)(e|er|es|en|em)")
_LIKE_EIN = re.compile(r"(?:ein|kein|mein|dein|sein|ihr|unser|euer|eur|unsr)(e|en|em|er|es)?")
DATIVE = frozenset("mit von bei nach aus zu in vor unter bis gegenüber neben laut zwischen".split())  # noqa: SIM905
ACCUSATIVE = frozenset("für gegen durch ohne um".split())  # noqa: SIM905
_PLURAL = re.compile(r"\w*(?:innen|ungen|heiten|keiten|schaften|ionen|täten|nisse)")
_STRONG = {"m": "er", "f": "e", "n": "es", "p": "e"}
_STRONG_DATIVE = {"m": "em", "f": "er", "n": "em", "p": "en"}


def ending(before: str, noun: str, language: Language) -> str:
    """The ending of an adjective: "e", "er", "es", "en" or "em"."""
    word, kind = before.lower(), _kind(noun, language)
    if word in _WEAK or (before.islower() and len(word) > 5 and word.endswith("en")):
        return "en"
    if word in _WEAK_E:
        return "e"
    if word == "der":
        return "en" if kind in "fp" else "e"
    if word == "die":
        return "en" if kind == "p" or (kind in "mn" and noun.endswith(("er", "en", "n", "s"))) else "e"
    if found := _LIKE_DER.fullmatch(word):
        return _after_der(found[1], kind)
    if found := _LIKE_EIN.fullmatch(word):
        return _after_ein(found[1] or "", kind)
    if kind == "m" and noun.endswith(("en", "ern", "eln")):
        kind = "p"
    if word in DATIVE:
        return _STRONG_DATIVE[kind]
    if word in ACCUSATIVE and kind == "m":
        return "en"
    return _STRONG[kind]


def _after_der(last: str, kind: str) -> str:
    if last == "e":
        return "e" if kind == "f" else "en"
    if last == "er":
        return "en" if kind in "fp" else "e"
    return "e" if last == "es" and kind == "n" else "en"


def _after_ein(last: str, kind: str) -> str:
    if last == "e":
        return "en" if kind == "p" else "e"
    return "en" if last else ("es" if kind == "n" else "er")


def _kind(noun: str, language: Language) -> str:
    """The gender of a noun by how it ends, "m" when nothing tells; "p" for what can only be a plural."""
    noun = noun.rpartition("-")[2]
    if _PLURAL.fullmatch(noun):
        return "p"
    if re.fullmatch(language.neuter, noun):
        return "n"
    return "f" if re.fullmatch(language.feminine, noun) else "m"


_ORDINAL_NOUNS = re.compile(
    r"FC|Lesung|Tag|\w*(?i:liga|platz|runde|halbzeit|weltkriegs?|klasse|jahrhunderts?|spieltag|mannschaft|auflage|etappe|"
    r"jahrestag|geburtstag|minute|staffel|quartal|senat|kammer)"
)
"""Nouns that make a number before them an ordinal also at the start of a text, where it could be of a list."""  # noqa: E501
_ROMAN = re.compile(
    r"(?<!\w)(I{1,3}|IV|VI{0,3}|IX|X)\. (?=(?:Weltkrieg|Liga|Quartal|Jahrhundert|Zivilsenat|Strafsenat|Senat|"
    r"Armee|Korps|Internationale)\b)"
)
_VERB = re.compile(
    r"ist|sind|war|waren|hat|haben|hatte|wird|werden|wurde|kam|kann|soll|will|muss|gilt|liegt|steht|gibt|gab|ging|sagte?|"
    r"spricht|sprach|meint|findet|bleibt|erklärte?|folgt|folgte"
)
"""Behind a name they tell that a new sentence began: "Sie ist 34. Müller sagte"."""
_AND = r"(?:,| und| oder| sowie| bis|\s?[/–-])"
_MONTH = r"\s?(?P<month>0?[1-9]|1[0-2])\.(?P<year>\d{4})?(?!\d)"
_LIST = re.compile(
    rf"(?:\b(?P<before>[^\W\d_]+)\s)?(?<![\w.,/-])(?P<days>(?:\d{{1,3}}\.{_AND}\s?){{1,4}}\d{{1,3}}\.)"
    rf"(?:{_MONTH}|(?=\s(?P<noun>[A-ZÄÖÜ][\w-]+)))"
)
_ONE = re.compile(
    r"(?:\b(?P<before>[^\W\d_]+)\s)?(?<![\w.,/:+-])(?P<number>\d{1,4}|\d{1,3}(?:\.\d{3})+)\."
    r"(?=\s[(„“\"]?(?P<next>[^\W\d_][\w-]*)(?:\s(?P<after>[^\W\d_][\w-]*))?)"
)


def day_ending(before: str, language: Language) -> str:
    """The ending of a day of the month without its "e": prepositions take the dative of a weak one."""
    return "n" if before.lower() in DATIVE else ending(before, "Tag", language)[1:]


def lists(text: str, language: Language) -> str:
    """ "am 3. und 4. Mai", "im 19. und 20. Jahrhundert", "24./30.10.": all agree with the one noun."""

    def say(match: re.Match[str]) -> str:
        before = match["before"] or ""
        if match["noun"] in language.sentence_starters:
            return match[0]
        noun = match["noun"] or ""
        of_month = match["month"] or noun.lower() in language.month_forms
        suffix = day_ending(before, language) if of_month else ending(before, noun, language)[1:]
        days = re.sub(r"\.\s?[–-]\s?(?=\d)", ". bis ", match["days"])
        days = re.sub(r"\.\s?/\s?(?=\d)", ". und ", days)
        told = re.sub(r"(\d+)\.", lambda day: ordinal(day[1], "de", ending=suffix), days)
        date = f" {language.months[int(match['month']) - 1]} {match['year'] or ''}" if match["month"] else ""
        return f"{before} {told}{date}".strip() + (" " if match["month"] and not match["year"] else "")

    text = re.sub(r"\bv\. ?(?=\d{1,2}\.\s?\d)", "vom ", text)
    return _LIST.sub(say, text)


def ordinals(text: str, language: Language) -> str:
    """ "der 3. Platz", "sein 5. Treffer", "der II. Weltkrieg", "die 90er"."""

    def say(match: re.Match[str]) -> str:
        before, noun = match["before"] or "", match["next"]
        if noun[0].islower():
            noun = match["after"] or ""
        elif not _is_ordinal(match, language):
            return match[0]
        suffix = ending(before, noun, language)[1:]
        return f"{before} {ordinal(match['number'].replace('.', ''), 'de', ending=suffix)}".lstrip()

    text = _ROMAN.sub(lambda match: f"{roman_value(match[1])}. ", text)
    text = re.sub(r"(\d)\.[–-](?=\d{1,3}\.\s)", r"\1. bis ", text)
    text = re.sub(r"(?<![\w.,])(\d{2,4})er(?=n?\b)", lambda match: year(match[1], "de") + "er", text)
    text = re.sub(
        r"(?<![\w.,])(\d{1,3}(?:\.\d{3})+)er(?=n?\b)",
        lambda match: cardinal(match[1].replace(".", ""), "de") + "er",
        text,
    )
    return _ONE.sub(say, text)


def _is_ordinal(match: re.Match[str], language: Language) -> bool:
    """Whether the full stop before a capital makes an ordinal, and does not end the sentence."""
    before, noun = (match["before"] or "").lower(), match["next"]
    if _ORDINAL_NOUNS.fullmatch(noun):
        return True
    if not before and match.string[: match.start()].rstrip()[-1:] not in tuple(",;–"):
        return False
    if noun in language.sentence_starters or re.fullmatch(language.labels, before, re.I):
        return False
    articles = before in _WEAK | _WEAK_E | {"der", "die"} or _LIKE_DER.fullmatch(before)
    if articles or _LIKE_EIN.fullmatch(before):
        return True
    if _VERB.fullmatch(match["after"] or "") and before not in DATIVE | ACCUSATIVE | {"als"}:
        return False
    return len(match["number"]) <= 3


def abbreviations(text: str, language: Language) -> str:
    """ "der ehem. Minister", "dt. Firmen": shortened adjectives get their ending."""

    def say(match: re.Match[str]) -> str:
        short, before = match["short"], match["before"] or ""
        noun = "" if short == "Abg." else match["noun"]
        stem = _STEMS[short.lower()]
        stem = stem[0].upper() + stem[1:] if short[0].isupper() else stem
        return f"{before}{stem}{ending(before.strip(), noun, language)}"

    return _ADJECTIVES.sub(say, text)


_STEMS = {
    "abg.": "abgeordnet",
    "allg.": "allgemein",
    "amerik.": "amerikanisch",
    "dt.": "deutsch",
    "ehem.": "ehemalig",
    "engl.": "englisch",
    "europ.": "europäisch",
    "evang.": "evangelisch",
    "frz.": "französisch",
    "gesetzl.": "gesetzlich",
    "internat.": "international",
    "ital.": "italienisch",
    "jährl.": "jährlich",
    "kath.": "katholisch",
    "monatl.": "monatlich",
    "österr.": "österreichisch",
    "öffentl.": "öffentlich",
    "russ.": "russisch",
    "sog.": "sogenannt",
    "span.": "spanisch",
    "staatl.": "staatlich",
    "städt.": "städtisch",
    "stellv.": "stellvertretend",
    "stv.": "stellvertretend",
    "tägl.": "täglich",
    "vorl.": "vorläufig",
}
"""Shortened adjectives without their ending."""
_ADJECTIVES = re.compile(
    rf"(?P<before>\b[^\W\d_]+\s)?(?<![\w.-])(?P<short>(?i:{alternatives(_STEMS)}))(?=\s(?P<noun>[A-ZÄÖÜ][\w-]*))"
)
