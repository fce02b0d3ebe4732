"""Where things go: inside the clone, or, where that is not the learner's or keeps no permissions, to a named folder."""

import errno
import os
import shutil
import stat
import subprocess
from contextlib import contextmanager
from pathlib import Path

import pytest

from lessons_lib.front_door.places import at_home, find_lessons, is_ours, keeps_permissions, places
from lessons_lib.front_door.problems import Problem
from tests.front_door.small_world import call, one_sentence, posix, start


@posix
def test_from_a_read_only_folder_all_goes_to_one_in_home_which_is_named(clone):
    there = sorted(os.listdir(clone))
    with read_only(clone):
        status, said, complained = start(clone, before=powerless())
        assert status == 0, complained
        again = start(clone, "again", "02", before=powerless())
    home = clone.parent / "home" / "recurrent_lessons"
    assert f"not yours to write in, so your copies and all that Jupyter keeps are in {home}" in said
    assert call(said)["folder"] == str(home / "my_lessons") and call(said)["python"] == str(home / ".venv")
    ours = ("JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "MPLCONFIGDIR", "PYTHONPATH")
    assert all(call(said)["environment"][name].startswith(str(home / ".jupyter")) for name in ours)
    assert again[0] == 0 and "as fresh" in again[1]
    lesson, copy = ((folder / "02_dinner.ipynb").read_text() for folder in (clone / "notebooks", home / "my_lessons"))
    assert "the answer" in lesson and "the answer" not in copy and "Run All Cells" in copy
    assert sorted(os.listdir(clone)) == there


@posix
def test_two_read_only_folders_share_what_is_in_home_and_each_kernel_finds_its_own_library(clone):
    other = shutil.copytree(clone, clone.with_name("other"))
    with read_only(clone), read_only(other):
        starts = [start(folder, before=powerless()) for folder in (clone, other, clone, other)]
    assert [status for status, _, _ in starts] == [0, 0, 0, 0]
    assert ["Setting up" in said for _, said, _ in starts] == [True, False, False, False]
    calls = [call(said) for _, said, _ in starts]
    paths = [made["environment"]["PYTHONPATH"] for made in calls]
    assert paths[0] == paths[2] != paths[1] == paths[3]
    ask = "import lessons_lib; print(lessons_lib.__path__[0])"  # VS Code starts a kernel without our PYTHONPATH
    python = os.path.join(calls[3]["python"], "bin/python")
    said = subprocess.run([python, "-I", "-c", ask], capture_output=True, text=True)
    assert said.stdout.strip() == str(other / "lessons_lib")


@posix
@pytest.mark.parametrize("home", ["", "relative"])
def test_a_home_that_is_no_place_is_not_made_one(tmp_path, monkeypatch, home):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", home)
    (tmp_path / "relative").mkdir()
    with pytest.raises(Problem, match="nor at your HOME folder"):
        at_home(tmp_path)
    assert not os.listdir(tmp_path / "relative")


@posix
@pytest.mark.parametrize("name", ["a:b", "$HOME", "in ${HOME}"])
def test_a_name_that_python_or_jupyter_cannot_carry_is_refused_before_anything_is_made(clone, name):
    hard = clone.rename(clone.with_name(name))
    status, _, complained = start(hard)
    assert status == 1 and one_sentence(complained) and f"rename {hard}" in complained
    assert not (hard / ".venv").exists() and not (hard / "my_lessons").exists()


@posix
def test_a_teachers_environment_in_a_read_only_folder_serves_the_class(clone):
    assert start(clone, "--no-browser")[0] == 0
    shutil.rmtree(clone / "my_lessons")
    with read_only(clone):
        status, said, complained = start(clone, before=powerless())
    assert status == 0, complained
    assert "Setting up" not in said and call(said)["python"] == str(clone / ".venv")


@posix
def test_where_home_cannot_be_written_either_one_sentence_says_so(clone):
    (clone.parent / "home").mkdir(exist_ok=True)
    with read_only(clone), read_only(clone.parent / "home"):
        status, _, complained = start(clone, before=powerless())
    assert status == 1 and one_sentence(complained) and "Nothing can be written" in complained


@posix
def test_a_home_that_cannot_be_written_is_not_needed(clone):
    (clone.parent / "home").mkdir(exist_ok=True)
    with read_only(clone.parent / "home"):
        status, said, complained = start(clone, before=powerless())
    assert status == 0, complained
    assert call(said)["folder"] == str(clone / "my_lessons")


@posix
def test_on_a_disk_without_permissions_the_copies_stay_and_the_rest_goes_home(clone):
    home = clone.parent / "home" / "recurrent_lessons"
    (clone / "lessons_lib" / "front_door" / "places.py").write_text(
        (clone / "lessons_lib" / "front_door" / "places.py").read_text()
        .replace("def keeps_permissions(folder: Path) -> bool:\n",
                 f"def keeps_permissions(folder: Path) -> bool:\n    return folder != Path({str(clone)!r})\n", 1))
    status, said, complained = start(clone)
    assert status == 0, complained
    assert call(said)["folder"] == str(clone / "my_lessons") and call(said)["python"] == str(home / ".venv")
    assert f"keeps no permissions, so the environment and Jupyter's own files are in {home}" in said
    assert not (clone / ".venv").exists() and not (clone / ".jupyter").exists()


@posix
def test_a_disk_that_makes_no_link_or_forgets_a_permission_keeps_no_secret(tmp_path, monkeypatch):
    assert keeps_permissions(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(Path, "symlink_to", lambda *_: (_ for _ in ()).throw(OSError(errno.EPERM, "no links here")))
        assert not keeps_permissions(tmp_path)
    monkeypatch.setattr(Path, "chmod", lambda *_: None)
    assert not keeps_permissions(tmp_path)


def test_a_folder_of_somebody_elses_is_nobodys_desk_even_where_we_may_write(tmp_path, monkeypatch):
    assert is_ours(tmp_path)
    monkeypatch.setattr(os, "geteuid", lambda: tmp_path.stat().st_uid + 1, raising=False)
    assert not is_ours(tmp_path)


def powerless():
    """Root may write everywhere, unless it gives that up."""
    if os.geteuid() != 0:
        return ()
    if not shutil.which("setpriv"):
        pytest.skip("as root this needs setpriv: run it as yourself")
    return ("setpriv", "--inh-caps=-all", "--bounding-set=-all")


@contextmanager
def read_only(folder):
    folder.chmod(stat.S_IRUSR | stat.S_IXUSR)
    try:
        yield
    finally:
        folder.chmod(stat.S_IRWXU)


def test_without_lessons_around_it_says_where_to_start(tmp_path):
    with pytest.raises(Problem, match="There are no lessons at .* README.md"):
        places(tmp_path)


@pytest.mark.parametrize("name", ["02", "2", "dinner", "02_dinner", "notebooks/02_dinner.ipynb"])
def test_a_lesson_has_many_names(tmp_path, name):
    paths = [tmp_path / f"{stem}.ipynb" for stem in ("02_dinner", "03_unrolling")]
    for path in paths:
        path.touch()
    assert find_lessons([name], tmp_path) == paths[:1]
    assert find_lessons([], tmp_path) == paths
