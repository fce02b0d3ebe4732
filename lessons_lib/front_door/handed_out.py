"""A lesson as it is handed out, and how one knows that a copy is still as it was.

A copy comes without results, so that no prediction is answered before it is made, and says at its top how to run it.
It carries the version of its lesson in its own metadata, so that it is known wherever it was moved. The version is the
fingerprint of the lesson's cells: nobody has to raise a number, and a lesson of which only results changed is not new.

What is written in the cells counts, and their order. What JupyterLab and VS Code save by themselves does not: results,
slider states, metadata, cell ids, line ends, empty cells. Nor does the cell that says how to run it, as long as it says
what it said; it carries the fingerprint of its own words, so that other words in a later version do no harm.
"""

import hashlib
import json
from pathlib import Path

from lessons_lib.contents import OURS

HOW_TO_RUN = """\
**How to run this lesson.** Click into a cell, hold *Shift* and press *Enter*: the cell runs, and the next one is ready.
Go on like that from top to bottom. To run the whole lesson at once: menu *Run*, then *Run All Cells*. Where you are
asked what will come out, decide before you run the cell."""

# The lessons whose copies were once noted by their bytes, which are others as soon as a copy is opened or run.
EARLY = Path(__file__).with_name("handed_out_early.txt")


def read(path: Path) -> dict | None:
    """The notebook in this file; None where there is none: a folder, half a file, something else."""
    try:
        notebook = json.loads(path.read_bytes())
        fingerprint(notebook)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return notebook


def fingerprint(notebook: dict) -> str:
    """Of the cells: their kinds and what is written in them. Raises what `read` catches where they are no cells."""
    cells = [cell for cell in notebook["cells"] if not says_how_to_run(cell)]
    return "cells:" + digest(json.dumps([[cell["cell_type"], text(cell)] for cell in cells if text(cell)]))


def text(cell: dict) -> str:
    return "".join(cell["source"]).replace("\r\n", "\n").rstrip()


def digest(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()


def version(notebook: dict) -> str | None:
    """Of the lesson that this is a copy of; None for a copy of early days, or for no copy."""
    said = ours(notebook).get("version")
    return said if isinstance(said, str) else None


def says_how_to_run(cell: dict) -> bool:
    own_words = ours(cell).get("how_to_run")
    return own_words is not None and own_words == digest(text(cell))


def ours(part: dict) -> dict:
    """What we wrote into the metadata of a notebook or a cell."""
    metadata = part.get("metadata")
    written = metadata.get(OURS) if isinstance(metadata, dict) else None
    return written if isinstance(written, dict) else {}


def has_results(notebook: dict) -> bool:
    return any(cell.get("outputs") or cell.get("execution_count") for cell in notebook["cells"])


def copy_of(lesson: dict, name: str) -> bytes:
    """What a learner gets: no results, how to run it, and the version."""
    stamp = {OURS: {"lesson": name, "version": fingerprint(lesson)}}
    how_to_run = {"cell_type": "markdown", "id": "how-to-run", "source": HOW_TO_RUN.splitlines(keepends=True),
                  "metadata": {OURS: {"how_to_run": digest(HOW_TO_RUN)}}}
    cells = [without_results(cell) for cell in lesson["cells"] if not says_how_to_run(cell)]
    metadata = {key: value for key, value in lesson.get("metadata", {}).items() if key != "widgets"}
    copy = lesson | {"cells": [how_to_run, *cells], "metadata": metadata | stamp}
    return (json.dumps(copy, indent=1, ensure_ascii=False, sort_keys=True) + "\n").encode()


def without_results(cell: dict) -> dict:
    return cell | {"outputs": [], "execution_count": None} if cell["cell_type"] == "code" else cell


def untouched(mine: Path, copy: dict | None, now: str, noted: str | None) -> bool:
    """Is it as it was handed out? `copy` is what `read` finds in the file `mine`, `now` the version of today.

    Versions before this form noted the fingerprint of a copy in a list beside it, the first ones that of its bytes.
    An empty file holds no work. Anything else that cannot be read may be work.
    """
    if copy is not None and fingerprint(copy) in {version(copy), now, noted, *EARLY.read_text("ascii").split()}:
        return True
    try:
        content = mine.read_bytes()
    except OSError:
        return False
    return not content.strip() or hashlib.sha256(content).hexdigest() == noted
