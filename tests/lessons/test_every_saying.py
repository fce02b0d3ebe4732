"""What a teacher says to the class about each mistake: the shelf in_class.py of every room."""

import ast
import importlib
import inspect
import re
from importlib.util import find_spec
from textwrap import dedent

import pytest

from lessons_lib.contents import written
from lessons_lib.interactive.answers import values
from lessons_lib.interactive.verdict import GENERAL
from tests.notebooks.reading import accept

TOPICS = [lesson.topic for lesson in written()]
OFTEN = 5               # mistakes that have a line of their own, where an exercise knows so many
SHORT, LONG = 40, 330   # characters: what one can say at the board in two breaths
SHARED = 7              # words in a row that a line shares with the check's own sentence
NOT_SAID = ("simply", "obviously", "just", "of course", "trivial", "easy", "easily")
SENTENCE_END = re.compile(r"[.?!:](?=\s+[A-Z\"'*]|$)")


def room(topic):
    """The exercises of a room, and what is said of them: nothing, where it has no in_class.py."""
    shelf = f"lessons_lib.lessons.{topic}.in_class"
    say = importlib.import_module(shelf).SAY if find_spec(shelf) else {}
    return importlib.import_module(f"lessons_lib.lessons.{topic}.exercises").all, say


def complaints(exercises, say):
    """What is wrong with the sayings of a room, one sentence each."""
    yield from (f"{name}: nothing is said of this exercise in in_class.py" for name in exercises.keys() - say.keys())
    yield from (f"{name}: there is no such exercise" for name in say.keys() - exercises.keys())
    for name in exercises.keys() & say.keys():
        exercise, lines = exercises[name], say[name]
        labels = exercise.messages.keys()
        unknown = lines.keys() - labels - GENERAL.keys() - {""}
        if "" not in lines:
            yield f'{name}: says nothing of the exercise as a whole, under ""'
        yield from (f"{name}: no mistake is called {label!r}" for label in unknown)
        if len(lines.keys() - {""}) < min(OFTEN, len(labels)):
            yield f"{name}: says something of {len(lines) - 1} mistakes; of {min(OFTEN, len(labels))} it should"
        for label, line in lines.items():
            yield from (f"{name}, {label!r}: {fault}" for fault in faults(line))
            yield from (f"{name}, {label!r}: {fault}" for fault in given_away(line, label, exercise))
        if len(set(lines.values())) < len(lines) and not families(lines):
            yield f"{name}: says one thing of two mistakes; leave it to the line of the exercise as a whole"


def families(lines):
    """Whether lines that are the same belong to mistakes of one make, such as "W_hi for W_hf" and its siblings."""
    by_line = {}
    for label, line in lines.items():
        by_line.setdefault(line, []).append(label)
    return all(" for " in label for labels in by_line.values() if len(labels) > 1 for label in labels)


def faults(line):
    """What keeps a line from being said aloud."""
    if not SHORT <= len(line) <= LONG:
        yield f"{len(line)} characters; {SHORT} to {LONG} can be said in two breaths"
    if line != " ".join(line.split()):
        yield "has a line break or a double space in it"
    if line[-1:] not in ".?!" or not (line[:1].isupper() or line[:1] in "\"'(" or not line[:1].isalpha()):
        yield "is no whole sentence"
    yield from (f"says {word!r}" for word in NOT_SAID if re.search(rf"\b{word}\b", line, re.IGNORECASE))
    yield from (f"has {sign!r} in it, which nobody can say" for sign in ("`", "—", "**", "<", "http") if sign in line)


def given_away(line, label, exercise):
    """Whether a line repeats the check's own sentence, or says the solution."""
    own, theirs = words(line), words(exercise.messages.get(label, ""))
    runs = {tuple(theirs[n:n + SHARED]) for n in range(len(theirs) - SHARED + 1)}
    if any(tuple(own[n:n + SHARED]) in runs for n in range(len(own) - SHARED + 1)):
        yield "repeats what the check says"
    squeezed = re.sub(r"\s", "", line)
    yield from (f"says the solution: {code}" for code in solved(exercise) if re.sub(r"\s", "", code) in squeezed)


def words(text):
    return re.findall(r"[\w.*+@/-]+", text.lower())


def solved(exercise):
    """The expressions that are the answer: what its solution returns or works out, long enough to be nothing else."""
    answer = next(iter(exercise.right.values()))
    if not callable(answer):
        return [text for text in [values.written(answer)] if len(text) > 3]
    body = ast.parse(dedent(inspect.getsource(answer))).body[0].body
    parts = [node.value for each in body for node in ast.walk(each)
             if isinstance(node, ast.Return | ast.Assign | ast.AugAssign) and node.value]
    return [text for text in map(ast.unparse, parts) if len(text) > 8 and not text.isidentifier()]


@pytest.mark.parametrize("topic", TOPICS)
def test_every_exercise_has_something_for_a_teacher_to_say(topic):
    accept(complaints(*room(topic)))


UPDATE = importlib.import_module("lessons_lib.lessons.lstm_step_by_step.exercises").all["update"]
LINE = "Hold the boys and the girl in your two hands: which hand does the gate open, and what is left in it?"
FIVE = ("f and i swapped", "+ for *", "* for +", "squashed", "matrix product")
RIGHT = {"": f"First. {LINE}", **{label: f"{LINE} Number {n}, please." for n, label in enumerate(FIVE)}}


def test_right_lines_are_accepted():
    accept(complaints({"update": UPDATE}, {"update": RIGHT}))


@pytest.mark.parametrize(("say", "complaint"), [
    ({}, "nothing is said of this exercise in in_class.py"),
    ({"update": RIGHT, "upgrade": RIGHT}, "there is no such exercise"),
    ({"update": {label: RIGHT[label] for label in FIVE}}, "nothing of the exercise as a whole"),
    ({"update": {**RIGHT, "swapped": LINE}}, "no mistake is called 'swapped'"),
    ({"update": {"": LINE}}, "says something of 0 mistakes; of 5 it should"),
    ({"update": {**RIGHT, "": "Look."}}, "5 characters"),
    ({"update": {**RIGHT, "": LINE * 4}}, "characters; 40 to 330"),
    ({"update": {**RIGHT, "": LINE[:-1]}}, "no whole sentence"),
    ({"update": {**RIGHT, "": f"Just this. {LINE}"}}, "says 'just'"),
    ({"update": {**RIGHT, "": f"Take `f`. {LINE}"}}, "which nobody can say"),
    ({"update": {**RIGHT, "": f"{LINE} It is f * c_prev + i * c_tilde."}}, "says the solution"),
    ({"update": {**RIGHT, "squashed": UPDATE.messages["squashed"].capitalize()}}, "repeats what the check says"),
    ({"update": {**RIGHT, "+ for *": RIGHT["* for +"]}}, ""),
    ({"update": {**RIGHT, "squashed": RIGHT["matrix product"]}}, "one thing of two mistakes"),
])
def test_a_line_that_is_not_for_the_class_is_told(say, complaint):
    said = "\n".join(complaints({"update": UPDATE}, say))
    assert complaint in said if complaint else not said
