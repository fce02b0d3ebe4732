"""Two floors from a table."""

from lessons_lib.interactive.exercise import Exercise, Wrong
from lessons_lib.lessons.sequences.markov import SKY, MarkovSource


def floors(table, share):
    return 1 - share.max(), 1 - (share * table.max(axis=0)).sum()


def _floors_by_hand(table, share):
    right = 0
    for last in range(len(share)):
        right += share[last] * max(table[:, last])
    return [1 - max(share), 1 - right]


WEATHER = MarkovSource(("dry", "wet"), [[0.8, 0.3], [0.2, 0.7]])
TIDE = MarkovSource(("low", "high"), [[0.1, 0.6], [0.9, 0.4]])
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
                                "you looked for the best entry of each row. A column of the table holds the "
                                "chances of what comes next. Which axis of .max goes down the columns?"),
        "shares of right guesses": Wrong(lambda table, share: tuple(1 - floor for floor in floors(table, share)),
                                         "these are shares of right guesses. A floor counts the wrong ones. "
                                         "What is left of 1?"),
        "the first kind of day": Wrong(lambda table, share: (1 - share[0], floors(table, share)[1]),
                                       "without memory you always guess the first kind of day. Where the second comes "
                                       "more often, that is a poor guess. Which function finds the largest share?"),
        "the second turned round": Wrong(lambda table, share: (1 - share.max(), 1 - floors(table, share)[1]),
                                         "the first number is right. The second says how often the guesser with memory "
                                         "is right, and a floor counts what is wrong. What is left of 1?"),
        "not added up": Wrong(lambda table, share: (1 - share.max(), 1 - share * table.max(axis=0)),
                              "with memory you have a number for each kind of day. One is wanted: how often it is "
                              "wrong over all days. What happens to the products before you take them from 1?"),
        "below zero": Wrong(lambda table, share: (1 - share.max(), 1 - table.max(axis=0).sum()),
                            "with memory your floor is below zero: you added up the best chances as if each kind of "
                            "day came always. With what is each multiplied, before you add?"),
        "one kind of day": Wrong(lambda table, share: (1 - share.max(), 1 - (share * table).max()),
                                 "with memory you took the largest product alone: one kind of day and one guess. The "
                                 "other kind of day has a best guess too. What becomes of the two products?"),
        "each column by itself": Wrong(lambda table, share: (1 - share.max(), 1 - table.max(axis=0)),
                                       "with memory you have a number for each kind of day, and these are right. How "
                                       "often does each kind come? One number is wanted, over all days."),
        "the smallest": Wrong(lambda table, share: (share.min(), (share * table.min(axis=0)).sum()),
                              "you add up the smallest entries. With two kinds of day that is what is left of 1; with "
                              "three, two of them are missed. What is left of 1 beside the largest?"),
        "in percent": Wrong(lambda table, share: tuple(100 * floor for floor in floors(table, share)),
                            "you return percent. The table has shares, where 1 is always. What if you leave out the "
                            "hundred?"),
        "one number": Wrong(lambda table, share: 1 - share.max(),
                            "that is the first of two floors, and it is right. The second belongs behind it, with a "
                            "comma between. What does a guesser do that remembers today?"),
        "the other way round": Wrong(lambda table, share: floors(table, share)[::-1],
                                     "both numbers are right, in the other order: first without memory, then with. "
                                     "Which of the two can only be the larger?"),
    },
    probes=[(source.table, source.stationary) for source in (WEATHER, HARBOUR, SKY, TIDE)],
    hints=["Without memory, the best guess is always the same one: the most frequent symbol. How often is it wrong?",
           "With memory: `table.max(axis=0)` is the best chance after each symbol; share says how often each comes. "
           "Multiply, add up, and take it from 1."],
    praise="For the weather 0.4000 without memory, and 0.2400 for one who remembers today.",
)
