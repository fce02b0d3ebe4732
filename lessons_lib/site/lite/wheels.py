"""Wheels out of what is here: this library, built as pip would, and packages of this Python, packed again.

The same files give the same bytes, whenever and where they are packed.
"""

import base64
import hashlib
import os
import subprocess
import sys
import zipfile
from importlib.metadata import Distribution, distribution
from pathlib import Path

from lessons_lib.front_door.places import ROOT
from lessons_lib.front_door.problems import Problem

FIRST_DAY = 315532800   # 1980-01-01 in seconds: the first day that a ZIP file knows
BUILD = "import sys; from flit_core.buildapi import build_wheel; print(build_wheel(sys.argv[1]))"
OF_A_MACHINE = ("RECORD", "INSTALLER", "REQUESTED", "direct_url.json")   # what an installer writes beside the metadata


def library(folder: Path, root: Path = ROOT) -> Path:
    """Build this library's wheel into the folder. Raises Problem."""
    done = subprocess.run([sys.executable, "-P", "-c", BUILD, str(folder)], cwd=root, capture_output=True, text=True,
                          encoding="utf-8", errors="replace",
                          env=os.environ | {"SOURCE_DATE_EPOCH": str(FIRST_DAY), "PYTHONUTF8": "1"})
    if done.returncode:
        last = (done.stderr.strip() or done.stdout.strip() or "no reason given").splitlines()[-1]
        raise Problem(f"The library cannot be packed for the browser ({last}).")
    return folder / done.stdout.split()[-1]


def packed(name: str, folder: Path) -> Path:
    """Pack the installed package of this name, pure Python, into a wheel in the folder. Raises Problem."""
    there = distribution(name)
    files = {path.as_posix(): path.locate().read_bytes() for path in there.files or () if _belongs(path)}
    if not files or any(path.endswith((".so", ".pyd", ".dylib")) for path in files):
        raise Problem(f"{name} cannot be packed for the browser: this Python has it without a list of its files, or "
                      "not in pure Python. Install it with pip.")
    made = folder / f"{name.replace('-', '_')}-{there.version}-py3-none-any.whl"
    record = f"{next(path for path in files if path.endswith('.dist-info/METADATA')).rpartition('/')[0]}/RECORD"
    lines = [f"{path},sha256={_in_a_record(content)},{len(content)}" for path, content in sorted(files.items())]
    with zipfile.ZipFile(made, "w") as wheel:
        for path, content in [*sorted(files.items()), (record, "\n".join([*lines, f"{record},,", ""]).encode())]:
            entry = zipfile.ZipInfo(path)   # of the first day
            entry.external_attr, entry.compress_type = 0o100644 << 16, zipfile.ZIP_DEFLATED
            wheel.writestr(entry, content)
    return made


def asked_by(wheel: Path) -> list[str]:
    """What the package in a wheel asks for, whatever the machine: ["numpy>=2.0,<3"]."""
    with zipfile.ZipFile(wheel) as opened:
        (metadata,) = (name for name in opened.namelist() if name.endswith(".dist-info/METADATA"))
        lines = opened.read(metadata).decode("utf-8").splitlines()
    asked = (line.partition(": ")[2] for line in lines if line.startswith("Requires-Dist: "))
    return [wanted for wanted in asked if "extra ==" not in wanted]


def sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def found(package: str, ending: str) -> Path:
    """Where this Python has the file of an installed package whose path ends so. Raises Problem."""
    there: Distribution = distribution(package)
    for path in there.files or ():
        if path.as_posix().endswith(ending):
            return Path(path.locate()).resolve()
    raise Problem(f"{package} has no {ending} in this Python: install it with pip.")


def _belongs(path) -> bool:
    return (path.parts[0] != ".." and "__pycache__" not in path.parts
            and not (path.parts[0].endswith(".dist-info") and path.name in OF_A_MACHINE))


def _in_a_record(content: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode("ascii")
