"""An encoder and a decoder: one LSTM reads a sequence, and hands its state over to another, which writes one.

Sutskever, Vinyals and Le, "Sequence to sequence learning with neural networks", 2014; Cho and others, "Learning phrase
representations using RNN encoder-decoder for statistical machine translation", 2014. It translates in lesson 12.
"""

import copy
from dataclasses import dataclass

import numpy as np

from lessons_lib.nets.activations import softmax
from lessons_lib.nets.argmax import argmax
from lessons_lib.nets.checks import columns, real_array, size, whole_numbers
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.one_hot import one_hot
from lessons_lib.nets.runs import LSTMRun

END = 0  # the number of the sign that ends a sequence; it is also what the decoder reads first


@dataclass(eq=False)
class Handed:
    """What was read and written: `encoded` and `decoded`, two LSTMRuns, and `lengths` (B,), how many steps were read.

    h, c (H, B): the state that was handed over; ys (T_out, K, B): the decoder's raw scores.
    """

    encoded: LSTMRun
    decoded: LSTMRun
    lengths: np.ndarray

    @property
    def ys(self):
        return self.decoded.ys

    @property
    def h(self):
        return self.decoded.h0

    @property
    def c(self):
        return self.decoded.c0


@dataclass(eq=False)
class BothGradients:
    """theta (P,), as the net's; and the same by parts: `encoder` and `decoder`, two Gradients."""

    theta: np.ndarray
    encoder: object
    decoder: object


class EncoderDecoder:
    """Two LSTMs of H cells: `encoder` reads D_in inputs, `decoder` reads and writes K symbols, one-hot.

    theta (P,) holds the parameters of both, the encoder's first, and their thetas are views of it. The encoder's own
    outputs are never asked for: it has one, whose weights are 0 and get a gradient of 0.
    """

    def __init__(self, D_in, H, K, seed=0, dtype=np.float64, forget_bias=1.0):
        seeds = np.random.SeedSequence(seed).spawn(2)
        nets = [LSTM(D_in, H, 1, seeds[0], dtype, forget_bias), LSTM(K, H, K, seeds[1], dtype, forget_bias)]
        nets[0].W_hy[:], nets[0].b_y[:] = 0, 0
        self.D_in, self.H, self.K = (size(*given) for given in (("D_in", D_in), ("H", H), ("K", K)))
        self._live_in(np.concatenate([net.theta for net in nets]), nets)

    def _live_in(self, theta, nets):
        """Make `theta` the one memory of copies of two nets."""
        self._theta, parts = theta, np.split(theta, [nets[0].theta.size])
        self.encoder, self.decoder = (_living_in(part, net) for part, net in zip(parts, nets, strict=True))

    @property
    def theta(self):
        return self._theta

    @theta.setter
    def theta(self, value):
        if value is not self._theta:
            self._theta[:] = columns("theta", value, "P", {"P": self._theta.size}, self.dtype)

    @property
    def dtype(self):
        return self._theta.dtype

    def copy(self):
        """An independent one."""
        return copy.copy(self)

    def __getstate__(self):
        return {"D_in": self.D_in, "H": self.H, "K": self.K, "theta": self._theta.copy(),
                "nets": [self.encoder, self.decoder]}

    def __setstate__(self, state):
        self.D_in, self.H, self.K = state["D_in"], state["H"], state["K"]
        self._live_in(state["theta"], state["nets"])

    def __repr__(self):
        return f"EncoderDecoder(D_in={self.D_in}, H={self.H}, K={self.K}: {self.theta.size} parameters, {self.dtype})"

    def read(self, xs, lengths=None, *, into=None):
        """Read xs (T, D_in, B), of sequence b only the first lengths[b] steps (None: all). Returns the encoder's run,
        `lengths` (B,), and h and c (H, B): each sequence's state after its own last step."""
        run = self.encoder.forward(xs, into=into)
        T, _, B = run.hs.shape
        lengths = np.full(B, T) if lengths is None else whole_numbers(
            "lengths", lengths, T + 1, f"(B,) = {(B,)} whole numbers", (B,))
        if lengths.min() < 1:
            raise ValueError("lengths must be at least 1; got 0")
        last, each = lengths - 1, np.arange(B)
        return run, lengths, run.hs[last, :, each].T, run.cs[last, :, each].T

    def forward(self, xs, ys_in, lengths=None, *, into=None):
        """Read xs (T, D_in, B), as in `read`, hand the state over, and read ys_in (T_out, K, B): a Handed.

        In training ys_in is what should be written, one step late: END first. Steps behind a sequence's own end do
        not change what comes before them, so that sequences of several lengths go side by side. `into` is an earlier
        Handed of the same sizes, whose arrays are written over.
        """
        before = (into.encoded, into.decoded) if into else (None, None)
        encoded, lengths, h, c = self.read(xs, lengths, into=before[0])
        return Handed(encoded, self.decoder.forward(ys_in, h, c, into=before[1]), lengths)

    def backward(self, run, dys):
        """How the loss changes with every parameter of both: dys (T_out, K, B) = dL/dys -> BothGradients.

        The blame that reaches the state handed over, h and c, is put on the encoder's last step of each sequence.
        """
        decoder = self.decoder.backward(run.decoded, dys, inputs=False)
        dhs, dcs = np.zeros(run.encoded.hs.shape, self.dtype), np.zeros(run.encoded.cs.shape, self.dtype)
        last, each = run.lengths - 1, np.arange(len(run.lengths))
        dhs[last, :, each], dcs[last, :, each] = decoder.h0.T, decoder.c0.T
        encoder = self.encoder.backward(run.encoded, dhs=dhs, dcs=dcs, inputs=False)
        return BothGradients(np.concatenate([encoder.theta, decoder.theta]), encoder, decoder)

    def translate(self, xs, lengths=None, *, longest=20):
        """Write, from the state that xs leads to, at each step the symbol with the highest score, and read it next.

        Returns a list for each sequence: the numbers of its symbols up to END, which is left out, `longest` at most.
        """
        _, _, h, c = self.read(xs, lengths)
        words, said = np.full(h.shape[1], END), []
        for _ in range(size("longest", longest)):
            run = self.decoder.forward(one_hot(words[None], self.K), h, c)
            h, c, words = run.hs[0], run.cs[0], argmax(run.ys[0], axis=0)
            said.append(words)
            if (np.array(said) == END).any(axis=0).all():
                break
        return [_up_to_the_end(column) for column in np.array(said).T]

    def shares(self, h, c, longest=20):
        """What one state (H, 1), (H, 1) writes, step by step: a list of (the symbol, the shares (K,) of all symbols),
        END the last one, if it comes within `longest` steps."""
        word, steps = END, []
        for _ in range(size("longest", longest)):
            run = self.decoder.forward(one_hot([[word]], self.K), real_array("h", h), real_array("c", c))
            h, c, word = run.hs[0], run.cs[0], argmax(run.ys[0, :, 0])
            steps.append((word, softmax(run.ys[0])[:, 0]))
            if word == END:
                break
        return steps


def _up_to_the_end(numbers):
    numbers = numbers.tolist()
    return numbers[:numbers.index(END)] if END in numbers else numbers


def _living_in(theta, net):
    """A copy of a net whose theta is this very array."""
    twin = object.__new__(type(net))
    twin.__setstate__(net.__getstate__() | {"theta": theta})
    return twin
