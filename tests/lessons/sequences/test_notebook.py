"""What lesson 01 defines is what the library runs."""

from lessons_lib.lessons.sequences.exercises import carry, fade


def test_the_box_of_the_lesson_is_the_box_of_its_exercise(sources):
    names = {}
    exec(next(source for source in sources if "def A(" in source), names)
    A = names["A"]
    assert names["state"] == carry(fade, [1, 0, 0], 0) == 0.25
    assert all(A(state, x) == fade(state, x) for state in (-1, 0, 0.3) for x in (-2, 0, 1.5))
