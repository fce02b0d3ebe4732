"""The learner's own text: whatever file it is, it works, or one sentence says why not."""

import os

import numpy as np
import pytest

from lessons_lib.lessons.applications.letters import PROSE
from lessons_lib.lessons.applications.training import own_text
from lessons_lib.lessons.applications.training.letters import OTHER, Writer, write_on
from lessons_lib.lessons.applications.training.own_text import alphabet_of, read_text, train_on

GERMAN = "Ein Satz über Käse, und dann “noch” einer.\n" * 60
GREEK, HAN = "Ἐν ἀρχῇ ἦν ὁ λόγος. " * 99, "".join(chr(0x4E00 + n % 3000) for n in range(9000))
EMOJI = "👩‍👩‍👧 🙂🙃 " * 300
NOISE = bytes(np.random.default_rng(0).integers(0, 256, 50_000, dtype=np.uint8))

FILES = {  # what is in a file -> what is read of it
    "UTF-8": (GERMAN.encode(), GERMAN), "with a mark": (GERMAN.encode("utf-8-sig"), GERMAN),
    "UTF-16": (GERMAN.encode("utf-16"), GERMAN), "UTF-16, big end first": (
        b"\xfe\xff" + GERMAN.encode("utf-16-be"), GERMAN), "UTF-32": (GERMAN.encode("utf-32"), GERMAN),
    "of Windows": (GERMAN.replace("\n", "\r\n").encode("cp1252"), GERMAN),
    "of an old Mac": (GERMAN.replace("\n", "\r").encode(), GERMAN),
    "Latin-1": (("ñandú çà là " * 99 + "\x81").encode("latin-1"), "ñandú çà là " * 99 + "\x81"),
    "in pieces": ("u\u0308ber a\u0308lles ".encode() * 200, "über älles " * 200),
    "Greek": (GREEK.encode(), GREEK), "Chinese": (HAN.encode(), HAN), "emoji": (EMOJI.encode(), EMOJI),
    "spaces": (b" \n" * 4000, " \n" * 4000), "one long word": (b"ab" * 3000, "ab" * 3000)}


@pytest.mark.parametrize("content, text", FILES.values(), ids=FILES)
def test_any_text_is_learned_and_written_on(tmp_path, capsys, content, text):
    path = tmp_path / "my_text.txt"
    path.write_bytes(content)
    assert read_text(path) == (text, False)
    writer = train_on(str(path), steps=2, units=4, samples=1, bar=False)
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith(f"{len(text):,} letters, {len(set(text)):,} different ones")
    assert said[1].startswith("after 1 updates: ")
    assert len(writer.alphabet) <= 101 and set(write_on(writer, text[:3], 20)) <= set(writer.alphabet) | set(text[:3])
    assert np.isfinite(writer.curve[-1][1]) and writer.curve[-1][0] == 2


REFUSED = {
    "nothing": (b"", "'my_text.txt' has nothing in it; a text of at least 1000 letters is wanted"),
    "too short": (b"hello", "'my_text.txt' has 5 letters; a text of at least 1000"),
    "short in Windows": (b"a\r\n" * 400, "has 800 letters"),
    "one sign": (b"a" * 5000, "at least two different signs; got 'a' alone"),
    "noise": (NOISE, "'my_text.txt' holds no text that can be read"), "zeros": (bytes(9999), "holds no text"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + NOISE[:3000], "holds no text"),
    "a net": (b"PK\x03\x04" + NOISE[:3000], "holds no text"),
    "UTF-16 without its mark": (GERMAN.encode("utf-16-le"), "save it as plain text, in UTF-8"),
    "half a UTF-16": (b"\xff\xfe" + b"a" * 2001, "begins as utf-16 and does not go on so; save it as UTF-8")}


@pytest.mark.parametrize("content, words", REFUSED.values(), ids=REFUSED)
def test_what_is_no_text_to_learn_from_is_told_in_a_sentence(tmp_path, content, words):
    (tmp_path / "my_text.txt").write_bytes(content)
    with pytest.raises(ValueError) as told:
        train_on(tmp_path / "my_text.txt", steps=2, bar=False)
    assert words in str(told.value) and "\n" not in str(told.value) and str(tmp_path) not in str(told.value)


def test_what_is_no_file_is_told_in_a_sentence(tmp_path):
    (tmp_path / "text.txt").write_bytes(b"a")
    (tmp_path / "null").mkdir()
    names = {tmp_path: "is a folder", tmp_path / "null": "'null' is a folder", "": "got an empty name",
             ".": "is a folder", "x" * 5000: "cannot be opened",
             tmp_path / "my_text.txt": "'my_text.txt' is not there: put the file beside the lesson",
             "a\0b": "is no name that a file can have", "\ud800": "is no name that a file can have",
             tmp_path / "text.txt" / "x": "", "~nobody-of-that-name/x": "cannot be opened",
             None: "file must be the name of a text file", 3: "got int", b"my_text.txt": "got bytes"}
    for name, words in names.items():
        with pytest.raises((ValueError, TypeError)) as told:
            train_on(name, steps=2, bar=False)
        assert words in str(told.value) and len(str(told.value)) < 200, name


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ValueError, match="'pipe' is no ordinary file"):
        read_text(tmp_path / "pipe")


def test_a_file_that_may_not_be_read_is_told_so(tmp_path, monkeypatch):
    (tmp_path / "my_text.txt").write_text(GERMAN)

    def refused(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(own_text, "open", refused, raising=False)  # whoever runs the tests may be allowed everything
    with pytest.raises(ValueError, match="'my_text.txt' may not be read by you"):
        read_text(tmp_path / "my_text.txt")


@pytest.mark.parametrize("sign", ["a", "あ"])
def test_of_fifty_megabytes_the_first_million_letters_are_read(tmp_path, capsys, sign):
    path = tmp_path / "my_text.txt"
    path.write_bytes((f"{sign}b" * 1000).encode() * (50_000_000 // len(f"{sign}b".encode()) // 1000))
    writer = train_on(path, steps=1, units=4, samples=0, bar=False)
    assert capsys.readouterr().out == "The first 1,000,000 letters, 2 different ones.\n"
    assert sorted(writer.alphabet) == sorted(f"{sign}b")


def test_the_alphabet_is_of_the_most_frequent_signs_and_one_for_all_others():
    assert alphabet_of("bbbaacd", 2) == "ab" + OTHER and alphabet_of("bbbaac", 3) == "abc"
    assert alphabet_of("ab" + OTHER, 5) == "ab" + OTHER
    writer = Writer(None, "ab" + OTHER)
    assert writer.numbers("abZ" + OTHER).tolist() == [0, 1, 2, 2]


def test_signs_without_a_place_are_counted_and_said(tmp_path, capsys):
    (tmp_path / "my_text.txt").write_text("ab" * 900 + "cd" * 100)
    train_on(tmp_path / "my_text.txt", steps=1, units=4, signs=2, samples=0, bar=False)
    assert capsys.readouterr().out == ("2,000 letters, 4 different ones; the 2 most frequent have a sign each, and the "
                                       f"others, 10 % of the text, are {OTHER} together.\n")


def test_it_learns_and_shows_what_it_writes_on_the_way(capsys):
    writer = train_on(PROSE, steps=60, samples=2, bar=False)
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "142,211 letters, 40 different ones." and len(said) == 4
    assert said[1].startswith("after 20 updates: ") and said[2].startswith("after 40 updates: ")
    assert said[3] == f"{writer.curve[0][1]:.2f} bits per letter of the last tenth, which it has not read."
    assert writer.curve[0][0] == 60 and 2 < writer.curve[0][1] < 4


def test_the_stop_button_keeps_what_was_learned(tmp_path, monkeypatch, capsys):
    (tmp_path / "my_text.txt").write_text(GERMAN)
    calls = []

    def line(writer, seed):
        calls.append(seed)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return "a line"

    monkeypatch.setattr(own_text, "_line", line)
    writer = train_on(tmp_path / "my_text.txt", steps=9, units=4, samples=2, bar=False)
    assert capsys.readouterr().out.splitlines()[-2] == "Stopped after 6 of 9 updates."
    assert writer.curve[0][0] == 6 and len(write_on(writer, "Ein ", 9)) == 13


@pytest.mark.parametrize("how, words", [({"steps": 0}, "steps must be at least 1"), ({"units": "x"}, "units must be"),
                                        ({"rate": -1}, "rate must be"), ({"signs": 0}, "signs must be at least 1"),
                                        ({"samples": 2.5}, "samples must be a whole number")])
def test_other_wishes_are_checked_before_anything_is_read(how, words):
    with pytest.raises((ValueError, TypeError), match=words):
        train_on("no_such_file.txt", **how)


def test_a_notebook_shows_the_sentence_and_no_lines_of_code():
    with pytest.raises(own_text.NoText) as told:
        train_on("no_such_file.txt")
    assert told.value._render_traceback_() == [
        "'no_such_file.txt' is not there: put the file beside the lesson, or give its whole path"]
