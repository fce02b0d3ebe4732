"""What lies in the lab: the lessons as they are stored, and the pages for looking up."""

import json
from pathlib import Path

import nbformat

from lessons_lib.contents import written
from lessons_lib.front_door.look_up import PAGES
from lessons_lib.front_door.places import ROOT

# What the lab's kernel says of itself. A notebook that says otherwise counts as changed as soon as it is opened: a copy
# of it would stay in the reader's browser, and hide every later version of the lesson.
KERNEL = {
    "kernelspec": {"name": "python", "display_name": "Python (Pyodide)", "language": "python"},
    "language_info": {
        "name": "python", "version": "3.8", "mimetype": "text/x-python", "file_extension": ".py",
        "codemirror_mode": {"name": "python", "version": 3}, "nbconvert_exporter": "python",
        "pygments_lexer": "ipython3",
    },
}


def lay(folder: Path, root: Path = ROOT) -> None:
    """Put them into the folder. Raises OSError."""
    for lesson in written():
        name = f"{lesson.name}.ipynb"
        stored = nbformat.read(root / "notebooks" / name, as_version=nbformat.NO_CONVERT)   # its texts are whole now
        stored.metadata |= KERNEL
        (folder / name).write_text(json.dumps(stored, ensure_ascii=False), encoding="utf-8")
    for page in PAGES:
        (folder / page).write_bytes((root / page).read_bytes())
