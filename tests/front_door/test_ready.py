"""Lesson 00 asks whether the machine is ready, and gets a plain answer."""

import sys
from types import SimpleNamespace

from lessons_lib.front_door import needs
from lessons_lib.front_door.ready import check_machine


def project(folder, *dependencies):
    listed = ", ".join(f'"{wanted}"' for wanted in dependencies)
    (folder / "pyproject.toml").write_text(f"[project]\ndependencies = [{listed}]\n", "utf-8")
    return folder


def test_a_machine_that_has_everything_is_ready_and_names_no_version_of_a_package(capsys):
    check_machine()
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "Python 3.11 or newer: ready" and said[-1] == "Everything is here."
    assert {"numpy: ready", "matplotlib: ready", "ipywidgets: ready", "threadpoolctl: ready"} == set(said[1:-1])


def test_a_missing_or_too_old_package_is_named_with_the_way_out(tmp_path, capsys):
    check_machine(project(tmp_path, "numpy>=99.0,<100", "no-such-package>=1.0,<2", "ipywidgets>=8.1,<9"))
    assert capsys.readouterr().out.splitlines()[1:] == [
        "numpy: not here, or another version",
        "no-such-package: not here, or another version",
        "ipywidgets: ready",
        "Close this page and type: python3 -m lessons_lib",
    ]


def test_jupyterlab_may_live_in_another_python_than_the_lesson(tmp_path, capsys):
    check_machine(project(tmp_path, "jupyterlab>=99.0,<100"))
    assert capsys.readouterr().out.splitlines()[-1] == "Everything is here."


def test_on_a_hub_the_way_out_is_one_that_works_there(tmp_path, capsys, monkeypatch):
    monkeypatch.setenv("JUPYTERHUB_API_URL", "http://hub")
    check_machine(project(tmp_path, "numpy>=99.0,<100"))
    assert f"Run in a cell: %pip install --editable {tmp_path}, and restart the kernel." in capsys.readouterr().out


def test_a_library_that_was_installed_without_its_clone_knows_what_it_needs(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(needs, "requires", lambda name: ["numpy<3,>=2.0", "no-such-package>=1,<2"])
    check_machine(tmp_path)
    said = capsys.readouterr().out.splitlines()
    assert said[1:3] == ["numpy: ready", "no-such-package: not here, or another version"]


def test_in_a_browser_a_package_counts_that_comes_when_it_is_imported(tmp_path, capsys, monkeypatch):
    known = {"lessons-lib": {"depends": ["numpy"]}, "numpy": {"version": "2.4.6"}, "matplotlib": {"version": "3.10.8"}}
    lockfile = SimpleNamespace(packages=SimpleNamespace(to_py=lambda: known))
    monkeypatch.setitem(sys.modules, "pyodide_js", SimpleNamespace(lockfile=lockfile))
    monkeypatch.setattr(sys, "platform", "emscripten")
    monkeypatch.setattr(needs, "version", lambda name: needs.requires("no-such-package"))   # nothing has come yet
    check_machine(project(tmp_path, "matplotlib>=3.9,<4", "numpy>=2.0,<3", "pandas>=2,<3"))
    assert capsys.readouterr().out.splitlines()[1:] == [
        "matplotlib: ready", "numpy: not here, or another version", "pandas: not here, or another version",
        "Something could not be fetched: load this page anew, with the internet at hand.",
    ]
