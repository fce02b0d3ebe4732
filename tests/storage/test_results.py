"""A stored result is kept whole, and says how it is made again."""

import pytest

from lessons_lib.storage.results import as_it_comes, keep, read

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


def stopping_at(name):
    def measured(asked):
        if asked == name:
            raise KeyboardInterrupt
        return {"share": asked}
    return measured


def test_what_is_missing_is_measured_and_a_stop_loses_nothing(tmp_path):
    """Also what stands after the missing one in the file, and was there before."""
    path = tmp_path / "found.json"
    keep(path, {"origin": ORIGIN, "b": {"share": "of old"}, "d": {"share": "of old"}, "gone": {}})
    with pytest.raises(KeyboardInterrupt):
        list(as_it_comes(path, ORIGIN, "abcd", stopping_at("c")))
    assert list(read(path)) == ["origin", "a", "b", "d"] and read(path)["d"] == {"share": "of old"}
    assert dict(as_it_comes(path, ORIGIN, "abcd", stopping_at("nothing"))) == {
        "a": {"share": "a"}, "b": {"share": "of old"}, "c": {"share": "c"}, "d": {"share": "of old"}}
    assert list(read(path)) == ["origin", *"abcd"]


def test_what_is_all_there_is_not_written_again(tmp_path):
    path = tmp_path / "found.json"
    list(as_it_comes(path, ORIGIN, "ab", stopping_at("nothing")))
    before = path.stat().st_mtime_ns
    assert len(list(as_it_comes(path, ORIGIN, "ab", stopping_at("a")))) == 2 and path.stat().st_mtime_ns == before
