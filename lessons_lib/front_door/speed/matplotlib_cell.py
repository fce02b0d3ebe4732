"""The gate bench's picture as one would draw it without SVG: ipywidgets.interact and matplotlib, for a fair race.

The same cell, the same arrows, the same numbers, the same bars; four sliders. No lesson uses it.
"""

import matplotlib.pyplot as plt
from ipywidgets import FloatSlider, interact

from lessons_lib.experiments.lstm_step_by_step import bench_net, shown
from lessons_lib.experiments.lstm_step_by_step.presets import PRESETS
from lessons_lib.pictures import style as look
from lessons_lib.pictures.lstm.plan import ROW
from lessons_lib.pictures.lstm_step_by_step import bench, over_time
from lessons_lib.pictures.lstm_step_by_step.words import ends, sentences

HIGH = 826
START = PRESETS["gender and number"]


def interactive_cell():
    """Show the cell with a slider for each push, as `interact` does it."""
    def draw(**pushes):
        cell_figure(now(pushes))
        plt.show()

    return interact(draw, **{name: FloatSlider(0.0, min=-10.0, max=10.0, step=0.1, description=name)
                             for name in bench_net.PUSHES})


def now(pushes):
    """What is to be drawn with these pushes: the bench's start, all of the cell, step 1."""
    values, then = START | pushes, START["then"]
    net = bench_net.net_of(values)
    states = (bench_net.column(values, name, bench_net.H) for name in ("h_prev", "c_prev"))
    run = net.forward(bench_net.inputs_of(values, then), *states)
    return shown(net, run, "the whole cell", 1, bench_net.FOLLOWS[then])


def cell_figure(now):
    """The whole picture as a matplotlib figure of 800 x 826 px."""
    figure, ax = plt.subplots(figsize=(8, HIGH / 100), dpi=100)
    ax.set(xlim=(0, 800), ylim=(HIGH, 0))
    ax.axis("off")
    figure.subplots_adjust(0, 0, 1, 1)
    _cell(ax, now.vectors)
    for n, words in enumerate(("Step 1: the whole cell", *sentences(now.part, now.vectors, now.units))):
        ax.text(bench.SIDE, bench.SAYS + 22 * n, words, va="center", weight="bold" if n == 0 else "normal")
    for n, gate in enumerate(bench_net.GATES):
        left = 92 + 172 * n
        _column(ax, left + 32, 587, now.vectors[f"sum {gate}"], look.INK, look.PAPER)
        _column(ax, left + 126, 587, now.vectors[gate], *_colours(gate))
        _word(ax, left + 79, 587, "tanh" if gate == "c_tilde" else "σ")
        _word(ax, left + 32, 553, "sum")
        _word(ax, left + 126, 553, f"${gate.replace('c_tilde', chr(92) + 'tilde{c}')}_t$")
    ax.text(24, 653, ends(now.follows, now.lines["c"][-1], now.units), size=9, va="center")
    _six_steps(ax, now)
    return figure


def _cell(ax, values) -> None:
    """The module, its lines with their arrow heads, its layers, signs and numbers."""
    plan = bench.PLAN
    columns, belt, bus, meet, show, turn = plan.columns, plan.belt, plan.bus, plan.meet, plan.show, plan.turn
    ax.add_patch(plt.Rectangle((plan.left, plan.top), plan.right - plan.left, plan.bottom - plan.top,
                               facecolor=look.QUIET_FILL, edgecolor=look.QUIET_LINE))
    for x in columns.values():
        _arrow(ax, [(92, bus - 2), (x - 2, bus - 2), (x - 2, plan.layer + 18)], "h")
        _arrow(ax, [(138, 453), (138, bus + 2), (x + 2, bus + 2), (x + 2, plan.layer + 18)], "x")
    news = columns["c_tilde"]
    _arrow(ax, [(92, belt), (724, belt)], "c", 4)
    _arrow(ax, [(columns["f"], plan.layer), (columns["f"], belt + 15)], "f")
    _arrow(ax, [(columns["i"], plan.layer), (columns["i"], meet), (news - 15, meet)], "i")
    _arrow(ax, [(news, plan.layer), (news, meet + 15)], "c_tilde")
    _arrow(ax, [(news, meet), (news, belt + 15)], "c", 4)
    _arrow(ax, [(show, belt), (show, meet - 15)], "c")
    _arrow(ax, [(columns["o"], plan.layer), (columns["o"], meet), (show - 15, meet)], "o")
    _arrow(ax, [(show, meet), (turn, meet), (turn, bus), (724, bus)], "h")
    _arrow(ax, [(turn, meet), (turn, 16)], "h")
    for gate, x in columns.items():
        ax.add_patch(plt.Rectangle((x - 32, plan.layer - 18), 64, 36, facecolor=look.LAYER.pale,
                                   edgecolor=look.LAYER.color, linewidth=2, zorder=3))
        _word(ax, x, plan.layer, "tanh" if gate == "c_tilde" else "σ")
        _column(ax, x, plan.gate, values[gate], *_colours(gate))
    for x, y, sign in ((columns["f"], belt, "×"), (news, belt, "+"), (news, meet, "×"), (show, meet, "×"),
                       (show, plan.squash, "tanh")):
        ax.add_patch(plt.Circle((x, y), 15, facecolor=look.POINTWISE.pale, edgecolor=look.POINTWISE.color, linewidth=2,
                                zorder=3))
        _word(ax, x, y, sign)
    for name, x, y, symbol, letter in (
            ("c_prev", 56, belt, "c", "$c_{t-1}$"), ("h_prev", 56, bus, "h", "$h_{t-1}$"),
            ("x", 138, 486, "x", "$x_t$"), ("c", 758, belt, "c", "$c_t$"), ("h", 758, bus, "h", "$h_t$"),
            ("kept", columns["i"], belt, "c", "$f_t * c_{t-1}$"), ("news", news, plan.shown, "c", "$i_t * c_t$"),
            ("shown", show, plan.shown, "c", "tanh($c_t$)")):
        _column(ax, x, y, values[name], *_colours(symbol))
        _word(ax, x, y - ROW * len(values[name]) / 2 - 10, letter)


def _six_steps(ax, now) -> None:
    charts = [(over_time.INPUT, 1, "x", now.xs)] + [
        (over_time.FIRST + n * over_time.PITCH, int(name not in "ch"), name, now.lines[name])
        for n, name in enumerate(over_time.LINES)]
    for left, first, symbol, values in charts:
        _word(ax, left + 12, 673, symbol)
        each = 102 / len(values[0])
        for n, row in enumerate(zip(*values, strict=True)):
            places = [left + (first + k + 0.5) * over_time.SLOT for k in range(len(row))]
            heights = [-value * each * 0.4 for value in row]
            ax.bar(places, heights, over_time.BAR, bottom=685 + (n + 0.5) * each, color=_colours(symbol)[0])
        for k in range(first, len(values) + first):
            ax.text(left + (k + 0.5) * over_time.SLOT, 800, str(k), size=9, ha="center", va="center")


def _colours(symbol: str) -> tuple[str, str]:
    style = look.style_of(symbol)
    return style.color, style.pale


def _column(ax, x, y, values, color, pale) -> None:
    top = y - ROW * len(values) / 2
    for n, value in enumerate(values):
        ax.add_patch(plt.Rectangle((x - 31, top + n * ROW), 62, ROW, facecolor=pale, edgecolor=color, zorder=4))
        _word(ax, x, top + (n + 0.5) * ROW, f"{value:+.2f}")


def _word(ax, x, y, words) -> None:
    ax.text(x, y, words, ha="center", va="center", zorder=5)


def _arrow(ax, points, symbol, width=2) -> None:
    color = look.style_of(symbol).color
    ax.plot(*zip(*points, strict=True), color=color, linewidth=width * 0.75)
    ax.annotate("", points[-1], points[-2], arrowprops={"arrowstyle": "-|>", "color": color, "linewidth": width * 0.75})
