"""Loss curves: the loss of a net at every step of its training."""

from collections.abc import Mapping

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.chart import Chart
from lessons_lib.drawing.picture import Picture
from lessons_lib.drawing.svg import Drawing
from lessons_lib.drawing.values import number

NAMES = ("x", "h", "y")  # whose colours the curves have, in this order
APART = 20               # px between the words at the ends of two curves


def draw_losses(curves: Mapping[str, np.ndarray]) -> Picture:
    """One to three loss curves: words -> the losses (steps + 1,) before each step and after the last, 0 or more.

    The words stand at the end of their curve, with the last loss. ValueError for another number of curves, or for
    curves of different lengths.
    """
    curves = {words: np.asarray(losses, float) for words, losses in curves.items()}
    if not 1 <= len(curves) <= len(NAMES) or len({losses.shape for losses in curves.values()}) != 1:
        raise ValueError(f"one to {len(NAMES)} curves of one length fit; got "
                         f"{ {words: losses.shape for words, losses in curves.items()} }")
    steps, top = len(next(iter(curves.values()))) - 1, max(float(losses.max()) for losses in curves.values())
    sheet = Drawing(800, 290)
    chart = Chart(sheet, 60, 44, 460, 190, x=(0, steps), y=(0.0, 1.15 * top), x_label="steps of gradient descent",
                  y_label="loss")
    places = _spread([chart.y(losses[-1]) for losses in curves.values()])
    for name, dash, place, (words, losses) in zip(NAMES, ("7 4", "", "2 4"), places, curves.items(), strict=False):
        chart.line(range(steps + 1), losses, name, dash=dash, width=look.NORMAL + 1)
        chart.dots([steps], [losses[-1]], name, radius=4)
        sheet.text(534, place, f"{words}: {number(losses[-1], 4)}", anchor="start", color=look.SYMBOLS[name].ink)
    told = "; ".join(f"{words}: from {number(losses[0], 4)} to {number(losses[-1], 4)}"
                     for words, losses in curves.items())
    return sheet.picture("The loss, step by step", f"The loss over {steps} steps of gradient descent; {told}.")


def _spread(heights: list[float]) -> list[float]:
    """The same heights in px, moved down where two would be closer than the words need."""
    order, placed = sorted(range(len(heights)), key=heights.__getitem__), list(heights)
    for above, below in zip(order[:-1], order[1:], strict=True):
        placed[below] = max(placed[below], placed[above] + APART)
    return placed
