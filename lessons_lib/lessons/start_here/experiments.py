"""Three bells and their echo, h = keep * h_prev + x. How much of yesterday is kept?"""

import numpy as np

from lessons_lib.interactive.answers import Fault, ask, difference
from lessons_lib.interactive.controls import slider
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.start_here.echo import echo_step
from lessons_lib.lessons.start_here.pictures.echo import draw_echo

STEPS = 20
STROKES = ((0,), (3, 12), (6, 10, 14))  # when each bell is struck: one, two and three times


def strokes() -> np.ndarray:
    """What is struck at each step: (20, 3, 1), 1 for a stroke and 0 for silence."""
    xs = np.zeros((STEPS, len(STROKES), 1))
    for bell, times in enumerate(STROKES):
        xs[list(times), bell] = 1
    return xs


def explore_echo(step=echo_step):
    """Turn how much is kept, and walk through time. `step` may be your own echo_step(news, h_prev, keep)."""
    xs = strokes()

    def draw(keep, t):
        hs = echo(step, xs, keep)
        return draw_echo(xs[:, :, 0], hs, keep, t).svg, {"x": xs[t, :, 0], "h": hs[t], "at the last step": hs[-1]}

    return Experiment(draw, "Three bells are struck, and a share of their sound is kept from step to step.",
                      keep=slider(0.0, 1.1, start=0.5, label="keep"), t=slider(0, STEPS - 1, start=14, label="step t"))


def echo(step, xs: np.ndarray, keep: float) -> np.ndarray:
    """What sounds at each step, (T, 3), from xs (T, 3, 1). Raises Fault, one sentence, where a learner's step fails."""
    h, hs = np.zeros((xs.shape[1], 1)), []
    for t, x in enumerate(xs):
        h = echo_step(x[:, 0], h, keep) if step is echo_step else asked(step, t, x[:, 0], h, keep)
        hs.append(h[:, 0])
    return np.array(hs)


def asked(step, t: int, news, h_prev, keep: float) -> np.ndarray:
    """The learner's h (3, 1) at step t. Raises Fault where it is not what echo_step says."""
    h = ask(step, (news.tolist(), h_prev, keep))
    wrong = difference(h, echo_step(news, h_prev, keep))
    if wrong:
        raise Fault(f"at step {t}, what your function returns {wrong}.")
    return np.asarray(h, dtype=float)
