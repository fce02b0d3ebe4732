"""Exercises about the hand-set cell, judged by what it would write."""

import numpy as np

from lessons_lib.interactive.answers import Fault, ask, empty, named
from lessons_lib.interactive.answers.mistakes import Mistakes
from lessons_lib.interactive.exercise import Exercise
from lessons_lib.interactive.verdict import Verdict
from lessons_lib.lessons.childrens_book import world as book
from lessons_lib.lessons.childrens_book.training import said_by
from lessons_lib.nets.lstm import LSTM


class Written(Exercise):
    """An exercise whose answer is a net, judged by what it would write: exact chances, no samples.

    `start` makes the net that the learner's function is given. A named mistake is known by what it writes to 0.02,
    since everybody makes it with other numbers; those in `nearly` write nearly what is right, and are known exactly.
    """

    may_change = True

    def __init__(self, task, start, nearly=(), **how):
        super().__init__(task, probes=[()], tolerance=1e-5, may_read=("SAW", "STOP", "WHO"), **how)
        self._start = start
        far = {label: answer for label, answer in self.wrong.items() if label not in nearly}
        self._far_off = Mistakes(far, self._said_by, 0.02)

    def _judge(self, said, function=None) -> Verdict:
        # the notebook's own cell is right, and not the one that was given
        return self._read_elsewhere(function) or super()._judge(said, function)

    def _mistake(self, said) -> Verdict | None:
        return self._named(self._mistakes.alike(said) or self._far_off.alike(said))

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


def with_weights(name, where, value, after=lambda net: net):
    """An answer: what `after` makes of the net that is given, with these weights set otherwise."""

    def answer(net):
        net = after(net)
        getattr(net, name)[where] = value
        return net

    return answer
