"""To turn by hand: the gradient microscope."""

from lessons_lib.interactive.controls import choice, slider
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.backpropagation.one_unit import CUTS, T, watch
from lessons_lib.lessons.backpropagation.pictures.microscope import draw_microscope


def explore_microscope() -> Experiment:
    """Follow a blame of 1 back through twelve steps of one unit: uncut, in a window, or in chunks."""

    def draw(weight, step, lag, cut, length):
        trace = watch(round(weight, 2), step, lag, cut, length)
        return draw_microscope(trace, lag).svg, {
            "reaches the clue": trace.reaches,
            "reaches it uncut": trace.full,
            "lag": trace.lag,
            "first step reached": trace.first,
            "dropped": trace.dropped,
            "blame on the arrows": trace.handed,
            "shares in dL/dw": trace.shares,
            "dL/dw": trace.total,
        }

    return Experiment(draw, "How much of a blame of 1 reaches the clue, and what cuts it off?",
                      weight=slider(-2.0, 2.0, 0.9, step=0.05, label="loop weight w"),
                      step=slider(1, T, 10, label="loss at step"),
                      lag=slider(0, T - 1, 6, label="clue, steps back"),
                      cut=choice(CUTS, "nothing", label="cut by"),
                      length=slider(1, T, 6, label="length of cut"))
