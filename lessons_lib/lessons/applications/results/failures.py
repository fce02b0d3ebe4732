"""Two sequences that nobody foresees: what ten nets make of a coin's tosses, and of the logistic map.

    python -m lessons_lib.lessons.applications.results.failures  # goes on with failures.json; two minutes from none

Nets are trained with seeds 0 to 9. Training is chaotic: other processors give other numbers for single nets.
"""

from pathlib import Path

import numpy as np

from lessons_lib.lessons.applications import failures
from lessons_lib.lessons.applications.linear import rms
from lessons_lib.lessons.applications.training.failures import CHAOS, COIN, many_learn_chaos, many_learn_coin
from lessons_lib.storage.over_seeds import significant
from lessons_lib.storage.results import as_it_comes, read, remade_by

STORE = Path(__file__).with_suffix(".json")
SEEDS = range(10)
NAMES = {"line": "linear predictor", "parabola": "a parabola", "look up": "looked up in the past",
         "rule": "the rule, from 3 digits"}
PARTS, LONGER = ("coin", "chaos", "parabola", "longer"), 6000  # LONGER: updates, four times as many
SHOWN = (1, 2, 3, 5, 8, 12, 20)


def load() -> dict:
    """The stored numbers.

    "coin": {"learned": the share of the tosses it learned from that each of ten nets has right, "new": of 4000 others,
    "skill": its skill against "as today" on these, "level": how its guesses of that price and the price go together,
    as a correlation}.
    "chaos": {name: [typical error after 1, 2, ... 30 steps]} for the names of NAMES, and "net", a list of such lists;
    "one step": {name: RMS error one step ahead}, "net" again a list.
    "parabola": {"errors": [the same after 1, 2, ... 70 steps], "one step": RMS error}.
    "longer": for how many steps each of ten nets that had four times the updates is off by less than 0.1, typically.
    """
    return read(STORE)


def measured(part):
    """One of PARTS."""
    return {"coin": _coin, "chaos": _chaos, "parabola": _parabola, "longer": _longer}[part]()


def _coin():
    found = {"learned": [], "new": [], "skill": [], "level": []}
    for seed, net in zip(SEEDS, many_learn_coin(SEEDS, bar=False), strict=True):
        old = failures.to_learn(seed)
        new = failures.tosses(failures.NEW, seed + 100).reshape(failures.DAYS, -1)
        said = net.guesses(new)[:-1]
        price = failures.price(new.T.ravel())[:-1].reshape(-1, failures.DAYS).T
        guessed, came = (price[1:] + said), (price[1:] + new[1:])
        for name, value in (("learned", failures.share_right(net.guesses(old)[:-1], old[1:])),
                            ("new", failures.share_right(said, new[1:])),
                            ("skill", failures.skill(said - new[1:], new[1:])),
                            ("level", np.corrcoef(guessed.ravel(), came.ravel())[0, 1])):
            found[name].append(significant(value, 4))
    return found


def _chaos():
    test = failures.chaos(failures.TEST, 3)
    seen, came = test[:failures.SEEN], test[failures.SEEN:]
    others = {"line": failures.best_line(), "look up": failures.look_up(), "rule": failures.rule_from(3)}
    errors = {name: go_on(seen, failures.STEPS) - came for name, go_on in others.items()}
    nets = [net.go_on(seen, failures.STEPS) - came for net in many_learn_chaos(SEEDS, bar=False)]
    return {**{name: significant(failures.typical(error)) for name, error in errors.items()},
            "net": [significant(failures.typical(error)) for error in nets],
            "one step": {**{name: significant(rms(error[0])) for name, error in errors.items()},
                         "net": significant([rms(error[0]) for error in nets])}}


def _parabola():
    test = failures.chaos(failures.TEST, 3, failures.SEEN + failures.LONG)
    errors = failures.parabola()(test[:failures.SEEN], failures.LONG) - test[failures.SEEN:]
    return {"errors": significant(failures.typical(errors)), "one step": significant(rms(errors[0]))}


def _longer():
    test = failures.chaos(failures.TEST, 3)
    nets = many_learn_chaos(SEEDS, updates=LONGER, bar=False)
    said = (net.go_on(test[:failures.SEEN], failures.STEPS) for net in nets)
    return [useful(failures.typical(one - test[failures.SEEN:])) for one in said]


def spread(values) -> tuple[float, float, float]:
    """The median, the least and the largest of what ten nets did."""
    return float(np.median(values)), min(values), max(values)


def growth(errors, below=0.1) -> float:
    """By what factor a typical error grows from step to step, as long as it is below `below`: the geometric mean."""
    small = [error for error in errors if 0 < error < below]
    return float((small[-1] / small[0]) ** (1 / (len(small) - 1)))


def useful(errors, within=0.1) -> int:
    """For how many steps a typical error stays below `within`."""
    return next((n for n, error in enumerate(errors) if error >= within), len(errors))


def coin_table(stored) -> str:
    """What ten nets made of the coin, as lines to print."""
    rows = {"right on what it learned from": ("learned", "{:.0%}"), "right on new tosses": ("new", "{:.0%}"),
            "skill against \"as today\"": ("skill", "{:.2f}"), "guessed and true price together": ("level", "{:.3f}")}
    lines = [f"{'ten nets':34}{'median':>8}{'least':>8}{'most':>8}"]
    for says, (name, form) in rows.items():
        lines.append(f"{says:34}" + "".join(f"{form.format(value):>8}" for value in spread(stored["coin"][name])))
    return "\n".join(lines)


def chaos_table(stored) -> str:
    """Typical errors on the logistic map, a line for each predictor, a column for each number of steps of SHOWN, and
    for how many steps they are below 0.1."""
    chaos = {**stored["chaos"], "parabola": stored["parabola"]["errors"]}
    rows = {says: chaos[name] for name, says in NAMES.items()}
    rows["LSTM, median of ten"] = np.median(chaos["net"], axis=0)
    lines = [f"{'steps ahead':26}" + "".join(f"{n:>10}" for n in SHOWN) + f"{'lasts':>8}"]
    return "\n".join(lines + [f"{says:26}" + "".join(f"{errors[n - 1]:10.2g}" for n in SHOWN)
                              + f"{useful(errors):8}" for says, errors in rows.items()])


def origin() -> dict:
    """How it was made."""
    return {"command": remade_by(STORE), "numpy": np.__version__, "seeds": [*SEEDS], "coin": COIN, "chaos": CHAOS,
            "optimiser": "Adam, its rate falling to 0, gradients of length 1 at most"}


def main() -> None:
    """Measure what is not yet measured, and keep it as it comes."""
    for part, _ in as_it_comes(STORE, origin(), PARTS, measured):
        print(part, flush=True)
    print(coin_table(load()))
    print(chaos_table(load()))


if __name__ == "__main__":
    main()
