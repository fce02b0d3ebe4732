"""One layer of the cell with its three names, and what it is when one of them is another layer's."""

import numpy as np

from lessons_lib.interactive.exercise import Wrong
from lessons_lib.nets.activations import sigmoid

LINES = {"f": "f", "i": "i", "c": "c_tilde", "o": "o"}  # the letter in a layer's names -> the line that it makes
NAMES = {"f": "forget gate", "i": "input gate", "c": "candidate", "o": "output gate"}  # and what the layer is called
PARTS = ("W_h", "W_x", "b_")
FOR_WHOM = ("The letter behind W_ says what a matrix is for: the W_h stand before h_prev, the W_x before x, each with "
            "an @. Two columns are multiplied with *.")


def layer(letter, x, h_prev, net, *, squash=None, state=1, news=1, bias=lambda b: b, **instead):
    """The layer of this letter, x (D, B), h_prev (H, B) -> (H, B), with one thing done otherwise.

    squash: letter -> another squash; state, news: 0 leaves W_h h_prev or W_x x out; instead: b_i="b_f" and the like.
    """
    W_h, W_x, b = (getattr(net, instead.get(f"{part}{letter}", f"{part}{letter}")) for part in PARTS)
    made = (squash or {}).get(letter, np.tanh if letter == "c" else sigmoid)
    return made(state * W_h @ h_prev + news * W_x @ x + bias(b))


def slips(make, letters="fico") -> dict[str, Wrong]:
    """label -> Wrong, for every way to leave one letter of another layer in a copied line.

    make(W_hi="W_hf") and the like builds the answer that does so.
    """
    found = {}
    for letter in letters:
        for part in PARTS:
            for other in (other for other in LINES if other != letter):
                found[f"{part}{other} for {part}{letter}"] = Wrong(
                    make(**{f"{part}{letter}": f"{part}{other}"}),
                    f"one letter is left over from another line: in the line of {LINES[letter]} stands "
                    f"net.{part}{other}. The three names of a line end in one letter. Which letter is it there?")
    return found
