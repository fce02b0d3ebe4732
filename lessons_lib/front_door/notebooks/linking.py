"""What follows from the table of lessons: where a lesson leads back and on, and the README's list of lessons."""

import re
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from lessons_lib.contents import LESSONS, Lesson

HEAD = re.compile(r"^(About (\d+) minutes[^·\n]*?)( · back: .*?)?( · on: .*)?$", re.MULTILINE)
LIST = re.compile(r"(?:^\| \d\d \| \[.*\]\(notebooks/.*\n)+", re.MULTILINE)


def linked(notebook: NotebookNode, name: str) -> NotebookNode:
    """The same notebook, changed: the last line of its first cell leads to the lessons before and after it.

    One that is not in the table, or has no such line, stays as it is; so does where the last lesson leads on to.
    """
    rows = [None, *LESSONS, None]
    place = next((n for n, row in enumerate(rows) if row and row.name == name), None)
    if place and notebook.cells:
        back, on = rows[place - 1], rows[place + 1]
        first = notebook.cells[0]
        first.source = HEAD.sub(lambda head: head[1] + (f" · back: {link(back)}" if back else "")
                                + (f" · on: {link(on)}" if on else head[4] or ""), first.source, count=1)
    return notebook


def link(lesson: Lesson) -> str:
    """Its number and title, as a link where it is written."""
    words = f"{lesson.number} · {lesson.title}"
    return f"[{words}]({lesson.name}.ipynb)" if lesson.written else words


def minutes(notebook: NotebookNode) -> int | None:
    """How long it takes, as its first cell says."""
    head = HEAD.search(notebook.cells[0].source)
    return int(head[2]) if head else None


def listed(readme: str, notebooks: Path) -> str:
    """The README with a row for each lesson of the table that is in this folder. ValueError where there is no list."""
    found = [(lesson, notebooks / f"{lesson.name}.ipynb") for lesson in LESSONS]
    rows = [f"| {lesson.number} | [{lesson.title}](notebooks/{path.name}) | {lesson.question} | "
            f"{minutes(nbformat.read(path, as_version=4))} |\n" for lesson, path in found if path.exists()]
    before, *lists = LIST.split(readme)
    if len(lists) != 1:
        raise ValueError(f"the README must have one list of lessons; got {len(lists)}")
    return before + "".join(rows) + lists[0]
