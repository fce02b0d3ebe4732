"""What a move of the gate bench (lesson 09) costs the kernel: `python -m lessons_lib.benchmark.gate_bench`."""

import json
from statistics import median, quantiles
from time import process_time

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.exercises.steps import my_step
from lessons_lib.lessons.lstm_step_by_step.experiments import OFF, explore_lstm_cell

GOAL = {"median": 5.0, "p95": 10.0}  # ms
ROUNDS, BLAMED = 10, "he"


def kernel_cost(step=None, blame: str = OFF, rounds: int = ROUNDS) -> dict:
    """Milliseconds of processor time from a control's new value to the new picture: median, p95, and the moves made.

    In each round every control but blame is moved once, in a new order, to one of its ends or anywhere between
    (seeded), so that the bench wanders through its whole room. `step`: a learner's own, run beside the true one.
    `blame`: the word whose way back is drawn all the while.
    """
    rng, experiment = np.random.default_rng(0), explore_lstm_cell(step)
    experiment.controls["blame"].value = blame
    moved, took = [name for name in experiment.controls if name != "blame"], []
    for _ in range(rounds):
        for name in rng.permutation(moved):
            control = experiment.controls[name]
            value = _another(control, rng)
            start = process_time()
            control.value = value
            took.append(1000 * (process_time() - start))
    return {"median": median(took), "p95": quantiles(took, n=20)[-1], "moves": len(took)}


def _another(control, rng):
    """A value of a control, other than the one it has."""
    if hasattr(control, "options"):
        return rng.choice([option for option in control.options if option != control.value])
    steps = round((control.max - control.min) / control.step)
    places = [n for n in (0, steps, int(rng.integers(steps + 1))) if control.min + n * control.step != control.value]
    return type(control.value)(control.min + int(rng.choice(places)) * control.step)


def main() -> None:
    kernel_cost(rounds=1)  # the first move loads what later ones have at hand
    print(json.dumps({"alone": kernel_cost(), "with a learner's step": kernel_cost(my_step),
                      "with blame on": kernel_cost(blame=BLAMED), "with both": kernel_cost(my_step, BLAMED),
                      "goal": GOAL}))


if __name__ == "__main__":
    main()
