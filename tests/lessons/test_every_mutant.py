"""Every small change of a solution is noticed: another sign, a number off by one, min for max, half of a sum.

A change that makes no difference to anybody is in EQUAL, each with its reason.
"""

import ast
import copy
import inspect
import signal
from textwrap import dedent

import pytest

from tests.interactive.cells import run
from tests.lessons.test_every_exercise import EXERCISES

SIGNS = {ast.Add: [ast.Sub], ast.Sub: [ast.Add], ast.Mult: [ast.Add, ast.Div], ast.Div: [ast.Mult, ast.FloorDiv],
         ast.FloorDiv: [ast.Div, ast.Mod], ast.Mod: [ast.FloorDiv], ast.Pow: [ast.Mult], ast.MatMult: [ast.Mult],
         ast.Lt: [ast.LtE, ast.Gt], ast.LtE: [ast.Lt, ast.Gt], ast.Gt: [ast.GtE, ast.Lt], ast.GtE: [ast.Gt],
         ast.Eq: [ast.NotEq, ast.GtE, ast.LtE], ast.NotEq: [ast.Eq, ast.Gt, ast.Lt]}
NAMES = {"max": "min", "min": "max", "sum": "max", "argmax": "argmin", "tanh": "sin", "T": "real"}
EQUAL = {
    "applications.writing": {"== to <= in word == 0"},  # a word is a place in a list, and none is below 0
    "backpropagation.chunk": {"== to >= in (clue - 1) // length == (answer - 1) // length"},  # the clue is not later
    "childrens_book.mistake": {"4 to 3", "4 to 5"},  # the net writes sentences of 2, 4, 6, 8 words
    "unrolling.wrong_day": {"100 to 99", "100 to 101"},  # how long one looks
    "vanishing_gradients.clip": {"> to >= in length > most"},  # what is just long enough stays as it is
    "vanishing_gradients.until": {"0 to -1", "0 to 1"},  # after 0 steps all is left
    "what_holds_up.luck": {"1 to 2"},  # in no way can more than n of a kind have learned
}


def mutants(tree):
    """What was changed, and the tree with this one change."""
    for place, node in enumerate(ast.walk(tree)):
        for what, change in changes(node):
            other = copy.deepcopy(tree)
            change(list(ast.walk(other))[place])
            yield what, ast.unparse(ast.fix_missing_locations(other))


def changes(node):
    """What may be changed in a node, and the function that does it."""
    if isinstance(node, ast.BinOp):
        for sign in SIGNS.get(type(node.op), ()):
            yield f"{said(node.op)} to {said(sign())} in {ast.unparse(node)}", lambda n, sign=sign: setattr(
                n, "op", sign())
        for side in ("left", "right"):
            yield f"no {side} in {ast.unparse(node)}", lambda n, side=side: n.__dict__.update(
                {side: ast.Constant(0), "op": ast.Add()})
    if isinstance(node, ast.Compare):
        for sign in SIGNS.get(type(node.ops[0]), ()):
            yield f"{said(node.ops[0])} to {said(sign())} in {ast.unparse(node)}", lambda n, sign=sign: setattr(
                n, "ops", [sign()])
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        for value in (node.value - 1, node.value + 1):
            yield f"{node.value} to {value}", lambda n, value=value: setattr(n, "value", value)
    for field in ("attr", "id"):
        if getattr(node, field, None) in NAMES:
            yield f"{getattr(node, field)} changed", lambda n, field=field: setattr(n, field, NAMES[getattr(n, field)])


def said(sign) -> str:
    words = {ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
    return words.get(type(sign), type(sign).__name__)


def too_long(*_):
    raise TimeoutError("it goes on and on")


@pytest.mark.filterwarnings("ignore")
@pytest.mark.skipif(not hasattr(signal, "SIGALRM"), reason="Windows has no alarm to stop an endless loop")
@pytest.mark.parametrize("name", [name for name, exercise in EXERCISES.items()
                                  if exercise.probes and all(exercise.probes)])
def test_a_small_change_of_the_solution_is_noticed(name, capsys):
    exercise = EXERCISES[name]
    right = next(iter(exercise.right.values()))
    tree = ast.parse(dedent(inspect.getsource(right)))
    accepted, before = set(), signal.signal(signal.SIGALRM, too_long)
    try:
        for what, source in mutants(tree):
            names = dict(right.__globals__)
            run(source, names)
            signal.alarm(10)
            exercise.check(names[tree.body[0].name])
            signal.alarm(0)
            if capsys.readouterr().out.startswith("Correct"):
                accepted.add(what)
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
    assert accepted == EQUAL.get(name, set())
