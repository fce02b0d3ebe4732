"""The dinner net with its two routes, to be edited and switched off by hand."""

import numpy as np

from lessons_lib.drawing.values import MINUS
from lessons_lib.interactive.answers import Fault, ask, difference, empty, named, shown
from lessons_lib.interactive.controls import choice, slider, switch
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.dinner.pictures import margin, net_picture, verdict
from lessons_lib.worlds.dinners import DINNER_NET, MENU, most_voted, one_hot


def explore_dinner(vote=None, W=DINNER_NET):
    """Turn off a route of the dinner net, edit its votes, and see what tonight's guess is.

    vote(W, x), the learner's own, gives the votes (3, 1) of the inputs x (6, 1); W @ x unless given. W (3, 6) are
    the votes that one dish has for another. Either way tanh squashes them. ValueError for a W of another shape.
    """
    W = np.array(W, dtype=float)
    if W.shape != (3, 6) or not np.isfinite(W).all():
        raise ValueError(f"W must be (3, 6) finite numbers; got {shown(W)}")

    def draw(hear_prediction, pizza, sushi, waffles, hear_dinner, dinner):
        x = np.vstack([hear_prediction * np.array([[pizza], [sushi], [waffles]]), hear_dinner * one_hot(dinner)])
        tally = W @ x if vote is None else _asked(vote, W, x)
        y = np.tanh(tally)
        svg = net_picture(W, x, y, _sentence(tally, W @ x, y, x), on=(hear_prediction, hear_dinner))
        return svg, {"votes": y.ravel(), "guess": " or ".join(most_voted(y)), "margin": margin(y)}

    return Experiment(
        draw, "Turn off a route of the dinner net, edit its votes, and see what tonight's guess is.",
        hear_prediction=switch(True, "listen to the prediction for yesterday"),
        pizza=slider(-1.0, 1.0, 0.0, 0.1, "predicted pizza"),
        sushi=slider(-1.0, 1.0, 1.0, 0.1, "predicted sushi"),
        waffles=slider(-1.0, 1.0, 0.0, 0.1, "predicted waffles"),
        hear_dinner=switch(True, "listen to the dinner yesterday"),
        dinner=choice(MENU, "sushi", "dinner yesterday"))


def _asked(vote, W, x) -> np.ndarray:
    """What the learner's vote(W, x) says, as a column (3, 1); Fault if it says anything else."""
    answer = ask(vote, (W, x))
    if empty(answer):
        raise Fault("your vote function returns None. End it with `return` and the votes, and run again.")
    try:
        column = np.asarray(answer, dtype=float)
    except Exception as fault:
        raise Fault(f"your vote function returned {named(answer)}, and a column of numbers is wanted.") from fault
    if column.shape != (3, 1) or not np.isfinite(column).all():
        raise Fault(f"your vote function returned numbers of shape {column.shape}; "
                    "a column (3, 1) of finite ones is wanted.")
    return column + 0.0  # no negative zeros


def _sentence(tally, truth, y, x) -> str:
    if difference(tally, truth):
        said = f"Your function votes {shown(tally.ravel())}; W @ x is {shown(truth.ravel())}."
        return said.replace("-", MINUS)
    return verdict(y, x)
