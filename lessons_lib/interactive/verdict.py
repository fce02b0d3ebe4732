"""What a check finds: a verdict, the sentence for the learner, and the name of the mistake for those who teach."""

from dataclasses import dataclass

from lessons_lib.interactive.answers import again

SOLVED, NOT_YET, NOT_TRIED = "solved", "not yet", "not tried"

# The mistakes that any exercise knows. Beside them each exercise has names of its own.
ANOTHER, FORM, ERROR, NO_RETURN = "another answer", "another form", "an error", "no return"
CHANGES, FORGETFUL, READS = "changes its argument", "answers otherwise the second time", "reads another variable"
CALL, STOPPED, UNREADABLE = "a wrong call", "stopped", "unreadable"

GENERAL = {
    ANOTHER: "it gives something else than is wanted, and no named mistake explains it",
    FORM: "it is of another kind than is wanted: a number for a list, four things in place of two",
    ERROR: "Python or numpy ends it with an error",
    NO_RETURN: "the function returns None, at least on one of its ways",
    CHANGES: "the answer is right, and the function changes what it was given",
    FORGETFUL: "the answer is right, and asked once more it is another one",
    READS: "the function reads a variable of the notebook in place of its argument, or its arguments in another order",
    CALL: "the check was handed something that is no answer: two things, a call, a function with other arguments",
    STOPPED: "it was stopped before it came back",
    UNREADABLE: "it raises an error as soon as it is looked at",
}


@dataclass(frozen=True)
class Verdict:
    """`verdict` is one of SOLVED, NOT_YET, NOT_TRIED; `mistake`, with NOT_YET, a name of the exercise's or of GENERAL.
    """

    verdict: str
    words: str
    mistake: str | None = None


def solved(praise: str) -> Verdict:
    return Verdict(SOLVED, f"Correct. {praise}".rstrip())


def not_yet(mistake: str, why: str) -> Verdict:
    return Verdict(NOT_YET, f"Not yet: {why}", mistake)


def not_tried(what_to_do: str) -> Verdict:
    return Verdict(NOT_TRIED, f"Not attempted yet{what_to_do}")


def nothing_returned(begun: bool) -> Verdict:
    """Of a function that returns None for all that it is asked: a stub, or one that was begun."""
    return not_yet(NO_RETURN, again.NOTHING) if begun else not_tried(again.EMPTY)
