"""The plot of lesson 07: the loss as a map with cliffs, two walks on it, and where twenty pairs of walks end."""

import numpy as np

from lessons_lib.pictures import style as look
from lessons_lib.pictures.plots import Plot
from lessons_lib.training.one_bit import losses

WIDTHS, HEIGHTS = (0.7, 1.45), (-0.6, 0.6)  # of w and b on the map


def plot_cliff(free, clipped, seed=0) -> Plot:
    """The map of `training.one_bit.losses` with walk number `seed` of `free` and of `clipped`, lists of Walks; beside
    it a dot for the last loss of each walk."""
    counts = [sum(walk.arrived for walk in walks) for walks in (free, clipped)]
    alt = (f"Left: the loss over w and b, two flat heights and a valley between cliffs. Without clipping a walk is "
           f"thrown out of the valley, with clipping it goes down it. Right: {counts[0]} of {len(free)} walks arrive "
           f"without clipping, {counts[1]} of {len(clipped)} with it.")
    with Plot(alt, height=4.0, columns=2, width_ratios=(1.35, 1)) as plot:
        ways = {"not clipped": (free, look.WRONG_INK, "X"), "clipped": (clipped, look.SYMBOLS["h"].color, "o")}
        _map(plot.axes[0], {name: (walks[seed], color, mark) for name, (walks, color, mark) in ways.items()})
        for row, (walks, color, mark) in enumerate(ways.values()):
            spread = np.linspace(-0.3, 0.3, len(walks))  # so that equal losses do not hide each other
            plot.axes[1].plot([walk.losses[-1] for walk in walks], spread - row, mark, color=color, markersize=5,
                              alpha=0.8)
        plot.axes[1].set(xlim=(-0.03, 0.8), ylim=(-1.6, 0.6), yticks=[0, -1], yticklabels=["not\nclipped", "clipped"],
                         xlabel=f"loss after {len(free[0].losses)} steps", title=f"{len(free)} starts")
        plot.axes[1].grid(axis="y", visible=False)
    return plot


def _map(axes, ways) -> None:
    w, b = np.meshgrid(np.linspace(*WIDTHS, 151), np.linspace(*HEIGHTS, 151))
    heights = axes.contourf(w, b, losses(w, b), levels=np.linspace(0, 0.8, 17), cmap="Greys", alpha=0.75)
    axes.figure.colorbar(heights, ax=axes, label="loss", ticks=[0, 0.2, 0.4, 0.6, 0.8])
    for name, (walk, color, mark) in ways.items():
        axes.plot(*walk.weights.T, color=color, marker=mark, markersize=3.5, linewidth=1.4, label=name)
    axes.plot(*walk.weights[0], "o", color=look.INK, markersize=9, fillstyle="none", markeredgewidth=2)
    axes.set(xlim=WIDTHS, ylim=HEIGHTS, xlabel="w", ylabel="b", title="one start (ringed), two walks")
    axes.legend(loc="lower left", frameon=True, framealpha=0.9, edgecolor="none")
    axes.grid(visible=False)
