"""What is left of a gradient that went back through a latch."""

from functools import reduce

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong


def gradient_left(w, hs):
    product = 1.0
    for h in hs:
        product *= w * (1 - h**2)
    return product


def _by_logarithms(w, hs):
    slopes = w * (1 - np.array(hs) ** 2)
    return np.exp(np.log(slopes).sum())


def _step_by_step(w, hs):
    if len(hs) == 0:
        return 1.0
    return w * (1 - hs[-1] ** 2) * _step_by_step(w, hs[:-1])


def _through_tanh(w, hs):
    slope = 1.0
    for h in hs:
        slope = slope * w / np.cosh(np.arctanh(h)) ** 2
    return slope


def _made_wrong(slope):
    """The product of other slopes, slope(w, h)."""
    return lambda w, hs: reduce(lambda product, h: product * slope(w, h), hs, 1.0)


gradient = Exercise(
    "Write gradient_left(w, hs): dh_T/dh_0 of a latch with self-weight w whose states after steps 1 to T were hs.",
    right={"a product": gradient_left, "a sum of logarithms": _by_logarithms,
           "a sum of logarithms to base 10": lambda w, hs: 10 ** np.log10(w * (1 - np.square(hs))).sum(),
           "calls itself": _step_by_step, "through tanh and back": _through_tanh,
           "w to the power of T": lambda w, hs: w ** len(hs) * np.prod([(1 - h) * (1 + h) for h in hs]),
           "the last of all products": lambda w, hs: np.cumprod(w * (1 - np.array(hs) ** 2))[-1]},
    wrong={
        "the slope of tanh forgotten": Wrong(
            lambda w, hs: w ** len(hs),
            "that is w to the power of T, as if there were no squash. For w = 1.5 the gradient would grow. On the "
            "flat ends of tanh, how much of a small change comes through?"),
        "the self-weight forgotten": Wrong(
            lambda w, hs: float(np.prod([1 - h**2 for h in hs])),
            "you have the slopes of tanh. But the state also passes through the loop, and is multiplied there. By "
            "what?"),
        "added up": Wrong(
            lambda w, hs: float(sum(w * (1 - h**2) for h in hs)),
            "you add the steps up. Then a longer way would bring back more. One step inside the next: what does the "
            "chain rule do with their slopes?"),
        "the slope taken as 1 - h": Wrong(
            lambda w, hs: float(np.prod([w * (1 - h) for h in hs])),
            "you take 1 - h for the slope of tanh. At h = -0.9, where tanh is nearly flat, that would be 1.9. What has "
            "to be squared, so that both ends are flat?"),
        "only the last step": Wrong(
            lambda w, hs: w * (1 - hs[-1] ** 2),
            "that is the last step alone, dh_T by the state before it. The first state is T steps back. What "
            "happens to a small change at each of the other steps?"),
        "only the first step": Wrong(
            lambda w, hs: w * (1 - hs[0] ** 2),
            "that is the first step alone. Does a `return` stand inside your loop? It ends the function at the first "
            "turn."),
        "the last step again and again": Wrong(
            lambda w, hs: (w * (1 - hs[-1] ** 2)) ** len(hs),
            "you take the last slope T times. That is right for a latch at rest. On its way each state has a slope of "
            "its own. Which loop gives you each of them?"),
        "starts at 0": Wrong(
            lambda w, hs: 0.0,
            "your answer is always 0. Did your product begin at 0? Whatever you multiply with 0 stays 0. Which number "
            "changes no product?"),
        "the self-weight once": Wrong(
            lambda w, hs: w * float(np.prod([1 - h**2 for h in hs])),
            "you multiply by w once. But the change goes through the loop at every step. How often does it meet w?"),
        "the first step left out": Wrong(
            lambda w, hs: gradient_left(w, hs[1:]),
            "you leave the first slope out. From h_0 to h_1 is a step too, and its slope needs h_1 alone. How many "
            "steps are there from h_0 to h_T?"),
        "the last step left out": Wrong(
            lambda w, hs: gradient_left(w, hs[:-1]),
            "you leave the last slope out. The slope of a step is taken at the state that it leads to. How many steps "
            "are there from h_0 to h_T?"),
        "squashed twice": Wrong(
            lambda w, hs: gradient_left(w, np.tanh(hs)),
            "you put tanh around h once more. The states in hs are what came out of tanh. What is the slope, said with "
            "what came out?"),
        "not multiplied": Wrong(
            lambda w, hs: [w * (1 - h**2) for h in hs],
            "you return the slopes of all steps, and they are right. One number is asked. What does the chain rule do "
            "with slopes along a way?"),
        "its logarithm": Wrong(
            lambda w, hs: float(np.log10([w * (1 - h**2) for h in hs]).sum()),
            "that is the logarithm, as the lesson's picture draws it. Asked is the number itself."),
        "1 - h, squared": Wrong(
            _made_wrong(lambda w, h: w * (1 - h) ** 2),
            "you square 1 - h. In the formula h alone is squared, and then taken from 1. Which bracket moves?"),
        "w within the bracket": Wrong(
            _made_wrong(lambda w, h: 1 - w * h**2),
            "your w stands inside the bracket, and so it belongs to h squared alone. In the formula it multiplies the "
            "whole slope. Where does the bracket begin?"),
        "a plus for the minus": Wrong(
            _made_wrong(lambda w, h: w * (1 + h**2)),
            "you add h squared to 1. A slope of tanh is never above 1. Which sign makes it small where h is near 1?"),
        "divided by the self-weight": Wrong(
            _made_wrong(lambda w, h: (1 - h**2) / w),
            "you divide by w. The state is multiplied by w at every step. What does that do to a small change of it?"),
        "a sigmoid's slope": Wrong(
            _made_wrong(lambda w, h: w * h * (1 - h)),
            "h * (1 - h) is the slope of another squash. This unit is a tanh. What is the slope of that, said with "
            "what came out?"),
        "w times h squashed once more": Wrong(
            _made_wrong(lambda w, h: w * (1 - np.tanh(w * h) ** 2)),
            "you take tanh of w * h to find the slope, and that would be the slope of the next step. The states in hs "
            "are what came out of tanh. What is the slope, said with what came out?"),
        "a bracket left out": Wrong(
            _made_wrong(lambda w, h: w * 1 - h**2),
            "Python multiplies before it subtracts, so w * 1 - h**2 takes h**2 away from w. Which part of the formula "
            "needs brackets?"),
        "begins with the self-weight": Wrong(
            lambda w, hs: w * gradient_left(w, hs),
            "your product has one w too many. Each step brings one with it. With which number does a product begin, so "
            "that it changes nothing?"),
        "begins with a state": Wrong(
            lambda w, hs: hs[0] * gradient_left(w, hs),
            "you multiply a state in. A gradient is made of slopes alone. With which number does a product begin, so "
            "that it changes nothing?"),
        "the slope at the state before": Wrong(
            lambda w, hs: gradient_left(w, [0.0, *hs[:-1]]),
            "you take each slope at the state before the step. 1 - h squared is tanh's slope said with what came *out* "
            "of it. Is that the state before the step, or after it?"),
        "the mean": Wrong(
            lambda w, hs: np.mean([w * (1 - h**2) for h in hs]),
            "you take the mean of the slopes. A small change goes through all of the steps, one after the other. What "
            "does the chain rule do with their slopes?"),
        "how far it went": Wrong(
            lambda w, hs: hs[-1] - hs[0],
            "you return how far the state went. Asked is another thing: if h_0 had been a little larger, how much "
            "larger would h_T be, as a part of that?"),
        "one state by the other": Wrong(
            lambda w, hs: hs[-1] / hs[0],
            "you divide the last state by the first. Asked is how a small *change* of h_0 shows at the end. By what is "
            "a change multiplied at each step?"),
        "squared after all": Wrong(
            lambda w, hs: w ** len(hs) * (1 - np.prod(hs) ** 2),
            "you multiply the states first, and take one slope of the product. Each step has a slope of its own. What "
            "is multiplied, the states or the slopes?"),
        "the latch of the lesson": Wrong(
            lambda w, hs: 0.3943 ** len(hs),
            "0.3943 is what one step leaves at w = 1.5 and at rest, in the lesson. Here w and the states are others. "
            "Which formula made that number?"),
        "all products on the way": Wrong(
            lambda w, hs: np.cumprod([w * (1 - h**2) for h in hs]) if len(hs) > 1 else gradient_left(w, hs),
            "you return what is left after every step. They are right. Asked is what is left after the last."),
        "a list squared": Wrong(
            lambda w, hs: w * (1 - hs**2),
            "Python cannot square a list. Take the states one by one in a loop, or make an array of them first: "
            "np.array(hs)."),
        "a hat for a power": Wrong(
            lambda w, hs: w * (1 - hs[0] ^ 2),
            "in Python ^ is no power. Write h**2, or h * h."),
    },
    probes=[(1.5, [0.5]), (1.5, [0.9, 0.85, 0.86]), (2.0, [-0.9, 0.3]), (1.25, [0.71] * 20), (0.5, [0.1, -0.2, 0.1]),
            (1.5, [0.0, 0.9])],
    hints=["One step: dh_t/dh_{t-1} = w (1 - h_t^2).", "Start with 1.0 and multiply, once for each h in hs."],
    praise="Where the slopes are below 1, every step takes its part of what is left. That is lesson 07.",
    tolerance=1e-9,
)
