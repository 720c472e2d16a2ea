"""The chapters of an episode, as templates see them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from briefcast.scripting import grammar
from briefcast.scripting.lead_ins import LONGEST, LeadIns
from briefcast.scripting.pauses import is_quote
from briefcast.scripting.provenance import key
from briefcast.scripting.views import ChapterView, PartView, SentenceView, StoryView, shown
from briefcast.scripting.wording import Wording
from briefcast.types import Article, RunningOrder, Section, SectionKind, Sentence, SentenceKind, Story

MOST_CHAPTERS = 40
"""Several stories with more sections than this are one chapter each, without lead-ins in it."""

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = " |-–—:·•»«/"
"""What stands between a page's title and its site's name."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A sentence that a template may place, and where it comes from."""

    sentence: Sentence
    source: int
    article: Article
    quote: bool


@dataclass(slots=True)
class Plan:
    """What a template is given of the running order."""

    chapters: list[ChapterView] = field(default_factory=list)
    stories: list[StoryView] = field(default_factory=list)
    topics: tuple[str, ...] = ()
    """What is coming: the sections of one story, or the stories."""
    placed: list[Placed] = field(default_factory=list)


def planned(order: RunningOrder, words: Wording) -> Plan:
    """Lay out the chapters: opening, then stories and sections with their lead-ins, closing."""
    plan = Plan()
    leads = LeadIns(words, order.title)
    stories = [
        story for story in order.stories if any(section.sentences for section in story.outline.sections)
    ]
    for number, story in enumerate(stories):
        _add_story(plan, story, number, stories, words, leads)
    only = plan.stories[0] if len(stories) == 1 else None
    first = plan.chapters[0] if plan.chapters else None
    if not (first and first.kind == SectionKind.OPENING):
        heading = words("opening") or key(order.title)
        plan.chapters.insert(0, ChapterView(heading, SectionKind.OPENING.value, shown(heading)))
    heading = words("closing") or key(order.title)
    plan.chapters.append(ChapterView(heading, SectionKind.CLOSING.value, shown(heading)))
    titles = (key(story.outline.article.title) for story in stories)
    plan.topics = only.headings if only else tuple(shown(title) for title in titles if not _is_cut(title))
    return plan


def _add_story(
    plan: Plan, story: Story, number: int, stories: Sequence[Story], words: Wording, leads: LeadIns
) -> None:
    article = story.outline.article
    sections = [section for section in story.outline.sections if section.sentences]
    title = key(article.title)
    heading = title or (words("story", n=number + 1) if len(stories) > 1 else words("article"))
    headed = [section for section in sections if section.heading]
    alone = len(stories) == 1
    number_of_sections = sum(bool(s.sentences) for told in stories for s in told.outline.sections)
    few = alone or number_of_sections <= MOST_CHAPTERS
    first = sections[0].sentences[0].text
    intro = titled = ""
    if not alone:
        role = "story_first" if number == 0 else "story_last" if number == len(stories) - 1 else "story_next"
        titled = "" if _is_cut(title) else leads.to(role, sayable(title, first), first)
        intro = titled or leads.to_untitled(role, first)
    elif not sections[0].heading:
        leads.began(first)
    parts = []
    for index, section in enumerate(sections):
        lead_in = ""
        if section.heading and few:
            after = sections[index + 1].sentences[0].text if index + 1 < len(sections) else ""
            lead_in = leads.to(
                _role(index, sections),
                section.heading,
                section.sentences[0].text,
                after=after,
                budget_ms=section.budget_ms,
            )
        parts.append(
            PartView(shown(section.heading), lead_in, _sentences(plan, section, story.source, article))
        )
    view = StoryView(
        number=number + 1,
        title=shown(sayable(title, first)),
        author=shown(article.author or ""),
        date=words.day(article.published.date()) if article.published else "",
        source=shown(_source_name(article)),
        headline=shown(title) if titled else "",
        intro=intro,
        chapter=grammar.chapter(heading, SectionKind.STORY, story.source, 0),
        headings=tuple(
            shown(section.heading)
            for section in headed
            if len(section.heading) <= LONGEST and not leads.concludes(section.heading)
        ),
        sentences=tuple(sentence for part in parts for sentence in part.sentences),
    )
    plan.stories.append(view)
    apart = bool(headed) if alone else few
    starts = True
    for part, section in zip(parts, sections, strict=True):
        is_lead = starts and not (alone and section.heading)
        if plan.chapters and not starts and not (apart and section.heading):
            last = plan.chapters[-1]
            plan.chapters[-1] = _with_part(last, part, section.budget_ms)
            continue
        kind, name = SectionKind.SECTION, section.heading
        if is_lead:
            kind = SectionKind.OPENING if alone and apart else SectionKind.STORY
            name = words("opening") or title if alone and apart else heading
        plan.chapters.append(
            ChapterView(
                key(name), kind.value, shown(name), (part,), view, is_lead, story.source, section.budget_ms
            )
        )
        starts = False


def _with_part(chapter: ChapterView, part: PartView, budget_ms: int) -> ChapterView:
    return ChapterView(
        chapter._heading,
        chapter.kind,
        chapter.heading,
        (*chapter.parts, part),
        chapter.story,
        chapter.starts_story,
        chapter._source,
        chapter._budget_ms + budget_ms,
    )


def _role(index: int, sections: Sequence[Section]) -> str:
    headed = [number for number, section in enumerate(sections) if section.heading]
    if index == headed[0]:
        return "first"
    return "last" if index == headed[-1] and len(headed) > 2 else "next"


def _sentences(plan: Plan, section: Section, source: int, article: Article) -> tuple[SentenceView, ...]:
    views = []
    for sentence in section.sentences:
        quote = sentence.kind is SentenceKind.QUOTE or is_quote(sentence.text)
        views.append(SentenceView(len(plan.placed), sentence.paragraph, quote))
        plan.placed.append(Placed(sentence, source, article, quote))
    return tuple(views)


def sayable(title: str, first: str) -> str:
    """``title``, or nothing where it is cut off or the sentence ``first`` begins with its words."""
    words = _words(title)
    return "" if _is_cut(title) or _words(first)[: len(words)] == words else title


def _is_cut(title: str) -> bool:
    return not title or title.endswith(("…", "..."))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _source_name(article: Article) -> str:
    """The publication's name without the article's title, else the link's host."""
    name = key(article.site or "")
    if title := key(article.title):
        name = re.sub(re.escape(title), "", name, flags=re.IGNORECASE).strip(_BETWEEN)
    host = urlsplit(article.url or "").hostname or ""
    return name or host.removeprefix("www.")
