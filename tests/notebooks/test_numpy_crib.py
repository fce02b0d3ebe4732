"""Every form of numpy and Python is explained in the lesson that first uses it, and NUMPY.md has it there.

NUMPY.md has a table for each lesson: | `form` | what it says | `an example` | `what it gives` |. A lesson explains a
form if its prose, before the cell, has it in backticks. The solutions of the exercises count as code of the lesson.
"""

import ast
import contextlib
import importlib
import io
import re

import numpy as np
import pytest

from lessons_lib.site.words.crib import ROW, listed
from lessons_lib.site.words.forms import BROUGHT, TOO_MUCH, forms, imported
from tests.notebooks.reading import LESSONS, ROOT, accept, read

CODE = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
CHECK = re.compile(r"^exercises\.(\w+)\.check\(", re.MULTILINE)
NAMED = {  # form -> how prose may write it; the others as they are
    "try: ... except:": r"\btry\b", "import numpy as np": r"import \w+ as", "x[:, None]": r"\[:(, :)*, None\]",
    "f(x, name=1)": r"\w\(.*\b\w+=[^=]", "A @ B": "@", "run.hs": r"^(?!np\.)\w+\.\w+$",
    "net.forward(xs)": r"^(?!np\.)[\w.]+\.\w+\(", "for a, b in pairs:": r"for \w+, \w+ in",
    "(1, 2)": r"^\([^()]+, [^()]+\)$", "[2 * x for x in xs]": r"\[.+ for .+ in .+\]",
    "sum(2 * x for x in xs)": r"\(.+ for .+ in .+\)", '{"pizza": 2}': r"^\{.*:.*\}$", 'votes["pizza"]': r'\w\["',
    'f"{x}"': r'f"', ":5": r":\d+\b", ":.4f": r":\d*\.\df", ":.0%": r":\d*\.\d%", ":.3g": r":\d*\.\dg",
    ":.1e": r":\d*\.\de", ":+.4f": r":\+", ":>5": r":>\d", "lambda x: 2 * x": r"\blambda\b",
    "a, b = 1, 2": r"^\w+, \w+(, \w+)* = ", "print(*xs)": r"(^|[(, ])\*[\w(]", "x[1, 0]": r"\w\[-?\w+(, -?\w+)+\]",
    "x[:, 0]": r"\[(?=[^\]]*:)(?=[^\]]*,)(?![^\]]*None)[^\]]*\]", "x[1:3]": r"\[(?!:\])[^\],]*:[^\],]*\]",
    "x[:] = 0": r"\[:\]", "x[-1]": r"\[-1\]", "x[None]": r"\[None\]", "x[x > 0]": r"\w\[[^\]]+ [<>=]=? [^\]]+\]",
    "0 < x < 1": r"\S <=? \S+ <=? \S", "[a, *xs]": r"\[.*\*\w", "(x > 0).sum()": r"\(.+ [<>=]=? .+\)\.\w+\(",
    "for _ in range(3):": r"for _ in|^_$", "14 % 3": r"\w % \w", "[x for x in xs if x > 0]": r"for .+ in .+ if ",
    "1e-12": r"\de[-+]?\d", "x += 1": r"\+=", "x -= 1": "-=", "x *= 1": r"\*=", "2 ** 3": r"\w\*\*\w|\w \*\* \w",
    "[0] * 3": r"\] \* ", '"ab" * 3': r'" \* |\d \* "', "a is b": r"\bis\b", "a is not b": r"\bis not\b",
    "return a, b": r"return .+, ", "a if x > 0 else b": r"\bif .+ else\b", "a = b = 0": r"\w+ = \w+ = ",
    "def f(x, n=50):": r"def \w+\(.*=", "while x > 0:": r"\bwhile\b", "with ...:": r"\bwith\b", "7 // 2": r"//",
    ".T": r"\.T\b", "x[::2]": r"::",
}


def named(form, pieces):
    """Whether one of these pieces of code in prose names the form."""
    pattern = NAMED.get(form) or (
        rf"\b{form[:-1]}\b" if form.endswith("=") else re.escape(form.removesuffix("()")) + r"(?!\w)")
    return any(re.search(pattern, piece) for piece in pieces)


def backticked(text):
    return [" ".join(piece.split()) for _, piece in CODE.findall(text)]


def shown(notebook, exercises):
    """What a lesson shows, in order: (its pieces of code in prose, "", "") or ([], a code, where it stands)."""
    number = 0
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            yield backticked(cell.source), "", ""
            continue
        number += 1
        if number == 1:  # it stands before all prose: what stands right below explains it
            yield backticked(notebook.cells[2].source), "", ""
        yield [], cell.source, f"code cell {number}"
        for name in CHECK.findall(cell.source):
            if name in exercises:
                yield backticked(" ".join(exercises[name].hints)), "", ""
                yield [], solution(exercises[name]), f"the solution of exercises.{name}"


def solution(exercise):
    with contextlib.redirect_stdout(io.StringIO()) as said:
        exercise.solution()
    return said.getvalue()


def first_uses(notebooks):
    """(form, lesson, where, is it explained there) of each form's first use, and of each use of what is too much."""
    known = set()
    for stem, notebook, exercises in notebooks:
        library, pieces = set(), []
        for prose, code, where in shown(notebook, exercises):
            pieces += prose
            library |= imported(code) - {"np"}
            for form in dict.fromkeys(forms(code, library)):
                if form in TOO_MUCH or form not in known:
                    known.add(form)
                    yield form, stem[:2], where, form not in TOO_MUCH and named(form, pieces)


def complaints(notebooks, crib):
    """What is wrong with the lessons and the page, one sentence each."""
    page, used = {form: row.lesson for form, row in listed(crib).items()}, {}
    for form, lesson, where, explained in first_uses(notebooks):
        used.setdefault(form, lesson)
        if not explained:
            yield f"{lesson}, {where}: `{form}` " + (
                "is too much for the idea; the lesson's library should have it" if form in TOO_MUCH
                else "is used before the prose of this lesson names it in backticks")
    for form, lesson in used.items():
        if form not in TOO_MUCH and page.get(form) != lesson:
            yield f"NUMPY.md must have `{form}` under {lesson}, the first lesson that uses it; not {page.get(form)}"
    for form in page.keys() - used.keys():
        yield f"NUMPY.md has `{form}`, which no lesson uses"


def exercises_of(path):
    return importlib.import_module(f"lessons_lib.lessons.{path.stem[3:]}.exercises").all


def all_lessons():
    return [(path.stem, read(path), exercises_of(path)) for path in LESSONS]


def test_every_form_is_explained_where_it_is_first_used_and_stands_in_the_crib():
    accept(complaints(all_lessons(), (ROOT / "NUMPY.md").read_text(encoding="utf-8")))


def test_every_line_of_the_crib_is_a_row_and_says_what_numpy_says():
    crib = (ROOT / "NUMPY.md").read_text(encoding="utf-8")
    rows = list(ROW.finditer(crib))
    assert len(rows) == crib.count("\n| `") == len(listed(crib)), "a row is not of the form, or a form stands twice"
    for row in rows:
        example, gives = ((row[part] or "").replace("\\|", "|") for part in ("example", "gives"))
        ast.parse(example)
        if gives:
            assert " ".join(answer(example).split()) == " ".join(gives.split()), row["form"]


def answer(example):
    """What the example prints, or else what its last expression comes to."""
    *before, last = ast.parse(example).body
    names = {"np": np, "xs": [1, 2, 3], "x": np.array([4.0, 5.0, 6.0]), "W": np.array([[1.0, 2.0], [3.0, 4.0]])}
    with contextlib.redirect_stdout(io.StringIO()) as said:
        exec(compile(ast.Module(before, []), "example", "exec"), names)
        value = eval(ast.unparse(last), names) if isinstance(last, ast.Expr) else exec(ast.unparse(last), names)
        if value is not None:
            print(value)
    return said.getvalue()


def test_what_readers_bring_along_is_said_on_the_page():
    crib = (ROOT / "NUMPY.md").read_text(encoding="utf-8").split("\n## ")[0]
    assert BROUGHT <= set(backticked(crib))


@pytest.mark.parametrize("source, form", [
    ("np.flipud(x)", "np.flipud"), ("x.cumsum()", ".cumsum()"), ("x[::2]", "x[::2]"), ("x[[1, 0]]", "x[[0, 2]]"),
    ("{n for n in [1]}", "{x for x in xs}"), ("setattr(x, 'a', 1)", "setattr()"), ("f(*xs)", "f(*xs)"),
    ("np.max(x, axis=(1, 2))", "axis=(1, 2)"), ("[[n for n in m] for m in x]", "one comprehension in another"),
    ("f'{x:_}'", "a width in a width"), ("async def f(): pass", "AsyncFunctionDef"), ("x @ y", "A @ B"),
    ("source.shuffle(x)", ".shuffle()"),
])
def test_a_new_form_in_a_cell_is_seen(sample, source, form):
    sample.cells[3].source = source
    found = list(complaints([("02_dinner", sample, {})], ""))
    assert any(f"`{form}`" in words for words in found), found


def test_a_form_that_is_explained_and_listed_is_accepted_and_one_that_nobody_uses_is_not(sample):
    sample.cells[2].source, sample.cells[3].source = "`np.flipud` turns it.", "np.flipud([1])"
    crib = "## 02 · Dinner\n| `np.flipud` | upside down | | |\n"
    about = [words for words in complaints([("02_dinner", sample, {})], crib) if "flipud" in words]
    assert about == []
    sample.cells[3].source = "1"
    assert "NUMPY.md has `np.flipud`, which no lesson uses" in list(complaints([("02_dinner", sample, {})], crib))
