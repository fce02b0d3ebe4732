"""The loop over time."""

from functools import reduce

from lessons_lib.interactive.exercise import Exercise, Wrong


def carry(f, xs, state):
    for x in xs:
        state = f(state, x)
    return state


def _reset(f, xs, state):
    for x in xs:
        now = f(state, x)
    return now


def _all_states(f, xs, state):
    states = []
    for x in xs:
        state = f(state, x)
        states.append(state)
    return states


def _added(f, xs, state):
    for x in xs:
        state += f(state, x)
    return state


def _not_kept(f, xs, state):
    for x in xs:
        f(state, x)
    return state


def _too_early(f, xs, state):
    for x in xs:
        state = f(state, x)
        return state


def _recursive(f, xs, state):
    return _recursive(f, xs[1:], f(state, xs[0])) if xs else state


def _by_place(f, xs, state):
    for n in range(len(xs)):
        state = f(state, n)
    return state


def fade(state, x):
    return 0.5 * state + x


def append_digit(state, x):
    return 10 * state + x


loop = Exercise(
    "Write carry(f, xs, state): read all of xs, one by one, and return the last state.",
    right={"a loop": carry, "functools.reduce": lambda f, xs, state: reduce(f, xs, state),
           "the function calls itself": _recursive},
    wrong={
        "reset at each step": Wrong(_reset,
                                    "every step starts from the first state again, so only the last input counts: a "
                                    "loop that has been cut. Which name must hold what f returns?"),
        "all states": Wrong(_all_states,
                            "you return every state on the way. They are right, and this exercise wants the last one "
                            "alone. Which line belongs after the loop?"),
        "swapped": Wrong(lambda f, xs, state: reduce(lambda state, x: f(x, state), xs, state),
                         "f gets the input where it expects the state. It reads f(state, x): first what is "
                         "remembered, then what is new. Which comes first in yours?"),
        "not kept": Wrong(_not_kept,
                          "your state never changes: f returns the new state, and nobody keeps it. "
                          "What stands to the left of the = ?"),
        "stops after one": Wrong(_too_early,
                                 "you return inside the loop, so only the first input is read. "
                                 "How far must `return` be indented?"),
        "from another start": Wrong(lambda f, xs, state: reduce(f, xs, 0),
                                    "you start from 0, whatever state you are handed. It is right only where `state` "
                                    "is 0. Which line of yours sets it anew?"),
        "backwards": Wrong(lambda f, xs, state: reduce(f, xs[::-1], state),
                           "you read the last input first. To a state the order is not the same: what came last should "
                           "be freshest in it. Which end does a plain `for` begin at?"),
        "the first left out": Wrong(lambda f, xs, state: reduce(f, xs[1:], state),
                                    "the first input is never read. The state that you start from is handed to you, so "
                                    "it need not be made of xs. Where does your loop begin?"),
        "the last left out": Wrong(lambda f, xs, state: reduce(f, xs[:-1], state),
                                   "the last input is never read. Where does your loop end?"),
        "added on top": Wrong(_added,
                              "you add what f returns to the old state. f has already used the old state, and what it "
                              "returns is the whole new one. Which sign puts it in the old one's place?"),
        "places for inputs": Wrong(_by_place,
                                   "your box is handed 0, 1, 2: the places in the list, and not what stands there. "
                                   "What does `for x in xs` give you that range does not?"),
        "all at once": Wrong(lambda f, xs, state: f(state, xs),
                             "you hand the box the whole list at once, and it takes one input. Which kind of line goes "
                             "through a list one by one?"),
    },
    probes=[(fade, [1, 0, 0], 0), (fade, [0, 0, 1], 0), (append_digit, [1, 2, 3], 0), (append_digit, [5, 0], 4),
            (fade, [0.5], 2), (fade, [1 / 3, 0.1], 1 / 7), (append_digit, [], 7)],
    hints=["`for x in xs:` takes one input after the other. What happens to the state at each?",
           "The line is `state = f(state, x)`. What is left to do after the loop?"],
    praise="With f = 10 * state + x, reading 1, 2, 3 leaves 123. The order is in the state.",
)
