"""The lab of the site as it lies on the disk: built from what is here, with one way to everything else."""

import ast
import hashlib
import json
import re
import tomllib
import zipfile

import nbformat
import pytest
from jupyterlite_pyodide_kernel.constants import PYODIDE_VERSION
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

from lessons_lib.contents import written
from lessons_lib.front_door.places import ROOT
from lessons_lib.front_door.problems import Problem
from lessons_lib.site import lite
from lessons_lib.site.lite import lock, pyodide, wheels
from lessons_lib.storage import results
from tests.house import house, loaded, reading
from tests.notebooks.reading import accept, code_cells, read

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.fixture(scope="module")
def packages(lab):
    return json.loads((lab / "static" / "pyodide-lock.json").read_text("utf-8"))["packages"]


def digests(lab):
    return {path.relative_to(lab).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in lab.rglob("*") if path.is_file()}


def test_the_same_clone_gives_the_same_bytes(lab, tmp_path):
    lite.build(tmp_path, lambda words: None)
    assert digests(tmp_path / "lab") == digests(lab)


def test_it_holds_every_lesson_and_the_pages_and_no_source_map(lab):
    there = {path.name for path in (lab / "files").iterdir()}
    assert there == {f"{lesson.name}.ipynb" for lesson in written()} | {"GLOSSARY.md", "NUMPY.md"}
    assert not list(lab.rglob("*.map")) and sum(path.stat().st_size for path in lab.rglob("*")) < 32e6


@pytest.mark.parametrize("lesson", written(), ids=lambda lesson: lesson.name)
def test_its_address_opens_the_lesson_whose_texts_are_in_one_piece(lab, lesson):
    page, _, name = lite.address(lesson).partition("?path=")
    assert (lab.parent / page).is_file()
    here = json.loads((lab / "files" / name).read_text("utf-8"))
    stored = nbformat.read(ROOT / "notebooks" / name, as_version=4)
    assert here["cells"] == json.loads(json.dumps(stored.cells))   # nbformat has joined all
    outputs = [output for cell in here["cells"] for output in cell.get("outputs", ())]
    assert outputs and all(isinstance(output["text"], str) for output in outputs if "text" in output)


def test_numpy_matplotlib_and_python_are_within_the_ranges_of_the_library(packages):
    about, _ = pyodide.stored()
    assert about["python"] in SpecifierSet(PROJECT["requires-python"])
    wanted = {Requirement(one).name: Requirement(one).specifier for one in PROJECT["dependencies"]}
    for name in wanted.keys() - {"jupyterlab"}:
        assert packages[name]["version"] in wanted[name]


def test_pyodides_own_come_from_its_own_address_and_all_else_from_the_site_whole(lab, packages):
    for name, one in packages.items():
        if not one["file_name"].startswith(f"https://cdn.jsdelivr.net/pyodide/v{PYODIDE_VERSION}/full/"):
            assert wheels.sha256(lab / "static" / one["file_name"]) == one["sha256"], name
    ours = {name for name, one in packages.items() if ":" not in one["file_name"]}
    assert ours == {"comm", "ipywidgets", "lessons-lib", "piplite", "ipykernel", "pyodide-kernel"}


def test_a_kernel_of_another_pyodide_is_refused(monkeypatch, tmp_path):
    said = results.read(pyodide.STORE)
    said["origin"]["pyodide"] = "0.27.7"
    monkeypatch.setattr(pyodide, "STORE", tmp_path / "pyodide.json")
    (tmp_path / "pyodide.json").write_text(json.dumps(said))
    monkeypatch.setattr(results, "remade_by", lambda path: "a command")
    with pytest.raises(Problem, match=f"wants Pyodide {PYODIDE_VERSION}, and pyodide.json is of 0.27.7"):
        lite.build(tmp_path / "out", lambda words: None)


def test_only_the_lessons_that_plot_ask_for_matplotlib(packages):
    modules = house()
    plotting = set()
    for lesson in written():
        imported = [used for cell in code_cells(read(ROOT / "notebooks" / f"{lesson.name}.ipynb"))
                    for used in reading(cell.source, modules).at_once]
        if any("matplotlib" in loaded(used, modules) for used in imported):
            plotting.add(lesson.topic)
    asking = {name.rpartition(".")[2] for name in packages["matplotlib"]["imports"] if name.startswith("lessons_lib")}
    assert asking == plotting == {"sequences", "backpropagation", "vanishing_gradients"}
    open_, seen = ["lessons-lib"], set()
    while open_:
        seen.add(name := lock.normal(open_.pop()))
        open_ += packages[name]["depends"]
    assert "matplotlib" not in seen and {"numpy", "ipywidgets", "threadpoolctl", "comm", "ipython"} <= seen


@pytest.mark.parametrize("topic", ["sequences", "backpropagation", "vanishing_gradients"])
def test_the_cell_that_imports_a_room_that_plots_names_it_as_pyodide_reads_a_cell(topic, packages):
    """Pyodide looks a.b.c up as a, a.b and a.b.c, of every import statement."""
    (lesson,) = (lesson for lesson in written() if lesson.topic == topic)
    first = code_cells(read(ROOT / "notebooks" / f"{lesson.name}.ipynb"))[0].source
    named = {node.module for node in ast.walk(ast.parse(first)) if isinstance(node, ast.ImportFrom)}
    prefixes = {".".join(name.split(".")[:n + 1]) for name in named for n in range(len(name.split(".")))}
    assert prefixes & set(packages["matplotlib"]["imports"])


def test_a_packed_package_is_what_is_installed_with_a_record_that_holds(tmp_path):
    wheel = wheels.packed("ipywidgets", tmp_path)
    with zipfile.ZipFile(wheel) as opened:
        names = opened.namelist()
        assert opened.testzip() is None and len(names) == len(set(names))
        record = opened.read(next(name for name in names if name.endswith("/RECORD"))).decode()
        assert {line.split(",")[0] for line in record.splitlines()} == set(names)
        assert b"__version__" in opened.read("ipywidgets/_version.py")
    assert not any(re.search(r"__pycache__|INSTALLER|direct_url", name) for name in names)


def test_what_is_not_pure_python_is_not_packed(tmp_path):
    with pytest.raises(Problem, match="numpy cannot be packed for the browser"):
        wheels.packed("numpy", tmp_path)


def test_a_library_that_cannot_be_built_says_so(tmp_path):
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    with pytest.raises(Problem, match="The library cannot be packed for the browser"):
        wheels.library(tmp_path, root=tmp_path)


def test_the_lab_knows_the_learners_settings_and_takes_nothing_from_a_registry(lab):
    said = json.loads((lab / "jupyter-lite.json").read_text("utf-8"))["jupyter-config-data"]
    overrides = said["settingsOverrides"]
    assert overrides["@jupyterlab/apputils-extension:notification"]["fetchNews"] == "false"
    assert overrides["@jupyter-widgets/jupyterlab-manager:plugin"] == {"saveState": True}
    (kernel,) = said["litePluginSettings"].values()
    assert kernel["disablePyPIFallback"] and kernel["loadPyodideOptions"]["packages"] == lock.STARTS_WITH
    accept(f"{one} is no name of the lock's" for one in lock.STARTS_WITH
           if one not in json.loads((lab / "static" / "pyodide-lock.json").read_text("utf-8"))["packages"])
