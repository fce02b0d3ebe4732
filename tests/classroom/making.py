"""Notebooks as learners hand them in: the lesson's own cells, exercises really answered, and what the checks said."""

import json
from functools import cache
from importlib import import_module
from pathlib import Path
from unittest.mock import patch

from lessons_lib.contents import LESSONS
from lessons_lib.front_door.handed_out import copy_of
from lessons_lib.interactive import record
from tests.notebooks.reading import ROOT


def copy(lesson: str) -> dict:
    """A learner's copy of "03_unrolling", as it is handed out."""
    return json.loads(copy_of(json.loads((ROOT / "notebooks" / f"{lesson}.ipynb").read_bytes()), lesson))


def exercises(lesson: str) -> dict:
    topic = next(one.topic for one in LESSONS if one.name == lesson)
    return import_module(f"lessons_lib.lessons.{topic}.exercises").all


def check(exercise, answer) -> dict:
    """The output below a cell in which this answer was checked, as a kernel stores it."""
    outputs = []

    def display(data, raw, metadata):
        outputs.append({"output_type": "display_data", "data": data, "metadata": metadata})

    with patch.object(record, "in_a_kernel", lambda: True), patch("IPython.display.display", display):
        exercise.check(answer)
    (output,) = outputs
    return output


def answer_of(exercise, label: str | None):
    """A right answer for "right", none for None, a named wrong one for its name."""
    if label is None:
        return None
    return next(iter(exercise.right.values())) if label == "right" else exercise.wrong[label]


@cache
def said(lesson: str, name: str, label: str | None) -> str:
    exercise = exercises(lesson)[name]
    return json.dumps(check(exercise, answer_of(exercise, label)))


def answered(lesson: str, labels: dict[str, str | None], more=()) -> dict:
    """A copy of the lesson in which these exercises were answered, and `more` outputs stand in a cell of their own."""
    notebook = copy(lesson)
    outputs = [json.loads(said(lesson, name, label)) for name, label in labels.items()] + list(more)
    notebook["cells"].append(cell("exercises.check(mine)", outputs))
    return notebook


def cell(source: str, outputs=()) -> dict:
    return {"cell_type": "code", "id": "mine", "metadata": {}, "execution_count": 1 if outputs else None,
            "source": source, "outputs": list(outputs)}


def result(sentence="Not yet: no.", **record) -> dict:
    """An output with a record, which nobody has checked."""
    whole = {"lesson": "03_unrolling", "version": None, "exercise": "away", "verdict": "not yet",
             "mistake": "one day short"} | record
    return {"output_type": "display_data", "data": {"text/plain": sentence}, "metadata": {"recurrent_lessons": whole}}


def put(path: Path, notebook) -> Path:
    """Write a notebook, or bytes under its name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(notebook if isinstance(notebook, bytes) else json.dumps(notebook).encode())
    return path
