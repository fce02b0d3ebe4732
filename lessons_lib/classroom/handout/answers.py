"""What a teacher is given beside each exercise: a solution, the hints, and the mistakes that a class makes."""

import io
import re
from contextlib import redirect_stdout

from lessons_lib.classroom.library import Known

CHECK = re.compile(r"\bexercises\.(\w+)\.check\(")
HELP = re.compile(r"\bexercises\.\w+\.(?:hint|solution)\(\)")


def checked(source: str) -> str | None:
    """The name of the exercise that a cell checks; None where it checks none."""
    found = CHECK.search(source)
    return found[1] if found else None


def helps(source: str) -> bool:
    """True for a cell that asks for a hint or a solution."""
    return bool(HELP.search(source))


def solution(exercise) -> str:
    """What `.solution()` prints."""
    printed = io.StringIO()
    with redirect_stdout(printed):
        exercise.solution()
    return printed.getvalue().rstrip()


def crib(known: Known, name: str) -> dict:
    """What stands below an exercise in the teacher's edition.

    "solution" and "hints"; "say": what to say of the exercise as a whole; "mistakes": a dict each, with "names", "says"
    (what the check answers to the first), "others" (how many other answers the rest get) and "say" (what one may say to
    the class); "spoken": whether any has the last.
    """
    exercise, found = known.exercises[name], {}
    for label, message in exercise.messages.items():
        found.setdefault(message, []).append(label)
    rows = {}   # one for all mistakes of which the class is told the same, such as a letter left over in any line
    for message, labels in found.items():
        say = said_of(known, name, labels)
        row = rows.setdefault(say or message, {"names": [], "says": message, "others": -1, "say": say})
        row["names"] += labels
        row["others"] += 1
    mistakes = list(rows.values())
    mistakes.sort(key=lambda mistake: not mistake["say"])   # the frequent ones, which have a sentence, come first
    return {"solution": solution(exercise), "hints": exercise.hints, "say": known.says(name), "mistakes": mistakes,
            "spoken": any(mistake["say"] for mistake in mistakes)}


def said_of(known: Known, name: str, labels: list[str]) -> str:
    """What to say of these mistakes, which get one sentence of the check's; each sentence once."""
    return " ".join(dict.fromkeys(filter(None, (known.says(name, label) for label in labels))))
