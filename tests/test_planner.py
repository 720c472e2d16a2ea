"""Closing a plan with its pauses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcast import pipeline
from briefcast.scripting.closing import LONGEST_PAUSE_MS, PAUSE_FACTORS, episode_ms, with_pauses
from briefcast.types import Line, LineKind, Script, ScriptSection, SectionKind, Show

LINES = st.builds(
    Line,
    kind=st.just(LineKind.VERBATIM),
    text=st.just("A sentence."),
    pause_after_ms=st.integers(0, 2_000),
    estimated_ms=st.integers(100, 20_000),
)
SCRIPTS = st.lists(st.lists(LINES, max_size=6), min_size=1, max_size=6).map(
    lambda sections: Script(
        title="Title",
        language="en",
        voice="silent",
        sources=(),
        sections=tuple(ScriptSection("Heading", SectionKind.SECTION, tuple(lines)) for lines in sections),
    )
)


@given(SCRIPTS, st.integers(-20_000, 20_000))
def test_the_gap_is_closed_to_the_millisecond_where_the_pauses_allow(script: Script, gap_ms: int) -> None:
    least, most = PAUSE_FACTORS
    pauses = [line.pause_after_ms for line in script.lines]
    shortest = sum(round(pause * least) for pause in pauses)
    longest = sum(max(pause, min(round(pause * most), LONGEST_PAUSE_MS)) for pause in pauses)
    wanted = min(max(sum(pauses) + gap_ms, shortest), longest)
    closed = with_pauses(script, gap_ms)
    assert sum(line.pause_after_ms for line in closed.lines) == wanted
    assert closed.estimated_ms == episode_ms(closed)


@given(SCRIPTS, st.integers(-20_000, 20_000))
def test_no_pause_leaves_its_bounds(script: Script, gap_ms: int) -> None:
    least, most = PAUSE_FACTORS
    for before, after in zip(script.lines, with_pauses(script, gap_ms).lines, strict=True):
        assert round(before.pause_after_ms * least) <= after.pause_after_ms
        assert after.pause_after_ms <= max(
            before.pause_after_ms, min(round(before.pause_after_ms * most), 1_300)
        )
        assert (before.text, before.estimated_ms) == (after.text, after.estimated_ms)


RIVER = """Four towns share one river

The council of Orrin, which has paid for the dam and both of its locks since the war, wants 40 million \
crowns back before the new law on water comes into force next year.

What the farmers fear

Growers of apples on the northern bank expect to lose a third of their orchards once the level has fallen \
below the intake of the old pumping station near Marrow. Insurance against drought, they point out, has \
become so dear since the summer of 2019 that hardly one family in five can still afford it without help \
from the state.

What engineers have found

Gauges between Varn and the sea showed in spring that a fifth less meltwater arrives than the treaty of \
1952 had taken for granted when it shared out the flow. Sediment behind the weir at Lund, dredged for the \
last time eleven years ago, takes up so much room that every heavy rain sends waves over the quay.

What happens next

Judges in the capital will hear the ministry of transport in October, because ferries with a draught of \
more than two metres have been unable to leave their harbour for weeks. Fishermen demand that the \
hatchery at Teal be opened again, although scientists doubt whether salmon would ever return to a stream \
as warm as this one.
"""


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> pipeline.Reading:
    """An article of long sentences only: few lengths can be made of them."""
    path = tmp_path_factory.mktemp("plan") / "river.txt"
    path.write_text(RIVER)
    return pipeline.read(str(path), pipeline.Request())


@pytest.mark.parametrize("seconds", range(30, 80, 5))
def test_any_length_between_the_shortest_and_all_there_is_to_say_is_met(
    reading: pipeline.Reading, seconds: int
) -> None:
    script, notes = pipeline.plan(
        reading, pipeline.Request(show=Show(voice="silent", music="none"), target_ms=seconds * 1000)
    )
    assert abs(episode_ms(script) - seconds * 1000) <= 2_000
    assert not [note for note in notes if "asked for" in note]


def test_all_there_is_to_say_is_told_as_such(reading: pipeline.Reading) -> None:
    show = Show(voice="silent", music="none")
    whole, _ = pipeline.plan(reading, pipeline.Request(show=show, target_ms=300_000))
    for more_ms in (40_000, 60_000):
        asked = pipeline.Request(show=show, target_ms=episode_ms(whole) + more_ms)
        _, notes = pipeline.plan(reading, asked)
        assert any("all there is to say takes" in note for note in notes)
        assert not any("No room" in note for note in notes)
