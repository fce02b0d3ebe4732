"""To turn by hand: days without news, and a squash with a gain."""

from math import exp, tanh

import numpy as np

from lessons_lib.drawing.values import number
from lessons_lib.interactive.controls import choice, slider, stops
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.unrolling.away import SOFTNESS, fate_of, margins, play_forward, true_dishes, vote_matrix
from lessons_lib.lessons.unrolling.pictures.away import draw_away, draw_squash
from lessons_lib.worlds.dinners import MENU, TIE, most_voted

LONGEST, YEAR = 60, 365  # days
RESTS = (-0.05, -0.01, 0.0, 0.01, 0.05, 0.1, 0.3, 0.5, 0.7, 0.9)  # votes that a wrong dish may begin with


def explore_away() -> Experiment:
    """Stay away longer and longer, with votes that are a little soft in one of two ways."""
    dishes = true_dishes(MENU[0], LONGEST)

    def draw(days, softness, kind):
        votes = play_forward(MENU[0], LONGEST, vote_matrix(softness / 100, kind))
        gaps, winner = margins(votes, dishes), most_voted(votes[days])
        lost = np.flatnonzero(gaps <= TIE)
        more = "" if softness else "A softness of 0 gives nothing away: even and one-sided are the same."
        return draw_away(votes, days, more=more), {
            "tonight": winner[0] if len(winner) == 1 else "too close",
            "on the table": MENU[dishes[days]],
            "margin": settled(gaps[days]),
            "first day lost": lost[0] if lost.size else "none",
        }

    return Experiment(draw, "How long can you stay away, and with what kind of soft votes?",
                      days=slider(0, LONGEST, 14, label="day"),
                      softness=slider(0, 40, 10, label="softness in %"),
                      kind=choice(list(SOFTNESS), "even", label="who gets a little"))


def explore_squash() -> Experiment:
    """Turn the gain of tanh or softmax, and see whether a vote fades, holds or blurs."""

    def draw(squash, gain, rest):
        right, rival = year_of_votes(squash, round(gain, 2), rest)
        gaps = right - rival
        close, verdict = np.flatnonzero(gaps <= TIE), fate_of(right, gaps)
        lost = int(close[0]) if close.size else None
        level = "" if lost is None else f" From day {lost} on it is too close to count."
        left = number(right[-1], 4) if right[-1] > 5e-5 else "next to nothing"
        words = {
            "holds": f"After a year the margin stands at {number(gaps[-1], 4)}, and so it will after ten.",
            "fades": f"All votes die down together: after a year the right dish has {left} left.{level}",
            "blurs": f"The wrong dishes grow level with the right one.{level}",
        }[verdict]
        return draw_squash(right, rival, f"{squash}, gain {gain:.2f}: the vote {verdict}", words, lost), {
            "verdict": verdict,
            "margin on day 14": settled(gaps[14]),
            "margin on day 60": settled(gaps[60]),
            "margin on day 365": settled(gaps[YEAR]),
            "first day lost": "none" if lost is None else lost,
        }

    return Experiment(draw, "Which squash, with which gain, keeps a vote alive for a year?",
                      squash=choice(["tanh", "softmax"], "tanh", label="squash"),
                      gain=slider(0.5, 4.0, 1.5, step=0.05, label="gain"),
                      rest=stops(RESTS, 0.01, label="each wrong dish"))


def year_of_votes(squash: str, gain: float, rest: float) -> tuple[np.ndarray, np.ndarray]:
    """The votes for the right dish and for each wrong one, day 0 to 365: two arrays (366,).

    The same as play_forward with gain * CYCLE, fifty times faster: the cycle only moves votes to other rows, and the
    two wrong dishes stay alike, so two numbers tell all.
    """
    right, rival = [1.0], [rest]
    for _ in range(YEAR):
        a, b = gain * right[-1], gain * rival[-1]
        if squash == "tanh":
            a, b = tanh(a), tanh(b)
        else:
            a, b = exp(a), exp(b)
            a, b = a / (a + 2 * b), b / (a + 2 * b)
        right.append(a)
        rival.append(b)
    return np.array(right), np.array(rival)


def settled(margin: float) -> float:
    """A margin, or 0 where it is too close to count: what is left there is rounding, which differs by machine."""
    return float(margin) if abs(margin) > TIE else 0.0
