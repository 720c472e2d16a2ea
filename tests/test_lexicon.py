"""``lexicon.toml``: whole words, case, languages, IPA, and what is refused with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefcast.errors import ScriptInvalid
from briefcast.spoken import EMPTY, Lexicon, load_lexicon, speakable
from briefcast.spoken.lexicon import ipa_faults, with_entry


def lexicon(tmp_path: Path, text: str) -> Lexicon:
    path = tmp_path / "lexicon.toml"
    path.write_text(text, encoding="utf-8")
    return load_lexicon(path)


def test_a_missing_file_is_an_empty_lexicon(tmp_path: Path) -> None:
    assert load_lexicon(tmp_path / "lexicon.toml") == EMPTY


def test_whole_words_any_case_and_possessives(tmp_path: Path) -> None:
    words = lexicon(tmp_path, '[words]\n"Nguyen" = "Win"\n"Sao Paulo" = "Sow Pow-loo"\n')
    assert (
        speakable("Nguyen’s NGUYEN nguyen Nguyens in Sao  Paulo", "en", words)
        == "Win’s Win Win Nguyens in Sow Pow-loo"
    )


def test_case_only_as_written(tmp_path: Path) -> None:
    words = lexicon(tmp_path, '[words]\n"Polish" = { say = "Pole-ish", case = true }\n')
    assert speakable("Polish polish", "en", words) == "Pole-ish polish"


def test_a_language_of_its_own_wins(tmp_path: Path) -> None:
    words = lexicon(tmp_path, '[words]\n"Mbappé" = "Embappay"\n[words.de]\n"Mbappé" = "Embappee"\n')
    assert speakable("Mbappé", "fr", words) == "Embappay"
    assert speakable("Mbappé", "de", words) == "Embappee"


def test_ipa_for_engines_that_take_it_and_the_respelling_for_others(tmp_path: Path) -> None:
    words = lexicon(
        tmp_path, '[words]\n"NVIDIA" = { say = "en-vidia", ipa = "ɛnˈvɪdiə" }\n"Rhys" = { ipa = "ɹiːs" }\n'
    )
    assert speakable("NVIDIA and Rhys", "en", words, ipa=True) == "[[ɛnˈvɪdiə]] and [[ɹiːs]]"
    assert speakable("NVIDIA and Rhys", "en", words) == "en-vidia and Rhys"


def test_no_rule_touches_a_respelling_but_its_digits_are_said(tmp_path: Path) -> None:
    words = lexicon(tmp_path, '[words]\n"the Six" = "BBC IMF"\n"Blink" = "Blink 182"\n')
    assert speakable("the Six", "en", words) == "BBC IMF"
    assert speakable("Blink", "en", words) == "Blink one hundred eighty-two"


def test_respellings_may_use_other_entries(tmp_path: Path) -> None:
    words = lexicon(tmp_path, '[words]\n"Xi Jinping" = "Xi Jin-ping"\n"Xi" = "Shee"\n')
    assert speakable("Xi Jinping and Xi", "en", words) == "Shee Jin-ping and Shee"


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('[words]\n"a b" = "c d"\n"c d" = "a b"\n', "line 2", "circle"),
        ('[words]\n"x" = "ex"\n"Rhys" = { ipa = "r1:s" }\n', "line 3", "IPA"),
        ('[words]\n"Rhys" = { sai = "Reese" }\n', "line 2", "sai"),
        ('[words]\n"Rhys" = { case = true }\n', "line 2", "neither"),
        ('[words]\n"Rhys" = { say = 5 }\n', "line 2", "quotes"),
        ('[words]\n"Rhys" = 5\n', "line 2", "respelling"),
        ('[words]\n"--" = "dash"\n', "line 2", "no letter"),
        ('[wrods]\n"a" = "b"\n', "line 1", "wrods"),
        ("[words\n", "line 1", "TOML"),
        ('words = "x"\n', "line 1", "table"),
    ],
)
def test_faults_are_named_with_file_and_line(tmp_path: Path, text: str, line: str, told: str) -> None:
    with pytest.raises(ScriptInvalid) as caught:
        lexicon(tmp_path, text)
    message = str(caught.value)
    assert "lexicon.toml" in message
    assert line in message
    assert told in message


def test_what_is_not_text_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.toml"
    path.write_bytes(b"\xff\xfe\x00\x01")
    with pytest.raises(ScriptInvalid, match="UTF-8"):
        load_lexicon(path)


def test_ipa_faults() -> None:
    assert ipa_faults("ɛnˈvɪdiə ɕi tɕinpʰiŋ ɑ̃") == ""
    assert ipa_faults("A1:s") == "A1:"


def test_adding_keeps_comments_and_replaces_the_same_word(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.toml"
    path.write_text(
        '# mine\n[words]\n"Xi" = "Shee"  # of China\n\n[words.de]\n"Xi" = "Schi"\n', encoding="utf-8"
    )
    path.write_text(with_entry(path, "Rhys", say='Re"ese'), encoding="utf-8")
    path.write_text(with_entry(path, "Xi", say="Zhee", language="de"), encoding="utf-8")
    path.write_text(with_entry(path, "Zoë", ipa="ˈzoʊi", language="fr"), encoding="utf-8")
    text = path.read_text(encoding="utf-8")
    assert text.startswith("# mine\n")
    assert "# of China" in text
    words = load_lexicon(path)
    assert speakable("Rhys Xi", "en", words) == 'Re"ese Shee'
    assert speakable("Xi", "de", words) == "Zhee"
    assert len(words.entries) == 4


def test_adding_something_invalid_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScriptInvalid, match="IPA"):
        with_entry(tmp_path / "lexicon.toml", "Rhys", ipa="123")
