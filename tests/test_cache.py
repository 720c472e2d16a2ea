"""What is kept between runs: found again, bounded, shown, cleared."""

from __future__ import annotations

import os
import time
from pathlib import Path

import platformdirs
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st

from briefcast.cli.cache import command
from briefcast.types import Take, Word
from briefcast.voices.cache import TakeCache, default_folder, key

TAKE = Take(bytes(range(200)) * 40, 22_050, (Word("größer", 10, 90),), "joe")


def test_a_take_comes_back_as_it_was(tmp_path: Path) -> None:
    cache = TakeCache(tmp_path)
    name = key("engine", "1", "voice", "", "text")
    assert cache.get(name) is None
    cache.put(name, TAKE)
    assert cache.get(name) == TAKE
    assert cache.length_ms(name) == TAKE.duration_ms


def test_every_part_of_a_key_counts() -> None:
    parts = ["engine", "version", "voice", "settings", "text"]
    keys = {key(*parts)} | {key(*parts[:at], parts[at] + "x", *parts[at + 1 :]) for at in range(5)}
    assert len(keys) == 6
    assert key("a", "bc") != key("ab", "c")


@settings(max_examples=40, deadline=None)
@given(st.data())
def test_no_damage_goes_unnoticed(data: st.DataObject) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        cache = TakeCache(Path(folder))
        name = key("x")
        cache.put(name, TAKE)
        (path,) = Path(folder).glob("*/*.take")
        content = bytearray(path.read_bytes())
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] ^= data.draw(st.integers(1, 255))
        path.write_bytes(content)
        assert cache.get(name) is None
        assert not path.exists()


def test_the_longest_unused_go_first(tmp_path: Path) -> None:
    cache = TakeCache(tmp_path, limit_bytes=1)
    big = TakeCache(tmp_path)
    names = [key(str(number)) for number in range(10)]
    for age, name in enumerate(names):
        big.put(name, TAKE)
        (path,) = tmp_path.glob(f"*/{name}.take")
        os.utime(path, (time.time() - 7_200 - age, time.time() - 7_200 - age))
    size = big.usage().size_bytes
    assert big.get(names[9]) == TAKE, "being used makes it young"
    cache = TakeCache(tmp_path, limit_bytes=size // 2)
    cache.prune()
    assert cache.usage().takes == 10, "a run that added nothing removes nothing"
    cache.put(key("new"), TAKE)
    cache.prune()
    assert cache.usage().size_bytes <= size // 2
    assert cache.has(names[9])
    assert cache.has(key("new"))
    assert cache.has(names[0])
    assert not cache.has(names[8])


def test_leftovers_of_killed_runs_are_swept(tmp_path: Path) -> None:
    (tmp_path / "ab").mkdir()
    old, young = tmp_path / "ab" / "old.part", tmp_path / "ab" / "young.part"
    for path in (old, young):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 9_000, time.time() - 9_000))
    assert TakeCache(tmp_path).usage().takes == 0
    assert not old.exists()
    assert young.exists()


def test_the_command_shows_and_clears() -> None:
    TakeCache(default_folder()).put(key("x"), TAKE)
    links = Path(platformdirs.user_cache_dir("briefcast")) / "links"
    links.mkdir()
    (links / "page").write_bytes(b"x" * 5_000)
    shown = CliRunner().invoke(command, []).output
    assert "takes        1" in shown
    assert "of 2.1 GB" in shown
    assert "links        1       5 kB" in shown
    cleared = CliRunner().invoke(command, ["clear"])
    assert cleared.exit_code == 0
    assert "Removed 1 takes" in cleared.output
    assert not links.exists()
    assert TakeCache(default_folder()).usage().takes == 0
    assert CliRunner().invoke(command, ["clear"]).exit_code == 0, "nothing to clear is no error"
