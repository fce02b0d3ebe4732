"""The kernel that is asked for is the one that runs, in this process and in a lesson's; and how it would be told."""

import os
import subprocess
import sys

import nbformat
import pytest

from lessons_lib.front_door.notebooks.running import run
from tests.notebooks.reading import ROOT
from tests.processors import WIDE, core, has_avx512, main, older

ASKED = os.environ.get("OPENBLAS_CORETYPE")
SAME = {"Zen": "Haswell", "Cooperlake": "SkylakeX", "SapphireRapids": "SkylakeX"}  # in the wheels of numpy
no_openblas = pytest.mark.skipif(core() is None, reason="numpy does not compute with OpenBLAS here")
ASK = f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom tests.processors import core\nprint(core())"


@no_openblas
@pytest.mark.skipif(not ASKED, reason="OPENBLAS_CORETYPE asks for no kernel")
def test_the_kernel_that_is_asked_for_runs_here_and_in_a_lesson(tmp_path):
    wanted = SAME.get(ASKED, ASKED)
    assert core() == wanted
    path = tmp_path / "lesson.ipynb"
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(ASK)]), path)
    assert run(path).cells[0].outputs[0].text.strip() == wanted


@no_openblas
@pytest.mark.parametrize("name", ["Prescott", "Nehalem", WIDE])
def test_a_process_can_be_given_another_kernel(name):
    if name == WIDE and not has_avx512():
        pytest.skip("this processor has no AVX-512")
    environment = {**os.environ, "OPENBLAS_CORETYPE": name, "PYTHONPATH": str(ROOT)}
    said = subprocess.run([sys.executable, "-m", "tests.processors", name], cwd=ROOT, env=environment, text=True,
                          capture_output=True)
    assert said.returncode == 0 and f"{name} runs" in said.stdout, said


def test_the_older_processor_has_no_loops_of_its_own():
    environment = {**os.environ, **older(), "PYTHONPATH": str(ROOT)}
    said = subprocess.run([sys.executable, "-m", "tests.processors", "Prescott"], cwd=ROOT, env=environment, text=True,
                          capture_output=True)
    assert "beyond the baseline: none" in said.stdout, said


def test_a_kernel_that_does_not_run_is_told(capsys):
    assert main("Bulldozer") == 1 and "Asked for the kernel Bulldozer" in capsys.readouterr().out


def test_a_processor_without_avx512_says_so_in_a_line(capsys, monkeypatch):
    monkeypatch.setattr("tests.processors.has_avx512", lambda: False)
    assert main(WIDE) == 1
    assert capsys.readouterr().out == "This processor has no AVX-512: nothing is tried on the kernel SkylakeX.\n"
