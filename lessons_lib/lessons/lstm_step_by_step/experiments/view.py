"""What the gate bench comes to at one setting: for its picture, for its goals, and by name."""

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.cell import GROUPS, OUTPUTS
from lessons_lib.lessons.lstm_step_by_step.experiments import english
from lessons_lib.lessons.lstm_step_by_step.experiments.bench import ASKED, BLAME
from lessons_lib.lessons.lstm_step_by_step.experiments.controls import PUSHES, READ, H, T, units_of
from lessons_lib.lessons.lstm_step_by_step.experiments.goals import Line
from lessons_lib.lessons.lstm_step_by_step.pictures.bench import Scene
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.arithmetic import LETTERS
from lessons_lib.lessons.lstm_step_by_step.way_back import line_by_line, through_time


def scene_at(net, run, values, part: str, t: int, blame=None, asked: int = T) -> Scene:
    """What the picture needs, as plain lists. blame: the word that step `asked` should have said, or None."""
    lines = {name: getattr(run, name)[:, :, 0] for name in LETTERS}
    lines |= {"c": run.cells[:, :H, 0], "h": run.concat[:, :H, 0]}
    n = t - 1
    vectors = {name: lines[name][n] for name in LETTERS}
    vectors |= {"x": run.xs[n, :, 0], "h_prev": lines["h"][n], "c_prev": lines["c"][n], "c": lines["c"][t],
                "h": lines["h"][t], "shown": run.tanh_cs[n, :, 0], "y": run.ys[n, :, 0]}
    vectors |= {"kept": vectors["f"] * vectors["c_prev"], "news": vectors["i"] * vectors["c_tilde"]}
    vectors["moves"] = np.abs(net.W_hy * vectors["h"]).max(axis=0)
    weights = {"y": (net.W_hy.tolist(), net.b_y[:, 0].tolist())}
    for line, letter in LETTERS.items():
        W_h, W_x, b = (getattr(net, f"{name}{letter}") for name in ("W_h", "W_x", "b_"))
        vectors[f"sum {line}"] = W_h @ vectors["h_prev"] + W_x @ vectors["x"] + b[:, 0]
        weights[line] = W_h.tolist(), W_x.tolist(), b[:, 0].tolist()
    vectors, lines = ({name: values.tolist() for name, values in named.items()} for named in (vectors, lines))
    units = units_of(net)
    words, before, shares = [values[name] for name in READ], values["before"], english.answers(run.ys)
    subjects = english.in_force(words, before, values["x_1"] >= 0.5)
    rights = english.rights(words, subjects)
    says, told = english.verdict(shares[n], rights[n], subjects[n])
    return Scene(t, part, vectors, weights, words, before, lines, shares, rights, subjects, says, told,
                 {line: values[name] for name, line in PUSHES.items()}, asked,
                 [values[f"x_{k}"] for k in (1, 2, 3)],
                 None if blame is None else blamed(net, run, shares, blame, asked, t), units=units)


def blamed(net, run, shares, word: str, asked: int, t: int) -> dict:
    """What blame does at step t, and over time, when step `asked` should have said `word`."""
    dy = english.blame_of(shares[asked - 1], word)
    dys = 0 * run.ys
    dys[asked - 1, :, 0] = list(dy.values())
    steps = through_time(net, run, dys)
    return {"word": word, "y": dy, "now": steps[t - 1], "lines": line_by_line(steps)}


def line_of(now: Scene, values) -> Line:
    """What the goals are judged by."""
    f, c, h = (now.lines[name] for name in "fch")
    return Line(values, now.words, now.subjects, now.answers, now.units, f, c, h, now.t)


def numbers(now: Scene, goals, line="none", first="none", elsewhere="none") -> dict:
    """What the picture says, by name, and the first line and step of the learner's that differ, "none" without one.

    Of the blame, "none" while it is off.
    """
    blame = now.blame or {"now": {}, "lines": {}, "y": {}}
    return {"step": now.t, "lit": now.part, **now.vectors, "words": now.words, "named before": now.before,
            "units": list(now.units),
            **{f"{name} over time": values for name, values in now.lines.items()},
            "answer": [now.answers[now.t - 1][word] for word in OUTPUTS], "verdict": now.told,
            "right over time": [[right.get(group, "") for group in GROUPS] for right in now.rights],
            "answer over time": [[shares[word] for word in OUTPUTS] for shares in now.answers],
            "goals": ["done" if done else "not yet" for done in goals.values()],
            **{f"blame {name}": blame["now"].get(name, "none") for name in BLAME},
            **{f"blame {name} over time": blame["lines"].get(name, "none") for name in (*LETTERS, "c", "h")},
            "blame y": list(blame["y"].values()) or "none", ASKED: now.asked,
            "first line that differs": line, "first step that differs": first,
            "first line that differs with other weights": elsewhere}
