"""By how much does it lead?"""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong


def margin(vote):
    votes = np.sort(vote.ravel())
    return votes[2] - votes[1]


def _sorted(vote):
    return np.sort(vote.ravel())


lead = Exercise(
    "Write margin(vote): by how much the dish with the most votes leads the next one. vote is a column (3, 1).",
    right={"sort": margin, "the two largest": lambda vote: float(np.diff(np.sort(vote.ravel())[-2:])[0]),
           "count from behind": lambda vote: sorted(vote[:, 0])[-1] - sorted(vote[:, 0])[-2],
           "rows of a column": lambda vote: sorted(vote)[-1] - sorted(vote)[-2],
           "the middle one": lambda vote: vote.max() - np.median(vote),
           "one leader taken away": lambda vote: vote.max() - np.delete(vote, vote.argmax()).max()},
    wrong={
        "leader and last": Wrong(
            lambda vote: float(vote.max() - vote.min()),
            "you measure from the leader to the last. (0.5, 0.5, 0) would then be a clear win, and it is a tie. Who "
            "could take the lead from the winner?"),
        "first row and second row": Wrong(
            lambda vote: float(vote[0, 0] - vote[1, 0]),
            "you take row 0 less row 1, that is pizza less sushi, whoever leads. If waffles win, your number says "
            "nothing about it. How do you get the rows in order of their votes?"),
        "sorted along the rows": Wrong(
            lambda vote: float((np.sort(vote)[-1] - np.sort(vote)[-2])[0]),
            "you take row 2 less row 1. np.sort(vote) sorts along each row, and a row of a column is one number, so "
            "nothing moves. How do you lay the column flat first, or tell np.sort the axis?"),
        "the two least": Wrong(
            lambda vote: float(np.diff(np.sort(vote.ravel())[:2])[0]),
            "that is the last two: np.sort puts the smallest first. Where in a sorted row do the two largest stand?"),
        "the two least, turned": Wrong(
            lambda vote: float(np.sort(vote.ravel())[0] - np.sort(vote.ravel())[1]),
            "those are the last two: sorting puts the smallest first. Where in a sorted row do the two largest "
            "stand?"),
        "turned round": Wrong(
            lambda vote: -margin(vote),
            "a lead is at least 0, and yours is the other way round. Which is taken from which?"),
        "equal votes counted once": Wrong(
            lambda vote: float(vote.max() - max([v for v in vote.ravel() if v < vote.max()], default=vote.max())),
            "when two dishes tie for the lead, you pass over the second of them: at (0.5, 0, 0.5) nobody leads, and "
            "the margin is 0. Can you take just one of the leaders away?"),
        "the leader set to 0": Wrong(
            lambda vote: float(vote.max() - np.where(vote == vote.max(), 0, vote).max()),
            "you put 0 in the leader's place before you look for the second. In a tie that wipes out both, and a vote "
            "below 0 would come out behind it. How do you leave out one row, or sort?"),
        "less the mean": Wrong(
            lambda vote: float(vote.max() - vote.mean()),
            "you measure from the mean of all three. Asked is the dish that comes next. Which is the second?"),
        "without their signs": Wrong(
            lambda vote: float(np.diff(np.abs(np.sort(vote.ravel())))[-1]),
            "you lost the signs: from 1 to -0.5 it is 1.5, not 0.5. What if you leave abs out?"),
        "a ratio": Wrong(
            lambda vote: float(_sorted(vote)[-1] / _sorted(vote)[-2]) if _sorted(vote)[-2] else 1.0,
            "you divide. By how much it leads is a difference. Which sign?"),
        "as a part of the leader": Wrong(
            lambda vote: float(np.diff(np.sort(vote.ravel())[-2:])[0] / vote.max()),
            "you divide by the leader's votes. Then a vote that has faded to a hundredth would have the same margin "
            "as before, and fading is what we want to see. What if you leave the lead as it is?"),
    },
    probes=[(np.array([[0.7], [0.2], [0.1]]),), (np.array([[0.1], [0.3], [0.6]]),), (np.array([[0.5], [0.0], [0.5]]),),
            (np.array([[-1.0], [1.0], [-0.5]]),), (np.array([[-0.2], [-0.5], [-0.9]]),),
            (np.array([[0.1], [0.1], [0.7]]),), (np.zeros((3, 1)),),
            (np.array([[0.1], [1 / 3], [1 / 7]]),)],
    hints=["`np.sort(vote.ravel())` puts the three votes in order, the smallest first.",
           "In a sorted row the leader is [-1]. And the next one?"],
    praise="A tie has the margin 0, and an exact vote the margin 1.",
)
