"""show.toml: what is accepted, what is refused and how that is said."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from briefcast import settings
from briefcast.errors import SettingsInvalid, ShowInvalid
from briefcast.show import starter
from briefcast.types import Show

ROOT = Path(__file__).parents[1]


def load(folder: Path, text: str) -> Show:
    (folder / "show.toml").write_text(text, encoding="utf-8")
    return settings.load(folder)


def test_an_empty_file_gives_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path, "") == Show(folder=tmp_path)


def test_every_key_is_read(tmp_path: Path) -> None:
    (tmp_path / "cover.png").write_bytes(b"png")
    show = load(
        tmp_path,
        """
        title = "T"
        language = "pt-BR"
        category = "Technology"
        explicit = true
        base_url = "https://example.org/pod"
        artwork = "cover.png"
        minutes = 3
        keep = 10
        frequency = "daily"
        [speakers]
        GUEST = "google"
        """,
    )
    assert (show.title, show.language, show.category, show.subcategory) == ("T", "pt-BR", "Technology", "")
    assert (show.explicit, show.base_url, show.minutes, show.keep) == (
        True,
        "https://example.org/pod/",
        3.0,
        10,
    )
    assert (show.artwork, show.speakers, show.folder) == (
        tmp_path / "cover.png",
        {"GUEST": "google"},
        tmp_path,
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('titel = "x"', r'unknown key "titel"; did you mean "title"\?'),
        ("[feed]\nx = 1", 'unknown key "feed"'),
        ("title = 5", '"title" must be text in quotes, not 5'),
        ("explicit = 'yes'", '"explicit" must be true or false, not "yes"'),
        ("keep = true", '"keep" must be a whole number, not true'),
        ("keep = 1.5", '"keep" must be a whole number, not 1.5'),
        ("keep = -1", '"keep" must be 0'),
        ("minutes = 0", '"minutes" must be more than 0'),
        ("minutes = nan", '"minutes" must be more than 0'),
        ("minutes = true", '"minutes" must be a number, not true'),
        ('title = " "', '"title" must not be empty'),
        ('language = "english"', '"language" must be an ISO 639-1 code'),
        ('language = "xx"', '"language" must be an ISO 639-1 code'),
        ('category = "new"', r'"category" is not one of Apple\'s categories; did you mean "News"\?'),
        ('category = "news"', "Apple's categories"),
        ('category = "News"\nsubcategory = "Books"', 'subcategory "Books" does not belong to "News"'),
        ('base_url = "example.org"', '"base_url" must be a web address'),
        ('base_url = "ftp://example.org"', '"base_url" must be a web address'),
        ('base_url = "https://"', '"base_url" must be a web address'),
        ('base_url = "https://x.org:99999/"', '"base_url" is not a web address'),
        ('base_url = "https://x.org/?a=1"', '"base_url" must not hold "\\?"'),
        ('base_url = "https://x.org/a b"', "without blanks"),
        ('base_url = "https://exämple.org/"', "only ASCII"),
        ('base_url = "https://me:pw@x.org/"', "user name or password"),
        ('link = "javascript:alert(1)"', '"link" must be a web address'),
        ('email = "nobody"', '"email" is not an e-mail address'),
        ('color = "red"', '"color" must look like "#1f4e5f"'),
        ('token = "short"', '"token" must have 16 to 128'),
        ('token = "../../../etc/passwd/x"', '"token" must have 16 to 128'),
        ('guid = "123"', '"guid" must be a UUID'),
        ('frequency = "dayly"', r'did you mean "daily"\?'),
        ('artwork = "../cover.png"', "must lie in the show's folder"),
        ('artwork = "none.png"', "which is not there"),
        ("[speakers]\nHOST = 5", '"speakers.HOST" must be text in quotes'),
        ("speakers = 5", '"speakers" must be a table'),
        ("title = ", "not valid TOML"),
        ('title = "a"\ntitle = "b"', "not valid TOML"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(SettingsInvalid, match=told) as caught:
        load(tmp_path, text)
    assert "show.toml" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_folder_without_show(tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid, match=r"no show\.toml in .*: briefcast init"):
        settings.load(tmp_path)
    (tmp_path / "show.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(SettingsInvalid, match="UTF-8"):
        settings.load(tmp_path)


def test_podcast_guid_of_the_specification() -> None:
    assert settings.podcast_guid("https://podnews.net/rss") == "9b024349-ccf0-5f69-a609-6b82873eab3c"
    assert (
        settings.podcast_guid("https://mp3s.nashownotes.com/pc20rss.xml/")
        == "917393e3-1b1e-5cef-ace4-edaa54e1f810"
    )


def test_the_starter_file_is_commented_and_loads(tmp_path: Path) -> None:
    show = starter.start(tmp_path / "my-show", {"base_url": "https://x.org/p"}, private=True)
    text = (tmp_path / "my-show" / "show.toml").read_text()
    assert settings.load(tmp_path / "my-show") == show
    assert text.startswith("#:schema ./show.schema.json\n")
    assert show.guid == settings.podcast_guid("https://x.org/p/feed.xml")
    assert len(show.token) >= 32
    assert show.title == "My show"
    for key in settings.KEYS:
        assert key.doc.splitlines()[0] in text
    with pytest.raises(ShowInvalid, match="is there already"):
        starter.start(tmp_path / "my-show", {})


def test_shows_without_address_differ(tmp_path: Path) -> None:
    assert starter.start(tmp_path / "a", {}).guid != starter.start(tmp_path / "b", {}).guid


def test_the_schema_knows_the_keys_of_the_file() -> None:
    schema = starter.schema()
    assert set(schema["properties"]) == {key.name for key in settings.KEYS}
    assert schema["additionalProperties"] is False
    assert json.loads((ROOT / "briefings" / "show.schema.json").read_text()) == schema
    assert settings.load(ROOT / "briefings").guid


PLAIN = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


@given(PLAIN.filter(str.strip), PLAIN, st.dictionaries(PLAIN, PLAIN, max_size=2))
@hypothesis_settings(max_examples=60, deadline=None)
def test_any_text_survives_the_file(title: str, author: str, speakers: dict[str, str]) -> None:
    told: dict[str, Any] = {"title": title, "author": author, "speakers": speakers}
    show = settings.from_dict(tomllib.loads(starter.to_toml(told)), Path())
    assert (show.title, show.author, show.speakers) == (title, author, speakers)


@given(st.text(max_size=60))
@hypothesis_settings(max_examples=60, deadline=None)
def test_storing_the_guid_changes_nothing_else(comment: str) -> None:
    line = " ".join(comment.split()).encode("ascii", "ignore").decode()
    before = f'title = "x" # {line}\n[speakers]\nguid = "somebody"\n'
    try:
        data = tomllib.loads(before)
    except tomllib.TOMLDecodeError:
        return
    after = tomllib.loads(starter.with_guid(before, "g"))
    assert after == data | {"guid": "g"}
