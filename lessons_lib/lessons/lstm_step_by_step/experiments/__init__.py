"""Things to turn by hand in lesson 09: the gate bench."""

import numpy as np

from lessons_lib.interactive.answers import Fault
from lessons_lib.lessons.lstm_step_by_step.cell import OUTPUTS
from lessons_lib.lessons.lstm_step_by_step.experiments import english, way_back
from lessons_lib.lessons.lstm_step_by_step.experiments.bench import ASKED, BLAME, OFF, Bench
from lessons_lib.lessons.lstm_step_by_step.experiments.bench_net import (
    GATES,
    PUSHES,
    READ,
    H,
    T,
    handles,
    run_of,
    units_of,
)
from lessons_lib.lessons.lstm_step_by_step.experiments.goals import Line, reached
from lessons_lib.lessons.lstm_step_by_step.experiments.learner import Learner
from lessons_lib.lessons.lstm_step_by_step.experiments.presets import PRESETS
from lessons_lib.lessons.lstm_step_by_step.finding.finder import NO_ANSWER
from lessons_lib.lessons.lstm_step_by_step.pictures.bench import Shown, draw_bench


def explore_lstm_cell(step=None) -> Bench:
    """The gate bench: walk through one LSTM step, turn its gates, weights and words, and see what it answers.

    `step` is your own step(x, h_prev, c_prev, net) -> (h, c), in columns as in `lstm_step`: it is run beside the true
    one, and the first line of it that differs is marked; once it is tried on random weights too, which are not shown.
    TypeError when it cannot be called.
    """
    learner = Learner(step) if step is not None else None

    def draw(part, t, blame, asked, **values):
        net, run = run_of(values)
        now = shown(net, run, values, part, t, None if blame == OFF else blame, asked)
        goals = reached(line_of(now, values))
        if learner is None:
            return draw_bench(now), numbers(now, goals)
        try:
            theirs = learner.beside(net, run, t)
        except Fault as fault:
            return fault, numbers(now, goals, NO_ANSWER, NO_ANSWER, learner.elsewhere)
        return draw_bench(now, theirs), numbers(now, goals, theirs.line, theirs.first or "none", theirs.elsewhere)

    return Bench(draw, handles(PRESETS["hand-set"]))


def shown(net, run, values, part: str, t: int, blame=None, asked: int = T) -> Shown:
    """What the picture needs, as plain lists. blame: the word that step `asked` should have said, or None."""
    lines = {name: getattr(run, name)[:, :, 0] for name in GATES}
    lines |= {"c": run.cells[:, :H, 0], "h": run.concat[:, :H, 0]}
    n = t - 1
    vectors = {name: lines[name][n] for name in GATES}
    vectors |= {"x": run.xs[n, :, 0], "h_prev": lines["h"][n], "c_prev": lines["c"][n], "c": lines["c"][t],
                "h": lines["h"][t], "shown": run.tanh_cs[n, :, 0], "y": run.ys[n, :, 0]}
    vectors |= {"kept": vectors["f"] * vectors["c_prev"], "news": vectors["i"] * vectors["c_tilde"]}
    vectors["moves"] = np.abs(net.W_hy * vectors["h"]).max(axis=0)
    weights = {"y": (net.W_hy.tolist(), net.b_y[:, 0].tolist())}
    for line, letter in GATES.items():
        W_h, W_x, b = (getattr(net, f"{name}{letter}") for name in ("W_h", "W_x", "b_"))
        vectors[f"sum {line}"] = W_h @ vectors["h_prev"] + W_x @ vectors["x"] + b[:, 0]
        weights[line] = W_h.tolist(), W_x.tolist(), b[:, 0].tolist()
    vectors, lines = ({name: values.tolist() for name, values in named.items()} for named in (vectors, lines))
    units = units_of(net)
    words, before, shares = [values[name] for name in READ], values["before"], english.answers(run.ys)
    subjects = english.in_force(words, before, values["x_1"] >= 0.5)
    rights = english.rights(words, subjects)
    says, told = english.verdict(shares[n], rights[n], subjects[n])
    return Shown(t, part, vectors, weights, words, before, lines, shares, rights, subjects, says, told,
                 {line: values[name] for name, line in PUSHES.items()}, asked,
                 [values[f"x_{k}"] for k in (1, 2, 3)],
                 None if blame is None else blamed(net, run, shares, blame, asked, t), units=units)


def blamed(net, run, shares, word: str, asked: int, t: int) -> dict:
    """What blame does at step t, and over time, when step `asked` should have said `word`."""
    dy = english.blame_of(shares[asked - 1], word)
    dys = 0 * run.ys
    dys[asked - 1, :, 0] = list(dy.values())
    steps = way_back.way_back(net, run, dys)
    return {"word": word, "y": dy, "now": steps[t - 1], "lines": way_back.over_time(steps)}


def line_of(now: Shown, values) -> Line:
    """What the goals are judged by."""
    f, c, h = (now.lines[name] for name in "fch")
    return Line(values, now.words, now.subjects, now.answers, now.units, f, c, h, now.t)


def numbers(now: Shown, goals, line="none", first="none", elsewhere="none") -> dict:
    """What the picture says, by name, and the first line and step of the learner's that differ, "none" without one.

    Of the blame, "none" while it is off.
    """
    blame = now.blame or {"now": {}, "lines": {}, "y": {}}
    return {"step": now.t, "lit": now.part, **now.vectors, "words": now.words, "named before": now.before,
            "units": list(now.units),
            **{f"{name} over time": values for name, values in now.lines.items()},
            "answer": [now.answers[now.t - 1][word] for word in OUTPUTS], "verdict": now.told,
            "right over time": [[right.get(group, "") for group in english.GROUPS] for right in now.rights],
            "answer over time": [[shares[word] for word in OUTPUTS] for shares in now.answers],
            "goals": ["done" if done else "not yet" for done in goals.values()],
            **{f"blame {name}": blame["now"].get(name, "none") for name in BLAME},
            **{f"blame {name} over time": blame["lines"].get(name, "none") for name in (*GATES, "c", "h")},
            "blame y": list(blame["y"].values()) or "none", ASKED: now.asked,
            "first line that differs": line, "first step that differs": first,
            "first line that differs with other weights": elsewhere}
