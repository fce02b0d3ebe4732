"""What lies in the clone's folder is not the business of `test`."""

import shutil
import subprocess
import sys

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
