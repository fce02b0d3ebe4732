"""Every lesson has the same parts in the same order, so that a learner always knows where they are."""

import re

from lessons_lib.contents import LESSONS
from tests.notebooks.reading import accept, headings, parts, read

FRONT = re.compile(
    r"# (?P<title>\d\d · \S.*)\n+"
    r"(?P<slant>[*_])(?P<question>[^#]*\?)(?P=slant)\n+"
    r"After this you can:\n+"
    r"(?P<bullets>(?:- .*\n(?:  .*\n)*){3,5})\n*"
    r"About \d+ minutes(?:, with a good place to stop before \*[^*]+\*)?(?P<back> · back: .*?)? · on: .*\s*"
)
LAST = ["Predict first", "Turn it yourself", "Exercises", "What you know now"]
BENCH_FIRST = {"09_lstm_step_by_step"}  # its bench runs the learner's own step, and stands where the step is written


def complaints(notebook, name):
    """What is out of order in the lesson of this name, one sentence each."""
    row = next((lesson for lesson in LESSONS if lesson.name == name), None)
    if not row:
        yield "is not in the table of lessons, lessons_lib/contents.py"
        return
    front = FRONT.fullmatch(notebook.cells[0].source + "\n")
    if not front:
        yield "the first cell must be: # NN · Title, *a question?*, After this you can: 3 to 5 bullets, About"
    elif (front["title"], front["question"]) != (f"{row.number} · {row.title}", row.question):
        yield f"title and question must be those of the table of lessons: {row.title} {row.question}"
    elif not front["back"] and row.number != "00":
        yield "the first cell must lead back"
    if notebook.cells[1].cell_type != "code":
        yield "the second cell must be the import cell"
    names = [part for _, part in headings(notebook)]
    if name in BENCH_FIRST and LAST[1] in names[:-3]:
        names.remove(LAST[1])
        names.insert(-2, LAST[1])
    if names[-4:] != LAST:
        yield f"the last parts must be {LAST}; got {names[-4:]}"
        return
    if not 2 <= len(names) - 4 <= 4:
        yield f"two to four parts come before Predict first; got {names[:-4]}"
    yield from inside(parts(notebook))


def inside(found):
    for name, cells in found.items():
        runs = [cell for cell in cells if cell.cell_type == "code"]
        if not runs and name != "What you know now":
            yield f"{name}: nothing runs"
    asks = "".join(cell.source for cell in found["Predict first"][:1])
    if "?" not in asks:
        yield "Predict first: ask before the cell that answers"
    turns = [cell.source.splitlines()[-1] for cell in found["Turn it yourself"] if cell.cell_type == "code"]
    if not any(line.startswith("explore_") for line in turns):
        yield "Turn it yourself: a cell must end with explore_something(...)"
    if not re.search(
        r"\bfind\b", "".join(c.source for c in found["Turn it yourself"] if c.cell_type == "markdown"), re.I
    ):
        yield "Turn it yourself: give something to find"
    yield from exercises(found["Exercises"])
    if "?" not in found["What you know now"][-1].source.rstrip().splitlines()[-1]:
        yield "What you know now: end with the question that the next lesson answers"


def exercises(cells):
    tasks = [
        line
        for cell in cells
        if cell.cell_type == "markdown"
        for line in cell.source.splitlines()
        if line.startswith("### ")
    ]
    if len(tasks) < 2 or any(not task.startswith(f"### {n}. ") for n, task in enumerate(tasks, 1)):
        yield f"Exercises: at least two, numbered ### 1., ### 2.; got {tasks}"
    stubs = [cell for cell in cells if cell.cell_type == "code"]
    checked = [cell for cell in stubs if ".check(" in cell.source]
    if len(checked) < len(tasks):
        yield "Exercises: every task has a cell that ends with its check"


def test_every_lesson_has_its_parts_in_order(lesson):
    accept(complaints(read(lesson), lesson.stem))


def test_the_sample_is_in_order(sample):
    accept(complaints(sample, "02_dinner"))


def test_a_lesson_without_a_part_is_refused(sample):
    for part in LAST:
        broken = sample.copy()
        broken.cells = [cell for cell in sample.cells if not cell.source.startswith(f"## {part}")]
        assert list(complaints(broken, "02_dinner")), part


def test_the_bench_may_stand_earlier_in_the_lesson_of_the_cell_only(sample):
    turn = next(n for n, cell in enumerate(sample.cells) if cell.source.startswith("## Turn it yourself"))
    ends = next(n for n, cell in enumerate(sample.cells) if cell.source.startswith("## Exercises"))
    predict = next(n for n, cell in enumerate(sample.cells) if cell.source.startswith("## Predict first"))
    moved = [*sample.cells[:predict], *sample.cells[turn:ends], *sample.cells[predict:turn], *sample.cells[ends:]]
    sample.cells = moved
    assert [words for words in complaints(sample, "02_dinner") if "the last parts" in words]
    assert not [words for words in complaints(sample, "09_lstm_step_by_step") if "the last parts" in words]


def test_a_recap_without_a_question_and_a_wrong_title_are_refused(sample):
    sample.cells[-1].source = "## What you know now\n\nVotes add up."
    assert list(complaints(sample, "02_dinner")) == [
        "What you know now: end with the question that the next lesson answers"
    ]
    assert any("table of lessons" in complaint for complaint in complaints(sample, "03_unrolling"))
