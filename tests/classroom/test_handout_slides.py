"""What a lesson's slides show: each asks, shows or says something by itself, and nothing is lost."""

from functools import cache

import pytest

from lessons_lib.classroom.handout import fitting, outputs, paper, picking, prose, section, slides
from tests.classroom.stored import LESSONS, each_lesson, stored
from tests.notebooks.reading import accept, code_cells


@cache
def deck(number):
    lesson = next(lesson for lesson in LESSONS if lesson.number == number)
    return slides.arranged(stored(lesson), lesson).cells


def told(cell):
    """All that a slide says in prose, as one text."""
    return " ".join(" ".join(line.split()) for line in cell.metadata.lines)


def tasks(cell):
    return paper.EXERCISES in (cell.metadata.part, cell.metadata.title)


@each_lesson
def test_every_cell_is_on_a_slide_or_in_the_notes_and_every_word_in_the_notes(lesson):
    cells = deck(lesson.number)
    shown = "\n\n".join(cell.source for cell in cells if cell.source)
    noted = "\n\n".join(text for cell in cells for text in (cell.metadata.notes, cell.metadata.after))
    every = [cell.source for cell in code_cells(stored(lesson)) if not section.only_imports(cell.source)]
    places = [shown.find(source) for source in every if source in shown]
    assert places == sorted(places) and len(places) > 0.9 * len(every)
    accept(f"{source[:60]!r} is nowhere" for source in every if source not in shown and source not in noted)
    assert [cell.metadata.number for cell in cells] == [*range(1, len(cells) + 1)]
    words = noted + "\n".join(text for cell in cells for text in cell.metadata.lines)
    accept(f"{block[:60]!r} is nowhere" for cell in stored(lesson).cells[1:] if cell.cell_type == "markdown"
           for text in prose.sections(prose.without_our_links(cell.source))
           for block in prose.blocks(text) if block != section.SKIPS and block not in words)


@each_lesson
def test_no_slide_is_without_matter_and_none_is_full_of_prose(lesson):
    for cell in deck(lesson.number):
        about, alone = cell.metadata, not cell.source and not cell.outputs
        where = f"{lesson.number}, slide {about.number}: {told(cell)[:80]}"
        assert about.title and fitting.rows(about.lines) <= fitting.ROWS, where
        assert about.lines or not alone, f"{where}: a heading alone"
        if alone and len(about.lines) == 1 and prose.is_prose(about.lines[0]) and "?" in told(cell):
            assert len(prose.sentences(told(cell))) > 1 or len(told(cell)) > 75, f"{where}: a question alone"


@each_lesson
def test_a_question_stands_before_its_answer_and_not_above_something_else(lesson):
    for cell in deck(lesson.number):
        about = cell.metadata
        asked = bool(about.lines) and told(cell).rstrip("*").endswith("?")
        where = f"{lesson.number}, slide {about.number}: {told(cell)[-80:]}"
        if asked and cell.source and not tasks(cell):
            assert cell.outputs, f"{where}: what comes is no answer"
        if cell.outputs and any("?" in line for line in about.lines) and not about.beside:
            assert about.steps == 2, where


@each_lesson
def test_the_task_of_every_exercise_is_shown_whole(lesson):
    words = "\n".join(" ".join(line.split()) for cell in deck(lesson.number) for line in cell.metadata.lines)
    cells = stored(lesson).cells
    for before, cell in zip(cells, cells[1:], strict=False):
        if cell.cell_type == "code" and section.answers.checked(cell.source) and before.cell_type == "markdown":
            for block in filter(prose.is_prose, prose.blocks(prose.sections(before.source)[-1])):
                assert block.startswith("(") or " ".join(block.split())[:60] in words, block


def test_what_a_teacher_missed_on_the_slides_of_lesson_09():
    cells = deck("09")
    opening = next(cell for cell in cells if "How does it go on" in told(cell))
    assert "The girl near the trees often" in told(opening) and not opening.source
    probes = next(cell for cell in cells if "draw_probes" in cell.source)
    assert "How well can one read 1. the number?" in told(probes) and probes.metadata.steps == 2
    bench = next(cell for cell in cells if "explore_lstm_cell(" in cell.source and cell.outputs)
    assert bench.metadata.beside and bench.metadata.lines
    shown = "".join(cell.source + told(cell) for cell in cells)
    for gone in ("def loss", "finite_differences", "torch_reference", "And your own step?", "Does a trained one?"):
        assert gone not in shown, gone


@pytest.mark.parametrize(("paragraph", "there"), [
    ("Alice is here. Is she alone?", "Alice is here. Is she alone?"),
    ("Alice is here. Is she alone? She is.", ""),
    ("Alice is here. Is she alone, or with Bob? She is.", "Alice is here. Is she alone, or with Bob?"),
    ("Alice is here. Is she alone? Write it down.", "Alice is here. Is she alone? Write it down."),
    ("And Bob?", ""),
    ("Bob is somewhere.", ""),
])
def test_which_question_has_a_slide_of_its_own(paragraph, there):
    assert picking.left_open(paragraph) == there


def test_a_sentence_that_leans_on_another_brings_it():
    many = " ".join(f"Sentence {n} is about as long as a sentence is." for n in range(9))
    box = "Bob has a box. It is red. So open it:"
    assert picking.end_of(f"{many} {box}").endswith(box)
    assert len(picking.end_of(f"{many} Open it:")) <= picking.BUDGET
    asked = picking.end_of(f"{many} A box stands there. Is it red? {many}")
    assert asked.startswith("A box stands there. Is it red? Sentence") and asked.endswith("is.")
    assert picking.end_of("A box is there. Is it red?", answers=False) == "A box is there."


def test_a_term_comes_with_what_it_is_said_of():
    found = picking.beside_no_cell(["A box is red. This is a **term**. More of it. (Not this.)", "- a\n- b"])
    assert [one.lines for one in found] == [["A box is red. This is a **term**. More of it.", "- a\n- b"]]


def test_a_cell_that_only_agrees_is_known():
    def says(text):
        return section._agrees([outputs.new_output("stream", name="stdout", text=text)])
    assert says("True") and says("51 True") and says("{'T': 1}\nTrue True") and not says("5\n6\n7\n8 True")
    assert not says("a True\nb False") and not says("0.5") and not section._agrees([])


def test_wide_and_long_output_is_set_to_be_read():
    table = "\n".join(f"{n:3}  {'word ' * 30}" for n in range(12))
    parts = fitting.readable(table)
    assert len(parts) > 1 and all(outputs.widest(part) <= fitting.COLUMNS for part in parts)
    assert all(part.splitlines()[0].split()[0].isdigit() for part in parts)   # no entry is torn
    assert parts[0].splitlines()[1].startswith("     word")
    assert " ".join(" ".join(parts).split()) == " ".join(table.split())
    numbers = f"{'a':60}{'b':>20}{'c':>20}"
    assert fitting.readable(numbers) == [numbers]
    short = "a  b\n1  2"
    assert fitting.readable(short) == [short]


@each_lesson
def test_what_a_slide_prints_can_be_read_from_the_back(lesson):
    for cell in deck(lesson.number):
        for output in cell.outputs:
            if not outputs.is_picture(output):
                assert output.text.count("\n") < fitting.OUTPUT + 6, cell.metadata.number
                most = 115 if fitting.is_table(output.text) else fitting.COLUMNS + 20
                assert outputs.widest(output.text) <= most, cell.metadata.number
