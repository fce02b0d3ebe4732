"""What a check leaves behind, in a notebook that JupyterLab ran and saved: the report reads what was told."""

import json

import pytest

from lessons_lib.benchmark.lab import open_and_run, within, write_notebook
from lessons_lib.classroom.collecting import look
from tests.browser.lesson_page import CLOSE, SAVE
from tests.classroom.making import copy

CELLS = ["from lessons_lib.lessons.unrolling import exercises",
         "for _ in range(2):\n    exercises.away.check(lambda days, last: 'soup')",
         "again = exercises.away\nagain.check(exercises.away.wrong['backwards'])",
         "import threading\nanswer = exercises.lead.right[next(iter(exercises.lead.right))]\n"
         "check = threading.Thread(target=exercises.lead.check, args=(answer,))\ncheck.start()\ncheck.join()",
         "%%capture\nexercises.wrong_day.check(1)",
         "exercises.skip.check(3); 1 / 0"]


@pytest.fixture(scope="module")
def folder(lab, home):
    """A learner's folder with a notebook that was answered, run and saved in JupyterLab."""
    path = home / "anna" / "mine.ipynb"
    path.parent.mkdir()
    write_notebook(path, CELLS)
    notebook = json.loads(path.read_bytes())
    notebook["metadata"] |= copy("03_unrolling")["metadata"]
    path.write_text(json.dumps(notebook), encoding="utf-8")
    open_and_run(lab, "anna/mine.ipynb")
    within(60, lab, SAVE)
    within(60, lab, CLOSE)
    return path.parent


def test_the_report_says_what_the_learner_was_told(folder):
    report = look(folder)
    (lesson,) = report.lessons
    (standings,) = lesson.standings.values()
    assert {name: (one.verdict, sorted(one.mistakes)) for name, one in standings.items()} == {
        "away": ("not yet", ["another answer", "backwards"]), "lead": ("solved", []),
        "skip": ("not yet", ["a wrong call"]), "wrong_day": ("not tried", [])}
    assert not report.remarks and not report.unread


def test_it_is_the_same_after_it_was_opened_and_saved_once_more(folder, lab):
    before = look(folder).lessons
    path = folder / "mine.ipynb"
    within(60, lab, """async path => {
        const lesson = await jupyterapp.commands.execute('docmanager:open', {path, factory: 'Notebook'});
        await lesson.context.ready;
        await lesson.context.save();
        lesson.dispose();
    }""", f"anna/{path.name}")
    assert look(folder).lessons == before
