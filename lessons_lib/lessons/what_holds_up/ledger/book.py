"""The rows of the children's book. Lesson 10."""

import numpy as np

from lessons_lib.lessons.childrens_book import cell, results
from lessons_lib.lessons.childrens_book import world as book
from lessons_lib.lessons.childrens_book.pictures import draw_frame, draw_off
from lessons_lib.lessons.childrens_book.training import words_in, wrong_shares
from lessons_lib.lessons.what_holds_up.ledger.row import Row

PAGE = ". Jane saw Spot. Doug saw Jane"


def read():
    """The hand-set cell's run over a page of the book."""
    return cell.book_cell().forward(words_in(book.read(PAGE)))


def learned() -> str:
    rule = results.load()["rule"]
    return " and ".join(str(sum(share < 0.01 for share in rule[kind]["worst"])) for kind in ("LSTM 12", "RNN 12"))


def after_doug() -> str:
    h = read().hs[5, :, 0]
    return f"{h[3]:.4f} for saw, {np.abs(np.delete(h, 3)).max():.4f} for all others"


def wrong_at_most() -> str:
    return f"{wrong_shares(cell.book_cell()).max():.1e}"


def single_units() -> str:
    found = results.load()["parts"]["trained"]["subject before"]
    return f"{min(found):.0%} to {max(found):.0%}"


STORY = "An LSTM that has learned everything"

ROWS = (
    Row("trained", "10", "An LSTM that has to learn it",
        measured="of ten nets with twelve units, how many write nothing wrong above 1 %: LSTMs, and plain RNNs",
        number="10 and 10", again=learned, verdict="true",
        why="It can be done, ten of ten; the book does not need an LSTM for it.",
        says="True: ten of ten LSTMs get there."),
    Row("saw", "10", STORY,
        measured="what comes out of the hand-set cell after Doug",
        number="0.7616 for saw, 0.0000 for all others", again=after_doug, verdict="true",
        why="Every frame of the story comes out, with weights that have a reason each.",
        says="What comes out is *saw*.",
        also=(("10", "True: weights set by hand write the rule, and each part off brings a mistake back."),),
        picture=lambda: draw_frame("Doug", cell.frame(read(), 5), cell.UNITS)),
    Row("not Doug", "10", "Is it ever wrong?",
        measured="the most that all wrong words together get, at any place of 1296 books",
        number="4.8e-10", again=wrong_at_most, verdict="true",
        why="The vote for Doug meets *not Doug* from memory, and they cancel.",
        says="Less than one in a billion", picture=lambda: draw_frame("saw", cell.frame(read(), 6), cell.UNITS)),
    Row("inside", "10", "Is there a unit for \"not Doug\"?",
        measured="how well the subject of the sentence before, which nobody needs, is read off trained nets",
        number="57% to 90%", again=single_units, verdict="analogy",
        why="It shows what the parts can do; trained nets share the work otherwise, and forget less.",
        says="Analogy. Ours remember the subject in *c* and *h* together",
        picture=lambda: draw_off(results.load()["parts"]["trained"]["off"], book.KINDS)),
)
