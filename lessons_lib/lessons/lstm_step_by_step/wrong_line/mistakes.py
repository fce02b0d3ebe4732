"""The classic mistakes in an LSTM step: what each line becomes with one of them in it, and a sentence that names it."""

import numpy as np

from lessons_lib.interactive.exercise import Wrong
from lessons_lib.lessons.lstm_step_by_step.wrong_line.letters import LINES, NAMES, PARTS, layer, slips
from lessons_lib.lessons.lstm_step_by_step.wrong_line.taken import Place, same
from lessons_lib.nets.activations import sigmoid


def slip(line: str, value: np.ndarray, place: Place) -> Wrong | None:
    """The mistake that makes `line` (f, i, c_tilde, c, o or h) come out as `value` at this place, or None.

    Its `answer` is a function of a place, so that it can be tried at another one: two mistakes may look alike at one
    setting of the weights, and hardly at two.
    """
    if value.size > 1 and value.any() and (value == value.flat[0]).all():
        return Wrong(lambda at: np.full(at.c_prev.shape, value.flat[0]),
                     f"Every number of it is {value.flat[0]:.4g}, whatever comes in: nothing is computed there yet.")
    return next((mistake for mistake in MISTAKES[line] if fits(mistake, value, place)), None)


def fits(mistake: Wrong, value: np.ndarray, place: Place) -> bool:
    """Whether a line with this mistake in it has this value at this place."""
    return same(value, mistake.answer(place))


def _layer(letter: str) -> list[Wrong]:
    name = NAMES[letter]
    right, squash, wrong = ("tanh", sigmoid, "a sigmoid") if letter == "c" else ("a sigmoid", np.tanh, "tanh")
    W_h, W_x, b = (f"{part}{letter}" for part in PARTS)

    def made(words: str, **otherwise) -> Wrong:
        return Wrong(lambda at: layer(letter, at.x, at.h_prev, at.net, **otherwise), words)

    found = [made(f"It went through {wrong}; the {name} wants {right}.", squash={letter: squash}),
             made(f"The squash is left out: the {name} wants {right} around the sum.", squash={letter: lambda z: z}),
             made(f"The bias {b} is left out.", bias=lambda b: 0 * b),
             made(f"The old state is left out: {W_h} @ h_prev is missing.", state=0),
             made(f"The input is left out: {W_x} @ x is missing.", news=0)]
    for other in (other for other in LINES if other != letter):
        found.append(made(f"All three letters are {other}: these are the weights of the {NAMES[other]}.",
                          **{f"{part}{letter}": f"{part}{other}" for part in PARTS}))
        found.append(Wrong(lambda at, other=other: at.lines[LINES[other]], f"These are the numbers of the "
                           f"{NAMES[other]}: the whole line is another one's."))
    found.append(Wrong(lambda at: layer(letter, at.x, at.c_prev, at.net),
                       f"The {name} hears c_prev; the old state that it wants is h_prev."))
    found.append(Wrong(lambda at: _glued(letter, at),
                       f"[x, h] is glued in the wrong order for the {name}'s weights."))
    left_over = slips(lambda **instead: made("", **instead).answer, letter)
    return found + [Wrong(one.answer, one.message[0].upper() + one.message[1:]) for one in left_over.values()]


def _glued(letter: str, at: Place) -> np.ndarray:
    W_h, W_x, b = (getattr(at.net, f"{part}{letter}") for part in PARTS)
    return (np.tanh if letter == "c" else sigmoid)(np.hstack([W_h, W_x]) @ np.vstack([at.x, at.h_prev]) + b)


UPDATE = {
    "f and i are swapped: f belongs to c_prev, i to the news.": lambda f, i, c_prev, news: i * c_prev + f * news,
    "A gate multiplies: f stands with a + where a * belongs.": lambda f, i, c_prev, news: f + c_prev + i * news,
    "A gate multiplies: i stands with a + where a * belongs.": lambda f, i, c_prev, news: f * c_prev + i + news,
    "A gate multiplies: f and i stand with a + where a * belongs.": lambda f, i, c_prev, news: f + c_prev + i + news,
    "What is kept and what is written are multiplied; they want a +.": lambda f, i, c_prev, news: f * c_prev * i * news,
    "What is written is taken away; it wants a +.": lambda f, i, c_prev, news: f * c_prev - i * news,
    "The input gate is left out: c_tilde is written whole.": lambda f, i, c_prev, news: f * c_prev + news,
    "The forget gate is left out: c_prev is kept whole.": lambda f, i, c_prev, news: c_prev + i * news,
    "The old memory is left out.": lambda f, i, c_prev, news: i * news,
    "The news is left out.": lambda f, i, c_prev, news: f * c_prev,
    "The belt itself is squashed: c goes on without a tanh.": lambda f, i, c_prev, news: np.tanh(f * c_prev + i * news),
}
OUTPUT = {
    "tanh(c) is left out: o belongs to the squashed memory.": lambda o, c, c_prev: o * c,
    "o comes too early: squash first, and then let a share of it out.": lambda o, c, c_prev: np.tanh(o * c),
    "A gate multiplies: o stands with a + where a * belongs.": lambda o, c, c_prev: o + np.tanh(c),
    "The output gate is left out.": lambda o, c, c_prev: np.tanh(c),
    "It shows the old memory: tanh wants the new c.": lambda o, c, c_prev: o * np.tanh(c_prev),
    "The memory went through a sigmoid; it wants tanh(c).": lambda o, c, c_prev: o * sigmoid(c),
    "This is c itself, with no gate and no tanh.": lambda o, c, c_prev: c,
}


def _update(make):
    return lambda at: make(at.lines["f"], at.lines["i"], at.c_prev, at.lines["c_tilde"])


def _output(make):
    return lambda at: make(at.lines["o"], at.lines["c"], at.c_prev)


def _h_for_c(at: Place) -> np.ndarray:
    """The h that comes of the lines before it, where that is what is returned as h; a step may also return c twice."""
    made = at.lines["o"] * np.tanh(at.lines["f"] * at.c_prev + at.lines["i"] * at.lines["c_tilde"])
    return made if same(made, at.lines["h"]) else np.full_like(made, np.nan)


MISTAKES = {LINES[letter]: _layer(letter) for letter in LINES}
MISTAKES["c"] = [Wrong(_update(make), words) for words, make in UPDATE.items()]
MISTAKES["h"] = [Wrong(_output(make), words) for words, make in OUTPUT.items()]
for _state in "ch":
    MISTAKES[_state] += [Wrong(lambda at: at.h_prev, "This is h_prev, as it came in."),
                         Wrong(lambda at: at.c_prev, "This is c_prev, as it came in.")]
MISTAKES["c"].append(Wrong(_h_for_c, "What you return for c is h."))
for _found in MISTAKES.values():
    _found.insert(0, Wrong(lambda at: np.zeros_like(at.c_prev), "It is 0 everywhere."))
