"""The pages for looking up, beside the learner's copies: JupyterLab shows only what lies in the folder that it opens.

A lesson links to ../NUMPY.md. In notebooks/ that is the page itself; in my_lessons, where JupyterLab has nothing above,
it is the copy that is laid there.
"""

from contextlib import suppress
from pathlib import Path

from lessons_lib.front_door.places import ROOT
from lessons_lib.storage.whole_file import write_whole

PAGES = ("NUMPY.md", "GLOSSARY.md")
NOTE = b"<!-- A copy, made anew at every start. Keep notes of your own in another file. -->\n\n"


def lay_pages(folder: Path, root: Path = ROOT) -> None:
    """Copy the pages into the folder. A file of that name which is no copy of ours stays; so does all where one cannot
    write: that is no reason not to start."""
    for name in PAGES:
        with suppress(OSError):
            page, copy = NOTE + (root / name).read_bytes(), folder / name
            there = copy.read_bytes() if copy.exists() else NOTE
            if there.startswith(NOTE) and there != page:
                write_whole(copy, page)
