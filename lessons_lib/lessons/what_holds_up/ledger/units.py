"""The rows of the slides that praise the LSTM: what it keeps, and for how long. Lessons 06, 08 and 11."""

import numpy as np

from lessons_lib.lessons.long_memory import beside_1997, defaults, results
from lessons_lib.lessons.long_memory.pictures import draw_biases, draw_karma, draw_tables, draw_task
from lessons_lib.lessons.long_memory.probes import deeds
from lessons_lib.lessons.long_memory.tables import keeping
from lessons_lib.lessons.lstm_idea.experiments import conveyor
from lessons_lib.lessons.what_holds_up.ledger.row import Row
from lessons_lib.nets.jacobians import both_ways
from lessons_lib.nets.lstm import LSTM

CLUE, DAY, TABLE = "A clue, and a thousand symbols", "One label, in the evening", "Predict first"
END, BELT = "What you know now", "A belt that keeps"


def on_their_own_task() -> str:
    plain = [beside_1997.learned(beside_1997.load()[f"p=100 rate {rate}"]) for rate in beside_1997.RATES]
    passed = keeping.stored()["2a"]["passed"][-1]
    return f"{max(plain)} of 10, and {sum(when > 0 for when in passed)} of {len(passed)}"


def belt_and_all_ways() -> str:
    noise = np.random.default_rng(0).normal(size=(100, 3, 1))
    belt, full = both_ways(LSTM(D=3, H=8, K=1, seed=0, forget_bias=5), noise)
    return f"{belt[-1]:.4f} and {full[-1]:.4f}"


def thousand() -> str:
    found = results.load()["rule 1000"]["rule"]
    return f"{results.learned(found)} of 10, {results.median(found):.0f} updates"


def answer_changed() -> str:
    held = deeds.load()["held"]["LSTM, trained"]
    return f"{100 * np.mean(held['deed']):.0f} % and {100 * np.mean(held['other']):.0f} %"


def late_label() -> str:
    nets = deeds.load()["nets"]
    rnns = [found for name, found in nets.items() if name.startswith("RNN") and "," in name and "moments" not in name
            and "updates" not in name]
    asked = sum(len(found["updates"]) for found in rnns)
    return f"{sum(map(results.learned, rnns))} of {asked}, and {results.learned(nets['LSTM'])} of 10"


def blamed_at_first_and_in_the_end() -> str:
    held = deeds.load()["held"]
    return f"{deeds.range_of(held['LSTM, untrained']['blame'])}, and {deeds.range_of(held['LSTM, trained']['blame'])}"


def kept_written_erased() -> str:
    return ", ".join(f"{conveyor(f, i, [0.3, -0.2, 0.5], 1.0)[-1]:.4g}" for f, i in ((1, 0), (1, 1), (0.5, 0)))


def half_lives() -> str:
    found = sorted({round(row.half_life, 1) for row in defaults.DEFAULTS})
    best = max(results.learned(nets) for nets in results.load()["defaults 100"].values())
    return f"{found[0]:.1f} to {found[-1]:.1f} steps, and {best} of 10"


ROWS = (
    Row("nineties", "11", "The tables of the first LSTM",
        measured="their task 2a with 100 symbols: plain RNNs of today that learn it, and LSTMs as they were in 1997",
        number="0 of 10, and 18 of 18", again=on_their_own_task, verdict="true",
        why="They published it in 1996 and 1997; on a task of theirs where RNNs fail, their cell learns.",
        says="This row of the paper stands.",
        also=(("06", "True of ours, up to 34 words"),), picture=draw_tables),
    Row("preserved", "08", "Not only along the belt",
        measured="what 100 steps leave of a gradient at a forget bias of 5: along the belt, and by all ways",
        number="0.6643 and 5.7461", again=belt_and_all_ways, verdict="true if",
        why="It holds along the belt if the forget gates are open; the whole cell has other ways too.",
        says="is *true* of the belt, *if* the forget gates are open",
        also=(("08", "True along the belt if *f* = 1."),)),
    Row("thousand", "11", CLUE,
        measured="LSTMs that learn a clue a thousand steps off, and the median of their updates",
        number="10 of 10, 82 updates", again=thousand, verdict="true if",
        why="It holds if the gates start almost holding and almost shut, or if near clues lead to the far ones.",
        says="True, in seconds, of those whose gates start almost holding and almost shut",
        picture=lambda: draw_task(1000)),
    Row("remote causes", "11", DAY,
        measured="how often a trained LSTM's answer changes when a deed of long ago is exchanged, and another moment",
        number="100 % and 0 %", again=answer_changed, verdict="true",
        why="Its answer hangs on two of a hundred moments, the ones that decide.",
        says="Exchange a deed, and the trained LSTM's answer changes, in all of 200 days."),
    Row("rewards", "11", DAY,
        measured="nets that learn from one label at the end of a hundred moments: RNNs, and LSTMs",
        number="0 of 120, and 10 of 10", again=late_label, verdict="true",
        why="One late label is hard: no RNN learned from it. (To learn what to *do* from rewards was not tried.)",
        says="All ten LSTMs learn it, in a second or so."),
    Row("karma", "11", DAY,
        measured="the share of blame on the two deeds of a day, before learning, and after",
        number="2 % to 2 %, and 29 % to 58 %", again=blamed_at_first_and_in_the_end, verdict="analogy",
        why="What counts came early and the answer comes late: that much they have in common.",
        says="Take it as an analogy for what is hard here",
        picture=lambda: draw_karma(deeds.load()["one day"])),
    Row("computer", "08", BELT,
        measured="the end of a belt that began with 1 and got three pieces of news: kept, written on, erased",
        number="1, 1.6, 0.125", again=kept_written_erased, verdict="analogy",
        why="A good one: what one does with such a memory is the same, and how it is done is not.",
        says="Analogy, and a good one: store, write, read, erase."),
    Row("default", "11", TABLE,
        measured="the half-life of a memory where ten frameworks start, and how many of ten nets that start so "
                 "learn 100 steps, at best",
        number="1.0 to 2.2 steps, and 0 of 10", again=half_lives, verdict="overstated",
        why="Where the frameworks start, more than half is gone after three steps; it has to be set, or learned.",
        says="Overstated. Where frameworks start, more than half of a memory is gone after three steps.",
        also=(("11", "So the verdict on *practically their default behavior* is: *overstated*."),
              ("08", "Overstated. Before learning, the belt's half-life is about 2 steps")),
        picture=lambda: draw_biases(results.load())),
)
