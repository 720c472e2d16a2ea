"""The commands of a show as a user calls them."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from briefcast import episode, pipeline, settings
from briefcast.cli import main
from briefcast.errors import ArticleUnreadable, ShowInvalid
from briefcast.show.upload import STATE, upload

from .conftest import serving, write_episode


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def maker(monkeypatch: pytest.MonkeyPatch, sound: bytes) -> list[dict[str, Any]]:
    """Stands for the pipeline: writes an episode of the documented form."""
    calls: list[dict[str, Any]] = []

    def make(sources: Any, *, out: Path, request: Any, on_step: Any) -> Any:
        calls.append({"sources": sources, "request": request})
        if "bad" in sources[0]:
            raise ArticleUnreadable(f"{sources[0]}: no article in it")
        slug = out.stem
        told = {
            "published": str(request.published),
            "title": request.title or slug,
            "guid": f"guid-{len(calls)}",
        }
        made = write_episode(out.parent.parent, out.parent.name, sound, **told)
        for path in made.iterdir():
            path.rename(made / path.name.replace(out.parent.name, slug))
        manifest = made / f"{slug}.json"
        manifest.write_text(manifest.read_text().replace(out.parent.name, slug))
        return episode.read(manifest)

    monkeypatch.setattr(pipeline, "make", make)
    return calls


def test_from_nothing_to_a_feed(tmp_path: Path, maker: list[dict[str, Any]]) -> None:
    show = tmp_path / "news"
    assert run("init", show, "--title", "News", "--base-url", "https://x.example/p").exit_code == 0
    added = run("add", "https://example.org/2026/The%20Story.html", "-C", show, "-q")
    assert added.exit_code == 0, added.output
    assert added.output == ""
    slug = f"{date.today()}-the-story"
    assert (show / slug / f"{slug}.mp3").is_file()
    assert maker[0]["request"].published == date.today()
    published = run("publish", show)
    assert "1 episodes" in published.output
    assert "Feed: https://x.example/p/feed.xml" in published.output
    listed = json.loads(run("list", show, "--json").output)
    assert [(row["name"], row["draft"]) for row in listed] == [(slug, False)]
    assert slug in run("list", show).output


def test_again_keeps_the_identity(show: Path, maker: list[dict[str, Any]]) -> None:
    run("publish", show)
    before = {row["name"]: row for row in json.loads(run("list", show, "--json").output)}
    refused = run("add", "x.txt", "-C", show, "--name", "fog")
    assert refused.exit_code == 1
    assert "--again makes it anew" in refused.output
    again = run("add", "x.txt", "-C", show, "--name", "fog", "--again", "--title", "Fog, anew")
    assert again.exit_code == 0, again.output
    after = {row["name"]: row for row in json.loads(run("list", show, "--json").output)}
    assert after["fog"]["guid"] == before["fog"]["guid"]
    assert after["fog"]["published"] == before["fog"]["published"]
    assert after["fog"]["title"] == "Fog, anew"
    assert run("add", "x.txt", "-C", show, "--name", "nothing", "--again").exit_code == 1
    assert run("add", "x.txt", "-C", show, "--name", "../up").exit_code == 2


def test_a_failed_add_leaves_nothing(show: Path, maker: list[dict[str, Any]]) -> None:
    before = sorted(path.name for path in show.iterdir())
    failed = run("add", "bad.txt", "-C", show)
    assert failed.exit_code == 1
    assert "no article in it" in failed.output
    assert sorted(path.name for path in show.iterdir()) == before


def test_a_draft_waits_for_its_release(show: Path, maker: list[dict[str, Any]]) -> None:
    assert run("add", "x.txt", "-C", show, "--name", "secret", "--draft").exit_code == 0
    assert "3 episodes" in run("publish", show).output
    assert "4 episodes" in run("publish", show, "--release", "secret").output
    assert run("publish", show, "--release", "nothing").exit_code == 1


def test_remove_takes_it_out(show: Path) -> None:
    run("publish", show)
    assert run("remove", "fog", "-C", show, "--yes").exit_code == 0
    assert not (show / "fog").exists()
    assert "2 episodes" in run("publish", show).output
    assert not list((show / "public").rglob("*fog*"))
    assert run("remove", "fog", "-C", show, "-y").exit_code == 1
    assert run("remove", "gate", "-C", show).exit_code == 1


def test_opml(show: Path, tmp_path: Path) -> None:
    outline = ET.fromstring(run("opml", show).output.encode()).find("body/outline")
    assert outline is not None
    assert outline.get("xmlUrl") == "https://pod.example/harbour/feed.xml"
    assert outline.get("type") == "rss"
    assert run("opml", show, "-o", tmp_path / "a.opml").exit_code == 0
    assert b"Harbour news" in (tmp_path / "a.opml").read_bytes()
    run("init", tmp_path / "bare")
    assert run("opml", tmp_path / "bare").exit_code == 2
    assert (
        "http://10.0.0.2/feed.xml"
        in run("opml", tmp_path / "bare", "--url", "http://10.0.0.2/feed.xml").output
    )


def test_upload_sends_what_changed_and_removes_what_is_stale(
    show: Path, tmp_path: Path, sound: bytes
) -> None:
    target = tmp_path / "www"
    first = json.loads(run("publish", show, "--to", target, "--json").output)["upload"]
    assert first["sent"][-1] == "feed.xml"
    assert set(first["sent"]) == {
        p.relative_to(target).as_posix() for p in target.rglob("*") if p.name != STATE and p.is_file()
    }
    assert json.loads(run("publish", show, "--to", target, "--json").output)["upload"]["sent"] == []
    run("remove", "fog", "-C", show, "-y")
    write_episode(show, "new", sound, published="2026-01-09")
    (target / "own.txt").write_text("mine")
    again = json.loads(run("publish", show, "--to", target, "--json").output)["upload"]
    assert "feed.xml" in again["sent"]
    assert not any(path.startswith("media/gate") for path in again["sent"])
    assert any(path.startswith("media/fog") for path in again["removed"])
    assert not list(target.rglob("*fog*"))
    assert (target / "own.txt").exists()


def test_upload_fetches_back_before_the_feed(show: Path, tmp_path: Path) -> None:
    run("publish", show)
    target = tmp_path / "www"
    target.mkdir()
    (target / "feed.xml").write_text("placeholder")
    with serving(target) as port:
        told = settings.from_dict({"base_url": f"http://127.0.0.1:{port}/"}, show)
        done = upload(show / "public", str(target), told, check=True)
        assert done.checked == len(done.sent) - 2
        other = settings.from_dict({"base_url": f"http://127.0.0.1:{port}/elsewhere/"}, show)
        second = tmp_path / "second"
        with pytest.raises(ShowInvalid, match="the host answers 404"):
            upload(show / "public", str(second), other, check=True)
        assert not (second / "feed.xml").exists()


def test_upload_to_any_filesystem(show: Path) -> None:
    import fsspec

    run("publish", show)
    told = settings.load(show)
    upload(show / "public", "memory://bucket/pod", told, check=False)
    memory = fsspec.filesystem("memory")
    assert memory.cat_file("/bucket/pod/feed.xml") == (show / "public" / "feed.xml").read_bytes()
    assert upload(show / "public", "memory://bucket/pod", told, check=False).sent == ()
    with pytest.raises(ShowInvalid, match="cannot be written to"):
        upload(show / "public", "nonsense://x", told, check=False)
    with pytest.raises(ShowInvalid, match="lies in the public folder"):
        upload(show / "public", str(show / "public" / "x"), told, check=False)


@pytest.mark.parametrize("command", ["publish", "serve", "list", "opml"])
def test_a_folder_without_show(tmp_path: Path, command: str) -> None:
    told = run(command, tmp_path)
    assert told.exit_code == 1
    assert "briefcast init" in told.output
    assert "Traceback" not in told.output


def test_serve_wants_a_published_show(show: Path) -> None:
    told = run("serve", show)
    assert told.exit_code == 1
    assert "is not published yet: briefcast publish" in told.output


@pytest.mark.parametrize("command", ["init", "add", "list", "remove", "publish", "serve", "doctor", "opml"])
def test_help_has_examples(command: str) -> None:
    assert f"briefcast {command} " in run(command, "--help").output
