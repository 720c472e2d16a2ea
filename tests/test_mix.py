"""Where takes, pauses and music come to stand, and how loud the mix is."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.clock import to_samples
from briefcast.errors import AudioFailed, OutputUnwritable, UsageInvalid
from briefcast.mix import mix, music_ms
from briefcast.mix.limiter import CONTEXT, limited, true_peaks
from briefcast.mix.loudness import PRESETS, Meter, integrated, powers, target
from briefcast.mix.spectrum import RATE_HZ, filtered, from_pcm, high_pass, to_pcm
from briefcast.mix.timeline import Gaps, lay_out
from briefcast.types import Line, LineKind, Script, ScriptSection, SectionKind, Source, Take, Word


def voice_like(seconds: float, rate_hz: int = 22_050, level: float = 0.2, pitch_hz: float = 120) -> bytes:
    """Syllables of a buzz with loud first and last moments, as a trimmed take has them."""
    t = np.arange(round(seconds * rate_hz)) / rate_hz
    buzz = sum(np.sin(2 * np.pi * pitch_hz * k * t + k * k) / k for k in range(1, 30))
    syllables = 0.25 + 0.75 * np.abs(np.cos(np.pi * 2.5 * t))
    return np.clip(buzz * syllables * level / 2 * 32768, -32768, 32767).astype("<i2").tobytes()


def script_of(pauses: Sequence[Sequence[int]], speakers: str = "H") -> Script:
    """A script with a line for each pause, in as many sections."""
    sections = []
    for number, row in enumerate(pauses):
        lines = tuple(
            Line(LineKind.TEMPLATE, f"Line {n}.", speaker=speakers[n % len(speakers)], pause_after_ms=ms)
            for n, ms in enumerate(row)
        )
        kind = SectionKind.SECTION if number else SectionKind.OPENING
        sections.append(ScriptSection(f"Section {number}", kind, lines, 0))
    return Script(
        "A title", "en", "v", (Source(0, "A title", "https://example.org/a?b=1&c=2"),), tuple(sections)
    )


def sound_of(pcm: Path) -> np.ndarray:
    return from_pcm(pcm.read_bytes())


PAUSES = [[350, 800], [350, 350, 900], [0, 700]]


Takes = list[list[Take]]


@pytest.fixture
def takes() -> Takes:
    lengths = [[2.1, 1.7], [2.5, 0.8, 1.3331], [1.2, 1.9]]
    return [[Take(voice_like(s), 22_050, (Word("word", 10, 200),)) for s in row] for row in lengths]


@pytest.mark.parametrize("music", ["news", "none", ""])
def test_the_length_is_music_plus_takes_plus_pauses(music: str, takes: Takes, tmp_path: Path) -> None:
    mixdown = mix(script_of(PAUSES), takes, music=music, folder=tmp_path)
    spoken = sum(take.duration_ms for row in takes for take in row) + sum(map(sum, PAUSES))
    assert mixdown.timeline.duration_ms == music_ms(3, music) + spoken
    assert mixdown.pcm.stat().st_size == 2 * to_samples(mixdown.timeline.duration_ms, RATE_HZ)
    assert [path.name for path in tmp_path.iterdir()] == ["mix.pcm"]
    assert bool(mixdown.music) is (music not in ("", "none"))


_LINE = st.tuples(st.integers(0, 3_000), st.integers(0, 2_000))
"""Length of a take and the pause after it, in ms."""


@given(
    rows=st.lists(
        st.lists(st.tuples(st.integers(0, 3_000), st.integers(0, 2_000)), min_size=1, max_size=4),
        min_size=1,
        max_size=8,
    ),
    gaps=st.builds(Gaps, st.integers(0, 4_000), st.integers(0, 1_500), st.integers(0, 4_000)),
    rate_hz=st.sampled_from([8_000, 16_000, 22_050, 24_000, 44_100, 48_000]),
)
@settings(max_examples=60, deadline=None)
def test_layout(rows: list[list[tuple[int, int]]], gaps: Gaps, rate_hz: int) -> None:
    """Lines follow one another with their own pauses; chapters cover all; each begins in its rest."""
    script = script_of([[pause for _, pause in row] for row in rows])
    takes = [[Take(bytes(2 * to_samples(ms, rate_hz)), rate_hz) for ms, _ in row] for row in rows]
    layout = lay_out(script, takes, gaps)
    timeline = layout.timeline
    assert timeline.duration_ms == gaps.total_ms(len(rows)) + sum(
        ms + pause for row in rows for ms, pause in row
    )
    ends = {len(row) + sum(map(len, rows[:i])) - 1 for i, row in enumerate(rows)}
    pauses = [pause for row in rows for _, pause in row]
    for number, (cue, following) in enumerate(pairwise(timeline.cues)):
        assert following.start_ms - cue.end_ms == pauses[number] + (gaps.sting_ms if number in ends else 0)
    assert [cue.line for cue in timeline.cues] == list(range(len(pauses)))
    chapters = timeline.chapters
    assert chapters[0].start_ms == 0
    assert chapters[-1].end_ms == timeline.duration_ms
    assert all(one.end_ms == two.start_ms for one, two in pairwise(chapters))
    for chapter, (begin, end) in zip(chapters[1:], layout.rests, strict=True):
        assert begin <= chapter.start_ms <= end
        if end // 1000 * 1000 >= begin:
            assert chapter.start_ms % 1000 == 0


def test_cues_begin_and_end_at_their_sample(takes: Takes, tmp_path: Path) -> None:
    """Without music, what lies between two cues is digital silence, and cues are loud to their edges."""
    mixdown = mix(script_of(PAUSES), takes, music="none", folder=tmp_path)
    sound = np.abs(sound_of(mixdown.pcm))
    for cue in mixdown.timeline.cues:
        start, end = to_samples(cue.start_ms, RATE_HZ), to_samples(cue.end_ms, RATE_HZ)
        assert sound[start : start + 441].max() > 0.02
        assert sound[end - 882 : end].max() > 0.01
        assert sound[end : to_samples(cue.end_ms + 300, RATE_HZ)].max(initial=0) == 0 or cue.line == 5
        assert cue.words[0].start_ms == cue.start_ms + 10


def test_no_click_at_the_edges(takes: Takes, tmp_path: Path) -> None:
    """Where a take is joined, the sound moves no faster than within the takes."""
    mixdown = mix(script_of(PAUSES), takes, music="calm", folder=tmp_path)
    sound = sound_of(mixdown.pcm)
    bend = np.abs(np.diff(sound, 2))
    inside = max(
        bend[to_samples(cue.start_ms + 50, RATE_HZ) : to_samples(cue.end_ms - 50, RATE_HZ)].max()
        for cue in mixdown.timeline.cues
    )
    for cue in mixdown.timeline.cues:
        for edge in (cue.start_ms, cue.end_ms):
            at = to_samples(edge, RATE_HZ)
            assert bend[at - 5 : at + 5].max() < inside / 2
    assert abs(sound[0]) < 0.001
    assert abs(sound[-1]) < 0.001


@pytest.mark.parametrize(
    ("loudness", "lufs"), [("-16", -16.0), ("alexa", -14.0), ("mono-19", -19.0), ("-23.5", -23.5)]
)
def test_loudness_and_peaks(loudness: str, lufs: float, takes: Takes, tmp_path: Path) -> None:
    mixdown = mix(script_of(PAUSES), takes, music="none", loudness=loudness, folder=tmp_path)
    sound = sound_of(mixdown.pcm)
    assert integrated(powers(sound)) == pytest.approx(lufs, abs=0.1)
    assert 20 * np.log10(true_peaks(sound).max()) <= target(loudness).peak_dbtp + 0.05


@pytest.mark.parametrize("loudness", ["", "loud", "-60", "0", "nan", "-16 LUFS"])
def test_unknown_loudness(loudness: str, takes: Takes, tmp_path: Path) -> None:
    with pytest.raises(UsageInvalid, match="alexa"):
        mix(script_of(PAUSES), takes, loudness=loudness, folder=tmp_path)


def test_voices_and_rates_come_to_one_level(tmp_path: Path) -> None:
    """A loud and a quiet voice, and a sentence 2 LU beside its voice, are equally loud when mixed."""
    takes = [
        [
            Take(voice_like(3, 22_050, 0.5), 22_050, voice="a"),
            Take(voice_like(3, 48_000, 0.02, 190), 48_000, voice="b"),
        ],
        [
            Take(voice_like(3, 16_000, 0.4), 16_000, voice="a"),
            Take(voice_like(3, 24_000, 0.025, 190), 24_000, voice="b"),
        ],
    ]
    mixdown = mix(script_of([[400, 400], [400, 400]], "AB"), takes, music="none", folder=tmp_path)
    sound = sound_of(mixdown.pcm)
    heard = [
        integrated(powers(sound[to_samples(cue.start_ms, RATE_HZ) : to_samples(cue.end_ms, RATE_HZ)]))
        for cue in mixdown.timeline.cues
    ]
    assert max(heard) - min(heard) < 1.0


def test_takes_may_be_loaded_when_asked_for(takes: Takes, tmp_path: Path) -> None:
    class Shelf(Sequence[Take]):
        def __init__(self, row: int) -> None:
            self.row = row

        def __len__(self) -> int:
            return len(takes[self.row])

        def __getitem__(self, index: int) -> Take:  # type: ignore[override]
            return takes[self.row][index]

    (tmp_path / "lazy").mkdir()
    lazy = mix(script_of(PAUSES), [Shelf(0), Shelf(1), Shelf(2)], music="none", folder=tmp_path / "lazy")
    eager = mix(script_of(PAUSES), takes, music="none", folder=tmp_path)
    assert lazy.pcm.read_bytes() == eager.pcm.read_bytes()
    assert lazy.timeline == eager.timeline


def test_silent_and_empty_takes(tmp_path: Path) -> None:
    takes = [[Take(b"", 22_050), Take(bytes(22_050 * 2), 22_050)], [Take(bytes(4), 48_000)]]
    mixdown = mix(script_of([[100, 100], [100]]), takes, music="none", folder=tmp_path)
    assert mixdown.timeline.duration_ms == 1300
    assert not sound_of(mixdown.pcm).any()


def test_progress_ends_at_the_whole(takes: Takes, tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    mixdown = mix(
        script_of(PAUSES), takes, folder=tmp_path, on_progress=lambda done, total: told.append((done, total))
    )
    total = mixdown.timeline.duration_ms
    assert told[-1] == (total, total)
    assert told == sorted(told)


def test_takes_that_do_not_fit(takes: Takes, tmp_path: Path) -> None:
    with pytest.raises(AudioFailed, match="7 lines, but 6 takes"):
        mix(script_of(PAUSES), [takes[0], takes[1], takes[2][:1]], folder=tmp_path)
    with pytest.raises(AudioFailed, match="no lines"):
        mix(script_of([[]]), [[]], folder=tmp_path)


def test_a_folder_that_cannot_be_written(takes: Takes, tmp_path: Path) -> None:
    with pytest.raises(OutputUnwritable, match="No such file"):
        mix(script_of(PAUSES), takes, folder=tmp_path / "absent")


def test_many_sections_make_no_more_chapters_than_a_tag_lists() -> None:
    script = script_of([[500]] * 300)
    layout = lay_out(script, [[Take(bytes(882), 44_100)]] * 300, Gaps())
    assert len(layout.timeline.chapters) == 255
    assert layout.timeline.chapters[-1].end_ms == layout.timeline.duration_ms


# --- the meter, the limiter and the filters


def sine(hertz: float, seconds: float, level: float, rate_hz: int = RATE_HZ) -> np.ndarray:
    return (level * np.sin(2 * np.pi * hertz * np.arange(round(seconds * rate_hz)) / rate_hz)).astype(
        np.float32
    )


def test_meter_reads_what_the_standard_says() -> None:
    """EBU Tech 3341, cases 1 to 3, for one channel: 3.01 LU below the stereo figure."""
    assert integrated(powers(sine(997, 20, 10 ** (-23 / 20)))) == pytest.approx(-26.01, abs=0.05)
    parts = [sine(997, s, 10 ** (db / 20)) for s, db in ((10, -36), (60, -23), (10, -36))]
    assert integrated(powers(np.concatenate(parts))) == pytest.approx(-26.01, abs=0.1)
    assert integrated(powers(np.zeros(RATE_HZ, np.float32))) == -np.inf
    assert integrated(np.zeros(0)) == -np.inf


def test_meter_takes_pieces_of_any_size() -> None:
    sound = from_pcm(voice_like(33.3, RATE_HZ))
    meter = Meter()
    for first in range(0, len(sound), 12_345):
        meter.add(sound[first : first + 12_345])
    assert meter.lufs() == pytest.approx(integrated(powers(sound)), abs=0.01)
    assert Meter().lufs() == -np.inf


def test_limiter_holds_true_peaks_and_leaves_the_rest_alone() -> None:
    # a quarter of the sampling rate, half-way between samples: peaks lie 3 dB above the samples
    loud = np.sqrt(0.5).astype(np.float32) * np.tile(np.array([1, 1, -1, -1], np.float32), 4000)
    assert true_peaks(loud)[100:-100].max() == pytest.approx(1.0, abs=0.02)
    sound = np.concatenate([sine(300, 1, 0.3), loud, sine(300, 1, 0.3)])
    held = limited(sound, -2.0)
    assert 20 * np.log10(true_peaks(held).max()) <= -1.95
    np.testing.assert_array_equal(held[: RATE_HZ - 1000], sound[: RATE_HZ - 1000])
    np.testing.assert_array_equal(held[-RATE_HZ + 1000 :], sound[-RATE_HZ + 1000 :])
    assert limited(np.zeros(0, np.float32), -2.0).size == 0


def test_limiter_works_piecewise() -> None:
    sound = from_pcm(voice_like(4, RATE_HZ, 0.9)) * np.float32(1.4)
    whole = limited(sound, -3.0)
    cut = 70_001
    left = limited(sound[: cut + CONTEXT], -3.0)[:cut]
    right = limited(sound[cut - CONTEXT :], -3.0)[CONTEXT:]
    np.testing.assert_allclose(np.concatenate([left, right]), whole, atol=1e-5)


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 22_051])
def test_resampling_keeps_a_tone(rate_hz: int) -> None:
    made = filtered(sine(1000, 1.5, 0.5, rate_hz), rate_hz, high_pass(20), RATE_HZ)
    wanted = sine(1000, 1.5, 0.5)
    middle = slice(6000, -6000)
    noise = (made - wanted[: len(made)])[middle]
    assert abs(len(made) - len(wanted)) <= 1
    assert 20 * np.log10(np.sqrt(np.mean(noise**2)) / 0.35) < -55


def test_long_sounds_are_filtered_seamlessly() -> None:
    made = filtered(sine(440, 45, 0.5, 24_000), 24_000, high_pass(20), RATE_HZ)
    noise = (made - sine(440, 45, 0.5)[: len(made)])[6000:-6000]
    assert np.abs(noise).max() < 0.003


def test_high_pass_takes_out_an_offset() -> None:
    sound = sine(200, 2, 0.3) + np.float32(0.1)
    assert abs(filtered(sound, RATE_HZ, high_pass(20))[20_000:-20_000].mean()) < 0.001


def test_presets_are_those_the_help_names() -> None:
    assert {name: preset.lufs for name, preset in PRESETS.items()} == {
        "podcast": -16,
        "alexa": -14,
        "mono-19": -19,
    }


def test_pcm_is_held_at_full_scale() -> None:
    assert from_pcm(to_pcm(np.array([2.0, -2.0], np.float32))).tolist() == [32767 / 32768, -1.0]
