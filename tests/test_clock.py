"""Times are whole milliseconds, whatever form they come in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefcast import clock

DAYS = st.integers(0, 100 * 3_600_000)


@pytest.mark.parametrize(
    ("text", "ms"),
    [
        ("0", 0),
        ("90", 90_000),
        ("1:02.5", 62_500),
        ("01:02:03.450", 3_723_450),
        ("01:02:03,450", 3_723_450),
        ("600ms", 600),
        ("2.5s", 2_500),
        ("5 min", 300_000),
        ("1h", 3_600_000),
    ],
)
def test_parse(text: str, ms: int) -> None:
    assert clock.parse(text) == ms


@pytest.mark.parametrize("text", ["", "-1", "1:60:00", "soon", "1:2:3:4", "5 minutes", "nan"])
def test_parse_refuses_what_is_no_time(text: str) -> None:
    with pytest.raises(ValueError, match="not a time"):
        clock.parse(text)


@given(DAYS)
def test_stamps_read_back(ms: int) -> None:
    assert clock.parse(clock.to_stamp(ms)) == ms
    assert clock.parse(clock.to_stamp(ms, ",")) == ms


@given(DAYS)
def test_clock_rounds_down(ms: int) -> None:
    assert clock.parse(clock.to_clock(ms)) == ms // 1000 * 1000


@given(st.integers(0, 10**9), st.sampled_from([16_000, 22_050, 24_000, 44_100, 48_000]))
def test_samples_and_milliseconds_agree_within_half_a_millisecond(samples: int, rate_hz: int) -> None:
    there = clock.from_samples(samples, rate_hz)
    assert abs(clock.to_samples(there, rate_hz) - samples) <= rate_hz / 2000 + 1
