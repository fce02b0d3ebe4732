"""Watch every decision of some code: it is rewritten so that it tells the numbers it decides on. See tests.margins."""

import ast
import importlib.abc
import importlib.machinery
import operator
import re
import sys

import numpy as np

COMPARED = {"Lt": operator.lt, "LtE": operator.le, "Gt": operator.gt, "GtE": operator.ge, "Eq": operator.eq,
            "NotEq": operator.ne}
METHODS = {"argmax", "argmin", "argsort", "round", "sign", "floor", "ceil", "searchsorted", "format"}
FUNCTIONS = {"int", "round", "sorted", "max", "min", "format", "print", "str"}
NAME, MOST = "__watched__", 100_000  # numbers that are kept of one place

cell = ["the import"]                 # where the lesson is now
decided: dict[tuple, list] = {}       # (cell, place, what) -> differences, 0 at the edge
written: dict[tuple, list] = {}       # (cell, place, digits) -> numbers


def keep(place, what, differences):
    """Add the differences that something was decided on."""
    found = decided.setdefault((cell[0], place, what), [])
    if len(found) < MOST:
        found += np.ravel(np.asarray(differences, float))[:MOST].tolist()


def digits(place, value, form):
    """Add a number that is about to be written in a format such as ".2f"; the number itself, unchanged."""
    if isinstance(value, float | np.floating):
        written.setdefault((cell[0], place, form), []).append(float(value))
    return value


def compare(place, kind, left, right):
    """left < right, or whatever the kind is, and how far they are apart."""
    if _floats(left) and _numbers(right) or _floats(right) and _numbers(left):
        with np.errstate(all="ignore"):
            keep(place, kind, np.subtract(left, right, dtype=float))
    return COMPARED[kind](left, right)


def chain(place, kinds, *values):
    """a < b < c."""
    said = True
    for kind, left, right in zip(kinds, values, values[1:], strict=False):
        said = compare(place, kind, left, right)
        if not said:
            break
    return said


def method(place, name, thing, *given, **how):
    """thing.name(...), also np.name(thing, ...)."""
    numbers, rest = (given[0], given[1:]) if thing is np and given else (thing, given)
    if not isinstance(numbers, str) and _floats(numbers := np.asarray(numbers)):
        axis = how.get("axis", rest[0] if rest and name != "round" else None)
        if name in ("argmax", "argmin") and numbers.size > 1:
            first_two = np.sort(numbers if name == "argmin" else -numbers, axis=axis)
            keep(place, name, np.diff(first_two, axis=-1 if axis is None else axis)[:1 if axis is None else None])
        elif name == "argsort":
            keep(place, name, np.diff(np.sort(numbers)))
        elif name == "round":
            for value in numbers.ravel():
                digits(place, value, f".{rest[0] if rest else 0}f")
        elif name in ("floor", "ceil"):
            keep(place, name, numbers - np.round(numbers))
        elif name == "sign":
            keep(place, name, numbers)
        elif name == "searchsorted":
            keep(place, name, np.subtract.outer(np.ravel(rest[0]), numbers.ravel()))
    return getattr(thing, name)(*given, **how)


def function(place, name, called, *given, **how):
    """int(x), round(x, 2), sorted(...), max(..., key=...), format(x, ".2f"), print(x)."""
    first = given[0] if given else None
    if called is int and _floats(first):
        keep(place, name, first - np.round(first))
    elif called in (round, format, str):
        digits(place, first, f".{given[1] if len(given) > 1 else 0}f" if called is round else "".join(given[1:2]))
    elif called is print:
        for value in given:
            digits(place, value, "")
    elif called in (sorted, max, min) and (called is sorted or "key" in how) and len(given) == 1:
        given = (list(first),)
        ranks = [how["key"](one) if "key" in how else one for one in given[0]]
        if len(ranks) > 1 and all(map(_floats, ranks)) and not any(map(np.ndim, ranks)):
            steps = np.diff(np.sort(ranks))
            keep(place, name, steps if called is sorted else steps[-1:] if called is max else steps[:1])
    return called(*given, **how)


def _floats(value) -> bool:
    return isinstance(value, float | np.floating) or isinstance(value, np.ndarray) and value.dtype.kind == "f"


def _numbers(value) -> bool:
    return isinstance(value, int | float | np.number) or isinstance(value, np.ndarray) and value.dtype.kind in "iuf"


class Watch(ast.NodeTransformer):
    """The same code with every decision watched; `name` is what its places are called."""

    def __init__(self, name):
        self.name = name

    def visit_FunctionDef(self, node):
        node.decorator_list = [one for one in node.decorator_list if not re.search("lru_cache", ast.unparse(one))]
        return self.generic_visit(node)  # every call is to be seen

    def visit_Compare(self, node):
        self.generic_visit(node)
        kinds = [type(one).__name__ for one in node.ops]
        if not set(kinds) <= COMPARED.keys():
            return node
        if len(kinds) == 1:
            return self._call(node, "compare", ast.Constant(kinds[0]), node.left, *node.comparators)
        return self._call(node, "chain", ast.Constant(tuple(kinds)), node.left, *node.comparators)

    def visit_Call(self, node):
        self.generic_visit(node)
        called = node.func
        if isinstance(called, ast.Attribute) and called.attr in METHODS:
            new = self._call(node, "method", ast.Constant(called.attr), called.value, *node.args)
        elif isinstance(called, ast.Name) and called.id in FUNCTIONS:
            new = self._call(node, "function", ast.Constant(called.id), called, *node.args)
        else:
            return node
        new.keywords = node.keywords
        return new

    def visit_FormattedValue(self, node):
        self.generic_visit(node)
        if node.conversion == -1:
            node.value = self._call(node, "digits", node.value, node.format_spec or ast.Constant(""))
        return node

    def _call(self, node, name, *given):
        called = ast.Attribute(ast.Name(NAME, ast.Load()), name, ast.Load())
        new = ast.Call(called, [ast.Constant(f"{self.name}:{node.lineno}"), *given], [])
        return ast.fix_missing_locations(ast.copy_location(new, node))


class Loader(importlib.machinery.SourceFileLoader):
    """Loads a module of the library, watched."""

    def get_code(self, fullname):
        path = self.get_filename(fullname)
        tree = Watch(path.partition("lessons_lib")[2][1:]).visit(ast.parse(self.get_data(path)))
        return compile(ast.fix_missing_locations(tree), path, "exec", dont_inherit=True)


class Finder(importlib.abc.MetaPathFinder):
    """Finds the modules of the library that lessons import."""

    def find_spec(self, name, path, target=None):
        if not name.startswith("lessons_lib.") or ".front_door" in name:
            return None
        spec = importlib.machinery.PathFinder.find_spec(name, path, target)
        if spec and spec.origin and spec.origin.endswith(".py"):
            spec.loader = Loader(name, spec.origin)
        return spec


def start() -> None:
    """From now on everything of the library that is imported is watched."""
    vars(sys.modules["builtins"])[NAME] = sys.modules[__name__]
    sys.meta_path.insert(0, Finder())
