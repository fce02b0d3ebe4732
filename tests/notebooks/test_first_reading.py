"""What may be left out says so and is not missed later; a long lesson has one good place to stop; sources are links."""

import ast
import re

import pytest

from lessons_lib.front_door.notebooks.linking import minutes
from tests.notebooks.reading import STOP, accept, read

MARK = "*May be left out on a first reading.*"
LONG = 45
HEAD = re.compile(r"^About \d+ minutes, with a good place to stop before \*([^*]+)\* · ", re.MULTILINE)
YEAR = re.compile(r"(?<![\d.,−-])(19[5-9]\d|20[0-2]\d)(?![\d.]\d|\d)")
COUNTED = re.compile(r"(?<![\d.])2000\b|\b20\d\d (?=nights|steps|sentences|words|books|updates)|"
                     r"`[^`]*`|\]\([^)]*\)|, the same in 20\d\d")


def left_out(notebook):
    """(its markdown cell, the code cells that the mark covers) for each mark."""
    cells = [*notebook.cells, None]
    for place, cell in enumerate(notebook.cells):
        if cell.cell_type == "markdown" and cell.source.startswith(MARK):
            end = next(n for n in range(place + 1, len(cells)) if not cells[n] or cells[n].cell_type == "markdown")
            yield cell, cells[place + 1:end]


def complaints(notebook):
    """What is wrong with marks, stops and sources, one sentence each."""
    for cell in notebook.cells:
        if "left out" in cell.source and cell.cell_type == "markdown":
            if MARK in cell.source and not cell.source.startswith(MARK + "\n"):
                yield "the mark of what may be left out is the first line of its cell"
    skipped = [cell for _, covered in left_out(notebook) for cell in covered]
    if any(not covered for _, covered in left_out(notebook)):
        yield "a mark covers no code cell"
    yield from missed([cell for cell in notebook.cells if cell.cell_type == "code"], skipped)
    yield from stops(notebook)
    yield from unlinked(notebook)


def missed(cells, skipped):
    """Names that are read later and were made in a cell that may be left out, and nowhere else before."""
    made_by = {}
    for cell in cells:
        names = [node for node in ast.walk(ast.parse(cell.source)) if isinstance(node, ast.Name)]
        made = {node.id for node in names if isinstance(node.ctx, ast.Store)}
        made |= {node.name for node in ast.parse(cell.source).body if isinstance(node, ast.FunctionDef)}
        for node in names:
            maker = made_by.get(node.id)
            if isinstance(node.ctx, ast.Load) and node.id not in made and maker in skipped and not (
                    cell in skipped and cells.index(cell) - cells.index(maker) == 1):
                yield f"{node.id} is needed after {maker.source.splitlines()[0]!r}, which may be left out"
        made_by |= {name: cell for name in made}


def stops(notebook):
    """A lesson of more than 45 minutes has one good place to stop, right before a heading; its head names it."""
    places = [n for n, cell in enumerate(notebook.cells) if STOP in cell.source]
    head = HEAD.search(notebook.cells[0].source)
    if (minutes(notebook) or 0) <= LONG:
        if places or head:
            yield "a place to stop is for lessons of more than 45 minutes"
        return
    if len(places) != 1 or notebook.cells[places[0]].source.count(STOP) != 1:
        yield f"a lesson of more than 45 minutes has one good place to stop, not {len(places)}"
    elif not head:
        yield "the head must say: About 75 minutes, with a good place to stop before *The way back* · back: ..."
    else:
        paragraph = notebook.cells[places[0]].source.split("\n\n")[-1]
        then = notebook.cells[places[0] + 1]
        title = then.source.splitlines()[0].lstrip("# ") if then.cell_type == "markdown" else ""
        if not paragraph.startswith(STOP) or "Run All Above" not in paragraph and "import cell" not in paragraph:
            yield "the place to stop is the last paragraph of its cell, and says what to run when one comes back"
        if title != head[1]:
            yield f"the head says that one may stop before {head[1]!r}, and what comes next is {title!r}"


def unlinked(notebook):
    """Paragraphs that name a year of which this lesson has linked no source so far."""
    linked = set()
    for cell in notebook.cells:
        for paragraph in re.split(r"\n\n|\n(?=\||- )", cell.source if cell.cell_type == "markdown" else ""):
            years = set(YEAR.findall(COUNTED.sub(" ", paragraph)))
            if "](http" in paragraph:
                linked |= years
            for year in sorted(years - linked):
                yield f"{year} in {' '.join(paragraph.split())[:60]!r} has no link"


def test_a_first_reading_may_leave_out_what_says_so_and_stop_where_it_is_said(lesson):
    accept(complaints(read(lesson)))


def test_the_sample_has_nothing_to_leave_out(sample):
    assert list(complaints(sample)) == []


@pytest.mark.parametrize("later, says", [("votes", ["votes is needed after 'votes = 3', which may be left out"]),
                                         ("votes = 2\nvotes", [])])
def test_what_is_left_out_is_not_missed_later(sample, later, says):
    sample.cells[2].source, sample.cells[3].source = MARK + "\n\nA second measurement.", "votes = 3"
    sample.cells[5].source, sample.cells[6].source = "5", later
    assert list(complaints(sample)) == says


def test_a_mark_inside_a_cell_and_one_before_no_code_are_refused(sample):
    sample.cells[2].source = "## A vote\n\n" + MARK
    assert len(list(complaints(sample))) == 1
    sample.cells[2].source, sample.cells[7].source = "## A vote", MARK + "\n\nNothing."
    assert list(complaints(sample)) == ["a mark covers no code cell"]


def test_a_long_lesson_has_one_good_place_to_stop_and_its_head_names_it(sample):
    sample.cells[0].source = sample.cells[0].source.replace("20 minutes", "75 minutes")
    assert list(complaints(sample)) == ["a lesson of more than 45 minutes has one good place to stop, not 0"]
    sample.cells[7].source = f"Three became six.\n\n{STOP} You can vote. When you come back, choose *Run All Above*."
    assert list(complaints(sample))[0].startswith("the head must say")
    head = sample.cells[0].source
    sample.cells[0].source = head.replace("minutes", "minutes, with a good place to stop before *A second vote*")
    assert list(complaints(sample)) == []
    sample.cells[0].source = head.replace("minutes", "minutes, with a good place to stop before *A vote*")
    assert len(list(complaints(sample))) == 1


def test_a_source_without_a_link_is_refused(sample):
    sample.cells[4].source = "As Elman wrote in 1990."
    assert len(list(complaints(sample))) == 1
    sample.cells[4].source = "As [Elman](https://doi.org/10.1207/s15516709cog1402_1) wrote in 1990, after 2000 nights."
    assert list(complaints(sample)) == []
