"""Every exercise is checked in its lesson; its solution passes there, and the code in every hint runs there."""

import inspect
import io
import re
import sys
from contextlib import redirect_stdout

import pytest

from tests.interactive.cells import run
from tests.lessons.in_lessons import namespace
from tests.lessons.test_every_exercise import EXERCISES
from tests.notebooks.reading import LESSONS, code_cells, read

NO_LINE = r"\W+|[\w.]+|\.\w+\(.*\)|for .*:"  # a sign, a name, a method with nothing before it, the head of a loop

pytestmark = pytest.mark.parametrize("name", EXERCISES)


def printed(verb) -> str:
    with redirect_stdout(io.StringIO()) as out:
        verb()
    return out.getvalue()


def test_its_lesson_checks_it_under_its_name_with_the_arguments_of_its_solution(name):
    topic, own = name.split(".")
    lesson = read(next(path for path in LESSONS if path.stem[3:] == topic))
    (cell,) = [cell.source for cell in code_cells(lesson) if f"exercises.{own}.check(" in cell.source]
    answer = next(iter(EXERCISES[name].right.values()))
    stub, handed = f"{own} = None", own
    if EXERCISES[name].probes:
        stub, handed = f"def {answer.__name__}{inspect.signature(answer)}:", answer.__name__
    assert stub in cell and cell.endswith(f"exercises.{own}.check({handed})")


def test_its_solution_pasted_into_its_lesson_passes(name):
    exercise, mine = EXERCISES[name], dict(namespace(name.split(".")[0]))
    code = printed(exercise.solution)
    if exercise.probes:
        run(code, mine)
        answer = mine[next(iter(exercise.right.values())).__name__]
    else:
        answer = eval(code, mine)
    assert printed(lambda: exercise.check(answer)).startswith("Correct"), code


def test_the_code_in_its_hints_runs_in_its_lesson(name):
    exercise = EXERCISES[name]
    mine = namespace(name.split(".")[0]) | at_work(exercise)
    for hint in exercise.hints:
        for code in code_in(hint):
            try:
                exec(code, mine)
            except Exception as fault:
                raise AssertionError(f"{code!r} in {hint!r}: {fault!r}") from fault


def at_work(exercise) -> dict:
    """The variables of the solution when it returns, called as the check first calls it, and those of the task."""
    answer, found = next(iter(exercise.right.values())), {}
    if not exercise.probes:
        return found

    def look(frame, event, _):
        if event == "return" and frame.f_code is answer.__code__:
            found.update(frame.f_locals)

    before = sys.getprofile()
    sys.setprofile(look)
    try:
        exercise._said_by(answer)
    finally:
        sys.setprofile(before)
    return found


def code_in(hint: str) -> list[str]:
    """The pieces of a hint that are Python and more than a name: those between backticks."""
    return [piece for piece in re.findall(r"`([^`]+)`", hint) if not re.fullmatch(NO_LINE, piece)]


def test_code_in_a_hint_stands_between_backticks_so_that_it_can_be_tried(name):
    for hint in EXERCISES[name].hints:
        bare = re.sub(r"`[^`]+`", "", hint)
        assert not re.search(r"\bnp\.|\w@|@ \w|\*\*|\w\[|\w\((?!s\))", bare), hint
