"""The lab's folder, made by jupyterlite-core out of what is installed here; the network is not asked."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from lessons_lib.front_door.environment import own
from lessons_lib.front_door.problems import Problem
from lessons_lib.site.lite import desk, lock, settings, wheels

EXTENSIONS = {   # package of this Python -> JupyterLab's extension in it; no other one of this Python comes along
    "jupyterlab_widgets": "@jupyter-widgets/jupyterlab-manager",
    "jupyterlite_pyodide_kernel": "@jupyterlite/pyodide-kernel-extension",
}
LEFT_BY_THE_BUILD = ("rspack.config*.js", "package.json", "doc", "**/*.map")


def build(out: Path, say: Callable[[str], None]) -> None:
    """Write the lab into out/lab. `say` is told what is done. Raises Problem."""
    say("The lab, in which a lesson runs in the browser:")
    lab = Path(out, "lab")
    with TemporaryDirectory(prefix="lab_") as made:
        desk.lay(_folder(made, "desk"))
        _write(Path(made, "overrides.json"), settings.overrides())
        _write(Path(made, "jupyter-lite.json"), settings.of_the_lab())
        _write(Path(made, "jupyter_lite_config.json"), {"LiteBuildConfig": _told(lab)})
        _run(["-m", "jupyterlite_core", "build"], made)
        lock.write(lab, _folder(made, "wheels"))
    for pattern in LEFT_BY_THE_BUILD:
        for path in sorted(lab.glob(pattern)):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    files = [path for path in lab.rglob("*") if path.is_file()]
    say(f"  {len(files)} files, {sum(path.stat().st_size for path in files) / 1e6:.0f} MB")


def _told(lab: Path) -> dict:
    """What jupyterlite-core is told."""
    extensions = [str(wheels.found(package, f"labextensions/{name}/package.json").parent)
                  for package, name in EXTENSIONS.items()]
    return {"apps": ["lab"], "contents": ["desk"], "output_dir": str(lab.resolve()), "cache_dir": "cache",
            "ignore_sys_prefix": True, "federated_extensions": extensions, "no_sourcemaps": True,
            "no_unused_shared_packages": True, "source_date_epoch": wheels.FIRST_DAY}


def _run(arguments: list[str], folder: str) -> None:
    """Run it quietly in the folder, which it takes its settings from. Raises Problem."""
    done = subprocess.run([sys.executable, "-P", *arguments], cwd=folder, env=own() | {"PYTHONUTF8": "1"},
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          encoding="utf-8", errors="replace")
    if done.returncode:
        last = (done.stdout.strip() or "no reason given").splitlines()[-1]
        raise Problem(f"jupyterlite-core cannot build the lab ({last}).")


def _folder(*parts: str) -> Path:
    folder = Path(*parts)
    folder.mkdir()
    return folder


def _write(path: Path, settings: dict) -> None:
    path.write_text(json.dumps(settings, indent=1) + "\n", encoding="utf-8")
