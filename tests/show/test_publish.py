"""Publishing: what stands in public, when it is written, and what happens when it goes wrong."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from datetime import timedelta
from pathlib import Path

import pytest

from briefcast import episode, settings, whole
from briefcast.errors import OutputUnwritable, ShowInvalid
from briefcast.show import files, items
from briefcast.show import publish as publishing
from briefcast.show.files import locked
from briefcast.show.publish import Publication, publish

from .conftest import NOW, MakeEpisode
from .feed_reading import Feed, named_files, read_feed


def run(show: Path, **options: object) -> Publication:
    return publish(show, episode.read, now=NOW, **options)  # type: ignore[arg-type]


def snapshot(public: Path) -> dict[str, bytes]:
    return {str(path.relative_to(public)): path.read_bytes() for path in public.rglob("*") if path.is_file()}


def assert_consistent(public: Path) -> Feed:
    """Every file that the feed or a page names is there, whole."""
    feed = read_feed(public)
    for path, size in feed.enclosures.items():
        assert (public / path).stat().st_size == size
    for path in named_files(public):
        assert (public / path).is_file(), path
    return feed


def test_the_feed_is_written_after_all_that_it_names(show: Path) -> None:
    done = run(show)
    assert done.feed_url == "https://pod.example/harbour/feed.xml"
    assert done.written[-1] == "feed.xml"
    assert done.episodes == 3
    assert [item.title for item in assert_consistent(done.public).items] == [
        "Briefing soup",
        "Briefing gate",
        "Briefing fog",
    ]


def test_same_show_same_bytes_and_nothing_is_written_twice(show: Path, tmp_path: Path) -> None:
    first = run(show)
    before = snapshot(first.public)
    times = {path: path.stat().st_mtime_ns for path in first.public.rglob("*")}
    again = run(show)
    assert (again.written, again.removed) == ((), ())
    assert times == {path: path.stat().st_mtime_ns for path in first.public.rglob("*")}
    twin = tmp_path / "twin"
    for path in show.rglob("*"):
        if path.is_file() and "public" not in path.parts:
            copy = twin / path.relative_to(show)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    assert snapshot(run(twin).public) == before


def test_an_episode_made_anew_keeps_its_guid_and_gets_a_new_enclosure(
    show: Path, make_episode: MakeEpisode, sound: bytes
) -> None:
    old = read_feed(run(show).public)
    make_episode(
        show, "gate", audio=sound + b"\0" * 417, published="2026-01-06", guid="another-guid-of-the-maker"
    )
    done = run(show)
    new = assert_consistent(done.public)
    assert [item.guid for item in new.items] == [item.guid for item in old.items]
    changed = set(new.enclosures) - set(old.enclosures)
    assert len(changed) == 1
    assert next(iter(changed)).startswith("media/gate.")
    assert any(path.startswith("media/gate.") and path.endswith(".mp3") for path in done.removed)


def test_only_own_files_are_removed(show: Path) -> None:
    public = run(show).public
    (public / "CNAME").write_text("pod.example")
    for path in (show / "fog").iterdir():
        path.unlink()
    done = run(show)
    assert "episodes/fog.html" in done.removed
    assert (public / "CNAME").is_file()
    assert_consistent(public)


def test_drafts_and_the_future_wait(show: Path, make_episode: MakeEpisode) -> None:
    folder = make_episode(show, "later", published="2026-06-02")
    hidden = make_episode(show, "hidden", published="2026-01-08")
    (hidden / "entry.json").write_text(json.dumps({"guid": "g", "draft": True}))
    done = run(show)
    assert done.episodes == 3
    assert any("later is dated 2026-06-02" in note for note in done.notes)
    assert any("hidden is a draft" in note for note in done.notes)
    after = publish(show, episode.read, now=NOW + timedelta(days=2))
    assert after.episodes == 4
    assert folder.is_dir()


def test_an_undated_episode_is_dated_once_and_says_so(show: Path, make_episode: MakeEpisode) -> None:
    make_episode(show, "undated", published=None)
    assert any("undated has no date" in note for note in run(show).notes)
    first = read_feed(show / "public").items[0]
    publish(show, episode.read, now=NOW + timedelta(days=30))
    assert read_feed(show / "public").items[0] == first
    assert first.published == NOW


def test_titles_differ_within_a_day_and_moments_everywhere(show: Path, make_episode: MakeEpisode) -> None:
    for slug in ("one", "two", "three"):
        make_episode(show, slug, published="2026-02-01", title="Morning briefing")
    make_episode(show, "next-week", published="2026-02-08", title="Morning briefing")
    found = read_feed(run(show).public).items
    titles = [item.title for item in found if item.title.startswith("Morning")]
    assert titles == ["Morning briefing", "Morning briefing (3)", "Morning briefing (2)", "Morning briefing"]
    assert len({item.published for item in found}) == len(found)


def test_retention_keeps_the_newest(show: Path) -> None:
    text = (show / "show.toml").read_text().replace("keep = 0", "keep = 2")
    (show / "show.toml").write_text(text)
    done = run(show)
    assert [item.title for item in read_feed(done.public).items] == ["Briefing soup", "Briefing gate"]
    assert not list(done.public.glob("media/fog.*"))


def test_a_show_without_guid_gets_one_once(show: Path) -> None:
    path = show / "show.toml"
    lines = [line for line in path.read_text().splitlines() if not line.startswith("guid")]
    path.write_text("\n".join(lines) + "\n")
    run(show)
    told = settings.load(show).guid
    assert told == settings.podcast_guid("https://pod.example/harbour/feed.xml")
    path.write_text(path.read_text().replace("https://pod.example/harbour/", "https://moved.example/"))
    run(show)
    assert settings.load(show).guid == told


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (lambda folder: (folder / "fog.mp3").unlink(), "the audio of fog is missing"),
        (lambda folder: (folder / "fog.mp3").write_bytes(b"short"), "its manifest says"),
        (lambda folder: (folder / "fog.json").write_text("{"), "not a whole manifest"),
        (lambda folder: (folder / "fog.vtt").unlink(), "named by the manifest of fog but missing"),
        (lambda folder: (folder / "entry.json").write_text("[]"), "damaged"),
    ],
)
def test_a_damaged_episode_stops_it_and_what_was_public_stays(
    show: Path, damage: object, message: str
) -> None:
    before = snapshot(run(show).public)
    damage(show / "fog")  # type: ignore[operator]
    with pytest.raises(ShowInvalid, match=message):
        run(show)
    assert snapshot(show / "public") == before


def test_audio_that_differs_from_its_manifest_is_not_published(show: Path, sound: bytes) -> None:
    (show / "fog" / "fog.mp3").write_bytes(sound[:-1] + b"!")
    with pytest.raises(ShowInvalid, match="is not the file that its manifest describes"):
        run(show)
    assert not list((show / "public").glob("media/fog.*.mp3"))


def test_two_episodes_with_one_guid_are_refused(show: Path, make_episode: MakeEpisode) -> None:
    make_episode(show, "twin", guid=json.loads((show / "fog" / "fog.json").read_text())["guid"])
    with pytest.raises(ShowInvalid, match="fog/fog and twin/twin are the same episode"):
        run(show)


def test_only_one_publish_at_a_time(show: Path) -> None:
    with locked(show, "publish"), pytest.raises(ShowInvalid, match="another briefcast is changing this show"):
        run(show)
    assert run(show).episodes == 3


@pytest.mark.parametrize("fails_at", range(6))
def test_a_full_disk_at_any_write_leaves_a_consistent_show(
    show: Path, make_episode: MakeEpisode, monkeypatch: pytest.MonkeyPatch, sound: bytes, fails_at: int
) -> None:
    run(show)
    make_episode(show, "gate", audio=sound + b"\0" * 417, published="2026-01-06")
    make_episode(show, "new", published="2026-01-09")
    for path in (show / "fog").iterdir():
        path.unlink()
    count = 0
    real = whole.write

    def failing(path: Path, data: bytes) -> None:
        nonlocal count
        count += 1
        if count > fails_at and path.name != ".published.json":
            raise OSError(28, "No space left on device", str(path))
        real(path, data)

    monkeypatch.setattr(whole, "write", failing)
    with pytest.raises(OutputUnwritable, match="No space left"):
        run(show)
    assert_consistent(show / "public")
    monkeypatch.undo()
    assert len(assert_consistent(run(show).public).items) == 3


KILLED = """
    import sys
    from datetime import datetime, UTC
    from pathlib import Path
    from briefcast import episode
    from briefcast.show import files, items
    from briefcast.show.publish import publish

    replace = files.os.replace
    def slow(source, target):
        replace(source, target)
        print(target, flush=True)
        sys.stdin.readline()
    files.os.replace = slow
    publish(Path(sys.argv[1]), episode.read, now=datetime(2026, 6, 1, 12, tzinfo=UTC))
"""


def test_killed_between_any_two_files_the_public_folder_is_consistent(
    show: Path, make_episode: MakeEpisode, sound: bytes
) -> None:
    run(show)
    make_episode(show, "gate", audio=sound + b"\0" * 417, published="2026-01-06")
    make_episode(show, "new", published="2026-01-09")
    command = [sys.executable, "-c", textwrap.dedent(KILLED), str(show)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin
        assert process.stdout
        steps = 0
        while process.stdout.readline():
            steps += 1
            assert_consistent(show / "public")
            if steps == 12:
                os.kill(process.pid, signal.SIGKILL)
                break
            process.stdin.write("\n")
            process.stdin.flush()
    assert steps == 12
    (show / "public" / "media" / ".left.part").write_bytes(b"half")
    done = run(show)
    assert len(assert_consistent(done.public).items) == 4
    assert not list(done.public.rglob("*.part"))


def test_past_a_page_of_episodes_the_feed_has_an_archive(
    show: Path, make_episode: MakeEpisode, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(items, "PAGE_ITEMS", 10)
    monkeypatch.setattr(publishing, "PAGE_ITEMS", 10)
    for number in range(22):
        day = NOW - timedelta(days=30 - number)
        make_episode(show, f"e{number:03}", audio=b"sound", published=f"{day:%Y-%m-%d}")
    public = run(show).public
    feed = assert_consistent(public)
    assert len(feed.items) == 10
    assert {"next": "feed-archive-2.xml", "prev-archive": "feed-archive-2.xml"}.items() <= feed.links.items()
    second = read_feed(public, "feed-archive-2.xml")
    first = read_feed(public, "feed-archive-1.xml")
    assert (len(second.items), len(first.items)) == (5, 10)
    assert second.links["prev-archive"] == second.links["next"] == "feed-archive-1.xml"
    assert (second.links["current"], first.links["next-archive"]) == ("feed.xml", "feed-archive-2.xml")
    assert first.archive
    assert not second.archive
    guids = [item.guid for page in (feed, second, first) for item in page.items]
    assert len(set(guids)) == len(guids) == 25
    moments = [item.published for page in (feed, second, first) for item in page.items]
    assert moments == sorted(moments, reverse=True)
    before = (public / "feed-archive-1.xml").read_bytes()
    make_episode(show, "newest", published="2026-05-31")
    done = run(show)
    assert "feed-archive-1.xml" not in done.written
    assert (public / "feed-archive-1.xml").read_bytes() == before


def test_leftovers_of_the_lock_do_not_lock(show: Path) -> None:
    (show / ".lock").write_bytes(b"")
    os.utime(show / ".lock", (time.time(), time.time()))
    assert run(show).episodes == 3
    assert files.slug("Ünïcode Title! 5,000") == "unicode-title-5-000"
    assert files.slug("北京").startswith("episode-")
