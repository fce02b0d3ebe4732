"""To turn by hand: the biases of ten nets, and the gates of a cell of 1997 and of one of today."""

from statistics import median

from lessons_lib.drawing.values import number
from lessons_lib.interactive.controls import slider, stops
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.long_memory import results
from lessons_lib.lessons.long_memory.drift import STEPS, States, cell_of_1997, cell_of_today
from lessons_lib.lessons.long_memory.pictures.biases import (
    LENGTHS,
    biases_of,
    cells,
    draw_picked,
    minus,
    steps_of,
)
from lessons_lib.lessons.long_memory.pictures.drift import draw_cells
from lessons_lib.lessons.long_memory.world import half_life
from lessons_lib.nets.activations import sigmoid

STORED = results.load()


def explore_biases() -> Experiment:
    """Pick a length and the biases that ten nets started with, and read what came of them. All numbers are stored."""
    forget_biases, input_biases = biases_of(STORED)

    def draw(length, forget_bias, input_bias):
        found = cells(STORED, length, forget_bias, input_bias)
        words = start_words(length, forget_bias, input_bias, found)
        needed = {rate: [updates for updates in nets if updates] for rate, nets in found.items()}
        return draw_picked(STORED, (length, forget_bias, input_bias), words), {
            "half-life": half_life(forget_bias),
            **{f"learned, rate {rate}": len(nets) for rate, nets in needed.items()},
            **{f"median updates, rate {rate}": median(nets) if nets else "none" for rate, nets in needed.items()}}

    return Experiment(draw, "From which biases does an LSTM learn to remember, and for how long?",
                      length=stops(list(LENGTHS), 1000, label="steps"),
                      forget_bias=stops(forget_biases[::-1], 1, label="forget bias"),
                      input_bias=stops(input_biases, 0, label="input bias"))


def start_words(length: int, forget_bias: int, input_bias: int, found: dict) -> tuple[str, ...]:
    """What there is to say of a start: its half-life, and how many nets learned it at each rate."""
    lines = [f"Forget bias {minus(forget_bias)}, input bias {minus(input_bias)}: at the start half of a memory is gone "
             f"after {steps_of(forget_bias)} steps."]
    for rate, nets in found.items():
        most = STORED["origin"]["most updates"][f"{length}" if rate == 0.1 else f"{length}, rate {rate}"]
        needed = [updates for updates in nets if updates]
        took = f"; the median took {median(needed):g}" if needed else ""
        lines.append(f"Learning rate {rate}: {len(needed)} of {len(nets)} learned {length} steps within {most} "
                     f"updates{took}.")
    return tuple(lines)


def explore_two_cells() -> Experiment:
    """Shut the input gate of a cell of 1997 and of one of today, and see what is left of the last clue.

    Both are set by hand (drift.py), and read 1000 symbols.
    """

    def draw(input_bias, forget_bias, every):
        before, today = cell_of_1997(every, input_bias), cell_of_today(every, input_bias, forget_bias)
        i, f = (number(sigmoid(bias), 5) for bias in (input_bias, forget_bias))
        words = f"1997: {cell_words(before)}", f"Today: {cell_words(today)}"
        drawn = {"1997": (before, f"c_{{t}} = c_{{t−1}} + i · g, and at a distractor i is {i}", 2),
                 "today": (today, f"c_{{t}} = f · c_{{t−1}} + i · c\u0303, and at a distractor i is {i}, f {f}", 1)}
        return draw_cells(drawn, every, words), {
            f"{name}, {what}": value for name, (states, _, _) in drawn.items() for what, value in (
                ("left of the last clue", states.kept), ("from distractors", states.distractors),
                ("left of older clues", states.older), ("shown", states.shown))}

    return Experiment(draw, "What is left of a clue in a cell of 1997, and what in one of today?",
                      input_bias=slider(-8, 0, 0, label="input bias"),
                      forget_bias=slider(-2, 10, 1, label="forget bias"),
                      every=stops([1000, 500, 250, 100, 50], STEPS, label="a clue every"))


def cell_words(states: States) -> str:
    """Whether the last clue can be told from what a cell shows, and if not, why not."""
    a, b = states.shown
    if states.kept < 0.005:
        return "Nothing is left of the clue."
    if a > 0.1 and b < -0.1:
        return "The sign says which clue it was."
    if a - b < 0.1:
        return f"A and B show nearly the same, for {_why(states)}."
    return f"The sign does not say which clue it was, for {_why(states)}."


def _why(states: States) -> str:
    if 1 - states.kept > abs(states.distractors) + abs(states.older):
        return "the clue has faded"
    older = abs(states.older) > abs(states.distractors)
    return "older clues are in the way" if older else "distractors have drifted in"
