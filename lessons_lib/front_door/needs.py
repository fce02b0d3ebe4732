"""What the lessons need, and whether the Python that runs this has it."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path

OLDEST, NEWEST = (3, 11), (3, 14)  # the Pythons that every pinned package has a wheel for


def needs(root: Path, tools: bool = False) -> list[str]:
    """The requirements of the lessons, "numpy>=2.0,<3"; with tools, those of the tests besides.

    They stand in pyproject.toml, and where the library was installed without its clone, in what was installed.
    """
    try:
        project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    except FileNotFoundError:
        return requires("lessons_lib") or []
    wanted = project["project"]["dependencies"]
    return wanted + project["dependency-groups"]["test"] if tools else wanted


def has(requirement: str) -> bool:
    """Does this Python have it? Understands what pyproject.toml uses: a name, >= and <, in either order."""
    try:
        there = _numbers(version(package(requirement)))
    except PackageNotFoundError:
        return False
    bounds = dict(re.findall(r"(>=|<)\s*([\d.]+)", requirement))
    return _numbers(bounds[">="]) <= there < _numbers(bounds["<"])


def package(requirement: str) -> str:
    """"numpy" of "numpy>=2.0,<3"."""
    return re.match(r"[\w.-]+", requirement)[0]


def told(python: tuple[int, ...]) -> str:
    """"3.11" of (3, 11)."""
    return "{}.{}".format(*python)


def _numbers(version: str) -> list[int]:
    """[2, 4, 6] of "2.4.6" and [3, 0] of "3.0rc1"."""
    return [int(part) for part in re.match(r"\d+(\.\d+)*", version)[0].split(".")]
