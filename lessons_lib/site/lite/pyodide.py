"""The Pyodide (Python as WebAssembly) that the lab starts: the release that jupyterlite-pyodide-kernel is made for.

pyodide.json has what Pyodide's own lock says of the packages that the lessons need, and of no other. It is made anew
by `python -m lessons_lib.site.lite.pyodide FOLDER`, where FOLDER holds that release as `npm pack pyodide` fetches it.
"""

import json
import sys
from pathlib import Path

from lessons_lib.front_door.problems import Problem
from lessons_lib.storage import results

STORE = Path(__file__).with_suffix(".json")
# What the kernel itself is made of, and what a lesson imports; all that these depend on comes with them.
WANTED = ("micropip", "ipython", "jedi", "numpy", "threadpoolctl", "matplotlib")
KEPT = ("name", "version", "file_name", "install_dir", "sha256", "package_type", "imports", "depends",
        "unvendored_tests")


def stored() -> tuple[dict, dict[str, dict]]:
    """Pyodide's own facts of itself, and its packages by name. Raises Problem where they are of another release."""
    from jupyterlite_pyodide_kernel.constants import PYODIDE_VERSION

    said = results.read(STORE)
    origin, about = said.pop("origin"), said.pop("info")
    if origin["pyodide"] != PYODIDE_VERSION:
        raise Problem(f"The kernel of the lab wants Pyodide {PYODIDE_VERSION}, and {STORE.name} is of "
                      f"{origin['pyodide']}: {results.remade_by(STORE)} makes it anew.")
    return about, said


def needed(packages: dict[str, dict]) -> list[str]:
    """The names of the WANTED packages, and of all that they depend on."""
    found, open_ = [], list(WANTED)
    while open_:
        name = open_.pop(0).replace("_", "-")
        if name not in found:
            found.append(name)
            open_ += packages[name]["depends"]
    return sorted(found)


def remake(folder: Path, store: Path = STORE) -> None:
    """Store what the lock in this folder says. Raises FileNotFoundError where it has none."""
    lock = json.loads(Path(folder, "pyodide-lock.json").read_text(encoding="utf-8"))
    release = json.loads(Path(folder, "package.json").read_text(encoding="utf-8"))["version"]
    packages = {name: {key: lock["packages"][name][key] for key in KEPT} for name in needed(lock["packages"])}
    origin = {"command": results.remade_by(STORE), "pyodide": release}
    results.keep(store, {"origin": origin, "info": lock["info"], **packages})


if __name__ == "__main__":
    remake(Path(sys.argv[1]))
