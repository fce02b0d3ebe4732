"""TEACHING.md has a plan for every lesson, and points at the cells it means; no other page names one by its number."""

import pytest
from nbformat import write
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from tests.notebooks.reading import ROOT, accept, read
from tests.notebooks.teachers_page import NUMBER, PAGE, complaints, mended

SAMPLE = """# For teachers

## 02 · Dinner

**Words:** *Vote*: a number for each dish.

**Run first:** all cells. One learner: 60 minutes; a class: two periods.

**If this is the only period:** the first.

### First period

| Minutes | | |
|---|---|---|
| 5 | Open with | What is for dinner? |
| 5 | Report | From lesson 01. |
| 5 | Predict | Hands up: what is for dinner? |
| 10 | Project | cell 2, `draw_net()`, the net; then cell 3, `explore(W=1)` |
| 10 | Try | On the board: W · x. In pairs. |
| 10 | Close | One sentence each. |

| They say | You say |
|---|---|
| Pizza. | Why? |
| Sushi. | Why? |
| Both. | Why? |

| They believe | What helps |
|---|---|
| More helps. | Try it. |

**When a third is stuck** in `exercises.vote`: count aloud.

### Second period

| Minutes | | |
|---|---|---|
| 5 | Open with | What was for dinner? |
| 5 | Report | Last period's. |
| 25 | Try | On the board: x. |
| 10 | Close | One word each. |

| They say | You say |
|---|---|
| Waffles. | Why? |

| They believe | What helps |
|---|---|
| It knows. | Ask it. |

**In the report:** `exercises.vote` with the mistake "rows for columns": draw it.
"""


@pytest.fixture
def lessons(tmp_path):
    path = tmp_path / "02_dinner.ipynb"
    cells = ["from pictures import draw_net", "draw_net(dinner='sushi')", "explore(W=1)", "explore(W=2)"]
    head = new_markdown_cell("# 02 · Dinner\n\nAbout 60 minutes · on: 03")
    write(new_notebook(cells=[head, *map(new_code_cell, cells)]), path)
    return [path]


def test_every_lesson_has_its_plan_and_every_cell_that_is_named_is_the_one_meant():
    accept(complaints(PAGE.read_text("utf-8")))


def test_a_right_section_is_accepted(lessons):
    accept(complaints(SAMPLE, lessons))


@pytest.mark.parametrize("before, after, says", [
    ("cell 2", "cell 4", "`draw_net()` is cell 2, not 4"),
    ("(W=1)", "()", "`explore()` stands in 2 code cells, [3, 4]"),
    ("draw_net()", "draw_nets()", "`draw_nets()` stands in 0 code cells"),
    (", `draw_net()`", "", "name each cell as"),
    ("| Pizza. |", "| As in cell 3. |", "name each cell as"),
    ("cell 2, `draw_net()`, the net; then cell 3, `explore(W=1)`", "the net", "names no cell to project"),
    ("## 02 · Dinner", "## 02 · Supper", "its title is 'Dinner'"),
    ("## 02 · Dinner", "## 03 · Unrolling", "no section on lesson 02_dinner: write one"),
    ("## 02 · Dinner", "## Dinner", "no section on lesson 02_dinner: write one"),
    ("| 10 | Try", "| 15 | Try", "First period: takes 50 minutes, not 45"),
    ("| 25 | Try", "| 20 | Try", "Second period: takes 40 minutes, not 45"),
    ("| 10 | Try", "| 5 | Try", "Try has 5 minutes, less than 10"),
    ("| 10 | Try", "| 10 | Work", "wants a plan"),
    ("| 10 | Try", "| soon | Try", "wants a plan"),
    ("| 10 | Try", "| 10 | 10 | Try", "wants a plan"),
    ("On the board: W", "W", "say what stands on the board"),
    ("Hands up: what is for dinner?", "Hands up.", "asks nothing"),
    ("Hands up: what", "Hands up: " + "word " * 90 + "what", "96 words in 5 minutes"),
    ("| 5 | Predict | Hands", "| 2 | Predict | Hands", "Predict has 2 minutes, less than 3"),
    ("| 5 | Report | From lesson 01. |\n", "", "wants one row Report, 5 minutes, 'From lesson 01.'"),
    ("From lesson 01.", "From lesson 00.", "wants one row Report, 5 minutes, 'From lesson 01.'"),
    ("| 5 | Report | Last", "| 10 | Report | Last", "wants one row Report, 5 minutes, \"Last period's.\""),
    ("| 5 | Predict |", "| 5 | Discuss |", "First period: has no row Predict"),
    ("| 25 | Try | On the board: x. |", "| 25 | Discuss | Why? |", "Second period: has no row Try"),
    ("| 10 | Close | One word", "| 10 | Discuss | One word", "ends with Close"),
    ("| 5 | Predict |", "| 5 | Open with |", "ends with Close"),
    ("60 minutes; a class", "65 minutes; a class", "ends: One learner: 60 minutes"),
    ("class: two periods.", "class: one period.", "has two periods, and says one period"),
    ("class: two periods.", "class: two periods and more.", "says *and more*"),
    ("### Second period", "### Third period", "its periods stand below ['First', 'Third']"),
    ("### Second period", "Second period", "its periods stand below ['First']"),
    ("| Both. | Why? |\n", "", "First period: wants a table | They say"),
    ("| Waffles. | Why? |\n", "", "Second period: wants a table | They say"),
    ("| More helps. | Try it. |\n", "", "First period: wants a table | They believe"),
    ("| It knows. | Ask it. |", "| It knows. | |", "Second period: wants a table | They believe"),
    ("**Words:** *Vote*", "*Vote*", "begins with **Words:**"),
    ("**Run first:** all", "All", "begins with **Run first:**"),
    ("**If this is the only period:** the", "The", "begins with **If this is the only period:**"),
    ("**When a third is stuck** in", "In", "begins with **When a third is stuck:**"),
    ("the mistake", "this", "names no mistake"),
    ("**In the report:**", "Also", "begins with **In the report:**"),
])
def test_a_section_that_is_not_so_is_refused(lessons, before, after, says):
    assert before in SAMPLE
    assert says in " ".join(complaints(SAMPLE.replace(before, after, 1), lessons))


def test_a_third_period_of_a_lesson_of_an_hour_is_refused(lessons):
    second = SAMPLE[SAMPLE.index("### Second"):SAMPLE.index("**In the report")]
    longer = SAMPLE.replace("**In the report", second.replace("### Second", "### Third") + "**In the report")
    assert "has 3 periods, more than the 2 that its 60 minutes fill" in " ".join(complaints(longer, lessons))


def test_what_helps_stands_in_the_first_period(lessons):
    stuck = "**When a third is stuck** in `exercises.vote`: count aloud.\n\n"
    later = SAMPLE.replace(stuck, "").replace("**In the report", stuck + "**In the report")
    assert "its first period does not say what helps" in " ".join(complaints(later, lessons))


def test_a_section_on_a_lesson_that_is_gone_is_refused(lessons):
    gone = SAMPLE + "\n## 42 · Gone\n\nIt was here.\n"
    assert "TEACHING.md has a section on lesson 42, which is not there" in complaints(gone, lessons)


def test_the_numbers_are_found_from_the_calls(lessons):
    moved = SAMPLE.replace("cell 2", "cell 7").replace("cell 3", "cell 1")
    assert mended(moved, lessons) == SAMPLE
    assert mended(SAMPLE, lessons) == SAMPLE


def test_no_lesson_points_at_a_cell_by_its_number(lesson):
    """They change whenever a cell is added."""
    accept(f"{lesson.stem} says {number!r}" for cell in read(lesson).cells if cell.cell_type == "markdown"
           for number in NUMBER.findall(cell.source))


def test_neither_does_another_page_nor_any_sentence_of_the_library():
    texts = [*(page for page in ROOT.glob("*.md") if page != PAGE), *(ROOT / "lessons_lib").rglob("*.py")]
    accept(f"{path} says {number!r}" for path in texts for number in NUMBER.findall(path.read_text("utf-8")))


def test_the_readme_leads_there():
    assert "(TEACHING.md)" in (ROOT / "README.md").read_text("utf-8")
