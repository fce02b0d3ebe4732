"""What of numpy and of Python a piece of code uses, each in the form in which NUMPY.md lists it.

What a reader brings along (see BROUGHT and the first part of NUMPY.md) is not counted, nor are the names of our own
library. Whatever is not known here is given by the name of its kind, and so stands in no list and is seen.
"""

import ast
import builtins
import re

import numpy as np

BROUGHT = {"abs", "float", "int", "len", "list", "max", "min", "print", "range", "str", "sum"}
PLAIN = (
    ast.Module | ast.Expr | ast.Name | ast.expr_context | ast.arguments | ast.arg | ast.List | ast.If | ast.UnaryOp
    | ast.unaryop | ast.Import | ast.ImportFrom | ast.boolop | ast.BoolOp | ast.cmpop
    | ast.Add | ast.Sub | ast.Mult | ast.Div | ast.ExceptHandler | ast.comprehension | ast.keyword | ast.Slice
)
KINDS = {
    ast.MatMult: "A @ B", ast.Pow: "2 ** 3", ast.Mod: "14 % 3", ast.FloorDiv: "7 // 2", ast.Invert: "~x",
    ast.Lambda: "lambda x: 2 * x", ast.IfExp: "a if x > 0 else b", ast.With: "with ...:", ast.Try: "try: ... except:",
    ast.While: "while x > 0:", ast.ListComp: "[2 * x for x in xs]", ast.GeneratorExp: "sum(2 * x for x in xs)",
    ast.SetComp: "{x for x in xs}", ast.DictComp: "{x: 0 for x in xs}", ast.Dict: '{"pizza": 2}',
    ast.Is: "a is b", ast.IsNot: "a is not b", ast.In: "x in xs", ast.NotIn: "x not in xs",
}
TOO_MUCH = {  # for the idea of a lesson: this moves into the library, under a good name
    "setattr()", "getattr()", "f(*xs)", "f(**settings)", "def f(*xs):", "{x for x in xs}", "{x: 0 for x in xs}",
    "x[[0, 2]]", "axis=(1, 2)", "one comprehension in another", "for a, (b, c) in pairs", "[x for y in ys for x in y]",
}
THEIRS = {name for kind in (np.ndarray, np.random.Generator, str, list, dict) for name in dir(kind)}
THEIRS -= {"f"}  # a run's f is its forget gate, and not the distribution
NUMPY = re.compile(r"np(\.\w+)+")
SPEC = re.compile(r"(?P<align>[<>^])?(?P<sign>\+)?(?P<width>\d+)?(?P<places>\.\d+)?(?P<kind>[a-z%])?")
PLACES = {"f": ":.4f", "%": ":.0%", "g": ":.3g", "e": ":.1e"}


def forms(source: str, library=frozenset()):
    """The forms in the order in which the code has them; `library` are the names that it fetched from ours."""
    yield from walk(ast.parse(source), None, library)


def imported(source):
    """The names that a cell imports."""
    return {alias.asname or alias.name.split(".")[0] for node in ast.walk(ast.parse(source))
            if isinstance(node, ast.Import | ast.ImportFrom) for alias in node.names}


def walk(node, parent, library):
    if isinstance(node, ast.Attribute) and NUMPY.fullmatch(ast.unparse(node)):
        yield ast.unparse(node)
        return
    yield from about(node, parent, library)
    for child in ast.iter_child_nodes(node):
        yield from walk(child, node, library)


def about(node, parent, library):
    """The forms of this node alone, whatever stands inside it."""
    if type(node) in KINDS:
        yield KINDS[type(node)]
    elif type(node).__name__ in HANDLERS:
        yield from HANDLERS[type(node).__name__](node, parent, library)
    elif not isinstance(node, PLAIN):
        yield type(node).__name__
    if isinstance(node, ast.ListComp | ast.GeneratorExp | ast.SetComp | ast.DictComp):
        yield from in_comprehension(node)


def in_comprehension(node):
    if any(isinstance(part, ast.ListComp | ast.GeneratorExp | ast.SetComp | ast.DictComp)
           for part in ast.walk(node) if part is not node):
        yield "one comprehension in another"
    if len(node.generators) > 1:
        yield "[x for y in ys for x in y]"
    for loop in node.generators:
        yield from target(loop.target)
        if loop.ifs:
            yield "[x for x in xs if x > 0]"


def target(node):
    """Where the things go that a loop takes one by one."""
    if isinstance(node, ast.Tuple):
        deep = any(isinstance(part, ast.Tuple) for part in node.elts)
        yield "for a, (b, c) in pairs" if deep else "for a, b in pairs:"


def attribute(node, parent, library):
    root = ast.unparse(node).split(".")[0]
    if root in library and not root.isupper():  # what is written in capitals is a thing, and no room of the library
        return
    yield from ["(x > 0).sum()"] * isinstance(node.value, ast.Compare)
    called = isinstance(parent, ast.Call) and parent.func is node
    if node.attr in THEIRS:
        yield f".{node.attr}()" if called else f".{node.attr}"
    else:
        yield "net.forward(xs)" if called else "run.hs"


def call(node, parent, library):
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    built_in = name in vars(builtins)
    if built_in and name not in BROUGHT:
        yield f"{name}()"
    theirs = built_in or isinstance(node.func, ast.Attribute) and (
        ast.unparse(node.func).startswith("np.") or node.func.attr in THEIRS)
    for given in node.keywords:
        if isinstance(given.value, ast.Tuple) and given.arg == "axis":
            yield "axis=(1, 2)"
        elif given.arg is None:
            yield "f(**settings)"
        else:
            yield f"{given.arg}=" if theirs else "f(x, name=1)"
    yield from ["print(*xs)" if name == "print" else "f(*xs)"] * any(isinstance(x, ast.Starred) for x in node.args)


def subscript(node, parent, library):
    index = node.slice
    places = index.elts if isinstance(index, ast.Tuple) else [index]
    kinds = {type(place) for place in places}
    values = [getattr(place, "value", ...) for place in places]
    if any(isinstance(place, ast.Slice) and place.step for place in places):
        yield "x[::2]"
    within = [getattr(place, "slice", None) for place in places]
    if kinds & {ast.List, ast.ListComp} or any(isinstance(part, ast.Slice) for part in within):
        yield "x[[0, 2]]"
    elif ast.Compare in kinds:
        yield "x[x > 0]"
    elif None in values:
        yield "x[:, None]" if len(places) > 1 else "x[None]"
    elif len(places) > 1:
        yield "x[:, 0]" if ast.Slice in kinds else "x[1, 0]"
    elif isinstance(values[0], str):
        yield 'votes["pizza"]'
    elif isinstance(index, ast.Slice):
        yield "x[:] = 0" if ast.unparse(index) == ":" else "x[1:3]"
    elif isinstance(index, ast.UnaryOp):
        yield "x[-1]"


def assign(node, parent, library):
    if len(node.targets) > 1:
        yield "a = b = 0"
    if any(isinstance(to, ast.Tuple) for to in node.targets):
        yield "a, b = 1, 2"


def several(node, parent, library):
    """A tuple, where it is neither an index nor what an assignment, a loop or a return takes apart."""
    loop = isinstance(parent, ast.For | ast.comprehension) and parent.target is node
    if not loop and not isinstance(parent, ast.Assign | ast.Subscript | ast.Return | ast.Tuple):
        yield "(1, 2)"


def number(node, parent, library):
    if isinstance(node.value, float) and 0 < abs(node.value) < 1e-4:
        yield "1e-12"


def product(node, parent, library):
    for side in (node.left, node.right):
        if isinstance(node.op, ast.Mult) and isinstance(side, ast.List):
            yield "[0] * 3"
        if isinstance(node.op, ast.Mult) and isinstance(side, ast.Constant) and isinstance(side.value, str):
            yield '"ab" * 3'


def written(node, parent, library):
    """How a value is written in a text."""
    if node.conversion == ord("s"):
        yield "!s"
    if not node.format_spec:
        return
    spec = SPEC.fullmatch(ast.unparse(node.format_spec)[2:-1])
    if not spec:
        yield "a width in a width"
        return
    if spec["kind"]:
        yield PLACES.get(spec["kind"], f":{spec['kind']}")
    if spec["sign"]:
        yield ":+.4f"
    if spec["width"]:
        yield ":>5" if spec["align"] else ":5"


HANDLERS = {
    "Attribute": attribute, "Call": call, "Subscript": subscript, "Assign": assign, "Tuple": several,
    "Constant": number, "BinOp": product, "FormattedValue": written,
    "JoinedStr": lambda node, parent, library: [] if isinstance(parent, ast.FormattedValue) else ['f"{x}"'],
    "Starred": lambda node, parent, library: ["[a, *xs]"] if isinstance(parent, ast.List) else [],
    "AugAssign": lambda node, parent, library: ["x " + {ast.Add: "+", ast.Sub: "-", ast.Mult: "*"}.get(
        type(node.op), type(node.op).__name__) + "= 1"],
    "Compare": lambda node, parent, library: ["0 < x < 1"] * (len(node.ops) > 1),
    "Return": lambda node, parent, library: ["return a, b"] * isinstance(node.value, ast.Tuple),
    "alias": lambda node, parent, library: ["import numpy as np"] * bool(node.asname),
    "FunctionDef": lambda node, parent, library: (
        ["def f(*xs):"] * bool(node.args.vararg) + ["def f(x, n=50):"] * bool(node.args.defaults)),
    "For": lambda node, parent, library: (
        ["for _ in range(3):"] if getattr(node.target, "id", "") == "_" else list(target(node.target))),
}
