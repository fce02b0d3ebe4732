"""A lesson as a hand-out: the cells in the order of the paper, each with what the template needs to know of it.

What was asked stands in its place, with room to write; what came out stands on the last sheets, under "What came out",
with the recap, so that a teacher can keep these back until all have written their guess. `guesses` has the rule. A
teacher's edition has all in place. The exercises alone are what a school copies thirty times.

In a cell's metadata: `room`, lines to write on · `label`, what they are for · `later`, the number under which what came
out is found, `first` the one to read before guessing · `sheet`, true where a new sheet of paper begins ·
`experiment`, true for a picture that can be turned · `crib`, see `answers.crib`.
"""

import re

from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell

from lessons_lib.classroom.handout import answers, outputs, prose
from lessons_lib.classroom.handout.guesses import EXERCISES, parted
from lessons_lib.classroom.library import Known, known
from lessons_lib.contents import Lesson

RECAP, OUT = "What you know now", "What came out"
STUB = re.compile(r"^( *)(?:return None|(\w+) = None) *(?:# *(?:your lines? here(?:; *)?)?(.*))?$", re.MULTILINE)
HELP = re.compile(r"`hint`|\.hint\(\)|\.solution\(\)")
ANSWERED, MOST = "Your answer", 16   # the most lines for it


def arranged(notebook: NotebookNode, lesson: Lesson, teachers: bool = False) -> NotebookNode:
    """A new notebook: the hand-out's cells in their order, with the answers in place where it is the teacher's."""
    about = known(lesson)
    sheets, came_out, recap, part = [], [], [], ""
    for group in by_heading(notebook):
        level, name = prose.heading(group[0].source)
        part = name if level == 2 else part
        cells = [_dressed(cell, about, teachers) for cell in group]
        if teachers:
            sheets += cells
        elif part == RECAP:
            recap += cells
        else:
            sheets += parted(cells, part, name or part, came_out)
    last = [new_markdown_cell(f"## {OUT}")] * bool(came_out) + [cell for cells in came_out for cell in cells] + recap
    if last:
        last[0].metadata.sheet = True   # a new sheet of paper
    return NotebookNode(notebook, cells=sheets + last)


def by_heading(notebook: NotebookNode, rewritten=prose.without_our_links) -> list[list[NotebookNode]]:
    """The cells, in groups that begin with a heading each (the first perhaps without); their texts are `rewritten`."""
    groups = [[]]
    for cell in notebook.cells:
        if cell.cell_type != "markdown":
            groups[-1].append(cell)
            continue
        for section in prose.sections(rewritten(cell.source)):
            if prose.heading(section)[0] and groups[-1]:
                groups.append([])
            groups[-1].append(new_markdown_cell(section))
    return groups


def _dressed(cell: NotebookNode, lesson: Known, teachers: bool) -> NotebookNode:
    """A new cell that shows only what belongs on paper."""
    if cell.cell_type == "markdown":
        return new_markdown_cell(cell.source)
    name = answers.checked(cell.source)
    if name:
        crib = answers.crib(lesson, name)
        fresh = new_code_cell(cell.source if teachers else on_paper(cell.source))
        fresh.metadata.update({"crib": crib} if teachers else {"label": ANSWERED, "room": room_for(crib)})
        return fresh
    shown = [] if answers.helps(cell.source) and not teachers else outputs.shown(cell)
    about = {"experiment": True} if outputs.is_experiment(cell) else {}
    return new_code_cell(cell.source, outputs=shown, metadata=about)


def on_paper(stub: str) -> str:
    """An exercise's cell without its check, and without the `None` whose place is on the lines below."""
    def empty(found):
        indent, name, wanted = found[1], found[2], (found[3] or "").strip()
        return f"{indent}{name} =" * bool(name) + "\n" * bool(name and wanted) + f"{indent}# {wanted}" * bool(wanted)

    lines = [line for line in stub.splitlines() if line.strip() and not answers.checked(line)]
    return STUB.sub(empty, "\n".join(lines)).rstrip()


def room_for(crib: dict) -> int:
    """How many lines to write on: those of the solution, and some to cross out."""
    return min(MOST, 3 + crib["solution"].count("\n"))


def exercises(notebook: NotebookNode, lesson: Lesson) -> NotebookNode:
    """A new notebook: the tasks alone, each with its room. What asks a kernel for help is left out."""
    about, sheets, part = known(lesson), [new_markdown_cell(f"# {lesson.number} · {lesson.title}: exercises")], ""
    for group in by_heading(notebook):
        level, name = prose.heading(group[0].source)
        part = name if level == 2 else part
        if part != EXERCISES and not any(cell.cell_type == "code" and answers.checked(cell.source) for cell in group):
            continue
        helped = [cell.cell_type == "code" and answers.helps(cell.source) for cell in group]
        for cell, behind, leads, helps in zip(group, [False, *helped], [*helped[1:], False], helped, strict=False):
            if cell.cell_type == "markdown":
                text = without_help(cell.source, behind, leads)
                if text and (prose.heading(text) != (2, EXERCISES) or prose.blocks(text)):
                    sheets.append(new_markdown_cell(text))
            elif not helps:
                sheets.append(_dressed(cell, about, teachers=False))
    return NotebookNode(notebook, cells=sheets)


def without_help(text: str, behind: bool, leads: bool) -> str:
    """A text without the paragraphs that name a hint or a solution, come right `behind` one, or lead to one."""
    first = text.partition("\n")[0] if prose.heading(text)[0] else ""
    blocks = prose.blocks(text)
    kept = blocks[int(behind):len(blocks) - int(leads)]
    return "\n\n".join([first, *(one for one in kept if not HELP.search(one))]).strip()
