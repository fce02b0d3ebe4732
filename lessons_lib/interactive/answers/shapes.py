"""Where a learner's @, * or + stands between shapes that don't fit: the line, and the two shapes."""

import ast

import numpy as np

from lessons_lib.interactive.answers.faults import Fault, raised_at, source_of
from lessons_lib.interactive.answers.showing import cut

SIGNS = {ast.MatMult: "@", ast.Mult: "*", ast.Add: "+", ast.Sub: "-", ast.Div: "/"}


def with_shapes(fault: Fault) -> Fault:
    """The same fault with the line and the shapes in it, if shapes are what is wrong; else the fault itself."""
    try:
        said = _shapes(fault.__cause__) if type(fault.__cause__) is ValueError else None
    except Exception:       # the source, or one of the two sides, cannot be read
        said = None
    return Fault(said, fault.key) if said else fault


def _shapes(cause: ValueError) -> str | None:
    """What is to be said of the operation that raised it, or None if that was no @, * or + between arrays."""
    frame, spot = raised_at(cause)
    source = source_of(frame)
    around = [node for node in ast.walk(ast.parse(source)) if hasattr(node, "lineno")
              and node.lineno <= spot[0] and spot[1] <= node.end_lineno]
    node = next((node for node in around if isinstance(node, ast.BinOp | ast.AugAssign)
                 and (node.lineno, node.end_lineno, *_columns(node)) == spot), None)
    if node is None or type(node.op) not in SIGNS:
        return None
    sides = (node.left, node.right) if isinstance(node, ast.BinOp) else (node.target, node.value)
    sides = [ast.unparse(side) for side in sides]
    one, other = (np.shape(eval(side, frame.f_globals, frame.f_locals)) for side in sides)
    sign = SIGNS[type(node.op)]
    line = [part for part in around if isinstance(part, ast.stmt) and node in ast.walk(part)][-1]
    written = cut(" ".join(ast.get_source_segment(source, line).split()), 80)
    if isinstance(node, ast.AugAssign) and sign != "@" and (both := _together(one, other)):
        return (f"in {written} the outcome has the shape {both} and finds no room in {cut(sides[0], 34)}, of shape "
                f"{one}: {sign}= writes into the array itself. A plain = with a {sign} behind it makes a new one.")
    wanted = ("an @ wants an array at either side; a number is multiplied with *" if sign == "@" and () in (one, other)
              else "an @ wants as many columns at its left as rows at its right" if sign == "@" else
              f"a {sign} goes number by number")
    return (f"in {written} the shapes {one} of {cut(sides[0], 34)} and {other} of "
            f"{cut(sides[1], 34)} don't fit: {wanted}.")


def _together(one, other) -> tuple | None:
    """The shape of two arrays broadcast to each other, or None if they don't fit."""
    try:
        return np.broadcast_shapes(one, other)
    except ValueError:
        return None


def _columns(node) -> tuple[int, int]:
    return node.col_offset, node.end_col_offset
