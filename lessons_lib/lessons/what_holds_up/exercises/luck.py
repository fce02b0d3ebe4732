"""What luck alone would do: two counts out of ten, and how often they would part so far."""

from fractions import Fraction
from itertools import product

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.lessons.what_holds_up import trials


def by_luck(a, b, n):
    learned = a + b
    chances = 0
    for k in range(n + 1):  # of those that learned, k fall to the first kind
        if abs(k - (learned - k)) >= abs(a - b):
            chances += trials.ways(n, k) * trials.ways(n, learned - k) / trials.ways(2 * n, learned)
    return chances


def _by_fractions(a, b, n):
    learned, found = a + b, Fraction(0)
    for k in range(max(0, learned - n), min(n, learned) + 1):
        if abs(2 * k - learned) >= abs(a - b):
            found += Fraction(trials.ways(learned, k) * trials.ways(2 * n - learned, n - k), trials.ways(2 * n, n))
    return float(found)


def _by_one_minus(a, b, n):
    inner = [trials.ways(n, k) * trials.ways(n, a + b - k) for k in range(n + 1) if abs(2 * k - a - b) < abs(a - b)]
    return 1 - sum(inner) / trials.ways(2 * n, a + b)


def _by_powers(a, b, n):
    one = np.array([float(trials.ways(n, k)) for k in range(n + 1)])
    pairs = np.outer(one, one)
    together, apart = np.add.outer(np.arange(n + 1), np.arange(n + 1)), np.subtract.outer(*[np.arange(n + 1)] * 2)
    return pairs[(together == a + b) & (abs(apart) >= abs(a - b))].sum() / pairs[together == a + b].sum()


def _slip(counts, weight=None):
    """The mistake of someone who counts other parts, or gives them other weights."""
    def slip(a, b, n):
        learned = a + b
        weights = {k: trials.ways(n, k) * trials.ways(n, learned - k) for k in range(n + 1)}
        if weight:
            weights = {k: weight(k, learned, n) for k, ways in weights.items() if ways}
        counted = sum(one for k, one in weights.items() if counts(k, learned - k, a, b))
        return counted / max(sum(weights.values()), 1e-300)

    return slip


def _far(k, other, a, b):
    return abs(k - other) >= abs(a - b)


def _coins(a, b, n):
    share = (a + b) / (2 * n)
    chance = [trials.ways(n, k) * share ** k * (1 - share) ** (n - k) for k in range(n + 1)]
    return sum(chance[k] * chance[m] for k, m in product(range(n + 1), repeat=2) if abs(k - m) >= abs(a - b))


luck = Exercise(
    "Write by_luck(a, b, n): two kinds of nets, n of each; a of the one kind learned, and b of the other. If the kind "
    "made no difference, how often would luck alone part the two counts so far, or farther?",
    right={"in ways": by_luck, "in fractions": _by_fractions, "the rest of 1": _by_one_minus, "in a table": _by_powers},
    wrong={
        "no farther": Wrong(_slip(lambda k, other, a, b: abs(k - other) == abs(a - b)),
                            "you count only how often they part exactly so far. To part farther would surprise you as "
                            "much. What belongs to it?"),
        "farther alone": Wrong(_slip(lambda k, other, a, b: abs(k - other) > abs(a - b)),
                               "you count only what parts them *farther*. What you have seen belongs to it too."),
        "one side": Wrong(_slip(lambda k, other, a, b: k - other >= a - b if a >= b else k - other <= a - b),
                          "you count one side alone. Luck might as well have favoured the other kind, by as much. Did "
                          "you know beforehand which one would win?"),
        "this very outcome": Wrong(_slip(lambda k, other, a, b: k == a),
                                   "that is the chance of these very two counts. Every single outcome is rare. How "
                                   "often do they part so far, or farther, to either side?"),
        "the nearer ones": Wrong(_slip(lambda k, other, a, b: abs(k - other) < abs(a - b)),
                                 "that is how often they stand *nearer* to each other. What is left of 1?"),
        "all alike": Wrong(_slip(_far, lambda k, learned, n: 1),
                           "you take all parts as equally frequent. But there are more ways to share out the lucky "
                           "ones nearly evenly. How many ways has each part, in both kinds?"),
        "the ways of one kind": Wrong(_slip(_far, lambda k, learned, n: trials.ways(n, k)),
                                      "you count the ways in the first kind alone. For each of them, in how many ways "
                                      "can the others fall to the second kind?"),
        "no group": Wrong(_slip(_far, lambda k, learned, n: trials.ways(learned, k)),
                          "you toss a coin for each net that learned. But each kind has only n places: the more of one "
                          "kind have learned, the fewer places are left there. Choose among places, then."),
        "coins": Wrong(_coins,
                       "you let each net learn by a chance of its own, so that another number than a + b might learn. "
                       "Here that number stands: a + b learned, and luck only says to which kind they belong."),
        "ten of each": Wrong(lambda a, b, n: by_luck(a, b, 10),
                             "you write 10 where n should stand. For ten of each it is right. And for three?"),
        "percent": Wrong(lambda a, b, n: 100 * by_luck(a, b, n),
                         "that is in percent. A chance is asked for, from 0 to 1."),
        "rounded": Wrong(lambda a, b, n: round(by_luck(a, b, n), 2),
                         "you round it. Leave the chance as it is: the small ones are the ones that count."),
    },
    probes=[(9, 3, 10), (6, 8, 10), (5, 5, 10), (10, 0, 10), (0, 3, 3), (2, 1, 4), (1, 1, 2), (10, 9, 10)],
    tolerance=1e-9,
    hints=["Put all 2n nets into one hat; a + b of them have learned. Draw n of them blindly, and call these the first "
           "kind. In `trials.ways(2 * n, a + b)` ways the lucky ones may lie among all places.",
           "If k of the lucky ones fall to the first kind, a + b - k fall to the second: "
           "`trials.ways(n, k) * trials.ways(n, a + b - k)` ways.",
           "Add up those k, from 0 to n, whose two counts part by `abs(a - b)` or more, and divide."],
    praise="Nine of ten against three: luck alone does that in 2 of 100 cases. Eight against six: in 63 of 100. Ten "
           "nets of each kind tell a large difference from none, and no small one.",
)
