"""Set one unit of the hand-set cell."""

from lessons_lib.interactive.exercise import Wrong
from lessons_lib.lessons.childrens_book.cell import STOP, book_cell
from lessons_lib.lessons.childrens_book.exercises.written import Written, with_weights


def cell_without_spot():
    """The hand-set cell with all that goes into the unit of Spot set to 0: its gates and its candidate know nothing."""
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
    return with_weights(name, where, value, after=with_spot)


unit = Written(
    "Write with_spot(net): set the gates and the candidate of unit 2, Spot, so that the cell is right again.",
    cell_without_spot,
    right={"by hand": with_spot, "like Jane": _like_jane, "always shown": _spot_but("W_xo", 2, 0)},
    wrong={
        "nothing changed": Wrong(
            lambda net: net,
            "Spot never comes. Does his candidate say yes at some word? Does his input gate let that in, and his "
            "output gate let it out? At 0 a gate stands half open, and half a vote loses. At which words should the "
            "candidate say yes, and at which no?"),
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
            "no sentence begins with Spot. Either the candidate says nothing of him after a full stop, or his output "
            "gate is shut there. After which two words may a name come?"),
    },
    hints=["Look at row 1, Jane, of net.W_xc, net.b_i, net.b_f, net.W_xf, net.b_o and net.W_xo. The columns are "
           "Doug, Jane, Spot, saw and the full stop.",
           "Candidate: `net.W_xc[2] = [0, 0, -20, 20, 20]`. Now the gates: i open, `net.b_i[2] = 20`; f shut but for "
           "saw.",
           "f: `net.b_f[2] = -20` and `net.W_xf[2, 3] = 40`. o: open, but shut after a name."],
    praise="You have set one unit of an LSTM by hand: what it votes, what it keeps, and when it speaks.",
)
