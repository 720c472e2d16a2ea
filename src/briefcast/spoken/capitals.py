"""Rules for words in capitals: headlines, emphasis, acronyms."""

from __future__ import annotations

import re
from functools import lru_cache

from briefcast.spoken.language import LOWER, UPPER, Language, alternatives
from briefcast.spoken.numbers import cardinal
from briefcast.spoken.romans import roman_value


def sentence_follows(after: str, language: Language) -> bool:
    """Whether a full stop before ``after`` (also) ended a sentence."""
    if not after.strip(" \t\n”\"’')"):
        return True
    following = re.match(r"[”\"’')]*\s+[“\"‘'(]?([^\W\d_]+)", after)
    return following is not None and len(following[1]) > 1 and following[1] in language.sentence_starters


def headlines(text: str, language: Language) -> str:
    """A text all in capitals becomes ordinary writing, known acronyms left alone."""
    letters = [c for c in text if c.isalpha()]
    known = (language.said_as_word | language.spelled) - {"IT", "WHO"}
    words = [
        w for w in re.findall(r"(?<![\w-])[^\W\d_]{2,}+(?![\d&]|-\d)", text) if w not in known or len(w) < 3
    ]
    if (
        len(words) >= 3
        and (any(len(w) > 3 for w in words) or sum(w in language.capital_words for w in words) >= 3)
        and sum(c.isupper() for c in letters) > 0.9 * len(letters)
    ):
        seen: list[str] = []

        def lower(match: re.Match[str]) -> str:
            word = match[0]
            head, mark, tail = re.match(r"(\w+)([’']?)(\w*)", word).groups()  # type: ignore[union-attr]
            if mark and (head in known or tail in known):
                seen.append(word)
                kept = (part if part in known else part.lower() for part in (head, tail))
                return mark.join(kept)
            first = not seen
            seen.append(word)
            if word in known and word not in language.capital_words:
                return word
            if (
                roman_value(word)
                and len(word) > 1
                and word not in ("MIX", "DI", "MI", "MD", "LI", "VI", "CD", "DC")
            ):
                return word
            if len(word) == 1 and word == "I" and language.base == "en":
                return word
            return word.capitalize() if first or word.lower() in language.month_forms else word.lower()

        return re.sub(r"(?<![\w.&])[^\W\d_]++(?:[’'][^\W\d_]++)?(?![.\d&]\w|-?\d)", lower, text)

    def elided(match: re.Match[str]) -> str:
        head, mark, tail = match.groups()
        if tail in known or not pronounceable(tail + "A") or len(head) + len(tail) < 6:
            return match[0]
        start = not text[: match.start()].strip("“\"'‘( ")
        return f"{head.capitalize() if start else head.lower()}{mark}{tail.lower()}"

    def emphasis(match: re.Match[str]) -> str:
        word = match[0]
        if word in language.said_as_word or word in language.spelled or roman_value(word):
            return word
        if len(word) == 2 and re.search(rf"[{UPPER}][{LOWER}]+, $", text[: match.start()][-16:]):
            return word  # the code of a state
        small = word in language.short_words and _beside_word(match, language)
        if (
            not small
            and word not in language.capital_words
            and not (_long_word(word) and pronounceable(word + "A"))
        ):
            return word
        start = not text[: match.start()].strip("“\"'‘( ") or re.search(
            r"[.!?:]\s*[“\"'‘(]*$", text[: match.start()][-6:]
        )
        return word.capitalize() if start else word.lower()

    if language.partitive:
        text = re.sub(rf"(?<![\w.&])([{UPPER}]{{1,12}})([’'])([{UPPER}]{{3,}})(?![\w&-])", elided, text)
    text = re.sub(
        rf"(?<![\w.&])[{UPPER}]{{1,12}}[’'](?:T|S|RE|LL|VE|D|M)(?!\w)",
        lambda m: _small(m[0], known),
        text,
    )
    return re.sub(rf"(?<![\w.&@#/-])[{UPPER}]{{2,}}+(?![\w&]|\.\w|[-’']\w)", emphasis, text)


def _beside_word(match: re.Match[str], language: Language) -> bool:
    """Whether a neighbour of the match is a word in capitals too."""
    before, after = match.string[: match.start()][-24:], match.string[match.end() :][:24]
    found = (re.search(rf"(?<!\w)([{UPPER}]+)[,]? $", before), re.match(rf",? ([{UPPER}]+)(?!\w)", after))
    return any(
        near is not None
        and (near[1] in language.capital_words or near[1] in language.short_words or _long_word(near[1]))
        and near[1] not in language.spelled
        for near in found
    )


def _small(word: str, known: frozenset[str]) -> str:
    """DON'T -> don't, I'M -> I'm, CEO'S -> CEO's."""
    head = re.split(r"[’']", word)[0]
    return (head if head in known or head == "I" else head.lower()) + word[len(head) :].lower()


_VOWELS = "AEIOUYÀÁÂÃÄÈÉÊËÌÍÎÏÒÓÔÕÖÙÚÛÜ"


def pronounceable(word: str) -> bool:
    """Whether capitals could be a word: vowels and consonants alternate well enough."""
    vowels = sum(c in _VOWELS for c in word)
    if vowels == 0 or vowels == len(word):
        return False
    shape = "".join("v" if c in _VOWELS else "c" for c in word)
    return (
        "cccc" not in shape
        and not (len(word) <= 4 and "ccc" in shape)
        and "vvvv" not in shape
        and not re.match(r"ccc(?!$)", shape)
        and vowels >= len(word) / 4
    )


@lru_cache(maxsize=16)
def _syllables(language: Language) -> re.Pattern[str] | None:
    """Syllables of the language's own clusters, in capitals; ``None`` where it does not tell them."""
    if not language.onsets:
        return None
    onset = rf"(?:[B-DF-HJ-NPR-TV-ZÇÑ]|QU|{alternatives(language.onsets).upper()})?"
    coda = rf"(?:[B-DF-HK-NPRSTV-Z]|{alternatives(language.codas).upper()})?"
    vowel = rf"(?!AA|II|UU)[{_VOWELS}]"
    return re.compile(rf"(?!.*([AEIOU])\1\1){onset}{vowel}(?:{coda}{onset}{vowel})*{coda}")


def _is_word(word: str, language: Language) -> bool:
    """Whether an unknown word in capitals is said as a word; those of two or three letters never are."""
    syllables = _syllables(language)
    if len(word) in (4, 5) and syllables is not None:
        return syllables.fullmatch(word) is not None
    return len(word) >= 4 and (pronounceable(word) or _long_word(word))


def _long_word(word: str) -> bool:
    """Five capitals and more with a vowel are a word, unless they are known to be spelled."""
    shape = "".join("v" if c in _VOWELS else "c" for c in word)
    return len(word) >= 5 and "v" in shape and "cccc" not in shape


def acronyms(text: str, language: Language) -> str:
    """U.S., IMF, NATO, MPs, CEO's: letter by letter unless they are said as a word."""
    text = _dotted(text, language)

    def say(match: re.Match[str]) -> str:
        word, tail = match[1], match[2] or ""
        if word in language.said_as_word:
            return match[0]
        if word in language.capital_words and not tail:
            return match[0]
        if word in language.spelled:
            return " ".join(word) + tail
        if language.base != "en" and re.fullmatch("[IVX]+", word) and roman_value(word) > 1:
            return cardinal(roman_value(word), language.tag) + tail
        if _is_word(word, language) or 1 < roman_value(word) < 50:
            return match[0]
        return " ".join(word) + tail

    text = re.sub(
        rf"(?<![\w.])([{UPPER}])&([{UPPER}])(?!\w)", lambda m: f"{m[1]} {language.word('and')} {m[2]}", text
    )
    text = re.sub(
        rf"(?<![\w.])([{UPPER}]{{2,3}})&([{UPPER}]{{1,2}})(?!\w)",
        lambda m: f"{' '.join(m[1])} {language.word('and')} {' '.join(m[2])}",
        text,
    )
    return re.sub(rf"(?<![\w])([{UPPER}]{{2,12}})(s(?![\w])|[’']s(?!\w))?(?!\w|[’'][A-Z])", say, text)


def _dotted(text: str, language: Language) -> str:
    def say(match: re.Match[str]) -> str:
        letters = re.findall(r"[^\W\d_]", match[1])
        tail = match[2] or ""
        after = text[match.end() : match.end() + 60]
        stop = "." if match[1].endswith(".") and not tail and sentence_follows(after, language) else ""
        upper = match[1].replace(".", "").replace(" ", "")
        if upper in language.said_as_word:
            return upper + tail + stop
        return " ".join(letters) + tail + stop

    text = re.sub(
        rf"(?<![\w.])((?:[{UPPER}]\.){{2,8}}[{UPPER}]?(?!(?!s(?!\w))\w)|(?:[{UPPER}]\.){{1,8}}[{UPPER}](?![\w.]))([’']s|s(?!\w))?",
        say,
        text,
    )
    text = re.sub(
        rf"(?<![\w.])([{UPPER}])\. (?=(?:[{UPPER}]\. )?[{UPPER}][{LOWER}]+)",
        lambda m: m[1] + " " if _initial(m, text, language) else m[0],
        text,
    )
    return text


def _initial(match: re.Match[str], text: str, language: Language) -> bool:
    """Whether "J. " is an initial: after a name or at the start, and no usual sentence start follows."""
    following = re.match(r"[^\W\d_]+", text[match.end() : match.end() + 60])
    if following and following[0] in language.sentence_starters:
        return False
    if re.search(rf"(?<![\w.])[{UPPER}] $", text[: match.start()][-3:]):
        return False
    before = re.search(
        rf"(?:^|[“\"(]|[{UPPER}][\w’-]*\.?\s|[a-z,;:]\s|[.!?]\s)$", text[: match.start()][-20:]
    )
    return before is not None
