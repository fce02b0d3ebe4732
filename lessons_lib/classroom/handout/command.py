"""`python3 -m lessons_lib handout 05 [--slides | --solutions | --exercises] [--out DIR]`: a lesson for a class."""

import sys
from argparse import ArgumentParser
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.reader import NotJSONError

from lessons_lib.classroom.handout import outputs, paper, prose, slides
from lessons_lib.classroom.handout.page import MADE_BY, page
from lessons_lib.contents import Lesson, written
from lessons_lib.front_door.places import NOTEBOOKS, find_lessons
from lessons_lib.front_door.problems import Problem, in_a_sentence
from lessons_lib.storage.whole_file import write_whole

KINDS = ("slides", "solutions", "exercises")
ALL = "handouts"    # the folder that `handout all` makes
USAGE = ("Name a lesson: python3 -m lessons_lib handout 05 makes the hand-out of lesson 05, and handout all those of "
         f"all lessons, in a folder {ALL}. Add --slides for slides, --solutions for the teacher's edition, "
         "--exercises for the tasks alone, --out DIR for another folder.")
FOR_A_CLASS = "For a class, the tasks alone, on a few sheets: python3 -m lessons_lib handout {} --exercises"


class Arguments(ArgumentParser):
    def error(self, message):
        raise ValueError(f"This command cannot be understood: {message}. {USAGE}")


def main(arguments: list[str], notebooks: Path = NOTEBOOKS) -> int:
    """Write the pages that are asked for, and print where each is; 2 for a command that cannot be understood."""
    try:
        names, kind, folder = understood(arguments)
        lessons = find_lessons([] if names == ["all"] else names, notebooks)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2

    def make_all() -> int:
        for path in lessons:
            print(write(path, kind, folder), flush=True)
        if kind == "handout":
            print(FOR_A_CLASS.format(" ".join(names)))
        return 0

    return in_a_sentence(make_all, "Stopped. What is named above is written.")


def understood(arguments: list[str]) -> tuple[list[str], str, Path]:
    """The lessons named, "handout" or one of KINDS, and the folder. ValueError says what is not clear."""
    parser = Arguments(prog="handout", add_help=False, allow_abbrev=False)
    parser.add_argument("lessons", nargs="*")
    parser.add_argument("--out", metavar="DIR")
    for kind in KINDS:
        parser.add_argument(f"--{kind}", action="store_true")
    asked = parser.parse_args(arguments)
    kinds = [kind for kind in KINDS if getattr(asked, kind)]
    if not asked.lessons:
        raise ValueError(USAGE)
    if len(kinds) > 1:
        raise ValueError(f"--{' and --'.join(kinds)} are pages of their own: ask for one at a time.")
    if "all" in asked.lessons and len(asked.lessons) > 1:
        raise ValueError(f"Name lessons, or all, and not both; got {' '.join(asked.lessons)}.")
    return asked.lessons, (kinds or ["handout"])[0], Path(asked.out or (ALL if asked.lessons == ["all"] else "."))


def write(path: Path, kind: str, folder: Path) -> Path:
    """Make the page of the lesson at `path` and write it into the folder; where it is. Raises Problem."""
    target = folder.absolute() / f"{path.stem}_{kind}.html"
    html = make(path, kind)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if target.exists() and not is_ours(target):
            raise Problem(f"{target} is there already, and this command did not make it: move it away, "
                          "or name another folder with --out.")
        write_whole(target, html.encode())
    except OSError as error:
        raise Problem(f"Nothing can be written in {folder.absolute()} ({error.strerror}): "
                      "name another folder with --out.") from None
    return target


def is_ours(target: Path) -> bool:
    """True for a file that an earlier run made."""
    if not target.is_file():
        return False
    with open(target, "rb") as file:
        return f'content="{MADE_BY}"'.encode() in file.read(2000)


def make(path: Path, kind: str) -> str:
    """The page. Raises Problem for a lesson that cannot be made into one."""
    lesson = next((lesson for lesson in written() if lesson.name == path.stem), None)
    if not lesson:
        raise Problem(f"{path.name} is not in the table of lessons, so there is no page of it.")
    notebook = stored(path)
    try:
        return MAKERS[kind](notebook, lesson)
    except Problem as problem:
        raise Problem(f"No page of {path.name}: {str(problem).rstrip('.')}.") from None


def stored(path: Path) -> NotebookNode:
    """The lesson with its outputs. Raises Problem where it cannot be read, has none, or has formulas in dollars."""
    try:
        notebook = nbformat.read(path, as_version=4)
    except (NotJSONError, nbformat.ValidationError, UnicodeDecodeError, AttributeError, KeyError):
        raise Problem(f"{path} cannot be read as a notebook.") from None
    if outputs.has_none(notebook):
        raise Problem(f"{path.name} has no stored outputs: run python3 -m lessons_lib refresh {path.stem[:2]} first.")
    for cell in notebook.cells:
        if cell.cell_type == "markdown" and prose.has_formula(cell.source):
            raise Problem(f"{path.name} has a formula between dollars, which only a program from the internet draws: "
                          "write it as the other lessons do, *h*<sub>t</sub>.")
    return notebook


def handout(notebook: NotebookNode, lesson: Lesson) -> str:
    return page(paper.arranged(notebook, lesson), lesson, "lesson_handout")


def solutions(notebook: NotebookNode, lesson: Lesson) -> str:
    return page(paper.arranged(notebook, lesson, teachers=True), lesson, "lesson_handout", teachers=True)


def exercises(notebook: NotebookNode, lesson: Lesson) -> str:
    return page(paper.exercises(notebook, lesson), lesson, "lesson_handout", only="exercises")


def slides_page(notebook: NotebookNode, lesson: Lesson) -> str:
    return page(slides.arranged(notebook, lesson), lesson, "lesson_slides")


MAKERS = {"handout": handout, "solutions": solutions, "slides": slides_page, "exercises": exercises}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
