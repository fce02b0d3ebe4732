"""What a window reaches."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong


def reached(step, window):
    return list(range(max(1, step - window + 1), step + 1))


def _cut(first, last, earliest):
    return lambda step, window: list(range(max(earliest, step - window + first), step + last))


def _miscounted():
    """Each mistake at the two ends, each with each mistake before the beginning: its name, its answer, its words."""
    ends = {(0, 1): ("one step too many", "you reach 7 steps; a window of 6 has 6, its own included."),
            (0, 0): ("one step too early",
                     "you leave out the step of the loss itself. Its blame arrives there first of all. Which step "
                     "does a window of 1 reach?"),
            (1, 0): ("the step of the loss left out",
                     "you reach 5 steps; a window of 6 has 6, the step of the loss included. Where does range stop?"),
            (1, 1): ("", "")}
    starts = {1: ("", ""),
              0: ("from step 0", "for an early step you reach step 0, and steps are counted from 1."),
              -99: ("from below step 0",
                    "for an early step you reach step 0 and below, where there is nothing. What is the earliest step?")}
    for (first, last), (name, miss) in ends.items():
        for earliest, (start, more) in starts.items():
            if name or start:
                words = " And ".join(filter(None, (miss, more)))
                yield ", ".join(filter(None, (name, start))), Wrong(_cut(first, last, earliest), words)


def _recursive(step, window):
    return [*_recursive(step - 1, window - 1), step] if step and window else []


reach = Exercise(
    "Write reached(step, window): the list of steps, earliest first, that the blame of the loss at `step` reaches.",
    right={"a range": reached,
           "each step asked": lambda step, window: [t for t in range(1, step + 1) if step - t < window],
           "as an array": lambda step, window: np.arange(1, step + 1)[-window:],
           "one step after the other": _recursive},
    wrong={
        **dict(_miscounted()),
        "forwards": Wrong(
            lambda step, window: list(range(step, step + window)),
            "your steps come after the loss. Blame goes back in time: from `step` to earlier ones. Which end of your "
            "range is `step`?"),
        "from the start": Wrong(
            lambda step, window: list(range(1, window + 1)),
            "you give the first steps of all. A window hangs on the step of the loss. Which is the last one in it?"),
        "the ends alone": Wrong(
            lambda step, window: [max(1, step - window + 1), step],
            "those are the first and the last, and they are right. Asked are all steps from the one to the other."),
        "how many": Wrong(
            lambda step, window: min(step, window),
            "that is how many steps there are, and it is right. Asked is the list of them."),
        "the latest first": Wrong(
            lambda step, window: reached(step, window)[::-1],
            "the right steps, in the order in which blame visits them. Asked is the earliest first. How is a list "
            "turned round?"),
    },
    probes=[(10, 6), (10, 1), (3, 5), (12, 12), (1, 1), (7, 8), (900, 3)],
    hints=["A window of 1 reaches the step itself. A window of 2 reaches one step more.",
           "`range(3, 6)` is 3, 4, 5: it stops before its second number. And the first one is never below 1: "
           "max does that."],
    praise="So a clue `lag` steps back needs a window of lag + 1.",
)
