"""Mend the hand-set cell."""

from lessons_lib.interactive.exercise import Wrong
from lessons_lib.lessons.childrens_book.cell import SAW, book_cell
from lessons_lib.lessons.childrens_book.exercises.written import Written, with_weights


def broken_cell():
    """The hand-set cell with one weight lost."""
    net = book_cell()
    net.W_xf[0, SAW] = 0
    return net


def mended(net):
    net.W_xf[0, 3] = 40
    return net


def _as_for_jane(net):
    net.W_xf[0] = net.W_xf[1]
    return net


def _all_rows_again(net):
    W_xf = net.W_xf.copy()
    W_xf[[0, 1, 2, 5], SAW] = 40
    net.W_xf = W_xf
    return net


mend = Written(
    "Write mended(net): the cell that you are given has one weight too few. Put it back and return the net.",
    broken_cell,
    right={"one weight": mended, "as for Jane": _as_for_jane, "a new row": with_weights("W_xf", 0, [0, 0, 0, 60, 0]),
           "all rows again": _all_rows_again, "another cell": lambda net: book_cell()},
    wrong={
        "nothing changed": Wrong(
            lambda net: net,
            "your cell is as broken as before (or you changed what has no say here, or by too little). Look at the "
            "frames of \"Doug saw\" and of \"Jane saw\": in which line do they differ, but for the name?"),
        "open for good": Wrong(
            with_weights("b_f", 0, 20),
            "Doug's forget gate now never shuts. So he keeps the +1 from the last full stop, and \"not Doug\" only "
            "cancels that. At which word alone must this gate stand open?"),
        "half open": Wrong(
            with_weights("W_xf", (0, SAW), 20),
            "nearly: \"Doug saw Doug.\" has become rare, and still comes. With your weight Doug's forget gate stands "
            "half open at saw, since it only undoes the bias of -20. What should bias + weight be there, as it is for "
            "Jane?"),
        "half open for good": Wrong(
            with_weights("b_f", 0, 0),
            "nearly: Doug's forget gate has lost its bias, so it stands half open at every word, and \"Doug saw "
            "Doug.\" still comes now and then. At saw alone it should be open. Which weight hears that word only?"),
        "all gates open for good": Wrong(
            with_weights("b_f", slice(None), 20),
            "now no forget gate ever shuts, and the old saw is still there when the object has come, so that it runs "
            "on. One weight was lost, of one unit. At which word alone must its gate stand open?"),
        "no vote for Doug": Wrong(
            with_weights("W_hy", (0, 0), 0),
            "you took away what Doug votes with, in W_hy, and so he hardly ever comes at all. His vote was not the "
            "fault. What should cancel it, and only after \"Doug saw\"?"),
        "Doug is never seen": Wrong(
            with_weights("W_xc", (0, SAW), 0),
            "nobody sees themselves any more, but nobody sees Doug either: \"Jane saw Doug.\" has a chance of 0. His "
            "vote after saw was not the fault. What should cancel it, and only after \"Doug saw\"?"),
    },
    nearly=("half open", "half open for good"),
    hints=["What does the broken cell write? `book.chances(said_by(exercises.broken_cell()))` tells.",
           "\"Doug saw Doug.\" comes back, and for Jane and Spot all is well. Which gate should carry \"not Doug\" "
           "past saw?",
           "Compare row 0 and row 1 of net.W_xf. A row is a unit, a column is the word that is read."],
    praise="One weight of a forget gate, and Doug can't see himself any more.",
)
