"""Faults of a learner's function become one plain sentence, and the place where one was raised is found."""

import ast
import builtins
import linecache
import re
from difflib import get_close_matches
from types import FrameType, ModuleType

from lessons_lib.interactive.answers.plain_words import plainly
from lessons_lib.interactive.answers.showing import cut

NUMPYS = ("tanh", "exp", "log", "sqrt", "array", "zeros", "ones", "eye", "dot", "argmax", "arange", "zeros_like")


class Fault(Exception):
    """What is wrong with an answer, as one sentence for the learner.

    key: what Python said of it, the same for everybody who makes this mistake; said: the answers to the probes before.
    """

    def __init__(self, words: str, key: str | None = None):
        super().__init__(words)
        self.key, self.said = key or words, []


def from_exception(fault: BaseException, function=None) -> Fault:
    """The Fault that tells of an exception in a learner's function."""
    if isinstance(fault, Fault):
        return fault
    if isinstance(fault, RecursionError):
        return Fault("your function calls itself again and again, and comes to no end. Which case is so small that it "
                     "needs no further call? It must be asked for first.")
    kind, said = type(fault).__name__, _said(fault)
    words = _own_words(fault) or plainly(said)
    if isinstance(fault, StopIteration) and not said:
        words = "next(...) has found nothing."
    if isinstance(fault, KeyError):
        words = f"{said} is no key of this dict."
    return Fault(f"your function raised {kind}" + (f": {cut(words, 200)}" if words else ""), f"{kind}: {said}")


def raised_at(fault: BaseException) -> tuple[FrameType, tuple]:
    """The frame in which an exception was raised, and where in its source: (line, end line, column, end column)."""
    trace = fault.__traceback__
    while trace.tb_next:
        trace = trace.tb_next
    return trace.tb_frame, list(trace.tb_frame.f_code.co_positions())[trace.tb_lasti // 2]


def source_of(frame: FrameType) -> str:
    """The source of the file or cell that a frame runs, or ""."""
    return "".join(linecache.getlines(frame.f_code.co_filename, frame.f_globals))


def _said(fault) -> str:
    """An exception's own words, without colours and line breaks, and not too long."""
    try:
        seen = "".join(char if char.isprintable() else " " for char in str(fault)[:1000])
        return " ".join(cut(word, 45) for word in seen.split())  # a picture has room for lines, and none for colours
    except Exception:
        return ""


def _own_words(fault) -> str | None:
    """Words for a fault that needs a look at the code: a list asked as an array, a name that is not known."""
    try:
        if isinstance(fault, UnboundLocalError):
            return None
        if isinstance(fault, NameError):
            return _unknown_name(fault)
        if isinstance(fault, AttributeError):
            return _unknown_attribute(fault)
        found = re.match(r"(list|tuple) indices must be integers or slices, not (\w+)", str(fault))
        if found:
            return f"{_list_as_array(fault, *found.groups())}."
    except Exception:
        pass
    return None


def _unknown_name(fault) -> str:
    name = fault.name or re.search(r"'(\w+)'", str(fault))[1]
    if name in NUMPYS:
        return f"Python knows no {name} of its own. It is numpy's: np.{name}."
    frame, _ = raised_at(fault)
    local = frame.f_code.co_varnames + frame.f_code.co_freevars
    near = _near(name, local, 0.6) or _near(name, [*frame.f_globals, *dir(builtins)], 0.7)
    if name == "np":
        return "Python knows no np here. `import numpy as np`, in a line above, brings it."
    return f"Python knows no {cut(name, 30)} here." + (f" Did you mean {near[0]}?" if near else "")


def _near(name: str, names, least: float) -> list[str]:
    """The name that may be meant: one of the same letters, exchanged, or else the most alike; [] where none is."""
    exchanged = [other for other in names if sorted(other) == sorted(name)]
    return exchanged[:1] or get_close_matches(name, names, 1, least)


def _unknown_attribute(fault) -> str | None:
    name, thing = fault.name, fault.obj
    if isinstance(thing, list | tuple) and name:
        kind = type(thing).__name__
        return f"a {kind} has no .{name}. Is an array meant? np.array(...) makes one of it."
    if thing is None:
        return f".{name} is asked of None. Which line before gave nothing back?"
    near = _near(name, dir(thing), 0.6)
    where = f"{thing.__name__} knows" if isinstance(thing, ModuleType) else f"{_article(type(thing).__name__)} has"
    if name == "ln":
        near = ["log"]
    return f"{where} no {name}." + (f" Did you mean {near[0]}?" if near else "")


def _article(kind: str) -> str:
    return "an array" if kind == "ndarray" else f"a thing of type {kind}"


def _list_as_array(fault, kind, by) -> str:
    name = _what_is_indexed(fault)
    whose = f"{name} is a {kind}" if name else f"square brackets stand behind a {kind}"
    if by == "tuple":
        return (f"{whose}, and two places at once, such as [:, None] or [0, 1], are for arrays. Make one of it first, "
                "with np.array")
    return f"{whose}, and its places are whole numbers; this one is a {by}"


def _what_is_indexed(fault) -> str | None:
    """The words in front of the square brackets that failed, if the source is there and they are a name."""
    frame, spot = raised_at(fault)
    tree = ast.parse(source_of(frame))
    node = next(node for node in ast.walk(tree) if isinstance(node, ast.Subscript)
                and (node.lineno, node.end_lineno, node.col_offset, node.end_col_offset) == spot)
    return cut(ast.unparse(node.value), 30)
