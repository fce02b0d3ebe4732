"""A diary of dinners, in which the calendar says nothing and yesterday says all. Introduced in lesson 02.

The diary begins on a day drawn from twenty years, with a dish drawn from the menu, and neither knows of the
other: on any date each dish is as likely as the next, so a rule that looks at the calendar alone, and was made
without looking at the diary, is right on 1/3 of the nights in the long run. (Any 21 nights in a row pair each weekday
with each dish once.) A rule that learns from one year of a diary may do better in the next: see right_by_pairs.
"""

from dataclasses import dataclass
from datetime import date

import numpy as np

from lessons_lib.nets.checks import size
from lessons_lib.nets.one_hot import one_hot
from lessons_lib.worlds.dinners import MENU, MONTHS, WEEKDAYS, columns_of

FIRST_DAY, DAYS_TO_BEGIN = date(2001, 1, 1).toordinal(), 7305  # 20 years, leap days counted


@dataclass(frozen=True, eq=False)
class Diary:
    """N nights in a row: weekday, month and dinner (N,) counted from 0, late_meeting (N,) bools,
    weather (5, N): high and low in °F, wind in mph, rain in inches, humidity in %.
    """

    weekday: np.ndarray
    month: np.ndarray
    late_meeting: np.ndarray
    weather: np.ndarray
    dinner: np.ndarray

    def calendar(self):
        """What the first try looks at, as columns (20, N): weekday and month one-hot, late meeting 0 or 1."""
        days, months = one_hot(self.weekday, len(WEEKDAYS)), one_hot(self.month, len(MONTHS))
        return np.vstack([days, months, self.late_meeting[None, :]])

    def page(self, night):
        """One night in words: {"day": "Tuesday", "month": "May", "late meeting": "no", "dinner": "sushi"}."""
        return {"day": WEEKDAYS[self.weekday[night]], "month": MONTHS[self.month[night]],
                "late meeting": "yes" if self.late_meeting[night] else "no",
                "dinner": MENU[self.dinner[night]]}


def diary(nights=365, seed=0, first_dinner=None):
    """Keep a diary for `nights` nights. Seeded; first_dinner is a word of the menu, None to draw one.

    A late meeting comes on three working days in ten. The rest of a seed's diary is the same whatever the
    first dinner: so each night is right in exactly one of its three versions, for any rule by the calendar.
    """
    nights = size("nights", nights)
    if first_dinner is not None and first_dinner not in MENU:
        raise ValueError(f"first_dinner must be one of {', '.join(MENU)}; got {first_dinner!r}")
    rng = np.random.default_rng(seed)
    begin = FIRST_DAY + int(rng.integers(DAYS_TO_BEGIN))
    days = [date.fromordinal(begin + n) for n in range(nights)]
    drawn = int(rng.integers(len(MENU)))
    first = drawn if first_dinner is None else MENU.index(first_dinner)
    weekday = np.array([day.weekday() for day in days])
    late = (rng.random(nights) < 0.3) & (weekday < 5)
    return Diary(weekday, np.array([day.month - 1 for day in days]), late, _weather(days, rng),
                 (first + np.arange(nights)) % len(MENU))


def right_by_pairs(nights, step=1):
    """Learn from a Diary's first 365 nights, guess the rest: how many of those dinners are right, a whole number.

    For every pair of a weekday and a month it notes the dish that came most often in the first year (in a tie, the
    first on the menu; pizza for a pair that never came), and guesses the dish `step` places on. With step 1 that is
    far above luck: 52 weeks are 364 nights, 1 more than whole rounds of the menu.
    """
    pair = nights.weekday * len(MONTHS) + nights.month
    came = np.zeros((len(WEEKDAYS) * len(MONTHS), len(MENU)), int)
    np.add.at(came, (pair[:365], nights.dinner[:365]), 1)
    guess = (came.argmax(axis=1) + step) % len(MENU)
    return int((guess[pair[365:]] == nights.dinner[365:]).sum())


@dataclass(frozen=True, eq=False)
class TwoRoutes:
    """N nights: inputs (6, N), the prediction for yesterday above the dinner yesterday, and dinner (N,)."""

    inputs: np.ndarray
    dinner: np.ndarray


def two_route_nights(nights=2000, seed=0, blank=0.25, wrong=0.15):
    """Nights on which each of the two routes is blank (zeros) or names a wrong dish now and then.

    With both always right they would carry the same column, and nothing could tell their weights apart. Each
    route, whatever the other does, is blank with chance `blank` and wrong with chance `wrong`, and then names
    one of the other two dishes.
    """
    nights = size("nights", nights)
    _chances(blank, wrong)
    rng = np.random.default_rng(seed)
    yesterday = rng.integers(len(MENU), size=nights)
    routes = []
    for _ in range(2):
        luck = rng.random(nights)
        said = (yesterday + np.where(luck < wrong, rng.integers(1, len(MENU), size=nights), 0)) % len(MENU)
        routes.append(columns_of(said) * (luck < 1 - blank))
    return TwoRoutes(np.vstack(routes), (yesterday + 1) % len(MENU))


def _chances(blank, wrong):
    if not (0 <= blank < 1 and 0 < wrong < 1 and blank + 1.5 * wrong < 1):
        raise ValueError("blank and wrong must be chances, wrong above 0, that leave the right dish the "
                         f"likeliest; got {blank} and {wrong}")


def _weather(days, rng):
    warmth = -np.cos(2 * np.pi * np.array([day.timetuple().tm_yday for day in days]) / 365.25)  # January: -1
    high = 60 + 20 * warmth + rng.normal(0, 6, len(days))
    low = high - rng.uniform(10, 35, len(days))
    rain = np.where(rng.random(len(days)) < 0.3, rng.exponential(0.25, len(days)), 0)
    humidity = np.clip(55 + 25 * (rain > 0) + rng.normal(0, 8, len(days)), 20, 100)
    return np.vstack([high, low, rng.gamma(4, 2.5, len(days)), rain, humidity]).round(2)
