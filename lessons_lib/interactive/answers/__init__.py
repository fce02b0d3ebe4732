"""Asking a learner's code, whatever it does, and comparing what it says. Faults become one plain sentence.

asking, faults       a function is called with copies; what it raises becomes a Fault
plain_words, shapes  what Python and numpy say of it, in our words; which two shapes do not fit
comparing, numbers   what it returns beside the truth; what counts as numbers
values               the same for a value, without giving the truth away
mistakes             which named wrong answer does the same
again, changes       what a second call tells; whether an argument was changed
reading              which variables a function reads
showing              values and kinds of things in a few characters
"""

from lessons_lib.interactive.answers.asking import ask
from lessons_lib.interactive.answers.comparing import difference, empty, remark
from lessons_lib.interactive.answers.faults import Fault
from lessons_lib.interactive.answers.showing import cut, named, shown

__all__ = ["Fault", "ask", "cut", "difference", "empty", "named", "remark", "shown"]
