"""What a second call tells: a function that changes what it is given, or answers otherwise when asked once more."""

import inspect

from lessons_lib.interactive.answers.asking import asked, quiet
from lessons_lib.interactive.answers.changes import changed
from lessons_lib.interactive.answers.faults import Fault

CHANGED = ("the answer is right, but your function changes {name}, which it was given: whoever calls it twice gets "
           "something else. Lines such as a += b, a[0] = b, a.sort() or a.pop() write into the thing itself, and a "
           "part such as a[t] is no copy. Write a = a + b, or begin with a.copy().")
FORGETFUL = ("the first call is right. Asked the same once more, your function says something else: something lives "
             "on from call to call, such as a list in the line of `def`, or a variable outside. Make it new each time.")
EMPTY = (": your function returns None. Write your code, end it with `return` and the answer, and run again. (Printing "
         "is not returning.)")
NOTHING = ("your function returns None. Every way through it must end with `return` and the answer. (Printing "
           "is not returning, and changing an argument is not either.)")


def changed_by(function, probes, names: tuple[str, ...]) -> str | None:
    """The name of the first argument that a function changes, as the function calls it, or None.

    names: what the task calls them.
    """
    with quiet():
        for probe in probes:
            try:
                place = changed(probe, asked(function, probe)[1])
            except Fault:
                return None
            if place is not None:
                return _own_names(function, names)[place]
    return None


def _own_names(function, names):
    try:
        own = list(inspect.signature(function).parameters)
    except Exception:
        return names
    return own if len(own) == len(names) else names
