"""Closing a plan with its pauses."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefcast.planner import LONGEST_PAUSE_MS, PAUSE_FACTORS, episode_ms, with_pauses
from briefcast.types import Line, LineKind, Script, ScriptSection, SectionKind

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
