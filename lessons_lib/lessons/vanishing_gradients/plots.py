"""The loss as a map with two walks on it and how it fares along them, and nets that wait until they hear the clue."""

import numpy as np

from lessons_lib.drawing import style as look
from lessons_lib.drawing.plots import Plot
from lessons_lib.lessons.vanishing_gradients.training import one_bit

PLACES = {"wall": ((1.1, 1.9), (-0.45, 0.45), 0.8), "trough": ((0.78, 1.3), (-0.07, 0.07), 0.4)}  # w, b, most loss
SHOWN = 100  # steps of the loss


def plot_walks(place, walks, number=0) -> Plot:
    """The loss as a map around the "wall" or the "trough", and on it walk `number` of each of two Walks; beside it the
    loss of both. `walks` is a dict name -> training.one_bit.Walks; both start at the same place."""
    looks = dict(zip(walks, ((look.WRONG_INK, "X"), (look.SYMBOLS["h"].color, "o")), strict=True))
    told = "; ".join(f"{name}: {both.arrived.sum()} of {both.arrived.size} walks arrive, this one "
                     f"{'does' if both.arrived[number] else 'does not'}" for name, both in walks.items())
    stretch = abs(next(iter(walks.values())).stretches[0, number])
    with Plot(f"Left: the loss over w and b around the {place}, and two walks from one start, where dh_20/dh_0 is "
              f"{stretch:.4g}. Right: their losses over {SHOWN} steps. {told}.", width=6.8, height=2.6, columns=2,
              width_ratios=(1.25, 1)) as plot:
        _map(plot.axes[0], place)
        for name, (color, mark) in looks.items():
            _way(plot.axes[0], walks[name].weights[:, number], color, mark)
            plot.axes[1].plot(walks[name].losses[:SHOWN, number], color=color, label=name)
        start = next(iter(walks.values())).weights[0, number]
        plot.axes[0].plot(*start, "o", color=look.INK, markersize=9, fillstyle="none", markeredgewidth=2)
        plot.axes[0].set_title(f"start (ringed): dh_20/dh_0 = {stretch:.4g}")
        plot.axes[1].set(xlim=(-3, SHOWN), ylim=(0, None), xlabel="step", ylabel="loss", title="the loss on the way")
        plot.axes[1].legend(loc="center right", frameon=True, framealpha=1, edgecolor="none")
    return plot


def _map(axes, place) -> None:
    widths, heights, most = PLACES[place]
    w, b = np.meshgrid(np.linspace(*widths, 151), np.linspace(*heights, 151))
    losses = np.minimum(one_bit.look(w, b)[0], most)
    shades = axes.contourf(w, b, losses, levels=np.linspace(0, most, 9), cmap="Greys", alpha=0.75)
    axes.figure.colorbar(shades, ax=axes, label="loss", ticks=np.linspace(0, most, 5).round(2))
    axes.set(xlim=widths, ylim=heights, xlabel="w", ylabel="b")
    axes.grid(visible=False)


def _way(axes, weights, color, mark) -> None:
    axes.plot(*weights.T, color=color, marker=mark, markersize=3.5, linewidth=1.4)
    (low, high), (bottom, top), last = axes.get_xlim(), axes.get_ylim(), weights[-1]
    if not (low <= last[0] <= high and bottom <= last[1] <= top):  # where it went, since the map does not show it
        axes.annotate(f"thrown to\nw = {last[0]:.2f}, b = {last[1]:+.2f}", (0.97, 0.05), xycoords="axes fraction",
                      ha="right", va="bottom", color=color,
                      bbox={"facecolor": look.PAPER, "edgecolor": "none", "alpha": 0.85})


def plot_waiting(watched, nets=3) -> Plot:
    """Share right, and how loud the clue is, against updates, for the first nets of "watched" in `results.load`."""
    updates, rights, heards = watched["updates"], watched["right"][:nets], watched["heard"][:nets]
    first = [next((n for n, part in zip(updates, right, strict=True) if part > 0.95), None) for right in rights]
    told = ", ".join("later" if one is None else str(one) for one in sorted(first, key=lambda n: n or np.inf))
    alt = (f"{len(rights)} nets at a gap of {watched['gap']}. Above: the part of right answers stays near one half, "
           f"and jumps to 1 at update {told}. Below: how loud the clue's gradient is beside the last input's, on an "
           f"axis of powers of ten: faint for hundreds of updates, louder right before the jump.")
    with Plot(alt, width=6.0, height=2.9, rows=2, sharex=True, height_ratios=(1, 1.5)) as plot:
        for right, heard, one in zip(rights, heards, first, strict=True):
            until = len(updates) if one is None else updates.index(one) + 1
            line, = plot.axes[0].plot(updates, right, linewidth=1.6)
            plot.axes[1].plot(updates[:until], np.maximum(heard[:until], 1e-12), color=line.get_color(), linewidth=1.6)
            plot.axes[1].plot(updates[until - 1], max(heard[until - 1], 1e-12), "o", color=line.get_color())
        plot.axes[0].axhline(0.5, color=look.QUIET_INK, linestyle="--", linewidth=1.2)
        plot.axes[0].set(ylabel="part right", ylim=(0.3, 1.05), yticks=[0.5, 0.75, 1],
                         title=f"{len(rights)} nets, gap {watched['gap']}: right answers")
        plot.axes[1].set(yscale="log", ylabel="heard", xlabel="updates", xlim=(0, updates[-1]),
                         title="how loud the clue is, until it is learned (dot)")
    return plot
