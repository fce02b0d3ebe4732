"""The small English on the bench: what the cell answers, what would be right, and how a line of words goes on."""

import re
from itertools import accumulate

from lessons_lib.drawing.values import percent
from lessons_lib.lessons.lstm_step_by_step.cell import GROUPS, OUTPUTS
from lessons_lib.lessons.lstm_step_by_step.experiments.controls import NOBODY, OWN
from lessons_lib.lessons.lstm_step_by_step.pictures.bench.answer import leaders, said
from lessons_lib.lessons.lstm_step_by_step.world import HE, KIND, PLACES, PLURAL, SEEING, SINGING, THINGS, VOCABULARY
from lessons_lib.nets.activations import softmax

VERB, PRONOUN = GROUPS
VERBS, SECOND_VERBS = (sum(table.values(), ()) for table in (SEEING, SINGING))
AFTER = {".": "the", "near": "the", "a": "dog"} | dict.fromkeys(THINGS, "when") | dict.fromkeys(SECOND_VERBS, ".")
NEXT_SUBJECT = {"girl": "boys", "boys": "aunt", "aunt": "kings"}   # after others comes the girl


def answers(ys) -> list[dict]:
    """At each step, the shares of sees and see, and of she, he and they: word -> 0 to 1. ys (T, 5, 1) are scores."""
    shares, first = [{} for _ in ys], 0
    for group in GROUPS:
        part = softmax(ys[:, first:first + len(group)])[:, :, 0].tolist()
        for step, row in zip(shares, part, strict=True):
            step.update(zip(group, row, strict=True))
        first += len(group)
    return shares


def blame_of(shares: dict, word: str) -> dict:
    """dL/dy of the loss -ln(share of `word` within its group): word -> number, 0 in the other group."""
    group = next(group for group in GROUPS if word in group)
    return {other: (shares[other] - (other == word)) if other in group else 0.0 for other in OUTPUTS}


def in_force(words, before: str, own_subject: bool = True) -> list[str]:
    """The subject in force after each word; NOBODY where none is known, as after an own word that is a subject."""
    def after(subject, word):
        return word if word in KIND else NOBODY if word == OWN and own_subject else subject

    return list(accumulate(words, after, initial=before))[1:]


def right_forms(subject: str) -> dict:
    """group -> the word of it that agrees with this subject; {} for NOBODY."""
    if subject == NOBODY:
        return {}
    gender, number = KIND[subject]
    many = number == PLURAL
    return {VERB: "see" if many else "sees", PRONOUN: "they" if many else "he" if gender == HE else "she"}


def rights(words, subjects) -> list[dict]:
    """At each step, group -> the right word, where one is asked: at the subject itself a verb alone."""
    found = []
    for word, subject in zip(words, subjects, strict=True):
        forms = right_forms(subject)
        found.append({VERB: forms[VERB]} if word == subject and forms else forms)
    return found


def verdict(shares: dict, right: dict, subject: str) -> tuple[tuple[str, str], str]:
    """What is to be said of an answer, in two lines of at most 15 letters, and in a sentence."""
    if not right:
        return ("nobody is", "named yet"), "No subject was named, so no answer is right or wrong."
    given = {group: said(group, shares) for group in right}
    wrong = [word for group, word in right.items() if given[group] != word]
    words = [f"{word} ({percent(shares[word])})" if word else f"neither {' nor '.join(leaders(group, shares))}"
             for group, word in given.items()]
    told = f"After “{subject}” the cell says {' and '.join(words)}"
    if wrong:
        return ("≠ should be", ", ".join(wrong)), f"{told}, and {' and '.join(wrong)} would be right."
    return ("✓ right for", subject), f"{told}, which is right."


def next_word(words, before: str, shares: dict) -> tuple[str, bool]:
    """How the line goes on, and whether the cell itself says so: it does where a verb or a pronoun is due.

    Where it is undecided, the first of the words is taken.
    """
    *earlier, last = before, *words
    if last in AFTER:
        return AFTER[last], False
    if last == "the":
        after = "river" if earlier[-1] == "near" else NEXT_SUBJECT.get(in_force(words, before)[-1], "girl")
        return after, False
    if last in PRONOUN:
        return ("sing" if last == "they" else "sings"), False
    if last in VERBS or last in PLACES and _seen_a_thing(words):
        return ("a" if last in VERBS else "when"), False
    group = PRONOUN if last == "when" else VERB
    return said(group, shares) or group[0], True


def _seen_a_thing(words) -> bool:
    """Whether a thing was named since the last subject, so that a place belongs to it and not to the subject."""
    since = next((n for n, word in enumerate(reversed(words)) if word in KIND), len(words))
    return any(word in THINGS for word in words[len(words) - since:])


def split(text: str) -> tuple[list[str], str]:
    """The words of a typed line, and one sentence about the first that this English does not know, or ""."""
    words = re.findall(r"[^\s.,;!?]+|\.", text.lower())
    unknown = next((word for word in words if word not in VOCABULARY), None)
    if unknown is not None:
        return [], f"“{unknown[:12]}” is no word here; the line stays."
    return words, ""
