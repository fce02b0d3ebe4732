"""The yearly sunspot numbers from 1700 to 2008, and what there is to foresee them by without a net.

sunspots.csv is the file that statsmodels carries as statsmodels/datasets/sunspots/sunspots.csv, unchanged: yearly data
of the National Geophysical Data Center, public domain, as is said at
https://www.statsmodels.org/stable/datasets/generated/sunspots.html.
It is the series as it stood in 2008; since 2015 there is a corrected one, with larger numbers
(https://doi.org/10.24414/qnza-ac80).

Forecasts are (AHEAD, 309): row k - 1 has, for every year, what was said k years before, and NaN where nothing was.
"""

from functools import lru_cache
from pathlib import Path

import numpy as np

from lessons_lib.lessons.applications.linear import fit, lagged, least, rms

FIRST, LAST, AHEAD = 1700, 2008, 11
PARTS = {"train": (1700, 1913), "choose": (1914, 1954), "test": (1955, 2008)}  # each ends with a quiet year
CYCLES = ((1955, 1964), (1965, 1976), (1977, 1986), (1987, 1996), (1997, 2008))  # of the test, quiet year to quiet year
ORDERS = range(1, 26)


@lru_cache
def load():
    """The years and their numbers, (309,) each."""
    table = np.loadtxt(Path(__file__).with_suffix(".csv"), delimiter=",", skiprows=1)
    years, numbers = table[:, 0].astype(int), table[:, 1]
    years.flags.writeable = numbers.flags.writeable = False
    return years, numbers


def between(first, last) -> slice:
    """Where the years from first to last stand in `load()`."""
    if not FIRST <= first <= last <= LAST:
        raise ValueError(f"years must be from {FIRST} to {LAST}, the first before the last; got {first} to {last}")
    return slice(first - FIRST, last - FIRST + 1)


def part(name) -> slice:
    """Where "train", "choose" or "test" stands. All is fitted to "train"; nothing is fitted or chosen by "test"."""
    if name not in PARTS:
        raise ValueError(f"name must be one of {', '.join(PARTS)}; got {name!r}")
    return between(*PARTS[name])


def error(forecasts, ahead, where="test") -> float:
    """RMS error `ahead` years ahead, of the years of a part, or from one year to another: where=(1955, 1964)."""
    years = part(where) if isinstance(where, str) else between(*where)
    return float(rms(forecasts[ahead - 1, years] - load()[1][years]))


def as_now():
    """It stays as it is in the year in which one asks; one year ahead that is "as last year"."""
    return _later(np.repeat(load()[1][None], AHEAD, axis=0))


def eleven_years_before():
    """Every year is as the one eleven years before it."""
    said = np.full((AHEAD, len(load()[1])), np.nan)
    said[:, AHEAD:] = load()[1][:-AHEAD]
    return said


def mean():
    """Every year is as the mean year of those to learn from."""
    return np.full((AHEAD, len(load()[1])), load()[1][part("train")].mean())


def line(p, roots=False, at_once=False):
    """Forecasts of the linear predictor that looks p years back.

    `roots`: of the square roots of the numbers, which swing as far at the top as at the bottom. `at_once`: one
    predictor for each number of years ahead; else one, of the next year, that is fed on its own guesses.
    """
    numbers = load()[1] ** (0.5 if roots else 1)
    train, seen = numbers[part("train"), None], lagged(numbers[:, None], p)[::-1, :, 0]
    if at_once:
        said = np.concatenate([fit(train, p, ahead=k, constant=True).guesses(seen) for k in range(1, AHEAD + 1)])
    else:
        said = fit(train, p, constant=True).go_on(seen, AHEAD)
    whole = np.full((AHEAD, len(numbers)), np.nan)
    whole[:, p - 1:] = np.maximum(said, 0) ** (2 if roots else 1)
    return _later(whole)


@lru_cache
def best_lines():
    """For each number of years ahead the linear predictor that errs least on the years to choose by, of all p, roots
    or not, at once or step by step: (forecasts, how), how[k - 1] = (p, roots, at_once)."""
    tried = {(p, roots, at_once): line(p, roots, at_once)
             for p in ORDERS for roots in (False, True) for at_once in (False, True)}
    how = [least([*tried], [error(one, k, "choose") for one in tried.values()]) for k in range(1, AHEAD + 1)]
    return np.stack([tried[one][k] for k, one in enumerate(how)]), how


def _later(said):
    """Moves what is said in a year, (AHEAD, years), to the year of which it is said."""
    moved = np.full(said.shape, np.nan)
    for k in range(1, AHEAD + 1):
        moved[k - 1, k:] = said[k - 1, :-k]
    return moved
