"""The backward pass."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong


def my_backward(W_hh, h_0, hs, dhs):
    dW_hh = np.zeros_like(W_hh)
    dh_next = np.zeros_like(h_0)
    h_before = [h_0] + list(hs[:-1])
    for t in reversed(range(len(hs))):
        da = (dhs[t] + dh_next) * (1 - hs[t] ** 2)
        dW_hh += da @ h_before[t].T
        dh_next = W_hh.T @ da
    return dW_hh, dh_next


def _side_by_side(W_hh, h_0, hs, dhs):
    before, das, dh = np.concatenate([h_0[None], hs[:-1]]), [], 0 * h_0
    for h, own in zip(hs[::-1], dhs[::-1], strict=True):
        das.insert(0, (own + dh) * (1 - h * h))
        dh = W_hh.T @ das[0]
    return np.einsum("tib,tjb->ij", das, before), dh


def _recursive(W_hh, h_0, hs, dhs, dh_next=0):
    if len(hs) == 0:
        return np.zeros_like(W_hh), dh_next
    da = (dhs[-1] + dh_next) * (1 - hs[-1] ** 2)
    dW_hh, dh_0 = _recursive(W_hh, h_0, hs[:-1], dhs[:-1], W_hh.T @ da)
    return dW_hh + da @ (hs[-2] if len(hs) > 1 else h_0).T, dh_0


def _variant(slope=lambda h: 1 - h**2, hand_on=True, add=True, turned=True, start=None, state="before", blame_h_0=True,
             through_tanh=True, through_loop=True, order=reversed, first=0):
    """The backward pass with one thing done otherwise."""

    def backward(W_hh, h_0, hs, dhs):
        dW_hh, dh_next = np.zeros_like(W_hh), np.zeros_like(h_0)
        for t in order(range(first, len(hs))):
            dh = dhs[t] + (dh_next if hand_on else 0)
            da = dh * slope(hs[t])
            h = hs[t] if state == "after" else hs[t - 1] if t > 0 or start == "last" else h_0
            dW_hh = (dW_hh if add else 0) + da @ h.T
            dh_next = da if through_tanh else dh
            if through_loop:
                dh_next = (W_hh.T if turned else W_hh) @ dh_next
        return dW_hh, dh_next if blame_h_0 else np.zeros_like(h_0)

    return backward


def _one_arrow_short(W_hh, h_0, hs, dhs):
    dh_1 = dhs[0] + (my_backward(W_hh, hs[0], hs[1:], dhs[1:])[1] if len(hs) > 1 else 0)
    return my_backward(W_hh, h_0, hs, dhs)[0], dh_1


def _array_added(W_hh, h_0, hs, dhs):
    h_before = [h_0] + hs[:-1]
    return np.zeros_like(W_hh) + h_before[len(hs) - 1], h_0


def _probe(T, H, B, seed):
    rng = np.random.default_rng(seed)
    W_hh, h_0, dhs = rng.normal(size=(H, H)), rng.uniform(-0.8, 0.8, (H, B)), rng.normal(size=(T, H, B))
    return W_hh.round(1), h_0.round(1), rng.uniform(-0.9, 0.9, (T, H, B)).round(1), dhs.round(1)


backward = Exercise(
    "Write my_backward(W_hh, h_0, hs, dhs): the backward pass; return dW_hh (H, H) and dh_0 (H, B).",
    right={"step by step": my_backward, "all shares at the end": _side_by_side,
           "the function calls itself": _recursive},
    wrong={
        "blame not added up over the steps": Wrong(
            _variant(add=False),
            "your dW_hh holds the share of one step only: each turn of the loop overwrites the one before. The same "
            "matrix worked at every step. What should happen to its shares?"),
        "blame not handed on": Wrong(
            _variant(hand_on=False),
            "each step of yours hears only its own loss. But h_t also went into step t + 1, so blame comes from there "
            "too. Which number of the last turn of the loop is still unused?"),
        "tanh's slope forgotten": Wrong(
            _variant(slope=lambda h: 1),
            "you let the blame pass tanh as if it were not there. Its slope is 1 only at 0, and nearly 0 where the "
            "state is near 1 or -1. How do you get it from h_t?"),
        "the loop without tanh": Wrong(
            _variant(through_tanh=False),
            "you sent dh through the loop, without passing tanh. For dW_hh you took da, and that was right. Which of "
            "the two is the blame of what W_hh made?"),
        "the loop forgotten": Wrong(
            _variant(through_loop=False),
            "you hand da to the step before as it is. On its way there, blame goes back through the loop. Which matrix "
            "stands on that way?"),
        "neither tanh nor loop on the way": Wrong(
            _variant(through_tanh=False, through_loop=False),
            "you hand dh to the step before as it is. Two slopes are on its way there. Which?"),
        "the slope taken twice through tanh": Wrong(
            _variant(slope=lambda h: 1 - np.tanh(h) ** 2),
            "you squash the state once more: 1 - tanh(h)**2. But h_t is what came out of tanh already. What is the "
            "slope in terms of h_t itself?"),
        "h_0's gradient dropped": Wrong(
            _variant(blame_h_0=False),
            "dW_hh is right, and dh_0 is 0. Blame does not stop at step 1: h_0 went into it, through W_hh like every "
            "state. What do you hold in your hand when the loop is over?"),
        "h_1's blame for h_0's": Wrong(
            _one_arrow_short,
            "dW_hh is right. But your dh_0 is the blame of h_1, the state after the first step. What still lies "
            "between it and h_0?"),
        "an array added to a list": Wrong(
            _array_added,
            "`[h_0] + hs[:-1]` adds numbers, since hs is an array. Only two lists are put one after the other by a +. "
            "What makes a list of hs[:-1]?"),
        "round the corner": Wrong(
            _variant(start="last"),
            "at t = 0 you take hs[t - 1], and in Python hs[-1] is the *last* one. Which state did step 1 start from?"),
        "the state after the step": Wrong(
            _variant(state="after"),
            "you multiply with h_t. At step t, W_hh was multiplied with the state *before* it. Which one is that?"),
        "forwards in time": Wrong(
            _variant(order=lambda steps: steps),
            "you go from the first step to the last. Blame comes from the last one: what a state passed on is known "
            "only when the steps after it are done. Which way round must the loop go?"),
        "the share turned": Wrong(
            lambda W_hh, h_0, hs, dhs: (my_backward(W_hh, h_0, hs, dhs)[0].T, my_backward(W_hh, h_0, hs, dhs)[1]),
            "your dW_hh lies on its side. Row n of W_hh makes unit n, so the blame da gives the rows, and the state "
            "before the step gives the columns. Which of the two stands on the left of the @?"),
        "exchanged": Wrong(
            lambda W_hh, h_0, hs, dhs: my_backward(W_hh, h_0, hs, dhs)[::-1],
            "both are right, and in the other order: first dW_hh, then dh_0."),
        "dW_hh alone": Wrong(
            lambda W_hh, h_0, hs, dhs: my_backward(W_hh, h_0, hs, dhs)[0],
            "dW_hh is right, and it comes alone. What do you hold in your hand when the loop is over? Return it too, "
            "behind a comma."),
        "the first step left out": Wrong(
            _variant(first=1),
            "your loop stops before the first step, the one that began with h_0. How many steps are there in hs?"),
        "not turned": Wrong(
            _variant(turned=False),
            "you send the blame back through W_hh as it stands. Forwards, row n gathers what unit n hears; backwards, "
            "column n gathers where unit n was heard. Which sign turns rows into columns?"),
    },
    probes=[_probe(3, 2, 1, 0), _probe(4, 3, 2, 1), _probe(1, 2, 1, 2)],
    parts=("dW_hh", "dh_0"),
    hints=["Start with `dh_next = 0`. For t from the last step to the first: `dh = dhs[t] + dh_next`.",
           "Then `da = dh * (1 - hs[t] ** 2)`, and `dh_next = W_hh.T @ da` for the step before.",
           "The share of step t is da times the state before it, turned: `da @ hs[t - 1].T`, or `da @ h_0.T` at the "
           "first step."],
    praise="That is backpropagation through time, and there is nothing in it but the chain rule.",
)
