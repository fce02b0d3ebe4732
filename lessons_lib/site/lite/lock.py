"""The lab's own lock: for each package where its file is, what it needs, and which imports ask for it.

Pyodide fetches a package when a cell imports it. Its own come from its own address, ours lie in the site: so a lesson's
notebook is the same here as everywhere. matplotlib, the largest, comes with those rooms alone that plot.
"""

import json
import re
import shutil
from pathlib import Path

from lessons_lib.contents import ROOMS, written
from lessons_lib.front_door.needs import package
from lessons_lib.site.lite import pyodide, wheels

FOLDER, NAME = "static", "pyodide-lock.json"
OURS = ("comm", "ipywidgets")   # of this Python; Pyodide has none of them
PLOTS = "matplotlib"            # of what the library asks for, only some lessons use it
EXTENSION = "extensions/@jupyterlite/pyodide-kernel-extension/static/pypi"
KERNEL = ("piplite", "ipykernel", "pyodide_kernel")   # the kernel's own, which come with it
STARTS_WITH = ["micropip", "piplite", "ipykernel", "comm", "pyodide-kernel", "jedi", "ipython"]


def write(lab: Path, made: Path) -> None:
    """Write the lock into the lab, and beside it the wheels; `made` is a folder for those on their way.

    Raises Problem.
    """
    from jupyterlite_pyodide_kernel.constants import PYODIDE_CDN_URL

    about, packages = pyodide.stored()
    for one in packages.values():
        one["file_name"] = f"{PYODIDE_CDN_URL}/{one['file_name']}"
    packages[PLOTS]["imports"] += rooms_that_plot()
    for wheel in [*(wheels.packed(name, made) for name in OURS), wheels.library(made)]:
        place = lab / FOLDER / wheels.sha256(wheel)[:12] / wheel.name   # a browser may still hold an earlier one
        place.parent.mkdir(parents=True)
        shutil.copyfile(wheel, place)
        add(packages, wheel, place.relative_to(lab / FOLDER).as_posix())
    for name in KERNEL:
        (wheel,) = (lab / EXTENSION).glob(f"{name}-*.whl")
        add(packages, wheel, f"../{EXTENSION}/{wheel.name}")
    text = json.dumps({"info": about, "packages": dict(sorted(packages.items()))}, indent=1)
    (lab / FOLDER / NAME).write_text(text + "\n", encoding="utf-8")


def add(packages: dict[str, dict], wheel: Path, where: str) -> None:
    """Add the package in a wheel, which needs of what it asks for what is there already."""
    stem, version = wheel.name.split("-")[:2]
    name, *asked = (normal(one) for one in (stem, *map(package, wheels.asked_by(wheel))))
    packages[name] = {
        "name": name, "version": version, "file_name": where, "install_dir": "site", "sha256": wheels.sha256(wheel),
        "package_type": "package", "imports": [stem], "unvendored_tests": False,
        "depends": [one for one in asked if one in packages and one != PLOTS],
    }


def normal(name: str) -> str:
    """"lessons-lib" of "lessons_lib": Pyodide finds no other spelling."""
    return re.sub(r"[-_.]+", "-", name).lower()


def rooms_that_plot() -> list[str]:
    """The rooms, as a cell imports them, that have a shelf for matplotlib."""
    return [f"lessons_lib.lessons.{lesson.topic}" for lesson in written()
            if any((ROOMS / lesson.topic).glob("plots*"))]
