"""Whatever a person has set for Python and pip, the setup is the same; where packages come from stays theirs."""

import json
import os
import subprocess

import pytest

from lessons_lib.front_door.pip_settings import sources, where_from
from tests.front_door.small_world import BARE, begin, call, one_sentence, start

# Where and how to install: not in a .venv of the lessons. {away} is a folder outside the clone.
FOREIGN = {"target": "{away}", "prefix": "{away}", "root": "{away}", "user": "true", "constraint": "{away}/no.txt",
           "ignore-installed": "true", "no-binary": ":all:", "require-virtualenv": "false", "dry-run": "true",
           "python": "{away}/python", "log": "{away}/no/such.log", "quiet": "3", "isolated": "true", "no-deps": "false",
           "only-binary": ":none:", "upgrade": "true", "requirement": "{away}/no.txt", "report": "{away}/report"}


def ready(clone, **changes):
    """Start it; how JupyterLab was called. It must have been set up in .venv, and nowhere else."""
    status, said, complained = start(clone, **changes)
    assert status == 0, complained
    assert call(said)["python"] == str(clone / ".venv") and len(said.splitlines()) < 10
    return call(said)


@pytest.mark.parametrize("place", ["variables", "file"])
def test_how_pip_installs_is_not_the_persons_to_say_here(clone, tmp_path, place):
    away = tmp_path / "away"
    away.mkdir()
    settings = {name: value.format(away=away) for name, value in FOREIGN.items()}
    if place == "variables":
        ready(clone, **{"PIP_" + name.upper().replace("-", "_"): value for name, value in settings.items()})
    else:
        lines = "\n".join(f"{name} = {value}" for name, value in settings.items())
        (tmp_path / "pip.conf").write_text(f"[global]\n{lines}\n[install]\n{lines}\n")
        ready(clone, PIP_CONFIG_FILE=str(tmp_path / "pip.conf"))
    assert os.listdir(away) == []


@pytest.mark.parametrize("setting", FOREIGN)
def test_none_of_these_settings_is_taken_over(monkeypatch, setting):
    monkeypatch.setenv("PIP_" + setting.upper().replace("-", "_"), FOREIGN[setting])
    assert "PIP_" + setting.upper().replace("-", "_") not in sources(BARE)


def test_pip_settings_that_cannot_be_read_are_named_and_nothing_is_half_made(clone, tmp_path):
    (tmp_path / "pip.conf").write_text("what is this")
    status, _, complained = start(clone, PIP_CONFIG_FILE=str(tmp_path / "pip.conf"))
    assert status == 1 and one_sentence(complained) and str(tmp_path / "pip.conf") in complained
    assert not (clone / ".venv").exists()


@pytest.mark.parametrize("setting, value", [("PIP_TIMEOUT", "soon"), ("PIP_RETRIES", "a few")])
def test_a_wrong_setting_that_is_the_persons_to_keep_is_named(clone, setting, value):
    status, _, complained = start(clone, **{setting: value})
    assert status == 1 and one_sentence(complained) and value in complained, complained
    assert not (clone / ".venv").exists()


@pytest.mark.parametrize("place", ["variable", "file"])
def test_an_index_without_the_packages_is_named_without_its_password(clone, tmp_path, place):
    index = (tmp_path / "index").as_uri()
    settings = {"PIP_INDEX_URL": index}
    if place == "file":
        (tmp_path / "pip.conf").write_text(f"[install]\nindex-url = {index}\n")
        settings = {"PIP_CONFIG_FILE": str(tmp_path / "pip.conf")}
    status, _, complained = start(clone, PIP_NO_INDEX="", PIP_FIND_LINKS="", **settings)
    assert status == 1 and one_sentence(complained) and f"small_build is not at the package index {index}" in complained
    assert where_from({"PIP_INDEX_URL": "https://me:secret@school/simple"}) == "the package index https://school/simple"


def test_where_packages_come_from_and_how_the_net_is_reached_stays_the_persons(tmp_path, monkeypatch):
    theirs = {"index-url": "https://school/simple", "extra-index-url": "https://a https://b", "find-links": "packages",
              "no-index": "true", "proxy": "http://proxy:3128", "cert": "/school.pem", "client-cert": "/me.pem",
              "timeout": "99", "retries": "7", "trusted-host": "school", "cache-dir": "/cache",
              "use-feature": "fast-deps truststore"}
    lines = "\n".join(f"{name} = {value}" for name, value in theirs.items())
    (tmp_path / "pip.conf").write_text(f"[global]\n{lines}\ntarget = /x\n")
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", str(tmp_path / "pip.conf"))
    monkeypatch.setenv("PIP_TIMEOUT", "11")
    kept = sources(BARE)
    assert kept.pop("PIP_CONFIG_FILE") == os.devnull
    wanted = theirs | {"timeout": "11", "use-feature": "truststore"}
    assert wanted.items() <= {name[4:].lower().replace("_", "-"): value for name, value in kept.items()}.items()
    assert "PIP_TARGET" not in kept


def test_what_is_set_for_python_jupyter_ipython_and_matplotlib_reaches_no_child(clone, tmp_path):
    (tmp_path / "path").mkdir()
    for folder, names in (("path", ("numpy", "tomllib", "jupyterlab")), ("clone", ("json", "random", "tempfile"))):
        for name in names:
            (tmp_path / folder / f"{name}.py").write_text("raise SystemExit('a foreign module')")
    foreign = {name: str(tmp_path / "path") for name in (
        "PYTHONPATH", "PYTHONUSERBASE", "PYTHONSTARTUP", "JUPYTER_CONFIG_DIR", "JUPYTER_PATH", "JUPYTER_CONFIG_PATH",
        "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTERLAB_DIR", "JUPYTERLAB_SETTINGS_DIR", "IPYTHONDIR",
        "MPLCONFIGDIR", "MATPLOTLIBRC")} | {"JUPYTER_TOKEN": "abc", "MPLBACKEND": "tkagg", "PYTHONWARNINGS": "error",
                                            "PYTHONOPTIMIZE": "2", "PYTHONIOENCODING": "ascii", "PYTEST_ADDOPTS": "-x"}
    reached = ready(clone, **foreign)["environment"]
    ours = {name: value for name, value in reached.items() if name.startswith(("PYTHON", "JUPYTER", "IPYTHON", "MPL"))}
    assert not set(foreign.values()) & set(ours.values()) and not {"PYTEST_ADDOPTS", "MATPLOTLIBRC"} & reached.keys()
    assert all(str(clone) in value or value == "1" for value in ours.values()), ours


@pytest.mark.parametrize("locale", ["C", "POSIX", "C.UTF-8"])
def test_a_clone_with_an_accent_in_its_name_starts_in_every_locale(clone, locale):
    accent = clone.rename(clone.with_name("Übung ž"))
    for _ in range(2):
        process = begin(accent, LC_ALL=locale, LANG="")
        said, complained = process.communicate(timeout=300)
        assert process.returncode == 0, complained
    assert json.loads(said.strip().rpartition("\n")[2])["python"] == str(accent / ".venv")
    (found,) = (accent / ".venv").glob("**/site-packages/lessons_lib/__init__.py")
    assert found.read_bytes().isascii() and not list((accent / ".venv").glob("**/lessons_lib.pth"))


def test_what_lies_in_the_clone_is_not_the_environments_business(clone):
    """Python imports a sitecustomize by itself at every start; dataclasses is imported by the front door."""
    for folder in (clone, clone / "my_lessons"):
        folder.mkdir(exist_ok=True)
        for name in ("sitecustomize", "usercustomize", "dataclasses", "pip", "venv", "lessons_lib", "anything"):
            (folder / f"{name}.py").write_text("raise SystemExit('a foreign module')")
    python = os.path.join(ready(clone)["python"], "bin/python" if os.name != "nt" else "Scripts/python.exe")
    ask = "import lessons_lib; print(lessons_lib.__path__[0])"
    for folder in (clone.parent, clone / "my_lessons"):
        assert told(python, "-I", "-c", ask, cwd=folder) == str(clone / "lessons_lib")
    assert told(python, "-I", "-c", "import importlib.util as u; print(u.find_spec('anything'))") == "None"
    ask = "import inspect, lessons_lib; print(inspect.getsource(lessons_lib), lessons_lib.__doc__)"
    assert "What the lessons are made of" in told(python, "-I", "-c", ask).split("arrange(__path__)")[1]


def told(python, *command, cwd=None):
    return subprocess.run([python, *command], cwd=cwd, capture_output=True, text=True).stdout.strip()
