"""How far off a pendulum's angle is foreseen: ten nets, four linear predictors and two curves, by the number
of steps ahead.

    python -m lessons_lib.lessons.applications.results.pendulum  # goes on with pendulum.json; five minutes from none

Nets are trained with seeds 0 to 9. Training is chaotic: other processors give other numbers for single nets. The rate
was set in a first study; of RATES 0.1 does a little better on the swings to choose by. No swing of the test is learned
from or chosen by.
"""

from pathlib import Path

import numpy as np

from lessons_lib.lessons.applications import pendulum
from lessons_lib.lessons.applications.linear import Linear, fit
from lessons_lib.lessons.applications.training.next_number import Teller
from lessons_lib.lessons.applications.training.pendulum import RATE, UPDATES, H, many_learn, new
from lessons_lib.storage.over_seeds import significant
from lessons_lib.storage.results import as_it_comes, read, remade_by

STORE = Path(__file__).with_suffix(".json")
SEEDS, RATES = range(10), (0.01, 0.03, 0.1)
SHOWN = (1, 5, 10, 20, 50, 100)
NAMES = {"straight on": "straight on", "own": "a line for each swing", "each": "a line for each distance",
         "line": "linear predictor", "5": "a curve of 12 weights", "9": "a curve of 30 weights",
         "net": "LSTM, median of ten"}
POWERS = ("5", "9")                              # of the curves: up to the fifth, and up to the ninth
PARTS = (*pendulum.KINDS, "rates", "net", "lines", "curves")


def load() -> dict:
    """The stored numbers.

    "small" and "large": {name: [error in degrees after 1, 2, ... 100 steps]} for the predictors of NAMES, with "net" a
    list of such lists, one for each seed, and "p" and "own p", how far back the linear ones look.
    "rates": {rate: [error of each net over all steps, on the swings to choose by]}, large swings.
    "net": {"seed", "theta"} of the net for large swings in the middle of the ten; "lines": {p: weights}, large swings.
    "curves": {power: {"small": [errors], "large": [errors], "weights": of the one for large swings}} for POWERS.
    """
    return read(STORE)


def measured(part):
    """One of PARTS."""
    if part == "rates":
        chosen = pendulum.swings("large", "choose")
        return {f"{rate}": [significant(np.sqrt(np.mean(np.square(pendulum.error_by_step(net.go_on, chosen)))), 4)
                            for net in many_learn(seeds=SEEDS, rate=rate, bar=False)] for rate in RATES}
    if part == "lines":
        train = pendulum.swings("large", "train")
        return {f"{p}": fit(train, p).weights.tolist() for p in pendulum.ORDERS}
    if part == "curves":
        return {power: _curves(int(power)) for power in POWERS}
    if part == "net":
        test, nets = pendulum.swings("large", "test"), many_learn(seeds=SEEDS, bar=False)
        errors = [np.square(pendulum.error_by_step(net.go_on, test)).mean() for net in nets]
        seed = errors.index(sorted(errors)[len(errors) // 2])
        return {"seed": seed, "theta": significant(nets[seed].net.theta, 8)}
    test, line = pendulum.swings(part, "test"), pendulum.best_line(part)
    own_p, own = pendulum.best_own_lines(part)
    predictors = {"straight on": pendulum.going_on(Linear(np.array([2.0, -1.0]))), "own": own,
                  "each": pendulum.straight_to(part), "line": pendulum.going_on(line)}
    return {"p": line.p, "own p": own_p,
            **{name: _rounded(pendulum.error_by_step(go_on, test)) for name, go_on in predictors.items()},
            "net": [_rounded(pendulum.error_by_step(net.go_on, test))
                    for net in many_learn(part, SEEDS, bar=False)]}


def _curves(power):
    curves = {kind: pendulum.curve(kind, power) for kind in pendulum.KINDS}
    return {**{kind: significant(pendulum.error_by_step(one.go_on, pendulum.swings(kind, "test")), 4)
               for kind, one in curves.items()}, "weights": curves["large"].weights.tolist()}


def stored_curve(stored, power="5") -> pendulum.Curve:
    """The stored curve for large swings, up to this power."""
    return pendulum.Curve(np.array(stored["curves"][power]["weights"]), int(power))


def stored_net(stored) -> Teller:
    """The net in the middle of the ten, as it was stored."""
    teller = new("large", stored["net"]["seed"])
    teller.net.theta = np.array(stored["net"]["theta"])
    return teller


def stored_line(stored, most) -> Linear:
    """The stored linear predictor for large swings that looks at no more than `most` angles: the chosen one, or, where
    too few are seen for it, the one that looks back furthest."""
    p = max(p for p in pendulum.ORDERS if p <= min(most, stored["large"]["p"]))
    return Linear(np.array(stored["lines"][f"{p}"]))


def median_and_range(stored, kind, ahead) -> tuple[float, float, float]:
    """The ten nets' median, least and largest error so many steps ahead, in degrees."""
    errors = sorted(net[ahead - 1] for net in stored[kind]["net"])
    return float(np.median(errors)), errors[0], errors[-1]


def table(stored, kind) -> str:
    """The errors in degrees, a line for each predictor, a column for each number of steps of SHOWN."""
    def line(name, values):
        return f"{name:26}" + "".join(f"{_printed(value):>8}" for value in values)

    lines = [line("steps ahead", SHOWN)]
    errors = {**stored[kind], **{power: stored["curves"][power][kind] for power in POWERS},
              "net": np.median(stored[kind]["net"], axis=0)}
    lines += [line(said, [errors[name][n - 1] for n in SHOWN]) for name, said in NAMES.items()]
    for says, at in (("  the best of ten", 1), ("  the worst of ten", 2)):
        lines.append(line(says, [median_and_range(stored, kind, n)[at] for n in SHOWN]))
    return "\n".join(lines)


def _printed(value) -> str:
    if isinstance(value, int):
        return f"{value}"
    return f"{value:.1f}" if value >= 1 else f"{value:.3f}" if value >= 0.0005 else "< 0.001"


def _rounded(errors) -> list[float]:
    return [float(f"{error:.4f}") if error < 10 else float(f"{error:.2f}") for error in errors]


def origin() -> dict:
    """How it was made."""
    return {"command": remade_by(STORE), "numpy": np.__version__, "seeds": [*SEEDS], "H": H, "updates": UPDATES,
            "optimiser": f"Adam({RATE}), falling to 0, gradients of length 1 at most", "seen": pendulum.SEEN}


def main() -> None:
    """Measure what is not yet measured, and keep it as it comes."""
    for part, found in as_it_comes(STORE, origin(), PARTS, measured):
        print(part, found if part == "rates" else "", flush=True)
    for kind in pendulum.KINDS:
        print(table(load(), kind))


if __name__ == "__main__":
    main()
