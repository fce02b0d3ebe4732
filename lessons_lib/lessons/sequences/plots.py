"""Shares of wrong guesses, measured over seeds, beside their exact floors."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.plots import Plot
from lessons_lib.lessons.sequences.world import floor_without_memory


def plot_wrong(shares: dict[str, list[float]], floors: dict[str, float]) -> Plot:
    """A row of dots for each net, label -> a share of wrong guesses for each seed; a line for each exact floor."""
    means = ", ".join(f"{label} about {np.mean(values):.2f}" for label, values in shares.items())
    lines = ", ".join(f"{label} {floor:.4f}" for label, floor in floors.items())
    alt = f"Shares of wrong guesses, a dot for each seed: {means}. Lines mark the exact floors: {lines}."
    with Plot(alt, height=2.6) as plot:
        for label, floor in floors.items():
            plot.axes.axvline(floor, color=look.QUIET_INK, linestyle="--", linewidth=1.2)
            plot.axes.annotate(f"floor, {label}: {floor:.4f}", (floor, 1), xycoords=("data", "axes fraction"),
                               xytext=(6, -4), textcoords="offset points", va="top", color=look.QUIET_INK)
        for row, (values, symbol) in enumerate(zip(shares.values(), ("h", "x"), strict=True)):
            _dots(plot.axes, values, -row, symbol)
        plot.axes.set(xlim=(0, 0.4), ylim=(-1.6, 1.1), xlabel="share of wrong guesses, on photos never seen",
                      yticks=[0, -1], yticklabels=list(shares))
        plot.axes.grid(axis="y", visible=False)
    return plot


def plot_reading(shares: dict[str, list[float]]) -> Plot:
    """A bar from 0 to the exact floor without memory for each sequence, and on it a dot for each seed of the loop."""
    floors = {name: floor_without_memory(name) for name in shares}
    clear = [name for name, values in shares.items() if max(values) < floors[name] - 0.05]
    alt = ("Shares of wrong answers, a bar up to the floor without memory and a dot for each seed of the loop. Every "
           f"dot is clearly below the floor for: {', '.join(clear) or 'none'}.")
    with Plot(alt, height=0.9 + 0.55 * len(shares)) as plot:
        for row, (name, values) in enumerate(shares.items()):
            plot.axes.barh(-row, floors[name], height=0.62, color=look.style_of("x").pale)
            plot.axes.plot([floors[name]] * 2, [-row - 0.31, -row + 0.31], color=look.style_of("x").color)
            plot.axes.annotate(f"floor {floors[name]:.4f}", (0.99, -row), va="center", ha="right",
                               color=look.style_of("x").ink)
            _dots(plot.axes, values, -row, "h")
        plot.axes.set(xlim=(0, 1), yticks=-np.arange(len(shares)), yticklabels=list(shares),
                      xlabel="share of wrong answers: bar to the floor without memory, dots for the loop, ten seeds")
        plot.axes.grid(axis="y", visible=False)
    return plot


def _dots(axes, values, row, symbol) -> None:
    spread = np.linspace(-0.2, 0.2, len(values))  # so that equal shares do not hide each other
    axes.plot(values, row + spread, "o", color=look.style_of(symbol).color, markersize=5, alpha=0.8)
