"""Remember one bit: a net of one unit that walks down to it past a cliff, and small nets that must hear it. Lesson 07.

The cliff is in the manner of Pascanu, Mikolov and Bengio, 2013, who draw the loss of one unit after 50 steps.
"""

from dataclasses import dataclass

import numpy as np

from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.nets.rnn import RNN
from lessons_lib.training.loop import train
from lessons_lib.training.optimisers import Adam, clip_norm

T, START, WANTED = 20, 0.3, 0.7  # steps; h_0 is START or -START, and h_T should be WANTED or -WANTED
B, LOUD = 16, 2.0                # sequences in a batch of `learn`, and the size of their clue


@dataclass(frozen=True)
class Walk:
    """A walk downhill in the two weights w = W_hh and b = b_h: before each step the `weights` (steps, 2), the
    `losses` and the `lengths` of the gradient (steps,)."""

    weights: np.ndarray
    losses: np.ndarray
    lengths: np.ndarray

    @property
    def arrived(self) -> bool:
        """True when the last loss is below 0.01."""
        return bool(self.losses[-1] < 0.01)


def walk(seed=0, clip=None, steps=100, rate=0.05) -> Walk:
    """Gradient descent on h_t = tanh(w h_{t-1} + b) from a start near w = 1, b = 0, drawn from `seed`.

    The loss is the mean of (h_T - wanted)^2 / 2 over the two signs. `clip` is the greatest length of a gradient.
    """
    net = RNN(1, 1, 1)
    rng = np.random.default_rng(seed)
    net.W_hh[:], net.b_h[:] = rng.uniform(0.8, 1.2), rng.uniform(-0.1, 0.1)
    silence, h0, dhs = np.zeros((T, 1, 2)), np.array([[START, -START]]), np.zeros((T, 1, 2))
    weights, losses, lengths = np.zeros((steps, 2)), np.zeros(steps), np.zeros(steps)
    for n in range(steps):
        run = net.forward(silence, h0)
        wrong = run.hs[-1] - [[WANTED, -WANTED]]
        dhs[-1] = wrong / 2
        grad = net.backward(run, dhs=dhs, inputs=False)
        gradient = np.array([grad.W_hh[0, 0], grad.b_h[0, 0]])
        weights[n], losses[n], lengths[n] = (net.W_hh[0, 0], net.b_h[0, 0]), (wrong**2).mean() / 2, np.hypot(*gradient)
        if clip is not None:
            clip_norm(gradient, clip)
        net.W_hh -= rate * gradient[0]
        net.b_h -= rate * gradient[1]
    return Walk(weights, losses, lengths)


def losses(w, b):
    """The loss that `walk` goes down, for arrays w and b of one shape."""
    total = 0.0
    for sign in (1, -1):
        h = np.full(np.shape(w), sign * START)
        for _ in range(T):
            h = np.tanh(w * h + b)
        total = total + (h - sign * WANTED) ** 2 / 4
    return total


@dataclass(frozen=True)
class Hearing:
    """How a net fared: `heard`, the clue's gradient before training as a part of the last input's, and `right`, the
    share of right answers after it, on 500 sequences never seen."""

    heard: float
    right: float

    @property
    def learned(self) -> bool:
        """True when at least 95 % of its answers are right; luck alone is 50 %."""
        return self.right >= 0.95


def learn(seed, lag, steps=150) -> Hearing:
    """Train an RNN of 8 units, float32, to say at the end which sign the first of lag + 1 inputs had; the others are
    noise. Adam, gradients of length 1 at most."""
    net, rng = RNN(1, 8, 2, seed=seed, dtype=np.float32), np.random.default_rng(seed)
    batches = (_sequences(lag, B, rng) for _ in range(steps))
    xs, *asked = _sequences(lag, 500, np.random.default_rng(seed + 1000))
    run = net.forward(xs)
    blame = np.linalg.norm(net.backward(run, softmax_cross_entropy(run.ys, *asked)[1]).xs, axis=(1, 2))
    for _ in train(net, batches, Adam(0.01)):
        pass
    right = net.forward(xs).ys[-1].argmax(axis=0) == asked[0][-1]
    return Hearing(float(blame[0] / blame[-1]), float(right.mean()))


def _sequences(lag, count, rng):
    sign = rng.integers(0, 2, count)
    xs = rng.normal(size=(lag + 1, 1, count))
    xs[0, 0] = LOUD * (2 * sign - 1)
    asked = np.zeros((lag + 1, count), bool)
    asked[-1] = True
    return xs, np.where(asked, sign, 0), asked
