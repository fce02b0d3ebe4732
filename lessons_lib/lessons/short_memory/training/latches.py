"""Two ways to find a latch: walk downhill, or guess.

The task: the net is told yes or no at the first step, then hears noise of variance 0.2, and must say at the end what it
was told. The net: h_1 = tanh(u_yes) or tanh(u_no), h_t = tanh(w h_{t-1} + noise): three numbers. It has the bit if
for each of 100 sequences its last state is within 0.2 of +1 for yes and of -1 for no.

After Bengio, Simard and Frasconi (1994), and the guesser of Hochreiter and Schmidhuber (1996): all numbers uniform
between -100 and 100, 500 to 600 steps, 100 sequences.
"""

import numpy as np

from lessons_lib.nets.rnn import RNN
from lessons_lib.training.optimisers import Adam
from lessons_lib.training.progress import under_a_bar

SD, SEQUENCES, NEAR, RATES = 0.2**0.5, 100, 0.2, (0.03, 0.1)


def last_states(w, u_yes, u_no, longest, rng):
    """The last states of N latches, (N, SEQUENCES): even columns were told yes, odd ones no.

    w, u_yes, u_no (N,). Every sequence ends after a number of steps of its own, between 5/6 longest and longest.
    """
    w, u_yes, u_no = (np.atleast_1d(value)[:, None] for value in (w, u_yes, u_no))
    ends = rng.integers(longest * 5 // 6, longest + 1, SEQUENCES)
    h = np.tanh(np.where(np.arange(SEQUENCES) % 2 == 0, u_yes, u_no))
    for t in range(1, longest):
        h = np.where(t < ends, np.tanh(w * h + rng.normal(0, SD, h.shape)), h)
    return h


def has_the_bit(w, u_yes, u_no, longest, rng):
    """Which of N latches say at the end what they were told, all 100 times: (N,) bools."""
    told = np.where(np.arange(SEQUENCES) % 2 == 0, 1.0, -1.0)
    return (np.abs(last_states(w, u_yes, u_no, longest, rng) - told) < NEAR).all(axis=1)


def guesses_needed(seed, longest=600, reach=100.0, block=16):
    """How many guesses of w, u_yes and u_no, uniform between -reach and reach, until a latch has the bit."""
    rng, wasted = np.random.default_rng(seed), 0
    while True:
        found = has_the_bit(*rng.uniform(-reach, reach, (3, block)), longest, rng)
        if found.any():
            return wasted + int(found.argmax()) + 1
        wasted += block


def learn_latch(seed, longest, rate=0.03, steps=500, B=32):
    """Gradient descent (Adam) from w, u_yes, u_no uniform between -1 and 1. Returns ((w, u_yes, u_no), has the bit).

    The same task; the loss is half the squared distance of the last state from +1 or -1.
    """
    rng = np.random.default_rng(seed)
    net, learned = _three_numbers(rng)
    told, optimiser = np.where(np.arange(B) % 2 == 0, 1.0, -1.0), Adam(rate)
    for _ in range(steps):
        T = int(rng.integers(longest * 5 // 6, longest + 1))
        xs = np.zeros((T, 3, B))
        xs[0, 0], xs[0, 1] = told > 0, told < 0
        xs[1:, 2] = rng.normal(0, SD, (T - 1, B))
        run = net.forward(xs)
        dhs = np.zeros(run.hs.shape)
        dhs[-1] = (run.hs[-1] - told) / B
        optimiser.step(net.theta, net.backward(run, dhs=dhs, inputs=False).theta * learned)
    found = (net.W_hh[0, 0], *net.W_xh[0, :2])
    return tuple(map(float, found)), bool(has_the_bit(*found, longest, rng)[0])


def how_many_find_it(longest, starts=10, rate=0.1, steps=300) -> int:
    """How many of so many starts have the bit after learning; a bar counts the starts."""
    return sum(learn_latch(seed, longest, rate, steps)[1] for seed in under_a_bar(range(starts)))


def _three_numbers(rng):
    """The net as an RNN with inputs yes, no and noise, and a mask (P,) of the three numbers that may learn."""
    net, mask = RNN(3, 1, 1), RNN(3, 1, 1)
    net.theta[:] = mask.theta[:] = 0
    net.W_hh, net.W_xh = [[rng.uniform(-1, 1)]], [[*rng.uniform(-1, 1, 2), 1.0]]
    mask.W_hh, mask.W_xh = [[1.0]], [[1.0, 1.0, 0.0]]
    return net, mask.theta
