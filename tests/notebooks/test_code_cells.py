"""Code in a lesson is short, plain, imported once, and every definition is called."""

import ast
import re
from statistics import median

from tests.notebooks.reading import accept, code_cells, read

LONGEST, USUAL = 12, 4
FORBIDDEN = re.compile(
    r"^\s*[%!?]|\binteract(ive(_output)?)?\b|\bOutput\(|\bclear_output\b|\bimport \*|\bsys\.path\b|"
    r"\bos\.chdir\b|\bpip\b|\bsubprocess\b|\burllib\b|\brequests\b|\burlopen\b|\bdownload",
    re.MULTILINE,
)
TELLING = re.compile(r"\.(hint|solution)\(")
NBVAL = re.compile(r"NBVAL|PYTEST_VALIDATE", re.IGNORECASE)
IGNORED_OUTPUTS: dict[tuple[str, str], str] = {}  # (lesson, cell id): why its output may differ; none today


def complaints(notebook, stem=""):
    """What is wrong with a lesson's code, one sentence each."""
    cells = code_cells(notebook)
    imports = 2 if stem.startswith("00") else 1  # lesson 00 asks first whether the library is here
    yield from import_cell(cells[imports - 1].source)
    for number, cell in enumerate(cells, 1):
        for complaint in about(cell, first=number <= imports, key=(stem, cell.id)):
            yield f"code cell {number}: {complaint}"
    usual = median(len(cell.source.splitlines()) for cell in cells)
    if usual > USUAL:
        yield f"the median of the code cells is {usual} lines; {USUAL} or fewer is the rule"
    yield from never_called([cell.source for cell in cells])


def tree(source):
    try:
        return ast.parse(source)
    except SyntaxError:  # a magic, which `about` names
        return ast.Module([], [])


def import_cell(source):
    if not all(isinstance(node, ast.Import | ast.ImportFrom) for node in tree(source).body):
        yield "the import cell is for imports only"
    if len(source.splitlines()) > 6:
        yield "the import cell has more than 6 lines"


def about(cell, first, key):
    lines = cell.source.splitlines()
    if not cell.source.strip():
        yield "is empty"
    if len(lines) > LONGEST:
        yield f"has {len(lines)} lines; {LONGEST} at most"
    forbidden = FORBIDDEN.search(cell.source)
    if forbidden:
        yield f"uses {forbidden[0].strip()!r}"
    nodes = ast.walk(tree(cell.source))
    if not first and any(isinstance(node, ast.Import | ast.ImportFrom) for node in nodes):
        yield "imports; there is one import cell"
    if TELLING.search(cell.source) and not key[0].startswith("00"):
        yield "calls hint() or solution(), which is for the learner to do"
    tags = [tag for tag in cell.metadata.get("tags", []) if "nbval" in tag or tag == "raises-exception"]
    marks = [*tags, *NBVAL.findall(cell.source)]
    if marks and key not in IGNORED_OUTPUTS:
        yield f"is marked {marks[0]}, which hides its output from the tests"


def never_called(sources):
    """Functions and classes that neither their own cell nor the next one uses."""
    for number, source in enumerate(sources, 1):
        here = tree(source).body
        near = here + [part for following in sources[number : number + 1] for part in tree(following).body]
        for made in here:
            if isinstance(made, ast.FunctionDef | ast.ClassDef):
                others = [node for part in near if part is not made for node in ast.walk(part)]
                if not any(isinstance(node, ast.Name) and node.id == made.name for node in others):
                    yield f"code cell {number}: neither it nor the next uses {made.name}, which it defines"


def test_every_lesson_keeps_its_code_short_and_plain(lesson):
    accept(complaints(read(lesson), lesson.stem))


def test_the_sample_is_plain(sample):
    accept(complaints(sample))


def test_a_definition_that_nobody_calls_is_refused(sample):
    sample.cells[6].source = "6"
    assert list(complaints(sample)) == [
        "code cell 3: neither it nor the next uses double, which it defines"
    ]


def test_what_does_not_belong_in_a_lesson_is_refused(sample):
    bad = [
        "%matplotlib inline",
        "!pip install x",
        "import os",
        "from math import *",
        "clear_output()",
        "# NBVAL_SKIP",
        "interact(f)",
        "widgets.Output()",
        "sys.path.append('..')",
        "exercises.vote.solution()",
        "",
        "\n".join(["1"] * 13),
    ]
    for source in bad:
        sample.cells[3].source = source
        assert list(complaints(sample)), source
    sample.cells[3].source, sample.cells[3].metadata["tags"] = "1", ["nbval-ignore-output"]
    assert list(complaints(sample))
