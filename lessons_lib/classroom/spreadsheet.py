"""class.csv: exercise by learner, for Excel and its kind. What they would take for a formula is none."""

import csv
import io
from collections import Counter

from lessons_lib.interactive.verdict import NOT_TRIED, NOT_YET, SOLVED

FIRST = ["learner", "lessons finished", *(f"exercises {verdict}" for verdict in (SOLVED, NOT_YET, NOT_TRIED)),
         "notebooks not read"]
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def spreadsheet(report) -> bytes:
    """A row for each learner, a column for each exercise: "solved", "not yet: one day short", "not tried", or nothing
    where there is no notebook. In UTF-8 with the mark by which Excel knows it.
    """
    table = io.StringIO(newline="")
    write = csv.writer(table)
    columns = [(lesson, name) for lesson in report.lessons for name in lesson.known.exercises]
    write.writerow([*FIRST, *(f"{lesson.known.lesson.number} {name}" for lesson, name in columns)])
    unread = Counter()
    for one in report.unread:
        unread[one.learner] += one.count
    for learner in report.everybody:
        counts = [sum(lesson.count(learner, verdict) for lesson in report.lessons)
                  for verdict in (SOLVED, NOT_YET, NOT_TRIED)]
        cells = [told(lesson.standings.get(learner, {}).get(name)) for lesson, name in columns]
        write.writerow([harmless(learner), sum(learner in lesson.finished for lesson in report.lessons), *counts,
                        unread[learner], *map(harmless, cells)])
    return table.getvalue().encode("utf-8-sig")


def told(standing) -> str:
    if standing is None:
        return ""
    return f"{standing.verdict}: {standing.names}" if standing.names else standing.verdict


def harmless(cell: str) -> str:
    """No formula, and no semicolon: at this, half of Europe's spreadsheets cut a line, and what follows begins a cell.
    """
    cell = cell.replace(";", ",").replace("；", ",")
    return f"'{cell}" if cell.lstrip().startswith(FORMULA) or cell.startswith(FORMULA) else cell
