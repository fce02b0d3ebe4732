"""The gate bench's controls and the net they stand for: a number to turn for all that one LSTM step reads.

`word_1` ... are the words of the six steps, `before` the subject that was read before them, `h_prev_1` ..., `c_prev_1`
... the state before step 1, `x_1` ... the numbers of a word of one's own. `W_xf_12` is row 1, column 2 of W_xf, `b_f_1`
unit 1's forget bias; the candidate's are W_xc, W_hc, b_c. A push is added to a gate's bias in both units.
"""

import numpy as np
from ipywidgets import BoundedFloatText, Dropdown, Layout
from ipywidgets.widgets.widget_description import DescriptionStyle

from lessons_lib.interactive.controls import stops
from lessons_lib.lessons.lstm_step_by_step.cell import INPUTS, UNITS, gender_and_number
from lessons_lib.lessons.lstm_step_by_step.pictures.bench import OWN
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.arithmetic import LETTERS
from lessons_lib.lessons.lstm_step_by_step.world import KIND, VOCABULARY, features
from lessons_lib.lessons.lstm_step_by_step.wrong_line.finder import IN_WORDS

T, NOBODY = 6, "nobody"
WORDS, BEFORE = (*KIND, *(word for word in VOCABULARY if word not in KIND), OWN), (NOBODY, *KIND)
PANE, NUMBER = 274, 72           # px: what 919 px leave beside the picture, and of a number
WORD = PANE // 3 - 2             # px of a word
D, H = len(INPUTS), len(UNITS)
CELL = gender_and_number()
# A sum of 8 is wide open and one of -8 shut: these are the pushes between which two digits change.
PUSH = (-16, -12, -10, -9, -8, -7, -6, -4, 0, 4, 6, 7, 8, 9, 10, 12, 16)
PUSH_NEWS = (-6.0, -4.0, -3.0, -2.5, -2.0, -1.5, -1.0, -0.5, 0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 6.0)


def weight_names() -> list[str]:
    """The names of the weights' controls, in the order of theta."""
    return [f"{name}_{r + 1}{k + 1 if name[0] == 'W' else ''}" for name in CELL.names
            for r in range(len(getattr(CELL, name))) for k in range(getattr(CELL, name).shape[1])]


WEIGHTS = weight_names()
STATES = [f"{name}_{n + 1}" for name, size in (("x", D), ("h_prev", H), ("c_prev", H)) for n in range(size)]
PUSHES = {f"push_{line}": line for line in LETTERS}
READ = [f"word_{n}" for n in range(1, T + 1)]


def handles(start) -> dict:
    """name -> control, for the pushes, the words, the states and the weights; start: name -> value.

    The many that look alike share one layout and one style. Each widget is a message to the page, and of more than
    1000 at once the kernel's socket loses some (ZeroMQ's high-water mark): then the cell never ends.
    """
    number, word = _look(NUMBER), _look(WORD)
    made = {name: stops(PUSH_NEWS if line == "c_tilde" else PUSH, start[name],
                        f"push {IN_WORDS[line]}") for name, line in PUSHES.items()}
    made |= {name: Dropdown(options=WORDS, value=start[name], description=f"word {name[-1]}",
                            tooltip=f"word {name[-1]}", **word) for name in READ}
    made["before"] = Dropdown(options=BEFORE, value=start["before"], description="named before",
                              tooltip="who was named before step 1; what the cell holds of it stands above",
                              layout=Layout(width="240px", height="28px", margin="0"),
                              style=DescriptionStyle(description_width="104px"))
    meanings = (*INPUTS, *UNITS, *UNITS)
    for name, meaning in zip(STATES, meanings, strict=True):
        most = 2.0 if name[0] == "c" else 1.0
        least = 0.0 if name == "x_1" else -most
        made[name] = _box(start[name], least, most, 0.1, f"{name[:-2]}, {name[-1]}: {meaning}", number)
    for name in WEIGHTS:
        letters, place = name.rsplit("_", 1)
        where = f"row {place[0]}" + (f", column {place[1]}" if len(place) > 1 else "")
        made[name] = _box(start[name], -30.0, 30.0, 1.0, f"{letters}, {where}", number)
    return made


def _look(width: int) -> dict:
    """How a control looks whose name stands at the edge of its grid: it is still spoken, and its tooltip says it."""
    return {"layout": Layout(width=f"{width}px", height="28px", margin="0 1px", flex="0 0 auto"),
            "style": DescriptionStyle(description_width="0px")}


def _box(value, least, most, step, label, look) -> BoundedFloatText:
    return BoundedFloatText(value=value, min=least, max=most, step=step, description=label,
                            tooltip=f"{label}, {least:g} to {most:g}", **look)


def values_of(net) -> dict[str, float]:
    """What the weights' controls must show for this net."""
    return dict(zip(WEIGHTS, net.theta.tolist(), strict=True))


def column(values, name: str, size: int) -> np.ndarray:
    """x, h_prev or c_prev as the controls say, (size, 1)."""
    return np.array([[values[f"{name}_{n + 1}"]] for n in range(size)], dtype=float)


def net_of(values):
    """The LSTM that the controls stand for."""
    net = CELL.copy()
    net.theta[:] = [values[name] for name in WEIGHTS]
    for push, line in PUSHES.items():
        bias = getattr(net, f"b_{LETTERS[line]}")
        bias += values[push]
    return net


def inputs_of(values) -> np.ndarray:
    """The inputs of all six steps, (T, D, 1)."""
    own = [values[f"x_{n + 1}"] for n in range(D)]
    return np.array([own if values[name] == OWN else features(values[name]) for name in READ], float)[:, :, None]


def units_of(net) -> tuple[str, str]:
    """What the units hold, in a word: gender and number, where the candidate writes just that; else "unit 1" ..."""
    writes = net.W_xc[:, 1:] != 0
    if not net.W_hc.any() and np.array_equal(writes, np.eye(H, dtype=bool)):
        return UNITS
    return tuple(f"unit {n + 1}" for n in range(H))


def run_of(values):
    """The net that the controls stand for, and its run over the six words."""
    net = net_of(values)
    return net, net.forward(inputs_of(values), column(values, "h_prev", H), column(values, "c_prev", H))
