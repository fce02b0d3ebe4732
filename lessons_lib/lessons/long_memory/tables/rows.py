"""Every row of the tables: what is learned, by which net, how, and what the paper found.

Conditions from Hochreiter and Schmidhuber, Neural Computation 9(8), 1997: sections 5.1 to 5.6 and table 10. Where the
paper contradicts itself or leaves a choice open, `choices` says what was taken. `cap` is ten times the paper's number.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from lessons_lib.lessons.long_memory.tables import strings, tasks
from lessons_lib.lessons.long_memory.tables.string_trials import StringTrials
from lessons_lib.lessons.long_memory.tables.trials import Rule, Trials
from lessons_lib.nets.lstm_1997 import LSTM1997
from lessons_lib.nets.lstm_1997_wiring import Wiring

TEXT = {"g": (-2, 2), "h": (-1, 1)}     # the ranges of the paper's text
TABLE = {"g": (-1, 1), "h": (-2, 2)}    # those of table 10's caption


@dataclass(frozen=True)
class Row:
    """One row. `paper` holds the paper's mean numbers of sequences, one for each of `rules`."""

    name: str
    task: Callable
    wiring: Wiring
    rate: float
    rules: tuple[Rule, ...]
    paper: tuple[int, ...]
    trials: int = 10
    start: dict = field(default_factory=dict)
    choices: str = ""
    seed: int = 1997
    steps: int = 100   # a sequence's, about
    update: str = ""   # 1, 2a, 2b: the weights change after each "step" or "sequence"; else at the end
    sets: int = 0      # 1: how many trials share a training and a test set

    @property
    def cap(self) -> int:
        return 10 * self.paper[-1]

    def begin(self) -> Trials:
        """Its trials, at their start."""
        return (StringTrials if self.update else Trials)(self)

    def net(self, N: int) -> LSTM1997:
        """N nets with this row's start."""
        return LSTM1997(self.wiring, N, seed=self.seed, **self.start)


def distractors(q, p, paper, ranges=TABLE, name="2c"):
    rule = Rule(off=0.25, window=1000, test=10_000, every=100)
    return Row(f"{name} q={q} p={p}", tasks.distractors(q, p), Wiring(p + 4, 2, 1, 2, biased="none"), 2 * 0.01, (rule,),
               (paper,), trials=20, start={"reach": 0.2, **ranges}, steps=q + 13,
               choices="g and h as in table 10's caption; rate 0.01 on the squared error, not on half of it; success: "
                       "a frozen net makes no error above 0.25 on 10,000 sequences.")


def two_classes(T, N, paper, noisy=False, ranges=TEXT, name="3a"):
    rules = (Rule(off=0.2, window=100, test=256, every=100), Rule(off=0.2, window=100, test=256, test_mean=0.01,
                                                                   every=100))
    start = {"input_bias": (-1, -3, -5), "output_bias": (-2, -4, -6), **ranges}
    return Row(f"{name} T={T} N={N}", tasks.two_classes(T, N, noisy), Wiring(1, 3, 1, 1, biased="hidden"), 1.0, rules,
               paper, start=start, steps=T)


def marked(T, rate, rules, paper, multiply=False, input_bias=None, ranges=TEXT, name="4"):
    return Row(f"{name} T={T}", tasks.two_marked(T, multiply), Wiring(2, 2, 2, 1), rate, rules, paper,
               start={"input_bias": input_bias, **ranges}, steps=T)


def order(relevant, rate, paper, trials, ranges=TEXT):
    return Row({2: "6a", 3: "6b"}[relevant], tasks.temporal_order(relevant), Wiring(8, relevant, 2, 2 ** relevant),
               rate, (Rule(off=0.3, mean=0.1),), (paper,), trials=trials,
               start={"output_bias": (-2, -4, -6)[:relevant], **ranges})


def reber(blocks, cells, rate, paper, ranges=TABLE, update="step"):
    rule = Rule(off=0, window=256, every=256)
    return Row(f"1 {blocks}x{cells} rate {rate}", strings.embedded_reber, Wiring(7, blocks, cells, 7, biased="gates"),
               rate, (rule,), (paper,), trials=30,
               start={"reach": 0.2, "output_bias": (-1, -2, -3, -4)[:blocks], **ranges},
               steps=11, update=update, sets=10)


def lag(name, p, paper, trials=18, update="step"):
    wiring = Wiring(p + 1, 1, 1, p + 1, recurrent=False, direct=True, output_gates=False, biased="none")
    return Row(name, strings.long_lag(p, name == "2a"), wiring, 1.0, (Rule(off=0, window=1000, test=1000, every=100),),
               (paper,), trials=trials, start={"reach": 0.2, "g": (0, 1), "h": None}, steps=p, update=update)


def rows() -> dict[str, Row]:
    """Name -> row, the cheapest first."""
    adding = (Rule(off=0.04, mean=0.01),)
    product = (Rule(off=0.04, wrong=140), Rule(off=0.04, wrong=13))
    all_ = [
        reber(3, 2, 0.5, 8_440), reber(4, 1, 0.5, 9_500), lag("2a", 100, 5_040), lag("2b", 100, 5_680),
        order(2, 0.5, 31_390, 20), two_classes(100, 3, (27_380, 39_850)), two_classes(100, 1, (58_370, 64_330)),
        two_classes(100, 3, (41_740, 43_250), noisy=True, name="3b"),
        distractors(50, 50, 30_000), distractors(100, 100, 31_000), distractors(200, 200, 33_000),
        marked(100, 0.5, adding, (74_000,), input_bias=(-3, -6)), order(3, 0.1, 571_100, 10),
        marked(100, 0.1, product, (482_000, 1_273_000), multiply=True, name="5"),
        distractors(500, 500, 38_000), distractors(1000, 1000, 49_000), distractors(1000, 500, 49_000),
        distractors(1000, 200, 75_000), distractors(1000, 100, 135_000), distractors(1000, 50, 203_000),
        two_classes(1000, 3, (446_850, 452_460)), marked(500, 0.5, adding, (209_000,), input_bias=(-3, -6)),
        marked(1000, 0.5, adding, (853_000,), input_bias=(-3, -6)),
    ]
    return {row.name: row for row in all_}
