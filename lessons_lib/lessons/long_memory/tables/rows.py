"""Every row of the tables: what is learned, by which net, how, and what the paper found.

Conditions from Hochreiter and Schmidhuber, Neural Computation 9(8), 1997: sections 5.1 to 5.6 and table 10. Where the
paper contradicts itself or leaves a choice open, `choices` says what was taken. `cap` is ten times the paper's number.

Two choices are open in every row. The text gives the news g the range -2 to 2 and the state h -1 to 1; the caption of
table 10 has them exchanged. And the rate may stand before the squared error or before half of it, which is a factor of
2. `READ` names the rows that can be run with the other readings too, as rows of their own: "6a, caption, x2". The
authors' later program (lstm.c, www.bioinf.jku.at/software/lstm) has the text's ranges and the half; its units show 0.5
before a sequence, and what it calls the training error is the mean squared one.
"""

from dataclasses import replace

import numpy as np

from lessons_lib.lessons.long_memory.tables import tasks
from lessons_lib.lessons.long_memory.tables.row import Row
from lessons_lib.lessons.long_memory.tables.string_rows import ALSO, LATER, NEVER, lag, reber
from lessons_lib.lessons.long_memory.tables.trials import Rule
from lessons_lib.nets.lstm_1997_wiring import Wiring


def distractors(q, p, paper, name="2c"):
    rule = Rule(off=0.2, window=1000, test=10_000, every=100)
    return Row(f"{name} q={q} p={p}", tasks.distractors(q, p), Wiring(p + 4, 2, 1, 2, biased="none"), 0.01,
               (rule,), (paper,), trials=20, start={"reach": 0.2}, ranges="caption", times=2, steps=q + 13,
               choices="success: a frozen net makes no error above 0.2 on 10,000 sequences.")


def two_classes(T, N, paper, rules, rate=1.0, name="3a", **noisy):
    """3a, 3b, 3c. rules: for each stop rule (off, how many of 256 may be off by more, what the mean stays below)."""
    asked = tuple(Rule(off=off, wrong=wrong, window=100, test=256, test_mean=mean, every=100)
                  for off, wrong, mean in rules)
    start = {"input_bias": (-1, -3, -5), "output_bias": (-2, -4, -6)}
    return Row(f"{name} T={T} N={N}", tasks.two_classes(T, N, **noisy), Wiring(1, 3, 1, 1, biased="hidden"), rate,
               asked, paper, start=start, steps=T)


CLEAR = (0.2, 0, np.inf), (0.2, 0, 0.01)   # 3a
NOISY = (0.2, 5, np.inf), (0.2, 5, 0.04)   # 3b: fewer than 6 of 256
EXACT = ((0.1, 0, 0.015),)                 # 3c, against targets without noise


def adding(T, paper, first=1):
    return Row(f"4 T={T}", tasks.two_marked(T, first=first), Wiring(2, 2, 2, 1), 0.5, (Rule(off=0.04, mean=0.01),),
               (paper,), start={"input_bias": (-3, -6)}, ranges="caption", times=2, steps=T,
               choices="a first step that is marked keeps its 1, and its number is 0 (with -1 it takes far longer). "
                       "All nets store the numbers soon; what is missed then lies at the targets' ends, where a "
                       "logistic output hardly learns. The text's ranges take longer still. A linear output, or one "
                       "whose slope is left out of blame, gives the paper's number; the paper has neither.")


def multiplying(T, paper):
    rules = Rule(off=0.04, wrong=139), Rule(off=0.04, wrong=12)   # fewer than 140, than 13
    return Row(f"5 T={T}", tasks.two_marked(T, multiply=True), Wiring(2, 2, 2, 1), 0.1, rules, paper, ranges="caption",
               times=2, steps=T, choices="a first step that is marked keeps its 1, and its number is 1.")


def order(relevant, rate, paper, trials):
    return Row({2: "6a", 3: "6b"}[relevant], tasks.temporal_order(relevant), Wiring(8, relevant, 2, 2 ** relevant),
               rate, (Rule(off=0.3, mean=0.1),), (paper,), trials=trials,
               start={"input_bias": (-2, -4, -6)[:relevant]})


def rows() -> dict[str, Row]:
    """Name -> row of the paper's tables, the cheapest first."""
    all_ = [
        reber(3, 2, 0.5, 8_440), reber(4, 1, 0.5, 9_500), lag("2a", 100, 5_040, 20, LATER, "caption", times=2),
        lag("2b", 100, 5_680, 10_000, NEVER),
        order(2, 0.5, 31_390, 20), two_classes(100, 3, (27_380, 39_850), CLEAR),
        two_classes(100, 1, (58_370, 64_330), CLEAR),
        two_classes(100, 3, (41_740, 43_250), NOISY, name="3b", noisy_clue=True),
        two_classes(100, 3, (269_650,), EXACT, 0.1, "3c", noisy_target=True),
        two_classes(100, 1, (565_640,), EXACT, 0.1, "3c", noisy_target=True),
        distractors(50, 50, 30_000), distractors(100, 100, 31_000), distractors(200, 200, 33_000),
        adding(100, 74_000), order(3, 0.1, 571_100, 10), multiplying(100, (482_000, 1_273_000)),
        distractors(500, 500, 38_000), distractors(1000, 1000, 49_000), distractors(1000, 500, 49_000),
        distractors(1000, 200, 75_000), distractors(1000, 100, 135_000), distractors(1000, 50, 203_000),
        two_classes(1000, 3, (446_850, 452_460), CLEAR), adding(500, 209_000), adding(1000, 853_000),
    ]
    return {row.name: row for row in all_}


READ = ("6a", "3a T=100 N=3", "3b T=100 N=3", "2c q=50 p=50", "4 T=100", "5 T=100")
LOOPLESS = ("2c q=1000 p=1000",)  # their states run away before they have learned anything


def readings() -> dict[str, Row]:
    """Name -> those rows that were also run with the other ranges, the other factor, or both; and some that the paper
    does not say, or says otherwise: to see what its numbers hang on."""
    known, every = rows(), [(ranges, times) for ranges in ("text", "caption") for times in (1, 2)]
    others = [replace(known[name], name=f"{name}, {ranges}, x{times}", ranges=ranges, times=times)
              for name in READ for ranges, times in every if (ranges, times) != (known[name].ranges, known[name].times)]
    others += [replace(known[name], name=f"{name}, {how}", **{"trials": 6, **changes})
               for name, ways in ALSO.items() for how, changes in ways.items()]
    others += [replace(known[name], name=f"{name}, no loop at the start", loop=0.0) for name in LOOPLESS]
    sums, text, near = known["4 T=100"], {"ranges": "text", "times": 1}, {"input_bias": (-3, -3)}
    others += [
        replace(known["6a"], name="6a, output gates", start={"output_bias": (-2, -4)}),   # which are biased
        replace(adding(100, 74_000, first=-1), name="4 T=100, text, x1, first -1", **text),
        replace(sums, name="4 T=100, text, x1, gates -3", start=near, **text),
        replace(sums, name="4 T=100, text, x1, linear", output="linear", **text),
        replace(sums, name="4 T=100, text, x1, linear, gates -3", output="linear", start=near, **text),
        replace(sums, name="4 T=100, steep", output="steep"),
    ]
    return {row.name: row for row in others}


def everything() -> dict[str, Row]:
    """rows(), and after them readings()."""
    return {**rows(), **readings()}
