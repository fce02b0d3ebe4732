"""What lies in the clone's folder is not the business of `test` and `bench`; nor are settings for pip."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

from lessons_lib.benchmark import bench
from lessons_lib.front_door.tools import PYTEST
from tests.front_door.small_world import ROOT


def test_a_random_py_a_pytest_ini_or_a_conftest_in_the_clone_does_not_reach_the_tests(tmp_path):
    (tmp_path / "tests").mkdir()
    for name in ("pyproject.toml", "tests/conftest.py"):
        shutil.copy(ROOT / name, tmp_path / name)
    (tmp_path / "tests" / "test_it.py").write_text("import random\n\n\ndef test_it():\n    import tests\n")
    for name in ("random.py", "numpy.py", "sitecustomize.py", "conftest.py"):
        (tmp_path / name).write_text("raise SystemExit('a foreign module')")
    for name in ("pytest.ini", ".pytest.ini"):
        (tmp_path / name).write_text("[pytest]\naddopts = --no-such-option\n")
    command = [sys.executable, *PYTEST, "-n=0", "-p", "no:cacheprovider", "tests/test_it.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert "1 passed" in done.stdout, done.stdout + done.stderr


def test_the_peers_are_fetched_without_the_persons_pip_settings(tmp_path, monkeypatch):
    calls = []

    def run(command, env=None, **_):
        calls.append((command, env))
        settings = json.dumps({":env:.target": "/x", ":env:.index-url": "https://school/simple"})
        return subprocess.CompletedProcess(command, 0, settings, "")

    monkeypatch.setattr("subprocess.run", run)
    monkeypatch.setenv("PIP_TARGET", "/x")
    monkeypatch.setenv("PYTHONPATH", "/x")
    (tmp_path / ".bench").mkdir()
    assert Path(bench.peers(tmp_path)).is_relative_to(tmp_path / ".bench")
    assert all("-I" in command for command, _ in calls)
    (environment,) = [env for command, env in calls if "install" in command]
    assert not {"PIP_TARGET", "PYTHONPATH"} & environment.keys()
    assert environment["PIP_INDEX_URL"] == "https://school/simple"
