"""The strokes of the gate bench's picture in matplotlib: boxes, columns of numbers, words and arrows, in px."""

import matplotlib.pyplot as plt

from lessons_lib.drawing import style as look
from lessons_lib.drawing.lstm.plan import ROW
from lessons_lib.drawing.values import GATES, number, signed

POINTS = 0.72    # of a px at 100 px to the inch


def column(ax, x, y, values, symbol, wide) -> None:
    style, top = look.style_of(symbol), y - ROW * len(values) / 2
    for n, value in enumerate(values):
        box(ax, x - wide / 2, top + n * ROW, wide, ROW, style.pale, style.color)
        word(ax, x, top + (n + 0.5) * ROW, (number if symbol in GATES else signed)(value), color=style.ink)


def box(ax, x, y, wide, high, face, edge, behind=False) -> None:
    ax.add_patch(plt.Rectangle((x, y), wide, high, facecolor=face, edgecolor=edge, zorder=0 if behind else 3))


def word(ax, x, y, words, size=look.TEXT, ha="center", **how) -> None:
    ax.text(x, y, words, size=size * POINTS, ha=ha, va="center", zorder=5, **how)


def arrow(ax, points, symbol, width=look.NORMAL) -> None:
    how = {"color": look.style_of(symbol).color, "linewidth": width * POINTS}
    ax.plot(*zip(*points, strict=True), **how)
    ax.annotate("", points[-1], points[-2], arrowprops={"arrowstyle": "-|>", **how})
