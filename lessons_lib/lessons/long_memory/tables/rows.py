"""Every row of the tables: what is learned, by which net, how, and what the paper found.

Conditions from Hochreiter and Schmidhuber, Neural Computation 9(8), 1997: sections 5.1 to 5.6 and table 10. Where the
paper contradicts itself or leaves a choice open, `choices` says what was taken. `cap` is ten times the paper's number.

Two choices are open in every row. The text gives the news g the range -2 to 2 and the state h -1 to 1; the caption of
table 10 has them exchanged. And the rate may stand before the squared error or before half of it, which is a factor of
2. `READ` names the rows that were run with the other readings too, as rows of their own: "6a, caption, x2".
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from lessons_lib.lessons.long_memory.tables import strings, tasks
from lessons_lib.lessons.long_memory.tables.string_trials import StringTrials
from lessons_lib.lessons.long_memory.tables.trials import Rule, Trials
from lessons_lib.nets.lstm_1997 import LSTM1997
from lessons_lib.nets.lstm_1997_wiring import Wiring

RANGES = {"text": {"g": (-2, 2), "h": (-1, 1)}, "caption": {"g": (-1, 1), "h": (-2, 2)}, "its own": {}}


@dataclass(frozen=True)
class Row:
    """One row. `paper` holds the paper's mean numbers of sequences, one for each of `rules`; `rate` is the paper's, and
    `times` 2 where it stands before the whole squared error. The weights between hidden units start `loop` times as
    large as the others."""

    name: str
    task: Callable
    wiring: Wiring
    rate: float
    rules: tuple[Rule, ...]
    paper: tuple[int, ...]
    trials: int = 10
    start: dict = field(default_factory=dict)
    ranges: str = "text"
    times: int = 1
    loop: float = 1.0
    choices: str = ""
    seed: int = 1997
    steps: int = 100   # a sequence's, about
    update: str = ""   # 1, 2a, 2b: the weights change after each "step" or "sequence"; else at the end
    sets: int = 0      # 1: how many trials share a training and a test set

    @property
    def cap(self) -> int:
        return 10 * self.paper[-1]

    @property
    def learning_rate(self) -> float:
        """The rate before half of the squared error."""
        return self.times * self.rate

    def begin(self) -> Trials:
        """Its trials, at their start."""
        return (StringTrials if self.update else Trials)(self)

    @property
    def begins(self) -> dict:
        """How its nets begin, the ranges too."""
        return {**self.start, **RANGES[self.ranges]}

    def net(self, N: int) -> LSTM1997:
        """N nets with this row's start."""
        net = LSTM1997(self.wiring, N, seed=self.seed, **self.begins)
        if net.W_hh is not None:
            net.W_hh *= self.loop
        return net


def distractors(q, p, paper, name="2c"):
    rule = Rule(off=0.25, window=1000, test=10_000, every=100)
    return Row(f"{name} q={q} p={p}", tasks.distractors(q, p), Wiring(p + 4, 2, 1, 2, biased="none"), 0.01,
               (rule,), (paper,), trials=20, start={"reach": 0.2}, ranges="caption", times=2, steps=q + 13,
               choices="success: a frozen net makes no error above 0.25 on 10,000 sequences.")


def two_classes(T, N, paper, noisy=False, name="3a"):
    rules = (Rule(off=0.2, window=100, test=256, every=100), Rule(off=0.2, window=100, test=256, test_mean=0.01,
                                                                   every=100))
    start = {"input_bias": (-1, -3, -5), "output_bias": (-2, -4, -6)}
    return Row(f"{name} T={T} N={N}", tasks.two_classes(T, N, noisy), Wiring(1, 3, 1, 1, biased="hidden"), 1.0, rules,
               paper, start=start, steps=T)


def marked(T, rate, rules, paper, multiply=False, input_bias=None, name="4"):
    return Row(f"{name} T={T}", tasks.two_marked(T, multiply), Wiring(2, 2, 2, 1), rate, rules, paper,
               start={"input_bias": input_bias}, steps=T)


def order(relevant, rate, paper, trials):
    return Row({2: "6a", 3: "6b"}[relevant], tasks.temporal_order(relevant), Wiring(8, relevant, 2, 2 ** relevant),
               rate, (Rule(off=0.3, mean=0.1),), (paper,), trials=trials,
               start={"output_bias": (-2, -4, -6)[:relevant]})


def reber(blocks, cells, rate, paper, update="step"):
    rule = Rule(off=0, window=256, every=256)
    return Row(f"1 {blocks}x{cells} rate {rate}", strings.embedded_reber, Wiring(7, blocks, cells, 7, biased="gates"),
               rate, (rule,), (paper,), trials=30,
               start={"reach": 0.2, "output_bias": (-1, -2, -3, -4)[:blocks]}, ranges="caption",
               steps=11, update=update, sets=10)


def lag(name, p, paper, trials=18, update="step"):
    wiring = Wiring(p + 1, 1, 1, p + 1, recurrent=False, direct=True, output_gates=False, biased="none")
    return Row(name, strings.long_lag(p, name == "2a"), wiring, 1.0, (Rule(off=0, window=1000, test=1000, every=100),),
               (paper,), trials=trials, start={"reach": 0.2, "g": (0, 1), "h": None}, ranges="its own", steps=p,
               update=update)


def rows() -> dict[str, Row]:
    """Name -> row of the paper's tables, the cheapest first."""
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


READ = ("6a", "3a T=100 N=3", "3b T=100 N=3", "2c q=50 p=50")
LOOPLESS = ("2c q=1000 p=1000",)  # their states run away before they have learned anything


def readings() -> dict[str, Row]:
    """Name -> those rows that were also run with the other ranges, the other factor, or both; and, which is not in the
    paper, with hidden units that do not hear each other at the start."""
    known, every = rows(), [(ranges, times) for ranges in ("text", "caption") for times in (1, 2)]
    others = [replace(known[name], name=f"{name}, {ranges}, x{times}", ranges=ranges, times=times)
              for name in READ for ranges, times in every if (ranges, times) != (known[name].ranges, known[name].times)]
    others += [replace(known[name], name=f"{name}, no loop at the start", loop=0.0) for name in LOOPLESS]
    return {row.name: row for row in others}


def everything() -> dict[str, Row]:
    """rows(), and after them readings()."""
    return {**rows(), **readings()}
