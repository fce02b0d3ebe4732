"""Two exercises of lesson 10 about the hand-set cell: mend it, and set one of its units. Judged by what it writes."""

import numpy as np

from lessons_lib.exercises.answers import Fault, ask, empty, named
from lessons_lib.exercises.base import Exercise, Wrong
from lessons_lib.nets.book_cell import SAW, STOP, book_cell
from lessons_lib.nets.lstm import LSTM
from lessons_lib.training.childrens_book import said_by
from lessons_lib.worlds import childrens_book as book


class Written(Exercise):
    """An exercise whose answer is a net, judged by what it would write: exact chances, no samples.

    `start` makes the net that the learner's function is given.
    """

    may_change = True

    def __init__(self, task, start, **how):
        super().__init__(task, probes=[()], tolerance=0.02, **how)
        self._start = start

    def _said_by(self, answer) -> list:
        net = ask(answer, (self._start(),))
        if empty(net):
            return [net]
        if not isinstance(net, LSTM) or (net.D, net.H, net.K) != (5, 6, 5):
            raise Fault(f"your function returns {named(net)}, and the cell is wanted. Change it, and end with "
                        "`return net`.")
        if not np.isfinite(net.theta).all():
            raise Fault("one of the weights in your cell is no number (NaN or infinite). Which did you set last?")
        return what_it_writes(net)

    def _asked(self, n: int) -> str:
        return ("the chance that the first sentence of the book is right",
                "the chance that a sentence after two others is right",
                *(f'six times the chance of "{book.tell(one)}", as your cell has it,' for one in book.RULE))[n]


def what_it_writes(net) -> list[float]:
    """The chance of a right sentence at the start, and after two others; and six times that of each right sentence."""
    shares = said_by(net)
    right = {one: float(share) for one, share in book.all_sentences(shares, 4, least=1e-6) if one in book.RULE}
    later = book.chances(shares, book.read(". Doug saw Spot. Spot saw Jane."))
    return [sum(right.values()), float(later["grammatical"]), *(6 * right.get(one, 0.0) for one in book.RULE)]


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


def _open_for_good(net):
    net.b_f[0] = 20
    return net


def _doug_is_never_seen(net):
    net.W_xc[0, SAW] = 0
    return net


def _louder(net):
    net.W_xc[0, 0] = -100
    return net


mend = Written(
    "Write mended(net): the cell that you are given has one weight too few. Put it back and return the net.",
    broken_cell,
    right={"one weight": mended, "as for Jane": _as_for_jane},
    wrong={
        "nothing changed": Wrong(
            lambda net: net,
            "your cell is as broken as before (or you changed what has no say here, or by too little). Look at the "
            "frames of \"Doug saw\" and of \"Jane saw\": in which line do they differ, but for the name?"),
        "open for good": Wrong(
            _open_for_good,
            "Doug's forget gate now never shuts. So he keeps the +1 from the last full stop, and \"not Doug\" only "
            "cancels that. At which word alone must this gate stand open?"),
        "Doug is never seen": Wrong(
            _doug_is_never_seen,
            "nobody sees themselves any more, but nobody sees Doug either: \"Jane saw Doug.\" has a chance of 0. His "
            "vote after saw was not the fault. What should cancel it, and only after \"Doug saw\"?"),
    },
    hints=["What does the broken cell write? `book.chances(said_by(exercises.broken_cell()))` tells.",
           "\"Doug saw Doug.\" comes back, and for Jane and Spot all is well. Which gate should carry \"not Doug\" "
           "past saw?",
           "Compare row 0 and row 1 of net.W_xf. A row is a unit, a column is the word that is read."],
    praise="One weight of a forget gate, and Doug can't see himself any more.",
)


def cell_without_spot():
    """The hand-set cell with all that goes into the unit of Spot set to 0: its four gates know nothing."""
    net = book_cell()
    for gate in "fico":
        for name in (f"W_x{gate}", f"W_h{gate}", f"b_{gate}"):
            getattr(net, name)[2] = 0
    return net


def with_spot(net):
    net.W_xc[2] = [0, 0, -20, 20, 20]
    net.b_i[2] = 20
    net.b_f[2], net.W_xf[2, 3] = -20, 40
    net.b_o[2], net.W_xo[2, :3] = 20, -40
    return net


def _janes_row(net):
    for gate in "fico":
        for name in (f"W_x{gate}", f"W_h{gate}", f"b_{gate}"):
            getattr(net, name)[2] = getattr(net, name)[1]
    return net


def _like_jane(net):
    _janes_row(net).W_xc[2] = net.W_xc[1][[0, 2, 1, 3, 4]]
    return net


def _spot_but(name, where, value):
    """The right answer, and then one thing otherwise."""
    def answer(net):
        getattr(with_spot(net), name)[where] = value
        return net
    return answer


unit = Written(
    "Write with_spot(net): set the gates and the candidate of unit 2, Spot, so that the cell is right again.",
    cell_without_spot,
    right={"by hand": with_spot, "like Jane": _like_jane, "always shown": _spot_but("W_xo", 2, 0)},
    wrong={
        "nothing changed": Wrong(
            lambda net: net,
            "Spot never comes. Either his candidate never says yes, or his input gate lets too little in, or his "
            "output gate too little out: at 0 a gate stands half open, and half a vote loses. At which words should "
            "the candidate say yes, and at which no?"),
        "Jane's row as it is": Wrong(
            _janes_row,
            "Spot's weights are Jane's, to the last one, so after Jane he says \"not Spot\", and after Spot nothing. "
            "\"Spot saw Spot.\" comes out. Which two columns of the candidate must change places?"),
        "yes to itself": Wrong(
            _spot_but("W_xc", (2, 2), 20),
            "after \"Spot\" your candidate says yes to Spot. So after \"Spot saw\" he has two votes, and sees himself. "
            "What should the candidate say of a name that was read this moment?"),
        "forgets at once": Wrong(
            _spot_but("W_xf", 2, 0),
            "\"Spot saw Spot.\" comes out. Either \"not Spot\" is never made when Spot is read, or it is lost a word "
            "later. What does the candidate say at Spot, and which gate must stand open at saw?"),
        "half forgets": Wrong(
            _spot_but("b_f", 2, 0),
            "Spot's forget gate has no bias, so it stands half open at every word but saw, and half of old votes comes "
            "along. What must its bias be, so that it is shut?"),
        "never forgets": Wrong(
            _spot_but("b_f", 2, 20),
            "Spot's forget gate never shuts, so the +1 of the last full stop is still there when \"not Spot\" comes, "
            "and they cancel too early. What should the gate do when a name is read?"),
        "no vote after a full stop": Wrong(
            _spot_but("W_xc", (2, STOP), 0),
            "after a full stop your candidate says nothing of Spot, so no sentence begins with him. After which two "
            "words may a name come?"),
    },
    hints=["Look at row 1, Jane, of net.W_xc, net.b_i, net.b_f, net.W_xf, net.b_o and net.W_xo. The columns are "
           "Doug, Jane, Spot, saw and the full stop.",
           "Candidate: net.W_xc[2] = [0, 0, -20, 20, 20]. Now the gates: i open (net.b_i[2]), f shut but for saw.",
           "f: net.b_f[2] = -20 and net.W_xf[2, 3] = 40. o: open, but shut after a name."],
    praise="You have set one unit of an LSTM by hand: what it votes, what it keeps, and when it speaks.",
)
