"""The house's plan, checked against the sources: who may import whom, and what loads when."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "briefcast"
BASE = {"types", "errors", "clock", "whole", "ffmpeg", "lettering", "script_json"}
ABOVE = {
    "edited",
    "fingerprint",
    "pipeline",
    "planner",
    "cli",
    "serve",
    "verify",
    "doctor",
    "settings",
    "plot",
    "__init__",
    "__main__",
}
HEAVY = (
    "numpy",
    "onnxruntime",
    "piper",
    "gtts",
    "pydub",
    "requests",
    "urllib3",
    "trafilatura",
    "mutagen",
    "PIL",
)


def imported_rooms(path: Path) -> set[str]:
    """The rooms of briefcast that the file at ``path`` imports, wherever in it."""
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "briefcast":
            parts = node.module.split(".")
            rooms |= {parts[1]} if len(parts) > 1 else {alias.name for alias in node.names}
        elif isinstance(node, ast.Import):
            rooms |= {alias.name.split(".")[1] for alias in node.names if alias.name.startswith("briefcast.")}
    return rooms - {"__version__"}


MAY_ALSO = {"show": {"settings"}}
"""Starting a show writes its settings, and publishing keeps its guid in them."""

FILES = sorted(PACKAGE.rglob("*.py"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_room_imports_only_what_lies_before_every_room(path: Path) -> None:
    room = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    if room in ABOVE:
        return
    assert imported_rooms(path) <= BASE | {room} | MAY_ALSO.get(room, set())


def test_the_base_imports_nothing_above_it() -> None:
    for name in BASE:
        assert imported_rooms(PACKAGE / f"{name}.py") <= BASE


@pytest.mark.parametrize("command", ["import briefcast", "from briefcast.cli import main; main(['--help'])"])
def test_nothing_heavy_is_loaded_before_it_is_needed(command: str) -> None:
    code = (
        f"import sys\ntry:\n    {command.replace('; ', chr(10) + '    ')}\nexcept SystemExit:\n    pass\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_the_functions_of_the_package_stay_functions(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("The bridge in Orrin will be closed for nine weeks, the council said on Monday.\n")
    code = """
import sys, briefcast
show = __import__("briefcast.types").types.Show(voice="silent")
first = briefcast.script(sys.argv[1], show=show)
assert briefcast.script(sys.argv[1], show=show) == first
assert callable(briefcast.make)
"""
    subprocess.run([sys.executable, "-c", code, str(article)], check=True)
