"""The rules of the house, read from its imports. CONTRIBUTING.md says why they are."""

import ast
import re
from graphlib import CycleError, TopologicalSorter

import pytest

from lessons_lib.contents import written
from tests.house import LIBRARY, house, loaded, reading
from tests.notebooks.reading import LESSONS, ROOT, accept, code_cells, read

# Every room, from the ground up: the rooms it may use, what it may use from elsewhere, and that only inside a function.
ROOMS = {
    "contents": ("", "", ""),
    "earlier_names": ("", "", ""),
    "every_door": ("", "", "threadpoolctl"),
    "nets": ("", "numpy", ""),
    "worlds": ("nets", "numpy", ""),
    "storage": ("nets", "numpy", "torch"),
    "training": ("nets storage", "numpy", "IPython ipywidgets"),
    "drawing": ("", "matplotlib PIL", "fontTools"),
    "interactive": ("contents drawing", "numpy ipywidgets", "IPython"),
    "lessons": ("contents nets worlds storage training drawing interactive", "numpy ipywidgets", ""),
    "front_door": ("contents every_door storage drawing", "*", "*"),
    "front_page": ("drawing lessons", "numpy", ""),
    "classroom": ("contents front_door storage drawing interactive lessons", "*", "*"),
    "site": ("contents front_door storage drawing interactive lessons classroom", "*", "*"),
    "benchmark": ("every_door nets storage training drawing interactive lessons front_door classroom", "*", "*"),
    "__main__": ("front_door benchmark", "", ""),
}
# The shelves of a lesson's room, likewise: what none of these is may be used by all.
SHELVES = {
    "training": "", "probes": "training", "results": "training probes", "pictures": "", "plots": "training",
    "exercises": "training", "experiments": "training results pictures",
    "in_class": "",
}
READS_EVERY_ROOM = "what_holds_up"
MOST = 200  # lines of a file
COMMANDS = ("front_door.launch", "front_door.my_lessons", "front_door.tools", "benchmark.bench")


def complaints(modules):
    """Every import that breaks a rule, in a sentence."""
    for name, module in sorted(modules.items()):
        _, room, *rest = f"{name}...".split(".")[:4]
        if not room:
            continue
        rooms, elsewhere, within = (set(words.split()) for words in ROOMS[room])
        for used in sorted(module.all):
            library, *place = used.split(".")
            if library != LIBRARY:
                if not {library, "*"} & (elsewhere | (within if used not in module.at_once else set())):
                    yield f"{name} imports {used}"
            elif place and place[0] != room and place[0] not in rooms:
                yield f"{name} imports {used}: {room} stands below {place[0]}, or away from it"
            elif room == "lessons" and place[:1] == ["lessons"] and place[1:2] != rest[:1] != [READS_EVERY_ROOM]:
                yield f"{name} imports {used}: another lesson's room"
            elif room == "lessons" and place[:2] == ["lessons", rest[0]] and up(rest[1], place[2:3]):
                yield f"{name} imports {used}: {rest[1]} stands below {place[2]}"
        if (room == "interactive" or rest[1] == "experiments") and "matplotlib" in loaded(name, modules) | module.all:
            yield f"{name} loads matplotlib"
    for command in COMMANDS:
        for used in sorted(used for used in loaded(f"{LIBRARY}.{command}", modules) if used.split(".")[0] != LIBRARY):
            yield f"{command} loads {used}, before .venv stands"
    try:
        TopologicalSorter({name: module.all - {name} for name, module in modules.items()}).prepare()
    except CycleError as circle:
        yield f"in a circle: {' <- '.join(circle.args[1])}"


def up(shelf, used):
    """Whether a shelf uses one that it may not."""
    return bool(used) and used[0] in SHELVES and used[0] != shelf and used[0] not in SHELVES.get(shelf, "").split()


def test_no_arrow_runs_up_and_nothing_goes_in_a_circle():
    accept(complaints(house()))


@pytest.mark.parametrize(("module", "source", "complaint"), [
    ("lessons.dinner.training", "from lessons_lib.lessons.unrolling import away", "another lesson's room"),
    ("lessons.dinner.training", "import lessons_lib.lessons.unrolling.away", "another lesson's room"),
    ("lessons.dinner", "def f():\n    from lessons_lib.lessons.unrolling.away import fate", "another lesson's room"),
    ("lessons.dinner.chance", "from lessons_lib.lessons.dinner.pictures import draw_board", "below pictures"),
    ("lessons.dinner.exercises.voting", "from lessons_lib.lessons.dinner import experiments", "below experiments"),
    ("nets.rnn", "import matplotlib.pyplot", "nets.rnn imports matplotlib"),
    ("nets.rnn", "def f():\n    import scipy", "nets.rnn imports scipy"),
    ("nets.rnn", "from lessons_lib.training.loop import fit", "nets stands below training"),
    ("training.loop", "import ipywidgets", "training.loop imports ipywidgets"),
    ("worlds.hello", "from lessons_lib.lessons.recurrence import results", "worlds stands below lessons"),
    ("lessons.dinner.experiments", "import matplotlib", "experiments imports matplotlib"),
    ("lessons.dinner.experiments", "def f():\n    import matplotlib", "experiments loads matplotlib"),
    ("lessons.sequences.training", "from lessons_lib.lessons.sequences import experiments", "below experiments"),
    ("lessons.lstm_step_by_step.experiments.grids", "from lessons_lib.drawing import plots", "grids loads matplotlib"),
    ("lessons.sequences.pictures", "from lessons_lib.drawing import plots", "experiments loads matplotlib"),
    ("interactive.layout", "from lessons_lib.drawing.plots import Plot", "interactive.layout loads matplotlib"),
    ("interactive.layout", "from lessons_lib.nets import rnn", "interactive stands below nets, or away from it"),
    ("front_door.places", "import numpy", "front_door.launch loads numpy"),
    ("storage", "import numpy", "front_door.my_lessons loads numpy"),
    ("storage.whole_file", "from lessons_lib.storage import results", "circle"),
    ("front_door.places", "from lessons_lib import __main__", "front_door stands below __main__"),
    ("drawing.svg", "def f():\n    from lessons_lib.drawing import chart", "circle"),
])
def test_the_rules_have_teeth(module, source, complaint):
    found = "\n".join(complaints(house({f"{LIBRARY}.{module}": source})))
    assert complaint in found, found


def test_one_lesson_may_read_every_room_and_no_room_reads_it():
    shelf = f"{LIBRARY}.lessons.{READS_EVERY_ROOM}.results"
    reader = {shelf: "from lessons_lib.lessons.dinner import chance, pictures"}
    assert not list(complaints(house(reader)))
    upwards = {shelf: f"from {LIBRARY}.lessons.{READS_EVERY_ROOM} import pictures"}
    assert "results stands below pictures" in "\n".join(complaints(house(upwards)))
    assert list(complaints(house(reader | {f"{LIBRARY}.lessons.dinner.chance":
                                           f"import lessons_lib.lessons.{READS_EVERY_ROOM}.results"})))


def test_every_lesson_has_a_room_and_nothing_in_it_repeats_its_name():
    rooms = ROOT / LIBRARY / "lessons"
    assert {path.parent.name for path in rooms.glob("[a-z]*/__init__.py")} == {lesson.topic for lesson in written()}
    accept(f"{path.relative_to(ROOT)}: its room says {lesson.topic} already" for lesson in written()
           for path in (rooms / lesson.topic).rglob("*") if lesson.topic in path.name)


def asked_elsewhere(topic, source, modules):
    """Complaints about a test of one lesson, or of a room of the library: what it imports from another lesson's."""
    for used in sorted(reading(source, modules).all):
        library, *place = used.split(".")
        if library == LIBRARY and place[:1] == ["lessons"] and place[1:2] not in ([], [topic]):
            yield f"a test of {topic} imports {used}: another lesson's room"


def test_the_tests_of_a_lesson_import_no_other_lessons_room_and_those_of_the_library_none():
    modules, rooms = house(), "nets worlds storage training drawing interactive".split()
    tests = [path for room in (*rooms, "lessons/*") for path in sorted((ROOT / "tests").glob(f"{room}/*.py"))]
    assert {path.parent.name for path in tests} >= {*rooms, "dinner"}
    accept(complaint for path in tests if path.parent.name != READS_EVERY_ROOM
           for complaint in asked_elsewhere(path.parent.name, path.read_text(encoding="utf-8"), modules))
    for source in ("from lessons_lib.lessons import dinner", "from lessons_lib.lessons.dinner.chance import fate"):
        assert list(asked_elsewhere("sequences", source, modules))
        assert not list(asked_elsewhere("dinner", source, modules))


def test_no_file_is_too_long_to_be_read_in_one_sitting():
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for room in (LIBRARY, "tests")
             for path in (ROOT / room).rglob("*.py")}
    accept(f"{path.relative_to(ROOT)}: {count} lines, of at most {MOST}" for path, count in lines.items()
           if count > MOST)


PACKAGES = sorted(path.parent for path in (ROOT / LIBRARY).rglob("__init__.py")
                  if path.relative_to(ROOT).parts[1] != "lessons")


@pytest.mark.parametrize("package", PACKAGES, ids=[path.relative_to(ROOT).as_posix() for path in PACKAGES])
def test_a_room_of_the_library_names_all_that_stands_in_it(package):
    said = ast.get_docstring(ast.parse((package / "__init__.py").read_text(encoding="utf-8")))
    there = {path.stem for path in package.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert there - {"__init__", "__main__"} <= set(re.findall(r"\w+", said))


def misplaced(notebook, topic):
    """Complaints about a notebook's imports: numpy, then the library, then its own room, and no other room."""
    last = 0
    for cell in code_cells(notebook):
        for node in ast.walk(ast.parse(cell.source)):
            if isinstance(node, ast.ImportFrom) and node.module.startswith(LIBRARY):
                place = f"{node.module}..".split(".")[1:3]
                floor = 2 if place[0] == "lessons" else 1
                if floor == 2 and place[1] != topic:
                    yield f"imports from another lesson's room: {ast.unparse(node)}"
            elif isinstance(node, ast.Import | ast.ImportFrom):
                floor = 0
            else:
                continue
            if floor < last:
                yield f"imports in another order than numpy, library, own room: {ast.unparse(node)}"
            last = floor


@pytest.mark.parametrize("path", LESSONS, ids=[path.stem for path in LESSONS])
def test_a_lesson_uses_its_own_room_and_the_library(path):
    accept(misplaced(read(path), path.stem[3:]))


@pytest.mark.parametrize("source", [
    "from lessons_lib.lessons.unrolling import away",
    "from lessons_lib.lessons.dinner import exercises\nfrom lessons_lib.nets import rnn",
    "from lessons_lib.nets import rnn\nimport numpy as np",
])
def test_a_notebook_that_imports_elsewhere_or_in_another_order_is_told(source):
    notebook = read(LESSONS[2])
    code_cells(notebook)[0].source = source
    assert list(misplaced(notebook, "dinner"))
