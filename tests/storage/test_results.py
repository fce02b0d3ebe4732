"""A stored result is kept whole, and says how it is made again."""

import pytest

from lessons_lib.storage.results import keep, read

ORIGIN = {"command": "python -m lessons_lib.lessons.dinner.results", "seeds": [0, 1]}


def test_what_is_kept_is_what_is_read(tmp_path):
    stored = {"origin": ORIGIN, "shares": [0.5, 1.0], "words": ["ends with a comma,", 'a "quote"']}
    keep(tmp_path / "found.json", stored)
    assert read(tmp_path / "found.json") == stored
    assert [path.name for path in tmp_path.iterdir()] == ["found.json"]


def test_every_name_has_a_line_of_its_own(tmp_path):
    keep(tmp_path / "found.json", {"origin": ORIGIN, "shares": [0.5, 1.0]})
    assert (tmp_path / "found.json").read_text().splitlines()[2] == '"shares": [0.5,1.0]'


def test_a_result_that_nobody_could_make_again_is_not_kept(tmp_path):
    with pytest.raises(ValueError, match='"origin" with its "command"; got shares'):
        keep(tmp_path / "found.json", {"shares": [0.5]})
    assert not list(tmp_path.iterdir())


def test_reading_gives_a_result_of_ones_own(tmp_path):
    keep(tmp_path / "found.json", {"origin": ORIGIN, "shares": [0.5]})
    read(tmp_path / "found.json")["shares"].append(1.0)
    assert read(tmp_path / "found.json")["shares"] == [0.5]
