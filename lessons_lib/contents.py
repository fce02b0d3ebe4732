"""The table of lessons: one row each, in order. The README, the map in lesson 00 and the tests read it."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOMS = Path(__file__).resolve().parent / "lessons"
OURS = "recurrent_lessons"  # under this name stands in a notebook's metadata what is ours


@dataclass(frozen=True)
class Lesson:
    """One lesson: its number and topic name it everywhere; `builds_on` are the numbers of the lessons it needs."""

    number: str
    topic: str
    title: str
    question: str
    builds_on: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """"02_dinner": the notebook's name without its ending."""
        return f"{self.number}_{self.topic}"

    @property
    def written(self) -> bool:
        """True when its room is there. An installed library has no notebooks to look for."""
        return (ROOMS / self.topic / "__init__.py").exists()

    @property
    def version(self) -> str | None:
        """The fingerprint of its cells, as its notebook beside this library says; None where none is beside it."""
        return _version(ROOMS.parents[1] / "notebooks" / f"{self.name}.ipynb")


@cache
def _version(notebook: Path) -> str | None:
    try:
        said = json.loads(notebook.read_bytes())["metadata"][OURS]["version"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return said if isinstance(said, str) else None


LESSONS = (
    Lesson("00", "start_here", "Start here", "How does a lesson work, and does everything run on my machine?"),
    Lesson("01", "sequences", "Sequences", "Why does a network need memory, and what counts as a sequence?", ("00",)),
    Lesson("02", "dinner", "Dinner", "Can a net guess tonight's dinner?", ("00", "01")),
    Lesson("03", "unrolling", "Unrolling", "I was away for two weeks. What is for dinner tonight?", ("02",)),
    Lesson("04", "recurrence", "Recurrence", "What is the one formula behind every recurrent net?", ("01", "03")),
    Lesson("05", "backpropagation", "Backpropagation", "How does blame travel back through time?", ("04",)),
    Lesson("06", "short_memory", "Short memory", "Why is the sky easy and French hard?", ("05",)),
    Lesson("07", "vanishing_gradients", "Vanishing gradients", "Where does the gradient go?", ("05", "06")),
    Lesson("08", "lstm_idea", "The idea of the LSTM", "What would a memory need?", ("07",)),
    Lesson("09", "lstm_step_by_step", "The LSTM, step by step",
           "What happens inside one LSTM step, line by line?", ("08",)),
    Lesson("10", "childrens_book", "The children's book", "Can it write \"Doug saw Jane.\"?", ("09",)),
    Lesson("11", "long_memory", "Long memory", "Can it really remember a thousand steps?", ("09",)),
    Lesson("12", "applications", "Applications", "What else is a sequence?", ("09",)),
    Lesson("13", "what_holds_up", "What holds up", "Which of the things we were told are true?", ("10", "11", "12")),
)


def written() -> tuple[Lesson, ...]:
    """The lessons whose rooms are there, in order."""
    return tuple(lesson for lesson in LESSONS if lesson.written)
