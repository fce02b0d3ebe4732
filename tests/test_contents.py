"""The table of lessons is in order, and knows which lessons are written."""

from lessons_lib.contents import LESSONS, Lesson, written
from tests.notebooks.reading import LESSONS as NOTEBOOKS


def test_numbers_count_up_and_a_lesson_builds_on_earlier_ones():
    numbers = [lesson.number for lesson in LESSONS]
    assert numbers == [f"{n:02}" for n in range(len(LESSONS))]
    assert len({lesson.topic for lesson in LESSONS}) == len(LESSONS)
    assert all(number < lesson.number and number in numbers for lesson in LESSONS for number in lesson.builds_on)


def test_a_lesson_is_written_when_its_room_is_there_for_a_wheel_has_no_notebooks():
    assert [lesson.name for lesson in written()] == [path.stem for path in NOTEBOOKS]
    assert not Lesson("99", "no_such_topic", "", "").written
