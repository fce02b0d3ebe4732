"""A lesson's page, out of its stored notebook."""

from lessons_lib.classroom.handout.command import stored
from lessons_lib.contents import Lesson, written
from lessons_lib.front_door.places import NOTEBOOKS
from lessons_lib.front_door.problems import Problem
from lessons_lib.site import lite
from lessons_lib.site.pages.arranged import arranged
from lessons_lib.site.pages.frame import Frame
from lessons_lib.site.pages.stored import Stored


def write_lessons(frame: Frame, pieces: dict[str, str], links=None, say=lambda text: None) -> None:
    """The pages of all lessons. `pieces` are those of live.write_all; `links` is a words.Links, or None."""
    rows = written()
    for before, lesson, behind in zip([None, *rows], rows, [*rows[1:], None], strict=False):
        write_lesson(frame, lesson, pieces, links, before, behind)
        say(f"  {lesson.name}.html")


def write_lesson(frame: Frame, lesson: Lesson, pieces, links=None, before=None, behind=None) -> None:
    """The page of one lesson; `before` and `behind` are its neighbours."""
    try:
        cells = arranged(stored(NOTEBOOKS / f"{lesson.name}.ipynb"), lesson, pieces,
                         Stored(frame.folder, lesson.name).tag)
    except Problem as problem:
        raise Problem(f"No page of {lesson.name}: {str(problem).rstrip('.')}.") from None
    frame.render(f"{lesson.name}.html", "lesson_site", cells, lesson,
                 terms=links and (lambda html: links.prose(html, lesson)),
                 codes=(lambda source: links.code(source, lesson)) if links else (lambda source: ""),
                 before=before, behind=behind,
                 lab=lite.address(lesson), lab_says=lite.ABOUT, lab_silent=lite.FROM_A_FILE)
