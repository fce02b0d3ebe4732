"""Success against window, for nets that hear the clue from the start and for deaf ones."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.plots import Plot


def plot_success(stored: dict, learned) -> Plot:
    """A dot for each of ten nets per window, sorted, and how many learned: more than 0.9 right.

    `stored` is what results.load gives, `learned` the function of that name there. The upper panel holds the nets
    with a random start, the lower one those that start deaf to the clue.
    """
    windows, lag, titles = stored["windows"], stored["lag"], {
        "hears": "random start: the clue is heard a little", "deaf": "deaf start: the clue's weights are 0"}
    counts = {start: [learned(shares) for shares in stored[start]] for start in titles}
    told = "; ".join(f"{start}: {', '.join(f'{n} at {w}' for n, w in zip(counts[start], windows, strict=True))}"
                     for start in titles)
    with Plot(f"Part of right answers against the window, ten nets each, lag {lag}. Nets that learned, by window. "
              f"{told}.", height=5.0, rows=2, sharex=True) as plot:
        for axes, (start, title) in zip(plot.axes, titles.items(), strict=True):
            for place, (shares, count) in enumerate(zip(stored[start], counts[start], strict=True)):
                spread = np.linspace(-0.22, 0.22, len(shares))  # so that equal shares do not hide each other
                axes.plot(place + spread, sorted(shares), "o", markersize=5, alpha=0.8,
                          color=look.style_of("h" if start == "hears" else "blame").color)
                axes.annotate(f"{count} of {len(shares)}", (place, 1.1), ha="center", va="center", color=look.INK)
            axes.axhline(0.5, color=look.QUIET_INK, linestyle="--", linewidth=1.2)
            axes.axhline(0.9, color=look.QUIET_INK, linestyle=":", linewidth=1.2)
            axes.axvline(windows.index(lag) + 0.5, color=look.QUIET_INK, linewidth=1.2)
            axes.set(title=title, ylim=(0.38, 1.18), ylabel="part right", yticks=[0.5, 0.75, 0.9, 1],
                     xticks=range(len(windows)), xticklabels=windows)
            axes.grid(axis="x", visible=False)
        plot.axes[1].set_xlabel(f"window; right of the line blame reaches the clue, {lag} steps back")
    return plot
