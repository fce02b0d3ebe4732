"""A learner's function, called and looked into: what it returns, its own variables at that moment, and its lines."""

import ast
import inspect
import sys
from contextlib import contextmanager
from textwrap import dedent

import numpy as np

from lessons_lib.interactive.answers import Fault, ask, asking
from lessons_lib.interactive.answers.reading import of_the_notebook, plain
from lessons_lib.interactive.answers.shapes import with_shapes

GIVEN = ("x", "h_prev", "c_prev", "net")  # what a step is given


def called(function, arguments: tuple):
    """What the function returns for copies of these arrays and nets, and the names of the copies that it changed.

    Raises Fault like `ask`, with line and shapes.
    """
    given = [argument.copy() for argument in arguments]
    try:
        answer = ask(lambda: function(*given), ())
    except Fault as fault:
        raise with_shapes(fault) from fault.__cause__
    except (Exception, SystemExit) as odd:
        raise Fault(f"what your step returned cannot be looked at ({type(odd).__name__}).") from None
    pairs = [(getattr(argument, "theta", argument), getattr(copy, "theta", copy))
             for argument, copy in zip(arguments, given, strict=True)]
    return answer, [name for name, pair in zip(GIVEN, pairs, strict=False) if not np.array_equal(*pair)]


def watched(function, arguments: tuple):
    """What `called` says of the function, and its local variables at its return: (answer, changed, locals).

    The locals are those of the function's own frame, {} when there is none to see.
    """
    code, seen, before = getattr(plain(function), "__code__", None), {}, sys.getprofile()
    if not (before is None or callable(before)):    # a profiler written in C, which could not be put back
        return *called(function, arguments), seen

    def look(frame, event, _):
        if event == "return" and frame.f_code is code:
            seen.clear()
            seen.update(frame.f_locals)

    sys.setprofile(look)
    try:
        answer, changed = called(function, arguments)
    finally:
        sys.setprofile(before)
    return answer, changed, seen


@contextmanager
def quiet():
    """Nothing printed and no warning: a move of a slider is no place for either."""
    with asking.quiet(), np.errstate(all="ignore"):
        yield


def lines_of(function) -> dict[str, str]:
    """name -> the line of source that sets it last, for every variable of the function; "return" -> the last return.

    Empty when the source cannot be found.
    """
    try:
        source = dedent(inspect.getsource(inspect.unwrap(function)))
        tree = ast.parse(source)
    except Exception:
        return {}
    found = {}
    statements = (node for node in ast.walk(tree) if isinstance(node, ast.Return | ast.Assign | ast.AugAssign
                                                                | ast.AnnAssign))
    for node in sorted(statements, key=lambda node: node.lineno):
        names = ["return"] if isinstance(node, ast.Return) else [
            name.id for name in ast.walk(node) if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)]
        words = " ".join((ast.get_source_segment(source, node) or "").split())
        found |= dict.fromkeys(names, "".join(char for char in words if char.isprintable()))
    return found


def strangers(function) -> list[str]:
    """The arrays and nets of the notebook that a function reads, beside its arguments."""
    function = plain(function)
    read = {name: function.__globals__[name] for name in of_the_notebook(function, frozenset())} if function else {}
    return [name for name, value in read.items() if isinstance(value, np.ndarray) or hasattr(value, "theta")]
