"""A sentence in place of a traceback, for what the person at the keyboard can put right."""

import errno
import sys
from collections.abc import Callable

IN_THE_WAY = (errno.ENOTDIR, errno.EEXIST, errno.EISDIR)  # a file for a folder, or a folder for a file
CANNOT_WRITE = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST)


class Problem(Exception):
    """Something is in the way. The text is one plain sentence that says what, and the way out."""


def in_a_sentence(work: Callable[[], int], stopped: str) -> int:
    """What `work` returns; 1 after a Problem is told, 130 after `stopped` is said to a Ctrl-C."""
    try:
        return work()
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print(f"\n{stopped}", file=sys.stderr)
        return 130


def sentence(problem: Exception) -> str:
    """What to print for a Problem, or for an OSError that has a way out; raises any other error again."""
    if isinstance(problem, Problem):
        return str(problem)
    if isinstance(problem, OSError) and problem.errno in IN_THE_WAY:
        return f"Something else is at {problem.filename2 or problem.filename}: move it away, and start again."
    if isinstance(problem, OSError) and problem.errno in CANNOT_WRITE:
        return (
            f"Nothing can be written at {problem.filename}: "
            "copy the lessons' folder to a place of your own, and start there."
        )
    if isinstance(problem, OSError) and problem.errno == errno.ENOSPC:
        return "The disk is full: the lessons need about 500 MB. Make room, and start again."
    raise problem
