"""Nets that read letter by letter, say which comes next, and write.

    writer = learn_prose(seeds=[0], updates=500)[0]
    print(write_on(writer, "the gate ", temperature=0.7))
"""

from dataclasses import dataclass, field

import numpy as np

from lessons_lib.lessons.applications.letters import ALPHABET, numbers, prose
from lessons_lib.nets.activations import softmax
from lessons_lib.nets.checks import size
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.one_hot import one_hot
from lessons_lib.nets.sampling import probabilities, sample
from lessons_lib.nets.side_by_side import SideBySide
from lessons_lib.training.optimisers import Adam
from lessons_lib.training.progress import Progress
from lessons_lib.training.saving import load, save, words_in
from lessons_lib.training.side_by_side import train_side_by_side

H, B, T, RATE, UPDATES, LOOK = 128, 32, 50, 0.04, 3600, 100
BLOTTED = 0.1          # of the letters that a net learns from: it reads nothing there, and relies less on each
WARM = 100             # letters that are read before a share is asked for the first time
COLUMNS, LONG = 16, 200  # a text is read in so many columns, of so many letters at least
OTHER = "\ufffd"       # stands for every sign that an alphabet has no room for
MOST = 10_000          # letters written at once


@dataclass
class Writer:
    """A net and its alphabet. `curve`: after how many updates it was tried, and the bits per letter it then had."""

    net: LSTM
    alphabet: str = ALPHABET
    curve: list[tuple[int, float]] = field(default_factory=list)

    def numbers(self, text):
        """A text as places in the alphabet (T,): a capital as its small letter where there is no capital, and any
        other sign that is not there as OTHER, or, where that is not there either, a ValueError."""
        known = set(self.alphabet)
        signs = [sign if sign in known else sign.lower() if sign.lower() in known else
                 OTHER if OTHER in known else sign for sign in text]
        return numbers(signs, self.alphabet)

    @property
    def start(self) -> int:
        """The sign that stands before the first one of a text: the end of a line, if there is one."""
        return max(self.alphabet.find("\n"), 0)

    def shares(self, text):
        """The share of each letter of a text, after the letters before it: (T,)."""
        words = self.numbers(text)
        columns = min(COLUMNS, max(1, len(words) // LONG))
        n = -(-len(words) // columns)
        padded = np.concatenate([np.full(WARM + 1, self.start), words, np.zeros(columns * n - len(words), int)])
        read = np.stack([padded[k * n:k * n + WARM + 1 + n] for k in range(columns)], axis=1)
        ys = self.net.forward(one_hot(read[:-1], self.net.D, self.net.dtype)).ys[WARM:]
        told = np.take_along_axis(softmax(ys.astype(float)), read[WARM + 1:, None], axis=1)[:, 0]
        return told.T.ravel()[:len(words)]

    def bits(self, text) -> float:
        """Bits per letter: the mean of -log2(share of the letter that came)."""
        return float(-np.log2(self.shares(text)).mean())

    def next_shares(self, beginning, temperature=1.0):
        """The shares of all signs after a beginning, (K,)."""
        read = one_hot(np.array([[self.start], *self.numbers(beginning)[:, None]]), self.net.D, self.net.dtype)
        return probabilities(self.net.forward(read).ys[-1], temperature)[:, 0]

    def save(self, path) -> None:
        """Write net and alphabet into the file of exactly this name; `Writer.load` reads it again."""
        save(self.net, path, words=self.alphabet)

    @classmethod
    def load(cls, path) -> "Writer":
        """What `save` wrote. ValueError for a file that is broken, or has no alphabet of the net's size."""
        net, alphabet = load(path), words_in(path)
        if len(alphabet) != net.D or net.D != net.K:
            raise ValueError(f"{path} must hold a net that writes, with its alphabet; got {net} and "
                             f"{len(alphabet)} signs")
        return cls(net, alphabet)

    def __repr__(self):
        return f"Writer: {len(self.alphabet)} signs, {self.net}"


def write_on(writer, beginning="", count=200, *, temperature=0.7, seed=0) -> str:
    """The beginning, and `count` letters that the net goes on with: each is drawn from its shares at a temperature.

    `seed` is a number, or several in a list: another one is another luck. ValueError for signs that the net does not
    know, a count above 10,000, or a temperature that is not above 0.
    """
    if not isinstance(writer, Writer):
        raise TypeError(f"writer must be a Writer, as train_on and learn_prose give it; got {type(writer).__name__}")
    if not isinstance(beginning, str):
        raise TypeError(f"beginning must be text; got {type(beginning).__name__}")
    if size("count", count) > MOST:
        raise ValueError(f"count must be at most {MOST:,} letters; got {count:,}")
    rng, net, written = np.random.default_rng(seed), writer.net, []
    read, states = [writer.start, *writer.numbers(beginning)], {}
    for _ in range(count):
        run = net.forward(one_hot(np.array(read)[:, None], net.D, net.dtype), **states)
        read, states = [sample(probabilities(run.ys[-1], temperature), rng)], run.last_states()
        written.append(writer.alphabet[read[0]])
    return beginning + "".join(written)


def windows(words, rng):
    """B pieces of T letters from anywhere in a text (N,), and the letters that follow each: two arrays (T, B)."""
    starts = rng.integers(0, len(words) - T, B)
    pieces = words[starts + np.arange(T + 1)[:, None]]
    return pieces[:-1], pieces[1:]


def falling(rate, updates):
    """A rate for each update, which falls evenly to next to nothing."""
    return rate * (1 - np.arange(updates) / updates) + 1e-5


def learn_prose(seeds=(0,), updates=UPDATES, *, read=None, units=H, rate=RATE, bar=True) -> list[Writer]:
    """Train LSTMs side by side on the lessons' prose, or on its first `read` letters, one for each seed.

    Each keeps the weights that were best on the part `chosen`, at which it is tried every 100 updates. Adam, whose
    rate falls; float32. Ctrl-C ends it, and the best so far are kept.
    """
    words, K = numbers(prose().read[:read]), len(ALPHABET)
    many = SideBySide(LSTM(K, units, K, seed=seed, dtype=np.float32) for seed in seeds)
    writers, best = [Writer(net) for net in many.nets], many.theta.copy()
    rngs, optimisers = [np.random.default_rng([seed, 12]) for seed in seeds], [Adam(rate) for _ in seeds]

    def batches():
        for now in falling(rate, size("updates", updates)):
            for optimiser in optimisers:
                optimiser.rate = now
            xs, targets = zip(*(windows(words, rng) for rng in rngs), strict=True)
            seen = [rng.random((T, 1, B)) >= BLOTTED for rng in rngs]
            yield np.stack([one_hot(x, K, np.float32) * there for x, there in zip(xs, seen, strict=True)]), np.stack(
                targets)

    with Progress(updates, show=bar) as progress:
        try:
            for step, losses, _ in train_side_by_side(many, batches(), optimisers):
                progress.show(step, losses.mean())
                if step % LOOK == 0 or step == updates:
                    for writer, theta, kept in zip(writers, many.theta, best, strict=True):
                        bits = writer.bits(prose().chosen)
                        if bits < min((earlier for _, earlier in writer.curve), default=np.inf):
                            kept[:] = theta
                        writer.curve.append((step, bits))
        except KeyboardInterrupt:
            pass
    many.theta[:] = best
    return writers
