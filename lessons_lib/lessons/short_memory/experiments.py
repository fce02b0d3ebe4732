"""To turn by hand: the gap between clue and answer, and a latch in noise."""

from functools import lru_cache
from itertools import pairwise

import numpy as np

from lessons_lib.drawing.values import number
from lessons_lib.interactive.controls import choice, slider, stops
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.short_memory import results
from lessons_lib.lessons.short_memory.latch import latch_slopes, resting_state
from lessons_lib.lessons.short_memory.pictures.gaps import draw_gap, verdict
from lessons_lib.lessons.short_memory.pictures.latches import draw_run
from lessons_lib.lessons.short_memory.world import best_share

NETS = {"RNN": "RNN", "LSTM, forget bias 1": "LSTM", "LSTM, forget bias 5": "LSTM 5"}
STORED = results.load()
STEPS, LATCHES, CLEAR = 1000, 20, 0.05  # without noise a state below CLEAR is on its way to 0, and says nothing


def explore_gap() -> Experiment:
    """Move the clue away from the answer, and read what ten trained nets of each kind did. All numbers are stored."""
    gaps = STORED["gaps"]
    right = {name: STORED["right"][kind] for name, kind in NETS.items()}

    def draw(gap, net, seen):
        here = gaps.index(gap)
        bests = [best_share(one, seen) for one in gaps]
        words = verdict(gap, net, right[net][here], bests[here])
        return draw_gap(gaps, right, net, here, seen, bests, words), {
            "mean": np.mean(right[net][here]),
            "standard deviation": np.std(right[net][here]),
            "lowest": min(right[net][here]),
            "highest": max(right[net][here]),
            "best share": bests[here],
        }

    return Experiment(draw, "How far can the clue be from the answer, and for which net?",
                      gap=stops(gaps, 4, label="gap, in words"),
                      net=choice(list(NETS), "RNN", label="net"),
                      seen=slider(1, 12, results.SEEN, label="guesser sees"))


def explore_latch() -> Experiment:
    """Turn the self-weight of one tanh unit and the noise, and see whether it holds its bit for 1000 steps."""

    def draw(w, sd):
        w, sd = round(w, 2), round(sd, 2)  # sliders add up steps, and 1.0000000000000002 is above 1
        hs = runs(w, sd)
        held, rest = int((hs[-1] > (0 if sd else CLEAR)).sum()), resting_state(w)
        slope = float(latch_slopes(w, rest))
        log_left = 100 * np.log10(slope) if slope > 0 else "none"
        heading = f"w = {w:.2f}, noise {sd:.2f}: {held} of {LATCHES} latches still say + after {STEPS} steps"
        return draw_run(w, rest, hs[:, 0], heading, _words(w, sd, held, hs[-1, 0], slope)), {
            "held": held,
            "resting state": rest,
            "slope there": slope,
            "log10 of the gradient over 100 steps": log_left,
        }

    return Experiment(draw, "Which self-weight holds one bit, and how much noise can it bear?",
                      w=slider(0.0, 3.0, 1.5, step=0.05, label="self-weight w"),
                      sd=slider(0.0, 1.0, 0.0, step=0.05, label="noise (sd)"))


def runs(w: float, sd: float) -> np.ndarray:
    """The states of 20 latches that begin at +1, over 1000 steps: (1001, 20), the same noise whatever w."""
    multiply, add, tanh = np.multiply, np.add, np.tanh
    hs = np.empty((STEPS + 1, LATCHES))
    hs[0] = 1
    hs[1:] = sd * _noise()
    rows, work = list(hs), np.empty(LATCHES)
    for before, h in pairwise(rows):
        multiply(before, w, work)
        add(h, work, h)
        tanh(h, h)
    return hs


@lru_cache(maxsize=1)
def _noise() -> np.ndarray:
    return np.random.default_rng(0).standard_normal((STEPS, LATCHES))


def _words(w, sd, held, last, slope) -> str:
    if sd == 0 and w <= 1:
        left = number(last, 4) if last >= 5e-5 else "next to nothing"
        return f"Only 0 stays, so the state shrinks. After {STEPS} steps {left} is left of it. Add a little noise."
    if sd == 0:
        return (f"Held: the state rests at {number(resting_state(w), 4)} for ever. A step hands on {number(slope, 4)} "
                "of a small change, so whatever nudges it is forgotten. Now add noise.")
    if held == LATCHES:
        return (f"Held: noise pushes, and the loop pulls back. For that it forgets all but {number(slope, 4)} of a "
                "small change at every step, and a gradient is a small change.")
    if held > 0.75 * LATCHES:
        return "Nearly held: now and then the noise pushes a state across 0, and there the other sign pulls."
    if w <= 1:
        return "Lost: only 0 stays, and nothing pulls to either side. So the noise decides which sign a state has."
    return "Lost: the noise has pushed states across 0 and back. Luck decides which side they are on."
