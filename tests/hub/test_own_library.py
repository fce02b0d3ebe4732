"""On a hub a real kernel runs a lesson with the library of its own clone, whatever the administrator installed."""

import compileall
import os
import shutil
import site
import subprocess
import sys

import pytest
from jupyter_client import KernelManager
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager

from tests.front_door.real_lab import patiently
from tests.front_door.small_world import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no JupyterHub on Windows")

WHERE = """
import sys
from lessons_lib.a_newer_lesson import news
from lessons_lib.lessons.dinner import chance
from lessons_lib.nets import rnn
print(news, *(name for name, module in sys.modules.items()
              if name.startswith("lessons_lib.") and not module.__spec__.origin.startswith({clone!r})))
"""


@pytest.fixture(scope="module")
def hub(tmp_path_factory):
    """A learner's Python with the administrator's library installed --editable, compiled, first of all; and a clone.

    The administrator's is another, older clone: the learner's has a module that it lacks.
    """
    place = tmp_path_factory.mktemp("hub")
    for name in ("administrator", "learner/lessons"):
        shutil.copytree(ROOT / "lessons_lib", place / name / "lessons_lib",
                        ignore=shutil.ignore_patterns("__pycache__", "*.json", ".ruff_cache"))
        shutil.copy(ROOT / "pyproject.toml", place / name)
        (place / name / "notebooks").mkdir()
    compileall.compile_dir(place / "administrator", quiet=2)
    (place / "learner/lessons/lessons_lib/a_newer_lesson.py").write_text("news = 'newer'\n")
    (place / "learner/lessons/my_lessons/week 1").mkdir(parents=True)
    (place / "learner/elsewhere").mkdir()
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", place / "python"], check=True)
    (packages,) = (place / "python").glob("lib/*/site-packages")
    lines = [str(place / "administrator"), *(f"import site; site.addsitedir({folder!r})"
                                            for folder in site.getsitepackages())]
    (packages / "a_lessons_lib.pth").write_text("\n".join(lines))
    return place


def kernels_word(hub, folder):
    """What a kernel of that Python prints that was started in this folder; of an error the last line."""
    python = str(hub / "python/bin/python")

    class Spec(KernelSpecManager):
        def get_kernel_spec(self, kernel_name):
            return KernelSpec(argv=[python, "-m", "ipykernel_launcher", "-f", "{connection_file}"], language="python")

    plain = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    code = WHERE.format(clone=str(hub / "learner/lessons"))
    manager, said = KernelManager(kernel_spec_manager=Spec()), []
    manager.start_kernel(cwd=str(hub / folder), env=plain)
    client = manager.client()
    client.start_channels()
    try:
        patiently(lambda: client.wait_for_ready(timeout=60), RuntimeError)
        client.execute_interactive(code, timeout=60, output_hook=lambda message: said.append(
            message["content"].get("text") or message["content"].get("evalue", "")))
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return "".join(said).strip()


@pytest.mark.parametrize("folder", ["my_lessons", "my_lessons/week 1", "notebooks"])
def test_a_lesson_of_a_clone_that_was_pulled_runs_with_the_library_of_that_clone(hub, folder):
    """All of it but the module that found that out."""
    assert kernels_word(hub, f"learner/lessons/{folder}") == "newer lessons_lib.every_door"


def test_anywhere_else_it_is_the_administrators(hub):
    assert kernels_word(hub, "learner/elsewhere") == "No module named 'lessons_lib.a_newer_lesson'"
