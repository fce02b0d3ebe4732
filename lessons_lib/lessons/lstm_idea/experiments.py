"""To turn by hand: a gate as taps, a hard gate beside a soft one, and the conveyor belt."""

from math import log

import numpy as np

from lessons_lib.drawing.powers_of_ten import power
from lessons_lib.drawing.values import number, signed
from lessons_lib.interactive.controls import slider
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.lstm_idea.pictures.belt import draw_belt
from lessons_lib.lessons.lstm_idea.pictures.gate import REACH, STEEPEST, draw_gate
from lessons_lib.lessons.lstm_idea.pictures.tap import draw_taps
from lessons_lib.nets.activations import sigmoid

STEPS, CLUE = 200, 1.0
NEWS = np.random.default_rng(37).uniform(-0.2, 0.2, STEPS).tolist()


def explore_tap() -> Experiment:
    """Send a vector through a gate: three taps, one for each of its numbers."""

    def draw(signal, first, second, third):
        signal, gate = round(signal, 1), [round(tap, 1) for tap in (first, second, third)]
        through = [signal * tap for tap in gate]
        return draw_taps(signal, gate, tap_words(signal, gate, through)), {"what comes through": through}

    return Experiment(draw, "How much of each number does a gate let through?",
                      signal=slider(-1.0, 1.0, 0.8, step=0.1, label="every number"),
                      first=slider(0.0, 1.0, 1.0, step=0.1, label="first tap"),
                      second=slider(0.0, 1.0, 0.5, step=0.1, label="second tap"),
                      third=slider(0.0, 1.0, 0.0, step=0.1, label="third tap"))


def tap_words(signal: float, gate, through) -> str:
    """What is to be said about these taps, in a sentence."""
    if signal == 0:
        return "Nothing comes in, so nothing comes through, however far the taps are open."
    if set(gate) == {1.0}:
        return "All taps are open: the vector comes through as it is."
    if set(gate) == {0.0}:
        return "All taps are shut: nothing comes through."
    opened, passed = (f"({', '.join(map(number, values))})" for values in (gate, through))
    sign = "" if signal > 0 else " A tap may bring a number nearer to 0; it does not turn its sign."
    return f"Element by element: {number(signal)} × {opened} = {passed}.{sign}"


def explore_gate() -> Experiment:
    """Turn the vote of a hard gate and of a soft one, and read off what a small nudge does."""

    def draw(vote, steepness):
        vote = round(vote, 1)
        soft = float(sigmoid(steepness * vote))
        slope = steepness * soft * (1 - soft)
        return draw_gate(vote, steepness, soft, slope, gate_words(vote, slope)), {
            "hard gate": float(vote > 0),
            "slope of the hard gate": "none" if vote == 0 else 0.0,
            "soft gate": soft,
            "slope of the soft gate": slope,
        }

    return Experiment(draw, "What does a gate do when its vote is nudged a little?",
                      vote=slider(-float(REACH), float(REACH), 1.5, step=0.1, label="vote"),
                      steepness=slider(1, STEEPEST, 1, label="steepness"))


def gate_words(vote: float, slope: float) -> str:
    """What is to be said about the two gates at this vote, in one or two sentences."""
    hard = ("Here the hard gate jumps, and has no slope at all." if vote == 0
            else "A tiny nudge: the hard gate does not move.")
    if slope < 0.001:
        tiny = "below 0.0001" if slope < 0.0001 else number(slope, 4)
        return (f"{hard} The soft one hardly does: its slope is {tiny}, it is saturated. From one step it learns "
                "hardly anything here.")
    return (f"{hard} The soft one moves {number(slope, 4)} times as far as the vote, so blame comes through, and "
            "gradient descent knows which way to turn it.")


def explore_conveyor() -> Experiment:
    """Turn f and i, and watch how long the belt remembers."""

    def draw(f, i):
        f, i = round(f, 3), round(i, 2)
        cs = [CLUE, *conveyor(f, i, NEWS, CLUE)]
        left = [CLUE * f**step for step in range(STEPS + 1)]
        half = half_life(f)
        return draw_belt(f, i, cs, left, half, belt_words(f, i, cs[-1], left[-1], half)), {
            "half-life": "none" if half is None else half,
            "left of the clue": left[-1],
            "added by later news": cs[-1] - left[-1],
            "on the belt at the end": cs[-1],
        }

    return Experiment(draw, "How long does the belt remember?",
                      f=slider(0.0, 1.0, 0.99, step=0.005, label="f, how much to keep"),
                      i=slider(0.0, 1.0, 0.0, step=0.05, label="i, how much to let in"))


def conveyor(f, i, news, c=0.0) -> list[float]:
    """What lies on the belt after each piece of news: c = f * c + i * news."""
    cs = []
    for piece in news:
        c = f * c + i * piece
        cs.append(c)
    return cs


def half_life(f: float) -> float | None:
    """After how many steps half of what was on the belt is left, if each keeps f of it; None where nothing is lost."""
    return None if f == 1 else 0.0 if f == 0 else log(0.5) / log(f)


def belt_words(f: float, i: float, end: float, left: float, half: float | None) -> str:
    """What is to be said about the belt, in one or two sentences."""
    later = f" Later news has added {signed(end - left)}." if i else ""
    if f == 1:
        if not i:
            return f"Unchanged: nothing is let in, nothing goes, and after {STEPS} steps the clue is {number(end, 4)}."
        return (f"All of the clue is still there.{later} But the belt holds one number, and nobody can tell any more "
                "which part of it was the clue.")
    if f == 0:
        return "The clue is gone after one step. " + (
            "The belt holds the newest piece of news, and nothing else." if i else "The belt is empty.")
    fell = "Less than half of the clue is left after one step" if half < 1 else (
        f"Half of the clue is gone after {number(half, 1)} steps")
    return f"{fell}, and after {STEPS} steps {power(left)} of it is left.{later}"
