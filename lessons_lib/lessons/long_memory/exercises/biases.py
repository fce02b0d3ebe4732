"""The two biases of a memory: so much is left of it, and so much has come in."""

import numpy as np

from lessons_lib.interactive.exercise import Wrong
from lessons_lib.lessons.long_memory.exercises.running import Running
from lessons_lib.lessons.long_memory.world import biases_for


def two_biases(T, kept, leaked):
    f = kept ** (1 / T)
    i = leaked * (1 - f) / (1 - kept)
    return np.log(f / (1 - f)), np.log(i / (1 - i))


def _vote(share):
    """The number whose sigmoid it is."""
    with np.errstate(all="ignore"):
        return np.log(share / (1 - share))


def _keeping(f_of):
    """The mistake of someone whose f is another, and who goes on rightly from there."""
    def slip(T, kept, leaked):
        f = f_of(T, kept)
        return _vote(f), _vote(leaked * (1 - f) / (1 - kept))

    return slip


def _letting(i_of):
    """The mistake of someone whose f is right, and i another."""
    def slip(T, kept, leaked):
        f = kept ** (1 / T)
        return _vote(f), _vote(i_of(T, kept, leaked, f))

    return slip


def _squashed(undo):
    """The mistake of someone who turns the sigmoid round in another way."""
    def slip(T, kept, leaked):
        f = kept ** (1 / T)
        return undo(f), undo(leaked * (1 - f) / (1 - kept))

    return slip


def _reached(wanted, gives):
    """The bias at which what it gives is what is wanted, by halving; it gives more, the larger it is."""
    low, high = -40.0, 40.0
    for _ in range(70):
        middle = (low + high) / 2
        low, high = (middle, high) if gives(1 / (1 + np.exp(-middle))) < wanted else (low, middle)
    return low


def _searched(T, kept, leaked):
    b_f = _reached(kept, lambda f: f ** T)
    f = 1 / (1 + np.exp(-b_f))
    return _reached(kept, lambda f: f ** T), _reached(leaked, lambda i: (i * f ** np.arange(T)).sum())


def _by_logarithms(T, kept, leaked):
    lost = -np.expm1(np.log(kept) / T)
    i = leaked / sum((1 - lost) ** k for k in range(T))
    return [np.log(1 - lost) - np.log(lost), -np.log(1 / i - 1)]


biases = Running(
    "Write two_biases(T, kept, leaked): the forget bias and the input bias of a cell of which, after T steps, the "
    "share `kept` of an old memory is left, and into which T distractors have brought `leaked` in all. Nothing else "
    "moves the gates, and every distractor comes with a candidate of 1.",
    right={"a root and a sum": two_biases, "by trying": _searched, "step by step": _by_logarithms,
           "in an array": lambda T, kept, leaked: np.array(two_biases(T, kept, leaked))},
    wrong={
        "the gates themselves": Wrong(
            _squashed(lambda gate: gate),
            "your numbers say how far the gates stand open, which is half of the way. Which numbers must go into the "
            "sigmoid so that these come out?"),
        "the other order": Wrong(
            lambda T, kept, leaked: two_biases(T, kept, leaked)[::-1],
            "both are right, and have changed places. Which one is asked for first?"),
        "both signs": Wrong(
            lambda T, kept, leaked: tuple(-bias for bias in two_biases(T, kept, leaked)),
            "both signs are turned: your forget gate is shut and your input gate open. Is it gate / (1 - gate) that "
            "stands in the logarithm, or its reciprocal?"),
        "the sign of the forget bias": Wrong(
            lambda T, kept, leaked: (-two_biases(T, kept, leaked)[0], two_biases(T, kept, leaked)[1]),
            "the sign of your forget bias is turned: the gate named forget keeps when it is *open*. On which side of "
            "0 must its bias be?"),
        "the sign of the input bias": Wrong(
            lambda T, kept, leaked: (two_biases(T, kept, leaked)[0], -two_biases(T, kept, leaked)[1]),
            "the forget bias is right. The sign of your input bias is turned, and the distractors walk in. How far "
            "open should that gate stand, and on which side of 0 is its bias?"),
        "one bias": Wrong(
            lambda T, kept, leaked: two_biases(T, kept, leaked)[0],
            "that is the forget bias, and it is right. Two numbers are wanted. How far may the input gate stand open?"),
        "logarithms alone": Wrong(
            _squashed(np.log),
            "you took the logarithms of the gates, which undoes an e^b. But a gate is 1 / (1 + e^-b). What does "
            "gate / (1 - gate) come to?"),
        "no logarithm": Wrong(
            _squashed(lambda gate: gate / (1 - gate)),
            "gate / (1 - gate) is e^b, and not yet b. What undoes an e^b?"),
        "a tanh turned round": Wrong(
            _squashed(np.arctanh),
            "you turned a tanh round. Both gates are sigmoids. What does gate / (1 - gate) come to?"),
        "base 2": Wrong(
            _squashed(lambda gate: np.log2(gate / (1 - gate))),
            "gate / (1 - gate) is e^b, a power of e, and you undid a power of 2. Which logarithm belongs to e?"),
        "rounded": Wrong(
            lambda T, kept, leaked: tuple(np.round(two_biases(T, kept, leaked), 2)),
            "you round the biases. A bias may be any number, and over many steps its third place counts."),
        "whole numbers": Wrong(
            lambda T, kept, leaked: tuple(np.round(two_biases(T, kept, leaked))),
            "you round the biases to whole numbers. A bias may be any number, and a memory notices."),
        "always half": Wrong(
            _keeping(lambda T, kept: 0.5 ** (1 / T)),
            "your forget gate leaves a half after T steps, whatever is asked. That was lesson 08. What stands in the "
            "place of 0.5 here?"),
        "kept at each step": Wrong(
            _keeping(lambda T, kept: kept),
            "your forget gate leaves that share at *every* step, and after two steps only its square. T steps "
            "together should leave it. What is f, if f to the power of T is the share?"),
        "a power for a root": Wrong(
            _keeping(lambda T, kept: kept ** T),
            "you raise the share to the power of T. It is f that is multiplied by itself, T times, until the share is "
            "left. How do you get from a power back to f?"),
        "the same amount at each step": Wrong(
            _keeping(lambda T, kept: 1 - (1 - kept) / T),
            "your memory loses the same amount at each step. But a gate takes its part of what is left by then, which "
            "is less and less. What is left after T steps, as a power of f?"),
        "a part for a root": Wrong(
            _keeping(lambda T, kept: kept / T),
            "you divide the share by T, so that with more steps the gate keeps less at each. Should a longer memory "
            "not want a gate that is more open?"),
        "what is lost": Wrong(
            _keeping(lambda T, kept: (1 - kept) ** (1 / T)),
            "1 minus the share is what is lost in the end. Which of the two is a power of f?"),
        "a step too many": Wrong(
            _keeping(lambda T, kept: kept ** (1 / (T + 1))),
            "you count a step too many. With T = 1 the memory goes through the forget gate once. Where does your + 1 "
            "come from?"),
        "the rule of Tallec and Ollivier": Wrong(
            lambda T, kept, leaked: (np.log(T), -np.log(T)),
            "ln T and minus ln T is a rule of thumb for where to *begin*, and leaves about 0.37 after T steps. Here "
            "the shares are given. Which f leaves just that share?"),
        "the rule of the lesson": Wrong(
            lambda T, kept, leaked: biases_for(T),
            "that is the lesson's rule for where to begin, which asks for neither share. Here both are given. Which f "
            "leaves just so much?"),
        "each brings all": Wrong(
            _letting(lambda T, kept, leaked, f: leaked),
            "the forget bias is right. Your input gate lets in the whole leak at *every* step, and there are T of "
            "them. How much may a single one bring?"),
        "the leaks do not fade": Wrong(
            _letting(lambda T, kept, leaked, f: leaked / T),
            "the forget bias is right. For the leak you add T equal portions, as if none of them faded. But what came "
            "in early passes the forget gate at every later step, as the memory does. How much is left of each "
            "portion at the end?"),
        "no fading within": Wrong(
            _letting(lambda T, kept, leaked, f: leaked / (T * kept)),
            "the forget bias is right. For the leak you let every portion fade for all T steps. The first one fades "
            "nearly so long, and the last one not at all. What do they come to together?"),
        "a portion late": Wrong(
            _letting(lambda T, kept, leaked, f: leaked * (1 - f) / (f * (1 - kept))),
            "the forget bias is right. For the leak you let each portion pass the forget gate once too often: f stands "
            "before the *old* memory, and the newest portion has not met it. What does the last distractor bring?"),
        "for ever": Wrong(
            _letting(lambda T, kept, leaked, f: leaked * (1 - f)),
            "the forget bias is right. Your leak comes to the right amount after endlessly many distractors, when as "
            "much fades as comes in. After T of them less is there. How does a sum of powers of f end that stops?"),
        "fading at random": Wrong(
            _letting(lambda T, kept, leaked, f: leaked / np.sqrt(T)),
            "the forget bias is right. For the leak you reckon with distractors that partly undo each other, which "
            "makes the root of T. Here all of them push the same way. What do they come to?"),
        "of what is left": Wrong(
            _letting(lambda T, kept, leaked, f: leaked * kept * (1 - f) / (1 - kept)),
            "the forget bias is right. Your leak is a share of what is left of the memory. It is asked for as it is, "
            "beside a memory that began as 1."),
        "the mirror": Wrong(
            _letting(lambda T, kept, leaked, f: 1 - f),
            "the forget bias is right. Your input gate opens as far as the forget gate shuts, so that the belt ends up "
            "full of distractors: what is not old is new. An LSTM's two gates are free. How far may this one open?"),
        "a root too": Wrong(
            _letting(lambda T, kept, leaked, f: leaked ** (1 / T)),
            "the forget bias is right. For the leak you took a root as well. But the input gate does not multiply what "
            "lies on the belt: at each step it *adds* a portion. What do T portions come to, each faded for as long as "
            "it has been there?"),
    },
    whole=("the other order", "both signs", "the rule of Tallec and Ollivier", "the rule of the lesson"),
    probes=[(1000, 0.5, 0.1), (1000, 0.9, 0.5), (100, 0.5, 0.1), (1, 0.5, 0.25), (10, 0.8, 0.5), (5000, 0.99, 0.02)],
    tolerance=1e-6,
    hints=["The memory alone first: T steps leave f to the power of T, so `f = kept ** (1 / T)`.",
           "Now the leak. The last distractor brings i, the one before it i · f, the first one i times f to the power "
           "of T − 1. Such a sum is i times `(1 - f ** T) / (1 - f)`.",
           "So `i = leaked * (1 - f) / (1 - kept)`. Then turn the sigmoid round, twice: `np.log(f / (1 - f))`."],
    praise="To keep half for 1000 steps, and let in no more than 0.1 of a distractor: biases of 7.27 and −8.88.",
)
