"""What there is to learn from `two_route_nights`: the best possible dinner net, worked out."""

import math


def best_weight(blank=0.25, wrong=0.15):
    """How much one route's word is worth in the best possible dinner net, which is best_weight * [P | P].

    ln(chance that a route names the right dish / chance that it names a given wrong one), by Bayes' rule and
    because the routes err independently: ln(0.6 / 0.075) = ln 8 = 2.0794 with the default chances.
    """
    return math.log((1 - blank - wrong) / (wrong / 2))


def best_share_right(blank=0.25, wrong=0.15):
    """The share of nights on which that best net is right, exactly; ties are broken by a fair draw."""
    right = 1 - blank - wrong
    contradiction = 2 * right * wrong  # one route names the right dish, the other a wrong one: two tie
    return right * right + 2 * right * blank + contradiction / 2 + blank * blank / 3
