"""Nets for the children's book, set by hand: one that knows the last word, and an LSTM with four switches.

Five units of the LSTM are the prediction, one for each word (Doug, Jane, Spot, saw, "."); the sixth, `who`, stands for
no word: it knows that the sentence has its subject. The frames of the story are Brandon Rohrer's; the weights are ours.
"""

import numpy as np

from lessons_lib.lessons.childrens_book.world import NAMES, SAW, STOP, WORDS
from lessons_lib.nets.checks import columns
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN

UNITS = (*WORDS, "who")
WHO = UNITS.index("who")
STRONG, GAIN = 20.0, 30.0  # sigmoid(20) = 1 - 2e-9; e to the -30 tanh(1) = 1e-10
PARTS = ("memory", "forgetting", "ignoring", "selection")


def book_cell(gain=GAIN):
    """The hand-set LSTM: D = 5 words, H = 6 units, K = 5 words, y = gain times the five word units.

    It reads words one-hot and starts after ".". Every weight is there for a reason, said beside it.
    """
    net = LSTM(5, 6, 5)
    net.theta[:] = 0
    net.W_hy[:, :5] = gain * np.eye(5)             # h is the prediction

    net.W_xc[[SAW, WHO], :3] = STRONG              # after a name: saw, and we know who
    net.W_xc[NAMES, NAMES] = -STRONG               # and not that name again
    net.W_xc[:3, [SAW, STOP]] = STRONG             # after saw and after ".": a name
    net.W_hc[STOP, WHO] = STRONG                   # once `who` has come out: "."

    net.b_i[:] = STRONG
    net.W_hi[[*NAMES, SAW, WHO], WHO] = -3 * STRONG  # once `who` has come out, ignore all but "."

    net.b_f[:] = -STRONG
    net.W_xf[[*NAMES, WHO], SAW] = 2 * STRONG      # at saw, keep `who` and which name must not come

    net.b_o[:3], net.b_o[3:] = STRONG, -STRONG     # names may come out, and nothing else,
    net.W_xo[:3, :3] = -2 * STRONG                 # but after a name no name,
    net.W_xo[SAW:WHO, :3] = 2 * STRONG             # only saw or ".";
    net.W_xo[WHO, SAW] = 2 * STRONG                # `who` comes out after saw
    return net


def one_step_net(follows):
    """A net whose only memory is the last word: an RNN whose state is that word, D = H = K = 5, without W_hh.

    follows (5, 5): column = the last word, row = the next one. Its scores are the logarithms, -1000 for none.
    """
    follows = columns("follows", follows, "K K", {"K": 5})
    net = RNN(5, 5, 5)
    net.theta[:] = 0
    net.W_xh = STRONG * np.eye(5)
    net.W_hy = np.where(follows > 0, np.log(np.where(follows > 0, follows, 1)), -1000)
    return net


def switched(net, memory=True, forgetting=True, ignoring=True, selection=True):
    """A copy of an LSTM with parts switched off, at every step and for every unit. Any LSTM, hand-set or trained.

    Without memory c_prev counts as 0; without forgetting f = 1, without ignoring i = 1, without selection o = 1.
    A gate is fixed by its bias alone: sigmoid(50) is 1 in floats. No memory is f = 0, whatever forgetting does.
    """
    net = net.copy()
    for gate, on, bias in (("f", forgetting, 50), ("f", memory, -1000), ("i", ignoring, 50), ("o", selection, 50)):
        if not on:
            for weights in (f"W_h{gate}", f"W_x{gate}"):
                getattr(net, weights)[:] = 0
            getattr(net, f"b_{gate}")[:] = bias
    return net


def frame(run, t, memory=True, b=0) -> dict:
    """What stood on every line of the cell at step t of a run: name -> (H,), of sequence b.

    "h_prev", "c_prev", "c_tilde", "i", "let_in" (i * c_tilde), "f", "kept" (f * c_prev), "c", "o", "h".
    memory=False says that the run is one of a cell without memory: then c_prev is 0 and f has nothing to do.
    """
    zeros = np.zeros(run.hs.shape[1])
    h_prev, c_prev = (run.hs[t - 1, :, b], run.cs[t - 1, :, b]) if t else (zeros, zeros)
    c_prev = c_prev if memory else zeros
    now = {name: getattr(run, name)[t, :, b] for name in ("c_tilde", "i", "f", "o")}
    return {"h_prev": h_prev, "c_prev": c_prev, **now, "let_in": now["i"] * now["c_tilde"], "kept": now["f"] * c_prev,
            "c": run.cs[t, :, b], "h": run.hs[t, :, b]}


def written(frame: dict) -> str:
    """A frame as a text: a line for each name, a column for each of UNITS, four digits."""
    heads = " " * 8 + "".join(f"{unit:>9}" for unit in UNITS)
    return "\n".join([heads, *(f"{name:8}" + "".join(f"{number:9.4f}" for number in numbers.round(4) + 0.0)
                               for name, numbers in frame.items())])
