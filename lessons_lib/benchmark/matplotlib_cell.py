"""The gate bench's picture as one would draw it without SVG: ipywidgets.interact and matplotlib, for a fair race.

The same cell, arrows, numbers, words and bars, as large as ours; four sliders with the same stops. No lesson uses it.
"""

from itertools import chain
from math import ceil

import matplotlib.pyplot as plt
from ipywidgets import interact

from lessons_lib.benchmark import matplotlib_pen as pen
from lessons_lib.drawing import style as look
from lessons_lib.drawing.lstm.plan import ROW
from lessons_lib.drawing.values import GATES, percent, signed
from lessons_lib.interactive.controls import stops
from lessons_lib.lessons.lstm_step_by_step.experiments import controls
from lessons_lib.lessons.lstm_step_by_step.experiments.presets import PRESETS
from lessons_lib.lessons.lstm_step_by_step.experiments.view import scene_at
from lessons_lib.lessons.lstm_step_by_step.pictures import bench
from lessons_lib.lessons.lstm_step_by_step.pictures.bench import answer, arithmetic, timeline
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.sentences import sentences

START, PART, STEP = PRESETS["hand-set"], "whole cell", 1
SUMS = bench.FORMULA - 12                     # heights of the sums, of the six steps, and of the picture
STEPS = bench.FORMULA + bench.BEFORE_STEPS
HIGH = STEPS + timeline.DEPTH + bench.FOOT
LETTERS = {"f": "$f_t$", "i": "$i_t$", "c_tilde": r"$\tilde{c}_t$", "o": "$o_t$", "c": "$c_t$", "h": "$h_t$"}
FORMULA = r"$c_t = f_t * c_{t-1} + i_t * \tilde{c}_t,\ \ h_t = o_t * tanh(c_t)$"
NAMES = ("forget", "input", "candidate", "output")


def interactive_cell():
    """Show the cell with a slider for each push, as `interact` does it."""
    def draw(**pushes):
        cell_figure(now(pushes))
        plt.show()

    return interact(draw, **{name: stops(controls.PUSH_NEWS if line == "c_tilde" else controls.PUSH, 0, name)
                             for name, line in controls.PUSHES.items()})


def now(pushes):
    """What is to be drawn with these pushes: the bench's start, the whole cell, step 1."""
    values = START | pushes
    return scene_at(*controls.run_of(values), values, PART, STEP)


def cell_figure(now):
    """The whole picture as a matplotlib figure, as wide and high as ours."""
    figure, ax = plt.subplots(figsize=(bench.WIDE / 100, HIGH / 100), dpi=100)
    ax.set(xlim=(0, bench.WIDE), ylim=(HIGH, 0))
    ax.axis("off")
    figure.subplots_adjust(0, 0, 1, 1)
    _answer(ax, now)
    _cell(ax, now)
    pen.word(ax, bench.SIDE, bench.SAYS, f"Step {now.t}: {now.part}", ha="left", weight="bold")
    pen.word(ax, bench.EDGE, bench.SAYS, FORMULA, look.SMALL, ha="right")
    for n, words in enumerate(sentences(now.part, now.vectors, now.units), 1):
        pen.word(ax, bench.SIDE, bench.SAYS + 20 * n, words, ha="left")
    _sums(ax, now)
    _six_steps(ax, now)
    for y in (bench.FORMULA - 20, STEPS - 10):
        ax.plot([8, bench.EDGE], [y, y], color=look.QUIET_LINE, linewidth=look.THIN * pen.POINTS)
    return figure


def _answer(ax, now) -> None:
    """The five words with their shares."""
    style, left, top, high = look.style_of("y"), answer.LEFT, 10, answer.HIGH
    pen.word(ax, 8, top + 3, "the answer:", look.SMALL, ha="left", weight="bold", color=style.ink)
    for n, words in enumerate(now.says):
        pen.word(ax, 8, top + 20 + 16 * n, words, look.SMALL, ha="left", weight="bold" if n else "normal")
    shares, judged = now.answers[now.t - 1], now.rights[now.t - 1]
    for group in answer.GROUPS:
        for word in group:
            bold = group in judged and word == answer.said(group, shares)
            pen.word(ax, left + 3, top - 1, "≠" if bold and word != judged[group] else "", look.SMALL)
            pen.box(ax, left, top, answer.WIDE, high, look.PAPER, style.color if group in judged else look.QUIET_LINE)
            pen.box(ax, left + 3, top + 3, (answer.WIDE - 6) * shares[word], high - 6,
                    style.pale if group in judged else look.QUIET_FILL, "none")
            pen.word(ax, left + 7, top + high / 2, word, look.SMALL, ha="left", weight="bold" if bold else "normal")
            pen.word(ax, left + answer.WIDE - 7, top + high / 2, percent(shares[word]), look.SMALL, ha="right")
            left += answer.WIDE + answer.GAP
        left += answer.APART - answer.GAP


def _cell(ax, now) -> None:
    """The module, its lines with their arrow heads, its layers, signs and numbers."""
    plan, values = bench.PLAN, now.vectors
    columns, belt, bus, meet, show, turn = plan.columns, plan.belt, plan.bus, plan.meet, plan.show, plan.turn
    start, stop, news, under = plan.start, plan.stop, columns["c_tilde"], plan.layer + plan.box[1] / 2
    pen.box(ax, plan.left, plan.top, plan.right - plan.left, plan.bottom - plan.top, look.QUIET_FILL, look.QUIET_LINE,
            behind=True)
    for x in columns.values():
        pen.arrow(ax, [(start, bus - 2), (x - 2, bus - 2), (x - 2, under)], "h")
        pen.arrow(ax, [(plan.joint, plan.bottom + 4), (plan.joint, bus + 2), (x + 2, bus + 2), (x + 2, under)], "x")
    pen.arrow(ax, [(start, belt), (stop, belt)], "c", look.THICK)
    pen.arrow(ax, [(columns["f"], plan.layer), (columns["f"], belt + 15)], "f")
    pen.arrow(ax, [(columns["i"], plan.layer), (columns["i"], meet), (news - 15, meet)], "i")
    pen.arrow(ax, [(news, plan.layer), (news, meet + 15)], "c_tilde")
    pen.arrow(ax, [(news, meet), (news, belt + 15)], "c", look.THICK)
    pen.arrow(ax, [(show, belt), (show, meet - 15)], "c")
    pen.arrow(ax, [(columns["o"], plan.layer), (columns["o"], meet), (show - 15, meet)], "o")
    pen.arrow(ax, [(show, meet), (turn, meet), (turn, bus), (stop, bus)], "h")
    pen.arrow(ax, [(turn, meet), (turn, plan.top - plan.above)], "h")
    pen.word(ax, turn + 10, plan.top - 14, "to $y_t$", look.SMALL, ha="left")
    for (gate, x), name in zip(columns.items(), NAMES, strict=True):
        pen.box(ax, x - plan.box[0] / 2, under - plan.box[1], *plan.box, look.LAYER.pale, look.LAYER.color)
        pen.word(ax, x, plan.layer, "tanh" if gate == "c_tilde" else "σ")
        pen.word(ax, x + 10, under + 14, name, look.SMALL, ha="left")
        pen.column(ax, x, plan.gate, values[gate], gate, plan.cell)
        pen.word(ax, x - plan.cell / 2 - 7, plan.gate, LETTERS[gate], ha="right")
    for x, y, sign in ((columns["f"], belt, "×"), (news, belt, "+"), (news, meet, "×"), (show, meet, "×"),
                       (show, plan.squash, "tanh")):
        ax.add_patch(plt.Circle((x, y), 15, facecolor=look.POINTWISE.pale, edgecolor=look.POINTWISE.color, zorder=4,
                                linewidth=look.NORMAL * pen.POINTS))
        pen.word(ax, x, y, sign)
    (left, right), low = plan.ends, plan.bottom + 4 + 1.5 * ROW
    for name, x, y, symbol, letter in (
            ("c_prev", left, belt, "c", "$c_{t-1}$"), ("h_prev", left, bus, "h", "$h_{t-1}$"),
            ("c", right, belt, "c", "$c_t$"), ("h", right, bus, "h", "$h_t$"),
            ("kept", columns["i"], belt, "c", "$f_t * c_{t-1}$"), ("x", plan.joint, low, "x", ""),
            ("news", news, plan.shown, "c", ""), ("shown", show, plan.shown, "c", "")):
        pen.column(ax, x, y, values[name], symbol, plan.cell)
        pen.word(ax, x, y - ROW * len(values[name]) / 2 - 12, letter)
    pen.word(ax, plan.joint + plan.cell / 2 + 8, low, "$x_t$", ha="left")
    pen.word(ax, plan.joint, plan.bottom + 4 + 3 * ROW + 13, now.words[now.t - 1], weight="bold")
    for x, words in ((news, r"$i_t * \tilde{c}_t$"), (show, "tanh($c_t$)")):
        pen.word(ax, x - plan.cell / 2 - 7, plan.shown, words, look.SMALL, ha="right")
    for n, words in enumerate(now.inputs):
        pen.word(ax, plan.joint - plan.cell / 2 - 6, plan.bottom + 4 + (n + 0.5) * ROW, words, look.SMALL, ha="right")


def _sums(ax, now) -> None:
    """What each layer is told, and what it says."""
    x, y = arithmetic.LEFT, SUMS + 20 + ROW
    for n, unit in enumerate(now.units):
        pen.word(ax, x - 5, y + (n - 0.5) * ROW, unit, look.SMALL, ha="right")
    for gate in arithmetic.LETTERS:
        between = 40 if gate == "c_tilde" else 20
        for wide, name, letters, symbol in ((58, f"sum {gate}", "sum", "plain"), (50, gate, LETTERS[gate], gate)):
            pen.column(ax, x + wide / 2, y, now.vectors[name], symbol, wide)
            pen.word(ax, x + wide / 2, y - ROW - 12, letters, look.SMALL)
            if name != gate:
                pen.word(ax, x + wide + between / 2, y, "tanh" if gate == "c_tilde" else "σ")
            x += wide + (between if name != gate else 6)
    W, b = now.weights["y"]
    for y, letters, rows in ((76, "$W_{hy}$", W), (92, "$b_y$", [b])):
        pen.word(ax, 8, SUMS + y, letters, look.SMALL, ha="left")
        pen.word(ax, arithmetic.LEFT - 22, SUMS + y, arithmetic.readout(rows), look.SMALL, ha="left")


def _six_steps(ax, now) -> None:
    """Words, bars and answers of all steps."""
    middles = [timeline.FIRST + (n - 0.5) * timeline.SLOT for n in range(1, len(now.words) + 1)]
    old = (timeline.BEFORE + timeline.FIRST) / 2
    pen.box(ax, middles[now.t - 1] - timeline.SLOT / 2 + 1, STEPS - 4, timeline.SLOT - 2, timeline.DEPTH,
            look.QUIET_FILL, look.QUIET_LINE, behind=True)
    pen.word(ax, old, STEPS + 8, now.before, look.SMALL)
    for n, word in enumerate(now.words, 1):
        pen.word(ax, middles[n - 1], STEPS + 8, word, weight="bold" if n == now.t else "normal")
    first = STEPS + timeline.BELOW
    for place, name in enumerate(timeline.LINES):
        y, style, rows = first + place * timeline.ROW, look.style_of(name), now.lines[name]
        pen.word(ax, 8, y + 7, LETTERS[name], ha="left")
        ax.plot([8, timeline.EDGE], [y - 4, y - 4], color=look.QUIET_LINE, linewidth=0.6 * pen.POINTS)
        gate, places = name in GATES, [old, *middles][-len(rows):]
        most = max(1, ceil(max(map(abs, chain(*rows))) - 1e-9)) if name == "c" else 1
        pen.word(ax, timeline.BEFORE - 4, y + 8, f"±{most}" if most > 1 else "", look.SMALL, ha="right")
        for unit, values in enumerate(zip(*rows, strict=True)):
            ax.barh([y + unit * 9 + 3.5] * len(rows), [value / most * timeline.REACH * (1 + gate) for value in values],
                    timeline.BAR, left=[x - gate * timeline.REACH for x in places], color=style.color,
                    edgecolor=style.ink, linewidth=0.8 * pen.POINTS)
    y = first + len(timeline.LINES) * timeline.ROW + 9
    for n, group in enumerate(answer.GROUPS):
        pen.word(ax, 8, y + 18 * n, ("verb, %", "pronoun, %")[n], look.SMALL, ha="left")
        for x, shares, right in zip(middles, now.answers, now.rights, strict=True):
            pen.word(ax, x, y + 18 * n, answer.in_short(group, shares, right.get(group))[0], look.SMALL)
    ax.plot(middles[now.asked - 1], y + 32, "^", color=look.BLAME.color, fillstyle="none")
    pen.word(ax, 8, HIGH - 12, "Bars: gender above, number below.", look.SMALL, ha="left")
    own = ", ".join(map(signed, now.own))
    pen.word(ax, timeline.EDGE, HIGH - 12, f"“{controls.OWN}” = ({own}) is in no step", look.SMALL, ha="right")
