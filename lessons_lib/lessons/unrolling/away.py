"""Out of town: the last dinner we know, played forward night by night with no news.

Day k is k days after the last known dinner x, and the vote on it is M^k x. Thirteen nights missing in between
make k = 14: two weeks. A guess counts while its margin is above 1e-9.
"""

import numpy as np

from lessons_lib.worlds.dinners import CYCLE, MENU, TIE, one_hot

SOFTNESS = ("even", "one-sided")


def vote_matrix(softness=0.0, kind="even"):
    """How a soft cook's yesterday votes for today, (3, 3): columns that add up to 1.

    The right dish gets 1 - softness. "even": the two wrong dishes share the rest, softness / 2 each.
    "one-sided": the dish after the right one gets all of it. At softness 0 both are CYCLE.
    """
    if kind not in SOFTNESS:
        raise ValueError(f"kind must be one of {', '.join(SOFTNESS)}; got {kind!r}")
    if isinstance(softness, str) or not 0 <= softness <= 1:
        raise ValueError(f"softness must be from 0 to 1; got {softness!r}")
    rest = (1 - CYCLE) / 2 if kind == "even" else CYCLE @ CYCLE
    return (1 - softness) * CYCLE + softness * rest


def play_forward(last_dinner, days, matrix=CYCLE, squash=None):
    """The votes from the last known dinner on: (days + 1, 3, 1), day 0 first.

    last_dinner is a word of the menu or a column (3, 1); each day's vote is matrix @ (the vote of the day
    before), put through `squash` if there is one, a function column -> column: np.tanh, or nets' softmax.
    """
    if isinstance(days, bool) or not isinstance(days, (int, np.integer)) or days < 0:
        raise ValueError(f"days must be a whole number, 0 or more; got {days!r}")
    vote = one_hot(last_dinner) if isinstance(last_dinner, str) else np.array(last_dinner, float)
    if vote.shape != (len(MENU), 1):
        raise ValueError(f"last_dinner must be a word of the menu or a column (3, 1); got {vote.shape}")
    votes = np.empty((days + 1, *vote.shape))
    for k in range(days + 1):
        votes[k] = vote
        vote = matrix @ vote
        if squash is not None:
            vote = squash(vote)
    return votes


def true_dishes(last_dinner, days):
    """What really is on the table, (days + 1,) from day 0, counted in MENU. Two weeks on: 14 mod 3 = 2 on."""
    return (int(one_hot(last_dinner).argmax()) + np.arange(days + 1)) % len(MENU)


def margins(votes, dishes):
    """The votes of the true dish less those of its best rival: votes (T, 3, 1), dishes (T,) -> (T,)."""
    votes = np.asarray(votes)[:, :, 0]
    right = np.arange(len(MENU)) == np.asarray(dishes)[:, None]
    return votes[right] - np.where(right, -np.inf, votes).max(axis=1)


def margins_under(gain, days, squash=np.tanh):
    """The margin of every day when an exact vote goes through squash(gain * CYCLE @ vote): (days + 1,), day 0 first."""
    return margins(play_forward(MENU[0], days, gain * CYCLE, squash), true_dishes(MENU[0], days))


def gain_of(matrix):
    """The gain of a matrix of votes (3, 3), such as a learned one: the mean vote for the right dish less the mean vote
    for a wrong one. Of gain * CYCLE it is the gain. ValueError for another shape."""
    matrix = np.asarray(matrix, float)
    if matrix.shape != CYCLE.shape:
        raise ValueError(f"matrix must be {CYCLE.shape}, a vote of each dish for each; got {matrix.shape}")
    return float(matrix[CYCLE == 1].mean() - matrix[CYCLE == 0].mean())


def first_lost_day(matrix=CYCLE, squash=None, within=1000):
    """The first day on which the guess does not count (margin 1e-9 or less); None if it counts to the end."""
    lost = margins(play_forward(MENU[0], within, matrix, squash), true_dishes(MENU[0], within)) <= TIE
    return int(lost.argmax()) if lost.any() else None


def fate(gain, squash, within=1000):
    """What a squash with a gain does to an exact vote in the end: "holds", "blurs" or "fades".

    Each day's vote is squash(gain * CYCLE @ vote). It fades if all votes die down to nothing, blurs if they
    last but grow alike, holds if the margin lasts.
    """
    votes = play_forward(MENU[0], within, gain * CYCLE, squash)
    return fate_of(np.abs(votes).max(axis=(1, 2)), margins(votes, true_dishes(MENU[0], within)))


def fate_of(strength, gaps):
    """The fate of a vote by its largest number and its margin on every day: strength (T,), gaps (T,)."""
    half = len(gaps) // 2
    if gaps[-1] > TIE and gaps[-1] > 0.99 * gaps[half]:
        return "holds"
    return "fades" if strength[-1] <= 0.99 * strength[half] else "blurs"
