"""Rules for everything that is neither word nor number: characters, directives, links, symbols, pauses."""

from __future__ import annotations

import re
import unicodedata

from briefcast.spoken.language import LOWER, UPPER, Language

_SPACES = re.compile(r"[\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_KEPT_SYMBOLS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞⅐⅑⅒²³°ºª₀₁₂₃₄₅₆₇₈₉…℃℉№™®©"
_QUOTES = str.maketrans({"`": "'", "´": "'", "＇": "'", "＂": '"', "‚": "'", "‛": "’", "‟": "”"})
PRIVATE = 0xE000
"""First of the private characters that stand for what no rule may touch."""
_PRIVATE_END = 0xF8FF


def clean(text: str, language: Language) -> str:
    """One form for each character: no controls, ASCII digits, plain blanks, no brackets within a word ("client(s)")."""  # noqa: E501
    group = {"en": ",", "de": ".", "it": ".", "es": ".", "pt": ".", "fr": " "}.get(language.base, ",")
    text = re.sub(r"(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))", group, text)
    if language.base == "es":  # "22'6 km", "1'396.342"
        text = re.sub(r"(?<=\d)[’'](?=\d{3}\.\d{3})", ".", text)
        text = re.sub(r"(?<=\d)[’'](?=\d{1,2}(?![\d’'\"″]))", ",", text)
    if language.base in ("de", "it", "fr"):
        text = re.sub(r"(?<=\d)[’'](?=\d{3}\.\d{1,2}(?!\d))", "", text)
        text = re.sub(r"(?<=\d)[’'](?=\d{3}(?!\d))", group, text)
    out = []
    for char in unicodedata.normalize("NFC", text):
        code = ord(char)
        if code < 128:
            out.append(char if code >= 32 and code != 127 else " ")
            continue
        category = unicodedata.category(char)
        if PRIVATE <= code <= _PRIVATE_END:
            out.append(char)
        elif category in ("Cc", "Zl", "Zp", "Zs"):
            out.append(" ")
        elif category in ("Cf", "Cs", "Co", "Cn"):
            continue
        elif category == "Nd":
            out.append(str(unicodedata.decimal(char)))
        elif category == "Lm" and unicodedata.normalize("NFKC", char).isascii():
            out.append(unicodedata.normalize("NFKC", char))
        elif char in _KEPT_SYMBOLS:
            out.append({"℃": "°C", "℉": "°F", "№": "No. ", "™": "", "®": "", "©": ""}.get(char, char))
        elif (
            category in ("No", "Nl")
            or "\uff00" <= char <= "\uffef"
            or "\U0001d400" <= char <= "\U0001d7ff"
            or "ﬀ" <= char <= "ﬆ"
        ):
            out.append(_compatible(char))
        else:
            out.append(char)
    text = "".join(out)
    text = re.sub(r"\s*\+{3,}\s*", ", ", text)
    text = re.sub(r"(?<=\d)\.(?=[A-ZÄÖÜ][a-zß-ÿ])", ". ", text)
    text = re.sub(r"(?<=[^\W\d_])\((?:[a-zà-ÿ]{1,2}|S)\)(?!\w)", "", text)
    text = re.sub(r"(?<=[^\W\d_])\(innen\)", " innen", text)
    text = re.sub(r"\(([^\W\d_]{1,15}-)\)(?=\w)", r"\1", text)
    return _SPACES.sub(" ", text.translate(_QUOTES)).strip()


def _compatible(char: str) -> str:
    plain = unicodedata.normalize("NFKC", char).replace("⁄", "/")
    if plain != char:
        digit = unicodedata.digit(char, None)
        if digit is not None and unicodedata.category(char) == "No" and char in "¹⁰⁴⁵⁶⁷⁸⁹":
            return char
        return "".join(c for c in plain if unicodedata.category(c)[0] not in "C")
    value = unicodedata.numeric(char, None)
    return f" {int(value)} " if value is not None and value == int(value) else " "


def directives(text: str, language: Language) -> str:
    """``[spell NATO]`` -> letters, ``[emphasis word]`` -> the word; ``[pause 600ms]`` is kept elsewhere."""
    text = re.sub(r"\[spell ([^\[\]]{1,80})\]", lambda m: spell(m[1], language), text)
    return re.sub(r"\[emphasis ([^\[\]]{1,200})\]", r"\1", text)


def spell(word: str, language: Language) -> str:
    """Letters and digits one by one."""
    from briefcast.spoken.numbers import digits

    told = []
    for char in word:
        if char.isdecimal():
            told.append(digits(str(unicodedata.decimal(char)), language.tag))
        elif char.isalpha():
            told.append(char.upper())
    return " ".join(told)


def links(text: str, language: Language) -> str:
    """Addresses said short: the host of a link, "at" and "dot" of an e-mail, handles, hashtags."""
    at, dot = language.word("at"), language.word("dot")

    def dotted(host: str) -> str:
        return f" {dot} ".join(_label(part, language) for part in host.split("."))

    def address(match: re.Match[str]) -> str:
        user = re.sub(r"[._+-]", lambda m: {".": f" {dot} ", "_": f" {language.word('underscore')} ",
                                            "-": f" {language.word('hyphen')} ", "+": f" {language.word('plus')} "}[m[0]], match[1])  # fmt: skip  # noqa: E501
        return f"{user} {at} {dotted(match[2])}"

    def link(match: re.Match[str]) -> str:
        host = re.sub(r"^www\.", "", match["host"].lower())
        host = host.split("@")[-1].split(":")[0]
        return dotted(host) + match["stop"]

    text = re.sub(r"\[([^\[\]]{1,200})\]\((?:https?|mailto)[^()\s]{1,500}\)", r"\1", text)
    text = re.sub(r"<(https?://[^<>\s]{1,2000})>", r"\1", text)
    text = re.sub(r"(?<![\w.+-])([\w][\w.+-]{0,63})@((?:[\w-]{1,63}\.){1,5}[a-zA-Z]{2,12})\b", address, text)
    text = re.sub(
        r"(?i)\b(?:https?|ftp)://(?P<host>[^\s/?#<>\"”)\]]{1,255}?)(?:[/?#][^\s<>\"”)\]]{0,2000}?)?(?P<stop>[.,;:!?]?)(?=[\s<>\"”)\]]|$)",
        link,
        text,
    )
    text = re.sub(
        r"(?i)(?<![\w@./-])(?P<host>www\.(?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,12})(?:/[^\s<>\"”)\]]{0,2000}?)?(?P<stop>[.,;:!?]?)(?=[\s<>\"”)\]]|$)",
        link,
        text,
    )
    text = re.sub(
        r"(?<![\w@./-])(?P<host>(?:[A-Za-z0-9-]{1,63}\.){1,4}(?:com|org|net|gov|edu|info|io|ai|tv|eu|uk|de|es|fr|it|br|pt|ch|at|us|ca|mx|ar|app|dev|news|co))"
        r"(?:/[^\s<>\"”)\]]{0,2000}?)?(?P<stop>[.,;:!?]?)(?=[\s<>\"”)\]’']|$)",
        link,
        text,
    )
    text = re.sub(
        r"(?<![\w&])#(?=[^\W\d_])([\w]{1,80})", lambda m: f"{language.word('hashtag')} {_camel(m[1])}", text
    )
    return re.sub(r"(?<![\w@.])@([A-Za-z_][\w]{0,40})", lambda m: f"{at} {_camel(m[1])}", text)


def _label(part: str, language: Language) -> str:
    if part in language.host_letters:
        return " ".join(part.upper())
    return re.sub(r"-", f" {language.word('hyphen')} ", part)


def _camel(tag: str) -> str:
    words = tag.replace("_", " ")
    words = re.sub(
        r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])",
        " ",
        words,
    )
    return (
        re.sub(
            r"\b([A-ZÀ-ÖØ-Þ])([a-zß-öø-ÿ]+)\b", lambda m: m[1].lower() + m[2] if " " in words else m[0], words
        )
        if words[:1].isupper()
        else words
    )


def notes(text: str, language: Language) -> str:
    """Tags and footnote marks ([1], [a], ¹) are dropped; an editor's brackets are opened."""
    text = re.sub(r"</?[a-zA-Z][a-zA-Z0-9-]{0,20}(?:\s[^<>]{0,200})?/?>", " ", text)
    text = re.sub(
        r"(?<=\w)[¹²³⁰⁴-⁹]+(?=[\s.,;:!?)]|$)",
        lambda m: (
            m[0]
            if re.search(r"(?:^|[\s/\d])[A-Za-zµ]{1,2}$", text[: m.start()][-4:])
            or text[m.start() - 1].isdigit()
            else ""
        ),
        text,
    )
    text = re.sub(r"(?<=[.,;:!?”\"’)])[¹²³⁰⁴-⁹]+", "", text)
    text = re.sub(
        r"(?<=\d)([²³])(?!\w)", lambda m: " " + language.word("squared" if m[1] == "²" else "cubed"), text
    )
    text = re.sub(
        r"\s?\[(?:\d{1,3}(?:[-–,]\s?\d{1,3}){0,5}|[a-z]|note \d{1,3}|citation needed|sic)\](?!\w)", "", text
    )
    return re.sub(r"\[([^\[\]]{1,200})\]", r"\1", text)


def signs(text: str, language: Language) -> str:
    """Signs that belong to the number behind them: #1, §5, ~500, 3×4."""
    text = language.own_rule("signs", text)
    if language.base != "en":
        text = re.sub(r"(?<!\w)[’'‘](?=\d)", "", text)
        text = re.sub(r"(?<=\d0)[’']s(?!\w)", "", text)
    text = re.sub(r"\+\s?/\s?[-–−]", "±", text)
    text = re.sub(r"#\s?(?=\d)", f"{language.word('number')} ", text)
    text = re.sub(r"(?<=\d)\s?[x×]\s?(?=\d)", f" {language.word('by')} ", text)
    if language.word("sections"):
        text = re.sub(r"§§\s?(?=\d)", f"{language.word('sections')} ", text)
    text = re.sub(r"§§?\s?(?=\d)", f"{language.word('section')} ", text)
    return re.sub(r"[~≈∼]\s?(?=[\d$€£¥])", f"{language.word('about')} ", text)


def symbols(text: str, language: Language) -> str:
    """&, +, =, > and the dots of names of files as words; the rest of the signs fall silent."""
    text = re.sub(r"(?<=\w)\s?&\s?(?=\w)", f" {language.word('and')} ", text)
    text = re.sub(r"(?<=\d)\+(?!\w)", f" {language.word('plus')}", text)
    text = re.sub(r"\s?(?:[<>]{2,}|(?<=[^\W\d_])\s>(?=\s[^\W\d_]))\s?", ", ", text)
    for sign, words in language.symbols.items():
        if sign in text:
            text = re.sub(rf"\s?{re.escape(sign)}(?:-(?=[^\W\d_])|\s?)", f" {words} ", text)
    text = re.sub(r"(?<=[^\W\d_]{2})\.(?=[a-zß-öø-ÿ]{2})", f" {language.word('dot')} ", text)
    text = re.sub(rf"(?<=[{LOWER}]{{2}})\.(?=[{UPPER}][{LOWER}])", ". ", text)
    text = re.sub(r"\b(and|y|und|et|e|ou|o|or|oder)/(or|o|oder|ou|e)\b", r"\1 \2", text)
    text = re.sub(
        r"\b(he|she|his|her|him|s?he|er|sie|él|ella|il|elle|ele|ela)/(he|she|hers?|his|him|er|sie|ella|él|elle|il|ele|ela)\b",
        rf"\1 {language.word('or')} \2",
        text,
        flags=re.I,
    )
    return re.sub(r"(?<=\w)\s?/\s?(?=\w)", " ", text)


def pauses(text: str, language: Language) -> str:
    """Dashes and parentheses become commas; ellipses and doubled stops are evened out."""
    text = re.sub(r"\s*(?:—|―|--+|⸺)\s*|\s+[-–−]\s+|(?<=[^\W\d_])\s?–\s(?=\w)|^\s*[-–—]\s+", ", ", text)
    text = re.sub(r"(?<=\w)[‐‑–](?=\w)", "-", text)
    text = re.sub(
        r"\s*\(\s*([^()]{0,400}?)\s*\)", lambda m: f", {m[1]}, " if m[1].strip(" ,.;") else " ", text
    )
    text = re.sub(r"[()\[\]{}]", ", ", text)
    text = re.sub(r"(?<= d’) (?=\w)", "", text)
    text = re.sub(r"\s*[|•·▪●■►▶‣⁃]\s*", ", ", text)
    text = re.sub(r"\.{2,}|…+", "…", text)
    text = re.sub(r"[!?]{2,}", lambda m: "?" if "?" in m[0] else "!", text)
    return tidy(text)


def tidy(text: str) -> str:
    """Blanks and commas as a typesetter would leave them."""
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+([,.;:!?…])", r"\1", text)
    text = re.sub(r"[.…]*(?:…|\.{2})[.…]*", "…", text)
    text = re.sub(r"([.:;!?…])[.:;]+", r"\1", text)
    text = re.sub(r",(?:\s*,)+", ",", text)
    text = re.sub(r"(?<![,;\s])(?:\s*[,;]){1,8}\s*(?=[.;:!?…])", "", text)
    text = re.sub(r"([.;:!?…]),\s*", r"\1 ", text)
    text = re.sub(r"\s+", " ", text).strip()
    return re.sub(r"^[,;:.\s]+|[,;\s]+$", "", text).strip()


_SPEAKABLE_MARKS = frozenset(".,;:!?…'’-\"“”„«»‘¿¡‹› ")


def fallback(text: str, language: Language) -> str:
    """What no voice can say (emoji, signs, stray marks) falls silent; digits never remain."""
    out = []
    for char in text:
        if char.isalpha() or char in _SPEAKABLE_MARKS or PRIVATE <= ord(char) <= _PRIVATE_END:
            out.append(char)
        elif unicodedata.category(char) in ("Mn", "Mc"):
            out.append(char if out and out[-1].isalpha() else "")
        else:
            out.append(" ")
    text = tidy("".join(out))
    return text if any(c.isalpha() or PRIVATE <= ord(c) <= _PRIVATE_END for c in text) else ""
