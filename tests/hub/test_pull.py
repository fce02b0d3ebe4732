"""nbgitpuller brings a teacher's new version into a clone that a learner worked in, and nothing of theirs is lost."""

import json
import subprocess
from itertools import product

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from lessons_lib.front_door.handed_out import has_results
from lessons_lib.front_door.hub.open_lesson import copy_for
from tests.front_door.small_world import git
from tests.hub.teachers import save

WORK = "the learner's own words"


def write(path, sources, **results):
    """A lesson with a cell for each, every one of which has run; `results` cell number -> what it said."""
    cells = [new_markdown_cell("# A lesson", id="title")]
    for number, source in enumerate(sources):
        said = new_output("stream", name="stdout", text=results.get(f"cell{number}", f"result {number}\n"))
        cells.append(new_code_cell(source, id=f"c{number}", execution_count=number + 1, outputs=[said]))
    path.write_text(nbformat.writes(new_notebook(cells=cells)))


def change(path, cell, source):
    """What is saved when something else was typed into this code cell."""
    lesson = nbformat.read(path, as_version=4)
    lesson.cells[cell + 1].source = source
    nbformat.write(lesson, path)


def answer(path):
    change(path, 1, WORK)


def results_of_their_own(path):
    """What is saved when all was run by a learner, with other results, a picture, and the kernel's version."""
    lesson = nbformat.read(path, as_version=4)
    for cell in lesson.cells[1:]:
        cell.outputs, cell.execution_count = [new_output("stream", name="stdout", text=f"{WORK}\n")], 40
    lesson.metadata["language_info"] = {"name": "python", "version": "3.12.1"}
    nbformat.write(lesson, path)


def cells_of_their_own(path):
    lesson = nbformat.read(path, as_version=4)
    lesson.cells[2:2] = [new_code_cell(WORK), new_markdown_cell("a note")]
    lesson.cells.append(new_code_cell(WORK))
    nbformat.write(lesson, path)


def teach_another_cell(path):
    change(path, 3, "a better last cell")


def teach_the_same_cell(path):
    change(path, 1, "a better second cell")


def give_up(path):
    path.unlink()


def rename(path):
    path.rename(path.with_stem(f"{path.stem}_anew"))


LEARNERS = answer, results_of_their_own, cells_of_their_own
TEACHERS = teach_another_cell, teach_the_same_cell, give_up, rename
PAIRS = [f"{number:02}_{learner.__name__}__{teacher.__name__}"
         for number, (learner, teacher) in enumerate(product(LEARNERS, TEACHERS))]


@pytest.fixture
def teacher(tmp_path):
    """The teacher's repository, with a lesson for each pair of changes and two that nobody will touch."""
    root = tmp_path / "teacher"
    for name in ("notebooks", "lessons_lib"):
        (root / name).mkdir(parents=True)
    for name in (*PAIRS, "20_never_opened", "21_given_a_new_name"):
        write(root / "notebooks" / f"{name}.ipynb", [f"{name}, {n}" for n in range(4)])
    (root / "lessons_lib" / "every_door.py").write_text("raise SystemExit('code of a clone was run')")
    for page in ("NUMPY.md", "GLOSSARY.md"):
        (root / page).write_text("words")
    (root / ".gitignore").write_text("/my_lessons/\n/.setup/\n/.setup_*/\n")
    git(root, "init", "-q", "-b", "main")
    save(root)
    return root


@pytest.fixture
def click(hubs_python, teacher, tmp_path):
    """A click on the link of the class, as nbgitpuller and the server follow it: what the server has to say."""
    home = tmp_path / "home"
    home.mkdir()

    def follow(lesson="00"):
        pull = [hubs_python, "-m", "nbgitpuller.pull", teacher.as_uri(), "main", str(home / "lessons")]
        done = subprocess.run(pull, cwd=home, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        page, said = copy_for(f"lessons/{lesson}", home)
        return home / page, said

    follow.home = home
    return follow


def test_what_was_worked_in_stays_byte_by_byte_and_the_rest_is_the_new_version(click, teacher):
    page, said = click()
    mine, lessons = page.parent, teacher / "notebooks"
    assert page.name.startswith("00_") and not has_results(json.loads(page.read_bytes())) and not said
    for name, learner in zip(PAIRS, [one for one in LEARNERS for _ in TEACHERS], strict=True):
        learner(mine / f"{name}.ipynb")
    (mine / "21_given_a_new_name.ipynb").rename(mine / "my own.ipynb")
    before = {path.name: path.read_bytes() for path in mine.glob("*.ipynb")}
    for name, change_it in zip(PAIRS, TEACHERS * len(LEARNERS), strict=True):
        change_it(lessons / f"{name}.ipynb")
    save(teacher)
    page, said = click()
    after = {path.name: path.read_bytes() for path in mine.glob("*.ipynb")}
    replaced = {name for name in before if before[name] != after[name]}
    assert replaced == {f"{name}.ipynb" for name in PAIRS
                        if "results_of_their_own__teach" in name}, "run, and no cell was changed: the new version"
    new = {f"{name}_anew.ipynb" for name in PAIRS if name.endswith("rename")} | {"21_given_a_new_name.ipynb"}
    assert after.keys() == before.keys() | new
    assert all(b"better" in after[name] and WORK.encode() not in after[name] for name in replaced)
    worked_in = [name for name in PAIRS if "results" not in name and "teach" in name]
    assert len(said) == len(worked_in) and all(any(name in one for one in said) for name in worked_in)


def test_who_worked_in_notebooks_itself_keeps_every_word_in_a_notebook_that_opens(click, teacher):
    click()
    theirs, lessons = click.home / "lessons" / "notebooks", teacher / "notebooks"
    for name, learner in zip(PAIRS, [one for one in LEARNERS for _ in TEACHERS], strict=True):
        learner(theirs / f"{name}.ipynb")
    (theirs / "20_never_opened.ipynb").unlink()
    for name, change_it in zip(PAIRS, TEACHERS * len(LEARNERS), strict=True):
        change_it(lessons / f"{name}.ipynb")
    save(teacher)
    click()
    for name in PAIRS:
        kept = [path for path in theirs.glob(f"{name}*.ipynb") if WORK in path.read_text()]
        assert kept, f"{name}: the learner's words are gone"
        for path in kept:
            nbformat.validate(nbformat.read(path, as_version=4))
    assert (theirs / "20_never_opened.ipynb").exists(), "a lesson that was deleted comes back with a click"


def test_a_click_when_nothing_is_new_changes_nothing(click):
    page, _ = click()
    answer(page)
    before = page.read_bytes()
    assert click() == (page, []) and page.read_bytes() == before
