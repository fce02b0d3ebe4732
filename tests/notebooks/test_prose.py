"""Every output is reacted to, every link leads somewhere, and nothing is called easy."""

import re

import pytest

from lessons_lib.front_door.notebooks.linking import linked, listed
from tests.notebooks.reading import LESSONS, ROOT, accept, headings, prose_cells, read

EASY = re.compile(
    r"\b(simply|obviously|trivially|just(?! (?:as|before|after|above|below|enough|under|over)\b))\b", re.I
)
REFRESH = "python3 -m lessons_lib refresh"
LINK = re.compile(r"\]\(([^)\s]+)\)")


def complaints(notebook):
    """What is wrong with a lesson's words, one sentence each."""
    for text in prose_cells(notebook):
        for word in EASY.findall(text):
            yield f"says {word!r}: what is easy is for the reader to say"
    last = dict((name, index) for index, name in headings(notebook)).get("Exercises", len(notebook.cells))
    shown = None
    for index, cell in enumerate([*notebook.cells, None]):
        if cell is None or cell.cell_type == "code":
            if shown:
                yield f"nothing reacts to the output of: {shown}"
            shown = cell and cell.outputs and cell.source.splitlines()[0]
        elif index >= last or not cell.source.startswith("#"):
            shown = None


def dead_links(notebook, folder):
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            for target in LINK.findall(cell.source):
                path = target.split("#")[0]
                if path and "://" not in path and not (folder / path).exists():
                    yield f"{target} leads nowhere"


def test_every_output_of_a_lesson_is_reacted_to_and_nothing_is_called_easy(lesson):
    accept(complaints(read(lesson)))


def test_every_link_of_a_lesson_leads_somewhere(lesson):
    accept(dead_links(read(lesson), lesson.parent))


def test_every_lesson_leads_back_and_on_to_its_neighbours(lesson):
    stored = read(lesson).cells[0].source
    assert linked(read(lesson), lesson.stem).cells[0].source == stored, f"run: {REFRESH} {lesson.stem[:2]}"


def test_the_readme_lists_every_lesson_and_no_other_with_its_minutes():
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert listed(readme, ROOT / "notebooks") == readme, f"run: {REFRESH} {LESSONS[-1].stem[:2]}"


def test_the_sample_is_well_said(sample):
    accept(complaints(sample))


@pytest.mark.parametrize("words", ["You simply add.", "Just add.", "It is obviously 6."])
def test_calling_it_easy_is_refused(sample, words):
    sample.cells[4].source = words
    assert len(list(complaints(sample))) == 1


def test_an_output_without_a_reaction_is_refused(sample):
    del sample.cells[4]
    assert list(complaints(sample)) == ["nothing reacts to the output of: draw_votes()"]


def test_a_heading_is_not_a_reaction(sample):
    sample.cells[4].source = "### More"
    assert list(complaints(sample)) == ["nothing reacts to the output of: draw_votes()"]


def test_a_link_to_a_lesson_that_is_not_there_is_refused(sample, tmp_path):
    sample.cells[4].source = "See [later](77_never.ipynb)."
    assert list(dead_links(sample, tmp_path)) == ["77_never.ipynb leads nowhere"]
