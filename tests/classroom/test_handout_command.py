"""`python3 -m lessons_lib handout`: what is written where, and a sentence for whatever is in the way."""

import json
import shutil
import subprocess

import pytest

from lessons_lib.classroom.handout import command, page
from lessons_lib.contents import written
from tests.notebooks.reading import ROOT

DINNER = ROOT / "notebooks" / "02_dinner.ipynb"


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A folder that one stands in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def notebooks(tmp_path):
    """A folder of notebooks with one lesson in it, to be spoiled."""
    folder = tmp_path / "notebooks"
    folder.mkdir()
    shutil.copy(DINNER, folder)
    return folder


def spoil(notebooks, change):
    path = notebooks / DINNER.name
    notebook = json.loads(path.read_text("utf-8"))
    change(notebook)
    path.write_text(json.dumps(notebook), "utf-8")


@pytest.mark.parametrize(("asked", "name"), [
    (["02"], "02_dinner_handout.html"), (["dinner", "--slides"], "02_dinner_slides.html"),
    (["--solutions", "2"], "02_dinner_solutions.html"), (["2", "--exercises"], "02_dinner_exercises.html"),
])
def test_the_page_is_in_the_folder_one_stands_in_and_it_is_said_where(here, capsys, asked, name):
    assert command.main(asked) == 0
    where, *hints = capsys.readouterr().out.splitlines()
    assert where == str(here / name) and [path.name for path in here.iterdir()] == [name]
    assert hints == [command.FOR_A_CLASS.format("02")] * name.endswith("handout.html")
    assert "02 · Dinner" in (here / name).read_text("utf-8")
    assert command.main(asked) == 0  # ours may be written over


def test_all_are_in_a_folder_of_their_own(here, capsys):
    assert command.main(["all"]) == 0
    assert sorted(path.name for path in (here / command.ALL).iterdir()) == [
        f"{lesson.name}_handout.html" for lesson in written()]
    assert len(capsys.readouterr().out.splitlines()) == len(written()) + 1


def test_a_folder_that_is_named_is_made(here):
    assert command.main(["2", "--out", "a/b"]) == 0 and (here / "a" / "b" / "02_dinner_handout.html").exists()


@pytest.mark.parametrize(("asked", "said"), [
    ([], "Name a lesson: "),
    (["77"], "There is no lesson '77'. There are: 00_start_here, "),
    (["2", "--slides", "--solutions"], "--slides and --solutions are pages of their own: "),
    (["2", "--slidez"], "unrecognized arguments: --slidez"),
    (["2", "--out"], "--out: expected one argument"),
    (["all", "2"], "Name lessons, or all, and not both; got all 2."),
])
def test_a_command_that_is_not_clear(here, capsys, asked, said):
    assert command.main(asked) == 2
    error = capsys.readouterr().err
    assert said in error and error.count("\n") == 1 and not [*here.iterdir()]


def test_a_file_of_somebody_elses_stays(here, capsys):
    theirs = here / "02_dinner_handout.html"
    theirs.write_text("my own notes")
    assert command.main(["2"]) == 1
    assert "this command did not make it" in capsys.readouterr().err and theirs.read_text() == "my own notes"
    theirs.unlink()
    theirs.mkdir()
    assert command.main(["2"]) == 1 and "did not make it" in capsys.readouterr().err


def test_a_folder_where_nothing_can_be_written(here, capsys):
    (here / "file").touch()
    for out in ("file", "file/within"):
        assert command.main(["2", "--out", out]) == 1
        error = capsys.readouterr().err
        assert "Nothing can be written in " in error and "--out" in error and error.count("\n") == 1


@pytest.mark.parametrize(("change", "said"), [
    (lambda notebook: [cell.update(outputs=[]) for cell in notebook["cells"] if cell["cell_type"] == "code"],
     "02_dinner.ipynb has no stored outputs: run python3 -m lessons_lib refresh 02 first."),
    (lambda notebook: notebook["cells"][2].update(source="so $h_t$ it is"),
     "02_dinner.ipynb has a formula between dollars"),
    (lambda notebook: notebook["cells"][2].update(source="![a cat](https://example.org/cat.png)"),
     "fetches https://example.org/cat.png"),
    (lambda notebook: notebook["cells"][2].update(source="<script src='x.js'></script>"), "fetches x.js"),
    (lambda notebook: notebook["cells"][3]["outputs"][0].update(data={"text/html": "<b>x</b>"}),
     "an output is neither a picture nor text: text/html"),
    (lambda notebook: notebook["cells"][3]["outputs"][0].update(data={"image/svg+xml": '<svg viewBox="0 0 9 9"/>'}),
     "a picture has no description"),
    (lambda notebook: notebook.clear(), "cannot be read as a notebook"),
])
@pytest.mark.parametrize("kind", ["handout", "slides"])
def test_a_lesson_that_makes_no_page(here, notebooks, capsys, change, said, kind):
    spoil(notebooks, change)
    assert command.main(["2", *[f"--{kind}"][kind == "handout":]], notebooks) == 1
    error = capsys.readouterr().err
    assert said in error and error.count("\n") == 1 and not [*here.glob("*.html")]


def test_a_lesson_that_is_not_in_the_table_and_one_that_is_no_notebook(here, notebooks, capsys):
    (notebooks / "77_sums.ipynb").write_text("{}")
    assert command.main(["77"], notebooks) == 1 and "not in the table of lessons" in capsys.readouterr().err
    (notebooks / DINNER.name).write_bytes(b"\xff\xfe not JSON")
    assert command.main(["2"], notebooks) == 1 and "cannot be read as a notebook" in capsys.readouterr().err


def test_what_is_made_in_the_clone_leaves_git_status_clean():
    names = [f"02_dinner_{kind}.html" for kind in ("handout", *command.KINDS)] + [f"{command.ALL}/x.html"]
    if not shutil.which("git") or not (ROOT / ".git").exists():
        pytest.skip("this is no clone")
    ignored = subprocess.run(["git", "check-ignore", *names], cwd=ROOT, capture_output=True, text=True)
    assert ignored.stdout.split() == names


def test_what_a_sentence_says_in_code_and_what_stands_in_a_style():
    assert page.spoken("`a*b` is *not* 2 * 3 < 7") == "<code>a*b</code> is <em>not</em> 2 * 3 &lt; 7"
    assert page.css_string('"</style>\\') == r'"\22 \3c /style>\5c "'
