"""The first page: what this is, something to turn at once, the map of the lessons, and the way to each."""

import re
from html import escape

from nbformat.v4 import new_notebook

from lessons_lib.classroom.handout.outputs import Image
from lessons_lib.contents import Lesson, written
from lessons_lib.drawing.picture import SVG, size_of, wordless, words_of
from lessons_lib.front_door.places import ROOT
from lessons_lib.lessons.start_here.pictures import draw_map
from lessons_lib.lessons.start_here.pictures.lesson_map import HIGH, PLACES, WIDE
from lessons_lib.site.pages.frame import TITLE, Frame, Page
from lessons_lib.site.pages.stored import Stored

TURN = "dinner.explore_dinner"   # what a visitor can put a hand on
CELL = ROOT / "lessons_lib" / "front_page" / "front_page_cell.svg"
MINUTES = re.compile(r"^\| (\d\d) \| .* \| (\d+) \|$", re.MULTILINE)   # of the README's list


def write_first(frame: Frame, pieces: dict[str, str]) -> None:
    """Write index.html; `pieces` are those of live.write_all."""
    pictures = Stored(frame.folder, "front")
    frame.render("index.html", "lesson_site_first", new_notebook(), Page(TITLE), minutes=minutes(), turn=pieces[TURN],
                 map=map_of_lessons(pictures), cell=pictures.tag(_image(CELL.read_text(encoding="utf-8"))))


def minutes() -> dict[str, str]:
    """How long each lesson takes, as the README has it: "02" -> "65"."""
    return dict(MINUTES.findall((ROOT / "README.md").read_text(encoding="utf-8")))


def map_of_lessons(pictures: Stored) -> str:
    """The map of lesson 00, whose boxes are links."""
    svg = draw_map(here="").svg
    width, height = size_of(svg)
    links = "".join(_over(lesson, width, height) for lesson in written())
    return f'<div class="picture"><div class="map">{pictures.img(_image(svg))}{links}</div></div>'


def _over(lesson: Lesson, width: int, height: int) -> str:
    """A link that lies over the lesson's box."""
    x, y = PLACES[lesson.number]
    place = {"left": (x - WIDE / 2) / width, "top": (y - HIGH / 2) / height,
             "width": WIDE / width, "height": HIGH / height}
    style = ";".join(f"{name}:{share:.2%}" for name, share in place.items())
    return f'<a href="{lesson.name}.html" aria-label="{lesson.number} {escape(lesson.title)}" style="{style}"></a>'


def _image(svg: str) -> Image:
    return Image(SVG, wordless(svg).encode(), words_of(svg), *size_of(svg))
