"""Blame on its way back through the bench's six steps, line by line as lesson 09 tells it."""

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.experiments.bench_net import GATES


def way_back(net, run, dys) -> list[dict]:
    """What blame does at each step: T dicts name -> H numbers, of dh_next, dc_next, dh, dc, da_f, da_i, da_c, da_o,
    dh_prev, dc_prev. dys (T, K, 1) is dL/dy. It agrees with `net.backward` to 1e-12.
    """
    before = np.concatenate([run.c0[None], run.cs])
    dh_prev, dc_prev, steps = np.zeros_like(run.h0), np.zeros_like(run.c0), []
    for t in reversed(range(len(run.xs))):
        f, i, c_tilde, o, c = (getattr(run, name)[t] for name in ("f", "i", "c_tilde", "o", "cs"))
        step = {"dh_next": dh_prev, "dc_next": dc_prev}
        step["dh"] = dh = net.W_hy.T @ dys[t] + dh_prev
        step["dc"] = dc = dc_prev + dh * o * (1 - np.tanh(c) ** 2)
        step["da_f"] = da_f = dc * before[t] * f * (1 - f)
        step["da_i"] = da_i = dc * c_tilde * i * (1 - i)
        step["da_c"] = da_c = dc * i * (1 - c_tilde ** 2)
        step["da_o"] = da_o = dh * np.tanh(c) * o * (1 - o)
        dh_prev = net.W_hf.T @ da_f + net.W_hi.T @ da_i + net.W_hc.T @ da_c + net.W_ho.T @ da_o
        dc_prev = dc * f
        step |= {"dh_prev": dh_prev, "dc_prev": dc_prev}
        steps.append({name: value[:, 0].tolist() for name, value in step.items()})
    return steps[::-1]


def over_time(steps) -> dict:
    """The same, line by line: f, i, c_tilde, o -> T lists of the blame before the squash; c, h -> T + 1 lists."""
    lines = {name: [step[f"da_{name[0]}"] for step in steps] for name in GATES}
    return lines | {name: [steps[0][f"d{name}_prev"], *(step[f"d{name}"] for step in steps)] for name in "ch"}
