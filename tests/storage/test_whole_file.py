"""A file is the old one or the new one, never half of either."""

import os

import pytest

from lessons_lib.storage.whole_file import write_whole


def test_the_new_content_takes_the_place_of_the_old(tmp_path):
    path = tmp_path / "net.npz"
    path.write_bytes(b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new" and os.listdir(tmp_path) == ["net.npz"]


def test_when_writing_fails_the_old_file_stays_and_nothing_lies_beside_it(tmp_path, monkeypatch):
    path = tmp_path / "net.npz"
    path.write_bytes(b"old")

    def no_room(*_):
        raise OSError("no room")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(OSError, match="no room"):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old" and os.listdir(tmp_path) == ["net.npz"]
