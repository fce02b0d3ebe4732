"""A dot to send behind the wall, and what a net believes of it meanwhile."""

from functools import lru_cache

from lessons_lib.drawing.values import number, percent
from lessons_lib.interactive.controls import slider
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.applications.bounce import FINE, SIZE, T, film, shares_that_fit, turned
from lessons_lib.lessons.applications.pictures.bounce import draw_belief
from lessons_lib.lessons.applications.results import bounce as results
from lessons_lib.lessons.applications.training.bounce import shares
from lessons_lib.nets.argmax import argmax

X, Y = 44, 52   # where the film begins, in sixteenths of a cell


def explore_bounce() -> Experiment:
    """Choose a dot's speed and go through its film. One trained net is shown; its weights are stored."""
    net = results.net()

    @lru_cache(maxsize=512)    # both speeds at all their stops
    def seen(v, w):
        one = film(X, Y, v, w)
        return one, {"What the net believes": shares(net, one)[:, :, 0],
                     "Every film that fits": shares_that_fit(one)[:, :, 0]}

    def draw(frame, across, down):
        t, v, w = frame - 1, round(across * FINE), round(down * FINE)
        one, beliefs = seen(v, w)
        believed = {name: of_frames[t] for name, of_frames in beliefs.items()}
        there = int(one.cells[t, 0])
        given = {name: percent(part[there]) for name, part in believed.items()}
        right = {name: argmax(part) == there for name, part in believed.items()}
        words = (f"Frame {frame} of {T}. {_hidden(int(one.hidden[t, 0]), bool(one.seen[t, 0]))} Cells a frame: "
                 f"{number(across, 4)} to the side, {number(down, 4)} down.",
                 *(f"{name}: {given[name]} for the dot's own cell; {'no other' if right[name] else 'another'} cell has "
                   f"more." for name in believed))
        places = [(int(turned(X - v * n)), int(turned(Y + w * n))) for n in range(T)]
        return draw_belief(one, places, t, believed, words), {
            "hidden": max(int(one.hidden[t, 0]), 0), "row": there // SIZE, "column": there % SIZE,
            **{name: given[name] for name in believed}, **{f"{name}: right": f"{right[name]}" for name in believed}}

    return Experiment(draw, "Where does a net believe that the hidden dot is?",
                      frame=slider(1, T, 13, label="frame"),
                      across=slider(0.5, 1.0, 0.75, 0.0625, label="speed to the side"),
                      down=slider(-1.0, 1.0, 0.3125, 0.0625, label="speed down"))


def _hidden(frames: int, seen: bool) -> str:
    if frames > 0:
        return f"Hidden for {frames} frame{'s' * (frames > 1)}."
    return "It is seen." if seen else "Hidden again."
