"""Sunspot numbers, one to eleven years ahead: ten nets, of several recipes, and what needs no net.

    python -m lessons_lib.lessons.applications.results.sunspots  # goes on with sunspots.json; two minutes from none

Nets are trained with seeds 0 to 9. Training is chaotic: other processors give other numbers for single nets. The recipe
"as told" was set in a first study that saw nearly the same test years: if anything, its numbers flatter it.
"""

from pathlib import Path

import numpy as np

from lessons_lib.lessons.applications import sunspots
from lessons_lib.lessons.applications.training.sunspots import RATE, UPDATES, H, forecasts, many_learn
from lessons_lib.storage.results import as_it_comes, read, remade_by

STORE = Path(__file__).with_suffix(".json")
SEEDS = range(10)
RECIPES = {"as told": {}, "not of roots": {"roots": False}, "4 units": {"units": 4}, "16 units": {"units": 16},
           "rate 0.003": {"rate": 0.003}, "rate 0.03": {"rate": 0.03}}
BASELINES = {"as now": "as it is now", "eleven": "as eleven years before", "mean": "the mean year",
             "Yule": "linear, of the last 2", "line": "linear, the best"}
AHEAD = range(1, sunspots.AHEAD + 1)


def load() -> dict:
    """The stored numbers: for each of RECIPES

    {"errors": [for each of ten nets its RMS error 1, 2, ... 11 years ahead, in the test years], "choose": [the same
    of the years to choose by], "cycles": [for each net, {"1": its error in each of the five cycles, one year ahead,
    "11": eleven}]}; for "as told" also "middle": {"seed": of the net in the middle of the ten, "forecasts": its
    forecasts [11][54] of the test years}.
    """
    return read(STORE)


def measured(recipe):
    """Ten nets of one recipe."""
    how = RECIPES[recipe]
    said = [forecasts(net, how.get("roots", True)) for net in many_learn(SEEDS, bar=False, **how)]
    found = {"errors": [_errors(one, "test") for one in said], "choose": [_errors(one, "choose") for one in said],
             "cycles": [{f"{k}": cycles(one, k) for k in (1, 11)} for one in said]}
    if recipe == "as told":
        whole = [np.mean(errors) for errors in found["errors"]]
        middle = whole.index(sorted(whole)[len(whole) // 2])
        test = said[middle][:, sunspots.part("test")]
        found["middle"] = {"seed": SEEDS[middle], "forecasts": [[round(float(v), 1) for v in row] for row in test]}
    return found


def cycles(said, ahead) -> list[float]:
    """The RMS error in each of the five cycles of the test."""
    return [round(sunspots.error(said, ahead, cycle), 2) for cycle in sunspots.CYCLES]


def baselines() -> dict:
    """Forecasts by name, for the names of BASELINES."""
    return {"as now": sunspots.as_now(), "eleven": sunspots.eleven_years_before(), "mean": sunspots.mean(),
            "Yule": sunspots.line(2), "line": sunspots.best_lines()[0]}


def spread(stored, ahead, recipe="as told", years="errors") -> tuple[float, float, float]:
    """The ten nets' median, least and largest RMS error so many years ahead."""
    errors = sorted(net[ahead - 1] for net in stored[recipe][years])
    return float(np.median(errors)), errors[0], errors[-1]


def won(stored, ahead) -> list[int]:
    """In how many of the five cycles each of ten nets errs less than the best linear predictor."""
    line = cycles(sunspots.best_lines()[0], ahead)
    return [sum(a < b for a, b in zip(net[f"{ahead}"], line, strict=True)) for net in stored["as told"]["cycles"]]


def table(stored) -> str:
    """RMS errors in the test years, one and eleven years ahead: the baselines, and the median of ten nets."""
    lines = [f"{'RMS error':26}{'1 year':>9}{'11 years':>10}"]
    for name, said in baselines().items():
        lines.append(f"{BASELINES[name]:26}{sunspots.error(said, 1):9.1f}{sunspots.error(said, 11):10.1f}")
    for n, says in enumerate(("LSTM, median of ten", "  the best of ten", "  the worst of ten")):
        lines.append(f"{says:26}{spread(stored, 1)[n]:9.1f}{spread(stored, 11)[n]:10.1f}")
    return "\n".join(lines)


def recipes(stored) -> str:
    """The median of ten nets of every recipe, one and eleven years ahead, in the years to choose by and in the test."""
    lines = [f"{'':14}{'to choose by':>18}{'test':>18}", f"{'recipe':14}" + f"{'1 year':>9}{'11':>9}" * 2]
    for name in RECIPES:
        numbers = (spread(stored, k, name, years)[0] for years in ("choose", "errors") for k in (1, 11))
        lines.append(f"{name:14}" + "".join(f"{number:9.1f}" for number in numbers))
    return "\n".join(lines)


def _errors(said, where) -> list[float]:
    return [round(sunspots.error(said, k, where), 2) for k in AHEAD]


def origin() -> dict:
    """How it was made."""
    return {"command": remade_by(STORE), "numpy": np.__version__, "seeds": [*SEEDS], "H": H, "updates": UPDATES,
            "optimiser": f"Adam({RATE}) unless said, gradients of length 1 at most", "years": sunspots.PARTS}


def main() -> None:
    """Measure what is not yet measured, and keep it as it comes."""
    for recipe, _ in as_it_comes(STORE, origin(), RECIPES, measured):
        print(recipe, flush=True)
    print(recipes(load()))
    print(table(load()))


if __name__ == "__main__":
    main()
