"""Files are whole or absent."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import BinaryIO

import pytest

from briefcast import whole


def test_the_old_file_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    whole.write(path, b"old")

    def broken(file: BinaryIO) -> None:
        file.write(b"ne")
        assert path.read_bytes() == b"old"
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        whole.fill(path, broken)
    assert path.read_bytes() == b"old"
    whole.write(path, b"new")
    assert path.read_bytes() == b"new"
    assert [left.name for left in tmp_path.iterdir()] == ["feed.xml"]


@pytest.mark.parametrize(("private", "mode"), [(False, 0o644), (True, 0o600)])
def test_who_may_read_it(tmp_path: Path, private: bool, mode: int) -> None:
    whole.write(tmp_path / "file", b"x", private=private)
    assert stat.S_IMODE((tmp_path / "file").stat().st_mode) == mode


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        whole.write(tmp_path / "none" / "file", b"x")
