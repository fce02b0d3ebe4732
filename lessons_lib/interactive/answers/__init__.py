"""Asking a learner's code, whatever it does, and comparing what it says. Faults become one plain sentence."""

from lessons_lib.interactive.answers.asking import ask
from lessons_lib.interactive.answers.comparing import difference, empty, remark
from lessons_lib.interactive.answers.faults import Fault
from lessons_lib.interactive.answers.showing import cut, named, shown

__all__ = ["Fault", "ask", "cut", "difference", "empty", "named", "remark", "shown"]
