"""One small net, five uses: a recurrent net set by hand that keeps its last inputs in a queue.

Its state h is a row of places. At each step the input takes the first place and everything else moves one on; each
shape reads another place. All numbers stay small, where tanh is nearly a straight line, so nothing is lost on the way.
"""

from dataclasses import dataclass

import numpy as np

from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.one_hot import one_hot
from lessons_lib.nets.rnn import RNN
from lessons_lib.nets.runs import RNNRun

SMALL = 0.001  # the size of a number in the queue: tanh(0.001) is 0.001 to nine digits

RING, CROSS = "oooo.oooo", "o.o.o.o.o"  # 3 x 3 pixels, row by row
CAPTIONS = {2: ("a ring", "a cross"), 3: ("a small ring", "a small cross"), 4: ("a ring of dots", "a cross of dots"),
            5: ("a ring of eight dots", "a cross of five dots")}
REVIEWS = ("lovely music great but long", "dull slow plot lovely end")
MOODS = {"lovely": 1, "great": 1, "dull": -1, "slow": -1, "long": -1}
CALLS = ("four two seven one six", "one two three four five")
ENGLISH = "one two three four five six seven".split()
FRENCH = "un deux trois quatre cinq six sept".split()
DOTS = ((2, 3, 4, 4, 3), (2, 1, 0, 1, 1))  # where the dot is in each frame: the left end is 0, the right end 4


@dataclass
class Toy:
    """A shape at work: what goes in (a word or pixels for each step, None for nothing), what came out, and the run."""

    inputs: list
    outputs: list
    run: RNNRun


def play(shape: str, steps: int, example: int) -> Toy:
    """Run the toy of a shape on its first (0) or second (1) example, `steps` long (one to one has one step)."""
    return {"one to one": _label, "one to many": _caption, "many to one": _mood, "many to many": _translation,
            "in step": _moves}[shape](steps, example)


def queue(D: int, K: int, places: int) -> RNN:
    """An RNN whose state is `places` inputs of size D, the newest first; W_hy is still all 0."""
    net = RNN(D, D * places, K)
    net.theta = np.zeros_like(net.theta)
    net.W_xh[:D] = SMALL * np.eye(D)                       # the news takes the first place
    net.W_hh[D:, :-D] = np.eye(D * (places - 1))           # every place moves one on
    return net


def _label(steps, example):
    return _caption(1, example, captions=("ring", "cross"), words=["ring", "cross"])


def _caption(steps, example, captions=None, words=None):
    images = [_pixels(image) for image in (RING, CROSS)]
    captions = [caption.split() for caption in captions or CAPTIONS[steps]]
    words = words or sorted(set(sum(captions, [])))
    net = queue(9, len(words), steps)
    for image, caption in zip(images, captions, strict=True):
        for place, word in enumerate(caption):
            _place(net, place)[words.index(word)] += image / SMALL
    xs = np.zeros((steps, 9, 1))
    xs[0, :, 0] = images[example]
    inputs = [(RING, CROSS)[example]] + [None] * (steps - 1)
    return _run(net, xs, inputs, words, range(steps))


def _mood(steps, example):
    told = REVIEWS[example].split()[:steps]
    words = sorted(set(" ".join(REVIEWS).split()))
    net = queue(len(words), 2, steps)
    mood = np.array([MOODS.get(word, 0) for word in words]) / SMALL
    for place in range(steps):                             # every word in the queue adds its mood
        _place(net, place)[:] = mood, -mood
    return _run(net, _one_hot(told, words), told, ["happy", "unhappy"], [steps - 1])


def _translation(steps, example):
    told = CALLS[example].split()[:steps]
    net = queue(len(ENGLISH), len(FRENCH), steps + 1)
    _place(net, steps)[:] = np.eye(len(FRENCH)) / SMALL      # speak the word that came in `steps` steps ago
    xs = np.concatenate([_one_hot(told, ENGLISH), np.zeros((steps, len(ENGLISH), 1))])
    return _run(net, xs, told + [None] * steps, FRENCH, range(steps, 2 * steps))


def _moves(steps, example):
    dots = DOTS[example][:steps]
    net = queue(5, 3, 2)
    where = np.array([-2, -1, 0, 1, 2]) / SMALL
    _place(net, 0)[:2], _place(net, 1)[:2] = (where, -where), (-where, where)  # where it is, less where it was
    net.b_y[2] = 0.5                                       # "still" wins unless the dot has moved
    frames = ["".join("o" if n == dot else "." for n in range(5)) for dot in dots]
    xs = np.stack([(_pixels(frame) > 0)[:, None] for frame in frames])
    return _run(net, xs, frames, ["right", "left", "still"], range(steps))


def _run(net, xs, inputs, words, answered) -> Toy:
    run = net.forward(xs)
    said = [words[argmax(scores)] for scores in run.ys[:, :, 0]]
    return Toy(inputs, [word if t in answered else None for t, word in enumerate(said)], run)


def _place(net, place):
    """The part of W_hy (K, D) that reads one place of the queue."""
    return net.W_hy[:, place * net.D:(place + 1) * net.D]


def _one_hot(told, words):
    return one_hot([[words.index(word)] for word in told], len(words))


def _pixels(image):
    return np.array([1.0 if pixel == "o" else -1.0 for pixel in image])
