"""The built-in themes, the user's own music, and how both make room for the voice."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest

from briefcast.errors import AudioFailed, UsageInvalid
from briefcast.mix import mix, music_ms, themes
from briefcast.mix.instruments import hertz
from briefcast.mix.loudness import integrated, powers
from briefcast.mix.music import ATTACK_MS, DUCK_DB, HOLD_MS, RELEASE_MS, Ducking
from briefcast.mix.spectrum import RATE_HZ, from_pcm
from briefcast.types import Cue, Line, LineKind, Mixdown, Script, ScriptSection, SectionKind, Source, Take


def write_wav(
    path: Path, seconds: float, *, rate_hz: int = 44_100, channels: int = 1, level: float = 0.3
) -> Path:
    t = np.arange(round(seconds * rate_hz)) / rate_hz
    tone = level * np.sin(2 * np.pi * 330 * t) * (0.6 + 0.4 * np.cos(2 * np.pi * t))
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate_hz)
        file.writeframes(np.repeat(tone * 32767, channels).astype("<i2").tobytes())
    return path


def episode(music: str, folder: Path, sections: int = 3, seconds: float = 6) -> Mixdown:
    t = np.arange(round(seconds * 22_050)) / 22_050
    buzz = sum(np.sin(2 * np.pi * 120 * k * t) / k for k in range(1, 20)) * 0.1
    take = Take((buzz * 32767).astype("<i2").tobytes(), 22_050)
    lines = (Line(LineKind.TEMPLATE, "Words.", pause_after_ms=700),)
    script = Script(
        "T",
        "en",
        "v",
        (Source(0, "T"),),
        tuple(ScriptSection(f"S{n}", SectionKind.SECTION, lines, 0) for n in range(sections)),
    )
    return mix(script, [[take]] * sections, music=music, folder=folder)


@pytest.mark.parametrize("name", themes.THEMES)
def test_themes_are_the_same_each_time_and_begin_and_end_softly(name: str) -> None:
    plays = (
        lambda: themes.opening(name, 5000),
        lambda: themes.sting(name, 1300),
        lambda: themes.closing(name, 5000, 2500),
    )
    for play in plays:
        sound = play()
        np.testing.assert_array_equal(sound, play())
        peak = np.abs(sound).max()
        assert np.isfinite(sound).all()
        assert np.abs(sound[:22]).max() < 0.05 * peak
        assert np.abs(np.diff(sound, 2)).max() < 0.25 * peak
    ending = themes.closing(name, 5000, 2500)
    assert np.abs(ending[-2000:]).max() < 0.25 * np.abs(ending).max()


@pytest.mark.parametrize("name", themes.THEMES)
def test_stings_are_in_tune(name: str) -> None:
    """The strongest partials above the bass lie within 12 cents of the notes that were written."""
    sound = themes.sting(name, 1300).astype(np.float64)
    spectrum = np.abs(np.fft.rfft(sound * np.hanning(len(sound)), 1 << 19))
    per_bin = RATE_HZ / (1 << 19)
    for _, note, _ in themes.THEMES[name].sting:
        low, high = (round(hertz(note + step) / per_bin) for step in (-0.5, 0.5))
        found = (low + int(np.argmax(spectrum[low:high]))) * per_bin
        assert abs(1200 * np.log2(found / hertz(note))) < 12


def test_themes_sound_different_and_have_notes_of_their_key() -> None:
    assert hertz(69) == 440
    lengths = {name: len(themes.opening(name, 4000)) for name in themes.THEMES}
    assert set(lengths.values()) == {4 * RATE_HZ}
    openings = [themes.opening(name, 4000) for name in themes.THEMES]
    assert not np.allclose(openings[0], openings[1])


def test_what_music_adds() -> None:
    assert music_ms(5, "none") == music_ms(5, "") == 0
    assert music_ms(1, "calm") == 6000
    assert music_ms(5, "calm") == 8_400
    assert music_ms(0, "calm") == 0


def test_music_plays_at_the_ends_and_between_sections(tmp_path: Path) -> None:
    mixdown = episode("calm", tmp_path, sections=4, seconds=13)
    total = mixdown.timeline.duration_ms
    assert len(mixdown.music) == 5
    assert mixdown.music[0][0] == 0
    assert abs(mixdown.music[-1][1] - total) <= 1
    cues = mixdown.timeline.cues
    for (start, end), before, after in zip(mixdown.music[1:4], cues, cues[1:], strict=False):
        assert before.end_ms <= start < end <= after.start_ms + 1
    sound = from_pcm(mixdown.pcm.read_bytes())
    alone, speech = sound[: RATE_HZ * 3], sound[RATE_HZ * 5 : RATE_HZ * 13]
    assert 2 < integrated(powers(speech)) - integrated(powers(alone)) < 7


def test_ducking_is_down_before_a_word_and_comes_up_after() -> None:
    cues = [Cue(2000, 4000, "H", ""), Cue(4000 + HOLD_MS - 1, 7000, "H", "")]
    ducking = Ducking(cues)

    def gain_db(ms: int) -> float:
        return float(20 * np.log10(ducking.gain(round(ms * RATE_HZ / 1000), 1)[0]))

    assert gain_db(2000 - ATTACK_MS) == pytest.approx(0, abs=0.1)
    assert gain_db(2000) == pytest.approx(DUCK_DB, abs=0.1)
    assert gain_db(4500) == pytest.approx(DUCK_DB, abs=0.1)
    assert gain_db(7000 + RELEASE_MS) == pytest.approx(0, abs=0.1)


def test_talk_that_crowds_the_music_keeps_its_gain_steady() -> None:
    gains = Ducking([Cue(100, 1000, "H", ""), Cue(2250, 3000, "H", "")]).gain(0, 4 * RATE_HZ)
    steps = np.abs(np.diff(20 * np.log10(gains)))
    assert steps.max() < 0.01


@pytest.mark.parametrize(("rate_hz", "channels"), [(96_000, 1), (44_100, 6), (8_000, 2)])
def test_music_of_any_format(rate_hz: int, channels: int, tmp_path: Path) -> None:
    path = write_wav(tmp_path / "own.wav", 16, rate_hz=rate_hz, channels=channels)
    (tmp_path / "own.txt").write_text("Own Music by N. N.\nCC BY 4.0 <https://example.org>\n")
    folder = tmp_path / "mix"
    folder.mkdir()
    mixdown = episode(str(path), folder)
    assert music_ms(3, str(path)) == 6000
    assert mixdown.timeline.duration_ms == 6000 + 3 * 6700
    assert mixdown.credits == ("own.wav: Own Music by N. N. CC BY 4.0 <https://example.org>",)
    assert len(mixdown.music) == 2


def test_short_music_plays_once(tmp_path: Path) -> None:
    path = write_wav(tmp_path / "jingle.wav", 2)
    mixdown = episode(str(path), tmp_path)
    assert music_ms(3, str(path)) == 4000
    assert mixdown.timeline.duration_ms == 4000 + 3 * 6700
    assert mixdown.music[0] == (0, 2000)
    assert mixdown.music[1][0] >= mixdown.timeline.cues[-1].start_ms
    assert "no licence" in mixdown.credits[0]


def test_music_that_cannot_be_played(tmp_path: Path) -> None:
    silent = write_wav(tmp_path / "silent.wav", 5, level=0)
    with pytest.raises(AudioFailed, match="silent"):
        music_ms(2, str(silent))
    blip = write_wav(tmp_path / "blip.wav", 0.1)
    with pytest.raises(AudioFailed, match="half a second"):
        music_ms(2, str(blip))
    corrupt = tmp_path / "corrupt.mp3"
    corrupt.write_bytes(b"ID3\x04\x00\x00nothing of the kind" * 50)
    with pytest.raises(AudioFailed, match=r"corrupt\.mp3 holds no sound"):
        music_ms(2, str(corrupt))
    for absent in ("jazzy", str(tmp_path), str(tmp_path / "absent.wav")):
        with pytest.raises(UsageInvalid, match="calm, news, warm, none"):
            music_ms(2, absent)
