"""The command `class`: what one types, what is written where, and a sentence for all that cannot be."""

import os
import subprocess
import sys

import pytest

from lessons_lib import __main__ as front
from lessons_lib.classroom.page import MADE_BY
from lessons_lib.classroom.report import main
from lessons_lib.front_door import tools
from lessons_lib.front_door.environment import environment
from lessons_lib.front_door.places import Places
from lessons_lib.front_door.tools import CLASS
from tests.classroom.making import answered, copy, put
from tests.classroom.test_sources import packed, posix
from tests.notebooks.reading import ROOT


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """The teacher stands here, beside the folder "collected" with one notebook in it."""
    put(tmp_path / "collected" / "anna" / "x.ipynb", answered("03_unrolling", {"away": "backwards"}))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(capsys, *arguments):
    status = main(list(arguments))
    said = capsys.readouterr()
    return status, said.out, said.err


def test_it_writes_a_page_and_a_table_where_one_stands_and_says_so(desk, capsys):
    status, said, complained = run(capsys, "collected")
    assert status == 0 and not complained
    assert said.startswith("1 learner, 1 notebook read.\n") and "  1 of 1    03 away: backwards\n" in said
    assert f"In full: {desk / 'class.html'}\nAs a table: {desk / 'class.csv'}\n" in said
    assert sorted(os.listdir(desk)) == ["class.csv", "class.html", "collected"]
    assert "backwards" in (desk / "class.html").read_text("utf-8")
    assert "anna" in (desk / "class.csv").read_text("utf-8-sig")


def test_an_earlier_report_makes_way_and_nothing_else_does(desk, capsys):
    assert run(capsys, "collected")[0] == run(capsys, "collected", "--anonymous")[0] == 0
    assert "anna" not in (desk / "class.html").read_text("utf-8") + (desk / "class.csv").read_text("utf-8")
    for name in ("class.html", "class.csv"):
        mine = (desk / name).read_bytes()
        (desk / name).write_text("my own")
        status, said, complained = run(capsys, "collected")
        assert status == 1 and not said and complained.count("\n") == 1
        assert f"{name} is there already and is no earlier report, so it stays" in complained
        assert (desk / name).read_text() == "my own"
        (desk / name).write_bytes(mine)


def test_out_names_a_folder_that_is_made_if_need_be(desk, capsys):
    status, said, _ = run(capsys, "collected", "--out", "reports/today")
    assert status == 0 and str(desk / "reports" / "today" / "class.html") in said
    assert sorted(os.listdir(desk / "reports" / "today")) == ["class.csv", "class.html"]
    assert sorted(os.listdir(desk)) == ["collected", "reports"]


@pytest.mark.parametrize("arguments, words", [
    ([], "class wants one folder"), (["a", "b"], "class wants one folder"), (["--out"], "class wants one folder"),
    (["collected", "--anon"], "class wants one folder"), (["nowhere"], "There is no folder nowhere"),
    (["empty"], "There is no notebook in empty"), (["words.txt"], "words.txt is no folder and no ZIP file"),
    (["empty.zip"], "There is no notebook in empty.zip"), (["bad\0name"], "There is no folder bad"),
    (["broken.zip"], "broken.zip cannot be read: a ZIP that"), (["broken.ipynb"], "cannot be read: half a file"),
    (["collected", "--out", "words.txt"], "words.txt cannot be made, because a file is in its place"),
    (["collected", "--out", "words.txt/in"], "in cannot be made, because a file is in its place"),
    (["--frob", "collected"], "There is no option --frob."),
    (["a", "--out", "x", "b", "c"], "These are 3, a, b and c: put them into one folder"),
    (["x" * 5000], "cannot be opened"),
])
def test_what_cannot_be_is_one_sentence(desk, capsys, arguments, words):
    (desk / "empty").mkdir()
    (desk / "words.txt").write_text("hello")
    put(desk / "empty.zip", packed({}))
    put(desk / "broken.zip", b"PK")
    put(desk / "broken.ipynb", b"{")
    status, said, complained = run(capsys, *arguments)
    assert status == 1 and not said and complained.count("\n") == 1 and words in complained
    assert not (desk / "class.html").exists()


@pytest.mark.parametrize("asked", ["-h", "--help"])
def test_help_says_how_and_what(desk, capsys, asked):
    status, said, complained = run(capsys, asked)
    assert status == 0 and not complained and "`class collected --anonymous --out DIR`" in said and "class.csv" in said


@posix
def test_a_pipe_in_the_reports_place_is_not_waited_for(desk, capsys):
    os.mkfifo(desk / "class.csv")
    assert run(capsys, "collected")[0] == 1


def test_lessons_that_nobody_has_begun_are_named(desk, capsys):
    put(desk / "new" / "anna" / "x.ipynb", copy("05_backpropagation"))
    assert "No exercise was tried yet." in run(capsys, "new")[1]
    assert "not begun by anybody: 05 Backpropagation." in (desk / "class.html").read_text("utf-8")


@posix
def test_a_report_that_is_a_link_is_not_written_through(desk, capsys):
    (desk / "mine").write_text(MADE_BY)
    (desk / "class.html").symlink_to("mine")
    assert run(capsys, "collected")[0] == 1 and (desk / "mine").read_text() == MADE_BY


def test_a_class_of_which_nothing_can_be_read_gets_its_report_too(desk, capsys):
    put(desk / "late" / "anna" / "x.ipynb", b"{")
    status, said, _ = run(capsys, "late")
    assert status == 0 and said.startswith("0 learners, 0 notebooks read, 1 not.\n")
    assert "half a file" in (desk / "class.html").read_text("utf-8")


def test_the_folder_may_be_a_zip_or_one_notebook(desk, capsys):
    (desk / "collected.zip").write_bytes(packed({"anna/x.ipynb": (desk / "collected/anna/x.ipynb").read_bytes()}))
    for what in ("collected.zip", "collected/anna/x.ipynb", "collected/anna"):
        assert "1 learner, 1 notebook read" in run(capsys, what)[1]


@pytest.mark.parametrize("command, module, stands", [("class", "report", True), ("progress", "progress", False)])
def test_the_front_door_starts_it_where_the_teacher_stands(desk, monkeypatch, command, module, stands):
    calls = []
    monkeypatch.setattr(tools, "python_for", lambda root: "python")
    monkeypatch.setattr(tools, "hand_over", lambda *call: calls.append(call) or 0)
    assert front.main([command, "collected"]) == 0
    ((line, folder, _),) = calls
    assert line == ["python", "-P", "-m", f"lessons_lib.classroom.{module}", "collected"]
    assert folder == (desk if stands else ROOT)


def test_what_the_front_door_starts_is_this_command(desk):
    where = Places(ROOT, desk, desk)
    (desk / "json.py").write_text("1 / 0")  # what stands beside the class's folder is not imported
    done = subprocess.run([sys.executable, *CLASS, "collected"], cwd=desk, env=environment(where), capture_output=True,
                          encoding="utf-8")
    assert done.returncode == 0 and done.stdout.startswith("1 learner, 1 notebook read"), done.stderr


def test_a_report_within_the_classs_folder_is_nobodys_work(desk, capsys):
    put(desk / "collected" / "ben" / "x.ipynb", copy("03_unrolling"))
    for out in ("collected", "collected/report", "collected/report", "collected"):
        status, said, _ = run(capsys, "collected", "--out", out)
        assert status == 0 and said.startswith("2 learners, 2 notebooks read.\n") and "remark" not in said
        assert (desk / out / "class.csv").read_text("utf-8-sig").count("\n") == 3


def test_a_table_that_a_spreadsheet_holds_open_stops_all_of_it_before_the_page_is_written(desk, capsys, monkeypatch):
    assert run(capsys, "collected")[0] == 0
    before = (desk / "class.html").read_bytes()

    def locked(path, content):
        if path.name == "class.csv":
            raise PermissionError(13, "Permission denied")
        path.write_bytes(content)

    monkeypatch.setattr("lessons_lib.classroom.report.write_whole", locked)
    put(desk / "collected" / "ben" / "x.ipynb", copy("03_unrolling"))
    status, said, complained = run(capsys, "collected")
    assert status == 1 and not said and complained.count("\n") == 1
    assert f"{desk / 'class.csv'} (Permission denied): close the last report where it is open" in complained
    assert (desk / "class.html").read_bytes() == before


@pytest.mark.parametrize("name", ["collected", "collected/", "./collected", "anna/../collected", "~/collected"])
def test_a_folder_may_be_named_in_any_way(desk, capsys, monkeypatch, name):
    for home in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(home, str(desk))
    (desk / "anna").mkdir()
    status, said, _ = run(capsys, name, "--out", "~/out here")
    assert status == 0 and said.startswith("1 learner, 1 notebook read.") and (desk / "out here" / "class.csv").exists()
    for here, stands in ((".", "collected"), ("..", "collected/anna")):
        monkeypatch.chdir(desk / stands)
        assert run(capsys, here, "--out", str(desk))[0] == 0
        assert "<bdi>collected</bdi>" in (desk / "class.html").read_text("utf-8")
