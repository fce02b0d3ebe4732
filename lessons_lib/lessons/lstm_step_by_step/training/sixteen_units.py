"""LSTMs that learn the next word of the grammar of world.py."""

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.world import VOCABULARY, texts
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.starts import widen_inputs
from lessons_lib.training.loop import train
from lessons_lib.training.optimisers import Adam

H, T, B, RATE, STEPS = 16, 40, 16, 0.01, 5000


def new_net(seed):
    """An untrained float32 LSTM for the grammar's 61 words; the weights of the words start wide, as in lesson 06."""
    net = LSTM(len(VOCABULARY), H, len(VOCABULARY), seed=seed, dtype=np.float32)
    widen_inputs(net)
    return net


def learn(seed, steps=STEPS, every=500):
    """Train a net, with new texts at every step. Yields (step, net) after every so many; it is one and the same net."""
    net = new_net(seed)
    for step, _ in train(net, _batches(seed, steps), Adam(RATE)):
        if step % every == 0:
            yield step, net


def _batches(seed, steps):
    rng = np.random.default_rng([seed, 0])
    for _ in range(steps):
        made = texts(T, B, rng)
        yield made.xs, made.targets
