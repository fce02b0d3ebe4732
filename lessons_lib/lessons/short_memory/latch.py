"""Nets set by hand: a memory for one bit, which is a single tanh unit that holds on to its sign, and the two nets on
words of lesson 06, that of the dinner without such a unit and the same with one.

The latch: h_t = tanh(w h_{t-1} + x_t). For w above 1 there are two states that stay, one for each sign. The analysis
is that of Hochreiter (1991) and of Bengio, Simard and Frasconi ("Learning long-term dependencies with gradient descent
is difficult", 1994).
"""

import numpy as np

from lessons_lib.nets.activations import tanh_slope
from lessons_lib.nets.argmax import TIE, argmax
from lessons_lib.nets.checks import columns, real_array
from lessons_lib.nets.one_hot import one_hot
from lessons_lib.nets.rnn import RNN

WORDS = ("France", "Italy", ".", "speak", "French", "Italian")  # what the two nets read and say, in their order


def hand_set_latch(w):
    """One tanh unit with self-weight w: an RNN with D = H = K = 1, no biases, and ys = hs."""
    net = RNN(1, 1, 1)
    net.theta[:] = 0
    net.W_hh, net.W_xh, net.W_hy = [[w]], [[1.0]], [[1.0]]
    return net


def resting_state(w):
    """The state h above 0 that stays, h = tanh(w h); 0.0 for w of 1 or less, where only 0 stays."""
    w = float(real_array("w", w, np.float64))
    if w <= 1:
        return 0.0
    h = 1.0
    for _ in range(200):  # Newton's method from above: tanh is concave there, so it never passes the answer
        squashed = np.tanh(w * h)
        step = (h - squashed) / (1 - w * (1 - squashed**2))
        h -= step
        if abs(step) < 1e-15:
            break
    return float(h)


def latch_slopes(w, hs):
    """How much each step stretches a small change of the state before it: dh_t/dh_{t-1} = w (1 - h_t^2), as hs."""
    return w * tanh_slope(hs)


def logs_left(w, steps=1000):
    """log10 of |dh_t/dh_0| for t = 1 to `steps`, (steps,), of a latch that begins at 1 and hears nothing more."""
    hs = hand_set_latch(w).forward(np.zeros((steps, 1, 1)), h0=[[1.0]]).hs[:, 0, 0]
    return np.cumsum(np.log10(np.abs(latch_slopes(w, hs))))


def listens_to_itself(follows, gain=5.0):
    """The dinner net of lesson 03 on words: its only state is its prediction. An RNN with D = H = K words, ys = hs.

    follows (K, K): column = a word, row = the word after it, 1 where it may follow.
    h_t = tanh(gain/10 follows h_{t-1} + gain follows x_t), so that the word read counts more than the last guess.
    """
    follows = columns("follows", follows, "K K", {})
    K = len(follows)
    net = RNN(K, K, K)
    net.theta[:] = 0
    net.W_hh, net.W_xh = gain / 10 * follows, gain * follows
    net.W_hy = np.eye(K)
    return net


def with_a_latch(follows, up, down, gain=5.0, w=2.0):
    """The same net and one hidden unit more, a latch with self-weight w that no prediction shows: H = K + 1.

    `up` is a pair (word that sets it to +, word that it then votes for), `down` the same for -; places 0 to K - 1.
    """
    only = listens_to_itself(follows, gain)
    K = only.K
    net = RNN(K, K + 1, K)
    net.theta[:] = 0
    net.W_hh[:K, :K], net.W_xh[:K], net.W_hy[:, :K] = only.W_hh, only.W_xh, only.W_hy
    net.W_hh[K, K] = w
    for (told, vote), sign in ((up, 1), (down, -1)):
        net.W_xh[K, told], net.W_hy[vote, K] = sign * gain, sign * 0.25
    return net


def read(net, words):
    """The run of a net that reads some of WORDS, one at each step."""
    unknown = [word for word in words if word not in WORDS]
    if unknown or not words:
        raise ValueError(f"words must be some of {', '.join(WORDS)}; got {unknown or 'none'}")
    return net.forward(one_hot([[WORDS.index(word)] for word in words], len(WORDS)))


def said(run) -> list[str]:
    """The word with the most votes at each step, or "a tie"."""
    most = [votes >= votes.max() - TIE for votes in run.ys[:, :, 0]]
    return [WORDS[argmax(who)] if who.sum() == 1 else "a tie" for who in most]


def language_votes(net, words) -> list[float]:
    """The votes for French and for Italian of a net that has read these words, rounded to four digits."""
    return read(net, words).ys[-1, WORDS.index("French"):, 0].round(4).tolist()
