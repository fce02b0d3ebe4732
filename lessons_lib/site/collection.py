"""The collection itself, to be unpacked and started on the reader's own machine: one ZIP file in the site."""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lessons_lib.front_door.places import ROOT

NAME, UNPACKS_TO = "recurrent_lessons.zip", "recurrent_lessons"
PARTS = (".ci", ".gitattributes", ".github", ".gitignore", "CITATION.cff", "CONTRIBUTING.md", "GLOSSARY.md", "LICENSE",
         "NUMPY.md", "README.md", "TEACHING.md", "environment.yml", "hub", "lessons_lib", "notebooks", "pyproject.toml",
         "requirements.txt", "tests")   # of the clone; what else is there was made by its reader
MADE = {"__pycache__", ".ipynb_checkpoints", ".virtual_documents", ".DS_Store", "running"}
WHEN = (1980, 1, 1, 0, 0, 0)   # the same bytes whenever it is made


def write(folder: Path, root: Path = ROOT) -> Path:
    """Write the ZIP of the clone at `root` into the folder; where it is."""
    target = folder / NAME
    with ZipFile(target, "w") as file:
        for path in files(root):
            about = ZipInfo(f"{UNPACKS_TO}/{path.relative_to(root).as_posix()}", WHEN)
            about.external_attr = 0o100644 << 16
            file.writestr(about, path.read_bytes(), ZIP_DEFLATED, 9)
    return target


def files(root: Path) -> Iterator[Path]:
    """The clone's own files, in order; not what starting, testing or a system has left beside them."""
    for part in PARTS:
        path = root / part
        for one in [path] if path.is_file() else sorted(path.rglob("*")):
            names = one.relative_to(root).parts
            if one.is_file() and not one.is_symlink() and not MADE.intersection(names) and one.suffix != ".half":
                yield one
