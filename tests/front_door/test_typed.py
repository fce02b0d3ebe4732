"""What is typed after `lab` means what it means where it was typed."""

import subprocess

import pytest

from lessons_lib.front_door.launch import from_here
from lessons_lib.front_door.server import with_root
from tests.front_door.small_world import BARE, environment


def test_a_path_is_the_one_in_the_folder_it_was_typed_in(tmp_path, monkeypatch):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "02_dinner.ipynb").touch()
    monkeypatch.chdir(tmp_path)
    mine = str(tmp_path / "mine")
    assert from_here(["mine/02_dinner.ipynb"]) == [f"{mine}/02_dinner.ipynb"]
    assert from_here(["--notebook-dir=mine", "--ServerApp.root_dir", "mine"]) == [
        f"--notebook-dir={mine}", "--ServerApp.root_dir", mine]


@pytest.mark.parametrize("words", [["--port", "9000"], ["--port=9000"], ["--no-browser"], ["--ip=0.0.0.0"], ["--help"],
                                   ["00_start_here.ipynb"], ["list"], ["--config="], [""]])
def test_what_is_no_path_there_stays_as_it_was_typed(tmp_path, monkeypatch, words):
    (tmp_path / "9000").touch()
    monkeypatch.chdir(tmp_path)
    assert from_here(words) == words


@pytest.mark.parametrize("words", [["list"], ["workspaces", "list"]])
def test_a_command_of_jupyterlabs_gets_no_folder(words):
    assert with_root(words) == words


@pytest.mark.parametrize("words, page", [
    (["a b.ipynb"], "/tree/a%20b.ipynb"), (["--no-browser", "a b.ipynb"], "/tree/a%20b.ipynb"), (["."], ""),
    (["--notebook-dir=."], ""), (["--ServerApp.root_dir", "."], ""), (["--notebook-dir", ".", "a b.ipynb"], "")])
def test_what_was_typed_is_opened_and_not_a_lesson_00_that_is_not_there(tmp_path, monkeypatch, words, page):
    (tmp_path / "a b.ipynb").touch()
    monkeypatch.chdir(tmp_path)
    assert with_root(words) == [f"--LabApp.default_url=/lab{page}", *words]
    assert with_root([*words, "--LabApp.default_url=/lab"]) == [*words, "--LabApp.default_url=/lab"]


@pytest.mark.parametrize("words", [[], ["--port", "9000"], ["--port=9000", "--no-browser"]])
def test_else_the_learners_copies_are_shown(tmp_path, monkeypatch, words):
    monkeypatch.chdir(tmp_path)
    assert with_root(words) == [f"--ServerApp.root_dir={tmp_path}", *words]


@pytest.mark.parametrize("path", ["lessons_lib", "lessons_lib/__main__.py"])
def test_the_front_door_opens_by_its_path_too_from_any_folder(clone, tmp_path, path):
    (clone / "tomllib.py").write_text("raise SystemExit('a foreign module')")
    for folder, typed in ((clone, path), (tmp_path, clone / path), (clone / "lessons_lib", clone / path)):
        done = subprocess.run([BARE, typed, "again", "02"], cwd=folder, env=environment(clone), capture_output=True,
                              text=True)
        assert done.returncode == 0 and "02_dinner.ipynb is" in done.stdout, done.stderr
