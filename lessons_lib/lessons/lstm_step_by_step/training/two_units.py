"""LSTMs of two units that learn the small English from the three features of a word.

They read what the hand-set cell of cell.py reads, and give the same five scores. They are asked for a
form where one is due, among its rivals alone: sees or see before a verb, she, he or they before a pronoun.
"""

import numpy as np

from lessons_lib.lessons.lstm_step_by_step.world import PLURAL, SHE, VOCABULARY, features, texts
from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.nets.lstm import LSTM
from lessons_lib.training.loop import train
from lessons_lib.training.optimisers import Adam

H, T, B, RATE, STEPS, FORGET_BIAS = 2, 40, 16, 0.03, 2000, 3.0
ASKED = ("verb", "second verb", "pronoun")
FEATURES = np.array([features(word) for word in VOCABULARY], float)
FAR_BELOW = -1e9  # in the place of a score that is no rival: its share is exactly 0


def learn(seed, steps=STEPS, every=50, forget_bias=FORGET_BIAS):
    """Train a float64 LSTM(3, 2, 5), with new texts at every step; its forget gates start nearly open, sigmoid(3).

    Yields (step, net) after every so many steps; it is one and the same net.
    """
    net, rng = LSTM(3, H, 5, seed=seed, forget_bias=forget_bias), np.random.default_rng([seed, 0])
    batches = (questions(texts(T, B, rng)) for _ in range(steps))
    for step, _ in train(net, batches, Adam(RATE), loss=among_rivals):
        if step % every == 0:
            yield step, net


def questions(made):
    """What a cell reads of texts, and what it is asked: xs (T, 3, B), targets (T, B) and asked (T, B), bools."""
    verb, asked = made.at("verb", "second verb")[1:], made.at(*ASKED)[1:]
    plural, she = made.number[1:] == PLURAL, made.gender[1:] == SHE
    right = np.where(verb, plural, np.where(plural, 4, np.where(she, 2, 3)))  # places in cell.OUTPUTS
    return FEATURES[made.words[:-1]].transpose(0, 2, 1), np.where(asked, right, 0), asked


def among_rivals(ys, targets, asked):
    """Softmax cross-entropy among sees and see, or among she, he and they: a loss for `train`. ys is (T, 5, B)."""
    pronoun = np.arange(5)[:, None] >= 2
    rival = pronoun == (targets >= 2)[:, None]
    return softmax_cross_entropy(np.where(rival, ys, FAR_BELOW), targets, asked)


def rounded(net, digits=2):
    """A copy of a net whose weights have so many digits after the point."""
    copy = net.copy()
    copy.theta = np.round(net.theta, digits)
    return copy
