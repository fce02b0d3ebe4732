"""A Python that has PyTorch, for tests that ask it: this one, or the benchmark's, in .bench/peers."""

import subprocess
import sys
from importlib.util import find_spec

import pytest

from lessons_lib.front_door.stamp import python_in
from tests.notebooks.reading import ROOT


def ask_torch(program: str, folder=ROOT) -> str:
    """What a Python program prints, run in `folder` where PyTorch is; the test is skipped where there is none."""
    bench = python_in(ROOT / ".bench" / "peers")
    python = sys.executable if find_spec("torch") else str(bench) if bench.exists() else None
    if python is None:
        pytest.skip("no PyTorch here: `python3 -m lessons_lib bench` fetches it into .bench/peers")
    ran = subprocess.run([python, "-c", f"import sys; sys.path[:0] = [{str(ROOT)!r}]\n{program}"], cwd=folder,
                         capture_output=True, text=True, timeout=300)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout
