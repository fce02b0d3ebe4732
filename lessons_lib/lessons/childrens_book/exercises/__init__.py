"""The exercises: name a mistake, weigh a sentence, mend the hand-set cell, and set one of its units."""

from lessons_lib.interactive.exercise import collect
from lessons_lib.lessons.childrens_book.exercises.a_unit import cell_without_spot, unit
from lessons_lib.lessons.childrens_book.exercises.mending import broken_cell, mend
from lessons_lib.lessons.childrens_book.exercises.sentences import mistake
from lessons_lib.lessons.childrens_book.exercises.weighing import chance

__all__ = ["all", "broken_cell", "cell_without_spot", "chance", "mend", "mistake", "unit"]

all = collect(__name__, {"mistake": mistake, "chance": chance, "mend": mend, "unit": unit})
