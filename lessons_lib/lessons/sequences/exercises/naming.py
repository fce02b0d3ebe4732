"""The five shapes of a task."""

from lessons_lib.interactive.exercise import Exercise, Wrong

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
    choices=("one to one", "one to many", "many to one", "many to many", "in step"),
    hints=["Ask twice: how many steps bring something in, and how many bring something out?",
           "Where both are many, ask once more: does the first answer wait for the last input?"],
    praise="What counts is when something goes in and when something comes out.",
)
