"""Nets that learn to spell "hello", and the stored one that the pictures show.

    python -m lessons_lib.lessons.recurrence.results  # remakes results.json, in about a second

It is stored, with its parameters rounded to two digits, so that its pictures are the same on every machine.
"""

from pathlib import Path

import numpy as np

from lessons_lib.nets.losses import softmax_cross_entropy
from lessons_lib.nets.rnn import RNN
from lessons_lib.nets.sampling import generate
from lessons_lib.storage.results import keep, read, remade_by
from lessons_lib.training.loop import fit
from lessons_lib.training.optimisers import Adam
from lessons_lib.worlds.hello import FLOOR_WITHOUT_MEMORY as FLOOR_WITHOUT_MEMORY  # for the lesson
from lessons_lib.worlds.hello import LETTERS, WORD, hello, letter_by_letter, word_of
from lessons_lib.worlds.hello import letters_and_next as letters_and_next  # for a copy of lesson 05 from before
from lessons_lib.worlds.hello import one_hot as one_hot  # for the lesson

STORE = Path(__file__).with_suffix(".json")
H, RATE, STORED_SEED, STORED_STEPS = 3, 0.02, 0, 200


def new_net(seed: int) -> RNN:
    """A net for the four letters that has learned nothing yet."""
    return RNN(len(LETTERS), H, len(LETTERS), seed=seed)


def learn(seed: int, steps: int = 300, memory: bool = True) -> RNN:
    """A net after `steps` steps of Adam on "hello".

    memory=False: each letter is a sequence of its own, so that nothing is carried from letter to letter.
    """
    net = new_net(seed)
    fit(net, [hello() if memory else letter_by_letter()] * steps, Adam(RATE), steps=steps, bar=False)
    return net


def spells(net: RNN, memory: bool = True) -> bool:
    """Whether the net, given h and then its own best guesses, writes "hello"."""
    return word_of(generate(net, 0, len(WORD) - 1, memory=memory)) == WORD


def mean_loss(net: RNN, memory: bool = True) -> float:
    """The loss of a guess, in nats, the mean of the four."""
    xs, targets = hello() if memory else letter_by_letter()
    return softmax_cross_entropy(net.forward(xs).ys, targets)[0]


def stored_net() -> RNN:
    """The stored net: D = K = 4 letters, H = 3."""
    net = new_net(STORED_SEED)
    net.theta = read(STORE)["theta"]
    return net


def main() -> None:
    """Learn, round and store."""
    origin = {"command": remade_by(STORE), "numpy": np.__version__, "seeds": [STORED_SEED],
              "what": f'RNN(D=4, H={H}, K=4) on "hello", {STORED_STEPS} steps of Adam({RATE}), rounded to two digits'}
    theta = learn(STORED_SEED, STORED_STEPS).theta.round(2).tolist()
    keep(STORE, {"origin": origin, "theta": theta})
    print(f"{STORE.name}: {STORE.stat().st_size} bytes")


if __name__ == "__main__":
    main()
