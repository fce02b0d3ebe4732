"""One canonical form for a lesson: running it twice changes nothing, and a diff shows only what changed."""

import hashlib
from collections import Counter

import nbformat
from nbformat import NotebookNode

from lessons_lib.contents import OURS
from lessons_lib.front_door.handed_out import fingerprint, ours

WIDGET = "application/vnd.jupyter.widget-view+json"
METADATA = {
    "kernelspec": {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def canonical(notebook: NotebookNode) -> NotebookNode:
    """The same lesson without anything that depends on when, where or how often it was run; a new notebook.

    Execution counts 1..n, cell ids made from the cells' own text, no timestamps, versions or widget views.
    Pictures stay as they are. A lesson that says its name says its version too, and so do the records of its checks.
    """
    stamp = stamp_of(notebook)
    number, seen, cells = 0, Counter(), []
    for cell in notebook.cells:
        fresh = NotebookNode(
            cell_type=cell.cell_type,
            id=cell_id(cell.source, seen),
            source=cell.source.rstrip(),
            metadata=NotebookNode(tags=cell.metadata.tags) if cell.metadata.get("tags") else NotebookNode(),
        )
        if cell.cell_type == "code":
            number += 1
            fresh.execution_count = number
            fresh.outputs = [canonical_output(output, number, stamp) for output in cell.outputs]
        cells.append(fresh)
    return nbformat.from_dict({"cells": cells, "metadata": METADATA | stamp, "nbformat": 4, "nbformat_minor": 5})


def named(notebook: NotebookNode, name: str) -> NotebookNode:
    """The same notebook, changed: it says which lesson it is, and is known by that under any file name."""
    notebook.metadata[OURS] = NotebookNode(lesson=name)
    return notebook


def stamp_of(notebook: NotebookNode) -> dict:
    """Which lesson it says it is, and the version: the fingerprint of its cells. {} where it says nothing."""
    lesson = ours(notebook).get("lesson")
    return {OURS: NotebookNode(lesson=lesson, version=fingerprint(notebook))} if lesson else {}


def canonical_output(output: NotebookNode, number: int, stamp: dict) -> NotebookNode:
    """One output of code cell `number`, without its widget view: saved alone, that reopens as an error."""
    fresh = NotebookNode(output)
    for part in {"data", "metadata"} & output.keys():
        fresh[part] = NotebookNode({mime: what for mime, what in output[part].items() if mime != WIDGET})
    if "image/png" in fresh.get("data", {}):
        fresh.data["image/png"] = fresh.data["image/png"].replace("\n", "")
    if ours(fresh):  # it was run by the library beside the file as it was before
        fresh.metadata[OURS] = fresh.metadata[OURS] | {"version": stamp[OURS].version if stamp else None}
    if output.output_type == "execute_result":
        fresh.execution_count = number
    return fresh


def cell_id(source: str, seen: Counter) -> str:
    """A name that moves with the cell's text and not with its place; the same text again gets a number."""
    name = "c" + hashlib.sha1(source.rstrip().encode()).hexdigest()[:8]
    seen[name] += 1
    return name if seen[name] == 1 else f"{name}-{seen[name]}"


def as_text(notebook: NotebookNode) -> str:
    """What stands in the file: sorted keys, an indent of 1, texts as lists of lines, a newline at the end."""
    return nbformat.writes(notebook, version=4).rstrip("\n") + "\n"
