"""Which of four tasks needs a gate?"""

import numpy as np

from lessons_lib.interactive.answers import Fault, cut, named
from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.interactive.verdict import FORM, Verdict, not_yet
from lessons_lib.lessons.long_memory.four_tasks import NAMES

NEEDED = [False, True, False, True]
WANTED = "a list of four is wanted, True or False for each task"


class Deciding(Exercise):
    """An exercise whose answer is True or False for each of four names: in a list in their order, or in a dict."""

    def _said_by(self, answer) -> list:
        return [decided(answer)]

    def _judge(self, said, function=None) -> Verdict:
        try:
            return super()._judge(self._said_by(said[0]), function)
        except Fault as fault:
            return not_yet(FORM, str(fault))


def decided(answer) -> list[bool]:
    """The four decisions in the order of NAMES. Raises Fault."""
    if isinstance(answer, dict):
        if missing := [name for name in NAMES if name not in answer]:
            raise Fault(f'your dict has no "{missing[0]}". Its keys are the names of the four tasks.')
        if others := [name for name in answer if name not in NAMES]:
            raise Fault(f"your dict has a key that is no task: {cut(repr(others[0]), 40)}.")
        answer = [answer[name] for name in NAMES]
    if not isinstance(answer, list | tuple | np.ndarray):
        raise Fault(f"your answer is {named(answer)}, and {WANTED}.")
    decisions = list(answer) if np.ndarray is not type(answer) or answer.ndim == 1 else []
    if len(decisions) != len(NAMES):
        raise Fault(f"your answer is {named(answer)} of another size; {WANTED}.")
    for one in decisions:
        if not isinstance(one, bool | np.bool_ | int | np.integer) or one not in (0, 1):
            raise Fault(f"your answer holds {named(one)} where True or False is wanted, without quotes.")
    return [bool(one) for one in decisions]


def _but(*names):
    """The right decisions, but for these tasks."""
    return [gate != (name in names) for name, gate in zip(NAMES, NEEDED, strict=True)]


needed = Deciding(
    "Say of each of the four tasks whether it needs a gate: True if no memory without gates can do it over many steps, "
    "however its w, v and b are chosen.",
    right={"a list": NEEDED, "a dict": dict(zip(NAMES, NEEDED, strict=True)), "a tuple": tuple(NEEDED),
           "an array": np.array(NEEDED), "zeros and ones": [int(gate) for gate in NEEDED]},
    wrong={
        "long means gates": Wrong(
            _but("quiet bit"),
            "three are right. The steps of the quiet bit are many, but is there anything in them that a gate would "
            "have to keep out? What does tanh(2 c + x) make of a c of 0.9, whatever small x comes?"),
        "a mark is enough": Wrong(
            _but("marked bit"),
            "three are right. The memory of the marked bit must turn over when a mark comes with the opposite bit, and "
            "must stay where it is when the same bit comes without. But w and v are the same at every step. Can a mark "
            "that is *added* make a bit count for more?"),
        "adding means gates": Wrong(
            _but("sum"),
            "three are right. The plain sum wants every number, and of each just as much. Is there anything that a "
            "gate would have to shut out, or to forget?"),
        "a sum is a sum": Wrong(
            _but("marked sum"),
            "three are right. In the marked sum a number counts only with its mark. A memory that adds v times x lets "
            "an unmarked one in as far as a marked one. How would mark and number have to meet? (The rectified net of "
            "the lesson adds with many units together. Here the memory is one number.)"),
        "everywhere": Wrong(
            _but("quiet bit", "sum"),
            "you want a gate everywhere. With gates all four can be done. But with which of them might a memory treat "
            "every step alike, and come out right?"),
        "nowhere": Wrong(
            _but("marked bit", "marked sum"),
            "you want a gate nowhere. A memory without gates treats every step alike. Is there no task where a number "
            "counts, and another one just like it must not?"),
        "the bits": Wrong(
            _but("quiet bit", "marked sum"),
            "you give gates to the bits and none to the sums. It is not what is kept that decides, a bit or a sum, but "
            "what must be kept *out*. Where does something knock that must not come in?"),
        "the sums": Wrong(
            _but("marked bit", "sum"),
            "you give gates to the sums and none to the bits. It is not what is kept that decides, a bit or a sum, but "
            "what must be kept *out*. Where does something loud knock that must not come in?"),
        "quiet for loud": Wrong(
            _but("quiet bit", "marked bit"),
            "both sums are right. Look at the two bits again: one lies under a noise far smaller than itself, the "
            "other among bits as loud as it is. Which of the two can a strong w alone defend?"),
        "all for some": Wrong(
            _but("sum", "marked sum"),
            "both bits are right. Look at the two sums again: one takes every number, the other chooses. Which of the "
            "two does c + x do?"),
        "the other way round": Wrong(
            _but(*NAMES),
            "you say it the other way round everywhere. What can a gate do that a fixed weight cannot: treat all steps "
            "alike, or treat one step otherwise than the next?"),
    },
    hints=["A memory without gates does the same with every number: w · c + v · x + b, and perhaps a tanh. A gate "
           "lets something else in the input decide how much comes in, and how much stays.",
           "Try each task with one w and one v: a large w and a tanh hold what is there against small pushes; w = 1 "
           "without a squash adds up whatever comes.",
           "Then ask: is there a number that must come in at one step, and at another step must not, though it is the "
           "same number and the memory is the same?"],
    praise="A gate is for choosing, and not for lasting. (Several units without gates can build something like one: "
           "the lesson's rectified net adds marked numbers.)",
)
