"""`python3 -m lessons_lib progress`: what a learner has done, lesson by lesson, and what to do next.

Reads the copies in my_lessons, and the lessons in notebooks/ too where somebody works in these (on a hub).
"""

import sys
from pathlib import Path
from textwrap import wrap

from lessons_lib.classroom import sources
from lessons_lib.classroom.collecting import taken
from lessons_lib.classroom.counting import RANK, Handed, OfLesson, Standing, lessons
from lessons_lib.classroom.library import Known, all_known
from lessons_lib.classroom.remarks import short
from lessons_lib.classroom.words import clean, listed
from lessons_lib.classroom.zips import NOTHING, OTHER
from lessons_lib.front_door.places import ROOT, Places, places
from lessons_lib.front_door.problems import Problem, in_a_sentence
from lessons_lib.interactive.answers.showing import cut
from lessons_lib.interactive.verdict import NOT_YET

WIDE = 80
WIDTHS = (26, 4, 46)  # of the columns, with two spaces between them
ME = "me"
AGAIN = "python3 -m lessons_lib again"


def main(arguments: list[str], where: Places | None = None) -> int:
    """Print the table; 0, or 1 after a sentence that says what is wrong."""
    return in_a_sentence(lambda: show(arguments, where), "Stopped.")


def show(arguments: list[str], where: Places | None) -> int:
    if arguments:
        raise Problem(f"progress takes no arguments; got {' '.join(arguments)}.")
    where = where or places(ROOT)
    print("\n".join(told(where.my_lessons, where.root / "notebooks")))
    return 0


def told(mine: Path, committed: Path) -> list[str]:
    """The lines: the table, what to do next, and what else there is to say."""
    handed, unread = [], []
    for folder in (mine, committed):
        for found in sources.notebooks(folder) if folder.is_dir() else ():
            notebook, why = taken(found)
            name = clean("/".join((folder.name, *found.parts)), 60)
            if why in (NOTHING, OTHER):
                continue
            if notebook is None:
                unread.append(f"{name} cannot be read: {why}.")
            elif (one := Handed(ME, name, notebook)).of_ours and (folder == mine or one.worked_in):
                handed.append(one)
    found = {lesson.known.lesson.name: lesson for lesson in lessons(handed)}
    lines = [line for name, known in all_known().items()
             for line in row(known, found.get(name), run(name, handed))]
    return [*heading(mine, handed), *lines, "", *wrap(next_one(found), WIDE),
            *(line for said in [*others(handed), *unread] for line in ["", *wrap(said, WIDE)])]


def heading(mine: Path, handed: list[Handed]) -> list[str]:
    said = []
    if not handed:
        said = [f"Nothing is begun yet: `python3 -m lessons_lib` brings the lessons to {mine.name}, and opens them."]
    elif not any(one.notebook.run or one.worked_in for one in handed):
        said = ["Nothing is begun yet: your copies are as they were handed out."]
    return [*(line for one in said for line in [*wrap(one, WIDE), ""]), *columns("Lesson", "run", ["Exercises"]),
            "-" * WIDE]


def row(known: Known, lesson: OfLesson | None, run: str) -> list[str]:
    """A lesson's line, or several: one for each verdict that an exercise of it has."""
    standing = lesson.standings[ME] if lesson else dict.fromkeys(known.exercises, Standing())
    names = {verdict: [name for name in standing if standing[name].verdict == verdict] for verdict in RANK[::-1]}
    return columns(f"{known.lesson.number} {known.lesson.title}", run,
                   [f"{verdict}: {', '.join(some)}" for verdict, some in names.items() if some])


def columns(first: str, second: str, third: list[str]) -> list[str]:
    lines = [line for one in third for line in wrap(one, WIDTHS[2], subsequent_indent="  ", break_long_words=False)]
    return [f"{first * (not n):{WIDTHS[0]}}  {second * (not n):>{WIDTHS[1]}}  {line}" for n, line in enumerate(lines)]


def run(name: str, handed: list[Handed]) -> str:
    """How much of a lesson has been run: "-" for nothing, "all", or a share of its cells; of the copy that has most."""
    shares = [one.notebook.run / one.notebook.cells for one in handed
              if one.notebook.lesson == name and one.notebook.cells]
    most = max(shares, default=0)
    return "all" if most == 1 else f"{max(1, int(100 * most))} %" if most else "–"


def next_one(found: dict[str, OfLesson]) -> str:
    """What to do next: the first exercise that is not yet solved, with what it was told; else the next lesson."""
    everything = [(known, name, found[lesson].standings[ME][name] if lesson in found else None)
                  for lesson, known in all_known().items() for name in known.exercises]
    for known, name, standing in everything:
        if standing and standing.verdict == NOT_YET:
            why = next((sentence for told in standing.mistakes.values() for sentence in told), "")
            return f"Next: {name} in lesson {known.lesson.number}. {cut(why, 2 * WIDE - 40)}".rstrip()
    for known, name, standing in everything:
        if standing is None or standing.verdict == RANK[0]:
            begun = known.lesson.name in found and ME in found[known.lesson.name].begun
            return (f"Next: {name} in lesson {known.lesson.number}, which you have not tried yet." if begun else
                    f"Next: lesson {known.lesson.number}, {known.lesson.title}. {known.lesson.question}")
    return "Every exercise of every lesson is solved."


def others(handed: list[Handed]) -> list[str]:
    """A sentence for all copies of another version than this library's lessons."""
    old = [one for one in handed if one.worked_in and (known := all_known().get(one.notebook.lesson))
           and None not in (one.notebook.version, known.lesson.version)
           and one.notebook.version != known.lesson.version]
    if not old:
        return []
    said = listed(f"{one.where} ({short(one.notebook.version)}, and the lesson is now "
                  f"{short(all_known()[one.notebook.lesson].lesson.version)})" for one in old)
    return [f"Of another version than the lesson is now: {said}. What you solved there counts. "
            f"`{AGAIN} {old[0].notebook.lesson[:2]}` brings the new one, and keeps yours."]


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
