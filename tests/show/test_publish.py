"""Publishing: what stands in public, when it is written, and what happens when it goes wrong."""

from __future__ import annotations

from pathlib import Path

from briefcast import episode
from briefcast.show.publish import Publication, publish

from .conftest import NOW


def run(show: Path) -> Publication:
    return publish(show, episode.read, now=NOW)


def test_first_publication_has_all_episodes(show: Path) -> None:
    done = run(show)
    assert done.episodes == 3
    assert done.feed_url == "https://pod.example/harbour/feed.xml"
    assert (done.public / "feed.xml").is_file()
    assert done.written[-1] == "feed.xml"
