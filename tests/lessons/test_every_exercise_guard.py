"""The tests in test_every_exercise.py have teeth: an exercise that is broken does not pass them."""

import pytest

from lessons_lib.interactive.exercise import Exercise, Wrong
from tests.lessons import test_every_exercise as guard

CHECKS = [
    guard.test_every_right_answer_passes_also_a_differently_written_one,
    guard.test_every_classic_mistake_gets_a_sentence_of_its_own,
    guard.test_an_empty_stub_is_not_attempted,
    guard.test_whatever_it_is_handed_it_answers_in_a_sentence,
    guard.test_an_answer_that_spoils_its_inputs_spoils_nothing_for_the_next,
    guard.test_it_gives_hints_and_a_solution,
]


def after(days):
    return days % 3


def after_slowly(days):
    night = 0
    for _ in range(days):
        night = (night + 1) % 3
    return night


def exercise(kind=Exercise, **changes):
    parts = {
        "right": {"remainder": after, "count": after_slowly},
        "wrong": {"a day late": Wrong(lambda days: (days + 1) % 3, "one night too many."),
                  "no wrap": Wrong(lambda days: days, "after waffles comes pizza again.")},
        "praise": "Two.", "hints": ["What is 14 % 3?"], "probes": [(1,), (14,)],
    }
    return kind("Which night is it?", **{**parts, **changes})


class Trusting(Exercise):
    """Its check says yes to everything."""

    def check(self, answer=None):
        print("Correct.")


class Fragile(Exercise):
    """Its check lets a fault of the answer through."""

    def check(self, answer=None):
        if answer is None or answer is ... or answer(1) is None:
            print("Not attempted.")
        else:
            super().check(answer)


def test_a_good_exercise_passes(capsys):
    for check in CHECKS:
        check(exercise(), capsys)


def test_a_value_instead_of_a_function_passes_too(capsys):
    value = exercise(right={"two": 2, "2.0": 2.0}, probes=None,
                     wrong={"three": Wrong(3, "a day late."), "14": Wrong(14, "that is not a night.")})
    for check in CHECKS:
        check(value, capsys)


@pytest.mark.parametrize("broken", [
    exercise(Trusting),
    exercise(Fragile),
    exercise(right={"remainder": after}),
    exercise(right={"remainder": after, "wrong": lambda days: days}),
    exercise(wrong={"one": Wrong(lambda days: 7, "no."), "two": Wrong(lambda days: 7, "no, no.")}),
    exercise(wrong={"one": Wrong(lambda days: 7, "no.")}),
], ids=["says yes", "breaks", "one way only", "a wrong right", "two mistakes alike", "one mistake only"])
def test_a_broken_exercise_is_seen(broken, capsys):
    with pytest.raises((AssertionError, TypeError)):
        for check in CHECKS:
            check(broken, capsys)
