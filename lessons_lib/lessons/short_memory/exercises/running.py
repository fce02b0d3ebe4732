"""Run a latch: the loop that keeps one bit."""

from functools import reduce

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.lessons.short_memory.latch import hand_set_latch
from lessons_lib.nets.activations import sigmoid


def remember(xs, w):
    h = 0.0
    for x in xs:
        h = np.tanh(w * h + x)
    return h


def _folded(xs, w):
    return reduce(lambda h, x: np.tanh(w * h + x), xs, 0.0)


def _loop(step, start=0.0):
    """The same loop with another step, step(h, x, w), or from another state."""
    return lambda xs, w: reduce(lambda h, x: step(h, x, w), xs, start)


def _step(h, x, w):
    return np.tanh(w * h + x)


def _no_first_state(xs, w):
    raise UnboundLocalError("cannot access local variable 'h' where it is not associated with a value")


def _tanh_without_numpy(xs, w):
    raise NameError("name 'tanh' is not defined")


def _calls_itself(xs, w):
    if len(xs) == 0:
        return 0
    return np.tanh(w * _calls_itself(xs[:-1], w) + xs[-1])


def _all_states(xs, w):
    hs = [0]
    for x in xs:
        hs.append(np.tanh(x + hs[-1] * w))
    return hs[-1]


def _rest_of_a_copy(xs, w):
    rest, h = list(xs), np.array(0.0)
    while rest:
        a = w * h + rest.pop(0)
        h = (np.exp(a) - np.exp(-a)) / (np.exp(a) + np.exp(-a))
    return h


def _librarys(xs, w):
    return hand_set_latch(w).forward(np.array(xs).reshape(-1, 1, 1)).hs[-1, 0, 0]


latch = Exercise(
    "Write remember(xs, w): the state of a latch with self-weight w after it has read the inputs xs, from state 0.",
    right={"a loop": remember, "folded": _folded, "calls itself": _calls_itself, "all states kept": _all_states,
           "what is left of a copy": _rest_of_a_copy, "the library's net": _librarys},
    wrong={
        "news added outside the squash": Wrong(
            _loop(lambda h, x, w: np.tanh(w * h) + x),
            "you add the news after the squash. Then a state of 0.86 and a push of 1 make 1.86, and no tanh ever said "
            "that. What stands inside the brackets of tanh in the formula?"),
        "the news weighed as well": Wrong(
            _loop(lambda h, x, w: np.tanh(w * (h + x))),
            "you multiply the news by w too. The self-weight belongs to the loop alone: it is what the old state is "
            "worth. With w = 0, a unit without a loop, yours would hear nothing at all. What should it hear then?"),
        "the squash forgotten": Wrong(
            _loop(lambda h, x, w: w * h + x),
            "you left the squash out. At w = 1.5 the state then grows by half at every step, without end. Which "
            "function keeps it between -1 and +1?"),
        "starts at 1": Wrong(
            _loop(_step, 1.0),
            "you start from state 1, so the latch holds a yes that nobody told it. Where does it start?"),
        "starts at the first input": Wrong(
            lambda xs, w: reduce(lambda h, x: _step(h, x, w), xs),
            "you take the first input for the first state. But it has to go through tanh too, as all the others. "
            "Which state stands before the first input?"),
        "w at the news": Wrong(
            _loop(lambda h, x, w: np.tanh(h + w * x)),
            "you multiply the news by w, and leave the old state as it is. The w sits on the loop. Which of the two "
            "comes in by the loop?"),
        "every state": Wrong(
            lambda xs, w: [remember(xs[:t + 1], w) for t in range(len(xs))],
            "you return the states of all steps, in a list. The steps are right. Asked is the state after the last."),
        "returns inside the loop": Wrong(
            lambda xs, w: np.tanh(xs[0]),
            "you read one input and stop. A `return` inside the loop ends the function at the first turn. How far to "
            "the left must it stand, so that it comes after the loop?"),
        "all inputs at once": Wrong(
            lambda xs, w: np.tanh(w * 0.0 + xs),
            "you add a number to the list xs. Each input needs a step of its own, since the next step wants the state "
            "that this one leaves. Which kind of line takes a list one by one?"),
        "the self-weight forgotten": Wrong(
            _loop(lambda h, x, w: np.tanh(h + x)),
            "the state comes back to your unit as it is. It comes back by the loop, and the loop has a weight. Where "
            "does w belong?"),
        "the self-weight after the squash": Wrong(
            _loop(lambda h, x, w: w * np.tanh(h + x)),
            "you multiply by w after the squash, so the state may be larger than 1. In the formula w stands inside the "
            "brackets of tanh, and at one of the two. At which?"),
        "squash, loop, news": Wrong(
            _loop(lambda h, x, w: w * np.tanh(h) + x),
            "you squash the old state alone, then multiply by w and add the news. In the formula the squash comes "
            "last. What stands inside the brackets of tanh?"),
        "squashed at the end alone": Wrong(
            lambda xs, w: np.tanh(reduce(lambda h, x: w * h + x, xs, 0.0)),
            "you squash once, at the end. The unit has its tanh at every step, and the next step gets what came out of "
            "it. Should the line stand inside the loop, or after it?"),
        "a sigmoid": Wrong(
            _loop(lambda h, x, w: sigmoid(w * h + x)),
            "your unit went through a sigmoid, so it is never below 0, and could say yes and never no. Which squash "
            "runs from -1 to 1?"),
        "the news alone": Wrong(
            lambda xs, w: np.tanh(xs[-1]),
            "your state knows the last input and nothing before it. Does h begin anew in the loop, or does the old h "
            "not stand in the line? What should come back by the loop?"),
        "the old state nowhere": Wrong(
            lambda xs, w: np.tanh(w * xs[-1]),
            "you multiply the news by w, and the old state stands nowhere in your line. So the unit has no loop. What "
            "is it that w multiplies?"),
        "the first input left out": Wrong(
            lambda xs, w: remember(xs[1:], w),
            "you leave out the first input. It may be the only one that says anything. With which one does the "
            "reading begin?"),
        "the last input left out": Wrong(
            lambda xs, w: remember(xs[:-1], w),
            "you leave out the last input. How many turns does your loop take for a list of four?"),
        "read backwards": Wrong(
            lambda xs, w: remember(xs[::-1], w),
            "you read the inputs backwards. The first of the list comes first."),
        "zeros left out": Wrong(
            lambda xs, w: remember([x for x in xs if x], w),
            "you leave out the inputs that are 0. A step passes all the same, and the loop pulls at the state. What "
            "does an input of 0 add?"),
        "all inputs together": Wrong(
            lambda xs, w: np.tanh(w * sum(xs)),
            "you add the inputs up and squash the sum. They come one after the other, and each finds the state that "
            "the one before left. Which kind of line takes a list one by one?"),
        "put on top of the old state": Wrong(
            lambda xs, w: reduce(lambda h, x: h + np.tanh(w * h + x), xs, 0.0),
            "you put the new state on top of the old one. It takes its place. Is it h = ... or h += ...?"),
        "the self-weight of the lesson": Wrong(
            lambda xs, w: remember(xs, 1.5),
            "your self-weight is 1.5 whatever is asked. Your function is given one, with the name w."),
        "the sign alone": Wrong(
            lambda xs, w: remember(xs, w) > 0,
            "you return whether the latch says yes. Asked is its state, a number from -1 to 1."),
        "no first state": Wrong(
            _no_first_state,
            "at the first turn of your loop there is no h yet. What is the state before anything was read? Say so "
            "above the loop."),
        "tanh without its home": Wrong(
            _tanh_without_numpy,
            "Python does not know a tanh of its own. It lives in numpy, which is called np here: np.tanh."),
    },
    probes=[([1.0], 1.5), ([1.0, 0.0, 0.0, 0.0], 1.5), ([-1.0, 0.0, 0.5], 1.25), ([1.0, 0.0, -2.0, 0.0], 2.0),
            ([0.5, 0.5], 0.0), ([-1.0] + [0.0] * 1000, 1.5)],
    hints=["Two names are enough: h, the state, and x, the news. h begins at 0.",
           "`h = np.tanh(w * h + x)`, once for each x in xs. Return the last h."],
    praise="One bit, told at the first step, and read 1000 steps later. It is still there.",
)
