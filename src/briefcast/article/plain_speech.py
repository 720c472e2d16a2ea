"""Lines of a plain text that somebody says: they stand alone as headings do, and are none.

An interview's questions are spoken, for without them the answers make no sense; the questions of
an explainer head its sections. What tells them apart is who is meant: whoever is interviewed is
addressed and answers in the first person.
"""

from __future__ import annotations

import re

from briefcast.article import plain_kinds as kinds
from briefcast.article.plain_draft import Draft
from briefcast.types import BlockKind

_QUOTES = '“"„«»‘'
_DASHES = "–—"
_ADDRESSED = frozenset(
    re.findall(
        r"\S+",
        """
    you your yours du dich dir dein deine deinen deinem deiner sie ihr ihre ihren ihrem ihrer ihnen euch eure
    euren eurem eurer usted ustedes tú tu tus te ti su sus vous votre vos lei suo sua suoi voi vi vostro
    vostra você vocês seu seus sua suas
    """,
    )
)
_SELF = frozenset(
    re.findall(
        r"\S+",
        """
    i i'm i've i'd me my mine we our us ich mich mir mein meine meinen meinem meiner wir uns unser unsere
    unseren unserem unserer yo mi mis me nos nosotros nuestro nuestra nuestros nuestras je j mon ma mes moi
    nous notre nos io mio mia miei mie noi ci nostro nostra nostri nostre eu meu minha meus minhas nós nosso
    nossa nossos nossas
    """,
    )
)
_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")
_FEWEST_QUESTIONS = 3
_SHARE = 0.5
"""Of an interview's questions that address somebody, and of its answers that speak of oneself."""


def mark_speech(draft: Draft) -> None:
    """Take lines for paragraphs that are said by a name, asked in an interview, or quoted in a dialogue."""
    _mark_named(draft)
    _mark_dialogue(draft)
    _mark_interview(draft)


def _mark_named(draft: Draft) -> None:
    """A line that begins with "Name:" is speech if that name speaks prose or is answered."""
    speakers = [kinds.speaker_of(line) for line in draft.lines]
    prose = {
        speaker
        for speaker, kind in zip(speakers, draft.kinds, strict=True)
        if speaker and kind is BlockKind.PARAGRAPH and not any(char.isdigit() for char in speaker)
    }
    for index, speaker in enumerate(speakers):
        answered = index + 1 < len(draft) and speakers[index + 1] in prose and speakers[index + 1] != speaker
        if speaker and (speaker in prose or answered) and draft.kinds[index] is None:
            draft.kinds[index] = BlockKind.PARAGRAPH


def _mark_dialogue(draft: Draft) -> None:
    """A whole sentence in quotation marks beside another quoted line is part of a talk."""
    quoted = [line[:1] in _QUOTES for line in draft.lines]
    for index, kind in enumerate(draft.kinds):
        beside = quoted[max(0, index - 1) : index] + quoted[index + 1 : index + 2]
        if kind is None and quoted[index] and any(beside) and kinds.stopped(draft.lines[index]):
            draft.kinds[index] = BlockKind.PARAGRAPH


def _mark_interview(draft: Draft) -> None:
    """The questions of an interview, if the text is one."""
    asked = [
        index
        for index, line in enumerate(draft.lines[:-1])
        if line.endswith("?")
        and draft.kinds[index + 1] is BlockKind.PARAGRAPH
        and draft.kinds[index] in (None, BlockKind.PARAGRAPH)
        and len(line) < 400
        and not draft.lines[index + 1].endswith("?")
    ]
    if len(asked) < _FEWEST_QUESTIONS:
        return
    spoken = [index for index in asked if draft.lines[index][0] in _DASHES]
    addressed = [index for index in asked if _holds(draft.lines[index], _ADDRESSED)]
    personal = [index for index in asked if _holds(draft.lines[index + 1], _SELF)]
    if len(spoken) >= _SHARE * len(asked) or (
        len(addressed) >= _SHARE * len(asked) and len(personal) >= _SHARE * len(asked)
    ):
        for index in asked:
            draft.kinds[index] = BlockKind.PARAGRAPH


def _holds(line: str, words: frozenset[str]) -> bool:
    return not words.isdisjoint(_WORD.findall(line.lower().replace("’", "'")))
