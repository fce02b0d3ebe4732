"""How many updates it takes to learn a clue, gap by gap: fifty nets, each trained until it has learned it.

    python -m lessons_lib.lessons.vanishing_gradients.results  # remakes results.json; about 5 minutes, one core

Training is chaotic: other processors give other shares for single nets.
"""

from pathlib import Path

import numpy as np

from lessons_lib.lessons.vanishing_gradients.training.loud_clue import LEARNED, LOUD, RATE, B, watched
from lessons_lib.storage.over_seeds import significant
from lessons_lib.storage.results import keep, read, remade_by

STORE = Path(__file__).with_suffix(".json")
GAPS, BUDGETS, SEEDS = (5, 10, 20, 40, 80), (150, 500, 1500, 5000, 15000), range(10)
WATCHED = {"gap": 20, "updates": list(range(0, 1501, 20)), "seeds": [0, 1, 2, 3, 4]}


def load() -> dict:
    """What is stored: "gaps", "budgets" (numbers of updates), and for each gap a list per seed.

    "right": the shares of right answers after each budget, up to the first of at least LEARNED; "heard": the clue's
    gradient before training, as training.loud_clue has it. "learned", counted from these: how many of the ten nets
    had learned it by then, (gaps, budgets).

    "watched": one gap, "updates", and for each of its "seeds" what was "right" and "heard" after each of these.
    """
    stored = read(STORE)
    return {**stored, "learned": [learned(nets) for nets in stored["right"]]}


def learned(nets) -> list:
    """How many of these nets had learned it by each of the budgets."""
    return [sum(max(shares[:n + 1]) >= LEARNED for shares in nets) for n in range(len(BUDGETS))]


def origin() -> dict:
    """How it was made."""
    return {"command": remade_by(STORE), "numpy": np.__version__,
            "seeds": list(SEEDS), "what": f"RNN(1, 8, 2), float32, a clue of {LOUD} and noise, Adam({RATE}), batches "
            f"of {B}; share right on 500 new sequences"}


def waiting() -> dict:
    """Five nets, looked at every 20 updates."""
    seen = [np.array(watched(seed, WATCHED["gap"], WATCHED["updates"])).T for seed in WATCHED["seeds"]]
    return {**WATCHED, "right": [right.tolist() for right, _ in seen],
            "heard": [significant(heard) for _, heard in seen]}


def main() -> None:
    """Train every net and store its shares."""
    stored = {"origin": origin(), "gaps": list(GAPS), "budgets": list(BUDGETS), "right": [],
              "heard": [[significant(watched(seed, gap, (0,))[0][1]) for seed in SEEDS] for gap in GAPS],
              "watched": waiting()}
    for gap in GAPS:
        stored["right"].append([[right for right, _ in watched(seed, gap, BUDGETS, until=LEARNED)] for seed in SEEDS])
        print(f"gap {gap:2}:", learned(stored["right"][-1]), "of 10", flush=True)
    keep(STORE, stored)


if __name__ == "__main__":
    main()
