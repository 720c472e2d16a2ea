"""What a line of plain text is, told by its form alone: the readers know no grammar."""

from __future__ import annotations

import re
from datetime import datetime

_MONTHS = (
    "jan|jän|ene|gen|janv", "feb|fév|fev", "mar|mär|mrz", "apr|abr|avr", "may|mai|maj|mag", "jun|juin|giu",
    "jul|juil|lug", "aug|ago|aoû|août", "sep|set", "oct|okt|ott|out", "nov", "dec|dez|dic|déc",
)  # fmt: skip
_MONTH = "|".join(f"(?P<m{number}>{names})" for number, names in enumerate(_MONTHS, 1))
_DATES = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"),
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th|er|º)?\s+(?:de\s+)?(?:{_MONTH})[a-zç]*\.?,?\s+(?:de\s+)?"
        r"(?P<year>\d{4})",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b(?:{_MONTH})[a-z]*\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})", re.IGNORECASE
    ),
    re.compile(r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})"),
)
_DATE_WORD = re.compile(
    r"(?:\w+day|\w+tag|\w+feira|luned[iì]|marted[iì]|mercoled[iì]|gioved[iì]|venerd[iì]|"
    r"(?:jan|jän|ene|gen|feb|fév|fev|mar|mär|apr|abr|avr|may|mai|mag|jun|juin|giu|jul|juil|lug|aug|ago|août|sep|set|"
    r"oct|okt|ott|out|nov|dec|dez|dic|déc)\w*)\Z"
)
_DATE_WORDS = frozenset(
    re.findall(
        r"\S+",
        """
    published updated posted last modified first on at by of the veröffentlicht aktualisiert stand
    erstellt vom am um uhr publicado actualizado publicada el de del a las publié publie mis jour à le
    la pubblicato aggiornato il alle ore atualizado em às date datum fecha data mon tue wed thu fri sat
    sun gmt utc est edt et pt pst cet mez bst pm h mittwoch lunes martes miércoles jueves viernes sábado
    domingo lundi mardi mercredi jeudi vendredi samedi dimanche sabato domenica segunda terça quarta
    quinta sexta feira
    """,
    )
)
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'.-]*"
_BYLINE = re.compile(
    r"(?:[Bb]y|BY|[Vv]on|VON|[Pp]or|POR|[Pp]ar|PAR|[Dd]i|DI|[Tt]exte? (?:by|von|par)|[Ww]ritten [Bb]y|"
    r"[Ww]ords by|[Ss]tory by|[Pp]osted by|[Rr]eporting by|[Aa]uthors?|[Aa]utor(?:in|a|e)?|[Ee]scrito por)"
    rf"\s?:?\s+(?:(?:unser|our|notre|nuestr|nostr|noss)\w* (?:\w+ ){{1,2}})?{_NAME}"
    r"(?:(?:,|\s[|&–—-]|\s(?:and|und|y|e|et|van|von|de|der|da|dos|du|la|le|of|for|in|at|the|with))*"
    rf"\s{_NAME}){{0,9}}(?:,[^.!?]{{0,60}})?\Z"
)
_ROLE = re.compile(
    rf"{_NAME}(?: {_NAME}){{1,3}}\s?(?:[|,·•]|[–—-]\s)\s?(?:\w+ ){{0,2}}"
    r"(?:writer|reporter|correspondent|editor|columnist|contributor|redakteur(?:in)?|korrespondent(?:in)?|periodista"
    r"|redactora?|journaliste|giornalista|rep[óo]rter|jornalista|corresponsal)\b.{0,40}\Z",
    re.IGNORECASE,
)
_READING = re.compile(
    r"\b\d{1,3}\s?-?\s?min(?:ute|utes|uten|utos|uti|s)?\b\.?.{0,20}\b(?:read|lesezeit|lesedauer|lectura|lecture|"
    r"lettura|leitura|listen)\b|\b(?:reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|"
    r"tempo di lettura|tempo de leitura|time to read)\b.{0,20}\d",
    re.IGNORECASE,
)
_DATELINE = re.compile(
    r"(?:[^\W\d_a-z][^.!?()\n:]{1,60})?\((?:[A-Z]{2,10}|Reuters|Bloomberg|Xinhua|dpa|ots|efe|ansa|afp|Lusa)"
    r"(?:[ /-][A-Z]\w{1,11})?\)\s?[-–—:.]{0,2}\s?"
    r"|[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{2,30}(?:,\s?[\w. ]{2,30})?\s[-–—]{1,2}\s"
)
_STAMP = re.compile(
    r"[\[(]?\d{1,2}(?:[:.]|h)\d{2}(?::\d{2})?\s?(?:[aApP]\.?[mM]\.?|Uhr|h|Z)?(?:\s?[A-Z]{2,4})?[\])]?"
    r"(?=\s|\Z|[:–—-])"
)
_CREDIT = re.compile(
    r"(?:image|media|video)\s?caption|(?:figure|fig\.|abbildung|abb\.|figura) ?\d+\s?[:.]"
    r"|courtesy of [^.!?]+\Z"
    r"|[(\[]?(?:(?:file |handout |stock )?"
    r"(?:photos?|photographs?|images?|pictures?|illustrations?|graphic|video)"
    r"(?: credits?| courtesy| source)?|photo(?:graphie|graphy)?s?|fotos?|symbolbild"
    r"|bild(?:er|quelle|nachweis)?"
    r"|cr[ée]dits?(?: photos?)?|credito|créditos?(?: da imagem)?|immagin[ei]|imagen(?:es)?|imagem|fotografía"
    r"|fotograf(?:ia|ie)|grafik|quelle|légende|caption|pie de foto|didascalia|legenda"
    r"|getty images|archivfoto)"
    r"(?:\s?[:/©|]|\s(?:by|courtesy of|credit|via|von|par|de|di)\s(?-i:(?=[A-Z]))|\s?\()",
    re.IGNORECASE,
)
_CREDIT_SIGN = re.compile(r"[/|(©:]|\b(?:via|by|BY|Photos?|Fotos?) ")
"""What every credit at the end of a line has."""
_AGENCY = re.compile(
    r"(?:[/|(]|\b(?:via|Photos?|Fotos?) |©\s?)\s?"
    r"(?:Getty(?: Images)?|Reuters|REUTERS|AFP|AP(?: Photo)?|EPA|EFE|dpa|ANSA|Alamy|"
    r"Shutterstock|Unsplash|iStock|Pexels|Bloomberg|Agência Brasil|Europa Press|imago)[^.!?\n]{0,30}\Z"
)
_END_CREDIT = re.compile(
    r"(?:©\s?|\b(?:photo by|(?:photos?|fotos?|bild|bildquelle|image|imagen|imagem|cr[ée]dits?|quelle):)\s?)"
    r"(?-i:[A-ZÀ-Þ]|\w+\.\w)(?:[^.!?\n]|\.(?=\w)){1,40}\Z|\A[\w .&-]{3,40}/[\w-]+(?:\.[\w-]+)*\.[a-z]{2,3}\Z",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_URL = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\w+|\b[A-Z]:[\\/]\S|(?:[^\s/]+/){3}|(?<!\w)@\w")
_ENDS_LIKE_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.){2,}\Z|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|etc|St|No)\.\Z")
_STOP = re.compile(r"[.!?…:;,。][\"'”’»“)\]*_]*\Z")
_INNER_STOP = re.compile(r"[^\W\d_]{3,}\.\s+(?:[^\W\d_a-z]|[¿¡“\"„«])")
_SPEAKER = re.compile(r"([^\W\d_a-z][\w’'.-]*(?: [^\W\d_][\w’'.-]*){0,3}):\s")
_QUOTED = re.compile(r"[“\"„«»‘].*[”\"“»«’][.,]?\Z")


def stopped(line: str) -> bool:
    """Whether ``line`` ends as a sentence does."""
    return bool(_STOP.search(line[-8:]))


def is_prose(line: str) -> bool:
    """Whether ``line`` is a paragraph rather than a heading, a label or a row of names."""
    count = line.count(" ") + 1
    return count > 22 or (count >= 5 and stopped(line) and line[-1] not in ",;") or len(line) > 160


def is_headline(line: str) -> bool:
    """Whether ``line`` has the form of a heading: short, begun with a capital, without a final stop."""
    if len(line) > 130 or not line:
        return False
    end = line.rstrip("\"'”’»“)]*_")[-1:]
    if end in ".,;…" and not _ENDS_LIKE_ABBREVIATION.search(line):
        return False
    words = line.split()
    letters = sum(map(str.isalpha, line))
    if len(words) > 16 or letters < 3 or letters < 0.5 * len(line.replace(" ", "")):
        return False
    first = next(char for char in line if char.isalnum())
    if first.islower() and not any(char.isupper() for char in words[0]):
        return False
    if end == ":" and not (len(words) == 1 or (len(words) <= 6 and _capitals(words))):
        return False
    if line[0] == "(" and line[-1] == ")":
        return False
    return not (_INNER_STOP.search(line) or _URL.search(line))


def has_inner_stop(line: str) -> bool:
    """Whether a sentence ends within ``line``."""
    return bool(_INNER_STOP.search(line))


def _capitals(words: list[str]) -> bool:
    large = sum(word[0].isupper() for word in words)
    return large >= 2 and large >= 0.6 * len(words)


def is_title_case(line: str) -> bool:
    """Whether most words of ``line`` have capitals, which in German is no sign of a title."""
    words = [word for word in line.split() if word[0].isalpha()]
    return len(words) >= 4 and sum(word[0].isupper() for word in words) >= 0.75 * len(words)


def ends_with_name(line: str) -> bool:
    """Whether ``line`` without commas ends with a noun and a colon: "My Verdict:", "Lesson 1:"."""
    last = line[:-1].split()[-1:]
    return bool(last) and (last[0][0].isupper() or last[0].isdigit()) and "," not in line


def is_link(line: str) -> bool:
    """Whether ``line`` is nothing but an address of the web."""
    return bool(_ADDRESS.fullmatch(line))


def speaker_of(line: str) -> str:
    """What stands before the colon of "Q: ..." or "Anna Weber: ..."; empty if nothing short does."""
    match = _SPEAKER.match(line)
    return match[1] if match else ""


def is_quoted(line: str) -> bool:
    """Whether all of ``line`` is a quotation."""
    return bool(_QUOTED.match(line))


def is_byline(line: str) -> bool:
    """By Jane Doe; published 5 January 2026; 4 min read."""
    if len(line) > 160:
        return False
    return (
        bool(_BYLINE.match(line) or _ROLE.match(line))
        or is_date_line(line)
        or (len(line) < 90 and bool(_READING.search(line)))
    )


def is_date_line(line: str) -> bool:
    """Whether ``line`` says nothing but when."""
    if len(line) > 90 or not any(char.isdigit() for char in line):
        return False
    if not (
        any(pattern.search(line) for pattern in _DATES) or re.search(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}", line)
    ):
        return False
    words = re.findall(r"[^\W\d_]+", line)
    return all(word.lower() in _DATE_WORDS or _DATE_WORD.match(word.lower()) for word in words)


def is_stamp(line: str) -> bool:
    """Whether ``line`` is a time of day alone, as live blogs have them."""
    match = _STAMP.match(line)
    return bool(match) and not line[match.end() if match else 0 :].strip(" :–—-")


def stamp_end(line: str) -> int:
    """Length of the time of day with its dash that ``line`` begins with; 0 if it does not."""
    match = re.compile(_STAMP.pattern + r"\s?[:–—-]?\s*").match(line)
    return match.end() if match else 0


def dateline_end(line: str) -> int:
    """Length of "LONDON (Reuters) - " that ``line`` begins with; 0 if it does not."""
    match = _DATELINE.match(line)
    return match.end() if match else 0


def is_credit(line: str) -> bool:
    """Photo: Jane Doe/Reuters."""
    if len(line) > 300 or not line:
        return False
    if _CREDIT.match(line):
        return True
    tail = max(0, len(line) - 80)
    if line[-1] in ".!?" or not _CREDIT_SIGN.search(line, tail):
        return False
    ended = _AGENCY.search(line, tail) or _END_CREDIT.search(line, tail)
    return bool(ended) and not _INNER_STOP.search(line, 0, ended.start() if ended else 0)


def author_of(line: str) -> str | None:
    """The name in "By Jane Doe, Reuters"."""
    if not _BYLINE.match(line):
        return None
    name = re.sub(
        r"\A(?:\w+ )?(?:by|von|por|par|di|authors?|autor\w*|text\w*)\s?:?\s+", "", line, flags=re.IGNORECASE
    )
    return re.split(r",| \| | [–—-] ", name)[0].strip() or None


def date_of(line: str) -> datetime | None:
    """The date that ``line`` tells, in any of the six languages."""
    for pattern in _DATES:
        if match := pattern.search(line):
            told = match.groupdict()
            month = told.get("month") or next(
                (name[1:] for name, value in told.items() if value and name[1:].isdigit()), ""
            )
            try:
                return datetime(int(told["year"]), int(month), int(told["day"]))
            except ValueError:
                return None
    return None
