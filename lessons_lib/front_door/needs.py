"""What pyproject.toml asks for, and whether the Python that runs this has it."""

import re
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path


def needs(root: Path, tools: bool = False) -> list[str]:
    """The requirements of the lessons, "numpy>=2.0,<3"; with tools, those of the tests besides."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
    wanted = project["project"]["dependencies"]
    return wanted + project["dependency-groups"]["test"] if tools else wanted


def has(requirement: str) -> bool:
    """Does this Python have it? Understands what pyproject.toml uses: a name, >= and <."""
    name, oldest, too_new = re.fullmatch(r"([\w-]+)>=([\d.]+),<([\d.]+)", requirement).groups()
    try:
        return _numbers(oldest) <= _numbers(version(name)) < _numbers(too_new)
    except PackageNotFoundError:
        return False


def _numbers(version: str) -> list[int]:
    """[2, 4, 6] of "2.4.6" and [3, 0] of "3.0rc1"."""
    return [int(part) for part in re.match(r"\d+(\.\d+)*", version)[0].split(".")]
