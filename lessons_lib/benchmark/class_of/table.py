"""The table of a class at once on a hub, and which goals are met."""

from statistics import mean, median, quantiles

from lessons_lib.benchmark.class_of.learner import Learner

ROWS = {
    "ready": "from the click until the kernel waits, s",
    "seen": "... until the lesson is on the screen, s",
    "run": "Run All, s",
    "slider": "from a slider to its new picture, ms",
    "memory": "server and kernel of a learner, MB",
}
# At most so much: what a class of 30 on two cores was once found to take, rounded up.
GOALS = {"ready": {"last": 40}, "run": {"median": 10, "worst": 40}, "slider": {"median": 100, "95 %": 220},
         "memory": {"mean": 160}}
SHARED = {"PSS": "what processes share is divided among them", "RSS": "what processes share counts for each"}


def summary(learners: list[Learner], how: str, seconds: float) -> dict:
    """What the table says of a class that took so many seconds: the numbers by their parts, who failed and why.

    `how` the memory was measured is a key of SHARED.
    """
    moves = [move for learner in learners for move in learner.moves]
    return {
        "learners": len(learners), "seconds": round(seconds, 1), "goals": GOALS, "memory is": how,
        "ready": parts([learner.ready for learner in learners], median=median, last=max),
        "seen": parts([learner.seen for learner in learners], **{"1 Chromium": max}),
        "run": parts([learner.run for learner in learners], median=median, worst=max),
        "slider": parts([move.ms for move in moves], median=median, **{"95 %": most_of}),
        "memory": parts([learner.memory for learner in learners], mean=mean, most=max),
        "moves": len(moves), "moves under load": sum(move.busy > 0 for move in moves),
        "exercises": sum(len(learner.checked) for learner in learners),
        "failures": {f"{learner.name}, {learner.lesson}": learner.failure for learner in learners if learner.failure},
    }


def parts(values: list, **named) -> dict:
    """name -> that number of the values that are there; None where none is."""
    there = [value for value in values if value is not None]
    return {name: round(number(there), 1) if there else None for name, number in named.items()}


def most_of(values: list[float]) -> float:
    """95 % of the values are not above it."""
    return quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def told(stored: dict) -> str:
    """The table; "<" marks a goal that is missed."""
    said, origin = stored["class"], stored["origin"]
    lines = [f"\nA class of {said['learners']} at once on JupyterHub {origin['versions']['jupyterhub']}, "
             f"{origin['machine']}", f"{'':56}{'found':>7}{'goal':>7}"]
    for kind, words in ROWS.items():
        for part, value in said[kind].items():
            lines.append(row(words, part, value, said["goals"].get(kind, {}).get(part)))
            words = ""
    failures = said["failures"]
    lines += [row("failures", "", len(failures), 0),
              f"{said['moves']} moves of sliders ({said['moves under load']} while others' servers started or lessons "
              f"ran), {said['exercises']} exercises, {said['seconds']:.0f} s.",
              f"Memory is {said['memory is']}: {SHARED[said['memory is']]}."]
    return "\n".join([*lines, *(f"FAILED  {who}, {why}" for who, why in failures.items())])


def row(words: str, part: str, value: float | None, goal: float | None) -> str:
    """One line of the table."""
    number = "none" if value is None else f"{value:.0f}" if value >= 100 or isinstance(value, int) else f"{value:.1f}"
    mark = "<" if goal is not None and (value is None or value > goal) else " "
    return f"{words:46}{part:10}{number:>7}{mark}{'' if goal is None else goal:>6}".rstrip()
