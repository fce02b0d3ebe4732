"""What the lessons need, and whether the Python that runs this has it."""

import re
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 14)  # the Pythons that every pinned package has a wheel for


def needs(root: Path, tools: bool = False) -> list[str]:
    """The requirements of the lessons, "numpy>=2.0,<3"; with tools, those of the tests and the site besides.

    They stand in pyproject.toml, and where the library was installed without its clone, in what was installed.
    """
    try:
        project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    except FileNotFoundError:
        return requires("lessons_lib") or []
    groups = [project["dependency-groups"][name] for name in ("test", "site") if tools]
    return sum(groups, project["project"]["dependencies"])


def has(requirement: str) -> bool:
    """Does this Python have it? Understands what pyproject.toml uses: a name, >= and <, in either order.

    In a browser a package counts that is fetched when a lesson imports it.
    """
    there = there_or_to_come(package(requirement))
    if not there:
        return False
    there = _numbers(there)
    bounds = dict(re.findall(r"(>=|<)\s*([\d.]+)", requirement))
    return _numbers(bounds[">="]) <= there < _numbers(bounds["<"])


def there_or_to_come(name: str) -> str | None:
    """The version of a package that is here, or that this browser's Python, Pyodide, fetches as soon as it is imported.

    What the library itself needs was fetched with it: where it is not here, that failed.
    """
    try:
        return version(name)
    except PackageNotFoundError:
        if not in_a_browser():
            return None
    from pyodide_js import lockfile

    known = lockfile.packages.to_py()
    came = known.get("lessons-lib", {}).get("depends", ())
    return None if name in came else known.get(name, {}).get("version")


def in_a_browser() -> bool:
    """True in Pyodide, Python as WebAssembly: no threads and no other processes, and packages come when imported."""
    return sys.platform == "emscripten"


def package(requirement: str) -> str:
    """"numpy" of "numpy>=2.0,<3"."""
    return re.match(r"[\w.-]+", requirement)[0]


def told(python: tuple[int, ...]) -> str:
    """"3.11" of (3, 11)."""
    return "{}.{}".format(*python)


def _numbers(version: str) -> list[int]:
    """[2, 4, 6] of "2.4.6" and [3, 0] of "3.0rc1"."""
    return [int(part) for part in re.match(r"\d+(\.\d+)*", version)[0].split(".")]
