"""The running order: one story or several, and how they share the time."""

import pytest

from briefcast import condense
from briefcast.article.plain import read_plain
from briefcast.briefing import running_order, split
from briefcast.errors import UsageInvalid
from briefcast.outline import understand
from briefcast.types import Budget, Document, Outline

NAMES = ("Ada", "Bea", "Cid", "Dov", "Eva", "Fay", "Gus", "Hal", "Ida", "Jon")
TOPICS = ("harbour", "railway", "library", "hospital")


def length_ms(text: str) -> int:
    return 350 + 62 * len(text)


def story(topic: str, count: int, title: str = "") -> Outline:
    facts = (
        f"The {topic} in district {n} will be rebuilt by {name} before the winter of {2027 + n}."
        for n, name in enumerate(NAMES[:count])
    )
    return understand(
        read_plain(
            f"{title or topic.title()} plans\n\n" + "\n\n".join(facts), Document("a.txt", b"", "text/plain")
        ),
        "en",
    )


def told_ms(outline: Outline) -> int:
    return sum(length_ms(s.text) for section in outline.sections for s in section.sentences)


def test_one_story_passes_through_with_its_title() -> None:
    outline = story("harbour", 8)
    budget = Budget(20_000, length_ms)
    order = running_order([outline], condense.get("lead"), budget)
    assert order.title == outline.article.title
    assert order.language == "en"
    assert order.target_ms == 20_000
    assert order.stories[0].outline == condense.get("lead")(outline, budget)


def test_several_stories_share_the_time_and_keep_their_order() -> None:
    outlines = [story(topic, 10) for topic in TOPICS]
    order = running_order(outlines, condense.get("lead"), Budget(80_000, length_ms))
    assert order.title == ""
    assert [told.source for told in order.stories] == [0, 1, 2, 3]
    lengths = [told_ms(told.outline) for told in order.stories]
    assert sum(lengths) <= 80_000
    assert min(lengths) > 8_000


def test_a_given_title_stands() -> None:
    order = running_order([story("harbour", 3)], condense.get("lead"), Budget(None, length_ms), title="Today")
    assert order.title == "Today"


def test_a_story_without_room_is_told_of() -> None:
    long = understand(
        read_plain("Long\n\n" + "a very long tale " * 80 + "ends.", Document("b", b"", "text/plain")), "en"
    )
    order = running_order([story("harbour", 9), long], condense.get("lead"), Budget(30_000, length_ms))
    assert [told.source for told in order.stories] == [0]
    assert "No room for 1 of 2 stories" in " ".join(order.stories[0].outline.notes)


def test_no_articles_are_a_usage_error() -> None:
    with pytest.raises(UsageInvalid, match="no article"):
        running_order([], condense.get("lead"), Budget(30_000, length_ms))


def test_no_room_at_all_is_a_usage_error() -> None:
    with pytest.raises(UsageInvalid, match="least possible"):
        running_order(
            [story("harbour", 3), story("railway", 3)], condense.get("coverage"), Budget(2_000, length_ms)
        )


def test_shares_are_whole_and_none_is_longer_than_its_story() -> None:
    assert split(100, [5, 400, 400]) == [5, 47, 47]
    assert split(1000, [10, 20]) == [10, 20]
    first, second = split(100, [400, 400])
    assert first > second
    assert 98 <= first + second <= 100


SECTIONS = """The harbour votes

Residents of Albion voted on Thursday to close the coal terminal by 2029, the returning officer said.

Why it matters

The terminal in Albion handles 11 million tonnes of coal a year for the north of the country.

What happens next

The government of the region must reply to the council of Albion within 90 days of the vote.
"""


def test_one_of_several_stories_is_told_in_one_piece_if_its_sections_have_no_time() -> None:
    sectioned = understand(read_plain(SECTIONS, Document("a.txt", b"", "text/plain")), "en")
    assert len(sectioned.sections) == 3
    for budget_ms, headings in ((30_000, [""]), (200_000, ["", "Why it matters", "What happens next"])):
        order = running_order(
            [sectioned, story("railway", 10)], condense.get("lead"), Budget(budget_ms, length_ms)
        )
        told = order.stories[0].outline
        assert [section.heading for section in told.sections] == headings
        spans = [span for section in told.sections for s in section.sentences for span in s.spans]
        spans += [section.heading_span for section in told.sections if section.heading_span]
        spans += [(part.start, part.end) for part in told.left_out]
        for heading in ("Why it matters", "What happens next"):
            at = SECTIONS.index(heading)
            assert sum(start <= at < end for start, end in spans) == 1


def test_a_single_story_keeps_its_sections() -> None:
    sectioned = understand(read_plain(SECTIONS, Document("a.txt", b"", "text/plain")), "en")
    order = running_order([sectioned], condense.get("coverage"), Budget(25_000, length_ms))
    assert len(order.stories[0].outline.sections) == 3
