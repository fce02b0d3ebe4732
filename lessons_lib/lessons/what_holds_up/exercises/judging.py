"""Five claims about recurrent nets, from elsewhere, in our own words: which of them hold?"""

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.interactive.verdict import Verdict, not_yet

HOLDS, DEPENDS, FAILS = "holds", "depends", "fails"
CLAIMS = {  # claim -> its verdict, and what is said of each other verdict
    "A plain RNN never learns a clue that lies ten loud symbols back.": (FAILS, {
        HOLDS: "the first: you judged by one seed, or at one learning rate. Ask ten nets, at 0.003, at 0.01, at 0.03 "
               "and at 0.1. Does none of the forty learn it?",
        DEPENDS: "the first: it says *never*. That is a strong word: how many nets that do learn it does it take to "
                 "bring it down?"}),
    "In an LSTM gradients cannot explode, since no forget gate is above 1.": (FAILS, {
        HOLDS: "the second: you looked along the belt, where indeed no factor is above 1. `trials.comes_back` gives "
               "two numbers. What comes back by all ways? Ask the net that stands on a ridge, too.",
        DEPENDS: "the second: it says *cannot*. How many nets in which they do explode does it take to bring that "
                 "down?"}),
    "The cell state may grow beyond any bound, and what an LSTM shows, h, stays between -1 and 1.": (HOLDS, {
        FAILS: "the third: you looked at one of the two states alone, or let the net read for too short a time. Open "
               "the forget and the input gate, read a thousand ones, and look at `run.cs` and at `run.hs`.",
        DEPENDS: "the third: it says *may* of one state and *stays* of the other. What would have to happen to h, "
                 "after a gate and a tanh, for it to leave its bounds?"}),
    "Without its readout an LSTM has four times as many weights as a plain RNN with as many units.": (HOLDS, {
        FAILS: "the fourth: you counted the readout too. `theta` has all weights of a net; take off those of `W_hy` "
               "and `b_y`, in both, before you divide.",
        DEPENDS: "the fourth: on what? Count both nets without their readouts, for three sizes that have nothing in "
                 "common."}),
    "With a forget bias of 5 an LSTM learns to remember a hundred steps.": (DEPENDS, {
        HOLDS: "the fifth: you tried one setting in which it works. The claim names one bias. Turn what it does not "
               "name, from a gate that is shut to one that is half open.",
        FAILS: "the fifth: you tried one setting in which it does not work. The claim names one bias. Turn what it "
               "does not name, from a gate that is half open to one that is shut."}),
}
RIGHT = [verdict for verdict, _ in CLAIMS.values()]
ORDINALS = ("all five are wrong", "one is right", "two are right", "three are right", "four are right")


class Judging(Exercise):
    """An exercise whose answer is a list of words. Of several wrong ones it speaks of the first, and counts the rest.
    """

    def _mistake(self, said) -> Verdict | None:
        known = super()._mistake(said)
        words = list(said[0]) if isinstance(said[0], list | tuple) else []
        if known or len(words) != len(RIGHT) or not all(word in self.choices for word in words):
            return known
        wrong = [(n, word) for n, (word, right) in enumerate(zip(words, RIGHT, strict=True)) if word != right]
        return not_yet(label(*wrong[0]), told(*wrong[0], len(RIGHT) - len(wrong))) if wrong else None


def label(n: int, word: str) -> str:
    """The name of the mistake of giving claim n this verdict."""
    return f"claim {n + 1} {word}"


def told(n: int, word: str, right: int) -> str:
    """What is said of a wrong verdict on claim n, where so many verdicts are right."""
    return f"{ORDINALS[right]}. Take {list(CLAIMS.values())[n][1][word]}"


def _but(n: int, word: str) -> list[str]:
    return [*RIGHT[:n], word, *RIGHT[n + 1:]]


verdicts = Judging(
    "Say of each of the five claims whether it holds, depends on what it does not name, or fails.",
    right={"a list": RIGHT, "a tuple": tuple(RIGHT)},
    wrong={
        **{label(n, word): Wrong(_but(n, word), told(n, word, 4))
           for n, (_, others) in enumerate(CLAIMS.values()) for word in others},
        "believing all": Wrong([HOLDS] * 5, "you believe all five. Two of them forbid something, with *never* and "
                                            "*cannot*. What does it take to break such a sentence?"),
        "believing none": Wrong([FAILS] * 5, "you believe none of the five. One of them is a count, and another says "
                                             "what a tanh does. Did you run something for each?"),
        "never sure": Wrong([DEPENDS] * 5, "you say of all five that it depends. Then say on what, each time; where "
                                           "you find nothing, it does not."),
    },
    choices=(HOLDS, DEPENDS, FAILS),
    hints=["One line each. For the first: `sum(trials.clue(\"RNN\", length=10, rate=0.1))`. Try it with "
           "`seeds=[0]` and `rate=0.01` too, and you see how one seed misleads.",
           "For the second: `trials.comes_back(lstm.LSTM(3, 8, 1, forget_bias=5))`, and then the same for a net where "
           "a nudge leads far, `trials.comes_back(trials.on_a_ridge(), noise=0)`.",
           "For the third take `net = lstm.LSTM(1, 4, 1)`, open it with `net.b_f[:], net.b_i[:], net.b_c[:] = 20, 20, "
           "20`, and read `run = net.forward(np.ones((1000, 1, 1)))`. For the fourth count `net.theta.size - "
           "net.W_hy.size - net.b_y.size`, and the same with `net = rnn.RNN(1, 4, 1)`.",
           "For the fifth compare `sum(trials.clue(\"LSTM\", 100, forget_bias=5, input_bias=-6))` with an input bias "
           "of 0."],
    praise="You asked ten nets where one misleads, all ways where the belt is not all, both states, no readout, and "
           "the bias that nobody named.",
)
