"""Whatever lies on a machine, JupyterLab and its kernels are the same: the real server and a cell under each."""

import json
import os
from pathlib import Path

import pytest

from tests.front_door.real_lab import real_lab
from tests.front_door.small_world import git

CELL = """
import json, os, random, sys
import IPython, matplotlib, numpy
import lessons_lib
from threadpoolctl import threadpool_info
print(json.dumps({
    "python": sys.executable, "library": list(lessons_lib.__path__), "numpy": numpy.__file__, "random": random.__file__,
    "folder": os.getcwd(), "colour": matplotlib.rcParams["axes.facecolor"], "history": IPython.paths.get_ipython_dir(),
    "threads": [pool["num_threads"] for pool in threadpool_info()], "digits": numpy.get_printoptions()["precision"],
    "asserts": __debug__, "matplotlib": matplotlib.get_configdir(), "mine": "started" in globals(),
    "backend": matplotlib.rcParams["backend"]}))
"""
BROKEN = "raise SystemExit('a foreign setting got in')\n"
STALE = {"argv": ["/no/such/python", "-f", "{connection_file}"], "display_name": "stale", "language": "python"}
BLACK = "axes.facecolor: black\n"
PRECISION = "import numpy; numpy.set_printoptions(2); started = True\n"


def config(home):
    for name in ("jupyter_server_config", "jupyter_lab_config", "jupyter_config"):
        write(home / ".jupyter" / f"{name}.py", "c.ServerApp.root_dir = '/'; c.ServerApp.password = 'argon2:x'\n")


def configured_json(home):
    write(home / ".jupyter" / "jupyter_server_config.json", json.dumps(
        {"ServerApp": {"root_dir": "/", "port": 1, "jpserver_extensions": {"jupyterlab": False}},
         "IdentityProvider": {"token": ""}, "KernelManager": {"kernel_name": "stale"}}))


def stale_kernel(home):
    for place in (home / ".local" / "share" / "jupyter", home / "path"):
        write(place / "kernels" / "python3" / "kernel.json", json.dumps(STALE))
    return {"JUPYTER_PATH": str(home / "path")}


def ipython(home):
    profile = home / ".ipython" / "profile_default"
    write(profile / "startup" / "00.py", PRECISION)
    write(profile / "ipython_kernel_config.py", "c.InteractiveShellApp.exec_lines = ['1/0']")
    return {"IPYTHONDIR": str(home / ".ipython")}


def matplotlib(home):
    write(home / ".config" / "matplotlib" / "matplotlibrc", BLACK)
    write(home / "rc" / "matplotlibrc", BLACK)
    return {"MATPLOTLIBRC": str(home / "rc"), "MPLCONFIGDIR": str(home / "rc"), "MPLBACKEND": "module://nowhere"}


def python_path(home):
    for name in ("numpy", "random", "jupyterlab", "lessons_lib", "traitlets"):
        write(home / "path" / f"{name}.py", BROKEN)
    return {"PYTHONPATH": str(home / "path")}


def in_the_clone(home):
    clone = home.parent / "clone"
    for folder in (clone, clone / "my_lessons"):
        for name in ("random", "numpy", "jupyterlab", "ipykernel", "fractions", "jupyter_server_config"):
            write(folder / f"{name}.py", BROKEN)
    write(clone / "my_lessons" / "matplotlibrc", BLACK + "backend: nowhere\n")


def variables(home):
    return {"JUPYTER_TOKEN": "abc", "JUPYTER_PORT": "1", "JUPYTERLAB_SETTINGS_DIR": str(home), "PYTHONOPTIMIZE": "2",
            "PYTHONWARNINGS": "error", "PYTHONSAFEPATH": "", "PYTHONUTF8": "0", "JUPYTER_PLATFORM_DIRS": "1",
            "JUPYTER_PREFER_ENV_PATH": "0", "PYTHONIOENCODING": "ascii", "PYTHONDEVMODE": "1"}


def no_home(home):
    home.chmod(0o500)  # root writes all the same, and then it is seen
    return {}


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("setting", [config, configured_json, stale_kernel, ipython, matplotlib, python_path,
                                     in_the_clone, variables, no_home], ids=lambda setting: setting.__name__)
def test_a_foreign_setting_changes_nothing_and_nothing_is_left_outside_the_clone(clone, tmp_path, setting):
    home, temporary = tmp_path / "home", tmp_path / "temporary"
    home.mkdir()
    temporary.mkdir()
    changes = setting(home) or {}
    before = files(home)
    with real_lab(clone, TMPDIR=str(temporary), **changes) as lab:
        assert {"00_start_here.ipynb"} <= {entry["name"] for entry in lab.ask("api/contents")["content"]}
        told = json.loads(lab.run(CELL).splitlines()[-1])
    assert told["library"] == [str(clone / "lessons_lib")] and told["folder"] == str(clone / "my_lessons")
    assert "site-packages" in told["numpy"] and told["random"].startswith(os.path.dirname(os.__file__))
    assert told["colour"] == "white" and "inline" in told["backend"]
    assert told["digits"] == 8 and told["asserts"] and not told["mine"]
    assert told["threads"] and set(told["threads"]) == {1}
    assert all(told[name].startswith(str(clone / ".jupyter")) for name in ("history", "matplotlib"))
    assert files(home) == before and files(temporary) == set()
    if setting is not in_the_clone:
        assert git(clone, "status", "--porcelain").splitlines() == [" M pyproject.toml"]
    assert "eavesdropping" not in lab.said and "Warning" not in lab.said and "Traceback" not in lab.said


def test_what_is_typed_wins(clone, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    with real_lab(clone, f"--ServerApp.root_dir={tmp_path / 'elsewhere'}") as lab:
        assert lab.ask("api/contents")["content"] == []
