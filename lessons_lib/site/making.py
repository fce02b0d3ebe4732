"""The whole site, into an empty folder."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from lessons_lib.site import collection, lite, live
from lessons_lib.site.pages import Frame, write_first, write_lessons
from lessons_lib.site.words import Links, write_pages

SAY = partial(print, flush=True)


def make(folder: Path, say: Callable[[str], None] = SAY) -> None:
    """Write every page, picture and script. `say` is told what is done. Raises Problem."""
    say("Every picture of every experiment is drawn, which takes a few minutes:")
    pieces = live.write_all(folder, say=say)
    say("The pages:")
    every_page(folder, pieces, say)
    lite.build(folder, say)
    collection.write(folder)


def every_page(folder: Path, pieces: dict[str, str], say: Callable[[str], None] = lambda text: None) -> None:
    """Write the pages alone. `pieces` are those of live.write_all."""
    frame, links = Frame(folder), Links()
    write_first(frame, pieces)
    write_lessons(frame, pieces, links, say=say)
    write_pages(frame, links)
