"""`python3 -m lessons_lib site OUT`: what is written where, and a sentence for whatever is in the way."""

import errno
import json
import os
import shutil
import subprocess
import sys
from concurrent.futures.process import BrokenProcessPool

import pytest

from lessons_lib.front_door.problems import Problem
from lessons_lib.site import command
from lessons_lib.site.place import seals
from tests.front_door.small_world import one_sentence
from tests.notebooks.reading import ROOT
from tests.site.whole import PAGES, all_names, edition_of, fill, maker


def test_the_site_is_made_and_it_is_said_where_how_large_and_how_to_look_at_it(here, capsys):
    assert command.main(["a site"], maker()) == 0
    said = capsys.readouterr().out
    assert edition_of(here / "a site") == "first" and all_names(here) >= {f"a site/{name}" for name in PAGES}
    assert str(here / "a site") in said and " MB" in said and "index.html" in said
    assert "http.server --bind localhost -d " in said and "'" in said.replace('"', "'")  # a name with a space is quoted
    assert [path.name for path in here.iterdir()] == ["a site"], "something was left beside it"


@pytest.mark.parametrize("word", [
    "out", "out/", "./out", "a/b/out", "a/../out", "déjà vu 中", "-- -dash", "~/out", "x" * 200])
def test_odd_names(here, word, monkeypatch, capsys):
    monkeypatch.setenv("HOME", str(here))
    monkeypatch.setenv("USERPROFILE", str(here))
    assert command.main(word.split(" ") if word.startswith("--") else [word], maker()) == 0
    there = (here / word.removeprefix("-- ").removeprefix("~/")).resolve()
    assert edition_of(there) == "first" and str(there) in capsys.readouterr().out


@pytest.mark.parametrize(("words", "said"), [
    ([], "Name a folder."), ([""], "Name a folder."), ([" "], "Name a folder."),
    (["a", "b"], "One folder is wanted, and 2 came: a, b."), (["--out", "a"], "There is no option --out:"),
    (["-x"], "There is no option -x: name a folder and nothing else (one that begins with a dash as ./-x)."),
    (["a", "--", "-b"], "One folder is wanted, and 2 came: a, -b."),
])
def test_a_command_that_is_not_clear(here, refused, words, said):
    assert said in refused(*words, status=2) and not all_names(here)


@pytest.mark.parametrize(("words", "said"), [((), "Name a folder."), (("..",), "You stand in ")])
def test_the_front_door_hands_over_what_was_typed_and_where(here, words, said):
    done = subprocess.run([sys.executable, ROOT / "lessons_lib", "site", *words], capture_output=True, text=True)
    assert done.returncode in (1, 2) and said in done.stderr and one_sentence(done.stderr)


def test_help(capsys):
    assert command.main(["--help"]) == 0 and "site public" in capsys.readouterr().out


@pytest.fixture
def clone(tmp_path):
    """A clone with its own folders."""
    folder = tmp_path / "clone"
    for name in ("notebooks", "lessons_lib/site", "tests", ".git", "my_lessons", ".venv", "hub"):
        (folder / name).mkdir(parents=True)
    return folder


@pytest.mark.parametrize("name", ["", "notebooks", "lessons_lib/site", "tests/site", ".git/site", "my_lessons/site",
                                  ".venv/site", "hub", "pages", "public/site", "lessons_lib/../notebooks"])
def test_the_lessons_own_folder_keeps_one_place_for_a_site(here, refused, clone, name):
    before = all_names(clone)
    assert f"name {clone / 'public'}, or a folder elsewhere." in refused(str(clone / name), root=clone)
    assert all_names(clone) == before
    assert command.main([str(clone / "public")], maker(), clone) == 0 and edition_of(clone / "public") == "first"


def test_git_does_not_see_a_site_there_not_even_one_that_is_being_made():
    inside = ["public/index.html", ".public.half/new_1/index.html"]
    ignored = subprocess.run(["git", "check-ignore", "--no-index", *inside], cwd=ROOT, capture_output=True,
                             text=True).stdout
    assert len(ignored.splitlines()) == 2 or not (ROOT / ".git").exists()


def test_what_holds_the_lessons_themselves(refused, clone, here):
    assert "The lessons themselves are in" in refused(str(clone.parent), root=clone)


def test_the_folder_one_stands_in(here, refused):
    assert "You stand in" in refused(".") and "You stand in" in refused("..") and "You stand in" in refused(str(here))


def test_a_folder_in_a_site(here, refused):
    assert command.main(["out"], maker()) == 0
    assert "would be inside it" in refused("out/second") and "would be inside it" in refused("out/live/second")


def test_a_folder_with_something_of_somebody_elses(here, refused):
    (here / "out").mkdir()
    for name, text in (("letter.txt", "dear"), ("site.json", '{"made_by": "me"}'), ("site.json", "{"),
                       ("site.json", "[1]"), ("site.json", json.dumps({"made_by": seals.MADE_BY, "files": ["x"]}))):
        (here / "out" / name).write_text(text)
        assert "is not empty, and not a site that this command made" in refused("out")
        assert (here / "out" / name).read_text() == text


def test_a_file_is_no_place_nor_is_what_would_be_in_it(here, refused):
    (here / "file").write_text("mine")
    assert "is no folder" in refused("file") and "is no folder" in refused("file/out")
    assert (here / "file").read_text() == "mine"


def test_links(here, refused):
    try:
        (here / "broken").symlink_to("nowhere")
    except OSError:
        pytest.skip("this system makes no links")
    assert "is a link to nowhere, which is not there" in refused("broken")
    assert "is a link to nowhere, which is not there" in refused("broken/out")
    (here / "loop").symlink_to("loop")
    assert "loop" in refused("loop") and "loop" in refused("loop/out")
    (here / "real").mkdir()
    (here / "link").symlink_to("real")
    for edition in ("first", "second"):
        assert command.main(["link"], maker(edition)) == 0
        assert (here / "link").is_symlink() and edition_of(here / "real") == edition


def test_the_top_of_a_disk(here, refused, monkeypatch):
    monkeypatch.setattr(os.path, "ismount", lambda path: True)
    assert "is a disk, or the top of one: name a folder on it, as" in refused("out")


def test_a_name_that_is_too_long(here, refused):
    assert "name another" in refused("x" * 300) and "name another" in refused("y" * 252) and not all_names(here)


def full(folder, say):
    fill(folder)
    raise OSError(errno.ENOSPC, "No space left on device", str(folder / "x"))


def shut(folder, say):
    raise PermissionError(errno.EACCES, "Permission denied", str(folder / "x"))


def too_long(folder, say):
    raise FileNotFoundError(errno.ENOENT, "The system cannot find the path specified", "x" * 300)


def ended(folder, say):
    raise BrokenProcessPool("a child was killed")


def unsaid(folder, say):
    raise Problem("02_dinner.ipynb has no stored outputs.")


@pytest.mark.parametrize(("make", "said"), [
    (full, "The disk is full"), (shut, "Permission denied"), (too_long, "is too long"), (ended, "ended from outside"),
    (unsaid, "has no stored outputs")])
@pytest.mark.parametrize("before", [True, False])
def test_what_fails_in_the_middle_leaves_all_as_it_was(here, refused, make, said, before):
    if before:
        assert command.main(["a/out"], maker()) == 0
    assert said in refused("a/out", make=make)
    assert (edition_of(here / "a" / "out") == "first") if before else not all_names(here)


def test_an_error_that_nobody_foresaw_is_shown_and_leaves_nothing(here):
    def make(folder, say):
        raise ValueError("a mistake of ours")
    with pytest.raises(ValueError, match="a mistake of ours"):
        command.main(["out"], make)
    assert not all_names(here)


def test_a_lesson_that_is_not_there_or_has_no_outputs_is_told_at_once(here, refused, monkeypatch):
    folder = here.parent / "notebooks"
    shutil.copytree(ROOT / "notebooks", folder)
    monkeypatch.setattr(command, "NOTEBOOKS", folder)
    lesson = json.loads((folder / "02_dinner.ipynb").read_text("utf-8"))
    for cell in lesson["cells"]:
        cell |= {"outputs": []} if cell["cell_type"] == "code" else {}
    (folder / "02_dinner.ipynb").write_text(json.dumps(lesson), "utf-8")
    assert "02_dinner.ipynb has no stored outputs: run python3 -m lessons_lib refresh 02 first." in refused(
        "out", make=command.everything)
    (folder / "02_dinner.ipynb").unlink()
    assert "is not there, although the table of lessons has it" in refused("out", make=command.everything)
