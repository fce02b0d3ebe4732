"""`python3 -m lessons_lib class FOLDER [--anonymous] [--out DIR]`: what a class is making of the lessons.

Reads a folder of collected notebooks, and writes class.html and class.csv where one stands (or into DIR).
"""

import os
import sys
from argparse import ArgumentParser
from pathlib import Path

from lessons_lib.classroom.collecting import Report, look
from lessons_lib.classroom.mistakes import shared
from lessons_lib.classroom.page import MADE_BY, page
from lessons_lib.classroom.spreadsheet import FIRST, spreadsheet
from lessons_lib.classroom.words import counted, listed
from lessons_lib.classroom.zips import PAGE, TABLE
from lessons_lib.front_door.problems import Problem
from lessons_lib.storage.whole_file import write_whole

USAGE = "class wants one folder, as in `class collected --anonymous --out DIR`."
FEW = 5  # lines of the summary


class Arguments(ArgumentParser):
    def error(self, message):
        raise Problem(f"{USAGE} {message[0].upper()}{message[1:]}.")


def main(arguments: list[str]) -> int:
    """Read, write both files, and say the most important; 0, or 1 after a sentence that says what is wrong."""
    if arguments and arguments[0] in ("-h", "--help"):
        print(f"{USAGE}\n\n{__doc__.strip()}")
        return 0
    try:
        asked = parsed(arguments)
        folder, out = home(asked.folder), home(asked.out)
        refuse(folder)
        refuse_to_replace({out / PAGE: MADE_BY, out / TABLE: ",".join(FIRST)}, out)
        report = look(folder, asked.anonymous)
        write(out, {TABLE: spreadsheet(report), PAGE: page(report).encode()})
    except Problem as problem:
        print(problem, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. Nothing was written.", file=sys.stderr)
        return 130
    print("\n".join(summary(report)))
    print(f"\nIn full: {(out / PAGE).resolve()}\nAs a table: {(out / TABLE).resolve()}")
    return 0


def parsed(arguments: list[str]):
    """`folder`, `anonymous`, `out`. Raises Problem for anything else, several folders too."""
    parser = Arguments(prog="class", add_help=False, allow_abbrev=False)
    parser.add_argument("folder", nargs="*")
    parser.add_argument("--anonymous", action="store_true")
    parser.add_argument("--out", default=".", metavar="DIR")
    asked, rest = parser.parse_known_args(arguments)
    unknown, folders = [one for one in rest if one.startswith("-")], [*asked.folder, *rest]
    if unknown:
        raise Problem(f"{USAGE} There is no option {unknown[0]}.")
    if len(folders) != 1:
        several = f" These are {len(folders)}, {listed(folders, 3)}: put them into one folder, as groups."
        raise Problem(USAGE + several * bool(folders))
    asked.folder = folders[0]
    return asked


def refuse(folder: Path) -> None:
    """Raises Problem for what holds no notebooks for sure."""
    try:
        if folder.is_dir():
            os.listdir(folder)
        elif not folder.exists():
            raise Problem(f"There is no folder {folder}: name the one that holds the class's notebooks.")
        elif folder.suffix.lower() not in (".zip", ".ipynb"):
            raise Problem(f"{folder} is no folder and no ZIP file: name the one that holds the class's notebooks.")
    except (OSError, ValueError) as error:
        raise Problem(f"{folder} cannot be opened ({getattr(error, 'strerror', None) or error}).") from None


def home(name: str) -> Path:
    """The folder of this name: with "~" at its start, which Windows leaves to us, and without the quotation mark that
    it leaves at the end of "C:\\my class\\".
    """
    path = Path(name.rstrip('"') if os.name == "nt" else name)
    try:
        return path if path.exists() else path.expanduser()
    except (OSError, ValueError, RuntimeError):
        return path


def refuse_to_replace(files: dict[Path, str], out: Path) -> None:
    """Raises Problem where a file is in the place of one of these and is no report of ours, as its sign would say."""
    try:
        for path, sign in files.items():
            ours = path.is_file() and not path.is_symlink() and sign.encode() in path.open("rb").read(2000)
            if not ours and (path.exists() or path.is_symlink()):
                raise Problem(f"{path} is there already and is no earlier report, so it stays: move it away, or name "
                              "another folder with --out.")
    except OSError as error:
        raise cannot_write(out, error) from None


def write(out: Path, files: dict[str, bytes]) -> None:
    """Raises Problem where one cannot be written. A spreadsheet's program locks its file, so it is tried first."""
    name = ""
    try:
        out.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            write_whole(out / name, content)
    except OSError as error:
        raise cannot_write(out / name, error) from None


def cannot_write(where: Path, error: OSError) -> Problem:
    if isinstance(error, FileExistsError | NotADirectoryError):
        return Problem(f"{where.absolute()} cannot be made, because a file is in its place: name a folder with --out.")
    return Problem(f"Nothing can be written at {where.absolute()} ({error.strerror or error}): close the last report "
                   "where it is open, or name another folder with --out.")


def summary(report: Report) -> list[str]:
    """What was read, the mistakes that most learners share, who has finished what, and how many lines are waiting."""
    lines = [f"{counted(len(report.learners), 'learner')}, {counted(report.read, 'notebook')} read"
             + (f", {report.not_read} not" if report.unread else "") + "."]
    most = shared(report.exercises, FEW)
    if most:
        lines += ["", "To talk about:"]
        lines += [f"  {len(mistake.learners):3} of {exercise.tried:<3}  {exercise.known.lesson.number} "
                  f"{exercise.name}: {mistake.name}" for exercise, mistake in most]
    elif report.read:
        lines += ["", "Every exercise that was tried is solved." if report.exercises else
                  "No exercise was tried yet."]
    stuck = [f"{one.known.lesson.number} {one.name}" for one in report.exercises if one.most_are_stuck]
    if stuck:
        lines += ["", f"Most of those who tried are stuck in {listed(stuck, FEW)}."]
    finished = [f"{lesson.known.lesson.number} by {len(lesson.finished)}" for lesson in report.lessons
                if lesson.finished]
    if finished:
        lines += ["", f"Finished: lesson {', '.join(finished)}, of {counted(len(report.learners), 'learner')}."]
    if report.remarks:
        lines += ["", f"The page has {counted(len(report.remarks), 'remark')} on what was read."]
    return lines


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
