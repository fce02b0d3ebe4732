"""The slope of a sigmoid of a sigmoid of a sigmoid."""

from functools import reduce

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.nets import activations


def stack_slope(a, n):
    slope = 1.0
    for _ in range(n):
        a = activations.sigmoid(a)
        slope = slope * a * (1 - a)
    return slope


def _slope_by_stages(a, n):
    stages = [a]
    for _ in range(n):
        stages.append(1 / (1 + np.exp(-stages[-1])))
    return float(np.prod([s - s**2 for s in stages[1:]]))


def _calls_itself(a, n):
    if n == 0:
        return 1
    s = activations.sigmoid(a)
    return s * (1 - s) * _calls_itself(s, n - 1)


def _before_each_stage(a, n):
    slope = np.array(1.0)
    for _ in range(n):
        slope = slope * np.exp(-a) / (1 + np.exp(-a)) ** 2
        a = activations.sigmoid(a)
    return slope


def _nudged(a, n):
    return (_ends(a + 1e-5, n) - _ends(a - 1e-5, n)) / 2e-5


def _ends(a, n):
    for _ in range(n):
        a = activations.sigmoid(a)
    return a


def _product(slope, put=activations.sigmoid, stages=lambda n: n):
    """The same loop with another slope, slope(out, into), another squash `put`, or another number of stages."""

    def answer(a, n):
        product = 1.0
        for _ in range(stages(n)):
            out = put(a)
            product, a = product * slope(out, a), out
        return product

    return answer


def _of_sigmoid(out, into):
    return out * (1 - out)


stack = Exercise(
    "Write stack_slope(a, n): the slope, at the number a, of the sigmoid applied n times.",
    right={"stage by stage": stack_slope, "all stages, then a product": _slope_by_stages, "calls itself": _calls_itself,
           "by what goes in": _before_each_stage, "nudged": _nudged},
    wrong={
        "every stage at the first place": Wrong(
            lambda a, n: (activations.sigmoid(a) * (1 - activations.sigmoid(a)))**n,
            "you use the slope at a for every stage. But the second sigmoid does not stand at a: it is handed what the "
            "first one made of it. Where does each one stand?"),
        "a quarter every time": Wrong(
            lambda a, n: 0.25**n,
            "0.25 is the largest slope a sigmoid has, at 0 only. From the second stage on nothing is at 0 any more. "
            "What does the first sigmoid make of a?"),
        "the fixed point every time": Wrong(
            lambda a, n: 0.2247**n,
            "0.2247 is the slope at the fixed point, where a long stack ends. The first stages stand elsewhere. What "
            "does the first sigmoid make of a?"),
        "the last slope only": Wrong(
            lambda a, n: _of_sigmoid(_ends(a, n), None),
            "that is the slope of the last stage alone. The blame comes back through all of them. What does the chain "
            "rule do with slopes in a row?"),
        "the first slope only": Wrong(
            lambda a, n: stack_slope(a, 1),
            "that is the slope of the first stage alone. Does a `return` stand inside your loop? It ends the function "
            "at the first turn."),
        "the slope of what goes in": Wrong(
            _product(lambda out, into: into * (1 - into)),
            "s * (1 - s) wants s, what comes *out* of the sigmoid; you give it what goes in. At a = 0 yours is 0. "
            "Which of the two lines of your loop should come first?"),
        "one stage short": Wrong(
            _product(_of_sigmoid, stages=lambda n: n - 1),
            "your stack has one stage too few. For n = 1 there is one sigmoid. How many turns does your loop take then?"
            ),
        "one stage too many": Wrong(
            _product(_of_sigmoid, stages=lambda n: n + 1),
            "your stack has one stage too many. For n = 1 there is one sigmoid. How many turns does your loop take "
            "then?"),
        "tanh's slope": Wrong(
            _product(lambda out, into: 1 - out**2),
            "1 - s**2 is tanh's slope. This squash is a sigmoid. What is its slope, said with what came out?"),
        "a stack of tanh": Wrong(
            _product(lambda out, into: 1 - out**2, put=np.tanh),
            "your stack is made of tanh. The task wants sigmoids, and they have another slope too."),
        "added up": Wrong(
            lambda a, n: sum(_of_sigmoid(_ends(a, k), None) for k in range(1, n + 1)),
            "you add the slopes up. Then a higher stack would be steeper. What does the chain rule do with slopes in a "
            "row?"),
        "the height": Wrong(
            _ends,
            "that is what comes out of the stack, its height at a. Asked is its slope there."),
        "every slope on the way": Wrong(
            lambda a, n: [stack_slope(a, k) for k in range(1, n + 1)],
            "you return the slopes of all stacks up to n stages. Asked is the last one alone."),
        "always at 0": Wrong(
            lambda a, n: stack_slope(0.0, n),
            "your stack stands at 0, whatever is asked. It should work at any number: with which one does your loop "
            "begin?"),
        "read off the lesson": Wrong(
            lambda a, n: [0.25, 0.0588, 0.0134, 0.00301, 0.000676][n - 1],
            "these are the numbers that the lesson prints, rounded, and at 0 alone. Let the computer work them out, at "
            "any number a."),
        "the heights multiplied": Wrong(
            _product(lambda out, into: out),
            "you multiply what comes out of the stages. The chain rule multiplies their slopes. What is the slope of a "
            "sigmoid, said with what came out?"),
        "the slope fed on": Wrong(
            lambda a, n: reduce(lambda s, _: _of_sigmoid(activations.sigmoid(s), None), range(n), a),
            "you hand the slope on to the next stage. The next sigmoid is handed what came out of the one before; the "
            "slopes are multiplied beside that. Which two names does your loop need?"),
        "below 0": Wrong(
            _product(lambda out, into: out * (out - 1)),
            "your slope of a stage is below 0, and a sigmoid never goes down. Which of the two, s or 1, is the larger?"
            ),
        "begun with 0": Wrong(
            lambda a, n: 0.0,
            "your answer is always 0. Did your product begin at 0? Whatever you multiply with 0 stays 0. Which number "
            "changes no product?"),
    },
    probes=[(0.0, 1), (0.0, 2), (0.0, 5), (2.0, 3), (-1.5, 4), (6.0, 2), (-8.0, 1), (-0.5, 7)],
    hints=["In a loop over the n stages: first `a = activations.sigmoid(a)`, then its slope, `a * (1 - a)`.",
           "Slopes in a row multiply. Start with slope = 1.0."],
    praise="At 0 five sigmoids leave 0.000676, and each further one leaves 0.2247 of that.",
)
