"""Nets that learn the last word of a sentence, a net for each gap, and an n-gram that counts last words."""

from collections import Counter

import numpy as np

from lessons_lib.lessons.short_memory.world import VOCABULARY, phrases
from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN
from lessons_lib.nets.starts import widen_inputs
from lessons_lib.training.loop import train
from lessons_lib.training.optimisers import Adam
from lessons_lib.training.progress import under_a_bar

KINDS = ("RNN", "LSTM", "LSTM 5")
RATES, BETAS, STEPS, H, B = (0.01, 0.003), (0.9, 0.99), 800, 16, 32
KNOWN, PATIENCE = 0.02, 20  # nats: a mean loss over PATIENCE steps below KNOWN ends the training


def new_net(kind, seed):
    """An untrained float32 net for phrases: "RNN", "LSTM" (forget bias 1), or "LSTM 5" (forget bias 5).

    The weights of the words start wide: with the small ones some nets never learn even gap 4.
    """
    D, how = len(VOCABULARY), {"seed": seed, "dtype": np.float32}
    if kind not in KINDS:
        raise ValueError(f"kind must be one of {', '.join(KINDS)}; got {kind!r}")
    net = RNN(D, H, D, **how) if kind == "RNN" else LSTM(D, H, D, forget_bias=5.0 if kind == "LSTM 5" else 1.0, **how)
    widen_inputs(net)
    return net


def learn_phrases(kind, gap, seed, rates=RATES, steps=STEPS):
    """Train a net on phrases of one gap. Returns (net, its last mean loss in nats).

    Only the last word is asked. Every step brings 32 new sentences. If the net does not get there at the first rate,
    it starts afresh at the next one; the lowest loss wins.
    """
    tried = []
    for rate in rates:
        net, losses = new_net(kind, seed), []
        for _, loss in train(net, _batches(gap, seed, steps), Adam(rate, betas=BETAS)):
            losses.append(loss)
            if len(losses) >= PATIENCE and np.mean(losses[-PATIENCE:]) < KNOWN:
                break
        tried.append((net, float(np.mean(losses[-PATIENCE:]))))
        if tried[-1][1] < KNOWN:
            break
    return min(tried, key=lambda one: one[1])


def share_right(net, gap, seed, count=400):
    """The share of `count` new sentences whose last word the net gets right."""
    asked = phrases(gap, count, [seed, gap, 1])
    return float((argmax(net.forward(asked.xs).ys[-1], axis=0) == asked.words[-1]).mean())


def how_many_learn(kind, gap, nets=3, rate=0.01, steps=200) -> int:
    """How many of so many nets get more than 90 % of 400 new sentences right after learning; a bar counts the nets."""
    learned = (learn_phrases(kind, gap, seed, [rate], steps)[0] for seed in under_a_bar(range(nets)))
    return sum(share_right(net, gap, seed=0) > 0.9 for net in learned)


def confusion(net, gap, seed, count=400):
    """What the net says to `count` new sentences: a row of counts for each right answer, a column for each said."""
    asked = phrases(gap, count, [seed, gap, 1])
    answers, said = np.unique(asked.words[-1]), argmax(net.forward(asked.xs).ys[-1], axis=0)
    return [[int(((asked.words[-1] == right) & (said == one)).sum()) for one in answers] for right in answers]


def last_words_share(gap, seen, seed=0, read=2000, asked=400):
    """An n-gram at work: the share of `asked` new answers it gets right after having read `read` sentences.

    It counts which answer followed which last `seen` words, and names the most frequent one; for last words that it
    has never read, the most frequent answer of all.
    """
    counts, anyhow = {}, Counter()
    words = phrases(gap, read, [seed, gap]).words
    for *before, answer in words[-1 - seen:].T.tolist():
        counts.setdefault(tuple(before), Counter())[answer] += 1
        anyhow[answer] += 1
    new = phrases(gap, asked, [seed, gap, 1]).words[-1 - seen:].T.tolist()
    right = [counts.get(tuple(before), anyhow).most_common(1)[0][0] == answer for *before, answer in new]
    return sum(right) / asked


def _batches(gap, seed, steps):
    rng = np.random.default_rng([seed, gap])
    for _ in range(steps):
        batch = phrases(gap, B, rng)
        yield batch.xs, batch.targets, batch.asked
