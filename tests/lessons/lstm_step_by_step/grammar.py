"""What follows from the grammar of the small English: the words that may come next, and the places in between."""

from lessons_lib.lessons.lstm_step_by_step.probes.sixteen_units import WALK
from lessons_lib.lessons.lstm_step_by_step.world import may_follow, parse

BEFORE_VERB = tuple(range(1, WALK.index("verb")))        # places in WALK between subject and verb
BEFORE_PRONOUN = tuple(range(1, WALK.index("pronoun")))  # and between subject and pronoun


def next_words(text):
    """Every word that may follow a text, with its exact chance: {"near": 0.5, "often": 0.0833, ...}."""
    slot, subject = parse(text)[-1] if text.split() else (".", None)
    chances = {}
    for (_, word), chance in may_follow(slot, subject).items():
        chances[word] = chances.get(word, 0) + chance
    return chances
