"""Every path and every command that prose, a docstring, a comment or a stored result names is there."""

import ast
import io
import json
import re
import tokenize
from importlib.util import find_spec
from pathlib import Path

import pytest

from lessons_lib.__main__ import COMMANDS
from tests.notebooks.reading import LESSONS, ROOT, accept, read

PAGES = [*sorted(ROOT.glob("*.md")), ROOT / "hub/README.md"]
SOURCES = sorted(path for room in ("lessons_lib", "tests", "hub") for path in (ROOT / room).rglob("*.py"))
STORES = sorted((ROOT / "lessons_lib").rglob("*.json"))
TEXTS = [ROOT / name for name in ("pyproject.toml", ".ci/run", "environment.yml")]

COMMAND = re.compile(r"\b(?:python3?|py) -m ((?:lessons_lib|tests)(?:\.\w+)*)(?: ([a-z]+))?")
FOLDERS = "lessons_lib|tests|notebooks|hub|" + "|".join(
    sorted({path.name for path in (ROOT / "lessons_lib").glob("[a-z]*") if path.is_dir()} |
           {"worlds", "pictures", "experiments", "exercises", "results"}))
PLACE = re.compile(rf"(?<![\w/.<>-])(?:{FOLDERS})/[\w./<>*-]*\w")
HELD_OPEN = re.compile(r"[<*]|\bmy_lessons\b|_x\.")  # a pattern, and what is made later


def words(path: Path) -> str:
    """What a file says to a reader, with no line break inside a command."""
    if path.suffix == ".ipynb":
        said = "\n".join(cell.source for cell in read(path).cells if cell.cell_type == "markdown")
    elif path.suffix == ".json":
        said = json.dumps(json.loads(path.read_text("utf-8")).get("origin", {}))
    elif path.suffix == ".py":
        source = path.read_text("utf-8")
        marks = tokenize.generate_tokens(io.StringIO(source).readline)
        said = "\n".join([*(ast.get_docstring(node) or "" for node in ast.walk(ast.parse(source)) if isinstance(
            node, ast.Module | ast.ClassDef | ast.FunctionDef)),
            *(mark.string for mark in marks if mark.type == tokenize.COMMENT)])
    else:
        said = path.read_text("utf-8")
    if path in TEXTS:
        return said
    return re.sub(r"\s*\n\s*", " ", said)


def runs(module: str, command: str) -> bool:
    """Whether `python -m module command` has something to run."""
    if module == "lessons_lib":
        return command in {*COMMANDS, ""}
    try:
        spec = find_spec(module)
    except ModuleNotFoundError:
        return False
    if spec and spec.submodule_search_locations:
        return bool(find_spec(f"{module}.__main__"))
    return bool(spec) and '\nif __name__ == "__main__":\n' in Path(spec.origin).read_text("utf-8")


def missing(said: str, folder: Path):
    """Complaints about what is said in a file of this folder. A path begins at the clone, the library or a room."""
    for module, command in COMMAND.findall(said):
        if not runs(module, command):
            yield f"names a command that is not there: python -m {module} {command}".rstrip()
    for place in PLACE.findall(said):
        if not HELD_OPEN.search(place) and not any((start / place).exists() for start in (
                ROOT, ROOT / "lessons_lib", *(up for up in (folder, *folder.parents) if ROOT in up.parents))):
            yield f"names a place that is not there: {place}"


@pytest.mark.parametrize("path", [*PAGES, *LESSONS, *SOURCES, *STORES, *TEXTS],
                         ids=lambda path: str(path.relative_to(ROOT)))
def test_what_is_named_is_there(path):
    accept(missing(words(path), path.parent))


@pytest.mark.parametrize("said", [
    "`python -m lessons_lib.results.none` does it again", "`python3 -m lessons_lib.nets.rnn`", "python -m tests.none",
    "python3 -m lessons_lib opne", "(see `lessons_lib/results/none.py`)", "as pictures/none.py draws it",
    "tests/claims/test_dinner.py", "the folder `lessons/none`",
])
def test_what_is_not_there_is_told(said):
    assert list(missing(said, ROOT))


def test_something_is_named():
    named = [path for path in LESSONS if COMMAND.search(words(path)) or PLACE.search(words(path))]
    stores = [path.name for path in STORES if COMMAND.search(words(path))]
    assert len(named) >= len(LESSONS) // 2, "this test found too few paths and commands in the lessons to be of use"
    assert len(stores) >= 9, "it found too few commands in stored results"
