"""How an answer is judged: asked on every probe, compared with the truth, told its mistake where that has a name."""

from contextlib import nullcontext

from lessons_lib.interactive import verdict
from lessons_lib.interactive.answers import Fault, again, difference, empty, remark, values
from lessons_lib.interactive.answers.asking import OTHER_ARGUMENTS, asked, quiet
from lessons_lib.interactive.answers.reading import begun, besides, elsewhere
from lessons_lib.interactive.answers.shapes import with_shapes
from lessons_lib.interactive.answers.showing import ended, told
from lessons_lib.interactive.verdict import Verdict

A_VALUE = "a value is wanted here, and this is a function. Call it, and pass on what it returns."
ONE_THING = "Put them in one pair of brackets.", "Hand it your function by its name, and nothing more."
NOTHING = "is nothing (None): every way through the function needs its `return`"


class Judge:
    """What an exercise does with an answer. A kind of exercise that judges otherwise overrides one of these steps:

    _said_by    answer -> what it says on each probe, in the form in which it is compared
    _judge      what is said -> the verdict
    _mistake    what is said -> the verdict of a named mistake, or None
    _otherwise  the sentence where no named mistake fits; _failed, where Python or numpy raised
    _asked      the words for "what your function returns, for these arguments"
    """

    def _found(self, answer, more=()) -> Verdict:
        if more:
            way_out = ONE_THING[bool(self.probes)]
            return verdict.not_yet(verdict.CALL, f"check takes one thing, and was handed {len(more) + 1}. {way_out}")
        try:
            return self._verdict(answer)
        except KeyboardInterrupt:
            return Verdict(verdict.NOT_YET, "Stopped before your function came back.", verdict.STOPPED)
        except BaseException as fault:  # an answer so odd that looking at it raises
            return verdict.not_yet(verdict.UNREADABLE, f"your answer could not be read ({type(fault).__name__}).")

    def _verdict(self, answer) -> Verdict:
        if empty(answer):
            return verdict.not_tried(". Write your answer in this cell and run it again.")
        if not self.probes:
            return verdict.not_yet(verdict.CALL, A_VALUE) if callable(answer) else self._judge([answer])
        try:
            said = self._said_by(answer)
        except Fault as fault:
            known = self._read_elsewhere(answer, fault) or self._named(self._mistakes.failing_alike(fault))
            if not known and any(self._reasons(fault.said, self._truths())):  # it was wrong before it failed
                known = self._mistake(fault.said)
            return known or verdict.not_yet(_kind(answer, fault), self._failed(answer, fault))
        return verdict.nothing_returned(begun(answer)) if all(map(empty, said)) else self._judge(said, answer)

    def _said_by(self, answer) -> list:
        """What it says on every probe; what it prints is shown for the first one only."""
        if not self.probes:
            return [answer]
        said = []
        for n, probe in enumerate(self.probes):
            try:
                with quiet() if n else nullcontext():
                    said.append(asked(answer, probe, self.names)[0])
            except Fault as fault:
                fault.said = said
                raise
        return said

    def _judge(self, said, function=None) -> Verdict:
        truths = self._truths()
        reasons = self._reasons(said, truths)
        if not any(reasons):
            word = next(filter(None, map(remark, said, truths)), "")
            against = self._asked_again(function, truths) if self.probes else None
            return against or verdict.solved(f"{self.praise} {word}")
        if known := self._read_elsewhere(function) or self._mistake(said):
            return known
        if not self.probes:
            apart = values.difference(said[0], truths[0], self.choices)
            return verdict.not_yet(verdict.ANOTHER, f"your answer {ended(apart)}")
        first = next(n for n, reason in enumerate(reasons) if reason)
        if empty(said[first]):
            return verdict.not_yet(verdict.NO_RETURN, self._otherwise(function, first, NOTHING))
        return verdict.not_yet(verdict.ANOTHER, self._otherwise(function, first, reasons[first]))

    def _otherwise(self, function, n: int, reason: str) -> str:
        """What is said of a function that fits no named mistake: on probe n it differs, for this reason."""
        name = self._changed_by(function)
        more = f" (And it changes {name}.)" if name else besides(function, self.may_read)
        return f"{self._asked(n)} {ended(reason)}{more}"

    def _failed(self, function, fault: Fault) -> str:
        """What is said of a function that raised, as no named mistake does."""
        where = f" (So it is for {self._told(len(fault.said))}.)" if fault.said else ""
        more, words = where + besides(function, self.may_read), str(with_shapes(fault))
        return ended(words) + more if more else words

    def _truths(self) -> list:
        return self._said_by(next(iter(self.right.values())))

    def _reasons(self, said, truths) -> list[str | None]:
        return [difference(one, truth, self.tolerance, self.parts) for one, truth in zip(said, truths, strict=False)]

    def _asked_again(self, function, truths) -> Verdict | None:
        """What there is to say against a function whose first answers are right."""
        if name := self._changed_by(function):
            return verdict.not_yet(verdict.CHANGES, again.CHANGED.format(name=name))
        try:
            with quiet():
                said = self._said_by(function)
        except Fault:
            return verdict.not_yet(verdict.FORGETFUL, again.FORGETFUL)
        return verdict.not_yet(verdict.FORGETFUL, again.FORGETFUL) if any(self._reasons(said, truths)) else None

    def _changed_by(self, function) -> str | None:
        return None if self.may_change else again.changed_by(function, self.probes, self.names)

    def _read_elsewhere(self, function, fault=None) -> Verdict | None:
        if not self.probes or fault is not None and fault.key == OTHER_ARGUMENTS:
            return None
        why = elsewhere(function, self.probes[0], self.names, self.may_read)
        return verdict.not_yet(verdict.READS, why) if why else None

    def _mistake(self, said) -> Verdict | None:
        """What is said of the first named wrong answer that says the same; None where there is none."""
        return self._named(self._mistakes.alike(said))

    def _named(self, label: str | None) -> Verdict | None:
        return None if label is None else verdict.not_yet(label, self.messages[label])

    def _asked(self, n: int) -> str:
        return f"for {self._told(n)}, what your function returns"

    def _told(self, n: int) -> str:
        """The arguments of probe n, in a few words."""
        return told(self.names, self.probes[n])


def _kind(answer, fault: Fault) -> str:
    """Which of the general mistakes a fault is."""
    if fault.key == OTHER_ARGUMENTS or not callable(answer):
        return verdict.CALL
    return verdict.ERROR if fault.__cause__ else verdict.FORM
