"""What lesson 00 says in its sources is what the library, the exercises and numpy say."""

import subprocess
import sys

import numpy as np

from lessons_lib.lessons.start_here import exercises
from lessons_lib.lessons.start_here.echo import echo_step
from tests.notebooks.test_first_reading import MARK


def made_by(sources, word, **names):
    """The names after running the first cell that holds the word, its check left out."""
    source = next(cell for cell in sources if word in cell).split("\n\nexercises.")[0]
    exec(source, {"np": np}, names)
    return names


def test_the_votes_of_the_lesson_are_those_of_the_exercise(sources):
    names = made_by(sources, "opinions = ")
    assert np.array_equal(names["opinions"], exercises.OPINIONS) and np.array_equal(names["voices"], exercises.VOICES)
    assert names["votes"] is None


def test_the_hurried_echo_of_the_lesson_is_the_trap_and_one_column_away_from_the_librarys(sources):
    hurried = made_by(sources, "def echo_step")["echo_step"]
    h_prev, news = np.array([[0.8], [0.2], [0.4]]), [1.0, 0.5, 0.0]
    assert hurried(news, h_prev, 0.5).shape == (3, 3)
    upright = np.array(news)[:, None]
    assert np.array_equal(hurried(upright, h_prev, 0.5), echo_step(news, h_prev, 0.5))
    assert np.array_equal(np.diag(hurried(news, h_prev, 0.5)), echo_step(news, h_prev, 0.5)[:, 0])


def test_hint_and_solution_are_shown_on_one_exercise_only(sources):
    asked = [cell for cell in sources if ".hint(" in cell or ".solution(" in cell]
    assert asked == ["exercises.upright.hint()", "exercises.upright.solution()"]


def test_without_the_library_the_first_cell_says_what_to_type(sources, tmp_path):
    (source,) = [cell for cell in sources if cell.startswith("try:")]
    done = subprocess.run([sys.executable, "-S", "-c", source], cwd=tmp_path, env={}, capture_output=True, text=True)
    assert done.stdout.strip().endswith("python3 -m lessons_lib") and not done.stderr


def test_the_letters_that_lesson_01_uses_are_explained_where_nobody_is_told_to_leave_out(notebook):
    must = [cell.source for cell in notebook.cells if cell.cell_type == "markdown" and not cell.source.startswith(MARK)]
    for letter in "TDHKB":
        assert any(f"`{letter}`" in text for text in must), letter
