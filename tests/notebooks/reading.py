"""Read a lesson as the guards see it: code cells, prose, parts."""

import re
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

ROOT = Path(__file__).parents[2]
LESSONS = sorted((ROOT / "notebooks").glob("*.ipynb"))
STOP = "**A good place to stop.**"

NOT_PROSE = re.compile(r"```.*?```|`[^`]*`|\$\$.*?\$\$|\$[^$\n]+\$|\]\([^)]*\)", re.DOTALL)
SLANTED = re.compile(r"(?<!\*)\*(?!\*)(.+?)\*(?!\*)", re.DOTALL)


def accept(complaints) -> None:
    """Fail with every complaint in full, one a line."""
    said = list(complaints)
    if said:
        pytest.fail("\n".join(said), pytrace=False)


def read(path: Path) -> NotebookNode:
    return nbformat.read(path, as_version=4)


def code_cells(notebook: NotebookNode) -> list[NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def prose_cells(notebook: NotebookNode) -> list[str]:
    """The words of each markdown cell, without code, formulas and link targets."""
    return [NOT_PROSE.sub(" ", cell.source) for cell in notebook.cells if cell.cell_type == "markdown"]


def headings(notebook: NotebookNode) -> list[tuple[int, str]]:
    """(cell index, text) of every "## " heading."""
    return [
        (index, line[3:].strip())
        for index, cell in enumerate(notebook.cells)
        if cell.cell_type == "markdown"
        for line in cell.source.splitlines()
        if line.startswith("## ")
    ]


def parts(notebook: NotebookNode) -> dict[str, list[NotebookNode]]:
    """heading -> the cells under it, its own included."""
    found = headings(notebook)
    ends = [index for index, _ in found[1:]] + [len(notebook.cells)]
    return {text: notebook.cells[start:end] for (start, text), end in zip(found, ends, strict=True)}


def defined(cells: list[NotebookNode], name: str, **names):
    """The function `name` as a lesson's cell defines it, in a world that knows `names`."""
    exec(next(cell.source for cell in cells if f"def {name}(" in cell.source), names)
    return names[name]


def printed(cells: list[NotebookNode], piece: str) -> str:
    """What the cells print whose code has this piece in it."""
    return " ".join(output.get("text", "") for cell in cells if piece in cell.source for output in cell.outputs)
