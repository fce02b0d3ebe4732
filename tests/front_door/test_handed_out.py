"""What a learner is handed out, and what a front end may do to it without its being touched."""

import json
import subprocess

import pytest

from lessons_lib.front_door.handed_out import EARLY, HOW_TO_RUN, OURS, fingerprint, read
from lessons_lib.front_door.my_lessons import bring
from tests.front_door.small_world import ROOT, write_lesson

DINNER = "02_dinner.ipynb"
LAST_EARLY = "4b5408b"  # the last version that noted a copy by its bytes


@pytest.fixture
def mine(bare):
    return bring(bare) / DINNER


def replaced(bare):
    """Bring a new version: did it take the place of the learner's copy?"""
    write_lesson(bare, "02_dinner", "sushi")
    return "sushi" in (bring(bare) / DINNER).read_text("utf-8", "replace")


def change(mine, how):
    """Let `how` change the copy as a notebook."""
    lesson = json.loads(mine.read_bytes())
    how(lesson, lesson["cells"])
    mine.write_text(json.dumps(lesson, indent=4))


def run(lesson, cells):
    """As JupyterLab saves a lesson that was run, its sliders too."""
    stream = {"output_type": "stream", "name": "stdout", "text": ["hello\n"]}
    for cell in cells:
        if cell["cell_type"] == "code":
            cell |= {"outputs": [stream], "execution_count": 7}
    lesson["metadata"] |= {
        "language_info": {"name": "python", "version": "3.11.7"},
        "widgets": {"application/vnd.jupyter.widget-state+json": {"state": {"a": {"state": {"value": 0.3}}}}}}


def scroll_and_collapse(lesson, cells):
    for cell in cells:
        cell["metadata"] |= {"collapsed": True, "scrolled": False, "trusted": True}


def save_in_vs_code(lesson, cells):
    """VS Code knows no cell ids in notebooks of 4.4, sorts all keys, and notes a language by its own name."""
    run(lesson, cells)
    lesson["nbformat_minor"] = 4
    for cell in cells:
        del cell["id"]
        cell["metadata"]["vscode"] = {"languageId": "python"}


def write_ids_anew(lesson, cells):
    for number, cell in enumerate(cells):
        cell["id"] = f"{number}-anew"


def write_sources_as_one_text(lesson, cells):
    for cell in cells:
        cell["source"] = "".join(cell["source"]) + "\n"


def end_lines_as_windows_does(lesson, cells):
    for cell in cells:
        cell["source"] = "".join(cell["source"]).replace("\n", "\r\n")


def empty(place):
    def add_an_empty_cell(lesson, cells):
        cells.insert(place, {"cell_type": "code", "id": "b", "source": [], "metadata": {}, "outputs": []})
    return add_an_empty_cell


def put_how_to_run_last(lesson, cells):
    cells.append(cells.pop(0))


def delete_how_to_run(lesson, cells):
    del cells[0]


NO_WORK = [run, scroll_and_collapse, save_in_vs_code, write_ids_anew, write_sources_as_one_text,
           end_lines_as_windows_does, empty(99), empty(1), put_how_to_run_last, delete_how_to_run]


@pytest.mark.parametrize("how", NO_WORK)
def test_what_a_front_end_saves_by_itself_is_no_work(bare, mine, capsys, how):
    change(mine, how)
    assert replaced(bare) and capsys.readouterr().out == ""


@pytest.mark.parametrize("how", [lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text])
def test_a_copy_whose_file_was_written_in_another_way_is_untouched(bare, mine, how):
    mine.write_bytes(how(mine.read_text("utf-8")).encode())
    assert replaced(bare)


def test_a_copy_that_was_run_keeps_its_results_until_its_lesson_is_new(bare, mine):
    change(mine, run)
    before = mine.read_bytes()
    bring(bare)
    assert mine.read_bytes() == before


def answer(lesson, cells):
    cells[1]["source"] = ["my work"]


def clear(lesson, cells):
    cells[1]["source"] = []


def delete(lesson, cells):
    del cells[1]


def turn_into_text(lesson, cells):
    cells[1]["cell_type"] = "markdown"


def move(lesson, cells):
    cells[1], cells[2] = cells[2], cells[1]


def add_a_cell(lesson, cells):
    cells.append({**cells[1], "id": "b", "source": ["1 + 1"]})


def write_beside_how_to_run(lesson, cells):
    cells[0]["source"].append("\nMy own notes.")


@pytest.mark.parametrize("how", [answer, clear, delete, turn_into_text, move, add_a_cell, write_beside_how_to_run])
def test_what_a_learner_did_to_the_cells_is_work_and_stays(bare, capsys, how):
    write_lesson(bare, "02_dinner", "pizza", "waffles")
    mine = bring(bare) / DINNER
    change(mine, run)
    change(mine, how)
    before = mine.read_bytes()
    assert not replaced(bare) and mine.read_bytes() == before
    assert "There is a new 02_dinner, but you worked in yours" in capsys.readouterr().out


def test_a_copy_says_first_how_to_run_it_and_is_else_its_lesson_without_results(bare, mine):
    lesson, copy = read(bare / "notebooks" / DINNER), read(mine)
    (cell,), (how_to_run, same) = lesson["cells"], copy["cells"]
    assert cell["execution_count"] == 1 and same == cell | {"outputs": [], "execution_count": None}
    assert "".join(how_to_run["source"]) == HOW_TO_RUN and "Shift" in HOW_TO_RUN and "Run All Cells" in HOW_TO_RUN
    assert copy["metadata"][OURS] == {"lesson": "02_dinner", "version": fingerprint(lesson)}


def test_all_copies_of_one_version_carry_the_same_and_those_of_another_another(bare, mine):
    def told():
        return read(mine)["metadata"][OURS]["version"]

    first = told()
    for says in ("sushi", "pizza"):
        write_lesson(bare, "02_dinner", says)
        bring(bare)
        assert (told() == first) == (says == "pizza")


def test_other_words_about_how_to_run_it_make_no_copy_touched(bare, mine, monkeypatch):
    before = mine.read_bytes()
    monkeypatch.setattr("lessons_lib.front_door.handed_out.HOW_TO_RUN", "Press the button.")
    bring(bare)
    assert mine.read_bytes() == before
    assert replaced(bare) and "Press the button." in mine.read_text()


def test_a_copy_that_was_run_and_put_back_as_a_lesson_is_handed_out_as_ever(bare, mine):
    before = mine.read_bytes()
    change(mine, run)
    mine.rename(bare / "notebooks" / DINNER)
    copy = read(bring(bare) / DINNER)
    assert copy["cells"] == json.loads(before)["cells"] and "widgets" not in copy["metadata"]


def test_the_early_lessons_are_those_that_git_remembers():
    def git(*arguments):
        return subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True, encoding="utf-8")

    if git("cat-file", "-e", LAST_EARLY).returncode or git("rev-parse", "--is-shallow-repository").stdout == "true\n":
        pytest.skip("here is no history")
    known, written = set(EARLY.read_text().split()), set()
    for commit in git("rev-list", LAST_EARLY, "--", "notebooks").stdout.split():
        for path in git("ls-tree", "--name-only", commit, "notebooks/").stdout.split():
            written.add(fingerprint(json.loads(git("show", f"{commit}:{path}").stdout)))
    assert known == written
