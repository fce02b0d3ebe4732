"""The rows of the slides on the cell and its parts: gates, layers, signs, and the belt. Lessons 08 to 11."""

import numpy as np

from lessons_lib.drawing.lstm import draw_legend, draw_lstm_cell, draw_story, draw_two_chains
from lessons_lib.lessons.childrens_book.cell import book_cell
from lessons_lib.lessons.childrens_book.training import switch_table
from lessons_lib.lessons.long_memory import stream_results
from lessons_lib.lessons.long_memory.pictures import draw_stream
from lessons_lib.lessons.lstm_idea.exercises import let_through
from lessons_lib.lessons.lstm_idea.experiments import conveyor, half_life
from lessons_lib.lessons.lstm_step_by_step.results import two_units
from lessons_lib.lessons.what_holds_up.ledger.row import Row
from lessons_lib.lessons.what_holds_up.ledger.walk import girl
from lessons_lib.nets.activations import sigmoid
from lessons_lib.nets.lstm import LSTM
from lessons_lib.nets.rnn import RNN


def slopes_of_a_gate(vote=-2.0, nudge=1e-6) -> str:
    hard = (float(vote + nudge > 0) - float(vote - nudge > 0)) / (2 * nudge)
    soft = float(sigmoid(vote))
    return f"{hard} and {soft * (1 - soft):.4f}"


def weights_of_the_cell() -> str:
    net = LSTM(D=3, H=2, K=1)
    cell = [name for name in net.names if name[-1] in "fioc"]
    return f"{sum(getattr(net, name).size for name in cell)} of {net.theta.size}"


def kept_by_an_open_belt() -> str:
    net = LSTM(1, 1, 1, forget_bias=50)
    return f"{net.forward(np.zeros((1000, 1, 1))).f.prod():.2g}"


def behind_three_taps() -> str:
    through = let_through(np.array([[1.0], [0.5], [0.0]]), np.full((3, 1), 0.8))
    return ", ".join(f"{number:.2g}" for number in through[:, 0])


def layers(net) -> str:
    return str(sum(name.startswith("W_h") and name != "W_hy" for name in net.names))


def forget_at_a_subject() -> str:
    gates = two_units.load()["gates"]["f"]
    shut, open_ = np.array(gates["subject"]), np.array(gates["elsewhere"])
    return f"{(shut < 0.15).sum()} and {(open_ > 0.7).sum()} of {shut.size}"


def without_memory() -> str:
    off = switch_table(book_cell())[False, True, True, True]
    return f"{off['grammatical']:.0f} right, 1 in {1 / off['sees itself']:.0f} sees itself"


def glued_and_apart() -> str:
    net, x, h, _, run, t = girl()
    glued = sigmoid(np.hstack([net.W_hf, net.W_xf]) @ np.vstack([h, x]) + net.b_f)
    return f"{run.f[t][0, 0]:.4f} and {glued[0, 0]:.4f}"


def three_gates() -> str:
    stored = stream_results.load()
    counts = [stream_results.learned(stored[kind], 5000) for kind in ("gate, stream", "no gate, stream")]
    return f"{counts[0]} and {counts[1]} of 10"


def girl_on_the_belt():
    """What is kept of the boys and let in of the girl, in the unit for gender, as sizes."""
    _, _, _, c_prev, run, t = girl()
    return abs(run.f[t] * c_prev)[0, 0], abs(run.i[t] * run.c_tilde[t])[0, 0]


TAP, BELT, LSTM_PART, END = "A gate is a tap", "A belt that keeps", "The LSTM", "What you know now"

ROWS = (
    Row("decides", "09", "1. What to forget",
        measured="how far a cell's forget gate is open at a new subject, and at any other word",
        number="0.0003 and 0.9997", again=lambda: f"{girl()[4].f[girl()[5]][0, 0]:.4f} and {sigmoid(8.0):.4f}",
        verdict="true",
        why="The gates of a cell set by hand do decide, word by word, by what comes in.",
        says="a new subject, so get rid of the old one", picture=lambda: draw_lstm_cell("f")),
    Row("analog", "08", TAP,
        measured="how far a gate is open at a vote of 5",
        number="0.9933", again=lambda: f"{sigmoid(5.0):.4f}", verdict="true",
        why="A gate is a vector of such numbers, and they are multiplied element by element.",
        says="A vector with numbers from 0 to 1, multiplied element by element, is a **gate**."),
    Row("differentiable", "08", TAP,
        measured="the slope of a hard gate and of a soft one, at a vote of -2",
        number="0.0 and 0.1050", again=slopes_of_a_gate, verdict="true",
        why="A hard gate has slope 0 nearly everywhere, and gradient descent cannot tell it anything.",
        says="*True*, and it has a price."),
    Row("own weights", "09", "The way back",
        measured="the weights of a small net that belong to the four layers of its cell",
        number="48 of 51", again=weights_of_the_cell, verdict="true",
        why="Each of the four layers has three arrays of its own: for the state, for the input, and a bias.",
        says="48 of the twelve arrays of the cell"),
    Row("gates learn", "09", "Trained, with two units",
        measured="of 20 forget gates in ten trained nets: below 0.15 at a new subject, above 0.7 elsewhere",
        number="16 and 20 of 20", again=forget_at_a_subject, verdict="true",
        why="Nobody told these gates when to shut, and most of them learned to do it at the subject.",
        says="But at a subject they forget, as in the story"),
    Row("designed", "08", BELT,
        measured="what a thousand steps leave of a gradient on a belt whose forget gate is quite open",
        number="1", again=kept_by_an_open_belt, verdict="true",
        why="The design is a place where the error stays constant, and a factor of 1 does that exactly.",
        says="a place in the net where the error stays constant"),
    Row("middle", "10", "Predict first",
        measured="what the hand-set cell writes with its memory off: right sentences, and one in how many sees itself",
        number="0 right, 1 in 3 sees itself", again=without_memory, verdict="true if",
        why="It holds of the hand-set cell; trained nets carry much of it in h over these two words.",
        says="So these nets can do without *c*<sub>t−1</sub> to a great part", picture=draw_story),
    Row("one layer", "08", LSTM_PART,
        measured="the learned layers in a module of the plain net",
        number="1", again=lambda: layers(RNN(3, 2, 1)), verdict="true",
        why="The same module at every step, and in it one layer with a tanh.",
        says="In the standard module there is one layer", picture=draw_two_chains),
    Row("four layers", "08", LSTM_PART,
        measured="the learned layers in a module of the LSTM",
        number="4", again=lambda: layers(LSTM(3, 2, 1)), verdict="true",
        why="Four layers read the same two things, and their answers meet on the belt.",
        says="in the LSTM's there are four, and they work on each other", picture=draw_two_chains),
    Row("signs", "09", "1. What to forget",
        measured="a forget gate that reads state and input glued together, and apart",
        number="0.0003 and 0.0003", again=glued_and_apart, verdict="true",
        why="It is a way to draw, and it can be counted on: lines that join are one vector under the other.",
        says="Glued or not is the same sum.", picture=draw_legend),
    Row("belt", "08", BELT,
        measured="a load of 1 on the belt after three steps of a forget gate at 0.5, with no news",
        number="0.125", again=lambda: f"{conveyor(0.5, 0, [0.3, -0.2, 0.5], 1.0)[-1]:.4g}", verdict="true",
        why="What lies there is multiplied and added to, and nothing else, so along the belt a nudge goes on f times.",
        says="Nudge the old state, and the new one moves *f* times as far, whatever the news.",
        picture=lambda: draw_lstm_cell(("belt", "f"))),
    Row("unchanged", "08", BELT,
        measured="after how many steps half of it is gone, at a forget gate of 0.99",
        number="68.97", again=lambda: f"{half_life(0.99):.4g}", verdict="true if",
        why="It is unchanged if the forget gate is 1 and nothing is let in; a little off, and it fades.",
        says="*true if* the gate at the cross is 1 and what comes to the plus is 0",
        also=(("08", "True if *f* = 1 and *i* = 0."),),
        picture=lambda: draw_lstm_cell(("belt", "f"))),
    Row("regulated", "09", "3. Do it",
        measured="what the gates leave of the boys on the belt when the girl comes, and let in of her",
        number="0.0003 and 0.9637", again=lambda: "{:.4f} and {:.4f}".format(*girl_on_the_belt()), verdict="true",
        why="The forget gate takes the old away, the input gate lets the new in, each by its own share.",
        says="a share of the old, plus a share of the new", picture=lambda: draw_lstm_cell("update")),
    Row("gate", "08", TAP,
        measured="what comes of three numbers of 0.8 behind taps that are open, half open and shut",
        number="0.8, 0.4, 0", again=behind_three_taps, verdict="true",
        why="A layer says how far each tap is open, and the multiplication does the rest.",
        says="A small net: one layer, with its own weights and a sigmoid at its end"),
    Row("zero and one", "08", "Predict first",
        measured="what a thousand steps leave behind a gate at a vote of 5, which looks open",
        number="0.0012", again=lambda: f"{sigmoid(5.0) ** 1000:.4f}", verdict="true if",
        why="As a definition it is true; but a sigmoid never quite stands there, and nearly 1 leaves 0.0012.",
        says="Nearly open is not open."),
    Row("three gates", "11", "A stream without an end",
        measured="of ten nets on a stream without an end, how many learn it with a forget gate, and without",
        number="10 and 6 of 10", again=three_gates, verdict="true if",
        why="It holds of the LSTM since 2000; the first one had no forget gate, and two gates did for it.",
        says="The first one had none", picture=lambda: draw_stream(stream_results.load())),
)
