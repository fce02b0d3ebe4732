"""Pyodide as far as npm and PyPI have it, to answer a browser that asks for it: all but numpy, which is compiled.

They are fetched once, into .bench of the clone.
"""

import json
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from lessons_lib.front_door.places import ROOT
from lessons_lib.site.lite import lock as of_the_lab
from lessons_lib.site.lite import pyodide, wheels

KINDS = {".mjs": "text/javascript", ".wasm": "application/wasm", ".json": "application/json"}


class Pyodide:
    """`files` name -> path, of what it has; `asked` and `not_had` are the addresses that a browser wanted of it."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.files = {path.name: path for path in folder.rglob("*") if path.is_file()}
        self.asked, self.not_had = [], []

    def answer(self, route) -> None:
        """Answer one request of playwright's."""
        address = route.request.url
        self.asked.append(address)
        path = self.files.get(address.partition("?")[0].rpartition("/")[2])
        if path:
            route.fulfill(body=path.read_bytes(), headers={
                "Content-Type": KINDS.get(path.suffix, "application/octet-stream"), "Access-Control-Allow-Origin": "*"})
        else:
            self.not_had.append(address)
            route.fulfill(status=404, headers={"Access-Control-Allow-Origin": "*"})

    def of_these_wheels(self, lock: dict) -> dict:
        """The lock with the hashes of PyPI's wheels in place of those that Pyodide packed anew."""
        for one in lock["packages"].values():
            path = self.files.get(one["file_name"].rpartition("/")[2])
            one["sha256"] = wheels.sha256(path) if path else one["sha256"]
        return lock


def fetched(lock: dict) -> Pyodide:
    """What this lock wants of Pyodide, fetched. Raises OSError or CalledProcessError where that cannot be."""
    from jupyterlite_pyodide_kernel.constants import PYODIDE_VERSION

    names = sorted(pure(lock["packages"]))
    folder = ROOT / ".bench" / f"pyodide_{PYODIDE_VERSION}"
    whole = folder / "whole.json"
    if not whole.exists() or json.loads(whole.read_text()) != names:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        run("npm", "pack", "--silent", f"pyodide@{PYODIDE_VERSION}", folder=folder)
        with tarfile.open(folder / f"pyodide-{PYODIDE_VERSION}.tgz") as archive:
            archive.extractall(folder, filter="data")
        run(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--only-binary=:all:",
            "--python-version=3.14", *names, folder=folder)
        whole.write_text(json.dumps(names))
    return Pyodide(folder)


def run(program: str, *arguments: str, folder: Path) -> None:
    subprocess.run([shutil.which(program) or program, *arguments], cwd=folder, check=True, stdin=subprocess.DEVNULL,
                   capture_output=True, timeout=300)


def pure(packages: dict[str, dict]) -> set[str]:
    """The pinned packages in pure Python that come from Pyodide's address when a lesson without plots starts."""
    found, open_ = set(), [*of_the_lab.STARTS_WITH, "lessons-lib"]
    while open_:
        name = of_the_lab.normal(open_.pop())
        if name not in found:
            found.add(name)
            open_ += packages[name]["depends"]
    files = {name: packages[name]["file_name"] for name in found}
    return {f"{name}=={packages[name]['version']}" for name, file in files.items()
            if file.startswith("https:") and file.endswith("none-any.whl")}


def packed_by_npm(here: Pyodide) -> Path:
    """Pyodide itself, as npm has it: the folder that `pyodide.remake` reads."""
    return here.files[pyodide.STORE.with_stem("pyodide-lock").name].parent
