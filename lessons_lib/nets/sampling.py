"""A net that generates: each output is fed back as the next input. Lesson 04; the trick is lesson 03's.

The lessons call a probability a share, and say that the net writes.
"""

import numpy as np

from lessons_lib.nets.activations import softmax
from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.checks import positive, real_array, size
from lessons_lib.nets.one_hot import one_hot


def probabilities(scores, temperature=1.0):
    """The probabilities of raw scores at a temperature above 0: softmax(scores / temperature), (K, B) -> (K, B).

    Near 0 the favourite gets everything, at 1 it is softmax itself, and far above 1 all get alike.
    """
    return softmax(real_array("scores", scores) / positive("temperature", temperature))


def generate(net, first, count, *, temperature=None, rng=None, memory=True) -> list[int]:
    """Start from symbol number `first`, write `count` more; the net has D = K symbols, one-hot. Returns all numbers.

    Without a temperature each is the one with the highest score (in a tie, the first); with one it is drawn from
    the probabilities, by `rng` (a numpy Generator). An RNN carries its h from step to step, an LSTM h and c;
    memory=False starts every step from a state of 0.
    """
    if net.D != net.K or first not in range(net.K):
        raise ValueError(f"first must be a symbol of a net with D = K, from 0 to {net.K - 1}; got {first} "
                         f"and D = {net.D}, K = {net.K}")
    if temperature is not None and not isinstance(rng, np.random.Generator):
        raise TypeError(f"rng must be a numpy Generator when there is a temperature; got {type(rng).__name__}")
    written, states = [int(first)], {}
    for _ in range(size("count", count)):
        run = net.forward(one_hot([written[-1:]], net.D), **states)
        states, y = run.last_states() if memory else {}, run.ys[0]
        written.append(argmax(y) if temperature is None else sample(probabilities(y, temperature), rng))
    return written


def sample(p, rng) -> int:
    """Draw one of K symbols by its probability: p (K, 1), numbers that add up to 1."""
    upto = p.ravel().cumsum()
    return int(min(np.searchsorted(upto, rng.random(), side="right"), len(upto) - 1))
