"""The classic mistakes in an LSTM step: what each line becomes with one of them in it, and a sentence that names it."""

import numpy as np

from lessons_lib.nets.activations import sigmoid

LETTERS = {"f": "f", "i": "i", "c_tilde": "c", "o": "o"}
NAMES = {"f": "forget gate", "i": "input gate", "c_tilde": "candidate", "o": "output gate"}


def named(line: str, value, x, h_prev, c_prev, net, true) -> str:
    """The sentence of the mistake that makes `line` come out as `value`, or "".

    x (D, 1), h_prev, c_prev, value (H, 1); true: line -> (H, 1), as the right step has them.
    """
    cases = _layer(line, x, h_prev, net, true) if line in LETTERS else _state(line, c_prev, true)
    return next((words for words, wrong in cases
                 if value.shape == wrong.shape and np.abs(value - wrong).max() < 1e-9), "")


def _layer(line: str, x, h_prev, net, true):
    letter = LETTERS[line]
    W_h, W_x, b = (getattr(net, f"{name}{letter}") for name in ("W_h", "W_x", "b_"))
    squash, other = (np.tanh, sigmoid) if line == "c_tilde" else (sigmoid, np.tanh)
    right, wrong = ("tanh", "a sigmoid") if line == "c_tilde" else ("a sigmoid", "tanh")
    z = W_h @ h_prev + W_x @ x + b
    for twin, name in NAMES.items():
        if twin != line:
            yield f"These are the numbers of the {name}: two lines are swapped.", true[twin]
    yield f"It went through {wrong}; the {NAMES[line]} wants {right}.", other(z)
    yield f"The squash is left out: the {NAMES[line]} wants {right} around the sum.", z
    yield f"The bias b_{letter} is left out.", squash(z - b)
    yield "The old state is left out: W_h h_prev is missing.", squash(W_x @ x + b)
    yield "The input is left out: W_x x is missing.", squash(W_h @ h_prev + b)
    yield ("[x, h] is glued in the wrong order for these weights.",
           squash(np.hstack([W_h, W_x]) @ np.vstack([x, h_prev]) + b))


def _state(line: str, c_prev, true):
    f, i, c_tilde, o, c = (true[name] for name in ("f", "i", "c_tilde", "o", "c"))
    if line == "c":
        yield "f and i are swapped: f belongs to c_prev, i to the news.", i * c_prev + f * c_tilde
        yield "A gate multiplies: f stands with a + where a * belongs.", f + c_prev + i * c_tilde
        yield "A gate multiplies: i stands with a + where a * belongs.", f * c_prev + i + c_tilde
        yield "A gate multiplies: f and i stand with a + where a * belongs.", f + c_prev + i + c_tilde
        yield "What is kept and what is written are multiplied; they want a +.", f * c_prev * i * c_tilde
        yield "The input gate is left out: c_tilde is written whole.", f * c_prev + c_tilde
        yield "The forget gate is left out: c_prev is kept whole.", c_prev + i * c_tilde
        yield "The old memory is left out.", i * c_tilde
        yield "The news is left out.", f * c_prev
        yield "The second of the two is h: return h, c.", true["h"]
    else:
        yield "tanh(c) is left out: o belongs to the squashed memory.", o * c
        yield "o comes too early: squash first, then o * tanh(c).", np.tanh(o * c)
        yield "A gate multiplies: o stands with a + where a * belongs.", o + np.tanh(c)
        yield "The output gate is left out.", np.tanh(c)
        yield "It shows the old memory: tanh wants the new c.", o * np.tanh(c_prev)
        yield "The memory went through a sigmoid; it wants tanh(c).", o * sigmoid(c)
        yield "The first of the two is c: return h, c.", c
