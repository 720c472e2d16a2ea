"""The studio: shape and order, the cache, failing voices, odd text, kills."""

from __future__ import annotations

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from briefcast.errors import ScriptInvalid, VoiceFailed, VoiceUnavailable
from briefcast.types import Take, Word
from briefcast.voices import sound
from briefcast.voices.shelf import Shelf
from briefcast.voices.silent import SilentVoice
from briefcast.voices.studio import Studio

LINES = [f"This is sentence number {number} of the briefing." for number in range(12)]


class Counting(SilentVoice):
    """Silence that counts what it was asked, and fails where it is told to."""

    name = "counting"

    def __init__(self, fails: dict[str, list[Exception]] | None = None) -> None:
        super().__init__()
        self.asked: list[str] = []
        self.fails = fails or {}
        self._lock = threading.Lock()

    def speak(self, spoken: str) -> Take:
        with self._lock:
            self.asked.append(spoken)
            failures = self.fails.get(spoken, [])
            error = failures.pop(0) if failures else None
        if error:
            raise error
        return super().speak(spoken)


class Toned(Counting):
    """A tone between quiet edges, as an engine gives it."""

    name = "toned"
    abilities = frozenset({"words"})
    online = False

    def __init__(self, fails: dict[str, list[Exception]] | None = None, faulty: int = 0) -> None:
        super().__init__(fails)
        self.faulty = faulty

    def speak(self, spoken: str) -> Take:
        import numpy as np

        length = super().speak(spoken).duration_ms
        if self.faulty > 0:
            self.faulty -= 1
            return Take(sound.silence(length, self.rate_hz), self.rate_hz)
        tone = np.sin(np.arange(self.rate_hz * length // 1000) * 0.1) * 9000
        edge = sound.silence(120, self.rate_hz)
        pcm = edge + tone.astype("<i2").tobytes() + edge
        return Take(pcm, self.rate_hz, (Word(spoken, 120, 120 + length),))


class Online(Toned):
    name = "online"
    online = True


def studio(voice: SilentVoice, cache: Path, fallback: str | None = "silent") -> Studio:
    return Studio({"HOST": voice}, cache=cache, fallback=fallback)


def as_sections(lines: list[str], size: int = 3) -> list[list[tuple[str, str]]]:
    return [[("HOST", line) for line in lines[at : at + size]] for at in range(0, len(lines), size)]


def test_takes_come_in_the_shape_and_order_of_the_lines(tmp_path: Path) -> None:
    voice = Counting()
    told: list[int] = []
    room = studio(voice, tmp_path)
    takes = room.record(as_sections(LINES), told.append)
    assert [len(section) for section in takes] == [3, 3, 3, 3]
    lengths = [take.duration_ms for section in takes for take in section]
    assert lengths == [voice.estimate_ms(line) for line in LINES]
    assert sorted(told) == sorted(lengths)
    assert [room.estimate_ms("HOST", line) for line in LINES] == lengths
    assert room.notes == []


def test_the_same_text_is_spoken_once(tmp_path: Path) -> None:
    voice = Counting()
    takes = studio(voice, tmp_path).record([[("HOST", "Again."), ("HOST", "Again.")], [("HOST", "Again.")]])
    assert voice.asked == ["Again."]
    assert len({take.pcm for section in takes for take in section}) == 1


def test_a_second_run_speaks_only_what_changed(tmp_path: Path) -> None:
    studio(Counting(), tmp_path).record(as_sections(LINES))
    again = Counting()
    studio(again, tmp_path).record(as_sections([*LINES[:5], "This one is edited.", *LINES[6:]]))
    assert again.asked == ["This one is edited."]


def test_other_settings_are_another_sound(tmp_path: Path) -> None:
    studio(Counting(), tmp_path).record([[("HOST", "Hello.")]])
    fast = Counting()
    fast.settings = "speed=2"
    studio(fast, tmp_path).record([[("HOST", "Hello.")]])
    assert fast.asked == ["Hello."]


def test_a_damaged_take_is_spoken_again(tmp_path: Path) -> None:
    studio(Toned(), tmp_path).record([[("HOST", "Hello.")]])
    (kept,) = tmp_path.glob("*/*.take")
    whole = kept.read_bytes()
    for damage in (whole[:-7], whole.replace(b'"rate_hz"', b'"rate_hx"'), b"", b"\n\n", os.urandom(500)):
        kept.write_bytes(damage)
        voice = Toned()
        takes = studio(voice, tmp_path).record([[("HOST", "Hello.")]])
        assert voice.asked == ["Hello."]
        assert takes[0][0].duration_ms > 300
    assert kept.read_bytes() == whole


def test_edges_are_cut_and_word_times_move_with_them(tmp_path: Path) -> None:
    take = studio(Toned(), tmp_path).record([[("HOST", "Hello there.")]])[0][0]
    length = SilentVoice().estimate_ms("Hello there.")
    assert abs(take.duration_ms - length - 45) <= 8
    assert abs(take.words[0].start_ms - 15) <= 6
    assert take.words[0].end_ms <= take.duration_ms


def test_an_asked_pause_is_silence_of_that_length(tmp_path: Path) -> None:
    room = studio(SilentVoice(), tmp_path)
    plain = room.record([[("HOST", "One two.")], [("HOST", "Three four.")]])
    paused = room.record([[("HOST", "One two. [pause 600ms] Three four.")]])[0][0]
    assert paused.duration_ms == sum(section[0].duration_ms for section in plain) + 600
    assert [word.text for word in paused.words] == ["One", "two.", "Three", "four."]
    assert paused.words[2].start_ms == plain[0][0].duration_ms + 600
    assert room.estimate_ms("HOST", "One two. [pause 600ms] Three four.") == paused.duration_ms


def test_a_very_long_sentence_is_spoken_in_pieces_and_whole(tmp_path: Path) -> None:
    voice = Counting()
    text = "and then it went on, as these things do, without an end in sight " * 30
    take = studio(voice, tmp_path).record([[("HOST", text)]])[0][0]
    assert len(voice.asked) >= 5
    assert max(len(asked) for asked in voice.asked) <= 300
    assert [word.text for word in take.words] == text.split()


@pytest.mark.parametrize("text", ["\N{GRINNING FACE}", "\x00\x1f", "Москва", "", "   ", "...", "[pause 1s]"])
def test_a_line_without_anything_to_say_is_no_crash(tmp_path: Path, text: str) -> None:
    class English(SilentVoice):
        languages = ("en",)

    room = studio(English(), tmp_path)
    take = room.record([[("HOST", text), ("HOST", "Hello.")]])[0][0]
    assert take.duration_ms == room.estimate_ms("HOST", text) == (1000 if "pause" in text else 100)
    assert bool(room.notes) == (text in ("\N{GRINNING FACE}", "Москва"))


def test_takes_beyond_what_memory_should_hold_outlive_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = as_sections([*LINES, "One. [pause 200ms] Two."], 4)
    told_whole: list[int] = []
    room = studio(Toned(), tmp_path / "whole")
    whole = [list(section) for section in room.record(lines, told_whole.append)]
    monkeypatch.setattr("briefcast.voices.shelf.Shelf.__init__.__defaults__", (70_000,))
    told: list[int] = []
    takes = studio(Toned(), tmp_path / "cache").record(lines, told.append)
    shutil.rmtree(tmp_path / "cache")
    for _ in range(3):
        assert [list(section) for section in takes] == whole
    assert list(takes[0][1:3]) == whole[0][1:3]
    assert sorted(told) == sorted(told_whole)


def test_without_room_for_a_temporary_file_takes_stay_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(**_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("tempfile.TemporaryFile", full)
    shelf = Shelf(in_memory_bytes=0)
    take = Take(b"\1\0" * 441, 22_050, (Word("One", 0, 20),), "toned")
    shelf.put("one", take)
    assert shelf["one"] == take
    assert "two" not in shelf


def test_a_speaker_without_a_voice_is_named(tmp_path: Path) -> None:
    with pytest.raises(ScriptInvalid, match=r"GUEST.*HOST"):
        studio(SilentVoice(), tmp_path).record([[("GUEST", "Hello.")]])


def test_a_faulty_take_is_asked_for_once_more(tmp_path: Path) -> None:
    voice = Toned(faulty=1)
    takes = studio(voice, tmp_path).record([[("HOST", "Hello there.")]])
    assert voice.asked == ["Hello there."] * 2
    assert sound.judge(takes[0][0].pcm + sound.silence(50, 22_050), 22_050, 0) is None


def test_a_take_that_stays_faulty_names_the_sentence(tmp_path: Path) -> None:
    room = Studio({"HOST": Toned(faulty=2)}, cache=tmp_path, jobs=1, fallback=None)
    with pytest.raises(VoiceFailed, match=r"silence: “Hello there\.”.*1 of 2 lines are missing"):
        room.record([[("HOST", "Hello there."), ("HOST", "Bye.")]])


def test_a_whole_section_goes_to_the_other_voice(tmp_path: Path) -> None:
    voice = Toned({LINES[4]: [VoiceFailed("no luck."), VoiceFailed("no luck.")]})
    room = studio(voice, tmp_path)
    takes = room.record(as_sections(LINES))
    assert [{take.voice for take in section} for section in takes] == [
        {"toned"},
        {"silent"},
        {"toned"},
        {"toned"},
    ]
    assert room.notes == ["silent speaks section 2 in place of toned: no luck."]


def test_a_voice_that_is_gone_is_asked_no_more(tmp_path: Path) -> None:
    voice = Online({LINES[6]: [VoiceUnavailable("banned.")]})
    takes = studio(voice, tmp_path).record(as_sections(LINES))
    voices = [{take.voice for take in section} for section in takes]
    assert voices[0] == {"online"}
    assert voices[2:] == [{"silent"}, {"silent"}]
    assert len(voice.asked) <= 9


def test_without_another_voice_the_next_run_asks_for_the_rest_alone(tmp_path: Path) -> None:
    voice = Online({LINES[6]: [VoiceUnavailable("banned.")]})
    with pytest.raises(VoiceFailed, match=r"banned\. \d of 12 lines are missing, the first: “This is"):
        studio(voice, tmp_path, fallback=None).record(as_sections(LINES))
    spoken = set(voice.asked) - {LINES[6]}
    again = Online()
    takes = studio(again, tmp_path, fallback=None).record(as_sections(LINES))
    assert set(again.asked) == set(LINES) - spoken
    assert {take.voice for section in takes for take in section} == {"online"}


def test_an_error_of_the_voices_own_making_is_told_with_the_sentence(tmp_path: Path) -> None:
    voice = Toned({"Hello.": [RuntimeError("its own bug")]})
    with pytest.raises(VoiceFailed, match=r"toned failed on “Hello\.”.*RuntimeError: its own bug"):
        studio(voice, tmp_path, fallback=None).record([[("HOST", "Hello.")]])


def test_measured_lengths_of_an_online_voice_are_used_in_later_runs(tmp_path: Path) -> None:
    class Slow(Online):
        def estimate_ms(self, spoken: str) -> int:
            return super().estimate_ms(spoken) * 3 // 4

    first = studio(Slow(), tmp_path)
    before = first.estimate_ms("HOST", LINES[0])
    takes = first.record(as_sections(LINES))
    assert first.estimate_ms("HOST", LINES[0]) == takes[0][0].duration_ms
    later = studio(Slow(), tmp_path)
    unknown = later.estimate_ms("HOST", "This is sentence number 99 of the briefing.")
    assert before < unknown < takes[0][0].duration_ms


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    voice = Counting()
    takes = studio(voice, tmp_path / "file" / "cache").record([[("HOST", "Hello.")]])
    assert takes[0][0].duration_ms > 0


def test_joe_speaks_on_all_cores_as_on_one(tmp_path: Path) -> None:
    from briefcast.voices import find

    joe = find("joe", "en")
    lines = [[("HOST", "Good morning."), ("HOST", "Rain is expected in the north.")]]
    one = Studio({"HOST": joe}, cache=tmp_path / "one", jobs=1)
    many = Studio({"HOST": joe}, cache=tmp_path / "many", jobs=4)
    expected = [one.estimate_ms("HOST", spoken) for _, spoken in lines[0]]
    first, second = one.record(lines)[0], many.record(lines)[0]
    assert [take.pcm for take in first] == [take.pcm for take in second]
    assert all(abs(take.duration_ms - ms) < 70 for take, ms in zip(first, expected, strict=True))
    assert first[0].words[-1].end_ms <= first[0].duration_ms


SLOW_RUN = """
import sys, time
from pathlib import Path
from briefcast.voices.silent import SilentVoice
from briefcast.voices.studio import Studio
class Slow(SilentVoice):
    name = "slow"
    def speak(self, spoken):
        with open(sys.argv[2], "a") as file:
            file.write(spoken + "\\n")
        time.sleep(0.01)
        return super().speak(spoken)
lines = [("HOST", f"This is sentence number {number}.") for number in range(40)]
takes = Studio({"HOST": Slow()}, cache=Path(sys.argv[1]), jobs=1, fallback=None).record([lines])
print(len(takes[0]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_killed_at_any_moment_the_next_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SLOW_RUN, str(tmp_path / "cache"), str(tmp_path / "log")]
    chance = random.Random(7)
    for _ in range(3):
        run = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        time.sleep(chance.uniform(0.2, 0.6))
        run.send_signal(signal.SIGKILL)
        run.wait()
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "40"
    asked = (tmp_path / "log").read_text().splitlines()
    assert len(set(asked)) == 40
    assert len(asked) <= 40 + 3, "a kill costs the sentence under way and no more"
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    assert len((tmp_path / "log").read_text().splitlines()) == len(asked)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGINT")
def test_an_interrupt_stops_promptly_and_keeps_what_was_spoken(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SLOW_RUN, str(tmp_path / "cache"), str(tmp_path / "log")]
    run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    while not (tmp_path / "log").exists() and run.poll() is None:
        time.sleep(0.02)
    run.send_signal(signal.SIGINT)
    _, errors = run.communicate(timeout=20)
    assert run.returncode != 0
    assert b"KeyboardInterrupt" in errors
    assert list((tmp_path / "cache").glob("*/*.part")) == []


def test_two_runs_at_once_share_the_cache(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SLOW_RUN, str(tmp_path / "cache"), str(tmp_path / "log")]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert [run.communicate(timeout=60)[0].strip() for run in runs] == ["40", "40"]
    assert len(list((tmp_path / "cache").glob("*/*.take"))) == 40


def test_lengths_foreseen_are_the_lengths_estimated(tmp_path: Path) -> None:
    class Exact(Counting):
        exact = True
        measured = 0

        def estimate_ms(self, spoken: str) -> int:
            self.measured += 1
            return super().estimate_ms(spoken)

    voice = Exact()
    room = studio(voice, tmp_path)
    room.foresee([("HOST", line) for line in [*LINES, *LINES]])
    assert [room.estimate_ms("HOST", line) for line in LINES] == [
        SilentVoice().estimate_ms(line) for line in LINES
    ]
    assert voice.measured == len(LINES)
    later = Exact()
    assert studio(later, tmp_path).estimate_ms("HOST", LINES[0]) == SilentVoice().estimate_ms(LINES[0])
    assert later.measured == 0, "kept between runs"
