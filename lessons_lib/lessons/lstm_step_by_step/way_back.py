"""The way back through the cell, line by line as the lesson tells it: through one step, and through several."""

import numpy as np


def through_a_step(dh, dc_next, f, i, c_tilde, o, c, c_prev) -> dict[str, np.ndarray]:
    """The lesson's variables on the way back, in their order: name -> (H, B), as all that is given.

    "dc", then behind the squashes "do", "df", "di", "dc_tilde", and before them "da_o", "da_f", "da_i", "da_c".
    """
    dc = dc_next + dh * o * (1 - np.tanh(c) ** 2)
    found = {"dc": dc, "do": dh * np.tanh(c), "df": dc * c_prev, "di": dc * c_tilde, "dc_tilde": dc * i}
    return found | {"da_o": found["do"] * o * (1 - o), "da_f": found["df"] * f * (1 - f),
                    "da_i": found["di"] * i * (1 - i), "da_c": found["dc_tilde"] * (1 - c_tilde ** 2)}


def through_time(net, run, dys) -> list[dict]:
    """What blame does at each of T steps: dicts name -> H numbers, of dh_next, dc_next, dh, the variables of
    `through_a_step`, dh_prev and dc_prev. dys (T, K, 1) is dL/dy. It agrees with `net.backward` to 1e-12.
    """
    before = np.concatenate([run.c0[None], run.cs])
    dh_prev, dc_prev, steps = np.zeros_like(run.h0), np.zeros_like(run.c0), []
    for t in reversed(range(len(run.xs))):
        f, i, c_tilde, o, c = (getattr(run, name)[t] for name in ("f", "i", "c_tilde", "o", "cs"))
        step = {"dh_next": dh_prev, "dc_next": dc_prev, "dh": net.W_hy.T @ dys[t] + dh_prev}
        step |= through_a_step(step["dh"], dc_prev, f, i, c_tilde, o, c, before[t])
        dh_prev = (net.W_hf.T @ step["da_f"] + net.W_hi.T @ step["da_i"] + net.W_hc.T @ step["da_c"]
                   + net.W_ho.T @ step["da_o"])
        dc_prev = step["dc"] * f
        step |= {"dh_prev": dh_prev, "dc_prev": dc_prev}
        steps.append({name: value[:, 0].tolist() for name, value in step.items()})
    return steps[::-1]


def line_by_line(steps) -> dict:
    """The steps of `through_time` as lines: f, i, c_tilde, o -> T lists of the blame before the squash; c, h -> T + 1
    lists, the first of them at the state before step 1."""
    lines = {name: [step[f"da_{name[0]}"] for step in steps] for name in ("f", "i", "c_tilde", "o")}
    return lines | {name: [steps[0][f"d{name}_prev"], *(step[f"d{name}"] for step in steps)] for name in "ch"}
