"""Every lesson as the hand-outs read it: with its outputs, checked, once for all tests."""

from functools import cache

import pytest

from lessons_lib.classroom.handout import command
from lessons_lib.contents import written
from tests.notebooks.reading import ROOT

LESSONS = written()
each_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=[lesson.name for lesson in LESSONS])


@cache
def stored(lesson):
    """What is in its notebook, as a hand-out begins with it."""
    return command.stored(ROOT / "notebooks" / f"{lesson.name}.ipynb")
