"""What the README shows is what happens: its examples are run, or at least understood."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import click
import pytest

from briefcast.cli import main

ROOT = Path(__file__).parents[1]
BLOCKS = re.findall(r"^```(console|sh)\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.S | re.M)
CONSOLE = [block for kind, block in BLOCKS if kind == "console"]
SHELL = [line.split("#")[0].strip() for kind, block in BLOCKS if kind == "sh" for line in block.splitlines()]


def masked(text: str) -> list[str]:
    """Lines without what may differ between machines: digits, the width of columns, the folder."""
    lines = [re.sub(r"\s+", " ", re.sub(r"\d+", "0", line)).strip() for line in text.splitlines()]
    return [re.sub(r"-0\.0 (LUFS|dBTP)", r"0 \1", line) for line in lines if line]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all examples, in which the sample article lies, in this order."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copy(ROOT / "briefings" / "venezuela-alliance" / "article.txt", folder)
    return folder


def test_the_examples_do_what_the_readme_shows(folder: Path) -> None:
    bin_folder = str(Path(sys.executable).parent)
    environment = {
        **os.environ,
        "PATH": bin_folder + os.pathsep + os.environ["PATH"],
        "XDG_CACHE_HOME": str(folder / "home"),
        "XDG_STATE_HOME": str(folder / "home"),
    }
    assert CONSOLE
    for block in CONSOLE:
        for command, shown in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", block, re.M):
            done = subprocess.run(
                ["bash", "-c", command], cwd=folder, env=environment, capture_output=True, text=True
            )
            assert done.returncode == 0, f"{command}\n{done.stderr}"
            assert masked(done.stdout) == masked(shown), command


@pytest.mark.parametrize("line", [line for line in SHELL if line.startswith("briefcast ")])
def test_every_command_named_exists_with_its_options(line: str) -> None:
    for part in line.split("&&"):
        words = shlex.split(re.split(r"[|>]", part)[0])[1:]
        command = main.get_command(click.Context(main), words[0])
        assert command is not None, words
        while isinstance(command, click.Group) and not words[1].startswith("-"):
            words = words[1:]
            command = command.get_command(click.Context(command), words[0])
            assert command is not None, words
        options = {
            name for parameter in command.params for name in (*parameter.opts, *parameter.secondary_opts)
        }
        assert {word.split("=")[0] for word in words if word.startswith("-") and len(word) > 1} <= options


@pytest.mark.parametrize("line", [line for line in SHELL if line.startswith("scripts/")])
def test_every_script_named_can_be_run(line: str) -> None:
    assert os.access(ROOT / line.split()[0], os.X_OK)
