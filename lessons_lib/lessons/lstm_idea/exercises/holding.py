"""A cell of one unit, set by hand, that holds a bit for 1000 steps."""

import numpy as np

from lessons_lib.interactive.answers import Fault, ask, empty, named, shown
from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.nets.lstm import LSTM

STEPS, RUNS = 1000, 100
NOISE = 0.1  # of the bit, at most, in any of the runs
RIGHT = "erased", "written", "kept", "shut out"


class Holding(Exercise):
    """An exercise whose answer is tried out: its four numbers go into a cell of one unit, which runs 1000 steps.

    What is judged is what the cell did, in four words; many settings are right.
    """

    def _said_by(self, answer) -> list:
        settings = ask(answer, ())
        return [settings] if empty(settings) else what_it_did(cell(settings))

    def _asked(self, n: int) -> str:
        return ("the old memory, at the first step,", "the new bit, at the first step,",
                "the new bit, in the 999 steps after it,", "the noise of these 999 steps")[n]


def cell(settings) -> LSTM:
    """An LSTM of one unit that reads (news, write), with these gates: W_xf, b_f, W_xi, b_i. The output stands open."""
    if not isinstance(settings, list | tuple) or len(settings) != 4:
        many = f" of {len(settings)}" if isinstance(settings, list | tuple) else ""
        raise Fault(f"your function returns {named(settings)}{many}, and four things are wanted: W_xf, b_f, W_xi, b_i.")
    net = LSTM(D=2, H=1, K=1)
    net.theta = np.zeros(net.theta.size)
    net.W_xc, net.b_o, net.W_hy = [[5.0, 0.0]], [[50.0]], [[1.0]]
    for name, value in zip(("W_xf", "b_f", "W_xi", "b_i"), settings, strict=True):
        want = (1, 2) if name[0] == "W" else (1, 1)
        try:
            numbers = np.asarray(value)
            if numbers.dtype.kind not in "bif" or numbers.size != want[1]:
                raise ValueError
            setattr(net, name, numbers.reshape(want))
        except Exception:
            wanted = "a list of two numbers, for news and write" if name[0] == "W" else "one number"
            raise Fault(f"{name} must be {wanted}; got {shown(value)}.") from None
    return net


def what_it_did(net: LSTM) -> list[str]:
    """Run it with each bit and the opposite one in memory, each with its own noise, and say in four words what it did.

    Wherever half of the bit is there at the end, and the noise moved it by NOISE at most, these are the words of a
    right one, whatever the gates did on the way.
    """
    bits = np.repeat([1.0, -1.0], RUNS // 2)
    xs = np.zeros((STEPS, 2, RUNS))
    xs[:, 0] = np.random.default_rng(0).uniform(-1, 1, (STEPS, RUNS))
    xs[0] = [bits, np.ones(RUNS)]
    run = net.forward(xs, c0=[-bits])
    held = run.f[1:, 0].prod(axis=0)
    noise = np.abs(run.cs[-1, 0] - held * run.cs[0, 0]).max()
    there = (run.cs[-1, 0] * bits).min() >= 0.5
    if there and noise <= NOISE:
        return list(RIGHT)
    said = [_graded(run.f[0, 0], "erased", "half erased", "still there"),
            _graded(run.i[0, 0], "kept out", "half written", "written"),
            "kept" if held.min() >= 0.5 else "lost",
            "shut out" if noise <= NOISE else "let in by the news" if np.ptp(run.i[1:, 0]) > 0.001 else _graded(
                run.i[1:, 0].mean(axis=0), "seeping in", "half let in", "let in")]
    return ["erased", "written", "lost", "shut out"] if said == list(RIGHT) else said


def _graded(shares, low: str, middle: str, high: str) -> str:
    """One word for what a gate did with both bits; another one if it treated them differently."""
    if np.ptp(shares) > 0.1:
        return "not the same for both bits"
    return low if shares.max() < 0.1 else high if shares.min() > 0.9 else middle


def gates():
    W_xf, b_f = [0, -20], 10
    W_xi, b_i = [0, 20], -10
    return W_xf, b_f, W_xi, b_i


hold = Holding(
    "Write gates(): the weights and biases W_xf, b_f, W_xi, b_i of a cell that holds a bit for 1000 steps.",
    right={"ten and twenty": gates, "larger ones": lambda: (np.array([[0.0, -60.0]]), 40.0, (0, 60), [[-40.0]]),
           "as small as will do": lambda: ([0, -10], 8, [0, 12], -8),
           "a little news": lambda: ([4, -40], 20, [4, 40], -20),
           "a trace of the old": lambda: [[0, -11], 10, [0, 30], np.int64(-20)],
           "nearly all of the new": lambda: ([0, -40], 20, [0, 21], -20)},
    wrong={
        "all zero": Wrong(
            lambda: ([0, 0], 0, [0, 0], 0),
            "both gates stand somewhere in the middle, always: a part of the old stays and a part of the news comes "
            "in, at every step. sigmoid(0) is 0.5, sigmoid(1) only 0.73. Which bias opens a gate for good?"),
        "the weight undoes the bias": Wrong(
            lambda: ([0, -10], 10, [0, 10], -10),
            "the bit is kept well, but it is only half written: at the write your weight does little more than "
            "undo the bias, and near 0 a sigmoid is half open. What should bias + weight be there?"),
        "f and i swapped": Wrong(
            lambda: ([0, 20], -10, [0, -20], 10),
            "your two gates have changed places: at the write f is open and i is shut, and in the noise it is the "
            "other way round. Which of the two must let the bit in?"),
        "the news moves the gates": Wrong(
            lambda: ([-20, 0], 10, [20, 0], -10),
            "your gates listen to the news itself: they stand otherwise for a bit of 1 than for one of −1, and noise "
            "moves them later. Which of the two inputs says when to write?"),
        "nothing is erased": Wrong(
            lambda: ([0, 0], 10, [0, 20], -10),
            "the bit is written on top of what was there, and 1 on top of −1 is 0. A write must erase. What should f "
            "be at the step with write = 1, and which weight can do that?"),
        "sigmoid(5) leaks": Wrong(
            lambda: ([0, -20], 5, [0, 20], -10),
            "the bit is written well, and then it leaks away: less than half is left after 999 steps. In the noise f "
            "must stand very near 1, and sigmoid(5) = 0.9933 would leave only 0.0012. How large must b_f be for a "
            "half-life of 1000 steps, if no news moves this gate?"),
        "never shut": Wrong(
            lambda: ([0, -20], 10, [0, 0], 10),
            "your input gate is always open, so 999 steps of noise pile up on the bit. When must i be shut, and what "
            "tells it so?"),
        "never open": Wrong(
            lambda: ([0, -20], 10, [0, 0], -10),
            "your input gate is always shut: the old memory is erased, and nothing takes its place. What should i be "
            "at the step with write = 1?"),
        "f the wrong way round": Wrong(
            lambda: ([0, 20], -10, [0, 20], -10),
            "at the write your forget gate keeps the old bit, and in the noise it lets the new one go. Both should be "
            "the other way round. The gate named forget *keeps* at 1. What should f be when write is 1, and what "
            "when it is 0?"),
        "i the wrong way round": Wrong(
            lambda: ([0, -20], 10, [0, -20], 10),
            "your input gate does the opposite: at the write it is shut, and in the noise it is open. What should i be "
            "when write is 1, and what when it is 0?"),
        "no biases": Wrong(
            lambda: ([0, -20], 0, [0, 20], 0),
            "at the write both gates do what they should. In the noise write is 0, and the bias stands alone: with a "
            "bias of 0 both stand half open. Which bias does each of them need there?"),
        "half erased": Wrong(
            lambda: ([0, -10], 10, [0, 20], -10),
            "the new bit is written, and the old one only half erased: at the write the weight of f does little more "
            "than undo its bias, and near 0 a sigmoid is half open. What should bias + weight be there?"),
        "half written": Wrong(
            lambda: ([0, -20], 10, [0, 10], -10),
            "the old bit is erased, and the new one only half written: at the write the weight of i does little more "
            "than undo its bias, and near 0 a sigmoid is half open. What should bias + weight be there?"),
        "the news opens the input gate": Wrong(
            lambda: ([0, -20], 10, [5, 20], -10),
            "the bit is written and kept, but your input gate listens to the news, and a loud piece of noise opens it. "
            "Which of its two weights should be 0?"),
        "a slow leak of noise": Wrong(
            lambda: ([0, -20], 10, [0, 10], -4),
            "the bit is written and kept, but the input gate is not tight: of 999 pieces of noise even "
            "sigmoid(−5) = 0.0067 lets in so much that the bit is moved by more than 0.1. How far below 0 must its "
            "bias be?"),
    },
    probes=[()],
    hints=["The news should move no gate, so the first weight of each is 0. The second one is for write.",
           "In the noise write is 0, so the bias stands alone: f should be nearly 1, and i nearly 0.",
           "At the write it is bias + weight: f nearly 0, i nearly 1. With biases of 10 and −10, which weights?"],
    praise="1000 steps, and more than half is left of the bit: you have set a forget gate and an input gate by hand.",
)
