"""A lesson on paper: questions first, what came out on the last sheets, nothing that gives an answer away."""

import re
from functools import cache

import pytest

from lessons_lib.classroom.handout import answers, guesses, outputs, paper, prose
from lessons_lib.classroom.library import known
from tests.classroom.stored import LESSONS, each_lesson, stored
from tests.notebooks.reading import accept, code_cells


@cache
def sheets(lesson, teachers=False):
    return paper.arranged(stored(lesson), lesson, teachers).cells


def below(cells, heading):
    """The cells from this heading on."""
    return cells[next(n for n, cell in enumerate(cells) if cell.source.startswith(heading)):]


@each_lesson
def test_no_answer_stands_below_the_question_of_predict_first(lesson):
    cells = below(sheets(lesson), f"## {guesses.PREDICT}")
    ends = next(n for n, cell in enumerate(cells[1:], 1) if (prose.heading(cell.source)[0] or 9) < 3)
    asked = [cell for cell in cells[:ends] if cell.metadata.get("later")]
    assert asked and cells[ends - 1] is asked[-1] and all(cell.metadata.label == guesses.GUESSED for cell in asked)
    for cell in asked:
        assert not cell.outputs
        came_out = below(below(sheets(lesson), f"## {paper.OUT}"), f"### {cell.metadata.later}. ")
        assert came_out[1].outputs and not came_out[1].source


@each_lesson
def test_what_came_out_and_the_recap_are_on_sheets_of_their_own(lesson):
    last = below(sheets(lesson), f"## {paper.OUT}")
    assert last[0].metadata.sheet and any(cell.source.startswith(f"## {paper.RECAP}") for cell in last)
    numbers = [int(found[1]) for cell in last if (found := re.match(r"### (\d+)\. ", cell.source))]
    asked = [cell.metadata.later for cell in sheets(lesson) if cell.metadata.get("later")]
    assert numbers == asked == [*range(1, len(asked) + 1)] and asked


@each_lesson
def test_every_guess_has_room_in_front_and_what_reacts_to_it_is_behind(lesson):
    front = sheets(lesson)[:next(n for n, cell in enumerate(sheets(lesson)) if cell.source == f"## {paper.OUT}")]
    told = "\n".join(" ".join(cell.source.split()) for cell in front)
    for source, behind, reacts in reactions(lesson):
        cell = next(cell for cell in front if cell.source == source)
        assert cell.metadata.get("room", 0) >= guesses.GUESS and behind, source
        assert reacts not in told, f"{reacts[:80]!r} gives an answer away"


def reactions(lesson):
    """Of each cell that a guess leads to: its source, whether it puts something out, the first sentence behind it."""
    cells = stored(lesson).cells
    for n, cell in enumerate(cells):
        text = cells[n - 1].source if cell.cell_type == "code" and n and cells[n - 1].cell_type == "markdown" else ""
        text = prose.sections(text)[-1] if text else ""
        if re.search(r"(Guess|Write down|Before you (run|look)|before you run)\b", text) and outputs.shown(cell):
            if n + 1 < len(cells) and cells[n + 1].cell_type == "markdown":
                yield cell.source, True, prose.sentences(prose.blocks(cells[n + 1].source)[0])[0]


def test_the_guesses_of_lesson_09_are_in_front_and_its_answers_behind():
    lesson = next(lesson for lesson in LESSONS if lesson.number == "09")
    cells = sheets(lesson)
    end = next(n for n, cell in enumerate(cells) if cell.source == f"## {paper.OUT}")
    front, behind = ("\n".join(cell.source for cell in some) for some in (cells[:end], cells[end:]))
    for asked in ("at which words will the two numbers",
                  "How well can one read", "which are dark here?", "Draw your guess", "Make it say *he* for the girl"):
        assert asked in front, asked
    for answer in ("At these two words, and nowhere else",
                   "push the candidate down", "one big wipe", "do not wipe the belt", "luck, 52 % on average",
                   "three places, not four"):
        assert answer in behind and answer not in front, answer
    probes = next(cell for cell in cells if "draw_probes" in cell.source)
    assert probes.metadata.room == guesses.GUESS + 4 and probes.metadata.first == probes.metadata.later - 1


@pytest.mark.parametrize("said", [
    "Guess: who?", "Guess first: who?", "**Guess**: who?", "Guess again.", "Draw your guess.", "Guess which one.",
    "Write it down, and run it.", "Write down two numbers.", "Say it aloud.", "Before you run the cell, think.",
])
def test_every_way_to_ask_for_a_guess_is_known(said):
    text, one = guesses.new_markdown_cell(f"A box.\n\n{said}"), outputs.new_output("stream", text="1")
    cells = [text, guesses.new_code_cell("f()", outputs=[one]), guesses.new_markdown_cell("It is 1.\n\nOn to g:"),
             guesses.new_code_cell("g()")]
    came_out = []
    here = guesses.parted(cells, "Two boxes", "Two boxes", came_out)
    assert [cell.source for cell in here] == [text.source, "f()", "On to g:", "g()"]
    assert here[1].metadata.room and not here[1].outputs
    assert [cell.source for cell in came_out[0]] == ["### 1. Two boxes", "", "It is 1."] and came_out[0][1].outputs


def test_a_guess_that_no_cell_answers_has_room():
    here = guesses.parted([guesses.new_markdown_cell("Is it red? Write it down now.")], "A box", "A box", [])
    assert here[0].metadata.room == guesses.GUESS


@each_lesson
def test_the_exercises_alone(lesson):
    cells = paper.exercises(stored(lesson), lesson).cells
    whole = [cell for cell in sheets(lesson) if cell.metadata.get("label") == paper.ANSWERED]
    there = [cell for cell in cells if cell.metadata.get("label") == paper.ANSWERED]
    assert [cell.source for cell in there] == [cell.source for cell in whole] and there[0].metadata.room
    text = "\n".join(cell.source for cell in cells)
    assert cells[0].source == f"# {lesson.number} · {lesson.title}: exercises" and ".hint()" not in text
    assert guesses.PREDICT not in text and paper.RECAP not in text and "hint:" not in text
    for cell in below(sheets(lesson), f"## {paper.EXERCISES}"):
        if cell.source.startswith(f"## {paper.OUT}"):
            break
        if cell.source.startswith("### "):
            assert cell.source.partition("\n")[0] in text


@each_lesson
def test_every_picture_and_every_word_of_the_lesson_is_on_the_sheets_once(lesson):
    for teachers in (False, True):
        cells = sheets(lesson, teachers)
        told = " ".join(" ".join(cell.source.split()) for cell in cells if cell.cell_type == "markdown")
        accept(f"{sentence[:60]!r} is not there once" for cell in stored(lesson).cells if cell.cell_type == "markdown"
               for section in prose.sections(prose.without_our_links(cell.source))
               for block in prose.blocks(section) for sentence in prose.sentences(block) if sentence not in told)
        pictures = [output for cell in code_cells(stored(lesson)) for output in outputs.shown(cell)
                    if outputs.is_picture(output)]
        there = [output for cell in cells for output in cell.get("outputs", []) if outputs.is_picture(output)]
        assert sorted(map(str, there)) == sorted(map(str, pictures)) and pictures


@each_lesson
def test_an_exercise_has_room_and_no_check_hint_or_verdict(lesson):
    names = list(known(lesson).exercises)
    cells = [cell for cell in sheets(lesson) if cell.metadata.get("label") == paper.ANSWERED]
    assert len(cells) == len(names)
    for cell in cells:
        assert not cell.outputs and "check" not in cell.source and "None" not in cell.source, cell.source
        assert cell.source.strip() and 3 <= cell.metadata.room <= paper.MOST
    said = "".join(output.get("text", "") for cell in sheets(lesson) for output in cell.get("outputs", []))
    assert "Not attempted" not in said and "Hint 1" not in said


@each_lesson
def test_the_teachers_edition_has_every_solution_hint_and_mistake(lesson):
    cribs = [cell.metadata.crib for cell in sheets(lesson, teachers=True) if cell.metadata.get("crib")]
    exercises = known(lesson).exercises.values()
    assert len(cribs) == len(exercises)
    for exercise in exercises:
        crib, = [crib for crib in cribs if crib["solution"] == answers.solution(exercise)]
        assert crib["hints"] == exercise.hints
        assert sorted(name for row in crib["mistakes"] for name in row["names"]) == sorted(exercise.messages)
        for row in crib["mistakes"]:
            answered = [exercise.messages[name] for name in row["names"]]
            assert row["says"] == answered[0] and row["others"] == len(set(answered)) - 1
            assert not row["others"] or row["say"], "several answers in a row, and nothing that is said of all"
    assert not any(cell.metadata.get("room") for cell in sheets(lesson, teachers=True))


def test_what_a_teacher_says_stands_beside_the_mistakes_it_is_said_of():
    lesson = next(lesson for lesson in LESSONS if lesson.number == "05")
    about = known(lesson)
    for name, sayings in about.say.items():
        crib = answers.crib(about, name)
        assert crib["say"] == sayings[""]
        for label in filter(None, sayings):
            assert any(label in mistake["names"] and sayings[label] in mistake["say"] for mistake in crib["mistakes"])


def test_what_is_said_of_many_mistakes_stands_once():
    crib = answers.crib(known(next(lesson for lesson in LESSONS if lesson.number == "09")), "news")
    rows = [row for row in crib["mistakes"] if row["others"]]
    assert len(rows) == 1 and {"W_hf for W_hi", "b_o for b_c"} <= set(rows[0]["names"])


@pytest.mark.parametrize(("stub", "there"), [
    ("def f(x):\n    return None  # your line here\n\n\nexercises.f.check(f)", "def f(x):"),
    ("def f(x):\n    return None  # your lines here; end with: return a, b\n\nexercises.f.check(f)",
     "def f(x):\n    # end with: return a, b"),
    ("def f(x):\n    return None  # two numbers\n\nexercises.f.check(f)", "def f(x):\n    # two numbers"),
    ("share = None  # (a, b)\n\nexercises.share.check(share)", "share =\n# (a, b)"),
    ("def f(x):\n    return x + 1\n\nexercises.f.check(f)", "def f(x):\n    return x + 1"),
])
def test_a_stub_on_paper(stub, there):
    assert paper.on_paper(stub) == there
