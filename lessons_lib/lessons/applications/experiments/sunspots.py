"""To turn by hand: in which year one asks, and how many years ahead one looks."""

from functools import lru_cache

import numpy as np

from lessons_lib.drawing.values import number
from lessons_lib.interactive.controls import slider
from lessons_lib.interactive.experiment import Experiment
from lessons_lib.lessons.applications import sunspots
from lessons_lib.lessons.applications.linear import rms
from lessons_lib.lessons.applications.pictures.sunspots import draw_forecast
from lessons_lib.lessons.applications.results.sunspots import load

LAST_ASKED = sunspots.LAST - sunspots.AHEAD


def explore_sunspots() -> Experiment:
    """Ask in a year, and compare what an LSTM, a linear predictor and the last cycle say of the next eleven."""

    def draw(asked, ahead):
        came, *said = _said(asked)
        year, names = asked + ahead, ("LSTM", "linear predictor", "eleven years before")
        off = [rms(np.array(one) - came) for one in said]
        now = [number(one[ahead - 1], 0) for one in said]
        words = (f"Of {year}, {ahead} {'year' if ahead == 1 else 'years'} ahead, the LSTM says {now[0]}, the linear "
                 f"predictor {now[1]}, eleven years before it was {now[2]}.",
                 f"It came to {number(came[ahead - 1], 0)}. RMS error over all eleven years: LSTM {number(off[0], 0)}, "
                 f"linear {number(off[1], 0)}, as before {number(off[2], 0)}.")
        return draw_forecast(asked, ahead, said[0], said[1], words), {
            "year": year, "it came to": came[ahead - 1],
            **{name: one[ahead - 1] for name, one in zip(names, said, strict=True)},
            **{f"{name}, RMS error over eleven years": wrong for name, wrong in zip(names, off, strict=True)}}

    return Experiment(draw, "Ask in any year: who knows best what the sun will do?",
                      asked=slider(sunspots.PARTS["test"][0] - 1, LAST_ASKED, 1976, label="asked in"),
                      ahead=slider(1, sunspots.AHEAD, sunspots.AHEAD, label="years ahead"))


@lru_cache
def _said(asked):
    """Of the eleven years after `asked`: what came, what net and line said, and what was eleven years before."""
    ahead = np.arange(1, sunspots.AHEAD + 1)
    at = asked - sunspots.FIRST + ahead
    numbers, (line, _) = sunspots.load()[1], _line()
    return numbers[at], _net()[ahead - 1, at - sunspots.part("test").start], line[ahead - 1, at], numbers[
        at - sunspots.AHEAD]


@lru_cache
def _net():
    return np.array(load()["as told"]["middle"]["forecasts"])


_line = sunspots.best_lines
