"""The bench's controls and the cell they stand for: a slider for every number that one LSTM step reads.

`x_1` ... are the input of step 1, `h_prev_1` ..., `c_prev_1` ... the state before it. `W_xf_12` is row 1, column 2 of
W_xf, `b_f_1` unit 1's forget bias; the candidate's are W_xc, W_hc, b_c. A push is added to a gate's bias in both units.
"""

import numpy as np

from lessons_lib.experiments.controls import slider
from lessons_lib.nets.agreement_cell import INPUTS, UNITS, gender_and_number

T = 6
GIRL, BOYS, OTHER = (1.0, 1.0, -1.0), (1.0, -1.0, 1.0), (0.0, 0.0, 0.0)
THEN = {"other words": (OTHER,) * 5, "the same again": None, "boys at step 4": (OTHER, OTHER, BOYS, OTHER, OTHER)}
FOLLOWS = {"other words": "other words (x = 0)", "the same again": "the same word again and again",
           "boys at step 4": "other words (x = 0), and “boys” at step 4"}
GATES = {"f": "f", "i": "i", "c_tilde": "c", "o": "o"}   # a line of the cell -> the letter of its weights
TITLES = {"f": "Forget gate", "i": "Input gate", "c_tilde": "Candidate", "o": "Output gate"}
D, H = len(INPUTS), len(UNITS)
CELL = gender_and_number()


def weight_names() -> list[str]:
    """The names of the weights' controls, in the order of theta."""
    return [f"{name}_{r + 1}{k + 1 if name[0] == 'W' else ''}" for name in CELL.names[:12]
            for r in range(H) for k in range(getattr(CELL, name).shape[1])]


WEIGHTS = weight_names()
STATES = [f"{name}_{n + 1}" for name, size in (("x", D), ("h_prev", H), ("c_prev", H)) for n in range(size)]
PUSHES = {f"push_{line}": letter for line, letter in GATES.items()}
GROUPS = {"What comes in: x, h, c": STATES} | {
    f"{title}: its weights and bias": [name for name in WEIGHTS if name.split("_")[1][-1] == GATES[line]]
    for line, title in TITLES.items()}


def sliders(start) -> dict:
    """name -> slider, for the pushes, the inputs and states, and the weights; start: name -> value."""
    low = {"x_1": 0.0, "c_prev": -2.0}
    high = {"c_prev": 2.0}
    words = dict(zip(STATES, (*INPUTS, *UNITS, *UNITS), strict=True))
    open_shut = {"push_c_tilde": "push c\u0303 up (+) or down (−)"}
    made = {name: slider(-10.0, 10.0, 0.0, 0.1, open_shut.get(name, f"push {name[-1]} open (+) or shut (−)"))
            for name in PUSHES}
    for name, word in words.items():
        kind = name[:-2]
        made[name] = slider(low.get(name, low.get(kind, -1.0)), high.get(kind, 1.0), start[name], 0.01,
                            f"{kind}, {name[-1]}: {word}")
    for name in WEIGHTS:
        letters, place = name.rsplit("_", 1)
        where = f"row {place[0]}" + (f", column {place[1]}" if len(place) > 1 else "")
        most = 10.0 if letters[0] == "b" else 20.0
        made[name] = slider(-most, most, start[name], 0.1, f"{letters}, {where}")
    return made


def values_of(net) -> dict[str, float]:
    """What the weights' controls must show for this net."""
    return dict(zip(WEIGHTS, net.theta[:len(WEIGHTS)].tolist(), strict=True))


def column(values, name: str, size: int) -> np.ndarray:
    """x, h_prev or c_prev as the controls say, (size, 1)."""
    return np.array([[values[f"{name}_{n + 1}"]] for n in range(size)], dtype=float)


def net_of(values):
    """The LSTM that the controls stand for; what it reads of h in `W_hy` is the hand-set cell's."""
    net = CELL.copy()
    net.theta[:len(WEIGHTS)] = [values[name] for name in WEIGHTS]
    for push, letter in PUSHES.items():
        bias = getattr(net, f"b_{letter}")
        bias += values[push]
    return net


def inputs_of(values, then: str) -> np.ndarray:
    """The inputs of all six steps, (T, D, 1)."""
    first = column(values, "x", D)
    later = THEN[then]
    rest = [first] * (T - 1) if later is None else [np.array(x)[:, None] for x in later]
    return np.stack([first, *rest])
