"""The exercises of lesson 05: two shares by hand, a window's reach, a chunk's boundary, and the backward pass."""

import numpy as np

from lessons_lib.exercises.base import Exercise, Wrong, collect

two_shares = Exercise(
    "By hand: w = 3, h_0 = 2, h_1 = w h_0 + 1, h_2 = w h_1, L = h_2. The shares of steps 1 and 2 in dL/dw.",
    right={"by hand": (6, 7), "as a list": [6.0, 7.0]},
    wrong={
        "steps exchanged": Wrong(
            (7, 6), "the two numbers are right, and the steps are exchanged. Step 1 is the one that turned h_0 into "
                    "h_1. Which share goes with it?"),
        "the way back forgotten": Wrong(
            (2, 7), "your share of step 2 is right. For step 1 you took h_0 with a blame of 1. But the blame of 1 sits "
                    "on h_2. On its way back to h_1 it passes the second w. What is left, or grown, of it there?"),
        "only the last step": Wrong(
            (0, 7), "you let only step 2 pay. Step 1 used the same w, and a larger w would have made h_1 larger. What "
                    "does h_2 do then?"),
        "the blame of the states": Wrong(
            (9, 3), "9 and 3 are the blame of h_0 and of h_1: how L grows if a *state* grows. Here the *weight* is "
                    "asked. A product w h grows with w at the rate h. So what multiplies the blame at each step?"),
        "the sum alone": Wrong(13, "that is dL/dw, the sum. What are its two shares, one for each step?"),
        "the blame of h_0": Wrong(
            (18, 7), "your share of step 2 is right. For step 1 you took the blame of h_0, 9, which lies behind the "
                     "product w h_0. Which blame arrives in front of it, at h_1?"),
        "the states alone": Wrong(
            (2, 21), "those are states. A share is a blame times the state that w was multiplied with. Which state did "
                     "w meet at step 2, and what is the blame of h_2?"),
    },
    hints=["L = h_2, so the blame of h_2 is 1. At step 2, w was multiplied with h_1 = 7.",
           "The blame of h_1 is w times that of h_2. At step 1, w was multiplied with h_0."],
    praise="Together 13. And w = 3.001 makes h_2 = 21.013001: thirteen times the nudge.",
)


def reached(step, window):
    return list(range(max(1, step - window + 1), step + 1))


def _cut(first, last, earliest):
    return lambda step, window: list(range(max(earliest, step - window + first), step + last))


def _miscounted():
    """Each mistake at the two ends, each with each mistake before the beginning, said together."""
    ends = {(0, 1): "you reach 7 steps; a window of 6 has 6, its own included.",
            (0, 0): "you leave out the step of the loss itself. Its blame arrives there first of all. Which step "
                    "does a window of 1 reach?",
            (1, 0): "you reach 5 steps; a window of 6 has 6, the step of the loss included. Where does range stop?",
            (1, 1): ""}
    starts = {1: "", 0: "for an early step you reach step 0, and steps are counted from 1.",
              -99: "for an early step you reach step 0 and below, where there is nothing. What is the earliest step?"}
    for (first, last), miss in ends.items():
        for earliest, more in starts.items():
            words = " And ".join(filter(None, (miss, more)))
            if words:
                yield words, Wrong(_cut(first, last, earliest), words)


reach = Exercise(
    "Write reached(step, window): the list of steps, earliest first, that the blame of the loss at `step` reaches.",
    right={"a range": reached,
           "each step asked": lambda step, window: [t for t in range(1, step + 1) if step - t < window]},
    wrong={
        **dict(_miscounted()),
        "the latest first": Wrong(
            lambda step, window: reached(step, window)[::-1],
            "the right steps, in the order in which blame visits them. Asked is the earliest first. How is a list "
            "turned round?"),
    },
    probes=[(10, 6), (10, 1), (3, 5), (12, 12), (1, 1)],
    hints=["A window of 1 reaches the step itself. A window of 2 reaches one step more.",
           "range(first, last + 1), and first is never below 1: max(1, ...)."],
    praise="So a clue `lag` steps back needs a window of lag + 1.",
)


def gets_through(clue, answer, length):
    return (clue - 1) // length == (answer - 1) // length


def _no_boundary(clue, answer, length):
    return not any(clue <= last < answer for last in range(length, answer, length))


chunk = Exercise(
    "Write gets_through(clue, answer, length): True if blame gets from step `answer` to step `clue`, in chunks.",
    right={"the same chunk": gets_through, "no boundary between": _no_boundary},
    wrong={
        "a chunk taken for a window": Wrong(
            lambda clue, answer, length: answer - clue < length,
            "you treat a chunk as a window that begins at the answer. Chunks stand where they stand: steps 1 to "
            "`length`, then the next. In chunks of 4, are steps 4 and 5 together?"),
        "steps counted from 0": Wrong(
            lambda clue, answer, length: clue // length == answer // length,
            "your chunks begin one step early. Step 4 is the last of the first chunk of 4, and 4 // 4 is 1 already. "
            "What must be taken off a step that is counted from 1?"),
        "the state crosses": Wrong(
            lambda clue, answer, length: True,
            "you let blame through everywhere. It is the state that crosses every boundary, from left to right; the "
            "blame is dropped there. When is there no boundary between the two steps?"),
    },
    probes=[(4, 5, 4), (5, 8, 4), (4, 4, 4), (3, 4, 4), (1, 8, 8), (8, 9, 8), (2, 11, 3), (1, 1, 1), (6, 7, 12)],
    hints=["Blame gets through if both steps are in the same chunk.",
           "Which chunk is a step in? (step - 1) // length is 0 for the first one."],
    praise="With chunks the length decides less than the place of the boundary.",
)


def my_backward(W_hh, h_0, hs, dhs):
    dW_hh, dh_next = np.zeros_like(W_hh), np.zeros_like(h_0)
    for t in reversed(range(len(hs))):
        da = (dhs[t] + dh_next) * (1 - hs[t] ** 2)
        dW_hh += da @ (hs[t - 1] if t > 0 else h_0).T
        dh_next = W_hh.T @ da
    return dW_hh, dh_next


def _side_by_side(W_hh, h_0, hs, dhs):
    before, das, dh = np.concatenate([h_0[None], hs[:-1]]), [], 0 * h_0
    for h, own in zip(hs[::-1], dhs[::-1], strict=True):
        das.insert(0, (own + dh) * (1 - h * h))
        dh = W_hh.T @ das[0]
    return np.einsum("tib,tjb->ij", das, before), dh


def _variant(slope=lambda h: 1 - h**2, hand_on=True, add=True, turned=True, start=None, state="before", blame_h_0=True,
             through_tanh=True):
    """The backward pass with one thing done otherwise."""

    def backward(W_hh, h_0, hs, dhs):
        dW_hh, dh_next = np.zeros_like(W_hh), np.zeros_like(h_0)
        for t in reversed(range(len(hs))):
            dh = dhs[t] + (dh_next if hand_on else 0)
            da = dh * slope(hs[t])
            h = hs[t] if state == "after" else hs[t - 1] if t > 0 or start == "last" else h_0
            dW_hh = (dW_hh if add else 0) + da @ h.T
            dh_next = (W_hh.T if turned else W_hh) @ (da if through_tanh else dh)
        return dW_hh, dh_next if blame_h_0 else np.zeros_like(h_0)

    return backward


def _probe(T, H, B, seed):
    rng = np.random.default_rng(seed)
    W_hh, h_0, dhs = rng.normal(size=(H, H)), rng.uniform(-0.8, 0.8, (H, B)), rng.normal(size=(T, H, B))
    return W_hh.round(1), h_0.round(1), rng.uniform(-0.9, 0.9, (T, H, B)).round(1), dhs.round(1)


backward = Exercise(
    "Write my_backward(W_hh, h_0, hs, dhs): the backward pass; return dW_hh (H, H) and dh_0 (H, B).",
    right={"step by step": my_backward, "all shares at the end": _side_by_side},
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
        "the slope taken twice through tanh": Wrong(
            _variant(slope=lambda h: 1 - np.tanh(h) ** 2),
            "you squash the state once more: 1 - tanh(h)**2. But h_t is what came out of tanh already. What is the "
            "slope in terms of h_t itself?"),
        "h_0's gradient dropped": Wrong(
            _variant(blame_h_0=False),
            "dW_hh is right, and dh_0 is 0. Blame does not stop at step 1: h_0 went into it, through W_hh like every "
            "state. What do you hold in your hand when the loop is over?"),
        "round the corner": Wrong(
            _variant(start="last"),
            "at t = 0 you take hs[t - 1], and in Python hs[-1] is the *last* one. Which state did step 1 start from?"),
        "the state after the step": Wrong(
            _variant(state="after"),
            "you multiply with h_t. At step t, W_hh was multiplied with the state *before* it. Which one is that?"),
        "not turned": Wrong(
            _variant(turned=False),
            "you send the blame back through W_hh as it stands. Forwards, row n gathers what unit n hears; backwards, "
            "column n gathers where unit n was heard. Which sign turns rows into columns?"),
    },
    probes=[_probe(3, 2, 1, 0), _probe(4, 3, 2, 1), _probe(1, 2, 1, 2)],
    parts=("dW_hh", "dh_0"),
    hints=["Start with dh_next = 0. For t from the last step to the first: dh = dhs[t] + dh_next.",
           "Then da = dh * (1 - hs[t] ** 2), and dh_next = W_hh.T @ da for the step before.",
           "The share of step t is da @ h_before.T, where h_before is hs[t - 1], or h_0 at the first step."],
    praise="That is backpropagation through time, and there is nothing in it but the chain rule.",
)

all = collect(globals())
