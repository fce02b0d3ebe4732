"""Where the link of the class ends, without a server: the copy that is brought, and what is refused."""

import json
import shutil

import pytest

from lessons_lib.front_door.hub.open_lesson import FRESH, copy_for
from lessons_lib.front_door.places import ROOT, places
from lessons_lib.front_door.problems import Problem
from tests.front_door.small_world import make_clone, work_in, write_lesson


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A learner's HOME on a hub, with a clone that was pulled into its folder `clone`."""
    clone = make_clone(tmp_path)
    monkeypatch.setenv("JUPYTERHUB_API_URL", "http://hub")
    monkeypatch.setenv("HOME", str(clone.parent))
    for page in ("NUMPY.md", "GLOSSARY.md"):
        shutil.copy(ROOT / page, clone / page)
    places.cache_clear()
    yield clone.parent
    places.cache_clear()


@pytest.mark.parametrize("name", ["02", "dinner", "02_dinner.ipynb"])
def test_the_link_ends_at_a_copy_without_results_beside_the_pages_to_look_up(home, name):
    path, said = copy_for(f"clone/{name}", home)
    assert path == "clone/my_lessons/02_dinner.ipynb" and said == []
    assert "the answer" in (home / "clone/notebooks/02_dinner.ipynb").read_text()
    assert "the answer" not in (home / path).read_text() and "pizza" in (home / path).read_text()
    assert (home / "clone/my_lessons/NUMPY.md").exists()


def test_a_new_version_of_a_lesson_that_was_worked_in_is_told_and_it_stays(home):
    mine = home / copy_for("clone/02", home)[0]
    work_in(mine)
    write_lesson(home / "clone", "02_dinner", "sushi")
    (said,) = copy_for("clone/00", home)[1]
    assert "There is a new 02_dinner, but you worked in yours, so it stays." in said and "my work" in mine.read_text()
    mine.rename(mine.with_stem("my dinner"))  # what the page says to do
    assert "another name" in FRESH and copy_for("clone/02", home)[1] == []
    assert "sushi" in mine.read_text() and "my work" in mine.with_stem("my dinner").read_text()


def test_without_a_lesson_it_is_the_first_one_and_later_the_list(home):
    assert copy_for("clone/", home)[0] == "clone/my_lessons/00_start_here.ipynb"
    assert copy_for("clone/", home)[0] == "clone/my_lessons"


def test_without_a_folder_it_is_the_clone_of_the_library_and_copies_go_to_home(home, tmp_path_factory):
    everybodys = shutil.copytree(home / "clone", tmp_path_factory.mktemp("srv") / "lessons")
    path, said = copy_for("02", home, everybodys)
    assert path == "recurrent_lessons/my_lessons/02_dinner.ipynb" and said == []
    assert "pizza" in (home / path).read_text() and not (everybodys / "my_lessons").exists()


def test_a_library_that_was_installed_without_its_notebooks_says_what_the_hub_lacks(home, tmp_path_factory):
    with pytest.raises(Problem, match="without --editable"):
        copy_for("02", home, tmp_path_factory.mktemp("site-packages"))


def test_no_code_of_a_clone_is_run_for_a_link_may_pull_anything(home):
    for name in ("__init__", "every_door", "front_door/my_lessons", "__main__"):
        (home / "clone" / "lessons_lib" / f"{name}.py").write_text(f"open({str(home / 'run')!r}, 'w')\n")
    copy_for("clone/02", home)
    assert not (home / "run").exists()


@pytest.mark.parametrize("wanted", ["../elsewhere/02", "clone/../../elsewhere/02", "home/02", "nothing/02", "//etc/02"])
def test_a_folder_of_others_or_without_lessons_is_refused(home, wanted):
    (home / "home").mkdir(exist_ok=True)
    with pytest.raises(Problem, match="the link of the class names another"):
        copy_for(wanted, home)


def test_a_folder_that_is_a_link_to_elsewhere_is_refused(home, tmp_path_factory):
    outside = shutil.copytree(home / "clone", tmp_path_factory.mktemp("srv") / "lessons")
    (home / "linked").symlink_to(outside)
    with pytest.raises(Problem, match="not one of yours"):
        copy_for("linked/02", home)


def test_copies_are_not_laid_where_a_link_of_the_clone_leads(home):
    (home / "precious").mkdir()
    (home / "clone" / "my_lessons").symlink_to(home / "precious")
    with pytest.raises(Problem, match="your copies would be in"):
        copy_for("clone/02", home)
    assert not any((home / "precious").iterdir())


def test_a_lesson_that_is_not_there_is_answered_with_those_that_are(home):
    with pytest.raises(ValueError, match="There is no lesson '03'. There are: 00_start_here, 02_dinner."):
        copy_for("clone/03", home)
    broken = home / "clone/notebooks/02_dinner.ipynb"
    broken.write_text("<<<<<<< half merged")
    path, said = copy_for("clone/00", home)
    assert json.loads((home / path).read_text()) and "cannot be read" in said[0]
