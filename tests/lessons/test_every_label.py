"""Every named mistake's name: a teacher reads it in a table, beside those of the whole class."""

import pytest

from lessons_lib.interactive.verdict import GENERAL
from tests.lessons.test_every_exercise import every_exercise

LONGEST = 60  # characters


def confusing(labels, messages):
    """Every name that says too little, too much or what another one says, in a sentence."""
    seen = {}
    for label in labels:
        plain = " ".join(label.lower().split())
        if not plain:
            yield f"{label!r} is empty"
        elif len(label) > LONGEST:
            yield f"{label!r} has {len(label)} characters, more than {LONGEST}"
        elif label != " ".join(label.split()):
            yield f"{label!r} has a blank too many, or a line's end"
        if plain in seen:
            yield f"{label!r} and {seen[plain]!r} are one name"
        if plain == " ".join(messages[label].lower().split()):
            yield f"{label!r} is what the check says, and no name"
        if plain in GENERAL:
            yield f"{label!r} is a name that every exercise has"
        seen[plain] = label


@every_exercise
def test_every_mistake_has_a_short_name_of_its_own(exercise):
    assert not list(confusing(exercise.wrong, exercise.messages))


@pytest.mark.parametrize(("labels", "complaint"), [
    (["added up", ""], "is empty"), (["added up", "   "], "is empty"), (["x" * 61], "61 characters"),
    (["added up", "Added  up"], "are one name"), (["added\nup"], "a line's end"), (["said"], "and no name"),
    (["An error"], "that every exercise has"),
])
def test_a_confusing_name_is_seen(labels, complaint):
    assert complaint in "; ".join(confusing(labels, dict.fromkeys(labels, "said")))


def test_the_longest_name_that_fits_is_accepted():
    assert not list(confusing(["x" * LONGEST, "added up"], {"x" * LONGEST: "a", "added up": "b"}))
