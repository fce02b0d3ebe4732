"""A list stood upright, votes by hand, and the trap of broadcasting."""

import numpy as np

from lessons_lib.interactive.exercise import Exercise, Wrong, collect
from lessons_lib.lessons.start_here.echo import echo_step


def column(numbers):
    return np.array(numbers)[:, None]


def column_by_rows(numbers):
    return np.array([[number] for number in numbers])


def _filled(numbers):
    x = np.zeros((len(numbers), 1))
    for place, number in enumerate(numbers):
        x[place, 0] = number
    return x


upright = Exercise(
    "Write column(numbers): a list of n numbers as a column, an array of shape (n, 1).",
    right={"a new axis": column, "one row for each number": column_by_rows,
           "reshape": lambda numbers: np.reshape(numbers, (-1, 1)),
           "lists alone": lambda numbers: [[n] for n in numbers],
           "zeros, then number by number": _filled, "a row, turned": lambda numbers: np.array([numbers]).T},
    wrong={
        "flat": Wrong(lambda numbers: np.array(numbers),
                      "your array is flat: its shape has one number, (n,), so it is neither a row nor a column "
                      "(and .T of a flat array is the same flat array). What does [:, None] put behind it?"),
        "the list itself": Wrong(lambda numbers: numbers[:, None],
                                 "you are right about [:, None], and too early: numbers is a list, and a list cannot "
                                 "do that. What must be made of it first?"),
        "two directions more": Wrong(lambda numbers: np.array(numbers)[:, None, None],
                                     "your array has three directions, (n, 1, 1). A column has two: rows, and one "
                                     "column. Which None is one too many?"),
        "a row": Wrong(lambda numbers: np.array(numbers)[None, :],
                       "your numbers lie side by side, in shape (1, n): that is a row. The first place counts rows, "
                       "the second counts columns. Which of the two must be 1 for a column?"),
    },
    probes=[([1.0, 0.5, 0.0],), ([3.0, -1.0, 2.0, 4.0],), ([7.0],), ([1 / 3, 2 / 7],)],
    hints=["`np.array(numbers)` is flat, shape (n,). A column has shape (n, 1): one direction more.",
           "You saw the line above: `x = news[:, None]`."],
    praise="However long the list, it stands upright now.",
)

OPINIONS = np.array([[1, 0, 1], [0, 1, -1], [1, 1, 0]])
VOICES = np.array([[1], [2], [3]])

votes = Exercise(
    "Work out opinions @ voices by hand: three votes, as a column [[pizza], [sushi], [waffles]].",
    right={"numpy's": OPINIONS @ VOICES, "as a list": [[4], [-1], [3]]},
    wrong={
        "down the columns": Wrong(OPINIONS.T @ VOICES,
                                  "you went down the columns of opinions. Each dish is a row: go along the row, and "
                                  "down the column of voices. What does pizza's row, 1 0 1, say about the voices?"),
        "flat": Wrong([4, -1, 3], "the three votes are right, and they lie flat. A (3, 3) times a (3, 1) gives a "
                                  "(3, 1). How do you write a list so that each number has its own row?"),
        "side by side": Wrong([[4, -1, 3]], "the three votes are right, and they lie side by side, as one row. In "
                                            "which place do the inner brackets belong, so that each number is a row?"),
        "voices not heard": Wrong(OPINIONS.sum(axis=1)[:, None],
                                  "you added up the opinions alone, as if all three friends spoke equally loudly. With "
                                  "what is each opinion multiplied, before you add?"),
        "not added up": Wrong(OPINIONS * VOICES.T,
                              "nine numbers: you multiplied and did not add yet. Each row must become one vote. "
                              "What are the three products of its row together?"),
        "a star for @": Wrong(OPINIONS * VOICES,
                              "nine numbers: * copied voices into every column, and multiplied element by element. "
                              "Which sign takes a whole row and the column, and adds up?"),
        "a sign lost": Wrong([[4], [1], [3]],
                             "pizza and waffles are right. Sushi has one friend for it and one against it, and the one "
                             "against it is louder. On which side of zero does that end?"),
        "against counts as for": Wrong(np.abs(OPINIONS) @ VOICES,
                                       "one friend is against sushi: that entry is below zero. What does a loud "
                                       "voice do to the vote when it speaks against?"),
    },
    hints=["Pizza's row is 1 0 1, so pizza gets 1 · 1 + 0 · 2 + 1 · 3.",
           "Two rows are left, and each is three products, added up. Write the votes as [[4], [?], [?]]."],
    praise="Pizza leads with 4, and sushi is below zero. Let numpy agree: opinions @ voices.",
)


def echo_step_in_two(news, h_prev, keep):
    x = np.reshape(news, (-1, 1))
    return x + h_prev * keep


trap = Exercise(
    "Mend echo_step(news, h_prev, keep): news is a list of 3 numbers, h_prev a column (3, 1), and so must h be.",
    right={"news stood upright": echo_step, "in two lines": echo_step_in_two,
           "row by row": lambda news, h_prev, keep: [[keep * h[0] + n] for n, h in zip(news, h_prev, strict=True)],
           "flat, then upright": lambda news, h_prev, keep: (keep * h_prev[:, 0] + news)[:, None]},
    wrong={
        "the trap": Wrong(lambda news, h_prev, keep: keep * h_prev + np.array(news),
                          "three numbers plus three numbers gave nine, shape (3, 3). The news are flat or lie side by "
                          "side, so numpy took them for a row and copied both. What must news become before it is "
                          "added?"),
        "upright too late": Wrong(lambda news, h_prev, keep: (keep * h_prev + np.array(news))[:, None],
                                  "your result has three directions, (3, 1, 3): [:, None] stands behind something that "
                                  "is not flat. Which of news and h_prev is flat, and must stand up before the sum?"),
        "flat, both": Wrong(lambda news, h_prev, keep: keep * h_prev[:, 0] + np.array(news),
                            "the three sums are right, and they lie flat, in shape (3,). The next step takes this h as "
                            "its h_prev and wants a column. Which of the two should change its shape: h_prev or news?"),
        "the news shrinks too": Wrong(lambda news, h_prev, keep: keep * (h_prev + np.array(news)[:, None]),
                                      "a column, well done; but a stroke of 1.00 is heard as less. Which of the two "
                                      "is kept only in part: what sounded before, or what is struck now?"),
        "everything is kept": Wrong(lambda news, h_prev, keep: h_prev + np.array(news)[:, None],
                                    "a column, well done; but nothing fades: keep is not used. What does it multiply "
                                    "in h = keep * h_prev + x?"),
        "the news alone": Wrong(lambda news, h_prev, keep: np.array(news)[:, None],
                                "a column, well done; but what sounded before is gone. Which part of the line as it "
                                "was given is missing in yours?"),
        "keep at the news": Wrong(lambda news, h_prev, keep: h_prev + keep * np.array(news)[:, None],
                                  "a column, well done; but now a share of the new stroke is heard, and all of the old "
                                  "sound. Which of the two fades? keep belongs to that one."),
        "squashed": Wrong(lambda news, h_prev, keep: np.tanh(keep * h_prev + np.array(news)[:, None]),
                          "a column, well done; but you squashed the sum, and a bell rings as loudly as it was struck. "
                          "What is left of your line without tanh?"),
        "half is kept, always": Wrong(lambda news, h_prev, keep: 0.5 * h_prev + np.array(news)[:, None],
                                      "a column, well done; but 0.5 is kept at every setting. Which argument says how "
                                      "much is kept?"),
    },
    probes=[([1.0, 0.5, 0.0], np.array([[0.8], [0.2], [0.4]]), 0.5), ([0.0, 1.0, 0.0], np.zeros((3, 1)), 1.0),
            ([1 / 3, -1 / 7, 0.1], np.array([[0.3], [-0.9], [2 / 3]]), 1 / 7),
            ([0.0, 0.0, 1.0], np.array([[1.0], [2.0], [3.0]]), 0.9)],
    hints=["Look at the shapes: h_prev is (3, 1), and `np.array(news)` is (3,).",
           "You have a function that stands a list upright: column, of exercise 1."],
    praise="Three numbers and three numbers make three again.",
)

all = collect(__name__, globals())
