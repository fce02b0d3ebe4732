"""What a check leaves behind: its sentence, and in a kernel beside it a record that a program can read.

The record stands in the metadata of the output, and so in the learner's own notebook. Nothing is counted or sent.
"""

import sys

from lessons_lib.contents import LESSONS, OURS
from lessons_lib.interactive.answers.showing import in_lines
from lessons_lib.interactive.verdict import Verdict


def record(found: Verdict, topic: str, exercise: str) -> dict[str, str | None]:
    """What a check of this exercise in the lesson of this topic found, in words that a program can read.

    lesson: "03_unrolling"; version: that of the lesson beside this library, or None; mistake: None, but for "not yet".
    """
    lesson = next((lesson for lesson in LESSONS if lesson.topic == topic), None)
    return {"lesson": lesson.name if lesson else topic, "version": lesson.version if lesson else None,
            "exercise": exercise, "verdict": found.verdict, "mistake": found.mistake}


def leave(words: str, written: dict | None) -> None:
    """Say it below the cell. In a kernel it is one output, which carries the record; elsewhere it is printed."""
    words = in_lines(words)
    if written is None or not in_a_kernel():
        print(words)
        return
    from IPython.display import display

    display({"text/plain": words}, raw=True, metadata={OURS: written})


def in_a_kernel() -> bool:
    """True where a notebook listens. A terminal's IPython would show a record to nobody."""
    if "IPython" not in sys.modules:
        return False
    from IPython import get_ipython

    return hasattr(get_ipython(), "kernel")
