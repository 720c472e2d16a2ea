"""The plan of an episode, closed on time.

One mechanism: condensing asks for the length of every sentence, and is told the
measured length once the sentence has been spoken, the voice's estimate before. So planning again after
speaking plans with facts, and only what is new has to be spoken. What is left, less than a
sentence, goes into the pauses.
"""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefcast import clock
from briefcast.errors import ScriptInvalid, UsageInvalid
from briefcast.scripting.closing import episode_ms, with_pauses
from briefcast.types import Budget, Line, LineKind, Outline, Script, SectionKind, Show, Story, Take

if TYPE_CHECKING:
    from briefcast.spoken import Lexicon
    from briefcast.voices import Voice
    from briefcast.voices.studio import Studio

TOLERANCE_MS = 1_000
"""How far a plan may miss its target before the pauses close it."""
SAME_MS = 50
"""Two budgets so close give the same draft."""
LATEST_MS = 2_000
"""An episode that would end later than this after its target is not made; one that ends so much
earlier is made with natural pauses, and the user is told."""
MOST = 4
"""So many times the target is more than any draft of that length needs."""
SHARES = [twentieths / 20 for twentieths in range(5, 40)]
"""Of the target: the budgets that are tried where none was found to give it."""
ROUNDS = 8
"""Drafts tried for one plan, and rounds of planning and speaking; each converges in two or three."""
SENTENCE_PAUSE_MS = 400
"""A sentence's share of the pauses, for the condenser; the plan is closed on the exact ones."""


@dataclass(frozen=True, slots=True)
class _Draft:
    """A script, and the stories it was made from."""

    script: Script
    stories: tuple[Story, ...]


class Planner:
    """Plans a script from what was read, as exactly as what is known of the voice allows."""

    rounds = ROUNDS

    def __init__(
        self,
        outlines: Sequence[Outline],
        show: Show,
        studio: Studio,
        voices: dict[str, Voice],
        *,
        target_ms: int | None,
        published: date | None,
        title: str = "",
    ) -> None:
        from briefcast import condense, mix

        self.outlines, self.show, self.studio, self.voices = tuple(outlines), show, studio, voices
        self.target_ms, self.published, self.title = target_ms, published, title
        self.language = self.outlines[0].article.language
        self._condense = condense.get(show.condenser)
        self._music_ms = mix.music_ms
        self._lexicon = lexicon(show)
        self._ipa = all("ipa" in voice.abilities for voice in voices.values())
        self._edited = False
        self._spoken: dict[str, str] = {}
        self._measured_ms: dict[tuple[str, str], int] = {}
        self._section_ms = self._frame_ms = 0
        self._host = next(iter(voices))
        self._pace = 1.0
        self._is_all = False
        self._stories: tuple[Story, ...] = ()
        self.notes: tuple[str, ...] = ()

    def spoken(self, text: str) -> str:
        """The spoken form of a line."""
        from briefcast.spoken import speakable

        if text not in self._spoken:
            self._spoken[text] = speakable(text, self.language, self._lexicon, ipa=self._ipa)
        return self._spoken[text]

    def learn(self, script: Script, takes: Sequence[Sequence[Take]]) -> Script:
        """``script`` with the measured lengths of ``takes``; what is planned from now on uses them too."""
        for section, recorded in zip(script.sections, takes, strict=True):
            for line, take in zip(section.lines, recorded, strict=True):
                self._measured_ms[line.speaker, line.spoken] = take.duration_ms
        return self.timed(script)

    def timed(self, script: Script) -> Script:
        """``script`` with spoken forms and the best lengths that are known now."""
        from briefcast.scripting import timed

        script = timed(script, self.spoken, lambda line: self._length_ms(line.speaker, line.spoken))
        sections = (
            section if section.budget_ms else replace(section, budget_ms=section.estimated_ms)
            for section in script.sections
        )
        return replace(script, sections=tuple(sections))

    def _length_ms(self, speaker: str, spoken: str) -> int:
        measured_ms = self._measured_ms.get((speaker, spoken))
        return self.studio.estimate_ms(speaker, spoken) if measured_ms is None else measured_ms

    def total_ms(self, script: Script) -> int:
        """Length of the episode: speech, pauses and music."""
        return episode_ms(script) + self._music_ms(len(script.sections), script.music or self.show.music)

    def draft(self) -> Script:
        """The script whose length comes closest to the target.

        Raises:
            UsageInvalid: there is not enough time for a single sentence.
        """
        if self.target_ms is None:
            return self._render(None).script
        self._foresee()
        self._is_all = False
        tried = self._converged()
        if not any(self._closes(draft.script) for draft in tried):
            tried += self._searched()
        in_time = [
            draft for draft in tried if self.total_ms(self.closed(draft.script)) <= self.target_ms + LATEST_MS
        ]
        best = min(in_time or tried, key=lambda draft: self._miss_ms(draft.script), default=None)
        if best is None or not in_time:
            least = clock.to_clock(self.total_ms(best.script) + 999) if best else "more"
            raise UsageInvalid(
                f"{self.target_ms / 1000:g} seconds are too short for this briefing; ask for {least}, "
                "or use --template headlines"
            )
        self._stories = best.stories
        return best.script

    def _converged(self) -> list[_Draft]:
        """Drafts, each with a better budget.

        What template lines, pauses and music cost depends on which sections are chosen, and the
        choice on what they cost: planned again, with the miss carried over, until both agree.
        """
        assert self.target_ms is not None
        least_ms, budget_ms = 0, self.target_ms - self._frame_ms
        tried: list[_Draft] = []
        for _ in range(ROUNDS):
            try:
                draft = self._render(budget_ms)
            except UsageInvalid:
                if budget_ms > self.target_ms:
                    raise
                least_ms = budget_ms = max(budget_ms, least_ms) + self.target_ms // ROUNDS
                continue
            tried.append(draft)
            self._weigh(draft.script)
            before_ms = budget_ms
            budget_ms = max(self.target_ms - self._frame_ms, least_ms)
            done = abs(self.target_ms - self.total_ms(draft.script)) <= TOLERANCE_MS
            if done or abs(budget_ms - before_ms) <= SAME_MS:
                break
        return tried

    def _searched(self) -> list[_Draft]:
        """Drafts with budgets from far too little to far too much, the likely ones first.

        Where sentences are long, a budget does not always give a draft of its length.
        """
        assert self.target_ms is not None
        most = self._render(MOST * self.target_ms)
        self._is_all = self.total_ms(most.script) <= self.target_ms
        if self._is_all:
            return [most]
        tried: list[_Draft] = []
        for share in sorted(SHARES, key=lambda share: abs(1 - share)):
            with contextlib.suppress(UsageInvalid):
                tried.append(self._render(round(share * (self.target_ms - self._frame_ms))))
            if tried and self._closes(tried[-1].script):
                break
        return tried

    def _closes(self, script: Script) -> bool:
        """Whether moving the pauses makes ``script`` as long as was asked for."""
        return abs((self.target_ms or 0) - self.total_ms(self.closed(script))) <= TOLERANCE_MS

    def _miss_ms(self, script: Script) -> tuple[int, int]:
        """How far off ``script`` is with its pauses moved; among equals, with natural ones."""
        target_ms = self.target_ms or 0
        closed_ms = abs(target_ms - self.total_ms(self.closed(script)))
        return max(0, closed_ms - TOLERANCE_MS), abs(target_ms - self.total_ms(script))

    def _foresee(self) -> None:
        """Have the lengths of all sentences computed on all cores, before they are asked for one by one."""
        self.studio.foresee(
            (self._host, self.spoken(sentence.text))
            for outline in self.outlines
            for section in outline.sections
            for sentence in section.sentences
        )

    def _weigh(self, script: Script) -> None:
        """Learn what a section, and what the frame of ``script``, cost beside the article's sentences.

        A section's cost is averaged, since which sections need a lead-in changes with what is chosen
        in them. ``_pace`` is how much slower than the first voice all voices together are.
        """
        told = [section for section in script.sections if any(map(_is_told, section.lines))]
        spoken = [line for line in script.lines if _is_told(line)]
        said_ms = sum(line.estimated_ms + SENTENCE_PAUSE_MS for line in spoken)
        host_ms = sum(self._length_ms(self._host, line.spoken) + SENTENCE_PAUSE_MS for line in spoken)
        self._pace = said_ms / host_ms if host_ms else 1.0
        sections = [section for section in told if section.kind in (SectionKind.SECTION, SectionKind.STORY)]
        if sections:
            spent_ms = sum(
                line.pause_after_ms - SENTENCE_PAUSE_MS
                if _is_told(line)
                else line.estimated_ms + line.pause_after_ms
                for section in sections
                for line in section.lines
            )
            sting_ms = self._music_ms(2, self.show.music) - self._music_ms(1, self.show.music)
            cost_ms = max(0, spent_ms // len(sections) + sting_ms)
            self._section_ms = (self._section_ms + cost_ms) // 2 if self._section_ms else cost_ms
        self._frame_ms = self.total_ms(script) - said_ms - self._section_ms * len(told)

    def again(self, script: Script) -> Script:
        """A new draft with the lengths that are known now; an edited script stays what it is."""
        return script if self._edited else self.draft()

    def closed(self, script: Script) -> Script:
        """``script`` with its pauses moved so that it lasts as long as was asked for.

        Where no pauses could fill the time, because there is too little to say, they stay natural.
        """
        if self.target_ms is None:
            return script
        closed = with_pauses(script, self.target_ms - self.total_ms(script))
        return script if self.total_ms(closed) < self.target_ms - LATEST_MS else closed

    def is_close(self, script: Script) -> bool:
        """Whether the pauses can close the rest of the plan, or nothing is left to add."""
        if self.target_ms is None:
            return True
        return self._edited or self._is_all or self._closes(script)

    def edited(self, path: Path) -> Script:
        """The script in ``path``, in its text or JSON form, with the lengths that are known now.

        Voice and language are those that were asked for; the user is told where the script says others.

        Raises:
            ScriptInvalid: it cannot be read, or names a speaker that has no voice.
        """
        from briefcast.edited import read

        self._edited = True
        script = read(path, self.outlines)
        if not any(line.kind in (LineKind.VERBATIM, LineKind.TRIMMED) for line in script.lines):
            self.notes += (f"{path}: not one of its lines stands in the article; is it another one's?",)
        for line in script.lines:
            if line.speaker not in self.voices:
                raise ScriptInvalid(
                    f"{path}: the speaker {line.speaker} has no voice; "
                    f"give one with --speaker {line.speaker}=VOICE"
                )
        voice = self.voices[self._host].name
        if script.voice not in ("", voice) and not self.show.voice:
            self.notes += (
                f"the script says Voice: {script.voice}, but that is an option: --voice {script.voice}",
            )
        if script.language not in ("", self.language):
            told = script.language
            self.notes += (
                f"the script says Language: {told}, but it is spoken as {self.language}: --lang {told}",
            )
        return self.timed(replace(script, voice=voice, language=self.language))

    def as_planned(self, script: Script) -> Script:
        """``script`` with the lengths that the voice's model predicts, whatever was measured since."""
        self._measured_ms.clear()
        return self.timed(script)

    def tell_length(self, script: Script) -> None:
        """Note for the user what the finished ``script`` has no room for, or misses of what was asked for."""
        from briefcast.scripting import languages

        if not self._is_all:
            self.notes += tuple(note for story in self._stories for note in story.outline.notes)
        heard = {line.speaker for line in script.lines}
        self.notes += tuple(
            f"{speaker} has no line in this script; those who speak are {', '.join(sorted(heard))}"
            for speaker in self.show.speakers
            if speaker not in heard
        )
        if self.language not in languages():
            self.notes += (
                f"there are no announcements in the language {self.language}: titles and sentences only",
            )
        if self.target_ms is None:
            return
        total_ms = self.total_ms(script)
        if abs(total_ms - self.target_ms) <= LATEST_MS:
            return
        asked, made = clock.to_clock(self.target_ms), clock.to_clock(total_ms)
        if total_ms < self.target_ms and self._is_all:
            self.notes += (f"{asked} was asked for, but all there is to say takes {made}",)
        else:
            self.notes += (f"{asked} was asked for; this comes to {made}",)

    def _render(self, budget_ms: int | None) -> _Draft:
        from briefcast.briefing import running_order
        from briefcast.scripting import render

        budget = Budget(budget_ms, self._share_ms, self._section_ms)
        order = running_order(self.outlines, self._condense, budget, title=self.title)
        script = render(
            replace(order, target_ms=self.target_ms),
            template=self.show.template,
            show=self.show,
            published=self.published,
            voice=self.voices["HOST"].name,
            speakers=tuple(self.voices),
        )
        return _Draft(self.timed(script), order.stories)

    def _share_ms(self, text: str) -> int:
        """What a sentence takes of the condenser's budget, whoever will speak it."""
        return round((self._length_ms(self._host, self.spoken(text)) + SENTENCE_PAUSE_MS) * self._pace)


def _is_told(line: Line) -> bool:
    """Whether the article speaks, not the template."""
    return line.kind is not LineKind.TEMPLATE


def lexicon(show: Show) -> Lexicon:
    """The show's ``lexicon.toml``, or an empty one."""
    from briefcast.spoken import EMPTY, load_lexicon

    path = show.folder / "lexicon.toml" if show.folder else None
    return load_lexicon(path) if path and path.is_file() else EMPTY
