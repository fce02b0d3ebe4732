"""A notebook as data: which lesson it is, and what the checks in it found. It is never run, and never fails: what is
broken or foreign in it is left out or told.

    {"output_type": "display_data", "data": {"text/plain": "Not yet: you stop a day early..."}, "metadata":
     {"recurrent_lessons": {"lesson": "03_unrolling", "version": "cells:3f2a...", "exercise": "away",
                            "verdict": "not yet", "mistake": "one day short"}}}

stands in a notebook for each check that was run.
"""

import json
import re
from dataclasses import dataclass, field

from lessons_lib.classroom.words import clean
from lessons_lib.contents import LESSONS, OURS
from lessons_lib.front_door.handed_out import fingerprint, ours, version
from lessons_lib.interactive.verdict import ERROR, NOT_TRIED, NOT_YET, SOLVED

BEGINS = {SOLVED: ("Correct.",), NOT_YET: ("Not yet:", "Stopped"), NOT_TRIED: ("Not attempted yet",)}
PRINTED = re.compile(r"Correct\.|Not yet:|Not attempted yet")
CHECKED = re.compile(r"\b([a-zA-Z_]\w*)\.([a-zA-Z_]\w*)\.check\(")  # exercises.away.check(
ROOM = re.compile(r"lessons_lib\.lessons\.([a-z_]+)|lessons_lib\.exercises import ([a-z_]+)")
OF_TOPIC = {lesson.topic: lesson.name for lesson in LESSONS}
MOST = 300  # different findings in one notebook


class Unreadable(Exception):
    """It is no notebook, and why."""


@dataclass(frozen=True)
class Check:
    """What one check found, as the notebook says it."""

    lesson: str
    exercise: str
    verdict: str
    mistake: str | None
    sentence: str
    version: str | None = None


@dataclass
class Notebook:
    """What a notebook says. `lesson` is None for one of another collection; `version` where its mark is gone.

    `run` of its `cells` with code have been run; `printed` checks left no record, `odd` are not as a check writes
    them, `more` did not fit; `touched`: its cells are not those that were handed out.
    """

    lesson: str | None
    version: str | None
    checks: dict[Check, None] = field(default_factory=dict)  # a set that keeps its order
    run: int = 0
    cells: int = 0
    printed: int = 0
    odd: int = 0
    more: int = 0
    touched: bool = True


def read(content: bytes) -> Notebook:
    """What the notebook in these bytes says. Raises Unreadable."""
    notebook = parsed(content)
    cells = [cell for cell in notebook["cells"] if isinstance(cell, dict) and cell.get("cell_type") == "code"]
    said, broken = Notebook(lesson_of(notebook), version(notebook)), []
    try:
        said.touched = fingerprint(notebook) != said.version
    except (KeyError, TypeError, AttributeError, UnicodeError, RecursionError):  # no cells that Jupyter wrote
        pass
    for cell in cells:
        source, outputs = text_of(cell.get("source")), cell.get("outputs")
        outputs = [one for one in outputs if isinstance(one, dict)] if isinstance(outputs, list) else []
        said.cells += bool(source.strip())
        said.run += bool(source.strip() and (outputs or cell.get("execution_count")))
        said.lesson = said.lesson or named_in(source)
        records = [output for output in outputs if OURS in metadata_of(output)]
        for output in records:
            add(said, output)
        if not records and "exercises." in source and ".check(" in source:
            said.printed += sum(1 for output in outputs if PRINTED.match(text_of(output.get("text"))))
        errors = [output for output in outputs if output.get("output_type") == "error"]
        if errors and not records:
            broken += [(name, errors[0]) for room, name in CHECKED.findall(source)[:1] if not unknown(errors[0], room)]
    if said.lesson is None and said.checks:
        said.lesson = next(iter(said.checks)).lesson
    for exercise, error in broken:
        keep(said, Check(said.lesson or "", clean(exercise, 80), NOT_YET, ERROR, in_words(error)))
    return said


def unknown(error: dict, name: str) -> bool:
    """Whether the error is only that this name is not known: the lesson's first cell has not run."""
    return text_of(error.get("ename")) == "NameError" and f"'{name}'" in text_of(error.get("evalue"))


def in_words(error: dict) -> str:
    """What is told of a cell that ended before its check was asked: it leaves no record, and it was tried."""
    name, words = (clean(text_of(error.get(key)), room) for key, room in (("ename", 60), ("evalue", 200)))
    return f"Python ends the cell before the check is asked: {name or 'an error'}{': ' if words else ''}{words}"


def add(said: Notebook, output: dict) -> None:
    """Take down what a check found. One that is not as a check writes it is counted as it stands, where it can be."""
    record = metadata_of(output)[OURS]
    data = output.get("data")
    sentence = clean(text_of(data.get("text/plain") if isinstance(data, dict) else None))
    names = [record.get(key) if isinstance(record, dict) else None for key in ("lesson", "exercise", "verdict")]
    if not all(isinstance(name, str) for name in names) or names[2] not in BEGINS:
        said.odd += 1
        return
    mistake, when = record.get("mistake"), record.get("version")
    fits = isinstance(mistake, str) if names[2] == NOT_YET else mistake is None
    said.odd += not (fits and sentence.startswith(BEGINS[names[2]]) and output.get("output_type") == "display_data")
    lesson, exercise = (clean(name, 80) for name in names[:2])
    mistake = clean(mistake, 80) if isinstance(mistake, str) and names[2] == NOT_YET else None
    keep(said, Check(lesson, exercise, names[2], mistake, sentence, when if isinstance(when, str) else None))


def keep(said: Notebook, check: Check) -> None:
    if check not in said.checks:
        if len(said.checks) < MOST:
            said.checks[check] = None
        else:
            said.more += 1


def parsed(content: bytes) -> dict:
    """The notebook as JSON. Raises Unreadable, with the reason that helps."""
    if not content.strip():
        raise Unreadable("an empty file")
    try:
        notebook = json.loads(content)
    except UnicodeDecodeError:
        raise Unreadable("no text: it is not in UTF-8, as notebooks are") from None
    except json.JSONDecodeError as error:
        raise Unreadable(not_json(content, error)) from None
    except RecursionError:
        raise Unreadable("nested too deeply to be a notebook") from None
    except (ValueError, MemoryError):
        raise Unreadable("not JSON, as notebooks are") from None
    if isinstance(notebook, dict) and "worksheets" in notebook:
        raise Unreadable("in the form of before 2015 (nbformat 3): open it in JupyterLab, and save it")
    if not isinstance(notebook, dict) or not isinstance(notebook.get("cells"), list):
        raise Unreadable("JSON, but no notebook: it has no cells")
    return notebook


def not_json(content: bytes, error: json.JSONDecodeError) -> str:
    start = content[:1000].lstrip().lower()
    if start.startswith((b"<!doctype", b"<html", b"<?xml")):
        return "a web page under a notebook's name: it was saved from a browser"
    if b"\n<<<<<<< " in content:
        return "half merged by git"
    if error.pos >= len(error.doc.rstrip()) or error.msg.startswith("Unterminated"):
        return "half a file: it breaks off"
    return f"not JSON, as notebooks are (line {error.lineno})"


def lesson_of(notebook: dict) -> str | None:
    name = ours(notebook).get("lesson")
    return clean(name, 80) if isinstance(name, str) else None


def named_in(source: str) -> str | None:
    """The lesson whose room a cell imports: for a copy that lost its mark."""
    return next((OF_TOPIC[topic] for match in ROOM.finditer(source) for topic in match.groups()
                 if topic in OF_TOPIC), None)


def metadata_of(output: dict) -> dict:
    metadata = output.get("metadata")
    return metadata if isinstance(metadata, dict) else {}


def text_of(lines) -> str:
    """What Jupyter writes as a text or as a list of lines; "" for anything else."""
    if isinstance(lines, list):
        lines = "".join(line for line in lines if isinstance(line, str))
    return lines if isinstance(lines, str) else ""
