"""Exercises of lesson 01: the loop over time, two floors from a table, and the five shapes."""

from functools import reduce

from lessons_lib.exercises.base import Exercise, Wrong, collect
from lessons_lib.worlds.markov import SKY, MarkovSource


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


def _not_kept(f, xs, state):
    for x in xs:
        f(state, x)
    return state


def _too_early(f, xs, state):
    for x in xs:
        state = f(state, x)
        return state


def fade(state, x):
    return 0.5 * state + x


def append_digit(state, x):
    return 10 * state + x


loop = Exercise(
    "Write carry(f, xs, state): read all of xs, one by one, and return the last state.",
    right={"a loop": carry, "functools.reduce": lambda f, xs, state: reduce(f, xs, state)},
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
    },
    probes=[(fade, [1, 0, 0], 0), (fade, [0, 0, 1], 0), (append_digit, [1, 2, 3], 0), (append_digit, [5, 0], 4)],
    hints=["`for x in xs:` takes one input after the other. What happens to the state at each?",
           "The line is state = f(state, x). What is left to do after the loop?"],
    praise="With f = 10 * state + x, reading 1, 2, 3 leaves 123. The order is in the state.",
)


def floors(table, share):
    return 1 - share.max(), 1 - (share * table.max(axis=0)).sum()


def _floors_by_hand(table, share):
    right = 0
    for last in range(len(share)):
        right += share[last] * max(table[:, last])
    return [1 - max(share), 1 - right]


WEATHER = MarkovSource(("dry", "wet"), [[0.8, 0.3], [0.2, 0.7]])
HARBOUR = MarkovSource(("low", "high"), [[0.4, 0.9], [0.6, 0.1]])

two_floors = Exercise(
    "Write floors(table, share): the floor of a guesser without memory, and of one that remembers the last symbol.",
    right={"with numpy": floors, "column by column": _floors_by_hand},
    wrong={
        "the largest entry": Wrong(lambda table, share: (1 - share.max(), 1 - table.max()),
                                   "with memory you took the largest entry of the whole table. That is the chance on "
                                   "the best of days; other days are harder. What is the best guess in each column?"),
        "not weighted": Wrong(lambda table, share: (1 - share.max(), 1 - table.max(axis=0).mean()),
                              "with memory you took the plain mean of the columns, as if all symbols came equally "
                              "often. How often does each one come?"),
        "memory in both": Wrong(lambda table, share: (floors(table, share)[1],) * 2,
                                "your guesser without memory looks up the column of the last symbol; so it remembers "
                                "it. What can it go by, if it knows only how often each symbol comes?"),
        "along the rows": Wrong(lambda table, share: (1 - share.max(), 1 - (share * table.max(axis=1)).sum()),
                                "you looked for the best entry of each row. A column, table[:, last], holds the "
                                "chances of what comes next. Which axis of .max goes down the columns?"),
        "shares of right guesses": Wrong(lambda table, share: tuple(1 - floor for floor in floors(table, share)),
                                         "these are shares of right guesses. A floor counts the wrong ones. "
                                         "What is left of 1?"),
        "the other way round": Wrong(lambda table, share: floors(table, share)[::-1],
                                     "both numbers are right, in the other order: first without memory, then with. "
                                     "Which of the two can only be the larger?"),
    },
    probes=[(source.table, source.stationary) for source in (WEATHER, HARBOUR, SKY)],
    hints=["Without memory, the best guess is always the same one: the most frequent symbol. How often is it wrong?",
           "With memory: table.max(axis=0) is the best chance after each symbol; share says how often each comes. "
           "Multiply, add up, and take it from 1."],
    praise="For the weather 0.4000 without memory, and 0.2400 for one who remembers today.",
)

TASKS = {  # what goes in, what comes out, and the shape of it
    "a mail; is it spam?": "many to one",
    "a text as you type it; after each letter, a guess at the next": "in step",
    "a question, asked to its end; then an answer": "many to many",
    "the name of a composer; a melody": "one to many",
    "the photo of a leaf; its tree": "one to one",
}
SHAPES = list(TASKS.values())


def _swapped(one, other):
    return [{one: other, other: one}.get(shape, shape) for shape in SHAPES]


shapes = Exercise(
    "Name the shape of each of the five tasks, in a list.",
    right={"a list": SHAPES, "a tuple": tuple(SHAPES)},
    wrong={
        "in step and many to many": Wrong(_swapped("in step", "many to many"),
                                          "two are swapped: the typing and the question. Whoever types gets a guess "
                                          "after every letter. When does the answer to a question begin?"),
        "one to many and many to one": Wrong(_swapped("one to many", "many to one"),
                                             "two are swapped: the mail and the melody. The first word says what goes "
                                             "in. How many words go into the spam filter, and how many answers "
                                             "come out?"),
        "typing answers once": Wrong(["many to one" if shape == "in step" else shape for shape in SHAPES],
                                     "four are right. The typing has many letters in, and you gave it one answer. "
                                     "How many guesses come out while you type a word of five letters?"),
        "no in step": Wrong(["many to many" if shape == "in step" else shape for shape in SHAPES],
                            "four are right. The typing does have many inputs and many outputs. Does its first guess "
                            "wait for the last letter?"),
        "a leaf is many pixels": Wrong(["many to one" if shape == "one to one" else shape for shape in SHAPES],
                                       "four are right. A photo has many pixels, but they come all at once, as one "
                                       "column. How many steps does that take?"),
    },
    hints=["Ask twice: how many steps bring something in, and how many bring something out?",
           "Where both are many, ask once more: does the first answer wait for the last input?"],
    praise="What counts is when something goes in and when something comes out.",
)

all = collect(globals())
