"""A class on a hub: what may be typed, what the learners answer, and what the table says."""

import pytest
from nbformat.v4 import new_output

from lessons_lib.benchmark.bench import bench
from lessons_lib.benchmark.class_of import command, table
from lessons_lib.benchmark.class_of.answers import ANSWERS, KINDS, LESSONS, answers_of, lesson_of, typed, wanted
from lessons_lib.benchmark.class_of.kernel import joined
from lessons_lib.benchmark.class_of.learner import Learner, Move
from lessons_lib.front_door.problems import Problem
from lessons_lib.interactive.exercise import Exercise
from lessons_lib.nets.activations import sigmoid
from tests.notebooks.reading import ROOT, code_cells, read


@pytest.mark.parametrize("words", ["fast", "--class", "--class 0", "--class 101", "--class three", "--class -3",
                                   "--keep here", "--class 3 --keep", "--class 3 --class 4", "--class 3 here",
                                   "--class 3 --quick yes", "--class=", "--class 3.5"])
def test_what_bench_does_not_know_is_said_in_a_sentence(words):
    with pytest.raises(Problem, match="bench takes nothing, or --class and a number of learners from 1 to 100") as said:
        bench(words.split())
    assert str(said.value).endswith(f"; got {words}.")


def test_a_class_may_be_typed_in_two_ways_and_keeps_its_homes_in_a_new_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert command.asked(["--class", "30"]) == (30, None) == command.asked(["--class=30"])
    assert command.asked(["--keep=homes", "--class", "1"]) == (1, tmp_path / "homes")
    (tmp_path / "full").mkdir()
    assert command.asked(["--class", "1", "--keep", "full"]) == (1, tmp_path / "full")
    (tmp_path / "full" / "work").touch()
    for taken in ("full", "full/work"):
        with pytest.raises(Problem, match=f"--keep needs a new or an empty folder .* {tmp_path / taken} "):
            command.asked(["--class", "1", "--keep", taken])


def test_elsewhere_than_on_linux_a_class_is_refused_in_a_sentence(monkeypatch):
    monkeypatch.setattr(command.sys, "platform", "darwin")
    with pytest.raises(Problem, match="bench --class needs Linux"):
        bench(["--class", "3"])


@pytest.mark.parametrize("lesson", LESSONS)
def test_every_answer_of_the_class_is_found_to_be_what_it_is(lesson, monkeypatch):
    found = []
    monkeypatch.setattr(Exercise, "check", lambda self, answer: found.append(self._found(answer, ())))
    first, *cells = code_cells(read(ROOT / "notebooks" / f"{lesson}.ipynb"))
    names = {"sigmoid": sigmoid}   # lesson 09 gives it this name in a later cell
    exec(first.source, names)
    for exercise in ANSWERS[lesson]:
        (cell,) = (cell for cell in cells if f"exercises.{exercise}.check(" in cell.source)
        for kind in KINDS:
            exec(typed(cell.source, lesson, exercise, kind), names)
            said = found.pop()
            assert (said.verdict, said.mistake) == wanted(lesson, exercise, kind), (exercise, kind)


def test_half_of_a_class_has_one_lesson_and_every_exercise_gets_every_kind_of_answer():
    thirty = [lesson_of(n) for n in range(30)]
    assert {lesson: thirty.count(lesson) for lesson in LESSONS} == dict.fromkeys(LESSONS, 15)
    for lesson in LESSONS:
        given = [answers_of(n) for n in range(6) if lesson_of(n) == lesson]
        assert all(sorted(one.values()) == sorted(KINDS) for one in given)
        assert all({one[exercise] for one in given} == set(KINDS) for exercise in ANSWERS[lesson])


def attended(n, failure=None, **numbers):
    """A learner who has these numbers."""
    learner = Learner(n)
    for name, value in {"ready": 20.0, "run": 9.0, "memory": 150.0, "failure": failure, **numbers}.items():
        setattr(learner, name, value)
    return learner


def stored(*learners, how="PSS"):
    return {"class": table.summary(list(learners), how, 61.4),
            "origin": {"versions": {"jupyterhub": "6.1.1"}, "machine": "an old one, 2 cores"}}


def test_the_table_has_the_median_and_the_worst_and_marks_what_misses_its_goal():
    moves = [Move(ms, busy=ms > 95) for ms in range(1, 101)]
    said = table.told(stored(attended(0, moves=moves), attended(1, ready=41.0, run=12.0, memory=175.0)))
    rows = [" ".join(line.split()) for line in said.splitlines()]
    assert "from the click until the kernel waits, s median 30.5" in rows and "last 41.0< 40" in rows
    assert "Run All, s median 10.5< 10" in rows and "worst 12.0 40" in rows
    assert "from a slider to its new picture, ms median 50.5 100" in rows and "95 % 96.0 220" in rows
    assert "server and kernel of a learner, MB mean 162< 160" in rows and "most 175" in rows
    assert "failures 0 0" in rows and "FAILED" not in said
    assert "100 moves of sliders (5 while others' servers started or lessons ran), 0 exercises, 61 s." in said
    assert "Memory is PSS: what processes share is divided among them." in said


def test_who_failed_is_named_with_the_reason_and_does_not_spoil_the_numbers():
    lost = attended(1, "running the lesson: cell 3 ended in ZeroDivisionError: division by zero", run=None, memory=None)
    said = table.told(stored(attended(0), lost, how="RSS"))
    rows = [" ".join(line.split()) for line in said.splitlines()]
    assert "failures 1< 0" in rows and "worst 9.0 40" in rows
    assert "server and kernel of a learner, MB mean 150 160" in rows
    assert "from a slider to its new picture, ms median none< 100" in rows
    assert said.endswith("FAILED learner02, 09_lstm_step_by_step, running the lesson: cell 3 ended in "
                         "ZeroDivisionError: division by zero".replace("FAILED ", "FAILED  "))
    assert "Memory is RSS: what processes share counts for each." in said


def test_what_a_cell_prints_in_pieces_is_one_output():
    pieces = [new_output("stream", name=name, text=text) for name, text in (
        ("stdout", "a\n"), ("stdout", "b\n"), ("stderr", "c\n"), ("stdout", "d\n"))]
    shown = new_output("display_data", {"text/plain": "a picture"})
    kept = joined([*pieces, shown, new_output("stream", name="stdout", text="e\n")])
    assert [output.get("text", "shown") for output in kept] == ["a\nb\n", "c\n", "d\n", "shown", "e\n"]
