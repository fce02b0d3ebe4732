"""What the learners of a class open, and what they answer there.

Each checks three exercises: one with a right answer, one with a mistake that has a name, one with nothing. Who does
which goes round, so that every exercise gets all three.
"""

import re

from lessons_lib.interactive.verdict import NOT_TRIED, NOT_YET, SOLVED

STUB = re.compile(r"return None  # your lines? here")
RIGHT, WRONG, NOTHING = KINDS = "right", "wrong", "nothing"
# exercise -> a right answer, a wrong one, and the name of its mistake. An answer is what comes in the stub's place.
ANSWERS = {
    "06_short_memory": {
        "latch": ("h = 0.0\n    for x in xs:\n        h = np.tanh(w * h + x)\n    return h",
                  "h = 0.0\n    for x in xs:\n        h = np.tanh(w * h) + x\n    return h",
                  "news added outside the squash"),
        "last_words": ("return 1.0 if seen > gap else max(shares)",
                       "return 1.0 if seen >= gap else max(shares)",
                       "the clue counted as in sight one word too early"),
        "gradient": ("return np.prod(w * (1 - np.array(hs) ** 2))",
                     "return sum(w * (1 - h ** 2) for h in hs)",
                     "added up"),
    },
    "09_lstm_step_by_step": {
        "forget": ("return sigmoid(W_f @ np.vstack([h_prev, x]) + b_f)",
                   "return np.tanh(W_f @ np.vstack([h_prev, x]) + b_f)",
                   "tanh"),
        "update": ("return f * c_prev + i * c_tilde",
                   "return i * c_prev + f * c_tilde",
                   "f and i swapped"),
        "output": ("return o * np.tanh(c)",
                   "return o * c",
                   "tanh left out"),
    },
}
EXPERIMENTS = {"06_short_memory": "explore_latch", "09_lstm_step_by_step": "explore_lstm_cell"}
LESSONS = tuple(ANSWERS)


def lesson_of(n: int) -> str:
    """The lesson of learner n (from 0): every other one has the first, the others the second."""
    return LESSONS[n % len(LESSONS)]


def answers_of(n: int) -> dict[str, str]:
    """Learner n's exercises, in order -> the kind of answer, one of KINDS."""
    turn = n // len(LESSONS)
    return {name: KINDS[(place + turn) % len(KINDS)] for place, name in enumerate(ANSWERS[lesson_of(n)])}


def typed(source: str, lesson: str, exercise: str, kind: str) -> str:
    """The exercise's cell with an answer of this kind in the stub's place."""
    right, wrong, _ = ANSWERS[lesson][exercise]
    answer = {RIGHT: right, WRONG: wrong, NOTHING: "..."}[kind]
    return STUB.sub(lambda _: answer, source)


def wanted(lesson: str, exercise: str, kind: str) -> tuple[str, str | None]:
    """What a check of it has to find: the verdict, and the name of the mistake."""
    mistake = ANSWERS[lesson][exercise][2]
    return {RIGHT: (SOLVED, None), WRONG: (NOT_YET, mistake), NOTHING: (NOT_TRIED, None)}[kind]
