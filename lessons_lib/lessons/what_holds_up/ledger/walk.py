"""The rows of the walk through one step, and of the language that the slides explain it by. Lesson 09."""

import numpy as np

from lessons_lib.drawing.lstm import draw_lstm_cell
from lessons_lib.lessons.lstm_step_by_step.cell import gender_and_number
from lessons_lib.lessons.lstm_step_by_step.pictures import draw_forgetting, draw_probes
from lessons_lib.lessons.lstm_step_by_step.results import sixteen_units as results
from lessons_lib.lessons.lstm_step_by_step.world import features
from lessons_lib.lessons.what_holds_up.ledger.row import Row
from lessons_lib.nets.lstm import lstm_step

TEXT = "the boys near the trees see a dog when they rest . the girl sees"


def girl():
    """The hand-set cell at the word *girl*: the net, x, h_prev, c_prev, its run over the text, and the step."""
    net, words = gender_and_number(), TEXT.split()
    run, t = net.forward(np.array([features(word) for word in words], float)[:, :, None]), words.index("girl")
    return net, run.xs[t], run.hs[t - 1], run.cs[t - 1], run, t


def forget_gate() -> str:
    _, _, _, _, run, t = girl()
    return f"{run.f[t][0, 0]:.4f} and {run.f[t][1, 0]:.4f}"


def let_in() -> str:
    _, _, _, _, run, t = girl()
    return f"{run.i[t][0, 0]:.4f} of {run.c_tilde[t][0, 0]:.3f} and {run.c_tilde[t][1, 0]:.3f}"


def on_the_belt() -> str:
    net, x, h_prev, c_prev, _, _ = girl()
    c = lstm_step(x, h_prev, c_prev, net)[1]
    return f"{c[0, 0]:.4f} and {c[1, 0]:.4f}"


def shown() -> str:
    net, x, h_prev, c_prev, _, _ = girl()
    h = lstm_step(x, h_prev, c_prev, net)[0]
    return f"{h[0, 0]:.4f} and {h[1, 0]:.4f}"


def read_at(slot: str, which: int, state="c") -> str:
    """The mean share that probes read off the nets at a word: of number (0), gender in nets that know it (1)."""
    stored = results.load()
    found = list(results.read_off(stored, state).values())[which]
    return f"{found[:, stored['walk'].index(slot)].mean():.0%}"


def nets_that_know() -> str:
    return f"{sum(results.knows_pronouns(results.load()))} of 10, {read_at('when', 1)}"


def held_open() -> str:
    found = results.held_open(results.load())
    return " and ".join(str((found[where] < 0.99).sum()) for where in ("subject and full stop", "verb and a"))


FORGET, WRITE, DO, SHOW, PROBES, WHERE = (
    "1. What to forget", "2. What to write down", "3. Do it", "4. What to show", "Predict first",
    "What do they forget, and where?")

ROWS = (
    Row("forget", "09", FORGET,
        measured="the forget gates of both units when a new subject comes",
        number="0.0003 and 0.0003", again=forget_gate, verdict="true",
        why="One number for each place on the belt: near 1 it is kept, near 0 it goes.",
        says="The forget gate says, for each number on the belt, how much of it to keep",
        picture=lambda: draw_lstm_cell("f")),
    Row("gender", "09", PROBES,
        measured="nets of ten that know the pronoun, and how well a probe reads the gender off their cell state",
        number="7 of 10, 100%", again=nets_that_know, verdict="true if",
        why="It is there if the net will need it and has learned to; what it needs no more may stay too.",
        says="*true if* the net will need it, and has learned to; what it needs no more may stay too.",
        picture=lambda: draw_probes(results.read_off(results.load()))),
    Row("old gender", "09", PROBES,
        measured="how well the old subject's gender is still read off the belt at the next subject, in those nets",
        number="88%", again=lambda: read_at("next subject", 1), verdict="overstated",
        why="They forget enough for the new subject to win, and the old one can still be read.",
        says="*overstated*. They forget enough for the new subject to win, but do not wipe the belt",
        picture=lambda: draw_forgetting(results.unit_gates(results.load()))),
    Row("write", "09", WRITE,
        measured="the input gate at the girl, and the candidates of both units",
        number="0.9997 of 0.964 and -0.964", again=let_in, verdict="true",
        why="The gate says where, from 0 to 1, and the tanh says what, from -1 to 1.",
        says="The input gate says *where* to write. The candidate says *what*.",
        picture=lambda: draw_lstm_cell(("i", "c_tilde"))),
    Row("new gender", "09", PROBES,
        measured="how well a probe reads the gender off the belt at the noun itself, in the nets that know it",
        number="98%", again=lambda: read_at("subject", 1), verdict="true if",
        why="It is written at once if the net knows the pronoun; the old one may still be read beside it.",
        says="What can be read off a net, and what it gets right, go together here."),
    Row("update", "09", DO,
        measured="both numbers on the belt when the girl has come",
        number="0.9634 and -0.9634", again=on_the_belt, verdict="true",
        why="One line, two products and a sum; it agrees with PyTorch to twelve decimals.",
        says="Now the belt itself: a share of the old, plus a share of the new.",
        picture=lambda: draw_lstm_cell("update")),
    Row("exchange", "09", WHERE,
        measured="of ten nets, how many get the verb wrong (below 99 % right) with their forget gates held open: "
                 "at subject and full stop, and at two other words",
        number="9 and 0", again=held_open, verdict="true if",
        why="It holds of the number: nine of ten nets need what they forget there. Of gender the test cannot tell.",
        says="So nine of these ten nets need what they forget there."),
    Row("show", "09", SHOW,
        measured="what the cell shows of gender and of number, at the girl",
        number="0.0003 and -0.7455", again=shown, verdict="true",
        why="The belt goes on as it is, and of its squashed numbers only a part comes out.",
        says="What is on the belt is pressed between −1 and 1, and the output gate lets a share of that out.",
        picture=lambda: draw_lstm_cell("o")),
    Row("verb", "09", PROBES,
        measured="how well a probe reads the subject's number off what trained nets show, at the word after it",
        number="100%", again=lambda: read_at("adverb", 0, "h"), verdict="true",
        why="In ten of ten trained nets the number is there to be read where a verb may come.",
        says="*Number:* always right, in ten of ten nets, at every word of the sentence."),
)
