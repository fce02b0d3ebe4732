"""Whatever of numpy a lesson uses was named in its prose, or in that of an earlier lesson, before."""

import ast
import re

import pytest

from tests.notebooks.reading import LESSONS, accept, read

FIRST = LESSONS[:4]     # a reader who has come this far knows how to look up the rest
METHODS = {"all", "any", "argmax", "argmin", "max", "mean", "min", "ravel", "round", "std", "sum"}
FUNCTION = re.compile(r"np\.(linalg\.)?(?!linalg)\w+")
CODE = re.compile(r"`([^`]+)`")


def used(source):
    """What of numpy a cell uses: "np.exp", "np.linalg.matrix_power", ".sum"."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute):
            name = ast.unparse(node)
            if FUNCTION.fullmatch(name):
                yield name
            elif node.attr in METHODS:
                yield f".{node.attr}"


def complaints(notebooks):
    """What is used before it is named, one sentence each; the notebooks in the order in which they are read."""
    named = ""
    for stem, notebook in notebooks:
        for cell in notebook.cells:
            if cell.cell_type == "markdown":
                named += " " + " ".join(CODE.findall(cell.source))
            else:
                for name in dict.fromkeys(used(cell.source)):
                    if not re.search(rf"{re.escape(name)}(?![a-z_])", named):
                        yield f"{stem} uses {name} before any prose has named it"
                        named += f" {name}"


def test_what_the_first_lessons_use_of_numpy_was_named_before():
    accept(complaints((path.stem, read(path)) for path in FIRST))


@pytest.mark.parametrize("prose, complains", [("Add up with `.sum()`.", False), ("Add up.", True)])
def test_a_method_that_no_prose_has_named_is_seen(sample, prose, complains):
    sample.cells[0].source, sample.cells[3].source = prose, "votes.sum()"
    found = [words for words in complaints([("sample", sample)]) if ".sum" in words]
    assert bool(found) == complains
