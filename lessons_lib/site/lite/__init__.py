"""The lessons in the reader's own browser: a JupyterLite with the lessons, the pages for looking up and this library.

    build(out, say)                  # into out/lab
    address(lesson)                  # where it opens that lesson, seen from the site's pages
    ABOUT, FROM_A_FILE               # what a page says of it

Python itself (Pyodide, as WebAssembly) comes from its own address when a lesson is opened; all else is in the site.

building  the folder, by jupyterlite-core
desk      what lies in it: the lessons with their outputs, GLOSSARY.md, NUMPY.md
settings  how it looks and behaves
wheels    this library, ipywidgets and comm, as the browser's Python installs them
lock      which package comes from where, and what a cell's imports ask for
pyodide   the Pyodide that it starts; pyodide.json: what its own lock says of the packages that the lessons need
"""

from collections.abc import Callable
from pathlib import Path

from lessons_lib.contents import Lesson

__all__ = ["ABOUT", "FROM_A_FILE", "address", "build"]

ABOUT = ("The lesson runs in your browser, with nothing installed. The first start fetches 20 to 40 MB (Python itself, "
         "from Pyodide's address) and takes up to a minute. What you change is kept in this browser only: to have it "
         "elsewhere, download it (File, Download). To stop a cell that takes too long, restart the kernel; the "
         "button ■ does not reach it here.")
FROM_A_FILE = "Opened from a folder or a stick, the lesson cannot run: a browser starts Python from a web server only."


def build(out: Path, say: Callable[[str], None] = print) -> None:
    """Write the lab into out/lab, which takes seconds. `say` is told what is done. Raises Problem."""
    from lessons_lib.site.lite import building  # a page that only links to the lab need not load it

    building.build(out, say)


def address(lesson: Lesson) -> str:
    """Where the lab opens this lesson, as the site's pages see it."""
    return f"lab/lab/index.html?path={lesson.name}.ipynb"
