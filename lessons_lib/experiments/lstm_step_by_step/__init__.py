"""Things to turn by hand in lesson 09: the gate bench."""

from lessons_lib.exercises.answers import Fault
from lessons_lib.exercises.lstm_step_by_step.finding.finder import NO_ANSWER
from lessons_lib.experiments.base import Experiment
from lessons_lib.experiments.controls import choice, slider
from lessons_lib.experiments.lstm_step_by_step.bench_net import (
    FOLLOWS,
    GATES,
    GROUPS,
    THEN,
    H,
    T,
    column,
    inputs_of,
    net_of,
    sliders,
)
from lessons_lib.experiments.lstm_step_by_step.learner import Learner
from lessons_lib.experiments.lstm_step_by_step.presets import PRESETS
from lessons_lib.pictures.lstm_step_by_step.bench import Shown, draw_bench
from lessons_lib.pictures.lstm_step_by_step.words import WALK


def explore_lstm_cell(step=None) -> Experiment:
    """The gate bench: walk through one LSTM step, turn its gates, weights and states, and see six steps of it.

    `step` is your own step(x, h_prev, c_prev, net) -> (h, c), in columns as in `lstm_step`: it is run beside the true
    one, and the first line of it that differs is marked; once it is tried on random weights too, which are not shown.
    TypeError when it cannot be called.
    """
    learner = Learner(step) if step is not None else None

    def draw(part, t, then, **values):
        net, xs = net_of(values), inputs_of(values, then)
        run = net.forward(xs, column(values, "h_prev", H), column(values, "c_prev", H))
        now = shown(net, run, part, t, FOLLOWS[then])
        if learner is None:
            return draw_bench(now), numbers(now)
        try:
            theirs = learner.beside(net, run, t)
        except Fault as fault:
            return fault, numbers(now, NO_ANSWER, NO_ANSWER, learner.elsewhere)
        return draw_bench(now, theirs), numbers(now, theirs.line, theirs.first or "none", theirs.elsewhere)

    start = PRESETS["gender and number"]
    handles = sliders(start)
    pushes = {name: handles.pop(name) for name in list(handles) if name.startswith("push_")}
    return Experiment(draw, "Walk through one LSTM step, turn its gates, and see what six steps make of it.",
                      groups=GROUPS, presets=PRESETS, walk="part",
                      part=choice(WALK, WALK[0], "walk"), **pushes, t=slider(1, T, 1, label="stand on step"),
                      then=choice(list(THEN), start["then"], "after step 1"), **handles)


def shown(net, run, part: str, t: int, follows: str) -> Shown:
    """What the picture needs, as plain lists."""
    lines = {name: getattr(run, name)[:, :, 0] for name in GATES}
    lines |= {"c": run.cells[:, :H, 0], "h": run.fed[:, :H, 0]}
    n = t - 1
    vectors = {name: lines[name][n] for name in GATES}
    vectors |= {"x": run.xs[n, :, 0], "h_prev": lines["h"][n], "c_prev": lines["c"][n], "c": lines["c"][t],
                "h": lines["h"][t], "shown": run.tanh_cs[n, :, 0]}
    vectors |= {"kept": vectors["f"] * vectors["c_prev"], "news": vectors["i"] * vectors["c_tilde"]}
    weights = {}
    for line, letter in GATES.items():
        W_h, W_x, b = (getattr(net, f"{name}{letter}") for name in ("W_h", "W_x", "b_"))
        vectors[f"sum {line}"] = W_h @ vectors["h_prev"] + W_x @ vectors["x"] + b[:, 0]
        weights[line] = W_h.tolist(), W_x.tolist(), b[:, 0].tolist()
    vectors, lines = ({name: values.tolist() for name, values in named.items()} for named in (vectors, lines))
    return Shown(t, part, vectors, weights, run.xs[:, :, 0].tolist(), lines, follows)


def numbers(now: Shown, line="none", first="none", elsewhere="none") -> dict:
    """What the picture says, by name, and the first line and step of the learner's that differ, "none" without one."""
    return {"step": now.t, "lit": now.part, **now.vectors, "x over time": now.xs,
            **{f"{name} over time": values for name, values in now.lines.items()},
            "first line that differs": line, "first step that differs": first,
            "first line that differs with other weights": elsewhere}
