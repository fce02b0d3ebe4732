"""How far luck alone can carry a guesser."""

import math


def chance_interval(right, asked, z=1.96):
    """The 95 % confidence interval for the true share of right answers after `right` of `asked`: (low, high).

    Wilson's interval (1927), which stays between 0 and 1 and is honest near both; it takes the answers as
    independent. z = 1.96 for 95 %, 3.29 for 99.9 %.
    """
    if not (asked >= 1 and 0 <= right <= asked):
        raise ValueError(f"right must be from 0 to asked, and asked at least 1; got {right} of {asked}")
    share, wide = right / asked, z * z / asked
    middle = (share + wide / 2) / (1 + wide)
    reach = z * math.sqrt(share * (1 - share) / asked + wide / (4 * asked)) / (1 + wide)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def interval_holds(share, right, asked):
    """Whether the 95 % confidence interval round `right` of `asked` holds this share, say luck's 1/3: True or False."""
    low, high = chance_interval(right, asked)
    return low < share < high
